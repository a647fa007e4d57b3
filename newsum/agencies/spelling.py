"""Agencies that a text calls so under a misspelt name: "l'agence Assocated Press"."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.agencies.detection import Hit
from newsum.agencies.gazetteer import SHORTEST_TOLD, AgencyEntry, Gazetteer
from newsum.folding import fold_name

_LONG = 12  # one wrong letter in a name, two in a long one


def misspelt(name: str, gazetteer: Gazetteer) -> AgencyEntry | None:
    """Return the agency whose long name another one misspells, if any."""
    if len(name) < SHORTEST_TOLD:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    names = gazetteer.long_names
    most = 1 if len(name) < _LONG else 2
    best = process.extractOne(fold_name(name), names.keys(), scorer=OSA.distance, score_cutoff=most)
    return None if best is None else names[best[0]]


def corrected(hits: Sequence[Hit], gazetteer: Gazetteer) -> list[Hit]:
    """Return hits that no list has, those under their right name that misspell a long listed one."""
    entries = {name: misspelt(name, gazetteer) for name in dict.fromkeys(hit.name for hit in hits)}
    return [
        hit if (entry := entries[hit.name]) is None else Hit(hit.start, hit.end, entry.name, entry)
        for hit in hits
    ]
