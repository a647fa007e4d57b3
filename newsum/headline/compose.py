"""From an article to its candidates: the sentences that say what a title would, and their variants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from itertools import islice
from math import inf

from newsum.french.words import words
from newsum.headline import choice, clean, names, quotations, salience, tense
from newsum.headline.candidates import Variant, variants
from newsum.headline.parse import Parsed, parse
from newsum.headline.salience import CONSIDERED, Salience
from newsum.headline.segments import main_verb, stray_comma
from newsum.headline.topic import Topics
from newsum.headline.vocabulary import FIRST_PERSON
from newsum.models import Document, Sentence

MOST = 18
"""How many sentences may become the headline in all, when the guards refuse those considered first."""
JOINED = 4
"""How many of the best sentences are compared with the topic that each would have before it."""
NAMELESS = 6.0
"""What a sentence loses when it opens with a definite noun and names nobody but a source: "Le jeune homme est
mort" means one of whom another sentence tells. ROUGE does not mind."""

BACKGROUND = 6.0
"""And so may a sentence be better that tells what was, to come before one that tells what happens."""

_DEFINITE = re.compile(r"(?:le|la|les|l['’]|leurs?|sa|son|ses)\b", re.IGNORECASE)
_NAME = re.compile(r"(?:\w |['’])[A-ZÀ-Ý]\w")
_SOURCE = re.compile(r",? (?:selon|d['’]après|à en croire) .*")


@dataclass(frozen=True)
class Draft:
    """A sentence that may become the headline.

    Attributes:
        sentence: the sentence.
        place: its index among the prose.
        inside: whether it stands in a quotation that another sentence opens or closes.
        worth: what the ranker of titles says of it.
        names: what stands for "M. Poutine" and its like, see :mod:`newsum.headline.names`.
    """

    sentence: Sentence
    place: int
    inside: bool
    worth: float
    names: Mapping[str, str]

    @cached_property
    def text(self) -> str:
        """Its cleaned text."""
        return clean.clean_sentence(self.sentence.text)

    @cached_property
    def spelled(self) -> str:
        """Its cleaned text with full names."""
        return names.spell_out(self.text, self.names)

    @cached_property
    def parsed(self) -> Parsed | None:
        """The same, parsed, without a comma that parts the subject from its verb.

        ``None`` inside a quotation, and of a text that is too long to be a sentence.
        """
        text = self.spelled
        parsed = None if self.inside else parse(text)
        comma = None if parsed is None else stray_comma(parsed)
        if parsed is None or comma is None:
            return parsed
        token = parsed.tokens[comma]
        return parse(text[: token.start].rstrip() + text[token.end :])

    @property
    def tells_background(self) -> bool:
        """Whether its main verb is in the imperfect or pluperfect: "La police avait arrêté un homme"."""
        sentence = self.parsed
        verb = None if sentence is None else main_verb(sentence, range(len(sentence)))
        return verb is not None and sentence is not None and tense.is_imperfect(sentence.words[verb])

    def is_spelled(self, text: str) -> bool:
        """Return whether what is left of it has a full name that the article does not have there."""
        return any(name in text for name in self.names.values()) and self.spelled != self.text


@dataclass(frozen=True, slots=True)
class Scored:
    """A variant of a sentence with its score."""

    draft: Draft
    variant: Variant
    score: float


def drafts(document: Document, worth: Salience, topics: Topics | None = None) -> Iterator[Draft]:
    """Return the sentences that may become the headline: of the first ones the best first, then the others.

    The others stand in text order: an interview may have nothing before.

    Args:
        document: the article.
        worth: what the ranker of titles says of it.
        topics: its topics, when one may stand before the headline; what it says counts for the sentence.
    """
    return (draft for _, draft in _ranked(document, worth, topics))


def _ranked(document: Document, worth: Salience, topics: Topics | None) -> Iterator[tuple[float, Draft]]:
    """Yield the drafts with what each is worth as a headline; those behind the first ones nothing."""
    found = _drafts(document.prose[:MOST], worth, names.full(document))
    ranked = _best_first(found[:CONSIDERED])
    if topics is not None:
        joined = [
            (best + _topic_worth(one.sentence, worth, topics), one) for best, one in islice(ranked, JOINED)
        ]
        yield from sorted(joined, key=lambda pair: (-pair[0], pair[1].place))
    yield from ranked
    yield from ((-inf, draft) for draft in found[CONSIDERED:])


