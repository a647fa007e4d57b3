"""Which agencies are cited in how many of many articles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from newsum.models import Agency, Citations, Role


@dataclass(frozen=True, slots=True)
class Row:
    """One agency: in how many articles it is cited, and how often in all; no name means the unnamed ones."""

    name: str | None
    country: str | None
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The agencies of many articles, the most cited first, and how many articles there were."""

    articles: int
    rows: tuple[Row, ...]

    def share(self, row: Row) -> float:
        """Return the part of all articles that cite an agency, 0 to 1."""
        return row.articles / self.articles


class Tally:
    """Counts the agencies of one article after another, in memory that grows with their names alone.

    Those that no list has are told apart too: a name that each article spells anew is a row for each.

    Args:
        topics: whether articles count that an agency is only the topic of, and unnamed agencies.
    """

    def __init__(self, *, topics: bool = False) -> None:
        self._topics = topics
        self._total = 0
        self._articles: Counter[tuple[str, str | None]] = Counter()
        self._mentions: Counter[tuple[str, str | None]] = Counter()
        self._unnamed = Row(None, None, 0, 0)

    def add(self, citations: Citations) -> None:
        """Count one article."""
        self._total += 1
        for agency in shown(citations, topics=self._topics):
            self._articles[agency.name, agency.country] += 1
            self._mentions[agency.name, agency.country] += len(agency.mentions)
        if self._topics and (unnamed := len(citations.generic)):
            before = self._unnamed
            self._unnamed = Row(None, None, before.articles + 1, before.mentions + unnamed)

    def overview(self) -> Overview:
        """Return what was counted so far; the unnamed ones come last."""
        rows = [Row(*key, articles, self._mentions[key]) for key, articles in self._articles.items()]
        rows.sort(key=lambda row: (-row.articles, -row.mentions, row.name or ""))
        return Overview(self._total, (*rows, *[self._unnamed][: self._unnamed.articles]))


def shown(citations: Citations, *, topics: bool) -> tuple[Agency, ...]:
    """Return the agencies that an article rests on, and with ``topics`` those it is about too."""
    return tuple(agency for agency in citations.agencies if topics or agency.role is Role.SOURCE)
