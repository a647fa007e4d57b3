"""Headers above a text that say what it is: those of a mail, and the front matter of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsum.models import BlockKind
from newsum.reading import dates
from newsum.reasons import Reason

#: The line above and below front matter.
FENCE = "---\n"
_TITLES = frozenset(("title", "titre", "objet", "sujet", "subject"))
_DATES = frozenset(("date", "envoyé", "sent"))
_SENDERS = frozenset(("de", "from", "à", "to"))
_REPLY = re.compile(r"\A(?:(?:re|rép|tr|fwd?)\s?:\s*)+", re.I)


class Header(NamedTuple):
    """What stands above a text.

    Attributes:
        lines: by the offset where a line of it starts, what the line is and why.
        title: the title or subject it gives.
        date: its date in ISO 8601.
    """

    lines: dict[int, tuple[BlockKind, Reason | None]]
    title: str | None
    date: str | None


@cache
def _front_matter() -> re.Pattern[str]:
    return re.compile(
        r"\s*---[ \t]*\n(?P<fields>(?:(?:[\w-]+\s?:|[ \t]+\S|-\s|#).*\n)+)(?:---|\.\.\.)[ \t]*(?=\n|\Z)"
    )


@cache
def _mail() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:-{3,}.*-{3,}[ \t]*\n)?(?P<fields>(?:(?:de|from|à|to|cci?|bcc|objet|sujet|subject|date|envoyé"
        r"|sent|reply-to|répondre à|pièces jointes|attachments|importance|message-id|mime-version"
        r"|content-[\w-]+|x-[\w-]+)\s?:.*(?:\n[ \t]+\S.*)*(?:\n|\Z)){2,})(?=[ \t]*(?:\n|\Z))",
        re.I,
    )


def read(text: str) -> Header | None:
    """Read the header above a text; ``None`` if there is none."""
    start = text[:64].lstrip()
    is_fenced = start.startswith(FENCE)
    if not is_fenced and ":" not in start:
        return None
    match = (_front_matter() if is_fenced else _mail()).match(text)
    if match is None:
        return None
    fields = dict(_fields(match.group("fields")))
    if not is_fenced and not (fields.keys() & _TITLES and fields.keys() & (_SENDERS | _DATES)):
        return None
    reason: Reason = "front matter" if is_fenced else "header of a mail"
    title = next((value for name, value in fields.items() if name in _TITLES), "")
    date = next((value for name, value in fields.items() if name in _DATES), "")
    return Header(
        {line.start(): (BlockKind.BOILERPLATE, reason) for line in re.finditer(r"\S.*", text[: match.end()])},
        subject(title),
        dates.parse(date),
    )


def subject(value: str) -> str | None:
    """Return the title that a subject gives, without "Re:" and "TR:"; ``None`` for none."""
    return " ".join(_REPLY.sub("", value.strip(), count=1).split()) or None


def _fields(header: str) -> Iterator[tuple[str, str]]:
    """Yield the names, in small letters, and the values of the lines of a header."""
    for line in re.sub(r"\n[ \t]+", " ", header).splitlines():
        name, colon, value = line.partition(":")
        if colon:
            yield name.strip().lower(), _unquoted(value.strip())


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
