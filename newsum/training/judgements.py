"""What readers said of training articles: tables beside this module, where texts are checksums."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from newsum import datafiles
from newsum.models import Sentence
from newsum.training.corpus import Corpus, Record
from newsum.training.steps import ModelFiles, model_text

GOOD = "good"
"""The label of what readers would print."""


class Judgement(Protocol):
    """What a reader said of something in an article."""

    @property
    def article(self) -> str:
        """The id of the article."""


Judged = TypeVar("Judged", bound=Judgement)


def read(name: str) -> Iterator[list[str]]:
    """Yield the rows of the table of that name."""
    return datafiles.rows(Path(__file__).with_name(name))


def by_article(judged: Iterable[Judged], corpus: Corpus) -> Iterator[tuple[Record, list[Judged]]]:
    """Yield the articles of the title task that were judged, sorted by id, each with what was said of it."""
    records = {record.id: record for record in corpus.titles()}
    groups: Mapping[str, list[Judged]] = defaultdict(list)
    for one in judged:
        groups[one.article].append(one)
    return ((records[article], group) for article, group in sorted(groups.items()) if article in records)


def checksum(text: str) -> str:
    """Return what stands for a text among the judgements: its CRC-32."""
    return f"{zlib.crc32(text.encode('utf-8')):08x}"


def checksum_of(sentence: Sentence) -> str:
    """Return what stands for a sentence: the checksum of its words."""
    return checksum(" ".join(sentence.words))


def weights_file(
    path: Path,
    what: str,
    columns: str,
    tables: Sequence[str],
    corpus: Corpus,
    rows: Iterable[tuple[str | float, ...]],
) -> ModelFiles:
    """Return the model file of weights that were learned from tables.

    Args:
        path: where it stands in the package.
        what: what they say.
        columns: what stands in its columns.
        tables: the names of the tables.
        corpus: the articles that they are about.
        rows: names and their weights; they are sorted.
    """
    lines = (
        "\t".join(cell if isinstance(cell, str) else f"{cell:g}" for cell in row) for row in sorted(rows)
    )
    notes = [*(f"Learned from: newsum/training/{table}" for table in tables), columns]
    return {path: model_text(f"{what}: weights.", corpus, lines, notes=notes)}
