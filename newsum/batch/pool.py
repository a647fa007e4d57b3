"""A pool of worker processes that loses nothing when one of them dies.

``concurrent.futures`` gives up the whole pool when a process is killed, and
``multiprocessing.Pool`` waits for ever for its result. Here each worker has a
pipe of its own: when it breaks, the worker is replaced and its task done again;
a task that kills twice is split around the record that was at work, and a
record that kills all by itself is reported as a failure. Results come out in
the order of the chunks, and only so many chunks are under way at a time.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import reduce
from multiprocessing.connection import Connection, wait
from typing import Self

from newsum.batch import worker
from newsum.batch.feeding import Chunk
from newsum.batch.raw import Raw
from newsum.batch.work import Result
from newsum.errors import NewsumError
from newsum.models import Failure
from newsum.reading import fields

WINDOW = 8
"""Chunks per worker that may be done before one that is slow."""

DEADLY = 3
"""Workers that must die of one record, the last of it alone, before it is given up."""

FALSE_STARTS = 5
"""Workers in a row that may end before they have begun to work."""

KILLED_STARTS = 50
"""Workers in a row that may be killed before that: by want of memory, which may pass."""

Lost = Callable[[Raw | Failure, int], Result]


@dataclass(frozen=True, slots=True)
class Task:
    """A chunk, or a part of one, for a worker.

    Attributes:
        number: the number of the chunk.
        start: the index of its first record in the chunk.
        items: the records.
        deaths: the workers that died of it.
    """

    number: int
    start: int
    items: tuple[Raw | Failure, ...]
    deaths: int = 0

    def split(self, at: int, deaths: int) -> list[Task]:
        """Return what lies before a record, the record, and what lies behind it, as tasks of their own.

        The deaths count against the record; the others are given one, so that the next splits them too.
        """
        pieces = ((0, at, 1), (at, at + 1, deaths), (at + 1, len(self.items), 1))
        return [
            Task(self.number, self.start + first, self.items[first:last], blame)
            for first, last, blame in pieces
            if first < last
        ]


@dataclass(slots=True)
class Progressing:
    """A chunk under way: its results, by the index of their first record, and the records still missing."""

    chunk: Chunk
    missing: int
    results: dict[int, Result] = field(default_factory=dict)

    def result(self) -> Result:
        """Return the results as one."""
        parts = [self.results[start] for start in sorted(self.results)]
        return Result(
            b"".join(part.payload for part in parts),
            sum(part.done for part in parts),
            tuple(failure for part in parts for failure in part.failures),
            tuple(sketch for part in parts for sketch in part.sketches),
            reduce(fields.common, (part.absent for part in parts)),
        )


class Worker:
    """The pool's side of a worker process."""

    def __init__(self, work: worker.Work) -> None:
        self._work = work
        self._process, self.connection, self._current = worker.start()
        self.ready = False
        self.task: Task | None = None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def current(self) -> int:
        """The index, in its task, of the record that the worker is or was at."""
        return int(self._current[0])

    def begin(self) -> None:
        """Tell the worker, which has said that it is ready, what its work is."""
        self.ready = True
        self._send(self._work)

    def give(self, task: Task) -> None:
        """Let the worker do a task."""
        self.task = task
        self._current[0] = 0
        self._send(task.items)

    def _send(self, message: object) -> None:
        """Send something; that the worker is dead shows when its answer is read."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send_bytes(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))

    def end(self) -> int:
        """End the process, whatever it is at, and return its exit code."""
        self.connection.close()
        self._process.kill()
        return self._process.wait()


class Pool:
    """Worker processes, started when there is work for them.

    Args:
        jobs: the most workers.
        work: what they do; it is pickled.
        lost: what comes of a record that no worker survived, and the last one's exit code.
    """

    def __init__(self, jobs: int, work: worker.Work, lost: Lost) -> None:
        self.jobs = jobs
        self._work = work
        self._lost = lost
        self._workers: list[Worker] = []
        self._queue: deque[Task] = deque()
        self._under_way: dict[int, Progressing] = {}
        self._false_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        for each in self._workers:
            each.end()
        self._workers.clear()

    def map(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Result]]:
        """Yield every chunk with its result, in the order of the chunks.

        Raises:
            NewsumError: the options make no sense, or no worker can be started.
        """
        taken = given = 0
        more = True
        pipe: int | None = None
        while more or self._under_way:
            self._assign()
            wanted = more and len(self._queue) < self.jobs and taken - given < WINDOW * self.jobs
            if wanted and (pipe is None or not self._under_way):
                chunk = next(chunks, None)
                if chunk is None:
                    more = False
                else:
                    pipe = chunk.pipe
                    self._under_way[taken] = Progressing(chunk, len(chunk.items))
                    self._queue.append(Task(taken, 0, chunk.items))
                    taken += 1
                continue
            while given in self._under_way and not self._under_way[given].missing:
                complete = self._under_way.pop(given)
                given += 1
                yield complete.chunk, complete.result()
            if self._under_way and self._listen(pipe if wanted else None):
                pipe = None

    def _assign(self) -> None:
        """Give tasks to idle workers, and start workers for the tasks that are left."""
        for each in self._workers:
            if self._queue and each.ready and each.task is None:
                each.give(self._queue.popleft())
        starting = sum(not each.ready for each in self._workers)
        while starting < len(self._queue) and len(self._workers) < self.jobs:
            self._workers.append(Worker(self._work))
            starting += 1

    def _listen(self, pipe: int | None) -> bool:
        """Wait for any worker, or for a pipe; take what workers say, and return whether the pipe has more."""
        by_connection = {each.connection: each for each in self._workers if each.task or not each.ready}
        ready = wait([*by_connection, *([] if pipe is None else [pipe])])
        for connection in ready:
            if connection == pipe:
                continue
            assert isinstance(connection, Connection)
            each = by_connection[connection]
            try:
                message = connection.recv_bytes()
            except (EOFError, ConnectionResetError):
                self._bury(each)
                continue
            if each.task is None:
                each.begin()
                self._false_starts = 0
                continue
            self._take(each.task, pickle.loads(message))
            each.task = None
            self._assign()
        return pipe in ready

    def _take(self, task: Task, answer: Result | NewsumError) -> None:
        """Put a result in its place."""
        if isinstance(answer, NewsumError):
            raise answer
        chunk = self._under_way[task.number]
        chunk.results[task.start] = answer
        chunk.missing -= len(task.items)

    def _bury(self, dead: Worker) -> None:
        """See to the task of a worker that died."""
        task, current = dead.task, dead.current
        self._workers.remove(dead)
        code = dead.end()
        if task is None:
            self._false_starts += 1
            if self._false_starts >= (FALSE_STARTS if code >= 0 else KILLED_STARTS):
                raise NewsumError(
                    f"the worker processes end as soon as they start (exit code {code})", hint="try --jobs 1"
                )
            return
        runaway = code == -signal.SIGPROF
        deaths = task.deaths + 1
        if not runaway and (deaths == 1 or (len(task.items) == 1 and deaths < DEADLY)):
            self._queue.appendleft(replace(task, deaths=deaths))
            return
        at = min(current, len(task.items) - 1)
        for piece in reversed(task.split(at, deaths)):
            if piece.start == task.start + at and (runaway or deaths >= DEADLY):
                self._take(piece, self._lost(piece.items[0], code))
            else:
                self._queue.appendleft(piece)


def cores() -> int:
    """Return the number of cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1
