"""Training of what goes with a topic: :mod:`newsum.headline.topics.association`.

Of the articles of OrangeSum's training part (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA 4.0) whose
titles a phrase opened those words are counted that their titles, leads and beginnings have. Latent semantic
analysis (Deerwester, Dumais et al. 1990) of the logarithms of how much likelier each is there than elsewhere
gives the vectors; phrases and words weigh as the square root of how many articles have them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from newsum.french.words import words
from newsum.headline.topics.association import NOUGHT, SCALES, SHORTEST, Space
from newsum.headline.topics.phrases import Phrase
from newsum.training.corpus import Corpus, Record
from newsum.training.steps import model_text

WORDS, DIMENSIONS = 2000, 12
"""More words, or coordinates, tell no more of what readers would print."""
BEGINNING = 1500
"""So many characters of an article are read."""
LEAST = 2
"""A phrase that opened fewer titles has no vector."""
SMOOTHING = 10.0
"""To the articles of a phrase so many are added that have each word as often as all articles."""
MOST = 9
"""The letters stand for -9 to 9."""


def learn(
    opened: Sequence[tuple[Phrase, Record]], phrases: Collection[Phrase]
) -> tuple[Space, dict[Phrase, str]]:
    """Return the vectors of the words, and the letters of those of the phrases.

    Args:
        opened: articles, each with the phrase that opened its title.
        phrases: those that may be topics.
    """
    everywhere: Counter[str] = Counter()
    beside: dict[Phrase, Counter[str]] = defaultdict(Counter)
    times: Counter[Phrase] = Counter()
    for phrase, record in opened:
        found = _words(record) - set(phrase)
        everywhere.update(found)
        if phrase in phrases:
            beside[phrase].update(found)
            times[phrase] += 1
    known = sorted(phrase for phrase, count in times.items() if count >= LEAST)
    vocabulary = sorted(sorted(everywhere, key=lambda word: (-everywhere[word], word))[:WORDS])
    scales, of_phrases, of_words = _factors(known, vocabulary, times, beside, everywhere, len(opened))
    letters = dict(zip(vocabulary, map(_letters, of_words), strict=True))
    return Space(scales, letters), dict(zip(known, map(_letters, of_phrases), strict=True))


def model_file(space: Space, corpus: Corpus) -> str:
    """Return the text of ``topic-words.txt``."""
    scales = f"{SCALES}\t{' '.join(f'{scale:g}' for scale in space.scales)}"
    lines = [scales, *(f"{word}\t{letters}" for word, letters in sorted(space.letters.items()))]
    notes = [f"What a letter is worth; word, its vector: a letter a coordinate, {chr(NOUGHT)} is nought"]
    return model_text("Which words go with which topics: vectors.", corpus, lines, notes=notes)


def _words(record: Record) -> set[str]:
    """Return the words of the title, the lead and the beginning of an article."""
    text = f"{record.title} {record.abstract} {record.article[:BEGINNING]}"
    return {word for word in words(text) if len(word) >= SHORTEST}


def _factors(
    phrases: Sequence[Phrase],
    vocabulary: Sequence[str],
    times: Mapping[Phrase, int],
    beside: Mapping[Phrase, Counter[str]],
    everywhere: Mapping[str, int],
    articles: int,
) -> tuple[tuple[float, ...], Any, Any]:
    """Return what a letter is worth in each coordinate, and the codes of the phrases and the words."""
    import numpy as np

    shares = np.array([everywhere[word] for word in vocabulary]) / articles
    counts = np.array([[beside[phrase][word] for word in vocabulary] for phrase in phrases])
    opened = np.array([[times[phrase]] for phrase in phrases])
    values = np.log((counts + SMOOTHING * shares) / (opened + SMOOTHING) / shares)
    rows, columns = np.sqrt(opened), np.sqrt(shares)
    left, sizes, right = np.linalg.svd(rows * values * columns, full_matrices=False)
    root = np.sqrt(sizes[:DIMENSIONS])
    of_phrases = left[:, :DIMENSIONS] * root / rows
    of_words = right[:DIMENSIONS].T * root / columns[:, None]
    # The sign of a coordinate is any: the largest of the phrases is taken to be positive.
    signs = np.sign(of_phrases[np.abs(of_phrases).argmax(axis=0), range(len(root))])
    units = np.abs(of_phrases).max(axis=0) / MOST, np.quantile(np.abs(of_words), 0.995, axis=0) / MOST
    codes = [
        np.clip(np.round(vectors * signs / unit), -MOST, MOST).astype(int)
        for vectors, unit in zip((of_phrases, of_words), units, strict=True)
    ]
    return tuple(float(f"{scale:.4g}") for scale in units[0] * units[1]), *codes


def _letters(codes: Sequence[int]) -> str:
    return "".join(chr(NOUGHT + int(code)) for code in codes)
