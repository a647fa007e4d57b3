"""The best set of sentences by what they cover together.

Up to three sentences: every set of the best candidates is tried. More, or a budget of words: the sentence
that adds most is taken again and again (lazy greedy maximisation of a submodular function; Minoux
1978), which is near linear in the length of the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from newsum.ranking.coverage import SCALE, SMOOTHING, Coverage
from newsum.ranking.features import MOST
from newsum.ranking.model import UNIT

CANDIDATES = 9
NEAR_DUPLICATE = 0.7
"""Two sentences are nearly the same if they share this part of the words of the one with fewer."""


def are_near(one: set[str], other: set[str]) -> bool:
    """Whether two sentences, given by their words, say nearly the same."""
    return len(one & other) >= NEAR_DUPLICATE * min(len(one), len(other))


@dataclass(frozen=True, slots=True)
class _Pair:
    """What two candidates have in common."""

    words: set[str]
    pairs: set[tuple[str, str]]
    mass: int
    adjacent: int
    relief: int


class SmallSets:
    """The sets of up to three of the best candidates of an article."""

    def __init__(self, coverage: Coverage, candidates: int = CANDIDATES) -> None:
        self._coverage = coverage
        values = [alone(coverage, number) for number in range(len(coverage.indices))]
        ranked = sorted(range(len(values)), key=lambda number: (-values[number], number))
        self._numbers = sorted(ranked[:candidates])
        self._lean = coverage.model.lean
        self._singles = [(coverage.masses[n], coverage.lengths[n], self._bonus(n)) for n in self._numbers]

    def best(self, sizes: Sequence[int]) -> tuple[int, ...] | None:
        """The best set of one of the sizes, without near duplicates; ``None`` where there is none."""
        model = self._coverage.model
        best: tuple[int, ...] | None = None
        top = float("-inf")
        if 1 in sizes:
            for a, (mass, length, bonus) in enumerate(self._singles):
                form = model.form(0, length, 0, self._numbers[a] == 0)
                value = SCALE * mass / (length + SMOOTHING) + (bonus + form) / UNIT
                if value > top:
                    top, best = value, (a,)
        if max(sizes) > 1:
            top, best = self._larger(sizes, top, best)
        return None if best is None else tuple(self._numbers[a] for a in best)

    def _larger(
        self, sizes: Sequence[int], top: float, best: tuple[int, ...] | None
    ) -> tuple[float, tuple[int, ...] | None]:
        form = self._coverage.model.form
        common = self._common()
        singles = self._singles
        for (a, b), pair in common.items():
            mass = singles[a][0] + singles[b][0] - pair.mass
            length = singles[a][1] + singles[b][1]
            bonus = singles[a][2] + singles[b][2] + pair.relief
            leads = self._numbers[a] == 0
            if 2 in sizes:
                value = SCALE * mass / (length + SMOOTHING)
                value += (bonus + form(1, length, pair.adjacent, leads)) / UNIT
                if value > top:
                    top, best = value, (a, b)
            if 3 not in sizes:
                continue
            for c in range(b + 1, len(singles)):
                first, second = common.get((a, c)), common.get((b, c))
                if first is None or second is None:
                    continue
                more, tokens, extra = singles[c]
                total = mass + more - first.mass - second.mass + self._thrice(pair, c)
                size = length + tokens
                value = SCALE * total / (size + SMOOTHING)
                near = pair.adjacent + second.adjacent
                value += (bonus + extra + first.relief + second.relief + form(2, size, near, leads)) / UNIT
                if value > top:
                    top, best = value, (a, b, c)
        return top, best

    def _bonus(self, number: int) -> int:
        return self._coverage.bonuses[number] - self._lean * (self._coverage.leans[number] != 0)

    def _common(self) -> dict[tuple[int, int], _Pair]:
        """What each two candidates have in common; those that are nearly the same are left out."""
        coverage = self._coverage
        once, _, pair_once, _ = coverage.model.masses
        word_value, pair_value = coverage.values[0].__getitem__, coverage.values[1].__getitem__
        units = [coverage.units[number] for number in self._numbers]
        found = {}
        for a, (words, pairs) in enumerate(units):
            for b in range(a + 1, len(units)):
                other_words, other_pairs = units[b]
                shared = words & other_words
                if len(shared) >= NEAR_DUPLICATE * min(len(words), len(other_words)):
                    continue
                mass = once * sum(map(word_value, shared))
                both = pairs & other_pairs
                if both:
                    mass += pair_once * sum(map(pair_value, both))
                found[a, b] = _Pair(shared, both, mass, *self._neighbours(self._numbers[a], self._numbers[b]))
        return found

    def _neighbours(self, one: int, other: int) -> tuple[int, int]:
        """Whether one stands right before the other, and what is won if one leans on the other."""
        coverage = self._coverage
        if coverage.indices[other] - coverage.indices[one] != 1:
            return 0, 0
        return 1, self._lean * ((coverage.leans[one] == 1) + (coverage.leans[other] == -1))

    def _thrice(self, pair: _Pair, third: int) -> int:
        """The mass of what a third candidate has in common with two that share it."""
        coverage = self._coverage
        once, _, pair_once, _ = coverage.model.masses
        words, pairs = coverage.units[self._numbers[third]]
        mass = once * sum(map(coverage.values[0].__getitem__, pair.words & words))
        if pair.pairs:
            mass += pair_once * sum(map(coverage.values[1].__getitem__, pair.pairs & pairs))
        return mass


def alone(coverage: Coverage, number: int) -> float:
    """The value of a sentence beside no other."""
    length = coverage.lengths[number]
    form = coverage.model.form(0, length, 0, number == 0)
    leans = coverage.model.lean * (coverage.leans[number] != 0)
    bonus = coverage.bonuses[number] + form - leans
    return SCALE * coverage.masses[number] / (length + SMOOTHING) + bonus / UNIT


class _Greedy:
    """Takes the sentence that adds most, again and again."""

    def __init__(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self.gains = list(coverage.masses)
        self.values = [alone(coverage, number) for number in range(len(self.gains))]
        self.holders: dict[object, list[int]] = {}
        for number, both in enumerate(coverage.units):
            for units in both:
                for unit in units:
                    self.holders.setdefault(unit, []).append(number)
        self.places = {index: number for number, index in enumerate(coverage.indices)}
        self.heap = [(-value, number) for number, value in enumerate(self.values)]
        heapify(self.heap)
        self.chosen: list[int] = []
        self.taken: set[int] = set()

    def next(self) -> int | None:
        """The best sentence that was neither taken nor refused, and is not nearly the same as one taken."""
        while self.heap:
            value, number = heappop(self.heap)
            if number in self.taken:
                continue
            if -value != self.values[number]:
                continue
            if not self._repeats(number):
                return number
        return None

    def take(self, number: int) -> None:
        """Count a sentence's units as covered."""
        coverage = self.coverage
        once, _, pair_once, _ = coverage.model.masses
        words, pairs = coverage.units[number]
        word_values, pair_values = coverage.values
        worth: list[tuple[object, int]] = [(word, once * word_values[word]) for word in words]
        worth += [(pair, pair_once * pair_values[pair]) for pair in pairs]
        changed = set()
        for unit, loss in worth:
            holders = self.holders.pop(unit, ())
            if len(holders) > 1:
                for holder in holders:
                    self.gains[holder] -= loss
                changed.update(holders)
        self.chosen.append(number)
        self.taken.add(number)
        self._update(changed, number)

    def _update(self, changed: set[int], number: int) -> None:
        coverage = self.coverage
        for step in (-1, 1):
            neighbour = self.places.get(coverage.indices[number] + step)
            if neighbour is not None and coverage.leans[neighbour] == -step:
                changed.add(neighbour)
        for other in changed - self.taken:
            value = alone(coverage, other)
            lost = coverage.masses[other] - self.gains[other]
            value -= SCALE * lost / (coverage.lengths[other] + SMOOTHING)
            if coverage.leans[other] and self._is_held(other):
                value += coverage.model.lean / UNIT
            if value != self.values[other]:
                self.values[other] = value
                heappush(self.heap, (-value, other))

    def _is_held(self, number: int) -> bool:
        """Whether the sentence that this one leans on was taken."""
        coverage = self.coverage
        return self.places.get(coverage.indices[number] + coverage.leans[number]) in self.taken

    def _repeats(self, number: int) -> bool:
        if not self.taken or self.gains[number] > NEAR_DUPLICATE * self.coverage.masses[number]:
            return False
        words = self.coverage.units[number][0]
        return any(are_near(words, self.coverage.units[other][0]) for other in self.chosen)


