"""The trained weights of a ranker, as ``python -m newsum.training`` wrote them.

There are two rankers of the same kind: one learned what summaries keep, the other what titles say. Each
has two text files: ``NAME-words.txt`` has a row per word, ``NAME.txt`` the tables of bins. Rows of words
are parsed when a word is first met: an article needs two hundred of sixteen thousand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from newsum import datafiles
from newsum.ranking import features as f

SUMMARIES, TITLES = "salience", "title"
"""The names of the rankers: of what summaries keep, and of what titles say."""

UNIT = 100
"""Logits and scores are stored in hundredths."""
CERTAIN = 10_000
"""A probability of 1 as an integer."""
TITLE = 1 << 44
"""What the state of the title adds to a word's code to make the key of its sum."""
_MEMORABLE = 16
_LONGEST = f.LENGTH_EDGES[-1]
_SATURATED = 12 * UNIT
ROUGE_TOKEN = re.compile(r"[a-z0-9]+")
"""What ROUGE counts of a lower-cased text: accented letters separate ("été": one token, "t")."""


class Row(NamedTuple):
    """What the model says of a word, in hundredths.

    Attributes:
        weight: of the word in summaries, in logits, with what every word starts from.
        kind: its kind, see :mod:`newsum.ranking.features`.
        group: its class in pairs of words.
        by_class: the weights of a pair that it begins, by the class of the other.
        left, right: the weight of a pair that it begins (with what every pair starts from), and ends.
        wording: what a sentence that has it gains.
        tokens: how many tokens ROUGE counts it for.
    """

    weight: int
    kind: int
    group: int
    by_class: list[int]
    left: int
    right: int
    wording: int
    tokens: int


class Lexicon:
    """The words that training met often enough; a row is parsed when its word is first met."""

    def __init__(self, lines: Iterable[str], biases: Sequence[int], classes: list[list[int]]) -> None:
        self._raw = dict([line.split("\t", 1) for line in lines])
        self._biases = biases
        self._classes = classes
        self._parsed: dict[str, Row] = {}
        self._unknown: dict[tuple[int, int], Row] = {}
        self.find = self._parsed.get

    def __contains__(self, word: str) -> bool:
        """Return whether training met the word often enough."""
        return word in self._raw

    def row(self, word: str) -> Row:
        """The row of a word; ``find`` is faster where it was asked for before."""
        raw = self._raw.get(word)
        size = count_rouge_tokens(word)
        if raw is None:
            kind = f.kind_of(word, 0)
            row = self._unknown.get((kind, size))
            if row is None:
                row = self._unknown[kind, size] = self._row(size, 0, kind, f.CLASSED + kind, 0, 0, 0)
            return row
        row = self._parsed[word] = self._row(size, *map(int, raw.split("\t")))
        return row

    def _row(self, size: int, weight: int, kind: int, group: int, left: int, right: int, wording: int) -> Row:
        start, pair_start = self._biases
        by_class = self._classes[group]
        return Row(weight + start, kind, group, by_class, left + pair_start, right, wording, size)


@lru_cache(maxsize=1 << 14)
def count_rouge_tokens(word: str) -> int:
    """How many tokens ROUGE counts a lower-cased word for."""
    return 1 if word.isascii() and word.isalnum() else len(ROUGE_TOKEN.findall(word))


class Sums(dict[int, int]):
    """Key -> the sum of the weights of one kind of word in articles of one length; made as needed."""

    def __init__(self, tables: dict[str, list[int]], kind: int, length: int) -> None:
        super().__init__()
        self._tables = tables
        self._kind = kind
        self._length = length

    def __missing__(self, key: int) -> int:
        tables = self._tables
        title, code = divmod(key, TITLE)
        place, sentences = divmod(code, f.STRIDE)
        spread = f.spread_bin(sentences)
        total = (
            tables["place, spread"][place * f.SPREADS + spread]
            + tables["place, kind"][place * f.KINDS + self._kind]
            + tables["spread, kind"][spread * f.KINDS + self._kind]
            + tables["spread, article"][spread * f.ARTICLES + self._length]
            + tables["place, article"][place * f.ARTICLES + self._length]
            + tables["title, kind"][title * f.KINDS + self._kind]
            + tables["title, place"][title * f.PLACES + place]
            + tables["title, spread"][title * f.SPREADS + spread]
        )
        if sentences <= _MEMORABLE:
            self[key] = total
        return total


