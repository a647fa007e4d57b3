"""A summary as text: one layout for the pipe and for the terminal.

A result is laid out as lines of spans, each span with the part it plays; a pipe
gets their plain text, a terminal (:mod:`newsum.console`) adds style and wraps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from newsum.models import Agency, Role, Summary
from newsum.rendering.labels import Labels


class Part(StrEnum):
    """The part a span plays."""

    HEADLINE = "headline"
    BULLET = "bullet"
    KEY_POINT = "key point"
    LABEL = "label"
    AGENCY = "agency"
    SOURCE = "source"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line."""

    text: str
    part: Part


Line = tuple[Span, ...]


def layout(summary: Summary, labels: Labels) -> Iterator[Line]:
    """Yield the lines of a summary: headline, key points, agencies; the empty line is ``()``."""
    yield (Span(summary.headline.text, Part.HEADLINE),)
    yield ()
    for point in summary.key_points:
        yield (Span("- ", Part.BULLET), Span(point.text, Part.KEY_POINT))
    yield ()
    yield agencies_line(summary.agencies, labels)


def agencies_line(agencies: Iterable[Agency], labels: Labels) -> Line:
    """Return the line of the agencies that the article rests on, topics left out."""
    names = [agency.name for agency in agencies if agency.role is Role.SOURCE]
    listed = Span(", ".join(names), Part.AGENCY) if names else Span(labels.none, Part.PLAIN)
    return (Span(labels.agencies, Part.LABEL), listed)


def banner(source: str) -> Line:
    """Return the line that tells one of several sources apart, as ``head`` does."""
    return (Span(f"==> {source} <==", Part.SOURCE),)


def plain(lines: Iterable[Line]) -> str:
    """Return lines without style, one per line, without the last newline."""
    return "\n".join("".join(span.text for span in line) for line in lines)
