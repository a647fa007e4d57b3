"""Agencies that a text calls so under a misspelt name: "l'agence Assocated Press"."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.agencies.detection import Hit
from newsum.agencies.gazetteer import AgencyEntry, Gazetteer
from newsum.agencies.matching import fold

# One wrong letter in a name, two in a long one; shorter names are too near to each other.
_SHORTEST, _LONG = 6, 12
_SHORTEST_WORD = 3  # its first one


def misspelt(name: str, gazetteer: Gazetteer) -> AgencyEntry | None:
    """Return the agency whose long name another one misspells, if any."""
    if len(name) < _SHORTEST:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    names = {
        fold(form.text): entry
        for entry in gazetteer
        for form in entry.forms
        if not (form.other or form.credit or entry.is_historical) and _is_long(form.text)
    }
    most = 1 if len(name) < _LONG else 2
    best = process.extractOne(fold(name), names.keys(), scorer=OSA.distance, score_cutoff=most)
    return None if best is None else names[best[0]]


def _is_long(form: str) -> bool:
    """Return whether a name has letters enough to be told by most of them: not "PA News"."""
    return len(form) >= _SHORTEST and len(form.split()[0]) >= _SHORTEST_WORD


def corrected(hits: Sequence[Hit], gazetteer: Gazetteer) -> list[Hit]:
    """Return hits that no list has, those under their right name that misspell a long listed one."""
    entries = {name: misspelt(name, gazetteer) for name in dict.fromkeys(hit.name for hit in hits)}
    return [
        hit if (entry := entries[hit.name]) is None else Hit(hit.start, hit.end, entry.name, entry)
        for hit in hits
    ]
