"""Whole archives: records in, records out, on this machine or on a cluster.

:func:`run` is what ``newsum batch`` calls. The heart, :func:`newsum.batch.work.records`, is a
pure function over batches of records, for any engine that can call one.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import BinaryIO

from newsum import pipeline
from newsum.batch.options import (
    STREAM,
    BatchOptions,
    Engine,
    Existing,
    Progress,
    Report,
    StoppedError,
    Unique,
)
from newsum.errors import UsageError

__all__ = [
    "STREAM",
    "BatchOptions",
    "Engine",
    "Existing",
    "Progress",
    "Report",
    "StoppedError",
    "Unique",
    "run",
]


def run(
    sources: Sequence[str], options: BatchOptions, progress: Progress, *, stdout: BinaryIO | None = None
) -> Report:
    """Summarize all articles of some sources into one output.

    Args:
        sources: files, directories, addresses, ``-``.
        options: how, and where to.
        progress: told how far the run is; closed at its end.
        stdout: what takes the output ``-``; by default this process's standard output.

    Returns:
        What was done. Articles that failed are counted there and are no exception.

    Raises:
        InputError: no source is there; or an article failed and ``fail_fast`` is set.
        OutputError: the output exists, cannot be written, or another run is at work on it.
        UsageError: the options make no sense.
        StoppedError: Ctrl-C or SIGTERM; what was done is kept for ``Existing.RESUME``.
        BrokenPipeError: the reader of standard output went away.
    """
    if os.name != "posix":
        raise UsageError("newsum batch needs Linux or macOS", hint="on Windows, run it in WSL")
    if options.jobs is not None and options.jobs < 1:
        raise UsageError(f"--jobs wants a number from 1, not {options.jobs}")
    pipeline.gazetteer(options.summary.gazetteers)  # What is wrong with one is said before all else.
    try:
        if options.engine is Engine.DASK:
            from newsum.batch import cluster

            return cluster.run(list(sources), options, progress)
        from newsum.batch import local

        return local.run(list(sources), options, progress, stdout)
    finally:
        progress.close()
