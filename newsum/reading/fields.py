"""Keys of records that the user named and that no record has: mistyped sooner than meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsum.reading.options import ReadOptions

NONE = "none"
"""Names no field: so titles are withheld."""

Absent = frozenset[str] | None
"""The keys that some records were to have and none of them has; ``None`` where there is no record yet."""


def absent(record: Mapping[str, Any], options: ReadOptions) -> frozenset[str]:
    """Return the keys that the user named and a record does not have."""
    named = {key for key, usual in ((options.title_field, "title"), (options.id_field, "id")) if key != usual}
    return frozenset(named - {NONE} - record.keys())


def common(some: Absent, others: Absent) -> Absent:
    """Return the keys that are absent from some records and from others."""
    if some is None or others is None:
        return others if some is None else some
    return some & others


def hints(never: Absent, options: ReadOptions, *, titles: bool = True) -> list[str]:
    """Return what to say of the keys that no record had; of titles if nothing was said of them yet."""
    named = [("--title-field", options.title_field)] if titles else []
    named.append(("--id-field", options.id_field))
    return [f"no record has {key!r}; is {option} mistyped?" for option, key in named if key in (never or ())]
