"""The article's paragraphs on a web page, through trafilatura, with what surrounds them pruned first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsum.models import BlockKind
from newsum.reading import boxes, furniture, headings, notices
from newsum.reading.paragraphs import BULLETS, ends_sentence
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
_FEWEST_POSTS = 2  # beside the one that was found
_BODY_SHARE = 0.6  # of the text in paragraphs
#: What a byline says that owes to others.
CREDITED = re.compile(r"\b(?:AFP|Reuters|AP|ATS|Belga|[Aa]gences?|[Aa]vec)\b")
_FOUND_BLOCKS = frozenset("p div head list quote table".split())  # in what trafilatura found
_INLINE = frozenset("a em strong b i span u sup sub q cite abbr mark small time".split())
_INLINE_NAMES = _INLINE - {"span", "time"}  # beside names, dates and functions are in boxes of their own
_ROLES = ("navigation", "banner", "complementary", "contentinfo", "dialog", "alert")
_FOREIGN = re.compile(r"\bcomment|disqus|cookie|consent|didomi", re.IGNORECASE)
_UNIT = re.compile(r"(?:^|[\s\d(])(?:[cdkm]?m|ha)$")  # has a power above it
_NOTE_CALL = re.compile(r"[\[(]?\d{1,3}[\])]?")
_ITEM = re.compile(rf"[{re.escape(BULLETS)}]\s+\S")  # of a list that has no markup but line breaks
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
        r"|disqus|\bforum\b|footnotes?\b|note-ref|breadcrumb|fil-ariane|sidebar|side-?bar|advert|publicit|\bads?\b|sponsor|outbrain|taboola"
        r"|caption|legend|credit-?photo|photo-?credit|video-?player|player|gallery|diaporama|tag-?list|\btags\b"
        r"|promo|subscribe|abonne|inscription|login|popup|modal|pagination|skip-?link|sommaire|dossier|teaser"
        r"|author-?bio|twitter-tweet|instagram-media|fb-post|tiktok-embed|footer|copyright|mentions-?legales|signaler|correction|fil-info|infolettre|bandeau|banner|menu|toolbar|outils|live-?nav",
        re.IGNORECASE,
    )


@cache
def _standfirst_marks() -> re.Pattern[str]:
    return re.compile(
        r"chapo|chapeau|standfirst|sapo\b|stand-?first|article-*(?:lead|intro|desc|summary|excerpt|resume)"
        r"|\b(?:lead|lede|intro|sub-?title|sub-?headline|sous-?titre|lead-?summary|excerpt|dek|deck)\b"
        r"|(?:post|entry|news|content)-*(?:lead|intro|excerpt)",
        re.IGNORECASE,
    )


@cache
def _byline_marks() -> re.Pattern[str]:
    return re.compile(
        r"byline|signature|author|auteur|redacteur|article-*(?:meta|info|date)|post-*meta", re.I
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
    for element in list(tree.iter("sup")):
        if _is_note_call(element):
            _drop(element)
    _unwrap_layout_tables(tree)
    _make_paragraphs(tree)
    most = _BODY_SHARE * _prose_length(tree)
    for element in tree.xpath("//*[@class or @id or @itemprop or @rel or @aria-hidden or @role]"):
        tag = element.tag
        if tag in _PROTECTED or not isinstance(tag, str):
            continue
        attributes = element.attrib
        name = f"{attributes.get('class', '')} {attributes.get('id', '')}".replace("_", "-")
        prop = attributes.get("itemprop", "")
        if standfirst is None and tag != "a" and (prop == "description" or _standfirst_marks().search(name)):
            _drop_badge(element)
            standfirst = _short_text(element, _LONGEST_STANDFIRST, fewest=40)
            if standfirst is not None:
                continue
        signed = prop == "author" or attributes.get("rel") == "author" or _byline_marks().search(name)
        if signed and (byline is None or not CREDITED.search(byline)):
            text = _short_text(element, _LONGEST_BYLINE, fewest=3, within=_INLINE_NAMES)
            if text is not None and (byline is None or CREDITED.search(text)):
                byline = text
        if tag in _CONTAINERS and _is_unwanted(element, name, most):
            _drop(element)
    _mark_body(tree)
    return Surroundings(standfirst, byline)


def _drop_badge(element: HtmlElement) -> None:
    """Take what sort of article it is out of a standfirst: "<b>Récit</b> Le maire a"."""
    if len(element) == 0 or (element.text or "").strip():
        return
    first = element[0]
    behind = " ".join(element.text_content().split())[len(_squeezed(first)) :].lstrip()
    if _badge().fullmatch(_squeezed(first)) and _opens_sentence(behind):
        first.drop_tree()


def _opens_sentence(text: str) -> bool:
    return text[:1].isupper() or text[:1].isdigit() or text[:1] in tuple('«“"')


@cache
def _badge() -> re.Pattern[str]:
    return re.compile(
        r"(?i:l['’]essentiel|les faits|(?:grand )?entretien|interview|récit|portrait|analyse|enquête"
        r"|(?:grand )?reportage|décryptage|éclairage|critique|tribune|chronique|témoignages?|exclusif"
        r"|infographies?|vidéos?)"
    )


def _has_links_only(element: HtmlElement) -> bool:
    """Whether a list leads elsewhere: each of its items is a link, and none a sentence."""
    items = [_squeezed(item) for item in element.iter("li")]
    links = [" ".join(map(_squeezed, item.iter("a"))) for item in element.iter("li")]
    return bool(items) and items == links and not any(map(ends_sentence, items))


def _is_note_call(element: HtmlElement) -> bool:
    """Whether what is set above the line calls a note: it has a number, and leads to it; "12 m²" does not."""
    number = element.text_content().strip()
    around = [each for each in element.iterancestors("a") if each.text_content().strip() == number]
    linked = element.find(".//a") is not None or bool(around)
    outer = around[-1] if around else element
    previous = outer.getprevious()
    before = (outer.getparent().text if previous is None else previous.tail) or ""
    return linked and _NOTE_CALL.fullmatch(number) is not None and _UNIT.search(before) is None


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
    if lengths[best] <= _BODY_SHARE * sum(lengths.values()):
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


def _short_text(
    element: HtmlElement, longest: int, *, fewest: int, within: frozenset[str] = _INLINE
) -> str | None:
    """Return the words of an element, if they are neither many nor few and the title is not among them."""
    if len(_squeezed(element)) > longest or element.find(".//h1") is not None:
        return None
    text = " ".join(_shown(element, within).split())
    return text if fewest <= len(text) <= longest else None


def _shown(element: HtmlElement, within: frozenset[str]) -> str:
    """Return the text of an element, parted by blanks where the eye sees lines and boxes.

    Args:
        element: an element of the page.
        within: the tags of what stands in a line without being parted from it.
    """
    edge = " " * (element.tag not in within)
    inner = "".join(_shown(child, within) + (child.tail or "") for child in element)
    return f"{edge}{element.text or ''}{inner}{edge}"


def articles(tree: HtmlElement) -> list[frozenset[str]]:
    """Return the paragraphs of each article on a pruned page, folded; teasers are none."""
    found: list[frozenset[str]] = []
    for element in tree.xpath("//article[not(.//article)]"):
        texts = (_text(paragraph) for paragraph in element.iter("p"))
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
    told = {each: text for each in tree.iter("p") if _is_prose(text := fold(_text(each)))}
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
        return [piece for cell in element.iter("cell") for piece in _cell(cell)]
    if any(child.tag in _FOUND_BLOCKS for child in element):
        return _mixed(element)
    return [Piece(text) for text in _segments(element)]


def _cell(cell: HtmlElement) -> list[Piece]:
    """Return the paragraphs of a table's cell; data are none."""
    if any(child.tag in _FOUND_BLOCKS for child in cell):
        return _mixed(cell)
    text = _text(cell)
    return [Piece(text)] if len(text) > headings.LONGEST and ends_sentence(text) else []


def _mixed(element: HtmlElement) -> list[Piece]:
    """Return the pieces of a box: its blocks, and the bare text between them."""
    pieces: list[Piece] = []
    parts = [element.text or ""]
    for child in element:
        if child.tag in _FOUND_BLOCKS:
            pieces += [*map(Piece, _joined(parts)), *_pieces(child)]
            parts = [""]
        elif child.tag == "lb":
            parts.append("")
        else:
            parts[-1] += "".join(child.itertext())
        parts[-1] += child.tail or ""
    return [*pieces, *map(Piece, _joined(parts))]


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _item_text(item: HtmlElement) -> str:
    """Return the text of a list's item without that of the lists in it, whose items stand for themselves."""
    parts = [item.text or ""]
    for child in item:
        if child.tag != "list":
            edge = " " * (child.tag in _FOUND_BLOCKS)
            parts.append(f"{edge}{_item_text(child)}{edge}")
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
