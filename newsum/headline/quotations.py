"""Quotations that run over several sentences: no headline is made of a piece of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsum.models import Sentence

LONGEST = 6
"""A quotation mark that finds no pair in so many further sentences has lost it."""

_MARK = re.compile(r"[\"«»“”]")
# Which side of a word a straight mark stands on says whether it opens or closes; a guillemet says it itself.
_OPENING = re.compile(r"[«“]|(?:^|(?<=[\s('’\[:–—-]))\"(?=[^\s.,;:!?)])")
_CLOSING = re.compile(r"[»”]|(?<=[^\s('’\[])\"|(?<=\s)\"(?=[\s.,;:!?)]|$)")


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


def _unpaired(text: str) -> tuple[bool, bool]:
    """Return whether a closing and an opening mark lack their pair in a sentence."""
    if not _MARK.search(text):
        return False, False
    marks = [(match.start(), 1) for match in _OPENING.finditer(text)]
    marks += [(match.start(), -1) for match in _CLOSING.finditer(text)]
    depth = 0
    closes = False
    for _, step in sorted(marks):
        closes = closes or depth + step < 0
        depth = max(0, depth + step)
    return closes, depth > 0


def _closed_at(sentences: Sequence[Sentence], left: Sequence[tuple[bool, bool]], place: int) -> int | None:
    """Return the sentence that closes what one opens, if any does."""
    for later in range(place + 1, min(place + 1 + LONGEST, len(sentences))):
        closes, opens = left[later]
        if sentences[later].block != sentences[place].block:
            return None
        if closes:
            return later
        if opens or _OPENING.search(sentences[later].text):
            return None
    return None
