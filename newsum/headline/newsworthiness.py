"""Newsworthiness: what of a sentence, beside its words, tells readers that it is the news.

The ranker of titles knows which words of an article its title is likely to have. It does not mind that a
sentence means somebody or something of whom another one tells, that it tells what was before, or that it
stands far down. Readers do: what they said of headlines made of 2,189 sentences of training articles gives
the weights, see :mod:`newsum.training.newsworthiness`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from newsum import datafiles
from newsum.french import tagging
from newsum.headline.grammar.auxiliaries import AVOIR, ETRE
from newsum.headline.grammar.vocabulary import INDEFINITE, MONTHS, WEEKDAYS
from newsum.models import Sentence

DATA = datafiles.FOLDER / "newsworthiness.txt"

BACKGROUND = "background"
"""The main verb is in the imperfect or pluperfect: "La police avait arrêté un homme"."""
NAMELESS = "no name"
"""Nobody and nothing is named but a source, nor meant by an office: "Le jeune homme est mort". These two may
want a parse, and are asked for of those sentences only that would be chosen but for them."""

SUBJECT = "subject "
"""Before a noun that takes what it means for known where it opens a sentence, as readers of titles do not."""

_PLACES = (2, 4, 6)
"""Behind so many sentences."""
_DAYS = WEEKDAYS | MONTHS | {"hier", "aujourd'hui"}
_SUBJECT = re.compile(r"(?:[Ll][ea] |[Ll]es |[Ll]['’])([a-zà-ÿœ-]+) ([\w-]+['’]?)")
_OPENING_VERB = AVOIR.present | ETRE.present | frozenset("n' n’ ne s' s’ se".split())
"""Verbs and what stands before one only, which the dictionary has as other words too."""
_NAME = re.compile(r"(?:[\w,»\"] |['’])[A-ZÀ-Ý]\w")
_SOURCE = re.compile(r"(?:^|,? )(?:selon|d['’]après|à en croire) [^,]*", re.IGNORECASE)


@cache
def load() -> dict[str, float]:
    """Read the weights: feature -> what a sentence that has it is worth more, as ROUGE."""
    return datafiles.weights(DATA)


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
    if sentence.words[0] in INDEFINITE:
        yield "opens with an indefinite"
    noun = bare_subject(sentence.text)
    if noun is not None:
        yield SUBJECT + noun  # "L'organisme insiste": which?


def bare_subject(text: str) -> str | None:
    """Return the noun of a definite subject without a complement that opens a sentence: "La victime a".

    A name is none: "Le Parisien révèle".
    """
    found = _SUBJECT.match(text)
    if found is None:
        return None
    noun, verb = found.groups()
    is_verb = verb in _OPENING_VERB or tagging.load().dictionary.get(verb, "").startswith("V3")
    return noun if is_verb else None


def is_dated(sentence: Sentence) -> bool:
    """Return whether a sentence names a day or a month."""
    return not _DAYS.isdisjoint(sentence.words)


@lru_cache(maxsize=64)  # several features of one sentence ask
def names(text: str) -> int:
    """Return how many words of names a sentence has behind its first word, but for those of its source."""
    return len(_NAME.findall(_SOURCE.sub("", text)))
