"""The likeliest compressions of a sentence, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from heapq import heappop, heappush
from itertools import chain, pairwise
from typing import NamedTuple

from newsum import datafiles
from newsum.headline.compression import approval, rules
from newsum.headline.compression.features import Features
from newsum.headline.compression.shape import Shape
from newsum.headline.cuts.deletion import RULED

DATA = datafiles.FOLDER / "compression.txt"

BRACKETS = 15.0
"""What brackets cost that are kept: no sub-editor prints them, though some titles of one source have them."""

APPROVED = -5.0
"""A deletion is made where it is worth as much as that to be approved of by readers, see :mod:`approval`."""
APPROVED_OF_LEAD = -1.5
"""Of an agency's first sentence they have to be surer: all that it holds is news."""
APPROVED_BESIDE, APPROVED_BESIDE_OF_LEAD = -2.0, -1.0
"""And where what stands beside it goes as well: with the day and the reason little may be left."""

Span = tuple[int, int]
"""A deletion, from one joint to another."""
Spans = tuple[Span, ...]
Weights = tuple[float, float, float]
"""What a feature adds: to how likely a sub-editor makes a deletion, and to both logits of its approval."""


@dataclass(frozen=True, slots=True)
class Compression:
    """What may be deleted together.

    Attributes:
        spans: the deletions, each from one joint to another, in text order.
        score: the logarithm of how much likelier a sub-editor makes them than leaves the sentence whole, less
            what it costs that readers may not approve.
    """

    spans: Spans
    score: float


@cache
def load() -> dict[str, float]:
    """Read the weights: feature -> weight."""
    return datafiles.weights(DATA)


@cache
def _weights(*, of_lead: bool) -> dict[str, Weights]:
    """Return what the features of deletions add, for those in agencies' first sentences or in others."""
    edited, approved, nothing = load(), approval.load(of_lead=of_lead), (0.0, 0.0)
    return {
        feature: (edited.get(feature, 0.0), *approved.get(feature, nothing))
        for feature in edited.keys() | approved.keys()
    }


def compressions(shape: Shape, least: float | None = None, *, of_lead: bool = False) -> Iterator[Compression]:
    """Yield the compressions of a sentence by falling score; the one that deletes nothing is among them.

    A best-first search over the stretches between joints: a path goes from each stretch that is kept to the
    next one, and what it may still gain is known from the search for the best one, backwards.

    Args:
        shape: the sentence.
        least: what it has to be worth that readers approve of a deletion, at most 0; by default
            :data:`APPROVED`, or :data:`APPROVED_OF_LEAD`.
        of_lead: whether it is the first one of an agency's dispatch.
    """
    if least is None:
        least = APPROVED_OF_LEAD if of_lead else APPROVED
    steps = _steps(shape, least, of_lead)
    gains = _gains(steps)
    whole = sum(step[0].weight for step in steps[:-1])
    waiting: list[tuple[float, float, int, Spans]] = [(-gains[0], 0.0, 0, ())]
    while waiting:
        _, value, joint, spans = heappop(waiting)
        if joint == len(steps):
            yield Compression(spans, value - whole)
            continue
        for step in steps[joint]:
            reached = value + step.weight
            gone = (*spans, *step.deleted)
            heappush(waiting, (-reached - gains[step.following], reached, step.following, gone))


class _Step(NamedTuple):
    """A step from a joint: what it deletes, if anything, and then keeps the next stretch.

    Attributes:
        weight: what it is worth.
        following: the number of the joint that it leads to.
        deleted: what it deletes: a stretch, or two that adjoin.
    """

    weight: float
    following: int
    deleted: Spans = ()


