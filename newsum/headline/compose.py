"""From an article to its candidates: the sentences that say what a title would, and their variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsum.headline import choice, clean, quotations, salience
from newsum.headline.candidates import Variant, variants
from newsum.headline.parse import parse
from newsum.headline.salience import CONSIDERED, Salience
from newsum.headline.vocabulary import FIRST_PERSON
from newsum.models import Document, Sentence

MOST = 30
"""How many sentences may become the headline in all, when the guards refuse those considered first."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence that may become the headline.

    Attributes:
        sentence: the sentence.
        place: its index among the prose.
        inside: whether it stands in a quotation that another sentence opens or closes.
        worth: what the ranker of titles says of it.
    """

    sentence: Sentence
    place: int
    inside: bool
    worth: float

    @property
    def text(self) -> str:
        """Its cleaned text."""
        return clean.clean_sentence(self.sentence.text)


@dataclass(frozen=True, slots=True)
class Scored:
    """A variant of a sentence with its score."""

    draft: Draft
    variant: Variant
    score: float


def drafts(document: Document, worth: Salience) -> Iterator[Draft]:
    """Yield the sentences that may become the headline: of the first ones the best first, then the others.

    The others stand in text order: an interview may have nothing before.
    """
    prose = document.prose[:MOST]
    found = _drafts(prose[: CONSIDERED + quotations.LONGEST], worth)
    yield from sorted(found[:CONSIDERED], key=lambda one: (-one.worth, one.place))
    yield from _drafts(prose, worth)[CONSIDERED:]


def _drafts(prose: Sequence[Sentence], worth: Salience) -> list[Draft]:
    return [
        Draft(sentence, place, inside, worth.worths.get(sentence.index, 0.0))
        for place, (sentence, inside) in enumerate(zip(prose, quotations.inside(prose), strict=True))
        if sentence.words
    ]


def tried(document: Document) -> Iterator[list[Scored]]:
    """Yield the candidates of one sentence after the other, each time the best first, refused ones as well.

    A sentence that has none that the guards let pass is no headline; then it is the next one's turn.
    """
    worth = salience.of(document)
    for draft in drafts(document, worth):
        yield sorted(_scored(draft, worth), key=lambda one: (-one.score, len(one.variant.cuts)))


def _scored(draft: Draft, worth: Salience) -> Iterator[Scored]:
    """Yield the variants of a sentence with their scores; none inside a quotation."""
    parsed = None if draft.inside else parse(draft.text)
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
    parsed = None if draft.inside else parse(draft.text)
    if parsed is None:
        return 6
    fault = _FAULTS.get(next(variants(parsed)).refusal(), 3)
    personal = any(word in FIRST_PERSON for word in draft.sentence.words)
    return fault + personal + draft.text.endswith("?") + 2 * (len(draft.sentence.words) < 8)
