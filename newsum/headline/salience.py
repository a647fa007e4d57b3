"""How likely each word of an article is to stand in its title.

A logistic model over what the article itself shows of a word (how often, where first, in how many
sentences, its shape) and a prior per word learned from titles of OrangeSum's training part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, log
from pathlib import Path

from newsum.french.lexicon import STOP_WORDS
from newsum.models import Sentence

DATA = Path(__file__).parent.parent / "data" / "headline-words.txt"

LOOKED_AT = 24
"""How many sentences of an article are counted: later ones say little of the title."""

NAMES = (
    *("bias", "stop", "frequency", "spread", "first", "second", "third", "place"),
    *("capital", "digit", "short", "long", "prior", "known", "frequency in a short article"),
)
"""The features of a word, in the order of their weights."""


def features(
    word: str, count: int, sentences: int, first: int, capital: bool, prior: float | None, length: int
) -> tuple[float, ...]:
    """Return the features of one word of an article, in the order of :data:`NAMES`.

    Args:
        word: the word as :func:`newsum.french.words.words` writes it.
        count: how often it stands in the article.
        sentences: in how many sentences.
        first: the index of the first of these.
        capital: whether it has a capital inside a sentence.
        prior: the log-odds of the word in titles; ``None`` when it is not known.
        length: how many sentences the article has.
    """
    return (
        1.0,
        float(word in STOP_WORDS),
        log(1 + count),
        log(1 + sentences),
        float(first == 0),
        float(first == 1),
        float(first == 2),
        1 / (1 + first),
        float(capital),
        float(word[0].isdigit()),
        float(len(word) < 4),
        float(len(word) > 7),
        prior if prior is not None else 0.0,
        float(prior is not None),
        log(1 + count) / (1 + 0.1 * length),
    )


@cache
def load() -> tuple[tuple[float, ...], Mapping[str, float]]:
    """Read the weights, and the prior of each known word."""
    weights: dict[str, float] = {}
    priors: dict[str, float] = {}
    for line in DATA.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, _, rest = line.partition(" ")
        if kind == "=":
            name, _, value = rest.rpartition(" ")
            weights[name] = float(value)
        else:
            priors.update(dict.fromkeys(rest.split(" "), int(kind) / 4))
    return tuple(weights[name] for name in NAMES), priors


def counts(sentences: Sequence[Sentence]) -> dict[str, tuple[int, int, int, bool]]:
    """Return, per word: how often, in how many sentences, first where, whether with a capital inside one."""
    found: dict[str, tuple[int, int, int, bool]] = {}
    for place, sentence in enumerate(sentences[:LOOKED_AT]):
        capitals = {piece.lower() for piece in _inner_capitals(sentence.text)}
        own: dict[str, int] = {}
        for word in sentence.words:
            own[word] = own.get(word, 0) + 1
        for word, times in own.items():
            if word in found:
                count, spread, first, capital = found[word]
                found[word] = (count + times, spread + 1, first, capital or word in capitals)
            else:
                found[word] = (times, 1, place, word in capitals)
    return found


def _inner_capitals(text: str) -> list[str]:
    """Return the words of a sentence after its first that have a capital."""
    pieces = text.replace("'", " ").replace("’", " ").split(" ")
    return [
        piece.strip('.,;:!?()«»"“”') for piece in pieces[1:] if piece[:1].isupper() or piece[1:2].isupper()
    ]


def of_words(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return, for each word of an article's prose, the probability that its title holds it."""
    return rate(sentences, *load())


def rate(
    sentences: Sequence[Sentence], weights: Sequence[float], priors: Mapping[str, float]
) -> dict[str, float]:
    """Return the same under given weights and priors."""
    length = min(len(sentences), LOOKED_AT)
    result: dict[str, float] = {}
    for word, (count, spread, first, capital) in counts(sentences).items():
        row = features(word, count, spread, first, capital, priors.get(word), length)
        total = sum(weight * value for weight, value in zip(weights, row, strict=True))
        result[word] = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    return result
