"""What can be evaluated: newsum's methods, the oracle, and the summaries of other systems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from newsum import ranking, selection
from newsum.errors import UsageError
from newsum.evaluation import oracle
from newsum.evaluation.dataset import Dataset, read_predictions
from newsum.french.sentences import split
from newsum.models import Budget, Document
from newsum.signature import budget_name

ORACLE = "oracle"
ALL = "all"
NAMES: tuple[str, ...] = (*ranking.METHODS, ORACLE)
"""What ``--method`` takes in ``evaluate``, beside :data:`ALL`."""


class System(Protocol):
    """Something that summarizes; ``timed`` says whether its CPU time means anything."""

    @property
    def name(self) -> str:
        """Its row's name."""

    @property
    def timed(self) -> bool:
        """Whether its CPU time is that of a summarizer."""

    @property
    def signature(self) -> str:
        """What its summaries depend on, beside the article and newsum's version."""

    def summarize(self, number: int, document: Document, reference: str) -> tuple[str, ...]:
        """Return the sentences of its summary of the record of that number."""


@dataclass(frozen=True, slots=True)
class Method:
    """One of newsum's methods under a budget."""

    name: str
    budget: Budget
    timed: bool = True

    @property
    def signature(self) -> str:
        """The method and its budget."""
        return f"method:{self.name}|budget:{budget_name(self.budget)}"

    def summarize(self, number: int, document: Document, reference: str) -> tuple[str, ...]:
        """Rank and select."""
        points = selection.select(document, ranking.rank(document, self.name), self.budget)
        return tuple(point.text for point in points)


@dataclass(frozen=True, slots=True)
class Oracle:
    """The best one to three sentences, whatever the budget."""

    name: str = ORACLE
    timed: bool = False
    signature: str = f"method:{ORACLE}|budget:1-{oracle.MOST_SENTENCES}"

    def summarize(self, number: int, document: Document, reference: str) -> tuple[str, ...]:
        """Choose the sentences that share most with the reference."""
        return tuple(sentence.text for sentence in oracle.choose(document, reference))


@dataclass(frozen=True, slots=True)
class Predictions:
    """The summaries that another system made, in the order of the records."""

    name: str
    texts: tuple[str, ...]
    timed: bool = False

    @property
    def signature(self) -> str:
        """The digest of the summaries (8 hex digits)."""
        return f"predictions:{sha256(chr(10).join(self.texts).encode()).hexdigest()[:8]}"

    def summarize(self, number: int, document: Document, reference: str) -> tuple[str, ...]:
        """Look the summary up."""
        text = self.texts[number]
        return tuple(text[start:end] for start, end in split(text))


def methods(names: Sequence[str], budget: Budget) -> tuple[System, ...]:
    """Return the systems that the ``--method`` options name, each once.

    Raises:
        UsageError: a name is unknown.
    """
    wanted: dict[str, System] = {}
    for name in (each for given in names for each in (NAMES if given == ALL else (given,))):
        if name not in NAMES:
            raise UsageError(f"no method is called {name!r}", hint=f"choose from {', '.join((*NAMES, ALL))}")
        wanted[name] = Oracle() if name == ORACLE else Method(name, budget)
    return tuple(wanted.values())


def predictions(given: Sequence[str], dataset: Dataset) -> tuple[System, ...]:
    """Return the systems that the ``--predictions NAME=FILE`` options name.

    Raises:
        UsageError: an option is not of that form, a name is taken, or a file has another number of lines.
        InputError: a file cannot be read.
    """
    systems: dict[str, System] = {}
    for option in given:
        name, equals, file = option.partition("=")
        name = name.strip()
        if not (name and equals and file):
            raise UsageError(f"--predictions {option!r} names no file", hint="write NAME=FILE")
        if name in systems or name in NAMES:
            raise UsageError(f"two rows would be called {name!r}", hint="give the predictions another NAME")
        systems[name] = Predictions(name, read_predictions(Path(file), dataset, name))
    return tuple(systems.values())
