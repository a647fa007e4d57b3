"""What the user may say about the inputs."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from newsum.errors import InputError, UsageError
from newsum.reading.encoding import known

MAX_BYTES = 64_000_000
"""The most bytes of an article, unless the user says otherwise."""
_UNITS = {"GB": 10**9, "MB": 10**6, "KB": 10**3, "B": 1}
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

    Raises:
        UsageError: there is no encoding of that name.
    """

    input_format: InputFormat = InputFormat.AUTO
    encoding: str | None = None
    max_bytes: int = MAX_BYTES
    text_field: str = "text"
    title_field: str = "title"
    id_field: str = "id"
    reference_field: str = "summary"
    timeout: float = 15.0

    def __post_init__(self) -> None:
        if self.encoding is not None:
            known(self.encoding)

    def signature(self) -> str:
        """Return what changes what is read and is not as usual, ``name:value`` pairs joined by ``|``."""
        told = ("input_format", "encoding", "text_field", "title_field", "id_field")
        usual = {field.name: field.default for field in fields(self)}
        given = {name: getattr(self, name) for name in told if getattr(self, name) != usual[name]}
        return "|".join(f"{name.replace('_', '-')}:{value}" for name, value in given.items())

    @property
    def max_page(self) -> int:
        """The most characters of a web page, its scripts and comments not counted."""
        return self.max_bytes // _PAGE_SHARE


def too_large(options: ReadOptions) -> InputError:
    """Return the error for an input above the limit, which names it."""
    return InputError(f"larger than {size_text(options.max_bytes)}", hint="--max-bytes raises the limit")


def parse_size(text: str) -> int:
    """Return the bytes that a size means: ``500000``, ``500K``, ``20MB``, ``1g``; a K is 1,000 bytes.

    Raises:
        UsageError: it is no size above 0.
    """
    number = text.upper().removesuffix("B")
    digits = number.rstrip("KMG")
    factor = _UNITS.get(f"{number.removeprefix(digits)}B")
    if factor is None or not (digits.isascii() and digits.isdigit() and int(digits) > 0):
        raise UsageError(f"--max-bytes wants a size such as 500K, 20M or 1G, not {text!r}")
    return int(digits) * factor


def size_text(size: int) -> str:
    """Return a size as :func:`parse_size` reads it, in the largest unit that leaves it whole: ``20MB``."""
    unit = next(unit for unit, factor in _UNITS.items() if size % factor == 0)
    return f"{size // _UNITS[unit]}{unit}"
