"""The result of an evaluation, and how it is shown."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from newsum.evaluation.bootstrap import CONFIDENCE, Interval
from newsum.evaluation.dataset import Skipped

SCHEMA = "newsum.evaluation/1"
HEADER = ("system", "R1", "R2", "RL", "words", "dangling", "articles/s")


@dataclass(frozen=True, slots=True)
class Difference:
    """How far a system is from the first one on the same articles; intervals that exclude 0 are no chance."""

    r1: Interval
    r2: Interval
    rl: Interval


@dataclass(frozen=True, slots=True)
class Row:
    """One system.

    Attributes:
        name: what it is called.
        r1: ROUGE-1, F1 in percent.
        r2: ROUGE-2.
        rl: ROUGE-L.
        difference: from the system of the first row; ``None`` in that row.
        words: the mean length of a summary, in words separated by white space.
        dangling: the percentage of summaries with a sentence that leans on one left out.
        speed: articles per second of CPU time, from the article as read to its key points;
            ``None`` where that means nothing.
        signature: what its summaries depend on.
    """

    name: str
    r1: Interval
    r2: Interval
    rl: Interval
    difference: Difference | None
    words: float
    dangling: float
    speed: float | None
    signature: str


@dataclass(frozen=True, slots=True)
class Report:
    """What ``newsum evaluate`` prints."""

    articles: int
    total: int
    skipped: tuple[Skipped, ...]
    rows: tuple[Row, ...]
    signature: str


def to_dict(report: Report) -> dict[str, Any]:
    """Return the report as JSON has it; figures rounded to what they can tell."""
    return {
        "schema": SCHEMA,
        "articles": report.articles,
        "records": report.total,
        "skipped": [asdict(each) for each in report.skipped],
        "confidence": CONFIDENCE,
        "systems": [_row(row) for row in report.rows],
        "signature": report.signature,
    }


def table(report: Report) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return the header and the rows of cells: each mean with its interval behind it."""
    return HEADER, [
        (
            row.name,
            *(f"{each.mean:.2f} [{each.low:.2f}, {each.high:.2f}]" for each in (row.r1, row.r2, row.rl)),
            f"{row.words:.1f}",
            f"{row.dangling:.1f} %",
            "" if row.speed is None else f"{row.speed:,.0f}",
        )
        for row in report.rows
    ]


def notes(report: Report) -> list[str]:
    """Return the lines that say which records were left out and why."""
    return [
        f"skipped {each.count} of {report.total} records: {each.reason} (the first: record {each.first})"
        for each in report.skipped
    ]


def _row(row: Row) -> dict[str, Any]:
    difference = row.difference
    return {
        "name": row.name,
        "r1": _interval(row.r1),
        "r2": _interval(row.r2),
        "rl": _interval(row.rl),
        "difference": None
        if difference is None
        else {"r1": _interval(difference.r1), "r2": _interval(difference.r2), "rl": _interval(difference.rl)},
        "words": round(row.words, 1),
        "dangling": round(row.dangling, 1),
        "articles_per_cpu_second": None if row.speed is None else round(row.speed, 1),
        "signature": row.signature,
    }


def _interval(value: Interval) -> dict[str, float]:
    return {name: round(number, 2) for name, number in asdict(value).items()}
