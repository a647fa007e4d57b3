"""The steps of training, and what a step may count on.

A step is a function ``build(corpus, folder, report)`` that learns from ``corpus.train`` and
``corpus.treebank`` and writes its model files into ``folder``, the same bytes whenever the inputs are
the same: seeds fixed, numbers rounded, rows sorted. It tells its progress to ``report``.
"""

from __future__ import annotations

import importlib
import resource
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from newsum.training.corpus import Corpus

Report = Callable[[str], None]
Step = Callable[[Corpus, Path, Report], None]

SEED = 20211207
"""The seed of everything that is random in training."""

STEPS: Mapping[str, str] = {
    "salience": "newsum.training.salience",
    "title": "newsum.training.title",
    "tagger": "newsum.training.tagger",
    "names": "newsum.training.names",
    "coreference": "newsum.training.coreference",
    "tense": "newsum.training.tense",
    "acceptability": "newsum.training.acceptability",
    "headline": "newsum.training.headline",
}
"""Step name -> the module whose ``build`` does it, in the order in which they run."""


def load_step(name: str) -> Step:
    """Import the step called ``name``."""
    step: Step = importlib.import_module(STEPS[name]).build
    return step


def run(corpus: Corpus, folder: Path, names: Iterable[str], report: Report) -> None:
    """Run steps one after the other; report the CPU time and the memory of each."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        begin = time.process_time()
        report(f"{name} ...")
        load_step(name)(corpus, folder, report)
        seconds = time.process_time() - begin
        report(f"{name}: {seconds:.0f} s CPU, at most {_peak_megabytes():.0f} MB so far")


def header(what: str, corpus: Corpus, inputs: Iterable[str], licence: str = "CC BY-SA 4.0") -> str:
    """The first lines of a model file: what it is, from what, under which licence, how to rebuild it."""
    lines = [what, f"Licence: {licence}. Seed: {SEED}. Rebuilt by: python -m newsum.training"]
    lines += [f"Learned from {name}, SHA-256 {corpus.digests[name]}" for name in inputs]
    return "".join(f"# {line}\n" for line in lines)


def _peak_megabytes() -> float:
    """The peak resident memory of this process (Linux counts in KiB, macOS in bytes)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10
