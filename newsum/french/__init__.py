"""French sentences and words: from an article to a document."""
