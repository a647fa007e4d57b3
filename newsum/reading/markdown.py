"""Marks of Markdown inside sentences (emphasis, links, notes, wrapped quotations) taken out.

Images go with the caption below them, and so does code.

Marks at the head of a line (of headings, lists, quotations) are left for :mod:`newsum.reading.margins`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise

from newsum.reading import furniture
from newsum.reading.headers import FENCE
from newsum.reading.paragraphs import ends_sentence
from newsum.reading.repair import note

_LONGEST_ADDRESS = 500  # characters that are looked back over
_INNER = r"(?:[^{0}\n]|\n(?!\s*\n))*?"  # of one paragraph


@cache
def _link() -> re.Pattern[str]:
    address = r"[^\s()]{0,500}"
    target = rf"(?:https?://|mailto:|www\.|\.{{0,2}}/|#|[\w/-]{{1,200}}\.[a-z]{{2,4}}\b){address}(?:\({address}\))?"
    title = r"(?:\s+\"[^\"\n]*\")?"
    # A line in italics right below an image.
    caption = r"(?:[ \t]*\n[ \t]*(?P<mark>[*_])(?![\s*_])[^*_\n]+(?P=mark)[ \t]*(?=\n|\Z))?"
    return re.compile(rf"!\[[^\[\]]*\]\({target}{title}\){caption}|\[(?P<text>[^\[\]]+)\]\({target}{title}\)")


@cache
def _code() -> re.Pattern[str]:
    return re.compile(r"^```[^`\n]*\n(?:.*\n)*?```[ \t]*$", re.MULTILINE)


@cache
def _code_end() -> re.Pattern[str]:
    return re.compile(r"^```[ \t]*$", re.MULTILINE)


@cache
def _address() -> re.Pattern[str]:
    """Return a pattern of an address that is not at its end."""
    return re.compile(r"(?:https?://|www\.)[^\s()\[\]<>]*\Z")


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
    patterns = _patterns(text)
    text, count = _without_code(text) if patterns else (text, 0)
    for pattern in patterns:
        count += sum(not _is_in_address(match) for match in pattern.finditer(text))
        text = pattern.sub(_bare, text)
    if ">" in text:
        text, found = _unquote(text)
        count += found
    return text, (note(f"marks of Markdown removed ({count})"),) if count else ()


def _without_code(text: str) -> tuple[str, int]:
    """Return a text without the code in it, and how many blocks of it there were."""
    # Below the last fence that ends code, each that opens some would be followed to the end of the text.
    end = max((fence.end() for fence in _code_end().finditer(text)), default=0)
    left, count = _code().subn("", text[:end])
    return left + text[end:], count


def _bare(match: re.Match[str]) -> str:
    """Return what a mark leaves; an address keeps its signs: "https://x.example/_a_/b"."""
    return match.group() if _is_in_address(match) else match["text"] or ""


def _is_in_address(match: re.Match[str]) -> bool:
    start = match.start()
    return _address().search(match.string, max(0, start - _LONGEST_ADDRESS), start) is not None


def _patterns(text: str) -> tuple[re.Pattern[str], ...]:
    """Return what may be a mark in a text, nothing if it has no sure sign of Markdown."""
    # To look for a single character costs next to nothing, and most texts have none of them.
    if (
        text.startswith(FENCE)
        or ("*" in text and _strong().search(text) is not None)
        or ("#" in text and re.search(r"^#{1,6} \S", text, re.MULTILINE) is not None)
        or ("]" in text and "](" in text and _link().search(text) is not None)
        or ("```" in text and _without_code(text)[1])
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
        if is_quoted and _is_wrapped([_quoted(lines[number]) for number in numbers]):
            count += 1
            for number in numbers:
                lines[number] = _quoted(lines[number])
    return "\n".join(lines), count


def _is_wrapped(quotation: list[str]) -> bool:
    """Whether a quotation is wrapped prose; links that stand below one another have no stop."""
    if furniture.recognise(quotation[0]) is not None or not any(map(ends_sentence, quotation)):
        return False
    width = max(map(len, quotation))
    return any(
        following[0].islower()
        and not ends_sentence(line)
        and len(f"{line} {following.partition(' ')[0]}") > width  # the next word would not have fitted
        for line, following in pairwise(quotation)
    )


def _quoted(line: str) -> str:
    """Return what a line quotes, nothing if it is no quotation."""
    return line[1:].strip() if line.startswith(">") else ""
