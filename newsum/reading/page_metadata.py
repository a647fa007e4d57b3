"""What a web page says of itself: title, date, author, standfirst, and whether one must pay.

In order of trust: JSON-LD (schema.org ``NewsArticle``), Open Graph and other ``<meta>``, the visible
``<h1>`` and ``<time>``, ``<title>`` without the site's name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsum.reading import page_dates, page_names, page_titles

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES = ("Article", "BlogPosting", "LiveBlogPosting", "Report", "WebPage")
_MOST_JSON_LD = 2_000_000  # characters
_MOST_DEPTH = 6
_TRUTHS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; ``None`` or empty where it says nothing.

    Attributes:
        title: without the name of the site.
        date: ISO 8601.
        authors: names of people and agencies.
        description: the teaser, often the standfirst.
        body: the whole text, where JSON-LD has it.
        updates: headline and text of each entry of a live blog, where JSON-LD has them.
        free: whether the page says that the article is free, or must be paid for.
        headings: the visible headings of the first level, with and without blanks between their boxes.
    """

    title: str | None = None
    date: str | None = None
    authors: tuple[str, ...] = ()
    description: str | None = None
    body: str | None = None
    updates: tuple[str, ...] = ()
    free: bool | None = None
    headings: tuple[str, ...] = ()


def metadata(tree: HtmlElement) -> Metadata:
    """Read what a parsed page says of itself."""
    metas = _metas(tree)
    linked = _linked_data(tree)
    publisher = _publisher(linked)
    names = page_names.find(tree, metas, publisher)
    said = page_titles.unnamed(tree, _titles(tree, metas, linked))
    site = _clean(metas.get("og:site_name")) or publisher or page_titles.site(tree, said, names)
    headings = page_titles.headings(tree, names)
    said = [page_names.without(title, names) for title in said]
    title = page_titles.choose(headings, said, site, page_titles.of_article(tree))
    published, modified = _string(linked, "datePublished"), _string(linked, "dateModified")
    return Metadata(
        title=title,
        date=page_dates.find(tree, metas, published, modified, title),
        authors=_authors(metas, linked),
        description=_clean(
            metas.get("og:description") or metas.get("description") or _string(linked, "description")
        ),
        body=_string(linked, "articleBody"),
        updates=_updates(linked),
        free=_is_free(linked),
        headings=tuple(page_titles.text(heading, between) for heading in headings for between in (" ", "")),
    )


def _clean(text: str | None) -> str | None:
    if text is None:
        return None
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return " ".join(text.split()) or None


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Return the content of each ``<meta>``, the first of a name, by its lower-cased name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.lower(), content)
    return found


def _linked_data(tree: HtmlElement) -> dict[str, Any]:
    """Return the JSON-LD object of the article, empty if there is none."""
    candidates: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        text = script.text
        if script.get("type", "").strip().lower() != "application/ld+json" or not text:
            continue
        if len(text) > _MOST_JSON_LD:
            continue
        try:
            value = json.loads(text.strip().removeprefix("<![CDATA[").removesuffix("]]>"), strict=False)
        except (ValueError, RecursionError):
            continue
        candidates += _objects(value, 0)
    articles = [item for item in candidates if _is_article(item)]
    return max(articles, key=_weight, default={})


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MOST_DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), list | dict):
                yield from _objects(value[key], depth + 1)


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(_ARTICLE_TYPES) for kind in kinds)


def _weight(item: dict[str, Any]) -> tuple[bool, int]:
    """Prefer the article to the page about it: the one with a text, a headline, a date."""
    known = sum(key in item for key in ("articleBody", "headline", "datePublished", "author"))
    return item.get("@type") != "WebPage", known


def _string(linked: dict[str, Any], key: str) -> str | None:
    value = linked.get(key)
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) and value.strip() else None


def _publisher(linked: dict[str, Any]) -> str | None:
    publisher = linked.get("publisher")
    if isinstance(publisher, list) and publisher:
        publisher = publisher[0]
    return _clean(_string(publisher, "name")) if isinstance(publisher, dict) else None


def _is_free(linked: dict[str, Any]) -> bool | None:
    value = linked.get("isAccessibleForFree")
    if isinstance(value, str):
        value = _TRUTHS.get(value.strip().lower())
    return value if isinstance(value, bool) else None


def _authors(metas: dict[str, str], linked: dict[str, Any]) -> tuple[str, ...]:
    value = linked.get("author")
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = item if isinstance(item, str) else _string(item, "name") if isinstance(item, dict) else None
        if name is not None and (cleaned := _clean(name)) is not None:
            names.append(cleaned)
    if not names:
        names = [
            cleaned
            for key in ("author", "article:author", "dc.creator", "parsely-author")
            if (cleaned := _clean(metas.get(key))) is not None and "://" not in cleaned
        ][:1]
    return tuple(dict.fromkeys(name for name in names if len(name) <= 100))


def _updates(linked: dict[str, Any]) -> tuple[str, ...]:
    entries = linked.get("liveBlogUpdate")
    if not isinstance(entries, list):
        return ()
    texts: list[str] = []
    for entry in entries:
        if isinstance(entry, dict):
            texts += [text for key in ("headline", "articleBody") if (text := _string(entry, key))]
    return tuple(texts)


def _titles(tree: HtmlElement, metas: dict[str, str], linked: dict[str, Any]) -> list[str]:
    """Return the titles that a page gives itself."""
    element = next(iter(tree.iter("title")), None)
    said = (
        _string(linked, "headline"),
        metas.get("og:title"),
        metas.get("twitter:title"),
        None if element is None else element.text_content(),
    )
    return [text for raw in said if (text := _clean(raw)) is not None]
