"""The office before a name that needs none: of "le président américain Joe Biden" the name is left.

Only before a full name whose surname readers know, see :mod:`newsum.headline.people.fame`; of anybody else
the office is what tells who it is. What stands between may only be the seat of the office: in "l'avocat du
président Joe Biden" the president is not the one in the news.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsum import first_names
from newsum.headline.cuts.deletion import Cut
from newsum.headline.grammar.occupations import OCCUPATIONS, SINCE_WHEN
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import resumes
from newsum.headline.people import fame

LONGEST = 12
"""An office of more words is none."""

_ARTICLES = frozenset(["le", "la", "l'"])
_SINCE_WHEN = SINCE_WHEN | {"ex"}
_FIRST = frozenset(["premier", "première"])
_MINISTERS = frozenset("ministre ex-ministre secrétaire".split())
_RANKED = _MINISTERS | {"adjoint", "adjointe", "dame"}
_SEATS = frozenset(
    """
    état république gouvernement parti région département sénat assemblée conseil commission opposition
    majorité droite gauche ville pays
    """.split()
)
"""What an office may be of; a minister's may be of anything ("de la Justice")."""


def offices(sentence: Parsed) -> Iterator[Cut]:
    """Cut the office that stands before a known full name, with the commas around the name."""
    for start in range(len(sentence) - 3):
        head = _head(sentence, start)
        name = None if head is None else _name_behind(sentence, head)
        if name is not None and not _is_of_another(sentence, start, name[0]):
            yield Cut("description", _spans(sentence, start, *name))


def _is_of_another(sentence: Parsed, start: int, name: int) -> bool:
    """Return whether a name may be of somebody else: "l'adjoint de la maire de Paris Jean Petit"."""
    follows_office = (
        start > 1 and sentence.words[start - 1] == "de" and sentence.words[start - 2] in OCCUPATIONS
    )
    return follows_office and any(sentence.is_preposition(place) for place in range(start, name))


def _head(sentence: Parsed, start: int) -> int | None:
    """Return the office behind an article, or behind "ancien" and its like; ``None`` for no office."""
    words = sentence.words
    if words[start] not in _ARTICLES or not sentence.free(start):
        return None
    if start and (sentence.is_name(start - 1) or sentence.tokens[start].text[0].isupper()):
        return None  # the name goes on: "Bruno Le Maire"
    head = start + 2 if words[start + 1] in _SINCE_WHEN else start + 1
    if words[head] in _FIRST:
        head += 1
        return head if head < len(sentence) and words[head] in _RANKED else None
    return head if words[head] in OCCUPATIONS else None


def _name_behind(sentence: Parsed, head: int) -> tuple[int, int] | None:
    """Return where the known full name behind an office begins and ends; ``None`` when there is none."""
    for place in range(head + 1, min(head + LONGEST, len(sentence) - 1)):
        if not sentence.free(place):
            return None
        if _is_first_name(sentence, place):
            return _known_name(sentence, place, head)
        if not _may_name_seat(sentence, place, head):
            return None
    return None


def _may_name_seat(sentence: Parsed, place: int, head: int) -> bool:
    """Return whether a token between an office and a name may belong to what the office is of."""
    word, tag = sentence.words[place], sentence.tags[place]
    if word in OCCUPATIONS and tag[0] == "N":
        return False  # somebody else's office: "l'avocat du président", but "le député socialiste"
    if word == "et":
        return sentence.words[head] in _MINISTERS and sentence.is_preposition(place + 1)
    if tag[0] == "N":
        return word in _SEATS or sentence.words[head] in _MINISTERS
    return tag[0] in "JUED" or (word == "," and _is_first_name(sentence, place + 1))


def _is_first_name(sentence: Parsed, place: int) -> bool:
    """Return whether a first name stands before a name; the tagger may take it for a word ("Pierre")."""
    following = sentence.tags[place + 1 : place + 2]
    return sentence.tokens[place].text in first_names.load() and following == ("U",)


def _known_name(sentence: Parsed, place: int, head: int) -> tuple[int, int] | None:
    """Return where a full name begins and ends that readers know and that the office is of."""
    end = sentence.end_of_name(place + 1)
    is_known = fame.is_famous(sentence.words[end - 1]) and sentence.words[end + 1 : end + 2] != ("et",)
    before = place - 1
    if before in sentence.commas:
        is_known = is_known and end in sentence.commas and resumes(sentence, before, end)
        before -= 1
    closes = before == head or sentence.tags[before][0] in "NJU"
    return (place, end) if is_known and closes else None


def _spans(sentence: Parsed, start: int, name: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return what goes: the office, with the comma before the name and that behind it."""
    if name - 1 in sentence.commas:
        return (start, name), (end, end + 1)
    return ((start, name),)
