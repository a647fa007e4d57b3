"""Sketches of texts whose bytes agree about as often as the texts do (MinHash).

A text is the set of its runs of five words; the share of two sets' union that they have in common
(Jaccard) is how alike the texts are. For each of sixty hash functions the sketch keeps the lowest eight
bits of the least hash in the set: two sketches agree at a place with the probability of the Jaccard
similarity (Broder 1997, "On the resemblance and containment of documents"), eight bits being
enough (Li and König 2010, "b-Bit Minwise Hashing").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PLACES = 60
SHINGLE = 5
SEED = 20211207
BLOCK = 4096
"""Runs of words that are hashed at a time, so that a text of any length takes little memory."""

WORD = re.compile(r"\w+")


def sketch(text: str) -> bytes:
    """Return the sketch of a text, :data:`PLACES` bytes; letter case, punctuation and layout do not matter.

    A text without a word has an empty sketch.
    """
    import numpy as np

    words = np.fromiter((crc32(word.encode()) for word in WORD.findall(text.lower())), np.uint64)
    if not len(words):
        return b""
    runs = hashed(words)
    factors, terms = functions()
    least = np.full(PLACES, np.iinfo(np.uint64).max)
    for start in range(0, len(runs), BLOCK):
        block = runs[start : start + BLOCK, None] * factors + terms
        np.minimum(least, block.min(axis=0), out=least)
    return (least & np.uint64(0xFF)).astype(np.uint8).tobytes()


def hashed(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return a hash of each run of words; of all words, if they are too few for one run."""
    import numpy as np

    size = min(SHINGLE, len(words))
    count = len(words) - size + 1
    runs = np.zeros(count, np.uint64)
    for place in range(size):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + words[place : place + count]
        runs ^= runs >> np.uint64(29)  # Else a product would mix towards the high bits only.
    return runs * np.uint64(0xBF58476D1CE4E5B9)


@cache
def functions() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return the factors (odd) and the terms of the hash functions."""
    import numpy as np

    numbers = np.random.RandomState(SEED).randint(0, 1 << 63, (2, PLACES), np.uint64)
    return numbers[0] * np.uint64(2) + np.uint64(1), numbers[1]


def alike(one: bytes, other: bytes) -> float:
    """Return how alike the texts of two sketches are, 0 to 1."""
    return sum(map(int.__eq__, one, other)) / PLACES
