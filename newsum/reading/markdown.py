"""Marks of Markdown inside sentences (emphasis, links, notes, wrapped quotations) taken out.

Marks at the head of a line (of headings, lists, quotations) are left for :mod:`newsum.reading.margins`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from newsum.reading.headers import FENCE
from newsum.reading.paragraphs import ends_sentence
from newsum.reading.repair import note

_INNER = r"(?:[^{0}\n]|\n(?!\s*\n))*?"  # of one paragraph


@cache
def _link() -> re.Pattern[str]:
    address = r"[^\s()]{0,500}"
    target = rf"(?:https?://|mailto:|www\.|\.{{0,2}}/|#|[\w/-]{{1,200}}\.[a-z]{{2,4}}\b){address}(?:\({address}\))?"
    title = r"(?:\s+\"[^\"\n]*\")?"
    return re.compile(rf"!\[[^\[\]]*\]\({target}{title}\)|\[(?P<text>[^\[\]]+)\]\({target}{title}\)")


@cache
def _strong() -> re.Pattern[str]:
    return _emphasis(r"\*{2,3}", "*")


@cache
def _weak() -> tuple[re.Pattern[str], ...]:
    """Return what is emphasis where other marks show that the text is Markdown."""
    return _emphasis(r"\*", "*"), _emphasis("_{1,3}", "_"), re.compile(r"\[\^[\w-]+\](?!:)(?P<text>)")


def _emphasis(mark: str, sign: str) -> re.Pattern[str]:
    """Return a pattern of words between two marks that touch them: "p** de m**" has none."""
    sign = re.escape(sign)
    inner = _INNER.format(sign)
    return re.compile(
        rf"(?<![\w{sign}])(?P<mark>{mark})(?=[^\s{sign}])(?P<text>{inner})(?<=[^\s{sign}])(?P=mark)(?![\w{sign}])"
    )


def unmark(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without the marks of Markdown inside its sentences, and a warning if it had any."""
    count = 0
    for pattern in _patterns(text):
        text, found = pattern.subn(lambda match: match["text"] or "", text)
        count += found
    if ">" in text:
        text, found = _unquote(text)
        count += found
    return text, (note(f"marks of Markdown removed ({count})"),) if count else ()


def _patterns(text: str) -> tuple[re.Pattern[str], ...]:
    """Return what may be a mark in a text, nothing if it has no sure sign of Markdown."""
    # To look for a single character costs next to nothing, and most texts have none of them.
    if (
        text.startswith(FENCE)
        or ("*" in text and _strong().search(text) is not None)
        or ("#" in text and re.search(r"^#{1,6} \S", text, re.MULTILINE) is not None)
        or ("]" in text and "](" in text and _link().search(text) is not None)
    ):
        return (_link(), *_weak(), _strong())
    return ()


def _unquote(text: str) -> tuple[str, int]:
    """Take the marks out of quotations (of Markdown, of a mail) of which a line goes on with a sentence.

    Returns the text and how many such quotations there were.
    """
    lines = text.split("\n")
    count = 0
    for is_quoted, group in groupby(range(len(lines)), key=lambda index: bool(_quoted(lines[index]))):
        numbers = list(group)
        if is_quoted and any(
            _quoted(lines[number])[0].islower() and not ends_sentence(_quoted(lines[number - 1]))
            for number in numbers[1:]
        ):
            count += 1
            for number in numbers:
                lines[number] = _quoted(lines[number])
    return "\n".join(lines), count


def _quoted(line: str) -> str:
    """Return what a line quotes, nothing if it is no quotation."""
    return line[1:].strip() if line.startswith(">") else ""
