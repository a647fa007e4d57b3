"""What the margins of an article on a web page owe to news agencies: its own header, its foot, its address.

Margins are taken out of a page, being no text; who wrote for the article is kept. Who photographed for it is
not: a picture of an agency beside a text does not make it rest on that agency.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsum.models import BlockKind
from newsum.reading import agency_credits, furniture
from newsum.reading.page_elements import INLINE, prose_length
from newsum.reading.page_surroundings import CREDITED, INLINE_NAMES

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARGINS = frozenset(["header", "footer", "address"])
_MARGIN_NAMES = re.compile(r"(?:^|[\s_-])metas?(?:[\s_-]|$)", re.IGNORECASE)
# What leads to other articles has credits of its own, or names an agency as a subject.
_ELSEWHERE = frozenset("a article aside figure li nav".split())
_ELSEWHERE_NAMES = re.compile(r"\btags?\b|categor|related|comment|shar(?:e|ing)|breadcrumb", re.IGNORECASE)
_UNSIGNED = frozenset("h1 h2 h3 h4 h5 h6 script style noscript article aside nav table".split())
_CREDITS = (BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.DATE)
_LONGEST = 600  # characters; what has more of them in paragraphs is no margin
_EDGE = "\f"


def set_apart(tree: HtmlElement) -> list[HtmlElement]:
    """Put what the margins of the article owe before them, each as a paragraph, and return those.

    So they go with the boxes around the margins, if these prove to be none of the article's.
    """
    from lxml.html import Element

    article = _article(tree)
    owed = [] if article is None else [(place, text) for place in _places(article) for text in _owed(place)]
    paragraphs: list[HtmlElement] = []
    for margin, text in owed:
        paragraph = Element("p")
        paragraph.text = text
        margin.addprevious(paragraph)
        paragraphs.append(paragraph)
    return paragraphs


def take(tree: HtmlElement, paragraphs: list[HtmlElement]) -> tuple[str, ...]:
    """Take those of the paragraphs that are still on the page out of it, and return their words."""
    texts: list[str] = []
    for paragraph in paragraphs:
        if any(box is tree for box in paragraph.iterancestors()):
            texts.append(paragraph.text or "")
            paragraph.drop_tree()
    return tuple(dict.fromkeys(texts))


def _article(tree: HtmlElement) -> HtmlElement | None:
    """Return the innermost article with the title, else with most of the prose: teasers are articles too."""
    boxes = tree.xpath("//article[.//h1]")
    if not boxes:
        most = prose_length(tree) / 2
        boxes = [box for box in tree.iter("article", "main") if prose_length(box) >= most]
    return max(reversed(boxes), key=prose_length, default=None)


def _places(article: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the outermost margins of an article, none in what leads elsewhere."""
    inside: set[HtmlElement] = set()
    for element in article.iterdescendants():
        leads_elsewhere = _is(element, _ELSEWHERE, _ELSEWHERE_NAMES)
        is_margin = _is(element, _MARGINS, _MARGIN_NAMES) and prose_length(element) <= _LONGEST
        if element.getparent() in inside or leads_elsewhere or is_margin:
            inside.add(element)
            if is_margin and not leads_elsewhere and element.getparent() not in inside:
                yield element


def _is(element: HtmlElement, tags: frozenset[str], names: re.Pattern[str]) -> bool:
    return element.tag in tags or names.search(element.get("class", "")) is not None


def _owed(margin: HtmlElement) -> list[str]:
    """Return what the lines of a margin owe, be each a line to the eye or a box of its own within one."""
    for within in (INLINE, INLINE_NAMES):
        lines = (" ".join(line.split()) for line in "".join(_shown(margin, within)).split(_EDGE))
        if owed := [credit for line in lines if (credit := _credit(line)) is not None]:
            return owed
    return []


def _shown(margin: HtmlElement, within: frozenset[str]) -> Iterator[str]:
    """Yield the words of a margin, with a sign at the edges of its boxes, but none that lead elsewhere."""
    from lxml.etree import iterwalk

    walk = iterwalk(margin, events=("start", "end"))
    for event, element in walk:
        leads_elsewhere = _is(element, _UNSIGNED, _ELSEWHERE_NAMES)
        yield _EDGE * (leads_elsewhere or element.tag not in within)
        if event == "end":
            yield "" if element is margin else element.tail or ""
        elif leads_elsewhere:
            walk.skip_subtree()
        else:
            yield element.text or ""


def _credit(line: str) -> str | None:
    """Return what a line owes to agencies, ``None`` if it owes nothing."""
    if not line or len(line) > furniture.LONGEST or CREDITED.search(line) is None:
        return None
    known = furniture.recognise(line)
    is_known = known is not None and known.kind in _CREDITS
    return line if is_known or agency_credits.is_list(line) or agency_credits.is_shared(line) else None
