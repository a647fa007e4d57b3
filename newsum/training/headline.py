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
PRIOR_COUNT = 10
"""A word has a prior when this many articles hold it."""
PRIOR_SMOOTHING = 8.0
SALIENCE_EVERY = 4
"""One in this many of the others teaches the salience of words."""
CHOICE_EVERY = 1
"""One in this many of the others teaches the choice."""
STEPS = salience.PRIOR_STEPS
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
    words = learn_salience(others, priors)
    head = header(
        "Words in titles: weights of a word's features (=), then log-odds x 4 of words.",
        corpus,
        ["orangesum/train.jsonl"],
    )
    write_words(words, head, folder / salience.DATA.name)
    model, reward = learn_choice(others[::CHOICE_EVERY], words)
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
        value = round((log(share / (1 - share)) - log(mean / (1 - mean))) * STEPS) / STEPS
        if value:
            priors[word] = value
    return priors


def learn_salience(records: Sequence[Record], priors: Mapping[str, float]) -> salience.Model:
    """Return a logistic model of "this word stands in the title", by Newton's method."""
    import numpy as np

    cells: list[int] = []
    rows: list[tuple[float, ...]] = []
    truths: list[float] = []
    for record in records[::SALIENCE_EVERY]:
        title = set(words_of(record.title))
        found = salience.counts(analysed(record).prose)
        top = salience.most_frequent(found)
        for word, (count, spread, first, capital) in found.items():
            cells.append(salience.cell(word, count, first, capital))
            short = float(len(word) < salience.SHORT)
            rows.append((priors.get(word, 0.0), short, log(spread), count / top))
            truths.append(float(word in title))
    one_hot = np.zeros((len(cells), salience.CELLS), dtype=np.float32)
    one_hot[np.arange(len(cells)), cells] = 1
    matrix = np.hstack([one_hot, np.array(rows, dtype=np.float32)])
    truth = np.array(truths)
    weights = np.zeros(matrix.shape[1])
    ridge = np.eye(len(weights))
    for _ in range(12):
        p = 1 / (1 + np.exp(-(matrix @ weights)))
        gradient = matrix.T @ (truth - p) - ridge @ weights
        hessian = matrix.T @ (matrix * (p * (1 - p))[:, None]) + ridge
        weights = weights + np.linalg.solve(hessian, gradient)
    found_weights = tuple(round(float(weight), 3) for weight in weights)
    return salience.Model(found_weights[: salience.CELLS], found_weights[salience.CELLS :], priors)


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


def learn_choice(records: Sequence[Record], words: salience.Model) -> tuple[choice.Model, float]:
    """Return the models of the choice, and the mean ROUGE that it reaches in training."""
    sentences: list[Group] = []
    articles: list[tuple[list[compose.Described], dict[str, float], str]] = []
    for record in records:
        document = analysed(record)
        worth = salience.rate(document.prose, words)
        rows = compose.described(document, ranking.rank(document), worth)
        if len(rows) > 1:
            rewards = (rouge(record.title, row.text) for row in rows)
            sentences.append(group((row.features for row in rows), rewards))
            articles.append((rows, worth, record.title))
    sentence_weights, _ = fit(sentences)
    groups = [found for part in articles if (found := _variant_group(*part, sentence_weights)) is not None]
    weights, reward = fit(groups)
    size = len(choice.VARIANT_NAMES)
    return choice.Model(sentence_weights, weights[:size], weights[size:]), reward


def group(features: Iterable[Sequence[float]], rewards: Iterable[float]) -> Group:
    """Return candidates as arrays."""
    import numpy as np

    return Group(np.array(list(features)), np.array(list(rewards)))


def _variant_group(
    rows: Sequence[compose.Described], worth: Mapping[str, float], title: str, weights: Sequence[float]
) -> Group | None:
    """Return the variants of an article's best sentences that the guards let pass."""
    best = sorted(rows, key=lambda row: -choice.dot(weights, row.features))[:SENTENCES]
    features, rewards = [], []
    for row in best:
        parsed = None if row.inside else parse(row.text)
        if parsed is None:
            continue
        for variant in variants(parsed):
            if variant.places and variant.refusal() is None:
                features.append((*choice.variant_features(variant, worth), *row.features))
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


def write_words(model: salience.Model, head: str, path: Path) -> None:
    """Write the salience of words as diffable text: words with the same prior share a line."""
    lines = ["cells " + " ".join(f"{weight:g}" for weight in model.cells)]
    lines += [f"= {name} {weight:g}" for name, weight in zip(salience.NAMES, model.weights, strict=True)]
    by_value: defaultdict[int, list[str]] = defaultdict(list)
    for word, value in model.priors.items():
        by_value[round(value * STEPS)].append(word)
    lines += [f"{value} {' '.join(sorted(by_value[value]))}" for value in sorted(by_value)]
    path.write_text(head + "\n".join(lines) + "\n", "utf-8")


def write_choice(model: choice.Model, head: str, path: Path) -> None:
    """Write the weights of both models of the choice."""
    lines = [f"sentence {name} {w:g}" for name, w in zip(choice.SENTENCE_NAMES, model.sentence, strict=True)]
    lines += [f"variant {name} {w:g}" for name, w in zip(choice.VARIANT_NAMES, model.variant, strict=True)]
    lines += [f"context {name} {w:g}" for name, w in zip(choice.SENTENCE_NAMES, model.context, strict=True)]
    path.write_text(head + "\n".join(lines) + "\n", "utf-8")
