"""Training of the topic before a headline.

The phrases and their uses are counted in OrangeSum's training part (Kamal Eddine, Tixier, Vazirgiannis
2021, CC BY-SA 4.0); whether a careful reader would print one was judged by hand, in ``topics.tsv`` beside
this module. The ranker of titles that the features ask has not seen the judged articles, nor have the
vectors of what goes with a phrase, see :mod:`newsum.training.association`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from newsum.french.words import words
from newsum.headline import salience
from newsum.headline.topics import association as vectors
from newsum.headline.topics import relevance
from newsum.headline.topics.phrases import (
    DETERMINING,
    Candidate,
    Lexicon,
    Phrase,
    Uses,
    as_written,
    candidates,
    locates,
    prose_of,
    word_before,
)
from newsum.ranking.model import Model
from newsum.training import association, examples, judgements, logistic, ranker, title
from newsum.training.corpus import Corpus, Record
from newsum.training.judgements import GOOD, checksum_of
from newsum.training.steps import ModelFiles, Report, model_text

JUDGEMENTS = "topics.tsv"

LEAST = 2
"""A phrase that opened fewer titles is no topic."""
LONGEST = 5
"""Nor is one of more words."""
NO_NAME, LOCATED = 25, 15
"""Nor is one of whose mentions fewer of a hundred follow an article or "à", or fewer "à": it is a person or a
firm. Of towns many follow "de"."""
L2 = 10.0

_OPENING = re.compile(r'^["«“\s]*(.{2,45}?)["»”\s]*:\s')


class Judgement(NamedTuple):
    """What a reader said of a topic: article, whether it was seen with its lead, sentence, phrase, label."""

    article: str
    has_lead: bool
    sentence: str
    phrase: Phrase
    label: str


@dataclass(slots=True)
class Counts:
    """What is counted of a phrase: see :class:`newsum.headline.topics.phrases.Uses`; here all are numbers."""

    opened: int = 0
    titled: int = 0
    articles: int = 0
    mentions: int = 0
    located: int = 0
    determined: int = 0

    def uses(self, letters: str = "", *, opened: int = 0, titled: int = 0, articles: int = 0) -> Uses:
        """Return the counts as the model has them, with a vector, without what one article gave to three."""
        mentions = max(1, self.mentions)
        return Uses(
            max(0, self.opened - opened),
            max(0, self.titled - titled),
            max(0, self.articles - articles),
            round(100 * self.located / mentions),
            round(100 * self.determined / mentions),
            letters,
        )


class Learned(NamedTuple):
    """What was learned from articles that nobody judged: phrases, their counts, the ranker, the vectors."""

    lexicon: Lexicon
    counts: Mapping[Phrase, Counts]
    ranker: Model
    space: vectors.Space


@cache
def read() -> tuple[Judgement, ...]:
    """Read the judgements."""
    rows = judgements.read(JUDGEMENTS)
    return tuple(
        Judgement(article, lead == "lead", sentence, tuple(phrase.split(" ")), label)
        for article, lead, sentence, phrase, label in rows
    )


def judged() -> frozenset[str]:
    """Return the ids of the articles with a judgement."""
    return frozenset(one.article for one in read())


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Count the phrases, learn the vectors and the weights: ``topics.txt`` and ``topic-words.txt``."""
    known = judged()
    others = [record for record in title.records(corpus) if record.id not in known]
    trained = ranker.model_of(title.learn(others, report))
    records = list(corpus.titles())
    counts = count(records)
    space, letters = association.learn([(opening(one.title), one) for one in others], counts)
    rows = {phrase: found.uses(letters.get(phrase, "")) for phrase, found in counts.items()}
    rows = {phrase: uses for phrase, uses in rows.items() if not _is_name(uses)}
    lines = ["\t".join([" ".join(phrase), *map(str, uses)]) for phrase, uses in sorted(rows.items())]
    learned = Learned(Lexicon((), lines), counts, trained, space)
    shown = [
        found
        for record, together in judgements.by_article(read(), corpus)
        for one in together
        if (found := example(one, record, learned))
    ]
    report(f"  {len(lines)} topics, {len(shown)} of {len(read())} judgements used")
    weights = [f"{name} {weight:g}" for name, weight in zip(relevance.NAMES, fit(shown), strict=True)]
    notes = [
        f"Judgements: newsum/training/{JUDGEMENTS}",
        "Phrase, titles it opened, articles with it that have it in their title, articles with it;",
        "of 100 mentions how many say where (à, en, dans le, au Brésil); how many follow an article; vector",
    ]
    what = "Topics before headlines: weights, then phrases."
    return {
        relevance.DATA: model_text(what, corpus, [*weights, *lines], notes=notes),
        vectors.DATA: association.model_file(space, corpus),
    }


