"""Articles that open with a scene: their headline tells the news that comes behind it."""

from __future__ import annotations

import pytest

from newsum import french, headline
from newsum.headline import scenes
from newsum.models import Document
from newsum.reading import article_from_text
from newsum.training import scenes as training
from newsum.training.corpus import Corpus, Record
from newsum.training.judgements import checksum_of

SCENE = (
    "Devant la grille du lavoir, une femme en blouse retourne un seau, s'assied, sort de sa poche un canif."
    " Elle regarde couler l'eau sans rien dire, fredonne, salue d'un signe de tête le facteur qui passe, et"
    " la mousse verte luit sur les pierres usées."
)
NEWS = (
    "Le conseil municipal de Tulle a voté mardi la démolition du lavoir, construit en 1874, contre l'avis de"
    " ses 300 riverains."
)
REST = "Une pétition circule. Le maire promet une place."


def document(text: str) -> Document:
    return french.analyse(article_from_text(text))


@pytest.mark.parametrize(
    ("text", "is_scene"),
    [
        pytest.param(f"{SCENE}\n\n{NEWS}", True, id="somebody does something"),
        pytest.param(f"{NEWS} {REST}", False, id="news"),
        pytest.param(
            "À l'aube, quand la brume tient encore, Joris Vanneste allume sa lampe, enfile des bottes,"
            " descend vers le canal. Il compte les nids.\n\nLe projet est suspendu.",
            True,
            id="who, where, at what hour",
        ),
        pytest.param(
            "Son chapeau sur les genoux, son chien à ses pieds, elle attend. Sa main tremble."
            "\n\nLe juge parle.",
            True,
            id="a portrait without a name",
        ),
        pytest.param(
            "Le lavoir de Tulle sera démoli, selon la mairie. La décision divise.", False, id="a source"
        ),
        pytest.param(
            "Le lavoir de Tulle va fermer.\n\nIl a 150 ans.", False, id="a paragraph of one sentence"
        ),
        pytest.param("Que va devenir le lavoir de Tulle ?\n\nLe maire hésite.", False, id="a question"),
    ],
)
def test_whether_an_article_opens_with_a_scene(text: str, is_scene: bool) -> None:
    assert scenes.opens(document(text).prose) is is_scene


@pytest.mark.parametrize(
    ("sentence", "features"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("what happened", "Le pont a été fermé", {"perfect"}),
            ("somebody died", "Le maire est mort", {"perfect"}),
            ("it has just happened", "Le pont vient de fermer", {"perfect"}),
            ("a state", "Le pont est long", set()),
            ("a day", "Le pont ferme mardi", {"dated"}),
            ("a figure", "Le pont ferme à 18 h", {"in figures"}),
            ("a number in words", "Le pont ferme à six heures", set()),
            ("a source", "Le pont ferme, selon lui", {"sourced"}),
            ("a source behind an elision", "D’après lui, le pont ferme", {"sourced"}),
            ("an announcement", "La ville annonce un pont", {"sourced"}),
        ]
    ],
)
def test_what_facts_a_sentence_tells(sentence: str, features: set[str]) -> None:
    shown = set(scenes.features(document(f"{sentence}.").prose, 0))
    assert shown & {"perfect", "dated", "in figures", "sourced"} == features


def test_where_a_sentence_stands_and_how_much_it_names() -> None:
    prose = document(f"Il pleut.\n\nLe vent de Brest tombe. {'Le phare luit. ' * 6}").prose
    shown = [set(scenes.features(prose, place)) for place in range(len(prose))]
    assert shown[0] == {"place 0", "0 names", "very short"}
    assert shown[1] == {"place 1", "1 names", "very short", "opens the second paragraph"}
    assert [one & {"behind 2", "behind 4", "behind 6"} for one in (shown[3], shown[4], shown[7])] == [
        {"behind 2"},
        {"behind 2", "behind 4"},
        {"behind 2", "behind 4", "behind 6"},
    ]


def test_the_headline_tells_the_news_behind_a_scene() -> None:
    found = headline.write(document(f"{SCENE}\n\n{NEWS} {REST}"))
    assert found.text.startswith("Le conseil municipal de Tulle a voté la démolition du lavoir")


def test_an_article_without_prose_opens_with_nothing() -> None:
    assert not scenes.opens([])


HEAT = (
    "En pleine canicule, les hôpitaux saturent, les lits manquent, les soignants craquent. Le gouvernement"
    " active un plan, rappelle les retraités, ferme des services."
)
FUEL = (
    "Face à la pénurie de carburant, les stations rationnent, les files s'allongent, les automobilistes"
    " s'énervent. Les préfets réquisitionnent des pompes pour les soignants, les pompiers."
)


@pytest.mark.parametrize(
    ("news", "background"),
    [
        pytest.param(HEAT, "En août 2003, la canicule a fait 15 000 morts en France.", id="a year"),
        pytest.param(
            FUEL, "Mardi, Philippe Martinez avait appelé la CGT à la grève à Lille.", id="a pluperfect"
        ),
    ],
)
def test_what_was_before_is_not_the_news(news: str, background: str) -> None:
    read = document(f"{news}\n\n{background}")
    assert scenes.opens(read.prose)
    assert headline.write(read).text.split(",")[0] == news.split(",")[0]


def test_a_dispatch_opens_with_its_news() -> None:
    found = headline.write(document(f"TULLE (AFP) - {SCENE}\n\n{NEWS} {REST}"))
    assert found.text.startswith("Une femme en blouse retourne un seau")


def test_the_news_behind_a_scene_is_worth_more_than_the_scene() -> None:
    prose = document(f"{SCENE}\n\n{NEWS} {REST}").prose
    assert scenes.worth(prose, 2) > 10 > 0 > scenes.worth(prose, 0)


def test_the_committed_judgements_can_be_read() -> None:
    judged = training.read()
    assert {one.kind for one in judged} == {"news", "scene", "other"}
    assert len({one.article for one in judged}) == len(judged) > 800


def test_judged_openings_are_of_texts_and_of_articles() -> None:
    record = Record("7", "", "Brest : un pont fermé", "La ville est coupée.", NEWS, "train", "train")
    corpus = Corpus((record,), (), {}, {})
    judged = [training.Judgement(article, "news", frozenset()) for article in ("7", "t01", "gone")]
    found = {one.article: read.prose[0].text for one, read in training.documents(judged, corpus)}
    assert found["7"] == "La ville est coupée."
    assert found["t01"].startswith("Fermée depuis le départ")
    assert set(found) == {"7", "t01"}


def test_an_example_has_what_readers_would_take() -> None:
    read = document(f"{SCENE}\n\n{NEWS}")
    told = frozenset([checksum_of(read.prose[2])])
    found = training.example(read, training.Judgement("7", "scene", told))
    assert found.is_scene
    assert "paragraph not dated" in found.features
    assert [is_told for _, _, is_told in found.choices] == [False, False, True]


def test_the_fit_prefers_what_readers_take_against_what_it_is_worth() -> None:
    choices = [(frozenset({"place 0"}), 40.0, False), (frozenset({"dated"}), 20.0, True)]
    weights = training.fit_sentences([training.Example(frozenset(), True, choices)] * 20)
    assert weights["dated"] - weights["place 0"] > 20
