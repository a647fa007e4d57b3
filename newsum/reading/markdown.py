"""Marks of Markdown inside sentences (emphasis, links, images, references of notes) taken out.

Marks at the head of a line (of headings, lists, quotations) are left for :mod:`newsum.reading.margins`.
"""

from __future__ import annotations

import re
from functools import cache

from newsum.reading.headers import FENCE
from newsum.reading.repair import note

# A text without any of these has no sure sign of Markdown.
_SIGNS = ("](", "**", "# ")
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
    if not (any(sign in text for sign in _SIGNS) or text.startswith(FENCE)):
        return text, ()
    if not (
        text.startswith(FENCE)
        or _link().search(text)
        or _strong().search(text)
        or re.search(r"^#{1,6} \S", text, re.MULTILINE)
    ):
        return text, ()
    count = 0
    for pattern in (_link(), *_weak(), _strong()):
        text, found = pattern.subn(lambda match: match["text"] or "", text)
        count += found
    return text, (note(f"marks of Markdown removed ({count})"),) if count else ()
