"""Partitions: archives on any file system that fsspec knows, cut into pieces of work for a cluster.

JSON Lines are cut by bytes where they are not compressed, Parquet by row groups; a compressed file
is one partition. A partition is known by a key of its input and of the run's signature, so that a part
that is written already is recognised whatever its number has become.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from newsum.batch import lines, sources, tables
from newsum.batch.feeding import line_record
from newsum.batch.options import BatchOptions
from newsum.batch.raw import Kind, Raw
from newsum.batch.sources import Layout, Note, Source
from newsum.errors import InputError, UsageError
from newsum.models import Failure
from newsum.reading.encoding import LONGEST_MARK, is_wide
from newsum.reading.names import is_compressed
from newsum.reading.options import ReadOptions
from newsum.reading.sources import refuse_names

PARTITION_BYTES = 32 << 20
"""About 15,000 articles, or half a minute of one worker."""


@dataclass(frozen=True, slots=True)
class Partition:
    """A piece of an input.

    Attributes:
        source: the input, as the user named it.
        address: where a worker finds it: an absolute path or a URL.
        start: the first byte of JSON Lines, or the first row group of a table.
        stop: the first that is not part of it; ``None`` for the end.
        first_row: the number of rows of a table before it.
        key: names the input, the piece and the options.
    """

    source: Source
    address: str
    start: int
    stop: int | None
    first_row: int
    key: str


def plan(names: Sequence[str], options: BatchOptions, note: Note) -> list[Partition]:
    """Cut some inputs into partitions.

    Raises:
        InputError: an input is missing or cannot be read.
        UsageError: an input is of a kind that a cluster cannot take.
    """
    partitions: list[Partition] = []
    for address, source in inputs(names, options, note):
        taken = source.layout in (Layout.LINES, Layout.TABLE) and source.replayable
        if source.problem is None and not taken:
            raise UsageError(
                f"{source.name} is neither JSON Lines nor Parquet",
                hint="the dask engine takes these only; --engine local takes everything",
            )
        known = f"{source.name}\0{source.size}\0{source.changed}\0{options.signature()}"
        for start, stop, first_row in pieces(address, source, options.read.encoding):
            key = sha256(f"{known}\0{start}\0{stop}".encode("utf-8", "surrogateescape")).hexdigest()[:16]
            partitions.append(Partition(source, address, start, stop, first_row, key))
    return partitions


def inputs(names: Sequence[str], options: BatchOptions, note: Note) -> list[tuple[str, Source]]:
    """Return the address and the description of every input; names may be URLs of folders and patterns.

    Raises:
        InputError: the names stand for nothing that is there, or a URL does.
        UsageError: a name is empty, or standard input is named twice.
    """
    kind, leave = options.read.input_format, [Path(options.output)]
    found: list[tuple[str, Source]] = []
    refuse_names(names)
    for name in names:
        if "://" in name:
            found += remote(name, options)
        else:
            here = sources.on_disk(name, kind, options.include, options.exclude, leave, note)
            found += [(str(Path(source.name).absolute()), source) for source in here]
    sources.refuse_nothing(names, [source for _, source in found])
    return found


def remote(url: str, options: BatchOptions) -> Iterator[tuple[str, Source]]:
    """Yield the files that a URL stands for: one, those of a folder, or those that fit a pattern."""
    import fsspec

    try:
        system, path = fsspec.core.url_to_fs(url)
        pattern = any(character in path for character in "*?[")
        paths = sorted(system.glob(path) if pattern else system.find(path))
        infos = {each: system.info(each) for each in paths}
    except (OSError, ValueError, ImportError) as error:
        raise InputError(" ".join(str(error).split()), where=url) from error
    if not infos:
        raise InputError("no file there", where=url)
    for each, info in infos.items():
        address = system.unstrip_protocol(each)
        below = Path(each)
        root = Path(path) if Path(path) in below.parents else below.parent
        taken = not options.include or sources.matches(below, root, options.include)
        if taken and not sources.matches(below, root, options.exclude):
            layout = sources.layout_of(address, options.read.input_format)
            yield address, Source(address, layout, int(info.get("size") or 0), version(info))


def version(info: dict[str, Any]) -> int:
    """Return a number that changes when a remote file does, above 0."""
    marks = [info.get(key) for key in ("ETag", "etag", "mtime", "LastModified", "last_modified", "updated")]
    return 1 + int.from_bytes(sha256(repr(marks).encode()).digest()[:6])


def pieces(address: str, source: Source, encoding: str | None) -> Iterator[tuple[int, int | None, int]]:
    """Yield where the partitions of an input start and stop, and the rows before them."""
    if source.layout is Layout.TABLE:
        yield from tables.groups(address, PARTITION_BYTES)
    elif is_compressed(address) or (source.size > PARTITION_BYTES and is_wide(encoding, start_of(address))):
        yield 0, None, 0
    else:
        for start in range(0, max(source.size, 1), PARTITION_BYTES):
            yield start, min(start + PARTITION_BYTES, source.size), 0


def start_of(address: str) -> bytes:
    """Return the bytes that may be a byte order mark.

    Raises:
        OSError: the file cannot be read.
    """
    import fsspec

    with fsspec.open(address, "rb") as file:
        return bytes(file.read(LONGEST_MARK))


def records(partition: Partition, read: ReadOptions, ends: list[int]) -> Iterator[Raw | Failure]:
    """Yield the raw records of a partition; the lines of a piece of a file are numbered from its start.

    Args:
        partition: what to read.
        read: how.
        ends: given the number of line ends in each stretch of bytes that is read.

    Raises:
        InputError: it cannot be read on.
        OSError: it cannot be read.
    """
    source = partition.source
    if source.layout is Layout.TABLE:
        groups = range(partition.start, partition.stop or partition.start)
        rows = tables.rows(partition.address, read.text_field, groups)
        for number, row in enumerate(rows, start=partition.first_row + 1):
            yield Raw(source.name, number, Kind.LINE, row)
    else:
        import fsspec

        with fsspec.open(partition.address, "rb") as file:
            pieces = lines.within(file, partition.start, partition.stop)
            for number, line, _ in lines.numbered(counted(pieces, ends), read.max_bytes, read.encoding):
                yield line_record(source, number, line, read)


def counted(pieces: Iterator[bytes], ends: list[int]) -> Iterator[bytes]:
    """Yield pieces of bytes, and note how many lines end in each."""
    for piece in pieces:
        ends.append(piece.count(b"\n"))
        yield piece
