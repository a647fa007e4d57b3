"""Training on the ROUGE that is expected of the choice of sentences.

All small sets of candidate sentences of an article get a score; the softmax of the scores is
taken for the probability that a set is chosen, and the ROUGE that is expected under it is raised by
gradient steps (minimum risk training; Och 2003, Smith and Eisner 2006). The gradient goes through the
set's expected coverage down to the weight of every word and pair of words, whose own likelihood stays
a part of the loss and keeps them probabilities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsum.ranking import features
from newsum.training.additive import Floats, sigmoid
from newsum.training.examples import TOKENS, Example
from newsum.training.rewards import rewards, sets_of

MASSES = ("words", "words again", "pairs", "pairs again")


@dataclass(frozen=True, slots=True)
class Task:
    """What sentences are chosen for.

    Attributes:
        name: of the ranker that is to do it.
        most: how many sentences a set may have.
        candidates: how many sentences of an article sets are made of.
        smoothing: stands for the length of the unknown reference, in ROUGE tokens.
        lean: what a set loses for each sentence that leans on one outside it; not learned, as ROUGE
            does not mind.
        weights: what ROUGE-1, ROUGE-2 and ROUGE-L count in the reward.
    """

    name: str
    most: int
    candidates: int
    smoothing: int
    lean: float
    weights: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Article:
    """The candidate sets of one article, ready for the gradient.

    Attributes:
        rows: the sets, see :func:`newsum.training.rewards.sets_of`.
        words, pairs: the units of the candidates, as numbers within the article.
        word_counts, pair_counts: one row per candidate (and an empty one) with their occurrences.
        tokens: the ROUGE tokens of each of the words.
        scale: per set, what turns its mass into an F-measure.
        sentence_rows: per candidate, the indices into the sentence tables; set_rows: per set.
        vocabulary: per candidate, the distinct lexicon numbers.
        rewards: per set, its ROUGE figures, weighted and added up.
        penalties: per set, what it loses for sentences that lean on one that is not in it.
    """

    rows: NDArray[np.int64]
    words: NDArray[np.int64]
    word_counts: NDArray[np.float32]
    pairs: NDArray[np.int64]
    pair_counts: NDArray[np.float32]
    tokens: NDArray[np.float32]
    scale: NDArray[np.float32]
    sentence_rows: NDArray[np.int32]
    set_rows: NDArray[np.int32]
    vocabulary: tuple[NDArray[np.int64], ...]
    rewards: NDArray[np.float32]
    penalties: NDArray[np.float32]


def candidates(task: Task, example: Example, logits: Floats) -> list[int]:
    """The sentences that get a chance, in text order: by expected coverage, the first a bit ahead."""
    value = sigmoid(logits) * example.words[:, TOKENS]
    scores = []
    for number, units in enumerate(example.sentence_words):
        mass = value[np.unique(units)].sum()
        score = 2 * mass / (len(example.tokens[number]) + task.smoothing)
        scores.append((-(score + (0.02 if number < 3 else 0.0)), number))
    return sorted(number for _, number in sorted(scores)[: task.candidates])


def article(task: Task, example: Example, chosen: Sequence[int], offsets: dict[str, int]) -> Article:
    """Make the sets of an example's candidates; ``offsets``: where each table starts among the weights."""
    rows = sets_of(len(chosen), task.most)
    tokens = [list(example.tokens[number]) for number in chosen]
    lengths = np.array([*map(len, tokens), 0])[rows].sum(1)
    words, word_counts = _counts([example.sentence_words[n] for n in chosen], len(example.words))
    pairs, pair_counts = _counts([example.sentence_pairs[n] for n in chosen], len(example.pairs))
    starts = np.array([offsets[name] for name in features.SENTENCE_TABLES], dtype=np.int32)
    figures = rewards(tokens, list(example.reference), task.most)
    return Article(
        rows=rows,
        words=words,
        word_counts=word_counts,
        pairs=pairs,
        pair_counts=pair_counts,
        tokens=example.words[words, TOKENS].astype(np.float32),
        scale=(200 / (lengths + task.smoothing)).astype(np.float32),
        sentence_rows=example.sentence_features[list(chosen)] + starts,
        set_rows=_set_rows(rows, example.indices[list(chosen)], list(chosen), lengths, offsets),
        vocabulary=tuple(_vocabulary(example, n) for n in chosen),
        rewards=np.array(task.weights, dtype=np.float32) @ figures,
        penalties=(task.lean * _leaning(example, chosen, rows)).astype(np.float32),
    )


def _leaning(example: Example, chosen: Sequence[int], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Per set, how many of its sentences lean on one that is not in it."""
    nowhere = -9
    places = np.append(example.indices[list(chosen)].astype(np.int64), nowhere)[rows]
    leans = np.append(example.leans[list(chosen)].astype(np.int64), 0)[rows]
    held = ((places + leans)[:, :, None] == places[:, None, :]).any(2)
    unheld: NDArray[np.int64] = ((leans != 0) & ~held).sum(1)
    return unheld


def _vocabulary(example: Example, sentence: int) -> NDArray[np.int64]:
    numbers = np.unique(example.words[example.sentence_words[sentence], 0]).astype(np.int64)
    return numbers[numbers > 0]


def _counts(
    sentences: Sequence[NDArray[np.int32]], units: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    counts = np.zeros((len(sentences) + 1, units), dtype=np.float32)
    for row, numbers in enumerate(sentences):
        np.add.at(counts[row], numbers, 1)
    used = np.nonzero(counts.any(0))[0]
    return used, counts[:, used]


def _set_rows(
    rows: NDArray[np.int64],
    indices: NDArray[np.int32],
    chosen: list[int],
    lengths: NDArray[np.int64],
    offsets: dict[str, int],
) -> NDArray[np.int32]:
    sizes = (rows < len(chosen)).sum(1)
    far = 10**6
    places = np.append(indices.astype(np.int64), far)[rows]
    adjacent = (np.diff(places, axis=1) == 1).sum(1)
    first = (np.append(np.array(chosen), far)[rows][:, 0] == 0).astype(np.int64)
    bins = np.searchsorted(np.array(features.LENGTH_EDGES), lengths, side="right")
    columns = {
        "sentences, length": (sizes - 1) * features.LENGTHS + bins,
        "sentences, adjacent": (sizes - 1) * features.MOST + adjacent,
        "sentences, first": (sizes - 1) * 2 + first,
    }
    return np.stack([columns[name] + offsets[name] for name in features.SET_TABLES]).astype(np.int32)


def members(rows: NDArray[np.int64], candidates: int) -> NDArray[np.float32]:
    """One row per set with 1 at each of its candidates; the last column, that of none, is 0."""
    found = np.zeros((len(rows), candidates + 1), dtype=np.float32)
    for column in range(rows.shape[1]):
        found[np.arange(len(rows)), rows[:, column]] = 1
    found[:, candidates] = 0
    return found
