"""The command line: the only part of newsum that knows Typer.

The outermost layer is here: it turns whatever ended a command into one line on
standard error and an exit code. The commands are in :mod:`newsum.cli.app`.
"""

from __future__ import annotations

import signal
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

import typer
from typer.exceptions import TyperException

from newsum import console
from newsum.errors import ExitCode, NewsumError
from newsum.reading.names import is_address


def run(arguments: Sequence[str]) -> int:
    """Run newsum with these arguments and return the exit code; nothing but Ctrl-C escapes."""
    from newsum.cli.app import app

    verbosity = console.Verbosity(debug="--debug" in arguments)
    console.prepare_streams()
    signal.signal(signal.SIGTERM, terminated)
    try:
        with console.guarded():  # Typer prints the help itself.
            return int(app(args=list(arguments), prog_name="newsum", standalone_mode=False) or ExitCode.OK)
    except NewsumError as error:
        verbosity.error(error)
        return error.exit_code
    except TyperException as error:
        verbosity.error(usage_line(error, arguments))
        return ExitCode.USAGE
    except console.ReaderGoneError:
        return ExitCode.BROKEN_PIPE
    except SystemExit as error:
        if isinstance(error.__context__, BrokenPipeError):  # Typer's own answer, while it printed the help.
            return ExitCode.BROKEN_PIPE
        raise
    except (KeyboardInterrupt, typer.Abort):
        return ExitCode.INTERRUPTED
    except Exception as error:
        if is_interrupt(error):
            return ExitCode.INTERRUPTED
        # A bug. The user gets one line here too; --debug shows the rest.
        if verbosity.debug:
            raise
        verbosity.error(f"internal error: {type(error).__name__}: {error}; --debug shows where")
        return ExitCode.FAILURE


def usage_line(error: TyperException, arguments: Sequence[str]) -> str:
    """Return a usage error in one line, with what to do about it."""
    message = " ".join(error.format_message().split()).rstrip(".")
    message = message[:1].lower() + message[1:]
    first = arguments[0] if arguments else ""
    if message.startswith("no such command") and (Path(first).exists() or is_address(first)):
        return f"{message}; to summarize it: newsum summarize {first}"
    command = f"newsum {first}" if first.isalpha() and not message.startswith("no such command") else "newsum"
    return f"{message}; see '{command} --help'"


def is_interrupt(error: BaseException | None) -> bool:
    """Return whether Ctrl-C is behind an error: amid the making of a class Python makes another one of it."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def terminated(number: int, frame: FrameType | None) -> NoReturn:
    """End on a request to terminate as on an error, so that no temporary file stays behind."""
    raise SystemExit(128 + number)
