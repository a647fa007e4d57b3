"""The layout of a plain text: which stretch is title, standfirst, intertitle, prose or furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

from newsum.models import Block, BlockKind
from newsum.reading import (
    boxes,
    endings,
    furniture,
    headings,
    margins,
    notices,
    own_datelines,
    publication_dates,
)
from newsum.reading.paragraphs import TERMINALS, ends_sentence, paragraphs
from newsum.reading.parts import Margin, Part
from newsum.reading.titling import mark_title
from newsum.reasons import Reason

_NEAR_START, _NEAR_END = 8, 3  # paragraphs within which a date line dates the article
_LONGEST_STANDFIRST = 80  # words
_FEW_HEADINGS = 4
_SENTENCE_WORDS = 8  # that a sentence without its stop has
_CLOSING_WORDS = 6  # that a last line without its stop has, to be taken for a sentence
_REPEATABLE = 40  # characters; shorter sentences may well come twice
_RUNNING_HEADS = 3  # times that a short line comes in the text of a paginated document
_CLOSING_PARAGRAPHS = 3  # credits and slugs close one of the last paragraphs
_BELOW_STANDFIRST = (BlockKind.BYLINE, BlockKind.DATE, BlockKind.HEADING, BlockKind.CREDIT)
_PROSE = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.LIST_ITEM)
# An all-capitals intertitle glued to the next word: "SOUS ESCORTEUne fois".
_GLUED_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{3}(?:['’])?[a-zà-öø-ÿ]")
_FEWEST_GLUED, _LONGEST_GLUED = 5, 120


class Layout(NamedTuple):
    """What a text's parts are, and the title and date found among them."""

    blocks: tuple[Block, ...]
    title: str | None
    date: str | None
    warnings: tuple[str, ...] = ()


def lay_out(
    text: str,
    title: str | None = None,
    kinds: Mapping[int, tuple[BlockKind, Reason | None]] | None = None,
) -> Layout:
    r"""Recognise the parts of a text.

    Args:
        text: decoded and repaired text, newlines as ``\n``.
        title: the title, when it is known from elsewhere; then none is guessed.
        kinds: by the offset where a paragraph starts, what it is known to be (from a page's
            markup), and why.
    """
    parts = [Part(item.start, item.end, item.apart, text[item.start : item.end]) for item in paragraphs(text)]
    kinds = kinds or {}
    for part in parts:
        if part.start in kinds:
            part.become(*kinds[part.start])
    _mark_furniture(parts)
    _mark_boxes(parts)
    _mark_ending(parts)
    _mark_repeats(parts)
    _mark_dateline(parts)
    edges = _cut_margins(text, parts)
    parts = _split_glued_headings(text, parts)
    found_title = mark_title(parts, edges, title)
    edges += _mark_interview(text, parts)
    _mark_headings(parts)
    _mark_standfirst(parts, edges)
    warnings = _ensure_prose(parts)
    blocks = sorted(
        [Block(edge.kind, edge.start, edge.end, edge.reason) for edge in edges]
        + [Block(part.kind or BlockKind.PARAGRAPH, part.start, part.end, part.reason) for part in parts],
        key=lambda block: block.start,
    )
    return Layout(tuple(blocks), found_title, _date(parts, edges), warnings)


def _mark_furniture(parts: list[Part]) -> None:
    for part in parts:
        _recognise(part)


def _recognise(part: Part) -> None:
    if part.kind is not None:
        return
    notice = notices.recognise(part.text)
    if notice is not None:
        part.become(BlockKind.BOILERPLATE, notice)
    elif len(part.text) <= furniture.LONGEST:
        found = furniture.recognise(" ".join(part.text.split()))
        if found is not None:
            part.become_furniture(found)


def _mark_boxes(parts: list[Part]) -> None:
    """Drop what stands below the labels of other articles, of comments and of a company's presentation."""
    if not any(part.kind is BlockKind.BOILERPLATE or boxes.may_open(part.text) for part in parts):
        return
    lines = [
        boxes.Line(part.text, _is_prose(part), part.apart, part.kind is BlockKind.LIST_ITEM) for part in parts
    ]
    for index, reason in boxes.contents(lines).items():
        parts[index].become(BlockKind.BOILERPLATE, reason)


def _mark_ending(parts: list[Part]) -> None:
    """Drop what stands below the end mark of a press release."""
    mark = endings.mark([part.text for part in parts])
    if mark is None:
        return
    for part in parts[mark:]:
        if part.kind is None:
            part.become(BlockKind.BOILERPLATE, "presentation of the company")


