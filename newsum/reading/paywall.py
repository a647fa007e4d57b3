"""Paywalls: whether a page shows an article, or no more than its beginning.

What a page declares (``isAccessibleForFree``) weighs more than what it shows: other articles' badges and
offers of subscription stand around free articles too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

STUB_WORDS = 200  # a page for subscribers that shows less than this shows too little to summarize

# What offers have in them, for a quick look before the patterns.
_HINTS = ("la suite", "est r", " reste", "lus que", "bloquez", "bonnez-vous")
_OUTSIDE_MARGINS = (
    "[not(ancestor::script or ancestor::style or ancestor::nav or ancestor::footer or ancestor::header"
    " or ancestor::aside[not(contains(@class, 'paywall'))])]"
    "/ancestor::*[not(self::a or self::b or self::strong or self::em or self::i or self::span)][1]"
)
_LONGEST_OFFER = 600  # characters
# Said of the article that the reader has begun.
_REST = re.compile(
    r"pour lire la suite|la suite (?:de cet article )?est réservée"
    r"|(?:il vous reste|plus que) [^.]{0,20}?\d+(?:[.,]\d+)?\s?% (?:de (?:cet|l['’])|à lire)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:cet|l['’])\s?article est réservé|débloquez cet article"
    r"|abonnez-vous pour (?:lire|continuer|accéder (?!à (?:cet|l['’])\s?espace))",
    re.IGNORECASE,
)
# Said of an article's teaser, but also at the head of every page.
_SUBSCRIBERS = re.compile(r"(?:réservée?s? (?:à nos|aux)|déjà) abonné|contenu réservé", re.IGNORECASE)
_ENDS_OF_STUB = ("…", "...", "[…]", "[...]")


@dataclass(frozen=True, slots=True)
class Offers:
    """What a page says of subscribing.

    Attributes:
        rest: whether it offers the rest of the article, outside of its margins.
        article: the same of the rest or the article.
        page: its markup.
    """

    rest: bool
    article: bool
    page: str

    @property
    def any(self) -> bool:
        """Whether the page speaks of subscribers at all."""
        return self.article or _SUBSCRIBERS.search(self.page) is not None


def offers(tree: HtmlElement, page: str) -> Offers:
    """Look for offers of subscription.

    Args:
        tree: the parsed page, whole.
        page: its markup.
    """
    found = " or ".join(f"contains(., '{hint}')" for hint in _HINTS if hint in page)
    elements = tree.xpath(f"//text()[{found}]{_OUTSIDE_MARGINS}") if found else ()
    texts = [
        " ".join(text.split())
        for element in elements
        if len(text := element.text_content()) <= _LONGEST_OFFER
    ]
    rest = any(_REST.search(text) for text in texts)
    return Offers(rest, rest or any(_ARTICLE.search(text) for text in texts), page)


def is_beginning(words: int, last: str, free: bool | None, said: Offers) -> bool:
    """Whether a text is the beginning only of one that must be paid for.

    Args:
        words: how many are on the page.
        last: the last paragraph.
        free: what the page declares of the article, ``None`` for nothing.
        said: what the page says of subscribing.
    """
    broken_off = last.endswith(_ENDS_OF_STUB)
    if free:
        return broken_off and said.any
    if words >= STUB_WORDS:  # subscribers save whole articles too, with badges
        return said.rest or (free is False and broken_off)
    if free is None:
        return said.article or (broken_off and said.any)
    return said.any or broken_off or words < STUB_WORDS // 2
