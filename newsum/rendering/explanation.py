"""Everything newsum knows of an article: as rows for people, as a record for programs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from typing import Any

from newsum import headline
from newsum.french import coherence
from newsum.french.cues import Cue
from newsum.french.document import WITH_SENTENCES
from newsum.models import Sentence
from newsum.pipeline import Analysis, Options, summary_of
from newsum.rendering import json
from newsum.rendering.terms import term

COLUMNS = ("", "no", "kind", "score", "why", "text")
KEPT = "✓"
ADDITIONS = ("topic", "full name", "in the present")
"""What can be added to a headline."""

# A part of a score smaller than this would be shown as 0.00.
SHOWN = 0.005


def rows(analysis: Analysis, options: Options, language: str) -> list[tuple[str, ...]]:
    """Return rows of :data:`COLUMNS`: the sentences, the headlines that were tried, what was left out."""
    return [
        *sentence_rows(analysis, language),
        *headline_rows(analysis, options, language),
        *dropped_rows(analysis, language),
    ]


def header(language: str) -> tuple[str, ...]:
    """Return the names of the columns."""
    return tuple(name and term(name, language) for name in COLUMNS)


def sentence_rows(analysis: Analysis, language: str) -> Iterator[tuple[str, ...]]:
    """Yield one row per sentence: whether it was kept, its place, kind, score, why, text."""
    kept = {point.sentence for point in analysis.key_points}
    leaning = coherence.dangling(analysis.document)
    for sentence in analysis.document.sentences:
        scored = f"{analysis.ranking.scores[sentence.index]:.3f}" if sentence.is_prose else ""
        yield (
            KEPT if sentence.index in kept else "",
            str(sentence.index),
            term(sentence.kind.value, language),
            scored,
            why(sentence, analysis, leaning[sentence.index], language) if sentence.is_prose else "",
            sentence.text,
        )


def why(sentence: Sentence, analysis: Analysis, cue: Cue | None, language: str) -> str:
    """Return what a sentence's score is made of, its most telling words, and what it leans on."""
    parts = [
        f"{term(name, language)} {value:+.2f}"
        for name, value in analysis.ranking.contributions[sentence.index].items()
        if abs(value) >= SHOWN
    ]
    if words := salient(sentence, analysis):
        parts.append(f"({', '.join(words)})")
    if cue is not None:
        parts.append(f"[{term(cue.value, language)}]")
    return " ".join(parts)


def salient(sentence: Sentence, analysis: Analysis) -> tuple[str, ...]:
    """Return the words for which a sentence is worth choosing, where the method tells."""
    evidence = analysis.ranking.evidence
    return () if evidence is None else evidence.salient(sentence.index)


def headline_rows(analysis: Analysis, options: Options, language: str) -> Iterator[tuple[str, ...]]:
    """Yield one row per headline that was tried: what was added and cut, or why it was refused."""
    tried = headline.considered(analysis.document, options.headline)
    kept = next((one for one in tried if not one.refused and one.text == analysis.headline.text), None)
    for candidate in tried:
        is_added = (candidate.topic is not None, candidate.spelled, candidate.present)
        changes = (*compress(ADDITIONS, is_added), *candidate.cuts)
        reasons = (candidate.refused,) if candidate.refused else changes
        yield (
            KEPT if candidate is kept else "",
            str(candidate.sentence),
            term("headline", language),
            f"{candidate.score:.3f}",
            ", ".join(term(reason, language) for reason in reasons),
            candidate.text,
        )


def dropped_rows(analysis: Analysis, language: str) -> Iterator[tuple[str, ...]]:
    """Yield one row per stretch of the text that is no sentence, with the reason."""
    for start, end, reason in dropped(analysis):
        text = " ".join(analysis.document.article.text[start:end].split())
        yield ("", "", term("left out", language), "", term(reason, language), text)


def dropped(analysis: Analysis) -> list[tuple[int, int, str]]:
    """Return the stretches of the text that are no sentences, in text order: start, end, reason."""
    document = analysis.document
    blocks = [block for block in document.article.blocks if block.kind not in WITH_SENTENCES]
    stretches = [(block.start, block.end, block.reason or block.kind.value) for block in blocks]
    return sorted(stretches + [(each.start, each.end, each.reason) for each in document.dropped])


def to_dict(analysis: Analysis, options: Options) -> dict[str, Any]:
    """Return the summary's record with the text and all that ``explain`` adds."""
    document, ranking = analysis.document, analysis.ranking
    leaning = coherence.dangling(document)
    return {
        **json.to_dict(summary_of(analysis, options)),
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
                "salient": list(salient(sentence, analysis)),
                "leans": None if (cue := leaning[sentence.index]) is None else cue.value,
            }
            for sentence in document.sentences
        ],
        "headlines": [
            {
                "text": candidate.text,
                "sentence": candidate.sentence,
                "cuts": list(candidate.cuts),
                "topic": candidate.topic,
                "spelled": candidate.spelled,
                "present": candidate.present,
                "score": candidate.score,
                "refused": candidate.refused,
            }
            for candidate in headline.considered(document, options.headline)
        ],
        "dropped": [
            {"start": start, "end": end, "reason": reason} for start, end, reason in dropped(analysis)
        ],
    }
