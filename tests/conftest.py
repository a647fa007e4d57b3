"""What tests share: where the samples are, and how to run the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests name samples as the README does, and nobody's configuration play a part."""
    monkeypatch.chdir(ROOT)
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(ROOT / "tests" / "no-config"))


@pytest.fixture
def newsum() -> Run:
    """Return a function that runs the command line in a process of its own."""

    def run(*arguments: str | Path, stdin: bytes = b"", env: Mapping[str, str] = {}) -> Done:
        return subprocess.run(
            [sys.executable, "-m", "newsum", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env={**os.environ, **env},
            timeout=60,
            check=False,
        )

    return run
