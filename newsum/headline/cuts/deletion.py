"""A deletion: what it is called, and the tokens it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from newsum.headline.grammar import attribution
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import main_verb, resumes
from newsum.headline.grammar.vocabulary import OF

CutName = Literal[
    "date",
    "parenthesis",
    "leading adjunct",
    "leading participle",
    "leading attribution",
    "attribution",
    "complement",
    "relative",
    "participle",
    "clause",
    "apposition",
    "description",
    "adverb",
    "medium",
    "leading apposition",
    "auxiliary",
    "leading clause",
    "before colon",
    "aside",
]
CUT_NAMES: tuple[CutName, ...] = get_args(CutName)
"""What cuts are called."""
RULED: frozenset[CutName] = frozenset(
    [
        *("date", "parenthesis", "auxiliary", "medium", "description", "adverb"),
        *("attribution", "leading attribution", "aside", "before colon"),
    ]
)
"""Cuts that rules make; the others are those that readers accept."""
_DESCRIBING: frozenset[CutName] = frozenset(
    ["apposition", "description", "participle", "relative", "leading apposition", "leading participle"]
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A deletion: its name, and the spans of tokens it takes, half-open."""

    name: CutName
    spans: tuple[tuple[int, int], ...]

    @property
    def describes(self) -> bool:
        """Whether what it takes only describes somebody or something."""
        return self.name in _DESCRIBING


_OPENS_SOURCE = frozenset(["selon", "comme", "alors", "après", "avant", "lors", "à"])


def _goes_on(sentence: Parsed, end: int) -> bool:
    """Return whether the adverbial has no comma behind it, but a complement: "poignardée, mardi à Lyon"."""
    after = next((comma for comma in sentence.commas if comma > end), None)
    closes = after is not None and not attribution.follows(sentence, after)
    return sentence.is_preposition(end) and not closes


def _interrupts(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an adverbial between commas parts a verb or a noun from what completes it."""
    verb = next((place for place in range(start) if sentence.finite(place)), None)
    earlier = [comma for comma in sentence.commas if (start if verb is None else verb) < comma < start - 1]
    following = sentence.tags[end + 1 : end + 2]
    if sentence.words[end + 1] in OF and sentence.tags[start - 2][0] == "N":
        return True  # "l'agression, dimanche, d'un chauffeur"
    if len(earlier) % 2 == 1 or sentence.words[end + 1] in _OPENS_SOURCE:
        return False
    if attribution.is_source_phrase(sentence, end + 1):
        return False
    goes_on = following in (("E",), ("EDs",), ("EDp",), ("CS",))
    is_object = following in (("Ds",), ("Dp",)) and main_verb(sentence, range(start)) is not None
    return goes_on or (is_object and not earlier)


def _closes_clause(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether the comma behind an adverbial is there only for that: "vient mardi, pour voir Brest"."""
    verb = main_verb(sentence, range(start))
    if verb is None or end != sentence.commas[-1] or any(verb < comma < start for comma in sentence.commas):
        return False
    if sentence.words[end + 1] in _OPENS_SOURCE or attribution.is_source_phrase(sentence, end + 1):
        return False
    return sentence.is_preposition(end + 1)


def _opens_place(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a date and what follows it stand behind the last verb: ", samedi au stade de Brest"."""
    finites = sentence.finites
    return sentence.is_preposition(end) and any(finites[:start]) and not any(finites[end:])


def with_commas(sentence: Parsed, start: int, end: int) -> tuple[int, int]:
    """Return the span of an adverbial with the commas that belong to it alone."""
    after = end < len(sentence) and end in sentence.commas
    before = start > 0 and start - 1 in sentence.commas
    if after and (start == 0 or sentence.words[start - 1] in (":", ";")):
        return start, end + 1
    if before and after:
        if _interrupts(sentence, start, end):
            return start - 1, end + 1
        if attribution.follows(sentence, end):
            return start, end + 1
        inside = resumes(sentence, start - 1, end) or sentence.tags[start - 2][0] == "V"
        return (start - 1, end + 1) if inside else (start, end + 1)
    if after and not before and sentence.tags[start - 1][0] == "V":
        if attribution.follows(sentence, end) or sentence.tags[end + 1 : end + 2] == ("VG",):
            return start, end
        takes_object = sentence.tags[end + 1 : end + 2] and sentence.tags[end + 1][0] == "D"
        return (start, end + 1) if takes_object or end == sentence.commas[-1] else (start, end)
    if after and not before and _closes_clause(sentence, start, end):
        return start, end + 1
    if before and (end >= len(sentence) - 1 or _goes_on(sentence, end)):
        return start - 1, end
    if before and not after and end < len(sentence) and _opens_place(sentence, start, end):
        return start - 1, end
    return start, end
