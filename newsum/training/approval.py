"""Training of what readers approve: the weights of :mod:`newsum.headline.compression.approval`.

Readers saw headlines made of sentences of OrangeSum's training articles (Kamal Eddine, Tixier, Vazirgiannis
2021, CC BY-SA 4.0) and what had been deleted from these, and said of each deletion whether it may be made.
What they said stands in ``approval.tsv`` beside this module, where sentences are checksums.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsum.headline.compression import approval
from newsum.headline.compression.features import Features
from newsum.headline.compression.shape import Shape
from newsum.headline.grammar.parse import Parsed
from newsum.training import judgements, logistic
from newsum.training.compression import sentences_of
from newsum.training.corpus import Corpus
from newsum.training.judgements import GOOD
from newsum.training.steps import ModelFiles, Report

WHAT = "What readers approve of to be deleted"
JUDGEMENTS = "approval.tsv"
UNSOUND = frozenset(["broken", "wrong"])
"""The labels of what leaves no sentence, or a false one."""
LEAST = 15
"""A feature of fewer deletions is left out."""
L2 = 15.0
SLIGHT = 0.02
"""So is one whose weights are less."""


class Judgement(NamedTuple):
    """What a reader said of a deletion: article, checksum and size of the sentence, the span, the label."""

    article: str
    sentence: str
    size: int
    span: tuple[int, int]
    label: str


class Example(NamedTuple):
    """A judged deletion: its features, whether what it leaves is sound, and whether it is good."""

    features: frozenset[str]
    sound: bool
    good: bool


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
    rows = ((feature, sound, good) for feature, (sound, good) in weights.items())
    columns = "Feature, what it adds to sound, and to good"
    return judgements.weights_file(approval.DATA, WHAT, columns, JUDGEMENTS, corpus, rows)


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
    features = [*shown.beginning(start), *shown.ending(end), *shown.deletion(start, end)]
    return Example(frozenset([approval.ANY, *features]), one.label not in UNSOUND, one.label == GOOD)


def fit(found: Sequence[Example]) -> Mapping[str, tuple[float, float]]:
    """Return the weights that make the judgements likeliest, with a penalty."""
    rows = [one.features for one in found]
    sound, good = (
        logistic.fit_features(rows, labels, LEAST, L2)
        for labels in ([one.sound for one in found], [one.good for one in found])
    )
    pairs = {feature: (round(sound[feature], 2), round(good[feature], 2)) for feature in sound}
    return {feature: pair for feature, pair in pairs.items() if max(map(abs, pair)) >= SLIGHT}
