"""The topic that stands before a headline: "Val-d'Oise : …", "Réforme des retraites : …".

French sub-editors open most headlines with the place or the matter of the news. A phrase that opened
titles of OrangeSum's training part is a candidate where the article has it and the headline does not.
Persons and firms are none: "Emmanuel Macron : …" reads as if they spoke. A logistic model says whether
a careful reader would print the topic before that sentence; it learned from judgements of 4,735 of them,
see ``newsum/training/topics.tsv``. A wrong topic is worse than none: most headlines have none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache

from newsum import datafiles
from newsum.folding import small, unaccented
from newsum.french.stems import stem
from newsum.french.words import tokens
from newsum.headline import clean, newsworthiness
from newsum.headline.grammar.vocabulary import DEMONYM_STEMS, PLACE_STEM, UNFINISHED
from newsum.headline.logistic import probability
from newsum.headline.salience import Salience
from newsum.headline.topics import association
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

CONVINCING, HELPFUL = 0.7, 0.5
"""A topic is printed when the model is so sure that readers would; before a headline that names nobody and
nothing, which leans on it, sooner: see ``tests/benchmarks/README.md``."""

# What says the same as a topic though no word of it is shared.
_SAME = (
    frozenset("coronavirus covid-19 covid sars-cov-2 virus pandémie épidémie".split()),
    frozenset("confinement déconfinement reconfinement confiné confinés confinée confinées".split()),
    frozenset("élection élections municipales présidentielle législatives européennes scrutin".split()),
    frozenset("rdc congo".split()),
    frozenset("royaume-uni grande-bretagne angleterre britannique britanniques".split()),
    frozenset("états-unis etats-unis usa américain américaine américains américaines".split()),
    frozenset("turquie turc turcs turque turques".split()),
    frozenset("inde indien indiens indienne indiennes".split()),
    frozenset("rn rassemblement".split()),
    frozenset("fn front".split()),
    frozenset("lr républicains".split()),
    frozenset("ps socialiste socialistes".split()),
    frozenset("ei islamique".split()),
    frozenset("grèce grec grecs grecque grecques".split()),
    frozenset("danemark danois danoise danoises".split()),
    frozenset("pays-bas néerlandais néerlandaise néerlandaises".split()),
    frozenset("pérou péruvien péruviens péruvienne péruviennes".split()),
)

OF_ARTICLE = (
    *("constant", "opens titles", "in titles", "least likely", "likely", "association", "sentences"),
    *("first mention", "determined", "place", "located here", "in brackets", "rivals"),
    "most frequent place",
)
OF_SENTENCE = (
    *("in sentence", "distance", "places in sentence", "names in sentence", "nameless, place"),
    "people of the place",
)
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
        self,
        sentence: Sentence,
        headline: Collection[str],
        described: frozenset[str] = frozenset(),
        *,
        is_named: bool = True,
    ) -> str | None:
        """Return the topic to print before a headline, as the article writes it; ``None`` for none.

        Args:
            sentence: the one that the headline was made from.
            headline: its words and marks, lower-cased.
            described: words of what was cut from it that only describes somebody or something: where a man
                was born is not where he speaks.
            is_named: whether the headline names somebody or something.
        """
        place = self.places.get(sentence.index)
        if place is None or not self.logits or ":" in headline:
            return None
        least = CONVINCING if is_named else HELPFUL
        chances = [
            (self._chance(one, place), one)
            for one in self.candidates
            if one.phrase in self.logits
            and not _is_year(one)
            and not (_is_elsewhere(one, self.prose, place) or _is_denied(one, self.prose[place], place))
        ]
        likely = sorted((pair for pair in chances if pair[0] >= least), key=lambda pair: -pair[0])
        # "Saumane-de-Vaucluse" says "Vaucluse" too.
        said = {stem(part) for word in headline for part in (word, *word.split("-"))} if likely else set()
        for _, topic in likely:
            if _repeats(topic, headline, said) or (
                topic.uses.is_place and described.issuperset(topic.content)
            ):
                continue
            written = surface(topic, self.prose)
            if written is not None and not _abbreviates(written, headline):
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
    company = association.load().of(prose)
    size = len(OF_ARTICLE)
    logits = {
        one.phrase: _weighted(lexicon.weights[:size], of_article(one, found, prose, worth, company))
        for one in found
    }
    weights = lexicon.weights[size:]
    most = sum(max(0.0, weight) for weight in weights)
    able = {
        one.phrase: logits[one.phrase] for one in found if probability(logits[one.phrase] + most) >= HELPFUL
    }
    return Topics(
        prose, {sentence.index: place for place, sentence in enumerate(prose)}, found, able, weights
    )


def _weighted(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum([weight * value for weight, value in zip(weights, values, strict=True)])


_IN_TOWN = re.compile(r"(?:^A|\b[àÀ]) (?!Noël|Pâques|la )[A-ZÀ-Ý]")
"""What may be a town; it is none in "vendue à Renault", which costs a topic at most."""


def _is_elsewhere(candidate: Candidate, prose: Sequence[Sentence], place: int) -> bool:
    """Return whether a topic is a town, and the sentence at a place seems to say that it was in another one.

    Where the prosecutor sits or the autopsy is made; of 17 such topics readers would have printed three.
    """
    if not candidate.uses.is_place or place in candidate.sentences or not _IN_TOWN.search(prose[place].text):
        return False
    return any(word_before(prose[one.sentence].words, one.start) == "à" for one in candidate.mentions)


def _is_denied(candidate: Candidate, sentence: Sentence, place: int) -> bool:
    """Return whether the sentence at a place says that it is not of a topic: "ce n'était pas le Covid-19"."""
    return any(
        not _DENYING.isdisjoint(sentence.words[max(0, one.start - _DENIED) : one.start])
        for one in candidate.mentions
        if one.sentence == place
    )


_DENYING = frozenset(["pas", "non", "ni", "sans"])
_DENIED = 4
"""So many words before a topic one of these may deny it: "sans rapport avec les"."""


def _repeats(candidate: Candidate, headline: Collection[str], said: Set[str]) -> bool:
    """Return whether the headline says the topic already, or a part of it."""
    if any(stem(word) in said for word in candidate.content):
        return True
    if candidate.uses.is_place and _names_people(candidate, headline):
        return True
    return any(not same.isdisjoint(candidate.phrase) and not same.isdisjoint(headline) for same in _SAME)


def _names_people(candidate: Candidate, headline: Collection[str]) -> bool:
    """Return whether a headline says of somebody or something that it is from a place: "parisien"."""
    stems = {unaccented(word)[:PLACE_STEM] for word in candidate.content}
    people = (unaccented(word) for word in headline if word.startswith(DEMONYM_STEMS))
    return any(word[:PLACE_STEM] in stems for word in people)


def _abbreviates(topic: str, headline: Collection[str]) -> bool:
    """Return whether a topic is the initials of words of the headline: "OMS", of two words by chance."""
    initials = "".join(word[0] for word in headline if word not in UNFINISHED)
    return topic.isupper() and len(topic) > _BY_CHANCE and topic.lower() in unaccented(initials)


_BY_CHANCE = 2
"""So many words one behind the other may have any initials."""


def of_article(
    candidate: Candidate,
    rivals: Sequence[Candidate],
    prose: Sequence[Sentence],
    worth: Salience,
    company: association.Vector,
) -> tuple[float, ...]:
    """Return the features :data:`OF_ARTICLE` of a topic.

    Args:
        candidate: the topic.
        rivals: all candidates of the article.
        prose: its sentences.
        worth: what the ranker of titles says of the article.
        company: the mean vector of its words.
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
        association.with_phrase(company, uses.letters),
        math.log(len(sentences)),
        math.log1p(min(sentences)),
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
    is_place = candidate.uses.is_place
    others = _other_places(candidate, rivals) if is_place else []
    sentence = prose[place]
    return (
        float(place in candidate.sentences),
        math.log1p(min(abs(place - one) for one in candidate.sentences)),
        float(sum(place in one.sentences for one in others)),
        _names(sentence.text) / 5,
        float(is_place and not newsworthiness.names(sentence.text)),
        float(is_place and _has_people(candidate, sentence.words)),
    )


