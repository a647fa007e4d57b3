"""The ranker of titles: which sentence says what the title would say.

Learned from the titles of OrangeSum's training part (Kamal Eddine, Tixier, Vazirgiannis 2021,
CC BY-SA 4.0), without ever being told them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from newsum.french.words import words
from newsum.ranking.model import TITLES
from newsum.training import ranker
from newsum.training.choice import Task
from newsum.training.corpus import Corpus, Record
from newsum.training.steps import Report

TASK = Task(TITLES, most=1, candidates=12, smoothing=20, lean=0.0, weights=(1.0, 1.0, 1.0))

MIN_WORDS = 4
"""A shorter title says too little to learn from."""


def build(corpus: Corpus, folder: Path, report: Report) -> None:
    """Learn the weights; write ``title.txt`` and ``title-words.txt``."""
    ranker.write(TASK.name, learn(records(corpus), report), corpus, folder)


def learn(articles: Sequence[Record], report: Report) -> tuple[Iterable[str], Iterable[str]]:
    """Learn from some articles, see :func:`newsum.training.ranker.learn`."""
    return ranker.learn(TASK, articles, lambda record: (record.title, None), report)


def records(corpus: Corpus) -> list[Record]:
    """The articles whose titles can teach."""
    return [record for record in corpus.titles() if len(words(record.title)) >= MIN_WORDS]
