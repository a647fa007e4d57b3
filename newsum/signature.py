"""The signature of a result: everything that it depends on beside its input.

Two results of the same input with the same signature are the same, byte for
byte. The idea is sacrebleu's (Post 2018, "A Call for Clarity in Reporting BLEU
Scores").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from newsum import datafiles
from newsum.models import Budget, BudgetUnit
from newsum.version import __version__

MANIFEST = datafiles.FOLDER / "MANIFEST.sha256"


def of(
    *,
    method: str,
    budget: Budget,
    headline: str,
    historical: bool,
    gazetteers: Sequence[Path],
    reading: str = "",
) -> str:
    """Return the signature, ``name:value`` pairs joined by ``|``; those of the reading come last, if any."""
    parts = {
        "newsum": __version__,
        "method": method,
        "budget": budget_name(budget),
        "headline": headline,
        "models": models(),
        "gazetteer": "+".join(["builtin", *map(digest, gazetteers)]),
        "historical": "yes" if historical else "no",
    }
    return "|".join([*(f"{name}:{value}" for name, value in parts.items()), *filter(None, [reading])])


def budget_name(budget: Budget) -> str:
    """Return a budget in a word: ``3``, ``auto``, ``100w`` or ``20%``."""
    match budget.unit:
        case BudgetUnit.AUTO:
            return "auto"
        case BudgetUnit.SENTENCES:
            return f"{budget.amount:g}"
        case BudgetUnit.WORDS:
            return f"{budget.amount:g}w"
        case BudgetUnit.RATIO:
            return f"{budget.amount:g}%"


@cache
def models() -> str:
    """Return the digest of the model files and of the gazetteer that newsum ships (8 hex digits).

    The first line of the manifest holds it, so that nothing is hashed at run time.
    """
    with MANIFEST.open(encoding="utf-8") as lines:
        return lines.readline().split()[-1][:8]


@cache
def digest(path: Path) -> str:
    """Return the digest of a file's content (8 hex digits)."""
    from hashlib import sha256

    return sha256(path.read_bytes()).hexdigest()[:8]


def manifest() -> str:
    """Return what the manifest of the data files must hold: a digest of all, then ``sha256sum`` lines."""
    from hashlib import sha256

    files = sorted(path for path in datafiles.FOLDER.iterdir() if path.is_file() and path != MANIFEST)
    lines = "".join(f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)
    return f"# {sha256(lines.encode()).hexdigest()}\n{lines}"
