"""What an article's words and sentences say of its title: the ranker that learned it from titles.

It is the ``news`` ranker with other weights (:mod:`newsum.training.title`): what a sentence, or what is
left of one, covers of the words and pairs of words that the title is likely to have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsum.models import Document
from newsum.ranking import model, news
from newsum.ranking.coverage import SCALE, Coverage, measure

CONSIDERED = 12
"""How many sentences of an article may become its headline for what they say: the news stands first."""


LONGEST_LEAD = 3
"""A first paragraph of more sentences is no lead."""
SHORTEST_LEAD = 4
"""Nor is one of fewer words."""


@dataclass(frozen=True, slots=True)
class Salience:
    """What the ranker of titles says of an article.

    Attributes:
        coverage: the words of the article, and what each is worth.
        worths: index of each of the first prose sentences -> what it is worth as it stands, as ROUGE.
    """

    coverage: Coverage
    worths: dict[int, float]

    def overlap(self, words: Sequence[str]) -> tuple[float, float]:
        """Return how much a headline of these words may share with the title.

        Words that the article does not have, such as the "de" that a mended elision needs, count nothing.

        Returns:
            By words, and by pairs of words.
        """
        trained, values = self.coverage.model, self.coverage.values
        known = [word for word in words if word in values.words]
        found = measure(trained, values, known, set(known))
        scale = SCALE / (found.length + trained.smoothing)
        return found.words * scale, found.pairs * scale


def of(document: Document, trained: model.Model | None = None) -> Salience:
    """Return what the ranker of titles says of an article, whose lead it is told, but not its title."""
    weights = trained or model.load(model.TITLES)
    coverage, worths = news.cover(weights, document, lead(document), CONSIDERED)
    scores = [sum(worth) / model.UNIT for worth in worths]
    return Salience(coverage, dict(zip(coverage.indices, scores, strict=True)))


def lead(document: Document) -> frozenset[str] | None:
    """Return the words of an article's lead, the short first paragraph that says what is new.

    The articles of OrangeSum have lost theirs, most others open with one. ``None`` is for those that do not.
    """
    prose = [sentence for sentence in document.prose if sentence.words]
    first = [sentence for sentence in prose[: LONGEST_LEAD + 1] if sentence.block == prose[0].block]
    words = [word for sentence in first for word in sentence.words]
    is_lead = len(first) < min(len(prose), LONGEST_LEAD + 1) and len(words) >= SHORTEST_LEAD
    return frozenset(words) if is_lead else None
