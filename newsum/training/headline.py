"""Training of the headline: word priors, word salience, choice of the sentence and of its cuts.

Everything is learned from the titles of OrangeSum's training part (Kamal Eddine, Tixier, Vazirgiannis
2021, CC BY-SA 4.0). The weights of the choice maximise the expected ROUGE of the headline under a softmax
over the candidates of an article.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsum import french, ranking
from newsum.french.words import words as words_of
from newsum.headline import choice, compose, salience
from newsum.headline.candidates import variants
from newsum.headline.parse import parse
from newsum.models import Document
from newsum.reading import article_from_text
from newsum.training.corpus import Corpus, Record
from newsum.training.steps import Report, header

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]

PRIOR_SHARE = 3
"""Two in this many records teach the priors; the others teach the weights."""
PRIOR_COUNT = 15
"""A word has a prior when this many articles hold it."""
PRIOR_SMOOTHING = 4.0
PRIOR_STEPS = 4
"""Priors are kept as whole numbers of 1/PRIOR_STEPS."""
CHOICE_EVERY = 3
"""One in this many of the others teaches the choice."""
SENTENCES = 4
"""How many sentences of an article give variants in training."""
L2 = 1e-3


@dataclass(frozen=True, slots=True)
class Group:
    """The candidates of one article: their features, and the ROUGE of each with the title."""

    features: Floats
    rewards: Floats


def build(corpus: Corpus, folder: Path, report: Report) -> None:
    """Learn everything and write ``headline-words.txt`` and ``headline.txt`` into ``folder``."""
    records = [record for record in corpus.titles() if len(words_of(record.title)) > 3]
    teach_priors = [record for number, record in enumerate(records) if number % PRIOR_SHARE]
    others = [record for number, record in enumerate(records) if not number % PRIOR_SHARE]
    priors = learn_priors(teach_priors)
    report(f"headline: {len(priors)} words have a prior")
    weights = learn_salience(others, priors)
    head = header(
        "Words in titles: weights of a word's features (=), then log-odds x 4 of words.",
        corpus,
        ["orangesum/train.jsonl"],
    )
    write_words(weights, priors, head, folder / salience.DATA.name)
    model, reward = learn_choice(others[::CHOICE_EVERY], weights, priors)
    report(f"headline: mean ROUGE of the choice on its own training part {reward:.2f}")
    head = header(
        "Choice of the headline: weights of sentences and of their variants.",
        corpus,
        ["orangesum/train.jsonl"],
    )
    write_choice(model, head, folder / choice.DATA.name)


def analysed(record: Record) -> Document:
    """Return the article of a record as the program reads it, without its title."""
    return french.analyse(article_from_text(record.article))


def learn_priors(records: Iterable[Record]) -> dict[str, float]:
    """Return the log-odds of a word of the article standing in the title, against the mean."""
    held: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    for record in records:
        own = set(words_of(record.article))
        held.update(own)
        titled.update(own & set(words_of(record.title)))
    mean = titled.total() / held.total()
    priors: dict[str, float] = {}
    for word, count in held.items():
        if count < PRIOR_COUNT or not word[0].isalpha():
            continue
        share = (titled[word] + PRIOR_SMOOTHING * mean) / (count + PRIOR_SMOOTHING)
        value = round((log(share / (1 - share)) - log(mean / (1 - mean))) * PRIOR_STEPS) / PRIOR_STEPS
        if value:
            priors[word] = value
    return priors


def learn_salience(records: Sequence[Record], priors: Mapping[str, float]) -> tuple[float, ...]:
    """Return the weights of a logistic model of "this word stands in the title"."""
    import numpy as np

    rows: list[tuple[float, ...]] = []
    truths: list[float] = []
    for record in records[::4]:
        title = set(words_of(record.title))
        prose = analysed(record).prose
        length = min(len(prose), salience.LOOKED_AT)
        for word, found in salience.counts(prose).items():
            rows.append(salience.features(word, *found, priors.get(word), length))
            truths.append(float(word in title))
    matrix, truth = np.array(rows), np.array(truths)
    weights = np.zeros(matrix.shape[1])
    ridge = 1e-3 * len(rows) * np.eye(len(weights)) / 100
    for _ in range(12):
        p = 1 / (1 + np.exp(-(matrix @ weights)))
        gradient = matrix.T @ (truth - p) - ridge @ weights
        hessian = (matrix * (p * (1 - p))[:, None]).T @ matrix + ridge
        weights = weights + np.linalg.solve(hessian, gradient)
    return tuple(round(float(weight), 3) for weight in weights)


def rouge(title: str, headline: str) -> float:
    """Return the mean of ROUGE-1, ROUGE-2 and ROUGE-L (F1 x 100), as ``rouge_score`` cuts words."""
    reference, found = (re.findall("[a-z0-9]+", text.lower()) for text in (title, headline))
    if not reference or not found:
        return 0.0
    total = 0.0
    for size in (1, 2):
        one, other = (
            Counter(zip(*(tokens[i:] for i in range(size)), strict=False)) for tokens in (reference, found)
        )
        common = (one & other).total()
        total += 2 * common / max(1, one.total() + other.total())
    return 100 * (total + 2 * _longest_common(reference, found) / (len(reference) + len(found))) / 3


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    row = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for place, second in enumerate(other, 1):
            above = row[place]
            row[place] = before + 1 if word == second else max(above, row[place - 1])
            before = above
    return row[-1]


def learn_choice(
    records: Sequence[Record], weights: Sequence[float], priors: Mapping[str, float]
) -> tuple[choice.Model, float]:
    """Return both models of the choice, and the mean ROUGE that the second reaches in training."""
    sentences: list[Group] = []
    documents: list[tuple[Document, dict[str, float], str]] = []
    for record in records:
        document = analysed(record)
        worth = salience.rate(document.prose, weights, priors)
        rows = compose.described(document, ranking.rank(document), worth)
        if len(rows) > 1:
            sentences.append(group((row[4] for row in rows), (rouge(record.title, row[2]) for row in rows)))
            documents.append((document, worth, record.title))
    sentence_weights, _ = fit(sentences)
    of_variants = [
        found for part in documents if (found := _variant_group(*part, sentence_weights)) is not None
    ]
    variant_weights, reward = fit(of_variants)
    return choice.Model(sentence_weights, variant_weights), reward


def group(features: Iterable[Sequence[float]], rewards: Iterable[float]) -> Group:
    """Return candidates as arrays."""
    import numpy as np

    return Group(np.array(list(features)), np.array(list(rewards)))


def _variant_group(
    document: Document, worth: Mapping[str, float], title: str, weights: Sequence[float]
) -> Group | None:
    """Return the variants of an article's best sentences that the guards let pass."""
    rows = compose.described(document, ranking.rank(document), worth)
    best = sorted(rows, key=lambda row: -choice.dot(weights, row[4]))[:SENTENCES]
    features, rewards = [], []
    for _, _, text, inside, of_sentence in best:
        parsed = parse(text)
        if parsed is None or inside:
            continue
        score = choice.dot(weights, of_sentence)
        for variant in variants(parsed):
            if variant.places and variant.refusal() is None:
                features.append(choice.variant_features(variant, worth, score))
                rewards.append(rouge(title, variant.text))
    return group(features, rewards) if len(features) > 1 else None


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


def write_words(weights: Sequence[float], priors: Mapping[str, float], head: str, path: Path) -> None:
    """Write the weights and priors as diffable text: words with the same prior share lines."""
    lines = [f"= {name} {weight:g}" for name, weight in zip(salience.NAMES, weights, strict=True)]
    by_value: defaultdict[int, list[str]] = defaultdict(list)
    for word, value in priors.items():
        by_value[round(value * PRIOR_STEPS)].append(word)
    lines += [f"{value} {' '.join(sorted(by_value[value]))}" for value in sorted(by_value)]
    path.write_text(head + "\n".join(lines) + "\n", "utf-8")


def write_choice(model: choice.Model, head: str, path: Path) -> None:
    """Write the weights of both models of the choice."""
    lines = [f"sentence {name} {w:g}" for name, w in zip(choice.SENTENCE_NAMES, model.sentence, strict=True)]
    lines += [f"variant {name} {w:g}" for name, w in zip(choice.VARIANT_NAMES, model.variant, strict=True)]
    path.write_text(head + "\n".join(lines) + "\n", "utf-8")
