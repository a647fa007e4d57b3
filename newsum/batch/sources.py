"""From what the user names to a list of inputs: files, directories, addresses, standard input."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from hashlib import file_digest, sha256
from pathlib import Path

from newsum.batch import finished
from newsum.batch.lines import Opened
from newsum.batch.options import STREAM
from newsum.errors import InputError, OutputError
from newsum.files import reason
from newsum.reading.compression import unpack
from newsum.reading.encoding import in_utf8
from newsum.reading.names import is_address, is_compressed, names_no_text, names_records
from newsum.reading.options import InputFormat
from newsum.reading.records import begins_lines
from newsum.reading.sources import look, refuse_names

PAGES = (".html", ".htm", ".xhtml")
"""What a browser calls the pages that it saves."""

MISSING = "no such file or directory"


class Layout(StrEnum):
    """How the articles lie in an input."""

    LINES = "lines"
    """JSON Lines, perhaps compressed: one article per line."""
    TABLE = "table"
    """Parquet: one article per row."""
    WARC = "warc"
    """A web archive: one article per page."""
    WHOLE = "whole"
    """Anything that the reading room opens: a text, a page, an address."""


@dataclass(frozen=True, slots=True)
class Source:
    """One input.

    Attributes:
        name: the path or address as the user would name it.
        layout: how the articles lie in it.
        size: its bytes on the disk, 0 if unknown.
        changed: when it was last changed (nanoseconds since 1970), 0 if unknown.
        problem: why there is nothing to open, ``None`` if there is: its record will be a failure.
    """

    name: str
    layout: Layout
    size: int = 0
    changed: int = 0
    problem: str | None = None

    @property
    def replayable(self) -> bool:
        """Whether it can be read again from the start, as resuming needs: not a pipe."""
        return self.changed > 0 or "://" in self.name or self.problem is not None


Note = Callable[[str], None]


def expand(
    names: Sequence[str],
    *,
    input_format: InputFormat = InputFormat.AUTO,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    leave: Collection[Path] = (),
    note: Note = lambda message: None,
) -> list[Source]:
    """Return the inputs that names stand for; directories give their files, sorted by path.

    What cannot be opened is an input too, and fails in its turn; but where none of the names is there,
    they are mistyped sooner than lost, and nothing is begun.

    Args:
        names: files, directories, addresses, ``-``.
        input_format: what the user says the inputs are.
        include: patterns of the files to take from directories, by name or by path below the directory.
        exclude: patterns of the files and folders to leave.
        leave: paths that are never taken from a directory: the run's own output.
        note: told of what a directory has that is no file.

    Raises:
        InputError: the names stand for nothing that is there, or for no file at all.
        UsageError: a name is empty, or standard input is named twice.
    """
    refuse_names(names)
    found: list[Source] = []
    for name in names:
        if "://" in name:
            found.append(addressed(name, input_format))
        else:
            found += on_disk(name, input_format, include, exclude, leave, note)
    refuse_nothing(names, found)
    return found


def on_disk(
    name: str,
    input_format: InputFormat,
    include: Sequence[str],
    exclude: Sequence[str],
    leave: Collection[Path],
    note: Note,
) -> Iterator[Source]:
    """Yield the inputs that a name stands for which is no address; see :func:`expand`."""
    path = Path(name)
    if name == STREAM:
        yield Source(name, layout_of(name, input_format))
    elif is_folder(path):
        for file, problem in walk(path, include, exclude, {os.path.realpath(each) for each in leave}, note):
            yield described(str(file), input_format, problem)
    else:
        yield described(name, input_format)


def refuse_nothing(names: Sequence[str], found: Sequence[Source]) -> None:
    """Refuse names that stand for nothing.

    Raises:
        InputError: there is no file at all, or none of them is there.
    """
    if not found:
        raise InputError("no file to read", where=", ".join(names), hint="see --include and --exclude")
    if all(source.problem == MISSING for source in found):
        raise InputError(MISSING, where=", ".join(names), hint="nothing was begun")


def addressed(name: str, input_format: InputFormat) -> Source:
    """Return the source that an address is: it is fetched whole, whatever it holds.

    Raises:
        InputError: it is none of the web, or that of a web archive, which is too large for that.
    """
    if not is_address(name):
        scheme = name.partition("://")[0]
        raise InputError(f"{scheme}:// is not read here", where=name, hint="--engine dask reads file systems")
    layout = layout_of(name, input_format)
    if layout is Layout.WARC:
        raise InputError("a web archive is not fetched", where=name, hint="download it first")
    return Source(name, Layout.TABLE if layout is Layout.TABLE else Layout.WHOLE)


def is_folder(path: Path) -> bool:
    """Return whether there is a directory that we may look at."""
    with suppress(PermissionError):
        return path.is_dir()
    return False


def described(name: str, input_format: InputFormat, problem: str | None = None) -> Source:
    """Return the source that a file is, or what cannot be opened because of a problem."""
    try:
        status = Path(name).stat()
    except FileNotFoundError:
        problem = MISSING
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        problem = reason(error)
    if problem is not None:
        return Source(name, Layout.WHOLE, problem=problem)
    if not stat.S_ISREG(status.st_mode):
        return Source(name, layout_of(STREAM, input_format))
    return Source(name, layout_of(name, input_format), status.st_size, status.st_mtime_ns)


def layout_of(name: str, input_format: InputFormat) -> Layout:
    """Return how the articles lie in a file: by its ending, else by its beginning.

    Standard input is JSON Lines unless the user says otherwise.
    """
    lower = name.lower()
    if lower.endswith(".parquet"):
        return Layout.TABLE
    if lower.endswith((".warc", ".warc.gz", ".warc.zst")):
        return Layout.WARC
    if input_format is InputFormat.JSONL:
        return Layout.LINES
    if input_format is not InputFormat.AUTO:
        return Layout.WHOLE
    if name == STREAM:
        return Layout.LINES
    if names_records(name):
        return Layout.LINES
    return Layout.LINES if "://" not in name and begins_with_records(Path(name)) else Layout.WHOLE


def begins_with_records(path: Path) -> bool:
    """Return whether a regular file begins as JSON Lines do; what cannot be read does not."""
    try:
        if not path.is_file():
            return False
        with Opened(str(path)) as file:
            head, _ = look(unpack(file.pieces()) if is_compressed(path.name) else file.pieces())
    except (OSError, InputError):
        return False
    return begins_lines(in_utf8(head))


def walk(
    root: Path, include: Sequence[str], exclude: Sequence[str], leave: Collection[str], note: Note
) -> Iterator[tuple[Path, str | None]]:
    """Yield the files below a directory, sorted; hidden ones are left, links to folders not followed.

    Left as well are the folders that a browser saved with a page, the outputs of earlier runs, and, unless
    the user says what to take, files whose names say that they hold no text: how many is noted. What is
    neither file nor folder (a socket, a broken link) is noted one by one. A folder whose files nobody may
    know has the place of them, with the reason.
    """
    saved = textless = outputs = 0
    closed: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=closed.append):
        yield from unlisted(closed)
        here = Path(folder)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not matches(here / name, root, exclude, folder=True)
            and os.path.realpath(here / name) not in leave
        )
        with_pages = {name for name in folders if is_saved_with_page(name, files)}
        folders[:] = [name for name in folders if name not in with_pages]
        saved += len(with_pages)
        for name in sorted(files):
            path = here / name
            if name.startswith(".") or os.path.realpath(path) in leave or is_note(name, files):
                continue
            if (include and not matches(path, root, include)) or matches(path, root, exclude):
                continue
            if is_output(path, files):
                outputs += 1
                continue
            if not include and names_no_text(name):
                textless += 1
                continue
            kind = no_file(path)
            if kind is None:
                yield path, None
            else:
                note(f"{path}: {kind}, skipped")
    yield from unlisted(closed)
    counts = (
        ("files that hold no text", textless),
        ("folders saved with a page", saved),
        ("outputs of earlier runs", outputs),
    )
    if told := ", ".join(f"{what} ({count})" for what, count in counts if count):
        note(f"{root}: {told}, skipped")


def unlisted(errors: list[OSError]) -> Iterator[tuple[Path, str]]:
    """Take out the errors of folders that could not be listed; yield the folders and what was wrong."""
    while errors:
        error = errors.pop(0)
        yield Path(error.filename), reason(error)


def is_note(name: str, files: Collection[str]) -> bool:
    """Return whether a file is what an earlier run wrote beside its output, which stands there."""
    return name.endswith(finished.SUFFIX) and name.removesuffix(finished.SUFFIX) in files


def is_output(path: Path, files: Collection[str]) -> bool:
    """Return whether a file is what an earlier run made, as the note beside it says: no articles."""
    if finished.place_of(path.name).name not in files:
        return False
    with suppress(OSError, OutputError):
        finished.read(path)
        return True
    return False


def is_saved_with_page(folder: str, files: Collection[str]) -> bool:
    """Return whether a folder holds what a browser saved with a page beside it: pictures, scripts, frames."""
    page = folder.removesuffix("_fichiers").removesuffix("_files")
    return page != folder and any(f"{page}{ending}" in files for ending in PAGES)


def matches(path: Path, root: Path, patterns: Sequence[str], *, folder: bool = False) -> bool:
    """Return whether a file or folder below a root fits one of the patterns, which mean what Git's mean.

    One without a slash is of names; one with a slash is of paths below the root, in which ``*`` stays
    within a folder and ``**`` is any number of them. One that ends in a slash is of folders: one of them
    fits, or what lies in it.
    """
    parts = path.relative_to(root).parts
    return any(_fits(parts, pattern, folder=folder) for pattern in patterns)


def _fits(parts: Sequence[str], pattern: str, *, folder: bool) -> bool:
    if pattern.endswith("/"):
        folders = parts if folder else parts[:-1]
        above = (folders[:end] for end in range(1, len(folders) + 1))
        return any(_fits(each, pattern.rstrip("/"), folder=True) for each in above)
    if "/" not in pattern:
        return fnmatchcase(parts[-1], pattern)
    return _fit_along(parts, pattern.removeprefix("/").split("/"))


def _fit_along(parts: Sequence[str], patterns: Sequence[str]) -> bool:
    """Return whether the parts of a path fit those of a pattern, one by one."""
    if not patterns:
        return not parts
    first, *rest = patterns
    if first == "**":
        return any(_fit_along(parts[at:], rest) for at in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], first) and _fit_along(parts[1:], rest)


def no_file(path: Path) -> str | None:
    """Return what a path that a directory holds is instead of a file, ``None`` for all that may be one."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return "broken link" if error.errno in (errno.ENOENT, errno.ELOOP) else None
    kinds = {stat.S_IFSOCK: "a socket", stat.S_IFIFO: "a named pipe", stat.S_IFDIR: "a link to a folder"}
    return None if stat.S_ISREG(mode) else kinds.get(stat.S_IFMT(mode), "a device")


def contents(sources: Sequence[Source]) -> str:
    """Return a digest of what inputs are and hold: another one means other inputs."""
    digest = sha256()
    for source in sources:
        digest.update(f"{source.name}\0{source.layout}\0".encode("utf-8", "surrogateescape"))
        digest.update(f"{content(source)}\n".encode())
    return digest.hexdigest()


def content(source: Source) -> str:
    """Return a digest of the bytes of an input, or why there is none; nothing is known of what is no file."""
    if source.problem is not None or not source.changed:
        return source.problem or ""
    try:
        with Path(source.name).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return reason(error)


def stamp(sources: Sequence[Source]) -> str:
    """Return a digest of names, sizes and times of change: the same one means the same contents."""
    digest = sha256()
    for source in sources:
        digest.update(
            f"{source.name}\0{source.layout}\0{source.size}\0{source.changed}\n".encode(
                "utf-8", "surrogateescape"
            )
        )
    return digest.hexdigest()
