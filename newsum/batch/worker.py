"""A worker process: chunks in, results out, until the pipe closes.

The pool starts it as a program of its own (``python -c``), not through ``multiprocessing``, which
would run the user's main module again, wants a guard there, and refuses to work in the workers of Dask.
"""

from __future__ import annotations

import mmap
import os
import pickle
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection

from newsum.batch import cycles
from newsum.batch.raw import Raw
from newsum.batch.work import Result
from newsum.errors import NewsumError
from newsum.models import Failure

READY = b"ready"
PROGRAM = "import sys; from newsum.batch.worker import main; main(*map(int, sys.argv[1:]))"
LIBRARIES = ("OMP", "OPENBLAS", "MKL")

Started = Callable[[int], None]
Work = Callable[[Sequence[Raw | Failure], Started], Result]
"""What a worker does with a batch; it tells the index of each record before it begins with it."""


def start() -> tuple[subprocess.Popen[bytes], Connection, memoryview]:
    """Start a worker.

    Returns:
        The process; the pipe to it; memory shared with it, whose one cell holds the index of the record
        at work, so that the pool knows which one a dead worker died of.
    """
    ours, theirs = socket.socketpair()
    with theirs, tempfile.TemporaryFile() as file:
        file.truncate(mmap.PAGESIZE)
        current = memoryview(mmap.mmap(file.fileno(), mmap.PAGESIZE)).cast("q")
        # A Ctrl-C while the process starts would end it with a traceback: held back until it can ignore it.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            process = subprocess.Popen(
                [sys.executable, "-P", "-c", PROGRAM, str(theirs.fileno()), str(file.fileno())],
                pass_fds=(theirs.fileno(), file.fileno()),
                stdin=subprocess.DEVNULL,
                env=environment(),
            )
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    connection = Connection(ours.detach())
    return process, connection, current


def environment() -> dict[str, str]:
    """Return the environment of a worker: our module path, and one thread per numeric library.

    The pool has a process per core already.
    """
    threads = {f"{library}_NUM_THREADS": "1" for library in LIBRARIES}
    return {**threads, **os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}


def main(pipe: int, memory: int) -> None:
    """Work until the other end of the pipe closes.

    Args:
        pipe: gives the pickled work, then pickled batches of raw records; takes pickled results, or the
            error that makes any work impossible.
        memory: a file of one page to share.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches us too; the pool decides what it means.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    connection = Connection(pipe)
    current = memoryview(mmap.mmap(memory, mmap.PAGESIZE)).cast("q")

    def started(index: int) -> None:
        current[0] = index

    try:
        connection.send_bytes(READY)
        work: Work = pickle.loads(connection.recv_bytes())
        while True:
            batch = pickle.loads(connection.recv_bytes())
            try:
                answer: Result | NewsumError = work(batch, started)
            except NewsumError as error:
                answer = error
            connection.send_bytes(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
            cycles.free()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # The pool has no more work, or is gone.