def _steps(shape: Shape, least: float, of_lead: bool) -> list[list[_Step]]:
    """Return, for each joint, the steps from it; the first deletes nothing.

    From any joint a step may delete all that is left; that behind the end leads nowhere.
    """
    shown = Features(shape)
    places = shape.joints
    last = len(places) - 1
    keeps = [_kept(shown, start, end) for start, end in pairwise(places)]
    steps = [[_Step(worth, here + 1)] for here, worth in enumerate(keeps)]
    numbers = {place: number for number, place in enumerate(places)}
    deletions = _deletions(shown, least, of_lead)
    alone = [((span,), one.worth) for span, one in deletions.items()]
    beside = APPROVED_BESIDE_OF_LEAD if of_lead else APPROVED_BESIDE
    for spans, worth in (*alone, *_adjoining(shape, deletions, beside)):
        there = numbers[spans[-1][1]]
        weight = worth + keeps[there] if there < last else worth
        steps[numbers[spans[0][0]]].append(_Step(weight, there + 1, spans))
    return [*steps, [_Step(0.0, last + 1)]]


class _Deletion(NamedTuple):
    """What a deletion is worth, and how much of that it is that readers approve of it."""

    worth: float
    approval: float


def _adjoining(
    shape: Shape, deletions: Mapping[Span, _Deletion], least: float
) -> Iterator[tuple[Spans, float]]:
    """Yield two deletions that adjoin, one of them a cut of the rules: "[mardi soir][, a dit le maire]".

    Each leaves a sentence, so both do.
    """
    beginning: dict[int, list[Span]] = {}
    for span, one in deletions.items():
        if one.approval >= least:
            beginning.setdefault(span[0], []).append(span)
    for first in chain.from_iterable(beginning.values()):
        for second in beginning.get(first[1], ()):
            is_ruled = shape.cuts.get(first) in RULED or shape.cuts.get(second) in RULED
            if is_ruled and (first[0], second[1]) not in deletions:
                yield (first, second), deletions[first].worth + deletions[second].worth


def _deletions(shown: Features, least: float, of_lead: bool) -> dict[Span, _Deletion]:
    """Return the deletions that readers approve of and no rule forbids.

    Half of what could be deleted readers would not have so; to ask the rules about the rest only is faster.
    """
    shape, weights = shown.shape, _weights(of_lead=of_lead)
    possible = rules.possible(shape)
    starts, stops = {start for start, _ in possible}, {end for _, end in possible}
    begins = {place: _sums((approval.ANY, *shown.beginning(place)), weights) for place in starts}
    ends = {place: _sums(shown.ending(place), weights) for place in stops}
    found: dict[Span, _Deletion] = {}
    for start, end in possible:
        name = shape.cuts.get((start, end))
        if of_lead and name == "before colon":
            continue  # "Les pharmaciens s'inquiètent : 1.147 manquent"
        parts = (begins[start], ends[end], _sums(shown.deletion(start, end), weights))
        edited, sound, good = map(sum, zip(*parts, strict=True))
        approved = 0.0 if name in RULED else approval.worth(sound, good)
        if approved >= least and rules.allow(shape, start, end, name):
            found[start, end] = _Deletion(approved + edited, approved)
    return found


def _kept(shown: Features, start: int, end: int) -> float:
    """Return what it is worth to keep a stretch."""
    weights = load()
    worth = sum([weights.get(name, 0.0) * value for name, value in shown.kept(start, end)])
    return worth - BRACKETS * shown.sentence.bracketed[start]


def _sums(features: Iterable[str], weights: Mapping[str, Weights]) -> Weights:
    """Return what features add to each of the three."""
    edited = sound = good = 0.0
    for feature in features:
        found = weights.get(feature)
        if found is not None:
            edited += found[0]
            sound += found[1]
            good += found[2]
    return edited, sound, good


def _gains(steps: list[list[_Step]]) -> list[float]:
    """Return what the best path from each joint on is worth."""
    gains = [0.0] * (len(steps) + 1)
    for place in reversed(range(len(steps))):
        gains[place] = max(step.weight + gains[step.following] for step in steps[place])
    return gains
