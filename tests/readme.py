"""The commands in the README and what they print: read, run, and written anew.

    python tests/readme.py

runs every ``console`` block of the README and puts what its commands print under them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)


def commands(block: str) -> list[str]:
    """Return the commands of a console block: the lines that begin with a prompt."""
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def blocks() -> list[str]:
    """Return the console blocks of the README."""
    return BLOCK.findall(README.read_text(encoding="utf-8"))


def shown(block: str) -> str:
    """Return a block as it should be: each command, and what it prints in a folder with the samples."""
    return "".join(session(commands(block)))


def session(lines: list[str]) -> Iterator[str]:
    """Run commands one after another in one folder; yield each with what it prints."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "samples", Path(folder) / "samples")
        environment = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "XDG_CONFIG_HOME": folder,
            "COLUMNS": "100",
        }
        for line in lines:
            done = subprocess.run(
                ["bash", "-c", line],
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            yield f"$ {line}\n{done.stdout}"


if __name__ == "__main__":
    text = README.read_text(encoding="utf-8")
    README.write_text(BLOCK.sub(lambda match: shown(match[0]), text), encoding="utf-8")