def _mark_repeats(parts: list[Part]) -> None:
    """Drop the second of two equal paragraphs, and the running heads of pages."""
    if len(parts) < 2:
        return
    counts = Counter(part.text for part in parts)
    if len(counts) == len(parts):
        return
    paginated = any(part.reason == "page number" for part in parts)
    seen: set[str] = set()
    for part in parts:
        count = counts[part.text]
        if part.kind is not None or count == 1:
            continue
        if len(part.text) >= _REPEATABLE:
            if part.text in seen:
                part.become(BlockKind.BOILERPLATE, "repeats an earlier paragraph")
        elif count >= _RUNNING_HEADS and not ends_sentence(part.text) and (paginated or part.text in seen):
            part.become(BlockKind.BOILERPLATE, "running head")
        seen.add(part.text)


def _mark_dateline(parts: list[Part]) -> None:
    """Mark the dateline that stands on a line of its own above the text, or between it and its title."""
    for part, below in pairwise([part for part in parts if part.kind is None]):
        if part.is_running():
            return
        found = own_datelines.recognise(" ".join(part.text.split()), below.text)
        if found is not None:
            part.become_furniture(found)


def _cut_margins(text: str, parts: list[Part]) -> list[Margin]:
    """Cut datelines, marks, credits and slugs off the paragraphs, and return them."""
    edges: list[Margin] = []
    items: set[int] = set()
    prose = [part for part in parts if part.kind is None]
    for part in parts:
        if part.kind is BlockKind.STANDFIRST:  # the markup says so
            edge = margins.opening(text, part.start, part.end, first=False)
            if edge is not None and _move_start(text, part, edge):
                edges.append(edge)
    for index, part in enumerate(prose):
        mark = margins.list_mark(text, part.start, part.end)
        if mark is not None and _move_start(text, part, mark):
            edges.append(mark)
            if mark.reason == "list mark":
                items.add(index)
        for _ in range(3):
            edge = margins.opening(text, part.start, part.end, first=index == 0)
            if edge is None or not _move_start(text, part, edge):
                break
            edges.append(edge)
            _recognise(part)  # "8h00 - Bonjour et bienvenue dans ce direct"
        if part.kind is None and (index >= len(prose) - _CLOSING_PARAGRAPHS or index == 0):
            tails = margins.closings(text, part.start, part.end)
            if tails:
                edges += tails
                part.end = part.start + len(text[part.start : tails[0].start].rstrip())
                part.text = text[part.start : part.end]
    _mark_items(prose, items)
    return edges


def _mark_items(parts: list[Part], marked: set[int]) -> None:
    """Mark list items: several in a row; a single dash opens a standfirst, a number an intertitle."""
    for index in marked:
        if parts[index].kind is None and (index - 1 in marked or index + 1 in marked):
            parts[index].kind = BlockKind.LIST_ITEM


def _move_start(text: str, part: Part, edge: Margin) -> bool:
    """Let a part begin at the first character after what is cut off its head, if there is any."""
    rest = text[edge.end : part.end].lstrip()
    if not rest:
        return False
    part.start, part.text = part.end - len(rest), rest
    part.cut += (edge.reason,)
    return True


def _split_glued_headings(text: str, parts: list[Part]) -> list[Part]:
    """Set apart all-capitals intertitles that lost their line ("… assure-t-il.UN BISOUUne fois …")."""
    result: list[Part] = []
    for part in parts:
        if part.kind is not None or len(part.text) < _REPEATABLE:
            result.append(part)
            continue
        position = part.start
        for match in _GLUED_CAPITALS.finditer(text, part.start, part.end):
            span = _glued_heading(text, position, match.start(), match.end())
            if span is None:
                continue
            before = text[position : span[0]].rstrip()
            if before:
                result.append(Part(position, position + len(before), part.apart, before))
            heading = text[span[0] : span[1]]
            result.append(Part(*span, True, heading, BlockKind.HEADING, "capitals glued to the next word"))
            position = span[1]
        if position == part.start:
            result.append(part)
        else:
            result.append(Part(position, part.end, True, text[position : part.end]))
    return result


def _glued_heading(text: str, floor: int, start: int, end: int) -> tuple[int, int] | None:
    """Return the heading that ends where capitals meet a lower-case letter, ``None`` if it is none."""
    if text.startswith("par ", end - 1):  # the credit of a video, glued to its title
        return None
    stop = end - 2  # the last capital begins the next word
    if text[stop] in "'’":
        stop -= 1
    first = start
    limit = max(floor, stop - _LONGEST_GLUED)
    while first > limit and not text[first - 1].islower() and not _stops_at(text, first - 1):
        first -= 1
    while first < stop and text[first].isspace():
        first += 1
    before = text[max(floor, first - 8) : first].rstrip()[-1:]
    if first > floor and before not in (".", "!", "?", "…", "»", '"'):
        return None
    heading = text[first:stop]
    letters = [character for character in heading if character.isalpha()]
    if (
        len(letters) < _FEWEST_GLUED
        or not heading[-1].isalnum()
        or all(letter in "IVXLCDM" for letter in letters)
    ):
        return None
    return first, stop


