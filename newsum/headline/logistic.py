"""The logistic function, from what the models of the headline sum to a probability."""

from __future__ import annotations

import math


def probability(logit: float) -> float:
    """Return the probability of a logit."""
    return 1 / (1 + math.exp(-logit))
