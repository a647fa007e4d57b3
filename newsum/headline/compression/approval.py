"""Whether readers approve of a deletion.

What sub-editors delete (see :mod:`newsum.headline.compression.search`) is learned from what they wrote; the
model still proposes deletions that leave a sentence vague, broken or false. Readers judged what it proposed,
and two logistic models of their judgements (:mod:`newsum.training.approval`) have the last word: one of
whether what is left is sound, which has to be surer, one of whether it is good besides. Agencies build their
first sentences in ways of their own, so the features weigh otherwise there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from newsum import datafiles
from newsum.headline.logistic import log_probability

DATA = datafiles.FOLDER / "approval.txt"

SOUND, GOOD = 12.0, 2.0
"""What the logarithms of both probabilities count beside that of what sub-editors do."""

ANY = "any"
"""The feature that every deletion has."""


Logits = tuple[float, float]
"""How likely readers say two things of a deletion, or what some of its features add to them, as logits.

That it leaves a sentence, and a true one (sound); and that it leaves the news as well (good).
"""


def worth(sound: float, good: float) -> float:
    """Return what it is worth that readers are as likely to approve of a deletion, never positive.

    Args:
        sound: the logit that it leaves a sentence, and a true one.
        good: the logit that it leaves the news as well.
    """
    return SOUND * log_probability(sound) + GOOD * log_probability(good)


@cache
def load(*, of_lead: bool = False) -> Mapping[str, Logits]:
    """Read the weights: feature -> what it adds to the two logits.

    Args:
        of_lead: of deletions in the first sentence of an agency's dispatch, not in any other.
    """
    first = 3 if of_lead else 1
    return {row[0]: (float(row[first]), float(row[first + 1])) for row in datafiles.rows(DATA)}
