"""The layout of a web page made plain: boxes for tables that lay it out, paragraphs for bare text.

trafilatura looks for the article among boxes with paragraphs, and for a mark of the box that holds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOXES = frozenset("div section article main body".split())
_BLOCKS = frozenset(
    "p div section article aside main header footer nav form ul ol dl table blockquote figure pre hr details "
    "h1 h2 h3 h4 h5 h6".split()
)
#: Of the text in paragraphs: a box that has more of it holds the article.
BODY_SHARE = 0.6


def unwrap_tables(tree: HtmlElement) -> None:
    """Make boxes of tables that lay out a page (of the years before 2005), not data."""
    for table in list(tree.iter("table")):
        if table.xpath("boolean(.//h1)") or any(len(cell.text_content()) > 600 for cell in table.iter("td")):
            for element in table.iter("table", "tbody", "tr", "td"):
                element.tag = "div"


def make_paragraphs(tree: HtmlElement) -> None:
    """Make paragraphs of the bare text of boxes, parted by line breaks and by other blocks."""
    children = tree.iter("br", *_BLOCKS)
    boxes = dict.fromkeys(box for child in children if (box := child.getparent()) is not None)
    for box in boxes:
        if box.tag in _BOXES and _has_bare_text(box):
            _wrap_bare_text(box)


def _has_bare_text(box: HtmlElement) -> bool:
    """Whether text of a box stands beside its blocks, not within them."""
    return any(text is not None and text.strip() for text in (box.text, *(child.tail for child in box)))


def _wrap_bare_text(box: HtmlElement) -> None:
    from lxml.html import Element

    def paragraph(text: str | None) -> HtmlElement:
        made = Element("p")
        made.text = text
        return made

    parts = [paragraph(box.text)]
    for child in list(box):
        if child.tag == "br":
            parts.append(paragraph(child.tail))
        elif child.tag in _BLOCKS or next(child.iter(*_BLOCKS), None) is not None:
            parts += [child, paragraph(child.tail)]
            child.tail = None
        else:
            parts[-1].append(child)
    box.text = None
    del box[:]
    box.extend(part for part in parts if part.tag != "p" or part.attrib or part.text_content().strip())


def mark_body(tree: HtmlElement) -> None:
    """Where no markup tells trafilatura which box holds the article, mark the one with most paragraphs."""
    if tree.xpath("boolean(//article | //*[@itemprop='articleBody'])"):
        return
    lengths: dict[HtmlElement, int] = {}
    for paragraph in tree.iter("p"):
        parent = paragraph.getparent()
        if parent is not None:
            lengths[parent] = lengths.get(parent, 0) + len(paragraph.text_content())
    if not lengths:
        return
    best = max(lengths, key=lambda element: lengths[element])
    if lengths[best] <= BODY_SHARE * sum(lengths.values()):
        return
    if best.tag == "body":
        best = _boxed(best)
    if best.tag in ("div", "section"):
        best.set("itemprop", "articleBody")


def _boxed(body: HtmlElement) -> HtmlElement:
    """Put all that stands in the body of a page, as pages written by hand have it, into a box."""
    from lxml.html import Element

    box = Element("div")
    box.text, body.text = body.text, None
    box.extend(list(body))
    body.append(box)
    return box
