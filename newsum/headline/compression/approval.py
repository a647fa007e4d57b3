"""How likely a reader approves of a deletion, as far as the likely ones go.

What sub-editors delete (see :mod:`newsum.headline.compression.search`) is learned from what they wrote; the
model still proposes deletions that leave a sentence vague or broken. Readers judged what it proposed, and a
logistic model of their judgements (:mod:`newsum.training.approval`) has the last word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from newsum import datafiles
from newsum.headline.cuts.deletion import RULED, CutName
from newsum.headline.logistic import probability

DATA = datafiles.FOLDER / "approval.txt"

ANY, MARGIN = "any", "margin"
"""The features that every deletion has: itself, and how much likelier than its loss the model finds it."""


def chance(name: CutName | None, features: Iterable[str], margin: float) -> float:
    """Return the probability that a reader approves of a deletion.

    Args:
        name: what the rules call it, if they would make it.
        features: those of where it begins, where it ends, and of both.
        margin: how much likelier the model finds it than that all is kept, as a logarithm.
    """
    if name in RULED:
        return 1.0
    weights = load()
    found = sum([weights[feature] for feature in features if feature in weights])
    return probability(found + weights[ANY] + weights[MARGIN] * margin)


@cache
def load() -> Mapping[str, float]:
    """Read the weights: feature -> weight."""
    return {feature: float(weight) for feature, weight in datafiles.rows(DATA)}
