"""Cues: what tells a reader that a sentence leans on its neighbours."""

from __future__ import annotations

from enum import StrEnum


class Cue(StrEnum):
    """Why a sentence leans on its neighbours; :attr:`is_strong` tells how much."""

    PRONOUN = "pronoun"
    CONNECTIVE = "connective"
    QUOTE_LEFT_OPEN = "quotation left open"
    QUOTE_NEVER_OPENED = "quotation never opened"
    INSIDE_QUOTATION = "inside a quotation"
    FRAGMENT = "fragment"
    REFERENCE = "reference"
    DEMONSTRATIVE = "demonstrative"
    POSSESSIVE = "possessive"
    LATE_PRONOUN = "pronoun after the opening"
    SPEAKER = "speaker unnamed"
    QUESTION = "question"
    ANNOUNCEMENT = "announcement"
    ELLIPSIS = "ellipsis"

    @property
    def is_strong(self) -> bool:
        """Whether a reader who sees the sentence alone stumbles, and not merely wonders."""
        return self in STRONG

    @property
    def is_forward(self) -> bool:
        """Whether it is the sentence behind that a reader misses: a quotation's end, an answer, a list."""
        return self in _FORWARD


STRONG = frozenset(
    (
        Cue.PRONOUN,
        Cue.CONNECTIVE,
        Cue.QUOTE_LEFT_OPEN,
        Cue.QUOTE_NEVER_OPENED,
        Cue.INSIDE_QUOTATION,
        Cue.FRAGMENT,
        Cue.ANNOUNCEMENT,
        Cue.ELLIPSIS,
    )
)
_FORWARD = frozenset((Cue.QUOTE_LEFT_OPEN, Cue.QUESTION, Cue.ANNOUNCEMENT))
