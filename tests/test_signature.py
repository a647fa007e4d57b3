"""The signature names all that a result depends on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run

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


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), ""),
        (("-i", "auto", "--text-field", "text", "--max-bytes", "1MB"), ""),
        (("-i", "text"), "|input-format:text"),
        (("--encoding", "cp1252"), "|encoding:cp1252"),
        (("-i", "jsonl", "--title-field", "none"), "|input-format:jsonl|title-field:none"),
    ],
)
@pytest.mark.parametrize("command", [("summarize", "--json"), ("agencies", "--json"), ("batch", "-o", "-")])
def test_what_is_unusual_in_the_reading_is_told(
    newsum: Run, command: tuple[str, ...], arguments: tuple[str, ...], told: str
) -> None:
    record = {"text": "Le maire de Brest a démissionné mardi."}
    done = newsum(*command, *arguments, stdin=json.dumps(record).encode())
    signature = json.loads(done.stdout)["signature"]
    assert signature.partition("|historical:no")[2] == told


def test_own_agencies_change_the_signature_by_their_content(tmp_path: Path) -> None:
    one, other = tmp_path / "a.tsv", tmp_path / "b.tsv"
    one.write_text("x", encoding="utf-8")
    other.write_text("y", encoding="utf-8")
    assert len({signed(Options(gazetteers=paths)) for paths in ((), (one,), (other,))}) == 3


def test_manifest_is_that_of_the_data_files() -> None:
    written = signature.MANIFEST.read_text(encoding="utf-8")
    assert written == signature.manifest(), "rebuild it: python -m newsum.training manifest"
