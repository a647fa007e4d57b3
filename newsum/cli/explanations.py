"""``newsum explain``: every sentence with its score and why it has it."""

from __future__ import annotations

from typing import Any

from newsum import headline, pipeline
from newsum.cli import articles
from newsum.cli.options import CommonOptions, Format, FormatOptions
from newsum.console import Output
from newsum.errors import ExitCode
from newsum.models import Article, Sentence
from newsum.pipeline import Analysis, Options
from newsum.reading import ReadOptions
from newsum.rendering import json, tables

COLUMNS = ("", "no", "kind", "score", "why", "text")


def show(
    source: str, options: Options, shown: FormatOptions, read: ReadOptions, common: CommonOptions
) -> ExitCode:
    """Explain every article of a source."""
    output = Output(shown.output, common.color)
    form = shown.chosen()

    def work(article: Article) -> None:
        analysis = pipeline.analyse(article, options)
        if form is Format.JSON:
            output.write(json.dumps(record(analysis, options)))
        elif form is Format.MARKDOWN:
            output.write(tables.as_markdown(COLUMNS, rows(analysis)))
        else:
            output.table(COLUMNS, rows(analysis), wide=len(COLUMNS) - 1)

    code = articles.each(
        [source], read, common.verbosity(), output, work=work, banners=form is not Format.JSON
    )
    output.close()
    return code


def rows(analysis: Analysis) -> list[tuple[str, ...]]:
    """Return one row per sentence, then one per headline tried and per stretch left out."""
    kept = {point.sentence for point in analysis.key_points}
    table = [row(sentence, analysis, kept) for sentence in analysis.document.sentences]
    for candidate in headline.candidates(analysis.document, analysis.ranking):
        mark = "✓" if candidate.text == analysis.headline.text else ""
        why = candidate.refused or ", ".join(candidate.cuts)
        table.append(
            (mark, str(candidate.sentence), "headline", f"{candidate.score:.3f}", why, candidate.text)
        )
    for dropped in analysis.document.dropped:
        text = analysis.document.article.text[dropped.start : dropped.end]
        table.append(("", "", "left out", "", dropped.reason, " ".join(text.split())))
    return table


def row(sentence: Sentence, analysis: Analysis, kept: set[int]) -> tuple[str, ...]:
    """Return one sentence as a row: whether it was kept, its place, kind, score, why, text."""
    score = f"{analysis.ranking.scores[sentence.index]:.3f}" if sentence.is_prose else ""
    parts = analysis.ranking.contributions[sentence.index].items()
    why = ", ".join(f"{name} {value:+.2f}" for name, value in parts)
    mark = "✓" if sentence.index in kept else ""
    return (mark, str(sentence.index), sentence.kind.value, score, why, sentence.text)


def record(analysis: Analysis, options: Options) -> dict[str, Any]:
    """Return the summary's record with the text and all that ``explain`` adds."""
    document, ranking = analysis.document, analysis.ranking
    return {
        **json.to_dict(pipeline.summary_of(analysis, options)),
        "text": document.article.text,
        "sentences": [
            {
                "index": sentence.index,
                "start": sentence.start,
                "end": sentence.end,
                "text": sentence.text,
                "kind": sentence.kind.value,
                "score": ranking.scores[sentence.index],
                "contributions": dict(ranking.contributions[sentence.index]),
            }
            for sentence in document.sentences
        ],
        "headlines": [
            {
                "text": candidate.text,
                "sentence": candidate.sentence,
                "cuts": list(candidate.cuts),
                "score": candidate.score,
                "refused": candidate.refused,
            }
            for candidate in headline.candidates(document, ranking)
        ],
        "dropped": [
            {"start": dropped.start, "end": dropped.end, "reason": dropped.reason}
            for dropped in document.dropped
        ],
    }
