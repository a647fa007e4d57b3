"""What commas set off behind the subject: supplements and sources, inserted or at the end of the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsum.headline import adjuncts, attribution, supplements
from newsum.headline.deletion import Cut, CutName
from newsum.headline.parse import Parsed
from newsum.headline.segments import adjunct_commas, free_verbs, holds_quote, resumes, segment_end

_AUXILIARIES = frozenset("a ont avait avaient est sont était étaient été".split())
_FARTHEST = 2
"""An insertion ends at one of so many commas behind the one that opens it."""


def trailing(sentence: Parsed) -> Iterator[Cut]:
    """Cut what trails after a comma to the end of the sentence."""
    end = segment_end(sentence)
    for comma in reversed(sentence.commas):
        if comma < 3 or comma + 1 >= end:
            continue
        if holds_quote(sentence, comma, end):
            return
        if attribution.follows(sentence, comma):
            if not attribution.is_needed(sentence, 0, comma, comma + 1):
                yield Cut("attribution", ((comma, end),))
            continue
        name = supplements.kind(sentence, comma + 1, end)
        if name is not None and not _holds_news(sentence, comma, name) and free_verbs(sentence, 0, comma):
            yield Cut(name, ((comma, end),))


def _holds_news(sentence: Parsed, comma: int, name: CutName) -> bool:
    """Return whether what trails after a comma is no mere supplement, but the news or the verb's rest."""
    if name == "clause":
        return adjuncts.has_same_subject(sentence, comma + 1)
    if name == "relative":
        return _is_cleft(sentence, comma)
    return name == "participle" and _awaits_participle(sentence, comma)


def _is_cleft(sentence: Parsed, end: int) -> bool:
    """Return whether "c'est" or "ce sont" stands before a token: its relative clause holds the news."""
    words = sentence.words
    return any(
        words[place] == "c'"
        or (words[place] == "ce" and words[place + 1] in ("sont", "fut", "furent", "sera"))
        for place in range(end)
    )


def _awaits_participle(sentence: Parsed, end: int) -> bool:
    """Return whether a comma before a token parts an auxiliary from its participle."""
    return any(sentence.words[comma - 1] in _AUXILIARIES for comma in sentence.commas if comma < end)


def between_commas(sentence: Parsed) -> Iterator[Cut]:
    """Cut appositions, relatives, participles and adjuncts between two commas."""
    commas = sentence.commas
    leading = adjunct_commas(sentence, range(len(sentence)))
    for number, first in enumerate(commas):
        if first < 1 or (number == 0 and not _opens_with_subject(sentence)):
            continue
        if number < leading and sentence.tags[first + 1][0] in "DUNM":
            continue  # the subject: "Lundi, à Brest, le maire, élu en 2014, a"
        for second in commas[number + 1 : number + 1 + _FARTHEST]:
            name = _kind(sentence, first, second)
            if name is not None:
                yield Cut(name, ((first, second + (not _keeps_comma(sentence, number, second))),))


def _opens_with_subject(sentence: Parsed) -> bool:
    """Return whether the first segment holds the subject: a determiner or a name opens it."""
    return sentence.tags[0][0] in "DUMP" or sentence.words[0] in ("des", "plus", "près", "environ")


def _kind(sentence: Parsed, first: int, second: int) -> CutName | None:
    """Return what kind of supplement stands between two commas, if behind it the sentence goes on."""
    if second - first < 2 or holds_quote(sentence, first, second + 2):
        return None
    clause_follows = sentence.words[second + 1] in ("que", "qu'")
    if not clause_follows and not resumes(sentence, first, second):
        return None
    name = supplements.kind(sentence, first + 1, second)
    return name if name == "complement" or not clause_follows else None


def _keeps_comma(sentence: Parsed, number: int, second: int) -> bool:
    """Return whether one comma must stay: it closes another insertion as well, or sets off a source."""
    first = sentence.commas[number]
    if _closes_insertion(sentence, number):
        return True
    states = any(map(sentence.finite, range(first)))
    return (states or not resumes(sentence, first, second)) and attribution.follows(sentence, second)


def _closes_insertion(sentence: Parsed, number: int) -> bool:
    """Return whether a comma also closes an insertion before it, so that one comma must stay."""
    commas = sentence.commas
    if number == 0:
        return False
    opening = sentence.tags[commas[number - 1] + 1]
    inserted = opening[:2] in ("VK", "VG", "PR", "E", "ED") or opening[0] in "J"
    odd = (number - adjunct_commas(sentence, range(commas[number]))) % 2 == 1
    return inserted or (odd and "et" not in sentence.words[: commas[number]])


def attributions(sentence: Parsed) -> Iterator[Cut]:
    """Cut ", selon les pompiers," inside a statement."""
    for first, second in pairwise(sentence.commas):
        if attribution.is_source_phrase(sentence, first + 1) and not free_verbs(sentence, first, second):
            statement = not attribution.is_needed(sentence, 0, first, first + 1)
            if statement and not attribution.is_needed(sentence, second, len(sentence), first + 1):
                yield Cut("attribution", ((first, second + 1),))
