"""The likeliest compressions of a sentence, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from heapq import heappop, heappush
from itertools import pairwise
from math import inf

from newsum import datafiles
from newsum.headline.compression import approval, edges, syntax, truth
from newsum.headline.compression.features import Features
from newsum.headline.compression.shape import Shape
from newsum.headline.cuts.deletion import RULED

DATA = datafiles.FOLDER / "compression.txt"

BRACKETS = 15.0
"""What brackets cost that are kept: no sub-editor prints them, though some titles of one source have them."""

APPROVED = 0.4
"""A deletion is made where a reader is as likely as that to approve of it."""
APPROVED_OF_LEAD = 0.55
"""Of an agency's first sentence it has to be likelier: all that it holds is news."""

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Compression:
    """What may be deleted together.

    Attributes:
        spans: the deletions, each from one joint to another, in text order.
        score: the logarithm of how much likelier a sub-editor makes them than leaves the sentence whole.
    """

    spans: Spans
    score: float


@cache
def load() -> dict[str, float]:
    """Read the weights: feature -> weight."""
    return {feature: float(weight) for feature, weight in datafiles.rows(DATA)}


def compressions(shape: Shape, approved: float = APPROVED) -> Iterator[Compression]:
    """Yield the compressions of a sentence by falling score; the one that deletes nothing is among them.

    A best-first search over the stretches between joints: a path goes from each stretch that is kept to the
    next one, and what it may still gain is known from the search for the best one, backwards.

    Args:
        shape: the sentence.
        approved: how likely a reader has to approve of a deletion.
    """
    steps = _steps(shape, approved)
    gains = _gains(steps)
    whole = sum(step[0][0] for step in steps[:-1])
    waiting: list[tuple[float, float, int, Spans]] = [(-gains[0], 0.0, 0, ())]
    while waiting:
        _, value, stretch, spans = heappop(waiting)
        if stretch == len(steps):
            yield Compression(spans, value - whole)
            continue
        for skipped, (weight, following) in enumerate(steps[stretch]):
            if weight == -inf:
                continue
            reached = value + weight
            ends = shape.joints[stretch + skipped] if skipped else 0
            gone = (*spans, (shape.joints[stretch], ends)) if skipped else spans
            heappush(waiting, (-reached - gains[following], reached, following, gone))


def _steps(shape: Shape, approved: float) -> list[list[tuple[float, int]]]:
    """Return, for each joint, the steps from it: what each is worth, and the joint it leads to.

    The step that skips ``n`` stretches is the ``n``-th: it deletes them, keeps the next one, and leads to
    its end; from any joint a step may delete all that is left.
    """
    shown = Features(shape)
    places = shape.joints
    last = len(places) - 1
    keeps = [_kept(shown, start, end) for start, end in pairwise(places)]
    allowed = _allowed(shape)
    begins = {here: shown.beginning(places[here]) for here in {here for here, _ in allowed}}
    ends = {there: shown.ending(places[there]) for there in {there for _, there in allowed}}
    found: list[list[tuple[float, int]]] = []
    for here in range(last):
        steps = [(keeps[here], here + 1)]
        for there in range(here + 1, last + 1):
            worth = -inf
            if (here, there) in allowed:
                span = places[here], places[there]
                features = (*begins[here], *ends[there], *shown.deletion(*span))
                worth = _sum(features)
                name = shape.cuts.get(span)
                if approval.chance(name, features, worth - sum(keeps[here:there])) < approved:
                    worth = -inf
                worth += keeps[there] if there < last else 0.0
            steps.append((worth, there + 1))
        found.append(steps)
    return [*found, [(0.0, last + 1)]]


def margin(shown: Features, start: int, end: int) -> float:
    """Return how much likelier a deletion is than that all of it is kept, as a logarithm."""
    worth = _sum((*shown.beginning(start), *shown.ending(end), *shown.deletion(start, end)))
    places = [place for place in shown.shape.joints if start <= place <= end]
    return worth - sum(_kept(shown, *stretch) for stretch in pairwise(places))


def _kept(shown: Features, start: int, end: int) -> float:
    """Return what it is worth to keep a stretch."""
    weights = load()
    worth = sum([weights.get(name, 0.0) * value for name, value in shown.kept(start, end)])
    return worth - BRACKETS * shown.sentence.bracketed[start]


def _allowed(shape: Shape) -> set[tuple[int, int]]:
    """Return the deletions that may be made, as numbers of joints."""
    places = shape.joints
    begins = [place for place in places[:-1] if not edges.cannot_begin(shape, place)]
    ends = [place for place in places[1:] if not edges.cannot_end(shape, place)]
    found = {span for span in syntax.pairs(shape, begins, ends) if _is_allowed(shape, *span)}
    for span, name in shape.cuts.items():
        is_whole = name in RULED or not syntax.takes_object(shape, *span)
        if is_whole and not truth.always_forbids(shape, *span):
            found.add(span)
    numbers = {place: number for number, place in enumerate(places)}
    return {(numbers[start], numbers[end]) for start, end in found}


def _is_allowed(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion leaves a sentence, and a true one."""
    if shape.verb is not None and start <= shape.verb < end:
        return not truth.takes_claim(shape, start, end)
    if syntax.forbids(shape, start, end) or truth.always_forbids(shape, start, end):
        return False
    return not truth.forbids(shape, start, end)


def _sum(features: Iterable[str]) -> float:
    weights = load()
    return sum([weights[feature] for feature in features if feature in weights])


def _gains(steps: list[list[tuple[float, int]]]) -> list[float]:
    """Return what the best path from each joint on is worth."""
    gains = [0.0] * (len(steps) + 1)
    for place in reversed(range(len(steps))):
        gains[place] = max(weight + gains[following] for weight, following in steps[place])
    return gains
