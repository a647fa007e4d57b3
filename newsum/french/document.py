"""From an article to a document: every sentence with its offsets, kind and words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsum.french.boilerplate import REPEATED, VIDEO_CAPTION, boilerplate, stretches
from newsum.french.language import SAMPLE, detect
from newsum.french.sentences import Span, is_intertitle, split
from newsum.french.words import words
from newsum.models import Article, Block, BlockKind, Document, Dropped, Sentence, SentenceKind
from newsum.reasons import Reason

_SPLIT = {
    BlockKind.PARAGRAPH: SentenceKind.SENTENCE,
    BlockKind.LIST_ITEM: SentenceKind.SENTENCE,
    BlockKind.STANDFIRST: SentenceKind.STANDFIRST,
    BlockKind.CAPTION: SentenceKind.CAPTION,
}
_WHOLE = {BlockKind.TITLE: SentenceKind.TITLE, BlockKind.HEADING: SentenceKind.HEADING}
WITH_SENTENCES = frozenset([*_SPLIT, *_WHOLE])
"""The kinds of blocks that have sentences; the others are left out, and their reason says why."""
_LONGEST_CAPTION = 200
_LEAST_REPEATED = 8


def analyse(article: Article) -> Document:
    """Return the document of an article: its sentences in text order, and its language.

    A title or heading is one sentence, whatever it holds; bylines, credits, dates and boilerplate
    give none. Titles that a paragraph has swallowed become headings, and what is no prose in it
    is dropped, unless nothing else would be left.
    """
    document = _Builder(article, lenient=False).build()
    if document.prose or not (document.dropped or document.sentences):
        return document
    return _Builder(article, lenient=True).build()


def _start(stretch: Dropped) -> int:
    return stretch.start


class _Builder:
    """Collects the sentences of one article; ``lenient`` takes all of a paragraph for prose."""

    def __init__(self, article: Article, *, lenient: bool) -> None:
        self.article = article
        self.text = article.text
        self.lenient = lenient
        self.sentences: list[Sentence] = []
        self.dropped: list[Dropped] = []
        self.seen: set[tuple[str, ...]] = set()

    def build(self) -> Document:
        for number, block in enumerate(self.article.blocks):
            kind = _WHOLE.get(block.kind)
            if kind is not None:
                self._whole(number, block, kind)
            elif block.kind in _SPLIT:
                self._prose(number, block, _SPLIT[block.kind])
        language = detect(list(islice((word for one in self.sentences for word in one.words), SAMPLE)))
        return Document(
            self.article, tuple(self.sentences), language, tuple(sorted(self.dropped, key=_start))
        )

    def _whole(self, number: int, block: Block, kind: SentenceKind) -> None:
        inner = self.text[block.start : block.end]
        start = block.start + len(inner) - len(inner.lstrip())
        end = block.start + len(inner.rstrip())
        if start < end:
            text = " ".join(inner.split())
            self._add(start, end, text, kind, number, tuple(words(text)))

    def _prose(self, number: int, block: Block, kind: SentenceKind) -> None:
        inner = self.text[block.start : block.end]
        is_clean = inner.isprintable() and "  " not in inner
        for start, end in self._spans(block):
            text = self.text[start:end] if is_clean else " ".join(self.text[start:end].split())
            found = tuple(words(text))
            if self.lenient:
                self._add(start, end, text, kind, number, found)
                continue
            is_title = is_intertitle(self.text, start, end)
            # A title may quote a sentence of the text below it, which is no repetition then.
            reason = boilerplate(text, found) or (None if is_title else self._repetition(found))
            if reason is not None:
                self.dropped.append(Dropped(start, end, reason))
            else:
                self._add(start, end, text, SentenceKind.HEADING if is_title else kind, number, found)

    def _spans(self, block: Block) -> Iterator[Span]:
        """Yield the spans of the sentences of a block, around the stretches that are no prose."""
        start = block.start
        for stretch in () if self.lenient else stretches(self.text, block.start, block.end):
            spans = split(self.text, start, stretch[0])
            if stretch[2] == VIDEO_CAPTION:
                self._drop_caption(spans, stretch[0])
            yield from spans
            self.dropped.append(Dropped(*stretch))
            start = stretch[1]
        yield from split(self.text, start, block.end)

    def _drop_caption(self, spans: list[Span], credit: int) -> None:
        """Drop the title of a video, "Où en est l'enquête ? - 26/11", before "par BFMTV"."""
        for _ in range(2):
            if not spans or credit - spans[-1][0] > _LONGEST_CAPTION:
                return
            start, end = spans.pop()
            self.dropped.append(Dropped(start, end, VIDEO_CAPTION))
            if self.text[start] != "-":
                return

    def _repetition(self, found: tuple[str, ...]) -> Reason | None:
        if len(found) < _LEAST_REPEATED:
            return None
        if found in self.seen:
            return REPEATED
        self.seen.add(found)
        return None

    def _add(
        self, start: int, end: int, text: str, kind: SentenceKind, block: int, found: tuple[str, ...]
    ) -> None:
        self.sentences.append(Sentence(len(self.sentences), start, end, text, kind, block, found))
