"""The title of a web page: its visible heading, without kicker and badges, where the page's word agrees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsum.reading import titles
from newsum.reading.pieces import fold

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Tags that set words of a title apart without parting them: "La <em>Joconde</em>".
_WITHIN_WORDS = frozenset("a em strong b i u s sup sub q cite abbr mark ins del font wbr bdi".split())
_MOST_SEGMENTS = 12


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a heading within one element.

    Attributes:
        text: as in the markup, with its white space.
        parted: whether a line break or the edge of a box stands before it.
        beside: whether its markup names it a kicker or badge.
    """

    text: str
    parted: bool
    beside: bool


Heading = tuple[Segment, ...]


@cache
def _beside_marks() -> re.Pattern[str]:
    return re.compile(
        r"kicker|sur-?titre|overline|eyebrow|badge|label|rubri|categor|\babo|subscri|premium|sr-only|visually-?hidden"
        r"|screen-?reader|icon",
        re.IGNORECASE,
    )


def headings(tree: HtmlElement) -> tuple[Heading, ...]:
    """Return the visible headings of the first level that have words."""
    found = (tuple(_segments(element, parted=False, beside=False)) for element in tree.iter("h1"))
    return tuple(heading for heading in found if text(heading))


def _segments(element: HtmlElement, *, parted: bool, beside: bool) -> Iterator[Segment]:
    if element.text:
        yield Segment(element.text, parted, beside)
    for child in element:
        if isinstance(child.tag, str):  # no comment
            edge = child.tag not in _WITHIN_WORDS
            name = f"{child.get('class', '')} {child.get('id', '')}"
            marked = beside or _beside_marks().search(name) is not None
            yield from _segments(child, parted=parted or edge, beside=marked)
            parted = edge
        if child.tail:
            yield Segment(child.tail, parted, beside)
            parted = False


def text(heading: Sequence[Segment], between: str = " ") -> str:
    """Return the words of a heading.

    Args:
        heading: its segments.
        between: what parts segments of different boxes.
    """
    return " ".join("".join(f"{between * part.parted}{part.text}" for part in heading).split())


def choose(found: Sequence[Heading], said: Sequence[str], site: str | None) -> str | None:
    """Choose the visible heading where what the page says of itself agrees with it, else that.

    Args:
        found: the visible headings.
        said: the titles that the page gives itself, the weightiest first.
        site: the name of the site, if it is known.
    """
    said = [title for each in said if (title := titles.strip_site(each, site)) and title != site]
    shown = [_title(heading, said) for heading in found]
    for title in shown:
        if any(_agree(title, other) for other in said):
            return titles.strip_site(title, site)
    return next(iter((*said, *shown)), None)


def _title(heading: Heading, said: Sequence[str]) -> str:
    """Return the part of a heading that the page calls its title, else all but kicker and badges."""
    known = {fold(title) for title in said}
    count = len(heading) if len(heading) <= _MOST_SEGMENTS else 0
    for length in range(count, 0, -1):
        for start in range(count - length + 1):
            run = text(heading[start : start + length])
            if fold(run) in known:
                return run
    return text([part for part in heading if not part.beside]) or text(heading)


def _agree(one: str, other: str) -> bool:
    """Whether two titles share most words of the shorter one."""
    first, second = set(one.lower().split()), set(other.lower().split())
    return 2 * len(first & second) > min(len(first), len(second))
