"""What is no article taken out of a web page: by its tags, by its names, lists of links, calls of notes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsum.reading import page_credits, page_layout, page_surroundings
from newsum.reading.page_elements import drop, prose_length, squeezed
from newsum.reading.page_surroundings import Surroundings
from newsum.reading.paragraphs import ends_sentence

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PRUNED_TAGS = (
    "script", "style", "noscript", "template", "iframe", "svg", "nav", "footer", "button", "figcaption",
    "select", "dialog", "amp-ad", "amp-sidebar", "amp-consent", "amp-analytics", "object", "video", "audio",
)  # fmt: skip
_CONTAINERS = frozenset(
    "blockquote div section aside ul ol p figure form header dl table article li span h2 h3 h4".split()
)
_PROTECTED = frozenset(("html", "body", "main"))
_ROLES = ("navigation", "banner", "complementary", "contentinfo", "dialog", "alert")
_FOREIGN = re.compile(r"\bcomment|disqus|cookie|consent|didomi", re.IGNORECASE)
_UNIT = re.compile(r"(?:^|[\s\d(])(?:[cdkm]?m|ha)$")  # has a power above it
_NOTE_CALL = re.compile(r"[\[(]?\d{1,3}[\])]?")


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


def prune(tree: HtmlElement) -> Surroundings:
    """Take out of a page what is no article, in place, and return what stood beside it."""
    credits = page_credits.set_apart(tree)
    for element in list(tree.iter(*_PRUNED_TAGS)):
        drop(element)
    for element in list(tree.iter("ul", "ol")):
        if _has_links_only(element):
            drop(element)
    for element in list(tree.iter("sup")):
        if _is_note_call(element):
            drop(element)
    page_layout.unwrap_tables(tree)
    page_layout.make_paragraphs(tree)
    standfirst, byline = _prune_named(tree)
    owed = page_credits.take(tree, credits)
    page_layout.mark_body(tree)
    return Surroundings(standfirst, byline, owed)


def _prune_named(tree: HtmlElement) -> tuple[str | None, str | None]:
    """Drop what is no article by its names, and return the standfirst and byline that stood before it."""
    standfirst: str | None = None
    byline: str | None = None
    most = page_layout.BODY_SHARE * prose_length(tree)
    for element in tree.xpath("//*[@class or @id or @itemprop or @rel or @aria-hidden or @role]"):
        tag = element.tag
        if tag in _PROTECTED or not isinstance(tag, str):
            continue
        attributes = element.attrib
        name = f"{attributes.get('class', '')} {attributes.get('id', '')}".replace("_", "-")
        if standfirst is None and (standfirst := page_surroundings.standfirst_of(element, name)) is not None:
            continue
        byline = page_surroundings.byline_of(element, name, byline)
        if tag in _CONTAINERS and _is_unwanted(element, name, most):
            drop(element)
    return standfirst, byline


def _has_links_only(element: HtmlElement) -> bool:
    """Whether a list leads elsewhere: each of its items is a link, and none a sentence."""
    items = [squeezed(item) for item in element.iter("li")]
    links = [" ".join(map(squeezed, item.iter("a"))) for item in element.iter("li")]
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
    return _FOREIGN.search(name) is not None or prose_length(element) <= most
