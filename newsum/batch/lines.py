"""Lines of bytes out of plain and compressed files, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader, FileIO
from typing import BinaryIO, NamedTuple, Self

from newsum.batch.options import STREAM
from newsum.reading.compression import unpack
from newsum.reading.encoding import as_utf8
from newsum.reading.sources import standard_input

PIECE = 1 << 18


class Opened:
    """A file of bytes, or standard input, that knows how far it was read.

    Args:
        name: a path, or ``-``.

    Raises:
        InputError: standard input is closed.
        OSError: it cannot be opened.
    """

    def __init__(self, name: str) -> None:
        self._standard = name == STREAM
        self._file: BufferedReader | FileIO = standard_input() if self._standard else FileIO(name)
        self.taken = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        if not self._standard:
            self._file.close()

    def fileno(self) -> int:
        """Return the number by which the system knows the file, to wait for what comes."""
        return self._file.fileno()

    def pieces(self) -> Iterator[bytes]:
        """Yield the bytes as they lie on the disk, or as they come through a pipe.

        Raises:
            OSError: they cannot be read.
        """
        file = self._file
        read = file.read1 if isinstance(file, BufferedReader) else file.read  # Of a pipe what is there.
        while piece := read(PIECE):
            self.taken += len(piece)
            yield piece


def within(file: BinaryIO, start: int, stop: int | None) -> Iterator[bytes]:
    """Yield the bytes of those lines that begin within a stretch of a file.

    Args:
        file: the file, which can be sought if ``start`` is above 0.
        start: the first byte of the stretch.
        stop: the first byte behind it; ``None`` for the end of the file.
    """
    at = max(start - 1, 0)
    if at:
        file.seek(at)
    skipping = start > 0  # The line that the stretch begins in is another's, unless it begins just there.
    while (stop is None or at < stop or not skipping) and (piece := file.read(PIECE)):
        if skipping:
            end = piece.find(b"\n") + 1 or len(piece)
            skipping = not piece.endswith(b"\n", 0, end)
            at, piece = at + end, piece[end:]
            if skipping:
                continue
            if stop is not None and at >= stop:
                return
        if stop is not None and at + len(piece) >= stop:
            end = piece.find(b"\n", max(stop - 1 - at, 0)) + 1
            if end:
                yield piece[:end]
                return
        at += len(piece)
        yield piece


class Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        number: its number, from 1.
        content: its bytes; ``None`` if they are beyond the limit.
        is_last: whether no other line has come in yet.
    """

    number: int
    content: bytes | None
    is_last: bool


def numbered(pieces: Iterator[bytes], limit: int, encoding: str | None = None) -> Iterator[Line]:
    """Yield the lines that are not blank with their numbers.

    Compressed bytes and UTF-16 are recognised by their beginning; lines of UTF-16 come in UTF-8. No more
    than the limit and a piece is held.

    Args:
        pieces: the bytes of a file.
        limit: the most bytes of a line.
        encoding: what the user says that the text is in.

    Raises:
        InputError: the compressed data are damaged, or end too early.
        OSError: the file cannot be read.
    """
    number = 0
    held: list[bytes] = []
    size = 0
    for piece in as_utf8(unpack(pieces), encoding):
        start = 0
        last = len(piece[: piece.rfind(b"\n") + 1].rstrip())
        while (stop := piece.find(b"\n", start)) >= 0:
            number += 1
            held.append(piece[start:stop])
            size += stop - start
            line = held[0] if len(held) == 1 else b"".join(held)
            if size > limit:
                yield Line(number, None, stop >= last)
            elif line and not line.isspace():
                yield Line(number, line, stop >= last)
            held, size, start = [], 0, stop + 1
        size += len(piece) - start
        held = [*held, piece[start:]] if size <= limit else []
    line = b"".join(held)
    if size > limit:
        yield Line(number + 1, None, is_last=True)
    elif line and not line.isspace():
        yield Line(number + 1, line, is_last=True)
