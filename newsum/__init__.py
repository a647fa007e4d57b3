r"""newsum: summarize French news.

    >>> from newsum import summarize
    >>> summary = summarize(open("article.txt", encoding="utf-8").read())
    >>> print(summary.headline.text, *(point.text for point in summary.key_points), sep="\\n")

The command line and this package return the same frozen :class:`~newsum.models.Summary`.

What it offers is imported when it is first asked for: the command line, whose entry point is in this
package, has to see to Ctrl-C before that.
"""

from __future__ import annotations

from newsum.version import __version__

TYPE_CHECKING = False  # typing itself takes longer to import than all that is imported here
if TYPE_CHECKING:
    from newsum.api import summarize
    from newsum.errors import InputError, NewsumError, UsageError
    from newsum.models import Agency, Article, Headline, KeyPoint, Mention, Summary

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

_HOMES = {
    **dict.fromkeys(("Agency", "Article", "Headline", "KeyPoint", "Mention", "Summary"), "newsum.models"),
    **dict.fromkeys(("InputError", "NewsumError", "UsageError"), "newsum.errors"),
    "summarize": "newsum.api",
}


def __getattr__(name: str) -> object:
    """Return what is offered under a name, from the module that has it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Return the names that the package has, asked for already or not."""
    return sorted({*globals(), *__all__})
