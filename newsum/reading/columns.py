"""Columns of type side by side, as a PDF's layout in plain text has them, set one below the other.

Between two columns runs a gutter of blanks through all their lines. A table has one as well, but its cells
are no lines of prose: most lines of a column go on with what stands above them, in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from newsum.reading.repair import note

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_STOP = re.compile(r"\w[.!?…](?:[ »\"]|$)")
_WIDE = "   "
_FEWEST = 6  # lines with text on both sides of a gutter
_LONGEST = 240  # characters of a line
_MOST_GAPS = 3  # of a line, at which a gutter is looked for
_NARROWEST = 2  # blanks of a gutter that runs through all lines
_FEWEST_WORDS = 3  # of a line, on average
_SHARE_SMALL = 0.4  # of the lines of a column: they open with a small letter


class _Run(NamedTuple):
    """Lines that a gutter parts: the first, the one behind the last, and where the gutter starts and ends."""

    first: int
    end: int
    left: int
    right: int


def unfold(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text with its columns one below the other, and a warning if there were some."""
    if text.count(_WIDE) < _FEWEST:
        return text, ()
    lines = text.split("\n")
    result: list[str] = []
    found = place = 0
    for run in _runs(lines):
        left, right = _cells(lines[run.first : run.end], run)
        if not (_is_prose(left) and _is_prose(right)):
            continue
        result += lines[place : run.first]
        result += [*left, *unfold("\n".join(right))[0].split("\n")]
        found, place = found + 1, run.end
    if not found:
        return text, ()
    return "\n".join(result + lines[place:]), (note(f"columns set one below the other ({found})"),)


def _runs(lines: Sequence[str]) -> Iterator[_Run]:
    """Yield the longest runs of lines that a gutter parts, none inside another."""
    first = 0
    while first < len(lines):
        gaps = islice(_GAP.finditer(lines[first][:_LONGEST]), _MOST_GAPS)
        found = [_run(lines, first, *gap.span()) for gap in gaps]
        run = max(found, key=lambda one: (one.end, -one.left), default=None)
        if run is None or _both(lines, run) < _FEWEST:
            first += 1
        else:
            yield run
            first = run.end


def _run(lines: Sequence[str], first: int, left: int, right: int) -> _Run:
    """Follow a gutter from a line down, as far as it is wide enough."""
    end = first + 1
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        narrowed = _narrowed(line, left, right)
        # Below a blank line text on one side may be a page number, or a headline.
        if narrowed is None or (number > end and not _is_parted(line, *narrowed)):
            break
        left, right = narrowed
        end = number + 1
    return _Run(first, end, left, right)


def _narrowed(line: str, left: int, right: int) -> tuple[int, int] | None:
    """Return what a line leaves of a gutter, ``None`` if it is too narrow then."""
    if len(line) > _LONGEST:
        return None
    blanks = [(0, len(line) - len(line.lstrip())), (len(line.rstrip()), right)]
    blanks += [gap.span() for gap in _GAP.finditer(line)]
    common = ((max(left, start), min(right, end)) for start, end in blanks)
    start, end = max(common, key=lambda one: one[1] - one[0])
    return (start, end) if end - start >= _NARROWEST else None


def _both(lines: Sequence[str], run: _Run) -> int:
    """Count the lines that have text on both sides of a gutter."""
    return sum(_is_parted(line, run.left, run.right) for line in lines[run.first : run.end])


def _is_parted(line: str, left: int, right: int) -> bool:
    return bool(line[:left].strip() and line[right:].strip())


def _cells(lines: Sequence[str], run: _Run) -> tuple[list[str], list[str]]:
    """Return what stands on each side of a gutter, with its own indents, without blank lines at its ends."""
    left = "\n".join(line[: run.left].rstrip() for line in lines)
    right = "\n".join(line[run.right :].rstrip() for line in lines)
    return left.strip("\n").split("\n"), right.strip("\n").split("\n")


def _is_prose(column: Sequence[str]) -> bool:
    """Whether the lines of a column are of running text."""
    lines = [line.strip() for line in column if line.strip()]
    if len(lines) < _FEWEST:
        return False
    words = sum(len(line.split()) for line in lines)
    small = sum(line[0].islower() for line in lines)
    is_running = words >= _FEWEST_WORDS * len(lines) and small >= _SHARE_SMALL * len(lines)
    return is_running and any(map(_STOP.search, lines))
