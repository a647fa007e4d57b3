"""Whole clauses that may go: a second predicate, what a colon or semicolon adds, asides between dashes."""

from __future__ import annotations

from collections.abc import Iterator

from newsum.headline.deletion import Cut
from newsum.headline.parse import Parsed
from newsum.headline.segments import free_verbs, holds_quote, segment_end, stands_alone, verb_at
from newsum.headline.vocabulary import REVERSALS, SAYING

_DASHES = frozenset("-–—")
_NOMINAL = "NUJM"
_PRONOUNS = ("PO",)
"""The clitics of a second predicate; a negated one, "et ne viendra pas", turns the news and stays."""


def second_predicates(sentence: Parsed) -> Iterator[Cut]:
    """Cut "et a fait B" after "X a fait A": what is left stays true and complete.

    The word before the conjunction is nominal, for "critique et dénonce la réforme" shares its object.
    """
    end = segment_end(sentence)
    for place in range(4, end - 2):
        if sentence.words[place] != "et" or not sentence.free(place) or holds_quote(sentence, place, end):
            continue
        start = place - 1 if place - 1 in sentence.commas else place
        if sentence.tags[start - 1][0] not in _NOMINAL or verb_at(sentence, place + 1, _PRONOUNS) is None:
            continue
        if not REVERSALS.isdisjoint(sentence.words[:start]):
            continue  # "a relaxé le maire et l'a condamné pour le reste"
        if free_verbs(sentence, 0, start) == 1 and free_verbs(sentence, place, end) == 1:
            yield Cut("second predicate", ((start, end),))


def around_colon(sentence: Parsed) -> Iterator[Cut]:
    """Cut what follows a colon or semicolon, or what stands before it, when the other is a sentence."""
    end = segment_end(sentence)
    places = [
        place for place in range(1, end) if sentence.words[place] in (":", ";") and sentence.free(place)
    ]
    if len(places) != 1:
        return
    place = places[0]
    announces = any(word in SAYING for word in sentence.words[:place])
    before = sentence.tags[place - 1]
    complete = (before[0] in _NOMINAL or before[:2] == "VK") and not _promises(sentence, place)
    is_speech = holds_quote(sentence, place, end)
    if place > 3 and complete and not is_speech and free_verbs(sentence, 0, place) and not announces:
        yield Cut("after colon", ((place, end),))
    is_quoted = holds_quote(sentence, 0, place)
    if end - place > 4 and stands_alone(sentence, place + 1) and not announces and not is_quoted:
        yield Cut("before colon", ((0, place + 1),))


def _promises(sentence: Parsed, colon: int) -> bool:
    """Return whether what stands before a colon only promises what it brings: "Le maire a une priorité :"."""
    return any(word in _INDEFINITE for word in sentence.words[max(0, colon - 4) : colon])


_INDEFINITE = frozenset("un une deux trois quatre cinq plusieurs".split())


def asides(sentence: Parsed) -> Iterator[Cut]:
    """Cut what stands between two dashes."""
    dashes = [
        place
        for place in range(1, len(sentence) - 1)
        if sentence.words[place] in _DASHES and sentence.free(place)
    ]
    if len(dashes) != 2:
        return
    first, second = dashes
    if second - first < 2 or holds_quote(sentence, first, second + 1):
        return
    if not free_verbs(sentence, first, second) and free_verbs(sentence, 0, len(sentence)):
        yield Cut("aside", ((first, second + 1),))
