"""Phrases that may be the topic of an article: how each is used, and where the article has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsum.headline.grammar.vocabulary import UNFINISHED
from newsum.models import Document, Sentence

CONSIDERED = 40
"""In how many sentences of an article, from the first, topics are looked for."""
PLACE = 10
"""A phrase is a place when this many of a hundred mentions follow "à", "en", "dans" or "dans le"."""

Phrase = tuple[str, ...]
"""The words of a topic, as :func:`newsum.french.words.words` gives them."""

_LOCATING = frozenset(["à", "en", "dans"])
_WITH_ARTICLE = frozenset(["au", "aux"])
_COUNTRIES = frozenset(
    """
    bangladesh brésil cambodge cameroun canada chili congo danemark etats-unis états-unis ghana
    guatemala honduras japon kenya koweït laos liban luxembourg malawi mali maroc mexique mozambique
    nicaragua niger nigeria népal pakistan panama paraguay pays-bas pérou philippines portugal québec
    qatar royaume-uni rwanda salvador sénégal soudan sri-lanka tadjikistan tchad togo venezuela vietnam
    yémen zimbabwe
    """.split()
)
"""Where others are "en France", one is "au" or "aux" with these."""
DETERMINING = frozenset("le la l' les du des au aux cette ce cet ces".split())
_BEFORE_NOUN = _LOCATING | DETERMINING | {"de", "d'", "", "sur", "vers", "pour"}


class Uses(NamedTuple):
    """How a phrase is used in the training part.

    Attributes:
        opened: how many titles it opened.
        titled: how many of the articles that have it have all its words in their title.
        articles: how many articles have it.
        located, determined: how many of a hundred mentions say where something is, see :func:`locates`, and
            follow a word of :data:`DETERMINING`.
        letters: its vector, see :mod:`newsum.headline.topics.association`; empty where it has none.
    """

    opened: int
    titled: int
    articles: int
    located: int
    determined: int
    letters: str = ""

    @property
    def is_place(self) -> bool:
        """Whether it is used as a place."""
        return self.located >= PLACE


class Mention(NamedTuple):
    """A phrase in the text: the place of its sentence among the prose, of its first word in it."""

    sentence: int
    start: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may be the topic of an article, and where the article has it."""

    phrase: Phrase
    uses: Uses
    mentions: tuple[Mention, ...]

    @property
    def sentences(self) -> frozenset[int]:
        """The places of the sentences that have it."""
        return frozenset(mention.sentence for mention in self.mentions)

    @property
    def content(self) -> list[str]:
        """Its words without "de", "la" and their like."""
        return [word for word in self.phrase if word not in UNFINISHED]


class Lexicon:
    """The phrases that may be topics, and the weights of the model; rows are parsed when first needed."""

    def __init__(self, weights: Sequence[float], lines: Iterable[str]) -> None:
        self.weights = weights
        self._lines: dict[str, list[str]] = {}
        for line in lines:
            self._lines.setdefault(line.split("\t", 1)[0].split(" ", 1)[0], []).append(line)
        self._parsed: dict[str, tuple[tuple[Phrase, Uses], ...]] = {}

    def starts(self, words: Sequence[str]) -> list[int]:
        """Return where words stand that begin a phrase."""
        known = self._lines
        return [place for place, word in enumerate(words) if word in known]

    def beginning(self, word: str) -> tuple[tuple[Phrase, Uses], ...]:
        """Return the phrases that begin with a word, the longest first: "Oise" is none in "Val-d'Oise"."""
        found = self._parsed.get(word)
        if found is None:
            phrases = map(_parsed, self._lines.get(word, ()))
            found = self._parsed[word] = tuple(sorted(phrases, key=lambda row: -len(row[0])))
        return found


def _parsed(line: str) -> tuple[Phrase, Uses]:
    """Return a phrase and its uses from their row."""
    phrase, *counts, letters = line.split("\t")
    opened, titled, articles, located, determined = map(int, counts)
    return tuple(phrase.split(" ")), Uses(opened, titled, articles, located, determined, letters)


def prose_of(document: Document) -> list[Sentence]:
    """Return the sentences in which topics are looked for."""
    return [sentence for sentence in document.prose if sentence.words][:CONSIDERED]


def candidates(prose: Sequence[Sentence], lexicon: Lexicon) -> list[Candidate]:
    """Return the phrases of the lexicon that an article has, in the order of their first mention.

    A common word that never follows an article, "de" or "à" is none: "ventes européennes".
    """
    found: dict[Phrase, tuple[Uses, list[Mention]]] = {}
    for place, sentence in enumerate(prose):
        words = sentence.words
        end = 0
        for start in lexicon.starts(words):
            if start < end:
                continue
            for phrase, uses in lexicon.beginning(words[start]):
                if words[start : start + len(phrase)] == phrase:
                    found.setdefault(phrase, (uses, []))[1].append(Mention(place, start))
                    end = start + len(phrase)
                    break
    return [
        Candidate(phrase, uses, tuple(mentions))
        for phrase, (uses, mentions) in found.items()
        if any(_is_noun(phrase, prose[place], start) for place, start in mentions[:_LOOKED_AT])
    ]


_LOOKED_AT = 10
"""So many mentions tell whether a phrase is a noun; a sentence may have thousands."""


def _is_noun(phrase: Phrase, sentence: Sentence, start: int) -> bool:
    """Return whether a phrase stands in a sentence as a noun can, or never in small letters."""
    if word_before(sentence.words, start) in _BEFORE_NOUN:
        return True
    small, text = as_written(phrase), sentence.text.replace("’", "'")
    return small not in text or re.search(rf"(?<!\w){re.escape(small)}(?!\w)", text) is None


def as_written(phrase: Phrase) -> str:
    """Return a phrase in small letters as it is written: "val-d'oise"."""
    return " ".join(phrase).replace("' ", "'")


def locates(before: str, name: str) -> bool:
    """Return whether the word before a name says that something is there: "à Lyon", "au Brésil"."""
    return before in _LOCATING or (before in _WITH_ARTICLE and name in _COUNTRIES)


def word_before(words: Sequence[str], start: int) -> str:
    """Return the word before a phrase that starts at a word; of "dans le Val-d'Oise" it is "dans"."""
    if start > 1 and words[start - 2] == "dans" and words[start - 1] in ("le", "la", "les", "l'"):
        return "dans"
    return words[start - 1] if start else ""
