"""French sentences and words: from an article to a document."""

from newsum.french.document import analyse

__all__ = ["analyse"]
