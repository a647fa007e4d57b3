"""Lines to paragraphs: which line ends are a paragraph's end, and which only a full line.

Text comes with one paragraph per line, with blank lines between paragraphs, or hard-wrapped at a
column. A line end inside a run of lines is a wrap where the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from newsum.folding import small
from newsum.models import BlockKind
from newsum.reading import furniture, kickers

CLOSERS = " »”’\"')]\xa0\u202f"
TERMINALS = ".!?…"
BULLETS = "-–—•*·‣▪►●◦"
_NARROWEST_WRAP = 26  # columns; narrower lines are titles or lists
_NARROW_WRAP = 32  # columns; narrower lines are titles or lists unless half of them go on with a small letter
_WIDEST_WRAP = 130  # columns; wider lines are whole paragraphs
_LENGTHENED = 1.1  # of the width: a line to which the rest of a cut word was joined, one in ten or fewer
_FULL = 0.86  # of the width; optimal-fit wrapping leaves lines a little shorter than greedy wrapping
_LONG = 0.6  # of the width: a line that could be a full one
_MOST_HEAD_LINES = 8
_SHARE_CUT = 0.35  # of the long lines that stop inside a sentence, for the text to be wrapped
# No sentence ends in one of these, so that a capital may follow: "le président de la | République".
_OPEN_WORDS = frozenset(
    "à au aux avec ce ces cette chez comme contre dans de des dont du elle en entre et il la le les leur "
    "leurs m. mme ou par pour qu' que qui sa sans se ses son sous sur un une vers l' d'".split()
)
_NUMBERED = re.compile(r"(\d{1,2})[.)]\s+[A-ZÀ-Ý«]")
# "BERNE - Session de printemps des Chambres fédérales, 14h30"
_PLACE_AT_HEAD = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý'’/ -]{2,30} [-–—] (?=[A-ZÀ-Ý«\d])")
_SCORE_AT_END = re.compile(r"\b\d{1,3}\s?-\s?\d{1,3}(?:\s?[(\[][\d\s,;/-]+[)\]])?$")
# Behind a word that is no abbreviation.
_SENTENCE_END = re.compile(r"[^\W\d_]{4}[.!?…][\s»”\"]+[«“\"]?\s*[A-ZÀ-Ý]")


class Paragraph(NamedTuple):
    """A stretch of text that its writer set apart.

    Attributes:
        start, end: its offsets, without the white space around it.
        apart: whether a blank line (or a page's end) comes before it.
        indent: how many columns its first line is indented.
    """

    start: int
    end: int
    apart: bool
    indent: int


def ends_sentence(line: str) -> bool:
    """Whether a line ends in a full stop, a question or exclamation mark or an ellipsis, quotes aside."""
    return line.rstrip(CLOSERS)[-1:] in TERMINALS if line else False


def is_open(line: str) -> bool:
    """Whether a sentence must go on after a line: it ends in a comma, or a word that none ends in."""
    return line[-1] == "," or _is_open_word(line)


def _is_open_word(line: str) -> bool:
    return small(line).split()[-1] in _OPEN_WORDS


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of a text, in order; between them is only white space."""
    lines = list(_lines(text))
    head = _head(text, lines)
    width = _wrap_width(text, lines, head)
    result: list[Paragraph] = []
    for index, line in enumerate(lines):
        if not index or line.apart:
            joined = False
        elif index < head:
            joined = _continues_title(text, lines[index - 1], line, width)
        else:
            joined = _continues(text, result[-1], lines[index - 1 : index + 2], width)
        if joined:
            last = result[-1]
            result[-1] = Paragraph(last.start, line.end, last.apart, last.indent)
        else:
            result.append(line)
    return result


def _lines(text: str) -> Iterator[Paragraph]:
    """Yield each line that is not blank."""
    position = 0
    apart = True
    for raw in text.split("\n"):
        for number, column in enumerate(raw.split("\f")):
            apart = apart or number > 0  # a page ended
            content = column.strip()
            if content:
                indent = len(column) - len(column.lstrip())
                start = position + indent
                yield Paragraph(start, start + len(content), apart, indent)
                apart = False
            elif not number:
                apart = True
            position += len(column) + 1


def _head(text: str, lines: list[Paragraph]) -> int:
    """Return how many lines stand together above the text: a title, and who wrote it, where, for whom.

    They have no final stop, and a blank line below them.
    """
    head = next((index for index, line in enumerate(lines) if index and line.apart), 0)
    is_prose = head > _MOST_HEAD_LINES or any(
        ends_sentence(text[line.start : line.end]) for line in lines[:head]
    )
    return 0 if is_prose else head


def _wrap_width(text: str, lines: list[Paragraph], head: int) -> int | None:
    """Return the column at which the text was wrapped, ``None`` if it was not.

    The head does not tell: its lines may be a title and a name.
    """
    pairs = [(line, following) for line, following in pairwise(lines[head:]) if not following.apart]
    if not pairs:
        return None
    lengths = sorted(map(_length, set(chain.from_iterable(pairs))))
    longest, width = lengths[-1], lengths[-1 - len(lengths) // 10]
    if longest <= _LENGTHENED * width:
        width = longest
    if width < _NARROWEST_WRAP or longest > _WIDEST_WRAP:
        return None
    long = [pair for pair in pairs if _length(pair[0]) >= _LONG * width]
    cut = [following for line, following in long if not ends_sentence(text[line.start : line.end])]
    if not cut or len(cut) < _SHARE_CUT * len(long):
        return None
    small = sum(text[following.start].islower() for following in cut)
    return width if width >= _NARROW_WRAP or 2 * small >= len(cut) else None


def _length(line: Paragraph) -> int:
    return line.end - line.start + line.indent


def _continues_title(text: str, line: Paragraph, following: Paragraph, width: int | None) -> bool:
    """Whether a line of the head goes on with the title above it, rather than naming its author or place."""
    if any(_has_bullet(text, one) or _stands_alone(text, one) for one in (line, following)):
        return False
    if kickers.recognise(text[line.start : line.end]) is not None:
        return False
    if is_open(text[line.start : line.end]):  # "Le ministre de la | Justice"
        return True
    if kickers.recognise(text[following.start : following.end]) is not None:
        return False
    if text[following.start].islower():
        return True
    return width is not None and _length(line) <= width and _is_full(text, line, following, width)


def _continues(text: str, paragraph: Paragraph, lines: list[Paragraph], width: int | None) -> bool:
    """Whether the second of some lines goes on with the paragraph that the first one is the last of."""
    line, following = lines[:2]
    if _opens_row(text, paragraph, line, following):
        return False
    ended = ends_sentence(text[max(line.start, line.end - 40) : line.end])
    full = width is not None and _is_full(text, line, following, width - (4 if ended else 2))
    if not (full and not ended and _is_rest(text, paragraph, lines)):
        if _has_bullet(text, following) or _stands_alone(text, following):
            return False
        if ended or not text[following.start].islower():
            if width is None or (following.indent > line.indent + 1 and ended):
                return False
            filled = full or (not ended and _length(line) >= _FULL * width)
            if not filled and not _is_unfinished(text, paragraph, line, following, width):
                return False
    return line.start > paragraph.start or not _stands_alone(text, line)


def _opens_row(text: str, paragraph: Paragraph, line: Paragraph, following: Paragraph) -> bool:
    """Whether a line is the next of a list: of numbers, of results that end in a score, of places."""
    number = _number(text, following)
    if number is not None and number == 1:
        return text[line.end - 1] == ":"
    if number is not None and number - 1 in (_number(text, paragraph), _number(text, line)):
        return True
    if not (text[line.start].isupper() and text[following.start].isupper()):
        return False
    both = (line, following)
    return all(_SCORE_AT_END.search(text, one.start, one.end) for one in both) or all(
        _PLACE_AT_HEAD.match(text, one.start, one.end) for one in both
    )


def _number(text: str, line: Paragraph) -> int | None:
    """Return the number that opens a line as a list item's does: "12. Jeanne Martin"."""
    match = _NUMBERED.match(text, line.start, line.end) if text[line.start].isdigit() else None
    return None if match is None else int(match[1])


def _is_unfinished(
    text: str, paragraph: Paragraph, line: Paragraph, following: Paragraph, width: int
) -> bool:
    """Whether a sentence of prose goes on below a line, however short: columns of type have such lines.

    So has a text whose figures keep with what they count ("1 200 personnes"). Elsewhere a sentence must have
    ended before it in the paragraph, below its first line, for a title may be "Nantes. Un incendie"; and in
    the line itself if it is one that starts a sentence, as titles do.
    """
    inside = line.start > paragraph.start
    if _is_open_word(text[line.start : line.end]):
        return inside or _length(line) >= _LONG * width
    if not inside or not (text[line.end - 1].isalnum() or text[line.end - 1] == ","):
        return False
    if (
        text[following.start].isdigit()
        and not text[line.start].isdigit()
        and _number(text, following) is None
    ):
        return True  # "Selon la police, ils étaient | 1 200."
    starts = ends_sentence(text[max(paragraph.start, line.start - 40) : line.start].rstrip())
    since = max(paragraph.start + width, line.start if starts else 0)
    return _SENTENCE_END.search(text, since, line.end) is not None


def _is_full(text: str, line: Paragraph, following: Paragraph, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    space = text.find(" ", following.start, following.end)
    word = (following.end if space < 0 else space) - following.start
    return _length(line) + 1 + word > width


def _is_rest(text: str, paragraph: Paragraph, lines: list[Paragraph]) -> bool:
    """Whether a line after a full one is the rest of its sentence, whatever it looks like.

    "par la police" is no byline there, nor "Facebook." a label if the sentence must go on.
    "- dont deux enfants -" is no list item, unless a list was announced or goes on.
    """
    line, following = lines[:2]
    if _has_bullet(text, following):
        near = (paragraph, *(one for one in lines[2:] if not one.apart))
        is_list = text[line.end - 1] in ":;" or any(_has_bullet(text, one) for one in near)
        return not is_list and text[following.start + 2 : following.start + 3].islower()
    ended = ends_sentence(text[following.start : following.end])
    if text[following.start].islower():
        return (
            ended or line.start > paragraph.start or _furniture_kind(text, following) is not BlockKind.BYLINE
        )
    if not ended or not (text[following.start].isupper() or text[following.start] in "(["):
        return ended  # "20 mars 2021." and "».", but no page number
    return is_open(text[line.start : line.end]) and _furniture_kind(text, following) is not BlockKind.DATE


def _has_bullet(text: str, line: Paragraph) -> bool:
    """Whether a line opens as a list item does ("- ", "a) ")."""
    first, second = text[line.start], text[line.start + 1 : line.start + 2]
    return (first in BULLETS and second.isspace()) or second == ")"


def _stands_alone(text: str, line: Paragraph) -> bool:
    """Whether a line is a byline, a date or the like."""
    return _furniture_kind(text, line) is not None


def _furniture_kind(text: str, line: Paragraph) -> BlockKind | None:
    if line.end - line.start > furniture.LONGEST:
        return None
    found = furniture.recognise(text[line.start : line.end])
    return None if found is None else found.kind
