"""The options that several commands share, and what their values mean."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from newsum import pipeline
from newsum.agencies.gazetteer import config_file
from newsum.batch.options import BatchOptions, Engine, Existing, Unique
from newsum.cli import completion
from newsum.cli.budgets import budget
from newsum.console import Output, Verbosity
from newsum.errors import ExitCode, UsageError
from newsum.headline import HeadlineMode
from newsum.models import Budget
from newsum.pipeline import Options
from newsum.reading.options import MAX_BYTES, InputFormat, ReadOptions, parse_size, size_text
from newsum.selection import AUTO, AUTO_BY_SCORE
from newsum.version import __version__


class Format(StrEnum):
    """What ``--format`` takes."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class AgencyFormat(StrEnum):
    """What ``--format`` takes where tables are printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"


class Labels(StrEnum):
    """What ``--labels`` takes."""

    FR = "fr"
    EN = "en"


class Color(StrEnum):
    """What ``--color`` takes."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def print_version(wanted: bool) -> None:
    """Print the version and stop, if asked to."""
    if wanted:
        Output().write(f"newsum {__version__}")
        raise typer.Exit


def filled(value: str) -> str:
    """Return the name of a file that an option gives.

    Raises:
        BadParameter: it is empty, as a variable of the shell may be; a path would take it for this folder.
    """
    if not value:
        raise typer.BadParameter("the name of a file is empty")
    return value


def named(value: str) -> Path:
    """Return the path of a file that an option gives; see :func:`filled`."""
    return Path(filled(value))


Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="[SOURCE]...", help="Files, http(s) addresses, or - for standard input."),
]
Source = Annotated[
    str | None,
    typer.Argument(metavar="[SOURCE]", help="A file, an http(s) address, or - for standard input."),
]
OutputFile = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        parser=named,
        help="Write there, whole or not at all; - is standard output.",
    ),
]
LabelLanguage = Annotated[
    Labels, typer.Option("--labels", help="The language of the words around the result.")
]


@dataclass(frozen=True)
class BudgetOptions:
    """How much the key points may take."""

    sentences: Annotated[
        str | None,
        typer.Option(
            "-n",
            "--sentences",
            metavar="N|auto",
            help=f"Number of key points [default: 3]; auto: {AUTO[0]} to {AUTO[-1]} with news, "
            f"{AUTO_BY_SCORE} with other methods.",
        ),
    ] = None
    words: Annotated[
        int | None,
        typer.Option("--words", metavar="N", help="At most so many words instead (one sentence at least)."),
    ] = None
    ratio: Annotated[
        str | None,
        typer.Option(
            "--ratio", metavar="P%", help="At most this share of the words (one sentence at least)."
        ),
    ] = None

    def budget(self) -> Budget:
        """Return the budget; the three exclude one another.

        Raises:
            UsageError: two of them were given, or a value makes no sense.
        """
        return budget(self.sentences, self.words, self.ratio)


@dataclass(frozen=True, slots=True)
class FormatOptions:
    """What is printed, and where."""

    format: Annotated[Format, typer.Option("-f", "--format", help="What to print.")] = Format.TEXT
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False
    output: OutputFile = None
    labels: LabelLanguage = Labels.FR

    def chosen(self) -> Format:
        """Return the format."""
        return Format.JSON if self.json else self.format


@dataclass(frozen=True)
class AgencyOptions:
    """Which agencies are looked for."""

    historical: Annotated[
        bool, typer.Option("--historical", help="Look for the agencies of old newspapers, with OCR noise.")
    ] = False
    gazetteer: Annotated[
        list[Path] | None,
        typer.Option(
            "--gazetteer",
            metavar="FILE",
            parser=named,
            help="Your own agencies, beside newsum's, in the form of 'agencies --list'; may be repeated.",
        ),
    ] = None

    def gazetteers(self) -> tuple[Path, ...]:
        """Return the user's own gazetteers: that of the configuration folder, then those of the option.

        A configuration folder that may not be looked into, as of a service's account, has none.

        Raises:
            UsageError: one of them is unusable, which must be said before anything is written.
        """
        own = config_file(os.environ)
        paths = (*([own] if own and _is_file(own) else []), *(self.gazetteer or ()))
        if paths:
            pipeline.gazetteer(paths)
        return paths


def _is_file(path: Path) -> bool:
    """Return whether there is a file that we may look at."""
    with suppress(PermissionError):
        return path.is_file()
    return False


