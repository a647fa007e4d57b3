"""The topic that stands before a headline: "Val-d'Oise : …", "Réforme des retraites : …".

French sub-editors open most headlines with the place or the matter of the news. A phrase that opened
titles of OrangeSum's training part is a candidate where the article has it and the headline does not.
Persons and firms are none: "Emmanuel Macron : …" reads as if they spoke. A logistic model says whether
a careful reader would print the topic before that sentence; it learned from judgements of 1,374 of them,
see ``newsum/training/topics.tsv``. A wrong topic is worse than none: most headlines have none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsum.french.stems import stem
from newsum.french.words import tokens
from newsum.headline import clean
from newsum.headline.salience import Salience
from newsum.headline.vocabulary import UNFINISHED
from newsum.models import Document, Sentence
from newsum.ranking.model import CERTAIN

DATA = Path(__file__).parent.parent / "data" / "topics.txt"

CONVINCING = 0.65
"""A topic is printed when this many of a hundred readers would: see ``tests/headlines/README.md``."""
CONSIDERED = 40
"""In how many sentences of an article, from the first, topics are looked for."""
PLACE = 10
"""A phrase is a place when this many of a hundred mentions follow "à", "en", "dans" or "dans le"."""

Phrase = tuple[str, ...]
"""The words of a topic, as :func:`newsum.french.words.words` gives them."""

# What says the same as a topic though no word of it is shared.
_SAME = (
    frozenset("coronavirus covid-19 covid sars-cov-2 virus pandémie épidémie".split()),
    frozenset("confinement déconfinement reconfinement confiné confinés confinée confinées".split()),
    frozenset("élection élections municipales présidentielle législatives européennes scrutin".split()),
)
LOCATING = frozenset(["à", "en", "dans"])
DETERMINING = frozenset("le la l' les du des au aux cette ce cet ces".split())
_BEFORE_NOUN = LOCATING | DETERMINING | {"de", "d'", "", "sur", "vers", "pour"}


class Uses(NamedTuple):
    """How a phrase is used in the training part.

    Attributes:
        opened: how many titles it opened.
        titled: how many of the articles that have it have all its words in their title.
        articles: how many articles have it.
        located, determined: how many of a hundred mentions follow a word of :data:`LOCATING`, of
            :data:`DETERMINING`.
    """

    opened: int
    titled: int
    articles: int
    located: int
    determined: int

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
            rows = [line.split("\t") for line in self._lines.get(word, ())]
            phrases = [(tuple(phrase.split(" ")), Uses(*map(int, uses))) for phrase, *uses in rows]
            found = self._parsed[word] = tuple(sorted(phrases, key=lambda row: -len(row[0])))
        return found


OF_ARTICLE = (
    *("constant", "opens titles", "in titles", "least likely", "likely", "sentences", "in first"),
    *("determined", "place", "located here", "in brackets", "rivals", "most frequent place"),
)
OF_SENTENCE = ("in sentence", "near", "places in sentence", "names in sentence")
NAMES = (*OF_ARTICLE, *OF_SENTENCE)
"""The features of a topic, in the order of their weights: in the article, and before a sentence."""


@cache
def load() -> Lexicon:
    """Read the phrases and the weights."""
    lines = [line for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#")]
    weights = dict(line.rsplit(" ", 1) for line in lines if "\t" not in line)
    return Lexicon([float(weights[name]) for name in NAMES], (line for line in lines if "\t" in line))


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
    small = re.compile(rf"(?<!\w){re.escape(_written(phrase))}(?!\w)")
    return small.search(sentence.text.replace("’", "'")) is None


def _written(phrase: Phrase) -> str:
    """Return a phrase in small letters as it is written: "val-d'oise"."""
    return " ".join(phrase).replace("' ", "'")


def word_before(words: Sequence[str], start: int) -> str:
    """Return the word before a phrase that starts at a word; of "dans le Val-d'Oise" it is "dans"."""
    if start > 1 and words[start - 2] == "dans" and words[start - 1] in ("le", "la", "les", "l'"):
        return "dans"
    return words[start - 1] if start else ""


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of an article that may convince.

    Attributes:
        prose: the sentences in which they were looked for.
        places: the index of each in the document -> its place among them.
        candidates: all phrases of the lexicon that the article has.
        logits: those that may convince before some sentence -> what speaks for them in the article.
        weights: of the features that each sentence has.
    """

    prose: Sequence[Sentence]
    places: Mapping[int, int]
    candidates: Sequence[Candidate]
    logits: Mapping[Phrase, float]
    weights: Sequence[float]

    def best(
        self, sentence: Sentence, headline: Collection[str], described: frozenset[str] = frozenset()
    ) -> str | None:
        """Return the topic to print before a headline, as the article writes it; ``None`` for none.

        Args:
            sentence: the one that the headline was made from.
            headline: its words and marks, lower-cased.
            described: words of what was cut from it that only describes somebody or something: where a man
                was born is not where he speaks.
        """
        place = self.places.get(sentence.index)
        if place is None or not self.logits or ":" in headline:
            return None
        said = {stem(word) for word in headline}
        found = [
            (self._chance(one, place), one)
            for one in self.candidates
            if one.phrase in self.logits
            and not _repeats(one, headline, said)
            and not (one.uses.is_place and described.issuperset(one.content))
        ]
        for chance, topic in sorted(found, key=lambda pair: -pair[0]):
            if chance >= CONVINCING and (written := surface(topic, self.prose)):
                return written
        return None

    def _chance(self, one: Candidate, place: int) -> float:
        """Return the probability that a careful reader would print a topic before what a sentence tells."""
        values = of_sentence(one, self.candidates, self.prose, place)
        return _chance(self.logits[one.phrase] + _weighted(self.weights, values))


