"""Articles with their references, summaries or titles, as arrays of feature indices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from newsum import french
from newsum.french.words import words
from newsum.models import Document
from newsum.ranking import features
from newsum.ranking.model import count_rouge_tokens
from newsum.reading import article_from_text
from newsum.training.corpus import Record
from newsum.training.rewards import rouge_tokens

Unit = TypeVar("Unit")
Ints = NDArray[np.int32]

TOKENS = 5
"""The column of an example's words that holds how many tokens ROUGE counts."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The most frequent words; a word's number is its rank, from 1; 0 is any other word."""

    numbers: dict[str, int]
    articles: dict[str, int]

    @classmethod
    def learn(cls, documents: Iterable[Document], size: int) -> Lexicon:
        """Count in how many articles each word stands."""
        counts: Counter[str] = Counter()
        for document in documents:
            counts.update({word for sentence in document.prose for word in sentence.words})
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:size]
        return cls({word: rank for rank, (word, _) in enumerate(ranked, 1)}, dict(ranked))

    def kind(self, word: str) -> int:
        """The kind of a word, see :mod:`newsum.ranking.features`."""
        return features.kind_of(word, self.articles.get(word, 0))


@dataclass(frozen=True, slots=True)
class Example:
    """An article and its reference, its units numbered within the article.

    Attributes:
        words: rows of lexicon number, kind, place, spread, title, ROUGE tokens.
        pairs: rows of first word, second word.
        in_reference: per word, whether the reference has it; and per pair.
        sentence_words, sentence_pairs: per sentence, the units in their order.
        sentence_features: one row per sentence, see ``features.SENTENCE_TABLES``.
        indices: the index of each sentence in the document.
        leans: per sentence, which neighbour a reader needs as well, see ``features.lean_of``.
        length: the bin of the article's length.
        tokens: per sentence, its ROUGE tokens; and those of the reference.
    """

    words: Ints
    pairs: Ints
    word_in_reference: NDArray[np.bool_]
    pair_in_reference: NDArray[np.bool_]
    sentence_words: tuple[Ints, ...]
    sentence_pairs: tuple[Ints, ...]
    sentence_features: Ints
    indices: Ints
    leans: Ints
    length: int
    tokens: tuple[tuple[str, ...], ...]
    reference: tuple[str, ...]


def read(record: Record) -> Document:
    """The document of a record's article, without its title, as the ranker will meet it."""
    return french.analyse(article_from_text(record.article))


def example(document: Document, text: str, lexicon: Lexicon, known: frozenset[str] | None = None) -> Example:
    """Make an example of an article.

    Args:
        document: the article.
        text: the reference.
        lexicon: the words that have weights of their own.
        known: the words of the title, or of the lead, if the ranker is told them.
    """
    seen = features.observed(document)
    prose = seen.prose
    # In their order, not as sets: the sums of training must not depend on the order of hashes.
    codes = features.observe(dict.fromkeys(sentence.words) for sentence in prose)
    reference = words(text)
    in_reference = frozenset(reference)
    numbers = {word: number for number, word in enumerate(codes)}
    rows = [
        (
            lexicon.numbers.get(word, 0),
            lexicon.kind(word),
            code // features.STRIDE,
            features.spread_bin(code % features.STRIDE),
            features.title_state(word, known),
            count_rouge_tokens(word),
        )
        for word, code in codes.items()
    ]
    distinct = dict.fromkeys(pair for sentence in prose for pair in pairwise(sentence.words))
    pair_numbers = {pair: number for number, pair in enumerate(distinct)}
    pair_rows = [(numbers[first], numbers[second]) for first, second in distinct]
    pairs_in_reference = frozenset(pairwise(reference))
    found = features.sentence_features(document, seen, known)
    return Example(
        words=_array(rows, 6),
        pairs=_array(pair_rows, 2),
        word_in_reference=np.array([word in in_reference for word in codes], dtype=np.bool_),
        pair_in_reference=np.array([pair in pairs_in_reference for pair in distinct], dtype=np.bool_),
        sentence_words=tuple(_units(sentence.words, numbers) for sentence in prose),
        sentence_pairs=tuple(_units(pairwise(sentence.words), pair_numbers) for sentence in prose),
        sentence_features=_array(found, len(features.SENTENCE_TABLES)),
        indices=np.array([sentence.index for sentence in prose], dtype=np.int32),
        leans=np.array([features.lean_of(row) for row in found], dtype=np.int32),
        length=features.article_bin(sum(len(sentence.words) for sentence in prose)),
        tokens=tuple(tuple(rouge_tokens(sentence.text)) for sentence in prose),
        reference=tuple(rouge_tokens(text)),
    )


def _array(rows: Sequence[Sequence[int]], columns: int) -> Ints:
    return np.array(rows, dtype=np.int32).reshape(-1, columns)


def _units(units: Iterable[Unit], numbers: dict[Unit, int]) -> Ints:
    return np.array([numbers[unit] for unit in units], dtype=np.int32)
