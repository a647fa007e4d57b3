"""From inputs to chunks of raw records, which the workers parse.

The process that feeds the workers does as little as it can: it cuts files into
lines, rows and pages, and leaves decoding, JSON and HTML to them. Where a chunk
ends depends on the inputs alone, never on the number of workers nor on where a
run was interrupted, so that whatever is done per chunk gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from newsum.batch import archives, lines, tables
from newsum.batch.archives import Page
from newsum.batch.raw import Kind, Raw
from newsum.batch.sources import Layout, Source
from newsum.errors import InputError, NewsumError
from newsum.files import reason
from newsum.models import Failure
from newsum.reading.compression import unpack
from newsum.reading.encoding import binary_hint, binary_kind, in_utf8
from newsum.reading.names import legible
from newsum.reading.options import ReadOptions, too_large
from newsum.reading.records import TABLE_HINT, begins_table, begins_whole_json
from newsum.reading.sources import look, whole

CHUNK_RECORDS = 100
CHUNK_BYTES = 1_000_000


class Position(NamedTuple):
    """A place between two records: so many sources are done, and so many records of the next one."""

    source: int = 0
    taken: int = 0


START = Position()


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some records in a row.

    Attributes:
        items: the records, and in the place of those that could not be read their failures.
        after: the place behind the last one.
        share: the part of the whole input that is read by then; ``None`` if its size is unknown.
        pipe: the number of the pipe that has to be waited for until there is a next one; ``None`` if none.
    """

    items: tuple[Raw | Failure, ...]
    after: Position
    share: float | None = None
    pipe: int | None = None


class Feed:
    """The records of some sources, in chunks, from a position on.

    Args:
        sources: the sources.
        read: how to read them.
        start: the position.
        live: whether a chunk ends where a pipe has given no more yet, so that nothing waits for what comes.
    """

    def __init__(
        self, sources: Sequence[Source], read: ReadOptions, start: Position = START, *, live: bool = False
    ) -> None:
        self.sources = sources
        self.read = read
        self.start = start
        self._live = live
        self._total = sum(source.size for source in sources)
        self._sized = all(source.size for source in sources)

    def chunks(self) -> Iterator[Chunk]:
        """Yield the chunks; each ends at :data:`CHUNK_RECORDS` records or :data:`CHUNK_BYTES` bytes."""
        items: list[Raw | Failure] = []
        size = 0
        after = self.start
        before = sum(source.size for source in self.sources[: self.start.source])
        for index in range(self.start.source, len(self.sources)):
            source = self.sources[index]
            skip = self.start.taken if index == self.start.source else 0
            tally = Tally()
            for taken, item in enumerate(guarded(source, records(source, self.read, tally)), start=1):
                if taken <= skip:
                    continue
                items.append(item)
                size += weight(item, source)
                after = Position(index, taken)
                pipe = tally.waiting if self._live and not source.replayable else None
                if len(items) >= CHUNK_RECORDS or size >= CHUNK_BYTES or pipe is not None:
                    share = self._share(before + min(tally.read, source.size))
                    yield Chunk(tuple(items), after, share, pipe)
                    items, size = [], 0
            before += source.size
        if items:
            yield Chunk(tuple(items), after, self._share(before))

    def _share(self, read: int) -> float | None:
        return read / self._total if self._sized and self._total else None


@dataclass(slots=True)
class Tally:
    """How many bytes of a source were read, and what has to be waited for if all are used up."""

    read: int = 0
    waiting: int | None = None


def weight(item: Raw | Failure, source: Source) -> int:
    """Return the bytes of work that an item stands for."""
    if isinstance(item, Failure):
        return 0
    return source.size if item.kind is Kind.WHOLE else len(item.payload)


def guarded(source: Source, items: Iterator[Raw | Failure]) -> Iterator[Raw | Failure]:
    """Yield the records of a source; what cannot be read on ends it with a failure."""
    last = 0
    try:
        if source.problem is not None:
            raise InputError(source.problem)
        for item in items:
            last = item.line or last
            yield item
    except InputError as error:
        begun = "; what could be read is kept" if last else ""
        yield failed(source, last + 1 if last else None, error, said(error) + begun)
    except OSError as error:
        yield failed(source, last + 1 if last else None, error, reason(error))


def said(error: NewsumError) -> str:
    """Return an error's line without its place, which a failure names apart."""
    return str(type(error)(error.what, hint=error.hint))


def failed(source: Source, line: int | None, error: Exception, message: str) -> Failure:
    """Return the failure that an exception stands for."""
    return Failure(legible(source.name), line, id=None, error=type(error).__name__, message=message)


def records(source: Source, read: ReadOptions, tally: Tally) -> Iterator[Raw | Failure]:
    """Yield the records of a source.

    Raises:
        InputError: the source has no articles in it, or cannot be read without an extra.
        OSError: the source cannot be read.
    """
    match source.layout:
        case Layout.WHOLE if source.replayable:
            yield Raw(source.name, None, Kind.WHOLE, b"")
        case Layout.WHOLE:
            with lines.Opened(source.name) as file:
                yield Raw(source.name, None, Kind.WHOLE, whole(file.pieces(), read))
        case Layout.LINES:
            with lines.Opened(source.name) as file:
                head, pieces = look(unpack(file.pieces()))
                if begins_whole_json(in_utf8(head, read.encoding)):
                    yield Raw(source.name, None, Kind.WHOLE, whole(pieces, read))
                    return
                for number, line, is_last in lines.numbered(pieces, read.max_bytes, read.encoding):
                    if number == 1:
                        refuse_misnamed(line, read)
                    tally.read = file.taken
                    tally.waiting = file.fileno() if is_last else None
                    yield line_record(source, number, line, read)
        case Layout.WARC:
            with lines.Opened(source.name) as file:
                for page in archives.pages(file, read):
                    tally.read = file.taken
                    yield page_record(source, page, read)
        case Layout.TABLE:
            for index, row in enumerate(tables.rows(source.name, read.text_field)):
                tally.read += len(row)
                yield Raw(source.name, index + 1, Kind.LINE, row)


def refuse_misnamed(first: bytes | None, read: ReadOptions) -> None:
    """Refuse what is given as JSON Lines, by a pipe perhaps, and is something else: once, not line by line.

    Raises:
        InputError: the first line is that of a web archive, a table or another file that is known.
    """
    if first is None:
        return
    for mark, what, ending in ((b"WARC/", "a web archive", ".warc.gz"), (b"PAR1", "Parquet", ".parquet")):
        if first.startswith(mark):
            raise InputError(f"{what}, not JSON Lines", hint=f"save it as a file that ends in {ending}")
    if (kind := binary_kind(first)) is not None:
        raise InputError(f"{kind}, not JSON Lines", hint=binary_hint(kind))
    if begins_table(first, read):
        raise InputError("a table, not JSON Lines", hint=TABLE_HINT)


def line_record(source: Source, number: int, line: bytes | None, read: ReadOptions) -> Raw | Failure:
    """Return the record that a line is, or why it cannot be taken."""
    return refused(source, number, read) if line is None else Raw(source.name, number, Kind.LINE, line)


def page_record(source: Source, page: Page, read: ReadOptions) -> Raw | Failure:
    """Return the record that a page is, or why it cannot be taken."""
    if page.problem is not None:
        return replace(failed(source, page.number, InputError(page.problem), page.problem), id=page.note.id)
    return Raw(source.name, page.number, Kind.PAGE, page.content, page.note)


def refused(source: Source, number: int, read: ReadOptions) -> Failure:
    """Return the failure of a record that is too large to be read."""
    return failed(source, number, error := too_large(read), str(error))
