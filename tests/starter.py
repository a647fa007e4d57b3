"""A quick start of the command line: a process of its own, forked from one that has imported newsum.

To start Python and to import newsum takes most of the time of most commands, and the tests run hundreds.
What is tested of the start itself, of signals and of the environment that Python reads, starts Python.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import runpy
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(
    ["typer.main", "newsum.cli.app", "newsum.cli.articles", "newsum.pipeline", "newsum.headline.writing"]
)
_TIMEOUT = 60  # seconds


def start(arguments: Sequence[str], stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run a command here, in the present environment, and return what it printed and its exit code."""
    pipes = [_CONTEXT.Pipe(duplex=False) for _ in range(3)]
    (given, feed), (printed, stdout), (said, stderr) = pipes
    process = _CONTEXT.Process(
        target=_run, args=(arguments, dict(os.environ), str(Path.cwd()), (given, stdout, stderr))
    )
    process.start()
    for connection in (given, stdout, stderr):
        connection.close()
    with ThreadPoolExecutor(3) as threads:
        fed = threads.submit(_feed, feed, stdin)
        outputs = [threads.submit(_read, connection) for connection in (printed, said)]
        process.join(_TIMEOUT)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(list(arguments), _TIMEOUT)
        fed.result()
        return subprocess.CompletedProcess(
            list(arguments), process.exitcode, *(output.result() for output in outputs)
        )


def _feed(connection: Connection, stdin: bytes) -> None:
    try:
        with open(connection.fileno(), "wb", closefd=False) as stream:
            stream.write(stdin)
    except BrokenPipeError:
        pass  # it does not read it to the end
    finally:
        connection.close()


def _read(connection: Connection) -> bytes:
    with open(connection.fileno(), "rb", closefd=False) as stream:
        read = stream.read()
    connection.close()
    return read


def _run(
    arguments: Sequence[str], environment: dict[str, str], directory: str, streams: Sequence[Connection]
) -> None:
    """Be the command, in the process that was forked for it."""
    names = ("stdin", "stdout", "stderr")
    for number, (name, connection) in enumerate(zip(names, streams, strict=True)):
        usual = getattr(sys, f"__{name}__")
        os.dup2(connection.fileno(), number)
        connection.close()
        raw = os.fdopen(number, "rb" if number == 0 else "wb", closefd=False)
        setattr(sys, name, io.TextIOWrapper(raw, usual.encoding, usual.errors))
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(directory)
    sys.argv = ["newsum", *arguments]
    runpy.run_module("newsum", run_name="__main__", alter_sys=True)
