"""Whether a summary can be read without the article."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french import coherence
from newsum.models import Document


def dangling(summary: Sequence[str], document: Document) -> tuple[str, ...]:
    """Return the sentences of a summary at which a reader stumbles, for what they lean on was left out.

    "Il partira." is fine behind the sentence that it follows in the article, for then the summary says
    who; behind any other it may be read of somebody else. A sentence that is not in the article (another
    system wrote it) is taken to follow the one before it. Only strong cues count, see
    :class:`newsum.french.cues.Cue`.
    """
    places = {sentence.text: sentence.index for sentence in document.prose}
    known = coherence.dangling(document)
    found = []
    for number, sentence in enumerate(summary):
        place = places.get(sentence)
        cue = coherence.dangles(sentence) if place is None else known[place]
        if cue is None or not cue.is_strong:
            continue
        step = 1 if cue.is_forward else -1
        other = summary[number + step] if 0 <= number + step < len(summary) else None
        if other is None or (place is not None and places.get(other) != place + step):
            found.append(sentence)
    return tuple(found)
