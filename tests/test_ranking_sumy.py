"""Our ranker in code that is written for sumy."""

from __future__ import annotations

from pathlib import Path

import pytest
from sumy.parsers.plaintext import PlaintextParser

from newsum.ranking.sumy_adapter import Count, FrenchTokenizer, NewsSummarizer

TEXT = """LE PORT ROUVRE

Le port de Valbrune a rouvert jeudi matin après trois semaines de travaux, a annoncé la préfecture.

Les pêcheurs attendaient ce jour avec impatience. Ils avaient perdu un tiers de leurs revenus.

UNE AIDE PROMISE

La région versera deux millions d'euros aux équipages touchés par la fermeture du port.
"""


def summarize(text: str, count: Count) -> list[str]:
    document = PlaintextParser.from_string(text, FrenchTokenizer()).document
    return [str(sentence) for sentence in NewsSummarizer()(document, count)]


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (2, 2), ("50%", 2), (99, 4), (lambda s: s[:3], 3)])
def test_counts_are_sumys(count: Count, expected: int) -> None:
    assert len(summarize(TEXT, count)) == expected


def test_sentences_are_sumys_own_in_order_and_no_headings() -> None:
    document = PlaintextParser.from_string(TEXT, FrenchTokenizer()).document
    chosen = NewsSummarizer()(document, 3)
    places = [next(n for n, s in enumerate(document.sentences) if s is sentence) for sentence in chosen]
    assert places == sorted(places)
    assert not any(sentence.is_heading for sentence in chosen)


def test_nothing_in_nothing_out() -> None:
    assert summarize("", 3) == []


def test_example_of_the_docstring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: object) -> None:
    from newsum.ranking import sumy_adapter

    (tmp_path / "article.txt").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    lines = (sumy_adapter.__doc__ or "").splitlines()
    code = "\n".join(line[4:] for line in lines if line.startswith("    ") or not line)
    printed: list[str] = []
    exec(code, {"print": lambda sentence: printed.append(str(sentence))})
    assert len(printed) == 3
