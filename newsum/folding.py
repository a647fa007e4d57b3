"""Folding: what texts that differ in case, accents, apostrophes or spaces have in common.

Which one a comparison needs depends on who wrote the two texts.
"""

from __future__ import annotations

from unicodedata import combining, normalize


def small(text: str) -> str:
    """Return a text in small letters, both apostrophes alike: "l'otan" of "L’Otan"."""
    return text.lower().replace("’", "'")


def fold(text: str) -> str:
    """Return a text with case, spacing and apostrophes made alike, to compare it with another of a page."""
    return " ".join(small(text).split())


_CAPITALS = str.maketrans("ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜ", "AAACEEEEIIOOUUU")


def bare_capitals(name: str) -> str:
    """Return a name without the accents of its capitals, which many leave out: "Edouard" is "Édouard"."""
    return name.translate(_CAPITALS)


def unaccented(text: str) -> str:
    """Return a text without its accents; a letter that is written with a stroke keeps it: "ø", "ł"."""
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


def _table() -> dict[int, str]:
    table = {ord(mark): "'" for mark in "’ʼ`´"}
    table |= {ord(space): " " for space in "\n\t\xa0\u202f\u2009-\u2010\u2011"}
    for code in range(0xC0, 0x180):
        base = normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table | {ord("ı"): "i", ord("ł"): "l", ord("Ł"): "L", ord("đ"): "d", ord("Đ"): "D"}


_TABLE = _table()


def plain(text: str) -> str:
    """Return a text of the same length without accents, typographic marks and hyphens."""
    if text.isascii() and text.isprintable():
        return text.replace("-", " ")
    return text.translate(_TABLE)


def fold_name(text: str) -> str:
    """Return what all spellings of a name share, of the same length as the text."""
    return plain(text).lower()
