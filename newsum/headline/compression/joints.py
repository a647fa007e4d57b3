"""Joints: the places in a sentence where a deletion may begin or end."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from newsum.headline.grammar import times
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import segment_end

_OPENING = frozenset("Z E R CC CS PR VK VG VI".split())
_CLOSING = frozenset("Z R CS".split())


def find(sentence: Parsed, cuts: Iterable[tuple[int, int]]) -> list[int]:
    """Return the joints in text order, from 0 to the end of the last segment.

    Each is the token before which it stands. They are at marks, before what opens a phrase or a clause,
    around finite verbs, times, quotations and brackets, and where the known cuts begin and end; none is
    inside a quotation or brackets.
    """
    end = segment_end(sentence)
    found = {0, end, *chain.from_iterable(cuts)}
    for place in range(1, end):
        if _is_inside(sentence, place):
            continue
        if _is_joint(sentence, place):
            found.add(place)
        elif sentence.words[place] in times.STARTERS:
            stop, _ = times.end_of_time(sentence, place)
            if stop > place:
                found |= {place, min(stop, end)}
    return sorted(found)


def _is_inside(sentence: Parsed, place: int) -> bool:
    """Return whether a quotation or brackets hold both neighbours of a joint."""
    if sentence.bracketed[place] and sentence.bracketed[place - 1]:
        return True
    is_quoted = sentence.quoted[place] and sentence.quoted[place - 1]
    parts_two = sentence.words[place - 1] in '"»”' and sentence.words[place] in '"«“'
    return is_quoted and not parts_two


def _is_joint(sentence: Parsed, place: int) -> bool:
    before, after = sentence.tags[place - 1], sentence.tags[place]
    if after[:2] in _OPENING or after[0] in "ZER" or before[0] in "ZR" or before in _CLOSING:
        return True
    if sentence.finites[place] or sentence.finites[place - 1] or sentence.words[place - 1] == "été":
        return True
    return (
        sentence.quoted[place] != sentence.quoted[place - 1]
        or sentence.bracketed[place] != sentence.bracketed[place - 1]
    )
