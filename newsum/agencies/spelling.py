"""Agencies that a text calls so under a misspelt name: "l'agence Assocated Press"."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.agencies.detection import Hit
from newsum.agencies.gazetteer import Gazetteer
from newsum.agencies.matching import fold

# One wrong letter in a name, two in a long one; shorter names are too near to each other.
_SHORTEST, _LONG = 6, 12


def corrected(hits: Sequence[Hit], gazetteer: Gazetteer) -> list[Hit]:
    """Return hits that no list has, those under their right name that misspell a long listed one."""
    if all(len(hit.name) < _SHORTEST for hit in hits):
        return list(hits)
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    names = {
        fold(form.text): entry
        for entry in gazetteer
        for form in entry.forms
        if not (form.other or entry.is_historical) and len(form.text) >= _SHORTEST
    }
    new: list[Hit] = []
    for hit in hits:
        best = None
        if len(hit.name) >= _SHORTEST:
            most = 1 if len(hit.name) < _LONG else 2
            best = process.extractOne(fold(hit.name), names.keys(), scorer=OSA.distance, score_cutoff=most)
        if best is None:
            new.append(hit)
        else:
            entry = names[best[0]]
            new.append(Hit(hit.start, hit.end, entry.name, entry))
    return new
