"""The title of a web page: its visible heading, without kicker and badges, where the page's word agrees."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from newsum.folding import fold
from newsum.reading import page_names, titles

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Tags that set words of a title apart without parting them: "La <em>Joconde</em>".
_WITHIN_WORDS = frozenset("a em strong b i u s sup sub q cite abbr mark ins del font wbr bdi".split())
_MOST_SEGMENTS = 12
_LEVELS = ("h1", "h2", "h3")
_PREFIX = re.compile(r".{2,60}?(?: ?: |\] )")
_SUFFIX = re.compile(r" [-–—|•·] ")
_SHORTEST_WEIGHTY = 4  # characters
_FEWEST_WEIGHTY = 3  # such words
_LONG_HEAD = 25  # characters; a shorter heading may be a section's


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


def headings(tree: HtmlElement, names: Collection[str]) -> tuple[Heading, ...]:
    """Return the visible headings of the first level that have words.

    In what Word writes they are paragraphs. Where they are no more than the name of the site, the first
    heading of the second level stands in their place.

    Args:
        tree: the page.
        names: the keys of the names of the site.
    """
    found = _headings(_styled(tree) or tree.iter("h1"))
    if found and all(page_names.key(text(heading)) in names for heading in found):
        found += _headings(tree.xpath("//article//h2") or tree.iter("h2"))[:1]
    return found


def _headings(elements: Iterable[HtmlElement]) -> tuple[Heading, ...]:
    found = (tuple(_segments(element)) for element in elements)
    return tuple(heading for heading in found if text(heading))


def _styled(tree: HtmlElement) -> list[HtmlElement]:
    """Return the paragraphs that have Word's style of a title."""
    return [paragraph for paragraph in tree.iter("p") if paragraph.get("class", "").startswith("MsoTitle")]


def of_article(tree: HtmlElement) -> Heading | None:
    """Return the only heading of the first level of the article, of the page if none is marked as one."""
    found = _headings(tree.xpath("//article//h1") or tree.iter("h1"))
    return found[0] if len(found) == 1 else None


def _segments(heading: HtmlElement) -> Iterator[Segment]:
    from lxml.etree import iterwalk

    parted = False
    beside = [False]  # of the elements around
    for event, element in iterwalk(heading, events=("start", "end")):
        is_inside = element is not heading
        parted = parted or (is_inside and element.tag not in _WITHIN_WORDS)
        if event == "start":
            name = f"{element.get('class', '')} {element.get('id', '')}" if is_inside else ""
            beside.append(beside[-1] or _beside_marks().search(name) is not None)
            words = element.text
        else:
            beside.pop()
            words = element.tail if is_inside else None
        if words:
            yield Segment(words, parted, beside[-1])
            parted = False


def site(tree: HtmlElement, said: Sequence[str], names: Collection[str]) -> str | None:
    """Return the name of the site where a heading of the first level is no more than that, as in old themes.

    What the page calls itself ends with it, and begins with what a later heading says; or the page says
    elsewhere that it is a name.

    Args:
        tree: the page.
        said: the titles that the page gives itself.
        names: the keys of the names of the site.
    """
    shown = [(element.tag, " ".join(element.text_content().split())) for element in tree.iter(*_LEVELS)]
    for number, (level, name) in enumerate(shown):
        later = [text for _, text in shown[number + 1 :] if text]
        if level != "h1" or not name:
            continue
        if later and page_names.key(name) in names:
            return name
        firsts = (titles.before_name(title, name) for title in said)
        if any(first and any(fold(first) in fold(text) for text in later) for first in firsts):
            return name
    return None


def unnamed(tree: HtmlElement, said: Sequence[str]) -> list[str]:
    """Return the titles that a page gives itself, without what stands around that which a heading says.

    "Carnets du Berry: Le lynx revient" and "Le lynx revient - Actualités | Ville de Vierzon" lose the rest.
    What Word has beside a title in its style is the name of the file or the template's title: none.
    """
    if _styled(tree):
        return []
    if not any(_PREFIX.match(title) or _SUFFIX.search(title) for title in said):
        return list(said)
    shown = {fold(element.text_content()) for element in tree.iter(*_LEVELS)}
    return [_bare(title, shown) for title in said]


def _bare(title: str, shown: Collection[str]) -> str:
    prefix = _PREFIX.match(title)
    if prefix is not None and fold(title[prefix.end() :]) in shown:
        return title[prefix.end() :]
    heads = (title[: suffix.start()] for suffix in _SUFFIX.finditer(title))
    return next((head for head in heads if len(head) >= _LONG_HEAD and fold(head) in shown), title)


def text(heading: Sequence[Segment], between: str = " ") -> str:
    """Return the words of a heading.

    Args:
        heading: its segments.
        between: what parts segments of different boxes.
    """
    return " ".join("".join(f"{between * part.parted}{part.text}" for part in heading).split())


def choose(
    found: Sequence[Heading], said: Sequence[str], site: str | None, own: Heading | None = None
) -> str | None:
    """Choose the visible heading where what the page says of itself agrees with it, else that.

    Args:
        found: the visible headings.
        said: the titles that the page gives itself, the weightiest first.
        site: the name of the site, if it is known.
        own: the heading of the article, which need not agree.
    """
    said = [title for each in said if not titles.is_none(title := titles.strip_site(each, site), site)]
    shown = [title for each in found if not titles.is_none(title := _title(each, said), site)]
    if (best := _agreeing(shown, said)) is not None:
        spelled = [title for title in said if best.isupper() and fold(title) == fold(best)]
        return titles.strip_site(next(iter(spelled), best), site)
    if own is not None and _tells_the_same(_title(own, said), said):
        return _title(own, said)
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


def _agreeing(shown: Sequence[str], said: Sequence[str]) -> str | None:
    """Return the first heading that agrees with a title of the page, ``None`` if none does.

    One that has some of a title's words and no others, as a section's name ("Saint-Brieuc") may, gives way
    to a heading that has more of them.
    """
    agreeing = [title for title in shown if _shared(title, said)]
    if agreeing and any(_words(agreeing[0]) < _words(title) for title in said):
        return max(agreeing, key=lambda title: _shared(title, said))
    return next(iter(agreeing), None)


def _tells_the_same(heading: str, said: Sequence[str]) -> bool:
    """Whether a heading is more than a section's name and has a weighty word of a title of the page."""
    first = _weighty(heading)
    return len(first) >= _FEWEST_WEIGHTY and any(first & _weighty(title) for title in said)


def _weighty(title: str) -> set[str]:
    return {word for word in re.findall(r"\w+", title.lower()) if len(word) >= _SHORTEST_WEIGHTY}


def _shared(shown: str, said: Sequence[str]) -> int:
    """Return how many words a heading shares with a title of the page, if most of the shorter one's."""
    first = _words(shown)
    counts = [(len(first & second), min(len(first), len(second))) for second in map(_words, said)]
    return max((common for common, shorter in counts if 2 * common > shorter), default=0)


def _words(title: str) -> set[str]:
    return set(title.lower().split())
