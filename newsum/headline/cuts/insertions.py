"""What commas set off behind the subject: supplements and sources, inserted or at the end of the sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from newsum.headline.cuts import supplements
from newsum.headline.cuts.deletion import Cut
from newsum.headline.grammar import attribution
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import adjunct_commas, free_verbs, holds_quote, resumes, segment_end


def behind_subject(sentence: Parsed, chances: Mapping[tuple[int, int], float]) -> Iterator[Cut]:
    """Cut supplements: those that end the sentence, then those between two commas.

    Args:
        sentence: the sentence.
        chances: those of :func:`supplements.chances`.
    """
    end = segment_end(sentence)
    inserted: list[Cut] = []
    for (start, close), chance in chances.items():
        comma = start - 1
        if start == 0 or chance < supplements.ACCEPTED or attribution.follows(sentence, comma):
            continue
        name = supplements.name(sentence, start)
        if close == end:
            yield Cut(name, ((comma, end),))
        else:
            inserted.append(Cut(name, ((comma, close + (not _keeps_comma(sentence, comma, close))),)))
    yield from inserted


def sources(sentence: Parsed) -> Iterator[Cut]:
    """Cut the source that a statement does without: at the end, or ", selon les pompiers," inside."""
    end = segment_end(sentence)
    for comma in reversed(sentence.commas):
        if comma < 3 or comma + 1 >= end:
            continue
        if holds_quote(sentence, comma, end):
            break
        if attribution.follows(sentence, comma) and not attribution.is_needed(sentence, 0, comma, comma + 1):
            yield Cut("attribution", ((comma, end),))
    for first, second in pairwise(sentence.commas):
        if attribution.is_source_phrase(sentence, first + 1) and not free_verbs(sentence, first, second):
            statement = not attribution.is_needed(sentence, 0, first, first + 1)
            if statement and not attribution.is_needed(sentence, second, len(sentence), first + 1):
                yield Cut("attribution", ((first, second + 1),))


def _keeps_comma(sentence: Parsed, first: int, second: int) -> bool:
    """Return whether one comma must stay: it closes another insertion as well, or sets off a source."""
    number = sentence.commas.index(first)
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
