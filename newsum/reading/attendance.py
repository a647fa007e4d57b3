"""Lines of a meeting's minutes that say who was there: "Présents : MM. Robin et Aubry, Mme Kerlan."."""

from __future__ import annotations

import re

from newsum.models import BlockKind
from newsum.reading.lines import Furniture
from newsum.reading.predicates import has_predicate

#: First words of such lines, in small letters, but for those that open much prose too.
OPENINGS = frozenset(
    "présents absents excusés représentés pouvoir pouvoirs procuration procurations secrétaire".split()
)
_FIRST_WORDS = OPENINGS | frozenset("étaient sont a ont pour fait date nombre membres".split())
# Behind the label stand councillors, with their titles or their last names in capitals, or a number of them.
_ATTENDANCE = (
    r"(?:(?i:(?:étaient |sont )?(?:présents|absents|excusés|représentés)(?: excusés)?"
    r"(?: (?:élus|conseillers|membres))?"
    r"|(?:a|ont) donné (?:pouvoir|procuration)s?|(?:pouvoir|procuration)s?|secrétaire de (?:la )?séance"
    r"|membres (?:présents|absents)) ?: ?(?:MM?\.|Mmes?\b|Mlles?\b|[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ý]{2,}\b)"
    r"|(?i:pour extrait conforme|fait et (?:délibéré|clos)|date de (?:la )?convocation ?: ?(?:le )?\d)"
    r"|(?i:(?:nombre de )?(?:conseillers|membres|votants)(?: (?:municipaux|présents|absents|en exercice))* ?"
    r": ?\d+(?:\W+(?:présents|absents|représentés|votants|pouvoirs|procurations) ?: ?\d+)*\W*$))"
)


def recognise(line: str, first: str) -> Furniture | None:
    """Recognise who was at a meeting, and nothing of what they did."""
    if first not in _FIRST_WORDS or re.match(_ATTENDANCE, " ".join(line.split())) is None:
        return None
    if has_predicate(line.partition(":")[2]):
        return None
    return Furniture(BlockKind.BOILERPLATE, "attendance of a meeting")
