"""Lines that name who wrote an article and nothing else: "Jeanne Martin et Paul Aubry, à Lyon"."""

from __future__ import annotations

import re
from functools import cache

from newsum import datafiles
from newsum.reading import titles, wires

_MOST_WORDS = 12
_PARTICLES = frozenset("de du des da di la le van von der den ben bin el al d' l'".split())
_BETWEEN = re.compile(r"\s*(?:,|/|&|\set\s|\savec\s|[()])\s*")
_PLACE = re.compile(r"(?:à|en|au|aux)\s[A-ZÀ-Ý][\w'’ -]{1,40}")


def surnames(line: str) -> tuple[str, ...]:
    """Return the last names of the authors that a line names; none if it is no such line."""
    if line.count(" ") >= _MOST_WORDS or not line[0].isupper() or line[-1] in ".!?:;…":
        return ()
    first, *others = [piece for piece in _BETWEEN.split(line) if piece]
    if not _is_person(first) or not all(
        _is_person(other) or _PLACE.fullmatch(other) or titles.is_site(other) or wires.is_agency(other)
        for other in others
    ):
        return ()
    return tuple(piece.rsplit(" ", 1)[-1] for piece in (first, *others) if _is_person(piece))


def _is_person(piece: str) -> bool:
    first, *last = piece.split()
    if not 1 <= len(last) <= 3 or not last[-1][0].isupper():
        return False
    is_first_name = first in _first_names() or first.partition("-")[0] in _first_names()
    return is_first_name and all(word[0].isupper() or word.lower() in _PARTICLES for word in last)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(row[0] for row in datafiles.rows(datafiles.FOLDER / "first-names.txt"))
