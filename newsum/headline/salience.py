"""How likely each word of an article is to stand in its title.

A logistic model over what the article itself shows of a word (how often, where first, in how many
sentences, its shape) and a prior per word learned from titles of OrangeSum's training part.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path

from newsum.french.lexicon import STOP_WORDS
from newsum.models import Sentence

DATA = Path(__file__).parent.parent / "data" / "headline-words.txt"

PRIOR_STEPS = 4
"""Priors are whole numbers of 1/PRIOR_STEPS."""
SHORT = 4
"""A word of fewer letters is short."""
CONSIDERED = 12
"""How many sentences of an article may become its headline: the news stands first."""
LOOKED_AT = 20
"""How many sentences of an article are counted: later ones say little of the title."""

COUNTS = (0, 0, 1, 2, 3, 3, 4)
"""Times that a word stands in the article -> class of frequency; the last for more."""
FIRSTS = (0, 1, 2, 3, 3, 3, 4)
"""Index of the first sentence that holds it -> class of place; the last for later."""
KINDS = 3
"""Common words, words with a capital inside a sentence, stop words."""
PLACES = FIRSTS[-1] + 1
CELLS = (COUNTS[-1] + 1) * PLACES * KINDS

NAMES = ("prior", "short", "spread", "share of the most frequent")
"""The features beside the cell, in the order of their weights."""


@dataclass(frozen=True, slots=True)
class Model:
    """The logistic model of a word's chance to stand in the title.

    Attributes:
        cells: one weight per class of frequency, place and kind.
        weights: those of :data:`NAMES`.
        priors: word -> its log-odds in titles, against the mean of all words.
    """

    cells: tuple[float, ...]
    weights: tuple[float, ...]
    priors: Mapping[str, float]


def cell(word: str, count: int, first: int, capital: bool) -> int:
    """Return the cell of a word that stands ``count`` times in an article, first in sentence ``first``."""
    frequency = COUNTS[count] if count < len(COUNTS) else COUNTS[-1]
    place = FIRSTS[first] if first < len(FIRSTS) else FIRSTS[-1]
    kind = 2 if word in STOP_WORDS else int(capital)
    return (frequency * PLACES + place) * KINDS + kind


@cache
def load() -> Model:
    """Read the model."""
    cells: tuple[float, ...] = ()
    weights: dict[str, float] = {}
    priors: dict[str, float] = {}
    for line in DATA.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, _, rest = line.partition(" ")
        if kind == "cells":
            cells = tuple(map(float, rest.split(" ")))
        elif kind == "=":
            name, _, value = rest.rpartition(" ")
            weights[name] = float(value)
        else:
            priors.update(dict.fromkeys(rest.split(" "), int(kind) / PRIOR_STEPS))
    return Model(cells, tuple(weights[name] for name in NAMES), priors)


# A capital after a word or an opening mark, elided or not: not that of a sentence's beginning.
_INNER_CAPITAL = re.compile(r"[^\s.!?…] [«\"“(]*(?:[\wÉ]{1,2}['’])?([A-ZÀ-Þ][\w-]*)")


def counts(sentences: Sequence[Sentence]) -> dict[str, tuple[int, int, int, bool]]:
    """Return, per word: how often, in how many sentences, first where, whether with a capital inside one."""
    looked_at = sentences[:LOOKED_AT]
    times: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    first: dict[str, int] = {}
    for place in range(len(looked_at) - 1, -1, -1):
        words = looked_at[place].words
        times.update(words)
        spread.update(set(words))
        first.update(dict.fromkeys(words, place))
    text = " ".join(sentence.text for sentence in looked_at)
    capitals = {name.lower() for name in _INNER_CAPITAL.findall(text)}
    return {word: (times[word], spread[word], place, word in capitals) for word, place in first.items()}


def most_frequent(found: Mapping[str, tuple[int, int, int, bool]]) -> int:
    """Return how often the most frequent word that is no stop word stands in the article."""
    return max((row[0] for word, row in found.items() if word not in STOP_WORDS), default=1)


def of_words(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return, for each word of an article's prose, the probability that its title holds it."""
    return rate(sentences, load())


def rate(sentences: Sequence[Sentence], model: Model) -> dict[str, float]:
    """Return the same under a given model."""
    cells, priors = model.cells, model.priors
    by_prior, by_length, by_spread, by_share = model.weights
    found = counts(sentences)
    by_share /= most_frequent(found)
    wanted = {word for sentence in sentences[:CONSIDERED] for word in sentence.words}
    spreads = [by_spread * log(number) if number else 0.0 for number in range(LOOKED_AT + 1)]
    result: dict[str, float] = {}
    for word in wanted:
        count, spread, first, capital = found[word]
        frequency = COUNTS[count] if count < len(COUNTS) else COUNTS[-1]
        place = FIRSTS[first] if first < len(FIRSTS) else FIRSTS[-1]
        kind = 2 if word in STOP_WORDS else capital
        logit = cells[(frequency * PLACES + place) * KINDS + kind] + by_prior * priors.get(word, 0.0)
        logit += spreads[spread] + by_share * count + (by_length if len(word) < SHORT else 0.0)
        result[word] = 1 / (1 + exp(-logit))
    return result
