"""Exact matching of many names in one pass over a text.

Names have capitals: the text is scanned once for the tokens that begin with one, each is looked up in a
dictionary of tokens, and the stretch that may be a name around it is looked up at each length that the names
with that token have, the longest first. The cost does not depend on the number of names; only the few that
have no such token ("dpa") are searched one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from newsum.folding import fold_name, plain

Value = TypeVar("Value")

# A capital (or any letter of Latin Extended-A) and what makes a token with it: small letters, or capitals.
# "AFPLe" and "AFPL'événement" (lost paragraph breaks) begin with the token "AFP".
# One leading class, so that the scan skips to the next capital at once; ranges, as they compile fast.
_TOKEN = re.compile(r"[A-ZÀ-ÞĀ-Ž](?:[a-zß-ſ]+|[A-ZÀ-Þ]+(?=[A-ZÀ-Þ]['’]\w)|[A-ZÀ-Þ]*(?![a-zß-ÿ]))")
_TOO_FREQUENT = frozenset(("La", "Le", "Les", "L", "De", "M"))
_LEADING = re.compile(r"\w+")
_INITIALS = 2


class Occurrence(NamedTuple, Generic[Value]):
    """A place where one name, or several namesakes, occur: offsets and their values."""

    start: int
    end: int
    values: tuple[Value, ...]


class FormIndex(Generic[Value]):
    """Names ready for matching.

    Args:
        forms: triples of a name, whether it counts only as written or in capitals, and a value.
    """

    def __init__(self, forms: Iterable[tuple[str, bool, Value]]) -> None:
        self._forms: dict[str, list[tuple[str, bool, Value]]] = {}
        # For each token how far within a name it stands, and how long such names are.
        self._tokens: dict[str, dict[int, set[int]]] = {}
        self._without: dict[str, set[int]] = {}
        firsts: dict[tuple[str, bool], list[set[int]]] = {}
        for text, case, value in forms:
            key = fold_name(text)
            self._forms.setdefault(key, []).append((plain(text), case, value))
            word = text.partition(" ")[0]
            if (word, case) not in firsts:
                firsts[word, case] = [self._lengths(token, 0) for token in _spellings(word, case)]
            for known in firsts[word, case]:
                known.add(len(key))
            if _token(word) is None:
                self._add_unusual(text)

    def _lengths(self, token: str, offset: int) -> set[int]:
        return self._tokens.setdefault(token, {}).setdefault(offset, set())

    def _add_unusual(self, text: str) -> None:
        """Take note of a name that begins small, or as any text may: "La Dépêche"."""
        for match in _TOKEN.finditer(text):
            if match.group() not in _TOO_FREQUENT:
                for token in {match.group(), plain(match.group())}:
                    self._lengths(token, match.start()).add(len(text))
                return
        self._without.setdefault(text, set()).add(len(text))

    def scan(self, text: str) -> Iterator[Occurrence[Value]]:
        """Yield the occurrences, left to right, longest first, disjoint.

        A name counts in small letters only where it has a form that is written so.
        """
        end = 0
        for start, known in self._starts(text):
            if start < end:
                continue
            occurrence = self._longest(text, start, known)
            if occurrence is not None:
                end = occurrence.end
                yield occurrence

    def _starts(self, text: str) -> list[tuple[int, set[int]]]:
        """Return where names may begin and the lengths that they may have, left to right."""
        starts = [(start, known) for name, known in self._without.items() for start in _places(name, text)]
        # Few tokens of a text are a name's: to find them again costs less than a match for each token.
        for token in self._tokens.keys() & _TOKEN.findall(text):
            names = self._tokens[token].items()
            for place in _places(token, text):
                if _is_token(token, text, place):
                    starts += [(place - offset, known) for offset, known in names if offset <= place]
        return sorted(starts, key=_order)

    def at(self, text: str, start: int, *, titled: bool = False) -> Occurrence[Value] | None:
        """Return the longest occurrence at an offset, whatever the case of its first letter.

        Args:
            text: the text.
            start: the offset.
            titled: whether acronyms that count in capitals only also count as "Wam".
        """
        match = _LEADING.match(text, start)
        names = self._tokens.get(fold_name(match.group())) if match is not None else None
        return None if names is None else self._longest(text, start, names[0], titled=titled)

    def _longest(
        self, text: str, start: int, known: set[int], *, titled: bool = False
    ) -> Occurrence[Value] | None:
        for length in sorted(known, reverse=True):
            if start + length > len(text):
                continue
            stretch = text[start : start + length]
            forms = self._forms.get(fold_name(stretch))
            if forms is None or not _bounded(text, start, start + length):
                continue
            written = plain(stretch)
            values = tuple(value for form, _, value in forms if form == written) or tuple(
                value
                for form, case, value in forms
                if not case or form.upper() == written or (titled and _is_titled(written, form))
            )
            if values:
                return Occurrence(start, start + length, values)
        return None


def _spellings(word: str, case: bool) -> set[str]:
    """Return the first tokens of a name's first word, as scans find them, in its usual spellings."""
    key = fold_name(word)
    leading = _LEADING.search(key)
    firsts = {leading.group() if leading else key}
    for spelling in (word, word.upper()) if case else (word, word.upper(), word.capitalize()):
        token = _token(spelling)
        if token is not None:
            firsts.add(token)
            if not spelling.isascii():
                firsts.add(plain(token))
    return firsts


def _token(word: str) -> str | None:
    """Return the token by which a scan finds a word; ``None`` for one that every text has ("La") or none."""
    match = _TOKEN.match(word)
    return None if match is None or match.group() in _TOO_FREQUENT else match.group()


def _is_titled(written: str, form: str) -> bool:
    """Return whether an acronym is written as a name: "Wam"; two letters are a word too often."""
    return len(form) > _INITIALS and form.isupper() and form.capitalize() == written


def _places(part: str, text: str) -> Iterator[int]:
    """Yield where a part of a text stands."""
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + len(part))


def _is_token(token: str, text: str, start: int) -> bool:
    """Return whether a scan for tokens finds that one at an offset: "AFP", but not in "SAFP" or "AFPA"."""
    if text[start - 1 : start].isupper():
        return False
    match = _TOKEN.match(text, start)
    return match is not None and match.group() == token


def _order(place: tuple[int, set[int]]) -> tuple[int, int]:
    start, known = place
    return start, -max(known)


def _bounded(text: str, start: int, end: int) -> bool:
    """Return whether a stretch is a name by itself, or only glued to what lost its space."""
    before = text[start - 1 : start]
    after = text[end : end + 2]
    # "lAFP" has lost its apostrophe; "McReuters" is another name.
    if before.isalnum() and not (before.islower() and end - start > 2 and text[start:end].isupper()):
        return False
    if before and before in "@#_":
        return False
    if not after[:1].isalnum():
        return after[:1] != "_" and not re.match(r"\.(?:com|fr|org|net|ru|it|de|ch)\b", text[end : end + 5])
    if not after[0].isupper():
        return False
    return len(after) == 2 and (after[1].islower() or after[1] in "'’" or text[end - 1].islower())