@dataclass(frozen=True)
class SummaryOptions(AgencyOptions, BudgetOptions):
    """What a summary is to be."""

    method: Annotated[
        str,
        typer.Option(
            "-m",
            "--method",
            metavar="NAME",
            autocompletion=completion.methods,
            help="The ranking method, see below.",
        ),
    ] = "news"
    headline: Annotated[
        HeadlineMode,
        typer.Option(
            "--headline",
            help="auto, title: the article's own title, else the best sentence, shortened or not; "
            "sentence: a whole one; compressed: a shortened one, where one is sound.",
        ),
    ] = HeadlineMode.AUTO

    def options(self, read: ReadOptions) -> Options:
        """Return what the pipeline wants to know.

        Args:
            read: how the articles are read.

        Raises:
            UsageError: a value makes no sense.
        """
        return Options(
            budget=self.budget(),
            method=self.method,
            headline=self.headline,
            historical=self.historical,
            gazetteers=self.gazetteers(),
            reading=read.signature(),
        )


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How sources are read."""

    input_format: Annotated[
        InputFormat, typer.Option("-i", "--input-format", help="What the sources are.")
    ] = InputFormat.AUTO
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="NAME", help="Decode with this, instead of finding out."),
    ] = None
    max_bytes: Annotated[
        str, typer.Option("--max-bytes", metavar="SIZE", help="Refuse an input larger than this.")
    ] = size_text(MAX_BYTES)
    text_field: Annotated[
        str, typer.Option("--text-field", metavar="KEY", help="JSON Lines: the key of the text.")
    ] = "text"
    title_field: Annotated[
        str, typer.Option("--title-field", metavar="KEY", help="JSON Lines: the key of the title.")
    ] = "title"
    id_field: Annotated[
        str, typer.Option("--id-field", metavar="KEY", help="JSON Lines: the key of the identifier.")
    ] = "id"

    def read_options(self) -> ReadOptions:
        """Return what the reading room wants to know.

        Raises:
            UsageError: the size makes no sense.
        """
        return ReadOptions(
            input_format=self.input_format,
            encoding=self.encoding,
            max_bytes=parse_size(self.max_bytes),
            text_field=self.text_field,
            title_field=self.title_field,
            id_field=self.id_field,
        )


LONGEST = 86_400


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a whole archive is gone through."""

    jobs: Annotated[
        int | None,
        typer.Option("-j", "--jobs", metavar="N", help="Worker processes [default: one per core]."),
    ] = None
    resume: Annotated[bool, typer.Option("--resume", help="Continue an interrupted run, or start.")] = False
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an output that exists.")] = False
    errors: Annotated[
        Path | None,
        typer.Option("--errors", metavar="FILE", parser=named, help="Write failures there, as JSON Lines."),
    ] = None
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first failure.")] = False
    include: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATTERN",
            help="Of directories, only files that fit: by name, with a / in it by path; * stays within a "
            "folder, **/ is any folders, a / at its end means folders; may be repeated.",
        ),
    ] = None
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATTERN", help="Of directories, no files and folders that fit; may be repeated."
        ),
    ] = None
    unique: Annotated[
        Unique, typer.Option("--unique", help="Mark or drop articles that nearly repeat an earlier one.")
    ] = Unique.KEEP
    timeout: Annotated[
        float,
        typer.Option("--timeout", metavar="SECONDS", help="The most one article may take; 0: no limit."),
    ] = 60.0
    engine: Annotated[Engine, typer.Option("--engine", help="This machine, or a Dask cluster.")] = (
        Engine.LOCAL
    )
    scheduler: Annotated[
        str | None,
        typer.Option(
            "--scheduler",
            metavar="ADDRESS|FILE",
            help="Of the Dask cluster, or its .json [default: start one].",
        ),
    ] = None

    def batch_options(self, output: str, summary: Options, read: ReadOptions) -> BatchOptions:
        """Return what the batch room wants to know.

        Raises:
            UsageError: two options exclude one another, or a value makes no sense.
        """
        if self.resume and self.overwrite:
            raise UsageError("--resume and --overwrite exclude one another", hint="keep one of them")
        if self.scheduler is not None and self.engine is not Engine.DASK:
            raise UsageError("--scheduler is Dask's", hint="add --engine dask")
        if not 0 <= self.timeout <= LONGEST:
            raise UsageError(
                f"--timeout wants seconds, up to {LONGEST}, not {self.timeout:g}", hint="0: no limit"
            )
        existing = (
            Existing.RESUME if self.resume else Existing.OVERWRITE if self.overwrite else Existing.REFUSE
        )
        return BatchOptions(
            output=output,
            summary=summary,
            read=read,
            jobs=self.jobs,
            existing=existing,
            errors=self.errors,
            fail_fast=self.fail_fast,
            include=tuple(self.include or ()),
            exclude=tuple(self.exclude or ()),
            unique=self.unique,
            timeout=self.timeout or None,
            engine=self.engine,
            scheduler=self.scheduler,
        )


@dataclass(frozen=True, slots=True)
class CommonOptions:
    """What every command takes."""

    color: Annotated[
        Color, typer.Option("--color", help="Style the output; NO_COLOR and FORCE_COLOR count too.")
    ] = Color.AUTO
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No warnings, no progress.")] = False
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Say what is being done.")] = False
    debug: Annotated[bool, typer.Option("--debug", help="Show where an error came from.")] = False
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=print_version, is_eager=True)
    ] = False

    def verbosity(self) -> Verbosity:
        """Return what goes to standard error."""
        return Verbosity(quiet=self.quiet, verbose=self.verbose, debug=self.debug)


def grouped(command: Callable[..., ExitCode]) -> Callable[..., ExitCode]:
    """Let a command take groups of options, each declared once as a dataclass.

    Typer wants every option in the command's own signature: a parameter whose type is a
    dataclass is shown to Typer as its fields, and put together again for the call.
    """
    hints = get_type_hints(command, include_extras=True)
    groups: dict[str, Any] = {name: hint for name, hint in hints.items() if is_dataclass(hint)}
    parameters: list[inspect.Parameter] = []
    for parameter in inspect.signature(command).parameters.values():
        if parameter.name in groups:
            parameters += spread(groups[parameter.name])
        else:
            parameters.append(
                parameter.replace(annotation=hints[parameter.name], kind=parameter.KEYWORD_ONLY)
            )

    def call(**values: Any) -> ExitCode:
        for name, group in groups.items():
            values[name] = group(**{field.name: values.pop(field.name) for field in fields(group)})
        return command(**values)

    call.__name__, call.__doc__ = command.__name__, command.__doc__
    call.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    vars(call)["__signature__"] = inspect.Signature(parameters)
    return call


def spread(group: Any) -> list[inspect.Parameter]:
    """Return the fields of a dataclass as parameters."""
    hints = get_type_hints(group, include_extras=True)
    return [
        inspect.Parameter(
            field.name, inspect.Parameter.KEYWORD_ONLY, default=field.default, annotation=hints[field.name]
        )
        for field in fields(group)
    ]
