"""The ranker of summaries: which sentences an abstract would keep.

Learned from the abstracts of OrangeSum's training part (Kamal Eddine, Tixier, Vazirgiannis 2021,
CC BY-SA 4.0). Every other article is learned with its title, so that one set of weights serves both.
"""

from __future__ import annotations

from newsum.french.words import words
from newsum.models import Document
from newsum.ranking.model import SUMMARIES
from newsum.training import ranker
from newsum.training.choice import Task
from newsum.training.corpus import Corpus, Record
from newsum.training.steps import ModelFiles, Report

# If the three figures of ROUGE count alike, choices are a bit short.
TASK = Task(SUMMARIES, most=3, candidates=10, smoothing=34, lean=10.0, weights=(1.5, 1.0, 0.5))


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``salience.txt`` and ``salience-words.txt``."""
    learned = ranker.learn(TASK, list(corpus.abstracts()), _reference, report)
    return ranker.model_files(TASK.name, learned, corpus)


def _reference(record: Record, _: Document) -> tuple[str, frozenset[str] | None]:
    return record.abstract, frozenset(words(record.title)) if int(record.id) % 2 else None
