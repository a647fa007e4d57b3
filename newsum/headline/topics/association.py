"""How well an article goes with a phrase as its topic: "masques" goes with "Covid-19", not with "Foot".

Latent semantic analysis (Deerwester, Dumais, Furnas, Landauer, Harshman 1990): how much likelier a word is in
the articles whose titles a phrase opened than in others, as a logarithm, is nearly the product of a vector of
the phrase and one of the word. Those of frequent words stand in ``topic-words.txt``, learned by
:mod:`newsum.training.association`; those of phrases beside them, in ``topics.txt``. A coordinate is a letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice
from typing import NamedTuple

from newsum import datafiles
from newsum.models import Sentence

DATA = datafiles.FOLDER / "topic-words.txt"

CONSIDERED = 6
"""So many sentences of an article, from the first, tell what it goes with."""
SHORTEST = 4
"""Words of fewer letters go with anything."""
SCALES = "scales"
"""The name of the row of :data:`DATA` that says what the letters are worth, in each coordinate."""
NOUGHT = ord("j")
"""The letter of a coordinate that is nought; "a" is -9, "s" is 9."""

Vector = tuple[float, ...]


class Space(NamedTuple):
    """The vectors of the words.

    Attributes:
        scales: what a letter is worth in each coordinate.
        letters: word -> its letters, one a coordinate.
    """

    scales: Vector
    letters: Mapping[str, str]

    def of(self, prose: Iterable[Sentence]) -> Vector:
        """Return the mean vector of the words that some sentences have; nought where none is known."""
        found = {word for sentence in islice(prose, CONSIDERED) for word in sentence.words}
        known = [self.letters[word].encode("ascii") for word in found if word in self.letters]
        if not known:
            return (0.0,) * len(self.scales)
        sums = map(sum, zip(*known, strict=True))
        return tuple(
            scale * (total / len(known) - NOUGHT) for scale, total in zip(self.scales, sums, strict=True)
        )


@cache
def load() -> Space:
    """Read the vectors of the words."""
    letters = dict(line.split("\t") for line in datafiles.lines(DATA))
    return Space(tuple(map(float, letters.pop(SCALES).split(" "))), letters)


def with_phrase(company: Vector, letters: str) -> float:
    """Return how well an article goes with a phrase: the mean logarithm of its words, 0.0 for neither.

    Args:
        company: the mean vector of the article's words.
        letters: the vector of the phrase; empty where too few titles opened with it.
    """
    codes = letters.encode("ascii")
    return sum([value * (code - NOUGHT) for value, code in zip(company, codes, strict=False)])
