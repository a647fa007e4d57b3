"""Pieces of what trafilatura found on a web page: paragraphs, headings, items, cut at their line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsum.models import BlockKind
from newsum.reading import headings
from newsum.reading.paragraphs import BULLETS, ends_sentence
from newsum.reading.pieces import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset("p div head list quote table".split())  # in what trafilatura found
_ITEM = re.compile(rf"[{re.escape(BULLETS)}]\s+\S")  # of a list that has no markup but line breaks


def pieces_of(element: HtmlElement) -> list[Piece]:
    """Return the pieces of a block that trafilatura found."""
    tag = element.tag
    if tag == "head":
        text = text_of(element)
        return [Piece(text, BlockKind.HEADING)] if text else []
    if tag == "list":
        return [
            Piece(text, BlockKind.LIST_ITEM) for item in element.iter("item") if (text := _item_text(item))
        ]
    if tag == "table":
        return [piece for cell in element.iter("cell") for piece in _cell(cell)]
    if any(child.tag in _BLOCKS for child in element):
        return _mixed(element)
    return [Piece(text) for text in _segments(element)]


def _cell(cell: HtmlElement) -> list[Piece]:
    """Return the paragraphs of a table's cell; data are none."""
    if any(child.tag in _BLOCKS for child in cell):
        return _mixed(cell)
    text = text_of(cell)
    return [Piece(text)] if len(text) > headings.LONGEST and ends_sentence(text) else []


def _mixed(element: HtmlElement) -> list[Piece]:
    """Return the pieces of a box: its blocks, and the bare text between them."""
    pieces: list[Piece] = []
    parts = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            pieces += [*map(Piece, _joined(parts)), *pieces_of(child)]
            parts = [""]
        elif child.tag == "lb":
            parts.append("")
        else:
            parts[-1] += "".join(child.itertext())
        parts[-1] += child.tail or ""
    return [*pieces, *map(Piece, _joined(parts))]


def text_of(element: HtmlElement) -> str:
    """Return the text of an element with single blanks; what was found has no ``text_content``."""
    return " ".join("".join(element.itertext()).split())


def _item_text(item: HtmlElement) -> str:
    """Return the text of a list's item without that of the lists in it, whose items stand for themselves."""
    parts = [item.text or ""]
    for child in item:
        if child.tag != "list":
            edge = " " * (child.tag in _BLOCKS)
            parts.append(f"{edge}{_item_text(child)}{edge}")
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def _segments(element: HtmlElement) -> list[str]:
    """Return a paragraph's text, cut at those line breaks that end a sentence or set a heading apart."""
    if element.find(".//lb") is None:
        text = text_of(element)
        return [text] if text else []
    parts = [""]
    for node in element.iter():
        if node.tag == "lb":
            parts.append("")
        else:
            parts[-1] += node.text or ""
        if node is not element:
            parts[-1] += node.tail or ""
    return _joined(parts)


def _joined(parts: Iterable[str]) -> list[str]:
    """Return the lines of a paragraph, those joined between which a sentence goes on."""
    lines = [line for part in parts if (line := " ".join(part.split()))]
    are_listed = sum(_ITEM.match(line) is not None for line in lines) > 1
    result: list[str] = []
    for line in lines:
        goes_on = bool(result) and not ends_sentence(result[-1]) and not headings.is_heading(result[-1])
        if goes_on and not (are_listed and _ITEM.match(line)):
            result[-1] += f" {line}"
        else:
            result.append(line)
    return result
