"""The office before a name that needs none: of "le président américain Joe Biden" the name is left.

Only before a full name whose surname readers know, see :func:`newsum.headline.names.is_famous`; of anybody
else the office is what tells who it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsum.headline import names
from newsum.headline.deletion import Cut
from newsum.headline.parse import Parsed
from newsum.headline.segments import resumes
from newsum.headline.vocabulary import PERSONS

LONGEST = 12
"""An office of more words is none."""

_ARTICLES = frozenset(["le", "la", "l'"])
_FORMERLY = frozenset("ancien ancienne ex actuel actuelle nouveau nouvelle futur future".split())
_NAMED_AFTER = frozenset(
    """
    groupe fondation famille prix institut hôpital lycée collège place rue avenue boulevard stade centre clan
    affaire procès camp gouvernement couple équipe université aéroport cabinet comité association théâtre
    musée école société maison agence salle
    """.split()
)
"""What stands between one of these and the rest is its name: "le patron du groupe Bernard Tapie"."""


def offices(sentence: Parsed) -> Iterator[Cut]:
    """Cut the office that stands before a known full name, with the commas around the name."""
    for start in range(len(sentence) - 3):
        if sentence.words[start] in _ARTICLES and sentence.free(start) and _names_office(sentence, start + 1):
            name = _name_behind(sentence, start + 2)
            if name is not None:
                yield Cut("description", _spans(sentence, start, *name))


def _names_office(sentence: Parsed, place: int) -> bool:
    """Return whether an office stands at a token, or behind "ancien" and its like."""
    words = sentence.words[place : place + 2]
    return words[0] in PERSONS or (words[0] in _FORMERLY and words[1:] != () and words[1] in PERSONS)


def _name_behind(sentence: Parsed, start: int) -> tuple[int, int] | None:
    """Return where the known full name behind an office begins and ends; ``None`` when there is none."""
    tags, words = sentence.tags, sentence.words
    for place in range(start, min(start + LONGEST, len(sentence) - 1)):
        before = place - 2 if place - 1 in sentence.commas else place - 1
        if tags[before][0] in "NJU" and _is_first_name(sentence, place) and words[before] not in _NAMED_AFTER:
            end = place + 1
            while end < len(sentence) and tags[end] == "U":
                end += 1
            closes = before == place - 1 or (end in sentence.commas and resumes(sentence, place - 1, end))
            closes = closes and sentence.words[end + 1 : end + 2] != ("et",)
            is_known = end > place + 1 and names.is_famous(words[end - 1])
            return (place, end) if closes and is_known else None
        if tags[place][0] not in "NJUED" and words[place] not in (*PERSONS, "et", ","):
            return None
        if not sentence.free(place):
            return None
    return None


def _is_first_name(sentence: Parsed, place: int) -> bool:
    """Return whether a first name stands before a name; the tagger may take it for a word ("Pierre")."""
    return sentence.tokens[place].text in names.load() and sentence.tags[place + 1] == "U"


def _spans(sentence: Parsed, start: int, name: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return what goes: the office, with the comma before the name and that behind it."""
    if name - 1 in sentence.commas:
        return (start, name), (end, end + 1)
    return ((start, name),)
