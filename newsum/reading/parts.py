"""Parts: the paragraphs of a plain text on their way to blocks, and what is cut off their margins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsum.models import BlockKind
from newsum.reading import headings
from newsum.reading.lines import Furniture
from newsum.reading.paragraphs import ends_sentence
from newsum.reasons import Reason


class Margin(NamedTuple):
    """A stretch at the edge of a paragraph, what it is and the date it gives."""

    kind: BlockKind
    start: int
    end: int
    reason: Reason
    date: str | None = None


@dataclass(slots=True)
class Part:
    """A paragraph on its way to a block.

    Attributes:
        start, end: its offsets.
        apart: whether a blank line comes before it.
        text: what stands between the offsets.
        kind: what it is, ``None`` as long as it may be prose.
        reason: why.
        date: the date it gives.
        cut: why what stood before its text was cut off.
    """

    start: int
    end: int
    apart: bool
    text: str
    kind: BlockKind | None = None
    reason: Reason | None = None
    date: str | None = None
    cut: tuple[Reason, ...] = ()

    def become(self, kind: BlockKind, reason: Reason | None) -> None:
        """Say what it is, and why."""
        self.kind, self.reason = kind, reason

    def become_furniture(self, found: Furniture | Margin) -> None:
        """Say what the whole of it was recognised as, and which date it gives."""
        self.become(found.kind, found.reason)
        self.date = found.date

    def is_running(self) -> bool:
        """Whether it is running text: it has a final stop, or is too long for a heading."""
        stopped = ends_sentence(self.text) and not self.text.endswith("?")
        return stopped or len(self.text) > headings.LONGEST
