"""Credits of photographs at the end of a line: "LP/Jeanne Martin", "Photo archives Le Progrès"."""

from __future__ import annotations

import re
from functools import cache

from newsum.reading import wires

#: Who signs photographs, before or behind the photographer.
AGENCIES = wires.CREDITED | {"EPA", "MaxPPP", "MAXPPP", "Maxppp", "ABACA", "Hans Lucas"}
_NEWSPAPERS = frozenset(("LP", "DDM", "PQR", "Presse Sports", "Icon Sport", "Getty Images"))
_SIGNS = ("/", "hoto", "llustration", "rchive", "|", " via ", " VIA ")  # without one of these there is none


@cache
def _tail() -> re.Pattern[str]:
    agency = "|".join(sorted(AGENCIES | _NEWSPAPERS))
    name = r"[A-ZÀ-Ý\d][\w.'’-]*(?:\s(?:d[eu]\s|l[ae]s?\s|et\s)?[A-ZÀ-Ý\d][\w.'’-]*){0,4}"
    capitals = r"[A-ZÀ-Ý\d][A-ZÀ-Ý\d.'’-]*"
    picture = r"(?:[Pp]hoto|[Ii]mage|[Ii]llustration|[Pp]hotographie)s?"
    stock = r"(?:d['’])?(?:illustrations?|archives?)"
    return re.compile(
        r"(?:^|(?<=[.!?»)])\s+)(?:[-–—|•]\s+)?"
        rf"(?:(?:{agency})\s?/\s?{name}"
        rf"|{name}\s(?:via|VIA)\s(?:{agency})"
        rf"|Photos?\s(?:{stock}\s)?{name}(?:\s?[,/]\s?{name}){{0,3}})$"
        rf"|(?<=[.!?»)])\s+[-–—|•]\s+(?:{name}\s/\s{name}|{capitals}(?:\s{capitals}){{0,2}})$"
        rf"|\((?:{capitals}\s)+{capitals}\s/\s{capitals}(?:\s{capitals}){{0,2}}\)$"
        rf"|\((?:{picture}\s)?{stock}\)\.?$"
        rf"|^{picture}\s{stock}\b[^.!?]{{0,40}}\.?(?:\s[-–—|]\s{name})?$"
    )


def find(line: str) -> int | None:
    """Return where the credit of a photograph begins that closes a line; ``None`` if none does."""
    if not any(sign in line for sign in _SIGNS):
        return None
    match = _tail().search(line)
    if match is None or (line[-1] == "." and re.search(r"[.!?] [A-ZÀ-Ý]|\b(?:avait|avaient|a|ont)\b", line)):
        return None  # "La maire avait été battue (archives)." is prose
    return match.start()
