"""What readers said of training articles: tables beside this module, where texts are checksums."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from newsum import datafiles
from newsum.models import Sentence
from newsum.training.corpus import Corpus, Record

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
