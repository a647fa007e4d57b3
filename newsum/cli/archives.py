"""``newsum batch``: a whole archive."""

from __future__ import annotations

from newsum import batch
from newsum.batch import STREAM, BatchOptions, Report
from newsum.cli.articles import failed
from newsum.cli.options import CommonOptions
from newsum.console import BatchProgress, standard_output
from newsum.errors import ExitCode


def run(sources: list[str], options: BatchOptions, common: CommonOptions) -> ExitCode:
    """Summarize all articles of the sources into the output, and say how it went in a line."""
    verbosity = common.verbosity()
    stream = standard_output().buffer if options.output == STREAM else None
    report = batch.run(sources, options, BatchProgress(verbosity), stdout=stream)
    for failure in report.failures:
        verbosity.error(failed(failure))
    if report.failed > len(report.failures):
        rest = report.failed - len(report.failures)
        more = f"{rest} more" if report.failures else str(rest)
        verbosity.error(f"{more} failed{'' if options.errors else '; --errors FILE lists them all'}")
    if not verbosity.quiet:
        verbosity.say(closing_line(report))
    return report.exit_code


def closing_line(report: Report) -> str:
    """Return what was done, in a line."""
    parts = [f"{report.done:,} done", f"{report.failed:,} failed", f"{report.skipped:,} skipped"]
    if report.duplicates:
        parts.append(f"{report.duplicates:,} near-duplicates")
    return ", ".join([*parts, f"{report.per_second:,.0f} articles per second"])
