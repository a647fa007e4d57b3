"""The data that flows through newsum, each step one frozen dataclass.

``Article`` (reading) -> ``Document`` (french) -> ``Ranking`` (ranking) ->
key points, headline, agencies -> ``Summary`` (rendering).

All offsets are character offsets, half-open, into ``Article.text``, the text
as newsum read it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol

from newsum.reasons import Reason

Identifier = str | int
"""What an archive calls an article; a whole number stays one, so that results can be joined to it."""


class BlockKind(StrEnum):
    """What a stretch of an article is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    CAPTION = "caption"
    BYLINE = "byline"
    CREDIT = "credit"
    DATE = "date"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article's text of one kind.

    Blocks are in text order and do not overlap; what lies between two blocks is
    white space. ``reason`` says why a block that is not prose (a byline, a credit, boilerplate)
    was recognised, in words that ``explain`` can show.
    """

    kind: BlockKind
    start: int
    end: int
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Article:
    r"""An article as it was read: its text, and what its parts are.

    Attributes:
        text: the decoded text (BOM removed, newlines as ``\n``); offsets refer to it.
        blocks: the parts of the text, see :class:`Block`.
        title: the title, whether it stands in ``text`` (then there is a title block) or
            came beside it (a record, a page's metadata).
        date: ISO 8601, as precise as is known: ``2021``, ``2021-12``, ``2021-12-07``.
        source: where it came from, as the user named it.
        id: the record's own identifier.
        extra: the other keys of the record, written back by ``batch``.
        warnings: what a user should know of the reading (a guess, a repair).
        absent: the keys that the user named and the record does not have.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    date: str | None = None
    source: str | None = None
    id: Identifier | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    absent: frozenset[str] = frozenset()


class SentenceKind(StrEnum):
    """What a sentence is part of."""

    SENTENCE = "sentence"
    TITLE = "title"
    HEADING = "heading"
    STANDFIRST = "standfirst"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of the article.

    Attributes:
        index: its place among all sentences of the document.
        start, end: its offsets in the article's text.
        text: ``article.text[start:end]`` with white space made single spaces.
        kind: what it is part of.
        block: the index of its block in ``Article.blocks``.
        words: its words, lower-cased and normalised, see :func:`newsum.french.words.words`.
    """

    index: int
    start: int
    end: int
    text: str
    kind: SentenceKind
    block: int
    words: tuple[str, ...]

    @property
    def is_prose(self) -> bool:
        """Whether it may be a key point: a sentence of the body or of the standfirst."""
        return self.kind is SentenceKind.SENTENCE or self.kind is SentenceKind.STANDFIRST


@dataclass(frozen=True, slots=True)
class Dropped:
    """A stretch inside a paragraph that is no prose (a player's code, a survey's small print), and why."""

    start: int
    end: int
    reason: Reason


@dataclass(frozen=True)
class Document:
    """An article and its sentences, in text order, and what was left out of its paragraphs."""

    article: Article
    sentences: tuple[Sentence, ...]
    language: str = "fr"
    dropped: tuple[Dropped, ...] = ()

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that may be key points."""
        return tuple(sentence for sentence in self.sentences if sentence.is_prose)


class Evidence(Protocol):
    """What a method knows of the sentences beside their scores; selection and ``explain`` may ask it."""

    def salient(self, sentence: int, most: int = 5) -> tuple[str, ...]:
        """The words for which a sentence (an index in the document) is worth choosing, the best first."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """How much each sentence of a document is worth.

    Attributes:
        method: the method's name, as ``--method`` takes it.
        scores: one score per sentence of the document, 0 to 1; 0 for what is not prose.
        contributions: per sentence, what its score is made of, for ``explain``.
        evidence: what the method knows beside the scores, if anything.
        gapless: whether a sentence is only taken behind all that have higher scores, so that a budget
            ends at the first that does not fit.
    """

    method: str
    scores: tuple[float, ...]
    contributions: Sequence[Mapping[str, float]]
    evidence: Evidence | None = field(default=None, compare=False, repr=False)
    gapless: bool = False


class BudgetUnit(StrEnum):
    """What a budget counts."""

    SENTENCES = "sentences"
    WORDS = "words"
    RATIO = "ratio"
    AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Budget:
    """How much the key points may take.

    ``amount`` is a number of sentences, of words (white-space separated), or a
    percentage of the article's words; for ``AUTO`` it means nothing.
    """

    unit: BudgetUnit = BudgetUnit.SENTENCES
    amount: float = 3


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A sentence of the article that the summary keeps, verbatim."""

    text: str
    sentence: int
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline.

    ``origin`` is ``title`` (the article's own), ``sentence`` (all words of a sentence)
    or ``compressed`` (a sentence that was cut or otherwise changed); ``sentence`` is the index of
    the sentence it was made from, ``topic`` the place or matter of the news that was put before it.
    """

    text: str
    origin: str
    sentence: int | None
    topic: str | None = None


class Role(StrEnum):
    """The part an agency plays: the article's source, or what it is about."""

    SOURCE = "source"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an agency is named.

    ``sentence`` is ``None`` in a title, byline or credit; ``start`` and ``end`` are ``None``
    only where the title came beside the text.
    """

    text: str
    role: Role
    sentence: int | None
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency the article names, under its canonical name.

    ``role`` is ``source`` if that of any mention is. ``listed`` is false for an
    agency that the text calls one but no gazetteer has.
    """

    name: str
    country: str | None
    wikidata: str | None
    role: Role
    listed: bool
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Citations:
    """All the agencies of one article.

    ``agencies`` in order of first mention; ``generic`` are the unnamed ones ("les agences russes").
    """

    agencies: tuple[Agency, ...]
    generic: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Size:
    """How long an article is; words are separated by white space."""

    sentences: int
    words: int
    characters: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The result: what every command prints and the Python API returns."""

    id: Identifier | None
    source: str | None
    title: str | None
    date: str | None
    language: str
    headline: Headline
    key_points: tuple[KeyPoint, ...]
    agencies: tuple[Agency, ...]
    generic: tuple[Mention, ...]
    size: Size
    method: str
    signature: str
    warnings: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be summarized; ``error`` names the kind, ``message`` is for people."""

    source: str | None
    line: int | None
    id: Identifier | None
    error: str
    message: str
