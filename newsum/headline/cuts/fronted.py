"""What stands before the subject and its comma: a supplement, or the source of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsum.headline.cuts import supplements
from newsum.headline.cuts.deletion import Cut
from newsum.headline.grammar import attribution
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import holds_quote, stands_alone

_LONGEST_SOURCE = 18


def before_subject(sentence: Parsed, chances: Mapping[tuple[int, int], float]) -> Iterator[Cut]:
    """Cut what stands before one of the first commas; ``chances`` of :func:`supplements.chances`."""
    if attribution.leads(sentence):
        yield from _source(sentence)
        return
    for (start, comma), chance in chances.items():
        if start == 0 and chance >= supplements.ACCEPTED:
            yield Cut(supplements.name(sentence, 0), ((0, comma + 1),))


def _source(sentence: Parsed) -> Iterator[Cut]:
    """Cut the source of a statement that stands without it."""
    comma = next(iter(sentence.commas), 0)
    if not 0 < comma <= _LONGEST_SOURCE or holds_quote(sentence, 0, comma):
        return
    needed = attribution.is_needed(sentence, comma + 1, len(sentence), 0)
    if stands_alone(sentence, comma + 1) and not needed:
        yield Cut("leading attribution", ((0, comma + 1),))
