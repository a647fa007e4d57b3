"""ROUGE of every small set of sentences, fast enough for training.

The same figures as ``rouge_score`` (default tokenizer, no stemming) gives for the sentences joined by a
space, except that a pair of words across two sentences is not counted. The longest common subsequence is
computed on the bits of integers (Crochemore et al. 2001), and goes on from the set without its last
sentence.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations, pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from newsum.ranking.model import ROUGE_TOKEN

Unit = TypeVar("Unit")


def rouge_tokens(text: str) -> list[str]:
    """The tokens of a text that ``rouge_score`` counts."""
    return ROUGE_TOKEN.findall(text.lower())


@cache
def sets_of(candidates: int, most: int) -> NDArray[np.int64]:
    """All sets of 1 to ``most`` of the candidates, one row each, filled up with ``candidates``."""
    rows = [
        (*chosen, *(candidates,) * (most - size))
        for size in range(1, most + 1)
        for chosen in combinations(range(candidates), size)
    ]
    return np.array(rows, dtype=np.int64).reshape(-1, most)


def rewards(sentences: list[list[str]], reference: list[str], most: int) -> NDArray[np.float32]:
    """ROUGE-1, ROUGE-2 and ROUGE-L (F1, 0 to 100) of each of the sets of :func:`sets_of`.

    Args:
        sentences: the tokens of the candidates, in text order.
        reference: the tokens of the reference summary.
        most: how many sentences a set may have.

    Returns:
        An array of 3 rows with one column per set.
    """
    rows = sets_of(len(sentences), most)
    lengths = np.array([*map(len, sentences), 0])[rows].sum(1)
    single = _matches(sentences, Counter(reference), rows)
    pairs = [list(pairwise(s)) for s in sentences]
    double = _matches(pairs, Counter(pairwise(reference)), rows)
    longest = _longest(sentences, reference, rows)
    size = len(reference)
    found = np.stack(
        [
            2 * single / np.maximum(1, lengths + size),
            2 * double / np.maximum(1, lengths + size - 2),
            2 * longest / np.maximum(1, lengths + size),
        ]
    )
    return (100 * found).astype(np.float32)


def _matches(
    sentences: list[list[Unit]], reference: Counter[Unit], rows: NDArray[np.int64]
) -> NDArray[np.int64]:
    """How many units of the reference each set holds."""
    number = {unit: place for place, unit in enumerate(reference)}
    counts = np.zeros((len(sentences) + 1, len(reference)), dtype=np.int64)
    for row, units in enumerate(sentences):
        for unit in units:
            if unit in number:
                counts[row, number[unit]] += 1
    wanted = np.array(list(reference.values()), dtype=np.int64)
    matches: NDArray[np.int64] = np.minimum(counts[rows].sum(1), wanted).sum(1)
    return matches


def _longest(sentences: list[list[str]], reference: list[str], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """The length of the longest common subsequence of each set and the reference."""
    size = len(reference)
    full = (1 << size) - 1
    places: dict[str, int] = {}
    for place, token in enumerate(reference):
        places[token] = places.get(token, 0) | 1 << place
    masks = [[places[token] for token in tokens if token in places] for tokens in sentences]
    states: dict[tuple[int, ...], int] = {(): full}
    found = []
    for row in rows.tolist():
        chosen = tuple(number for number in row if number < len(sentences))
        state = states[chosen[:-1]]
        for mask in masks[chosen[-1]]:
            common = state & mask
            state = ((state + common) | (state - common)) & full
        states[chosen] = state
        found.append(size - state.bit_count())
    return np.array(found, dtype=np.int64)
