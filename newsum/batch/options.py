"""What the user chose for a batch, and what a batch reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from newsum import pipeline
from newsum.errors import ExitCode, NewsumError
from newsum.models import Failure
from newsum.reading.options import ReadOptions

STREAM = "-"
"""Standard input as a source, standard output as the output."""

FORMAT_VERSION = 1
"""Raised when the way a batch cuts, encodes or journals its work changes."""


class Engine(StrEnum):
    """What does the work: this machine, or a Dask cluster."""

    LOCAL = "local"
    DASK = "dask"


class Existing(StrEnum):
    """What to do about an output, or a part of one, that is already there."""

    REFUSE = "refuse"
    RESUME = "resume"
    OVERWRITE = "overwrite"


class Unique(StrEnum):
    """What becomes of an article that nearly repeats an earlier one."""

    KEEP = "keep"
    MARK = "mark"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How to go through an archive.

    Attributes:
        output: the file to write, its format told by its ending (``.jsonl``, ``.jsonl.gz``, ``.jsonl.xz``,
            ``.jsonl.bz2``, ``.jsonl.zst``, ``.parquet``); ``-`` is standard output. For Dask, a folder of
            parts.
        summary: how to summarize one article.
        read: how to read the sources.
        jobs: worker processes; 1 works in this process, ``None`` takes one per core.
        existing: what to do about an output that is there already.
        errors: where failures go, one JSON object per line.
        fail_fast: whether the first failure stops the run.
        include: patterns of the files to take from directories (none: all).
        exclude: patterns of the files to leave.
        unique: what becomes of near-duplicates.
        timeout: seconds that one article may take; ``None`` for no limit.
        engine: what does the work.
        scheduler: the address of a Dask scheduler, or a scheduler file (``.json``) that holds it; ``None``
            starts a cluster on this machine.
        checkpoint: seconds between two checkpoints, the most work that a crash can cost.
    """

    output: str
    summary: pipeline.Options = field(default_factory=pipeline.Options)
    read: ReadOptions = field(default_factory=ReadOptions)
    jobs: int | None = None
    existing: Existing = Existing.REFUSE
    errors: Path | None = None
    fail_fast: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    unique: Unique = Unique.KEEP
    timeout: float | None = 60.0
    engine: Engine = Engine.LOCAL
    scheduler: str | None = None
    checkpoint: float = 2.0

    def signature(self) -> str:
        """Return what the records depend on beside the inputs; a resumed run must have the same."""
        read = self.read
        fields = ",".join((read.text_field, read.title_field, read.id_field, read.reference_field))
        reading = f"{read.input_format}:{read.encoding}:{read.max_bytes}:{fields}"
        return f"{pipeline.signed(self.summary)}|batch:{FORMAT_VERSION}|read:{reading}|unique:{self.unique}"


class Progress(Protocol):
    """What watches a run; the console draws it."""

    def advance(self, done: int, failed: int, share: float | None) -> None:
        """Tell how far the run is.

        Args:
            done: articles summarized so far, with those of an interrupted run that is continued.
            failed: articles and sources that failed so far.
            share: the part of the input that is read, 0 to 1; ``None`` if its size is unknown.
        """

    def note(self, message: str) -> None:
        """Tell what the user may want to know and that stops nothing."""

    def close(self) -> None:
        """Tell that the run is over, well or not."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a batch did.

    Attributes:
        done: records in the output.
        failed: articles and sources that failed.
        skipped: of the records and failures, those that an interrupted run had left already.
        duplicates: near-duplicates marked or dropped.
        seconds: how long this run took.
        failures: the first failures of this run, for people.
    """

    done: int = 0
    failed: int = 0
    skipped: int = 0
    duplicates: int = 0
    seconds: float = 0.0
    failures: tuple[Failure, ...] = ()

    @property
    def exit_code(self) -> ExitCode:
        """Return 1 if anything failed."""
        return ExitCode.FAILURE if self.failed else ExitCode.OK

    @property
    def per_second(self) -> float:
        """Return the articles that this run worked through per second."""
        return (self.done + self.failed - self.skipped) / self.seconds if self.seconds > 0 else 0.0


class StoppedError(NewsumError):
    """The run was stopped by Ctrl-C or by SIGTERM; what it did is kept."""

    def __init__(self, what: str, exit_code: ExitCode, hint: str | None) -> None:
        super().__init__(what, hint=hint)
        self.exit_code = exit_code
