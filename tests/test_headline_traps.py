"""Traps of French that a headline made by cuts must not fall into; the table is in tests/headlines."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsum import french, headline
from newsum.reading import article_from_text

TRAPS = [
    line.split("\t")
    for line in (Path(__file__).parent / "headlines" / "traps.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def _items(cell: str) -> list[str]:
    return [item for item in cell.split(" ; ") if item]


@pytest.mark.parametrize("mode", ["auto", "compressed", "sentence"])
@pytest.mark.parametrize(
    ("text", "keeps", "never"), [trap[1:] for trap in TRAPS], ids=[trap[0] for trap in TRAPS]
)
def test_trap(text: str, keeps: str, never: str, mode: str) -> None:
    document = french.analyse(article_from_text(text))
    written = headline.write(document, mode)
    first = document.sentences[0].text
    for item in _items(never):
        if mode == "sentence" and item in first:
            continue
        assert item not in written.text
    chosen = document.sentences[written.sentence or 0].text
    for item in _items(keeps):
        if item in chosen or item[0].lower() + item[1:] in chosen:
            assert item.lower() in written.text.lower()


@pytest.mark.parametrize(
    ("text", "keeps"), [pytest.param(*trap[1:3], id=trap[0]) for trap in TRAPS if trap[2]]
)
def test_no_candidate_that_passes_loses_what_matters(text: str, keeps: str) -> None:
    document = french.analyse(article_from_text(text))
    for one in headline.considered(document):
        if one.refused is None:
            source = document.sentences[one.sentence].text
            for item in _items(keeps):
                if item in source:
                    assert item.lower() in one.text.lower(), one.cuts
