"""``newsum summarize``: one summary after another."""

from __future__ import annotations

from time import perf_counter

from newsum import pipeline
from newsum.cli import articles
from newsum.cli.options import CommonOptions, Format, FormatOptions
from newsum.console import Output
from newsum.errors import ExitCode
from newsum.models import Article
from newsum.reading import ReadOptions
from newsum.rendering import json, markdown, text
from newsum.rendering.labels import LABELS


def show(
    sources: list[str],
    options: pipeline.Options,
    shown: FormatOptions,
    read: ReadOptions,
    common: CommonOptions,
) -> ExitCode:
    """Summarize every article of every source and print the results."""
    verbosity = common.verbosity()
    output = Output(shown.output, common.color, [*sources, *options.gazetteers])
    labels = LABELS[shown.labels]
    form = shown.chosen()

    def work(article: Article) -> None:
        started = perf_counter()
        summary = pipeline.summarize(article, options)
        articles.warn(verbosity, article, summary.warnings)
        verbosity.note(
            f"{articles.name(article)}: {1000 * (perf_counter() - started):.1f} ms, {summary.signature}"
        )
        if form is Format.JSON:
            output.write(json.render(summary))
        elif form is Format.MARKDOWN:
            output.write(markdown.render(summary, labels))
        else:
            output.lines(text.layout(summary, labels))

    code = articles.each(sources, read, verbosity, output, work=work, banners=form is not Format.JSON)
    output.close()
    return code
