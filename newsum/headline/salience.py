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


@dataclass(frozen=True, slots=True)
class Salience:
    """What the ranker of titles says of an article.

    Attributes:
        coverage: the words of the article, and what each is worth.
        worths: index of each of the first prose sentences -> what it is worth as it stands, as ROUGE.
    """

    coverage: Coverage
    worths: dict[int, float]

    def overlap(self, words: Sequence[str]) -> tuple[float, float, float, float]:
        """Return how much a headline of these words may share with the title.

        Words that the article does not have, such as the "de" that a mended elision needs, count nothing.

        Returns:
            By words, by pairs of words, by the wording; and by words for each word of the headline.
        """
        trained, values = self.coverage.model, self.coverage.values
        known = [word for word in words if word in values.words]
        found = measure(trained, values, known, set(known))
        scale = SCALE / (found.length + trained.smoothing)
        precision = SCALE * found.words / (found.length + 1)
        return found.words * scale, found.pairs * scale, found.wording / model.UNIT, precision


def of(document: Document, trained: model.Model | None = None) -> Salience:
    """Return what the ranker of titles says of an article, whose own title it is not told."""
    prose = [sentence for sentence in document.prose if sentence.words]
    weights = trained or model.load(model.TITLES)
    coverage, worths = news.cover(weights, document, prose, None, CONSIDERED)
    scores = [sum(worth) / model.UNIT for worth in worths]
    return Salience(coverage, dict(zip(coverage.indices, scores, strict=True)))
