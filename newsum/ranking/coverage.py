"""What each sentence covers of the summary that the article would get.

The value of a set of sentences is an expected F-measure: the mass of the words and pairs of words that it
covers, each weighted by the probability that the summary has it and counted once, over
its length and that of the unknown summary; and what is known of its sentences beside that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsum.ranking import features
from newsum.ranking.model import Model

SMOOTHING = 34
"""Stands for the length of the unknown summary, in ROUGE tokens."""
SCALE = 200e-6
"""From a mass over a length to a score."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The worth of a document's prose sentences, alone and together.

    Attributes:
        model: the weights.
        indices: of the sentences in the document; everything below is in their order.
        units: the distinct words and pairs of words of each.
        values: word -> expected ROUGE tokens, and pair -> probability, times ``model.CERTAIN``.
        masses: what each sentence covers.
        lengths: in ROUGE tokens.
        bonuses: what is known of each beside its words and pairs, in hundredths of a score.
        leans: -1 or 1: it cannot be read without the sentence before or behind it; 0: it can.
    """

    model: Model
    indices: tuple[int, ...]
    units: tuple[tuple[set[str], set[tuple[str, str]]], ...]
    values: tuple[Mapping[str, int], Mapping[tuple[str, str], int]]
    masses: tuple[int, ...]
    lengths: tuple[int, ...]
    bonuses: tuple[int, ...]
    leans: tuple[int, ...]

    def salient(self, sentence: int, most: int = 5) -> tuple[str, ...]:
        """The words for which a sentence (an index in the document) is worth choosing, the best first."""
        if sentence not in self.indices:
            return ()
        values, row = self.values[0], self.model.lexicon.row
        words = self.units[self.indices.index(sentence)][0]
        telling = [word for word in words if len(word) > 1 and row(word).group >= features.CLASSED]
        return tuple(sorted(telling, key=lambda word: (-values[word], word))[:most])
