"""What may be deleted from a sentence: each cut is named and knows where it is safe.

The operators are those that a study of French news titles found safe (dates, attributions of bare facts,
brackets), and what readers accept to lose of what commas set off. None takes a part of what stands in
quotation marks. Whether what is left still stands is for the guards to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsum.headline.cuts import clauses, fronted, insertions, media, offices, scope
from newsum.headline.cuts.deletion import Cut, with_commas
from newsum.headline.grammar import times
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import (
    holds_quote,
    opens_with_adjunct,
    opens_with_span,
    verbs,
)
from newsum.headline.grammar.vocabulary import LIMITING

_ADVERBS = frozenset(["notamment"])


def find(sentence: Parsed, chances: Mapping[tuple[int, int], float]) -> list[Cut]:
    """Return every cut that the sentence allows by itself; ``chances`` of :func:`supplements.chances`."""
    found = [
        *_dates(sentence),
        *_brackets(sentence),
        *fronted.before_subject(sentence, chances),
        *insertions.behind_subject(sentence, chances),
        *insertions.sources(sentence),
        *offices.offices(sentence),
        *media.channels(sentence),
        *_adverbs(sentence),
        *_auxiliaries(sentence),
        *clauses.before_colon(sentence),
        *clauses.asides(sentence),
    ]
    by_spans = {cut.spans: cut for cut in reversed(found)}  # of two that take the same the first stands
    return [cut for cut in found if by_spans[cut.spans] is cut]


def _dates(sentence: Parsed) -> Iterator[Cut]:
    last = 0
    for place, word in enumerate(sentence.words):
        if word not in times.STARTERS or place < last or not sentence.free(place):
            continue
        end, old = times.end_of_time(sentence, place)
        if end == place:
            continue
        is_stressed = sentence.words[end : end + 1] == ("encore",)  # "hier encore"
        is_needed = is_stressed or scope.dates_share(sentence, place, end)
        is_adverbial = times.is_adverbial(sentence, place, end) and not is_needed
        if not old and is_adverbial and not times.has_clock(sentence, place, end):
            yield Cut("date", (with_commas(sentence, place, end),))
        last = end


def _brackets(sentence: Parsed) -> Iterator[Cut]:
    last = 0
    for place, is_bracketed in enumerate(sentence.bracketed):
        if not is_bracketed or place < last or sentence.quoted[place]:
            continue
        end = place
        while end < len(sentence) and sentence.bracketed[end]:
            end += 1
        limits = sentence.words[place + 1 : place + 2] and sentence.words[place + 1] in LIMITING
        if place > 0 and not limits and not holds_quote(sentence, place, end):
            yield Cut("parenthesis", ((place, end),))
        last = end + 1


_AFTER_ADVERB = frozenset(["VK", "Ds", "Dp", "E", "ED", "VI"])


def _adverbs(sentence: Parsed) -> Iterator[Cut]:
    for place in range(1, len(sentence) - 1):
        if sentence.words[place] not in _ADVERBS or not sentence.free(place):
            continue
        if place - 1 in sentence.commas and place + 1 in sentence.commas:
            yield Cut("adverb", ((place - 1, place + 2),))
        elif sentence.finite(place - 1) and sentence.tags[place + 1][:2] in _AFTER_ADVERB:
            yield Cut("adverb", ((place, place + 1),))


def _auxiliaries(sentence: Parsed) -> Iterator[Cut]:
    """Cut "a été" before the participle, as French headlines do: "Un homme interpellé à Lyon".

    Only of the only main verb, right after its subject, in the indicative, without negation.
    """
    place = next((place for place in range(1, len(sentence)) if sentence.finite(place)), 0)
    if (
        place < 2
        or sentence.words[place] not in ("a", "ont")
        or sentence.words[place + 1 : place + 2] != ("été",)
    ):
        return
    participle = place + 2
    while participle < len(sentence) and sentence.tags[participle] == "R":
        participle += 1
    before = sentence.tags[place - 1]
    if participle >= len(sentence) or not sentence.is_participle(participle) or before[0] not in "NUJM":
        return
    if sentence.words[0] in ("le", "la", "l'", "les") and before != "U":
        return
    subject = max((comma for comma in sentence.commas if comma < place), default=0)
    if any(tag[:2] == "VK" for tag in sentence.tags[subject:place]):
        return  # "Un homme soupçonné d'avoir volé interpellé": which participle tells the news?
    is_fronted = opens_with_adjunct(sentence) or opens_with_span(sentence)
    if verbs(sentence, range(len(sentence)))[0] == 1 and not is_fronted:
        yield Cut("auxiliary", ((place, place + 2),))
