"""The classic methods, from sumy, on newsum's own segmentation.

sumy's own French needs a download and splits differently; here its document is
built from our sentences, words and stop words, so the methods work offline and
agree with our offsets. They score; choosing is :mod:`newsum.selection`'s.

Sources: LexRank (Erkan and Radev 2004), TextRank (Mihalcea and Tarau 2004), LSA (Steinberger and
Ježek 2004), Luhn (1958), Edmundson (1969), KL-Sum (Haghighi and Vanderwende 2009), SumBasic
(Vanderwende et al. 2007), Reduction (sumy).
"""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from newsum.french import lexicon, stems
from newsum.models import Document, Ranking, Sentence

# name -> (module of sumy.summarizers, class)
SUMMARIZERS: Mapping[str, tuple[str, str]] = {
    "lex-rank": ("lex_rank", "LexRankSummarizer"),
    "text-rank": ("text_rank", "TextRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "sum-basic": ("sum_basic", "SumBasicSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}

# Their time and memory grow with the square of the number of sentences or worse (sumy's LexRank
# takes 8 s for 1,000), so what stands after this many sentences of prose scores 0.
MOST_SENTENCES = 400


@dataclass(frozen=True, slots=True, eq=False)
class ClassicSentence:
    """What sumy wants of a sentence. Two equal texts stay two sentences: it compares by identity."""

    index: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassicParagraph:
    """What sumy wants of a paragraph: its sentences, its headings, and the words of both."""

    sentences: tuple[ClassicSentence, ...]
    headings: tuple[ClassicSentence, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All its words, in order."""
        return tuple(word for part in (self.headings, self.sentences) for each in part for word in each.words)


def rank(document: Document, method: str) -> Ranking:
    """Score the prose by one of :data:`SUMMARIZERS`.

    sumy's scales differ from method to method, so scores are stretched to 0..1
    within the article; sentences past the first :data:`MOST_SENTENCES` get 0.
    """
    ratings = rate(document, method)
    scores = tuple(stretched([ratings.get(sentence.index) for sentence in document.sentences]))
    return Ranking(method, scores, tuple({method: score} if score else {} for score in scores))


def rate(document: Document, method: str) -> dict[int, float]:
    """Return sumy's own rating of each sentence of prose, by its index."""
    from sumy.models.dom import ObjectDocumentModel

    ratings: dict[int, float] = {}

    def keep(infos: Iterable[Any]) -> list[Any]:
        """Take the ratings where sumy would cut its list of sentences to the best few."""
        ranked = list(infos)
        ratings.update((info.sentence.index, float(info.rating)) for info in ranked)
        return ranked

    model = ObjectDocumentModel(paragraphs(document))
    if any(sentence.words for sentence in model.sentences):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            summarizer(method)(model, keep)
    return ratings


def summarizer(method: str) -> Any:
    """Return sumy's summarizer of that name, with French stems, stop words and cue words."""
    module, name = SUMMARIZERS[method]
    made = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)
    if method == "kl":
        ranker = made()
        ranker.stop_words = lexicon.STOP_WORDS
        return ranker
    ranker = made(stems.stem)
    if method == "edmundson":
        ranker.bonus_words = lexicon.BONUS_WORDS
        ranker.stigma_words = lexicon.STIGMA_WORDS
        ranker.null_words = lexicon.STOP_WORDS
    else:
        ranker.stop_words = lexicon.STOP_WORDS
    return ranker


def paragraphs(document: Document) -> list[ClassicParagraph]:
    """Return the document as paragraphs of words, one per block, the prose cut after MOST_SENTENCES."""
    blocks: dict[int, tuple[list[ClassicSentence], list[ClassicSentence]]] = {}
    for sentence in document.sentences:
        blocks.setdefault(sentence.block, ([], []))
    for sentence in document.prose[:MOST_SENTENCES]:
        blocks[sentence.block][0].append(classic(sentence))
    for sentence in document.sentences:
        if not sentence.is_prose:
            blocks[sentence.block][1].append(classic(sentence))
    return [ClassicParagraph(tuple(prose), tuple(headings)) for prose, headings in blocks.values()]


def classic(sentence: Sentence) -> ClassicSentence:
    """Return a sentence as sumy wants it, without numbers: to sumy only words count."""
    return ClassicSentence(sentence.index, tuple(word for word in sentence.words if word[:1].isalpha()))


def stretched(ratings: list[float | None]) -> list[float]:
    """Return ratings on the scale 0 to 1; the lowest rated sentence stays above the unrated."""
    known = [rating for rating in ratings if rating is not None]
    if not known:
        return [0.0] * len(ratings)
    low, high = min(known), max(known)
    span = (high - low) or 1.0
    # Rounded, since LSA's last digits depend on the order in which Python iterates over a set.
    return [0.0 if rating is None else round(0.01 + 0.99 * (rating - low) / span, 6) for rating in ratings]
