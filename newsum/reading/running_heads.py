"""What stands at the edge of a printed page: the newspaper's name and day, and the number of the page."""

from __future__ import annotations

import re

from newsum.models import BlockKind
from newsum.reading import dates
from newsum.reading.lines import Furniture

_PAGE = (
    r"(?i)(?:page\s+\d{1,4}(?:\s*(?:/|sur)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]"
    r"|\d{1,4}\s*/\s*\d{1,4}|\d{1,4}|p\.\s?\d{1,4})"
)
_NEWSPAPER = (  # with or without its article, before or behind the page number
    r"(?P<page>\d{1,3}\s(?:[-–—|•]\s)?)?"
    r"(?P<article>L(?:[ea]s?|[EA]S?)\s|L['’])?(?:[A-ZÀ-Ý][\w.'’-]*\s(?:d[eu]s?\s|et\s)?){1,4}"
)
_WEEKDAY = r"(?i:lun|mar|mercre|jeu|vendre|same)di|(?i:dimanche)"
_HEAD = rf"{_NEWSPAPER}(?P<dash>[-–—|•]\s)?(?={_WEEKDAY})"
_PRESS = frozenset(
    "journal gazette écho courrier dépêche monde figaro temps matin presse nouvelles république républicain "
    "tribune voix progrès union patriote télégramme parisien croix humanité libération soir moniteur petit "
    "indépendant éclaireur".split()
)


def recognise(line: str) -> Furniture | None:
    """Recognise the head of a newspaper's page: its name, a day and a page number.

    Without a number only a newspaper's: "La Fête du Pain - Dimanche 12 mai 2024" is a title.
    """
    head = re.match(_HEAD, line) if line[-1].isdigit() else None
    found = None if head is None else dates.find(line, head.end())
    if head is None or found is None or line[head.end() : found.start].count(" ") > 1:
        return None
    number = line[found.end :].strip(dates.AROUND)
    if number and re.fullmatch(r"(?i)(?:p\.\s?|page\s)?\d{1,3}", number) is None:
        return None
    is_named = head["article"] is not None and not _PRESS.isdisjoint(head.group().lower().split())
    if not (number or head["page"] or is_named):
        return None
    return Furniture(BlockKind.BOILERPLATE, "running head", found.iso)


def is_newspaper(line: str) -> bool:
    """Return whether a line is the name of a newspaper, and nothing else: "Le Journal du Sud"."""
    name = re.fullmatch(_NEWSPAPER, f"{line} ")
    return name is not None and name["article"] is not None and not _PRESS.isdisjoint(line.lower().split())


def is_page_number(line: str) -> bool:
    """Return whether a line is the number of a page, and nothing else: "Page 3", "- 3 -", "3/7"."""
    return re.fullmatch(_PAGE, line) is not None