def of(document: Document, worth: Salience) -> Topics:
    """Return the topics of an article.

    Args:
        document: the article.
        worth: what the ranker of titles says of it.
    """
    lexicon = load()
    prose = prose_of(document)
    found = candidates(prose, lexicon)
    size = len(OF_ARTICLE)
    logits = {
        one.phrase: _weighted(lexicon.weights[:size], of_article(one, found, prose, worth)) for one in found
    }
    weights = lexicon.weights[size:]
    most = sum(max(0.0, weight) for weight in weights)
    able = {phrase: logit for phrase, logit in logits.items() if _chance(logit + most) >= CONVINCING}
    return Topics(
        prose, {sentence.index: place for place, sentence in enumerate(prose)}, found, able, weights
    )


def _weighted(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum([weight * value for weight, value in zip(weights, values, strict=True)])


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def _repeats(candidate: Candidate, headline: Collection[str], said: Set[str]) -> bool:
    """Return whether the headline says the topic already, or a part of it."""
    if any(stem(word) in said for word in candidate.content):
        return True
    return any(not same.isdisjoint(candidate.phrase) and not same.isdisjoint(headline) for same in _SAME)


def of_article(
    candidate: Candidate, rivals: Sequence[Candidate], prose: Sequence[Sentence], worth: Salience
) -> tuple[float, ...]:
    """Return the features :data:`OF_ARTICLE` of a topic.

    Args:
        candidate: the topic.
        rivals: all candidates of the article.
        prose: its sentences.
        worth: what the ranker of titles says of the article.
    """
    uses, sentences = candidate.uses, candidate.sentences
    likely = [_in_title(word, worth) for word in candidate.content] or [0.0]
    is_place = float(uses.is_place)
    others = [one.sentences for one in _other_places(candidate, rivals)] if is_place else []
    before = [word_before(prose[mention.sentence].words, mention.start) for mention in candidate.mentions]
    located = sum(word in LOCATING for word in before)
    return (
        1.0,
        _logit(min(_MOST_OPENED, (uses.opened + 0.3) / (uses.articles + 6))),
        _logit(min(_MOST_TITLED, (uses.titled + 0.5) / (uses.articles + 5))),
        min(likely),
        sum(likely),
        math.log(len(sentences)),
        float(0 in sentences),
        uses.determined / 100,
        is_place,
        is_place * located / len(before),
        float(any(_in_brackets(prose[one].text, candidate) for one in sentences)),
        min(len(others), 10) / 5,
        is_place * (len(sentences) > max(map(len, others), default=0)),
    )


def of_sentence(
    candidate: Candidate, rivals: Sequence[Candidate], prose: Sequence[Sentence], place: int
) -> tuple[float, ...]:
    """Return the features :data:`OF_SENTENCE` of a topic before what the sentence at a place tells."""
    sentences = candidate.sentences
    others = _other_places(candidate, rivals) if candidate.uses.is_place else []
    return (
        float(place in sentences),
        float(not sentences.isdisjoint((place - 1, place, place + 1))),
        float(sum(place in one.sentences for one in others)),
        _names(prose[place].text) / 5,
    )


def _other_places(candidate: Candidate, rivals: Sequence[Candidate]) -> list[Candidate]:
    return [one for one in rivals if one.uses.is_place and one.phrase != candidate.phrase]


def _in_title(word: str, worth: Salience) -> float:
    """Return the probability that the title has a word."""
    values = worth.coverage.values
    return values.words.get(word, 0) / CERTAIN / max(1, values.tokens.get(word, 1))


_MOST_OPENED, _MOST_TITLED = 0.27, 0.5
"""A phrase of few articles that nearly all have it in their title is no better topic for that."""


def _logit(chance: float) -> float:
    return math.log(chance / (1 - chance))


def _in_brackets(text: str, candidate: Candidate) -> bool:
    """Return whether a sentence gives a phrase in brackets, as it does a town's department."""
    phrase = _written(candidate.phrase)
    text = text.lower().replace("’", "'")
    return f"({phrase})" in text or f"({phrase}," in text


def _names(text: str) -> int:
    """Return how many words inside a sentence have a capital."""
    return sum(word[0].isupper() for word in text.split()[1:])


def surface(candidate: Candidate, prose: Sequence[Sentence]) -> str | None:
    """Return a topic as the article first writes it in one piece, its first letter a capital.

    One in capitals, or parted by a mark ("la réforme, des retraites"), is passed over. A place in small
    letters is none: "le nord de la ville", "la réunion".
    """
    for place, start in candidate.mentions:
        text = prose[place].text
        pieces = [piece for piece in tokens(text) if piece.text[0].isalnum()]
        # Words and tokens are found by different rules; glued words can make them differ.
        if len(pieces) != len(prose[place].words):
            continue
        found = text[pieces[start].start : pieces[start + len(candidate.phrase) - 1].end]
        if candidate.uses.is_place and found.islower():
            return None
        shouts = found.isupper() and len(found) > _LONGEST_ACRONYM
        if not shouts and _MARKS.isdisjoint(found):
            return clean.capitalise(found)
    return None


_LONGEST_ACRONYM = 4
_MARKS = frozenset(',;:!?()[]«»“”"')
