"""The ``news`` ranker for code that is written for sumy.

    from sumy.parsers.plaintext import PlaintextParser
    from newsum.ranking.sumy_adapter import FrenchTokenizer, NewsSummarizer

    document = PlaintextParser.from_file("article.txt", FrenchTokenizer()).document
    for sentence in NewsSummarizer()(document, 3):
        print(sentence)

Any tokenizer of sumy's will do; newsum's own needs no download.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sumy.summarizers._summarizer import AbstractSummarizer
from sumy.utils import ItemsCount

from newsum.french import sentences, words
from newsum.models import Article, Block, BlockKind, Document, Sentence, SentenceKind
from newsum.ranking import news, sets
from newsum.ranking.coverage import Coverage

Count = int | float | str | Callable[[Sequence[Any]], Sequence[Any]]


class FrenchTokenizer:
    """Newsum's sentences and words where sumy wants a tokenizer."""

    language = "french"

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """Split a paragraph."""
        return tuple(" ".join(paragraph[start:end].split()) for start, end in sentences.split(paragraph))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Return the words of a sentence, lower-cased."""
        return tuple(words.words(sentence))


class NewsSummarizer(AbstractSummarizer):
    """Summarizes a sumy document as ``newsum --method news`` does its own."""

    def __call__(self, document: Any, sentences_count: Count) -> tuple[Any, ...]:
        """Choose sentences.

        Args:
            document: a sumy document; its headings are never chosen.
            sentences_count: how many sentences: a number, a share such as ``"20%"``, or what sumy takes
                beside these.

        Returns:
            The document's own sentence objects, in its order; no two nearly the same.
        """
        own, theirs = _convert(document)
        count = sentences_count if callable(sentences_count) else ItemsCount(sentences_count)
        evidence = news.rank(own).evidence
        wanted = len(count([sentence for sentence in own.sentences if sentence.is_prose]))
        if not isinstance(evidence, Coverage) or not wanted:
            return ()
        chosen = sets.best_set(evidence, (wanted,))
        return tuple(theirs[evidence.indices[number]] for number in chosen)


def _convert(document: Any) -> tuple[Document, list[Any]]:
    """Return newsum's document of a sumy document, and sumy's sentences in the same order."""
    texts: list[str] = []
    blocks: list[Block] = []
    own: list[Sentence] = []
    theirs: list[Any] = []
    length = 0
    for kind, group in _groups(document):
        start = length
        for sentence in group:
            text = " ".join(str(sentence).split())
            is_heading = kind is BlockKind.HEADING
            own.append(
                Sentence(
                    index=len(own),
                    start=length,
                    end=length + len(text),
                    text=text,
                    kind=SentenceKind.HEADING if is_heading else SentenceKind.SENTENCE,
                    block=len(blocks),
                    words=tuple(words.words(text)),
                )
            )
            theirs.append(sentence)
            texts.append(f"{text} ")
            length += len(text) + 1
        blocks.append(Block(kind, start, length - 1))
        texts[-1] = f"{texts[-1][:-1]}\n"
    return Document(Article("".join(texts), tuple(blocks)), tuple(own)), theirs


def _groups(document: Any) -> Iterator[tuple[BlockKind, list[Any]]]:
    """Each heading on its own, and the sentences of each paragraph."""
    for paragraph in document.paragraphs:
        for heading in paragraph.headings:
            yield BlockKind.HEADING, [heading]
        prose = [sentence for sentence in paragraph.sentences if str(sentence).strip()]
        if prose:
            yield BlockKind.PARAGRAPH, prose
