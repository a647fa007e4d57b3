"""Quotations that run over several sentences: no headline is made of a piece of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsum.french.quotations import STRAIGHT
from newsum.models import Sentence

LONGEST = 6
"""A quotation mark that finds no pair in so many further sentences has lost it."""

_MARKS = re.compile(f"[«»“”]|{STRAIGHT}")
_BEFORE_OPENING = frozenset(" \u00a0\u202f\n('’-[:–—")
_AFTER_CLOSING = frozenset(" \u00a0\u202f\n.,;:!?)")


def inside(sentences: Sequence[Sentence]) -> list[bool]:
    """Return which sentences stand in a quotation that another sentence opens or closes.

    A mark that opens one and has no pair in its sentence counts only when a later sentence of its paragraph
    closes it before another is opened; else the pair was lost, and what follows is no quotation.
    """
    left = [_unpaired(sentence.text) for sentence in sentences]
    result = [closes or opens for closes, opens in left]
    for place, (_, opens) in enumerate(left):
        if not opens:
            continue
        end = _closed_at(sentences, left, place)
        if end is not None:
            result[place:end] = [True] * (end - place)
    return result


def _sides(text: str) -> Iterator[bool]:
    """Yield, for each quotation mark, whether it opens.

    A guillemet says it itself; of a straight mark the side of a word on which it stands does.
    """
    for match in _MARKS.finditer(text):
        mark, place = match[0], match.start()
        before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
        yield mark in "«“" or (mark == '"' and before in _BEFORE_OPENING and after not in _AFTER_CLOSING)


def _unpaired(text: str) -> tuple[bool, bool]:
    """Return whether a closing and an opening mark lack their pair in a sentence."""
    depth = 0
    closes = False
    for opens in _sides(text):
        if opens:
            depth += 1
        elif depth:
            depth -= 1
        else:
            closes = True
    return closes, depth > 0


def _closed_at(sentences: Sequence[Sentence], left: Sequence[tuple[bool, bool]], place: int) -> int | None:
    """Return the sentence that closes what one opens, if any does."""
    for later in range(place + 1, min(place + 1 + LONGEST, len(sentences))):
        closes, opens = left[later]
        if sentences[later].block != sentences[place].block:
            return None
        if closes:
            return later
        if opens or any(_sides(sentences[later].text)):
            return None
    return None
