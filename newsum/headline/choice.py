"""Which variant of a sentence makes the best headline.

As likely as a sub-editor makes it, of the length of a title, and telling what the title would tell. How much
these count was tried on titles of OrangeSum's training part that the ranker of titles had not seen.
"""

from __future__ import annotations

from newsum.headline.candidates import Variant
from newsum.headline.salience import Salience

SHORT, LONG = 10, 16
"""Between so many words a headline is neither brief nor long."""
WORDY = 0.4
"""What each word takes from the score that it has too many or too few."""
TELLING = 0.15
"""What each point of ROUGE adds that a headline is expected to share with the title."""


def score(variant: Variant, worth: Salience) -> float:
    """Return how good a headline a variant makes; comparable only within a sentence.

    Args:
        variant: the sentence after its cuts.
        worth: what the ranker of titles says of the article's words.
    """
    words = [word for word in variant.words if word[0].isalnum()]
    shared, pairs = worth.overlap(words)
    excess = max(0, len(words) - LONG) + max(0, SHORT - len(words))
    return variant.score + TELLING * (shared + pairs) - WORDY * excess
