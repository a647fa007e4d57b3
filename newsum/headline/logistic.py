"""The logistic function, from what the models of the headline sum to a probability."""

from __future__ import annotations

import math


def probability(logit: float) -> float:
    """Return the probability of a logit."""
    return 1 / (1 + math.exp(-logit))


def log_probability(logit: float) -> float:
    """Return the logarithm of the probability of a logit."""
    return -math.log1p(math.exp(-logit)) if logit > 0 else logit - math.log1p(math.exp(logit))
