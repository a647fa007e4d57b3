"""Scenes: articles that open with a scene, a portrait or an anecdote and tell their news further down.

"À quatre heures du matin, rue Saint-Michel, Ousmane Bathily enfile ses bottes." The ranker of titles likes
such a sentence, for its words come again. A logistic model says whether an article opens so, by what its
first paragraph lacks: days, figures, names, sources, what has happened. Where it does, what shows of each
sentence counts beside what the sentence is worth. Both are learned from the openings of 850 texts and
articles, of which readers said what sentences tell the news, the first also from 2,000 that nobody read; see
:mod:`newsum.training.scenes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from newsum import datafiles
from newsum.headline import newsworthiness
from newsum.headline.grammar.vocabulary import ARTICLES, POSSESSIVES
from newsum.headline.logistic import probability
from newsum.models import Sentence

DATA = datafiles.FOLDER / "scenes.txt"

OPENING, SENTENCE = "opening", "sentence"
"""What a weight is of: how likely an opening is a scene, or what a sentence of such an article is worth."""

LIKELY = 0.2
"""An article is taken to open with a scene when the model finds that so likely."""

PAST = -25.0
"""What a sentence of the past is worth more behind a scene: it loses what the scene itself loses."""

_ASKING, _QUOTING = "?", ("«", '"', "“")
_PLACING = frozenset("à au aux dans sur sous devant derrière entre contre chez en vers".split())
_POINTING = POSSESSIVES | frozenset("il elle ils elles on ce c' cela cet cette ces".split())
_COMMAS = 3
_MOST_NAMES = 3
_LENGTHS = ((8, "very short"), (15, "short"), (30, "medium"))
"""Sentences of fewer words are called so; others are long."""

_SIZES = (25, 40, 60)
"""Paragraphs of fewer words are told apart: that of a scene is long."""

_FIGURE = re.compile(r"\d")
_PERFECT = re.compile(
    r"\b(?:(?:a|ont|est|sont|avoir|être)(?: (?:pas|plus|été|jamais|aussi|\w+ment))?"
    r" \w+(?:[éiu]e?s?|it|ert|ort)"
    r"|vien(?:t|nent) d['’e])\b",
    re.IGNORECASE,
)
"""What has happened, roughly: "a été condamné", "est mort", "vient de fermer"."""
_PAST = re.compile(
    r"^(?:En|Le|Dès|Depuis)\b[^,]{0,25}\b(?:19|20)\d\d\b"
    r"|\b(?:av|ét)ai(?:t|ent)(?: \w+)? \w+(?:[éiu]e?s?|it|ert|ort)\b"
)
"""What was long ago, or before: "En août 2003, la canicule a tué", "avait révélé l'affaire"."""
_FUTURE = re.compile(r"\w{2}r(?:a|ont)\b", re.IGNORECASE)
_SOURCE = re.compile(r"\b(?:selon|d['’]après|annonc|indiqu|confirm|décid|affirm|déclar)", re.IGNORECASE)


@cache
def load() -> Mapping[str, Mapping[str, float]]:
    """Read the weights: of what they are -> feature -> weight."""
    found: dict[str, dict[str, float]] = {OPENING: {}, SENTENCE: {}}
    for what, feature, weight in datafiles.rows(DATA):
        found[what][feature] = float(weight)
    return found


def opens(prose: Sequence[Sentence]) -> bool:
    """Return whether an article opens with a scene."""
    return bool(prose) and probability(_sum(OPENING, opening(prose))) > LIKELY


def worth(prose: Sequence[Sentence], place: int) -> float:
    """Return what a sentence of an article that opens with a scene is worth more, as ROUGE.

    What is told of the past loses: behind news in the present it is the background.

    Args:
        prose: its sentences.
        place: which of them.
    """
    return PAST if _PAST.search(prose[place].text) else _sum(SENTENCE, features(prose, place))


def _sum(what: str, shown: Iterable[str]) -> float:
    weights = load()[what]
    return sum([weights.get(feature, 0.0) for feature in shown])


def opening(prose: Sequence[Sentence]) -> Iterator[str]:
    """Yield what shows of the first sentence of an article, and of its first paragraph."""
    first, *others = prose
    paragraph = [first, *(one for one in others if one.block == first.block)]
    yield "constant"
    yield from _told(first)
    if first.text.endswith(_ASKING):
        yield "asks"
    if first.text.startswith(_QUOTING):
        yield "opens with a quotation"
    for name, words in (("the definite", ARTICLES), ("a place", _PLACING), ("what is known", _POINTING)):
        if not words.isdisjoint(first.words[:1]):
            yield f"opens with {name}"
    if first.text.count(",") >= _COMMAS:
        yield "several commas"
    if _FUTURE.search(first.text):
        yield "future"
    if others and not _POINTING.isdisjoint(others[0].words[:1]):
        yield "what is known follows"
    if len(paragraph) == 1:
        yield "paragraph of one"
    size = sum(len(one.words) for one in paragraph)
    yield next(
        (f"paragraph of less than {words} words" for words in _SIZES if size < words), "long paragraph"
    )
    shown = {feature for sentence in paragraph for feature in _facts(sentence)}
    yield from (
        f"paragraph not {feature}" for feature in ("dated", "in figures", "sourced") if feature not in shown
    )


def features(prose: Sequence[Sentence], place: int) -> Iterator[str]:
    """Yield what shows of a sentence of an article that opens with a scene."""
    sentence = prose[place]
    yield from _told(sentence)
    yield f"place {place}" if place <= 2 else "behind 2"
    yield from (f"behind {number}" for number in (4, 6) if place >= number)
    if place and prose[place - 1].block != sentence.block == prose[0].block + 1:
        yield "opens the second paragraph"


def _told(sentence: Sentence) -> Iterator[str]:
    """Yield what sort of facts a sentence tells, how many names it has, how long it is."""
    yield from _facts(sentence)
    if _PERFECT.search(sentence.text):
        yield "perfect"
    yield f"{min(newsworthiness.names(sentence.text), _MOST_NAMES)} names"
    yield next((name for length, name in _LENGTHS if len(sentence.words) < length), "long")


def _facts(sentence: Sentence) -> Iterator[str]:
    if newsworthiness.is_dated(sentence):
        yield "dated"
    if _FIGURE.search(sentence.text):
        yield "in figures"
    if _SOURCE.search(sentence.text):
        yield "sourced"
