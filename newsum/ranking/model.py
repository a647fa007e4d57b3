"""The trained weights of the ``news`` ranker, as ``python -m newsum.training`` wrote them.

Two text files: ``salience-words.txt`` has a row per word, ``salience.txt`` the tables of bins. Rows of
words are parsed when a word is first met: an article needs two hundred of sixteen thousand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsum.ranking import features as f

WORDS_FILE = "salience-words.txt"
TABLES_FILE = "salience.txt"
DATA = Path(__file__).parent.parent / "data"

UNIT = 100
"""Logits and scores are stored in hundredths."""
CERTAIN = 10_000
"""A probability of 1 as an integer."""
SURPLUS = 1 << 40
TITLE = 1 << 44
"""What a surplus and a title state add to a word's code to make the key of its sum."""
_MEMORABLE = 16
_LONGEST = f.LENGTH_EDGES[-1]
_SATURATED = 12 * UNIT
_ROUGE_TOKEN = re.compile(r"[a-z0-9]+")


class Row(NamedTuple):
    """What the lexicon says of a word, in hundredths.

    Attributes:
        weight: of the word in summaries, in logits.
        kind, group: its kind, and its class in pairs of words.
        left, right: the weight of a pair that it begins, and ends.
        wording: what a sentence that has it gains.
        tokens: how many tokens ROUGE counts it for.
    """

    weight: int
    kind: int
    group: int
    left: int
    right: int
    wording: int
    tokens: int


class Lexicon:
    """The words that training met often enough."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._raw = dict([line.split("\t", 1) for line in lines])
        self._parsed: dict[str, Row] = {}
        self.find = self._parsed.get

    def row(self, word: str) -> Row:
        """The row of a word, parsed when it is first asked for; see also ``find``."""
        raw = self._raw.get(word)
        if raw is None:
            kind = f.kind_of(word, 0)
            return Row(0, kind, f.CLASSED + kind, 0, 0, 0, rouge_tokens(word))
        weight, kind, group, left, right, wording = map(int, raw.split("\t"))
        row = self._parsed[word] = Row(weight, kind, group, left, right, wording, rouge_tokens(word))
        return row


def rouge_tokens(word: str) -> int:
    """How many tokens ROUGE counts a word for: accented letters separate ("été": one, "t")."""
    return len(_ROUGE_TOKEN.findall(word))


class Sums(dict[int, int]):
    """Key -> the sum of the weights of one kind of word in articles of one length; made as needed."""

    def __init__(self, tables: dict[str, list[int]], kind: int, length: int) -> None:
        super().__init__()
        self._tables = tables
        self._kind = kind
        self._length = length

    def __missing__(self, key: int) -> int:
        tables = self._tables
        title, rest = divmod(key, TITLE)
        surplus, code = divmod(rest, SURPLUS)
        place, sentences = divmod(code, f.STRIDE)
        spread = f.spread_bin(sentences)
        total = (
            tables["place, spread"][place * f.SPREADS + spread]
            + tables["place, kind"][place * f.KINDS + self._kind]
            + tables["spread, kind"][spread * f.KINDS + self._kind]
            + tables["spread, article"][spread * f.ARTICLES + self._length]
            + tables["place, article"][place * f.ARTICLES + self._length]
            + tables["surplus, spread"][surplus * f.SPREADS + spread]
            + tables["title, kind"][title * f.KINDS + self._kind]
            + tables["title, place"][title * f.PLACES + place]
            + tables["title, spread"][title * f.SPREADS + spread]
        )
        if sentences <= _MEMORABLE:
            self[key] = total
        return total


class PairSums(dict[int, int]):
    """Code -> the weight of a pair of words by where it stands; made as needed."""

    def __init__(self, table: list[int]) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, code: int) -> int:
        place, sentences = divmod(code, f.STRIDE)
        weight = self._table[place * f.SPREADS + f.spread_bin(sentences)]
        if sentences <= _MEMORABLE:
            self[code] = weight
        return weight


class Chances(dict[int, int]):
    """Logit in hundredths -> probability in ten thousandths; ends beyond which it no longer changes."""

    def __init__(self) -> None:
        super().__init__()
        for logit in range(-_SATURATED, _SATURATED + 1):
            self[logit] = round(CERTAIN / (1 + math.exp(-logit / UNIT)))

    def __missing__(self, logit: int) -> int:
        return CERTAIN if logit > 0 else 0


class Bins(dict[int, int]):
    """Logit in hundredths -> its bin in pairs of words; made as needed."""

    def __missing__(self, logit: int) -> int:
        found = self[logit] = f.logit_bin(logit / UNIT)
        return found


class Model:
    """All weights of the ranker.

    Attributes:
        lexicon: the words.
        chances, bins: see their classes.
        word_bias, pair_bias: where the logits of words and pairs start.
        logits, classes: rows of the tables of pairs, by first word.
        pair_sums: see its class.
        masses: what a word counts for in a sentence, once and again, and a pair of words.
        sentence: the tables of sentence features, in their order.
        lengths, adjacent, first: tables of sets, by size - 1.
        lean: what a set loses for each sentence that leans on one that it leaves out.
        low, high: the scores of a sentence that become 0 and 1.
    """

    def __init__(self, lexicon: Lexicon, tables: dict[str, list[int]]) -> None:
        self.lexicon = lexicon
        self.chances = Chances()
        self.bins = Bins()
        self.word_bias, self.pair_bias = tables["biases"]
        self.logits = rows(tables["logits"], f.LOGITS)
        self.classes = rows(tables["classes"], f.CLASSES)
        self.pair_sums = PairSums(tables["pair place, spread"])
        self.masses = tables["masses"]
        self.sentence = [tables[name] for name in f.SENTENCE_TABLES]
        self.lengths = rows(tables["sentences, length"], f.LENGTHS)
        self.adjacent = rows(tables["sentences, adjacent"], f.MOST)
        self.first = rows(tables["sentences, first"], 2)
        (self.lean,) = tables["lean"]
        self.low, self.high = tables["range"]
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


@cache
def load(folder: Path = DATA) -> Model:
    """Read the weights."""
    words = (folder / WORDS_FILE).read_text("utf-8").split("\n")
    start = next(number for number, line in enumerate(words) if not line.startswith("# "))
    words = words[start:-1]
    text = (folder / TABLES_FILE).read_text("utf-8")
    return Model(Lexicon(words), parse_tables(text))


def parse_tables(text: str) -> dict[str, list[int]]:
    """Read tables: a line ``[name]``, then lines of integers."""
    tables = {}
    for part in text[text.index("\n[") :].split("\n[")[1:]:
        name, _, numbers = part.partition("]\n")
        tables[name] = list(map(int, numbers.split()))
    return tables
