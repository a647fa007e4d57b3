"""Subtitles (SubRip, WebVTT): their lines, without numbers and times, are one running text.

Sentences go on from one to the next, so that what parts them is taken out, and a warning says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newsum.reading.repair import note

_ARROW = "-->"
_FEWEST = 2
_SOUND = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")


@cache
def _head() -> re.Pattern[str]:
    """Return a pattern of what stands above the lines of a subtitle: its number or name, and its times."""
    time = r"(?:\d{1,3}:)?\d\d:\d\d[,.]\d{3}"
    return re.compile(
        r"^(?:(?:\d{1,6}|(?<=\n\n)\S{1,80})[ \t]*\n)?"
        rf"[ \t]*{time}[ \t]*-->[ \t]*{time}(?:[ \t][^\n]*)?$",
        re.MULTILINE,
    )


@cache
def _markup() -> re.Pattern[str]:
    """Return a pattern of tags, places on the screen, times of words, notes of music and of who wrote."""
    return re.compile(
        r"</?(?:[ibuc]|font|v|ruby|rt|lang)\b[^<>\n]*>|<[\d:.]+>|\{\\[^{}\n]*\}|[♪♫]"
        r"|(?<=\n\n)NOTE\b(?:[^\n]|\n(?!\n))*"
    )


def unmark(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of subtitles, with a warning; any other text as it is."""
    if _ARROW not in text:
        return text, ()
    above, *subtitles = _head().split(text)
    is_first = not above.strip() or above.lstrip().startswith("WEBVTT")
    spoken = " ".join(_spoken(subtitles)) if is_first and len(subtitles) >= _FEWEST else ""
    if not spoken:
        return text, ()
    return spoken, (note(f"numbers and times of subtitles taken out ({len(subtitles)})"),)


def _spoken(subtitles: Sequence[str]) -> Iterator[str]:
    """Yield the lines that are spoken: none twice that stays on the screen, and no "[Musique]"."""
    before = ""
    for subtitle in subtitles:
        for marked in _markup().sub("", subtitle).splitlines():
            line = marked.strip().lstrip("-–— ")
            if line and line != before and _SOUND.fullmatch(line) is None:
                yield line
                before = line
