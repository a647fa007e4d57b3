"""The ``news`` method: position, length and coverage of the article's repeated words."""

from __future__ import annotations

from collections import Counter

from newsum.models import Document, Ranking

_TARGET_WORDS = 30


def rank(document: Document) -> Ranking:
    """Score sentences by their place, their length and the repeated words they hold."""
    spread = Counter(word for sentence in document.prose for word in set(sentence.words) if len(word) > 4)
    raw: list[dict[str, float]] = []
    place = 0
    for sentence in document.sentences:
        if not sentence.is_prose:
            raw.append({})
            continue
        count = len(sentence.words)
        salient = sum(1 for word in set(sentence.words) if spread[word] > 1)
        raw.append(
            {
                "position": 0.5 / (1 + 0.35 * place),
                "length": 0.2 * min(count, _TARGET_WORDS) / max(count, _TARGET_WORDS),
                "salient words": 0.3 * salient / (salient + 4),
            }
        )
        place += 1
    scores = tuple(round(sum(parts.values()), 4) for parts in raw)
    return Ranking(method="news", model="interim", scores=scores, contributions=tuple(raw))
