"""A record whose text is markup, of an article alone or of its whole page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from newsum.models import Article, Identifier
from newsum.reading import fragments
from newsum.reading.article import known_date
from newsum.reading.html import article_from_html
from newsum.reading.pieces import join

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
_EXTRACTED = "HTML in the text: offsets refer to the text without its tags"


def article(
    text: str,
    *,
    title: str | None,
    date: str | None,
    id: Identifier | None,
    source: str | None,
    extra: Mapping[str, Any],
    limit: int,
    warnings: tuple[str, ...] = (),
) -> Article | None:
    """Read a text that is markup; ``None`` for plain text.

    Args:
        text: the text of a record.
        title: its title, if known.
        date: its date in any usual form, if known.
        id: its identifier.
        source: where it came from.
        extra: other keys of the record.
        limit: the most characters of a page.
        warnings: what is to be said of how it was read.

    Raises:
        InputError: there is no article in it.
    """
    source_text = fragments.markup(text)
    if source_text is None:
        return None
    iso, doubts = known_date(date)
    warnings = (*warnings, _EXTRACTED, *doubts)
    if _PAGE.match(source_text) is None:
        pieces = fragments.pieces(source_text)
        found = join(pieces, title=title, date=iso, source=source, id=id, warnings=warnings)
        return replace(found, extra=extra)
    found = article_from_html(source_text, source=source, id=id, limit=limit, warnings=warnings)
    return replace(found, title=title or found.title, date=iso or found.date, extra=extra)
