"""The shape of the house: who may import whom, and what a start may not load."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from conftest import ROOT

import newsum

PACKAGE = Path(newsum.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# The rooms of a package from the ground up; a room imports only from those on a lower line.
FLOORS = {
    "newsum": (
        {
            *("datafiles", "errors", "files", "first_names", "folding", "memory", "models", "packing"),
            *("pictographs", "reasons", "version"),
        },
        {"french", "reading", "signature"},
        {"agencies", "ranking"},
        {"selection", "headline"},
        {"pipeline"},
        {"rendering"},
        {"evaluation", "batch"},
        {"console", "api"},
        {"cli"},
        {"__main__"},
    ),
    "newsum.headline": (
        {"grammar", "logistic", "modes"},
        {"clean", "newsworthiness", "salience"},
        {"people", "scenes", "topics"},
        {"cuts", "guards"},
        {"compression", "joining", "opening"},
        {"candidates"},
        {"choice"},
        {"compose"},
        {"writing"},
    ),
}

# Every library, and the only places that import it.
HOMES = {
    "distributed": {"batch"},
    "docx": {"reading"},
    "fastwarc": {"batch"},
    "feedparser": {"reading"},
    "fsspec": {"batch"},
    "lxml": {"reading"},
    "numpy": {"batch", "evaluation", "training"},
    "pandas": {"batch"},
    "pyarrow": {"batch"},
    "pypdf": {"reading"},
    "rapidfuzz": {"agencies"},
    "rich": {"console.py"},
    "rouge_score": {"evaluation"},
    "scipy": {"training"},
    "sumy": {"ranking"},
    "trafilatura": {"reading"},
    "typer": {"cli"},
    "zstandard": {"packing.py", "reading"},
}

HEAVY = ("nltk", "sumy", "numpy", "scipy", "trafilatura", "dask", "rich", "feedparser", "rapidfuzz", "lxml")


def room(package: str, name: str) -> str | None:
    """Return the room of a package that a module is in, ``None`` for the package itself and for others."""
    inside = name.removeprefix(f"{package}.")
    return None if inside == name else inside.split(".")[0]


@cache
def imports(path: Path) -> set[str]:
    """Return the names of the modules a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            found |= {str(part.value) for part in node.args if isinstance(part, ast.Constant)}
    return found


def name_of(path: Path) -> str:
    """Return the name that a module is imported by."""
    return ".".join(("newsum", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


NAMES = {name_of(path) for path in MODULES}


def imports_at_once(path: Path) -> set[str]:
    """Return the modules of the package that a module imports outside functions, if only for types."""
    found: set[str] = set()
    nodes: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= names if names <= NAMES else (names & NAMES) | {node.module}
        elif not isinstance(node, ast.FunctionDef | ast.Lambda):
            nodes += ast.iter_child_nodes(node)
    return found & NAMES


def floor(package: str, name: str) -> int | None:
    """Return the floor of a package that a module is on, ``None`` for one that has none."""
    here = room(package, name)
    return next((level for level, rooms in enumerate(FLOORS[package]) if here in rooms), None)


@pytest.mark.parametrize("package", FLOORS)
@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_dependencies_point_one_way(path: Path, package: str) -> None:
    here = room(package, name_of(path))
    if here in {"training", None}:
        return
    own = floor(package, name_of(path))
    assert own is not None, f"{here} has no floor"
    for module in imports(path):
        other = floor(package, module)
        is_lower = other is None or other < own or other == own == 0
        assert is_lower or room(package, module) == here, f"{here} imports {module}"
        assert room("newsum", module) != "training", "nothing that runs depends on training"


def test_no_module_imports_itself_by_way_of_others() -> None:
    TopologicalSorter({name_of(path): imports_at_once(path) for path in MODULES}).prepare()


def test_every_library_is_imported_in_its_places_only() -> None:
    found: dict[str, set[str]] = {}
    for path in MODULES:
        names = {module.split(".")[0] for module in imports(path)}
        for library in names - {"newsum", *sys.stdlib_module_names}:
            found.setdefault(library, set()).add(path.relative_to(PACKAGE).parts[0])
    assert found == HOMES


def test_every_library_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = {normalised(each) for part in (project["dependencies"], *extras) for each in part}
    sources = packages_distributions()
    assert not [
        library for library in HOMES if wanted.isdisjoint(map(normalised, sources.get(library, [library])))
    ]


def normalised(requirement: str) -> str:
    """Return the name of the distribution that a requirement names, as package indexes compare names."""
    return re.split(r"[^\w.-]", requirement)[0].replace("_", "-").lower()


def loaded_by(code: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after running code."""
    probe = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def running(*arguments: str, sample: str = "biden-poutine.txt") -> str:
    """Return code that runs a command on a sample and fails if the command does."""
    return f"from newsum.cli import run\nassert run({[*arguments, f'samples/{sample}']}) == 0"


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("import newsum", id="the package"),
        pytest.param(running("summarize"), id="summarize a text"),
        pytest.param(running("summarize", "--json"), id="as JSON"),
        pytest.param(running("agencies"), id="its agencies"),
    ],
)
def test_default_path_loads_nothing_heavy(code: str) -> None:
    assert loaded_by(code).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    ("code", "loads"),
    [
        pytest.param(running("agencies"), False, id="agencies"),
        pytest.param(running("summarize", sample="digue-de-saint-malo.txt"), False, id="its title"),
        pytest.param(running("summarize"), True, id="no title"),
    ],
)
def test_what_writes_a_headline_is_loaded_only_to_write_one(code: str, loads: bool) -> None:
    assert ("newsum.headline.compose" in loaded_by(code)) is loads
