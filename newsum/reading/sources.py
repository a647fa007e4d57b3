"""Sources, as the user names them, to articles: what each is, by its content."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from io import BufferedReader
from itertools import chain
from pathlib import Path
from typing import cast

from newsum.errors import InputError, NewsumError, UsageError
from newsum.files import reason
from newsum.models import Article, Failure
from newsum.reading import mail, records
from newsum.reading.article import article_from_text
from newsum.reading.compression import unpack
from newsum.reading.encoding import as_utf8, decode, in_utf8
from newsum.reading.names import is_address, legible, names_records, names_table
from newsum.reading.options import InputFormat, ReadOptions, too_large

STANDARD_INPUT = "-"
_PIECE = 64 * 1024
_HEAD = 4096
_DOCUMENTS = (b"%PDF-", b"PK\x03\x04")  # a Word document is a zip archive
_LONGEST_SCHEME = 10


def refuse_names(names: Sequence[str]) -> None:
    """Refuse names that nobody means: an empty one, as a variable of the shell may be, would be this folder.

    Nor is standard input read more than once: at the second time there is nothing left.

    Raises:
        UsageError: a name is empty, or standard input is named again.
    """
    if "" in names:
        raise UsageError("the name of a source is empty", hint="name a file, an address, or -")
    if list(names).count(STANDARD_INPUT) > 1:
        raise UsageError("standard input can be read once only", hint="name - once")


def read(source: str, options: ReadOptions | None = None) -> Iterator[Article | Failure]:
    """Read the articles of one source.

    Args:
        source: the path of a file, an ``http(s)://`` address, or ``-`` for standard input.
        options: how to read it.

    Yields:
        Each article, or the failure of it; never an exception for what is wrong with the source itself.

    Raises:
        UsageError: the options make no sense (an unknown encoding).
    """
    options = ReadOptions() if options is None else options
    return _told(_sourced(source, options), legible(source))


def read_bytes(data: bytes, source: str, options: ReadOptions) -> Iterator[Article | Failure]:
    """Read the articles of a source whose bytes are there already; see :func:`read`."""
    return _told(_articles(iter((data,)), legible(source), options), legible(source))


def _told(articles: Iterator[Article | Failure], source: str) -> Iterator[Article | Failure]:
    """Yield the articles of a source; what is wrong with it ends them with a failure."""
    try:
        yield from articles
    except UsageError:
        raise
    except NewsumError as error:
        yield failure(error, source)


def failure(error: NewsumError, source: str, line: int | None = None) -> Failure:
    """Return the failure that an error stands for; its message leaves out where, which it has beside."""
    message = str(type(error)(error.what, hint=error.hint))
    return Failure(source, line, None, type(error).__name__, message)


def _sourced(source: str, options: ReadOptions) -> Iterator[Article | Failure]:
    if is_address(source):
        yield from _fetched(source, options)
    else:
        with _open(source) as stream:
            yield from _articles(_pieces(stream), legible(source), options)


def _open(source: str) -> AbstractContextManager[BufferedReader]:
    if source == STANDARD_INPUT:
        return nullcontext(standard_input())
    scheme, colon, _ = source.partition("://")
    if colon and scheme.isalnum() and len(scheme) <= _LONGEST_SCHEME:
        hint = "name the file by its path" if scheme == "file" else "http:// and https:// are"
        raise InputError(f"{scheme}:// addresses are not read", hint=hint)
    path = Path(source)
    try:
        if path.is_dir():
            raise InputError("is a directory", hint="name the files in it, or use newsum batch")
        return path.open("rb")
    except FileNotFoundError:
        like_address = source.startswith("www.")
        advice = f"an address begins with https://, as https://{source}" if like_address else None
        raise InputError("no such file", hint=advice) from None
    except PermissionError:
        raise InputError("no permission to read it") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(f"cannot be opened ({reason(error)})") from None


def standard_input() -> BufferedReader:
    """Return the bytes that are piped in.

    Raises:
        InputError: nothing is.
    """
    if sys.stdin is None:
        raise InputError("standard input is closed", hint="name a file, or pipe something in")
    return cast(BufferedReader, sys.stdin.buffer)


def _pieces(stream: BufferedReader) -> Iterator[bytes]:
    """Yield the bytes of a stream as they come: what a pipe has is not held back until there is more."""
    while True:
        try:
            piece = stream.read1(_PIECE)
        except OSError as error:
            raise InputError(f"cannot be read ({reason(error)})") from None
        if not piece:
            return
        yield piece


def _fetched(source: str, options: ReadOptions) -> Iterator[Article | Failure]:
    from newsum.reading.url import fetch

    reply = fetch(source, options)
    yield from _articles(iter((reply.data,)), legible(source), options, reply.charset, reply.warnings)


def _articles(
    pieces: Iterator[bytes],
    source: str,
    options: ReadOptions,
    charset: str | None = None,
    warnings: tuple[str, ...] = (),
) -> Iterator[Article | Failure]:
    """Read articles from the bytes of a source.

    Args:
        pieces: the bytes, perhaps compressed.
        source: their name.
        options: how to read them.
        charset: what a server said of their encoding.
        warnings: what is known to say already.
    """
    pieces = unpack(pieces)
    head, pieces = look(pieces)
    if _is_records(head, source, options):
        yield from records.articles(_lines(pieces, options), source, options)
        return
    data = whole(pieces, options)
    chosen = options.input_format
    if chosen is InputFormat.AUTO:
        from_markup = _marked_up(data, source, options, charset, warnings)
        if from_markup is not None:
            yield from from_markup
            return
    elif chosen is InputFormat.HTML:
        yield _page(data, source, options, charset, warnings)
        return
    if (
        chosen is not InputFormat.TEXT
        and (from_json := records.whole_json(data, source, options)) is not None
    ):
        yield from from_json
        return
    is_table = names_table(source) or records.begins_table(in_utf8(head, options.encoding), options)
    if chosen is InputFormat.AUTO and is_table:
        hint = f"{records.TABLE_HINT}, or read it as one text with --input-format text"
        raise InputError("a table is no article", hint=hint)
    decoded = decode(data, options.encoding, declared=(charset,))
    yield article_from_text(decoded.text, source=source, warnings=(*warnings, *decoded.warnings))


def look(pieces: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """Return the first few thousand bytes, or fewer that tell all, and all pieces still.

    A first line that is a record of JSON Lines tells all: what is behind it may not have been sent yet.
    """
    seen: list[bytes] = []
    head = b""
    while len(head) < _HEAD and not records.begins_record(head) and (piece := next(pieces, b"")):
        seen.append(piece)
        head += piece
    return head[:_HEAD], chain(seen, pieces)


def _is_records(head: bytes, source: str, options: ReadOptions) -> bool:
    """Whether a source is JSON Lines: said so, named so and no JSON of another shape, or objects in lines."""
    chosen = options.input_format
    if chosen not in (InputFormat.AUTO, InputFormat.JSONL):
        return False
    head = in_utf8(head, options.encoding)
    if chosen is InputFormat.JSONL or names_records(source):
        return not records.begins_whole_json(head)
    return records.begins_lines(head)


def whole(pieces: Iterator[bytes], options: ReadOptions) -> bytes:
    """Return the pieces joined.

    Raises:
        InputError: they are more than an article may have.
    """
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > options.max_bytes:
            raise too_large(options)
    return bytes(data)


def _marked_up(
    data: bytes, source: str, options: ReadOptions, charset: str | None, warnings: tuple[str, ...]
) -> Iterator[Article | Failure] | None:
    """Read a page, a feed, a document or a mail; ``None`` if the data are none of them."""
    if data.startswith(_DOCUMENTS):
        from newsum.reading.documents import article_from_document

        return iter((article_from_document(data, source, options),))
    # Plain text goes no further: nothing below is imported for it.
    start = data[:64].lstrip(codecs.BOM_UTF8 + codecs.BOM_UTF16 + b"\0 \t\r\n")
    if not start.startswith(b"<"):
        return mail.articles(data, source, options) if mail.looks_like_mail(data) else None
    from newsum.reading import feeds
    from newsum.reading.html import looks_like_html

    if feeds.looks_like_feed(data):
        return feeds.articles(data, source)
    head = decode(data[:_HEAD], options.encoding, declared=(charset, "utf-8")).text
    if looks_like_html(head):
        return iter((_page(data, source, options, charset, warnings),))
    if start.startswith(b"<?xml"):
        raise InputError("XML that is neither a page nor a feed", hint="--input-format text reads it as text")
    return None


def _page(
    data: bytes, source: str, options: ReadOptions, charset: str | None, warnings: tuple[str, ...]
) -> Article:
    from newsum.reading.html import article_from_html, declared_charset

    decoded = decode(data, options.encoding, declared=(charset, declared_charset(data)))
    warnings = (*warnings, *decoded.warnings)
    return article_from_html(decoded.text, source=source, limit=options.max_page, warnings=warnings)


def _lines(pieces: Iterator[bytes], options: ReadOptions) -> Iterator[tuple[int, bytes]]:
    """Yield numbered lines, holding one at a time; a line above the limit ends the reading."""
    number = 1
    held: list[bytes] = []
    size = 0
    for piece in as_utf8(pieces, options.encoding):
        start = 0
        while (stop := piece.find(b"\n", start)) >= 0:
            held.append(piece[start:stop])
            yield number, b"".join(held)
            held, size, start = [], 0, stop + 1
            number += 1
        held.append(piece[start:])
        size += len(piece) - start
        if size > options.max_bytes:
            what = too_large(options)
            raise InputError(f"line {number} is {what.what}", hint=what.hint)
    if any(held):
        yield number, b"".join(held)
