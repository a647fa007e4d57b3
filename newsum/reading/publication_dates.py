"""Lines that say when an article was published: "Publié le 7 décembre 2021", "Paris, le 3 mai 2020"."""

from __future__ import annotations

import re

from newsum.models import BlockKind
from newsum.reading import dates
from newsum.reading.lines import Furniture
from newsum.reasons import Reason

#: First words of such lines, in small letters.
OPENINGS = frozenset("publié publiée posté mis mise modifié actualisé créé date".split())
#: Why a line is one that has no better date.
UPDATE: Reason = "date of an update"
_UPDATED = (
    r"(?i)(?:publiée?|postée?|mise?\s+(?:à\s+jour|en\s+ligne)|modifiée?|actualisée?|créée?|parue?"
    r"|date(?=\s*:|\s+(?:\d|le\b|\w+di\b|dimanche)|\s+de\s[^:.]{3,30}:))\b"
)
_PUBLICATION = r"(?i)\b(?:publiée?|postée?|mise?\s+en\s+ligne|créée?|parue?)\b"
_UPDATE = r"(?i)(?:mise?\s+à\s+jour|modifiée?|actualisée?)\b"
_UNDATED = r"(?:(?:publiée?|mise? (?:à jour|en ligne)|modifiée?|actualisée?)\b(?: le\b)?[\s:,.]*)+"
_PUBLISHED = (
    r"(?:^|[,|·•–—-])\s*(?:publiée?|mise? (?:à jour|en ligne)|modifiée?|postée?)\s+"
    r"(?:le|à|il y a|hier|aujourd'hui|dimanche|\w+di)\b"
)
_AFTER_DATES = (
    "mis à jour", "mise à jour", "modifié", "actualisé", "publié", "mis en ligne", "créé", "par ", "heure de",
    "temps de lecture", "lecture",
)  # fmt: skip
_BEFORE_DATES = dates.WEEKDAYS | {"le", "ce", "du", "à", "en"}
_PLACE_DATE = r"(?:(?:à|a)\s+)?[A-ZÀ-Ý][\w' -]{1,40},\s+(?:le\s+)?"
_TIME = r"(?:[àa]\s)?(?:[01]?\d|2[0-4])\s?(?:h|:|H)\s?(?:[0-5]\d)?"
_ZONE = r"^(?:(?:utc|gmt)(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?|cest|cet|est|edt)\b"
_READING_TIME = r"\d{1,3}\s?(?:min|mn|minutes?)\.?(?:\s(?:de\s)?lecture)?"
_MOST_WORDS = 24
_MOST_UNDATED = 14  # words of "Publié aujourd'hui à 17h20, mis à jour à 18h05"
_MOST_BEHIND = 6  # words of "publié hier à 17h20", behind the verb
_LONGEST_AUTHOR = 80  # characters before "publié le"


def recognise(line: str, folded: str) -> Furniture | None:
    """Recognise "Publié le 7 décembre 2021 à 18h20", "Paris, le 3 mai 2020", "mardi 7 décembre 2021"."""
    if line.endswith((".", "!", "?")) and not re.match(_UPDATED, line):
        return None
    if not any(map(str.isdigit, line)):  # of a date in an element of its own
        return Furniture(BlockKind.DATE, "date line") if re.fullmatch(_UNDATED, folded) else None
    found = dates.find(line)
    if re.match(_UPDATED, line):
        return _labelled(line, folded, found)
    return _signed(line, folded, found) or _bare(line, folded, found)


def _labelled(line: str, folded: str, found: dates.FoundDate | None) -> Furniture | None:
    """Recognise "Publié le 7 décembre 2021 à 18h20", "Mis à jour hier à 18h20"."""
    words = folded.count(" ") + 1
    # A sentence may follow a date on the same line: that is for the margins.
    if words > _MOST_WORDS or (
        words > _MOST_UNDATED if found is None else not _is_date_tail(folded[found.end :])
    ):
        return None
    return Furniture(BlockKind.DATE, *_of_publication(line, found))


def _signed(line: str, folded: str, found: dates.FoundDate | None) -> Furniture | None:
    """Recognise "L'Obs, publié le jeudi 8 septembre 2016 à 15h23"."""
    published = re.search(_PUBLISHED, folded)
    if published is None or published.start() > _LONGEST_AUTHOR:
        return None
    if found is not None and found.start <= published.start():
        return None
    tail = folded[published.end() if found is None else found.end :]
    if _is_date_tail(tail) or (found is None and len(tail.split()) <= _MOST_BEHIND):
        return Furniture(BlockKind.BYLINE, "byline and date", _of_publication(line, found)[1])
    return None


def _bare(line: str, folded: str, found: dates.FoundDate | None) -> Furniture | None:
    """Recognise "18h20", "mardi 7 décembre", "mardi 7 décembre 2021", "Paris, le 3 mai 2020"."""
    if found is None or found.end - found.start < dates.SHORTEST:
        if is_time(line):
            return Furniture(BlockKind.DATE, "time stamp")
        return Furniture(BlockKind.DATE, "date line") if dates.is_day(line) else None
    before = folded[: found.start].strip(dates.AROUND)
    if not _is_date_tail(folded[found.end :]):
        return None
    if _BEFORE_DATES.issuperset(before.split()):
        return Furniture(BlockKind.DATE, *_of_publication(line, found))
    place = re.match(_PLACE_DATE, line)
    if place is not None and (
        place.end() >= found.start or folded[place.end() : found.start].strip() in dates.WEEKDAYS
    ):
        return Furniture(BlockKind.DATE, "place and date", found.iso)
    return None


def _of_publication(line: str, found: dates.FoundDate | None) -> tuple[Reason, str | None]:
    """Return the reason and the date of a date line, given the first date in it.

    Of several dates, that of publication; the date of an update only where there is no other.
    """
    if found is None:
        return "date line", None
    published = re.search(_PUBLICATION, line)
    if published is not None and published.end() > found.start:
        found = dates.find(line, published.end()) or found
    elif published is None and re.match(_UPDATE, line):
        return UPDATE, found.iso
    return "date line", found.iso


def _is_date_tail(text: str) -> bool:
    """Whether all that follows a date is a time of day, another date, a byline or a time of reading."""
    rest = text.strip(dates.AROUND).removeprefix("à ")
    match = re.match(_TIME, rest)
    if match is not None:
        rest = re.sub(_ZONE, "", rest[match.end() :].strip(dates.AROUND)).strip(dates.AROUND)
    return not rest or rest.startswith(_AFTER_DATES) or is_reading_time(rest)


def is_time(text: str) -> bool:
    """Return whether a text is a time of day, and nothing else: "18h20", "à 9:00"."""
    return re.fullmatch(_TIME, text) is not None


def is_reading_time(text: str) -> bool:
    """Return whether a text says how long an article takes to read, and nothing else: "3 min de lecture"."""
    return re.fullmatch(_READING_TIME, text) is not None
