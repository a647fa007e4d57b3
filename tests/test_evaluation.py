"""Evaluation: ROUGE, its intervals, the dataset, the oracle, and systems side by side."""

from __future__ import annotations

import gzip
import json
import lzma
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum import evaluation, french
from newsum.errors import InputError, NewsumError, UsageError
from newsum.evaluation import oracle
from newsum.evaluation.bootstrap import intervals
from newsum.evaluation.dataset import Dataset
from newsum.evaluation.readability import dangling
from newsum.evaluation.report import HEADER, SCHEMA
from newsum.evaluation.rouge import scorer
from newsum.evaluation.systems import NAMES
from newsum.models import Budget, BudgetUnit
from newsum.ranking import METHODS
from newsum.reading import ReadOptions, article_from_text

TWO = Budget(BudgetUnit.SENTENCES, 2)
ARTICLE = (
    "Le conseil municipal de Varennes a voté mardi la gratuité des bus. "
    "La mesure coûtera deux millions d’euros par an. "
    "Elle entrera en vigueur le 1er septembre. "
    "Les commerçants du centre s’en réjouissent."
)
REFERENCE = "Varennes rend ses bus gratuits à partir du 1er septembre, pour deux millions d’euros par an."


def write(path: Path, *records: Mapping[str, Any] | str) -> str:
    lines = (each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in records)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    """Two usable records with one that has no reference between them."""
    second = (
        "La grêle a détruit cent hectares de vigne. Les vignerons demandent une aide. Il a plu toute la nuit."
    )
    return evaluation.load(
        write(
            tmp_path / "articles.jsonl",
            {"text": ARTICLE, "summary": REFERENCE},
            {"text": "Un article que personne n’a résumé."},
            {"text": second, "summary": "La grêle a ravagé cent hectares de vigne."},
        )
    )


@pytest.mark.parametrize(
    ("reference", "summary", "expected"),
    [
        pytest.param("le maire démissionne", "le maire démissionne", (100, 100, 100), id="the same"),
        pytest.param("le maire", "LE MAIRE !", (100, 100, 100), id="case and punctuation do not count"),
        pytest.param("le chat dort", "un ours ronfle", (0, 0, 0), id="nothing shared"),
        pytest.param("a b c d", "d c b a", (100, 0, 25), id="order counts for pairs and sequence"),
        pytest.param("a a b", "a", (50, 0, 50), id="a repeated word counts as often as both have it"),
        pytest.param("a b", "", (0, 0, 0), id="an empty summary"),
        # rouge_score knows only a to z: "été" is "t", "à" is nothing.
        pytest.param("été", "ôtâ", (100, 0, 100), id="accents cut words, as in the published figures"),
    ],
)
def test_rouge_is_that_of_rouge_score(
    reference: str, summary: str, expected: tuple[float, float, float]
) -> None:
    found = scorer()(reference, summary)
    assert (found.r1, found.r2, found.rl) == pytest.approx(expected)


def test_without_rouge_score_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)
    with pytest.raises(NewsumError, match=r"rouge_score; pip install 'newsum\[evaluate\]'"):
        scorer()


COLUMNS = st.lists(st.lists(st.floats(0, 100), min_size=3, max_size=3), min_size=1, max_size=4)


@given(COLUMNS)
def test_an_interval_lies_within_the_values(columns: list[list[float]]) -> None:
    for column, found in zip(columns, intervals(columns), strict=True):
        tolerance = 1e-9
        assert min(column) - tolerance <= found.low <= found.high <= max(column) + tolerance
        assert found.mean == pytest.approx(sum(column) / 3)


def test_an_interval_holds_the_mean_and_narrows_with_more_articles() -> None:
    few, many = intervals([[10, 20, 30, 40]])[0], intervals([[10, 20, 30, 40] * 25])[0]
    assert few.low < few.mean < few.high
    # Five times narrower in theory for twenty-five times the articles.
    assert 4 < (few.high - few.low) / (many.high - many.low) < 6


def test_an_interval_is_the_same_every_time() -> None:
    values = [[1.5, 2.5, 9.0, 4.0], [3.0, 1.0, 4.0, 1.0]]
    assert intervals(values) == intervals(values)


