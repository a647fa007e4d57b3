"""What a deletion is called: as the cut of the rules that takes the same, else by what it takes."""

from __future__ import annotations

from newsum.headline.compression.shape import Shape
from newsum.headline.cuts import supplements
from newsum.headline.cuts.deletion import CutName
from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.auxiliaries import AVOIR, ETRE

_AUXILIARIES = AVOIR.perfect | ETRE.perfect | ETRE.future | {ETRE.participle}


def name(shape: Shape, start: int, end: int) -> CutName:
    """Return the name of a deletion from one joint to another."""
    known = shape.name(start, end)
    if known is not None:
        return known
    sentence, first = shape.sentence, shape.opening(start, end)
    if sentence.bracketed[first]:
        return "parenthesis"
    if times.end_of_time(sentence, first)[0] >= end:
        return "date"
    if _AUXILIARIES.issuperset(sentence.words[start:end]):
        return "auxiliary"
    if shape.verb is not None and start <= shape.verb < end:
        return "leading attribution"
    if attribution.within(sentence, first, end):
        return "attribution"
    return supplements.name(sentence, first)
