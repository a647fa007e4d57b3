"""The body of an article on a web page, as trafilatura finds it, with all the posts of a live blog."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from newsum.folding import fold
from newsum.reading.page_pieces import pieces_of, text_of
from newsum.reading.paragraphs import ends_sentence
from newsum.reading.pieces import Piece
from newsum.reading.quiet import quiet

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEWEST_IN_PARAGRAPH = 10  # words of prose
_FEWEST_IN_ARTICLE = 40
_FEWEST_POSTS = 2  # beside the one that was found


def articles(tree: HtmlElement) -> list[frozenset[str]]:
    """Return the paragraphs of each article on a pruned page, folded; teasers are none."""
    found: list[frozenset[str]] = []
    for element in tree.xpath("//article[not(.//article)]"):
        texts = (text_of(paragraph) for paragraph in element.iter("p"))
        prose = [text for text in texts if _is_prose(text)]
        if len(prose) > 1 and sum(len(text.split()) for text in prose) >= _FEWEST_IN_ARTICLE:
            found.append(frozenset(map(fold, prose)))
    return found


def body(tree: HtmlElement) -> list[Piece]:
    """Return the paragraphs of the article on a pruned page, in order; none if there is no article."""
    pieces = _extracted(tree)
    posts = _posts_of(tree, frozenset(fold(piece.text) for piece in pieces))
    return pieces if posts is None else _extracted(_page_of(posts))


def _posts_of(tree: HtmlElement, found: frozenset[str]) -> HtmlElement | None:
    """Return the box of several like boxes of which only one was found, as the posts of a live blog are.

    Args:
        tree: a pruned page.
        found: the paragraphs that were found, folded.
    """
    told = {each: text for each in tree.iter("p") if _is_prose(text := fold(text_of(each)))}
    known = [each for each, text in told.items() if text in found]
    if 2 * len(known) > len(told):
        return None
    seen: set[HtmlElement] = set()
    for paragraph in known:
        for box in paragraph.iterancestors():
            if box in seen:
                break
            alike = _like_boxes(box)
            seen.update((box, *alike))
            proses = [[told[each] for each in like.iter("p") if each in told] for like in alike]
            missed = sum(found.isdisjoint(prose) for prose in proses if prose)
            if missed >= _FEWEST_POSTS and 2 * missed > len(alike):
                return box.getparent()
    return None


def _is_prose(text: str) -> bool:
    return text.count(" ") >= _FEWEST_IN_PARAGRAPH and ends_sentence(text)


def _like_boxes(box: HtmlElement) -> list[HtmlElement]:
    """Return the boxes beside a box, and itself, that have its tag and names; none without a name."""
    parent, names = box.getparent(), _names(box)
    if parent is None or not any(names):
        return []
    return [each for each in parent.iterchildren(box.tag) if _names(each) == names]


def _names(element: HtmlElement) -> tuple[str | None, str | None]:
    return element.get("class"), element.get("itemprop")


def _page_of(box: HtmlElement) -> HtmlElement:
    """Return a page that has a copy of a box for its article, without names that say what is in it."""
    from lxml.html import document_fromstring

    page = document_fromstring("<html><body><article></article></body></html>")
    article = next(page.iter("article"))
    article.extend(deepcopy(box))
    for element in article.iter():
        for name in ("class", "id"):
            element.attrib.pop(name, None)
    return page


def _extracted(tree: HtmlElement) -> list[Piece]:
    """Return the paragraphs that trafilatura finds on a page."""
    from trafilatura import bare_extraction

    with quiet("trafilatura"):
        document = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    found = getattr(document, "body", None)
    if found is None:
        return []
    pieces: list[Piece] = []
    for element in found:
        pieces += pieces_of(element)
    return pieces
