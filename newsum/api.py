"""The Python API: what the command line does, for one text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newsum.errors import UsageError
from newsum.models import Article, Budget, BudgetUnit, Summary

if TYPE_CHECKING:
    import datetime

MOST = 1_000_000_000
"""The most that can be asked for, of anything that is counted."""


def summarize(
    text: str | Article,
    *,
    title: str | None = None,
    date: str | datetime.date | None = None,
    sentences: int | Literal["auto"] | None = None,
    words: int | None = None,
    ratio: float | None = None,
    method: str = "news",
    headline: str = "auto",
    historical: bool = False,
    gazetteers: str | Path | Sequence[str | Path] = (),
) -> Summary:
    """Summarize one article.

    Args:
        text: the article's text, or an article already read, which brings its own title and date.
        title: the title of a text, if it has one beside it; makes for better key points.
        date: the date of a text, in any usual form, or as an object.
        sentences: how many key points, 3 by default; ``"auto"`` lets the method ``news`` choose 1 to 3,
            and is 2 for the others.
        words: at most so many words of key points instead (but one sentence at least).
        ratio: at most this percentage of the article's words instead.
        method: the ranking method, see :data:`newsum.ranking.METHODS`.
        headline: where the headline comes from, see :class:`newsum.headline.HeadlineMode`.
        historical: look for the agencies of old newspapers, with OCR noise.
        gazetteers: a file with agencies of your own, or several.

    Raises:
        InputError: the text holds no article.
        UsageError: an argument makes no sense.
    """
    from newsum.pipeline import Options
    from newsum.pipeline import summarize as summarize_article
    from newsum.reading import article_from_text

    options = Options(
        budget=budget(sentences, words, ratio),
        method=method,
        headline=headline,
        historical=historical,
        gazetteers=paths(gazetteers),
    )
    if not isinstance(text, Article):
        for name, value in (("text", text), ("title", "" if title is None else title)):
            if not isinstance(value, str):
                raise UsageError(f"{name} must be a string, not {type(value).__name__}")
        day = date if date is None or isinstance(date, str) else date.isoformat()
        text = article_from_text(text, title=title, date=day)
    elif title is not None or date is not None:
        # Its blocks were told apart with the title that it was read with.
        raise UsageError("an article has its own title and date", hint="give them when it is read")
    return summarize_article(text, options)


def paths(given: str | Path | Sequence[str | Path]) -> tuple[Path, ...]:
    """Return one path or several as several."""
    return (Path(given),) if isinstance(given, str | Path) else tuple(map(Path, given))


def budget(sentences: int | Literal["auto"] | None, words: int | None, ratio: float | None) -> Budget:
    """Return the budget of key points; the three exclude one another.

    Raises:
        UsageError: two of them were given, or a value makes no sense.
    """
    given = {"sentences": sentences, "words": words, "ratio": ratio}
    named = [name for name, value in given.items() if value is not None]
    if len(named) > 1:
        raise UsageError(f"{named[0]} and {named[1]} exclude one another", hint="keep one of them")
    if words is not None:
        return Budget(BudgetUnit.WORDS, at_least_one("words", words))
    if ratio is not None:
        if not isinstance(ratio, int | float) or not 0 < ratio <= 100:
            shown = f"{ratio:g}" if isinstance(ratio, int | float) else repr(ratio)[:20]
            raise UsageError(f"ratio is a percentage above 0, up to 100, not {shown}")
        return Budget(BudgetUnit.RATIO, ratio)
    if sentences == "auto":
        return Budget(BudgetUnit.AUTO, 0)
    return Budget(BudgetUnit.SENTENCES, at_least_one("sentences", 3 if sentences is None else sentences))


def at_least_one(name: str, value: int) -> int:
    """Return a count, once checked.

    Raises:
        UsageError: it is below 1 or beyond :data:`MOST`.
    """
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= MOST:
        raise UsageError(f"{name} is a number from 1 to {MOST:,}, not {repr(value)[:20]}")
    return value
