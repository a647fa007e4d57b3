"""What must hold for any input whatever."""

from __future__ import annotations

import json as stdlib_json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsum import reading, summarize
from newsum.errors import InputError, UsageError
from newsum.models import Article, Budget, BudgetUnit, Failure, KeyPoint, Mention, Sentence, Summary
from newsum.pipeline import Options, analyse
from newsum.pipeline import summarize as summarize_article
from newsum.reading import ReadOptions, article_from_text
from newsum.rendering import json

# Pieces of which press texts are made, and of which broken ones are.
PIECES = st.sampled_from(
    """
    le|la|de|président|Président|Lyon|Joe Biden|M.|Mme|J.-P.|13.000|1,5|18h20|2021-12|date 2021-12
    mardi|qu’il|l'AFP|Reuters|TASS|agence|l’agence|les agences russes|« | »|"|.|. |?|!|…|...|(…)|,
    ;|:|–|- |• |\n|\n\n|\u00a0|\u00ad|Il|Cependant,|Lire aussi|Par Jean Dupont|Par|avocate|© AFP|a-t-il dit
    Publié le 3 mai 2020|PARIS (AFP) -|a annoncé|ne|pas|http://a.fr|@nom|#mot|<b>|&eacute;|Ã©
    \ufeff|\u0301|😀|ÉCONOMIE|fin.Le|\t|*|[/Reuters]
    """.replace("\n    ", "|")
    .strip("|")
    .split("|")
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=60).map(" ".join) | st.lists(PIECES, max_size=40).map(
    "".join
)


def attempt(text: str, **options: Any) -> Summary | None:
    """Return the summary, or ``None`` where newsum says that there is nothing to summarize."""
    try:
        return summarize_article(article_from_text(text), Options(**options))
    except InputError:
        return None


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_offsets_reproduce_texts(text: str) -> None:
    try:
        analysis = analyse(article_from_text(text), Options())
    except InputError:
        return
    source = analysis.document.article.text
    mentions = [mention for agency in analysis.citations.agencies for mention in agency.mentions]
    spans: list[Sentence | KeyPoint | Mention] = [
        *analysis.document.sentences,
        *analysis.key_points,
        *mentions,
        *analysis.citations.generic,
    ]
    for span in spans:
        assert span.start is not None
        assert span.end is not None
        assert " ".join(source[span.start : span.end].split()) == span.text


@given(TEXTS, st.integers(1, 6))
@settings(max_examples=200, deadline=None)
def test_key_points_are_a_subsequence_of_the_sentences(text: str, count: int) -> None:
    summary = attempt(text, budget=Budget(BudgetUnit.SENTENCES, count))
    if summary is None:
        return
    places = [point.sentence for point in summary.key_points]
    assert places == sorted(set(places))
    assert len(places) <= count
    assert all(place < summary.size.sentences for place in places)
    assert all(0 <= point.score <= 1 for point in summary.key_points)


@given(
    TEXTS,
    st.sampled_from([Budget(BudgetUnit.AUTO, 0), Budget(BudgetUnit.WORDS, 20), Budget(BudgetUnit.RATIO, 5)]),
)
@example("PARIS (AFP) -", Budget())
@settings(max_examples=200, deadline=None)
def test_an_article_with_text_has_a_headline_and_a_key_point(text: str, budget: Budget) -> None:
    summary = attempt(text, budget=budget)
    if summary is not None:
        assert summary.key_points
        assert summary.headline.text.strip()


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_json_of_any_summary_round_trips(text: str) -> None:
    summary = attempt(text)
    if summary is not None:
        assert json.from_dict(stdlib_json.loads(json.render(summary))) == summary


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_same_input_gives_the_same_bytes(text: str) -> None:
    one, other = attempt(text), attempt(text)
    assert (one and json.render(one)) == (other and json.render(other))


