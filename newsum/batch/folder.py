"""The output of a cluster: a folder of parts on any file system that fsspec knows.

- ``part-00000-<key>.jsonl`` and so on: the parts, in the order of the input by name;
- ``_done/<key>.json``: written when the part of that key is in its place: its counts and failures;
- ``_done/run.json``: what the parts are made with;
- ``_SUCCESS``: written when all parts are there, as Hadoop and Spark do.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from newsum.batch import encoding
from newsum.batch.options import BatchOptions, Existing
from newsum.errors import OutputError
from newsum.files import place, reason
from newsum.models import Failure
from newsum.reading.fields import Absent

DONE = "_done"
RUN = "run.json"
SUCCESS = "_SUCCESS"
PART = re.compile(r"part-\d+-([0-9a-f]{16})(\..*)?")


@dataclass(frozen=True, slots=True)
class Made:
    """What is known of a part that is in its place.

    Attributes:
        done: the records in it.
        failed: the failures of its partition.
        ends: the line ends in its partition, to number the lines of the next one.
        failures: the failures, with their lines as counted from the start of the partition.
        absent: the keys that the user named and none of its records has.
    """

    done: int
    failed: int
    ends: int
    failures: tuple[Failure, ...]
    absent: Absent = None

    @classmethod
    def parse(cls, text: bytes) -> Made:
        """Return what :meth:`encode` gave; an earlier version did not keep which keys are absent."""
        values = json.loads(text)
        failures = tuple(Failure(**each) for each in values["failures"])
        absent = values.get("absent", ())
        return cls(
            **{**values, "failures": failures, "absent": None if absent is None else frozenset(absent)}
        )

    def encode(self) -> bytes:
        """Return it as JSON."""
        absent = None if self.absent is None else sorted(self.absent)
        return json.dumps({**asdict(self), "absent": absent}).encode()


class Folder:
    """A folder of parts.

    Args:
        output: its path or URL.
        signature: what the parts are made with.

    Raises:
        OutputError: there is no such kind of place.
    """

    def __init__(self, output: str, signature: str) -> None:
        import fsspec

        self.output = output
        self._signature = signature
        address = output if "://" in output else str(Path(output).absolute())
        with explained(output):
            self._system, self._root = fsspec.core.url_to_fs(address)
        self._local = "file" in self._system.protocol

    def find(self, options: BatchOptions, keys: Collection[str]) -> dict[str, Made]:
        """Find what an interrupted run has left in the folder.

        Args:
            options: what to do about parts that are there.
            keys: the parts that are wanted.

        Returns:
            The wanted parts that are in their places.

        Raises:
            OutputError: it is not empty and nothing was said of that, or holds something else.
        """
        with explained(self.output):
            found = self._listed(self._root)
            if found and options.existing is Existing.REFUSE:
                raise self._refusal("is not empty", "--resume continues it, --overwrite replaces it")
            if found and DONE not in found:
                raise self._refusal("holds something else", "name another folder")
            return {} if options.existing is Existing.OVERWRITE else self._made(keys)

    def is_begun(self) -> bool:
        """Return whether a run has written to the folder."""
        with explained(self.output):
            return DONE in self._listed(self._root)

    def begin(self, *, anew: bool) -> None:
        """Make the folder; ``anew`` removes the parts that are in it.

        Raises:
            OutputError: it cannot be written.
        """
        with explained(self.output):
            if anew:
                self._clear(self._listed(self._root))
            self._system.makedirs(self._path(DONE), exist_ok=True)
            self._write(f"{DONE}/{RUN}", self._signature.encode())

    def _made(self, keys: Collection[str]) -> dict[str, Made]:
        records = self._listed(self._path(DONE))
        if RUN in records and self._system.cat_file(self._path(f"{DONE}/{RUN}")) != self._signature.encode():
            raise self._refusal("holds parts made with other options", "--overwrite starts anew")
        there = {key for key, _ in self._parts()}
        done = {name.removesuffix(".json") for name in records if name.endswith(".json")} - {RUN[:-5]}
        if done - set(keys):
            raise self._refusal("holds parts of other inputs", "--overwrite starts anew")
        return {
            key: Made.parse(self._system.cat_file(self._path(f"{DONE}/{key}.json"))) for key in done & there
        }

    def _parts(self) -> Iterator[tuple[str, str]]:
        """Yield the key and the name of each part."""
        for name in self._listed(self._root):
            if match := PART.fullmatch(name):
                yield match[1], name

    def put(self, number: int, key: str, part: Path, made: Made) -> None:
        """Put a part in its place, whole or not at all, then the note that it is there.

        Raises:
            OSError: it cannot be written.
        """
        self._place(part, self._name(number, key))
        self._write(f"{DONE}/{key}.json", made.encode())

    def finish(self, keys: Sequence[str]) -> None:
        """Give the parts the numbers of their order, and say that all are there.

        Raises:
            OutputError: they cannot be renamed.
        """
        with explained(self.output):
            names = dict(self._parts())
            for number, key in enumerate(keys):
                name = self._name(number, key)
                if names[key] != name:
                    self._system.mv(self._path(names[key]), self._path(name))
            for name in self._listed(self._path(DONE)):
                if name.endswith(".tmp"):
                    self._system.rm(self._path(f"{DONE}/{name}"))
            self._write(SUCCESS, b"")

    def _name(self, number: int, key: str) -> str:
        return f"part-{number:05d}-{key}{encoding.ending(encoding.of(self.output))}"

    def _clear(self, found: Collection[str]) -> None:
        """Remove our own files, and nothing else."""
        for name in found:
            if PART.fullmatch(name) or name == SUCCESS:
                self._system.rm(self._path(name))
        if DONE in found:
            self._system.rm(self._path(DONE), recursive=True)

    def _listed(self, path: str) -> set[str]:
        """Return the names in a folder, none if there is no such folder.

        Raises:
            NotADirectoryError: it is a file.
        """
        if not self._system.exists(path):
            return set()
        if self._system.isfile(path):
            raise NotADirectoryError("is a file, and parts need a folder")
        return {each.rstrip("/").rsplit("/", 1)[-1] for each in self._system.ls(path, detail=False)}

    def _write(self, name: str, content: bytes) -> None:
        with TemporaryDirectory() as folder:
            file = Path(folder) / "content"
            file.write_bytes(content)
            self._place(file, name)

    def _place(self, made: Path, name: str) -> None:
        """Put a file of this machine under a name in the folder: aside first, then renamed."""
        if self._local:
            place(made, Path(self._path(name)), copied=True)
            return
        aside = self._path(f"{DONE}/{uuid.uuid4().hex}.tmp")
        self._system.put_file(str(made), aside)
        self._system.mv(aside, self._path(name))

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _refusal(self, what: str, hint: str) -> OutputError:
        return OutputError(what, where=self.output, hint=hint)


@contextmanager
def explained(output: str) -> Iterator[None]:
    """Turn what a file system says into an error that names the output."""
    try:
        yield
    except (OSError, ValueError, ImportError) as error:
        message = reason(error) if isinstance(error, OSError) else str(error)
        raise OutputError(message, where=output) from error
