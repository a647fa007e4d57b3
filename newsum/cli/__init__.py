"""The command line: the only part of newsum that knows Typer.

The outermost layer is here: it turns whatever ended a command into one line on
standard error and an exit code. The commands are in :mod:`newsum.cli.app`.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn

import typer
from typer.exceptions import TyperException

from newsum import console
from newsum.errors import ExitCode, NewsumError, OutputError
from newsum.files import reason
from newsum.reading.names import is_address


def run(arguments: Sequence[str]) -> int:
    """Run newsum with these arguments and return the exit code; nothing but Ctrl-C escapes."""
    from newsum.cli.app import app

    verbosity = console.Verbosity(debug="--debug" in arguments)
    console.prepare_streams()
    catch_signals()
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
        if isinstance(error, OSError) and error.filename is not None and not verbosity.debug:
            # Of a file that is Typer's, as where completion is installed.
            verbosity.error(OutputError(reason(error), where=str(error.filename)))
            return ExitCode.FAILURE
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
    if message.startswith("no such option"):
        file = next((each for each in arguments if each.startswith("-") and Path(each).is_file()), None)
        if file is not None:
            return f"{message}; the file of that name is ./{file}"
        command = next((each for each in arguments if each in commands()), first)
        if command != first:
            what = message.partition(" (")[0]
            return f"{what}; options stand behind the command: newsum {command} {first}"
    command = f"newsum {first}" if first.isalpha() and not message.startswith("no such command") else "newsum"
    return f"{message}; see '{command} --help'"


def commands() -> set[str]:
    """Return the names of the commands."""
    from newsum.cli.app import app

    return {each.callback.__name__ for each in app.registered_commands if each.callback is not None}


def catch_signals() -> None:
    """Let Ctrl-C, unless it is ignored here, and requests to terminate end the run in order."""
    if callable(signal.getsignal(signal.SIGINT)):
        signal.signal(signal.SIGINT, interrupted)
    signal.signal(signal.SIGTERM, terminated)


def interrupted(number: int, frame: FrameType | None) -> NoReturn:
    """End on Ctrl-C: while the command is put together at once, as what is raised may not arrive there.

    Nothing is half written then; a batch, which has its own end, is left to it.
    """
    if is_set_up(frame) and signal.getsignal(signal.SIGTERM) is terminated:
        with suppress(OSError, ValueError):
            sys.stdout.flush()
        os._exit(ExitCode.INTERRUPTED)
    raise KeyboardInterrupt


def is_set_up(frame: FrameType | None) -> bool:
    """Return whether a module is being imported at a point of the run, or an annotation of Typer's read.

    An import may swallow what is raised; behind a string that was evaluated Python ends by the signal.
    """
    while frame is not None:
        file, caller = frame.f_code.co_filename, frame.f_back
        if file.startswith("<frozen importlib") or (file == "<string>" and caller is not None):
            return True
        frame = caller
    return False


def terminated(number: int, frame: FrameType | None) -> NoReturn:
    """End on a request to terminate as on an error, so that no temporary file stays behind."""
    raise SystemExit(128 + number)
