"""Announcements: sentences that tell of what stands behind them."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french.lexicon import entries

# "Voici les conseils de l'agence.", not "Voici deux ans que la guerre dure".
_AHEAD = entries("le la les l' ce ces nos notre vos votre quelques comment pourquoi quelles quels")
_EXPLAINS = entries("explique dit résume raconte détaille donne présente propose aide")
_LONGEST = 14  # words


def announces(sentence: str, words: Sequence[str]) -> bool:
    """``Sont interdits :``, ``Voici les conseils``, ``On fait le point``, ``On vous explique pourquoi``."""
    if sentence[-1:] == ":":
        return True
    if not 1 < len(words) <= _LONGEST:
        return False
    if words[0] == "voici":
        return words[1] in _AHEAD
    if words[0] == "on" and words[1] == "vous":
        return len(words) > 2 and words[2] in _EXPLAINS
    return tuple(words[-3:]) == ("fait", "le", "point")
