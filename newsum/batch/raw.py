"""Raw records: what lies in a source, cut out but not parsed; a worker makes articles of them."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from newsum.reading.names import legible


class Kind(Enum):
    """What a raw record holds."""

    LINE = "line"
    """One JSON object."""
    PAGE = "page"
    """An HTML page as it was served."""
    WHOLE = "whole"
    """All bytes of the source, or none: then the worker opens it itself."""


class PageNote(NamedTuple):
    """What a web archive says of a page."""

    id: str
    address: str
    charset: str | None


class Raw(NamedTuple):
    """A record as it lies in its source, not parsed.

    Attributes:
        source: the input's name.
        line: its number in the source, from 1; ``None`` if the source is one article.
        kind: what ``payload`` holds.
        payload: the bytes.
        page: what an archive says of a page: its id, its address and its encoding.
    """

    source: str
    line: int | None
    kind: Kind
    payload: bytes
    page: PageNote | None = None

    @property
    def name(self) -> str:
        """The input's name as results have it."""
        return legible(self.source)
