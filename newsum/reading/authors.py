"""Lines that name who wrote an article and nothing else: "Jeanne Martin et Paul Aubry, à Lyon"."""

from __future__ import annotations

import re

from newsum import first_names
from newsum.reading import titles, wires

_MOST_WORDS = 12
_MOST_APPOSED = 24  # words of an author and of what he is
_PARTICLES = frozenset("de du des da di la le van von der den ben bin el al d' l'".split())
_BETWEEN = re.compile(r"\s*(?:,|/|&|\set\s|\savec\s|[()])\s*")
# "Par Jeanne Martin, le conseil a fait savoir": what goes on behind the comma is a sentence.
_SUBJECT = re.compile(
    r"(?:l['’]|(?:le|la|les|un|une|des|ce|cette|ces|son|sa|ses|il|elle|ils|elles|on|nous|je)\b)"
)
_FINITE = re.compile(
    r"\b(?:a|ont|est|sont|était|étaient|sera|seront|avait|avaient|fut|furent|va|vont|(?:s['’]|se\s|n['’])\w+)\b"
)
_PLACE = re.compile(r"(?:à|en|au|aux)\s[A-ZÀ-Ý][\w'’ -]{1,40}")


def surnames(line: str) -> tuple[str, ...]:
    """Return the last names of the authors that a line names; none if it is no such line."""
    if line.count(" ") >= _MOST_WORDS or not line[0].isupper() or line[-1] in ".!?:;…":
        return ()
    first, *others = [piece for piece in _BETWEEN.split(line) if piece]
    if not is_person(first) or not all(
        is_person(other) or _PLACE.fullmatch(other) or titles.is_site(other) or wires.is_agency(other)
        for other in others
    ):
        return ()
    return tuple(piece.rsplit(" ", 1)[-1] for piece in (first, *others) if is_person(piece))


def opens_with_person(line: str) -> bool:
    """Return whether a person with an apposition opens a line: "Jeanne Martin, avocate à Lyon"."""
    person, comma, apposition = re.sub(r"\s\(", ", ", line, count=1).partition(", ")
    is_short = len(line.split()) <= _MOST_APPOSED
    is_told = any(map(_SUBJECT.match, apposition.split(", "))) or _FINITE.search(apposition) is not None
    is_apposed = apposition[:1].islower() and not is_told
    return bool(comma) and is_short and is_apposed and is_person(person)


def is_person(piece: str) -> bool:
    """Return whether a piece of a line is the full name of somebody, whose first name is known."""
    first, *last = piece.split() or [""]
    if not 1 <= len(last) <= 3 or not last[-1][0].isupper():
        return False
    is_first_name = not {first, first.partition("-")[0]}.isdisjoint(first_names.load())
    return is_first_name and all(word[0].isupper() or word.lower() in _PARTICLES for word in last)
