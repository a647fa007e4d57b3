"""Mails as programs save them (.eml, MIME): their text, decoded, without headers and attachments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsum.errors import InputError
from newsum.models import Article
from newsum.reading.article import article_from_text
from newsum.reading.encoding import decode
from newsum.reading.options import ReadOptions

if TYPE_CHECKING:
    from email.message import Message

_LONGEST_HEAD = 32_768  # bytes; each server on the way adds a few hundred
_BEGINNING = re.compile(rb"(?:From [^\n]*\n)?[A-Za-z][A-Za-z-]*:[ \t]?[^\n]*\n")
_MIME = re.compile(rb"^(?:MIME-Version|Content-Transfer-Encoding):", re.IGNORECASE | re.MULTILINE)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_KINDS = ("text/plain", "text/html")


def looks_like_mail(data: bytes) -> bool:
    """Whether data begin with the headers of a MIME message; a mail copied as text does not."""
    if _BEGINNING.match(data) is None:
        return False
    head = data[:_LONGEST_HEAD]
    end = _BLANK_LINE.search(head)
    return _MIME.search(head if end is None else head[: end.start()]) is not None


def article_from_mail(data: bytes, source: str, options: ReadOptions) -> Article:
    """Read the text of a mail.

    Raises:
        InputError: it has no text.
    """
    from email import message_from_bytes

    message = message_from_bytes(data)
    part, kind = _text_part(message)
    payload = part.get_payload(decode=True)
    octets = payload if isinstance(payload, bytes) else b""
    decoded = decode(octets, options.encoding, declared=(part.get_content_charset(),))
    date = _date(message)
    warnings = ("a mail: offsets refer to its decoded text", *decoded.warnings)
    if kind == "text/plain":
        return article_from_text(decoded.text, date=date, source=source, warnings=warnings)
    from newsum.reading import fragments
    from newsum.reading.pieces import join

    return join(fragments.pieces(decoded.text), date=date, source=source, warnings=warnings)


def _text_part(message: Message) -> tuple[Message, str]:
    """Return the first part that is text to be read, plain rather than HTML, and which it is."""
    for kind in _KINDS:
        for part in message.walk():
            if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
                return part, kind
    raise InputError("a mail without text", hint="save its attachments and read those")


def _date(message: Message) -> str | None:
    """Return the day on which a mail was sent, in ISO 8601."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except (TypeError, ValueError):
        return None
