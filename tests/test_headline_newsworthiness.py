"""What of a sentence, beside its words, tells that it is the news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsum import french
from newsum.headline import compose, newsworthiness, salience
from newsum.models import Document
from newsum.reading import article_from_text
from newsum.training import newsworthiness as training
from newsum.training.corpus import Corpus, Record
from newsum.training.judgements import checksum_of

MAYOR = "Éric Piolle, le maire de Grenoble, rit. Éric Piolle est élu depuis six ans. Éric Piolle sort."


def document(text: str) -> Document:
    return french.analyse(article_from_text(text))


@pytest.mark.parametrize(
    ("sentence", "features"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("one name", "Le maire de Brest ferme le pont.", {"one name"}),
            ("a name behind an elision", "Le pont de l'Odet ferme.", {"one name"}),
            ("a name behind a comma", "Le maire, Jean, ferme le pont.", {"one name"}),
            ("several names", "Jean Petit quitte Brest.", set()),
            (
                "no name but that of a source",
                "Un pont a fermé, selon la mairie de Brest.",
                {"opens with an indefinite"},
            ),
            (
                "a source in its middle",
                "Un pont est, selon Paris, fermé à Brest et à Lyon.",
                {"opens with an indefinite"},
            ),
            ("a source at its beginning", "Selon Paris, Jean ferme le pont.", {"one name"}),
            ("a weekday", "Le pont de Brest à Recouvrance ferme mardi.", {"dated"}),
            ("a month", "Le pont de Brest à Recouvrance ferme en mai.", {"dated"}),
            ("yesterday", "Le pont de Brest à Recouvrance a fermé hier.", {"dated"}),
            ("somebody new", "Un pont a fermé entre Brest et Recouvrance.", {"opens with an indefinite"}),
            (
                "a subject without a complement",
                "Le pont a fermé entre Brest et Recouvrance.",
                {"subject pont"},
            ),
            ("an elided article", "L'organisme n'a parlé ni de Brest ni de Paris.", {"subject organisme"}),
            ("several", "Les enquêteurs ont parlé de Brest et de Paris.", {"subject enquêteurs"}),
            ("a subject with a complement", "Le pont de bois entre Brest et Recouvrance ferme.", set()),
            ("a name with an article", "Le Parisien révèle un secret de Jean.", set()),
            ("some", "Des ponts ont fermé entre Brest et Recouvrance.", {"opens with an indefinite"}),
        ]
    ],
)
def test_what_shows_of_a_sentence(sentence: str, features: set[str]) -> None:
    read = document(f"Une phrase.\n\n{sentence}").prose[1]
    assert set(newsworthiness.features(read, 0, 0)) == features


@pytest.mark.parametrize("noun", ["autorités", "victime", "enquêteurs", "texte"])
def test_a_subject_that_another_sentence_introduces_is_worth_less(noun: str) -> None:
    assert newsworthiness.worth([newsworthiness.SUBJECT + noun]) < 0


@pytest.mark.parametrize("noun", ["gouvernement", "coronavirus", "droite", "opposition"])
def test_a_subject_that_readers_know_costs_nothing(noun: str) -> None:
    assert newsworthiness.worth([newsworthiness.SUBJECT + noun]) == 0


def test_subjects_that_open_sentences_and_no_title_are_learned() -> None:
    title, article = "Le gouvernement a cédé", "La victime a fui. Le gouvernement a cédé."
    records = [Record(str(number), "", title, "", article, None, "train") for number in range(4)]
    assert training.told_subjects(Corpus(tuple(records), (), {}, {})) == {"victime"}


def test_where_it_stands_shows() -> None:
    prose = document("Le vent tombe.\n\n" + "Le phare luit. " * 7).prose
    shown = [list(newsworthiness.features(one, place, 0)) for place, one in enumerate(prose)]
    assert shown[0] == ["first paragraph"]
    assert shown[3] == ["behind 2"]
    assert shown[7] == [f"behind {number}" for number in (2, 4, 6)]


def test_what_is_no_feature_of_the_model_is_worth_nothing() -> None:
    assert newsworthiness.worth(["dated", "of no table"]) == newsworthiness.worth(["dated"]) > 0


def test_what_leans_or_tells_background_is_worth_less() -> None:
    assert newsworthiness.worth([newsworthiness.NAMELESS]) < 0 > newsworthiness.worth(["behind 2"])
    assert newsworthiness.worth([newsworthiness.BACKGROUND]) < newsworthiness.worth([newsworthiness.NAMELESS])


@pytest.mark.parametrize(
    ("text", "is_nameless"),
    [
        pytest.param("Le pont a fermé. La ville de Brest le dit.", True, id="nobody"),
        pytest.param("Le pont a fermé, selon le maire de Brest. L'eau monte.", True, id="a source"),
        pytest.param("Le pont de Brest a fermé. L'eau monte.", False, id="a place"),
        pytest.param(f"Le maire a fermé la piscine. {MAYOR}", False, id="an office"),
        pytest.param("Renault ferme un pont. L'eau monte.", False, id="a name at its beginning"),
        pytest.param("BREST (AFP) - Le pont a fermé mardi. L'eau monte.", False, id="a dispatch"),
    ],
)
def test_who_is_meant_by_an_office_has_a_name(text: str, is_nameless: bool) -> None:
    read = document(text)
    draft = next(compose.ranked(read, replace(salience.of(read), worths={read.prose[0].index: 60.0})))[1]
    assert draft.place == 0 and draft.is_nameless is is_nameless


@pytest.mark.parametrize("day", ["mardi", "hier", "le 3 mai", "toujours"])
def test_a_sentence_that_names_a_day_is_worth_more(day: str) -> None:
    article = document(f"Le vent de Brest tombe. Le conseil de Brest a vendu {day} le phare. Il est blanc.")
    first, second, *_ = article.prose
    worth = replace(salience.of(article), worths={first.index: 20.0, second.index: 18.0})
    assert next(compose.ranked(article, worth))[1].sentence is (first if day == "toujours" else second)


def test_the_committed_judgements_can_be_read() -> None:
    judged = training.read()
    assert len(judged) > 2_000
    assert {one.label for one in judged} == {"ok", "lean", "side", "broken"}
    assert len({(one.article, one.has_lead, one.sentence) for one in judged}) == len(judged)


@pytest.mark.parametrize("has_lead", [False, True])
def test_sentences_are_judged_in_the_article_that_readers_saw(has_lead: bool) -> None:
    body = "Un pont de Brest a fermé mardi. Le pont avait rouvert."
    record = Record("7", "", "Brest : un pont fermé", "La ville est coupée en deux.", body, "train", "train")
    first, second = document(body).prose
    found = list(
        training.judge(
            record,
            [
                training.Judgement("7", has_lead, checksum_of(first), "ok"),
                training.Judgement("7", has_lead, checksum_of(second), "side"),
                training.Judgement("7", not has_lead, "gone", "ok"),
            ],
        )
    )
    assert [one.is_printable for one in found] == [True, False]
    assert max(one.behind for one in found) == 0
    assert newsworthiness.BACKGROUND in found[1].features
    assert ("first paragraph" in found[0].features) is not has_lead


def test_the_fit_weighs_what_readers_print_against_the_ranker() -> None:
    cases = [
        training.Example(frozenset({"dated"} if dated else {"no name"}), -float(behind), dated or behind < 4)
        for dated in (True, False)
        for behind in range(12)
        for _ in range(20)
    ]
    weights = training.fit(cases)
    assert weights["dated"] > 1 > -1 > weights["no name"]
