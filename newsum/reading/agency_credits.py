"""Credits of news agencies on a line: "(AFP)", "Source : AFP, dpa et Belga", "Le Monde avec Reuters"."""

from __future__ import annotations

import re

_AGENCIES = (
    "AFP|France-Presse|Reuters|REUTERS|AP|ATS|Belga|BELGA|agences?|Agences?|Keystone-ATS|DPA|dpa|EFE|ANSA|TASS"
    "|Sipa|SIPA"
)
_NAMES = frozenset(_AGENCIES.replace("?", "").split("|")) | {"agence", "Agence"}
_WITH_AGENCY = (  # "Le Monde avec AFP", "Avec des informations de La Presse Canadienne"
    r"[^.!?]{0,60}?\b[Aa]vec (?:(?:des |les )?informations? (?:de |d['’]|du ))?(?:l['’]|[Ll]a )?"
    rf"(?:{_AGENCIES}|Presse [Cc]anadienne)\b[^.!?]{{0,80}}"
)
_BETWEEN = r"\s*[/,&+]\s*|\s+et\s+|\s+-\s+"


def is_list(line: str) -> bool:
    """Return whether a line names agencies and nothing else: "(AFP)", "Source : AFP et Agence Belga"."""
    names = line.strip("()[]. ")
    if names[:6].lower() == "source":
        names = names[6:].lstrip("s :")
    names = names.removeprefix("l'").removeprefix("l’").removeprefix("L'").removeprefix("L’")
    if names.split("/", 1)[0].split(",", 1)[0].split(" ", 1)[0] not in _NAMES:
        return False
    first, *others = re.split(_BETWEEN, names)
    return re.sub(r"[Aa]gence (?=[A-Z])", "", first) in _NAMES and all(
        len(name.split()) <= 3 and name[:1].isalnum() for name in others
    )


def is_shared(text: str) -> bool:
    """Return whether a text says with which agency an article was written: "Orange avec AFP"."""
    return re.fullmatch(_WITH_AGENCY, text) is not None
