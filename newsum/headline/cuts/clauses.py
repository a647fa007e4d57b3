"""Whole clauses that may go: what stands before a colon, asides between dashes."""

from __future__ import annotations

from collections.abc import Iterator

from newsum.headline.cuts.deletion import Cut
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import free_verbs, holds_quote, segment_end, stands_alone
from newsum.headline.grammar.vocabulary import SAYING

_DASHES = frozenset("-–—")


def before_colon(sentence: Parsed) -> Iterator[Cut]:
    """Cut what stands before the only colon, when what follows is a sentence.

    None where a semicolon joins two statements that are alike.
    """
    end = segment_end(sentence)
    places = [
        place for place in range(1, end) if sentence.words[place] in (":", ";") and sentence.free(place)
    ]
    if len(places) != 1 or sentence.words[places[0]] == ";":
        return
    place = places[0]
    announces = any(sentence.words[one] in SAYING and sentence.tags[one][0] == "V" for one in range(place))
    is_quoted = holds_quote(sentence, 0, place)
    if end - place > 4 and stands_alone(sentence, place + 1) and not announces and not is_quoted:
        yield Cut("before colon", ((0, place + 1),))


def aside_dashes(sentence: Parsed) -> tuple[int, ...]:
    """Return the two dashes around an aside; nothing where a sentence has one, or more."""
    inside = range(1, len(sentence) - 1)
    dashes = tuple([place for place in inside if sentence.words[place] in _DASHES and sentence.free(place)])
    return dashes if len(dashes) == 2 else ()


def asides(sentence: Parsed) -> Iterator[Cut]:
    """Cut what stands between two dashes."""
    dashes = aside_dashes(sentence)
    if not dashes:
        return
    first, second = dashes
    if second - first < 2 or holds_quote(sentence, first, second + 1):
        return
    if not free_verbs(sentence, first, second) and free_verbs(sentence, 0, len(sentence)):
        yield Cut("aside", ((first, second + 1),))
