"""The word lists of headlines."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest

from newsum import headline
from newsum.french.words import tokens

ROOM = [
    import_module(found.name)
    for found in pkgutil.walk_packages(headline.__path__, prefix=f"{headline.__name__}.")
]
ELIDED = re.compile(r"[a-zà-ÿ]+'[a-zà-ÿ]*")


def elided(entries: object) -> Iterator[str]:
    """Yield the words of a list that have an apostrophe; of pairs and triples as well."""
    if isinstance(entries, str) and ELIDED.fullmatch(entries):
        yield entries
    elif isinstance(entries, tuple | frozenset):
        for entry in entries:
            yield from elided(entry)


LISTS = [
    pytest.param(words, id=f"{module.__name__.rpartition('.')[2]}.{name}")
    for module in ROOM
    for name, value in vars(module).items()
    if isinstance(value, frozenset) and (words := list(elided(value)))
]


@pytest.mark.parametrize("words", LISTS)
def test_every_word_of_a_list_is_one_that_a_sentence_can_have(words: list[str]) -> None:
    for word in words:
        sentence = f"{word}un" if word.endswith("'") else word
        assert tokens(sentence)[0].text == word
