"""Paragraphs whose markup said what they are, rid of furniture and joined into an article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsum.errors import InputError
from newsum.models import Article, BlockKind, Identifier
from newsum.reading import boxes, furniture, notices
from newsum.reading.layout import lay_out
from newsum.reading.repair import repair
from newsum.reasons import Reason

_BOXED = (None, BlockKind.LIST_ITEM)  # what may stand in a box below a label


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph: its text, and what it is if the markup says so."""

    text: str
    kind: BlockKind | None = None
    reason: Reason | None = None


def join(
    pieces: Iterable[Piece],
    *,
    title: str | None = None,
    date: str | None = None,
    source: str | None = None,
    id: Identifier | None = None,
    warnings: tuple[str, ...] = (),
) -> Article:
    """Join paragraphs by blank lines, and lay the text out by what the markup said of them.

    Raises:
        InputError: there are no words in them.
    """
    texts: list[str] = []
    length = 0
    kinds: dict[int, tuple[BlockKind, Reason | None]] = {}
    repairs: list[str] = []
    for piece in pieces:
        mended, notes = repair(piece.text)
        mended = " ".join(mended.split())
        repairs += [what for note in notes if (what := note.partition(" (")[0]) not in repairs]
        if not any(map(str.isalnum, mended)):
            continue
        if piece.kind is not None:
            kinds[length] = (piece.kind, piece.reason)
        texts.append(mended)
        length += len(mended) + 2
    if not texts:
        raise InputError("no words in it")
    text = "\n\n".join(texts)
    title = None if title is None else " ".join(repair(title)[0].split()) or None
    layout = lay_out(text, title, kinds)
    return Article(
        text=text,
        blocks=layout.blocks,
        title=layout.title,
        date=date or layout.date,
        source=source,
        id=id,
        warnings=(*warnings, *repairs, *layout.warnings),
    )


def without_furniture(pieces: list[Piece]) -> list[Piece]:
    """Drop labels and links, which pages repeat and articles do not need, and the boxes below labels."""
    furnished = [_is_furniture(piece.text) for piece in pieces]
    lines = [
        boxes.Line(piece.text, not known and piece.kind in _BOXED, True, piece.kind is BlockKind.LIST_ITEM)
        for piece, known in zip(pieces, furnished, strict=True)
    ]
    boxed = boxes.contents(lines)
    return [piece for index, piece in enumerate(pieces) if not (furnished[index] or index in boxed)]


def _is_furniture(text: str) -> bool:
    """Whether a paragraph of a page is a label, a link or a notice."""
    if notices.recognise(text) is not None:
        return True
    found = furniture.recognise(text)
    return found is not None and found.kind in (BlockKind.BOILERPLATE, BlockKind.CAPTION)
