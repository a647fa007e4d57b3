"""Names as optical character recognition and compositors misread them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from newsum.folding import fold_name

Value = TypeVar("Value")

# Signs and figures for the letters that they look like.
_SIGNS = str.maketrans("0135€©$|!8^", "olsseesllbs")
# Two letters that look like one, and the beginnings that an H is often read as.
_PAIRS = (("rn", "m"), ("vv", "w"), ("ii", "u"))
_LIKE_H = ("il", "tl", "fl", "ll", "li")
# Letters of one group are read for each other.
_GROUPS = ("aeco", "iltjfr", "nuvrmy", "hbkdn", "sazx", "pfr", "gq", "bd")
# Names of fewer letters are compared letter by letter, the others with one wrong, lost or added letter,
# and long ones with two.
_NAME = 5
_LONG = 8
_ACRONYM = 3


@lru_cache(maxsize=4096)  # of the names, which each word is compared with
def skeleton(word: str) -> str:
    """Return what a name and its usual misreadings share."""
    small = "".join(letter for letter in fold_name(word).translate(_SIGNS) if letter.isalpha())
    for pair, letter in _PAIRS:
        small = small.replace(pair, letter)
    return "h" + small[2:] if small.startswith(_LIKE_H) else small


def misread(word: str, names: Mapping[str, Value]) -> Value | None:
    """Return the value of the name that a word may misread, or ``None``.

    Args:
        word: the word.
        names: folded names, letters only, and their values.
    """
    read = skeleton(word)
    if len(read) < _ACRONYM:
        return None
    for name, value in names.items():
        if len(name) < _NAME and looks_like(read, name):
            return value
    return _near(read, {skeleton(name): value for name, value in names.items() if len(name) >= _NAME})


def looks_like(read: str, name: str, *, most: int = 1) -> bool:
    """Return whether one word may be read for another of as many letters, at most so many of them wrong."""
    if len(read) != len(name) or len(name) < _ACRONYM:
        return False
    wrong = [(a, b) for a, b in zip(read, name, strict=True) if a != b]
    return len(wrong) <= most and all(any(a in group and b in group for group in _GROUPS) for a, b in wrong)


def _near(read: str, names: Mapping[str, Value]) -> Value | None:
    """Return the value of the name that differs least, in one letter, or two of a long word."""
    if len(read) < _NAME - 1:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    most = 1 if len(read) < _LONG else 2
    best = process.extractOne(read, names.keys(), scorer=OSA.distance, score_cutoff=most)
    return names[best[0]] if best is not None else None
