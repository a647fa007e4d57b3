"""Compressed data (gzip, xz, Zstandard, bzip2), known by its first bytes and unpacked in bounded memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Protocol

from newsum.errors import InputError

_GZIP, _XZ, _ZSTANDARD = b"\x1f\x8b", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd"
_BZIP2 = (b"BZh", b"1A", b"\x17r")  # and behind a digit the first bytes of π, or of its root at the end
_PIECE = 256 * 1024
_SLICE = 128  # bytes of Zstandard, at most 32 blocks of 128 KiB
_MOST_MEMORY = 256 * 1024 * 1024  # that the window of a compressed stream may take


class _Unpacker(Protocol):
    """One compressed stream: what xz offers, and gzip after some adapting."""

    @property
    def eof(self) -> bool: ...

    @property
    def needs_input(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def unpack(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Return the decompressed pieces, or the same pieces if they are not compressed.

    No piece is larger than 4 MiB, whatever the ratio.

    Raises:
        InputError: while iterating, if the data are damaged or cut short.
    """
    first = b""
    while len(first) < len(_XZ) and (piece := next(pieces, b"")):
        first += piece
    pieces = chain((first,), pieces)
    if first.startswith(_GZIP):
        return _unpack(pieces, _Gzip, "gzip")
    if first.startswith(_XZ):
        return _unpack(pieces, _xz, "xz")
    if first.startswith(_ZSTANDARD):
        return _unpack(_sliced(pieces), _Zstandard, "Zstandard")
    if first.startswith(_BZIP2[0]) and first[4:6] in _BZIP2[1:]:
        return _unpack(pieces, _bzip2, "bzip2")
    return pieces


class _Gzip:
    """A gzip member, with the manners of :class:`lzma.LZMADecompressor`."""

    def __init__(self) -> None:
        import zlib

        self._zlib = zlib.decompressobj(wbits=31)
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._zlib.eof

    @property
    def unused_data(self) -> bytes:
        return self._zlib.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        out = self._zlib.decompress(self._zlib.unconsumed_tail + data, max_length)
        self.needs_input = not self._zlib.unconsumed_tail and len(out) < max_length
        return out


def _xz() -> _Unpacker:
    import lzma

    return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)


def _bzip2() -> _Unpacker:
    import bz2

    return bz2.BZ2Decompressor()


def _unpack(pieces: Iterator[bytes], new: Callable[[], _Unpacker], name: str) -> Iterator[bytes]:
    """Unpack one stream after another, as ``cat a.gz b.gz`` joins them."""
    import zlib
    from lzma import LZMAError

    unpacker: _Unpacker | None = None
    for piece in pieces:
        data = piece if unpacker is not None else _unpadded(piece)
        while data or (unpacker is not None and not unpacker.needs_input):
            unpacker = unpacker or new()
            try:
                out = unpacker.decompress(data, _PIECE)
            except (zlib.error, LZMAError, EOFError, OSError):
                raise InputError(f"damaged {name} data") from None
            if out:
                yield out
            data = b""
            if unpacker.eof:
                data, unpacker = _unpadded(unpacker.unused_data), None
    if unpacker is not None:
        raise InputError(f"{name} data cut short")


def _unpadded(data: bytes) -> bytes:
    """Return data without the zeros behind a stream, by which xz may align it and tapes fill their blocks."""
    return data.lstrip(b"\0")


def _sliced(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Cut pieces so small that what Zstandard makes of one is bounded: it knows no limit to its output."""
    return (piece[at : at + _SLICE] for piece in pieces for at in range(0, len(piece), _SLICE))


class _Zstandard:
    """A Zstandard frame, with the manners of :class:`lzma.LZMADecompressor`."""

    needs_input = True

    def __init__(self) -> None:
        from zstandard import ZstdDecompressor, ZstdError

        self._damage = ZstdError
        self._frame = ZstdDecompressor(max_window_size=_MOST_MEMORY).decompressobj()

    @property
    def eof(self) -> bool:
        return self._frame.eof

    @property
    def unused_data(self) -> bytes:
        return self._frame.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        try:
            return self._frame.decompress(data)
        except self._damage as error:
            raise EOFError(str(error)) from None
