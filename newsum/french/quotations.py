"""Quotations: whether a sentence holds all of one, or stands inside one, and whether it names who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsum.french.cues import STRONG, Cue

OPENING_MARKS = '«"“'
STRAIGHT = r'(?<!\d)"|"(?!\d)'  # a pattern of straight marks; in 1'52"69 there is none
_SECONDS = re.compile(r'(?<=\d)"(?=\d)')
_LONGEST = 6  # sentences behind its mark, which has lost its pair then


class Quotation:
    """A quotation of several sentences, as far as a document has been read."""

    def __init__(self) -> None:
        self._left = 0  # how many more sentences may stand inside it

    def go_on(self, sentence: str, cue: Cue | None) -> Cue | None:
        """Read the next sentence; return its cue, given the one that it has by itself."""
        # Only a strong cue was found without a look at the quotation marks, or because of them.
        if cue in STRONG and (cut := unpaired(sentence)) is not None:
            self._left = _LONGEST if cut is Cue.QUOTE_LEFT_OPEN else 0
            return cue
        if self._left and '"' not in sentence and "«" not in sentence:
            self._left -= 1
            return Cue.INSIDE_QUOTATION
        self._left = 0
        return cue

    def end(self) -> None:
        """End it, for a heading stands in none."""
        self._left = 0


def unpaired(sentence: str) -> Cue | None:
    """Return whether a sentence closes a quotation it did not open, or opens one it does not close."""
    if '"' in sentence:
        sentence = _SECONDS.sub(" ", sentence)
    first = sentence.find('"')
    if first >= 0:
        if _stands_after(sentence, first):
            return Cue.QUOTE_NEVER_OPENED
        last = sentence.rfind('"')
        if sentence.count('"') % 2 and not (last > first and _stands_after(sentence, last)):
            return Cue.QUOTE_LEFT_OPEN
    for opening, closing in ("«»", "“”"):
        closes = sentence.find(closing)
        opens = sentence.find(opening)
        if closes < 0 and opens < 0:
            continue
        if closes >= 0 and not 0 <= opens < closes:
            return Cue.QUOTE_NEVER_OPENED
        if sentence.rfind(opening) > sentence.rfind(closing):
            return Cue.QUOTE_LEFT_OPEN
    return None


def has_unnamed_speaker(words: Sequence[str]) -> bool:
    """``a-t-il ajouté``, ``dit-elle``: a pronoun tells who speaks."""
    return any(word.endswith(("-il", "-elle", "-ils", "-elles")) for word in words if "-" in word)


def _stands_after(sentence: str, quote: int) -> bool:
    """Tell whether a straight quote stands behind a word, as one that closes does."""
    before, after = sentence[quote - 1 : quote], sentence[quote + 1 : quote + 2]
    return bool(before) and before not in " ('[«-" and (not after or after in " .,;:!?)]»…-")
