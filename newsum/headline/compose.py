"""From an article to its candidates: the sentences that say what a title would, and their variants."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import heappop, heappush
from itertools import chain, islice
from math import inf

from newsum.french import tagging
from newsum.french.words import words
from newsum.headline import choice, clean, newsworthiness, opening, salience, scenes
from newsum.headline.candidates import Variant, variants
from newsum.headline.candidates import whole as whole_variant
from newsum.headline.grammar import conjugation, punctuation, quotations, tense
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.grammar.parse import Parsed, parse
from newsum.headline.grammar.segments import main_verb
from newsum.headline.grammar.vocabulary import FIRST_PERSON
from newsum.headline.guards.refusals import Refusal
from newsum.headline.people import coreference, mentions, names
from newsum.headline.people.coreference import Discourse
from newsum.headline.people.introductions import Person
from newsum.headline.people.mentions import Mention
from newsum.headline.salience import CONSIDERED, Salience
from newsum.headline.topics.relevance import Topics
from newsum.models import Document, Sentence

MOST = 18
"""How many sentences may become the headline in all, when the guards refuse those considered first."""
JOINED = 4
"""How many of the best sentences are compared with the topic that each would have before it."""
HANGING = 12.0
"""What the first sentence loses where no variant of it is a headline but for what it leans on, its length or
its missing verb; where it has to stay whole, each such fault costs any sentence as much."""

CLEAR = 10.0
"""By so much the news behind a scene has to be worth more than it."""
DISPATCH = 12.0
"""What the sentence behind a dateline is worth more: agencies tell the news in their first sentence."""


@dataclass(frozen=True)
class Draft:
    """A sentence that may become the headline.

    Attributes:
        sentence: the sentence.
        place: its index among the prose.
        inside: whether it stands in a quotation that another sentence opens or closes.
        leads: whether it is the first of an agency's dispatch.
        worth: what the ranker of titles says of it, what else shows of it, what it is worth as a first one.
        discourse: whom the article names.
    """

    sentence: Sentence
    place: int
    inside: bool
    leads: bool
    worth: float
    discourse: Discourse

    @cached_property
    def text(self) -> str:
        """Its cleaned text."""
        return clean.clean_sentence(self.sentence.text)

    @cached_property
    def spelled(self) -> str:
        """Its cleaned text with full names."""
        return names.spell_out(self.text, self.discourse.full)

    @cached_property
    def parsed(self) -> Parsed | None:
        """The same, parsed, with the name of whom it means; ``None`` where there is no parse."""
        sentence, person = self.unnamed, self.person
        if sentence is None or person is None or self.mention is None:
            return sentence
        return coreference.spell_out(sentence, self.mention, person) or sentence

    @cached_property
    def person(self) -> Person | None:
        """Whom its mention without a name means, where that is sure."""
        mention = self.mention
        if mention is None or self.unnamed is None:
            return None
        return self.discourse.resolve(self.unnamed, mention, self.place)

    @cached_property
    def mention(self) -> Mention | None:
        """Somebody whom it mentions without a name."""
        if OCCUPATIONS.isdisjoint(self.sentence.words):
            return None  # most are not worth a parse
        return None if self.unnamed is None else mentions.find(self.unnamed)

    @cached_property
    def unnamed(self) -> Parsed | None:
        """The spelled text, parsed, its commas put right.

        ``None`` inside a quotation, and of a text that is too long to be a sentence.
        """
        parsed = None if self.inside else parse(self.spelled)
        return None if parsed is None else punctuation.mend(parsed)

    @property
    def is_nameless(self) -> bool:
        """Whether it names nobody and nothing but a source: "Le jeune homme est mort" means one told of."""
        if self.leads or newsworthiness.names(self.sentence.text):
            return False
        return not self._opens_with_name and self.person is None

    @property
    def _opens_with_name(self) -> bool:
        if not tagging.is_unknown(self.sentence.words[0]):
            return False  # most are not worth a parse
        return self.unnamed is not None and self.unnamed.is_name(0)

    @property
    def tells_background(self) -> bool:
        """Whether its main verb is in the imperfect or pluperfect: "La police avait arrêté un homme"."""
        if not any(word.endswith(conjugation.IMPERFECT) for word in self.sentence.words):
            return False  # most are not worth a parse
        sentence = self.parsed
        verb = None if sentence is None else main_verb(sentence, range(len(sentence)))
        return verb is not None and sentence is not None and conjugation.is_imperfect(sentence.words[verb])

    @property
    def tells_state(self) -> bool:
        """Whether an imperfect in it tells what still is: in a dispatch's lead, or a first one with a day."""
        opens = self.place == 0 and self.parsed is not None and tense.is_of_a_day(self.parsed)
        return self.leads or opens

    def is_spelled(self, text: str) -> bool:
        """Return whether what is left of it has a full name that the article does not have there."""
        if self.person is not None and self.person.name in text:
            return True
        return any(name in text for name in self.discourse.full.values()) and self.spelled != self.text


