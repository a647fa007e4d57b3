"""Rows of cells as CSV and as Markdown; a terminal's tables are drawn by :mod:`newsum.console`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from newsum.rendering.markdown import escape


def as_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV (RFC 4180, with plain newlines), without the last newline."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows([header, *rows])
    return buffer.getvalue().removesuffix("\n")


def as_markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as a Markdown table, without the last newline."""
    table = [header, ["---"] * len(header), *([escape(cell) for cell in row] for row in rows)]
    return "\n".join("| " + " | ".join(row) + " |" for row in table)
