"""A batch on this machine: feed, work, append, chunk by chunk."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from newsum.batch import cycles, encoding, finished, sinks, sources
from newsum.batch.encoding import Encoding
from newsum.batch.feeding import START, Chunk, Feed, Position
from newsum.batch.finished import Finished
from newsum.batch.ledger import (
    FAILURES,
    RECORDS,
    SKETCHES,
    STAMP,
    Checkpoint,
    explained,
    refuse_other,
    signature_of,
)
from newsum.batch.options import STREAM, BatchOptions, Existing, Progress, Report, Unique
from newsum.batch.pool import Pool, cores
from newsum.batch.raw import Kind, Raw
from newsum.batch.sinks import FileSink, Sink, StreamSink
from newsum.batch.sources import Source
from newsum.batch.stopping import stoppable
from newsum.batch.unique import Index, sift
from newsum.batch.work import Result, WorkOptions, failure_lines, killed, process
from newsum.errors import InputError, OutputError, UsageError
from newsum.files import opened, refuse_inputs, write_whole
from newsum.models import Failure
from newsum.reading import fields
from newsum.reading.fields import Absent
from newsum.reading.records import line_hint

SHOWN = 10
"""How many failures a report shows."""

SAVE_FIRST = "save it to a file first; --overwrite starts anew"
"""What to do where a pipe was read."""


def run(names: list[str], options: BatchOptions, progress: Progress, stdout: BinaryIO | None) -> Report:
    """Summarize all articles of some sources into one output; see :func:`newsum.batch.run`."""
    began = time.monotonic()
    streaming = sinks.is_stream(options.output)
    complete = not streaming and sinks.complete(options)
    written = [Path(options.output), *filter(None, [options.errors])]
    found = sources.expand(
        names,
        input_format=options.read.input_format,
        include=options.include,
        exclude=options.exclude,
        leave=[*written, sinks.partial(options.output), finished.place_of(options.output)],
        note=progress.note,
    )
    refuse_inputs((*(source.name for source in found), *map(str, options.summary.gazetteers)), written)
    if not streaming:
        own = complete or sinks.has_written(options.errors, sinks.partial(options.output))
        sinks.check_errors(options, anew=not own)
    if complete:
        progress.note(f"{options.output} is complete already")
        return report_again(found, options, began)
    with ExitStack() as stack:
        sink: Sink
        if streaming:
            stream = (
                (stdout or sys.stdout.buffer)
                if options.output == STREAM
                else stack.enter_context(opened(Path(options.output)))
            )
            sink = StreamSink(options, stream)
        else:
            extra = () if options.unique is Unique.KEEP else (SKETCHES,)
            resumes = options.existing is Existing.RESUME
            known = signature_of(sinks.partial(options.output)) if resumes else {}
            sink = FileSink(options, signature(found, options, known), extra)
        stack.callback(sink.close)
        refuse_replay(found, sink.found.position)
        task = Run(found, options, progress, sink)
        with stoppable(partial(kept, found, sink)):
            task.work()
            sink.finish()
        task.tell_absent()
    now = sink.now
    return Report(
        done=now.done,
        failed=now.failed,
        skipped=sink.found.done + sink.found.failed,
        duplicates=now.duplicates,
        seconds=time.monotonic() - began,
        failures=tuple(task.failures),
    )


def signature(found: list[Source], options: BatchOptions, known: Mapping[str, str]) -> dict[str, str]:
    """Return what an output depends on, by aspect.

    Args:
        found: the inputs; they are read, unless their stamp says that they are those that are known.
        options: what is done with them.
        known: the signature of the run that is to be resumed.
    """
    stamp = sources.stamp(found)
    inputs = known["inputs"] if known.get(STAMP) == stamp else sources.contents(found)
    return {"options": options.signature(), "inputs": inputs, STAMP: stamp}


def report_again(found: list[Source], options: BatchOptions, began: float) -> Report:
    """Return what a run that is to be resumed and is complete did, once it is known to be the same.

    Raises:
        OutputError: it had other options or inputs, or nothing says what it was.
        UsageError: an input is a pipe, of which nobody knows what it holds by now.
    """
    output = Path(options.output)
    known = finished.read(output)
    refuse_other(output, known.signature, signature(found, options, known.signature))
    refuse_replay(found, Position(len(found)))
    if options.errors is not None and not options.errors.exists():
        with explained(options.errors):
            write_whole(options.errors, failures_again(output, known))
    return Report(
        done=known.done,
        failed=known.failed,
        skipped=known.done + known.failed,
        duplicates=known.duplicates,
        seconds=time.monotonic() - began,
    )


def failures_again(output: Path, known: Finished) -> bytes:
    """Return what failed when an output was made, as lines of JSON.

    Raises:
        OutputError: an earlier version made it, which did not keep that.
    """
    failures = finished.failures(output)
    if failures.count(b"\n") != known.failed:
        place = str(finished.place_of(output))
        raise OutputError("does not say what failed", where=place, hint="--overwrite starts anew")
    return failures


def refuse_replay(found: list[Source], start: Position) -> None:
    """Refuse to continue behind what cannot be read again.

    Raises:
        UsageError: a source that was begun is a pipe.
    """
    said = spent(found, start)
    if said is not None:
        raise UsageError(said, hint=SAVE_FIRST)


def spent(found: list[Source], start: Position) -> str | None:
    """Return what to say of a pipe that was begun before a position; ``None`` if there is none."""
    begun = found[: start.source + 1] if start != START else []
    pipe = next((source.name for source in begun if not source.replayable), None)
    if pipe is None:
        return None
    return f"{'standard input' if pipe == STREAM else pipe} was read and cannot be read again"


class Run:
    """One run: the sources, where their results go, and how far it is."""

    def __init__(self, found: list[Source], options: BatchOptions, progress: Progress, sink: Sink) -> None:
        self.failures: list[Failure] = []
        self._found = found
        self._options = options
        self._progress = progress
        self._sink = sink
        live = sinks.is_stream(options.output) and encoding.of(options.output) is Encoding.PLAIN
        self._feed = Feed(found, options.read, sink.found.position, live=live)
        self._absent: Absent = None
        self._hinted = False
        self._encode = encoding.encoder(encoding.of(options.output))
        unique = options.unique is not Unique.KEEP
        self._index = Index(sink.saved(SKETCHES)) if unique else None
        self._work = WorkOptions(
            summary=options.summary,
            read=options.read,
            timeout=options.timeout,
            encoding=Encoding.PLAIN if unique else encoding.of(options.output),
            sketches=unique,
        )

    def work(self) -> None:
        """Take one chunk after another.

        Raises:
            InputError: an article failed, and that was to stop the run.
        """
        with closing(self._results(self._options.jobs or cores())) as results:
            for chunk, result in results:
                if self._options.fail_fast and result.failures:
                    self._sink.stop(failure_lines(result.failures[:1]))
                    raise stopped_by(result.failures[0], self._found, self._sink)
                self._take(chunk, result)

    def tell_absent(self) -> None:
        """Say what keys the user named and no record has; of a run that goes on, others may have had them."""
        if self._sink.found.position == START:
            for hint in fields.hints(self._absent, self._options.read, titles=not self._hinted):
                self._progress.note(hint)

    def _take(self, chunk: Chunk, result: Result) -> None:
        now = self._sink.now
        self._absent = fields.common(self._absent, result.absent)
        blobs, done, duplicates = self._blobs(result)
        self._sink.append(
            blobs,
            Checkpoint(
                position=chunk.after,
                done=now.done + done,
                failed=now.failed + len(result.failures),
                duplicates=now.duplicates + duplicates,
            ),
        )
        self.failures += result.failures[: SHOWN - len(self.failures)]
        self._progress.advance(self._sink.now.done, self._sink.now.failed, chunk.share)

    def _blobs(self, result: Result) -> tuple[dict[str, bytes], int, int]:
        """Return what to append to which file, the number of records, and of near-duplicates."""
        failures = failure_lines(result.failures)
        if self._index is None:
            return {RECORDS: result.payload, FAILURES: failures}, result.done, 0
        kept, sketches, duplicates = sift(result, self._index, self._options.unique)
        records = self._encode(kept.payload)
        return {RECORDS: records, FAILURES: failures, SKETCHES: sketches}, kept.done, duplicates

    def _chunks(self) -> Iterator[Chunk]:
        """Yield the chunks; say of the first record if it has its title under another key."""
        for number, chunk in enumerate(self._feed.chunks()):
            first = chunk.items[0]
            if number == 0 and isinstance(first, Raw) and first.kind is Kind.LINE:
                hint = line_hint(first.payload, self._options.read)
                if hint is not None:
                    self._progress.note(f"{first.source}: {hint}")
                    self._hinted = True
            yield chunk

    def _results(self, jobs: int) -> Generator[tuple[Chunk, Result], None, None]:
        chunks = self._chunks()
        if jobs == 1:
            with cycles.frozen():
                for chunk in chunks:
                    yield chunk, process(self._work, chunk.items)
                    cycles.free()
        else:
            work = replace(self._work, expendable=True)
            with Pool(jobs, partial(process, work), partial(killed, work)) as pool:
                yield from pool.map(chunks)


def stopped_by(failure: Failure, found: list[Source], sink: Sink) -> InputError:
    """Return the error that ends a run at its first failure."""
    where = failure.source if failure.line is None else f"{failure.source}:{failure.line}"
    return InputError(failure.message, where=where, hint=kept(found, sink, "--resume without --fail-fast"))


def kept(found: list[Source], sink: Sink, how: str = "--resume") -> str | None:
    """Keep the work done when a run stops, and return what to say of it; ``None`` if it cannot be kept."""
    sink.save()
    if sink.kept is None:
        return None
    said = spent(found, sink.now.position)
    then = f"continue with {how}" if said is None else f"{said}: {SAVE_FIRST}"
    return f"{sink.now.done} records are kept in {sink.kept}; {then}"
