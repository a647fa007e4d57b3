"""The best set of sentences by what they cover together.

Up to three sentences: every set of the best candidates is tried. More, or a budget of words: the sentence
that adds most is taken again and again (lazy greedy maximisation of a submodular function; Minoux
1978), which is near linear in the length of the article.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import chain
from typing import NamedTuple

from newsum.ranking.coverage import SCALE, Coverage
from newsum.ranking.features import MOST
from newsum.ranking.model import UNIT

CANDIDATES = 9
SLIGHT = 0.5
"""A sentence worth less than this part of the best one is taken only for a number of sentences."""
FILLER = 0.25
"""One worth less than this part does not fill up a budget of words."""
PER_SENTENCE = 17
"""The length for which a number of sentences is asked, in ROUGE tokens of each."""
NEAR_DUPLICATE = 0.7
"""Two sentences are nearly the same if they share this part of the words of the one with fewer."""


def are_near(one: set[str], other: set[str]) -> bool:
    """Whether two sentences, given by their words, say nearly the same."""
    return len(one & other) >= NEAR_DUPLICATE * min(len(one), len(other))


class _Pair(NamedTuple):
    """What two candidates have in common, and how they stand to each other."""

    mass: int
    adjacent: int
    relief: int
    words: set[str]
    pairs: set[tuple[str, str]]


class SmallSets:
    """The sets of up to three of the best candidates of an article."""

    def __init__(
        self,
        coverage: Coverage,
        smoothing: float | None = None,
        least: int = CANDIDATES,
        candidates: int = CANDIDATES,
    ) -> None:
        self._coverage = coverage
        self._smoothing = smoothing or coverage.model.smoothing
        self._scale = SCALE * self._smoothing / coverage.model.smoothing
        values = [alone(coverage, number) for number in range(len(coverage.indices))]
        ranked = sorted(range(len(values)), key=lambda number: (-values[number], number))[:candidates]
        floor = SLIGHT * values[ranked[0]]
        self._numbers = sorted(n for place, n in enumerate(ranked) if place < least or values[n] >= floor)
        self._pairs = {number: coverage.pairs(number) for number in self._numbers}
        self._singles = [(coverage.masses[n], coverage.lengths[n], self._bonus(n)) for n in self._numbers]
        self._top = float("-inf")
        self._best: tuple[int, ...] | None = None

    def best(self, sizes: Sequence[int]) -> tuple[int, ...] | None:
        """The best set of one of the sizes, without near duplicates; ``None`` where there is none."""
        if 1 in sizes:
            for a, (mass, length, bonus) in enumerate(self._singles):
                self._try((a,), mass, length, bonus, 0)
        if max(sizes) > 1:
            common = self._common()
            for a, row in enumerate(common):
                for b in range(a + 1, len(row)):
                    pair = row[b]
                    if pair is None:
                        continue
                    if 2 in sizes:
                        self._try_two(a, b, pair)
                    if 3 in sizes:
                        self._try_three(a, b, pair, row, common[b])
        return None if self._best is None else tuple(self._numbers[a] for a in self._best)

    def _try(self, chosen: tuple[int, ...], mass: int, length: int, bonus: int, adjacent: int) -> None:
        model = self._coverage.model
        form = model.form(len(chosen) - 1, length, adjacent, self._numbers[chosen[0]] == 0)
        value = self._scale * mass / (length + self._smoothing) + (bonus + form) / UNIT
        if value > self._top:
            self._top, self._best = value, chosen

    def _try_two(self, a: int, b: int, pair: _Pair) -> None:
        mass, length, bonus = self._singles[a]
        other_mass, other_length, other_bonus = self._singles[b]
        bonus += other_bonus + pair.relief
        self._try((a, b), mass + other_mass - pair.mass, length + other_length, bonus, pair.adjacent)

    def _try_three(
        self, a: int, b: int, pair: _Pair, with_a: list[_Pair | None], with_b: list[_Pair | None]
    ) -> None:
        """Try all sets that a third candidate makes with the two; most are worth no exact value."""
        singles = self._singles
        form = self._coverage.model.form
        leads = self._numbers[a] == 0
        scale, smoothing = self._scale, self._smoothing
        shared, adjacent, relief, _, _ = pair
        both = singles[a][0] + singles[b][0] - shared
        tokens = singles[a][1] + singles[b][1]
        bonuses = singles[a][2] + singles[b][2] + relief
        for c in range(b + 1, len(singles)):
            first, second = with_a[c], with_b[c]
            if first is None or second is None:
                continue
            mass, length, bonus = singles[c]
            length += tokens
            # What all three share was taken off once too often; it is no more than what two share.
            total = both + mass - first[0] - second[0]
            slack = min(shared, first[0], second[0])
            bonus += bonuses + first[2] + second[2] + form(2, length, adjacent + second[1], leads)
            if scale * (total + slack) / (length + smoothing) + bonus / UNIT <= self._top:
                continue
            total += self._thrice(pair, c)
            value = scale * total / (length + smoothing) + bonus / UNIT
            if value > self._top:
                self._top, self._best = value, (a, b, c)

    def _bonus(self, number: int) -> int:
        return self._coverage.bonuses[number] - self._coverage.tolls[number]

    def _common(self) -> list[list[_Pair | None]]:
        """What each two candidates have in common; ``None`` for those that are nearly the same."""
        coverage = self._coverage
        once, _, pair_once, _ = coverage.model.masses
        word_value = coverage.values.words.__getitem__
        units = [(coverage.words[number], self._pairs[number]) for number in self._numbers]
        found: list[list[_Pair | None]] = []
        for a, (words, pairs) in enumerate(units):
            row: list[_Pair | None] = [None] * len(units)
            for b in range(a + 1, len(units)):
                other_words, other_pairs = units[b]
                shared = words & other_words
                if len(shared) >= NEAR_DUPLICATE * min(len(words), len(other_words)):
                    continue
                mass = once * sum(map(word_value, shared))
                both = pairs & other_pairs
                if both:
                    mass += pair_once * sum(map(coverage.pair_value, both))
                adjacent, relief = self._neighbours(self._numbers[a], self._numbers[b])
                row[b] = _Pair(mass, adjacent, relief, shared, both)
            found.append(row)
        return found

    def _neighbours(self, one: int, other: int) -> tuple[int, int]:
        """Whether one stands right before the other, and what is won if one leans on the other."""
        coverage = self._coverage
        if coverage.indices[other] - coverage.indices[one] != 1:
            return 0, 0
        forward = coverage.tolls[one] * (coverage.leans[one] == 1)
        return 1, forward + coverage.tolls[other] * (coverage.leans[other] == -1)

    def _thrice(self, pair: _Pair, third: int) -> int:
        """The mass of what a third candidate has in common with two that share it."""
        coverage = self._coverage
        once, _, pair_once, _ = coverage.model.masses
        number = self._numbers[third]
        mass = once * sum(map(coverage.values.words.__getitem__, pair.words & coverage.words[number]))
        if pair.pairs:
            mass += pair_once * sum(map(coverage.pair_value, pair.pairs & self._pairs[number]))
        return mass


def alone(coverage: Coverage, number: int) -> float:
    """The value of a sentence beside no other."""
    length = coverage.lengths[number]
    form = coverage.model.form(0, length, 0, number == 0)
    bonus = coverage.bonuses[number] + form - coverage.tolls[number]
    return SCALE * coverage.masses[number] / (length + coverage.model.smoothing) + bonus / UNIT


class _Greedy:
    """Takes the sentence that adds most, again and again, and none that leans on one that was left out."""

    def __init__(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self.gains = list(coverage.masses)
        self.values = [alone(coverage, number) for number in range(len(self.gains))]
        self.holders: dict[object, list[int]] = {}
        for number, words in enumerate(coverage.words):
            for unit in chain(words, coverage.pairs(number)):
                self.holders.setdefault(unit, []).append(number)
        self._repetitions = _Repetitions(Counter(chain.from_iterable(coverage.words)))
        self.places = {index: number for number, index in enumerate(coverage.indices)}
        self.heap = [(-value, number) for number, value in enumerate(self.values)]
        heapify(self.heap)
        self.chosen: list[int] = []
        self.taken: set[int] = set()
        self._hanging: set[int] | None = set()

    def next(self) -> int | None:
        """The best sentence that was neither taken nor refused, and is not nearly the same as one taken.

        One that leans on another comes again when that one is taken.
        """
        while self.heap:
            value, number = heappop(self.heap)
            if number in self.taken:
                continue
            if -value != self.values[number]:
                continue
            if self._hanging is not None and self.coverage.leans[number] and not self._is_held(number):
                self._hanging.add(number)
            elif not self._repetitions.holds(self.coverage.words[number]):
                return number
        return None

    def release(self) -> bool:
        """Offer from now on those as well that lean on a sentence left out; whether there are any."""
        hanging, self._hanging = (self._hanging or set()) - self.taken, None
        for number in hanging:
            heappush(self.heap, (-self.values[number], number))
        return bool(hanging)

    def take(self, number: int) -> None:
        """Count a sentence's units as covered."""
        coverage = self.coverage
        once, _, pair_once, _ = coverage.model.masses
        words = coverage.words[number]
        worth: list[tuple[object, int]] = [(word, once * coverage.values.words[word]) for word in words]
        worth += [(pair, pair_once * coverage.pair_value(pair)) for pair in coverage.pairs(number)]
        changed = set()
        for unit, loss in worth:
            holders = self.holders.pop(unit, ())
            if len(holders) > 1:
                for holder in holders:
                    self.gains[holder] -= loss
                changed.update(holders)
        self.chosen.append(number)
        self.taken.add(number)
        self._repetitions.add(words)
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
            value -= SCALE * lost / (coverage.lengths[other] + coverage.model.smoothing)
            if coverage.leans[other] and self._is_held(other):
                value += coverage.tolls[other] / UNIT
            if value != self.values[other]:
                self.values[other] = value
                heappush(self.heap, (-value, other))

    def _is_held(self, number: int) -> bool:
        """Whether the sentence that this one leans on was taken."""
        coverage = self.coverage
        return self.places.get(coverage.indices[number] + coverage.leans[number]) in self.taken