def best_set(coverage: Coverage, sizes: Sequence[int]) -> tuple[int, ...]:
    """The best set of sentences of one of the sizes.

    Returns:
        Numbers of the coverage's sentences, in text order; fewer than wanted only where the article has
        no more that are not nearly the same.
    """
    if max(sizes) <= MOST:
        available = [size for size in sizes if size <= len(coverage.indices)] or [len(coverage.indices)]
        found = SmallSets(coverage).best(available)
        if found is not None:
            return found
    return best_of_size(coverage, max(sizes))


def best_of_size(coverage: Coverage, size: int) -> tuple[int, ...]:
    """A good set of ``size`` sentences, however many."""
    greedy = _Greedy(coverage)
    while len(greedy.chosen) < size:
        number = greedy.next()
        if number is None:
            break
        greedy.take(number)
    return tuple(sorted(greedy.chosen))


def best_in_room(coverage: Coverage, costs: Sequence[int], room: float) -> tuple[int, ...]:
    """A good set of sentences that together cost no more than ``room``; empty where none is so cheap."""
    greedy = _Greedy(coverage)
    while (number := greedy.next()) is not None:
        if costs[number] <= room:
            greedy.take(number)
            room -= costs[number]
        if room < 1:
            break
    return tuple(sorted(greedy.chosen))
