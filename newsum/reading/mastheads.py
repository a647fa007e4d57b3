"""Mastheads of old newspapers: their name, day, price, edition and number, in lines above the text."""

from __future__ import annotations

import re
from functools import cache

from newsum.models import BlockKind
from newsum.reading import dates, running_heads
from newsum.reading.lines import Furniture

_LONGEST = 140  # characters
_NAMED = 2  # parts; more of them may begin with a name
_ORDINAL = r"(?:\d{1,3}(?:er|re|ère|e|me|ème|ᵉ)|première|dernière|seconde|[\w-]{3,20}i[èe]me)"
_PARTING = re.compile(r"\.?\s*[—–|•]\s*|\.?\s-\s|\.?\s{2,}|\.\s(?=[\dNÉE])")
_WEEKDAY = re.compile(rf"(?:{'|'.join(sorted(dates.WEEKDAYS))})\s", re.IGNORECASE)


@cache
def _edition() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_ORDINAL}\s)?[ée]dition(?:\sde\s(?:paris|province|nuit|\d\d?\sheures)|\sdu\s(?:matin|soir))?",
        re.IGNORECASE,
    )


@cache
def _issue() -> re.Pattern[str]:
    """Return a pattern of what none but a newspaper says of itself: its price, its number, its year."""
    price = (
        r"(?:(?:le numéro|prix)\s?:?\s)?"
        r"(?:\d{1,3}|un|deux|cinq|dix|quinze|vingt)\s(?:centimes?|cent\.|sous?|c\.)(?:\sle\snuméro)?"
    )
    return re.compile(
        rf"{price}|{_ORDINAL}\s(?:ann[ée]e|s[ée]rie)|n(?:°|º|os?|uméro)\.?\s?\d[\d., ]*\d", re.IGNORECASE
    )


def recognise(line: str) -> Furniture | None:
    """Recognise a line of nothing but such parts; an edition alone is in capitals: "QUATRIÈME ÉDITION".

    "FESTIVAL DE CANNES — 5e édition — 4 août 2014" is no newspaper's: it has neither price nor number.
    """
    pieces = [piece for piece in _PARTING.split(line.strip(" .—–")) if piece] if len(line) <= _LONGEST else []
    if not pieces:
        return None
    if len(pieces) == 1:
        is_masthead = line.isupper() and _edition().fullmatch(pieces[0]) is not None
    else:
        is_masthead = any(map(_issue().fullmatch, pieces)) and _tells_no_more(pieces)
    if not is_masthead:
        return None
    found = dates.find(line)
    return Furniture(BlockKind.BOILERPLATE, "running head", None if found is None else found.iso)


def _tells_no_more(pieces: list[str]) -> bool:
    """Return whether all parts are of a masthead; of more than two the first may be a name."""
    left = [
        piece
        for piece in pieces
        if not (_issue().fullmatch(piece) or _edition().fullmatch(piece) or _is_day(piece))
    ]
    is_name = pieces[0].isupper() or running_heads.is_newspaper(pieces[0])
    return not left or (left == pieces[:1] and is_name and len(pieces) > _NAMED)


def _is_day(piece: str) -> bool:
    """Return whether a piece is a date, with or without its weekday: "Mardi 4 août 1914"."""
    found = dates.find(piece)
    if found is not None and found.end == len(piece) and found.end - found.start >= dates.SHORTEST:
        before = piece[: found.start]
        return not before or _WEEKDAY.fullmatch(before) is not None
    return dates.is_day(piece)
