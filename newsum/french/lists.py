"""Lists: items that share the verb of the line that opens them, rows that have none."""

from __future__ import annotations

import re

from newsum.french import tagging
from newsum.models import BlockKind, Document, Sentence

# What parts the names of a line-up or a list of those present, of which there are some.
_BETWEEN_NAMES = re.compile(r"[,;()]|\s[-–—]\s|\bet\b")
_RESULT = re.compile(r"[^:]{3,70}:\s?\d[\d\s.,]*(?:(?:à \d[\d\s.,]*)?(?:%|°|/\d)|(?:voix|points?|pts)\b)")
_FEWEST_NAMES = 5
_MOST_NAMES = 0.8  # of the pieces are short and open with a capital or a figure
_WORDS_OF_NAME = 4
_LONGEST_LABEL = 6  # blanks


def is_item(sentence: Sentence, before: Sentence, *, in_list: bool) -> bool:
    """Return whether a sentence is an item of a list: it goes on where a colon or another item left off."""
    if sentence.block == before.block:
        return False
    opens_small = sentence.text[0].islower()
    if before.text[-1] == ":":
        return opens_small or sentence.text[-1] == ";"
    return in_list and (opens_small or before.text[-1] in ";,")


def is_row(sentence: Sentence, document: Document) -> bool:
    """Return whether a sentence is a row of a ranking, a line-up or a recipe: "250 g de farine"."""
    if ":" in sentence.text and (_is_enumeration(sentence.text) or _is_result(sentence.text)):
        return True
    is_marked = document.article.blocks[sentence.block].kind is BlockKind.LIST_ITEM
    return (is_marked or sentence.text[0].isdigit()) and tagging.is_verbless(sentence.text)


def _is_enumeration(text: str) -> bool:
    """Return whether a label and names or figures are all of a sentence: "LENS : Samba - Gradit, Danso"."""
    head, _, tail = text.partition(":")
    pieces = [piece.strip() for piece in _BETWEEN_NAMES.split(tail)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < _FEWEST_NAMES or head.count(" ") > _LONGEST_LABEL or not tail[:1].isspace():
        return False
    named = sum(
        (piece[0].isupper() or piece[0].isdigit()) and piece.count(" ") < _WORDS_OF_NAME for piece in pieces
    )
    return named >= _MOST_NAMES * len(pieces) and tagging.is_verbless(head)


def _is_result(text: str) -> bool:
    """Return whether a name and what it got are all of a sentence: "Jeanne Martin (DVD) : 1 280 voix"."""
    return _RESULT.match(text) is not None and tagging.is_verbless(text)
