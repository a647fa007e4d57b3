"""Texts whose accents are apart, or whose names a line end cuts: what is one joined, and the way back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

# A letter and its marks, and the end of a line within a name: "France-\nPresse".
_APART = re.compile(r".[\u0300-\u036f\u1dc0-\u1dff]+|(?<=\w)-\n(?=[A-ZÀ-Þ])", re.DOTALL)
_CUT = "-\n"


class Composed(NamedTuple):
    """A text in normal form C with straight apostrophes and plain spaces.

    Attributes:
        text: the text.
        origins: for each of its characters, and for its end, the offset in the original text;
            empty when both are of the same length.
    """

    text: str
    origins: Sequence[int] = ()

    def original(self, offset: int) -> int:
        """Return the offset in the original text."""
        return self.origins[offset] if self.origins else offset

    def position(self, offset: int) -> int:
        """Return the offset in this text of an offset in the original one."""
        return bisect_left(self.origins, offset) if self.origins else offset


def composed(text: str) -> Composed:
    """Return a text with its letters and accents, and names cut at a hyphen, joined, in linear time."""
    if not ("\n" in text and _CUT in text) and unicodedata.is_normalized("NFC", text):
        return Composed(_straightened(text))
    pieces: list[str] = []
    origins: list[int] = []
    end = 0
    for match in _APART.finditer(text):
        pieces.append(text[end : match.start()])
        origins.extend(range(end, match.start()))
        joined = unicodedata.normalize("NFC", match.group().removesuffix("\n"))
        pieces.append(joined)
        origins.extend([match.start()] * len(joined))
        end = match.end()
    pieces.append(text[end:])
    origins.extend(range(end, len(text) + 1))
    return Composed(_straightened("".join(pieces)), origins)


def _straightened(text: str) -> str:
    return text.replace("’", "'").replace("\xa0", " ").replace("\u202f", " ")
