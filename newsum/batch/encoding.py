"""The formats of an output, by its ending.

A compressed output is a row of members, streams or frames (see :mod:`newsum.packing`), one per chunk:
workers can compress at the same time, and an interrupted file can be continued where a member ends.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from newsum.errors import UsageError
from newsum.packing import bzipped, gzipped, xzipped, zstandard_frame


class Encoding(StrEnum):
    """How records lie in the output."""

    PLAIN = ".jsonl"
    GZIP = ".gz"
    XZ = ".xz"
    BZIP2 = ".bz2"
    ZSTANDARD = ".zst"
    PARQUET = ".parquet"


def of(output: str) -> Encoding:
    """Return the encoding that an output's name asks for; JSON Lines if it says nothing.

    Raises:
        UsageError: the ending is one of a format that cannot be written.
    """
    lower = output.lower()
    if lower.endswith((".zip", ".csv", ".7z", ".tar", ".orc", ".avro", ".feather", ".arrow")):
        raise UsageError(
            f"{output}: this format cannot be written",
            hint="endings are .jsonl, .jsonl.gz, .jsonl.xz, .jsonl.bz2, .jsonl.zst and .parquet",
        )
    return next((encoding for encoding in Encoding if lower.endswith(encoding)), Encoding.PLAIN)


def ending(encoding: Encoding) -> str:
    """Return how the name of a file in an encoding ends."""
    alone = encoding in (Encoding.PLAIN, Encoding.PARQUET)
    return encoding if alone else Encoding.PLAIN + encoding


def encoder(encoding: Encoding) -> Callable[[bytes], bytes]:
    """Return what turns the lines of a chunk into the bytes that the partial output takes.

    Parquet is made from the lines when the run is complete, as its index stands at the end.
    """
    member = MEMBERS[encoding]
    return lambda data: member(data) if data else b""


def nothing(encoding: Encoding) -> bytes:
    """Return a file without records: for a compressed one that is not the same as an empty file."""
    return MEMBERS[encoding](b"")


MEMBERS: dict[Encoding, Callable[[bytes], bytes]] = {
    Encoding.PLAIN: bytes,
    Encoding.GZIP: gzipped,
    Encoding.XZ: xzipped,
    Encoding.BZIP2: bzipped,
    Encoding.ZSTANDARD: zstandard_frame,
    Encoding.PARQUET: zstandard_frame,
}
