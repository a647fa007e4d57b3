"""Captions of pictures, and who took them: "Photo : Jeanne Martin / Reuters", "Le port de Brest. © AFP"."""

from __future__ import annotations

from newsum.models import BlockKind
from newsum.reading import photo_credits
from newsum.reading.lines import Furniture

#: First words of such lines, in small letters.
OPENINGS = frozenset("photo photos illustration image infographie photographie vidéo carte".split())
_LONGEST_SIGNED = 140  # characters of a caption with "©"; a longer line is prose
_MOST_LABEL_WORDS = 3
_CREDIT_WORDS = 4  # fewer blanks than this leave no room for a caption before the credit


def recognise(line: str, folded: str) -> Furniture | None:
    """Recognise "Photo : Jeanne Martin / Reuters", "(Photo AFP)", "Le port de Brest, lundi. © AFP"."""
    if "photo" in folded and _is_labelled(folded):
        return Furniture(BlockKind.CAPTION, "photo credit")
    if line[0] in "([" and line[-1] in ")]" and ("photo" in folded or "©" in line or "crédit" in folded):
        return Furniture(BlockKind.CAPTION, "photo credit")
    if "©" in line and len(line) <= _LONGEST_SIGNED:
        return Furniture(BlockKind.CAPTION, "caption with credit")
    if line.rpartition("/")[2].strip() in photo_credits.AGENCIES or photo_credits.find(line) is not None:
        # "Jeanne Martin / AFP", or "Le port de Brest, lundi. Jeanne Martin / AFP"
        kind = BlockKind.CREDIT if line.count(" ") < _CREDIT_WORDS else BlockKind.CAPTION
        return Furniture(kind, "photo credit")
    return None


def _is_labelled(folded: str) -> bool:
    """Whether a label says that what follows took a photograph: "Photo d'archives : Jeanne Martin"."""
    label, colon, _ = folded.partition(":")
    words = label.split() if colon else []
    return 0 < len(words) <= _MOST_LABEL_WORDS and "photo" in words[0] and words[0].strip("()[]") in OPENINGS
