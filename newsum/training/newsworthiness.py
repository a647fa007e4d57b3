"""Training of which sentence readers take for the news: :mod:`newsum.headline.newsworthiness`.

Readers saw training articles of OrangeSum (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA 4.0) and beside
each the headlines that newsum would make of its two to four best sentences, in any order, and said of each
whether a sub-editor could print it, whether it leans on what another sentence tells, tells a side matter, or
is broken. What they said stands in ``newsworthiness.tsv`` beside this module, where sentences are checksums.

A logistic regression on whether a headline can be printed weighs the features of its sentence and what the
ranker of titles says of it; the second makes the weights of the first comparable to it. Of the nouns of bare
subjects those weigh, all alike, that open sentences of articles far more often than titles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from newsum.headline import compose, newsworthiness, salience
from newsum.headline.compose import Draft
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.training import examples, judgements, logistic, title
from newsum.training.corpus import Corpus, Record
from newsum.training.judgements import checksum_of
from newsum.training.steps import ModelFiles, Report, model_text

JUDGEMENTS = "newsworthiness.tsv"
PRINTABLE = "ok"
"""The label of what a sub-editor could print."""
FREQUENT, RARE = 0.5, 0.25
"""A subject was told where titles would open with it so often at least, and do at most this part of that."""
_TITLE_PART = re.compile(r" : |\. ")
_SENTENCE_END = re.compile(r"(?<=[.!?»\"])\s+|\n+|(?<=[a-zé.])(?=[A-ZÀ])")
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
    told = told_subjects(corpus)
    weights = fit([one._replace(features=classed(one.features, told)) for one in found])
    alike = weights.pop(newsworthiness.SUBJECT, 0.0)
    weights |= {newsworthiness.SUBJECT + noun: alike for noun in told}
    lines = [f"{name}\t{weight:.1f}" for name, weight in sorted(weights.items())]
    notes = [f"Judgements: newsum/training/{JUDGEMENTS}"]
    what = "What tells that a sentence is the news: what it is worth more, as expected ROUGE."
    return {newsworthiness.DATA: model_text(what, corpus, lines, notes=notes)}


def told_subjects(corpus: Corpus) -> frozenset[str]:
    """Return the nouns that open sentences and hardly a title: "l'organisme", not "le gouvernement".

    Those of offices are none: :mod:`newsum.headline.people` finds whom they mean.
    """
    titles: Counter[str] = Counter()
    sentences: Counter[str] = Counter()
    for record in corpus.titles():
        titles.update(_subjects(_TITLE_PART.split(record.title)))
        sentences.update(_subjects(_SENTENCE_END.split(record.article)))
    share = titles.total() / max(1, sentences.total())
    return frozenset(
        noun
        for noun, count in sentences.items()
        if share * count >= FREQUENT and titles[noun] < RARE * share * count and noun not in OCCUPATIONS
    )


def _subjects(parts: Iterable[str]) -> Iterator[str]:
    """Yield the nouns of the bare definite subjects that open some parts of a text."""
    for part in parts:
        noun = newsworthiness.bare_subject(part)
        if noun is not None:
            yield noun


def classed(shown: frozenset[str], told: Set[str]) -> frozenset[str]:
    """Return features with one for all subjects that were told, and none for others."""
    prefix = newsworthiness.SUBJECT
    subjects = {name for name in shown if name.startswith(prefix)}
    is_told = any(name.removeprefix(prefix) in told for name in subjects)
    return (shown - subjects) | {prefix} if is_told else shown - subjects


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
