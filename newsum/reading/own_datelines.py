"""Datelines with a line of their own, above the text or below its title: "PARIS, 18 février 2024 (AFP) -".

They have the forms of those that open a paragraph; titles, which may be signed as well, are told from them.
"""

from __future__ import annotations

import re

from newsum.reading import authors, datelines, dates, margins
from newsum.reading.paragraphs import is_open
from newsum.reading.parts import Margin

_DASHES = "-–—="
_NUMBERED_DAY = re.compile(r"\b\d\d?/\d")
_BEHIND_PLACE = re.compile(r"\s?[,(\[/]|\s\d")


def recognise(line: str, below: str) -> Margin | None:
    """Recognise a line that opens a paragraph as datelines do, if it did together with the line below it.

    The offsets are those in the line.
    """
    dash = " -" if _is_place_and_day(line, below) else ""
    joined = f"{line}{dash} {below}"
    found = margins.opening(joined, 0, len(joined), first=True)
    if found is None or found.reason != "dateline" or found.end != len(line) + len(dash):
        return None
    return found if dash or _is_sure(line, below) else None


def _is_place_and_day(line: str, told: str) -> bool:
    """Whether a line is a place in capitals, of which the text below tells, and a day: "PARIS, 3 mai"."""
    place, _, day = line.partition(", ")
    return place.isupper() and dates.is_day(day) and datelines.is_told_of(told, place, 0)


def _is_sure(line: str, told: str) -> bool:
    """Whether a line is no title: "Grève à Paris (AFP)" may be one.

    A dateline ends in a dash, is but an agency, has a day, or names a place of which the text below tells.
    """
    place = _BEHIND_PLACE.split(line, maxsplit=1)[0]
    if line[-1] in _DASHES or not place:
        return True
    if _NUMBERED_DAY.search(line) or datelines.has_month(line):
        return not is_open(place)  # "GRÈVE DU 18 FÉVRIER (AFP)"
    return datelines.is_told_of(told, place, 0) and not authors.is_person(place)
