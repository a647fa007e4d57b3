"""``newsum evaluate``: ROUGE of methods and of other systems, side by side."""

from __future__ import annotations

from newsum.cli import articles
from newsum.cli.options import CommonOptions, Format, FormatOptions
from newsum.console import Output, progress_bar
from newsum.errors import ExitCode, UsageError
from newsum.models import Budget
from newsum.reading import InputFormat, ReadOptions
from newsum.reading.sources import refuse_names
from newsum.rendering import json, tables


def show(
    source: str,
    methods: list[str],
    predictions: list[str],
    budget: Budget,
    shown: FormatOptions,
    read: ReadOptions,
    common: CommonOptions,
) -> ExitCode:
    """Evaluate systems on one dataset and print the table; the others are compared with the first."""
    from newsum import evaluation

    if read.input_format not in (InputFormat.AUTO, InputFormat.JSONL):
        raise UsageError("evaluate reads JSON Lines only", hint="leave --input-format out")
    refuse_names([source])
    read_too = [option.partition("=")[2] for option in predictions]
    output = Output(shown.output, common.color, [source, *read_too])
    verbosity = common.verbosity()
    dataset = evaluation.load(source, read)
    articles.warn_of_keys(verbosity, dataset.absent, read)
    systems = (*evaluation.methods(methods, budget), *evaluation.predictions(predictions, dataset))
    with progress_bar("evaluating", verbosity) as progress:
        report = evaluation.evaluate(dataset, systems, progress)
    for note in evaluation.notes(report):
        verbosity.warn(note)
    if shown.chosen() is Format.JSON:
        output.write(json.dumps(evaluation.to_dict(report)))
    else:
        header, rows = evaluation.table(report)
        if shown.chosen() is Format.MARKDOWN:
            output.write(tables.as_markdown(header, rows))
        else:
            output.table(header, rows, wide=0)
    output.close()
    return ExitCode.FAILURE if dataset.failed else ExitCode.OK
