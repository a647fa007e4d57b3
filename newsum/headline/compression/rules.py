"""The deletions that the rules let pass: what is left is a sentence, and says nothing else."""

from __future__ import annotations

from newsum.headline.compression import commas, complements, coordination, edges, syntax, truth
from newsum.headline.compression.shape import Shape
from newsum.headline.cuts.deletion import RULED, CutName


def possible(shape: Shape) -> set[tuple[int, int]]:
    """Return the deletions that the words around their joints allow, and the cuts of the rules."""
    places = shape.joints
    begins = [place for place in places[:-1] if not edges.cannot_begin(shape, place)]
    ends = [place for place in places[1:] if not edges.cannot_end(shape, place)]
    return {*commas.pairs(shape, begins, ends), *shape.cuts}


def allow(shape: Shape, start: int, end: int, name: CutName | None) -> bool:
    """Return whether a deletion leaves a sentence, and a true one; of the rules' own cuts they know it."""
    if name is not None:
        is_whole = not complements.takes_clause(shape.sentence, start, end) and (
            name in RULED
            or not (complements.takes(shape, start, end) or syntax.leaves_subject(shape, start, end))
        )
        is_whole = is_whole and not syntax.leaves_apposition(shape, start, end)
        is_whole = is_whole and not complements.takes_behind_source(shape.sentence, start, end)
        # Of the other rules of coordination what the cuts look for is known to be free.
        is_whole = is_whole and not coordination.leaves_insertion(shape.sentence, start)
        breaks = commas.leaves(shape, start, end) or commas.takes(shape, start, end)
        return is_whole and not breaks and not truth.always_forbids(shape, start, end)
    if shape.verb is not None and start <= shape.verb < end:
        return not truth.takes_claim(shape, start, end)
    if syntax.forbids(shape, start, end) or truth.always_forbids(shape, start, end):
        return False
    return not truth.forbids(shape, start, end)
