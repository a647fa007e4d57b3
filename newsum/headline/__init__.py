"""The headline of an article: its own title, else one made of the article's words."""

from __future__ import annotations

from newsum.french import cues
from newsum.headline import clean
from newsum.models import Document, Headline, Ranking, Sentence

EARLY = 6
"""The news stands in the first sentences: those after them are not tried while one of them will do."""


def write(document: Document, ranking: Ranking, mode: str = "auto") -> Headline:
    """Return the headline of an article, never an empty one.

    Args:
        document: the analysed article.
        ranking: what its sentences are worth.
        mode: ``title`` and ``auto`` take the article's own title when it has one; ``sentence``
            always takes a whole sentence.
    """
    if mode in ("auto", "title"):
        own = _own_title(document)
        if own is not None:
            return own
    return _whole_sentence(document, ranking)


def _own_title(document: Document) -> Headline | None:
    """Return the article's own title, if it has one that holds a word."""
    if document.article.title and (text := clean.clean_title(document.article.title)):
        return Headline(text=text, origin="title", sentence=None)
    return None


def _whole_sentence(document: Document, ranking: Ranking) -> Headline:
    """Return the best whole sentence, cleaned."""
    prose = document.prose or document.sentences
    best: tuple[float, Sentence, str] | None = None
    for place, sentence in enumerate(prose[:EARLY]):
        text = clean.clean_sentence(sentence.text)
        if not text:
            continue
        worth = ranking.scores[sentence.index] - 0.08 * place - _misfit(text, sentence)
        if best is None or worth > best[0]:
            best = (worth, sentence, text)
    if best is None:
        beginning = clean.shorten(" ".join(document.article.text[:2000].split()))
        return Headline(text=beginning or clean.ELLIPSIS, origin="sentence", sentence=None)
    return Headline(text=clean.shorten(best[2]), origin="sentence", sentence=best[1].index)


def _misfit(text: str, sentence: Sentence) -> float:
    """Return how badly a sentence does as a headline: it dangles, asks, is too short or too long."""
    words = len(sentence.words)
    misfit = 0.5 * bool(cues.dangles(text)) + 0.3 * text.endswith("?")
    return misfit + 0.4 * (words < 5) + 0.01 * max(0, words - 25)
