"""Web pages: recognised by their content, read through trafilatura, laid out as articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsum.errors import InputError
from newsum.folding import fold
from newsum.models import Article, BlockKind, Identifier
from newsum.reading import fragments, furniture, headings, page_body, paywall
from newsum.reading.page_body import body
from newsum.reading.page_elements import drop_controls
from newsum.reading.page_metadata import Metadata, metadata
from newsum.reading.page_pruning import prune
from newsum.reading.page_surroundings import CREDITED, Surroundings
from newsum.reading.paragraphs import ends_sentence
from newsum.reading.pieces import Piece, join, without_furniture
from newsum.reading.quiet import quiet

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEAD = 4096
_ROOTS = ("<!doctype html", "<html")
_TAGS = ("<head", "<body", "<article", "<section", "<meta", "<title", "<div", "<p>", "<p ", "<h1")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
_HEAVY = re.compile(r"<(script|style|svg)\b[^>]{0,500}>|<!--", re.IGNORECASE)
_FEWEST_WORDS = 25  # of an article; below that a page has a teaser at most
_FEWEST_BESIDE_FORM = 100  # of an article on a page that asks to log in
_FEWEST_IN_SENTENCE = 5
_FEWEST_IN_ITEMS = 100  # of an article that is all questions and answers, or a chronology
_REST = "the rest is for subscribers"
_DATED = re.compile(
    r"\b(?:(?:publiée?|postée?|mise? (?:à jour|en ligne)|modifiée?|actualisée?)\b|(?:temps de )?lecture\s?:"
    r"|(?:le )?\d\d?(?:/\d\d/|(?:er)? [a-zéû]{3,9}\.? )(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_NEEDS_SCRIPT = re.compile(
    r"(?:activer|activez|enable|requires?|nécessite|besoin de)\s+(?:le\s+)?java\s?script", re.I
)


def looks_like_html(head: str) -> bool:
    """Whether a text begins like a web page: a declaration or root, or several of its tags."""
    start = head[:_HEAD].lstrip("\ufeff \t\r\n").lower()
    if not start.startswith("<"):
        return False
    if start.startswith(_ROOTS):
        return True
    if start.startswith("<?xml"):
        return "<html" in start
    if start.startswith("<!--"):
        start = start.partition("-->")[2].lstrip()
    return start.startswith((*_ROOTS, *_TAGS))


def declared_charset(data: bytes) -> str | None:
    """Return the charset that a page declares in its ``<meta>`` or XML declaration."""
    head = data[:_HEAD]
    match = _XML_ENCODING.search(head) or _CHARSET.search(head)
    return None if match is None else match.group(1).decode("ascii")


def article_from_html(
    page: str,
    *,
    source: str | None = None,
    id: Identifier | None = None,
    limit: int | None = None,
    warnings: tuple[str, ...] = (),
) -> Article:
    """Find the article on a web page.

    Args:
        page: the decoded page.
        source: where it came from.
        id: an identifier of the caller.
        limit: the most characters of markup, scripts and comments not counted.
        warnings: what is already known to say of the reading.

    Raises:
        InputError: there is no article on the page, or only its beginning (paywall).
    """
    if limit is not None and len(page) > limit:
        page = _without_scripts(page)
        if len(page) > limit:
            raise InputError(
                f"a web page of {len(page) / 1e6:.1f} MB, more than the {limit / 1e6:.1f} MB that are read",
                hint="--max-bytes raises the limit (a page may take a sixteenth of it)",
            )
    tree = _parse(page)
    about = metadata(tree)
    offers = paywall.offers(tree, page)
    visible_form = bool(tree.xpath("boolean(//input[@type='password'])"))
    surroundings = prune(tree)
    articles = page_body.articles(tree)
    pieces = _without_repeats(body(tree), about, surroundings)
    text_words = sum(len(piece.text.split()) for piece in pieces if piece.kind is not BlockKind.HEADING)
    whole = (about.body,) if about.body else about.updates
    if sum(len(part.split()) for part in whole) > 1.5 * text_words + _FEWEST_WORDS:
        return _from_linked_data(whole, about, surroundings.credits, source, id, warnings)
    last = pieces[-1].text if pieces else ""
    if paywall.is_beginning(text_words, last, about.free, offers):
        told = f"only the beginning of the article ({text_words} words) is on the page: {_REST}"
        if text_words < paywall.STUB_WORDS:
            raise InputError(told)
        warnings = (*warnings, told)
    _refuse_empty(page, pieces, text_words, about, visible_form)
    taken = _taken(articles, pieces)
    if 0 < taken < len(articles):
        verb = "is" if taken == 1 else "are"
        warnings = (*warnings, f"only {taken} of the {len(articles)} articles on the page {verb} read")
    pieces = _with_surroundings(pieces, about, surroundings)
    return join(pieces, title=about.title, date=about.date, source=source, id=id, warnings=warnings)


def _without_scripts(page: str) -> str:
    """Drop scripts (but JSON-LD), styles, drawings and comments, in linear time."""
    kept: list[str] = []
    unclosed: set[str] = set()
    position = 0
    for opening in _HEAVY.finditer(page):
        if opening.start() < position or "ld+json" in opening.group():
            continue
        tag = (opening.group(1) or "--").lower()
        if tag in unclosed:
            continue
        closing = re.compile("-->" if tag == "--" else f"</{tag}[^>]{{0,20}}>", re.IGNORECASE).search(
            page, opening.end()
        )
        if closing is None:
            unclosed.add(tag)
            continue
        kept.append(page[position : opening.start()])
        position = closing.end()
    kept.append(page[position:])
    return "".join(kept)


def _parse(page: str) -> HtmlElement:
    from lxml.etree import LxmlError
    from trafilatura import load_html

    try:
        with quiet("trafilatura"):
            tree = load_html(page)
    except (LxmlError, ValueError):
        tree = None
    if tree is None:
        raise InputError("HTML without any content")
    drop_controls(tree)
    return tree


def _without_repeats(pieces: list[Piece], about: Metadata, surroundings: Surroundings) -> list[Piece]:
    """Drop labels and links, and what the title, the byline and the standfirst say already."""
    seen = {_key(text) for text in (about.title, *about.headings, surroundings.byline) if text}
    kept: list[Piece] = []
    for piece in without_furniture(pieces):
        key = _key(piece.text)
        if key in seen:
            continue
        if piece.kind is not BlockKind.LIST_ITEM:
            seen.add(key)
        kept.append(piece)
    while kept and kept[-1].kind is BlockKind.HEADING:
        kept.pop()
    return kept


def _key(text: str) -> str:
    """Return what a text is known by: its boxes may stand in the page without blanks between them."""
    return fold(text).replace(" ", "")


def _taken(articles: list[frozenset[str]], pieces: list[Piece]) -> int:
    """Return of how many of a page's articles there are paragraphs among those that were found."""
    found = {fold(piece.text) for piece in pieces}
    return sum(not article.isdisjoint(found) for article in articles)


