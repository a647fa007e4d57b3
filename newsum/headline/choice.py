"""Which variant of a sentence makes the best headline.

As likely as a sub-editor makes it, as sure as readers approve of it, as short as a title, and telling what
the title would tell. How much these count was tried on validation titles of OrangeSum.
"""

from __future__ import annotations

from newsum.headline.candidates import Variant
from newsum.headline.salience import Salience

LENGTH = 10
"""How many words are best."""
WORDY = 0.5
"""What each word takes from the score that it has too many or too few."""
TELLING = 0.3
"""What each point of ROUGE adds that a headline is expected to share with the title."""


def score(variant: Variant, worth: Salience) -> float:
    """Return how good a headline a variant makes; comparable only within a sentence.

    Args:
        variant: the sentence after its cuts.
        worth: what the ranker of titles says of the article's words.
    """
    words = [word for word in variant.words if word[0].isalnum()]
    shared, pairs = worth.overlap(words)
    return variant.score + TELLING * (shared + pairs) - WORDY * abs(len(words) - LENGTH)
