"""French sentences and words: from an article to a document.

Which of its sentences lean on their neighbours is told in ``coherence``, which imports ``announcements``,
``dialogues``, ``lists``, ``openings`` (and ``impersonal``) and ``quotations``; what each of them finds is one
of the ``cues``.
"""

from newsum.french.document import analyse

__all__ = ["analyse"]