@dataclass(frozen=True, slots=True)
class Scored:
    """A variant of a sentence with its score."""

    draft: Draft
    variant: Variant
    score: float


def ranked(
    document: Document, worth: Salience, topics: Topics | None = None
) -> Iterator[tuple[float, Draft]]:
    """Yield what each draft is worth as a headline, and it: of the first ones the best first, then others.

    Those are worth nothing and stand in text order: an interview may have nothing before.

    Args:
        document: the article.
        worth: what the ranker of titles says of it.
        topics: its topics, when one may stand before the headline; what it says counts for the sentence.
    """
    prose = document.prose[:MOST]
    found = _drafts(prose, Discourse(document), _worths(worth, document).__getitem__)
    by_worth = sorted(found[:CONSIDERED], key=lambda one: -one.worth)
    order = best_first(((one.worth, one) for one in by_worth), _namelessness)
    if topics is not None:
        joined = [
            (best + _topic_worth(one.sentence, worth, topics), one) for best, one in islice(order, JOINED)
        ]
        yield from sorted(joined, key=lambda pair: (-pair[0], pair[1].place))
    yield from order
    yield from ((-inf, draft) for draft in found[CONSIDERED:])


def best_first(
    valued: Iterable[tuple[float, Draft]], loss: Callable[[Draft], float]
) -> Iterator[tuple[float, Draft]]:
    """Yield what each draft is worth less its loss, and it, the best first.

    They come in with falling worth. The loss is asked for only of a draft that is worth more than any
    other as far as is known.
    """
    waiting: list[tuple[float, int, bool, Draft]] = []
    for number, (value, draft) in enumerate(chain(valued, [(-inf, None)])):
        while waiting and -waiting[0][0] >= value:
            cost, order, is_known, best = heappop(waiting)
            if is_known:
                yield -cost, best
            else:
                heappush(waiting, (cost + loss(best), order, True, best))
        if draft is not None:
            heappush(waiting, (-value, number, False, draft))


def _namelessness(draft: Draft) -> float:
    return newsworthiness.cost(newsworthiness.NAMELESS) if draft.is_nameless else 0.0


def _background(draft: Draft) -> float:
    return newsworthiness.cost(newsworthiness.BACKGROUND) if draft.tells_background else 0.0


def _topic_worth(sentence: Sentence, worth: Salience, topics: Topics) -> float:
    """Return what the topic before a sentence adds to what the sentence shares with the title."""
    topic = topics.best(sentence, sentence.words, is_named=newsworthiness.names(sentence.text) > 0)
    if topic is None:
        return 0.0
    alone = worth.overlap(sentence.words)
    together = worth.overlap((*words(topic), *sentence.words))
    return together[0] + together[1] - alone[0] - alone[1]


def all_drafts(document: Document) -> list[Draft]:
    """Return all sentences of an article as drafts worth nothing, in text order; training asks for them."""
    return _drafts(document.prose, Discourse(document), lambda place: 0.0)


def _drafts(prose: Sequence[Sentence], discourse: Discourse, worth: Callable[[int], float]) -> list[Draft]:
    lead = _lead(discourse.document)
    return [
        Draft(
            sentence,
            place,
            inside,
            sentence is lead,
            worth(place) + DISPATCH * (sentence is lead),
            discourse,
        )
        for place, (sentence, inside) in enumerate(zip(prose, quotations.inside(prose), strict=True))
        if sentence.words
    ]


