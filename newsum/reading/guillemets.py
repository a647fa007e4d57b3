"""Guillemets that old newspapers repeat where the lines of a quotation begin.

The rule is that of "« Le pont⏎» est fermé⏎» depuis hier »". Where every line is a paragraph that ends its
sentence, each may open a quotation of its own, as in today's newspapers.
"""

from __future__ import annotations

import re

_OPENING, _CLOSING = "«", "»"
_REPEATED = re.compile(r"[ \t]*([«»])[ \xa0\u202f]*(?=[^\W_])")
_ENDS = ".!?…:;"
_FEWEST = 2  # lines


def unrepeated(text: str) -> tuple[str, int]:
    """Return a text without the guillemets that are repeated in it, and how many there were."""
    if not any(f"\n{mark}" in text for mark in (_OPENING, _CLOSING)):
        return text, 0
    lines = text.split("\n")
    count = depth = index = 0
    while index < len(lines):
        stop = _run(lines, index) if depth > 0 else index
        if stop - index >= _FEWEST and _goes_on(lines[index - 1 : stop - 1]):
            for number in range(index, stop):
                lines[number] = _REPEATED.sub("", lines[number], count=1)
            count += stop - index
        stop = max(stop, index + 1)
        for line in lines[index:stop]:
            depth = max(0, depth + line.count(_OPENING) - line.count(_CLOSING)) if line.strip() else 0
        index = stop
    return "\n".join(lines), count


def _run(lines: list[str], start: int) -> int:
    """Return where lines end that begin with the same guillemet; only the last of them may have others."""
    first = _REPEATED.match(lines[start])
    stop = start
    while first is not None and stop < len(lines):
        match = _REPEATED.match(lines[stop])
        if match is None or match[1] != first[1]:
            break
        stop += 1
        if _OPENING in lines[stop - 1][match.end() :] or _CLOSING in lines[stop - 1][match.end() :]:
            break
    return stop


def _goes_on(above: list[str]) -> bool:
    """Return whether sentences go on below most of some lines."""
    return 2 * sum(line.rstrip()[-1:] in _ENDS for line in above) < len(above)