def _best_first(found: Sequence[Draft]) -> Iterator[tuple[float, Draft]]:
    """Yield what each sentence is worth, and it; whether it leans is looked at when its turn comes."""
    queue = [(-one.worth, number, False) for number, one in enumerate(found)]
    heapify(queue)
    while queue:
        loss, number, is_known = heappop(queue)
        if not is_known and _leans(found[number]):
            heappush(queue, (loss + NAMELESS, number, True))
        else:
            yield -loss, found[number]


def _leans(draft: Draft) -> bool:
    """Return whether a sentence is likely to mean somebody or something of whom another one tells."""
    if _NAME.search(_SOURCE.sub("", draft.sentence.text)) is not None:
        return False
    return _DEFINITE.match(draft.text) is not None


def _topic_worth(sentence: Sentence, worth: Salience, topics: Topics) -> float:
    """Return what the topic before a sentence adds to what the sentence shares with the title."""
    topic = topics.best(sentence, sentence.words)
    if topic is None:
        return 0.0
    alone = worth.overlap(sentence.words)
    together = worth.overlap((*words(topic), *sentence.words))
    return together[0] + together[1] - alone[0] - alone[1]


def _drafts(prose: Sequence[Sentence], worth: Salience, full: Mapping[str, str]) -> list[Draft]:
    return [
        Draft(sentence, place, inside, worth.worths.get(sentence.index, 0.0), full)
        for place, (sentence, inside) in enumerate(zip(prose, quotations.inside(prose), strict=True))
        if sentence.words
    ]


def tried(document: Document, worth: Salience, topics: Topics) -> Iterator[list[Scored]]:
    """Yield the candidates of one sentence after the other, each time the best first, refused ones as well.

    A sentence that has none that the guards let pass is no headline; then it is the next one's turn.
    """
    for draft in _news_first(_ranked(document, worth, topics)):
        yield sorted(_scored(draft, worth), key=lambda one: (-one.score, len(one.variant.cuts)))


def _news_first(ranked: Iterable[tuple[float, Draft]]) -> Iterator[Draft]:
    """Yield drafts; those that tell the background come after the news that is worth nearly as much.

    What a topic adds counts for news alone, what leaning takes for the background alone.
    """
    waiting: list[tuple[float, Draft]] = []
    for value, draft in ranked:
        while waiting and max(value, draft.worth) < waiting[0][0] - BACKGROUND:
            yield waiting.pop(0)[1]
        if draft.tells_background:
            waiting.append((min(value, draft.worth), draft))
        else:
            yield draft
    yield from (draft for _, draft in waiting)


def _scored(draft: Draft, worth: Salience) -> Iterator[Scored]:
    """Yield the variants of a sentence with their scores; none inside a quotation."""
    parsed = draft.parsed
    if parsed is not None:
        for variant in variants(parsed):
            if variant.places:
                yield Scored(draft, variant, choice.score(variant, worth))


def whole(document: Document) -> Draft | None:
    """Return the best sentence that reads well whole, or else the least bad; ``None`` without prose."""
    found = list(drafts(document, salience.of(document)))
    faults: list[int] = []
    for draft in found:
        faults.append(_misfit(draft))
        if faults[-1] == 0:
            return draft
    return found[faults.index(min(faults))] if found else None


_FAULTS = {None: 0, "too many words": 0, "points to what was said before": 1, "no main verb": 2}
"""How much each refusal of a whole sentence hurts its reader; any other hurts more."""


def _misfit(draft: Draft) -> int:
    """Return how badly a whole sentence reads alone."""
    parsed = draft.parsed
    if parsed is None:
        return 6
    fault = _FAULTS.get(next(variants(parsed)).refusal(), 3)
    personal = any(word in FIRST_PERSON for word in draft.sentence.words)
    return fault + personal + draft.text.endswith("?") + 2 * (len(draft.sentence.words) < 8)
