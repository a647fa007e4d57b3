"""Elements of a web page: their words, and how they are taken out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Tags of what stands in a line without being parted from it.
INLINE = frozenset("a em strong b i span u sup sub q cite abbr mark small time".split())
# Parsers read them, yet no element takes them when its text is moved.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_INLINE_PARENTS = frozenset("p span em strong b i a h1 h2 h3 h4 h5 h6 li blockquote cite".split())


def drop_controls(tree: HtmlElement) -> None:
    """Take control characters out of a page."""
    if _CONTROLS.search(tree.text_content()) is None:
        return
    for element in tree.iter():
        for place in ("text", "tail"):
            text = getattr(element, place)
            if text is not None and _CONTROLS.search(text) is not None:
                setattr(element, place, _CONTROLS.sub(_blank, text))


def _blank(control: re.Match[str]) -> str:
    return " " if control.group().isspace() else ""


def squeezed(element: HtmlElement) -> str:
    """Return the text of an element with single blanks."""
    return " ".join(element.text_content().split())


def prose_length(element: HtmlElement) -> int:
    """Return how many characters the paragraphs of an element have."""
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def shown(element: HtmlElement, within: frozenset[str]) -> str:
    """Return the text of an element, parted by blanks where the eye sees lines and boxes.

    Args:
        element: an element of the page.
        within: the tags of what stands in a line without being parted from it.
    """
    from lxml.etree import iterwalk

    parts: list[str] = []
    for event, each in iterwalk(element, events=("start", "end")):  # boxes may be nested deeper than calls
        edge = " " * (each.tag not in within)
        behind = each.text if event == "start" else None if each is element else each.tail
        parts.append(f"{edge}{behind or ''}")
    return "".join(parts)


def drop(element: HtmlElement) -> None:
    """Remove an element; bare text that follows it in a box becomes a paragraph, which it was to the eye."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail is not None and element.tail.strip() and parent.tag not in _INLINE_PARENTS:
        text = element.tail
        inline = []
        for sibling in element.itersiblings():
            if sibling.tag not in INLINE:
                break
            inline.append(sibling)
        element.clear()
        element.tag, element.text = "p", text
        element.extend(inline)
    else:
        element.drop_tree()
