"""A worker process: chunks in, results out, until the pipe closes."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, MutableSequence, Sequence
from multiprocessing.connection import Connection

from newsum.batch.feeding import Raw
from newsum.batch.work import Result
from newsum.errors import NewsumError
from newsum.models import Failure

READY = b"ready"

Started = Callable[[int], None]
Work = Callable[[Sequence[Raw | Failure], Started], Result]


def main(connection: Connection, work: Work, current: MutableSequence[int]) -> None:
    """Work until the other end of the pipe closes.

    Args:
        connection: gives pickled batches of raw records, takes pickled results, or the error
            that makes any work impossible.
        work: what to do with a batch; it tells the index of each record before it begins with it.
        current: shared memory; its one cell holds the index of the record at work, so that the
            pool knows which one a dead worker died of.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches us too; the pool decides what it means.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")  # The pool has a process per core already.

    def started(index: int) -> None:
        current[0] = index

    try:
        connection.send_bytes(READY)
        while True:
            batch = pickle.loads(connection.recv_bytes())
            try:
                answer: Result | NewsumError = work(batch, started)
            except NewsumError as error:
                answer = error
            connection.send_bytes(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # The pool has no more work, or is gone.
