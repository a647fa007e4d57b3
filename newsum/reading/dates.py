"""Dates as French newsrooms and mails write them, to ISO 8601 (days, months or years; no time of day)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan",
            "février fevrier févr fevr fév fev feb",
            "mars mar",
            "avril avr apr",
            "mai may",
            "juin jun",
            "juillet juil jul",
            "août aout aug",
            "septembre sept sep",
            "octobre oct",
            "novembre nov",
            "décembre decembre déc dec",
        ),
        start=1,
    )
    for name in names.split()
}
_ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WEEKDAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
SHORTEST = 6  # characters of a date with its day or month; a shorter one is a year alone
AROUND = " ,:-–—|.()•·⋅/"  # what parts a date from what stands beside it in a line
_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class FoundDate(NamedTuple):
    """A date, as ISO 8601, and where it stands in the string that was searched."""

    iso: str
    start: int
    end: int


@cache
def day() -> re.Pattern[str]:
    """Return a pattern of a day without its year: "mardi 7 décembre"."""
    weekdays, months = "|".join(sorted(WEEKDAYS)), "|".join(sorted(_MONTHS, key=len, reverse=True))
    return re.compile(rf"(?:le\s)?(?:(?:{weekdays})\s)?\d\d?(?:-?er)?\s(?:{months})\.?", re.IGNORECASE)


def is_day(text: str) -> bool:
    """Return whether a text is a day without its year, and nothing else: "mardi 7 décembre"."""
    return day().fullmatch(text) is not None


@cache
def _pattern() -> re.Pattern[str]:
    months = "|".join(sorted(_MONTHS, key=len, reverse=True))
    return re.compile(
        r"(?<![\d/.-])(?:"
        r"(?P<y1>(?:18|19|20)\d\d)-(?P<m1>\d\d)(?:-(?P<d1>\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?"
        r"(?:Z|[+-]\d\d:?\d\d)?)?)?(?![\d-])"
        r"|(?P<d2>\d\d?)(?P<sep>[/.])(?P<m2>\d\d?)(?P=sep)(?P<y2>(?:18|19|20)\d\d|\d\d)(?!\d)"
        r"|(?:(?P<d3>\d\d?)(?:-?er)?\s)?\b(?P<m3>" + months + r")\b\.?,?\s(?P<y3>(?:18|19|20)\d\d)(?!\d)"
        r"|(?P<y4>(?:18|19|20)\d\d)(?=\s*$))",
        re.IGNORECASE,
    )


def find(text: str, start: int = 0, end: int | None = None) -> FoundDate | None:
    """Return the first full date in a stretch of text; a year alone only at its end."""
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        iso = _iso(match)
        if iso is not None:
            return FoundDate(iso, match.start(), match.end())
    return None


@cache
def _data() -> re.Pattern[str]:
    """What programs write and no French text: without a group for a year, it is seconds since 1970."""
    year, months = r"(?P<y{}>(?:18|19|20)\d\d)(?!\d)", "|".join(_ENGLISH_MONTHS)
    zone = r"(?:\d\d:\d\d(?::\d\d)?\s(?:(?:[+-]\d{4}|[a-z]{3,4})\s)?)?"
    forms = (
        r"(?P<y1>(?:19|20)\d\d)(?P<m1>\d\d)(?P<d1>\d\d)(?:T?\d{4,6}Z?)?",
        r"(?P<y2>(?:18|19|20)\d\d)(?P<sep>[-/.])(?P<m2>\d\d?)(?P=sep)(?P<d2>\d\d?)(?:[T\s].*)?",
        rf"(?P<d3>\d\d?)-(?P<m3>\d\d?)-{year.format(3)}(?:[T\s].*)?",
        rf"(?P<m4>\d\d?)/(?P<d4>1[3-9]|2\d|3[01])/{year.format(4)}(?:\s.*)?",
        rf"(?:[a-z]+,?\s)?(?P<m5>{months})[a-z]*\.?\s(?P<d5>\d\d?)(?:st|nd|rd|th)?,?\s{zone}{year.format(5)}.*",
        rf"(?:[a-z]+,?\s)?(?P<d6>\d\d?)(?:st|nd|rd|th)?\s(?P<m6>{months})[a-z]*,?\s{year.format(6)}.*",
        r"(?P<seconds>1\d{9})(?:\.\d+|\d{3})?",
    )
    return re.compile("|".join(forms), re.IGNORECASE)


def parse(text: str) -> str | None:
    """Return a date given as data ("2021-12-07T18:20:00Z", "20211207", "7 décembre 2021") in ISO 8601.

    A stretch of text with no date in it gives ``None``.
    """
    text = text[:100].strip()
    match = _data().fullmatch(text)
    if match is not None:
        return _iso_of_data({key[0]: value for key, value in match.groupdict().items() if value is not None})
    found = find(text)
    return None if found is None else found.iso


def _iso_of_data(groups: Mapping[str, str]) -> str | None:
    if "y" not in groups:
        return datetime.fromtimestamp(int(groups["s"]), UTC).date().isoformat()
    month = groups["m"].lower()
    number = _ENGLISH_MONTHS.index(month) + 1 if month in _ENGLISH_MONTHS else int(month)
    return _day_iso(groups["y"], number, int(groups["d"]))


def _iso(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    year = next(groups[key] for key in ("y1", "y2", "y3", "y4") if groups[key] is not None)
    if groups["m3"] is not None:
        month, day = _MONTHS[groups["m3"].lower()], groups["d3"]
    else:
        digits = groups["m1"] or groups["m2"]
        if digits is None:
            return year
        month, day = int(digits), groups["d1"] or groups["d2"]
    if len(year) == 2:
        year = "20" + year
    return _day_iso(year, month, None if day is None else int(day))


def _day_iso(year: str, month: int, day: int | None) -> str | None:
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year}-{month:02d}"
    if not 1 <= day <= _DAYS_IN_MONTH[month - 1]:
        return None
    return f"{year}-{month:02d}-{day:02d}"
