"""The commands: from arguments to options, then to the part that does the work."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Annotated

import typer

from newsum.cli import completion
from newsum.cli import options as o
from newsum.errors import ExitCode, UsageError
from newsum.pipeline import Options
from newsum.ranking import METHODS

app = typer.Typer(
    help="Summarize French news: a headline, the key points, and the news agencies cited.",
    epilog="Example: newsum summarize article.txt",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

METHODS_HELP = f"Methods: {', '.join(METHODS)}; lead is the first sentences, in order, while they fit."


@app.callback(invoke_without_command=True)
def newsum(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=o.print_version, is_eager=True)
    ] = False,
) -> None:
    """Summarize French news: a headline, the key points, and the news agencies cited."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(ExitCode.USAGE)


@app.command(
    short_help="Headline, key points and cited agencies.",
    epilog=f"{METHODS_HELP} Example: newsum summarize -n 2 article.txt",
)
@o.grouped
def summarize(
    context: typer.Context,
    sources: o.Sources = None,
    *,
    chosen: o.SummaryOptions,
    shown: o.FormatOptions,
    reading: o.ReadingOptions,
    common: o.CommonOptions,
) -> ExitCode:
    """Print the headline, the key points and the cited agencies of articles."""
    from newsum.cli import summaries

    read = reading.read_options()
    return summaries.show(given(context, sources), chosen.options(read), shown, read, common)


@app.command(
    short_help="Only the cited agencies, one per line.", epilog="Example: newsum agencies --count *.txt"
)
@o.grouped
def agencies(
    context: typer.Context,
    sources: o.Sources = None,
    *,
    all_roles: Annotated[
        bool, typer.Option("--all", help="Also the agencies that are only talked about, and unnamed ones.")
    ] = False,
    count: Annotated[bool, typer.Option("--count", help="In how many articles each is cited.")] = False,
    list_known: Annotated[bool, typer.Option("--list", help="The agencies that newsum knows.")] = False,
    country: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            autocompletion=completion.countries,
            help="With --list: only those of a country, such as FR.",
        ),
    ] = None,
    format: Annotated[
        o.AgencyFormat, typer.Option("-f", "--format", help="What to print.")
    ] = o.AgencyFormat.TEXT,
    json: Annotated[bool, typer.Option("--json", help="Short for --format json.")] = False,
    output: o.OutputFile = None,
    labels: o.LabelLanguage = o.Labels.FR,
    looked_for: o.AgencyOptions,
    reading: o.ReadingOptions,
    common: o.CommonOptions,
) -> ExitCode:
    """Print only the news agencies that articles cite, one per line."""
    from newsum.cli import citations
    from newsum.rendering.labels import LABELS

    read = reading.read_options()
    options = Options(
        historical=looked_for.historical, gazetteers=looked_for.gazetteers(), reading=read.signature()
    )
    shown = citations.Shown(o.AgencyFormat.JSON if json else format, LABELS[labels], all_roles, output)
    if list_known:
        if sources:
            raise UsageError("--list reads no articles", hint="leave --list or the files out")
        return citations.gazetteer(options, shown, country, common)
    if country is not None:
        raise UsageError("--country chooses from the list", hint="add --list")
    show = citations.count if count else citations.show
    return show(given(context, sources), options, shown, read, common)


@app.command(
    short_help="Every sentence, its score and why.",
    epilog=f"{METHODS_HELP} Example: newsum explain article.txt",
)
@o.grouped
def explain(
    context: typer.Context,
    source: o.Source = None,
    *,
    chosen: o.SummaryOptions,
    shown: o.FormatOptions,
    reading: o.ReadingOptions,
    common: o.CommonOptions,
) -> ExitCode:
    """Show every sentence with its score and why it has it, and the headlines that were tried."""
    from newsum.cli import explanations

    [given_source] = given(context, None if source is None else [source])
    read = reading.read_options()
    return explanations.show(given_source, chosen.options(read), shown, read, common)


@app.command(
    short_help="A whole archive, resumable.",
    epilog=f"{METHODS_HELP} Example: newsum batch archive.jsonl.gz -o summaries.jsonl",
)
@o.grouped
def batch(
    context: typer.Context,
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SOURCE]...", help="JSON Lines, files, directories, Parquet, WARC, or -."),
    ] = None,
    *,
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT.jsonl",
            parser=o.filled,
            help="Where to write; - is standard output.",
        ),
    ],
    run: o.RunOptions,
    chosen: o.SummaryOptions,
    reading: o.ReadingOptions,
    common: o.CommonOptions,
) -> ExitCode:
    """Summarize a whole archive, resumable, into one record per article."""
    from newsum.cli import archives

    read = reading.read_options()
    options = run.batch_options(output, chosen.options(read), read)
    return archives.run(given(context, sources), options, common)


@app.command(
    short_help="ROUGE of methods, side by side.",
    epilog=f"{METHODS_HELP} Example: newsum evaluate -m news -m lead -n 2 articles.jsonl",
)
@o.grouped
def evaluate(
    dataset: Annotated[
        str,
        typer.Argument(
            metavar="DATASET.jsonl", help="Articles with reference summaries, or - for standard input."
        ),
    ],
    *,
    method: Annotated[
        list[str] | None,
        typer.Option(
            "-m",
            "--method",
            metavar="NAME",
            autocompletion=lambda: [*completion.methods(), "oracle", "all"],
            help="A method, oracle, or all; may be repeated [default: news].",
        ),
    ] = None,
    predictions: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=FILE", help="Another system's summaries, one per line; may be repeated."),
    ] = None,
    how_much: o.BudgetOptions,
    shown: o.FormatOptions,
    reading: o.ReadingOptions,
    reference_field: Annotated[
        str, typer.Option(metavar="KEY", help="JSON Lines: the key of the reference summary.")
    ] = "summary",
    common: o.CommonOptions,
) -> ExitCode:
    """Compare methods with reference summaries: ROUGE, length, speed."""
    from newsum.cli import evaluations

    read = replace(reading.read_options(), reference_field=reference_field)
    systems = method or ([] if predictions else ["news"])
    return evaluations.show(dataset, systems, predictions or [], how_much.budget(), shown, read, common)


def given(context: typer.Context, sources: list[str] | None) -> list[str]:
    """Return the sources, or standard input when something is piped in.

    Args:
        context: the command; a person at the terminal who names nothing is shown what it is for.
        sources: what was named.

    Raises:
        UsageError: there are none, and standard input is closed.
        Exit: there are none, and a person sits at the terminal.
    """
    if sources:
        return sources
    example = (context.command.epilog or "").rpartition("Example: ")[2]
    if sys.stdin is None:
        raise UsageError("no article given", hint=f"name a file: {example}")
    if sys.stdin.isatty():
        typer.echo(f"{context.get_usage()}\n\n  {context.command.help}\n", err=True)
        typer.echo(f"  Example: {example}\n  Options: {context.command_path} --help", err=True)
        raise typer.Exit(ExitCode.USAGE)
    return ["-"]