def test_columns_share_their_draws() -> None:
    # The same values in other columns get the same interval: what makes differences paired.
    first, second = intervals([[5, 1, 9, 2], [5, 1, 9, 2]])
    assert first == second


def test_the_interval_of_a_difference_tells_chance_from_more() -> None:
    (sure,), (chance,) = intervals([[1.0, 2.0, 1.5]]), intervals([[-1.0, 1.0, -1.0, 1.0]])
    assert sure.low > 0
    assert chance.low < 0 < chance.high


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        pytest.param({"text": ARTICLE}, "no 'summary', the reference", id="no reference"),
        pytest.param({"text": ARTICLE, "summary": " "}, "no 'summary', the reference", id="blank reference"),
        pytest.param({"text": ARTICLE, "summary": 3}, "no 'summary', the reference", id="reference no text"),
        pytest.param({"text": "  ", "summary": "x"}, "empty", id="empty text"),
        pytest.param({"summary": "x"}, "no 'text' in the record", id="no text"),
        pytest.param("{'text': 1}", "not JSON", id="bad JSON"),
        pytest.param("[1]", "a record must be an object", id="no object"),
    ],
)
def test_what_cannot_be_evaluated_is_skipped_and_said(
    tmp_path: Path, record: dict[str, Any] | str, reason: str
) -> None:
    good = {"text": ARTICLE, "summary": REFERENCE}
    found = evaluation.load(write(tmp_path / "d.jsonl", good, record, record, good))
    assert [each.place for each in found.records] == [0, 3]
    assert found.total == 4
    [skipped] = found.skipped
    assert skipped.reason.startswith(reason)
    assert (skipped.count, skipped.first) == (2, 2)


def test_reasons_that_differ_in_detail_are_one(tmp_path: Path) -> None:
    good = {"text": ARTICLE, "summary": REFERENCE}
    found = evaluation.load(write(tmp_path / "d.jsonl", "{1", good, '{"a": }', "x"))
    assert [(each.reason, each.count, each.first) for each in found.skipped] == [("not JSON", 3, 1)]


def test_a_reference_may_be_a_list_of_sentences(tmp_path: Path) -> None:
    record = {"text": ARTICLE, "summary": ["Les bus sont gratuits.", "Cela coûte\ndeux millions."]}
    [found] = evaluation.load(write(tmp_path / "d.jsonl", record)).records
    assert found.reference == "Les bus sont gratuits. Cela coûte deux millions."


def test_fields_can_be_renamed(tmp_path: Path) -> None:
    path = write(tmp_path / "d.jsonl", {"article": ARTICLE, "abstract": REFERENCE})
    [found] = evaluation.load(path, ReadOptions(text_field="article", reference_field="abstract")).records
    assert (found.article.text, found.reference) == (ARTICLE, REFERENCE)


@pytest.mark.parametrize(("suffix", "pack"), [("", bytes), (".gz", gzip.compress), (".xz", lzma.compress)])
def test_compressed_datasets(tmp_path: Path, suffix: str, pack: Any) -> None:
    plain = Path(write(tmp_path / "d.jsonl", {"text": ARTICLE, "summary": REFERENCE}))
    packed = tmp_path / f"d.jsonl{suffix}"
    packed.write_bytes(pack(plain.read_bytes()))
    assert len(evaluation.load(str(packed)).records) == 1


@pytest.mark.parametrize(
    ("record", "advice"),
    [
        ({"article": "x", "abstract": "y"}, r"it has article, abstract.*--text-field"),
        ({"text": "Il pleut.", "abstract": "y"}, r"it has abstract.*--reference-field"),
    ],
)
def test_a_dataset_of_other_fields_says_which_it_has(
    tmp_path: Path, record: dict[str, Any], advice: str
) -> None:
    with pytest.raises(InputError, match=advice):
        evaluation.load(write(tmp_path / "d.jsonl", record))


def test_an_empty_dataset_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"d\.jsonl: no record to evaluate"):
        evaluation.load(write(tmp_path / "d.jsonl"))


