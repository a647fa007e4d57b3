"""Ctrl-C and SIGTERM: an end with the work kept and a last word."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import NoReturn

from newsum.batch.options import StoppedError
from newsum.errors import ExitCode


class TerminatedError(BaseException):
    """SIGTERM came."""


@contextmanager
def stoppable(keep: Callable[[], str | None]) -> Iterator[None]:
    """End on Ctrl-C and SIGTERM with the work kept.

    Args:
        keep: makes sure that nothing gets lost, and returns what to say of it.

    Raises:
        StoppedError: one of them came.
    """
    with ExitStack() as stack:
        if threading.current_thread() is threading.main_thread():
            before = signal.signal(signal.SIGTERM, terminate)
            stack.callback(signal.signal, signal.SIGTERM, before)
        try:
            yield
        except KeyboardInterrupt:
            raise StoppedError("interrupted", ExitCode.INTERRUPTED, keep()) from None
        except TerminatedError:
            raise StoppedError("terminated", ExitCode.TERMINATED, keep()) from None


def terminate(number: int, frame: FrameType | None) -> NoReturn:
    """End the run on a request to terminate."""
    raise TerminatedError
