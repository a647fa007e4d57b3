"""The topic that stands before a headline: "Val-d'Oise : …", "Réforme des retraites : …".

French sub-editors open most headlines with the place or the matter of the news. A phrase that opened
titles of OrangeSum's training part is a candidate where the article has it and the headline does not.
Persons and firms are none: "Emmanuel Macron : …" reads as if they spoke. A logistic model says whether
a careful reader would print the topic before that sentence; it learned from judgements of 1,374 of them,
see ``newsum/training/topics.tsv``. A wrong topic is worse than none: most headlines have none.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from newsum import datafiles
from newsum.french.stems import stem
from newsum.french.words import tokens
from newsum.headline import clean
from newsum.headline.logistic import probability
from newsum.headline.salience import Salience
from newsum.headline.topics.phrases import (
    Candidate,
    Lexicon,
    Phrase,
    as_written,
    candidates,
    locates,
    prose_of,
    word_before,
)
from newsum.models import Document, Sentence
from newsum.ranking.model import CERTAIN

DATA = datafiles.FOLDER / "topics.txt"

CONVINCING_PLACE, CONVINCING_MATTER = 0.65, 0.75
"""A topic is printed when the model is so sure that readers would: see ``tests/headlines/README.md``. Of
matters it knows less than of places."""

# What says the same as a topic though no word of it is shared.
_SAME = (
    frozenset("coronavirus covid-19 covid sars-cov-2 virus pandémie épidémie".split()),
    frozenset("confinement déconfinement reconfinement confiné confinés confinée confinées".split()),
    frozenset("élection élections municipales présidentielle législatives européennes scrutin".split()),
    frozenset("rdc congo".split()),
    frozenset("royaume-uni grande-bretagne angleterre britannique britanniques".split()),
    frozenset("états-unis usa américain américaine américains américaines".split()),
)

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
    lines = datafiles.lines(DATA)
    weights = dict(line.rsplit(" ", 1) for line in lines if "\t" not in line)
    return Lexicon([float(weights[name]) for name in NAMES], (line for line in lines if "\t" in line))


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
            if chance >= convincing(topic) and (written := surface(topic, self.prose)):
                return written
        return None

    def _chance(self, one: Candidate, place: int) -> float:
        """Return the probability that a careful reader would print a topic before what a sentence tells."""
        values = of_sentence(one, self.candidates, self.prose, place)
        return probability(self.logits[one.phrase] + _weighted(self.weights, values))


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
    able = {
        one.phrase: logits[one.phrase]
        for one in found
        if probability(logits[one.phrase] + most) >= convincing(one)
    }
    return Topics(
        prose, {sentence.index: place for place, sentence in enumerate(prose)}, found, able, weights
    )


def convincing(candidate: Candidate) -> float:
    """Return how sure the model must be of a topic."""
    return CONVINCING_PLACE if candidate.uses.is_place else CONVINCING_MATTER


def _weighted(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum([weight * value for weight, value in zip(weights, values, strict=True)])


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
    located = sum(locates(word, as_written(candidate.phrase)) for word in before)
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
    phrase = as_written(candidate.phrase)
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
