"""Training of which sentence readers take for the news: :mod:`newsum.headline.newsworthiness`.

Readers saw training articles of OrangeSum (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA 4.0) and beside
each the headlines that newsum would make of its two to four best sentences, in any order, and said of each
whether a sub-editor could print it, whether it leans on what another sentence tells, tells a side matter, or
is broken. What they said stands in ``newsworthiness.tsv`` beside this module, where sentences are checksums.

A logistic regression on whether a headline can be printed weighs the features of its sentence and what the
ranker of titles says of it; the second makes the weights of the first comparable to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsum.headline import compose, newsworthiness, salience
from newsum.headline.compose import Draft
from newsum.training import examples, judgements, logistic, title
from newsum.training.corpus import Corpus, Record
from newsum.training.judgements import checksum_of
from newsum.training.steps import ModelFiles, Report, model_text

JUDGEMENTS = "newsworthiness.tsv"
PRINTABLE = "ok"
"""The label of what a sub-editor could print."""
L2 = 3.0
SCALE = 10.0
"""So many points of the ranker weigh as much as a feature before it is known."""
SHARE = 0.3
"""The part of a weight that is used: with more of it readers find as many headlines ok, and these share less
with the titles."""


class Judgement(NamedTuple):
    """What a reader said of a headline: article, whether it was seen with its lead, sentence, label."""

    article: str
    has_lead: bool
    sentence: str
    label: str


class Example(NamedTuple):
    """A judged sentence: its features, how many points it is behind the best of its article, the verdict."""

    features: frozenset[str]
    behind: float
    is_printable: bool


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``newsworthiness.txt``."""
    judged = read()
    found = [
        example for record, group in judgements.by_article(judged, corpus) for example in judge(record, group)
    ]
    report(f"  {len(found)} of {len(judged)} judged sentences")
    lines = [f"{name}\t{weight:.1f}" for name, weight in sorted(fit(found).items())]
    notes = [f"Judgements: newsum/training/{JUDGEMENTS}"]
    what = "What tells that a sentence is the news: what it is worth more, as expected ROUGE."
    return {newsworthiness.DATA: model_text(what, corpus, lines, notes=notes)}


def read() -> tuple[Judgement, ...]:
    """Read the judgements."""
    rows = judgements.read(JUDGEMENTS)
    return tuple(
        Judgement(article, lead == "lead", sentence, label) for article, lead, sentence, label in rows
    )


def judge(record: Record, judged: Iterable[Judgement]) -> Iterator[Example]:
    """Yield the judged sentences of an article; what is none any more is passed over."""
    bare, *led = title.versions(record)
    for has_lead, versions in ((False, [bare]), (True, led)):
        labels = {one.sentence: one.label for one in judged if one.has_lead == has_lead}
        for version in versions if labels else ():
            document = examples.read(version)
            worths = salience.of(document).worths
            drafts = [
                draft
                for draft in compose.all_drafts(document)
                if draft.sentence.index in worths and checksum_of(draft.sentence) in labels
            ]
            best = max((worths[draft.sentence.index] for draft in drafts), default=0.0)
            for draft in drafts:
                yield Example(
                    frozenset(features_of(draft, document.prose[0].block)),
                    worths[draft.sentence.index] - best,
                    labels[checksum_of(draft.sentence)] == PRINTABLE,
                )


def features_of(draft: Draft, lead: int) -> Iterator[str]:
    """Yield what shows of a sentence, also what wants a parse.

    Args:
        draft: the sentence.
        lead: the paragraph in which the prose begins.
    """
    yield from newsworthiness.features(draft.sentence, draft.place, lead)
    if draft.is_nameless:
        yield newsworthiness.NAMELESS
    if draft.tells_background:
        yield newsworthiness.BACKGROUND


def fit(found: Sequence[Example]) -> dict[str, float]:
    """Return what each feature is worth, in points of the ranker."""
    import numpy as np

    names = sorted({name for example in found for name in example.features})
    matrix = np.array(
        [
            [1.0, example.behind / SCALE, *(float(name in example.features) for name in names)]
            for example in found
        ]
    )
    good = np.array([example.is_printable for example in found], dtype=np.float64)
    penalties = np.array([0.0, *[L2] * (len(names) + 1)])
    _, points, *weights = logistic.fit(matrix, good, penalties).tolist()
    return {name: SHARE * SCALE * weight / points for name, weight in zip(names, weights, strict=True)}
