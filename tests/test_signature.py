"""The signature names all that a result depends on."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsum import signature
from newsum.models import Budget, BudgetUnit
from newsum.pipeline import Options, signed


@pytest.mark.parametrize(
    ("budget", "name"),
    [
        (Budget(BudgetUnit.SENTENCES, 3), "3"),
        (Budget(BudgetUnit.AUTO, 0), "auto"),
        (Budget(BudgetUnit.WORDS, 100), "100w"),
        (Budget(BudgetUnit.RATIO, 12.5), "12.5%"),
    ],
)
def test_budget_is_named_in_a_word(budget: Budget, name: str) -> None:
    assert signature.budget_name(budget) == name


@pytest.mark.parametrize(
    "changed",
    [
        Options(budget=Budget(BudgetUnit.SENTENCES, 2)),
        Options(method="lead"),
        Options(headline="sentence"),
        Options(historical=True),
    ],
)
def test_every_option_that_matters_changes_the_signature(changed: Options) -> None:
    assert signed(changed) != signed(Options())


def test_own_agencies_change_the_signature_by_their_content(tmp_path: Path) -> None:
    one, other = tmp_path / "a.tsv", tmp_path / "b.tsv"
    one.write_text("x", encoding="utf-8")
    other.write_text("y", encoding="utf-8")
    assert len({signed(Options(gazetteers=paths)) for paths in ((), (one,), (other,))}) == 3


def test_manifest_is_that_of_the_data_files() -> None:
    written = signature.MANIFEST.read_text(encoding="utf-8")
    assert written == signature.manifest(), "rebuild it: python -m newsum.training manifest"
