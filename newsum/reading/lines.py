"""What a line around an article is recognised as."""

from __future__ import annotations

from typing import NamedTuple

from newsum.models import BlockKind
from newsum.reasons import Reason


class Furniture(NamedTuple):
    """What a line is, why, and the date it gives."""

    kind: BlockKind
    reason: Reason
    date: str | None = None
