"""Logistic regression with a squared penalty, for models that are learned from judgements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]

Feature = TypeVar("Feature", bound=Hashable)


def fit(matrix: Any, good: Floats, penalties: Floats) -> Floats:
    """Return the weights that make the labels likeliest, with a penalty.

    Args:
        matrix: a row of features for each case, dense or sparse.
        good: 1.0 where a case is good, else 0.0.
        penalties: of each feature, what half of its squared weight is multiplied by.
    """
    import numpy as np
    from scipy.optimize import minimize

    def loss(weights: Floats) -> tuple[float, Floats]:
        logits = matrix @ weights
        likelihood = np.logaddexp(0, logits).sum() - good @ logits
        slope = matrix.T @ (1 / (1 + np.exp(-logits)) - good)
        return float(likelihood + penalties @ weights**2 / 2), slope + penalties * weights

    start = np.zeros(len(penalties))
    found: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
    return found


def fit_features(
    rows: Sequence[Collection[Feature]], good: Sequence[bool], least: int, penalty: float
) -> Mapping[Feature, float]:
    """Return the weights of features that a case has or has not.

    Args:
        rows: the features of each case.
        good: whether it is good.
        least: a feature of fewer cases is left out.
        penalty: what half of each squared weight is multiplied by.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    counts = Counter(name for row in rows for name in row)
    names = sorted((name for name, times in counts.items() if times >= least), key=str)
    columns = {name: number for number, name in enumerate(names)}
    indices = [sorted(columns[name] for name in row if name in columns) for row in rows]
    starts = np.cumsum([0, *map(len, indices)])
    flat = np.concatenate([np.array(row, dtype=np.int64) for row in indices])
    matrix = csr_matrix((np.ones(len(flat)), flat, starts), (len(rows), len(names)))
    weights = fit(matrix, np.array(good, dtype=np.float64), np.full(len(names), penalty))
    return dict(zip(names, weights.tolist(), strict=True))


def fit_choices(groups: Sequence[tuple[Floats, Floats, Any]], penalty: float) -> Floats:
    """Return the weights that make a good choice of each group likeliest (conditional logit; McFadden 1974).

    Args:
        groups: of each, a row of features for each choice, what speaks for each already as a logit, and which
            choices are good, one at least.
        penalty: what half of each squared weight is multiplied by.
    """
    import numpy as np
    from scipy.optimize import minimize

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = float(penalty * weights @ weights / 2), penalty * weights
        for matrix, offsets, good in groups:
            logits = offsets + matrix @ weights
            chances = np.exp(logits - logits.max())
            chances /= chances.sum()
            share = chances[good].sum()
            total -= float(np.log(share))
            slope = slope + matrix.T @ (chances - np.where(good, chances, 0.0) / share)
        return total, slope

    start = np.zeros(groups[0][0].shape[1])
    found: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
    return found