class _Repetitions:
    """Finds out whether a sentence is nearly the same as one that was taken.

    Two sets that share 70 % of the smaller one share one of the rarest 30 % of its words (prefix filtering;
    Bayardo et al. 2007), so only few of many sentences are compared.
    """

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self._frequencies = frequencies
        self._by_word: dict[str, list[set[str]]] = {}
        self._by_rare_word: dict[str, list[set[str]]] = {}

    def add(self, words: set[str]) -> None:
        """Take a sentence."""
        for word in words:
            self._by_word.setdefault(word, []).append(words)
        for word in self._rarest(words):
            self._by_rare_word.setdefault(word, []).append(words)

    def holds(self, words: set[str]) -> bool:
        """Whether one that was taken is nearly the same."""
        by_word, by_rare_word = self._by_word, self._by_rare_word
        near = [taken for word in self._rarest(words) for taken in by_word.get(word, ())]
        near += [taken for word in words for taken in by_rare_word.get(word, ())]
        return any(are_near(words, taken) for taken in near)

    def _rarest(self, words: set[str]) -> list[str]:
        frequencies = self._frequencies
        ranked = sorted(words, key=lambda word: (frequencies[word], word))
        return ranked[: len(words) - math.ceil(NEAR_DUPLICATE * len(words)) + 1]


