"""Credits of a wire's desk, in brackets: "(Jeanne Martin, version française Paul Aubry)"."""

from __future__ import annotations

import re
from functools import cache

from newsum.folding import small

LONGEST = 200  # characters; many hands make a dispatch
_OPENINGS = frozenset("reportage rédaction édité edité version traduction bureau avec".split())
# Words beside the names, but for those that say what the desk did.
_BETWEEN = frozenset("par de du des d' à en au aux la le les l' et avec pour".split())
_INITIAL = re.compile(r"\b[A-ZÀ-Ý]\.")


@cache
def _work() -> re.Pattern[str]:
    """Return a pattern of what the desk of a wire did."""
    return re.compile(
        r"\b(?:édité|edité|rédigé|traduit)e?s? par\b"
        r"|\bversion française\b|\b(?:pour le )?service français\b"
        r"|\bavec (?:la contribution|l['’]aide|le concours)\b"
        r"|\breportage(?:s)?(?: additionnels?| complémentaires?)?\b"
        r"|\b(?:rédaction|bureaux?|graphisme|montage|desk)\b",
        re.IGNORECASE,
    )


def opens(first: str) -> bool:
    """Return whether a word, in small letters, opens such a credit."""
    return first in _OPENINGS


def is_credit(text: str) -> bool:
    """Return whether a text in brackets names who wrote, edited or translated, and nothing else."""
    if text[:1] != "(" or text[-1:] != ")" or len(text) > LONGEST:
        return False
    rest, work = _work().subn("", text[1:-1])
    # "(il est édité par Gallimard)" and "(Le bureau est fermé. Revenez demain)" are prose.
    if not work or re.search(r"[.!?]\s", _INITIAL.sub("", rest)):
        return False
    words = re.findall(r"[ld]['’]|[^\W\d_][\w'’.-]*", rest)
    return bool(words) and all(word[0].isupper() or small(word) in _BETWEEN for word in words)
