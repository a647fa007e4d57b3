"""Logistic regression over bins: a generalised additive model (Hastie and Tibshirani 1986)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.int32]


@dataclass
class AdditiveModel:
    """Tables of weights, laid end to end; the score of a case is the sum of one weight of each.

    Attributes:
        sizes: table name -> its number of bins.
        penalties: the strength of the squared penalty on each weight.
        weights: all weights, those of the first table first.
        bias: what every score starts from.
    """

    sizes: dict[str, int]
    penalties: Floats
    weights: Floats
    bias: float = 0.0

    @classmethod
    def of(cls, sizes: Mapping[str, int], penalties: Mapping[str, float]) -> AdditiveModel:
        """A model with all weights 0; a table's penalty is 1 unless given."""
        strengths = [np.full(size, penalties.get(name, 1.0)) for name, size in sizes.items()]
        return cls(dict(sizes), np.concatenate(strengths), np.zeros(sum(sizes.values())))

    def starts(self) -> dict[str, int]:
        """Table name -> where it starts among the weights."""
        ends = np.cumsum([0, *self.sizes.values()]).tolist()
        return dict(zip(self.sizes, ends, strict=False))

    def table(self, name: str) -> Floats:
        """The weights of one table."""
        start = self.starts()[name]
        return self.weights[start : start + self.sizes[name]]

    def place(self, columns: Mapping[str, NDArray[np.int64]]) -> Indices:
        """From bins (one array per table) to indices of weights (one row per table)."""
        starts = self.starts()
        return np.stack([columns[name] + starts[name] for name in self.sizes]).astype(np.int32)

    def logits(self, indices: Indices) -> Floats:
        """The scores of cases."""
        scores = np.full(indices.shape[1], self.bias)
        for row in indices:
            scores += self.weights[row]
        return scores

    def gradient(self, indices: Indices, slopes: Floats) -> Floats:
        """The gradient in the weights of a loss with the given slopes in the scores."""
        total = np.zeros_like(self.weights)
        for row in indices:
            total += np.bincount(row, slopes, minlength=len(total))
        return total

    def fit(self, indices: Indices, labels: Floats, iterations: int) -> None:
        """Learn the weights by L-BFGS, from where they are."""
        from scipy.optimize import minimize

        count = len(labels)

        def loss(parameters: Floats) -> tuple[float, Floats]:
            self.weights, self.bias = parameters[:-1], float(parameters[-1])
            logits = self.logits(indices)
            pull = self.penalties * self.weights
            value = np.logaddexp(0, logits).sum() - labels @ logits + 0.5 * pull @ self.weights
            slopes = sigmoid(logits) - labels
            slope = np.append(self.gradient(indices, slopes) + pull, slopes.sum())
            return float(value) / count, slope / count

        start = np.append(self.weights, self.bias)
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations})
        self.weights, self.bias = found.x[:-1], float(found.x[-1])


def sigmoid(logits: Floats) -> Floats:
    """Probabilities from logits."""
    return 1 / (1 + np.exp(-logits))


class Adam:
    """Steps of gradient descent, each weight at its own pace (Kingma and Ba 2015)."""

    def __init__(self, size: int, floor: float) -> None:
        self._mean = np.zeros(size)
        self._square = np.zeros(size)
        self._steps = 0
        self._floor = floor

    def step(self, gradient: Floats, rate: float) -> Floats:
        """What to take off the weights."""
        self._steps += 1
        self._mean += 0.1 * (gradient - self._mean)
        self._square += 0.01 * (gradient * gradient - self._square)
        mean = self._mean / (1 - 0.9**self._steps)
        square = self._square / (1 - 0.99**self._steps)
        change: Floats = rate * mean / (np.sqrt(square) + self._floor)
        return change
