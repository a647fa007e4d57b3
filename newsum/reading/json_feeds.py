"""JSON Feed (jsonfeed.org): each item is a record of an archive, under the keys that records have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from newsum.reading import fields
from newsum.reading.options import ReadOptions

TEASER = "the feed has only a teaser of this article"
_VERSION = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version')
_ITEMS = re.compile(rb'"items"\s*:\s*\[\s*\{.*"(?:content_(?:text|html)|date_published)"\s*:', re.DOTALL)
_TEXTS = ("content_text", "content_html", "summary")  # the first that an item has is its text
_IDENTIFIERS = ("id", "url")
_DATES = ("date_published", "date_modified")


class Item(NamedTuple):
    """An item of a feed.

    Attributes:
        record: what it holds, under the keys of a record.
        warnings: what to say of it.
    """

    record: dict[str, Any]
    warnings: tuple[str, ...] = ()


def begins(head: bytes) -> bool:
    """Return whether data, in UTF-8, begin as a feed does, over one line or several.

    What makes it one may stand behind its items: :func:`is_feed` says then whether it is. Of several lines
    with an object each, which are read one by one, none is looked into.
    """
    if not head.startswith(b"{"):
        return False
    return _VERSION.search(head) is not None or (b"\n{" not in head and _ITEMS.search(head) is not None)


def is_feed(value: Mapping[str, Any]) -> bool:
    """Return whether an object is a feed."""
    return "jsonfeed.org/version" in str(value.get("version")) and isinstance(value.get("items"), list)


def item_of(entry: Mapping[str, Any], options: ReadOptions) -> Item:
    """Return an item of a feed as a record; it has no text where the feed has none of it."""
    known = (*_TEXTS, *_DATES, "id", "title")
    record = {key: value for key, value in entry.items() if key not in known}
    record[options.id_field] = _first(entry, _IDENTIFIERS)
    if options.title_field != fields.NONE:
        record[options.title_field] = entry.get("title")
    record["date"] = _first(entry, _DATES)
    text = next((key for key in (options.text_field, *_TEXTS) if _is_said(entry.get(key))), None)
    if text is not None:
        record[options.text_field] = entry[text]
    return Item(record, (TEASER,) if text == "summary" else ())


def _is_said(value: Any) -> bool:
    return bool(value.strip() if isinstance(value, str) else value)


def _first(entry: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    return next((entry[key] for key in keys if entry.get(key)), None)
