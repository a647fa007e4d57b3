"""Where results go: a file, by way of its partial folder, or a stream."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Protocol

from newsum.batch import encoding, finished
from newsum.batch.encoding import Encoding
from newsum.batch.finished import Finished
from newsum.batch.ledger import FAILURES, RECORDS, STOPPED, SUFFIX, Checkpoint, Ledger, explained
from newsum.batch.options import STREAM, BatchOptions, Existing
from newsum.errors import OutputError, UsageError
from newsum.files import check_writable, is_special, opened, place
from newsum.models import Failure


class Sink(Protocol):
    """What takes the results of a run, chunk by chunk."""

    @property
    def found(self) -> Checkpoint:
        """How far an interrupted run had come."""

    @property
    def now(self) -> Checkpoint:
        """How far this run is."""

    @property
    def kept(self) -> str | None:
        """Where unfinished work is kept, ``None`` if it is not."""

    def append(self, blobs: Mapping[str, bytes], now: Checkpoint) -> None:
        """Take results; see :meth:`newsum.batch.ledger.Ledger.append`."""

    def saved(self, name: str) -> bytes:
        """Return what an interrupted run had appended to one of the files."""

    def save(self) -> None:
        """Make sure that nothing of it gets lost."""

    def stop(self, failures: bytes) -> None:
        """Say what failed, and last why the run stops; resuming will meet that again, so it is not kept."""

    def finish(self) -> None:
        """Put the complete results in their places."""

    def close(self) -> None:
        """Let go of everything."""


def is_stream(output: str) -> bool:
    """Return whether an output is written as it goes: standard output, a device, a named pipe."""
    return output == STREAM or (is_special(Path(output)) and not Path(output).is_dir())


def partial(output: str) -> Path:
    """Return the folder that an output grows in."""
    return Path(output + SUFFIX)


def complete(options: BatchOptions) -> bool:
    """Return whether a run is to be resumed and there is nothing left to do: an output and no partial one.

    Raises:
        OutputError: it cannot be written, or is there already and nothing was said of that.
    """
    output = Path(options.output)
    check_writable(output)
    if encoding.of(options.output) is Encoding.PARQUET:
        from newsum.batch import tables

        tables.check()
    begun = partial(options.output).exists()
    if options.existing is Existing.REFUSE:
        if begun:
            raise OutputError(
                "an earlier run on this output has not ended",
                where=str(partial(options.output)),
                hint="--resume continues it, --overwrite starts anew",
            )
        if output.exists():
            raise OutputError("exists already", where=options.output, hint="--overwrite replaces it")
    return options.existing is Existing.RESUME and output.exists() and not begun


def has_written(errors: Path | None, folder: Path) -> bool:
    """Return whether failures that are there are those that the run of a partial output wrote."""
    with suppress(OSError):
        return errors is not None and errors.read_bytes() in (
            (folder / name).read_bytes() for name in (FAILURES, STOPPED)
        )
    return False


def check_errors(options: BatchOptions, *, anew: bool) -> None:
    """Find out before the work whether the failures can be written.

    Args:
        options: where they are to go.
        anew: whether failures that are there are another run's.

    Raises:
        OutputError: they cannot be written, some are there already and nothing was said of that, or
            something else is there.
        UsageError: they have no file of their own.
    """
    path = options.errors
    if path is None:
        return
    check_writable(path)
    if str(path) == STREAM or (is_ours(path, options.output) and not is_stream(str(path))):
        raise UsageError("--errors wants a file of its own", hint="such as failed.jsonl")
    if not anew or not path.is_file() or is_special(path):
        return
    if options.existing is not Existing.OVERWRITE:
        resumes = options.existing is Existing.RESUME
        hint = "name another file" if resumes else "--overwrite replaces it"
        raise OutputError("exists already", where=str(path), hint=hint)
    if not holds_failures(path):
        hint = "--overwrite replaces failures only: name another file"
        raise OutputError("exists already", where=str(path), hint=hint)


def holds_failures(path: Path | None) -> bool:
    """Return whether all that a file holds are failures as a run writes them, and nobody's own words."""
    if path is None:
        return False
    with suppress(OSError, ValueError, TypeError, RecursionError), path.open("rb") as lines:
        for line in lines:
            Failure(**json.loads(line))
        return True
    return False


def is_ours(path: Path, output: str) -> bool:
    """Return whether a path is that of an output, of what lies beside it, or lies in its folder."""
    names = (Path(output), finished.place_of(output), partial(output))
    *files, folder = (os.path.realpath(each) for each in names)
    place = os.path.realpath(path)
    return place in (*files, folder) or str(Path(place).parent) == folder


def folder_mode(output: Path) -> int:
    """Return who may look into the folder that an output grows in: those who may read the one it replaces."""
    if not output.exists():
        return 0o777
    readers = output.stat().st_mode & 0o044
    return 0o700 | readers | readers >> 2


