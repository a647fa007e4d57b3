"""Pictographs: emojis, arrows and the like, with which posts and alerts open and close their sentences."""

from __future__ import annotations

import re

_FIRST = "\u2190"
"""All letters of French, quotation marks, dashes and signs of money stand before it in Unicode."""
_KEYCAP = "\u20e3"
_JOINERS = f"\ufe0e\ufe0f\u200d{_KEYCAP}"
# Arrows, technical signs, dingbats, emojis. Not the stars by which critics give marks, nor shapes and suits
# ("►", "♦"), which set off the items of a text: what the rankers learned from has them inside its paragraphs.
_SIGNS = (
    "\u2190-\u21ff\u2300-\u23ff\u2600-\u2604\u2607-\u265f\u2668-\u27bf\u2b00-\u2b4f\u2b52-\u2bff"
    "\U0001f000-\U0001faff"
)
_RUN = re.compile(rf"(?:(?:[{_SIGNS}]|\d(?=\ufe0f?{_KEYCAP}))[{_JOINERS}]*\s*)+")
_SIGN = re.compile(rf"[{_SIGNS}{_JOINERS}]")


def skip(text: str, start: int, end: int) -> int:
    """Return where a stretch of a text goes on behind the pictographs that open it, and white space."""
    if start >= end or not (text[start] >= _FIRST or _KEYCAP in text[start + 1 : start + 3]):
        return start
    found = _RUN.match(text, start, end)
    if found is None or (text[found.end() : found.end() + 1].islower() and _KEYCAP in found.group()):
        return start  # "3️⃣ personnes"
    return found.end()


def strip(text: str, start: int, end: int) -> int:
    """Return where a stretch of a text ends before the pictographs that close it, and white space."""
    place = end
    while place > start and _SIGN.match(text, place - 1) and text[place - 1] != _KEYCAP:
        place -= 1
        while place > start and text[place - 1].isspace():
            place -= 1
    return place


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of a text without the pictographs and the white space around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    start = skip(text, start, end)
    return start, strip(text, start, end)
