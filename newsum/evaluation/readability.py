"""Whether a summary can be read without the article."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french.cues import Cue, dangles
from newsum.models import Document

# These lean on what follows, all others on what stood before.
LEAN_FORWARD = frozenset({Cue.QUOTE_LEFT_OPEN, Cue.QUESTION})


def dangling(summary: Sequence[str], document: Document) -> tuple[str, ...]:
    """Return the sentences of a summary that lean on one that it left out.

    "Il partira." is fine behind the sentence that it follows in the article, for then the summary says
    who; behind any other it may be read of somebody else. A sentence that is not in the article (another
    system wrote it) is taken to follow the one before it.
    """
    places = {sentence.text: sentence.index for sentence in document.prose}
    found = []
    for number, sentence in enumerate(summary):
        cue = dangles(sentence)
        if cue is None:
            continue
        other = number + (1 if cue in LEAN_FORWARD else -1)
        outside = not 0 <= other < len(summary)
        if outside or (
            sentence in places and places.get(summary[other]) != places[sentence] + other - number
        ):
            found.append(sentence)
    return tuple(found)
