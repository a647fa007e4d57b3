"""``newsum explain``: every sentence with its score and why it has it."""

from __future__ import annotations

from newsum import pipeline
from newsum.cli import articles
from newsum.cli.options import CommonOptions, Format, FormatOptions
from newsum.console import Output
from newsum.errors import ExitCode
from newsum.models import Article
from newsum.reading import ReadOptions
from newsum.rendering import explanation, json, tables


def show(
    source: str, options: pipeline.Options, shown: FormatOptions, read: ReadOptions, common: CommonOptions
) -> ExitCode:
    """Explain every article of a source."""
    output = Output(shown.output, common.color, [source, *options.gazetteers])
    verbosity = common.verbosity()
    form, language = shown.chosen(), shown.labels.value

    def work(article: Article) -> None:
        analysis = pipeline.analyse(article, options)
        articles.warn(verbosity, article, analysis.warnings)
        header = explanation.header(language)
        if form is Format.JSON:
            output.write(json.dumps(explanation.to_dict(analysis, options)))
        elif form is Format.MARKDOWN:
            output.write(tables.as_markdown(header, explanation.rows(analysis, options, language)))
        else:
            output.table(header, explanation.rows(analysis, options, language), wide=len(header) - 1)

    banners = form is not Format.JSON
    code = articles.each([source], read, verbosity, output, work=work, banners=banners)
    output.close()
    return code