def best_set(coverage: Coverage, sizes: Sequence[int]) -> tuple[int, ...]:
    """The best set of sentences of one of the sizes.

    Returns:
        Numbers of the coverage's sentences, in text order; fewer than wanted only where the article has
        no more that are not nearly the same.
    """
    if max(sizes) <= MOST:
        available = [size for size in sizes if size <= len(coverage.indices)] or [len(coverage.indices)]
        smoothing = coverage.model.smoothing
        if len(sizes) == 1:
            smoothing = max(smoothing, PER_SENTENCE * sizes[0])
        least = 1 if len(sizes) > 1 else CANDIDATES
        found = SmallSets(coverage, smoothing, least).best(available)
        if found is not None:
            return found
    return best_of_size(coverage, max(sizes))


def best_of_size(coverage: Coverage, size: int) -> tuple[int, ...]:
    """A good set of ``size`` sentences, however many."""
    greedy = _Greedy(coverage)
    while len(greedy.chosen) < size:
        number = greedy.next()
        if number is not None:
            greedy.take(number)
        elif not greedy.release():
            break
    return tuple(sorted(greedy.chosen))


def best_in_room(coverage: Coverage, costs: Sequence[int], room: float) -> tuple[int, ...]:
    """A good set of sentences that together cost no more than ``room``.

    Where it holds none that is worth something, the cheapest one that is worth much; empty without sentences.
    """
    if not coverage.indices:
        return ()
    greedy = _Greedy(coverage)
    worths = list(greedy.values)
    floor = FILLER * max(worths)
    while (number := greedy.next()) is not None:
        if costs[number] <= room and worths[number] >= floor:
            greedy.take(number)
            room -= costs[number]
        if room < 1:
            break
    return tuple(sorted(greedy.chosen)) or (_cheapest(coverage, costs, worths),)


def _cheapest(coverage: Coverage, costs: Sequence[int], worths: Sequence[float]) -> int:
    """The cheapest of the sentences that are no slight ones, and lean on no other if there is such a one."""
    top = max(worths)
    best = [number for number, worth in enumerate(worths) if worth >= min(top, SLIGHT * top)]
    standing = [number for number in best if not coverage.leans[number]]
    return min(standing or best, key=lambda number: (costs[number], -worths[number], number))
