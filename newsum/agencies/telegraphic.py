"""Agencies that old newspapers call by nothing but their country or city: "Agence télégraphique roumaine"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsum.agencies.detection import Context, Hit
from newsum.agencies.unlisted import is_demonym

_CERTAIN = "télégraphique"
_NAME = re.compile(
    rf"\b[Aa]gence[ \n]{_CERTAIN}[ \n]"
    r"(?P<whose>d(?:e[ \n]|')[A-ZÀ-Þ][\w-]+|(?P<people>[a-zà-ÿ]+e)\b)"
)
# Between such a name and that of the agency which it but describes: "l'agence télégraphique russe Tass".
_DESCRIBING = frozenset((" ", " (", ' "', " « "))
_LONGEST_GAP = max(map(len, _DESCRIBING))


def hits(context: Context, found: Sequence[Hit]) -> list[Hit]:
    """Return the agencies so called that are none of those found, and do not describe one of them."""
    new: list[Hit] = []
    if _CERTAIN not in context.text:
        return new  # few say so, and a word is found sooner than a pattern
    for match in _NAME.finditer(context.text):
        start, end = match.span()
        if match["people"] is not None and not is_demonym(match["people"]):
            continue
        following = [hit.start for hit in found if start < hit.end and hit.start <= end + _LONGEST_GAP]
        if any(place < end or context.text[end:place] in _DESCRIBING for place in following):
            continue
        new.append(Hit(start, end, f"Agence télégraphique {' '.join(match['whose'].split())}", None))
    return new
