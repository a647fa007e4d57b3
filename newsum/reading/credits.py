"""Credits of a text: "© AFP", "(AFP)", "Crédit : …", "Kiev | AFP | mardi 07/12/2021", a desk's."""

from __future__ import annotations

from newsum.models import BlockKind
from newsum.reading import agency_credits, dates, desk_credits, wires
from newsum.reading.lines import Furniture

#: First words of such lines, in small letters.
OPENINGS = frozenset(("©", "(c)", "crédit", "crédits", "credit", "source", "sources"))
_NOTICES = frozenset(("", "tous droits réservés"))
_MOST_LABEL_WORDS = 3  # "Crédit photo :"
_MOST_CREDITED_WORDS = 12


def recognise(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "© AFP", "(AFP)", "(Jeanne Martin, édité par Paul Aubry)", "Crédit photo : …"."""
    if _is_copyright(line) or folded.startswith(("(c) ", "copyright")):
        return Furniture(BlockKind.CREDIT, "copyright")
    if _is_of_agencies(line):
        found = dates.find(line) if len(line) > dates.SHORTEST else None
        return Furniture(BlockKind.CREDIT, "agency credit", None if found is None else found.iso)
    is_parted = line.count("|") > 1 or "| par " in folded
    if is_parted and (dated := dates.find(line)) is not None:
        # "Kiev | AFP | mardi 07/12/2021 - 18:20 UTC+1 | 512 mots", "Oran Info | Par Jean Petit - 9 mai 2021"
        return Furniture(BlockKind.CREDIT, "wire header", dated.iso)
    if line[0] == "(" and line[-1] == ")" and (desk_credits.opens(first) or desk_credits.is_credit(line)):
        return Furniture(BlockKind.BYLINE, "desk credit")
    if first in OPENINGS and _is_labelled(folded):
        return Furniture(BlockKind.CREDIT, "credit")
    return None


def _is_copyright(line: str) -> bool:
    """Whether nothing stands before the sign but a notice, or an agency: "Tous droits réservés. © AFP"."""
    before, sign, _ = line.partition("©")
    before = before.strip(" .,|-–—")
    return bool(sign) and (before.lower() in _NOTICES or agency_credits.is_list(before))


def _is_of_agencies(line: str) -> bool:
    """Whether a line names agencies and nothing else: "(AFP)", "(avec Reuters)", "(dpa)"."""
    if agency_credits.is_list(line) or agency_credits.is_initialled(line):
        return True
    inner = line.strip("[]().").strip()
    return line[0] in "([" and (
        agency_credits.is_shared(inner) or wires.is_agency(inner) or wires.signs(line.strip("[]()"))
    )


def _is_labelled(folded: str) -> bool:
    """Whether a credit has a label of its own, and few words behind it: "Crédit photo : Jeanne Martin"."""
    label, colon, credited = folded.partition(":")
    is_short = len(label.split()) <= _MOST_LABEL_WORDS and len(credited.split()) <= _MOST_CREDITED_WORDS
    return is_short and (bool(colon) or "photo" in label)
