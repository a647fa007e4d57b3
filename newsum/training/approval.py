"""Training of what readers approve: the weights of :mod:`newsum.headline.compression.approval`.

Readers saw headlines made of sentences of OrangeSum's training articles (Kamal Eddine, Tixier, Vazirgiannis
2021, CC BY-SA 4.0) with and without one of the deletions that the model of compression had proposed, and
said whether the shorter one may be printed. What they said stands in ``approval.tsv`` beside this module,
where sentences are checksums.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsum.headline.compression import approval
from newsum.headline.compression.approval import ANY, MARGIN
from newsum.headline.compression.features import Features
from newsum.headline.compression.search import margin
from newsum.headline.compression.shape import Shape
from newsum.headline.grammar.parse import Parsed
from newsum.training import judgements, logistic
from newsum.training.compression import sentences_of
from newsum.training.corpus import Corpus
from newsum.training.judgements import GOOD
from newsum.training.steps import ModelFiles, Report, model_text

JUDGEMENTS = "approval.tsv"
LEAST = 15
"""A feature of fewer deletions is left out."""
L2 = 15.0
SLIGHT = 0.02
"""So is a weight of less."""


class Judgement(NamedTuple):
    """What a reader said of a deletion: article, checksum and size of the sentence, the span, the label."""

    article: str
    sentence: str
    size: int
    span: tuple[int, int]
    label: str


class Example(NamedTuple):
    """A judged deletion: its features, its margin, and whether it was approved."""

    features: Sequence[str]
    margin: float
    approved: bool


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``approval.txt``."""
    judged = read()
    found = [
        example
        for record, together in judgements.by_article(judged, corpus)
        for one, sentence in sentences_of(record, together)
        if (example := example_of(sentence, one)) is not None
    ]
    weights = fit(found)
    report(f"  {len(found)} of {len(judged)} judgements used, {len(weights)} weights")
    lines = [f"{feature}\t{weight:g}" for feature, weight in sorted(weights.items())]
    notes = [f"Judgements: newsum/training/{JUDGEMENTS}", "Feature, weight"]
    what = "What readers approve of to be deleted: weights."
    return {approval.DATA: model_text(what, corpus, lines, notes=notes)}


def read() -> tuple[Judgement, ...]:
    """Read the judgements."""
    return tuple(
        Judgement(article, sentence, int(size), (int(start), int(end)), label)
        for article, sentence, size, start, end, label in judgements.read(JUDGEMENTS)
    )


def example_of(sentence: Parsed, one: Judgement) -> Example | None:
    """Return a judged deletion; ``None`` where it does not go from joint to joint any more."""
    shape = Shape(sentence)
    start, end = one.span[0], min(one.span[1], shape.end)
    if start not in shape.joints or end not in shape.joints:
        return None
    shown = Features(shape)
    features = (*shown.beginning(start), *shown.ending(end), *shown.deletion(start, end))
    return Example(features, margin(shown, start, end), one.label == GOOD)


def fit(found: Sequence[Example]) -> Mapping[str, float]:
    """Return the weights that make the judgements likeliest, with a penalty on those not of all."""
    import numpy as np

    counts = Counter(feature for one in found for feature in set(one.features))
    names = [ANY, MARGIN, *sorted(feature for feature, times in counts.items() if times >= LEAST)]
    columns = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(found), len(names)))
    for row, one in zip(matrix, found, strict=True):
        row[[columns[feature] for feature in one.features if feature in columns]] = 1
        row[:2] = 1, one.margin
    penalties = np.full(len(names), L2)
    penalties[:2] = 0.01
    approved = np.array([float(one.approved) for one in found])
    weights = dict(zip(names, np.round(logistic.fit(matrix, approved, penalties), 3).tolist(), strict=True))
    return {
        name: weight for name, weight in weights.items() if abs(weight) >= SLIGHT or name in (ANY, MARGIN)
    }
