"""The oracle: the best choice of one to three sentences, made with the reference in view.

No extractive summarizer of as many sentences can score higher, so it says how much room there is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from newsum.evaluation.rouge import tokens
from newsum.models import Document, Sentence

MOST_SENTENCES = 3
# Trying every set of three among all sentences takes seconds per article; among the ten that
# score highest alone it takes milliseconds and loses nothing that shows.
CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Grams:
    """The words and the word pairs of a text with their numbers, and how many words there are."""

    singles: Counter[str]
    pairs: Counter[tuple[str, str]]
    length: int


def choose(document: Document, reference: str) -> tuple[Sentence, ...]:
    """Return the set of sentences with the highest sum of ROUGE-1 and ROUGE-2, in source order."""
    goal = grams(reference)
    prose = [(sentence, grams(sentence.text)) for sentence in document.prose]
    prose.sort(key=lambda item: (-worth([item[1]], goal), item[0].index))
    sets = (
        chosen for size in range(1, MOST_SENTENCES + 1) for chosen in combinations(prose[:CANDIDATES], size)
    )
    best = max(sets, key=lambda chosen: worth([part for _, part in chosen], goal), default=())
    return tuple(sorted((sentence for sentence, _ in best), key=lambda sentence: sentence.index))


def grams(text: str) -> Grams:
    """Count the words of a text, as ROUGE sees them, and their pairs."""
    words = tokens(text)
    return Grams(Counter(words), Counter(pairwise(words)), len(words))


def worth(parts: Sequence[Grams], goal: Grams) -> float:
    """Return ROUGE-1 plus ROUGE-2 of some sentences as one summary (pairs across them left out)."""
    singles = sum(min(n, sum(part.singles[gram] for part in parts)) for gram, n in goal.singles.items())
    pairs = sum(min(n, sum(part.pairs[gram] for part in parts)) for gram, n in goal.pairs.items())
    length = goal.length + sum(part.length for part in parts)
    # A text has one pair less than words, and joined sentences as well.
    return 2 * singles / max(1, length) + 2 * pairs / max(1, length - 2)
