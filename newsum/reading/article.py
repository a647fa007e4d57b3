"""A text and what is known of it, made an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsum.errors import InputError
from newsum.models import Article, Identifier
from newsum.reading import columns, dates, headers, markdown, pages, press_databases, subtitles, word_marks
from newsum.reading.layout import lay_out
from newsum.reading.repair import NEXT_LINE, has_windows_signs, repair

# Line ends of other systems, of Unicode and of Word: all one character long, so that offsets stay.
_LINE_ENDS = f"\r\v{NEXT_LINE}\u2028\u2029"


def article_from_text(
    text: str,
    *,
    title: str | None = None,
    date: str | None = None,
    id: Identifier | None = None,
    source: str | None = None,
    extra: Mapping[str, Any] | None = None,
    warnings: tuple[str, ...] = (),
) -> Article:
    r"""Lay out a text.

    The headers of a mail, or the front matter of Markdown, above the text give title and date.
    The times of subtitles, codes of word processors and the marks of Markdown inside sentences are taken out,
    columns side by side
    set one below the other, damage is repaired, and page numbers and running heads moved out of sentences
    that go on across a page break: offsets then refer to the text so changed, and a warning says so.

    Args:
        text: the article; newlines become ``\n``.
        title: its title, if known; else one is looked for in the text.
        date: its date in any usual form, if known; else one is looked for in the text.
        id: the record's identifier.
        source: where it came from.
        extra: other keys of the record.
        warnings: what is already known to say of the reading.

    Raises:
        InputError: there is nothing but white space or signs.
    """
    text, changes = _mended(text)
    if not text or text.isspace():
        raise InputError("empty: there is no text")
    if not any(map(str.isalnum, text)):
        raise InputError("no words in it")
    if title is not None:
        title = " ".join(repair(title)[0].split()) or None
    iso, doubts = known_date(date)
    header = headers.read(text) or press_databases.read(text)
    if header is None:
        layout = lay_out(text, title)
    else:
        layout = lay_out(text, title or header.title, header.lines)
        iso = iso or header.date
    return Article(
        text=text,
        blocks=layout.blocks,
        title=layout.title,
        date=iso or layout.date,
        source=source,
        id=id,
        extra={} if extra is None else extra,
        warnings=(*warnings, *doubts, *changes, *layout.warnings),
    )


def _mended(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text as it is laid out, and a warning for each sort of change but line ends."""
    text = _with_newlines(text)
    warnings: list[str] = []
    for mend in (subtitles.unmark, word_marks.unmark, columns.unfold, pages.rejoin, repair, markdown.unmark):
        text, changes = mend(text)
        warnings += changes
    return text, tuple(warnings)


def _with_newlines(text: str) -> str:
    r"""Return a text with ``\n`` for every other end of a line."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    for line_end in _LINE_ENDS:
        if line_end in text and not (line_end == NEXT_LINE and has_windows_signs(text)):
            text = text.replace(line_end, "\n")
    return text


def known_date(date: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return a date that is given with an article in ISO 8601, or a warning that it is none."""
    if date is None or not date.strip():
        return None, ()
    iso = dates.parse(date)
    return iso, () if iso is not None else (f"the date '{' '.join(date.split())[:40]}' was not understood",)
