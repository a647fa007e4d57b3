"""Mails as programs save them (.eml, MIME): their text, decoded, without headers and attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from newsum.errors import InputError
from newsum.models import Article, Failure
from newsum.reading import headers
from newsum.reading.article import article_from_text
from newsum.reading.encoding import Decoded, decode
from newsum.reading.options import ReadOptions

if TYPE_CHECKING:
    from email.message import Message

_LONGEST_HEAD = 32_768  # bytes; each server on the way adds a few hundred
_ENVELOPE = rb"From [^\r\n]*\d\d:\d\d[^\r\n]*\r?\n"  # the line that a mailbox has above each mail
_BEGINNING = re.compile(rb"(?:From [^\n]*\n)?[A-Za-z][A-Za-z-]*:[ \t]?[^\n]*\n")
_MIME = re.compile(rb"^(?:MIME-Version|Content-Transfer-Encoding):", re.IGNORECASE | re.MULTILINE)
_IN_MAILBOX = re.compile(_ENVELOPE + rb"(?:[!-9;-~]+:.*\n|[ \t].*\n)*?(?:From|Date|Subject):", re.IGNORECASE)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_PLAIN, _HTML = "text/plain", "text/html"
# Attachments that may have the article; a picture or a table has none.
_READABLE = frozenset(
    "text/plain text/html text/rtf application/pdf application/rtf application/msword message/rfc822 "
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document "
    "application/vnd.oasis.opendocument.text".split()
)
_NEXT_MAIL = re.compile(rb"\r?\n\r?\n(?=" + _ENVELOPE + rb"[A-Za-z-]+:)")  # of a mailbox
_STUB_WORDS = 30  # fewer, beside HTML with more than twice as many, are "Voir la version en ligne"
_ENCODED_WORD = r"=\?[^?\s]+\?[BbQq]\?[^?\s]*\?="
_ENCODED_WORDS = rf"{_ENCODED_WORD}(?:\s+{_ENCODED_WORD})*"


def looks_like_mail(data: bytes) -> bool:
    """Whether data begin with the headers of a MIME message, or as a mailbox does.

    A mail copied as text, or saved without encoding, does not: as a text its offsets hold.
    """
    if _BEGINNING.match(data) is None:
        return False
    head = data[:_LONGEST_HEAD]
    if _IN_MAILBOX.match(head) is not None:
        return True
    end = _BLANK_LINE.search(head)
    return _MIME.search(head if end is None else head[: end.start()]) is not None


def articles(data: bytes, source: str, options: ReadOptions) -> Iterator[Article | Failure]:
    """Read a mail, or the mails of a mailbox (mbox), each an article that its Message-ID names.

    Raises:
        InputError: a mail alone cannot be read; among others it is a failure.
    """
    mails = _NEXT_MAIL.split(data) if data.startswith(b"From ") else [data]
    if len(mails) == 1:
        yield article_from_mail(data, source, options)
        return
    for number, mail in enumerate(mails, start=1):
        identifier = _identifier(mail) or f"mail {number}"
        try:
            yield replace(article_from_mail(mail, source, options), id=identifier)
        except InputError as error:
            yield Failure(source, None, identifier, type(error).__name__, str(error))


def _identifier(mail: bytes) -> str | None:
    """Return the Message-ID of a mail, without its brackets."""
    from email.parser import BytesHeaderParser

    return str(BytesHeaderParser().parsebytes(mail)["Message-ID"] or "").strip().strip("<>") or None


def article_from_mail(data: bytes, source: str, options: ReadOptions) -> Article:
    """Read the text of a mail; its subject is the title.

    Raises:
        InputError: it has no text, or too many parts in one another.
    """
    from email import message_from_bytes

    try:
        message = message_from_bytes(data)
        parts = _text_parts(message)
        unread = _unread(message)
    except RecursionError:
        raise InputError("a mail with too many parts in one another") from None
    bodies = {kind: _decoded(part, options) for kind, part in parts.items()}
    plain, page = bodies.get(_PLAIN), bodies.get(_HTML)
    title, date = _title(message, options), _date(message)
    told: tuple[str, ...] = ("a mail: offsets refer to its decoded text",)
    if unread:
        told += (f"attachments were not read: {', '.join(unread)}",)
    if page is not None and _is_saved_page(message):
        from newsum.reading.html import article_from_html

        return article_from_html(page.text, source=source, limit=options.max_page, warnings=page.warnings)
    if page is not None and (plain is None or len(plain.text.split()) < _STUB_WORDS):
        from newsum.reading import fragments
        from newsum.reading.pieces import join

        pieces = fragments.pieces(page.text)
        if plain is None or 2 * len(plain.text.split()) < sum(len(piece.text.split()) for piece in pieces):
            return join(pieces, title=title, date=date, source=source, warnings=(*told, *page.warnings))
    if plain is None:
        raise InputError("a mail without text", hint="save its attachments and read those")
    warnings = (*told, *plain.warnings)
    return article_from_text(plain.text, title=title, date=date, source=source, warnings=warnings)


def _is_saved_page(message: Message) -> bool:
    """Whether a browser saved a page so, with its pictures (MHTML)."""
    sender = str(message["From"]).lower()
    return message["Snapshot-Content-Location"] is not None or "<saved by " in sender


def _text_parts(message: Message) -> dict[str, Message]:
    """Return the first plain text and the first HTML of a mail, attachments left out, by their kinds."""
    parts: dict[str, Message] = {}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in (_PLAIN, _HTML) and part.get_content_disposition() != "attachment":
            parts.setdefault(kind, part)
    return parts


def _unread(message: Message) -> list[str]:
    """Return the names of the attachments that may have an article."""
    return [
        part.get_filename() or part.get_content_type()
        for part in message.walk()
        if part.get_content_disposition() == "attachment" and part.get_content_type() in _READABLE
    ]


def _decoded(part: Message, options: ReadOptions) -> Decoded:
    payload = part.get_payload(decode=True)
    octets = payload if isinstance(payload, bytes) else b""
    return decode(octets, options.encoding, declared=(part.get_content_charset(),))


def _title(message: Message, options: ReadOptions) -> str | None:
    """Return the subject of a mail, ``None`` if it has none."""
    raw = next((value for name, value in message.raw_items() if name.lower() == "subject"), "")
    subject = decode(str(raw).encode("utf-8", "surrogateescape"), options.encoding).text
    return headers.subject(re.sub(_ENCODED_WORDS, _decoded_words, subject))


def _decoded_words(match: re.Match[str]) -> str:
    """Return the text of encoded words (RFC 2047), or the words themselves if they are damaged."""
    from email.errors import HeaderParseError
    from email.header import decode_header

    try:
        found = decode_header(match.group())
    except HeaderParseError:
        return match.group()
    return "".join(
        [part if isinstance(part, str) else decode(part, declared=(charset,)).text for part, charset in found]
    )


def _date(message: Message) -> str | None:
    """Return the day on which a mail was sent, in ISO 8601."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return None
