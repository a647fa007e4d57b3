"""What the README says is what happens."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import readme
from conftest import ROOT, Run

from newsum.agencies import gazetteer

TEXT = readme.README.read_text(encoding="utf-8")
COMMANDS = ("summarize", "agencies", "explain", "batch", "evaluate")


@pytest.mark.parametrize("block", readme.blocks(), ids=lambda block: readme.commands(block)[0][:60])
def test_console_blocks_show_what_the_commands_print(block: str) -> None:
    assert block == readme.shown(block), "write it anew: python tests/readme.py"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_in_the_help_is_in_the_readme(newsum: Run, command: str) -> None:
    usage = newsum(command, "--help", env={"COLUMNS": "200"}).stdout.decode()
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", usage.split("Options:")[1])) - {"--help"}
    assert options, usage
    assert not [option for option in sorted(options) if option not in TEXT]


def test_every_option_in_the_readme_exists(newsum: Run) -> None:
    known = {"--install-completion", "--show-completion"}
    for command in COMMANDS:
        known |= set(re.findall(r"--[a-z][a-z-]+", newsum(command, "--help").stdout.decode()))
    for line in TEXT.splitlines():
        for call in re.findall(r"newsum (?:" + "|".join(COMMANDS) + r")\b[^|`]*", line):
            assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", call)) <= known, line


def test_keys_of_records_are_those_that_the_readme_names(newsum: Run) -> None:
    table = re.findall(r"^\| `(\w[^`|]* --json)` \| (.*?) \| (.*?) \|$", TEXT, re.MULTILINE)
    assert len(table) == 6
    keys: list[str] = []
    for command, schema, cell in table:
        named = re.findall(r"`(\w+)`", cell)
        keys = [*keys, *named] if cell.startswith("as above") else named
        dataset = "samples/breves.jsonl" if command.startswith("evaluate") else "samples/biden-poutine.txt"
        done = newsum(*command.split(), *([] if "--list" in command else [dataset]))
        record = json.loads(done.stdout.splitlines()[0])
        assert (list(record), record.get("schema", "none")) == (keys, schema.strip("`"))


def test_columns_and_marks_of_gazetteers_are_in_the_readme() -> None:
    section = TEXT.partition("## Agencies of your own")[2].partition("## ")[0]
    named = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\|.*", section, re.MULTILINE))))
    assert {*gazetteer.COLUMNS, *gazetteer.MARKS, *gazetteer.KINDS} <= named


def test_extras_are_in_the_readme() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    table = TEXT.partition("| extra | brings |")[2].partition("## ")[0]
    assert {*re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE), "dev"} == set(
        project["optional-dependencies"]
    )


def test_python_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    examples = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert examples
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    for example in examples:
        exec(compile(ast.parse(example), "README.md", "exec"), {})


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
@pytest.mark.parametrize("filtering", re.findall(r"jq (?:-r )?'([^']+)'", TEXT))
def test_filters_for_jq_are_known_to_old_ones(filtering: str) -> None:
    done = subprocess.run(["jq", "-n", filtering], capture_output=True, timeout=60, check=False)
    assert b"compile error" not in done.stderr  # jq 1.6 takes no {end}


def test_checks_run_the_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "<!-- test command -->" in script
    assert TEXT.count("<!-- test command -->") == 1