def test_a_missing_dataset_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.jsonl: no such file"):
        evaluation.load(str(tmp_path / "none.jsonl"))


def predictions(tmp_path: Path, dataset: Dataset, content: bytes) -> tuple[str, ...]:
    path = tmp_path / "other.txt"
    path.write_bytes(content)
    [system] = evaluation.predictions([f"other={path}"], dataset)
    return tuple(
        " ".join(system.summarize(number, french.analyse(record.article), record.reference))
        for number, record in enumerate(dataset.records)
    )


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("un\ndeux\n", ("un", "deux"), id="a line per usable record"),
        pytest.param("un\ndeux", ("un", "deux"), id="no newline at the end"),
        pytest.param("un\n\n", ("un", ""), id="an empty line is an empty summary"),
        pytest.param("un\nx\ndeux\n", ("un", "deux"), id="a line per record, the skipped one passed over"),
        pytest.param("\ufeffun\ndeux\n", ("un", "deux"), id="byte order mark"),
        pytest.param("un\u2028deux\ntrois\n", ("un\u2028deux", "trois"), id="only newlines end lines"),
    ],
)
def test_predictions_are_one_per_line(
    tmp_path: Path, dataset: Dataset, content: str, expected: tuple[str, ...]
) -> None:
    assert predictions(tmp_path, dataset, content.encode()) == expected


def test_another_number_of_predictions_is_refused_with_both_numbers(tmp_path: Path, dataset: Dataset) -> None:
    with pytest.raises(UsageError, match=r"5 predictions of 'other' for 2 articles"):
        predictions(tmp_path, dataset, b"a\nb\nc\nd\ne\n")


def test_predictions_that_are_no_text_are_refused(tmp_path: Path, dataset: Dataset) -> None:
    with pytest.raises(InputError, match="not UTF-8"):
        predictions(tmp_path, dataset, b"\xff\xfe\n")


def test_predictions_that_do_not_exist_are_refused(tmp_path: Path, dataset: Dataset) -> None:
    with pytest.raises(InputError, match="no such file"):
        evaluation.predictions([f"other={tmp_path / 'none'}"], dataset)


@pytest.mark.parametrize("option", ["barthez", "=file.txt", "barthez=", "news=file.txt"])
def test_predictions_need_a_name_of_their_own_and_a_file(option: str, dataset: Dataset) -> None:
    with pytest.raises(UsageError):
        evaluation.predictions([option], dataset)


def test_all_is_every_method_and_the_oracle() -> None:
    assert [system.name for system in evaluation.methods(["all"], TWO)] == [*METHODS, "oracle"]


def test_a_method_named_twice_has_one_row() -> None:
    assert [s.name for s in evaluation.methods(["lead", "news", "lead"], TWO)] == ["lead", "news"]


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(UsageError, match="'lex'"):
        evaluation.methods(["lex"], TWO)


def test_the_oracle_finds_the_sentences_of_the_reference() -> None:
    document = french.analyse(article_from_text(ARTICLE))
    wanted = [document.sentences[n].text for n in (1, 3)]
    assert [s.text for s in oracle.choose(document, " ".join(reversed(wanted)))] == wanted


def test_the_oracle_takes_no_sentence_that_only_adds_length() -> None:
    document = french.analyse(article_from_text(ARTICLE))
    [found] = oracle.choose(document, document.sentences[2].text)
    assert found.index == 2


def test_the_oracle_of_an_article_that_shares_nothing_is_still_a_sentence() -> None:
    document = french.analyse(article_from_text("Il pleut. Il vente."))
    assert len(oracle.choose(document, "Zut alors")) == 1


