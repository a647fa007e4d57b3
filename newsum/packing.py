"""Compressed files, by the endings of their names.

Each format lets several members (gzip, RFC 1952), streams (xz, bzip2) or frames (Zstandard, RFC 8878) stand
one behind the other, and every reader joins them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

GZIP_LEVEL = 6
XZ_PRESET = 4
ZSTANDARD_LEVEL = 6


def packed(name: str, data: bytes) -> bytes:
    """Return data as a file of a name has them: compressed, if it ends as that of a compressed file does."""
    lower = name.lower()
    packer = next((packer for ending, packer in PACKERS.items() if lower.endswith(ending)), bytes)
    return packer(data)


def gzipped(data: bytes) -> bytes:
    """Return a gzip member without name and time, so that the same lines give the same bytes."""
    import gzip

    return gzip.compress(data, GZIP_LEVEL, mtime=0)


def xzipped(data: bytes) -> bytes:
    """Return an xz stream."""
    import lzma

    return lzma.compress(data, preset=XZ_PRESET)


def bzipped(data: bytes) -> bytes:
    """Return a bzip2 stream."""
    import bz2

    return bz2.compress(data)


def zstandard_frame(data: bytes) -> bytes:
    """Return a Zstandard frame."""
    import zstandard

    return zstandard.ZstdCompressor(level=ZSTANDARD_LEVEL).compress(data)


PACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": gzipped,
    ".xz": xzipped,
    ".bz2": bzipped,
    ".zst": zstandard_frame,
}
