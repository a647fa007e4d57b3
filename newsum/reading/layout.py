"""The layout of a plain text: which stretch is title, standfirst, intertitle, prose or furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from newsum.models import Block, BlockKind
from newsum.reading import furniture, headings, margins, titles
from newsum.reading.paragraphs import TERMINALS, ends_sentence, paragraphs
from newsum.reasons import Reason

_NEAR_START, _NEAR_END = 8, 3  # paragraphs within which a date line dates the article
_LONGEST_STANDFIRST = 80  # words
_FEW_HEADINGS = 4
_SENTENCE_WORDS = 8  # that a sentence without its stop has
_CLOSING_WORDS = 6  # that a last line without its stop has, to be taken for a sentence
_REPEATABLE = 40  # characters; shorter sentences may well come twice
_RUNNING_HEADS = 3  # times that a short line comes in the text of a paginated document
_TITLE_BLANKS = 3  # fewer, in a line above others that may be titles, make it a label
_MOST_LABELS = 6
_CLOSING_PARAGRAPHS = 3  # credits and slugs close one of the last paragraphs
_BELOW_STANDFIRST = (BlockKind.BYLINE, BlockKind.DATE, BlockKind.HEADING, BlockKind.CREDIT)
_ABOVE_TITLE: tuple[Reason, ...] = ("alert label", "heading mark")
_PROSE = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.LIST_ITEM)
# An all-capitals intertitle glued to the next word: "SOUS ESCORTEUne fois".
_GLUED_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{3}(?:['’])?[a-zà-öø-ÿ]")
# "ENVIRONNEMENT Le projet de loi prévoit 450 postes"
_KICKER = re.compile(
    r"[A-ZÀ-ÖØ-Þ-]{4,}\s(?:L['’]|(?:Le|La|Les|Un|Une|Des|Ce|Cette|Ces|Son|Sa|Ses|Il|Elle)\s)"
)
_FEWEST_GLUED, _LONGEST_GLUED = 5, 120


class Layout(NamedTuple):
    """What a text's parts are, and the title and date found among them."""

    blocks: tuple[Block, ...]
    title: str | None
    date: str | None
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Part:
    """A paragraph on its way to a block; ``kind`` is ``None`` as long as it may be prose."""

    start: int
    end: int
    apart: bool
    text: str
    kind: BlockKind | None = None
    reason: Reason | None = None
    date: str | None = None

    def become(self, kind: BlockKind, reason: Reason | None) -> None:
        self.kind, self.reason = kind, reason


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
    parts = [
        _Part(item.start, item.end, item.apart, text[item.start : item.end]) for item in paragraphs(text)
    ]
    kinds = kinds or {}
    for part in parts:
        if part.start in kinds:
            part.become(*kinds[part.start])
    _mark_furniture(parts)
    _mark_repeats(parts)
    edges = _cut_margins(text, parts)
    parts = _split_glued_headings(text, parts)
    found_title = _mark_title(parts, edges, title)
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


def _mark_furniture(parts: list[_Part]) -> None:
    for part in parts:
        _recognise(part)


def _recognise(part: _Part) -> None:
    if part.kind is None and len(part.text) <= furniture.LONGEST:
        found = furniture.recognise(" ".join(part.text.split()))
        if found is not None:
            part.become(found.kind, found.reason)
            part.date = found.date


def _mark_repeats(parts: list[_Part]) -> None:
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


def _cut_margins(text: str, parts: list[_Part]) -> list[margins.Margin]:
    """Cut datelines, marks, credits and slugs off the paragraphs, and return them."""
    edges: list[margins.Margin] = []
    items: set[int] = set()
    prose = [part for part in parts if part.kind is None]
    for index, part in enumerate(prose):
        mark = margins.list_mark(text, part.start, part.end)
        if mark is not None and _move_start(text, part, mark.end):
            edges.append(mark)
            if mark.reason == "list mark":
                items.add(index)
        for _ in range(3):
            edge = margins.opening(text, part.start, part.end, first=index == 0)
            if edge is None or not _move_start(text, part, edge.end):
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


def _mark_items(parts: list[_Part], marked: set[int]) -> None:
    """Mark list items: several in a row; a single dash opens a standfirst, a number an intertitle."""
    for index in marked:
        if parts[index].kind is None and (index - 1 in marked or index + 1 in marked):
            parts[index].kind = BlockKind.LIST_ITEM


def _move_start(text: str, part: _Part, position: int) -> bool:
    """Let a part begin at the first character after a position, if there is any."""
    rest = text[position : part.end].lstrip()
    if not rest:
        return False
    part.start, part.text = part.end - len(rest), rest
    return True


def _split_glued_headings(text: str, parts: list[_Part]) -> list[_Part]:
    """Set apart all-capitals intertitles that lost their line ("… assure-t-il.UN BISOUUne fois …")."""
    result: list[_Part] = []
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
                result.append(_Part(position, position + len(before), part.apart, before))
            heading = text[span[0] : span[1]]
            result.append(_Part(*span, True, heading, BlockKind.HEADING, "capitals glued to the next word"))
            position = span[1]
        if position == part.start:
            result.append(part)
        else:
            result.append(_Part(position, part.end, True, text[position : part.end]))
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


