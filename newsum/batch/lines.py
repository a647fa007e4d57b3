"""Lines of bytes out of plain and compressed files, one at a time."""

from __future__ import annotations

import io
import lzma
import sys
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, BinaryIO, cast

from newsum.batch.options import STREAM

BUFFER = 1 << 20
PIECE = 1 << 14
"""Compressed bytes taken at a time; each may become a thousand."""


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
    """Return a reader of what a file holds, by its first bytes (its name is not asked)."""
    start = file.peek(6)[:6]
    for magic, new in DECOMPRESSORS.items():
        if start.startswith(magic):
            return io.BufferedReader(Decompressed(file, new), BUFFER)
    return file


def gzip_decompressor() -> Any:
    """Return what decompresses one gzip member."""
    return zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)


def bzip2_decompressor() -> Any:
    """Return what decompresses one bzip2 stream."""
    import bz2

    return bz2.BZ2Decompressor()


class ZstandardFrame:
    """What decompresses one Zstandard frame; as those of the standard library do, it raises OSError."""

    def __init__(self) -> None:
        import zstandard

        self._error = zstandard.ZstdError
        self._frame = zstandard.ZstdDecompressor().decompressobj()

    @property
    def eof(self) -> bool:
        """Whether the frame has ended."""
        return self._frame.eof

    @property
    def unused_data(self) -> bytes:
        """What follows the frame."""
        return self._frame.unused_data

    def decompress(self, data: bytes) -> bytes:
        """Return what more data give.

        Raises:
            OSError: the data are damaged.
        """
        try:
            return self._frame.decompress(data)
        except self._error as error:
            raise OSError(str(error)) from error


DECOMPRESSORS: dict[bytes, Callable[[], Any]] = {
    b"\x1f\x8b": gzip_decompressor,
    b"\xfd7zXZ\x00": lzma.LZMADecompressor,
    b"BZh": bzip2_decompressor,
    b"\x28\xb5\x2f\xfd": ZstandardFrame,
}


class Decompressed(io.RawIOBase):
    """What lies in a compressed file of one or several members, one after the other.

    The readers of the standard library lose what they had decompressed when a file turns out to be cut
    off, and that of zstandard does not notice; this one gives everything first, then raises.

    Args:
        file: the compressed bytes.
        new: makes a decompressor for one member.
    """

    def __init__(self, file: IO[bytes], new: Callable[[], Any]) -> None:
        self._file = file
        self._new = new
        self._member = new()
        self._begun = False
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer, in part at least.

        Raises:
            EOFError: the file ends within a member.
            OSError: the data are damaged.
        """
        view = memoryview(buffer).cast("B")
        while not self._ready:
            if not self._more():
                return 0
        count = min(len(view), len(self._ready))
        view[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _more(self) -> bool:
        data = b""
        if self._member.eof:
            data = self._member.unused_data
            self._member, self._begun = self._new(), False
        data = data or self._file.read(PIECE)
        if not self._begun:
            while data and not (data := data.lstrip(b"\0")):  # Members may be padded.
                data = self._file.read(PIECE)
        if not data:
            if self._begun:
                raise EOFError("compressed data end within a member")
            return False
        self._begun = True
        try:
            self._ready = memoryview(self._member.decompress(data))
        except Exception as error:
            if (
                isinstance(error, OSError | zlib.error | lzma.LZMAError)
                or type(error).__name__ == "ZstdError"
            ):
                raise OSError(f"damaged compressed data ({error})") from error
            raise
        return True


def numbered(file: Opened, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines that are not blank with their numbers, from 1; ``None`` for one beyond the limit.

    Raises:
        EOFError: the file is cut off, or damaged from here on.
        OSError: the file cannot be read.
    """
    number = 0
    stream = file.stream
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) > limit and not line.endswith(b"\n"):
            while (rest := stream.readline(BUFFER)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif not line.isspace():
            yield number, line
