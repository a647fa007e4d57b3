"""Gradient descent on the expected ROUGE, see :mod:`newsum.training.choice`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsum.ranking import features
from newsum.training.additive import Adam, AdditiveModel, Floats, Indices, sigmoid
from newsum.training.choice import MASSES, Article, members

Singles = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to descend; tuned on a tenth of the training articles held out."""

    epochs: int = 4
    batch: int = 256
    rate: float = 0.02
    choice_rate: float = 0.02
    floor: float = 1e-4
    choice_floor: float = 0.1
    likelihood: float = 0.06
    wording_penalty: float = 0.006
    table_penalty: float = 0.003


@dataclass(frozen=True, slots=True)
class Cases:
    """The words (or pairs) of all articles: indices of weights, labels, where each article starts."""

    indices: Indices
    labels: Floats
    starts: NDArray[np.int64]

    def of(self, articles: Sequence[int]) -> NDArray[np.int64]:
        """The columns of some articles."""
        spans = [np.arange(self.starts[a], self.starts[a + 1]) for a in articles]
        return np.concatenate(spans)


def choice_sizes(lexicon: int) -> dict[str, int]:
    """The tables of weights beside those of words and pairs."""
    return {
        "masses": len(MASSES),
        **features.SENTENCE_TABLES,
        **features.SET_TABLES,
        "wording": lexicon + 1,
    }


@dataclass
class Learner:
    """The three sets of weights that are learned together."""

    words: AdditiveModel
    pairs: AdditiveModel
    choice: AdditiveModel

    def score(self, article: Article, word_chances: Singles, pair_chances: Singles) -> tuple[Singles, _Cover]:
        """The score of every set of an article, and what the gradient needs again."""
        cover = _cover(article, word_chances, pair_chances)
        theta = self.choice.weights
        score = article.scale * (theta[: len(MASSES)].astype(np.float32) @ cover.masses)
        single = theta[article.sentence_rows].sum(1)
        wording = self.choice.table("wording")
        single += np.array([wording[numbers].sum() for numbers in article.vocabulary])
        score += cover.members[:, :-1] @ single.astype(np.float32)
        score -= article.penalties
        return score + theta[article.set_rows].sum(0).astype(np.float32), cover

    def copy(self) -> Learner:
        """The same weights, to be changed apart."""
        return deepcopy(self)


def mean(learners: Sequence[Learner]) -> Learner:
    """The mean of the weights of learners that started from the same ones."""
    found = learners[0].copy()
    for name in ("words", "pairs", "choice"):
        weights = [getattr(learner, name).weights for learner in learners]
        getattr(found, name).weights = np.mean(weights, axis=0)
    return found


@dataclass(frozen=True, slots=True)
class _Cover:
    members: Singles
    word_union: Singles
    pair_union: Singles
    masses: Singles


def _cover(article: Article, word_chances: Singles, pair_chances: Singles) -> _Cover:
    member = members(article.rows, len(article.vocabulary))
    word_union = _union(article.word_counts, article.rows)
    pair_union = _union(article.pair_counts, article.rows)
    value = word_chances[article.words] * article.tokens
    chance = pair_chances[article.pairs]
    masses = np.stack(
        [
            word_union @ value,
            member @ (article.word_counts @ value),
            pair_union @ chance,
            member @ (article.pair_counts @ chance),
        ]
    )
    return _Cover(member, word_union, pair_union, masses)


def _union(counts: Singles, rows: NDArray[np.int64]) -> Singles:
    has = counts > 0
    union = has[rows[:, 0]]
    for column in range(1, rows.shape[1]):
        union = union | has[rows[:, column]]
    return union.astype(np.float32)


