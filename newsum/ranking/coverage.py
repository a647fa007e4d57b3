"""What each sentence covers of the summary that the article would get.

The value of a set of sentences is an expected F-measure: the mass of the words and pairs of words that it
covers, each weighted by the probability that the summary has it and counted once, over
its length and that of the unknown summary; and what is known of its sentences beside that.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from newsum.ranking import features
from newsum.ranking.model import Model

SCALE = 200e-6
"""From a mass over a length to a score."""


Pair = tuple[str, str]
Term = tuple[int, int, int, int, list[int], list[int]]
"""What a word gives to a pair: as its second (a weight, the bin of its chance, its class) and as its first (a
weight, and the weights by the other's bin and class)."""


class Values(NamedTuple):
    """What the units of an article are worth.

    Attributes:
        words: word -> how many ROUGE tokens of the summary it is expected to give, times ``model.CERTAIN``.
        terms: word -> what it gives to a pair of words.
        tokens: word -> how many tokens ROUGE counts it for.
        wording: word -> what a sentence that has it gains.
    """

    words: dict[str, int]
    terms: dict[str, Term]
    tokens: dict[str, int]
    wording: dict[str, int]


class Measure(NamedTuple):
    """What a sequence of words covers: its words, its pairs of words; its ROUGE tokens; its wording."""

    words: int
    pairs: int
    length: int
    wording: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The worth of a document's prose sentences, alone and together.

    Attributes:
        model: the weights.
        indices: of the sentences in the document; everything below is in their order.
        sequences, words: the words of each, in order and distinct.
        values: what the words of the document are worth.
        masses: what each sentence covers.
        lengths: in ROUGE tokens.
        bonuses: what is known of each beside its words and pairs, in hundredths of a score.
        leans: -1 or 1: it cannot be read without the sentence before or behind it; 0: it can.
        tolls: what each loses without that sentence, in hundredths of a score.
    """

    model: Model
    indices: tuple[int, ...]
    sequences: tuple[tuple[str, ...], ...]
    words: tuple[set[str], ...]
    values: Values
    masses: tuple[int, ...]
    lengths: tuple[int, ...]
    bonuses: tuple[int, ...]
    leans: tuple[int, ...]
    tolls: tuple[int, ...]

    def pairs(self, number: int) -> set[Pair]:
        """The distinct pairs of words of a sentence."""
        return set(pairwise(self.sequences[number]))

    def pair_value(self, pair: Pair) -> int:
        """The probability that the summary has a pair of words, times ``model.CERTAIN``."""
        terms = self.values.terms
        return pair_chances(self.model, (terms[pair[0]], terms[pair[1]]))

    def salient(self, sentence: int, most: int = 5) -> tuple[str, ...]:
        """The words for which a sentence (an index in the document) is worth choosing, the best first."""
        if sentence not in self.indices:
            return ()
        values, row = self.values.words, self.model.lexicon.row
        words = self.words[self.indices.index(sentence)]
        telling = [word for word in words if len(word) > 1 and row(word).group >= features.CLASSED]
        return tuple(sorted(telling, key=lambda word: (-values[word], word))[:most])


def pair_chances(model: Model, terms: Sequence[Term]) -> int:
    """The sum of the probabilities of the pairs in a sequence of words, times ``model.CERTAIN``."""
    if not terms:
        return 0
    chances = model.chances
    total = 0
    _, _, _, left, by_bin, by_class = terms[0]
    for right, number, group, next_left, next_by_bin, next_by_class in terms[1:]:
        total += chances[left + right + by_bin[number] + by_class[group]]
        left, by_bin, by_class = next_left, next_by_bin, next_by_class
    return total


def measure(model: Model, values: Values, words: Sequence[str], distinct: Set[str]) -> Measure:
    """Return what a sentence, or a part of one, covers.

    Args:
        model: the weights.
        values: what the article's words are worth.
        words: those of the sentence, all of them the article's.
        distinct: the same without repetitions.
    """
    once, again, pair_once, pair_again = model.masses
    value = values.words.__getitem__
    mass = distinct_mass = sum(map(value, distinct))
    terms = values.terms
    pair_mass = distinct_pairs = pair_chances(model, [terms[word] for word in words])
    repeated = len(words) - len(distinct)
    if repeated:
        mass = sum(map(value, words))
    if repeated > 1:  # a pair that stands twice has two words that do, or one that stands thrice
        for first, second in _repeated(words):
            distinct_pairs -= pair_chances(model, (terms[first], terms[second]))
    return Measure(
        once * distinct_mass + again * mass,
        pair_once * distinct_pairs + pair_again * pair_mass,
        sum(map(values.tokens.__getitem__, words)),
        sum(map(values.wording.__getitem__, distinct)),
    )


def _repeated(words: Sequence[str]) -> list[Pair]:
    """The pairs of words that stand in a sentence before, as often as they do."""
    seen: set[Pair] = set()
    again = []
    for pair in pairwise(words):
        if pair in seen:
            again.append(pair)
        else:
            seen.add(pair)
    return again
