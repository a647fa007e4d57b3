"""Codes that word processors leave in pasted text: those of RTF, and the fields of Word.

They stand inside sentences, so that they are taken out, and a warning says so.
"""

from __future__ import annotations

import re
from functools import cache

from newsum.reading.repair import note

_RTF = "{\\rtf"
_SURE = re.compile(r"\\(?:pard|par|plain|f\d{1,2}\\fs\d{1,3})(?![a-z])")
_FEWEST_SURE = 2  # one may be of a path: "C:\par"
_BREAKS = frozenset(("par", "line", "page", "sect", "row", "cell"))
_FIELD = re.compile(
    r"(?:\{\s?)?\bHYPERLINK\s+(?:\\[a-z]\s+)?[\"“«][^\"”»\n]{1,500}[\"”»](?:\s+\\[a-z](?:\s+[\"“«][^\"”»\n]*[\"”»])?)*"
    r"\s?\}?\s?"
)


@cache
def _code() -> re.Pattern[str]:
    """Return a pattern of groups that hold no text, of codes, characters as numbers, and braces."""
    return re.compile(
        r"\{\\(?:fonttbl|colortbl|stylesheet|info|pict|\*)(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*+\})*+\}"
        r"|\\u(?P<number>-?\d{1,5})(?:\\'[0-9a-fA-F]{2}| ?\?| )?"
        r"|\\'(?P<octet>[0-9a-fA-F]{2})"
        r"|\\(?P<word>[a-z]{1,32})-?\d{0,10}(?: |(?=\W)|\Z)"
        r"|\\(?P<sign>[{}~\\_-])|[{}]"
    )


def unmark(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without the codes of word processors, and a warning if there were any."""
    count = fields = 0
    if "HYPERLINK" in text:
        text, fields = _FIELD.subn("", text)
    if "\\" in text and (text.lstrip().startswith(_RTF) or len(_SURE.findall(text)) >= _FEWEST_SURE):
        text, count = _code().subn(_decoded, text)
    if not count + fields:
        return text, ()
    return text, (note(f"codes of a word processor taken out ({count + fields})"),)


def _decoded(match: re.Match[str]) -> str:
    """Return what a code stands for."""
    if match["octet"] is not None:
        return bytes((int(match["octet"], 16),)).decode("cp1252", "replace")
    if match["number"] is not None:
        return chr(int(match["number"]) % 0x10000)
    if match["sign"] is not None:
        return {"~": "\xa0", "_": "-", "-": ""}.get(match["sign"], match["sign"])
    if match["word"] in _BREAKS:
        return "\n"
    return " " if match["word"] == "tab" else ""
