"""Articles with reference summaries, and the summaries of other systems, from files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsum import reading
from newsum.errors import InputError, UsageError
from newsum.models import Article, Failure
from newsum.reading.options import InputFormat, ReadOptions


@dataclass(frozen=True, slots=True)
class Record:
    """An article and the summary that a person wrote of it; ``place`` counts all records from 0."""

    article: Article
    reference: str
    place: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Records that cannot be evaluated, for one reason; ``line`` is the first one's, if known."""

    reason: str
    count: int
    line: int | None


@dataclass(frozen=True, slots=True)
class Dataset:
    """The usable records, how many there were in all, and why the others were left out."""

    records: tuple[Record, ...]
    total: int
    skipped: tuple[Skipped, ...]


def load(source: str, options: ReadOptions | None = None) -> Dataset:
    """Read a dataset: JSON Lines with a text and a reference per record.

    Args:
        source: a file (also ``.gz``, ``.xz``, ``.zst``) or ``-``.
        options: how to read it; the format is JSON Lines whatever it says.

    Raises:
        InputError: the source cannot be read, or no record has both a text and a reference.
    """
    options = replace(options or ReadOptions(), input_format=InputFormat.JSONL)
    records: list[Record] = []
    reasons: Counter[str] = Counter()
    lines: dict[str, int | None] = {}
    place = -1
    for place, item in enumerate(reading.read(source, options)):
        reference = None if isinstance(item, Failure) else reference_of(item, options.reference_field)
        if isinstance(item, Article) and reference is not None:
            records.append(Record(item, reference, place))
            continue
        reason = (
            item.message if isinstance(item, Failure) else f"no {options.reference_field!r} (the reference)"
        )
        reasons[reason] += 1
        lines.setdefault(reason, item.line if isinstance(item, Failure) else place + 1)
    skipped = tuple(Skipped(reason, count, lines[reason]) for reason, count in reasons.most_common())
    if not records:
        raise InputError(
            f"no record to evaluate ({skipped[0].reason})" if skipped else "no record to evaluate",
            where=source,
            hint="name the keys with --text-field and --reference-field",
        )
    return Dataset(tuple(records), place + 1, skipped)


def reference_of(article: Article, field: str) -> str | None:
    """Return the reference summary of a record: a string, or a list of sentences; ``None`` if it has none."""
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
    except OSError as error:
        raise InputError((error.strerror or str(error)).lower(), where=str(path)) from error
    except UnicodeDecodeError as error:
        raise InputError(f"not UTF-8 (byte {error.start})", where=str(path)) from error
    if lines[-1] == "":
        lines.pop()
    if len(lines) == len(dataset.records):
        return tuple(lines)
    if len(lines) == dataset.total:
        return tuple(lines[record.place] for record in dataset.records)
    raise UsageError(
        f"{len(lines)} predictions of {name!r} for {len(dataset.records)} articles",
        where=str(path),
        hint="one summary per line, in the order of the dataset",
    )
