"""Training of what readers approve: the weights of :mod:`newsum.headline.compression.approval`.

Readers saw headlines made of sentences of OrangeSum's training articles (Kamal Eddine, Tixier, Vazirgiannis
2021, CC BY-SA 4.0), and of first sentences of invented dispatches of agencies (``leads.tsv`` beside this
module), and what had been deleted from these, and said of each deletion whether it may be made. What they
said stands in ``approval.tsv``, where sentences are checksums, and in ``approval-of-leads.tsv``. A feature
weighs in leads what it does elsewhere and what it does besides in them (Daumé, Frustratingly easy domain
adaptation, ACL 2007).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.headline.compression import approval
from newsum.headline.compression.features import Features
from newsum.headline.compression.shape import Shape
from newsum.headline.grammar.parse import Parsed, parse
from newsum.training import judgements, logistic
from newsum.training.compression import sentences_of
from newsum.training.corpus import Corpus
from newsum.training.judgements import GOOD
from newsum.training.steps import ModelFiles, Report

WHAT = "What readers approve of to be deleted"
JUDGEMENTS, JUDGEMENTS_OF_LEADS = "approval.tsv", "approval-of-leads.tsv"
LEADS = "leads.tsv"
UNSOUND = frozenset(["broken", "wrong"])
"""The labels of what leaves no sentence, or a false one."""
LEAST = 15
"""A feature of fewer deletions is left out."""
L2 = 15.0
SLIGHT = 0.02
"""So is one whose weights are less."""
IN_LEAD = "lead: "
"""What marks a feature of a deletion in a lead."""

Added = tuple[float, ...]
"""What a feature adds to the logits of sound and of good, and the same in leads."""


class Judgement(NamedTuple):
    """What a reader said of a deletion: article, checksum and size of the sentence, the span, the label.

    The article of a lead is the lead.
    """

    article: str
    sentence: str
    size: int
    span: tuple[int, int]
    label: str


class Example(NamedTuple):
    """A judged deletion: its features, whether what it leaves is sound and good, whether it is of a lead."""

    features: frozenset[str]
    sound: bool
    good: bool
    of_lead: bool = False


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``approval.txt``."""
    judged, of_leads = read(JUDGEMENTS), read(JUDGEMENTS_OF_LEADS)
    found = [
        example
        for record, together in judgements.by_article(judged, corpus)
        for one, sentence in sentences_of(record, together)
        if (example := example_of(sentence, one)) is not None
    ]
    found += examples_of_leads(of_leads)
    weights = fit(found)
    report(f"  {len(found)} of {len(judged) + len(of_leads)} judgements used, {len(weights)} weights")
    rows: Iterator[tuple[str | float, ...]] = ((name, *added) for name, added in weights.items())
    columns = "Feature, what it adds to sound, and to good; the same in an agency's first sentence"
    tables = [JUDGEMENTS, JUDGEMENTS_OF_LEADS, LEADS]
    return judgements.weights_file(approval.DATA, WHAT, columns, tables, corpus, rows)


def read(table: str) -> tuple[Judgement, ...]:
    """Read the judgements of a table."""
    return tuple(
        Judgement(article, sentence, int(size), (int(start), int(end)), label)
        for article, sentence, size, start, end, label in judgements.read(table)
    )


def leads() -> Mapping[str, str]:
    """Read the first sentences of dispatches, without their datelines, by their ids."""
    return {number: sentence for number, sentence, *_ in judgements.read(LEADS)}


def examples_of_leads(judged: Sequence[Judgement]) -> Iterator[Example]:
    """Yield the judged deletions of leads; those of a lead that is read otherwise are passed over."""
    sentences = {name: parse(text) for name, text in leads().items()}
    for one in judged:
        sentence = sentences[one.article]
        if sentence is not None and len(sentence) == one.size:
            example = example_of(sentence, one)
            if example is not None:
                yield example._replace(of_lead=True)


def example_of(sentence: Parsed, one: Judgement) -> Example | None:
    """Return a judged deletion; ``None`` where it does not go from joint to joint any more."""
    shape = Shape(sentence)
    start, end = one.span[0], min(one.span[1], shape.end)
    if start not in shape.joints or end not in shape.joints:
        return None
    shown = Features(shape)
    features = [*shown.beginning(start), *shown.ending(end), *shown.deletion(start, end)]
    return Example(frozenset([approval.ANY, *features]), one.label not in UNSOUND, one.label == GOOD)


def fit(found: Sequence[Example]) -> Mapping[str, Added]:
    """Return the weights that make the judgements likeliest, with a penalty."""
    names = [{*one.features, *(IN_LEAD + name for name in one.features if one.of_lead)} for one in found]
    sound = logistic.fit_features(names, [one.sound for one in found], LEAST, L2)
    good = logistic.fit_features(names, [one.good for one in found], LEAST, L2)
    weights = {name: _added(name, sound, good) for name in sound if not name.startswith(IN_LEAD)}
    return {name: added for name, added in weights.items() if max(map(abs, added)) >= SLIGHT}


def _added(name: str, sound: Mapping[str, float], good: Mapping[str, float]) -> Added:
    """Return what a feature adds to both logits, and in leads."""
    in_lead = IN_LEAD + name
    anywhere = sound[name], good[name]
    besides = sound.get(in_lead, 0.0), good.get(in_lead, 0.0)
    return (
        *(round(weight, 2) for weight in anywhere),
        *(round(weight + more, 2) for weight, more in zip(anywhere, besides, strict=True)),
    )
