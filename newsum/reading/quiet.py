"""Libraries that log to standard error, kept quiet: what they find wrong is told as a failure or warning."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(name: str) -> Iterator[None]:
    """Let the logger of a library say nothing for a while.

    Args:
        name: the library's, such as ``trafilatura``.
    """
    logger = logging.getLogger(name)
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)
