"""The mark that ends a press release, "###" or "-30-"; below it is told who sent it, and no news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsum.reading import dates

_MARK = re.compile(r"#(?:\s?#){2,5}|[-–—]\s?30\s?[-–—]")
_NEWS = re.compile(rf"(?i)[«\"“]|\b(?:{'|'.join(sorted(dates.WEEKDAYS))}|hier|selon)\b")
_MOST_BELOW = 0.5  # of the characters above; more is an article of its own


def mark(texts: Sequence[str]) -> int | None:
    """Return which of some lines and paragraphs is the end mark; ``None`` if there is none.

    Where it comes twice, it parts one brief from the next, as it does where news stand below it.
    """
    found = [number for number, text in enumerate(texts) if _MARK.fullmatch(text)]
    if len(found) != 1:
        return None
    above, below = texts[: found[0]], texts[found[0] + 1 :]
    if sum(map(len, below)) > _MOST_BELOW * sum(map(len, above)) or any(map(_NEWS.search, below)):
        return None
    return found[0]
