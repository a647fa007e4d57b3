"""Lines of bytes out of plain and compressed files, one at a time."""

from __future__ import annotations

import io
import lzma
import sys
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO, cast

from newsum.batch.options import STREAM

BUFFER = 1 << 20

GZIP = b"\x1f\x8b"
XZ = b"\xfd7zXZ\x00"
ZSTANDARD = b"\x28\xb5\x2f\xfd"
BZIP2 = b"BZh"


class Opened:
    """A file of lines, decompressed as its first bytes ask for.

    Args:
        name: a path, or ``-`` for standard input.

    Raises:
        OSError: it cannot be opened.
    """

    def __init__(self, name: str) -> None:
        raw: BinaryIO = sys.stdin.buffer if name == STREAM else io.FileIO(name)
        self._raw = raw
        self._file = (
            raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, raw), BUFFER)
        )
        self.stream = decompressed(self._file)

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._file is not sys.stdin.buffer:
            self._file.close()

    def tell(self) -> int:
        """Return how many bytes of the file, as it lies on the disk, were read."""
        return self._raw.tell() if self._raw is not self._file else 0


def decompressed(file: io.BufferedReader) -> IO[bytes]:
    """Return a reader of what a file holds, by its first bytes."""
    start = file.peek(6)[:6]
    if start.startswith(GZIP):
        import gzip

        return io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=file)), BUFFER)
    if start.startswith(XZ):
        return io.BufferedReader(cast(io.RawIOBase, lzma.LZMAFile(file)), BUFFER)
    if start.startswith(BZIP2):
        import bz2

        return io.BufferedReader(cast(io.RawIOBase, bz2.BZ2File(file)), BUFFER)
    if start.startswith(ZSTANDARD):
        return io.BufferedReader(ZstandardReader(file), BUFFER)
    return file


class ZstandardReader(io.RawIOBase):
    """Decompress Zstandard frames, however many; unlike the library's own reader, notice a missing end."""

    def __init__(self, file: IO[bytes]) -> None:
        import zstandard

        self._decompressor = zstandard.ZstdDecompressor()
        self._error = zstandard.ZstdError
        self._frame = self._decompressor.decompressobj()
        self._file = file
        self._begun = False
        self._ready = b""

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer.

        Raises:
            EOFError: the file ends within a frame.
            OSError: the data are damaged.
        """
        view = memoryview(cast(bytearray, buffer)).cast("B")
        while not self._ready:
            if not self._more():
                return 0
        count = min(len(view), len(self._ready))
        view[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _more(self) -> bool:
        data = self._frame.unused_data if self._frame.eof else b""
        if self._frame.eof:
            self._frame, self._begun = self._decompressor.decompressobj(), False
        data = data or self._file.read(BUFFER // 8)
        if not data:
            if self._begun:
                raise EOFError("compressed data end within a frame")
            return False
        self._begun = True
        try:
            self._ready = self._frame.decompress(data)
        except self._error as error:
            raise OSError(f"damaged Zstandard data: {error}") from error
        return True


def numbered(file: Opened, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines that are not blank with their numbers, from 1; ``None`` for one beyond the limit.

    Raises:
        EOFError: the file is cut off, or damaged from here on.
        OSError: the file cannot be read.
    """
    number = 0
    stream = file.stream
    try:
        while line := stream.readline(limit + 1):
            number += 1
            if len(line) > limit and not line.endswith(b"\n"):
                while (rest := stream.readline(BUFFER)) and not rest.endswith(b"\n"):
                    pass
                yield number, None
            elif not line.isspace():
                yield number, line
    except (zlib.error, lzma.LZMAError) as error:
        raise OSError(f"damaged compressed data: {error}") from error
