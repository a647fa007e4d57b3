"""What the ``news`` ranker sees of an article: the same for training and for every day.

Everything is a small integer that indexes a table of learned weights (a generalised additive model over
bins, Hastie and Tibshirani 1986): at run time a score is a sum of look-ups.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsum.french import coherence
from newsum.french.cues import Cue
from newsum.memory import of_last
from newsum.models import Document, Sentence

# A code packs where a word stands and how often: place * STRIDE + sentences.
STRIDE = 1 << 32
PLACES = 16
"""1-7: a bit mask of the first three sentences; from 8 on: where it first stands after them."""
_FIRST_PLACE = 8
_PLACE_EDGES = (4, 5, 7, 10, 15)
_SPREAD_EDGES = (2, 3, 4, 5, 7, 10)
SPREADS = len(_SPREAD_EDGES) + 1

TITLE_UNKNOWN, NOT_IN_TITLE, IN_TITLE = range(3)
TITLES = 3

_ARTICLE_EDGES = (120, 180, 240, 300, 360, 430, 520, 700)
ARTICLES = len(_ARTICLE_EDGES) + 1

# Kinds of words: by how many articles have them, unknown, numbers, years.
_FREQUENCY_EDGES = (30, 60, 120, 250, 500, 1000, 2000, 4000, 8000, 13000)
UNKNOWN, NUMBER, YEAR = range(len(_FREQUENCY_EDGES) + 1, len(_FREQUENCY_EDGES) + 4)
KINDS = len(_FREQUENCY_EDGES) + 4

CLASSED = 64
"""This many of the most frequent words are classes of their own in pairs; the others share their kind's."""
CLASSES = CLASSED + KINDS
# Of the score of a word, in logits.
LOGIT_EDGES = (-4.5, -3.8, -3.3, -2.9, -2.5, -2.1, -1.7, -1.2, -0.7, -0.1, 0.6, 1.5, 2.5, 4.0)
LOGITS = len(LOGIT_EDGES) + 1

WORD_TABLES: dict[str, int] = {
    "place, spread": PLACES * SPREADS,
    "place, kind": PLACES * KINDS,
    "spread, kind": SPREADS * KINDS,
    "spread, article": SPREADS * ARTICLES,
    "place, article": PLACES * ARTICLES,
    "title, kind": TITLES * KINDS,
    "title, place": TITLES * PLACES,
    "title, spread": TITLES * SPREADS,
}
"""The tables of word features, with their sizes; each word of the lexicon has a weight of its own as well."""

PAIR_TABLES: dict[str, int] = {
    "logits": LOGITS * LOGITS,
    "classes": CLASSES * CLASSES,
}
"""The tables of features of pairs of words; each word has a weight as first and one as second, too."""

_POSITION_EDGES = (1, 2, 3, 4, 5, 6, 8, 11, 16, 25)
POSITIONS = len(_POSITION_EDGES) + 1
_WORDS_EDGES = (6, 9, 12, 15, 18, 22, 26, 30, 35, 41, 50, 65)
WORDS = len(_WORDS_EDGES) + 1
_SENTENCES_EDGES = (8, 12, 18, 25)
SENTENCES = len(_SENTENCES_EDGES) + 1
_SHARED_EDGES = (0.1, 0.25, 0.4, 0.55, 0.75)
SHARED = len(_SHARED_EDGES) + 2
# Cues of half sentences, which training did not know -> those that they are weighed as.
_WEIGHED_AS = {Cue.ANNOUNCEMENT: Cue.QUOTE_LEFT_OPEN, Cue.ELLIPSIS: Cue.FRAGMENT}
_HALF = 3
"""What is but half a sentence, or leans on what no summary has, loses this many times what others do."""
CUES: tuple[Cue | None, ...] = (None, *(cue for cue in Cue if cue not in _WEIGHED_AS))
_LEANS = tuple(0 if cue is None else 1 if cue.is_forward else -1 if cue.is_strong else 0 for cue in CUES)
_CUE_NUMBER = {cue: CUES.index(_WEIGHED_AS.get(cue, cue) if cue else cue) for cue in (None, *Cue)}

SENTENCE_TABLES: dict[str, int] = {
    "position, paragraph start": POSITIONS * 2,
    "position, sentences": POSITIONS * SENTENCES,
    "words": WORDS,
    "position, quotation": POSITIONS * 2,
    "position, cue": POSITIONS * len(CUES),
    "title": SHARED * 2,
}
"""The tables of sentence features, with their sizes."""
_TITLE_COLUMN = tuple(SENTENCE_TABLES).index("title")
_CUE_COLUMN = tuple(SENTENCE_TABLES).index("position, cue")


@dataclass(frozen=True, slots=True)
class Observed:
    """What every ranker sees of an article, whatever it has learned.

    Attributes:
        prose: the prose sentences that have words.
        words: the distinct words of each.
        codes: the code of every distinct word of the article.
        cues: why each sentence of the document leans on its neighbours.
    """

    prose: tuple[Sentence, ...]
    words: tuple[set[str], ...]
    codes: dict[str, int]
    cues: tuple[Cue | None, ...]


@of_last
def observed(document: Document) -> Observed:
    """Look at an article; the second ranker to ask gets what the first one did."""
    prose = tuple([sentence for sentence in document.sentences if sentence.is_prose and sentence.words])
    words = tuple([set(sentence.words) for sentence in prose])
    return Observed(prose, words, observe(words), coherence.dangling(document))


