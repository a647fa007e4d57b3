"""Agencies of old newspapers whose names are misread after "agence", "dépêche" or "bureau"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsum.agencies.context import SERVICES
from newsum.agencies.detection import Context, Hit
from newsum.agencies.expansions import spelled_out
from newsum.agencies.gazetteer import AgencyEntry, Gazetteer
from newsum.agencies.misreadings import misread
from newsum.agencies.phrases import any_of, before
from newsum.folding import fold_name

# "l'agence Reuler", "dépêche Havaa", "l'agence Ha-\nvas", "l'agence « Hava^ »".
_AFTER_WORD = re.compile(
    r"\b(?:[Aa]gence|[Aa]g\.|[Dd]épêches?|[Bb]ureau)(?:[ \n](?:de[ \n]l'agence|de|télégraphique))?"
    r"[ \n][«\"']? ?(?P<name>[A-ZÀ-Þ]\w{1,15}(?:\^|\$|!)?)(?:-?[ \n](?P<rest>[a-zà-ÿ]{2,4})\b)?"
)
# What follows shops' names, not those of news agencies.
_SHOP = re.compile(r", (?:rue|place|quai|avenue|boulevard|route|chemin|\d)")
_SHORTEST = 4
_LEFT = 80


def hits(context: Context, gazetteer: Gazetteer, found: Sequence[Hit], year: int | None) -> list[Hit]:
    """Return the agencies whose misread names stand where an agency is named."""
    taken = {hit.start for hit in found}
    new: list[Hit] = []
    names: Mapping[str, AgencyEntry] | None = None
    for match in _AFTER_WORD.finditer(context.text):
        start, end = match.span("name")
        if start in taken or not _may_be(context, match["name"], start, end):
            continue
        if names is None:
            names = _names(gazetteer, year)
        readings = [(match["name"], end)]
        if match["rest"]:
            readings.insert(0, (match["name"] + match["rest"], match.end("rest")))
        for word, stop in readings:
            exact = names.get(fold_name(word)) if stop != end else None
            entry = exact or (misread(word, names) if stop == end and len(word) >= _SHORTEST else None)
            if entry is not None:
                taken.add(start)
                new.append(Hit(start, stop, entry.name, entry))
                break
    return new


def _may_be(context: Context, word: str, start: int, end: int) -> bool:
    """Return whether a word may be a misread name: of a news agency, and no acronym of other words."""
    left = context.text[max(0, start - _LEFT) : start]
    if spelled_out(word, left, context.right(end)) or _SHOP.match(context.text, end):
        return False
    phrase = before(left)
    return phrase.agency or any_of(phrase.words[-3:], SERVICES) or "ag." in left[-8:].lower()


def _names(gazetteer: Gazetteer, year: int | None) -> dict[str, AgencyEntry]:
    """Return the one-word names of the agencies of a year, folded."""
    return {
        fold_name(form.text): entry
        for entry in gazetteer
        if year is None or entry.existed(year)
        for form in entry.forms
        if form.text.isalpha() and len(form.text) >= _SHORTEST and not (form.other or form.credit)
    }
