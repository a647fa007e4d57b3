"""Freeing what refers to itself after every chunk, so that memory does not grow with the archive.

Left alone, Python looks for such objects ever more rarely. A look goes through all that lives; what
outlives a chunk are models and whatever the process held before, so it is frozen and gone through once.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def free() -> None:
    """Free what the last chunk left, and take the rest for lasting."""
    gc.collect()
    gc.freeze()


@contextmanager
def frozen() -> Iterator[None]:
    """Spare the calls of :func:`free` what is there already, until the end.

    Then nothing is frozen any more, what the caller may have frozen before neither.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
