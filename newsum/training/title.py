"""The ranker of titles: which sentence says what the title would say.

Learned from the titles of OrangeSum's training part (Kamal Eddine, Tixier, Vazirgiannis 2021,
CC BY-SA 4.0), without ever being told them. OrangeSum parted the lead of each article, as its abstract,
from the rest; the ranker learns from the rest alone and from the article with its lead, which it is told
as the other ranker is told the title.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsum.french.words import words
from newsum.headline import salience
from newsum.models import Document
from newsum.ranking.model import TITLES
from newsum.training import ranker
from newsum.training.choice import Task
from newsum.training.corpus import Corpus, Record
from newsum.training.steps import ModelFiles, Report

TASK = Task(TITLES, most=1, candidates=12, smoothing=20, lean=0.0, weights=(1.0, 1.0, 1.0))

MIN_WORDS = 4
"""A shorter title says too little to learn from."""


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``title.txt`` and ``title-words.txt``."""
    return ranker.model_files(TASK.name, learn(records(corpus), report), corpus)


def learn(articles: Sequence[Record], report: Report) -> ranker.Learned:
    """Learn from some articles, each with and without its lead, see :func:`newsum.training.ranker.learn`."""
    both = [version for record in articles for version in versions(record)]
    return ranker.learn(TASK, both, _reference, report)


def _reference(record: Record, document: Document) -> tuple[str, frozenset[str] | None]:
    return record.title, salience.lead(document)


def versions(record: Record) -> list[Record]:
    """Return an article as OrangeSum has it, and as its readers did: the abstract was its lead.

    One whose abstract is missing or a few words has but the first.
    """
    if len(words(record.abstract)) < salience.SHORTEST_LEAD:
        return [record]
    return [record, replace(record, article=f"{record.abstract.strip()}\n\n{record.article}")]


def records(corpus: Corpus) -> list[Record]:
    """The articles whose titles can teach."""
    return [record for record in corpus.titles() if len(words(record.title)) >= MIN_WORDS]
