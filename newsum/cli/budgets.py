"""How much the key points may take: what the three options for it mean."""

from __future__ import annotations

from typing import Literal

from newsum import api
from newsum.errors import UsageError
from newsum.models import Budget


def budget(sentences: str | None, words: int | None, ratio: str | None) -> Budget:
    """Return the budget that the three options name; they exclude one another.

    Raises:
        UsageError: two of them were given, or a value makes no sense.
    """
    return api.budget(
        None if sentences is None else count(sentences), words, None if ratio is None else percent(ratio)
    )


def count(value: str) -> int | Literal["auto"]:
    """Return what ``--sentences`` means: a number, or ``auto``.

    Raises:
        UsageError: it is neither.
    """
    if value == "auto":
        return "auto"
    try:
        return int(value)
    except ValueError:
        raise UsageError(f"--sentences wants a number from 1, or auto, not {value[:20]!r}") from None


def percent(value: str) -> float:
    """Return what ``--ratio`` means: ``20%`` or ``20`` is 20.

    Raises:
        UsageError: it is no number, or could mean two things.
    """
    try:
        share = float(value.removesuffix("%").replace(",", "."))
    except ValueError:
        raise UsageError(f"--ratio wants a percentage, not {value!r}", hint="such as 20%") from None
    if 0 < share < 1 and not value.endswith("%"):
        raise UsageError(
            f"--ratio {value} could mean {100 * share:g}% or {share:g}%", hint="write the % sign"
        )
    return share
