"""Markup that is an article whole: a feed's entry, a record's text, the body in a page's JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsum.models import BlockKind
from newsum.reading.page_elements import drop_controls
from newsum.reading.page_pruning import prune
from newsum.reading.pieces import Piece, without_furniture

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCK_TAGS = {
    **dict.fromkeys("p div section article blockquote ul ol table tr td br hr dl dd dt pre".split()),
    **dict.fromkeys("h1 h2 h3 h4 h5 h6".split(), BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
}
_DECLARATION = re.compile(r"<\?xml[^<>]*>|<!DOCTYPE[^<>]*>", re.IGNORECASE)
# The tags of articles: an end, or one that needs none. "<3" and "a < b" are text.
_TAG = re.compile(
    r"</(?:p|div|span|a|b|i|u|em|strong|h[1-6]|li|ul|ol|blockquote|figure|section|article|table|td|body|html)\s*>"
    r"|<(?:p|br|hr|img)\b[^<>]{0,1000}>",
    re.IGNORECASE,
)
# Where a tag may begin, and its name; declarations and comments begin otherwise.
_LESS_THAN = re.compile(r"<(?![!?])(?:/?([A-Za-z][\w:.-]*))?")
# Tags of no article are known by their end: "<legende>…</legende>", "<path d='…'/>".
_ENDED = re.compile(r"</([A-Za-z][\w:.-]{0,40})\s*>|<([A-Za-z][\w:.-]{0,40})\b[^<>]{0,1000}/>")
_PARAGRAPH_TAG = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_MOST_ESCAPES = 3


def markup(text: str) -> str | None:
    """Return the markup that a text is, be its tags written as entities; ``None`` for plain text."""
    from html import unescape

    for _ in range(_MOST_ESCAPES):
        if "<" in text and _TAG.search(text) is not None:
            return text
        if "&" not in text:
            return None
        text = unescape(text)
    return None


def pieces(text: str) -> list[Piece]:
    """Return the paragraphs of a text that may be markup; none if there are no words in it."""
    from html import unescape

    source = markup(text)
    if source is None:
        return [Piece(line) for line in unescape(text).split("\n") if line.strip()]
    return without_furniture(list(_parsed(source)))


def plain(text: str) -> str:
    """Return a line of text, such as a title, without tags."""
    return " ".join(piece.text for piece in pieces(text))


def _parsed(source: str) -> Iterator[Piece]:
    if _PARAGRAPH_TAG.search(source) is None:  # paragraphs are lines, and tags only stress words
        source = source.replace("\n", "<br>")
    source = _escaped(_DECLARATION.sub("", source))
    tree = _tree(source)
    if tree is None:
        return
    drop_controls(tree)
    prune(tree)
    for text, kind in _blocks(tree):
        line = " ".join(text.split())
        if line:
            yield Piece(line, kind)


def _escaped(source: str) -> str:
    """Return markup in which each "<" that opens no tag is an entity: "x<y dans son code"."""
    from lxml.html.defs import tags

    known = tags | {name.lower() for names in _ENDED.findall(source) for name in names if name}

    def escape(match: re.Match[str]) -> str:
        name = match.group(1)
        return match.group() if name and name.lower() in known else "&lt;" + match.group()[1:]

    return _LESS_THAN.sub(escape, source)


def _tree(source: str) -> HtmlElement | None:
    """Parse markup; of what is nested deeper than the parser goes, only the text; ``None`` for nothing."""
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    # Without tags, a second time, if the first gives nothing.
    for markup in (source, re.sub(r"<[^<>]*>", " ", source)):
        try:
            # A comment is no text, but what stands behind it in a line is.
            parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
            tree = document_fromstring(f"<html><body>{markup}</body></html>", parser=parser)
        except (LxmlError, ValueError):
            continue
        if tree.text_content().strip():
            return tree
    return None


def _blocks(tree: HtmlElement) -> list[tuple[str, BlockKind | None]]:
    """Return the text between the starts and ends of block elements, in document order."""
    from lxml.etree import iterwalk

    blocks: list[tuple[str, BlockKind | None]] = []
    parts: list[str] = []
    kind: BlockKind | None = None
    for event, element in iterwalk(tree, events=("start", "end")):
        starts = event == "start"
        if element.tag in _BLOCK_TAGS:
            blocks.append(("".join(parts), kind))
            parts, kind = [], _BLOCK_TAGS[element.tag] if starts else None
        if starts:
            # In a page, a line's end in the source is a space.
            parts.append(element.text or "")
        else:
            parts.append(element.tail or "")
    blocks.append(("".join(parts), kind))
    return blocks
