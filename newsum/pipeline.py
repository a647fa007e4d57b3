"""From an article to its summary: composition, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from newsum import agencies, french, headline, ranking, selection, signature
from newsum.agencies import Gazetteer
from newsum.errors import InputError
from newsum.headline import HeadlineMode
from newsum.models import Article, Budget, Citations, Document, Headline, KeyPoint, Ranking, Size, Summary

LANGUAGES = {
    "en": "English",
    "es": "Spanish",
    "de": "German",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "ca": "Catalan",
}


@dataclass(frozen=True, slots=True)
class Options:
    """What the user chose for a summary; it crosses process borders, so it holds plain values.

    Attributes:
        budget: how much the key points may take.
        method: the ranking method, one of :data:`newsum.ranking.METHODS`.
        headline: where the headline comes from, a :class:`newsum.headline.HeadlineMode`.
        historical: whether to look for the agencies of old newspapers, with OCR noise.
        gazetteers: files with the user's own agencies, each laid over the one before.
        reading: what is unusual in how the article is read, for the signature.

    Raises:
        UsageError: the method or the headline is not one of those.
    """

    budget: Budget = field(default_factory=Budget)
    method: str = "news"
    headline: str = HeadlineMode.AUTO
    historical: bool = False
    gazetteers: tuple[Path, ...] = ()
    reading: str = ""

    def __post_init__(self) -> None:
        ranking.check(self.method)
        headline.check(self.headline)


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything newsum knows of an article; ``explain`` shows it, a summary keeps a part."""

    document: Document
    ranking: Ranking
    key_points: tuple[KeyPoint, ...]
    headline: Headline
    citations: Citations
    warnings: tuple[str, ...]


def analyse(article: Article, options: Options) -> Analysis:
    """Run every step on one article.

    Raises:
        InputError: the article holds no text.
        UsageError: the user's gazetteer is unusable.
    """
    document = french.analyse(article)
    if not document.sentences and article.title is None:
        raise InputError("no sentence found", where=article.source, hint="is it an article?")
    scores = ranking.rank(document, options.method)
    return Analysis(
        document=document,
        ranking=scores,
        key_points=selection.select(document, scores, options.budget),
        headline=headline.write(document, options.headline),
        citations=cited(document, options),
        warnings=warnings(document),
    )


def cited(document: Document, options: Options) -> Citations:
    """Return the agencies of an analysed article, with the user's own beside newsum's."""
    return agencies.find(document, gazetteer(options.gazetteers), historical=options.historical)


@cache
def gazetteer(layers: tuple[Path, ...]) -> Gazetteer:
    """Return newsum's gazetteer with the user's files laid over it.

    Raises:
        UsageError: a file cannot be read, or a line of it is wrong.
    """
    return agencies.load(*layers)


def warnings(document: Document) -> tuple[str, ...]:
    """Return what a user should know: of the reading, and when the text does not look French."""
    known = document.article.warnings
    if document.language in ("fr", "und"):
        return known
    language = LANGUAGES.get(document.language, document.language)
    return (*known, f"the text looks {language}; newsum is made for French")


def summarize(article: Article, options: Options) -> Summary:
    """Summarize one article.

    Raises:
        InputError: the article holds no text.
        UsageError: the user's gazetteer is unusable.
    """
    return summary_of(analyse(article, options), options)


def summary_of(analysis: Analysis, options: Options) -> Summary:
    """Return what a summary keeps of an analysis made with these options."""
    article = analysis.document.article
    return Summary(
        id=article.id,
        source=article.source,
        title=article.title,
        date=article.date,
        language=analysis.document.language,
        headline=analysis.headline,
        key_points=analysis.key_points,
        agencies=analysis.citations.agencies,
        generic=analysis.citations.generic,
        size=size(analysis.document),
        method=analysis.ranking.method,
        signature=signed(options),
        warnings=analysis.warnings,
        extra=article.extra,
    )


def signed(options: Options) -> str:
    """Return the signature of every result made with these options."""
    return signature.of(
        method=options.method,
        budget=options.budget,
        headline=options.headline,
        historical=options.historical,
        gazetteers=options.gazetteers,
        reading=options.reading,
    )


def size(document: Document) -> Size:
    """Return how long an article is."""
    text = document.article.text
    return Size(sentences=len(document.sentences), words=len(text.split()), characters=len(text))
