"""Web archives: the pages of WARC files (ISO 28500), as Common Crawl's CC-News publishes them.

Read by way of fastwarc (extra ``warc``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, cast

from newsum.batch.lines import Opened
from newsum.batch.raw import PageNote
from newsum.errors import InputError
from newsum.models import Article
from newsum.reading.compression import unpack
from newsum.reading.encoding import decode
from newsum.reading.options import ReadOptions, too_large

FOUND = 200
CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n")
HTML = ("text/html", "application/xhtml+xml")


class Page(NamedTuple):
    """A page as it was served.

    Attributes:
        number: the number of the response in the file, from 1.
        note: what the archive says of it.
        content: the bytes, transfer and content codings undone.
        problem: why it cannot be taken.
    """

    number: int
    note: PageNote
    content: bytes
    problem: str | None = None


class Stream:
    """Decompressed pieces, as fastwarc wants to read them."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = memoryview(b"")
        self._read = 0

    def read(self, size: int) -> bytes:
        """Return at most so many bytes, none at the end."""
        if not self._left:
            self._left = memoryview(next(self._pieces, b""))
        taken, self._left = bytes(self._left[:size]), self._left[size:]
        self._read += len(taken)
        return taken

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._read


def pages(file: Opened, options: ReadOptions) -> Iterator[Page]:
    """Yield the HTML pages that were found (status 200).

    Args:
        file: the archive.
        options: the most bytes of a page.

    Raises:
        InputError: the file is no WARC file, is damaged or ends too early, or fastwarc is not installed.
        OSError: the file cannot be read.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise InputError("web archives need fastwarc", hint="pip install 'newsum[warc]'") from None
    stream = cast(BinaryIO, Stream(unpack(file.pieces())))
    responses = ArchiveIterator(stream, record_types=WarcRecordType.response, auto_decode="none")
    for number, record in enumerate(responses, start=1):
        headers = record.http_headers
        if headers is None or headers.status_code != FOUND or record.http_content_type not in HTML:
            continue
        address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
        note = PageNote((record.record_id or "").strip("<>"), address, record.http_charset)
        length, body = record.content_length, record.reader.read(options.max_bytes + 1)
        if len(body) < min(length, options.max_bytes):
            raise InputError("WARC data cut short")
        try:
            yield Page(number, note, decoded(body, options))
        except InputError as error:
            yield Page(number, note, b"", str(error))


def decoded(body: bytes, options: ReadOptions) -> bytes:
    """Undo transfer and content codings, by the look of the bytes.

    Headers are no guide: many archives, of Common Crawl too, hold the plain page beside its coded headers.

    Raises:
        InputError: the page is damaged or too large.
    """
    if CHUNK_SIZE.match(body):
        body = unchunked(body)
    content = bytearray()
    for piece in unpack(iter((body,))):
        content += piece
        if len(content) > options.max_bytes:
            raise too_large(options)
    return bytes(content)


def unchunked(body: bytes) -> bytes:
    """Join the chunks of a body (RFC 9112, section 7.1); what does not look like chunks is left as it is."""
    parts: list[bytes] = []
    at = 0
    while match := CHUNK_SIZE.match(body, at):
        size = int(match[1], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[match.end() : match.end() + size])
        at = match.end() + size + len(b"\r\n")
    return body


def article(content: bytes, note: PageNote, options: ReadOptions) -> Article:
    """Return the article on a page.

    Args:
        content: the page.
        note: what the archive says of it.
        options: how to read it.

    Raises:
        InputError: there is none.
    """
    from newsum.reading.html import article_from_html, declared_charset

    page = decode(content, options.encoding, declared=(note.charset, declared_charset(content)))
    return article_from_html(
        page.text, source=note.address, id=note.id, limit=options.max_page, warnings=page.warnings
    )
