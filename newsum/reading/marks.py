"""Lines of signs and numbers, not of words: slugs, wire numbers, times, page numbers, addresses."""

from __future__ import annotations

import re

from newsum.models import BlockKind
from newsum.reading import dates, publication_dates, running_heads
from newsum.reading.lines import Furniture

_SLUG = r"[a-z]{2,5}(?:-[a-z]{2,5}){0,4}(?:/[a-z]{2,5}){1,6}"
_WIRE_HEADER = (  # "FRA0234 4 POL 0412 AFP-XY12", "bsf017 4 vmi 210 swi"
    r"[A-Z]{2,4}\d{3,5}(?:[ /-]+[A-Z0-9]+){2,}"
    r"|(?:[A-Z]{2,4}|[a-z]{2,4})\d{3,5} \d [a-z]{2,4} \d{2,4}(?: [a-z]{2,4})?"
)
_UPDATE_NOTE = (  # "(Actualisé avec …)", "(Lead général)", "*** Cette dépêche annule la précédente ***"
    r"(?i)[(\[]\s*(?:actualis|mise?\s+à\s+jour|actu|rectificati|correctif|lead\b|(?:nouvelle\s+)?version\s)"
    r"[^()\[\]]{0,120}[)\]]"
    r"|(?P<fence>///?|\*\*\*)\s[^/*]{3,120}\s(?P=fence)"
)
_CONTACT = r"[\w.+-]+@[\w-]+\.\w|(?:\+33 ?|\b0)[1-9](?:[ .]?\d\d){4}\b"
_LONGEST_CONTACT = 140  # characters; a longer line is prose
_PLAYED = r"\d{1,2}:\d\d\s?/\s?\d{1,2}:\d\d"
_NOTE = (
    r"\[\d{1,3}\] (?:[A-ZÀ-Ý«“(]|https?:|www\.)|\[[A-Z]{1,4}\d{1,3}\] ?Comment(?:aire de|ed by) [^:]{2,60}:"
)
_ADDRESS = (
    r"(?:(?:https?://|www\.)\S+|@\w{2,30}|#\w{2,50})(?:\s+(?:(?:https?://|www\.)\S+|@\w{2,30}|#\w{2,50}))*"
)


def recognise_unlettered(line: str) -> Furniture | None:
    """Recognise page numbers, times, separators and numeric dates, in a line without letters."""
    has_digits = any(map(str.isdigit, line))
    found = dates.find(line) if has_digits else None
    if found is not None and found.end - found.start >= dates.SHORTEST:
        return Furniture(BlockKind.DATE, "date line", found.iso)
    if publication_dates.is_time(line) and not line.isdigit():
        return Furniture(BlockKind.DATE, "time stamp")
    if running_heads.is_page_number(line):
        return Furniture(BlockKind.BOILERPLATE, "page number")
    if re.fullmatch(_PLAYED, line):
        return Furniture(BlockKind.BOILERPLATE, "player")
    return None if has_digits else Furniture(BlockKind.BOILERPLATE, "separator")


def recognise(line: str) -> Furniture | None:
    """Recognise slugs, wire numbers, page numbers, notes of an update, times, addresses and handles."""
    if "/" in line and re.fullmatch(_SLUG, line):
        return Furniture(BlockKind.CREDIT, "desk slug")
    if (line.startswith("[^") and "]:" in line) or re.match(_NOTE, line):
        return Furniture(BlockKind.BOILERPLATE, "note")
    if any(map(str.isdigit, line[2:5])) and re.fullmatch(_WIRE_HEADER, line):
        return Furniture(BlockKind.CREDIT, "wire header")
    if line[0] in "pP" and running_heads.is_page_number(line):
        return Furniture(BlockKind.BOILERPLATE, "page number")
    if line[0] in "([/*" and re.fullmatch(_UPDATE_NOTE, line):
        return Furniture(BlockKind.BOILERPLATE, "note of an update")
    if line[0].isdigit() and publication_dates.is_reading_time(line):
        return Furniture(BlockKind.BOILERPLATE, "reading time")
    if line[0].isdigit() and publication_dates.is_time(line):
        return Furniture(BlockKind.DATE, "time stamp")
    if len(line) <= _LONGEST_CONTACT and line[-1] not in ".!?»" and re.search(_CONTACT, line):
        return Furniture(BlockKind.BOILERPLATE, "contact line")
    if line[0] in "hw@#" and re.fullmatch(_ADDRESS, line):
        return Furniture(BlockKind.BOILERPLATE, "address or handle")
    return None