def _refuse_empty(page: str, pieces: list[Piece], words: int, about: Metadata, form: bool) -> None:
    """Say that a page has no article, and why."""
    told = any(piece.kind is None and _is_told(piece.text) for piece in pieces)
    items = [piece.text for piece in pieces if piece.kind is BlockKind.LIST_ITEM and _is_told(piece.text)]
    told = told or sum(len(item.split()) for item in items) >= _FEWEST_IN_ITEMS
    enough = words >= _FEWEST_BESIDE_FORM if form else words >= _FEWEST_WORDS or about.title is not None
    if told and enough:
        return
    if form:
        raise InputError("no article on the page: it asks to log in")
    if _NEEDS_SCRIPT.search(page) or (page.lower().count("<script") > 0 and words == 0):
        raise InputError(
            "no article on the page: it is built by JavaScript",
            hint="save the page from a browser and read that",
        )
    if not told:
        raise InputError("no article found on the page")


def _is_told(text: str) -> bool:
    """Whether a paragraph has a full sentence: lists of links have none."""
    return text.count(" ") >= _FEWEST_IN_SENTENCE and ends_sentence(text)


def _with_surroundings(pieces: list[Piece], about: Metadata, found: Surroundings) -> list[Piece]:
    """Put title, byline and standfirst before the body, and credits behind it, each with its kind."""
    front: list[Piece] = []
    if about.title is not None:
        front.append(Piece(about.title, BlockKind.TITLE))
    byline = _byline(pieces, about, found)
    if byline is not None:
        front.append(Piece(byline, BlockKind.CREDIT, "byline of the page"))
    standfirst = found.standfirst
    if standfirst is not None and about.title is not None and fold(standfirst) != fold(about.title):
        folded = fold(standfirst)
        pieces = [piece for piece in pieces if fold(piece.text) != folded]
        # What is marked as the standfirst may hold the first paragraphs too.
        if not any(fold(piece.text) in folded for piece in pieces[:2] if len(piece.text) > 40):
            front.append(Piece(standfirst, BlockKind.STANDFIRST))
    elif (at := _heading_of_sentences(pieces)) is not None:
        pieces = [*pieces[:at], Piece(pieces[at].text, BlockKind.STANDFIRST), *pieces[at + 1 :]]
    elif (
        pieces
        and about.description is not None
        and len(pieces) > 2
        and _is_teaser(pieces[0], about.description)
    ):
        pieces = [Piece(pieces[0].text, BlockKind.STANDFIRST), *pieces[1:]]
    return _with_credits(front + pieces, found.credits)


