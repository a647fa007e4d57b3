"""What tests share: where the samples are, and how to run the command line."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import starter

ROOT = Path(__file__).parents[1]

NOBODY = 65534

Done = subprocess.CompletedProcess[bytes]
Run = Callable[..., Done]

# What runs the tests in the background may ignore interrupts, and so would all that these start.
signal.signal(signal.SIGINT, signal.default_int_handler)


def as_nobody(check: Callable[[], bool]) -> bool:
    """Return what a check says in a process of a user who may not everything; root's may."""

    def run() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        os._exit(0 if check() else 1)

    process = multiprocessing.get_context("fork").Process(target=run)
    process.start()
    process.join()
    return process.exitcode == 0


def pytest_configure() -> None:
    """Let the processes that tests start keep what they compile, where the environment says not to.

    There are hundreds, and to compile newsum takes as long as most of what they do.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


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
        if not env:
            return starter.start([*map(str, arguments)], stdin)
        # What Python itself reads of its environment needs a start of Python.
        return subprocess.run(
            [sys.executable, "-m", "newsum", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env={**os.environ, **env},
            timeout=60,
            check=False,
        )

    return run
