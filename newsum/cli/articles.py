"""One article after another: read, work, print; an input that fails is said and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from newsum import reading
from newsum.console import Output, Verbosity
from newsum.errors import ExitCode, InputError, NewsumError, UsageError
from newsum.models import Article, Failure
from newsum.reading import ReadOptions
from newsum.reading.records import title_hint
from newsum.rendering import text

Work = Callable[[Article], None]


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
        UsageError: the output is one of the sources.
    """
    output.refuse(sources)
    code = ExitCode.OK
    articles = read_all(sources, options)
    first = list(take(articles, 2 if banners else 0))  # Without banners nothing waits for what comes next.
    several = len(first) > 1
    done = 0
    hinted = False
    for item in chain(first, articles):
        try:
            if isinstance(item, NewsumError):
                raise item
            if several:
                if done:
                    output.write("")
                output.lines([text.banner(name(item))])
            if not hinted and item.title is None and (hint := title_hint(item.extra, options)) is not None:
                verbosity.warn(f"{item.source or '-'}: {hint}")
                hinted = True
            work(item)
            done += 1
        except UsageError:
            raise
        except InputError as error:
            verbosity.error(error)
            code = ExitCode.FAILURE
    if code is ExitCode.FAILURE and not done:
        output.leave()
    return code


def read_all(sources: Iterable[str], options: ReadOptions) -> Iterator[Article | NewsumError]:
    """Yield the articles of all sources, and in the place of what cannot be read its error."""
    for source in sources:
        try:
            for item in reading.read(source, options):
                yield failed(item) if isinstance(item, Failure) else item
        except InputError as error:
            yield error


def failed(failure: Failure) -> InputError:
    """Return the error that a failure stands for."""
    where = failure.source if failure.line is None else f"{failure.source}:{failure.line}"
    return InputError(failure.message, where=where)


def take(items: Iterator[Article | NewsumError], count: int) -> Iterator[Article | NewsumError]:
    """Yield the first few items."""
    for _, item in zip(range(count), items, strict=False):
        yield item


def warn(verbosity: Verbosity, article: Article, warnings: Iterable[str]) -> None:
    """Say what a user should know of an article."""
    for warning in warnings:
        verbosity.warn(f"{name(article)}: {warning}")


def name(article: Article) -> str:
    """Return what tells an article apart for a person: its source, and its id or title if it is a record."""
    source = article.source or "-"
    return f"{source}: {article.id}" if article.id is not None else source
