"""Training: pinned inputs, the corpus from a checkout, exact rewards, true gradients, the same bytes."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from newsum import datafiles, signature
from newsum.errors import InputError
from newsum.french.words import words
from newsum.models import Budget, BudgetUnit
from newsum.ranking import features, model, news
from newsum.selection import select
from newsum.training import __main__ as command
from newsum.training import (
    arithmetic,
    checkout,
    choice,
    corpus,
    examples,
    judgements,
    ranker,
    risk,
    salience,
    steps,
    title,
)
from newsum.training.additive import AdditiveModel, sigmoid
from newsum.training.rewards import rewards, rouge_tokens, sets_of

SPLITS = {
    "splits_heading_as_summary": {"train": [3, 20], "valid": [100], "test": [7]},
    "splits_title_as_summary": {"train": [100, 5, 20], "valid": [3], "test": [8]},
}


@pytest.fixture
def public(tmp_path: Path) -> Path:
    """A checkout laid out as the public repository, with articles of our own."""
    root = tmp_path / "OrangeSum"
    parsed = root / "data" / "docs" / "parsed"
    parsed.mkdir(parents=True)
    for task, splits in SPLITS.items():
        (root / "data" / task).mkdir()
        for split, numbers in splits.items():
            lines = "".join(f"{number}.json\n" for number in numbers)
            (root / "data" / task / f"{split}.txt").write_text(lines, "utf-8")
            for number in numbers:
                article = {
                    "article": f"Le port n° {number} rouvre.\u2028La grève est finie.",
                    "date": "2020-07-02",
                    "heading": "Le port rouvre",
                    "title": f"Port {number}",
                }
                (parsed / f"{number}.json").write_text(json.dumps(article), "utf-8")
    return root


def test_corpus_of_a_checkout_leaves_out_both_test_splits(public: Path, tmp_path: Path) -> None:
    assert checkout.convert(public, tmp_path / "out") == {"train.jsonl.xz": 2, "valid.jsonl.xz": 2}
    train = corpus.read_records(tmp_path / "out" / "train.jsonl.xz")
    valid = corpus.read_records(tmp_path / "out" / "valid.jsonl.xz")
    splits = [(record.id, record.abstract_split, record.title_split) for record in (*train, *valid)]
    assert splits == [
        ("5", None, "train"),
        ("20", "train", "train"),
        ("3", "train", "valid"),
        ("100", "valid", "train"),
    ]
    assert train[0].article == "Le port n° 5 rouvre.\u2028La grève est finie."
    assert train[0].abstract == "Le port rouvre"


def test_an_article_of_a_split_that_is_missing_is_named(public: Path, tmp_path: Path) -> None:
    (public / "data" / "docs" / "parsed" / "20.json").unlink()
    with pytest.raises(InputError, match=r"20\.json: named in a split"):
        checkout.convert(public, tmp_path / "out")


def test_what_is_no_checkout_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no folder splits_heading_as_summary"):
        checkout.convert(tmp_path, tmp_path / "out")


def test_other_inputs_than_the_pinned_ones_are_refused(public: Path, tmp_path: Path) -> None:
    checkout.convert(public, tmp_path / "out")
    pinned = corpus.read_manifest()
    found = corpus.digest(corpus.read_records(tmp_path / "out" / "train.jsonl.xz"))
    with pytest.raises(InputError, match=r"orangesum/train\.jsonl: not the inputs .* --allow-other-inputs"):
        corpus.check({"orangesum/train.jsonl": found}, pinned)
    corpus.check(dict(pinned), pinned)


def test_the_hash_is_of_the_content_whatever_the_order_of_keys() -> None:
    record = corpus.Record("1", "2020-01-01", "T", "A", "Texte", "train", None)
    assert corpus.digest([record]) == corpus.digest([replace(record)])
    assert corpus.digest([record]) != corpus.digest([replace(record, title="t")])


def test_command_tells_a_missing_input_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = command.main(["--orangesum", str(tmp_path), "--treebank", str(tmp_path)])
    assert code == 1
    assert capsys.readouterr().err == f"error: {tmp_path / 'train.jsonl.xz'}: No such file or directory\n"


TOPICS = {
    "port": "Le port de Valbrune {} après {} semaines de travaux, a annoncé la préfecture {}.",
    "école": "La rentrée des écoles de Mirecourt {} malgré {} postes vacants, selon la mairie {}.",
    "budget": "Le conseil régional {} un budget de {} millions d'euros pour les trains {}.",
}
FILLERS = (
    "Il faisait un temps superbe {}.",
    "Les habitants se disent soulagés, même si certains doutent encore {}.",
    "Cependant, rien n'est joué et l'opposition demande des comptes {}.",
    "« Nous avons attendu trop longtemps », raconte une commerçante {}.",
    "Une réunion publique aura lieu dans la salle des fêtes {}.",
)


def articles(count: int) -> list[corpus.Record]:
    """Made-up articles: the news in the first sentence or the third, fillers around it."""
    draw = random.Random(5)
    records = []
    for number in range(count):
        topic = draw.choice(sorted(TOPICS))
        details = (
            draw.choice(["rouvre", "reprend", "vote"]),
            draw.randint(2, 40),
            draw.choice(["jeudi", "lundi"]),
        )
        told = TOPICS[topic].format(*details)
        day = draw.choice(["jeudi", "lundi"])
        rest = [filler.format(day) for filler in draw.sample(FILLERS, 4)]
        rest.insert(draw.choice([0, 0, 2]), told)
        records.append(
            corpus.Record(str(number), "2020-01-01", f"{topic} {day}", told, " ".join(rest), "train", None)
        )
    return records


@pytest.mark.parametrize("seed", range(4))
def test_rewards_are_those_of_rouge_score(seed: int) -> None:
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"])
    (record,) = articles(seed + 1)[-1:]
    texts = record.article.split(". ")[:3]
    reference = "Le port a été rouvert jeudi après des travaux, a annoncé la préfecture de Valbrune"
    found = rewards([rouge_tokens(text) for text in texts], rouge_tokens(reference), 3).T
    for row, figures in zip(sets_of(3, 3).tolist(), found.tolist(), strict=True):
        summary = " ".join(texts[number] for number in row if number < 3)
        expected = scorer.score(reference, summary)
        assert figures[0] == pytest.approx(100 * expected["rouge1"].fmeasure, abs=1e-4)
        assert figures[2] == pytest.approx(100 * expected["rougeL"].fmeasure, abs=1e-4)
        if sum(number < 3 for number in row) == 1:
            assert figures[1] == pytest.approx(100 * expected["rouge2"].fmeasure, abs=1e-4)


def test_logistic_regression_finds_what_made_the_labels() -> None:
    draw = np.random.default_rng(1)
    bins = {"a": draw.integers(0, 3, 4000), "b": draw.integers(0, 2, 4000)}
    chances = sigmoid(np.array([-1.0, 0.0, 2.0])[bins["a"]] + np.array([0.0, -1.0])[bins["b"]])
    labels = (draw.random(4000) < chances).astype(np.float64)
    fitted = AdditiveModel.of({"a": 3, "b": 2}, {})
    fitted.fit(fitted.place(bins), labels, 100)
    assert np.diff(fitted.table("a")) == pytest.approx([1.0, 2.0], abs=0.25)
    assert np.diff(fitted.table("b")) == pytest.approx([-1.0], abs=0.25)


def small() -> tuple[list[examples.Example], int]:
    records = articles(12)
    documents = [examples.read(record) for record in records]
    lexicon = examples.Lexicon.learn(documents, 40)
    pairs = zip(documents, records, strict=True)
    return [
        examples.example(d, r.abstract, lexicon, frozenset(words(r.title)) if int(r.id) % 2 else None)
        for d, r in pairs
    ], 40


@pytest.mark.parametrize("task", [salience.TASK, title.TASK], ids=lambda task: task.name)
def test_gradient_is_that_of_the_expected_rouge(task: choice.Task) -> None:
    found, lexicon = small()
    setup = ranker.prepare(task, found, lexicon, lambda line: None)
    learner, settings = setup.learner, risk.Settings()
    learner.choice.weights *= 0.2  # so that no choice is certain, which would leave no gradient
    whole = list(range(len(found)))
    pairs = setup.pair_cases(learner.words)

    def loss() -> float:
        expected, _ = risk._batch(learner, setup.articles, whole, setup.word_cases, pairs, settings)
        value = -expected
        for fitted, cases in ((learner.words, setup.word_cases), (learner.pairs, pairs)):
            logits = fitted.logits(cases.indices)
            value += settings.likelihood * float((np.logaddexp(0, logits) - cases.labels * logits).sum())
        return value / len(found)

    _, gradients = risk._batch(learner, setup.articles, whole, setup.word_cases, pairs, settings)
    models = (learner.words, learner.pairs, learner.choice)
    for fitted, gradient in zip(models, gradients, strict=True):
        place = int(np.abs(gradient).argmax())
        penalty = gradient[place]
        before = fitted.weights[place]
        step = 1e-3
        fitted.weights[place] = before + step
        above = loss()
        fitted.weights[place] = before - step
        below = loss()
        fitted.weights[place] = before
        assert (above - below) / (2 * step) == pytest.approx(penalty, rel=0.05, abs=1e-3)


def made_up(*records: corpus.Record) -> corpus.Corpus:
    return corpus.Corpus(records, (), {}, {"orangesum/train.jsonl": "0" * 64})


def print_small() -> None:
    """Train on made-up articles; print the files, and what examples hold, in its order."""
    built = salience.build(made_up(*articles(300)), lambda line: None)
    found, _ = small()
    order = [(example.words.tolist(), example.pairs.tolist()) for example in found]
    print(json.dumps([{path.name: text for path, text in built.items()}, order]))


def test_training_twice_makes_the_same_files_and_the_ranker_reads_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)}
        arguments = [sys.executable, "-c", "import test_training as t\nt.print_small()"]
        printed.add(subprocess.run(arguments, env=environment, check=True, capture_output=True).stdout)
    assert len(printed) == 1, "sums in another order round differently, sooner or later"
    built, _ = json.loads(printed.pop())
    assert set(built) == {path.name for path in model.paths(model.SUMMARIES)}
    monkeypatch.setattr(datafiles, "FOLDER", tmp_path)
    for name, text in built.items():
        (tmp_path / name).write_text(text, "utf-8")
    trained = model.load.__wrapped__(model.SUMMARIES)
    monkeypatch.setattr(news, "load", lambda: trained)
    others = articles(400)[300:]
    right = 0
    for record in others:
        document = examples.read(record)
        (point,) = select(document, news.rank(document), Budget(BudgetUnit.SENTENCES, 1))
        right += point.text == record.abstract
    assert right >= 0.95 * len(others), "the news, wherever it stands"


def test_a_ranker_in_memory_is_the_one_that_will_be_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def learned() -> ranker.Learned:
        rows = ("ain\t12\t3\t76\t-4\t5\t6", "port\t-1\t2\t9\t0\t0\t1")
        sizes = {"biases": 2, "masses": 4, "highest": 1, "lean": 1, "smoothing": 1}
        sizes |= features.WORD_TABLES | features.PAIR_TABLES | features.SENTENCE_TABLES | features.SET_TABLES
        return rows, [line for name, size in sizes.items() for line in (f"[{name}]", *map(str, range(size)))]

    monkeypatch.setattr(datafiles, "FOLDER", tmp_path)
    for path, text in ranker.model_files(model.TITLES, learned(), made_up()).items():
        path.write_text(text, "utf-8")
    stored, kept = model.load.__wrapped__(model.TITLES), ranker.model_of(learned())
    assert stored.sentence == kept.sentence
    assert stored.highest == kept.highest == 0
    for word in ("ain", "port", "zwanze"):
        assert stored.lexicon.row(word) == kept.lexicon.row(word)
    assert "zwanze" not in kept.lexicon


def test_a_model_file_says_where_it_comes_from_above_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(steps.model_text("What it is.", made_up(), ["a\tb", "#"], notes=["Columns"]), "utf-8")
    assert path.read_text("utf-8").splitlines()[:4] == [
        "# What it is.",
        f"# Licence: CC BY-SA 4.0. Seed: {steps.SEED}. Rebuilt by: python -m newsum.training",
        f"# Learned from orangesum/train.jsonl, SHA-256 {'0' * 64}",
        "# Columns",
    ]
    assert list(datafiles.rows(path)) == [["a", "b"], ["#"]]


def test_steps_are_written_in_their_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.txt"
    path.write_text("", "utf-8")

    def step(name: str) -> steps.Step:
        return lambda inputs, report: {path: f"{path.read_text('utf-8')}{name} à la ligne\n"}

    monkeypatch.setattr(steps, "load_step", step)
    steps.run(made_up(), ["one", "two"], lambda line: None)
    assert path.read_bytes() == "one à la ligne\ntwo à la ligne\n".encode()


def test_command_tells_before_the_work_that_the_models_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signature, "MANIFEST", tmp_path / "gone" / "MANIFEST.sha256")
    assert command.main(["--orangesum", str(tmp_path), "--treebank", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"error: {tmp_path / 'gone'}: no such folder; make it first\n"


class Said(NamedTuple):
    article: str
    label: str


def test_judgements_are_grouped_by_the_articles_that_may_teach() -> None:
    record = corpus.Record("7", "2020-01-01", "T", "A", "Texte", "train", "train")
    records = [record, replace(record, id="10"), replace(record, id="8", title_split=None)]
    said = [Said("7", "good"), Said("8", "good"), Said("10", "odd"), Said("7", "wrong"), Said("9", "odd")]
    found = [
        (one.id, [each.label for each in group])
        for one, group in judgements.by_article(said, made_up(*records))
    ]
    assert found == [("10", ["odd"]), ("7", ["good", "wrong"])]


def test_the_arithmetic_is_pinned_before_numpy_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    code = "import sys; from newsum.training import __main__; print('numpy' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert found.stdout == "False\n"
    chosen = {"OPENBLAS_NUM_THREADS": "3"}
    monkeypatch.setattr(os, "environ", chosen)
    arithmetic.pin()
    assert chosen["OPENBLAS_CORETYPE"] == "Haswell"
    assert chosen["OPENBLAS_NUM_THREADS"] == "3", "what the user chose stays"
