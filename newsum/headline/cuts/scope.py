"""Scope: which adjuncts may bound a figure or comparison of the rest of the sentence."""

from __future__ import annotations

from itertools import pairwise

from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.auxiliaries import AVOIR
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import main_verb
from newsum.headline.grammar.vocabulary import RELATIVE_TIMES, SAYING, SCOPED

_EVENTS = frozenset(["lors", "après", "interrogé", "interrogée", "invité", "invitée", "devant", "face"])
"""What opens with one of these tells at which event something was, and bounds no figure."""
_OF_WHOM = frozenset(["chez", "parmi", "en", "sur"])
_IN, _DEFINITE = frozenset(["dans", "à"]), frozenset("le la les l' périmètre".split())
"""The openings of what tells of whom, or since when, a share is: "Dans le privé", "À périmètre constant"."""


def bounds_figure(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an adjunct says for when or where a figure or comparison of the rest holds."""
    if sentence.words[start] in _EVENTS:
        return False
    rest = (*range(start), *range(end, len(sentence)))
    return any(sentence.words[place] in SCOPED or _is_figure(sentence, place) for place in rest)


def bounds_share(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an adjunct says of whom or when the rest tells a share: "Chez les jeunes, … de 3%"."""
    first, second = sentence.words[start : start + 2]
    if first not in _OF_WHOM and (first not in _IN or second not in _DEFINITE):
        return False
    return _leaves_share(sentence, start, end)


def dates_share(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a time says in which period the rest tells a share: "Le mois dernier, … de 3%".

    It does not where it tells when somebody said so: "a annoncé le mois dernier la banque".
    """
    is_said = start > 0 and sentence.words[start - 1] in SAYING
    is_past = not is_said and not RELATIVE_TIMES.isdisjoint(sentence.words[start:end])
    return is_past and _leaves_share(sentence, start, end)


def bases_share(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a share of the rest is measured against it: "en hausse de 3% [par rapport à mars]"."""
    words = sentence.words[start:end]
    is_basis = words[0] != "," and ("par", "rapport") in pairwise(words)
    return is_basis and _leaves_share(sentence, start, end)


def bounds_past(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether it goes since when something was so: "Depuis son élection, il a évité la presse"."""
    if start > 0 or sentence.words[0] != "depuis" or times.end_of_time(sentence, 1)[0] >= end - 1:
        return False
    verb = main_verb(sentence, range(end, len(sentence)))
    if verb is None or sentence.words[verb] not in AVOIR.present:
        return False
    return any(tag[:2] == "VK" for tag in sentence.tags[verb + 1 : verb + 2])


def _leaves_share(sentence: Parsed, start: int, end: int) -> bool:
    return any("%" in word for word in (*sentence.words[:start], *sentence.words[end:]))


def _is_figure(sentence: Parsed, place: int) -> bool:
    """Return whether a token is a number, and none of a date or an age."""
    if sentence.words[place][0].isdigit():
        return not attribution.is_plain_number(sentence, place)
    return sentence.tags[place] == "M"
