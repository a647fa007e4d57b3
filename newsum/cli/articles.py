"""One article after another: read, work, print; an input that fails is said and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from newsum import reading
from newsum.console import Output, Verbosity
from newsum.errors import ExitCode, InputError, NewsumError, UsageError
from newsum.models import Article, Failure
from newsum.reading import ReadOptions, fields
from newsum.reading.fields import Absent
from newsum.reading.records import title_hint
from newsum.reading.sources import refuse_names
from newsum.rendering import text

Work = Callable[[Article], None]
Item = tuple[str, Article | NewsumError]
"""The name of a source, and an article of it or what is in its place."""


def each(
    sources: Sequence[str],
    options: ReadOptions,
    verbosity: Verbosity,
    output: Output,
    *,
    work: Work,
    banners: bool,
) -> ExitCode:
    """Do the work for every article of every source, and return the exit code.

    Args:
        sources: files, addresses, ``-``.
        options: how to read them.
        verbosity: what to say of failures and warnings.
        output: where ``work`` prints; a file is left alone if every article failed.
        work: what to do with one article; it may raise :class:`~newsum.errors.InputError`.
        banners: whether several articles are told apart by a line each.

    Raises:
        UsageError: a name is empty, or standard input is named twice.
    """
    refuse_names(sources)
    code = ExitCode.OK
    articles = read_all(sources, options)
    first = list(take(articles, 2 if banners else 0))  # Without banners nothing waits for what comes next.
    several = len(first) > 1
    done, hinted = 0, False
    absent: Absent = None
    before = None
    for source, item in chain(first, articles):
        is_first, before = source != before, source
        try:
            if isinstance(item, NewsumError):
                raise item
            if several:
                if done:
                    output.write("")
                output.lines([text.banner(name(item))])
            absent = fields.common(absent, item.absent)
            if is_first and not hinted and item.title is None:
                hinted = warn_of_titles(verbosity, source, item, options)
            work(item)
            done += 1
        except UsageError:
            raise
        except InputError as error:
            verbosity.error(error)
            code = ExitCode.FAILURE
    warn_of_keys(verbosity, absent, options, titles=not hinted)
    if code is ExitCode.FAILURE and not done:
        output.leave()
    return code


def read_all(sources: Iterable[str], options: ReadOptions) -> Iterator[Item]:
    """Yield the articles of all sources, and in the place of what cannot be read its error."""
    for source in sources:
        try:
            for item in reading.read(source, options):
                yield source, failed(item) if isinstance(item, Failure) else item
        except InputError as error:
            yield source, error


def failed(failure: Failure) -> InputError:
    """Return the error that a failure stands for."""
    where = failure.source if failure.line is None else f"{failure.source}:{failure.line}"
    return InputError(failure.message, where=where)


def take(items: Iterator[Item], count: int) -> Iterator[Item]:
    """Yield the first few items."""
    for _, item in zip(range(count), items, strict=False):
        yield item


def warn_of_titles(verbosity: Verbosity, source: str, first: Article, options: ReadOptions) -> bool:
    """Say of a source if its first record has the title under another key; return whether that was said."""
    hint = title_hint(first.extra, options)
    if hint is not None:
        verbosity.warn(f"{source}: {hint}")
    return hint is not None


def warn_of_keys(verbosity: Verbosity, absent: Absent, options: ReadOptions, *, titles: bool = True) -> None:
    """Say which of the keys that the user named no record had; see :func:`newsum.reading.fields.hints`."""
    for hint in fields.hints(absent, options, titles=titles):
        verbosity.warn(hint)


def warn(verbosity: Verbosity, article: Article, warnings: Iterable[str]) -> None:
    """Say what a user should know of an article."""
    for warning in warnings:
        verbosity.warn(f"{name(article)}: {warning}")


def name(article: Article) -> str:
    """Return what tells an article apart for a person: its source, and its id or title if it is a record."""
    source = article.source or "-"
    return f"{source}: {article.id}" if article.id is not None else source
