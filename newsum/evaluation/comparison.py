"""Systems side by side on the same articles."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Protocol

from newsum import french, signature
from newsum.errors import UsageError
from newsum.evaluation.bootstrap import RESAMPLES, SEED, Interval, intervals
from newsum.evaluation.dataset import Dataset, Record
from newsum.evaluation.readability import dangling
from newsum.evaluation.report import Difference, Report, Row
from newsum.evaluation.rouge import scorer
from newsum.evaluation.systems import System
from newsum.version import __version__

_MEASURES = 3  # R1, R2 and RL


class Progress(Protocol):
    """What is told after each article."""

    def __call__(self, done: int, total: int, /) -> None:
        """Take note that so many of all the articles are done."""


class _Tally:
    """What is gathered of one system, article after article."""

    def __init__(self, system: System) -> None:
        self.system = system
        self.scores: tuple[list[float], ...] = tuple([] for _ in range(_MEASURES))
        self.words = 0
        self.dangling = 0
        self.seconds = 0.0


def evaluate(dataset: Dataset, systems: Sequence[System], progress: Progress | None = None) -> Report:
    """Let every system summarize every article, and compare with the references.

    Args:
        dataset: the articles and references, see :func:`newsum.evaluation.load`.
        systems: the rows in order, see :mod:`newsum.evaluation.systems`; the others are compared
            with the first.
        progress: told after each article.

    Raises:
        NewsumError: rouge_score is not installed.
        UsageError: there is no system.
    """
    if not systems:
        raise UsageError("nothing to evaluate", hint="name a --method or --predictions")
    score = scorer()
    tallies = [_Tally(system) for system in systems]
    _load_models(dataset.records[0], systems)
    for number, record in enumerate(dataset.records):
        began = time.process_time()
        document = french.analyse(record.article)
        shared = time.process_time() - began
        for tally in tallies:
            began = time.process_time()
            summary = tally.system.summarize(number, document, record.reference)
            tally.seconds += shared + time.process_time() - began
            text = " ".join(summary)
            found = score(record.reference, text)
            for column, value in zip(tally.scores, (found.r1, found.r2, found.rl), strict=True):
                column.append(value)
            tally.words += len(text.split())
            tally.dangling += bool(dangling(summary, document))
        if progress is not None:
            progress(number + 1, len(dataset.records))
    return Report(
        articles=len(dataset.records),
        total=dataset.total,
        skipped=dataset.skipped,
        rows=_rows(tallies, len(dataset.records)),
        signature=_signature(),
    )


def _load_models(record: Record, systems: Sequence[System]) -> None:
    """Summarize once without a clock, so that loading models and packages counts for nobody."""
    document = french.analyse(record.article)
    for system in systems:
        system.summarize(0, document, record.reference)


def _rows(tallies: Sequence[_Tally], articles: int) -> tuple[Row, ...]:
    """Return the rows; means, and differences from the first system, are drawn together."""
    first = tallies[0].scores
    columns = [column for tally in tallies for column in tally.scores]
    apart = [
        [one - other for one, other in zip(column, baseline, strict=True)]
        for tally in tallies
        for column, baseline in zip(tally.scores, first, strict=True)
    ]
    found = intervals([*columns, *apart])
    means, differences = _threes(found[: len(columns)]), _threes(found[len(columns) :])
    return tuple(
        Row(
            name=tally.system.name,
            r1=mean[0],
            r2=mean[1],
            rl=mean[2],
            difference=None if tally is tallies[0] else Difference(*difference),
            words=tally.words / articles,
            dangling=100 * tally.dangling / articles,
            speed=articles / tally.seconds if tally.system.timed and tally.seconds else None,
            signature=tally.system.signature,
        )
        for tally, mean, difference in zip(tallies, means, differences, strict=True)
    )


def _threes(values: Sequence[Interval]) -> list[tuple[Interval, Interval, Interval]]:
    return [(values[n], values[n + 1], values[n + 2]) for n in range(0, len(values), _MEASURES)]


def _signature() -> str:
    """Return what all the figures depend on, beside the dataset."""
    from importlib.metadata import version

    parts = {
        "newsum": __version__,
        "models": signature.models(),
        "rouge_score": version("rouge_score"),
        "stemming": "no",
        "bootstrap": f"{RESAMPLES}, seed {SEED}",
    }
    return "|".join(f"{name}:{value}" for name, value in parts.items())