class FileSink:
    """A file that appears when it is complete.

    Args:
        options: which file, and what to do about one that is there.
        signature: what is being done, see :class:`~newsum.batch.ledger.Ledger`.
        extra: further files that the run wants kept with its checkpoints.

    Raises:
        OutputError: it cannot be written, another run is at it, or the partial output is another job's.
    """

    def __init__(
        self, options: BatchOptions, signature: Mapping[str, str], extra: Iterable[str] = ()
    ) -> None:
        self._output = Path(options.output)
        self._errors = options.errors
        self._signature = signature
        self.ledger = Ledger(
            partial(options.output),
            (RECORDS, FAILURES, *extra),
            signature,
            interval=options.checkpoint,
            anew=options.existing is not Existing.RESUME,
            mode=folder_mode(self._output),
        )
        self.found = self.ledger.found
        self.kept = str(self.ledger.folder)

    @property
    def now(self) -> Checkpoint:
        """How far this run is."""
        return self.ledger.now

    def append(self, blobs: Mapping[str, bytes], now: Checkpoint) -> None:
        """Take results."""
        self.ledger.append(blobs, now)

    def saved(self, name: str) -> bytes:
        """Return what an interrupted run had appended to one of the files."""
        with explained(self.ledger.folder):
            return (self.ledger.folder / name).read_bytes()

    def save(self) -> None:
        """Write a checkpoint."""
        self.ledger.save()

    def stop(self, failures: bytes) -> None:
        """Write the failures so far and those that the run stops at.

        Raises:
            OutputError: they cannot be written.
        """
        if self._errors is not None:
            told = self.ledger.folder / STOPPED
            with explained(self._errors):
                told.write_bytes(self.saved(FAILURES) + failures)
                place(told, self._errors, copied=True)

    def finish(self) -> None:
        """Put the records and the failures under their final names, say what made them, remove the folder.

        Raises:
            OutputError: that cannot be done; resuming tries it again.
        """
        wanted = encoding.of(self._output.name)
        if not self.now.sizes[RECORDS]:
            self.ledger.append({RECORDS: encoding.nothing(wanted)}, self.now)
        self.ledger.save()
        folder = self.ledger.folder
        with explained(self._errors or folder):
            if self._errors is not None:
                place(folder / FAILURES, self._errors, copied=True)
        made = folder / RECORDS
        with explained(self._output):
            if wanted is Encoding.PARQUET:
                from newsum.batch import tables

                tables.convert(folder / RECORDS, made := folder / "table")
            finished.write(self._output, self._finished(made.stat().st_size), self.saved(FAILURES))
            place(made, self._output)
        self.ledger.discard()

    def _finished(self, size: int) -> Finished:
        now = self.now
        return Finished(dict(self._signature), size, now.done, now.failed, now.duplicates)

    def close(self) -> None:
        """Let go of the files and of the lock."""
        self.ledger.close()


class StreamSink:
    """A stream, written as the run goes; it cannot be resumed.

    Args:
        options: where failures go, and what was said of an output that exists.
        stream: the stream.

    Raises:
        OutputError: the file of the failures cannot be written.
        UsageError: the run is to be resumed, or the output's format or the failures need a file.
    """

    def __init__(self, options: BatchOptions, stream: BinaryIO) -> None:
        if options.existing is Existing.RESUME:
            raise UsageError("a stream cannot be resumed", hint="name a file with --output")
        if encoding.of(options.output) is Encoding.PARQUET:
            raise UsageError("Parquet cannot be written to a stream", hint="name a file with --output")
        self._stream = stream
        self._errors: BinaryIO | None = None
        check_errors(options, anew=True)
        if options.errors is not None:
            with explained(options.errors):
                self._errors = opened(options.errors)
        self.found = self.now = Checkpoint()
        self.kept = None

    def append(self, blobs: Mapping[str, bytes], now: Checkpoint) -> None:
        """Write results.

        Raises:
            BrokenPipeError: the reader went away.
            OSError: the stream cannot be written.
        """
        self._stream.write(blobs.get(RECORDS, b""))
        self._stream.flush()
        self.stop(blobs.get(FAILURES, b""))
        self.now = replace(now)

    def saved(self, name: str) -> bytes:
        """Return nothing: a stream is never continued."""
        return b""

    def save(self) -> None:
        """Do nothing: what is written is gone."""

    def stop(self, failures: bytes) -> None:
        """Write failures."""
        if self._errors is not None:
            self._errors.write(failures)
            self._errors.flush()

    def finish(self) -> None:
        """Do nothing: all is written."""

    def close(self) -> None:
        """Close the file of the failures."""
        if self._errors is not None:
            self._errors.close()
