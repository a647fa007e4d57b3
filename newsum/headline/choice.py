"""Which candidate makes the best headline: a linear model over what each candidate shows.

Two models share the work: one over whole sentences, which needs no tags, says which sentences are
worth parsing; the other chooses among their variants. Both were trained to maximise the expected
ROUGE of the choice with the titles of OrangeSum's training part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsum.french import cues
from newsum.headline.candidates import Variant
from newsum.models import Sentence, SentenceKind

DATA = Path(__file__).parent.parent / "data" / "headline.txt"

SENTENCE_NAMES = (
    *("expected overlap", "precision", "pairs", "first", "second", "third", "later", "ranking"),
    *("too short", "long", "very long", "leans on others", "question", "quoted", "open quote", "standfirst"),
)
"""The features of a whole sentence, in the order of their weights."""

CUT_NAMES = (
    *("date", "parenthesis", "leading adjunct", "leading participle", "leading attribution", "attribution"),
    *("complement", "relative", "participle", "clause", "apposition", "description", "adverb", "medium"),
    *("auxiliary", "adjunct", "leading clause", "second predicate", "after colon", "before colon", "aside"),
)
VARIANT_NAMES = (
    *("expected overlap", "precision", "pairs"),
    *("short", "length", "long", "very long", "question", "quoted", "opens with quote", "colon"),
    *("name", "opens with name", "number", "ends in name"),
    *(f"cut {name}" for name in CUT_NAMES),
)
"""The features of a variant, in the order of their weights."""


@dataclass(frozen=True, slots=True)
class Model:
    """The weights.

    Attributes:
        sentence: those by which sentences are chosen for parsing.
        variant: those of a variant's own features.
        context: those of its sentence's features when variants of several sentences compete.
    """

    sentence: tuple[float, ...]
    variant: tuple[float, ...]
    context: tuple[float, ...]


@cache
def load() -> Model:
    """Read the weights."""
    found: dict[str, dict[str, float]] = {"sentence": {}, "variant": {}, "context": {}}
    for line in DATA.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            part, _, rest = line.partition(" ")
            name, _, value = rest.rpartition(" ")
            found[part][name] = float(value)
    return Model(
        tuple(found["sentence"][name] for name in SENTENCE_NAMES),
        tuple(found["variant"][name] for name in VARIANT_NAMES),
        tuple(found["context"][name] for name in SENTENCE_NAMES),
    )


def dot(weights: Sequence[float], features: Sequence[float]) -> float:
    """Return the weighted sum of features."""
    return sum(weight * value for weight, value in zip(weights, features, strict=True))


def overlap(words: Sequence[str], salience: Mapping[str, float]) -> tuple[float, float, float]:
    """Return how much a headline of these words may share with the title.

    Returns:
        The expected F1 of words, the share of words that the title holds, the expected F1 of pairs.
    """
    size = len(words)
    if not size:
        return 0.0, 0.0, 0.0
    unigrams = pairs = before = 0.0
    seen: set[str] = set()
    for word in words:
        worth = salience.get(word, 0.0)
        pairs += before * worth
        before = worth
        if word not in seen:
            seen.add(word)
            unigrams += worth
    return 2 * unigrams / (size + 11), unigrams / size, 2 * pairs / (size + 10)


def sentence_features(
    sentence: Sentence, place: int, salience: Mapping[str, float], score: float, inside: bool
) -> tuple[float, ...]:
    """Return the features of a whole sentence, in the order of :data:`SENTENCE_NAMES`.

    Args:
        sentence: the sentence.
        place: its index among the prose.
        salience: the probability of each word in the title.
        score: what the ranking says.
        inside: whether it stands inside a quotation that another sentence opens or closes.
    """
    text = sentence.text
    size = len(sentence.words)
    expected, precision, pairs = overlap(sentence.words, salience)
    quoted = '"' in text or "«" in text or "»" in text
    return (
        expected,
        precision,
        pairs,
        float(place == 0),
        float(place == 1),
        float(place == 2),
        min(place, 12) / 12,
        score,
        max(0, 7 - size) / 5,
        max(0, size - 22) / 20,
        max(0, size - 40) / 20,
        float(cues.dangles(text, sentence.words) is not None),
        float(text.endswith("?")),
        float(quoted),
        float(inside),
        float(sentence.kind is SentenceKind.STANDFIRST),
    )


def variant_features(variant: Variant, salience: Mapping[str, float]) -> tuple[float, ...]:
    """Return the features of a variant, in the order of :data:`VARIANT_NAMES`.

    Args:
        variant: the sentence after its cuts.
        salience: the probability of each word in the title.
    """
    parsed, places = variant.sentence, variant.places
    words = [parsed.words[place] for place in places if parsed.words[place][0].isalnum()]
    size = len(words)
    expected, precision, pairs = overlap(words, salience)
    kinds = [cut.name for cut in variant.cuts]
    first, last = places[0], places[-1]
    return (
        expected,
        precision,
        pairs,
        max(0, 7 - size) / 5,
        size / 20,
        max(0, size - 16) / 20,
        max(0, size - 28) / 20,
        float(parsed.words[last] == "?"),
        sum(parsed.quoted[place] for place in places) / len(places),
        float(parsed.quoted[first]),
        float(any(parsed.words[place] == ":" for place in places)),
        float(any(parsed.tags[place] == "U" for place in places)),
        float(parsed.tags[first] == "U"),
        float(any(word[0].isdigit() for word in words)),
        float(parsed.tags[last] == "U"),
        *(float(kinds.count(name)) for name in CUT_NAMES),
    )
