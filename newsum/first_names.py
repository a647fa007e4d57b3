"""First names, and whether men or women have them."""

from __future__ import annotations

from functools import cache

from newsum import datafiles

DATA = datafiles.FOLDER / "first-names.txt"


@cache
def load() -> dict[str, str]:
    """Read the first names: name -> "M." or "Mme"."""
    return dict(datafiles.rows(DATA))
