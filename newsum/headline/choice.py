"""Which candidate makes the best headline of its sentence: a linear model over what each shows.

It was trained to maximise the expected ROUGE of the choice with the titles of OrangeSum's training part,
less a little for each word too many, told by a ranker of titles that had not seen these.
"""

from __future__ import annotations

from functools import cache

from newsum import datafiles
from newsum.headline.candidates import Variant
from newsum.headline.cuts.deletion import CUT_NAMES
from newsum.headline.salience import Salience

DATA = datafiles.FOLDER / "headline.txt"

NAMES = (
    *("words", "pairs", "wording", "precision"),
    *("short", "length", "long", "very long", "question", "quoted", "opens with quote", "colon"),
    *("name", "opens with name", "number", "ends in name"),
    *(f"cut {name}" for name in CUT_NAMES),
)
"""The features of a candidate, in the order of their weights."""

BRACKETS = 15.0
"""What brackets cost a candidate: no sub-editor prints them, though some titles of one source have them."""


@cache
def load() -> tuple[float, ...]:
    """Read the weights, in the order of :data:`NAMES`."""
    found: dict[str, float] = {}
    for line in datafiles.lines(DATA):
        name, _, value = line.rpartition(" ")
        found[name] = float(value)
    return tuple(found[name] for name in NAMES)


def score(variant: Variant, salience: Salience) -> float:
    """Return how good a headline a variant makes; comparable only within a sentence."""
    found = features(variant, salience)
    value = sum([weight * value for weight, value in zip(load(), found, strict=True)])
    return value - BRACKETS * variant.holds_brackets


def features(variant: Variant, salience: Salience) -> tuple[float, ...]:
    """Return the features of a variant, in the order of :data:`NAMES`.

    Args:
        variant: the sentence after its cuts.
        salience: what the ranker of titles says of the article's words.
    """
    parsed, places = variant.sentence, variant.places
    tokens = variant.words
    words = [token for token in tokens if token[0].isalnum()]
    size = len(words)
    kinds = [cut.name for cut in variant.cuts]
    first, last = parsed.tags[places[0]], parsed.tags[places[-1]]
    return (
        *salience.overlap(words),
        max(0, 7 - size) / 5,
        size / 20,
        max(0, size - 16) / 20,
        max(0, size - 28) / 20,
        float(tokens[-1] == "?"),
        sum(map(parsed.quoted.__getitem__, places)) / len(places),
        float(parsed.quoted[places[0]]),
        float(":" in tokens),
        float("U" in map(parsed.tags.__getitem__, places)),
        float(first == "U"),
        float(any(word[0].isdigit() for word in words)),
        float(last == "U"),
        *[float(name in kinds and kinds.count(name)) for name in CUT_NAMES],
    )