@given(st.binary(max_size=400) | TEXTS.map(str.encode))
@settings(max_examples=200, deadline=None)
def test_no_bytes_give_a_traceback(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    try:
        for item in reading.read(str(path), ReadOptions()):
            assert isinstance(item, Article | Failure)
            if isinstance(item, Article):
                summarize_article(item, Options())
    except InputError as error:
        assert "\n" not in str(error)
        assert str(path) in str(error)


BOXES = st.tuples(
    st.sampled_from("div span p b h1 ul li table blockquote article header".split()),
    st.sampled_from(["", " class='author'", " class='chapo'", " class='meta'", " itemprop='author'"]),
    st.sampled_from([1, 2, 50, 600, 3000]),
)


@given(st.lists(st.tuples(BOXES, TEXTS), min_size=1, max_size=4))
@example([(("div", "", 1), ""), (("div", "", 1), "\x1b"), (("div", "", 1), "")])
@example([(("div", " class='author'", 1), ""), (("span", "", 600), "Il pleut."), (("p", "", 1), "Il vente.")])
@settings(max_examples=40, deadline=None)
def test_boxes_nested_to_any_depth_are_read(
    tmp_path_factory: pytest.TempPathFactory, nested: list[tuple[tuple[str, str, int], str]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "nested.jsonl"
    markup = "".join(f"<{tag}{name}>" * depth + text for (tag, name, depth), text in nested)
    path.write_text(stdlib_json.dumps({"text": f"{markup}</p>"}), encoding="utf-8")
    [item] = reading.read(str(path), ReadOptions())
    assert isinstance(item, Article | Failure)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_file_and_a_json_line_of_the_same_text_agree(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    plain, record = folder / "same.txt", folder / "same.jsonl"
    text = text.replace("\r", "\n").removeprefix("\ufeff")
    plain.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    record.write_text(stdlib_json.dumps({"text": plain.read_text(encoding="utf-8")}) + "\n", encoding="utf-8")
    found = [first(plain, "text"), first(record, "jsonl")]
    if None not in found:
        one, other = (summarize_article(article, Options()) for article in found if article)
        assert one.key_points == other.key_points
        assert one.agencies == other.agencies
        assert one.headline == other.headline


def first(path: Path, form: str) -> Article | None:
    """Return the article of a file, if it holds one."""
    options = ReadOptions(input_format=reading.InputFormat(form))
    try:
        items = list(reading.read(str(path), options))
    except InputError:
        return None
    return items[0] if items and isinstance(items[0], Article) else None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"sentences": 0}, "a number from 1"),
        ({"words": -1}, "a number from 1"),
        ({"ratio": 101.0}, "up to 100"),
        ({"sentences": 2, "words": 9}, "exclude"),
        ({"method": "bert"}, "'bert'; choose one of news, lead,"),
        ({"headline": "bogus"}, "'bogus'; choose one of auto, title, sentence, compressed"),
        ({"headline": "AUTO"}, "'AUTO'"),
        ({"title": float("nan")}, "title must be a string, not float"),
        ({"gazetteers": "rien.tsv"}, "rien.tsv: gazetteer"),
    ],
)
def test_the_python_api_refuses_what_makes_no_sense(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        summarize("La mairie de Lyon a voté mardi son budget.", **arguments)
    assert said in str(caught.value)


@pytest.mark.parametrize("text", [None, float("nan"), b"Il pleut.", ["Il pleut."], Path("a.txt")])
def test_the_python_api_says_what_a_text_is(text: Any) -> None:
    with pytest.raises(UsageError, match=f"text must be a string, not {type(text).__name__}"):
        summarize(text)


@pytest.mark.parametrize("day", [date(2021, 12, 7), datetime(2021, 12, 7, 18, 20), "7 décembre 2021"])
def test_the_python_api_takes_a_date_as_an_object(day: Any) -> None:
    assert summarize("La mairie de Lyon a voté son budget.", date=day).date == "2021-12-07"


@pytest.mark.parametrize("arguments", [{"title": "Le budget"}, {"date": "2021-12-07"}, {"title": ""}])
def test_an_article_that_was_read_keeps_its_own_title_and_date(arguments: dict[str, Any]) -> None:
    article = article_from_text("La mairie de Lyon a voté mardi son budget.", title="Lyon", date="2020")
    summary = summarize(article)
    assert (summary.title, summary.date) == ("Lyon", "2020")
    with pytest.raises(UsageError, match="its own title and date"):
        summarize(article, **arguments)


def test_the_python_api_gives_what_the_command_line_prints(newsum: Run) -> None:
    text = Path("samples/biden-poutine.txt").read_text(encoding="utf-8")
    [line] = newsum("summarize", "--json", "samples/biden-poutine.txt").stdout.splitlines()
    record = stdlib_json.loads(line)
    assert {**json.to_dict(summarize(text)), "source": "samples/biden-poutine.txt"} == record
