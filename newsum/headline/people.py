"""The people whom an article names in full: in which sentences, and what it says that they are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.headline import mentions, names
from newsum.models import Sentence

CONSIDERED = 40
"""In how many sentences of an article, from the first, people are looked for."""

_FULL = re.compile(
    rf"(?<![\w.’'-])({names.FIRST}) ({names.SURNAME}(?: (?:[dD]['’]|[ae]l-)[A-ZÀ-Ý][\w’'-]*\w)*)(?![\w-])"
)
_GLUED = re.compile(r"[a-zà-ÿ]{3}[A-ZÀ-Ý][a-zà-ÿ]")
"""A stop was lost: "Penelope FillonEntre"."""
_BEFORE, _BEHIND = 60, 60
"""In how many characters before a full name, and behind it, its office is looked for."""
_ANOTHER = re.compile(r"[,;:.()\"«»]")
"""What parts a name from what is not said of it."""
FORMER = "ancien"
_LONGEST = 7
"""An office behind a name has not more words."""
_GOVERNING = frozenset("à au aux avec chez comme contre d de des du envers et par pour que selon sur".split())
"""What stands before somebody else's office, or name: "face au maire, X rit", "l'avocat de X"."""
_WORD = re.compile(r"[\w-]+")


class Person(NamedTuple):
    """Somebody whom an article names in full.

    Attributes:
        name: the full name, as the article writes it most often.
        surname: its last word.
        title: "M." or "Mme", by the first name.
        places: the sentences that have the surname, as their places among the prose.
        offices: what stands beside the full name: "député du Gard"; lower-cased words.
    """

    name: str
    surname: str
    title: str
    places: tuple[int, ...]
    offices: tuple[tuple[str, ...], ...]


def named(prose: Sequence[Sentence]) -> tuple[Person, ...]:
    """Return the people whom the first sentences of an article name in full, in order of appearance."""
    texts = [sentence.text for sentence in prose[:CONSIDERED]]
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    offices: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for text in texts:
        for surname, found in full_names(text):
            forms[surname][found.group()] += 1
            offices[surname] += offices_beside(text, *found.span())
    people = []
    for surname, counts in forms.items():
        name = max(counts, key=lambda form: counts[form])
        title = names.load()[name.split(" ", 1)[0]]
        word = re.compile(rf"(?<![\w-]){re.escape(surname)}(?![\w-])")
        places = tuple(place for place, text in enumerate(texts) if surname in text and word.search(text))
        people.append(Person(name, surname, title, places, tuple(offices[surname])))
    return tuple(people)


def full_names(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the surnames of the full names in a text, each with where the name stands."""
    known = names.load()
    found = _FULL.search(text)
    while found is not None:
        is_name = found.group(1) in known
        if is_name and not _GLUED.search(found.group()):
            yield found.group(2).rsplit(" ", 1)[-1], found
        # What stands before a name may look like one: "le maire de Nice Christian Estrosi".
        found = _FULL.search(text, found.end(0 if is_name else 1))


def offices_beside(text: str, start: int, end: int) -> Iterator[tuple[str, ...]]:
    """Yield the offices beside a name: "le député du Gard X", "X, député du Gard".

    Each is its noun, then the other words; "ancien" is the last, wherever it stands.

    Args:
        text: of the sentence.
        start: where the name begins.
        end: where it ends.
    """
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    words = _WORD.findall(_ANOTHER.split(before.rstrip(" ,"))[-1])
    first = _first_office(words)
    governed = 0 < first < len(words) and words[first - 1].lower() in _GOVERNING
    governs = words[-1:] != [] and words[-1].lower() in _GOVERNING
    is_its = not governs and not (governed and before.endswith(", "))
    if is_its and names.load().keys().isdisjoint(words[first:]):
        yield from _office(words, first, len(words))
    if behind.startswith((", ", " (")):
        words = _WORD.findall(_ANOTHER.split(behind[2:])[0])
        first = _first_office(words)
        yield from _office(words, first, first + _LONGEST)


def _first_office(words: Sequence[str]) -> int:
    """Return the place of the first noun for an office, or behind all words."""
    return next((place for place, word in enumerate(words) if word.lower() in mentions.HEADS), len(words))


def _office(words: Sequence[str], first: int, end: int) -> Iterator[tuple[str, ...]]:
    """Yield the office that begins at a word, if one does."""
    if first < len(words):
        former = (FORMER,) * any(word.lower().startswith((FORMER, "ex-")) for word in words[: first + 1])
        yield (*(word.lower() for word in words[first:end]), *former)
