"""Where a headline comes from."""

from __future__ import annotations

from enum import StrEnum

from newsum.errors import UsageError


class HeadlineMode(StrEnum):
    """What ``--headline`` takes; the first is the default."""

    AUTO = "auto"
    TITLE = "title"
    SENTENCE = "sentence"
    COMPRESSED = "compressed"


def check(mode: str) -> None:
    """Make sure that a mode is one of :class:`HeadlineMode`.

    Raises:
        UsageError: it is not.
    """
    if mode not in tuple(HeadlineMode):
        raise UsageError(f"no headline is called {mode!r}", hint=f"choose one of {', '.join(HeadlineMode)}")
