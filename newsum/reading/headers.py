"""Headers above a text that say what it is: those of a mail, front matter of Markdown, named lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import islice
from typing import NamedTuple

from newsum.models import BlockKind
from newsum.reading import dates
from newsum.reasons import Reason

#: The line above and below front matter.
FENCE = "---\n"
_TITLES = frozenset(("title", "titre", "objet", "sujet", "subject"))
_DATES = frozenset(("date", "envoyé", "sent"))
_SENDERS = frozenset(("de", "from", "à", "to"))
_NO_SUBJECT = frozenset(("(sans objet)", "(aucun objet)", "(no subject)"))
_LINE = re.compile(r"\S.*")
_SUBJECT_LINE = re.compile(r"^[ \t]*(?:objet|sujet|subject)\s?:", re.I | re.M)
_MOST_NOTE_WORDS = 150  # of who sends a mail on, to a colleague
_MOST_SENT_ON = 8  # mails, one in the other
_REPLY = re.compile(
    r"(?:(?:\[(?:spam|ext(?:erne|ernal)?|cp|communiqué(?: de presse)?)\]|(?:re|rép|tr|fwd?)\s?:)\s*)+"
    r"(?:(?-i:URGENT|IMPORTANT)\s?[-–—:]\s*)?",
    re.I,
)


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
    return re.compile(  # a line is read one way: "- :" is a field and an item
        r"\s*---[ \t]*\n(?P<fields>(?>(?:[\w-]+\s?:|[ \t]+\S|-\s|#).*\n)+)(?:---|\.\.\.)[ \t]*(?=\n|\Z)"
    )


_MAIL_FIELD = (
    r"(?:de|from|à|to|cci?|bcc|objet|sujet|subject|date|envoyé|sent|reply-to|répondre à|pièces jointes"
    r"|attachments|importance|message-id|mime-version|content-[\w-]+|x-[\w-]+)\s?:"
    r".*(?:\n[ \t]+\S.*)*(?:\n|\Z)"
)
_FORWARDED = (
    r"-{3,}(?:[^-\n]+(?:-[^-\n]+){0,2}-{3,})?[ \t]*\n|_{10,}[ \t]*\n"
    r"|(?:début du message (?:transféré|réexpédié)|begin forwarded message)\s?:\s+"
)


@cache
def _mail() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_FORWARDED})?(?P<fields>(?:{_MAIL_FIELD}){{2,}})(?=[ \t]*(?:\n|\Z))", re.I)


@cache
def _mail_sent_on() -> re.Pattern[str]:
    """Return a pattern of headers, and of fields in a row that are none: these are not tried line by line."""
    return re.compile(
        rf"^[ \t]*(?:(?:{_FORWARDED})\n?)?(?P<fields>(?:{_MAIL_FIELD}){{3,}}+)(?=[ \t]*(?:\n|\Z))"
        rf"|^[ \t]*(?:{_MAIL_FIELD})++",
        re.I | re.M,
    )


@cache
def _named_lines() -> re.Pattern[str]:
    """Return a pattern of lines that name what they give: "Titre : …", "Auteur : …", "Rubrique : …"."""
    return re.compile(
        r"\s*(?P<fields>(?:(?:titre|title|sous-titre|surtitre|objet|sujet|subject|auteure?s?|authors?|rubrique"
        r"|section|source|date|journal|publication|url|lien|mots[- ]clés)\s?:[ \t]*\S.*(?:\n|\Z))+)"
        r"(?=[ \t]*(?:\n|\Z)|(?:chapeau|chapô|chapo|texte)\s?:)",
        re.I,
    )


def read(text: str) -> Header | None:
    """Read the header above a text, those of mails sent on below it as well; ``None`` if there is none."""
    header = _first(text)
    if _SUBJECT_LINE.search(text) is None:
        return header
    found = (match for match in _mail_sent_on().finditer(text) if match["fields"] is not None)
    for sent_on in islice(found, _MOST_SENT_ON):
        if header is None or sent_on.start() > max(header.lines):
            header = _below(text, header, sent_on) or header
    return header


def _first(text: str) -> Header | None:
    """Read what a text opens with."""
    start = text[:64].lstrip()
    is_fenced = start.startswith(FENCE)
    if not is_fenced and ":" not in start:
        return None
    match = (_front_matter() if is_fenced else _mail()).match(text)
    fields = {} if match is None else dict(_fields(match.group("fields")))
    reason: Reason = "front matter"
    if not is_fenced and fields.keys() & _TITLES and fields.keys() & (_SENDERS | _DATES):
        reason = "header of a mail"
    elif not is_fenced:
        match = _named_lines().match(text)
        fields = {} if match is None else dict(_fields(match.group("fields")))
        if not fields.keys() & _TITLES:
            return None
    if match is None:
        return None
    return Header(_lines(text, 0, match.end(), reason), *_told(fields))


def _below(text: str, above: Header | None, sent_on: re.Match[str]) -> Header | None:
    """Read the header of a mail sent on, below the words of who sent it on: they are few, it is more."""
    fields = dict(_fields(sent_on.group("fields")))
    if not (fields.keys() & _TITLES and fields.keys() & _SENDERS and fields.keys() & _DATES):
        return None
    known = {} if above is None else above.lines
    start = max(known, default=0)
    start = start if above is None else start + len(text[start:].partition("\n")[0])
    words = len(text[start : sent_on.start()].split())
    if words > _MOST_NOTE_WORDS or words >= len(text[sent_on.end() :].split()):
        return None
    title, date = _told(fields)
    note = _lines(text, start, sent_on.start(), "notice of a mail")
    own = _lines(text, sent_on.start(), sent_on.end(), "header of a mail")
    return Header(
        known | note | own,
        title or (None if above is None else above.title),
        date or (None if above is None else above.date),
    )


def _lines(text: str, start: int, end: int, reason: Reason) -> dict[int, tuple[BlockKind, Reason | None]]:
    """Return the lines of a stretch of text, as what they are."""
    return {line.start(): (BlockKind.BOILERPLATE, reason) for line in _LINE.finditer(text, start, end)}


def _told(fields: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return the title and the date that fields give."""
    title = next((value for name, value in fields.items() if name in _TITLES), "")
    date = next((value for name, value in fields.items() if name in _DATES), "")
    return subject(title), dates.parse(date)


def subject(value: str) -> str | None:
    """Return the title that a subject gives, without "Re:", "TR:" and "[EXT]"; ``None`` for none."""
    title = " ".join(value.split())
    title = title[reply_mark(title) :]
    return title if title and title.lower() not in _NO_SUBJECT else None


def reply_mark(line: str) -> int:
    """Return how long the marks of a reply or a mail sent on are that open a line: "Fwd: TR: "."""
    match = _REPLY.match(line)
    return 0 if match is None else match.end()


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
