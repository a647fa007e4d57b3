"""Articles with reference summaries, and the summaries of other systems, from files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsum import reading
from newsum.errors import InputError, UsageError
from newsum.files import reason
from newsum.models import Article, Failure
from newsum.reading import InputFormat, ReadOptions, fields
from newsum.reading.fields import Absent


@dataclass(frozen=True, slots=True)
class Record:
    """An article and the summary that a person wrote of it; ``place`` counts all records from 0."""

    article: Article
    reference: str
    place: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Records that cannot be evaluated, for one reason; ``first`` is the first one's number, from 1."""

    reason: str
    count: int
    first: int


@dataclass(frozen=True, slots=True)
class Dataset:
    """The usable records, how many there were in all, why the others were left out.

    ``failed`` of those are no articles at all; the others have no reference. ``absent`` are the keys
    that the user named and no record has.
    """

    records: tuple[Record, ...]
    total: int
    skipped: tuple[Skipped, ...]
    failed: int = 0
    absent: Absent = None


def load(source: str, options: ReadOptions | None = None) -> Dataset:
    """Read a dataset: JSON Lines with a text and a reference per record.

    Args:
        source: a file, compressed or not, or ``-``.
        options: how to read it; the format is JSON Lines whatever it says.

    Raises:
        InputError: the source cannot be read to its end, or no record has both a text and a reference.
    """
    options = replace(options or ReadOptions(), input_format=InputFormat.JSONL)
    records: list[Record] = []
    problems: list[tuple[int, str]] = []
    total = failed = 0
    absent: Absent = None
    for total, item in enumerate(reading.read(source, options), start=1):
        found = _record(item, total - 1, options.reference_field)
        if isinstance(found, Record):
            records.append(found)
        else:
            problems.append((total, found))
            failed += isinstance(item, Failure)
        if isinstance(item, Article):
            absent = fields.common(absent, item.absent)
    if not records:
        problem = problems[0][1] if problems else "it is empty"
        raise InputError(f"no record to evaluate: {problem}", where=source)
    return Dataset(tuple(records), total, _skipped(problems), failed, absent)


def reference_of(article: Article, field: str) -> str | None:
    """Return the reference summary of a record, a string or a list of sentences; ``None`` if it has none."""
    value = article.extra.get(field)
    if isinstance(value, Sequence) and not isinstance(value, str):
        value = " ".join(part for part in value if isinstance(part, str))
    if not isinstance(value, str) or not value.strip():
        return None
    return " ".join(value.split())


def read_predictions(path: Path, dataset: Dataset, name: str) -> tuple[str, ...]:
    """Read another system's summaries, one per line, in the order of the dataset.

    There may be a line per usable record, or a line per record of the dataset; then those of
    skipped records are passed over.

    Returns:
        One summary per usable record; an empty line is an empty summary.

    Raises:
        InputError: the file cannot be read as UTF-8 text.
        UsageError: it has another number of lines.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8 (byte {error.start})", where=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise InputError(reason(error), where=str(path)) from error
    if lines[-1] == "":
        lines.pop()
    if len(lines) == len(dataset.records):
        return tuple(lines)
    if len(lines) == dataset.total:
        return tuple(lines[record.place] for record in dataset.records)
    raise UsageError(
        f"{len(lines)} predictions of {name!r} for {len(dataset.records)} articles ({dataset.total} records)",
        where=str(path),
        hint="give one summary per line, in the order of the dataset",
    )


def _record(item: Article | Failure, place: int, reference_field: str) -> Record | str:
    """Return a usable record, or what is wrong with it.

    Raises:
        InputError: it is the source as a whole that cannot be read; half of a dataset is none.
    """
    if isinstance(item, Failure):
        if item.line is None:
            raise InputError(item.message, where=item.source)
        return item.message
    reference = reference_of(item, reference_field)
    if reference is None:
        keys = ", ".join(list(item.extra)[:8]) or "only the text"
        return f"no '{reference_field}', the reference (it has {keys}); --reference-field names its key"
    return Record(item, reference, place)


def _skipped(problems: Sequence[tuple[int, str]]) -> tuple[Skipped, ...]:
    """Group problems by what they have in common: detail and hint stand behind a bracket or semicolon."""
    numbers: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for number, problem in problems:
        kind = problem.partition(";")[0].partition(" (")[0]
        counts[kind] += 1
        numbers.setdefault(kind, number)
    return tuple(Skipped(kind, count, numbers[kind]) for kind, count in counts.most_common())
