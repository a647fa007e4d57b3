"""Scope: which adjuncts may bound a figure or comparison of the rest of the sentence."""

from __future__ import annotations

from newsum.headline.grammar import attribution
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.vocabulary import SCOPED

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
    return any("%" in word for word in (*sentence.words[:start], *sentence.words[end:]))


def _is_figure(sentence: Parsed, place: int) -> bool:
    """Return whether a token is a number, and none of a date or an age."""
    if sentence.words[place][0].isdigit():
        return not attribution.is_plain_number(sentence, place)
    return sentence.tags[place] == "M"
