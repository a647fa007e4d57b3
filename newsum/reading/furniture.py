"""Furniture: the lines around an article that are not the article.

Bylines, credits, dates, labels, links, page numbers. A line is looked at whole, by its first word, so that a
paragraph of prose costs nothing; what opens or closes a paragraph (a dateline, a slug) is in
:mod:`newsum.reading.margins`.
"""

from __future__ import annotations

import re

from newsum.folding import fold, small
from newsum.models import BlockKind
from newsum.reading import (
    attendance,
    bylines,
    captions,
    citations,
    credits,
    links,
    marks,
    old_datelines,
    press_databases,
    publication_dates,
    results,
    running_heads,
    wires,
)
from newsum.reading.labels import LABELS
from newsum.reading.lines import Furniture
from newsum.reasons import Reason

LONGEST = 200  # characters; a longer line is prose, or is cut at its margins
_LONGEST_LABEL = 60
_COUNTED = r"\d{1,5} (?:commentaires?|réactions?)"
_SIGNS = ("©", "@", "rbitre :", "publié", "/", "e)")
_OPENINGS = frozenset(label.split()[0] for label in LABELS).union(
    publication_dates.OPENINGS,
    bylines.OPENINGS,
    credits.OPENINGS,
    citations.OPENINGS,
    captions.OPENINGS,
    links.OPENINGS,
    attendance.OPENINGS,
    results.OPENINGS,
)


def recognise(line: str) -> Furniture | None:
    """Say what a line around an article is; ``None`` for prose, headings and titles.

    Args:
        line: a line or joined paragraph, without white space around it.
    """
    if not line or len(line) > LONGEST:
        return None
    if len(line) > _LONGEST_LABEL and line[-1] in ".!?…»" and _opens_as_prose(line):
        return None
    if line[0] == line[-1] == "|":
        return Furniture(BlockKind.BOILERPLATE, "row of a table")
    if not any(map(str.isalpha, line)):
        return marks.recognise_unlettered(line)
    folded = fold(line)
    known = _label(folded)
    if known is not None:
        return Furniture(BlockKind.BOILERPLATE, known)
    if wires.is_byline(line):
        return Furniture(BlockKind.CREDIT, "dateline")
    old = old_datelines.line(line)
    if old is not None:
        return Furniture(BlockKind.CREDIT, "dateline", old.date)
    first = folded.split(" ", 1)[0].strip(":,.([")
    # A line may have the shape of several: the first that is named here is what it is.
    return (
        running_heads.recognise(line)
        or publication_dates.recognise(line, folded)
        or bylines.recognise(line, folded, first)
        or credits.recognise(line, folded, first)
        or citations.recognise(line, folded, first)
        or captions.recognise(line, folded)
        or links.recognise(folded, first)
        or attendance.recognise(line, first)
        or results.recognise(line, folded, first)
        or links.recognise_arrow(line, folded, first)
        or marks.recognise(line)
        or press_databases.recognise(line)
    )


def label(line: str) -> Reason | None:
    """Return what sort of label a line is; ``None`` if it is more than a label."""
    return _label(fold(line)) if len(line) <= _LONGEST_LABEL else None


def _label(folded: str) -> Reason | None:
    bare = folded.strip("[]():!., \t")
    if bare[:1].isdigit() and re.fullmatch(_COUNTED, bare):
        return "comments"
    return LABELS.get(bare)


def _opens_as_prose(line: str) -> bool:
    """Whether a line with a final stop has no word at its head, and no sign, that furniture has."""
    first = small(line.split(None, 1)[0]).strip(":,.([")
    return line[0].isalpha() and first not in _OPENINGS and not any(sign in line for sign in _SIGNS)
