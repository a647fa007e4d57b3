"""What stands before the subject and its comma: a supplement, or the source of a statement."""

from __future__ import annotations

from collections.abc import Iterator

from newsum.headline.cuts import supplements
from newsum.headline.cuts.deletion import Cut
from newsum.headline.grammar import attribution
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import holds_quote, stands_alone

_LONGEST_SOURCE = 18


def before_subject(sentence: Parsed) -> Iterator[Cut]:
    """Cut what stands before one of the first commas."""
    if attribution.leads(sentence):
        yield from _source(sentence)
        return
    for start, comma in supplements.parts(sentence):
        if start:
            return
        name = supplements.kind(sentence, start, comma)
        if name is not None:
            yield Cut(name, ((0, comma + 1),))


def _source(sentence: Parsed) -> Iterator[Cut]:
    """Cut the source of a statement that stands without it."""
    comma = next(iter(sentence.commas), 0)
    if not 0 < comma <= _LONGEST_SOURCE or holds_quote(sentence, 0, comma):
        return
    needed = attribution.is_needed(sentence, comma + 1, len(sentence), 0)
    if stands_alone(sentence, comma + 1) and not needed:
        yield Cut("leading attribution", ((0, comma + 1),))
