"""Sources, as the user names them, to articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO

from newsum.errors import InputError, NewsumError, UsageError
from newsum.models import Article, Failure
from newsum.reading import records
from newsum.reading.article import article_from_text
from newsum.reading.encoding import decode
from newsum.reading.options import MEBIBYTE, InputFormat, ReadOptions

STANDARD_INPUT = "-"
_PIECE = 64 * 1024
_HEAD = 4096
_RECORD_SUFFIXES = (".jsonl", ".ndjson")


def read(source: str, options: ReadOptions | None = None) -> Iterator[Article | Failure]:
    """Read the articles of one source.

    Args:
        source: the path of a file, or ``-`` for standard input.
        options: how to read it.

    Yields:
        Each article, or the failure of it; never an exception for what is wrong with the source itself.

    Raises:
        UsageError: the options make no sense (an unknown encoding).
    """
    options = ReadOptions() if options is None else options
    try:
        with _open(source) as stream:
            yield from _articles(stream, source, options)
    except UsageError:
        raise
    except NewsumError as error:
        yield failure(error, source)


def failure(error: NewsumError, source: str, line: int | None = None) -> Failure:
    """Return the failure that an error stands for; its message is the whole line for the user."""
    located = type(error)(error.what, where=error.where or _named(source), hint=error.hint)
    return Failure(source, line, None, type(error).__name__, str(located))


def _named(source: str) -> str:
    return "standard input" if source == STANDARD_INPUT else source


def _open(source: str) -> AbstractContextManager[BinaryIO]:
    if source == STANDARD_INPUT:
        return nullcontext(sys.stdin.buffer)
    path = Path(source)
    try:
        if path.is_dir():
            raise InputError("is a directory", hint="name the files in it, or use newsum batch")
        return path.open("rb")
    except FileNotFoundError:
        raise InputError("no such file") from None
    except PermissionError:
        raise InputError("no permission to read it") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(f"cannot be opened ({_reason(error)})") from None


def _reason(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _articles(stream: BinaryIO, source: str, options: ReadOptions) -> Iterator[Article | Failure]:
    head = _read(stream, _HEAD)
    if _is_records(head, source, options):
        yield from records.articles(_lines(head, stream, options), source, options)
        return
    data = _read_whole(head, stream, options)
    decoded = decode(data, options.encoding)
    yield article_from_text(decoded.text, source=source, warnings=decoded.warnings)


def _is_records(head: bytes, source: str, options: ReadOptions) -> bool:
    """Whether the source is JSON Lines: said so, named so, or one object per line that has the text field."""
    if options.input_format is not InputFormat.AUTO:
        return options.input_format is InputFormat.JSONL
    if source.lower().endswith(_RECORD_SUFFIXES):
        return True
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b'{"') and f'"{options.text_field}"'.encode() in start


def _read(stream: BinaryIO, size: int) -> bytes:
    try:
        return stream.read(size) or b""
    except OSError as error:
        raise InputError(f"cannot be read ({_reason(error)})") from None


def _read_whole(head: bytes, stream: BinaryIO, options: ReadOptions) -> bytes:
    pieces = [head]
    size = len(head)
    while piece := _read(stream, _PIECE):
        size += len(piece)
        if size > options.max_bytes:
            raise too_large(options)
        pieces.append(piece)
    return b"".join(pieces)


def too_large(options: ReadOptions) -> InputError:
    """Return the error for an input above the limit, which names it."""
    limit = options.max_bytes
    size = f"{limit // MEBIBYTE} MiB" if limit >= MEBIBYTE else f"{limit} bytes"
    return InputError(f"larger than {size}", hint="--max-bytes raises the limit")


def _lines(head: bytes, stream: BinaryIO, options: ReadOptions) -> Iterator[tuple[int, bytes]]:
    """Yield numbered lines, holding one at a time; a line above the limit ends the reading."""
    number = 1
    pieces: list[bytes] = []
    held = 0
    piece = head
    while piece:
        start = 0
        while (stop := piece.find(b"\n", start)) >= 0:
            pieces.append(piece[start:stop])
            yield number, b"".join(pieces)
            pieces, held, start = [], 0, stop + 1
            number += 1
        pieces.append(piece[start:])
        held += len(piece) - start
        if held > options.max_bytes:
            raise InputError(
                f"line {number} is {too_large(options).what}", hint="--max-bytes raises the limit"
            )
        piece = _read(stream, _PIECE)
    if any(pieces):
        yield number, b"".join(pieces)