def _is_name(uses: Uses) -> bool:
    """Return whether a phrase is used as a person's or a firm's name is."""
    return uses.located + uses.determined < NO_NAME and uses.located < LOCATED


def opening(title: str) -> Phrase:
    """Return the words before a title's colon; none where it has none."""
    found = _OPENING.match(title)
    return tuple(words(found.group(1))) if found else ()


def count(records: Sequence[Record]) -> dict[Phrase, Counts]:
    """Count how the phrases that open titles are used in all articles and titles."""
    opened = Counter(phrase for record in records if (phrase := opening(record.title)))
    counts = {
        phrase: Counts(opened=times)
        for phrase, times in opened.items()
        if times >= LEAST and len(phrase) <= LONGEST
    }
    lengths: dict[str, list[int]] = defaultdict(list)
    for phrase in sorted(counts, key=len, reverse=True):
        if len(phrase) not in lengths[phrase[0]]:
            lengths[phrase[0]].append(len(phrase))
    for record in records:
        title = set(words(record.title))
        met = set()
        for phrase, before in _mentions(words(record.article), counts, lengths):
            found = counts[phrase]
            found.mentions += 1
            found.located += locates(before, as_written(phrase))
            found.determined += before in DETERMINING
            met.add(phrase)
        for phrase in met:
            counts[phrase].articles += 1
            counts[phrase].titled += title.issuperset(phrase)
    return {phrase: found for phrase, found in counts.items() if found.articles}


def _mentions(
    text: Sequence[str], phrases: Mapping[Phrase, Counts], lengths: Mapping[str, list[int]]
) -> Iterator[tuple[Phrase, str]]:
    """Yield the phrases in a text, the longest where several begin, each with the word before it."""
    end = 0
    for start, word in enumerate(text):
        if start < end:
            continue
        for length in lengths.get(word, ()):
            phrase = tuple(text[start : start + length])
            if phrase in phrases:
                yield phrase, word_before(text, start)
                end = start + length
                break


def example(one: Judgement, record: Record, learned: Learned) -> tuple[tuple[float, ...], bool] | None:
    """Return the features of a judged topic, its article not counted, and whether it is good."""
    document = examples.read(title.versions(record)[one.has_lead])
    prose = prose_of(document)
    place = next((at for at, sentence in enumerate(prose) if checksum_of(sentence) == one.sentence), None)
    found = candidates(prose, learned.lexicon)
    candidate = next((each for each in found if each.phrase == one.phrase), None)
    if place is None or candidate is None:
        return None
    uses = learned.counts[one.phrase].uses(
        candidate.uses.letters,
        opened=opening(record.title) == one.phrase,
        titled=set(words(record.title)).issuperset(one.phrase),
        articles=1,
    )
    without = Candidate(candidate.phrase, uses, candidate.mentions)
    worth = salience.of(document, learned.ranker)
    features = (
        *relevance.of_article(without, found, prose, worth, learned.space.of(prose)),
        *relevance.of_sentence(without, found, prose, place),
    )
    return features, one.label == GOOD


def fit(rows: Sequence[tuple[tuple[float, ...], bool]]) -> tuple[float, ...]:
    """Return the weights of the logistic model that makes the judgements likeliest, with a penalty."""
    import numpy as np

    matrix = np.array([features for features, _ in rows])
    scale = np.maximum(matrix.std(axis=0), 1e-6)
    scale[0] = 1.0
    penalties = np.full(len(scale), 2 * L2)
    penalties[0] = 0.0
    weights = logistic.fit(matrix / scale, np.array([float(label) for _, label in rows]), penalties) / scale
    return tuple(round(float(weight), 3) for weight in weights)
