"""What stands beside the body of an article on a web page: its standfirst, its byline, what it owes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsum.reading import wires
from newsum.reading.page_elements import INLINE, shown, squeezed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Characters.
_SHORTEST_BYLINE = 3
_LONGEST_BYLINE = 200
_SHORTEST_STANDFIRST = 40
_LONGEST_STANDFIRST = 900
#: What a byline says that owes to others.
CREDITED = re.compile(rf"\b(?:{wires.ANY_CREDITED}|[Aa]gences?|[Aa]vec)\b")
INLINE_NAMES = INLINE - {"span", "time"}  # beside names, dates and functions are in boxes of their own


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stood beside the body and was found by its markup."""

    standfirst: str | None = None
    byline: str | None = None
    credits: tuple[str, ...] = ()


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


def standfirst_of(element: HtmlElement, name: str) -> str | None:
    """Return the standfirst that an element is marked as, and take its badge out.

    Args:
        element: an element of the page.
        name: its class and identifier.
    """
    if element.tag == "a":
        return None
    if element.get("itemprop") != "description" and _standfirst_marks().search(name) is None:
        return None
    _drop_badge(element)
    return _short_text(element, _LONGEST_STANDFIRST, fewest=_SHORTEST_STANDFIRST)


def byline_of(element: HtmlElement, name: str, known: str | None) -> str | None:
    """Return the byline that an element is marked as, else the known one; one that owes to others is kept.

    Args:
        element: an element of the page.
        name: its class and identifier.
        known: the byline found before it.
    """
    if known is not None and CREDITED.search(known):
        return known
    if "author" not in (element.get("itemprop"), element.get("rel")) and not _byline_marks().search(name):
        return known
    text = _short_text(element, _LONGEST_BYLINE, fewest=_SHORTEST_BYLINE, within=INLINE_NAMES)
    return text if text is not None and (known is None or CREDITED.search(text)) else known


def _drop_badge(element: HtmlElement) -> None:
    """Take what sort of article it is out of a standfirst: "<b>Récit</b> Le maire a"."""
    if len(element) == 0 or (element.text or "").strip():
        return
    first = element[0]
    behind = squeezed(element)[len(squeezed(first)) :].lstrip()
    if _badge().fullmatch(squeezed(first)) and _opens_sentence(behind):
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


def _short_text(
    element: HtmlElement, longest: int, *, fewest: int, within: frozenset[str] = INLINE
) -> str | None:
    """Return the words of an element, if they are neither many nor few and the title is not among them."""
    if len(squeezed(element)) > longest or element.find(".//h1") is not None:
        return None
    text = " ".join(shown(element, within).split())
    return text if fewest <= len(text) <= longest else None
