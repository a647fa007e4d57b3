"""Where the names of a gazetteer stand in a text, in any letters that a name may have there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsum.agencies.gazetteer import AgencyEntry, Form, Gazetteer
from newsum.agencies.matching import Occurrence

_SMALL_WINDOW = 60
_WORD = re.compile(r"[\w-]+")
_SMALL_WORD = re.compile(r"[\w,] (?=\w)")
# The last line of a dispatch, before or with the initials of its authors: "MAP", "(AIP)", "ats, afp, jd".
_SMALL = r"[a-z]{2,10}(?:-[a-z]{2,10})*"
_SIGNATURE = re.compile(
    rf"\n[(\[]?(?P<names>[A-Z]{{3,6}}|{_SMALL}(?:(?:, ?| et | ?/ ?){_SMALL})*)[)\].]*"
    r"(?:\s*\n[a-z]{2,4}(?:/[a-z]{2,4})*)?\s*\Z"
)
_SIGNATURE_MAX = 80
_INITIALS = 2  # letters, of a person

Named = tuple[Form, AgencyEntry]


def occurrences(text: str, gazetteer: Gazetteer, *, historical: bool = False) -> list[Occurrence[Named]]:
    """Return every place where a form of the gazetteer stands, in text order, disjoint.

    A name that is not written small may be so only where something says "agency": "l'agence upi", "(awp)";
    and there an acronym may be written as a name: "l'agence Wam".
    """
    index = gazetteer.historical_index if historical else gazetteer.index
    found = list(index.scan(text))
    recased = [index.at(text, place, titled=True) for place in _agency_starts(text)]
    recased += [index.at(text, place) for place in _bracket_starts(text)]
    extra = [occurrence for occurrence in recased if occurrence is not None]
    start, end = signature(text)
    if text[start:end].islower():
        words = [match.span() for match in _WORD.finditer(text, start, end)]
        signed = [index.at(text, place) for place, stop in words if stop - place > _INITIALS]
        # A last line in small letters counts when all its words are names, but for a person's initials.
        extra += [occurrence for occurrence in signed if occurrence is not None] if all(signed) else []
    if not extra:
        return found
    merged: list[Occurrence[Named]] = []
    for occurrence in sorted(found + extra, key=lambda o: (o.start, -o.end)):
        if not merged or occurrence.start >= merged[-1].end:
            merged.append(occurrence)
    return merged


def signature(text: str) -> tuple[int, int]:
    """Return the span of the names that alone are the last line of a text; an empty one if none are."""
    begin = max(0, len(text) - _SIGNATURE_MAX)
    match = _SIGNATURE.search(text, begin)
    return match.span("names") if match is not None else (len(text), len(text))


def _agency_starts(text: str) -> Iterator[int]:
    """Yield where a name may begin, whatever its case: at and after "agence"."""
    place = text.find("gence", 1)
    while place >= 0:
        if text[place - 1] in "aA":
            yield place - 1
            for match in _SMALL_WORD.finditer(text, place, place + _SMALL_WINDOW):
                yield match.end()
        place = text.find("gence", place + 5)


def _bracket_starts(text: str) -> Iterator[int]:
    """Yield where a name may begin with a small letter in brackets: "(ats)", "(awp/afp)"."""
    for mark in "(/":
        place = text.find(mark)
        while place >= 0:
            if text[place + 1 : place + 2].islower():
                yield place + 1
            place = text.find(mark, place + 1)
