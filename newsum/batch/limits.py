"""A time limit for each article, kept by the kernel's interval timers (setitimer(2))."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Self

AGAIN = 1.0
"""Seconds after which the alarm comes again, should a library have swallowed the first one."""

GRACE = 2.0
"""How many times the limit, in CPU time, code that heeds no alarm may take before its process is killed."""


class OutOfTimeError(BaseException):
    """An article took too long; no ``Exception``, so that no library takes it for an error of its own."""


class Stopwatch:
    """Interrupt what runs too long, in a ``with`` block per article.

    An alarm raises :class:`OutOfTimeError` in the block. Code outside Python (a parser in C) does not
    notice; in a worker the CPU timer then ends the process, and the pool finds the record. A regular
    expression notices where one match goes back and forth for long, not where a search begins anew at
    each character. Timers belong to the main thread: elsewhere there is no limit.

    Args:
        seconds: the limit; ``None`` for none.
        fatal: whether the process may be killed: it is a worker.
    """

    def __init__(self, seconds: float | None, *, fatal: bool = False) -> None:
        main = threading.current_thread() is threading.main_thread()
        self.seconds = seconds if main and hasattr(signal, "setitimer") else None
        self.fatal = fatal
        self._running = False
        if self.seconds is not None:
            signal.signal(signal.SIGALRM, self._ring)

    def __enter__(self) -> Self:
        if self.seconds is not None:
            self._running = True
            signal.setitimer(signal.ITIMER_REAL, self.seconds, AGAIN)
            if self.fatal:
                signal.setitimer(signal.ITIMER_PROF, GRACE * self.seconds)
        return self

    def __exit__(self, *exception: object) -> None:
        # First the flag: an alarm between here and the next line is too late to count.
        self._running = False
        if self.seconds is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            if self.fatal:
                signal.setitimer(signal.ITIMER_PROF, 0)

    def _ring(self, number: int, frame: FrameType | None) -> None:
        if self._running:
            raise OutOfTimeError