def _worths(worth: Salience, document: Document) -> Mapping[int, float]:
    """Return what each sentence is worth, by its place.

    Where the first one would be the best and may be a scene, the others are weighed anew: it stays unless one
    is clearly worth more. A dispatch is taken to open with its news.
    """
    prose = document.prose[:MOST]
    values = {place: _worth(worth.worths, prose, place) for place, one in enumerate(prose) if one.words}
    first = list(values)[:CONSIDERED]
    best = max(first, key=values.__getitem__, default=None)
    if best != 0 or _lead(document) is not None or not scenes.opens(prose):
        return values
    behind = {place: values[place] + scenes.worth(prose, place) for place in first}
    return values | behind if max(behind.values()) > behind[0] + CLEAR else values


def _worth(worths: Mapping[int, float], prose: Sequence[Sentence], place: int) -> float:
    """Return what a sentence is worth: what the ranker of titles says, and what else shows of it."""
    sentence = prose[place]
    shown = newsworthiness.features(sentence, place, prose[0].block)
    return worths.get(sentence.index, 0.0) + newsworthiness.worth(shown)


def _lead(document: Document) -> Sentence | None:
    """Return the first sentence behind a dateline that asks nothing; ``None`` without one."""
    datelines = (block.end for block in document.article.blocks if block.reason == "dateline")
    end = next(datelines, None)
    if end is None:
        return None
    return next((one for one in document.prose if one.start >= end and not one.text.endswith("?")), None)


def tried(document: Document, worth: Salience, topics: Topics) -> Iterator[list[Scored]]:
    """Yield the candidates of one sentence after the other, each time the best first, refused ones as well.

    A sentence that has none that the guards let pass is no headline; then it is the next one's turn.
    """
    found: dict[int, list[Scored]] = {}

    def hanging(draft: Draft) -> float:
        found[draft.place] = _candidates(draft, worth)
        return HANGING if any(one.variant.forgiven for one in found[draft.place]) else 0.0

    order = best_first(ranked(document, worth, topics), _background)
    for _, draft in best_first(order, hanging):
        yield found[draft.place]


def _candidates(draft: Draft, worth: Salience) -> list[Scored]:
    """Return the candidates of a sentence, the best first.

    Where none of the first sentence passes for what the whole of it lacks or leans on, that is forgiven.
    """
    found = sorted(_scored(draft, worth), key=lambda one: -one.score)
    sentence = draft.parsed
    if draft.place > 0 or sentence is None or any(one.variant.refused is None for one in found):
        return found
    if not opening.may_lean(sentence):
        return found
    forgiven = [
        replace(one, variant=replace(one.variant, forgiven=True))
        if opening.keeps_antecedents(sentence, one.variant.cuts)
        else one
        for one in found
    ]
    return forgiven if any(one.variant.refused is None for one in forgiven) else found


def _scored(draft: Draft, worth: Salience) -> Iterator[Scored]:
    """Yield the variants of a sentence with their scores; none inside a quotation."""
    if draft.parsed is not None:
        for variant in variants(draft.parsed, stands_alone=draft.leads, lasts=draft.tells_state):
            yield Scored(draft, variant, choice.score(variant, worth))


def whole(document: Document) -> Draft | None:
    """Return the best sentence that reads well whole, or else the least bad; ``None`` without prose."""
    order = ranked(document, salience.of(document))
    return next((draft for _, draft in best_first(order, lambda one: HANGING * _misfit(one))), None)


_FAULTS: Mapping[Refusal | None, int] = {
    None: 0,
    "too many words": 0,
    "points to what was said before": 1,
    "no main verb": 2,
}
"""How much each refusal of a whole sentence hurts its reader; any other hurts more."""


def _misfit(draft: Draft) -> int:
    """Return how badly a whole sentence reads alone."""
    parsed = draft.unnamed
    if parsed is None:
        return 6
    fault = _FAULTS.get(whole_variant(parsed).refused, 3)
    personal = any(word in FIRST_PERSON for word in draft.sentence.words)
    return fault + personal + draft.text.endswith("?") + 2 * (len(draft.sentence.words) < 8)