def descend(
    learner: Learner,
    articles: Sequence[Article],
    words: Cases,
    pairs: Callable[[AdditiveModel], Cases],
    settings: Settings,
    seed: int,
    report: Callable[[str], None],
) -> None:
    """Change the learner's weights for a higher expected ROUGE.

    Args:
        learner: the weights; changed in place.
        articles: the articles to learn from, in the order of the cases.
        words: their words.
        pairs: gives their pairs of words; asked before each epoch, as the weights of words change
            the bins of pairs.
        settings: how to descend.
        seed: of the order of articles.
        report: is told of each epoch.
    """
    order = np.random.default_rng(seed)
    floors = (settings.floor, settings.floor, settings.choice_floor)
    models = (learner.words, learner.pairs, learner.choice)
    steps = [Adam(len(model.weights), floor) for model, floor in zip(models, floors, strict=True)]
    rates = (settings.rate, settings.rate, settings.choice_rate)
    size = min(settings.batch, len(articles))
    total = settings.epochs * (len(articles) // size)
    done = 0
    for epoch in range(settings.epochs):
        pair_cases = pairs(learner.words)
        expected = 0.0
        shuffled = order.permutation(len(articles))
        for start in range(0, len(shuffled) - size + 1, size):
            batch = np.sort(shuffled[start : start + size]).tolist()
            reached, gradients = _batch(learner, articles, batch, words, pair_cases, settings)
            expected += reached
            decay = 1 - done / total
            for model, adam, gradient, rate in zip(models, steps, gradients, rates, strict=True):
                model.weights = model.weights - adam.step(gradient, rate * decay)
            done += 1
        report(f"  epoch {epoch + 1}: expected reward {expected / (len(shuffled) // size * size):.2f}")


def _batch(
    learner: Learner,
    articles: Sequence[Article],
    batch: list[int],
    words: Cases,
    pairs: Cases,
    settings: Settings,
) -> tuple[float, tuple[Floats, Floats, Floats]]:
    """The expected reward of a batch, summed, and the gradients of the loss, averaged."""
    columns = (words.of(batch), pairs.of(batch))
    indices = (words.indices[:, columns[0]], pairs.indices[:, columns[1]])
    chances = (sigmoid(learner.words.logits(indices[0])), sigmoid(learner.pairs.logits(indices[1])))
    slopes = (np.zeros(len(columns[0])), np.zeros(len(columns[1])))
    choice = _Slope(len(learner.choice.weights), learner.choice.starts()["wording"])
    expected = 0.0
    at_word = at_pair = 0
    for number in batch:
        article = articles[number]
        to_word = at_word + int(words.starts[number + 1] - words.starts[number])
        to_pair = at_pair + int(pairs.starts[number + 1] - pairs.starts[number])
        word_chances = chances[0][at_word:to_word].astype(np.float32)
        pair_chances = chances[1][at_pair:to_pair].astype(np.float32)
        score, cover = learner.score(article, word_chances, pair_chances)
        weight = np.exp(score - score.max())
        weight /= weight.sum()
        mean = float(weight @ article.rewards)
        expected += mean
        pull = -(weight * (article.rewards - mean)).astype(np.float32)
        choice.add(article, cover, pull)
        theta = learner.choice.weights[: len(MASSES)].astype(np.float32)
        scaled = pull * article.scale
        per_word = theta[0] * (scaled @ cover.word_union)
        per_word += theta[1] * ((scaled @ cover.members) @ article.word_counts)
        per_pair = theta[2] * (scaled @ cover.pair_union)
        per_pair += theta[3] * ((scaled @ cover.members) @ article.pair_counts)
        slopes[0][at_word + article.words] += per_word * article.tokens
        slopes[1][at_pair + article.pairs] += per_pair
        at_word, at_pair = to_word, to_pair
    found = []
    for model, cases, where, index, chance, slope in zip(
        (learner.words, learner.pairs), (words, pairs), columns, indices, chances, slopes, strict=True
    ):
        slope *= chance * (1 - chance)
        slope += settings.likelihood * (chance - cases.labels[where])
        gradient = model.gradient(index, slope) / len(batch)
        share = settings.likelihood / (len(cases.starts) - 1)
        found.append(gradient + share * model.penalties * model.weights)
    penalties = choice.penalties(settings)
    gradient = choice.total() / len(batch) + penalties * learner.choice.weights
    return expected, (found[0], found[1], gradient)


class _Slope:
    """Adds up the gradient in the weights of the choice."""

    def __init__(self, size: int, wording: int) -> None:
        self._size = size
        self._wording = wording
        self._places: list[NDArray[np.int64]] = [np.arange(len(MASSES))]
        self._values: list[Floats] = [np.zeros(len(MASSES))]

    def add(self, article: Article, cover: _Cover, pull: Singles) -> None:
        """Add one article, given the slope of the loss in the score of each set."""
        self._values[0] = self._values[0] + cover.masses @ (pull * article.scale)
        single = (pull @ cover.members)[:-1].astype(np.float64)
        for rows in article.sentence_rows.T:
            self._put(rows, single)
        for numbers, value in zip(article.vocabulary, single.tolist(), strict=True):
            self._put(numbers + self._wording, np.full(len(numbers), value))
        for rows in article.set_rows:
            self._put(rows, pull.astype(np.float64))

    def _put(self, places: NDArray[np.int64] | NDArray[np.int32], values: Floats) -> None:
        self._places.append(places.astype(np.int64))
        self._values.append(values)

    def total(self) -> Floats:
        """The gradient in all weights."""
        places, values = np.concatenate(self._places), np.concatenate(self._values)
        total: Floats = np.bincount(places, values, minlength=self._size).astype(np.float64)
        return total

    def penalties(self, settings: Settings) -> Floats:
        """The strength of the squared penalty on each weight; none on the masses."""
        strengths = np.full(self._size, settings.table_penalty)
        strengths[: len(MASSES)] = 0
        strengths[self._wording :] = settings.wording_penalty
        return strengths
