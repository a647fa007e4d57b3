"""How sure a mean is: bootstrap confidence intervals.

Percentile intervals over articles drawn with replacement (Efron and Tibshirani 1993). All columns
share each draw, so the difference of two systems is judged on the same articles (paired bootstrap,
Koehn 2004).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

RESAMPLES = 1000
SEED = 1
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean and the bounds that hold it in 95 of 100 draws."""

    mean: float
    low: float
    high: float


def intervals(columns: Sequence[Sequence[float]]) -> tuple[Interval, ...]:
    """Return the interval of the mean of each column.

    Args:
        columns: per measure, one value per article, all of the same articles.

    Returns:
        One interval per column; the same input gives the same, to the last digit.
    """
    import numpy

    values: NDArray[float64] = numpy.array(columns, dtype=numpy.float64).T
    articles = len(values)
    draw = numpy.random.default_rng(SEED)
    means = numpy.empty((RESAMPLES, values.shape[1]))
    for number in range(RESAMPLES):
        times = numpy.bincount(draw.integers(articles, size=articles), minlength=articles)
        means[number] = times @ values / articles
    tail = 100 * (1 - CONFIDENCE) / 2
    low, high = numpy.percentile(means, [tail, 100 - tail], axis=0)
    return tuple(
        Interval(float(m), float(a), float(b)) for m, a, b in zip(values.mean(axis=0), low, high, strict=True)
    )
