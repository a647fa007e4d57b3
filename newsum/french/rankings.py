"""Rankings in a sentence: ": 1. Toulouse ; 2. Lyon", "Classement : 1. Servette 24/45. 2. Bâle 23/42."."""

from __future__ import annotations

import re

_LONGEST_ITEM = 500  # characters; of one with points 60
_LONGEST_RANKED = 60
# Who is ranked, and the points: "Young Boys 24/43".
_RANKED = (
    r"[A-ZÀ-Ý][\w'’-]*(?: (?:(?:d[eu]|des|l[ae]s?) )?[A-ZÀ-Ý][\w'’-]*){0,4}"
    r" \d{1,3}(?:[/:+-]\d{1,3})*+(?: ?pts?\b| points)?"
)
_LAST = re.compile(rf"(?<=[:.] )(\d\d?)\. {_RANKED}\Z")
_RANKING = re.compile(rf"(?:[^:.!?]{{3,60}}: ?)?(?>\d\d?\. {_RANKED}[.;,]?\s?){{2,}}")


def counts_on(text: str, begin: int, place: int, number: int) -> bool:
    """Return whether the number at a place goes on with a ranking that the sentence from ``begin`` on has."""
    before = text[max(begin, place - _LONGEST_ITEM) : place].rstrip()
    if number == 1:
        return before[-1:] == ":"
    if before[-1:] == ".":
        return ends_item(before, 0, len(before) - 1, number - 1)
    return before[-1:] in (";", ",", "-", "–") and f"{number - 1}. " in before


def ends_item(text: str, begin: int, stop: int, number: int) -> bool:
    """Return whether a full stop is behind the points of the one that has a number in a ranking."""
    item = _LAST.search(text, max(begin, stop - _LONGEST_RANKED), stop)
    return item is not None and int(item[1]) == number


def is_ranking(sentence: str) -> bool:
    """Return whether a sentence is a ranking and nothing else."""
    return ". 2. " in sentence and _RANKING.fullmatch(sentence) is not None
