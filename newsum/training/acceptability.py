"""Training of what readers accept to lose: the weights of :mod:`newsum.headline.cuts.acceptability`.

Readers saw sentences of OrangeSum's training articles (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA
4.0) whole and without a part that commas set off, and said whether they would print the shorter one. What
they said stands in ``acceptability.tsv`` beside this module, where parts and sentences are checksums. The
weights are those of a logistic regression; each is the sum of one for the feature and one for the feature
at its position, of those that were seen there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.headline import compose
from newsum.headline.cuts import acceptability, supplements
from newsum.headline.cuts.acceptability import Position
from newsum.headline.cuts.supplements import is_kept
from newsum.headline.grammar.parse import Parsed
from newsum.training import examples, judgements, logistic, title
from newsum.training.corpus import Corpus, Record
from newsum.training.judgements import GOOD, checksum, checksum_of
from newsum.training.steps import ModelFiles, Report

WHAT = "What readers accept to lose"
JUDGEMENTS = "acceptability.tsv"
LEAST = 10
"""A feature of fewer parts is left out."""
L2 = 8.0
SLIGHT = 0.02
"""So is a weight of less."""


class Judgement(NamedTuple):
    """What a reader said of a sentence without a part: the article, two checksums, the label."""

    article: str
    sentence: str
    part: str
    label: str


class Example(NamedTuple):
    """A judged part: where it stands, what shows of it, and whether its loss was accepted."""

    at: Position
    features: frozenset[str]
    accepted: bool


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``acceptability.txt``."""
    judged = read()
    found = [
        example
        for record, together in judgements.by_article(judged, corpus)
        for example in examples_of(record, together)
    ]
    weights = fit(found)
    report(f"  {len(found)} of {len(judged)} judgements used, {len(weights)} weights")
    rows = ((at, feature, weight) for (at, feature), weight in weights.items())
    columns = "Position, feature, weight"
    return judgements.weights_file(acceptability.DATA, WHAT, columns, [JUDGEMENTS], corpus, rows)


def read() -> tuple[Judgement, ...]:
    """Read the judgements."""
    return tuple(Judgement(*row) for row in judgements.read(JUDGEMENTS))


def examples_of(record: Record, judged: Sequence[Judgement]) -> Iterator[Example]:
    """Yield the judged parts of an article; those that are no parts any more are passed over."""
    document = examples.read(title.versions(record)[-1])
    by_sentence: dict[str, list[Judgement]] = defaultdict(list)
    for one in judged:
        by_sentence[one.sentence].append(one)
    for draft in compose.all_drafts(document):
        wanted = by_sentence.pop(checksum_of(draft.sentence), [])
        if wanted and draft.unnamed is not None:
            parts = [part for part in supplements.parts(draft.unnamed) if not is_kept(draft.unnamed, *part)]
            known = {part_checksum(draft.unnamed, *part): part for part in parts}
            for one in wanted:
                if one.part in known:
                    yield _example(draft.unnamed, known[one.part], one)


def _example(sentence: Parsed, part: tuple[int, int], one: Judgement) -> Example:
    at = acceptability.position(sentence, *part)
    return Example(at, frozenset(acceptability.features(sentence, *part)), one.label == GOOD)


def part_checksum(sentence: Parsed, start: int, end: int) -> str:
    """Return what stands for a part among the judgements: its words, and how many stand before it."""
    return checksum(" ".join((str(start), *sentence.words[start:end])))


def fit(found: Sequence[Example]) -> Mapping[tuple[Position, str], float]:
    """Return the weights that make the judgements likeliest, with a penalty."""
    rows = [[*one.features, *((one.at, feature) for feature in one.features)] for one in found]
    shared = logistic.fit_features(rows, [one.accepted for one in found], LEAST, L2)
    pairs = {(one.at, feature) for one in found for feature in one.features}
    sums = {pair: round(shared.get(pair, 0.0) + shared.get(pair[1], 0.0), 2) for pair in pairs}
    return {pair: weight for pair, weight in sums.items() if abs(weight) >= SLIGHT}
