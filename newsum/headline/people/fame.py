"""Fame: whose surname readers know without being told who it is."""

from __future__ import annotations

from newsum.french import tagging
from newsum.ranking import model


def is_famous(surname: str) -> bool:
    """Return whether a surname, lower-cased, is frequent in the training articles, and no common word."""
    is_frequent = surname in model.load(model.TITLES).lexicon
    return is_frequent and tagging.load().dictionary.get(surname, "U") == "U"
