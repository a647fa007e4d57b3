"""The terminal and the streams: where results, errors and progress go.

Results go to standard output (or to the file of ``--output``) and all else to
standard error. Rich is imported here only, and only when something is styled;
article text never passes through Rich's markup.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from newsum.errors import NewsumError, OutputError
from newsum.files import check_writable, reason, refuse_inputs, write_whole
from newsum.packing import packed
from newsum.reading.names import legible
from newsum.rendering.text import Line, Part, plain

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

# Lines longer than this are hard to read on a wide terminal.
WIDEST = 100

# Seconds of work before a progress bar is worth its place on the screen.
PATIENCE = 0.5
# Seconds between two lines about a long run that nobody watches.
SILENCE = 30.0

ESCAPES = "newsum.escapes"
"""How a stream deals with what its encoding lacks, see :func:`escaped`."""

CONTROLS = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
"""Control characters, which a file's name or a record's id may hold and a terminal would obey, as escapes."""

STYLES: Mapping[Part, str] = {
    Part.HEADLINE: "bold",
    Part.BULLET: "cyan",
    Part.LABEL: "dim",
    Part.AGENCY: "cyan",
    Part.SOURCE: "bold magenta",
}


class ReaderGoneError(Exception):
    """The reader of standard output went away; there is nobody to tell."""


@dataclass(frozen=True, slots=True)
class Verbosity:
    """What goes to standard error."""

    quiet: bool = False
    verbose: bool = False
    debug: bool = False

    def error(self, error: NewsumError | str) -> None:
        """Say an error in one line; with ``--debug``, where it came from as well."""
        if self.debug and isinstance(error, NewsumError) and error.__traceback__ is not None:
            import traceback

            traceback.print_exception(error, file=sys.stderr)
        self.say(str(error))

    def warn(self, message: str) -> None:
        """Say what the user should know, though the work went on."""
        if not self.quiet:
            self.say(f"warning: {message}")

    def note(self, message: str) -> None:
        """Say what ``--verbose`` asks for."""
        if self.verbose:
            self.say(message)

    @staticmethod
    def say(message: str) -> None:
        """Write one line to standard error; that nobody reads it is no reason to stop."""
        if sys.stderr is not None:
            with suppress(OSError, ValueError):
                sys.stderr.write(f"newsum: {legible(message).translate(CONTROLS)}\n")
                sys.stderr.flush()

    @property
    def draws(self) -> bool:
        """Whether progress is drawn: a person watches standard error and did not ask for quiet."""
        return not self.quiet and sys.stderr is not None and sys.stderr.isatty()


def wants_color(choice: str, stream: TextIO | None, environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether output to a stream is styled.

    ``always`` and ``never`` decide alone; for ``auto``, ``NO_COLOR`` (no-color.org) forbids,
    ``FORCE_COLOR`` (but ``0``) asks for it, a dumb terminal cannot, and otherwise a terminal is styled.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return environment.get("TERM") != "dumb" and stream is not None and stream.isatty()


class Output:
    """Where results go: standard output at once, or a file, written whole or not at all.

    Args:
        path: the file of ``--output``; ``None`` and ``-`` are standard output.
        color: ``auto``, ``always`` or ``never``.
        inputs: what is read: sources, gazetteers.

    Raises:
        OutputError: the file could not be written there (said before the work starts).
        UsageError: the file is one of the inputs.
    """

    def __init__(
        self, path: Path | None = None, color: str = "auto", inputs: Iterable[str | Path] = ()
    ) -> None:
        self.path = None if path is None or str(path) == "-" else path
        self.styled = self.path is None and wants_color(color, sys.stdout)
        self._pieces: list[str] = []
        self._left = False
        self._rich: Console | None = None
        if self.path is not None:
            check_writable(self.path)
            refuse_inputs(map(str, inputs), [self.path])

    @property
    def on_terminal(self) -> bool:
        """Whether a person reads standard output, so that lines may be wrapped and tables drawn."""
        return self.path is None and sys.stdout is not None and sys.stdout.isatty()

    def write(self, text: str) -> None:
        """Write text and a newline.

        Raises:
            ReaderGoneError: the reader of standard output went away.
            OutputError: standard output cannot be written.
        """
        if self.path is not None:
            self._pieces.append(text + "\n")
            return
        with guarded():
            stream = standard_output()
            stream.write(text + "\n")
            stream.flush()

    def lines(self, lines: Iterable[Line]) -> None:
        """Write laid-out lines: plain in a pipe, styled and wrapped on a terminal."""
        if not (self.styled or self.on_terminal):
            self.write(plain(lines))
            return
        for line in lines:
            self.draw(hanging(line) if self.on_terminal else assembled(line))

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]], *, wide: int) -> None:
        """Write a table: tab-separated in a pipe; on a terminal column ``wide`` takes the space left."""
        if not self.on_terminal:
            self.write(tabbed(map(bold, header) if self.styled else header))
            for row in rows:
                self.write(tabbed(row))
            return
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, pad_edge=False, header_style="bold")
        for index, name in enumerate(header):
            table.add_column(name, ratio=1 if index == wide else None, overflow="fold")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self.draw(table)

    def draw(self, renderable: RenderableType) -> None:
        """Let Rich write something to standard output."""
        with guarded():
            self.rich.print(renderable, soft_wrap=not self.on_terminal)
            sys.stdout.flush()

    @property
    def rich(self) -> Console:
        """Rich's console on standard output, made when first needed."""
        if self._rich is None:
            from rich.console import Console

            console = Console(
                file=sys.stdout,
                force_terminal=True,
                color_system="standard" if self.styled else None,  # None: not even bold
                no_color=False,  # What NO_COLOR says is in ``styled`` already, unless it was overruled.
                highlight=False,
                markup=False,
                emoji=False,
            )
            if self.on_terminal:
                console.width = min(console.width, WIDEST)
            self._rich = console
        return self._rich

    def leave(self) -> None:
        """Leave the file as it is, if there is one: no input gave anything to write."""
        self._left = True

    def close(self) -> None:
        """Put the file in its place, if there is one and it is not left; compressed, if its name says so.

        Raises:
            ReaderGoneError: it is a pipe, and its reader went away.
            OutputError: it cannot be written; what stood there before still does.
        """
        if self.path is not None and not self._left:
            content = "".join(self._pieces).encode("utf-8", errors=ESCAPES)
            try:
                write_whole(self.path, packed(self.path.name, content))
            except BrokenPipeError:  # Of a pipe, /dev/stdout perhaps.
                raise ReaderGoneError from None
            except OSError as error:
                raise OutputError(reason(error), where=str(self.path)) from error


