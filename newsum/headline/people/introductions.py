"""The people whom an article names in full: in which sentences, and what it says that they are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum import first_names
from newsum.folding import bare_capitals
from newsum.french import tagging
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.people import names
from newsum.models import Sentence

CONSIDERED = 40
"""In how many sentences of an article, from the first, people are looked for."""

_PARTICLE = r"(?:[dD]['’]|[ae]l-)[A-ZÀ-Ý][\w’'-]*\w"
_FULL = re.compile(
    rf"(?<![\w.’'-])({names.FIRST}) ((?:{names.SURNAME}|{_PARTICLE})(?: {_PARTICLE})*)(?![\w-])"
)
_GLUED = re.compile(r"[a-zà-ÿ]{3}[A-ZÀ-Ý][a-zà-ÿ]")
"""A stop was lost: "Penelope FillonEntre"."""
_BEFORE, _BEHIND = 60, 60
"""In how many characters before a full name, and behind it, its office is looked for."""
_ANOTHER = re.compile(r"[,;:.()\"«»]")
"""What parts a name from what is not said of it."""
_MOST = 60
"""An article that names more people is a list."""
FORMER, _PREMIER = "ancien", "premier"
_BEFORE_OFFICE = frozenset(
    """
    l la le un une alors actuel actuelle ancien ancienne célèbre ex jeune nouveau nouvelle premier première
    """.split()
)
"""Behind a name only these stand before its office: "X, que le procureur accuse" is no prosecutor."""
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
    """Return the people whom the first sentences of an article name in full, in order of appearance.

    Of two who share their surname there is none, nor is anybody in a mere list of names.
    """
    texts = [sentence.text[: names.MOST_CHARACTERS] for sentence in prose[:CONSIDERED]]
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    offices: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for text in texts:
        for surname, found in full_names(text):
            forms[surname][found.group()] += 1
            offices[surname] += offices_beside(text, *found.span())
            if len(forms) > _MOST:
                return ()
    people = []
    for surname, counts in forms.items():
        if len({bare_capitals(form.split(" ", 1)[0]) for form in counts}) > 1:
            continue
        name = max(counts, key=lambda form: counts[form])
        word = re.compile(rf"(?<![\w-]){re.escape(surname)}(?![\w-])")
        places = tuple(place for place, text in enumerate(texts) if surname in text and word.search(text))
        title = first_names.load()[name.split(" ", 1)[0]]
        people.append(Person(name, surname, title, places, tuple(offices[surname])))
    return tuple(people)


def full_names(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the surnames of the full names in a text, each with where the name stands."""
    known = first_names.load()
    found = _FULL.search(text)
    while found is not None:
        is_name = found.group(1) in known
        if is_name and not _GLUED.search(found.group()):
            yield found.group(2).rsplit(" ", 1)[-1], found
        # What stands before a name may look like one: "le maire de Nice Christian Estrosi".
        found = _FULL.search(text, found.end(0 if is_name else 1))


def offices_beside(text: str, start: int, end: int) -> Iterator[tuple[str, ...]]:
    """Yield the offices beside a name: "le député du Gard X", "X, député du Gard".

    Each is its noun, then the other words; "ancien" and "premier" come last, wherever they stand.

    Args:
        text: of the sentence.
        start: where the name begins.
        end: where it ends.
    """
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    words = _WORD.findall(_ANOTHER.split(before.rstrip(" ,"))[-1])
    first = _first_office(words)
    governed = 0 < first < len(words) and words[first - 1].lower() in _GOVERNING
    if _is_phrase(words[first:]) and not (governed and before.endswith(", ")):
        yield from _office(words, first, len(words))
    if behind.startswith((", ", " (")):
        words = _WORD.findall(_ANOTHER.split(behind[2:])[0])
        first = _first_office(words)
        if all(word.lower() in _BEFORE_OFFICE for word in words[:first]):
            yield from _office(words, first, first + _LONGEST)


def _first_office(words: Sequence[str]) -> int:
    """Return the place of the first noun for an office in small letters, or behind all words."""
    return next((place for place, word in enumerate(words) if word in OCCUPATIONS), len(words))


def _is_phrase(words: Sequence[str]) -> bool:
    """Return whether words from an office to a name are one phrase: without a verb, and no other name's."""
    if not words or words[-1].lower() in _GOVERNING or not first_names.load().keys().isdisjoint(words):
        return False
    return not any(tag[0] == "V" and tag[:2] != "VK" for tag in tagging.tag(words))


def _office(words: Sequence[str], first: int, last: int) -> Iterator[tuple[str, ...]]:
    """Yield the office that begins at a word, if one does, as far as the next one."""
    if first < len(words):
        end = next((place for place in range(first, len(words)) if _joins(words, place)), last)
        before = [word.lower() for word in words[:first]]
        former = (FORMER,) * any(word.startswith((FORMER, "ex")) for word in [*before[-2:], words[first]])
        premier = (_PREMIER,) * (before[-1:] == [_PREMIER] or before[-1:] == ["première"])
        yield (*(word.lower() for word in words[first : min(end, last)]), *premier, *former)


def _joins(words: Sequence[str], place: int) -> bool:
    """Return whether "et" joins two offices, and not what one of them is of: "de la Mer et de la Pêche"."""
    return words[place] == "et" and words[place + 1 : place + 2] not in (["de"], ["du"], ["des"], ["d"])
