"""The ``news`` method: what the summary of a French news article would keep, learned from 19,462 of them.

For every word of the article the probability that the summary has it (from where and how often it stands,
the title, and the word itself), the same for every pair of words, and the expected ROUGE of the sentences
that hold them. The weights were trained on the ROUGE of the choice, see ``newsum/training/choice.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, overload

from newsum.french.words import words as words_of
from newsum.models import Document, Ranking
from newsum.ranking import features
from newsum.ranking.coverage import SCALE, Coverage, Values, measure
from newsum.ranking.features import Observed
from newsum.ranking.model import TITLE, UNIT, Model, load

NAME = "news"
_DIGITS = 4
_QUESTION = 2
"""A question loses this many times what a leaning sentence does: it tells nothing."""


class Worth(NamedTuple):
    """What a sentence's value as the only one chosen is made of, in hundredths.

    Attributes:
        words, pairs: the words and pairs of words that it covers, per length.
        wording: words that make a sentence fit or unfit, whatever they cover.
        position: its place in the article and in its paragraph.
        length: its length.
        opening: a quotation or a dangling word at its start.
        title: how much of the title it repeats.
    """

    words: float
    pairs: float
    wording: int
    position: int
    length: int
    opening: int
    title: int


PARTS = ("salient words", "salient phrases", "wording", "position", "length", "opening", "title")
"""The names of the fields of :class:`Worth`, for people."""


class Parts(Sequence[Mapping[str, float]]):
    """What the score of each sentence is made of; worked out when it is asked for."""

    def __init__(self, worths: Mapping[int, Worth], sentences: int, highest: int) -> None:
        self._worths = worths
        self._sentences = sentences
        self._highest = highest

    def __len__(self) -> int:
        return self._sentences

    @overload
    def __getitem__(self, index: int) -> Mapping[str, float]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mapping[str, float]]: ...
    def __getitem__(self, index: int | slice) -> Mapping[str, float] | Sequence[Mapping[str, float]]:
        """The parts of one sentence's score, or of several."""
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        worth = self._worths.get(range(self._sentences)[index])
        if worth is None:
            return {}
        shares = zip(PARTS, worth, strict=True)
        return {name: round(value / self._highest, _DIGITS) for name, value in shares if value}


def rank(document: Document) -> Ranking:
    """Score the sentences of a document by what they would give to its summary."""
    scores = [0.0] * len(document.sentences)
    prose = features.observed(document).prose
    if not prose:
        return Ranking(NAME, tuple(scores), Parts({}, len(scores), 1))
    model = load()
    title = frozenset(words_of(document.article.title)) if document.article.title else None
    coverage, worths = cover(model, document, title)
    for sentence, worth in zip(prose, worths, strict=True):
        scores[sentence.index] = round(min(1.0, max(0.0, sum(worth) / model.highest)), _DIGITS)
    parts = Parts(dict(zip(coverage.indices, worths, strict=True)), len(scores), model.highest)
    return Ranking(NAME, tuple(scores), parts, coverage)


def cover(
    model: Model, document: Document, title: frozenset[str] | None, most: int | None = None
) -> tuple[Coverage, list[Worth]]:
    """Return what the prose sentences that have words cover, and what each is worth alone.

    Args:
        model: the weights.
        document: the article.
        title: the words of its title, ``None`` when it is not known.
        most: how many sentences to measure, from the first; all of them count for the words.
    """
    seen = features.observed(document)
    found = _values(model, seen, title, most)
    rows = features.sentence_features(document, seen, title, most)
    prose, word_sets = seen.prose[:most], seen.words[:most]
    measured = [
        measure(model, found, sentence.words, word_set)
        for sentence, word_set in zip(prose, word_sets, strict=True)
    ]
    formed = [
        _form(model, row, length, leads=number == 0)
        for number, (row, (_, _, length, _)) in enumerate(zip(rows, measured, strict=True))
    ]
    worths = []
    bonuses = []
    for (words, pairs, length, wording), (position, size, opening, repeated, shared) in zip(
        measured, formed, strict=True
    ):
        scale = SCALE * UNIT / (length + model.smoothing)
        worths.append(Worth(words * scale, pairs * scale, wording, position, size, opening, repeated))
        bonuses.append(wording + position + size + opening + repeated - shared)
    coverage = Coverage(
        model=model,
        indices=tuple([sentence.index for sentence in prose]),
        sequences=tuple([sentence.words for sentence in prose]),
        words=word_sets,
        values=found,
        masses=tuple([words + pairs for words, pairs, _, _ in measured]),
        lengths=tuple([length for _, _, length, _ in measured]),
        bonuses=tuple(bonuses),
        leans=tuple(map(features.lean_of, rows)),
        tolls=tuple([model.lean * toll for toll in features.tolls(seen, rows)]),
    )
    return coverage, worths


def _form(model: Model, row: Sequence[int], length: int, *, leads: bool) -> tuple[int, int, int, int, int]:
    """What position, length, opening and the title give a sentence; and what is the set's."""
    paragraph, place, words, quoted, cue, title = map(list.__getitem__, model.sentence, row)
    first = model.first[0][leads]
    by_length = model.form(0, length, 0, leads) - first
    position = paragraph + place + first
    if features.asks(row):
        cue -= _QUESTION * model.lean
    if not features.knows_title(row):
        position, title = position + title, 0
    return position, words + by_length, quoted + cue, title, first + by_length


def _values(model: Model, seen: Observed, title: frozenset[str] | None, most: int | None) -> Values:
    """What covering each word of the first ``most`` sentences is worth, and what it gives to pairs."""
    length = sum([len(sentence.words) for sentence in seen.prose])
    sums = model.word_sums(features.article_bin(length))
    find, parse, levels = model.lexicon.find, model.lexicon.row, model.levels
    found = Values({}, {}, {}, {})
    words, terms, tokens, wording = found
    codes = seen.codes
    wanted = codes if most is None else set().union(*seen.words[:most])
    absent = TITLE * features.NOT_IN_TITLE if title is not None else 0
    titled = title or frozenset()
    for word in wanted:
        code = codes[word] + (absent if word not in titled else TITLE * features.IN_TITLE)
        weight, kind, group, by_class, left, right, said, size = find(word) or parse(word)
        certainty, number, by_bin = levels[weight + sums[kind][code]]
        words[word] = certainty * size
        tokens[word] = size
        wording[word] = said
        terms[word] = (right, number, group, left, by_bin, by_class)
    return found
