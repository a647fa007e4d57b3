"""The article's paragraphs on a web page, through trafilatura, with what surrounds them pruned first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsum.models import BlockKind
from newsum.reading import boxes, furniture, headings, notices
from newsum.reading.paragraphs import ends_sentence
from newsum.reading.pieces import Piece, fold
from newsum.reading.quiet import quiet

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PRUNED_TAGS = (
    "script", "style", "noscript", "template", "iframe", "svg", "nav", "footer", "button", "figcaption",
    "select", "dialog", "amp-ad", "amp-sidebar", "amp-consent", "amp-analytics", "object", "video", "audio",
)  # fmt: skip
_CONTAINERS = frozenset(
    "blockquote div section aside ul ol p figure form header dl table article li span h2 h3 h4".split()
)
_BOXES = frozenset("div section article main body".split())
_BLOCKS = frozenset(
    "p div section article aside main header footer nav form ul ol dl table blockquote figure pre hr details "
    "h1 h2 h3 h4 h5 h6".split()
)
_LONGEST_BYLINE = 200
_LONGEST_STANDFIRST = 900
_INLINE_PARENTS = frozenset("p span em strong b i a h1 h2 h3 h4 h5 h6 li blockquote cite".split())
_FEWEST_IN_PARAGRAPH = 10  # words of prose
_FEWEST_IN_ARTICLE = 40
_BODY_SHARE = 0.6  # of the text in paragraphs
_CREDITED = re.compile(r"\b(?:AFP|Reuters|AP|ATS|Belga|[Aa]gences?|[Aa]vec)\b")
_INLINE = frozenset("a em strong b i span u sup sub q cite abbr mark small time".split())
_ROLES = ("navigation", "banner", "complementary", "contentinfo", "dialog", "alert")
_FOREIGN = re.compile(r"\bcomment|disqus|cookie|consent|didomi", re.IGNORECASE)
_BOXED = (None, BlockKind.LIST_ITEM)  # what may stand in a box below a label
_PROTECTED = frozenset(("html", "body", "main"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stood beside the body and was found by its markup."""

    standfirst: str | None = None
    byline: str | None = None


@cache
def _unwanted() -> re.Pattern[str]:
    return re.compile(
        r"newsletter|cookie|consent|gdpr|rgpd|didomi|related|recommend|read-?more|readalso|lire-?aussi|a-lire"
        r"|voir-?aussi|plus-lus|most-?read|most-?popular|social|share|sharing|partag|comment(?!ary|aire-de)"
        r"|disqus|breadcrumb|fil-ariane|sidebar|side-?bar|advert|publicit|\bads?\b|sponsor|outbrain|taboola"
        r"|caption|legend|credit-?photo|photo-?credit|video-?player|player|gallery|diaporama|tag-?list|\btags\b"
        r"|promo|subscribe|abonne|inscription|login|popup|modal|pagination|skip-?link|sommaire|dossier|teaser"
        r"|author-?bio|twitter-tweet|instagram-media|fb-post|tiktok-embed|footer|copyright|mentions-?legales|signaler|correction|fil-info|infolettre|bandeau|banner|menu|toolbar|outils|live-?nav",
        re.IGNORECASE,
    )


@cache
def _standfirst_marks() -> re.Pattern[str]:
    return re.compile(
        r"chapo|chapeau|standfirst|sapo\b|stand-?first|article[-_]*(?:lead|intro|desc|summary|excerpt|resume)"
        r"|\b(?:lead|lede|intro|subtitle|excerpt|dek|deck)\b|(?:post|entry|news|content)[-_]*(?:lead|intro|excerpt)",
        re.IGNORECASE,
    )


@cache
def _byline_marks() -> re.Pattern[str]:
    return re.compile(
        r"byline|signature|author|auteur|redacteur|article[-_]*(?:meta|info|date)|post[-_]*meta", re.I
    )


def prune(tree: HtmlElement) -> Surroundings:
    """Take out of a page what is no article, in place, and return the standfirst and byline found."""
    standfirst: str | None = None
    byline: str | None = None
    for element in list(tree.iter(*_PRUNED_TAGS)):
        _drop(element)
    for element in list(tree.iter("ul", "ol")):
        if _has_links_only(element):
            _drop(element)
    _unwrap_layout_tables(tree)
    _make_paragraphs(tree)
    most = _BODY_SHARE * _prose_length(tree)
    for element in tree.xpath("//*[@class or @id or @itemprop or @rel or @aria-hidden or @role]"):
        tag = element.tag
        if tag in _PROTECTED or not isinstance(tag, str):
            continue
        attributes = element.attrib
        name = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        prop = attributes.get("itemprop", "")
        if standfirst is None and tag != "a" and (prop == "description" or _standfirst_marks().search(name)):
            standfirst = _short_text(element, _LONGEST_STANDFIRST, fewest=40)
            if standfirst is not None:
                continue
        signed = prop == "author" or attributes.get("rel") == "author" or _byline_marks().search(name)
        if signed and (byline is None or not _CREDITED.search(byline)):
            text = _short_text(element, _LONGEST_BYLINE, fewest=3)
            if text is not None and (byline is None or _CREDITED.search(text)):
                byline = text
        if tag in _CONTAINERS and _is_unwanted(element, name, most):
            _drop(element)
    _mark_body(tree)
    return Surroundings(standfirst, byline)


def _has_links_only(element: HtmlElement) -> bool:
    """Whether a list leads elsewhere: each of its items is a link, and none a sentence."""
    items = [_squeezed(item) for item in element.iter("li")]
    links = [" ".join(map(_squeezed, item.iter("a"))) for item in element.iter("li")]
    return bool(items) and items == links and not any(map(ends_sentence, items))


