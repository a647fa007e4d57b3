"""Exports of press databases (Europresse, Factiva, Nexis): the lines around an article that these add.

Only a block of lines in the order of one of them is one: a line alone may be the article's own.
"""

from __future__ import annotations

import re
from functools import cache

from newsum.models import BlockKind
from newsum.reading import dates
from newsum.reading.headers import Header
from newsum.reading.lines import Furniture
from newsum.reasons import Reason

_REASON: Reason = "header of a press database"
_REACH = 3000  # characters in which a block begins and ends
_COUNT = re.compile(r"\d (?:mots|words)[ \t]*$", re.MULTILINE)  # all of them say how long the article is
_LINE = re.compile(r"\S.*")


@cache
def _blocks() -> tuple[re.Pattern[str], ...]:
    """Return a pattern of the block of each database, between lines that may have empty ones between them."""
    end = r"(?>[ \t]*\n\s*)"
    line = r"[^\n]{0,159}\S"  # read one way, up to the white space behind it
    words = r"(?:\d{1,3}[  .,]?)?\d{1,3} (?:mots|words)"
    day = r"(?P<date>(?:\w+ )?\d{1,2}(?:er)? \w+ \d{4}(?: \w+)?|\w+ \d{1,2}, \d{4}(?: \w+)?)"
    return tuple(
        re.compile(pattern, re.MULTILINE)
        for pattern in (
            # Factiva: words, day, hour, source, its code, page, language, copyright
            rf"^{words}{end}{day}{end}(?:\d\d?:\d\d{end})?{line}{end}[A-Z\d]{{3,8}}{end}"
            rf"(?:{line}{end})??(?:Français|French){end}(?:(?:©|Copyright|\(c\))[^\n]*)?",
            # Nexis: source, day, copyright, section, length, author, the word above the text
            rf"^{line}{end}{day}(?: {line})?{end}Copyright {line}{end}"
            rf"(?:[A-Z][\w-]{{2,20}}\s?: ?{line}{end}){{1,8}}(?:Body|Corps)(?=[ \t]*\n)",
            # Europresse: what the source is, day, its name with page and words
            rf"^Nom de la source{end}{line}{end}Type de source{end}(?:{line}{end}){{1,12}}?{day}{end}"
            rf"{line} • (?:{line} • )?{words}(?=[ \t]*\n)",
        )
    )


def read(text: str) -> Header | None:
    """Read the block of lines that a database puts above an article, or behind its title."""
    if _COUNT.search(text, 0, _REACH) is None:
        return None
    found = (pattern.search(text, 0, _REACH) for pattern in _blocks())
    block = next((match for match in found if match is not None), None)
    if block is None:
        return None
    mark: tuple[BlockKind, Reason | None] = (BlockKind.CREDIT, _REASON)
    lines = {line.start(): mark for line in _LINE.finditer(text, *block.span())}
    return Header(lines, None, dates.parse(block["date"]))


def recognise(line: str) -> Furniture | None:
    """Recognise the number of a document: "Document LEMFR00020200303eg33000l", "news·20200303·LM·6031"."""
    if line[0] in "Dn" and re.fullmatch(r"Document [A-Z\d]{3,8}\d{11}\w{6,12}|news·\d{8}·\w+·\S+", line):
        return Furniture(BlockKind.CREDIT, _REASON)
    return None
