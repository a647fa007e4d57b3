"""Memory of what was found last: several steps ask the same of one article, one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Subject = TypeVar("Subject")
Found = TypeVar("Found")


def of_last(find: Callable[[Subject], Found]) -> Callable[[Subject], Found]:
    """Return a function that asks ``find`` only about another object than the last time."""
    last: tuple[Subject, Found] | None = None

    @wraps(find)
    def find_or_remember(subject: Subject) -> Found:
        nonlocal last
        known = last
        if known is None or known[0] is not subject:
            last = known = (subject, find(subject))
        return known[1]

    return find_or_remember
