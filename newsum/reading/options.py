"""What the user may say about the inputs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsum.errors import InputError

MEBIBYTE = 1024 * 1024
_PAGE_SHARE = 16  # a page parsed takes many times the memory of its text


class InputFormat(StrEnum):
    """The formats that ``--input-format`` names; ``auto`` goes by the content."""

    AUTO = "auto"
    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read the inputs.

    Attributes:
        input_format: what the inputs are; ``auto`` recognises it from their content.
        encoding: the character encoding, instead of the one recognised.
        max_bytes: the most bytes that one article (a file, a page, a record) may have,
            after decompression; a whole file of records may be larger, as it is streamed.
        text_field: the key of a record's text.
        title_field: the key of a record's title.
        id_field: the key of a record's identifier.
        reference_field: the key of a record's reference summary; it stays in ``Article.extra``.
        timeout: the seconds that a server may stay silent, and that a page may take in all times four.
    """

    input_format: InputFormat = InputFormat.AUTO
    encoding: str | None = None
    max_bytes: int = 64 * MEBIBYTE
    text_field: str = "text"
    title_field: str = "title"
    id_field: str = "id"
    reference_field: str = "summary"
    timeout: float = 15.0

    @property
    def max_page(self) -> int:
        """The most characters of a web page, its scripts and comments not counted."""
        return self.max_bytes // _PAGE_SHARE


def too_large(options: ReadOptions) -> InputError:
    """Return the error for an input above the limit, which names it."""
    limit = options.max_bytes
    size = f"{limit // MEBIBYTE} MiB" if limit >= MEBIBYTE else f"{limit} bytes"
    return InputError(f"larger than {size}", hint="--max-bytes raises the limit")