def tabbed(cells: Iterable[str]) -> str:
    """Return the cells of a row with tabs between them, and none within."""
    return "\t".join(" ".join(cell.split()) for cell in cells)


def bold(text: str) -> str:
    """Return text in bold, for a pipe: what Rich prints has no tabs."""
    from rich.color import ColorSystem
    from rich.style import Style

    return Style(bold=True).render(text, color_system=ColorSystem.STANDARD)


def assembled(line: Line) -> RenderableType:
    """Return a line's spans in their styles; article text is never read as markup."""
    from rich.text import Text

    return Text.assemble(*((span.text, STYLES.get(span.part, "")) for span in line))


def hanging(line: Line) -> RenderableType:
    """Return a line for a terminal: what follows a bullet is wrapped beside it."""
    if not line or line[0].part is not Part.BULLET:
        return assembled(line)
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold")
    grid.add_row(Text("•", STYLES[Part.BULLET]), assembled(line[1:]))
    return grid


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what can befall standard output into our own exceptions; an error with a file name is not its."""
    try:
        yield
    except OSError as error:
        if error.filename is not None or sys.stdout is None:
            raise
        # What Python still holds back would fail again, loudly, when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise ReaderGoneError from None
        raise OutputError(reason(error), where="standard output") from error


def standard_output() -> TextIO:
    """Return standard output.

    Raises:
        OutputError: it is closed.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    return sys.stdout


class BatchProgress:
    """Shows how far a long run is: a bar on a terminal, elsewhere a line now and then with ``--verbose``."""

    def __init__(self, verbosity: Verbosity) -> None:
        self._verbosity = verbosity
        self._begun = self._said = monotonic()
        self._before: int | None = None
        self._bar: ProgressBar | None = None

    def advance(self, done: int, failed: int, share: float | None) -> None:
        """Take note of how many articles are done and failed, and of the share of the input that is read."""
        now = monotonic()
        if self._before is None:  # what an interrupted run had done, when this one continues it
            self._before, self._begun = done + failed, now
        rate = (done + failed - self._before) / max(now - self._begun, 1e-3)
        state = f"{done:,} done, {failed:,} failed, {rate:,.0f} per second"
        if self._verbosity.draws:
            if self._bar is None and now - self._begun > PATIENCE:
                self._bar = ProgressBar(state)
            if self._bar is not None:
                self._bar.update(share, state)
        elif now - self._said > SILENCE:
            self._said = now
            self._verbosity.note(state)

    def note(self, message: str) -> None:
        """Say what the user may want to know and that stops nothing."""
        self._verbosity.warn(message)

    def close(self) -> None:
        """Clear the bar."""
        if self._bar is not None:
            self._bar.close()


class ProgressBar:
    """Rich's progress bar on standard error, gone when closed."""

    def __init__(self, what: str) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (BarColumn(), TextColumn("{task.description}", markup=False), TimeRemainingColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task(what, total=None)
        self._progress.start()

    def update(self, share: float | None, what: str | None = None) -> None:
        """Show a share of 0 to 1, or with ``None`` that it is unknown."""
        total = None if share is None else 1.0
        self._progress.update(self._task, completed=share or 0.0, total=total, description=what)

    def close(self) -> None:
        """Clear the bar."""
        self._progress.stop()


@contextmanager
def progress_bar(what: str, verbosity: Verbosity) -> Iterator[Callable[[int, int], None]]:
    """Show how far a piece of work is, on a terminal, once it has taken half a second.

    Yields:
        What to call with the number of things done and of all.
    """
    begun = monotonic()
    bars: list[ProgressBar] = []

    def progress(done: int, total: int) -> None:
        if verbosity.draws and not bars and monotonic() - begun > PATIENCE:
            bars.append(ProgressBar(what))
        for bar in bars:
            bar.update(done / total)

    try:
        yield progress
    finally:
        for bar in bars:
            bar.close()


def escaped(error: UnicodeError) -> tuple[str, int]:
    """Return the escapes of JSON for what an encoding lacks: people can read them as well."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2)), error.end


codecs.register_error(ESCAPES, escaped)


def prepare_streams() -> None:
    """Let a pipe carry UTF-8 whatever the locale, unless the environment says otherwise."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            keep = "PYTHONIOENCODING" in os.environ or stream.isatty()
            reconfigure(encoding=None if keep else "utf-8", errors=ESCAPES)