def _squeezed(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _unwrap_layout_tables(tree: HtmlElement) -> None:
    """Make boxes of tables that lay out a page (of the years before 2005), not data."""
    for table in list(tree.iter("table")):
        if table.xpath("boolean(.//h1)") or any(len(cell.text_content()) > 600 for cell in table.iter("td")):
            for element in table.iter("table", "tbody", "tr", "td"):
                element.tag = "div"


def _make_paragraphs(tree: HtmlElement) -> None:
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
    tail = box.tail
    attributes = dict(box.attrib)
    box.clear()
    box.tail = tail
    box.attrib.update(attributes)
    box.extend(part for part in parts if part.tag != "p" or part.attrib or part.text_content().strip())


def _mark_body(tree: HtmlElement) -> None:
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
    if best.tag in ("div", "section") and lengths[best] > _BODY_SHARE * sum(lengths.values()):
        best.set("itemprop", "articleBody")


def _is_unwanted(element: HtmlElement, name: str, most: float) -> bool:
    """Whether an element's names say that it is no article, and it does not hold the article.

    Args:
        element: an element of the page.
        name: its class and identifier, which may say what stands *beside* it ("has-sidebar").
        most: the characters of paragraphs that only the article has; comments may be longer.
    """
    if element.get("role") not in _ROLES and _unwanted().search(name) is None:
        return False
    if element.xpath("boolean(.//h1 | .//main | descendant-or-self::*[@itemprop='articleBody'])"):
        return False
    return _FOREIGN.search(name) is not None or _prose_length(element) <= most


def _prose_length(element: HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def _drop(element: HtmlElement) -> None:
    """Remove an element; bare text that follows it in a box becomes a paragraph, which it was to the eye."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail is not None and element.tail.strip() and parent.tag not in _INLINE_PARENTS:
        text = element.tail
        inline = []
        for sibling in element.itersiblings():
            if sibling.tag not in _INLINE:
                break
            inline.append(sibling)
        element.clear()
        element.tag, element.text = "p", text
        element.extend(inline)
    else:
        element.drop_tree()


def _short_text(element: HtmlElement, longest: int, *, fewest: int) -> str | None:
    text = _squeezed(element)
    return text if fewest <= len(text) <= longest else None


def articles(tree: HtmlElement) -> list[frozenset[str]]:
    """Return the paragraphs of each article on a pruned page, folded; teasers are none."""
    found: list[frozenset[str]] = []
    for element in tree.xpath("//article[not(.//article)]"):
        texts = (_text(paragraph) for paragraph in element.iter("p"))
        prose = [text for text in texts if text.count(" ") >= _FEWEST_IN_PARAGRAPH and ends_sentence(text)]
        if len(prose) > 1 and sum(len(text.split()) for text in prose) >= _FEWEST_IN_ARTICLE:
            found.append(frozenset(map(fold, prose)))
    return found


def body(tree: HtmlElement) -> list[Piece]:
    """Return the paragraphs of the article on a pruned page, in order; none if there is no article."""
    from trafilatura import bare_extraction

    with quiet("trafilatura"):
        document = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    found = getattr(document, "body", None)
    if found is None:
        return []
    pieces: list[Piece] = []
    for element in found:
        pieces += _pieces(element)
    return pieces


def _pieces(element: HtmlElement) -> list[Piece]:
    tag = element.tag
    if tag == "head":
        text = _text(element)
        return [Piece(text, BlockKind.HEADING)] if text else []
    if tag == "list":
        return [
            Piece(text, BlockKind.LIST_ITEM) for item in element.iter("item") if (text := _item_text(item))
        ]
    if tag == "table":
        cells = [_text(cell) for cell in element.iter("cell")]
        return [Piece(text) for text in cells if len(text) > headings.LONGEST and ends_sentence(text)]
    if tag == "quote" and len(element):
        inner = [piece for child in element for piece in _pieces(child)]
        if inner:
            return ([Piece(text)] if (text := " ".join((element.text or "").split())) else []) + inner
    return [Piece(text) for text in _segments(element)]


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _item_text(item: HtmlElement) -> str:
    """Return the text of a list's item without that of the lists in it, whose items stand for themselves."""
    parts = [item.text or ""]
    for child in item:
        if child.tag != "list":
            parts.append(_item_text(child))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def _segments(element: HtmlElement) -> list[str]:
    """Return a paragraph's text, cut at those line breaks that end a sentence or set a heading apart."""
    if element.find(".//lb") is None:
        text = _text(element)
        return [text] if text else []
    parts = [""]
    for node in element.iter():
        if node.tag == "lb":
            parts.append("")
        else:
            parts[-1] += node.text or ""
        if node is not element:
            parts[-1] += node.tail or ""
    result: list[str] = []
    for part in (" ".join(part.split()) for part in parts):
        if not part:
            continue
        if result and not ends_sentence(result[-1]) and not headings.is_heading(result[-1]):
            result[-1] += f" {part}"
        else:
            result.append(part)
    return result


def without_furniture(pieces: list[Piece]) -> list[Piece]:
    """Drop labels and links, which pages repeat and articles do not need, and the boxes below labels."""
    furnished = [_is_furniture(piece.text) for piece in pieces]
    lines = [
        boxes.Line(piece.text, not known and piece.kind in _BOXED, True, piece.kind is BlockKind.LIST_ITEM)
        for piece, known in zip(pieces, furnished, strict=True)
    ]
    boxed = boxes.contents(lines)
    return [piece for index, piece in enumerate(pieces) if not (furnished[index] or index in boxed)]


def _is_furniture(text: str) -> bool:
    """Whether a paragraph of a page is a label, a link or a notice."""
    if notices.recognise(text) is not None:
        return True
    found = furniture.recognise(text)
    return found is not None and found.kind in (BlockKind.BOILERPLATE, BlockKind.CAPTION)
