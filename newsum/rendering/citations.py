"""The agencies of an article, of many articles, and of the gazetteer, as lines, rows and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsum.agencies import AgencyEntry
from newsum.agencies.overview import Overview, shown
from newsum.models import Article, Citations, Role
from newsum.rendering import json
from newsum.rendering.labels import Labels
from newsum.rendering.markdown import escape
from newsum.rendering.text import Line, Part, Span, plain

COUNT_COLUMNS = ("agency", "country", "articles", "share", "mentions")
LIST_COLUMNS = ("name", "country", "kind", "founded", "ended", "wikidata", "successor", "forms")


def lines(citations: Citations, labels: Labels, *, topics: bool) -> Iterator[Line]:
    """Yield one line per agency, in order of first mention; an article that cites none gives no line."""
    for agency in shown(citations, topics=topics):
        role = (Span(f" ({labels.topic})", Part.LABEL),) if agency.role is Role.TOPIC else ()
        yield (Span(agency.name, Part.AGENCY), *role)
    if topics:
        for mention in citations.generic:
            several = mention.text.partition(" ")[0].endswith("s")
            label = labels.generic if several else labels.generic_one
            yield (Span(mention.text, Part.PLAIN), Span(f" ({label})", Part.LABEL))


def as_markdown(lines: Iterable[Line]) -> str:
    """Return lines as a Markdown list, without the last newline."""
    return "\n".join(f"- {escape(plain([line]))}" for line in lines)


def to_dict(
    article: Article, citations: Citations, signature: str, warnings: Iterable[str]
) -> dict[str, Any]:
    """Return the agencies of an article as JSON has them, topics and unnamed ones with them."""
    return {
        "schema": "newsum.agencies/1",
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "date": article.date,
        "agencies": [json.agency(agency) for agency in citations.agencies],
        "generic": [json.mention(mention) for mention in citations.generic],
        "signature": signature,
        "warnings": list(warnings),
    }


def counts_to_dict(overview: Overview) -> dict[str, Any]:
    """Return an overview as JSON has it."""
    return {
        "schema": "newsum.counts/1",
        "articles": overview.articles,
        "agencies": [
            {
                "name": row.name,
                "country": row.country,
                "articles": row.articles,
                "share": round(overview.share(row), 4),
                "mentions": row.mentions,
            }
            for row in overview.rows
        ],
    }


def count_rows(overview: Overview, labels: Labels) -> list[tuple[str, ...]]:
    """Return an overview as rows of :data:`COUNT_COLUMNS`."""
    return [
        (
            row.name or f"({labels.generic})",
            row.country or "",
            str(row.articles),
            f"{100 * overview.share(row):.1f}%",
            str(row.mentions),
        )
        for row in overview.rows
    ]


def entry_to_dict(entry: AgencyEntry) -> dict[str, Any]:
    """Return an agency of the gazetteer as JSON has it."""
    return {
        "name": entry.name,
        "country": entry.country,
        "kind": entry.kind,
        "founded": entry.founded,
        "ended": entry.ended,
        "wikidata": entry.wikidata,
        "successor": entry.successor,
        "forms": [str(form) for form in entry.forms],
    }


def entry_rows(entries: Iterable[AgencyEntry]) -> list[tuple[str, ...]]:
    """Return agencies of the gazetteer as rows of :data:`LIST_COLUMNS`, as a gazetteer file has them."""
    return [
        tuple(
            "; ".join(value) if isinstance(value, list) else str(value or "")
            for value in entry_to_dict(entry).values()
        )
        for entry in entries
    ]


def as_file(entries: Iterable[AgencyEntry]) -> str:
    """Return agencies as a gazetteer file has them, without the last newline."""
    return "\n".join("\t".join(row) for row in (LIST_COLUMNS, *entry_rows(entries)))
