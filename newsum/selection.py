"""From a ranking to key points: a budget, no repetition, source order."""

from __future__ import annotations

from collections.abc import Iterable

from newsum.models import Budget, BudgetUnit, Document, KeyPoint, Ranking, Sentence, SentenceKind
from newsum.ranking import sets
from newsum.ranking.coverage import Coverage

AUTO = (1, 2, 3)
"""The numbers of key points among which ``auto`` lets the ``news`` method choose; ROUGE wants no more."""
AUTO_BY_SCORE = 2
"""What ``auto`` means to the other methods, whose scores do not say how many are enough."""
_LAST_RESORT = (SentenceKind.TITLE, SentenceKind.HEADING, SentenceKind.CAPTION)


def select(document: Document, ranking: Ranking, budget: Budget) -> tuple[KeyPoint, ...]:
    """Choose the key points of a document.

    Args:
        document: the sentences.
        ranking: what they are worth: by their scores, or as a set where the method knows more.
        budget: how much the key points may take; a sentence is always kept whole, and
            an article with any text has at least one key point.

    Returns:
        The key points in source order, no two nearly the same.
    """
    if isinstance(ranking.evidence, Coverage):
        chosen = _by_coverage(document, ranking.evidence, budget)
    else:
        chosen = _by_score(document, ranking, budget)
    if not chosen:
        chosen = _last_resort(document, ranking)
    return tuple(_key_points(sorted(chosen, key=_index), ranking))


def _by_coverage(document: Document, coverage: Coverage, budget: Budget) -> list[Sentence]:
    sentences = [document.sentences[index] for index in coverage.indices]
    if budget.unit is BudgetUnit.AUTO:
        numbers = sets.best_set(coverage, AUTO)
    elif budget.unit is BudgetUnit.SENTENCES:
        numbers = sets.best_set(coverage, (max(1, int(budget.amount)),))
    else:
        costs = [_cost(sentence) for sentence in sentences]
        numbers = sets.best_in_room(coverage, costs, _room(document, budget))
    return [sentences[number] for number in numbers]


def _by_score(document: Document, ranking: Ranking, budget: Budget) -> list[Sentence]:
    """The sentences with the best scores that fit and do not repeat one that is better."""
    counts = budget.unit in (BudgetUnit.SENTENCES, BudgetUnit.AUTO)
    room = _room(document, budget)
    chosen: list[Sentence] = []
    vocabularies: list[set[str]] = []
    for sentence in sorted(document.prose, key=lambda s: (-ranking.scores[s.index], s.index)):
        cost = 1 if counts else _cost(sentence)
        if cost > room and not ranking.gapless:
            continue
        vocabulary = set(sentence.words)
        if not vocabulary or any(sets.are_near(vocabulary, other) for other in vocabularies):
            continue
        if cost > room:
            break
        chosen.append(sentence)
        vocabularies.append(vocabulary)
        room -= cost
        if room < 1:
            break
    return chosen


def _room(document: Document, budget: Budget) -> float:
    """The budget in sentences or in words."""
    if budget.unit is BudgetUnit.AUTO:
        return AUTO_BY_SCORE
    if budget.unit is BudgetUnit.RATIO:
        return budget.amount / 100 * sum(map(_cost, document.prose))
    return budget.amount


def _cost(sentence: Sentence) -> int:
    """The length of a sentence in words as a reader counts them."""
    return len(sentence.text.split())


def _last_resort(document: Document, ranking: Ranking) -> list[Sentence]:
    """The best sentence for a budget that holds none; of an article without prose whatever text it has."""
    if document.prose:
        with_words = [sentence for sentence in document.prose if sentence.words] or document.prose
        return [max(with_words, key=lambda s: (ranking.scores[s.index], -s.index))]
    for kind in _LAST_RESORT:
        for sentence in document.sentences:
            if sentence.kind is kind:
                return [sentence]
    return []


def _index(sentence: Sentence) -> int:
    return sentence.index


def _key_points(sentences: Iterable[Sentence], ranking: Ranking) -> Iterable[KeyPoint]:
    for s in sentences:
        yield KeyPoint(s.text, s.index, s.start, s.end, ranking.scores[s.index])
