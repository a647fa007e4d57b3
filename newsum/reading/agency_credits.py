"""Credits of news agencies on a line: "(AFP)", "Source : AFP, dpa et Belga", "Le Monde avec Reuters"."""

from __future__ import annotations

import re

from newsum.reading import authors, wires

_AGENCIES = rf"{wires.ANY_CREDITED}|[Aa]gences?"
_NAMES = wires.CREDITED | frozenset("Agence Agences agence agences".split())
_WITH_AGENCY = (  # "Le Monde avec AFP", "Avec des informations de La Presse Canadienne"
    r"[^.!?]{0,60}?\b[Aa]vec (?:(?:des |les )?informations? (?:de |d['’]|du ))?(?:l['’]|[Ll]a )?"
    rf"(?:{_AGENCIES}|Presse [Cc]anadienne)\b[^.!?]{{0,80}}"
)
# "L'APS signe un accord avec Xinhua" is a title.
_ENGAGED = re.compile(r"\b(?i:une?|des|sa|ses|son|leurs?) [a-zà-ÿ-]+(?: [a-zà-ÿ-]+)? avec\b")
_OF_SOMEONE = (  # "Avec des informations de Jeanne Martin, La Presse Canadienne"
    r"[Aa]vec des informations (?:de |d['’])(?P<person>[^\s,.!?]+(?: [^\s,.!?]+){1,2}?)"
    r"(?:,? (?P<agency>(?:[Ll]a )?[A-Z][^.!?]{1,40}?))?(?:,? à [A-ZÀ-Ý][\w'’ -]{1,30})?"
)
_OF_AGENCIES = (  # "avec AA", "Avec des informations de l'Associated Press"
    r"[Aa]vec (?:(?:des |les )?informations? (?:de |d['’]))?(?:l['’]|[Ll]a )?(?P<names>[A-Z][^.!?]{1,60})"
)
_SMALL = "|".join(sorted({name.lower() for name in wires.CREDITED} | {"awp", "sda"}))
_LAST_LINE = rf"(?:{_SMALL})(?:(?:, ?|/| et )(?:{_SMALL}))*(?:(?:, ?|/)[a-z]{{2,3}})?"  # "ats, afp", "awp/jd"
_INITIALLED = (  # "jzim avec ats", "réd., avec AFP", "J.D. (AFP)"
    r"\(?(?:[a-z]{2,6}|r[ée]d(?:action)?\.|[A-Z]\.(?:-?[A-Z]\.){1,2})(?:,? avec | \((?:avec )?)"
    r"(?:l['’]|la |les )?(?P<names>[^()]{2,40})\)?"
)
_BETWEEN = r"\s*[/,&+]\s*|\s+et\s+|\s+-\s+"
_LISTED = rf"(?:{_BETWEEN})(?:l['’]|la )?"


def is_list(line: str) -> bool:
    """Return whether a line names agencies and nothing else: "(AFP)", "Source : AFP et Belga", "ats"."""
    if line[0].islower() and re.fullmatch(_LAST_LINE, line):
        return True
    names = line.strip("()[]. ")
    if names[:6].lower() == "source":
        names = names[6:].lstrip("s :")
    names = names.removeprefix("l'").removeprefix("l’").removeprefix("L'").removeprefix("L’")
    if names.split("/", 1)[0].split(",", 1)[0].split(" ", 1)[0] not in _NAMES:
        return False
    first, *others = re.split(_BETWEEN, names)
    return re.sub(r"[Aa]gence (?=[A-Z])", "", first) in _NAMES and all(map(_may_be_name, others))


def _may_be_name(name: str) -> bool:
    """Whether a name stands there, or initials; several words in small letters go on with prose."""
    goes_on = " " in name and name[0].islower()  # "France-Presse, selon l'AFP", the end of a wrapped line
    return len(name.split()) <= 3 and name[:1].isalnum() and not goes_on


def is_shared(text: str) -> bool:
    """Return whether a text says with which agency an article was written: "Orange avec AFP"."""
    if _is_of_someone(text):
        return True
    if re.fullmatch(_WITH_AGENCY, text) is not None and _ENGAGED.search(text) is None:
        return True
    found = re.fullmatch(_OF_AGENCIES, text)
    return found is not None and all(map(wires.is_agency, re.split(_LISTED, found["names"])))


def _is_of_someone(text: str) -> bool:
    """Whether a text names somebody, with or without an agency, from whom some of an article comes."""
    found = re.fullmatch(_OF_SOMEONE, text)
    if found is None:
        return False
    # Nothing else has "avec des informations de" before it and capitals, whatever the first name.
    if not (authors.is_person(found["person"]) or all(word[0].isupper() for word in found["person"].split())):
        return False
    return found["agency"] is None or wires.is_agency(found["agency"])


def is_initialled(line: str) -> bool:
    """Return whether a line has the initials of who wrote, and with whom: "jzim avec ats", "J.D. (AFP)"."""
    found = re.fullmatch(_INITIALLED, line)
    return found is not None and all(
        name == "agences" or wires.is_agency(name) for name in re.split(_BETWEEN, found["names"])
    )
