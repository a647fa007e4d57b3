"""Sentence boundaries of French prose."""

from __future__ import annotations

import re

from newsum.french.lexicon import entries

_STOP = re.compile(r"(?:\.(?!\d)|[!?…])[.!?…]*(?:\s?»|[\"”)\]+](?![\w]))*|\n\s*\n")
_WORD_BEFORE = re.compile(r"[\w'’.°-]*$")
_ABBREVIATIONS = entries("""
m mm mme mmes mlle mlles mgr dr drs me pr prof st ste sts av bd bld chap éd env cf art vol tél max min p
pp fig ex n no j.-c etc ndlr jr sr mr mrs ms
""")


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one block of prose, trimmed of white space.

    Args:
        text: the text that holds the block.
        start: where the block starts in the text.
        end: where it ends; the end of the text by default.
    """
    end = len(text) if end is None else end
    spans: list[tuple[int, int]] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < begin:
            continue
        if _is_boundary(text, stop, end):
            _append(spans, text, begin, stop.end())
            begin = stop.end()
    _append(spans, text, begin, end)
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _is_boundary(text: str, stop: re.Match[str], end: int) -> bool:
    if stop[0][0] == "\n":
        return True
    after = text[stop.end() : min(end, stop.end() + 12)]
    if not after.strip():
        return True
    if stop[0] == "." and _is_abbreviation(text, stop.start()):
        return False
    following = after.lstrip(" \n\t\u00a0\u202f\"«“‘(-–—[+'’")
    if not following:
        return True
    first = following[0]
    if not after[0].isspace():
        return first.isupper() and not text[stop.start() - 1 : stop.start()].isupper()
    return first.isupper() or first.isdigit()


def _is_abbreviation(text: str, stop: int) -> bool:
    match = _WORD_BEFORE.search(text, max(0, stop - 12), stop)
    word = match[0] if match else ""
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATIONS
