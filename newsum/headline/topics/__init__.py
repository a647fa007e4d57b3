"""The topics of an article: the phrases that may stand before its headline, and which one does."""
