"""How much each sentence is worth."""

from __future__ import annotations

from newsum.errors import UsageError
from newsum.models import Document, Ranking

METHODS: tuple[str, ...] = (
    "news",
    "lead",
    "lex-rank",
    "text-rank",
    "lsa",
    "luhn",
    "edmundson",
    "kl",
    "sum-basic",
    "reduction",
)
"""The names that ``--method`` takes; the first is the default."""


def check(method: str) -> None:
    """Make sure that a method is one of :data:`METHODS`.

    Raises:
        UsageError: it is not.
    """
    if method not in METHODS:
        raise UsageError(f"no method is called {method!r}", hint=f"choose one of {', '.join(METHODS)}")


def rank(document: Document, method: str = "news") -> Ranking:
    """Score the sentences of a document.

    Args:
        document: the sentences to rank; only prose gets a score above 0.
        method: one of :data:`METHODS`.

    Raises:
        UsageError: the method is unknown.
    """
    check(method)
    if method == "news":
        from newsum.ranking import news

        return news.rank(document)
    if method == "lead":
        from newsum.ranking import lead

        return lead.rank(document)
    from newsum.ranking import classic

    return classic.rank(document, method)
