"""``newsum agencies``: the agencies of articles, how often each is cited, and the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from newsum import french, pipeline
from newsum.agencies.overview import Tally
from newsum.cli import articles
from newsum.cli.options import AgencyFormat, CommonOptions
from newsum.console import Output
from newsum.errors import ExitCode, UsageError
from newsum.models import Article
from newsum.pipeline import Options
from newsum.reading import ReadOptions
from newsum.rendering import citations as rendering
from newsum.rendering import json, tables
from newsum.rendering.labels import Labels

# How many characters the bar of an agency that every article cites is long.
BAR = 24


@dataclass(frozen=True, slots=True)
class Shown:
    """How the agencies are shown: the format, the labels, where to, and whether topics count."""

    form: AgencyFormat
    labels: Labels
    topics: bool
    path: Path | None


def show(
    sources: list[str], options: Options, shown: Shown, read: ReadOptions, common: CommonOptions
) -> ExitCode:
    """Print the agencies of every article of every source."""
    if shown.form is AgencyFormat.CSV:
        raise UsageError("--format csv is for tables", hint="add --count or --list")
    output = Output(shown.path, common.color, [*sources, *options.gazetteers])
    verbosity = common.verbosity()
    signature = pipeline.signed(options)

    def work(article: Article) -> None:
        document = french.analyse(article)
        cited, warnings = pipeline.cited(document, options), pipeline.warnings(document)
        articles.warn(verbosity, article, warnings)
        if shown.form is AgencyFormat.JSON:
            output.write(json.dumps(rendering.to_dict(article, cited, signature, warnings)))
        elif lines := list(rendering.lines(cited, shown.labels, topics=shown.topics)):
            if shown.form is AgencyFormat.MARKDOWN:
                output.write(rendering.as_markdown(lines))
            else:
                output.lines(lines)

    banners = shown.form is not AgencyFormat.JSON
    code = articles.each(sources, read, verbosity, output, work=work, banners=banners)
    output.close()
    return code


def count(
    sources: list[str], options: Options, shown: Shown, read: ReadOptions, common: CommonOptions
) -> ExitCode:
    """Print which agencies are cited in how many articles."""
    output = Output(shown.path, common.color, [*sources, *options.gazetteers])
    verbosity = common.verbosity()
    tally = Tally(topics=shown.topics)

    def work(article: Article) -> None:
        document = french.analyse(article)
        articles.warn(verbosity, article, pipeline.warnings(document))
        tally.add(pipeline.cited(document, options))

    code = articles.each(sources, read, verbosity, output, work=work, banners=False)
    counted = tally.overview()
    if shown.form is AgencyFormat.JSON:
        output.write(json.dumps(rendering.counts_to_dict(counted)))
    else:
        header: tuple[str, ...] = rendering.COUNT_COLUMNS
        rows = rendering.count_rows(counted, shown.labels)
        if output.on_terminal and shown.form is AgencyFormat.TEXT:
            header = (*header, "")
            rows = [
                (*row, "█" * max(1, round(BAR * counted.share(each))))
                for row, each in zip(rows, counted.rows, strict=True)
            ]
        print_table(output, shown.form, header, rows)
    output.close()
    return code


def gazetteer(options: Options, shown: Shown, country: str | None, common: CommonOptions) -> ExitCode:
    """Print the agencies that newsum knows, the user's own among them."""
    output = Output(shown.path, common.color, options.gazetteers)
    known = pipeline.gazetteer(options.gazetteers)
    entries = known.by_country(country) if country else tuple(known)
    if not entries:
        raise UsageError(
            f"no agency of country {country!r} is listed", hint="a country is two letters, such as FR"
        )
    if shown.form is AgencyFormat.JSON:
        for entry in entries:
            output.write(json.dumps(rendering.entry_to_dict(entry)))
    elif shown.form is AgencyFormat.TEXT and not output.on_terminal:
        # A gazetteer file, in which there is no place for colours.
        output.write(rendering.as_file(entries))
    else:
        print_table(output, shown.form, rendering.LIST_COLUMNS, rendering.entry_rows(entries))
    output.close()
    return ExitCode.OK


def print_table(
    output: Output, form: AgencyFormat, header: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    """Print rows in the format that was asked for."""
    if form is AgencyFormat.CSV:
        output.write(tables.as_csv(header, rows))
    elif form is AgencyFormat.MARKDOWN:
        output.write(tables.as_markdown(header, rows))
    else:
        output.table(header, rows, wide=len(header) - 1)
