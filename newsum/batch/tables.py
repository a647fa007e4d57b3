"""Parquet, in and out, by way of pyarrow (extra ``parquet``)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from newsum.batch import lines
from newsum.errors import InputError, OutputError

BATCH = 256
ROW_GROUP = 10_000
COMPRESSION = "zstd"


@contextmanager
def opened(address: str) -> Iterator[Any]:
    """Open a Parquet file, on this machine or, for a URL, wherever fsspec finds it.

    Raises:
        InputError: it is no Parquet file, or pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise InputError("Parquet needs pyarrow", hint="pip install 'newsum[parquet]'") from None
    try:
        with ExitStack() as stack:
            place: Any = address
            if "://" in address:
                import fsspec

                place = stack.enter_context(fsspec.open(address, "rb"))
            yield stack.enter_context(parquet.ParquetFile(place))
    except ImportError as error:  # What fsspec needs for such an address, or fsspec itself.
        raise InputError(first_line(error), hint="or download the file first") from error
    except pyarrow.ArrowException as error:
        raise InputError(f"not a Parquet file that can be read ({first_line(error)})") from error


def rows(address: str, text_field: str, groups: Sequence[int] | None = None) -> Iterator[bytes]:
    """Yield the rows of a Parquet file as JSON objects; what JSON has no word for (a date) becomes a string.

    Args:
        address: a path or a URL.
        text_field: the column of the texts.
        groups: the row groups to read; ``None`` for all.

    Raises:
        InputError: it is no Parquet file, has no column of texts, or pyarrow is not installed.
    """
    with opened(address) as file:
        columns = file.schema_arrow.names
        if text_field not in columns:
            raise InputError(
                f"no column {text_field!r}; its columns are {', '.join(columns) or 'none'}",
                hint="--text-field names the one with the text",
            )
        for batch in file.iter_batches(batch_size=BATCH, row_groups=groups):
            for row in batch.to_pylist():
                yield json.dumps(row, ensure_ascii=False, default=spelled).encode("utf-8", "surrogatepass")


def spelled(value: object) -> str:
    """Return as text what JSON has no word for: a date; and bytes, as which some writers store texts."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def groups(address: str, size: int) -> Iterator[tuple[int, int, int]]:
    """Cut a table into stretches of row groups.

    Args:
        address: a path or a URL.
        size: the bytes of a stretch, about.

    Yields:
        The first group, the one behind the last, and the rows before them.

    Raises:
        InputError: it is no Parquet file, or pyarrow is not installed.
    """
    with opened(address) as file:
        about = file.metadata
        start, rows_before, rows_seen, held = 0, 0, 0, 0
        for index in range(about.num_row_groups):
            held += about.row_group(index).total_byte_size
            rows_seen += about.row_group(index).num_rows
            if held >= size or index == about.num_row_groups - 1:
                yield start, index + 1, rows_before
                start, rows_before, held = index + 1, rows_seen, 0


def first_line(error: Exception) -> str:
    """Return what an error says, without the pages that may follow."""
    return (str(error).splitlines() or ["no reason given"])[0].rstrip(".")


def schema() -> Any:
    """Return the columns of an output: those of the JSON, ``extra`` as a string of JSON."""
    import pyarrow as pa

    text, number = pa.string(), pa.int64()
    mention = pa.struct(
        [("text", text), ("role", text), ("sentence", number), ("start", number), ("end", number)]
    )
    agency = pa.struct(
        [
            ("name", text),
            ("country", text),
            ("wikidata", text),
            ("role", text),
            ("listed", pa.bool_()),
            ("mentions", pa.list_(mention)),
        ]
    )
    headline = pa.struct([("text", text), ("origin", text), ("sentence", number), ("topic", text)])
    point = pa.struct(
        [("text", text), ("sentence", number), ("start", number), ("end", number), ("score", pa.float64())]
    )
    return pa.schema(
        [
            ("schema", text),
            ("id", text),
            ("source", text),
            ("title", text),
            ("date", text),
            ("language", text),
            ("headline", headline),
            ("key_points", pa.list_(point)),
            ("agencies", pa.list_(agency)),
            ("generic", pa.list_(mention)),
            ("article", pa.struct([("sentences", number), ("words", number), ("characters", number)])),
            ("method", text),
            ("signature", text),
            ("warnings", pa.list_(text)),
            ("duplicate_of", text),
            ("extra", text),
        ]
    )


def convert(records: Path, table: Path) -> None:
    """Make a Parquet file of the records of a run, a few at a time."""
    import pyarrow as pa
    from pyarrow import parquet

    columns = schema()
    writer = parquet.ParquetWriter(table, columns, compression=COMPRESSION)
    with lines.Opened(str(records)) as file, writer:
        group: list[dict[str, Any]] = []
        for _, line, _ in lines.numbered(file.pieces(), limit=1 << 31):
            group.append(row(line))
            if len(group) == ROW_GROUP:
                writer.write_table(pa.Table.from_pylist(group, columns))
                group = []
        if group:
            writer.write_table(pa.Table.from_pylist(group, columns))


def row(line: bytes | None) -> dict[str, Any]:
    """Return the row that a record is."""
    record: dict[str, Any] = json.loads(line or b"{}")
    extra, source = record.get("extra"), record.get("source")
    return {
        **record,
        # A column has one type, and most identifiers are text.
        **{key: str(record[key]) for key in ("id", "duplicate_of") if record.get(key) is not None},
        # A record may name half a surrogate pair as its source, and a table has no strings but UTF-8.
        "source": None if source is None else source.encode("utf-8", "backslashreplace").decode(),
        "extra": None if extra is None else json.dumps(extra, ensure_ascii=False),
    }


def check() -> None:
    """Find out before the work whether Parquet can be written.

    Raises:
        OutputError: pyarrow is not installed.
    """
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise OutputError("Parquet needs pyarrow", hint="pip install 'newsum[parquet]'")
