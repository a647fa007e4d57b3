"""What completes the values of options as the user types them."""

from __future__ import annotations

from newsum import pipeline
from newsum.ranking import METHODS


def methods() -> list[str]:
    """Return the names of the methods."""
    return list(METHODS)


def countries() -> list[str]:
    """Return the countries that have agencies in the gazetteer."""
    return sorted({entry.country for entry in pipeline.gazetteer(()) if entry.country})
