"""Words and tokens of French text.

``words`` gives what is counted and compared: lower-cased, composed (NFC), elisions
apart from their word, punctuation dropped. ``tokens`` gives what is tagged and cut:
the surface forms with their offsets, punctuation included.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from newsum.folding import small

# A word keeps its hyphens and the apostrophe by which it is elided ("l'", "jusqu'");
# a number its decimals and thousands.
_WORD = re.compile(r"\w++(?:-\w++)*+(?:'(?=\w)|[.,](?<=\d.)\d[\d.,]*\b)?")
_TOKEN = re.compile(
    r"(?i:aujourd|prud)['’]h\w+|\d+(?:['’]\d+)?\"\d+|\w++(?:-\w++)*+(?:['’](?=\w)|[.,](?<=\d.)\d[\d.,]*\b)?|\.{2,}|\S"
)

# An apostrophe that is a letter of its word; U+02BC is a letter to the regular expression.
_INNER = (("aujourd'hui", "aujourd\u02bchui"), ("prud'hom", "prud\u02bchom"))


class Token(NamedTuple):
    """A word, number or mark of punctuation.

    Attributes:
        text: the surface form, as it stands in the text.
        start, end: its offsets in the text that was given.
    """

    text: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """Return the words of a text, lower-cased, in order.

    Elided words stand alone with their apostrophe (``l'Otan`` -> ``l'``, ``otan``), both
    apostrophes alike; hyphenated words and numbers such as ``13.000`` stay whole.
    """
    text = small(normalize("NFC", text))
    if "d'h" not in text:
        return _WORD.findall(text)
    for plain, guarded in _INNER:
        text = text.replace(plain, guarded)
    return [word.replace("\u02bc", "'") for word in _WORD.findall(text)]


def tokens(text: str) -> list[Token]:
    """Return the words and marks of punctuation of a text, with their offsets."""
    found = []
    place = 0
    # Nothing but white space lies between two tokens: to find them again is faster than match objects.
    for form in _TOKEN.findall(text):
        start = text.find(form, place)
        place = start + len(form)
        found.append(Token(form, start, place))
    return found
