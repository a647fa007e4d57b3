r"""newsum: summarize French news.

    >>> from newsum import summarize
    >>> summary = summarize(open("article.txt", encoding="utf-8").read())
    >>> print(summary.headline.text, *(point.text for point in summary.key_points), sep="\\n")

The command line and this package return the same frozen :class:`~newsum.models.Summary`.
"""

from __future__ import annotations

from newsum.api import summarize
from newsum.errors import InputError, NewsumError, UsageError
from newsum.models import Agency, Article, Headline, KeyPoint, Mention, Summary
from newsum.version import __version__

__all__ = [
    "Agency",
    "Article",
    "Headline",
    "InputError",
    "KeyPoint",
    "Mention",
    "NewsumError",
    "Summary",
    "UsageError",
    "__version__",
    "summarize",
]
