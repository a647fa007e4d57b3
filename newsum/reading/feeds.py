"""RSS and Atom feeds through feedparser: each entry is an article, or says that it is a teaser only."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from newsum.errors import InputError, NewsumError
from newsum.folding import fold
from newsum.models import Article, BlockKind, Failure
from newsum.reading import dates, fragments
from newsum.reading.encoding import beginning
from newsum.reading.json_feeds import TEASER
from newsum.reading.pieces import Piece, join

_ROOTS = (b"<rss", b"<feed", b"<rdf:rdf", b":feed ")
_FULL_WORDS = 120  # of a summary; shorter ones are teasers
_TEASER_ENDS = ("…", "...", "[…]", "[...]", "lire la suite", "lire plus", "en savoir plus")


def looks_like_feed(head: bytes) -> bool:
    """Whether data begin like an RSS or Atom feed."""
    start = beginning(head[:2048]).lower()
    return start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) and any(root in start for root in _ROOTS)


def articles(data: bytes, source: str) -> Iterator[Article | Failure]:
    """Read the entries of a feed; external entities are never resolved, and nothing is fetched.

    Raises:
        InputError: the feed has no entry.
    """
    import feedparser

    # A stream, because feedparser takes bytes or text that look like an address for one.
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        raise InputError("a feed without any entry" if feed.version else "XML that is no feed and no page")
    for number, entry in enumerate(feed.entries, start=1):
        identifier = _string(entry, "id") or _string(entry, "link")
        try:
            yield _article(entry, identifier, source)
        except NewsumError as error:
            yield Failure(source, None, identifier or f"entry {number}", type(error).__name__, str(error))


def _article(entry: dict[str, Any], identifier: str | None, source: str) -> Article:
    content, full = _content(entry)
    pieces = fragments.pieces(content)
    title_text = _string(entry, "title")
    title = None if title_text is None else fragments.plain(title_text) or None
    words = sum(len(piece.text.split()) for piece in pieces)
    if words == 0:
        raise InputError("an entry without text", hint="its page may have it")
    last = fold(pieces[-1].text)
    teaser = last.endswith(_TEASER_ENDS) or (not full and words < _FULL_WORDS)
    front: list[Piece] = []
    if title is not None:
        front.append(Piece(title, BlockKind.TITLE))
    author = _string(entry, "author")
    if author is not None and len(author) <= 100:
        front.append(Piece(author, BlockKind.CREDIT, "author of the entry"))
    date = _string(entry, "published") or _string(entry, "updated")
    return join(
        front + pieces,
        title=title,
        date=_date(entry, date),
        source=source,
        id=identifier,
        warnings=(TEASER,) if teaser else (),
    )


def _content(entry: dict[str, Any]) -> tuple[str, bool]:
    """Return the longest text of an entry, and whether it is declared as its content."""
    contents = [value for item in entry.get("content") or () if isinstance(value := item.get("value"), str)]
    summary = _string(entry, "summary") or ""
    longest = max(contents, key=len, default="")
    return (longest, True) if len(longest) >= len(summary) and longest else (summary, False)


def _string(entry: dict[str, Any], key: str) -> str | None:
    value = entry.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _date(entry: dict[str, Any], raw: str | None) -> str | None:
    """Return the date of an entry: feedparser knows the formats of feeds, and we those of newsrooms."""
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    if parsed is not None:
        return f"{parsed.tm_year:04d}-{parsed.tm_mon:02d}-{parsed.tm_mday:02d}"
    return None if raw is None else dates.parse(raw)
