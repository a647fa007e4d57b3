"""newsum: summarize French news.

    >>> from newsum import summarize
    >>> summary = summarize(open("article.txt", encoding="utf-8").read())
    >>> summary.headline.text, [point.text for point in summary.key_points]

The command line and this package return the same frozen :class:`~newsum.models.Summary`.
"""

from __future__ import annotations

from newsum.errors import NewsumError
from newsum.models import Agency, Headline, KeyPoint, Mention, Summary
from newsum.version import __version__

__all__ = ["Agency", "Headline", "KeyPoint", "Mention", "NewsumError", "Summary", "__version__"]
