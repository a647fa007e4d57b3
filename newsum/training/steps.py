"""The steps of training, and what a step may count on.

A step is a function ``build(corpus, report)`` that learns from ``corpus.train`` and ``corpus.treebank``
and returns its model files, the same whenever the inputs are the same: seeds fixed, numbers rounded, rows
sorted. It tells its progress to ``report``. The models that it works with are those of the package, which
earlier steps have written; none loads what it makes itself or what a later one makes, so that every file is
written before it is read, and no cache of a loader holds what stood there before.
"""

from __future__ import annotations

import importlib
import resource
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from newsum import datafiles, files
from newsum.training.corpus import Corpus

Report = Callable[[str], None]
ModelFiles = Mapping[Path, str]
"""Where in the package a model file stands -> its text."""
Step = Callable[[Corpus, Report], ModelFiles]

SEED = 20211207
"""The seed of everything that is random in training."""

STEPS: Mapping[str, str] = {
    "tagger": "newsum.training.tagger",
    "salience": "newsum.training.salience",
    "title": "newsum.training.title",
    "names": "newsum.training.names",
    "coreference": "newsum.training.coreference",
    "newsworthiness": "newsum.training.newsworthiness",
    "scenes": "newsum.training.scenes",
    "tense": "newsum.training.tense",
    "acceptability": "newsum.training.acceptability",
    "compression": "newsum.training.compression",
    "approval": "newsum.training.approval",
    "topics": "newsum.training.topic",
}
"""Step name -> the module whose ``build`` does it, in the order in which they run."""


def load_step(name: str) -> Step:
    """Import the step called ``name``."""
    step: Step = importlib.import_module(STEPS[name]).build
    return step


def run(corpus: Corpus, names: Iterable[str], report: Report) -> None:
    """Run steps one after the other and write their files; report the CPU time and the memory of each."""
    for name in names:
        begin = time.process_time()
        report(f"{name} ...")
        for path, text in load_step(name)(corpus, report).items():
            files.write_whole(path, text.encode("utf-8"))
        seconds = time.process_time() - begin
        report(f"{name}: {seconds:.0f} s CPU, at most {_peak_megabytes():.0f} MB so far")


def model_text(
    what: str,
    corpus: Corpus,
    lines: Iterable[str],
    *,
    notes: Iterable[str] = (),
    inputs: Iterable[str] = ("orangesum/train.jsonl",),
    licence: str = "CC BY-SA 4.0",
) -> str:
    """Return the text of a model file: its head says what it is, from what, and how to rebuild it.

    Args:
        what: what it is.
        corpus: the inputs.
        lines: its lines.
        notes: what else its head says.
        inputs: the names of those that it was learned from.
        licence: its licence.
    """
    head = [what, f"Licence: {licence}. Seed: {SEED}. Rebuilt by: python -m newsum.training"]
    head += [f"Learned from {name}, SHA-256 {corpus.digests[name]}" for name in inputs]
    head += notes
    return "".join([*(f"{datafiles.COMMENT}{line}\n" for line in head), *(f"{line}\n" for line in lines)])


def _peak_megabytes() -> float:
    """The peak resident memory of this process (Linux counts in KiB, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10
