"""A headline made of the article's words: the best candidate that the guards let pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsum.french.words import words
from newsum.headline import clean, compose, joining, newsworthiness, salience
from newsum.headline.candidates import Variant
from newsum.headline.cuts.deletion import CutName
from newsum.headline.guards.refusals import Refusal
from newsum.headline.modes import HeadlineMode
from newsum.headline.people import names
from newsum.headline.topics import datelines, relevance
from newsum.headline.topics.relevance import Topics
from newsum.models import Document, Headline, Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A headline that was considered.

    Attributes:
        text: the headline.
        sentence: the index of the sentence it was made from.
        cuts: what was cut from the sentence, by name; empty for the whole sentence.
        topic: the place or matter of the news that stands before it, ``None`` for none.
        present: whether a verb stands in the present that the article has in the past.
        spelled: whether a full name stands in it that its sentence does not have: for "M." and a surname, for
            "il", or behind "le maire de Grenoble".
        score: what the choice says of it; comparable only within a sentence.
        refused: why it cannot be the headline, or ``None``.
    """

    text: str
    sentence: int
    cuts: tuple[CutName, ...]
    topic: str | None
    present: bool
    spelled: bool
    score: float
    refused: Refusal | None


def write(document: Document, mode: str = HeadlineMode.AUTO) -> Headline:
    """Return the headline of an article that has no title, or whose title is not wanted; never an empty one.

    Args:
        document: the analysed article.
        mode: a :class:`HeadlineMode`; ``title`` does as ``auto``.
    """
    if mode != HeadlineMode.SENTENCE:
        worth = salience.of(document)
        topics = relevance.of(document, worth)
        best = _best(compose.tried(document, worth, topics), mode)
        if best is not None:
            found = _candidate(best, None, topics)
            return _of(best.draft.sentence, found.text, found.topic)
    return _whole_sentence(document)


def considered(document: Document, mode: str = HeadlineMode.AUTO) -> tuple[Candidate, ...]:
    """Return every headline that was considered, sentence by sentence, the best first.

    Those refused say why; the first that is not is the headline, unless ``compressed`` wants a later one.

    Args:
        document: the analysed article.
        mode: as for :func:`write`; ``sentence`` considers nothing but the sentence that it takes.
    """
    if mode == HeadlineMode.SENTENCE:
        whole = _whole_sentence(document)
        return () if whole.sentence is None else (_uncut(whole.text, whole.sentence),)
    worth = salience.of(document)
    topics = relevance.of(document, worth)
    found: list[Candidate] = []
    for together in compose.tried(document, worth, topics):
        found += [_candidate(one, one.variant.refused, topics) for one in together]
        if any(one.refused is None for one in found):
            break
    return tuple(found)


def _candidate(one: compose.Scored, refused: Refusal | None, topics: Topics) -> Candidate:
    """Return what is told of a candidate; one that is not refused with its topic."""
    variant, sentence = one.variant, one.draft.sentence
    before = None if refused is not None else _topic(one, topics)
    return Candidate(
        text=variant.text if before is None else joining.with_topic(before, variant.text, variant.opening),
        sentence=sentence.index,
        cuts=tuple(cut.name for cut in variant.cuts),
        topic=before,
        present=bool(variant.present),
        spelled=one.draft.is_spelled(variant.text),
        score=round(one.score, 4),
        refused=refused,
    )


def _topic(one: compose.Scored, topics: Topics) -> str | None:
    """Return the topic of a candidate. An agency's first sentence has none but the place that it leans on."""
    variant, draft = one.variant, one.draft
    if not draft.leads:
        named = _names_somebody(variant)
        return topics.best(draft.sentence, variant.words, variant.described, is_named=named)
    place = datelines.place(draft.discourse.document)
    return place if place and datelines.leans(variant.sentence, variant.places, place) else None


def _names_somebody(variant: Variant) -> bool:
    """Return whether a headline names somebody or something, if only with its first word."""
    if newsworthiness.names(variant.text) or names.TITLED.search(variant.text):
        return True
    return variant.sentence.is_name(variant.places[0])


def _uncut(text: str, sentence: int) -> Candidate:
    """Return a sentence that is taken as it is; nothing was compared with it."""
    return Candidate(text, sentence, (), topic=None, present=False, spelled=False, score=0.0, refused=None)


def _best(tried: Iterable[list[compose.Scored]], mode: str) -> compose.Scored | None:
    """Return the best candidate that the guards let pass, if any; ``compressed`` wants one that was cut."""
    for together in tried:
        passing = (one for one in together if one.variant.refused is None)
        best = next(passing, None)
        if best is not None:
            is_wanted = best.variant.cuts or mode != HeadlineMode.COMPRESSED
            return best if is_wanted else next((one for one in passing if one.variant.cuts), best)
    return None


def _whole_sentence(document: Document) -> Headline:
    """Return the best whole sentence, cleaned; of an article without prose its first heading or words."""
    best = compose.whole(document)
    # Cleaning can leave nothing, of a dateline that stands alone.
    if best is not None and best.text:
        return _of(best.sentence, clean.shorten(best.text))
    for sentence in document.sentences:
        if text := clean.clean_sentence(sentence.text):
            return _of(sentence, clean.shorten(text))
    beginning = clean.shorten(" ".join(document.article.text[:2000].split()))
    return Headline(text=beginning or clean.ELLIPSIS, origin="sentence", sentence=None)


def _of(sentence: Sentence, text: str, topic: str | None = None) -> Headline:
    """Return a headline made of a sentence; one that has other words is no whole sentence."""
    is_whole = tuple(words(text)) == sentence.words
    return Headline(text, "sentence" if is_whole else "compressed", sentence.index, topic)
