"""The heart of a batch: raw records to summaries, a pure function that every engine calls.

The worker pool, Dask, Spark's ``mapInPandas`` and Ray's ``map_batches`` all end here
(for data frames see :mod:`newsum.batch.frames`). Whatever an article does, the
function goes on to the next one: a failure is a record too.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from json import dumps
from typing import NamedTuple

from newsum import pipeline, reading
from newsum.batch import archives, encoding
from newsum.batch.encoding import Encoding
from newsum.batch.feeding import said
from newsum.batch.limits import OutOfTimeError, Stopwatch
from newsum.batch.raw import Kind, Raw
from newsum.batch.sketches import sketch
from newsum.errors import NewsumError, UsageError
from newsum.models import Article, Failure, Identifier
from newsum.reading import fields
from newsum.reading.fields import Absent
from newsum.reading.options import ReadOptions
from newsum.reading.records import read_record
from newsum.reading.sources import read_bytes
from newsum.rendering import json


@dataclass(frozen=True, slots=True)
class WorkOptions:
    """What a worker needs to know; plain values, as they cross process and machine borders.

    Attributes:
        summary: how to summarize one article.
        read: how to read it.
        timeout: seconds that one article may take; ``None`` for no limit.
        expendable: whether the process may be killed when an article does not heed the limit.
        encoding: how the summaries are to lie in the output.
        sketches: whether to sketch the texts, to find near-duplicates.
    """

    summary: pipeline.Options = field(default_factory=pipeline.Options)
    read: ReadOptions = field(default_factory=ReadOptions)
    timeout: float | None = None
    expendable: bool = False
    encoding: Encoding = Encoding.PLAIN
    sketches: bool = False


class Result(NamedTuple):
    """What came of some raw records.

    Attributes:
        payload: the summaries, as the output has them.
        done: how many they are.
        failures: what failed.
        sketches: a name and the sketch of the text for each summary, if asked for.
        absent: the keys that the user named and none of the records has.
    """

    payload: bytes
    done: int
    failures: tuple[Failure, ...]
    sketches: tuple[tuple[str, bytes], ...] = ()
    absent: Absent = None


class Record(NamedTuple):
    """One summary.

    Attributes:
        line: the summary as JSON, without a newline.
        id: the article's own identifier.
        name: the identifier or, without one, the place of the article, as JSON; with the sketch only.
        sketch: the sketch of its text, if asked for.
        absent: the keys that the user named and the article's record does not have.
    """

    line: str
    id: Identifier | None
    name: str = ""
    sketch: bytes = b""
    absent: frozenset[str] = frozenset()


def process(
    options: WorkOptions,
    batch: Iterable[Raw | Failure],
    started: Callable[[int], None] = lambda index: None,
) -> Result:
    """Summarize a batch of raw records and encode what comes of it; see :func:`records`."""
    lines: list[str] = []
    failures: list[Failure] = []
    sketches: list[tuple[str, bytes]] = []
    absent: Absent = None
    for outcome in records(batch, options, started):
        if isinstance(outcome, Failure):
            failures.append(outcome)
        else:
            lines.append(outcome.line + "\n")
            absent = fields.common(absent, outcome.absent)
            if options.sketches:
                sketches.append((outcome.name, outcome.sketch))
    payload = encoding.encoder(options.encoding)("".join(lines).encode())
    return Result(payload, len(lines), tuple(failures), tuple(sketches), absent)


def records(
    batch: Iterable[Raw | Failure],
    options: WorkOptions,
    started: Callable[[int], None] = lambda index: None,
) -> Iterator[Record | Failure]:
    """Summarize a batch of raw records.

    Args:
        batch: the records; failures among them are passed on.
        options: how to read and to summarize.
        started: called with the index of each record before the work on it begins.

    Yields:
        In the order of the batch, a record or a failure for every article; a raw record may hold
        several articles, or none.

    Raises:
        UsageError: the options make no sense, so that every article would fail.
    """
    stopwatch = Stopwatch(options.timeout, fatal=options.expendable)
    for index, raw in enumerate(batch):
        started(index)
        if isinstance(raw, Failure):
            yield raw
        else:
            yield from summarized(raw, options, stopwatch)


def summarized(raw: Raw, options: WorkOptions, stopwatch: Stopwatch) -> Iterator[Record | Failure]:
    """Yield the summaries, or failures, of the articles that one raw record holds."""
    articles = opened(raw, options.read)
    while True:
        article: Article | Failure | None = None
        try:
            with stopwatch:
                article = next(articles, None)
                if isinstance(article, Article):
                    result: Record | Failure = record(article, raw, options)
                elif article is None:
                    return
                else:
                    result = article
        except UsageError:
            raise
        except NewsumError as error:
            result = failure(raw, article, error, said(error))
        except OutOfTimeError as error:
            result = failure(raw, article, error, f"took more than {options.timeout:g} seconds")
        except Exception as error:
            # Whatever one article in a hundred million brings to light must not cost the others.
            result = failure(raw, article, error, " ".join(str(error).split()) or "no message")
        yield result
        if article is None:
            return


def opened(raw: Raw, read: ReadOptions) -> Iterator[Article | Failure]:
    """Yield the articles that a raw record holds."""
    match raw.kind:
        case Kind.LINE:
            yield read_record(raw.payload, raw.line or 1, raw.name, read)
        case Kind.PAGE:
            if raw.page is not None:
                yield archives.article(raw.payload, raw.page, read)
        case Kind.WHOLE if raw.payload:
            yield from read_bytes(raw.payload, raw.source, read)
        case Kind.WHOLE:
            yield from reading.read(raw.source, read)


def record(article: Article, raw: Raw, options: WorkOptions) -> Record:
    """Return the summary of one article."""
    line = json.render(pipeline.summarize(article, options.summary))
    if not options.sketches:
        return Record(line, article.id, absent=article.absent)
    place = raw.name if raw.line is None else f"{raw.name}:{raw.line}"
    name = dumps(place if article.id is None else article.id, ensure_ascii=False)
    return Record(line, article.id, name, sketch(article.text), article.absent)


def failure(raw: Raw, article: Article | Failure | None, error: BaseException, message: str) -> Failure:
    """Return the record of what went wrong with an article."""
    return Failure(
        source=raw.name,
        line=raw.line,
        id=article.id if article is not None else raw.page.id if raw.page is not None else None,
        error=type(error).__name__,
        message=message,
    )


def failure_lines(failures: Iterable[Failure]) -> bytes:
    """Return failures as lines of JSON."""
    return "".join(json.dumps(json.failure(each)) + "\n" for each in failures).encode()


def killed(options: WorkOptions, raw: Raw | Failure, code: int) -> Result:
    """Return what comes of a record whose worker process died again and again: a failure.

    Args:
        options: how it worked.
        raw: the record.
        code: the exit code of the process, negative for the signal that killed it.
    """
    return Result(b"", 0, (raw if isinstance(raw, Failure) else deadly(options, raw, code),))


def deadly(options: WorkOptions, raw: Raw, code: int) -> Failure:
    """Return the failure of a record that kills."""
    if code == -signal.SIGPROF:
        return failure(raw, None, OutOfTimeError(), f"took more than {options.timeout:g} seconds")
    ended = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
    memory = ": too little memory?" if code == -signal.SIGKILL else ""
    return failure(raw, None, WorkerDiedError(), f"the process at work on it {ended}{memory}")


class WorkerDiedError(NewsumError):
    """A worker process died of a record."""

    def __init__(self) -> None:
        super().__init__("the worker died")
