"""Newsworthiness: what of a sentence, beside its words, tells readers that it is the news.

The ranker of titles knows which words of an article its title is likely to have. It does not mind that a
sentence means somebody of whom another one tells, that it tells what was before, or that it stands far down.
Readers do: what they said of headlines made of 2,189 sentences of training articles gives the weights, see
:mod:`newsum.training.newsworthiness`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newsum import datafiles
from newsum.headline.grammar.vocabulary import MONTHS, WEEKDAYS
from newsum.models import Sentence

DATA = datafiles.FOLDER / "newsworthiness.txt"

BACKGROUND = "background"
"""The main verb is in the imperfect or pluperfect: "La police avait arrêté un homme"."""
NAMELESS = "no name"
"""Nobody and nothing is named but a source, nor meant by an office: "Le jeune homme est mort". These two may
want a parse, and are asked for of those sentences only that would be chosen but for them."""

_PLACES = (2, 4, 6)
"""Behind so many sentences."""
_DAYS = WEEKDAYS | MONTHS | {"hier", "aujourd'hui"}
_INDEFINITE = frozenset(["un", "une", "des"])
_NAME = re.compile(r"(?:[\w,»\"] |['’])[A-ZÀ-Ý]\w")
_SOURCE = re.compile(r"(?:^|,? )(?:selon|d['’]après|à en croire) [^,]*", re.IGNORECASE)


@cache
def load() -> dict[str, float]:
    """Read the weights: feature -> what a sentence that has it is worth more, as ROUGE."""
    return {feature: float(weight) for feature, weight in datafiles.rows(DATA)}


def worth(shown: Iterable[str]) -> float:
    """Return what a sentence with these features is worth more than the ranker says, as ROUGE."""
    weights = load()
    return sum([weights.get(feature, 0.0) for feature in shown])


def cost(feature: str) -> float:
    """Return what a feature costs a sentence, never less than nothing."""
    return max(0.0, -load().get(feature, 0.0))


def features(sentence: Sentence, place: int, lead: int) -> Iterator[str]:
    """Yield what shows of a sentence without a parse.

    Args:
        sentence: the sentence, which has words.
        place: its index among the prose.
        lead: the paragraph in which the prose begins.
    """
    for number in _PLACES:
        if place >= number:
            yield f"behind {number}"
    if sentence.block == lead:
        yield "first paragraph"
    if names(sentence.text) == 1:
        yield "one name"
    if is_dated(sentence):
        yield "dated"  # it tells what happened, not what is so
    if sentence.words[0] in _INDEFINITE:
        yield "opens with an indefinite"


def is_dated(sentence: Sentence) -> bool:
    """Return whether a sentence names a day or a month."""
    return not _DAYS.isdisjoint(sentence.words)


def names(text: str) -> int:
    """Return how many words of names a sentence has behind its first word, but for those of its source."""
    return len(_NAME.findall(_SOURCE.sub("", text)))
