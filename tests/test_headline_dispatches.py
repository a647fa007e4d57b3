"""Dispatches as agencies write them: the first sentence is the news; they stand in tests/headlines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsum import french, headline
from newsum.headline.topics import datelines
from newsum.reading import article_from_text

LINES = (Path(__file__).parent / "headlines" / "dispatches.jsonl").read_text("utf-8").splitlines()
RECORDS = {record["id"]: record["text"] for record in map(json.loads, LINES)}
DISPATCHES = [pytest.param(text, id=number) for number, text in RECORDS.items()]


@pytest.mark.parametrize("text", DISPATCHES)
def test_the_headline_of_a_dispatch_is_its_first_statement_without_the_dateline(text: str) -> None:
    document = french.analyse(article_from_text(text))
    written = headline.write(document)
    news = next(sentence for sentence in document.prose if not sentence.text.endswith("?"))
    assert written.sentence == news.index
    dateline = document.article.text[: document.prose[0].start].strip()
    assert dateline
    assert dateline not in written.text
    assert document.article.title is None
    assert written.topic in (None, datelines.place(document))


def test_a_place_that_the_headline_says_in_other_words_is_no_topic() -> None:
    written = headline.write(french.analyse(article_from_text(RECORDS["117"])))
    assert "République démocratique du Congo" in written.text
    assert written.topic is None


def test_a_noun_keeps_what_it_is_of_behind_an_insertion() -> None:
    written = headline.write(french.analyse(article_from_text(RECORDS["976"])))
    assert "la fermeture, pour au moins une journée, de 214 aéroports" in written.text
