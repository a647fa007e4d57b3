"""Exact matching of many names in one pass over a text.

Names begin with a capital: the text is scanned once for the tokens that do, each is looked up in
a dictionary of first tokens, and the stretch that begins there is looked up at each length
that the names of that token have, the longest first. The cost does not depend on the number of names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

# A capital (or any letter of Latin Extended-A) and what makes a token with it: small letters, or capitals.
# "AFPLe" and "AFPL'événement" (lost paragraph breaks) begin with the token "AFP".
# One leading class, so that the scan skips to the next capital at once; ranges, as they compile fast.
_TOKEN = re.compile(r"[A-ZÀ-ÞĀ-Ž](?:[a-zß-ſ]+|[A-ZÀ-Þ]+(?=[A-ZÀ-Þ]['’]\w)|[A-ZÀ-Þ]*(?![a-zß-ÿ]))")
_TOO_FREQUENT = frozenset(("La", "Le", "Les", "L", "De", "M"))
_LEADING = re.compile(r"\w+")


def _table() -> dict[int, str]:
    table = {ord(mark): "'" for mark in "’ʼ`´"}
    table |= {ord(space): " " for space in "\n\t\xa0\u202f\u2009-\u2010\u2011"}
    for code in range(0xC0, 0x180):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table | {ord("ı"): "i", ord("ł"): "l", ord("Ł"): "L", ord("đ"): "d", ord("Đ"): "D"}


_TABLE = _table()


def plain(text: str) -> str:
    """Return a text of the same length without accents, typographic marks and hyphens."""
    if text.isascii() and text.isprintable():
        return text.replace("-", " ")
    return text.translate(_TABLE)


def fold(text: str) -> str:
    """Return what all spellings of a name share, of the same length as the text."""
    return plain(text).lower()


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
        self._forms: dict[str, list[tuple[str | None, Value]]] = {}
        lengths: dict[str, set[int]] = {}
        firsts: dict[str, list[set[int]]] = {}
        for text, case, value in forms:
            key = fold(text)
            self._forms.setdefault(key, []).append((plain(text) if case else None, value))
            word = text.partition(" ")[0]
            if word not in firsts:
                firsts[word] = [lengths.setdefault(spelling, set()) for spelling in _spellings(word)]
            for known in firsts[word]:
                known.add(len(key))
        self._lengths = lengths

    def scan(self, text: str) -> Iterator[Occurrence[Value]]:
        """Yield the occurrences that begin with a capital, left to right, longest first, disjoint."""
        lengths = self._lengths
        if lengths.keys().isdisjoint(_TOKEN.findall(text)):
            return
        end = 0
        for match in _TOKEN.finditer(text):
            known = lengths.get(match.group())
            if known is None or match.start() < end:
                continue
            occurrence = self._longest(text, match.start(), known)
            if occurrence is not None:
                end = occurrence.end
                yield occurrence

    def at(self, text: str, start: int) -> Occurrence[Value] | None:
        """Return the longest occurrence at an offset, whatever the case of its first letter."""
        match = _LEADING.match(text, start)
        known = self._lengths.get(fold(match.group())) if match is not None else None
        return None if known is None else self._longest(text, start, known)

    def _longest(self, text: str, start: int, known: set[int]) -> Occurrence[Value] | None:
        for length in sorted(known, reverse=True):
            if start + length > len(text):
                continue
            stretch = text[start : start + length]
            forms = self._forms.get(fold(stretch))
            if forms is None or not _bounded(text, start, start + length):
                continue
            written = plain(stretch)
            values = tuple(value for form, value in forms if form is None or written in (form, form.upper()))
            if values:
                return Occurrence(start, start + length, values)
        return None


def _spellings(word: str) -> set[str]:
    """Return the first tokens of a name's first word, as scans find them, in its usual spellings."""
    key = fold(word)
    leading = _LEADING.search(key)
    firsts = {leading.group() if leading else key}
    for spelling in (word,) if word.isupper() else (word, word.upper(), word.capitalize()):
        match = _TOKEN.match(spelling)
        if match is not None:
            firsts.add(match.group())
            if not spelling.isascii():
                firsts.add(plain(match.group()))
    # Every text has "La": names that begin so ("LaPresse") are found beside "agence" only.
    return firsts - _TOO_FREQUENT


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
