"""Training of the headline: the choice of the sentence and of its cuts.

Learned from titles of OrangeSum's training part (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA 4.0)
that did not teach the ranker of titles. The weights maximise the expected ROUGE of the headline, less
something for its length, under a softmax over the candidates of a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from newsum.headline import choice, compose, salience
from newsum.headline.candidates import Variant, variants
from newsum.ranking import model
from newsum.training import examples, ranker, title, topic
from newsum.training.corpus import Corpus, Record
from newsum.training.rewards import rewards, rouge_tokens
from newsum.training.steps import ModelFiles, Report, model_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]

SHARE = 4
"""One in this many articles teaches the choice, and those with a judged topic; the others the ranker that
both build on."""
SENTENCES = 4
"""How many sentences of an article give variants in training."""
BRIEF, WORDY = 14, 0.4
"""Each word over so many takes so much from a headline's ROUGE: of two that say the same a sub-editor prints
the shorter."""
L2 = 1e-3


@dataclass(frozen=True, slots=True)
class Group:
    """The candidates of one sentence: their features, and the ROUGE of each, less what its length takes."""

    features: Floats
    rewards: Floats


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``headline.txt`` and ``topics.txt``.

    The ranker of titles that tells them of the words has not seen the titles that they are learned from.
    """
    others, records = parts(title.records(corpus))
    trained = ranker.model_of(title.learn(others, report))
    articles = [version for record in records for version in title.versions(record)]
    weights, reward = fit([found for article in articles for found in groups(article, trained)])
    report(f"  mean ROUGE, less length, of the choice on its own training part {reward:.2f}")
    lines = (f"{name} {weight:g}" for name, weight in zip(choice.NAMES, weights, strict=True))
    chosen = model_text("Choice of the headline: weights of a candidate.", corpus, lines)
    return {choice.DATA: chosen, **topic.build(corpus, trained, report)}


def parts(records: Sequence[Record]) -> tuple[list[Record], list[Record]]:
    """Return the records that teach the ranker, and those that teach the choice."""
    held_out = topic.judged() | {one.id for one in records[::SHARE]}
    return [one for one in records if one.id not in held_out], [one for one in records if one.id in held_out]


def groups(record: Record, trained: model.Model) -> Iterator[Group]:
    """Yield, of each of an article's best sentences, the variants that the guards let pass."""
    import numpy as np

    document = examples.read(record)
    worth = salience.of(document, trained)
    for draft in islice(compose.drafts(document, worth), SENTENCES):
        parsed = draft.parsed
        found = [] if parsed is None else [one for one in variants(parsed) if _may_be_chosen(one)]
        if len(found) > 1:
            features = [choice.features(variant, worth) for variant in found]
            tokens = [rouge_tokens(variant.text) for variant in found]
            figures = rewards(tokens, rouge_tokens(record.title), most=1).mean(0).astype(np.float64)
            yield Group(np.array(features), figures - [WORDY * _excess(variant) for variant in found])


def _may_be_chosen(variant: Variant) -> bool:
    return bool(variant.places) and not variant.holds_brackets and variant.refused is None


def _excess(variant: Variant) -> int:
    """Return how many words a headline has too many."""
    return max(0, sum(word[0].isalnum() for word in variant.words) - BRIEF)


def fit(groups: Sequence[Group]) -> tuple[tuple[float, ...], float]:
    """Return the weights that maximise the expected reward, and that reward under the best choice."""
    import numpy as np
    from scipy.optimize import minimize

    matrix = np.concatenate([found.features for found in groups])
    rewards = np.concatenate([found.rewards for found in groups])
    sizes = np.array([len(found.rewards) for found in groups])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(groups)), sizes)
    centred = rewards - (np.add.reduceat(rewards, starts) / sizes)[owner]
    scale = np.maximum(matrix.std(axis=0), 1e-6)
    scaled = matrix / scale
    ridge = np.linalg.solve(scaled.T @ scaled + 10 * np.eye(scaled.shape[1]), scaled.T @ centred)

    def loss(weights: Floats) -> tuple[float, Floats]:
        logits = scaled @ weights
        logits = logits - np.maximum.reduceat(logits, starts)[owner]
        share = np.exp(logits)
        share = share / np.add.reduceat(share, starts)[owner]
        expected = np.add.reduceat(share * rewards, starts)
        slope = scaled.T @ (share * (rewards - expected[owner]))
        return (
            -float(expected.mean()) + L2 * float(weights @ weights),
            -slope / len(groups) + 2 * L2 * weights,
        )

    found = minimize(loss, ridge / 4, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    weights = found.x / scale
    chosen = [float(g.rewards[int(np.argmax(g.features @ weights))]) for g in groups]
    return tuple(round(float(weight), 3) for weight in weights), float(np.mean(chosen))
