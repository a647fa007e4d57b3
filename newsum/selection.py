"""From a ranking to key points: a budget, no repetition, source order."""

from __future__ import annotations

from collections.abc import Iterable

from newsum.models import Budget, BudgetUnit, Document, KeyPoint, Ranking, Sentence

_AUTO_SENTENCES = 2
_NEAR_DUPLICATE = 0.7


def select(document: Document, ranking: Ranking, budget: Budget) -> tuple[KeyPoint, ...]:
    """Choose the key points of a document.

    Args:
        document: the sentences.
        ranking: their scores.
        budget: how much the key points may take; a sentence is always kept whole, and
            an article with any text has at least one key point.

    Returns:
        The key points in source order, no two nearly the same.
    """
    order = sorted(document.prose, key=lambda s: (-ranking.scores[s.index], s.index))
    if not order:
        order = list(document.sentences[:1])
    chosen: list[Sentence] = []
    room = _room(document, budget)
    for sentence in order:
        if any(_near(sentence, other) for other in chosen):
            continue
        cost = 1 if budget.unit in (BudgetUnit.SENTENCES, BudgetUnit.AUTO) else len(sentence.text.split())
        if chosen and cost > room:
            continue
        chosen.append(sentence)
        room -= cost
        if room <= 0:
            break
    return tuple(_key_points(sorted(chosen, key=lambda s: s.index), ranking))


def _room(document: Document, budget: Budget) -> float:
    if budget.unit is BudgetUnit.AUTO:
        return _AUTO_SENTENCES
    if budget.unit is BudgetUnit.RATIO:
        return budget.amount / 100 * sum(len(s.text.split()) for s in document.prose)
    return budget.amount


def _near(one: Sentence, other: Sentence) -> bool:
    first, second = set(one.words), set(other.words)
    return len(first & second) >= _NEAR_DUPLICATE * max(1, min(len(first), len(second)))


def _key_points(sentences: Iterable[Sentence], ranking: Ranking) -> Iterable[KeyPoint]:
    for s in sentences:
        yield KeyPoint(s.text, s.index, s.start, s.end, ranking.scores[s.index])
