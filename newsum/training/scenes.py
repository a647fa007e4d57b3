"""Training of what tells a scene: :mod:`newsum.headline.scenes`.

Readers saw the beginnings of invented texts (``texts.jsonl`` beside this module) and of training articles of
OrangeSum with their lead (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA 4.0), without titles. They said
how each opens, and which of its sentences could become the headline. What they said stands in
``openings.tsv``, where sentences are checksums.

A logistic regression tells whether the first sentence is of a scene, also from as many articles as
:data:`OTHERS` that nobody read, next to none of which opens so. Where it may be, what shows of the
sentences is weighed so that one that readers would take is chosen most likely (a conditional logit: McFadden
1974), beside what they are worth already.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from newsum import french
from newsum.headline import compose, newsworthiness, salience, scenes
from newsum.headline.logistic import probability
from newsum.models import Document
from newsum.reading import article_from_text
from newsum.training import examples, judgements, logistic, title
from newsum.training.corpus import Corpus
from newsum.training.judgements import checksum_of
from newsum.training.newsworthiness import features_of
from newsum.training.steps import ModelFiles, Report, model_text

JUDGEMENTS, TEXTS = "openings.tsv", "texts.jsonl"
SCENE = "scene"
"""The kind of an opening that is a scene, a portrait or an anecdote. Hooks and questions are none: after them
the ranker finds the news as often with these weights as without."""
OTHERS = 2_000
"""So many training articles are taken for such as open with no scene."""
LEAST = 8
"""A feature of fewer openings is left out."""
L2 = 3.0
SCALE = 10.0
"""So many points of the ranker make one sentence e times as likely as another."""


class Judgement(NamedTuple):
    """What a reader said of a text or an article: how it opens, and which sentences could be its headline."""

    article: str
    kind: str
    sentences: frozenset[str]


class Example(NamedTuple):
    """A judged opening.

    Attributes:
        features: what shows of it.
        is_scene: whether it is a scene.
        choices: what shows of its first sentences, what each is worth, whether it could be the headline.
    """

    features: frozenset[str]
    is_scene: bool
    choices: Sequence[tuple[frozenset[str], float, bool]]


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``scenes.txt``."""
    judged = read()
    found = [example(document, one) for one, document in documents(judged, corpus)]
    openings = fit_openings(found, list(others(judged, corpus)))
    behind = [one for one in found if _may_be_scene(one, openings)]
    report(f"  {len(behind)} may be scenes of {len(found)} of {len(judged)} openings")
    tables = ((scenes.OPENING, openings), (scenes.SENTENCE, fit_sentences(behind)))
    lines = [
        f"{what}\t{name}\t{weight:.2f}" for what, table in tables for name, weight in sorted(table.items())
    ]
    notes = [
        f"Judgements: newsum/training/{JUDGEMENTS}, of newsum/training/{TEXTS} and of articles",
        "opening: how likely it is a scene, a logit; sentence: what one is worth more then, as ROUGE",
    ]
    return {
        scenes.DATA: model_text(
            "What tells a scene, and the news behind it: weights.", corpus, lines, notes=notes
        )
    }


def read() -> tuple[Judgement, ...]:
    """Read the judgements."""
    rows = judgements.read(JUDGEMENTS)
    return tuple(Judgement(article, kind, frozenset(told.split())) for article, kind, told in rows)


def documents(judged: Sequence[Judgement], corpus: Corpus) -> Iterator[tuple[Judgement, Document]]:
    """Yield the judged texts, then the judged articles, as readers saw them."""
    with Path(__file__).with_name(TEXTS).open(encoding="utf-8") as lines:
        texts = {text["id"]: text["text"] for text in map(json.loads, lines)}
    for one in judged:
        if one.article in texts:
            yield one, french.analyse(article_from_text(texts[one.article]))
    for record, group in judgements.by_article(judged, corpus):
        for one in group:
            yield one, examples.read(title.versions(record)[-1])


def example(document: Document, judged: Judgement) -> Example:
    """Return what shows of a judged opening."""
    worths = salience.of(document).worths
    choices = [
        (
            frozenset(scenes.features(document.prose, draft.place)),
            worths[draft.sentence.index] + newsworthiness.worth(features_of(draft, document.prose[0].block)),
            checksum_of(draft.sentence) in judged.sentences,
        )
        for draft in compose.all_drafts(document)
        if draft.sentence.index in worths
    ]
    return Example(frozenset(scenes.opening(document.prose)), judged.kind == SCENE, choices)


def others(judged: Sequence[Judgement], corpus: Corpus) -> Iterator[frozenset[str]]:
    """Yield what shows of the openings of articles with their lead that nobody read."""
    known = {one.article for one in judged}
    versions = (title.versions(record) for record in corpus.titles() if record.id not in known)
    for _, led in islice((both for both in versions if len(both) > 1), OTHERS):
        document = examples.read(led)
        if document.prose:
            yield frozenset(scenes.opening(document.prose))


def fit_openings(found: Sequence[Example], unread: Sequence[frozenset[str]]) -> Mapping[str, float]:
    """Return what makes how likely that an opening is a scene, as those that nobody read are none."""
    shown = [*(one.features for one in found), *unread]
    return logistic.fit_features(shown, [*(one.is_scene for one in found), *[False] * len(unread)], LEAST, L2)


def _may_be_scene(one: Example, weights: Mapping[str, float]) -> bool:
    return probability(sum(weights.get(name, 0.0) for name in one.features)) > scenes.LIKELY


def fit_sentences(found: Sequence[Example]) -> dict[str, float]:
    """Return what each feature of a sentence is worth behind a scene, in points of the ranker."""
    import numpy as np

    names = sorted({name for one in found for shown, _, _ in one.choices for name in shown})
    groups = [
        (
            np.array([[float(name in shown) for name in names] for shown, _, _ in one.choices]),
            np.array([worth / SCALE for _, worth, _ in one.choices]),
            np.array([is_told for _, _, is_told in one.choices]),
        )
        for one in found
        if any(is_told for _, _, is_told in one.choices)
    ]
    weights = logistic.fit_choices(groups, L2).tolist()
    return {name: SCALE * weight for name, weight in zip(names, weights, strict=True)}
