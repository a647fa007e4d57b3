"""From an article to its candidates: the sentences worth parsing, their variants, and the best of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsum.headline import choice, clean, quotations, salience
from newsum.headline.candidates import Variant, variants
from newsum.headline.parse import parse
from newsum.headline.vocabulary import FIRST_PERSON
from newsum.models import Document, Ranking, Sentence

PARSED = 2
"""How many of them at most are tagged and cut at once."""
MARGIN = 1.0
"""A sentence is among these when the sentence model says less than this much less of it than of the best."""
MOST_PARSED = 30
"""How many are when the guards refuse all of the first ones."""
_NO_FEATURES = tuple(0.0 for _ in choice.SENTENCE_NAMES)


@dataclass(frozen=True, slots=True)
class Described:
    """A sentence that may become the headline.

    Attributes:
        sentence: the sentence.
        place: its index among the prose.
        inside: whether it stands in a quotation that another sentence opens or closes.
        features: those of :data:`newsum.headline.choice.SENTENCE_NAMES`.
        score: what the sentence model says of them.
    """

    sentence: Sentence
    place: int
    inside: bool
    features: tuple[float, ...]
    score: float = 0.0

    @property
    def text(self) -> str:
        """Its cleaned text."""
        return clean.clean_sentence(self.sentence.text)


@dataclass(frozen=True, slots=True)
class Scored:
    """A variant of a sentence with its score."""

    draft: Described
    variant: Variant
    score: float


def drafts(document: Document, ranking: Ranking, worth: Mapping[str, float]) -> list[Described]:
    """Return the sentences that may become the headline, the best first."""
    weights = choice.load().sentence
    found = [
        Described(one.sentence, one.place, one.inside, one.features, choice.dot(weights, one.features))
        for one in described(document, ranking, worth)
    ]
    return sorted(found, key=lambda draft: (-draft.score, draft.place))


def _rounds(chosen: Sequence[Described], document: Document) -> Iterator[Sequence[Described]]:
    """Return the sentences in the order of parsing: those close to the best at once, then one by one.

    Last come the sentences that follow those considered, in text order: an interview may have nothing before.
    """
    if not chosen:
        return
    close = sum(draft.score > chosen[0].score - MARGIN for draft in chosen[:PARSED])
    yield chosen[:close]
    for draft in chosen[close:]:
        yield [draft]
    prose = document.prose[:MOST_PARSED]
    for place, inside in enumerate(quotations.inside(prose)):
        if place >= salience.CONSIDERED:
            yield [Described(prose[place], place, inside, _NO_FEATURES)]


def described(document: Document, ranking: Ranking, worth: Mapping[str, float]) -> list[Described]:
    """Return the sentences that may become the headline, in text order."""
    considered = document.prose[: salience.CONSIDERED]
    rows: list[Described] = []
    for place, (sentence, inside) in enumerate(zip(considered, quotations.inside(considered), strict=True)):
        if sentence.words:
            score = ranking.scores[sentence.index]
            features = choice.sentence_features(sentence, place, worth, score, inside)
            rows.append(Described(sentence, place, inside, features))
    return rows


def scored(draft: Described, worth: Mapping[str, float]) -> list[Scored]:
    """Return the variants of a sentence with their scores; none inside a quotation."""
    parsed = None if draft.inside else parse(draft.text)
    if parsed is None:
        return []
    model = choice.load()
    context = choice.dot(model.context, draft.features)
    return [
        Scored(draft, variant, context + choice.dot(model.variant, choice.variant_features(variant, worth)))
        for variant in variants(parsed)
        if variant.places
    ]


def candidates(document: Document, ranking: Ranking) -> list[Scored]:
    """Return all candidates of the sentences that are parsed, the best first, refused ones as well."""
    worth = salience.of_words(document.prose)
    chosen = drafts(document, ranking, worth)
    found: list[Scored] = []
    for together in _rounds(chosen, document):
        found += _best_first(together, worth)
        if any(one.variant.refusal() is None for one in found):
            break
    return found


def passing(document: Document, ranking: Ranking) -> Iterator[Scored]:
    """Return the candidates that the guards let pass, the best first.

    The best sentences are parsed at once; further ones only when the guards refuse all of these.
    """
    worth = salience.of_words(document.prose)
    chosen = drafts(document, ranking, worth)
    for together in _rounds(chosen, document):
        has_passed = False
        for one in _best_first(together, worth):
            if one.variant.refusal() is None:
                has_passed = True
                yield one
        if has_passed:
            return


def _best_first(chosen: Sequence[Described], worth: Mapping[str, float]) -> list[Scored]:
    found = [one for draft in chosen for one in scored(draft, worth)]
    return sorted(found, key=lambda one: (-one.score, one.draft.place, len(one.variant.cuts)))


def whole(document: Document, ranking: Ranking) -> Described | None:
    """Return the best sentence that reads well whole, or else the least bad; ``None`` without prose."""
    found = drafts(document, ranking, salience.of_words(document.prose))
    faults: list[int] = []
    for draft in found:
        faults.append(_misfit(draft))
        if faults[-1] == 0:
            return draft
    return found[faults.index(min(faults))] if found else None


_FAULTS = {None: 0, "too many words": 0, "points to what was said before": 1, "no main verb": 2}
"""How much each refusal of a whole sentence hurts its reader; any other hurts more."""


def _misfit(draft: Described) -> int:
    """Return how badly a whole sentence reads alone."""
    parsed = None if draft.inside else parse(draft.text)
    if parsed is None:
        return 6
    fault = _FAULTS.get(next(variants(parsed)).refusal(), 3)
    personal = any(word in FIRST_PERSON for word in draft.sentence.words)
    return fault + personal + draft.text.endswith("?") + 2 * (len(draft.sentence.words) < 8)
