"""Finite verbs, which sentences have, and lines that only name or cite do not."""

from __future__ import annotations

import re

_PREDICATE = (
    r"\b(?:a|ont|est|sont|était|étaient|sera|seront|avait|avaient|fut|furent|va|vont|peut|doit|n['’]\w+"
    r"|\w+(?:èrent|aient|eront|iront))\b"
)


def has_predicate(text: str) -> bool:
    """Return whether a text has a verb that tells what someone or something does or is."""
    return re.search(_PREDICATE, text) is not None
