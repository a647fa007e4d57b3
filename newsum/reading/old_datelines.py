"""Datelines as newspapers printed them until the middle of the last century, with stops between their parts.

"Londres, 4 août. (Havas.) —", "Rome, 4 août, 10 h. soir.", "Berlin, 3. —": before the text or on a line.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsum.reading import authors, dates, wires

_REACH = 120  # characters
_STOPS = ".)]"


class OldDateline(NamedTuple):
    """A dateline: its place, where it ends, the date it gives, and whether no place need be known in it."""

    place: str
    end: int
    date: str | None
    is_sure: bool


def recognise(text: str, start: int, end: int) -> OldDateline | None:
    """Recognise what opens a paragraph and has a stop before its dash: "Londres, 4 août. —".

    An hour or an agency needs no dash. What is but a number behind a name may be of a verse: "Isaïe, 3. —".
    """
    match = _pattern().match(text, start, min(end, start + _REACH))
    if match is None:
        return None
    closed = _closing().match(text, match.end(), end)
    if closed is None or text[match.end() - 1] not in _STOPS or authors.is_person(match["place"]):
        return None
    is_whole = match["hour"] is not None or (match["credit"] is not None and wires.signs(match["credit"]))
    if not (closed["dash"] or is_whole):
        return None  # "Paris, 3 mai. Il pleut"
    stop = start + len(text[start : closed.end()].rstrip())
    return OldDateline(match["place"], stop, _iso(match), is_sure=match["month"] is not None)


def line(text: str) -> OldDateline | None:
    """Recognise a line that is but a dateline: one with a month, which a stop or a dash ends."""
    match = _pattern().match(text) if text[0].isupper() and text[-1] in ".)]—–" else None
    if match is None or match["month"] is None or authors.is_person(match["place"]):
        return None
    if text[match.end() :].strip(" —–"):
        return None
    return OldDateline(match["place"], len(text), _iso(match), is_sure=True)


def _iso(match: re.Match[str]) -> str | None:
    found = dates.find(match.group())
    return None if found is None else found.iso


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[A-ZÀ-Ý][\w'’-]+"
    weekday = "|".join(sorted(dates.WEEKDAYS))
    months = (
        r"janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avril|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?|oct(?:obre)?"
        r"|nov(?:embre)?|d[ée]c(?:embre)?"
    )
    hour = r"\d\d?\s?h(?:eures?\b|\.)?(?:\s?[0-5]\d)?(?:\s(?:du\s)?(?:matin|soir))?|minuit|midi|matin|soir"
    return re.compile(
        rf"(?P<place>{word}(?:\s(?:(?:de|du|la|le)\s)?{word}){{0,2}}),\s"
        rf"(?:le\s)?(?:(?:{weekday})\s)?\d\d?(?:er)?(?:\s(?P<month>{months})(?!\w))?(?:\s1[89]\d\d)?"
        rf"(?:,?\s(?P<hour>{hour})(?!\w))?"
        r"\.?(?:(?:\s?[—–])?\s?[(\[](?P<credit>[A-ZÀ-Ý][^()\[\]\n]{2,40})[)\]]\.?)?"
    )


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"\s?(?P<dash>[—–]|--?(?=\s))?\s?(?=[A-ZÀ-Ý«\"“\d])")
