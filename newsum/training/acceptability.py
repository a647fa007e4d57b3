"""Training of what readers accept to lose: the weights of :mod:`newsum.headline.acceptability`.

Readers saw sentences of OrangeSum's training articles (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA
4.0) whole and without a part that commas set off, and said whether they would print the shorter one. What
they said stands in ``acceptability.tsv`` beside this module, where parts and sentences are checksums. The
weights are those of a logistic regression; each is the sum of one for the feature and one for the feature
at its position, of those that were seen there.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from newsum.headline import acceptability, compose, supplements
from newsum.headline.acceptability import Position
from newsum.headline.parse import Parsed
from newsum.headline.supplements import is_kept
from newsum.training import examples, logistic, title
from newsum.training.corpus import Corpus, Record
from newsum.training.steps import Report, header
from newsum.training.topic import checksum

JUDGEMENTS = Path(__file__).with_name("acceptability.tsv")
GOOD = "good"
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


def build(corpus: Corpus, folder: Path, report: Report) -> None:
    """Learn the weights; write ``acceptability.txt``."""
    by_id = {record.id: record for record in corpus.titles()}
    by_article: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements():
        by_article[one.article].append(one)
    found = [
        example
        for article, together in sorted(by_article.items())
        if article in by_id
        for example in examples_of(by_id[article], together)
    ]
    weights = fit(found)
    report(f"  {len(found)} of {len(judgements())} judgements used, {len(weights)} weights")
    head = header("What readers accept to lose: weights.", corpus, ["orangesum/train.jsonl"])
    head += "# Judgements: newsum/training/acceptability.tsv\n# Position, feature, weight\n"
    lines = [f"{at}\t{feature}\t{weight:g}\n" for (at, feature), weight in sorted(weights.items())]
    (folder / acceptability.DATA.name).write_text(head + "".join(lines), "utf-8", newline="\n")


def judgements() -> tuple[Judgement, ...]:
    """Read the judgements."""
    rows = (line.split("\t") for line in JUDGEMENTS.read_text("utf-8").splitlines() if line[0] != "#")
    return tuple(Judgement(*row) for row in rows)


def examples_of(record: Record, judged: Sequence[Judgement]) -> Iterator[Example]:
    """Yield the judged parts of an article; those that are no parts any more are passed over."""
    document = examples.read(title.versions(record)[-1])
    by_sentence: dict[str, list[Judgement]] = defaultdict(list)
    for one in judged:
        by_sentence[one.sentence].append(one)
    for draft in compose.all_drafts(document):
        wanted = by_sentence.pop(checksum(draft.sentence), [])
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
    text = " ".join((str(start), *sentence.words[start:end]))
    return f"{zlib.crc32(text.encode('utf-8')):08x}"


def fit(found: Sequence[Example]) -> Mapping[tuple[Position, str], float]:
    """Return the weights that make the judgements likeliest, with a penalty."""
    rows = [[*one.features, *((one.at, feature) for feature in one.features)] for one in found]
    shared = logistic.fit_features(rows, [one.accepted for one in found], LEAST, L2)
    pairs = {(one.at, feature) for one in found for feature in one.features}
    sums = {pair: round(shared.get(pair, 0.0) + shared.get(pair[1], 0.0), 2) for pair in pairs}
    return {pair: weight for pair, weight in sums.items() if abs(weight) >= SLIGHT}
