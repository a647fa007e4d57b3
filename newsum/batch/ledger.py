"""The partial output of a run: what is done, on the disk, so that it survives whatever happens.

Beside the output ``OUT`` lies a folder ``OUT.part`` while the run is not complete:

- ``records``: the records so far, in the output's own encoding;
- ``failures``: the failures so far, one JSON object per line;
- ``sketches``: of the articles so far, when near-duplicates are looked for;
- ``stopped``: the failures that were written when a failure stopped the run, that one among them;
- ``journal``: a first line that says what is being done (the signature of options and inputs), then
  checkpoints: places in the input with the lengths of the other files there. A checkpoint is written
  after what it vouches for has reached the disk (fsync), so that after a crash the last whole
  checkpoint is true; what the files hold beyond it is cut off and done again.

The journal is locked (flock) while a run works on it. A folder is never mistaken for an output.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import IO, Self

from newsum.batch.feeding import START, Position
from newsum.errors import OutputError
from newsum.files import reason

SUFFIX = ".part"
RECORDS = "records"
FAILURES = "failures"
SKETCHES = "sketches"
STOPPED = "stopped"
JOURNAL = "journal"
STAMP = "stamp"
"""What a signature has beside its aspects: by which the inputs are known again without being read."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a run is.

    Attributes:
        position: the place in the input behind the last record done.
        done: records in the output.
        failed: failures.
        duplicates: near-duplicates marked or dropped.
        sizes: the bytes of each file that holds results.
    """

    position: Position = START
    done: int = 0
    failed: int = 0
    duplicates: int = 0
    sizes: Mapping[str, int] = field(default_factory=dict)

    def line(self) -> bytes:
        """Return the checkpoint as a line of the journal."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def parse(cls, line: bytes) -> Self | None:
        """Return the checkpoint of a line, ``None`` if the line is not whole."""
        try:
            values = json.loads(line)
            return cls(**{**values, "position": Position(*values["position"])})
        except (ValueError, TypeError, KeyError):
            return None


class Ledger:
    """The folder of a partial output, open and locked; continues what it finds there.

    Args:
        folder: ``OUT.part``.
        names: the files that hold results.
        signature: what is being done, by aspect; a ledger of another job is not continued.
        interval: seconds between checkpoints.
        anew: whether what is there is thrown away.
        mode: who may look into the folder, as far as the system lets them.

    Raises:
        OutputError: the folder cannot be written, another run works on it, or it holds another job.
    """

    def __init__(
        self,
        folder: Path,
        names: Sequence[str],
        signature: Mapping[str, str],
        *,
        interval: float,
        anew: bool,
        mode: int = 0o777,
    ) -> None:
        self.folder = folder
        self._interval = interval
        with explained(folder):
            folder.mkdir(mode, exist_ok=True)
            self._journal = locked(folder)
            with ExitStack() as undo:
                undo.callback(self._journal.close)
                self.now = self._begin(signature) if anew else self._recover(signature)
                self._files = {name: (folder / name).open("ab", buffering=0) for name in names}
                self.now = replace(self.now, sizes={name: self.now.sizes.get(name, 0) for name in names})
                self._cut()
                undo.pop_all()
        self.found = self.now
        self._saved = time.monotonic()

    def _begin(self, signature: Mapping[str, str]) -> Checkpoint:
        self._journal.truncate(0)
        self._journal.seek(0)
        write(self._journal, json.dumps(signature).encode() + b"\n")
        return Checkpoint()

    def _recover(self, signature: Mapping[str, str]) -> Checkpoint:
        """Return the last checkpoint that the files bear out, and forget what follows it."""
        header, *lines = self._journal.read().splitlines(keepends=True) or [b""]
        found = parsed(header)
        if found is None:
            return self._begin(signature)
        refuse_other(self.folder, found, signature)
        last, end, place = Checkpoint(), len(header), len(header)
        for line in lines:
            place += len(line)
            checkpoint = Checkpoint.parse(line) if line.endswith(b"\n") else None
            if checkpoint is not None and self._holds(checkpoint):
                last, end = checkpoint, place
        self._journal.truncate(end)
        self._journal.seek(end)
        return last

    def _holds(self, checkpoint: Checkpoint) -> bool:
        """Return whether the files are as long as a checkpoint says."""
        paths = ((self.folder / name, size) for name, size in checkpoint.sizes.items())
        return all((path.stat().st_size if path.exists() else 0) >= size for path, size in paths)

    def append(self, blobs: Mapping[str, bytes], now: Checkpoint) -> None:
        """Write results, and from time to time a checkpoint.

        Args:
            blobs: what to append to each file.
            now: how far the run is with them; its sizes are set here.

        Raises:
            OutputError: they cannot be written; what was written before is kept.
        """
        with explained(self.folder):
            for name, blob in blobs.items():
                write(self._files[name], blob)
        sizes = {name: size + len(blobs.get(name, b"")) for name, size in self.now.sizes.items()}
        self.now = replace(now, sizes=sizes)
        if time.monotonic() - self._saved >= self._interval:
            self.save()

    def save(self) -> None:
        """Write a checkpoint, once everything that it vouches for is on the disk.

        Raises:
            OutputError: it cannot be written; the one before holds.
        """
        with explained(self.folder):
            self._cut()
            for file in self._files.values():
                os.fsync(file.fileno())
            write(self._journal, self.now.line())
            os.fsync(self._journal.fileno())
        self._saved = time.monotonic()

    def _cut(self) -> None:
        """Cut off what lies beyond the results that count: the half of a write that failed."""
        for name, file in self._files.items():
            file.truncate(self.now.sizes[name])

    def close(self) -> None:
        """Close the files and give up the lock."""
        for file in (*self._files.values(), self._journal):
            file.close()

    def discard(self) -> None:
        """Remove the folder; the lock is given up after that, lest another run find the folder half gone."""
        with explained(self.folder):
            shutil.rmtree(self.folder)
        self.close()


