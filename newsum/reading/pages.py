"""Page breaks inside a sentence, which goes on before what pages have at their edges.

Text taken out of a PDF has a form feed between pages, and page numbers and running heads about it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from newsum.reading import furniture
from newsum.reading.paragraphs import ends_sentence, is_open
from newsum.reading.repair import note

PAGE_BREAK = "\f"
_EDGE = 3  # lines at the head or foot of a page that may be furniture
_LONGEST_HEAD = 100  # characters of a running head


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def rejoin(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text whose sentences go on across its page breaks, and a warning if words were moved.

    Between halves that only white space parts, it becomes other white space, as long. A page number or
    running head between them moves behind the line in which the sentence, or another, ends.
    """
    if PAGE_BREAK not in text:
        return text, ()
    first, *others = text.split(PAGE_BREAK)
    running = _running_heads((first, *others))
    pages = [first]
    moved = 0
    for page in others:
        halves = _halves(pages[-1], page, running)
        if halves is None:
            pages.append(page)
            continue
        stop, start, end = halves
        foot, head = pages[-1][stop:], page[:start]
        if not (foot + head).strip():
            pages[-1] = pages[-1][:stop] + " " * (len(foot) + len(head)) + "\n" + page[start:]
        else:
            pages[-1] = f"{pages[-1][:stop]}\n{page[start:end]}{foot}"
            pages.append(head + page[end:])
            moved += 1
    if not moved:
        return PAGE_BREAK.join(pages), ()
    what = f"page numbers and running heads moved out of sentences ({moved})"
    return PAGE_BREAK.join(pages), (note(what),)


def _lines(page: str) -> list[_Line]:
    return [_Line(match.start(), match.end(), match.group()) for match in re.finditer(r"\S(?:.*\S)?", page)]


def _running_heads(pages: tuple[str, ...]) -> frozenset[str]:
    """Return the lines, without digits, that stand at the edge of more than one page."""
    counts: Counter[str] = Counter()
    for page in pages:
        lines = _lines(page)
        counts.update({_undigited(line.text) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    return frozenset(line for line, count in counts.items() if count > 1)


def _undigited(line: str) -> str:
    return re.sub(r"\d+", "", line).strip()


def _halves(before: str, after: str, running: frozenset[str]) -> tuple[int, int, int] | None:
    """Find a sentence that a page's end cuts.

    Returns:
        Where its first half ends on the one page, where the rest starts on the other, and where the first
        line ends that has a sentence's end; ``None`` if no sentence is cut.
    """
    last = next((line for line in _foot_first(before) if not _is_edge(line.text, running)), None)
    if last is None or ends_sentence(last.text):
        return None
    lines = _lines(after)
    index = _rest(last.text, after, lines, running)
    if index is None:
        return None
    stop = next((line for line in lines[index:] if ends_sentence(line.text)), None)
    return None if stop is None else (last.end, lines[index].start, stop.end)


def _foot_first(page: str) -> list[_Line]:
    return _lines(page)[: -_EDGE - 2 : -1]


def _is_edge(line: str, running: frozenset[str]) -> bool:
    found = furniture.recognise(line)
    return (found is not None and found.reason == "page number") or _undigited(line) in running


def _rest(last: str, page: str, lines: list[_Line], running: frozenset[str]) -> int | None:
    """Return the index of the line with which a page goes on with a sentence, below its running head."""
    may_be_name = is_open(last)
    for index, line in enumerate(lines[: _EDGE + 1]):
        text = line.text
        if not _is_edge(text, running):
            if text[0].islower() and text[1:2] != ")":
                return index
            is_head = not ends_sentence(text) and _is_set_apart(page, lines[index : index + 2], running)
            if may_be_name and text[0].isupper() and not is_head:
                return index
        if len(text) > _LONGEST_HEAD or ends_sentence(text):
            return None
    return None


def _is_set_apart(page: str, lines: list[_Line], running: frozenset[str]) -> bool:
    """Whether a blank line, a page number or nothing comes after the first of the lines."""
    if len(lines) == 1:
        return True
    line, following = lines
    return page.count("\n", line.end, following.start) > 1 or _is_edge(following.text, running)
