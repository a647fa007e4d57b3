"""What can go wrong, and the exit code that says so.

Every expected failure is a :class:`NewsumError` that carries one line for the
user: *where* (a source, or a source and a line), *what*, and *what to do*.
Anything else that escapes is a bug.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of the command line; scripts rely on them."""

    OK = 0
    FAILURE = 1
    USAGE = 2
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    TERMINATED = 143


class NewsumError(Exception):
    """An expected failure.

    Args:
        what: what is wrong, in a few words, without a final stop.
        where: the file, address or record it is about (``None``: the command as a whole).
        hint: what the user can do about it.
    """

    exit_code = ExitCode.FAILURE

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """Return the one line for the user: ``where: what; hint``."""
        line = self.what if self.where is None else f"{self.where}: {self.what}"
        if self.hint is not None:
            line = f"{line}; {self.hint}"
        return " ".join(line.split())


class InputError(NewsumError):
    """An input cannot be read, or holds no article."""


class OutputError(NewsumError):
    """A result cannot be written."""


class UsageError(NewsumError):
    """The command or its options make no sense."""

    exit_code = ExitCode.USAGE