def _has_people(candidate: Candidate, words: Sequence[str]) -> bool:
    """Return whether a sentence seems to name the people of a place: "Indonésiens" of "Indonésie"."""
    stems = tuple(word[:PLACE_STEM] for word in candidate.content if len(word) >= PLACE_STEM)
    return any(word.startswith(stems) and word not in candidate.phrase for word in words)


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
    text = small(text)
    return f"({phrase})" in text or f"({phrase}," in text


def _names(text: str) -> int:
    """Return how many words inside a sentence have a capital."""
    return sum(word[0].isupper() for word in text.split()[1:])


def _is_year(candidate: Candidate) -> bool:
    """Return whether a topic is a bare year, which tells nothing: "2017 : le président annonce"."""
    return len(candidate.phrase) == 1 and candidate.phrase[0].isdecimal()


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
        end = pieces[start + len(candidate.phrase) - 1].end
        found = text[pieces[start].start : end + (text[end : end + 1] == "+")]  # "Canal+"
        if candidate.uses.is_place and found.islower():
            return None
        shouts = found.isupper() and len(found) > _LONGEST_ACRONYM
        if not shouts and _MARKS.isdisjoint(found):
            return clean.capitalise(found)
    return None


_LONGEST_ACRONYM = 4
_MARKS = frozenset(',;:!?()[]«»“”"')
