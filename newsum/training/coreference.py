"""Training of whom a mention without a name means: :mod:`newsum.headline.people.coreference`.

Readers saw sentences of OrangeSum's training articles (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA
4.0) with a mention such as "le ministre" and said whom it means. What they said stands in
``coreference.tsv`` beside this module, where sentences and names are checksums. Which offices people hold
is counted in all articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsum.folding import bare_capitals
from newsum.headline import compose
from newsum.headline.people import coreference, introductions
from newsum.headline.people.coreference import Called
from newsum.training import examples, judgements, logistic, title
from newsum.training.corpus import Corpus, Record
from newsum.training.judgements import checksum, checksum_of
from newsum.training.steps import ModelFiles, Report, model_text

JUDGEMENTS = "coreference.tsv"
BAD = "bad"
"""The answer where a mention is none."""
LEAST = 5
"""A feature of fewer candidates is left out."""
L2 = 2.0
SLIGHT = 0.02
"""So is a weight of less."""
CALLED = 2
"""An office by which fewer articles call somebody is left out."""
KNOWN = 3
"""Nobody is known whom fewer calls name by any."""


class Judgement(NamedTuple):
    """Whom a reader said that a mention means: the article, two checksums, where it begins, a checksum.

    The answer is the checksum of the name, or says why there is none.
    """

    article: str
    sentence: str
    start: int
    answer: str


class Example(NamedTuple):
    """A mention and one whom it may mean: what shows of both, and whether it means that one."""

    features: frozenset[str]
    is_meant: bool


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Count who is called what, learn the weights: ``offices.txt`` and ``coreference.txt``."""
    held = count(record.article for record in corpus.train)
    offices = (
        "\t".join([name, *(f"{call} {times}" for call, times in sorted(held[name].items()))])
        for name in sorted(held)
    )
    judged = read()
    found = [
        example
        for record, together in judgements.by_article(judged, corpus)
        for example in examples_of(record, together, lambda name: held.get(bare_capitals(name), {}))
    ]
    weights = logistic.fit_features(
        [one.features for one in found], [one.is_meant for one in found], LEAST, L2
    )
    report(f"  {len(held)} people, {len(found)} candidates of {len(judged)} mentions")
    lines = [f"{name}\t{weight:.2f}" for name, weight in sorted(weights.items()) if abs(weight) >= SLIGHT]
    notes = [f"Judgements: newsum/training/{JUDGEMENTS}"]
    what = "Who is called what, in how many articles; beside an office stands a stem."
    return {
        coreference.OFFICES: model_text(what, corpus, offices),
        coreference.DATA: model_text("Whom a mention means: weights.", corpus, lines, notes=notes),
    }


def count(articles: Iterable[str]) -> dict[str, dict[str, int]]:
    """Count what articles call people: plain full name -> what :func:`coreference.calls` says -> articles."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for text in articles:
        said = {
            (bare_capitals(found.group()), call)
            for _, found in introductions.full_names(text)
            for office in introductions.offices_beside(text, *found.span())
            for call in coreference.calls(office)
        }
        for name, call in said:
            counts[name][call] += 1
    frequent = {
        name: {call: times for call, times in held.items() if times >= CALLED}
        for name, held in counts.items()
        if sum(times for call, times in held.items() if " " not in call) >= KNOWN
    }
    return {name: held for name, held in frequent.items() if held}


def read() -> tuple[Judgement, ...]:
    """Read the judgements."""
    rows = judgements.read(JUDGEMENTS)
    return tuple(
        Judgement(article, sentence, int(start), answer) for article, sentence, start, answer in rows
    )


def examples_of(record: Record, judged: Sequence[Judgement], called: Called) -> Iterator[Example]:
    """Yield the candidates of an article's judged mentions; what is none any more is passed over."""
    document = examples.read(title.versions(record)[-1])
    by_sentence = {one.sentence: one for one in judged}
    for draft in compose.all_drafts(document):
        one = by_sentence.pop(checksum_of(draft.sentence), None)
        if one is None:
            continue
        if draft.mention is None or draft.unnamed is None or draft.mention.start != one.start:
            continue
        if one.answer == BAD:
            continue  # where offices end was found by other rules then
        for person, found in draft.discourse.evidence(draft.unnamed, draft.mention, draft.place, called):
            yield Example(found, checksum(person.name) == one.answer)
