"""A batch on a Dask cluster: one output part per partition of the input (extra ``dask``).

The parts, in the order of their names, hold the records of the local engine, byte for byte. A worker that
is lost loses nothing: Dask gives its partition to another one, and a part appears whole or not at all.
On a worker the articles are summarized by a process of :mod:`newsum.batch.pool`, so that time limits and
deadly records are dealt with there as on one machine.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial, reduce
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from newsum.batch import encoding, partitions, scheduler, sinks
from newsum.batch.encoding import Encoding
from newsum.batch.feeding import CHUNK_RECORDS, START, Chunk, guarded
from newsum.batch.folder import Folder, Made
from newsum.batch.ledger import explained
from newsum.batch.options import STREAM, BatchOptions, Existing, Progress, Report, Unique
from newsum.batch.partitions import Partition
from newsum.batch.pool import Pool
from newsum.batch.raw import Raw
from newsum.batch.sources import Layout, Note
from newsum.batch.stopping import stoppable
from newsum.batch.work import WorkOptions, failure_lines, killed, process
from newsum.errors import InputError, NewsumError, UsageError
from newsum.files import refuse_inputs, write_whole
from newsum.models import Failure
from newsum.reading import fields
from newsum.reading.fields import Absent
from newsum.reading.names import legible
from newsum.version import __version__

RETRIES = 5
"""How often Dask tries a partition again that failed; the loss of a worker counts apart."""

SHOWN = 10
"""How many failures a report shows."""


def run(names: list[str], options: BatchOptions, progress: Progress) -> Report:
    """Summarize all articles of some inputs on a cluster; see :func:`newsum.batch.run`."""
    began = time.monotonic()
    check(options)
    parts = partitions.plan(names, options, progress.note)
    folder = Folder(options.output, options.signature())
    made = folder.find(options, [part.key for part in parts])
    check_errors(parts, folder, options)
    todo = [part for part in parts if part.key not in made]
    skipped = sum(each.done + each.failed for each in made.values())
    lost: list[Failure] = []
    with stoppable(lambda: kept(options)), ExitStack() as stack:
        client = stack.enter_context(scheduler.connected(options)) if todo else None
        folder.begin(anew=options.existing is Existing.OVERWRITE)
        for part, outcome in outcomes(client, todo, parts, folder, options, progress.note):
            if isinstance(outcome, Failure):
                lost.append(outcome)
            else:
                made[part.key] = outcome
            failed = sum(each.failed for each in made.values()) + len(lost)
            progress.advance(sum(each.done for each in made.values()), failed, len(made) / len(parts))
            if options.fail_fast and failed:
                write_failures(options, [*located(parts, made), *lost])
                raise InputError("an article failed", where=part.source.name, hint=first_of(outcome))
    failures = [*located(parts, made), *lost]
    if not lost:
        folder.finish([part.key for part in parts])
    write_failures(options, failures)
    never = reduce(fields.common, (each.absent for each in made.values()), None)
    for hint in fields.hints(never, options.read):
        progress.note(hint)
    return Report(
        done=sum(each.done for each in made.values()),
        failed=len(failures),
        skipped=skipped,
        seconds=time.monotonic() - began,
        failures=tuple(failures[:SHOWN]),
    )


def write_failures(options: BatchOptions, failures: Sequence[Failure]) -> None:
    """Write what failed, if it was asked for.

    Raises:
        OutputError: it cannot be written.
    """
    if options.errors is not None:
        with explained(options.errors):
            write_whole(options.errors, failure_lines(failures))


def kept(options: BatchOptions) -> str:
    """Return what to say when a run ends before its time."""
    return f"complete parts are kept in {options.output}; continue with --resume"


def check(options: BatchOptions) -> None:
    """Find out before the work whether a cluster can do it.

    Raises:
        NewsumError: what Dask needs is not installed.
        UsageError: it cannot.
    """
    if any(find_spec(name) is None for name in ("dask", "distributed", "fsspec", "pyarrow")):
        raise NewsumError("the dask engine is not installed", hint="pip install 'newsum[dask]'")
    if options.output == STREAM:
        raise UsageError("a cluster writes a folder of parts", hint="name it with --output")
    if options.unique is not Unique.KEEP:
        raise UsageError("--unique looks at all articles in turn", hint="use it with --engine local")


def check_errors(parts: Sequence[Partition], folder: Folder, options: BatchOptions) -> None:
    """Find out before the work whether the failures can be written.

    Raises:
        UsageError: they have no file of their own.
        OutputError: they cannot be written, or some of another run are there.
    """
    if options.errors is not None:
        read = (*(part.source.name for part in parts), *map(str, options.summary.gazetteers))
        refuse_inputs(read, [options.errors])
    goes_on = folder.is_begun() and sinks.holds_failures(options.errors)
    sinks.check_errors(options, anew=not goes_on)


def outcomes(
    client: Any,
    todo: Sequence[Partition],
    parts: Sequence[Partition],
    folder: Folder,
    options: BatchOptions,
    note: Note,
) -> Iterator[tuple[Partition, Made | Failure]]:
    """Let the cluster do partitions; yield each as it is done, or the failure of the whole partition.

    Raises:
        NewsumError: the options make no sense, or the cluster is lost.
    """
    if not todo:
        return
    numbers = {part.key: number for number, part in enumerate(parts)}
    gazetteers = tuple(path.absolute() for path in options.summary.gazetteers)  # Workers are elsewhere.
    summary = replace(options.summary, gazetteers=gazetteers)
    work = WorkOptions(summary=summary, read=options.read, timeout=options.timeout, expendable=True)
    futures = {
        client.submit(
            summarize,
            part,
            numbers[part.key],
            folder,
            replace(work, encoding=encoding.of(options.output)),
            __version__,
            key=f"newsum-{part.key}",
            retries=RETRIES,
            pure=False,
        ): part
        for part in todo
    }
    for future in scheduler.completed(client, list(futures), note, kept(options)):
        part = futures.pop(future)
        error = future.exception()
        if isinstance(error, NewsumError):
            raise error
        yield part, lost_partition(part, error) if error is not None else future.result()
        future.release()


def summarize(part: Partition, number: int, folder: Folder, work: WorkOptions, version: str) -> Made:
    """Make one part; this runs on a worker of the cluster.

    Raises:
        UsageError: the worker has another version of newsum, whose records would differ.
        OSError: the part cannot be read or written.
    """
    if version != __version__:
        raise UsageError(f"a worker has newsum {__version__}, not {version}", hint="install the same version")
    ends: list[int] = []
    done = 0
    failures: list[Failure] = []
    absent: Absent = None
    with TemporaryDirectory() as scratch, Pool(1, partial(process, work), partial(killed, work)) as pool:
        made = Path(scratch) / "records"
        with made.open("wb") as file:
            items = guarded(part.source, partitions.records(part, work.read, ends))
            for _, result in pool.map(chunks(items)):
                file.write(result.payload)
                done += result.done
                failures += result.failures
                absent = fields.common(absent, result.absent)
            if not done:
                file.write(encoding.nothing(work.encoding))
        if work.encoding is Encoding.PARQUET:
            from newsum.batch import tables

            tables.convert(made, made.with_name("table"))
            made = made.with_name("table")
        known = Made(done, len(failures), sum(ends), tuple(failures), absent)
        folder.put(number, part.key, made, known)
    return known


def chunks(items: Iterator[Raw | Failure]) -> Iterator[Chunk]:
    """Cut records into chunks."""
    while some := tuple(islice(items, CHUNK_RECORDS)):
        yield Chunk(some, START)


def lost_partition(part: Partition, error: BaseException) -> Failure:
    """Return the failure of a partition that no worker could do."""
    message = f"the partition from {part.start} on was given up: {' '.join(str(error).split())}"
    return Failure(legible(part.source.name), None, None, type(error).__name__, message)


def located(parts: Sequence[Partition], made: Mapping[str, Made]) -> Iterator[Failure]:
    """Yield the failures of all parts in order, their lines counted from the start of the file."""
    before: dict[str, int] = {}
    for part in parts:
        if part.key not in made:
            continue
        known = made[part.key]
        first = before.get(part.address, 0) if part.source.layout is Layout.LINES else 0
        for failure in known.failures:
            yield failure if failure.line is None else replace(failure, line=failure.line + first)
        before[part.address] = first + known.ends


def first_of(outcome: Made | Failure) -> str:
    """Return the message of the first failure of a partition."""
    return outcome.message if isinstance(outcome, Failure) else outcome.failures[0].message