def _with_credits(pieces: list[Piece], credits: tuple[str, ...]) -> list[Piece]:
    """Put what the margins owe behind the text, where a dispatch is signed, unless a line says it already."""
    known = [_key(piece.text) for piece in pieces if _is_credit(piece)]
    owed = [credit for credit in credits if not any(_key(credit) in line for line in known)]
    return [*pieces, *(Piece(credit, BlockKind.CREDIT, "agency credit") for credit in owed)]


def _is_credit(piece: Piece) -> bool:
    return piece.kind is BlockKind.CREDIT or furniture.recognise(piece.text) is not None


def _heading_of_sentences(pieces: list[Piece]) -> int | None:
    """Return where a heading before the first paragraph has sentences: so do many sites mark a standfirst."""
    at = next((at for at, piece in enumerate(pieces) if furniture.recognise(piece.text) is None), None)
    if at is None or pieces[at].kind is not BlockKind.HEADING or headings.is_heading(pieces[at].text):
        return None
    return at


def _is_teaser(piece: Piece, description: str) -> bool:
    return piece.kind is None and len(piece.text) < 600 and fold(piece.text) == fold(description)


def _byline(pieces: list[Piece], about: Metadata, found: Surroundings) -> str | None:
    """Return the byline as the page shows it, else the authors that it names, unless the body has it."""
    shown = None if found.byline is None else _undated(found.byline)
    if shown is not None and furniture.recognise(shown) is None and len(shown.split()) > 14:
        shown = None
    shown = shown or ", ".join(about.authors)
    return None if not shown or any(_is_byline(piece.text, shown) for piece in pieces[:4]) else shown


def _undated(byline: str) -> str:
    """Return a byline without the date and the time of reading behind it, unless an agency is there too."""
    dated = _DATED.search(byline)
    if dated is None or CREDITED.search(byline, dated.start()) is not None:
        return byline
    return byline[: dated.start()].rstrip(" ,|•·–—-(") or byline


def _is_byline(line: str, shown: str) -> bool:
    """Whether a line of the body is a byline, or a credit with the one shown; a photograph's has it not."""
    known = furniture.recognise(line)
    if known is None:
        return False
    return known.kind is BlockKind.BYLINE or (known.kind is BlockKind.CREDIT and fold(shown) in fold(line))


def _from_linked_data(
    whole: tuple[str, ...],
    about: Metadata,
    credits: tuple[str, ...],
    source: str | None,
    id: Identifier | None,
    warnings: tuple[str, ...],
) -> Article:
    """Take the text from JSON-LD, where the page itself shows less of it."""
    pieces = [piece for part in whole for piece in fragments.pieces(part)]
    found = Surroundings(credits=credits)
    pieces = _with_surroundings(_without_repeats(pieces, about, found), about, found)
    warnings = (*warnings, "the text was taken from the page's JSON-LD")
    return join(pieces, title=about.title, date=about.date, source=source, id=id, warnings=warnings)
