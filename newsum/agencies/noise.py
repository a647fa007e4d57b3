"""Agencies whose names are misspelt, or misread by optical character recognition.

Names are compared with a tolerance only where the context says that an agency is named: after the
word "agence" ("l'agence Assocated Press"), and in old newspapers after "dépêche" too, or alone in
parentheses where a dispatch begins or ends ("(Havaa.) —").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsum.agencies.context import spelled_out
from newsum.agencies.detection import Context, Hit
from newsum.agencies.gazetteer import AgencyEntry, Gazetteer
from newsum.agencies.matching import fold
from newsum.agencies.phrases import before

# "l'agence Reuler", "dépêche Havaa".
_AFTER_WORD = re.compile(
    r"\b(?:[Aa]gence|[Dd]épêches?)(?: de l'agence| de| télégraphique)? (?P<name>[^\W\d_]{5,16})\b"
)
_ALONE = re.compile(r"\((?P<name>[^\W\d_]{5,12})(?=[.,]? ?\))")
# One wrong letter in a short name, two in a long one; modern print errs less.
_SHORTEST = 4
_LONG = 8
_MODERN_SHORT, _MODERN_LONG = 6, 12


def hits(context: Context, gazetteer: Gazetteer, found: Sequence[Hit], year: int | None) -> list[Hit]:
    """Return the agencies whose misread names stand where an agency is named."""
    taken = {hit.start for hit in found}
    new: list[Hit] = []
    for pattern in (_AFTER_WORD, _ALONE):
        names: Mapping[str, AgencyEntry] | None = None
        for match in pattern.finditer(context.text):
            word, (start, end) = match["name"], match.span("name")
            if start in taken or not _may_be(context, word, start, end):
                continue
            if names is None:
                names = _names(gazetteer, year, alone=pattern is _ALONE)
            entry = _nearest(word, names, 1 if len(word) < _LONG else 2)
            if entry is not None:
                taken.add(start)
                new.append(Hit(start, end, entry.name, entry))
    return new


def corrected(hits: Sequence[Hit], gazetteer: Gazetteer) -> list[Hit]:
    """Return hits that no list has, those under their right name that misspell a long listed one."""
    names: Mapping[str, AgencyEntry] | None = None
    new: list[Hit] = []
    for hit in hits:
        entry = None
        if len(hit.name) >= _MODERN_SHORT:
            if names is None:
                names = {
                    fold(form.text): entry
                    for entry in gazetteer
                    for form in entry.forms
                    if not (form.other or entry.is_historical) and len(form.text) >= _MODERN_SHORT
                }
            entry = _nearest(hit.name, names, 1 if len(hit.name) < _MODERN_LONG else 2)
        new.append(hit if entry is None else Hit(hit.start, hit.end, entry.name, entry))
    return new


def _may_be(context: Context, word: str, start: int, end: int) -> bool:
    """Return whether a word may be a misread name: a capital, and no acronym of other words."""
    left = context.left(start)
    if not word[0].isupper() or spelled_out(word, left, context.right(end)):
        return False
    if left.endswith("("):
        return context.is_dispatch(start, end)
    return before(left).agency or "pêche" in left[-30:]


def _names(gazetteer: Gazetteer, year: int | None, *, alone: bool) -> dict[str, AgencyEntry]:
    """Return the one-word names of the agencies of a year, folded; ``alone``, those that need no cue."""
    return {
        fold(form.text): entry
        for entry in gazetteer
        if year is None or entry.existed(year)
        for form in entry.forms
        if form.text.isalpha() and len(form.text) > _SHORTEST and not form.other
        if not (alone and form.agency) or entry.is_historical
    }


def _nearest(word: str, names: Mapping[str, AgencyEntry], most: int) -> AgencyEntry | None:
    """Return the agency whose name differs least from a word, in at most that many letters."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    best = process.extractOne(fold(word), names.keys(), scorer=OSA.distance, score_cutoff=most)
    return names[best[0]] if best is not None else None