def _mark_title(parts: list[_Part], edges: list[margins.Margin], known: str | None) -> str | None:
    """Find the title among the first lines, and a section label above it."""
    if known is not None and any(part.kind is BlockKind.TITLE for part in parts):
        return known
    if known is not None:
        wanted = _fold(known)
        for part in parts:
            if part.kind is not None or len(part.text) > 2 * len(known) + 40:
                continue
            if wanted in (_fold(part.text), _fold(titles.strip_site(part.text))):
                part.become(BlockKind.TITLE, None)
                break
        return known
    candidates = [part for part in parts if part.kind is None]
    if len(candidates) < 2 or parts.index(candidates[0]) > 4:
        return None
    first = candidates[0]
    if any(edge.end <= first.start and edge.reason not in _ABOVE_TITLE for edge in edges):
        return None
    speaker, colon, _ = first.text.partition(". " if first.text.startswith("Q. ") else ":")
    if colon and any(part.text.startswith(speaker + colon) for part in candidates[1:]):
        return None  # the first question of an interview
    if not headings.is_title(first.text) or not any(_is_running(part) for part in candidates[1:]):
        return None
    labels = _labels_above_title(parts, candidates)
    for label in candidates[:labels]:
        label.become(BlockKind.BOILERPLATE, "section label")
    first = candidates[labels]
    first.become(BlockKind.TITLE, None)
    cut = titles.site_suffix(first.text)
    if cut is not None:
        edges.append(margins.Margin(BlockKind.CREDIT, *_suffix(first, cut), "name of the site"))
        first.end = first.start + cut
        first.text = first.text[:cut].rstrip()
        first.end = first.start + len(first.text)
    title = " ".join(first.text.split())
    for part in candidates:
        if part is not first and part.kind is None and _fold(part.text) == _fold(title):
            part.become(BlockKind.BOILERPLATE, "repeats the title")
    return title


def _labels_above_title(parts: list[_Part], candidates: list[_Part]) -> int:
    """Count the labels (a site's name, its sections, a wire's key words) that stand above the title.

    Below such labels a standfirst may come before the title, with its own label.
    """
    labels = 0
    for part in candidates[:-2]:
        if not (part.text.count(" ") < _TITLE_BLANKS or (labels and _KICKER.match(part.text))):
            break
        labels += 1
    for number in range(min(labels, _MOST_LABELS), 0, -1):  # the last with a key word may be the title
        if _is_title_below(parts, candidates[0], candidates[number]):
            return number
    return 1 if titles.is_site(candidates[0].text) and headings.is_title(candidates[1].text) else 0


def _is_title_below(parts: list[_Part], label: _Part, title: _Part) -> bool:
    """Whether a line below a label is a title, with no byline between them."""
    return (
        title.text.count(" ") >= _TITLE_BLANKS
        and headings.is_title(title.text)
        and not ends_sentence(title.text)
        and all(part.kind is not BlockKind.BYLINE for part in parts[parts.index(label) : parts.index(title)])
    )


def _suffix(part: _Part, cut: int) -> tuple[int, int]:
    start = part.start + cut + len(part.text[cut:]) - len(part.text[cut:].lstrip())
    return start, part.end


def _fold(line: str) -> str:
    return " ".join(line.replace("’", "'").lower().split())


def _is_running(part: _Part) -> bool:
    """Whether a part is running text: it has a final stop, or is too long for a heading."""
    return (ends_sentence(part.text) and not part.text.endswith("?")) or len(part.text) > headings.LONGEST


def _mark_interview(text: str, parts: list[_Part]) -> list[margins.Margin]:
    """Keep an interviewer's questions out of the prose, and cut the speakers' labels off."""
    turns = [part for part in parts if part.kind is None or part.kind is BlockKind.LIST_ITEM]
    if len(turns) < 4:
        return []
    labels, questions = headings.speakers([part.text for part in turns])
    edges: list[margins.Margin] = []
    for index, length in labels.items():
        part = turns[index]
        label = margins.Margin(BlockKind.BYLINE, part.start, part.start + length, "speaker")
        if _move_start(text, part, label.end):
            edges.append(label)
    for index in questions:
        turns[index].become(BlockKind.HEADING, "question of an interview")
    return edges


def _mark_headings(parts: list[_Part]) -> None:
    """Mark the intertitles: lines of that shape with running text after them."""
    open_parts = [part for part in parts if part.kind is None]
    shaped = {id(part) for part in open_parts if headings.is_heading(part.text)}
    if not shaped:
        return
    # Where hardly any paragraph has a final stop, its lack says nothing.
    running = sum(_is_running(part) for part in parts if part.kind in (None, BlockKind.LIST_ITEM))
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


def _is_prose(part: _Part) -> bool:
    return part.kind is None or part.kind is BlockKind.LIST_ITEM


def _mark_standfirst(parts: list[_Part], edges: list[margins.Margin]) -> None:
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
    if len(body) < 2 or len(part.text.split()) > _LONGEST_STANDFIRST or not _is_running(part):
        return
    dated = any(edge.reason == "date prefix" and edge.end <= part.start for edge in edges)
    titled = any(item.kind is BlockKind.TITLE for item in parts[:first])
    dateline = any(edge.reason == "dateline" and edge.end <= part.start for edge in edges)
    asked = any(item.reason == "question of an interview" for item in parts[:first])
    set_apart = parts[first + 1].kind in _BELOW_STANDFIRST
    if dated or (titled and set_apart and not dateline and not asked):
        part.become(BlockKind.STANDFIRST, None)


def _ensure_prose(parts: list[_Part]) -> tuple[str, ...]:
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


def _date(parts: list[_Part], edges: list[margins.Margin]) -> str | None:
    """Return the date that the text gives itself: near its start or end, the first that is no update's."""
    dated = [(False, edge.start, edge.date) for edge in edges if edge.date is not None]
    dated += [
        (part.reason == furniture.UPDATE, part.start, part.date)
        for index, part in enumerate(parts)
        if part.date is not None and (index < _NEAR_START or index >= len(parts) - _NEAR_END)
    ]
    return min(dated)[2] if dated else None