def _stops_at(text: str, position: int) -> bool:
    """Whether a sentence ends at a character; a point between digits ends none ("10.000 EUROS")."""
    return text[position] in '.!?…»"\n' and not text[position + 1 : position + 2].isdigit()


def _mark_interview(text: str, parts: list[Part]) -> list[Margin]:
    """Keep an interviewer's questions out of the prose, and cut the speakers' labels off."""
    turns = [part for part in parts if part.kind is None or part.kind is BlockKind.LIST_ITEM]
    if len(turns) < 4:
        return []
    labels, questions = headings.speakers([part.text for part in turns])
    edges: list[Margin] = []
    for index, length in labels.items():
        part = turns[index]
        label = Margin(BlockKind.BYLINE, part.start, part.start + length, "speaker")
        if _move_start(text, part, label):
            edges.append(label)
    for index in questions:
        turns[index].become(BlockKind.HEADING, "question of an interview")
    return edges


def _mark_headings(parts: list[Part]) -> None:
    """Mark the intertitles: lines of that shape with running text after them."""
    open_parts = [part for part in parts if part.kind is None]
    shaped = {id(part) for part in open_parts if headings.is_heading(part.text)}
    if not shaped:
        return
    # Where hardly any paragraph has a final stop, its lack says nothing.
    running = sum(part.is_running() for part in parts if part.kind in (None, BlockKind.LIST_ITEM))
    unstopped = len(shaped) > _FEW_HEADINGS and len(shaped) > 2 * running
    last = max(
        (index for index, part in enumerate(parts) if _is_prose(part) and id(part) not in shaped), default=-1
    )
    for index, part in enumerate(parts):
        if id(part) not in shaped:
            continue
        words = part.text.count(" ") + 1
        if words >= _SENTENCE_WORDS and unstopped and part.text[-1] not in TERMINALS:
            continue
        if index < last or words < _CLOSING_WORDS:
            part.become(BlockKind.HEADING, None)


def _is_prose(part: Part) -> bool:
    return part.kind is None or part.kind is BlockKind.LIST_ITEM


def _mark_standfirst(parts: list[Part], edges: list[Margin]) -> None:
    """Mark the first paragraph where the layout sets it apart as the standfirst.

    It follows a glued date, or a title, and is itself followed by a byline, a date or an intertitle.
    """
    first = next((index for index, part in enumerate(parts) if part.kind is None), None)
    if first is None or len(parts) - first < 3:
        return
    part = parts[first]
    body = [item for item in parts[first + 1 :] if item.kind is None]
    if not part.apart and not parts[first + 1].apart:
        return
    if len(body) < 2 or len(part.text.split()) > _LONGEST_STANDFIRST or not part.is_running():
        return
    dated = any(edge.reason == "date prefix" and edge.end <= part.start for edge in edges)
    titled = any(item.kind is BlockKind.TITLE for item in parts[:first])
    dateline = any(edge.reason == "dateline" and edge.end <= part.start for edge in edges)
    asked = any(item.reason == "question of an interview" for item in parts[:first])
    set_apart = parts[first + 1].kind in _BELOW_STANDFIRST
    if dated or (titled and set_apart and not dateline and not asked):
        part.become(BlockKind.STANDFIRST, None)


def _ensure_prose(parts: list[Part]) -> tuple[str, ...]:
    """Where nothing is prose, take the headings for it, else whatever there is."""
    if any(part.kind is None or part.kind in _PROSE for part in parts):
        return ()
    for kinds in ((BlockKind.HEADING,), (BlockKind.TITLE,), tuple(BlockKind)):
        chosen = [part for part in parts if part.kind in kinds]
        if chosen:
            for part in chosen:
                part.become(BlockKind.PARAGRAPH, None)
            return ("no running text found: its headings or labels were taken for the text",)
    return ()


def _date(parts: list[Part], edges: list[Margin]) -> str | None:
    """Return the date that the text gives itself: near its start or end, the first that is no update's."""
    dated = [(False, edge.start, edge.date) for edge in edges if edge.date is not None]
    dated += [
        (part.reason == publication_dates.UPDATE, part.start, part.date)
        for index, part in enumerate(parts)
        if part.date is not None and (index < _NEAR_START or index >= len(parts) - _NEAR_END)
    ]
    return min(dated)[2] if dated else None
