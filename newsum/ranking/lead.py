"""The first sentences, in order, while they fit: the baseline that few methods beat on news."""

from __future__ import annotations

from newsum.models import Document, Ranking


def rank(document: Document) -> Ranking:
    """Score the prose by its order alone: the earlier, the higher."""
    total = len(document.prose)
    places = iter(range(total))
    scores = tuple(
        round(1 - next(places) / total, 4) if sentence.is_prose else 0.0 for sentence in document.sentences
    )
    contributions = tuple({"position": score} if score else {} for score in scores)
    return Ranking("lead", scores, contributions, gapless=True)
