"""The headline of an article: its own title, else one made of the article's words.

From the ground up, each importing only from those before it: ``modes`` and ``grammar``; ``clean`` and
``salience``; ``people``, ``scenes`` and ``topics``; ``cuts`` and ``guards``; ``compression``, ``joining`` and
``opening``; ``candidates``; ``choice``; ``compose``; ``writing``.

Most articles have a title; what writes a headline is loaded for the first one without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsum.headline import clean
from newsum.headline.modes import HeadlineMode, check
from newsum.models import Document, Headline, SentenceKind

if TYPE_CHECKING:
    from newsum.headline.writing import Candidate

__all__ = ["HeadlineMode", "check", "considered", "write"]


def write(document: Document, mode: str = HeadlineMode.AUTO) -> Headline:
    """Return the headline of an article, never an empty one.

    Args:
        document: the analysed article.
        mode: a :class:`HeadlineMode`. ``title`` and ``auto`` take the article's own title when it has
            one; ``sentence`` always takes a whole sentence; ``compressed`` prefers one that was cut.
            Where ``title`` finds no title it does as ``auto``.

    Returns:
        The headline; its origin is ``compressed`` when it is not all words of one sentence.
    """
    own = _own_title(document) if mode in (HeadlineMode.AUTO, HeadlineMode.TITLE) else None
    if own is not None:
        return own
    from newsum.headline import writing

    return writing.write(document, mode)


def considered(document: Document, mode: str = HeadlineMode.AUTO) -> tuple[Candidate, ...]:
    """Return every headline that was considered, see :func:`newsum.headline.writing.considered`."""
    from newsum.headline import writing

    return writing.considered(document, mode)


def _own_title(document: Document) -> Headline | None:
    """Return the article's own title, if it has one that holds a word."""
    if document.article.title and (text := clean.clean_title(document.article.title)):
        index = next((s.index for s in document.sentences if s.kind is SentenceKind.TITLE), None)
        return Headline(text=text, origin="title", sentence=index)
    return None
