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
# It ends in a digit: a comma behind it parts it from the next one, and is not read both ways.
_MEASURE = r"\+?\d(?:[\d,.:]*\d)?\s?(?:km|h|min|mn|sec|s|pts?|points?|cm|m|kg|['’\"″′]{1,2})?(?!\w)"
_RANKED = (  # "1. Jonas Vingegaard (DEN/Visma), les 131,7 km en 3 h 52 min 34 s"
    r"(?P<rank>\d{1,3}[.)]?\s)?[A-ZÀ-Ý][\w'’.-]*(?: [\w'’.-]+){0,4} \([A-Z]{3}(?:/[^()]{2,30})?\)"
    rf"(?P<measured>(?:(?:,|,? les| en| à)? {_MEASURE})+| m\.?t\.?)?"
)
_SCORER = (
    r"(?:\d{1,2} )?"
    r"(?:(?:essais?|buts?|transformations?|pénalités?|drops?|cartons?|avertissements?) d(?:e |['’]))?"
    r"[A-ZÀ-Ý][\w'’.-]*(?: (?:d[eu] |la |le )?[A-ZÀ-Ý][\w'’.-]*){0,2}(?: \([^()]{2,40}\))?"
)
_SCORERS = (  # "DAX : 3 essais de Gatelier (33e), Pie (52e) ; 2 transformations de Lesca."
    r"(?=.{0,80}\(\d{1,3}(?:e\b|['’]))[A-ZÀ-Ý][\w'’-]*(?: [\w'’-]+){0,3}\s?: (?=\d|[a-z])"
    rf"{_SCORER}(?:(?:\s?[,;]|\set)\s{_SCORER})*\.?"
)


def recognise(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "Votants : 2.210 (53,6%).", "Valmont - Guingan : 2-2 (1-0)", "2. Luc Roy (BEL) à 2 s"."""
    if first in _POLL and re.fullmatch(_COUNTED_VOTES, line):
        return Furniture(BlockKind.BOILERPLATE, "row of a table")
    if line[-1] not in ".!?" and "(" in line and _is_ranked(line):
        return Furniture(BlockKind.BOILERPLATE, "row of a table")
    scored = line[-1] in "0123456789)" and re.fullmatch(_SCORE, line) is not None
    if scored or (first in _MATCH_SHEET and ":" in line[:_LABEL_REACH]) or "arbitre :" in folded:
        return Furniture(BlockKind.BOILERPLATE, "match sheet")
    if ")" in line and re.fullmatch(_SCORERS, line) is not None:
        return Furniture(BlockKind.BOILERPLATE, "match sheet")
    return None


def _is_ranked(line: str) -> bool:
    """Whether a line has a rank or what was measured beside somebody and his country."""
    found = re.fullmatch(_RANKED, line)
    return found is not None and any(found.groups())
