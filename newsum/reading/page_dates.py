"""The date of a web page: what its data say, then what its publication line says, then any date it marks.

The date of an update comes last, and today's date at the head of a site not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING

from newsum.folding import fold
from newsum.reading import dates

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLICATION_METAS = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
)
_LONGEST = 200
_OUTSIDE_MARGINS = (
    "not(ancestor-or-self::*[self::nav or self::footer or self::aside or self::header]"
    "[not(ancestor::article or .//h1)])"
)
_PUBLICATION_WORDS = " or ".join(f"contains(., '{part}')" for part in ("ubli", "osté", "n ligne", "aru"))
_PUBLICATION_LINES = (
    f"//body//text()[{_PUBLICATION_WORDS}]"
    "/ancestor::*[not(self::span or self::b or self::strong or self::em or self::i or self::small)][1]"
    f"[not(self::script or self::style) and {_OUTSIDE_MARGINS}]"
)
_MARKED = (
    "//*[@itemprop='datePublished'] | //abbr[contains(@class, 'published')]"
    " | //*[contains(translate(@class, 'D', 'd'), 'date') or self::time]"
    f"[{_OUTSIDE_MARGINS}]"
)
# Lines below the title: where none is looked for, and what stands around the date in one.
_BESIDE = frozenset("script style figure nav aside".split())
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_BOLD = frozenset(["b", "strong"])
_MOST_BELOW = 20
_MOST_PROSE_BELOW = 2  # a standfirst, and a paragraph
_SHORTEST_PROSE = 90
_LABEL = 20  # characters that hold "Mis à jour le"
_BEFORE_DATE = re.compile(
    r"(?:^|[|•·–—:-]|^(?:(?:écrit|rédigé|soumis|proposé) )?par\b[^.]{2,60}?(?=\sle\b))\s*(?:le\s+)?"
    r"(?:(?:lun|mar|mer|jeu|ven|sam|dim)(?:\.|\w*di|anche)?,?)?\s*$",
    re.I,
)
_AFTER_DATE = re.compile(
    r"[\s,.–—-]*(?:(?:à\s*)?\d\d?\s?[h:]\s?(?:\d\d)?)?\s*"
    r"(?:$|[|•·]|[,.–—-]\s*(?:par|mise?|modifiée?|actualisée?)\b|(?:par|mise?|modifiée?|actualisée?)\b)",
    re.I,
)
_TODAY = re.compile(r"date-?du-?jour|today|current", re.IGNORECASE)
_UPDATE = re.compile(r"modif|updat|mise?[ -]à[ -]jour|\bmaj\b|actualisé", re.IGNORECASE)
# At the head of a line or behind a separator: "Le rapport publié le 3 mai" is prose.
_PUBLISHED = re.compile(r"(?:^|[,.|·•–—-])\s*(?:publiée?|postée?|mise? en ligne|parue?)\b", re.IGNORECASE)
_MOST_BETWEEN = 16  # characters: "le mercredi "
_AFTER = re.compile(
    r"[\s,]*(?:[à@]\s*)?(?:\d\d?\s?[h:]\s?(?:\d\d)?)?[\s,.;]*(?:$|[|·•–—(-]|et\b|par\b|mise?\b|modifié|actualisé)",
    re.IGNORECASE,
)


def find(
    tree: HtmlElement,
    metas: Mapping[str, str],
    published: str | None,
    modified: str | None,
    title: str | None = None,
) -> str | None:
    """Return the date of publication of a page in ISO 8601; that of its update where there is no other.

    Args:
        tree: the parsed page.
        metas: the content of each ``<meta>`` by its name.
        published: what JSON-LD gives as the date of publication.
        modified: what it gives as the date of the last change.
        title: the title of the page, below which many give the date.
    """
    said = _first((published, *(metas.get(name) for name in _PUBLICATION_METAS))) or _published_line(tree)
    if said is not None:
        return said
    said = None if title is None else _below_title(tree, title)
    if said is not None:
        return said
    marked = list(_marked(tree))
    return (
        _first(text for text, is_update in marked if not is_update)
        or _first((modified, metas.get("article:modified_time")))
        or _first(text for text, is_update in marked if is_update)
    )


def _first(texts: Iterable[str | None]) -> str | None:
    """Return the first date, in ISO 8601, of those texts that are one."""
    found = (dates.parse(text) for text in texts if text is not None)
    return next((iso for iso in found if iso is not None), None)


def _published_line(tree: HtmlElement) -> str | None:
    """Return the date of "Publié le 7 décembre 2021 à 18h20", of "Orange avec AFP, publié le …"."""
    for element in tree.xpath(_PUBLICATION_LINES):
        line = " ".join(element.text_content().split())
        if len(line) > _LONGEST:
            continue
        for match in _PUBLISHED.finditer(line):
            date = dates.find(line, match.end())
            near = date is not None and date.start - match.end() <= _MOST_BETWEEN
            in_prose = match.start() > 0 and line.endswith(".")
            if date is not None and near and not in_prose and _AFTER.match(line, date.end) is not None:
                return date.iso
    return None


def _below_title(tree: HtmlElement, title: str) -> str | None:
    """Return the date that stands alone, or behind a byline, in one of the lines below the title."""
    folded = fold(title)
    heading = next(
        (each for each in tree.iter("h1", "h2", "h3") if fold(each.text_content()) == folded), None
    )
    if heading is None:
        return None
    prose, before = 0, ""
    for line in islice(_lines_behind(heading), _MOST_BELOW):
        prose += len(line) >= _SHORTEST_PROSE
        if prose > _MOST_PROSE_BELOW:
            return None
        found = dates.find(line) if len(line) < _LONGEST else None
        if found is not None and _is_alone(found, line, before):
            return found.iso
        before = line[-_LABEL:]
    return None


def _lines_behind(element: HtmlElement) -> Iterator[str]:
    """Yield the stretches of text behind an element of a page."""
    behind: HtmlElement | None = element
    while behind is not None:
        for text in chain([behind.tail or ""], chain.from_iterable(map(_texts, behind.itersiblings()))):
            if line := " ".join(text.split()):
                yield line
        behind = behind.getparent()


def _texts(element: HtmlElement) -> Iterator[str]:
    """Yield the texts in an element, and the one behind it."""
    from lxml.etree import iterwalk

    walk = iterwalk(element, events=("start", "end"))
    for event, each in walk:
        if event == "end":
            yield each.tail or ""
        elif _may_date(each):
            yield each.text or ""
        else:
            walk.skip_subtree()


def _may_date(element: HtmlElement) -> bool:
    """Whether the date of the article may be in an element."""
    # The day of an event stands in headings, or in bold type before what happened.
    is_event = element.tag in _HEADINGS or (element.tag in _BOLD and bool((element.tail or "").strip()))
    in_article = element.tag != "footer" or next(element.iterancestors("article"), None) is not None
    return element.tag not in _BESIDE and not is_event and in_article


def _is_alone(found: dates.FoundDate, line: str, before: str) -> bool:
    """Whether a line gives a day, with no more than a byline and a time beside it, that is no update's.

    Args:
        found: the date in it.
        line: the line.
        before: how the line before it ends.
    """
    return (
        len(found.iso) == len("2021-12-07")
        and _UPDATE.search(f"{before} {line[: found.start]}") is None
        and _BEFORE_DATE.search(line, 0, found.start) is not None
        and _AFTER_DATE.match(line, found.end) is not None
    )


def _marked(tree: HtmlElement) -> Iterator[tuple[str, bool]]:
    """Yield the texts that the markup calls dates, the surest first, and whether they speak of an update."""
    elements = tree.xpath(_MARKED)
    for element in sorted(elements, key=lambda item: item.get("itemprop") != "datePublished"):
        name = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
        title = element.get("title") if element.tag == "abbr" else None
        text = element.get("datetime") or element.get("content") or title or element.text_content()
        if len(text) < _LONGEST and _TODAY.search(name) is None and len(dates.parse(text) or "") > 4:
            yield text, _UPDATE.search(f"{name} {_before(element)} {element.text_content()[:40]}") is not None


def _before(element: HtmlElement) -> str:
    """Return the last words before an element, within its parent."""
    previous, parent = element.getprevious(), element.getparent()
    text = (
        parent.text
        if previous is None and parent is not None
        else None
        if previous is None
        else previous.tail
    )
    return (text or "")[-40:]