def place_of(sentence: int) -> int:
    """The code's place of a word that first stands in the given sentence."""
    return 1 << sentence if sentence < 3 else _FIRST_PLACE + bisect_right(_PLACE_EDGES, sentence)


def observe(sentences: Iterable[Iterable[str]]) -> dict[str, int]:
    """The code of every distinct word of an article, in order of first sentence.

    Args:
        sentences: the distinct words of each sentence.
    """
    codes: dict[str, int] = {}
    for number, words in enumerate(sentences):
        start = place_of(number) * STRIDE + 1
        step = (1 << number) * STRIDE + 1 if number < 3 else 1
        for word in words:
            if word in codes:
                codes[word] += step
            else:
                codes[word] = start
    return codes


def title_state(word: str, title: frozenset[str] | None) -> int:
    """Whether the title, if it is known, has the word."""
    if title is None:
        return TITLE_UNKNOWN
    return IN_TITLE if word in title else NOT_IN_TITLE


def spread_bin(sentences: int) -> int:
    """The bin of a number of sentences that hold a word."""
    return bisect_right(_SPREAD_EDGES, sentences)


def logit_bin(logit: float) -> int:
    """The bin of a word's score, in logits."""
    return bisect_right(LOGIT_EDGES, logit)


def article_bin(words: int) -> int:
    """The bin of an article's length in words."""
    return bisect_right(_ARTICLE_EDGES, words)


def kind_of(word: str, articles: int) -> int:
    """The kind of a word that ``articles`` training articles have (0: it is not in the lexicon)."""
    if word[0].isdigit():
        return YEAR if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") else NUMBER
    return bisect_right(_FREQUENCY_EDGES, articles) if articles else UNKNOWN


def starts_paragraph(document: Document, sentence: Sentence) -> bool:
    """Whether a paragraph starts with the sentence; so it does where a break was lost ("fin.Le début")."""
    text, start = document.article.text, sentence.start
    before = text[max(0, start - 3) : start]
    return not before or not before[-1].isspace() or "\n" in before


def sentence_features(
    document: Document, seen: Observed, title: frozenset[str] | None, most: int | None = None
) -> list[tuple[int, ...]]:
    """For each prose sentence one index into each of :data:`SENTENCE_TABLES`, in their order.

    Args:
        document: the article.
        seen: what the rankers see of it.
        title: the words of its title, ``None`` when it is not known.
        most: for how many of them, from the first.
    """
    leaning = seen.cues
    size = bisect_right(_SENTENCES_EDGES, len(seen.prose))
    found: list[tuple[int, ...]] = []
    for number, sentence in enumerate(seen.prose[:most]):
        position = bisect_right(_POSITION_EDGES, number)
        text = sentence.text
        cue = leaning[sentence.index]
        if cue is None and "?" in text:
            cue = Cue.QUESTION
        found.append(
            (
                position * 2 + starts_paragraph(document, sentence),
                position * SENTENCES + size,
                bisect_right(_WORDS_EDGES, len(sentence.words)),
                position * 2 + (text[0] in '"«“'),
                position * len(CUES) + _CUE_NUMBER[cue],
                shared_with_title(sentence, title) * 2 + (number == 0),
            )
        )
    return found


def cue_of(indices: Sequence[int]) -> int:
    """The number in :data:`CUES` of the cue that a row of :func:`sentence_features` holds."""
    return indices[_CUE_COLUMN] % len(CUES)


def asks(indices: Sequence[int]) -> bool:
    """Whether the sentence is a question."""
    return CUES[cue_of(indices)] is Cue.QUESTION


def knows_title(indices: Sequence[int]) -> bool:
    """Whether the article's title was known when a row of :func:`sentence_features` was made."""
    return indices[_TITLE_COLUMN] > 1


def lean_of(indices: Sequence[int]) -> int:
    """Which sentence a reader needs as well: that before (-1), that behind (1), none (0)."""
    return _LEANS[cue_of(indices)]


def tolls(seen: Observed, rows: Sequence[Sequence[int]]) -> list[int]:
    """How many times the toll of leaning each sentence pays without the one that it leans on; 0: on none.

    Args:
        seen: what the rankers see of the article.
        rows: those of :func:`sentence_features` of its first sentences.
    """
    places = {sentence.index for sentence in seen.prose}
    found = []
    for sentence, row in zip(seen.prose, rows, strict=False):
        lean = lean_of(row)
        is_hopeless = sentence.index + lean not in places  # what it leans on is no prose
        found.append(_HALF if is_hopeless or seen.cues[sentence.index] in _WEIGHED_AS else abs(lean))
    return found


def shared_with_title(sentence: Sentence, title: frozenset[str] | None) -> int:
    """The bin of the part of the title's words that the sentence repeats; 0: no title is known."""
    if not title:
        return 0
    return 1 + bisect_right(_SHARED_EDGES, len(title.intersection(sentence.words)) / len(title))


# Sets of sentences.
LENGTH_EDGES = (10, 16, 22, 28, 34, 40, 46, 52, 58, 64, 72, 80, 90, 105, 125)
LENGTHS = len(LENGTH_EDGES) + 1
MOST = 3
"""Sets of up to this many sentences have learned weights; larger ones are scaled to them."""

SET_TABLES: dict[str, int] = {
    "sentences, length": MOST * LENGTHS,
    "sentences, adjacent": MOST * MOST,
    "sentences, first": MOST * 2,
}
"""The tables of features of a set of sentences, with their sizes."""


def length_bin(tokens: int) -> int:
    """The bin of the length of a set."""
    return bisect_right(LENGTH_EDGES, tokens)