def parsed(header: bytes) -> dict[str, str] | None:
    """Return the first line of a journal, ``None`` if it is not whole: the run ended before it had begun."""
    try:
        found = json.loads(header)
    except ValueError:
        return None
    return found if header.endswith(b"\n") and isinstance(found, dict) else None


def signature_of(folder: Path) -> dict[str, str]:
    """Return what a partial output says of what is being done; nothing if it says none or is not there."""
    try:
        with (folder / JOURNAL).open("rb") as journal:
            return parsed(journal.readline()) or {}
    except OSError:
        return {}


def _is_locked(journal: IO[bytes], path: Path) -> bool:
    """Lock a journal; return whether it is ours, and still the one at its path.

    A run that ends removes the folder: the file that was locked may have gone meanwhile.
    """
    import fcntl

    try:
        fcntl.flock(journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return path.exists() and os.path.samestat(path.stat(), os.fstat(journal.fileno()))


def locked(folder: Path) -> IO[bytes]:
    """Open the journal of a folder and lock it.

    Raises:
        OutputError: another run holds the lock.
    """
    path = folder / JOURNAL
    journal = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o666), "r+b", buffering=0)
    with ExitStack() as undo:
        undo.callback(journal.close)
        if not _is_locked(journal, path):
            raise OutputError(
                "another run is working on it",
                where=str(folder),
                hint="wait for its end, or choose another output",
            )
        undo.pop_all()
    return journal


def refuse_other(place: Path, found: Mapping[str, str], wanted: Mapping[str, str]) -> None:
    """Refuse to continue another job, or to take its output for what is wanted.

    Raises:
        OutputError: the signature found at a place is not the one wanted.
    """
    for aspect, value in wanted.items():
        if aspect != STAMP and found.get(aspect) != value:
            raise OutputError(
                f"holds a run with other {aspect}",
                where=str(place),
                hint=f"--resume wants the same {aspect} as before; --overwrite starts anew",
            )


def write(file: IO[bytes], data: bytes) -> None:
    """Write all of the data; an unbuffered file may take a part at a time, as on a disk that fills up."""
    view = memoryview(data)
    while view:
        view = view[file.write(view) :]


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the system says into an error that names the file and what to do."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        hint = "what is done is kept: make room, then continue with --resume" if full else None
        raise OutputError(reason(error), where=str(path), hint=hint) from error
