"""Data files: the text files that newsum ships, below a head that says what they are and where from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent / "data"
"""The models and the gazetteer."""

COMMENT = "# "
"""What opens each line of the head; below it nothing is a comment."""


def body(path: Path) -> str:
    """Return the text of a data file below its head."""
    text = path.read_text("utf-8")
    start = 0
    while text.startswith(COMMENT, start):
        start = text.index("\n", start) + 1
    return text[start:]


def lines(path: Path) -> list[str]:
    """Return the lines of a data file below its head."""
    return body(path).removesuffix("\n").split("\n")


def weights(path: Path) -> dict[str, float]:
    """Return the weights of a model below the head of its file: feature -> weight."""
    return {feature: float(weight) for feature, weight in rows(path)}


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a table below its head, cut at the tabs."""
    return (line.split("\t") for line in lines(path))
