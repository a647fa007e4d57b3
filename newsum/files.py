"""Files: whether one can be written, how it gets its content whole or not at all, and why that failed."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from newsum.errors import OutputError, UsageError

# Windows opens no folder, one may be closed to readers, and some network file systems cannot synchronise it.
_NO_SYNC = (errno.EACCES, errno.EINVAL)
_MOST_LINKS = 40  # as the kernel follows, to a file or in a circle


def reason(error: OSError | ValueError) -> str:
    """Return what the system says of a failure, in lower case as our own messages are."""
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]


def check_writable(path: Path) -> None:
    """Find out before the work whether a file can be written; a device or a named pipe needs no folder.

    Raises:
        OutputError: it is a directory, its folder is missing, one of them is closed to us, or there can be no
            such file.
    """
    try:
        with suppress(FileNotFoundError, NotADirectoryError):
            path.stat()  # Finds links that go round, of which nothing below tells us.
        if path.is_dir():
            raise OutputError("is a directory", where=str(path), hint="name a file")
        needed = [path] if path.exists() else []
        if not is_special(path):
            folder = path.resolve().parent
            if not folder.is_dir():
                raise OutputError("no such folder", where=str(path.parent), hint="make it first")
            needed.append(folder)
        closed = not all(os.access(each, os.W_OK) for each in needed)
    except PermissionError:  # A folder on the way may not even be looked into.
        closed = True
    except OSError as error:
        raise OutputError(reason(error), where=str(path)) from None
    if closed:
        raise OutputError("permission denied", where=str(path))


def refuse_inputs(inputs: Iterable[str], outputs: Iterable[Path]) -> None:
    """Refuse to write over what is read, by whatever name; a device or a named pipe can be both.

    Args:
        inputs: paths, addresses, ``-`` for standard input.
        outputs: the files to write.

    Raises:
        UsageError: an output is one of the inputs.
    """
    there = [output for output in outputs if _is_there(output)]
    for name in inputs:
        for output in there:
            if _is_same(name, output):
                raise UsageError(f"{output} is an input", hint="name another output")


def _is_there(output: Path) -> bool:
    """Return whether an output is a file already; in a closed folder nobody can see one."""
    with suppress(OSError):
        return output.is_file()
    return False


def _is_same(name: str, output: Path) -> bool:
    """Return whether an input is the same file as an output, linked or redirected perhaps."""
    with suppress(OSError, ValueError):  # No such file, an address, a stream that is no file.
        piped = name == "-" and sys.stdin is not None
        source = os.fstat(sys.stdin.fileno()) if piped else Path(name).stat()
        return os.path.samestat(source, output.stat())
    return False


def write_whole(path: Path, content: bytes, *, like: Path | None = None) -> None:
    """Write a file whole or not at all; a link is followed, what is special is written as it is.

    Args:
        path: the file.
        content: what it is to hold.
        like: a file that it is to be no more open than; by default the one that it replaces.

    Raises:
        OSError: it cannot be written; what stood there before still does.
    """
    if is_special(path):
        with opened(path) as file:
            file.write(content)
        return
    with _replacing(path.resolve(), like) as file:
        file.write(content)


def place(made: Path, final: Path, *, copied: bool = False) -> None:
    """Put a file that is on the disk under its final name, whole or not at all.

    Args:
        made: the file.
        final: its name; a link is followed, what is special is written as it is.
        copied: whether the file stays where it was made.

    Raises:
        OSError: that cannot be done; what stood there before still does.
    """
    import shutil

    if is_special(final):
        with made.open("rb") as source, opened(final) as file:
            shutil.copyfileobj(source, file)
        return
    final = final.resolve()
    if copied or made.stat().st_dev != final.parent.stat().st_dev:
        with made.open("rb") as source, _replacing(final) as file:
            shutil.copyfileobj(source, file)
    else:
        _take_after(made, final)
        _rename(made, final)


def is_special(path: Path) -> bool:
    """Return whether nothing can take the place of a path: a device, a named pipe, an open stream."""
    return path.exists() and (not path.is_file() or _descriptor(path) is not None)


def opened(path: Path) -> BinaryIO:
    """Open what is special, or a file, to write it from its start; a stream where it is."""
    stream = _descriptor(path)
    return path.open("wb") if stream is None else os.fdopen(os.dup(stream), "wb")


def _descriptor(path: Path) -> int | None:
    """Return the number of the stream of this process that a path names, as ``/dev/stderr`` does.

    What the stream goes to may be a file: one that took its place, or that began it anew, would cost what
    others write there.
    """
    link = path.absolute()
    for _ in range(_MOST_LINKS):
        if os.path.realpath(link.parent) in ("/dev/fd", os.path.realpath("/proc/self/fd")):
            return int(link.name) if link.name.isdecimal() else None
        if not link.is_symlink():
            break
        link = link.parent / link.readlink()
    return None


@contextmanager
def _replacing(final: Path, like: Path | None = None) -> Iterator[BinaryIO]:
    """Open a file beside its place; it takes the place once it is on the disk, and goes if that fails."""
    beside = final.with_name(f".{final.name}.{os.urandom(4).hex()}")
    with ExitStack() as undo:
        undo.callback(beside.unlink, missing_ok=True)
        with beside.open("xb") as file:
            _take_after(beside, like or final)  # Before anybody can read what it is to hold.
            yield file
            file.flush()
            os.fsync(file.fileno())
        _rename(beside, final)
        undo.pop_all()


def _take_after(made: Path, other: Path) -> None:
    """Give a file the mode of another, if that is there, and its owner and group as far as we may."""
    if not other.exists():
        return
    status = other.stat()
    if sys.platform != "win32":
        for user, group in ((-1, status.st_gid), (status.st_uid, -1)):
            with suppress(PermissionError):
                os.chown(made, user, group)
    made.chmod(status.st_mode & 0o777)


def _rename(made: Path, final: Path) -> None:
    """Give a file the place of another, so that a power cut does not undo it."""
    made.replace(final)
    try:
        folder = os.open(final.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
