"""From an article to a document: every sentence with its offsets, kind and words."""

from __future__ import annotations

from newsum.french.language import detect
from newsum.french.sentences import split
from newsum.french.words import words
from newsum.models import Article, Block, BlockKind, Document, Sentence, SentenceKind

_PROSE = {
    BlockKind.PARAGRAPH: SentenceKind.SENTENCE,
    BlockKind.LIST_ITEM: SentenceKind.SENTENCE,
    BlockKind.STANDFIRST: SentenceKind.STANDFIRST,
    BlockKind.CAPTION: SentenceKind.CAPTION,
}
_WHOLE = {BlockKind.TITLE: SentenceKind.TITLE, BlockKind.HEADING: SentenceKind.HEADING}


def analyse(article: Article) -> Document:
    """Return the document of an article: its sentences in text order, and its language.

    A title or heading is one sentence, whatever it holds; bylines, credits, dates and boilerplate
    give none.
    """
    sentences: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        kind, spans = _spans(article.text, block)
        for start, end in spans:
            text = " ".join(article.text[start:end].split())
            sentences.append(Sentence(len(sentences), start, end, text, kind, number, tuple(words(text))))
    return Document(article, tuple(sentences), detect([w for s in sentences for w in s.words]))


def _spans(text: str, block: Block) -> tuple[SentenceKind, list[tuple[int, int]]]:
    kind = _WHOLE.get(block.kind)
    if kind is not None:
        inner = text[block.start : block.end]
        start = block.start + len(inner) - len(inner.lstrip())
        end = block.end - len(inner) + len(inner.rstrip())
        return kind, [(start, end)] if start < end else []
    kind = _PROSE.get(block.kind)
    if kind is None:
        return SentenceKind.SENTENCE, []
    return kind, split(text, block.start, block.end)