def test_systems_side_by_side(tmp_path: Path, dataset: Dataset) -> None:
    gold = tmp_path / "gold.txt"
    gold.write_text("".join(f"{record.reference}\n" for record in dataset.records), encoding="utf-8")
    systems = (
        *evaluation.methods(["lead", "oracle"], TWO),
        *evaluation.predictions([f"gold={gold}"], dataset),
    )
    seen: list[tuple[int, int]] = []
    report = evaluation.evaluate(dataset, systems, lambda done, total: seen.append((done, total)))
    lead, best, gold_row = report.rows
    assert [row.name for row in report.rows] == ["lead", "oracle", "gold"]
    assert seen == [(1, 2), (2, 2)]
    assert gold_row.r1.mean == gold_row.r2.mean == gold_row.rl.mean == pytest.approx(100)
    assert lead.r1.mean <= best.r1.mean < 100
    assert gold_row.words == (len(REFERENCE.split()) + 8) / 2
    assert lead.difference is None
    assert gold_row.difference is not None
    assert gold_row.difference.r2.mean == pytest.approx(100 - lead.r2.mean)
    assert lead.speed is not None and lead.speed > 0
    assert best.speed is None and gold_row.speed is None
    assert (report.articles, report.total) == (2, 3)


STORY = "Le maire a démissionné. Il partira lundi. Le préfet l’a dit. « Je pars. Je suis las », dit-il. Bien."


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        pytest.param([0, 2], (), id="nothing leans"),
        pytest.param([1], ("Il partira lundi.",), id="a pronoun first"),
        pytest.param([0, 1], (), id="a pronoun behind the sentence it follows in the article"),
        pytest.param([2, 1], ("Il partira lundi.",), id="a pronoun behind another sentence"),
    ],
)
def test_what_leans_on_a_sentence_left_out_dangles(chosen: list[int], expected: tuple[str, ...]) -> None:
    document = french.analyse(article_from_text(STORY))
    assert dangling([document.sentences[n].text for n in chosen], document) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (["Le maire s’en va.", "Il part lundi."], ()),
        (["Il part lundi.", "Le maire s’en va."], ("Il part lundi.",)),
        (["Le maire s’en va.", "« Je suis las, dit-il."], ("« Je suis las, dit-il.",)),
    ],
)
def test_sentences_of_another_system_follow_one_another(
    summary: list[str], expected: tuple[str, ...]
) -> None:
    assert dangling(summary, french.analyse(article_from_text(STORY))) == expected


def test_the_share_of_dangling_summaries(tmp_path: Path, dataset: Dataset) -> None:
    summaries = tmp_path / "s.txt"
    summaries.write_text("Cependant, les bus rouleront moins.\nUn orage a éclaté.\n", encoding="utf-8")
    report = evaluation.evaluate(dataset, evaluation.predictions([f"other={summaries}"], dataset))
    assert report.rows[0].dangling == 50


def test_no_system_is_a_usage_error(dataset: Dataset) -> None:
    with pytest.raises(UsageError, match="nothing to evaluate"):
        evaluation.evaluate(dataset, ())


@pytest.mark.parametrize("method", NAMES)
def test_every_method_can_be_evaluated(method: str, dataset: Dataset) -> None:
    [row] = evaluation.evaluate(dataset, evaluation.methods([method], TWO)).rows
    assert row.words > 0


def test_json_keeps_every_key(dataset: Dataset) -> None:
    report = evaluation.evaluate(dataset, evaluation.methods(["lead", "oracle"], TWO))
    shown = json.loads(json.dumps(evaluation.to_dict(report)))
    assert shown["schema"] == SCHEMA
    assert shown["skipped"] == [{"reason": "no 'summary', the reference", "count": 1, "first": 2}]
    lead, best = shown["systems"]
    assert lead.keys() == best.keys()
    assert lead["difference"] is None and best["articles_per_cpu_second"] is None
    assert best["difference"].keys() == {"r1", "r2", "rl"} and lead["r1"].keys() == {"mean", "low", "high"}
    assert lead["signature"] == "method:lead|budget:2"
    assert "rouge_score:" in shown["signature"]


def test_the_table_has_a_row_per_system_and_the_notes_name_the_skipped(dataset: Dataset) -> None:
    report = evaluation.evaluate(dataset, evaluation.methods(["lead", "oracle"], TWO))
    header, rows = evaluation.table(report)
    assert header == HEADER
    assert [row[0] for row in rows] == ["lead", "oracle"] and {len(row) for row in rows} == {len(header)}
    [note] = evaluation.notes(report)
    assert note == "skipped 1 of 3 records: no 'summary', the reference (the first: record 2)"
