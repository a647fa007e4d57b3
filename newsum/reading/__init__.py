"""From whatever the user names to articles."""

from newsum.reading.article import article_from_text
from newsum.reading.options import InputFormat, ReadOptions
from newsum.reading.sources import read

__all__ = ["InputFormat", "ReadOptions", "article_from_text", "read"]