class Level(NamedTuple):
    """What a logit says: the probability, its bin, and the weights of a pair that it begins, by bin."""

    chance: int
    number: int
    by_bin: list[int]


class Levels(dict[int, Level]):
    """Logit in hundredths -> what it says; made as needed."""

    def __init__(self, weights: list[list[int]]) -> None:
        super().__init__()
        self._weights = weights

    def __missing__(self, logit: int) -> Level:
        number = f.logit_bin(logit / UNIT)
        found = self[logit] = Level(chance(logit), number, self._weights[number])
        return found


class Chances(dict[int, int]):
    """Logit in hundredths -> probability times :data:`CERTAIN`; made as needed."""

    def __missing__(self, logit: int) -> int:
        found = self[logit] = chance(logit)
        return found


def chance(logit: int) -> int:
    """The probability of a logit in hundredths, times :data:`CERTAIN`."""
    bounded = max(-_SATURATED, min(_SATURATED, logit))
    return round(CERTAIN / (1 + math.exp(-bounded / UNIT)))


class Model:
    """All weights of the ranker.

    Attributes:
        lexicon: the words.
        levels: what the logit of a word says.
        chances: the probability of a pair of words, by its logit.
        masses: what a word counts for in a sentence, once and again, and a pair of words.
        sentence: the tables of sentence features, in their order.
        lengths, adjacent, first: tables of sets, by size - 1.
        lean: what a set loses for each sentence that leans on one that it leaves out.
        smoothing: stands for the length of the unknown summary or title, in ROUGE tokens.
        highest: the value of a sentence whose score is 1.
    """

    def __init__(self, words: Iterable[str], tables: dict[str, list[int]]) -> None:
        self.lexicon = Lexicon(words, tables["biases"], rows(tables["classes"], f.CLASSES))
        self.levels = Levels(rows(tables["logits"], f.LOGITS))
        self.chances = Chances()
        self.masses = tables["masses"]
        self.sentence = [tables[name] for name in f.SENTENCE_TABLES]
        self.lengths = rows(tables["sentences, length"], f.LENGTHS)
        self.adjacent = rows(tables["sentences, adjacent"], f.MOST)
        self.first = rows(tables["sentences, first"], 2)
        (self.lean,) = tables["lean"]
        self.smoothing = tables["smoothing"][0] / UNIT
        (self.highest,) = tables["highest"]
        self._forms = [
            [lengths[f.length_bin(length)] for length in range(_LONGEST + 1)] for lengths in self.lengths
        ]
        self._tables = tables
        self._sums: dict[int, list[Sums]] = {}

    def form(self, size: int, length: int, adjacent: int, leads: bool) -> int:
        """What a set gains by its size (less 1), its length, how it hangs together and whether it leads."""
        return (
            self._forms[size][min(length, _LONGEST)] + self.adjacent[size][adjacent] + self.first[size][leads]
        )

    def word_sums(self, length: int) -> list[Sums]:
        """The sums for articles of a length (a bin), by kind of word."""
        found = self._sums.get(length)
        if found is None:
            found = self._sums[length] = [Sums(self._tables, kind, length) for kind in range(f.KINDS)]
        return found


def rows(table: Sequence[int], width: int) -> list[list[int]]:
    """Cut a table into rows."""
    return [list(table[start : start + width]) for start in range(0, len(table), width)]


def paths(name: str) -> tuple[Path, Path]:
    """The files of a ranker: that of its words, and that of its tables."""
    return datafiles.FOLDER / f"{name}-words.txt", datafiles.FOLDER / f"{name}.txt"


@cache
def load(name: str = SUMMARIES) -> Model:
    """Read the weights of a ranker."""
    words, tables = paths(name)
    return Model(datafiles.lines(words), parse_tables(datafiles.body(tables)))


def parse_tables(text: str) -> dict[str, list[int]]:
    """Read tables: a line ``[name]``, then lines of integers."""
    tables = {}
    for part in text.removeprefix("[").split("\n["):
        name, _, numbers = part.partition("]\n")
        tables[name] = list(map(int, numbers.split()))
    return tables
