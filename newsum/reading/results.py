"""Results in rows: counted votes ("Inscrits : 4 120 ; votants : 2 210"), and the sheet of a match."""

from __future__ import annotations

import re

from newsum.models import BlockKind
from newsum.reading.lines import Furniture

_MATCH_SHEET = frozenset(
    "but buts essai essais transformations pénalités avertissement avertissements expulsion expulsions "
    "arbitre arbitres spectateurs mi-temps".split()
)
_POLL = frozenset(
    "inscrits votants exprimés suffrages abstention abstentions blancs nuls participation".split()
)
#: First words of such lines, in small letters.
OPENINGS = _MATCH_SHEET | _POLL
_LABEL_REACH = 28  # characters in which the label of a match sheet ends
_SCORE = r"[^:]{3,60}:\s\d{1,3}\s?-\s?\d{1,3}(?:\s?\([\d\s,;-]{3,30}\))?"
_COUNTED_VOTES = (  # "Inscrits : 1 205 ; votants : 780 (64,7 %)."
    r"(?i)(?>(?:inscrits|votants|(?:suffrages )?exprimés|abstentions?|(?:bulletins |votes )?(?:blancs|nuls)"
    r"(?: (?:et|ou) nuls)?|participation)\s?:?\s?\d[\d\s.,]*%?(?:\s?\([\d\s.,]+%\))?\s?[;,.–-]?\s?)+"
)


def recognise(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "Votants : 2.210 (53,6%).", "Valmont - Guingan : 2-2 (1-0)", "Buts : Moreau (41e)"."""
    if first in _POLL and re.fullmatch(_COUNTED_VOTES, line):
        return Furniture(BlockKind.BOILERPLATE, "row of a table")
    scored = line[-1] in "0123456789)" and re.fullmatch(_SCORE, line) is not None
    if scored or (first in _MATCH_SHEET and ":" in line[:_LABEL_REACH]) or "arbitre :" in folded:
        return Furniture(BlockKind.BOILERPLATE, "match sheet")
    return None
