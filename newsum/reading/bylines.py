"""Bylines: "Par Jeanne Martin", "Propos recueillis par …", "Orange avec AFP, publié le …"."""

from __future__ import annotations

import re

from newsum.folding import small
from newsum.models import BlockKind
from newsum.reading import agency_credits, authors, dates, wires
from newsum.reading.lines import Furniture

#: First words of such lines, in small letters; who wrote with an agency may have any.
OPENINGS = frozenset("par rédigé écrit propos texte recueilli avec".split())
_OF_WRITERS = ("propos recueillis", "texte :", "texte et photos", "de notre ", "recueilli par")
_UNNAMED = ("par la rédaction", "propos recueillis", "recueilli par")  # what follows need not be names
_BETWEEN_NAMES = frozenset(
    "la le l' les notre nos rédaction correspondant correspondante envoyé envoyée spécial spéciale à en au "
    "de du des d' et avec agence agences service journaliste propos recueillis traduit publié mis".split()
)
_TRANSLATED = (
    r"\*?\s?[Tt]raduite? (?:de l['’]\w+ |du \w+ )?(?:\(\w[\w '-]*\) )?"
    r"par [A-ZÀ-Ý][\w.'’-]+(?: [\w.'’-]+){0,4}"
)
# Words behind "par": all names, names and a date, or an editorial office.
_MOST_NAMES = 22
_MOST_DATED = 16
_MOST_UNNAMED = 14
_MOST_SHARED = 20  # words of what was written with an agency


def recognise(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "Par Jeanne Martin", "Propos recueillis par …", "Orange avec AFP, publié le …"."""
    words = line.split()
    if first.lstrip("*").startswith("traduit") and re.fullmatch(_TRANSLATED, line):
        return Furniture(BlockKind.BYLINE, "byline")
    if folded.startswith(("rédigé par", "écrit par")):
        words, folded, first = words[1:], folded.partition(" ")[2], "par"
    if first == "par" or folded.startswith(_OF_WRITERS):
        return _of_writers(line, folded, first, words[1:])
    if line.endswith(".") and first != "avec":
        return None  # "Il travaille avec l'AFP."
    if line[0] == "©":
        return None
    credit = line.lstrip("-–— ").rstrip(" .")
    if " avec " in f" {folded}" and len(words) <= _MOST_SHARED and agency_credits.is_shared(credit):
        found = dates.find(line)
        kind = BlockKind.CREDIT if credit[:5].lower() == "avec " else BlockKind.BYLINE
        return Furniture(kind, "agency credit", None if found is None else found.iso)
    return None


def _of_writers(line: str, folded: str, first: str, rest: list[str]) -> Furniture | None:
    """Recognise a byline by what stands behind its first word.

    Args:
        line: as it is written.
        folded: the same folded, from "par" on.
        first: its first word, without signs.
        rest: the words behind that.
    """
    ends = line[-1] not in ".!?:…" or re.split(r"[ /]", line.rstrip("."))[-1] in wires.CREDITED
    if rest and ends:
        found = dates.find(line)
        is_dated = found is not None and rest[0][0].isupper() and len(rest) <= _MOST_DATED
        if is_dated or _are_names(rest):
            return Furniture(BlockKind.BYLINE, "byline", None if found is None else found.iso)
    if folded.startswith(_UNNAMED) and len(rest) <= _MOST_UNNAMED:
        return Furniture(BlockKind.BYLINE, "byline")
    if first == "par" and ends and authors.opens_with_person(" ".join(rest)):
        return Furniture(BlockKind.BYLINE, "byline")
    return None


def _are_names(words: list[str]) -> bool:
    """Whether words are names and what stands between them, one at least with a capital."""
    return (
        len(words) <= _MOST_NAMES and any(word[0].isupper() for word in words) and all(map(_is_name, words))
    )


def _is_name(word: str) -> bool:
    bare = word.strip("(),.;/|&-–—")
    lowered = small(bare)
    if not bare or bare[0].isupper() or lowered in _BETWEEN_NAMES:
        return True
    head, apostrophe, tail = lowered.partition("'")
    return bool(apostrophe) and head in ("l", "d") and (bare[2:3].isupper() or tail in _BETWEEN_NAMES)
