"""Articles of every kind, short and long: what a news editor would and would not take as key points.

The articles are ours (``tests/articles/``), every event and person in them invented.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from newsum import french
from newsum.evaluation.readability import dangling
from newsum.models import Article, Budget, BudgetUnit, Summary
from newsum.pipeline import Options, summarize
from newsum.reading import article_from_text

FOLDER = Path(__file__).parent / "articles"
BUDGETS = {
    "1 sentence": Budget(BudgetUnit.SENTENCES, 1),
    "3 sentences": Budget(BudgetUnit.SENTENCES, 3),
    "5 sentences": Budget(BudgetUnit.SENTENCES, 5),
    "20 sentences": Budget(BudgetUnit.SENTENCES, 20),
    "40 words": Budget(BudgetUnit.WORDS, 40),
    "20 percent": Budget(BudgetUnit.RATIO, 20),
    "auto": Budget(BudgetUnit.AUTO),
}
MOST = ("5 sentences", "20 sentences")
# A colon at the end promises what the key point does not hold.
COMPLETE = re.compile(r"[.!?…][»\"”)\] ]*$")


@dataclass(frozen=True, slots=True)
class Expectation:
    """What holds for an article whatever the budget, and what three key points must tell.

    Attributes:
        never: patterns that no key point matches.
        weak: the same, but they may stand among what is left when most sentences are wanted.
        news: patterns of which at least one matches some of three key points.
    """

    never: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    news: tuple[str, ...] = ()


EXPECTED = {
    "one-sentence": Expectation(news=("gratuité des cantines",)),
    "two-sentences": Expectation(news=("séisme",)),
    "three-sentences": Expectation(news=("1,2 million",)),
    "interview": Expectation(
        never=(r"\?", "ni un ange ni un démon"),
        weak=("^Certains y parviennent",),
        news=("38 %", "Un plan sur dix ans", "retour du loup", "tir isolé", "Un peu plus de mille"),
    ),
    "interview-initials": Expectation(
        never=(r"\?", "^Entretien avec", r"^M\. C\. :", "^Le Courrier :"),
        weak=(r"^Non\.$",),
        news=("2 300 tonnes", "trois points de distribution", "18 %", "doublé"),
    ),
    "live-blog": Expectation(
        never=(r"^\d\d? ?[h:] ?\d\d", "^DIRECT", "Lire aussi", r"\?"),
        weak=("Bonjour et bienvenue",),
        news=("1 400 habitants", "5,12 mètres"),
    ),
    "list": Expectation(
        never=("^[•–-]", "Lire aussi", "^Cinq mesures"),
        weak=("Voici ce qui va changer",),
        news=("effectifs ont chuté", "sera interdite"),
    ),
    "editorial": Expectation(
        never=("^Le prix du silence",),
        weak=(r"^Soit\.$",),
        news=("décrets d’application", "publie ces textes", "lanceurs d’alerte à la tribune"),
    ),
    "agency-copy": Expectation(
        never=("URGENT", "bur-pml", "^Deux skieurs tués", r"\(AFP\) -"),
        news=("tués samedi par une avalanche",),
    ),
    "quotes-only": Expectation(news=("80 %", "calamité", "Trois cents exploitations", "plus une feuille")),
    "table": Expectation(
        never=("Inscrits", "Votants", "7 913", "^Élections municipales"),
        news=("44,7 %",),
    ),
    "furniture": Expectation(
        never=(
            "(?i)lire (aussi|également)",
            "troisième ligne",
            "dossier",
            "newsletter",
            "https?:",
            "©",
            "Publié le",
            "Delphine Roussel",
            "^Toulouse : le téléphérique",
        ),
        news=("à l’arrêt depuis mardi",),
    ),
    "late-news": Expectation(
        never=("^Au royaume des chaussettes",),
        weak=("une radio grésille",),
        news=("112 salariés",),
    ),
    "press-release": Expectation(
        never=("COMMUNIQUÉ", "^Lyon, le", "(?i)contact", "04 78", "veloria.example", "^Véloria ouvre"),
        news=("12 000 tonnes",),
    ),
    "chronology": Expectation(
        never=("^Affaire des écoutes",),
        weak=("^Retour sur",),
        news=("rendra vendredi son jugement", "requiert quatre ans"),
    ),
    "hard-wrapped": Expectation(
        never=("^Les abeilles noires", "pré- ?fectoral"),
        news=("indemne du varroa",),
    ),
    "match-report": Expectation(
        never=("^Ligue 2 :", "fiche du match"),
        weak=("^Buts", "Avertissements", "spectateurs", r"2-2 \(1-0\)"),
        news=("point inespéré",),
    ),
    "summary-box": Expectation(
        never=("ESSENTIEL", "^•", "Archives", "une erreur", "^Réforme des lycées"),
        news=("présenté mercredi", "dix semaines"),
    ),
    "dialogue": Expectation(
        never=("^[–-]", "^Au tribunal de Tarbes, le procès"),
        weak=(r"\?",),
        news=("huit mois de prison",),
    ),
    "dangling": Expectation(news=("suspendu mercredi",)),
}
CASES = [pytest.param(name, budget, id=f"{name}, {budget}") for name in EXPECTED for budget in BUDGETS]


@cache
def article(name: str) -> Article:
    return article_from_text((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


@cache
def summary(name: str, budget: str) -> Summary:
    return summarize(article(name), Options(budget=BUDGETS[budget]))


def test_every_article_is_tested() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(EXPECTED)


@pytest.mark.parametrize(("name", "budget"), CASES)
def test_offsets_reproduce_the_texts(name: str, budget: str) -> None:
    text = article(name).text
    for point in summary(name, budget).key_points:
        assert point.text == " ".join(text[point.start : point.end].split())


@pytest.mark.parametrize(("name", "budget"), CASES)
def test_key_points_stand_in_source_order_and_do_not_repeat(name: str, budget: str) -> None:
    points = summary(name, budget).key_points
    assert points
    assert all(one.end <= other.start for one, other in pairwise(points))
    assert len({point.text for point in points}) == len(points)


@pytest.mark.parametrize(("name", "budget"), CASES)
def test_key_points_are_whole_sentences(name: str, budget: str) -> None:
    for point in summary(name, budget).key_points:
        assert COMPLETE.search(point.text), point.text


@pytest.mark.parametrize(("name", "budget"), CASES)
def test_no_furniture_question_or_heading_is_a_key_point(name: str, budget: str) -> None:
    for point in summary(name, budget).key_points:
        for pattern in EXPECTED[name].never + (() if budget in MOST else EXPECTED[name].weak):
            assert not re.search(pattern, point.text), point.text


@pytest.mark.parametrize("name", EXPECTED)
def test_three_key_points_tell_the_news(name: str) -> None:
    told = " ".join(point.text for point in summary(name, "3 sentences").key_points)
    assert any(re.search(pattern, told) for pattern in EXPECTED[name].news), told


@pytest.mark.parametrize("budget", ["1 sentence", "3 sentences", "auto", "40 words"])
def test_what_leans_on_another_sentence_is_left_when_there_is_a_choice(budget: str) -> None:
    points = [point.text for point in summary("dangling", budget).key_points]
    assert dangling(points, french.analyse(article("dangling"))) == ()


@pytest.mark.parametrize("name", EXPECTED)
def test_the_headline_is_one_clean_line(name: str) -> None:
    headline = summary(name, "3 sentences").headline.text
    assert headline and headline == " ".join(headline.split())
    assert not re.search(r"https?:|©|Publié le|Lire aussi|^URGENT|\(AFP\)|^\d\d? ?[h:] ?\d\d", headline)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("agency-copy", "Deux skieurs tués par une avalanche dans le Queyras"),
        ("list", "Cinq mesures pour sauver les rivières à saumons"),
        ("editorial", "Le prix du silence"),
        ("table", "Élections municipales : les résultats du second tour à Montferrand"),
        ("furniture", "Toulouse : le téléphérique à l’arrêt jusqu’à lundi"),
    ],
)
def test_the_own_title_is_the_headline(name: str, title: str) -> None:
    assert summary(name, "3 sentences").headline.text == title


@pytest.mark.parametrize(
    ("name", "agencies"),
    [("agency-copy", ["AFP"]), ("furniture", ["AFP"]), ("dangling", []), ("live-blog", []), ("list", [])],
)
def test_the_agencies_are_those_cited(name: str, agencies: list[str]) -> None:
    assert [agency.name for agency in summary(name, "3 sentences").agencies] == agencies


@pytest.mark.parametrize(
    ("name", "points"), [("one-sentence", 1), ("two-sentences", 2), ("three-sentences", 3)]
)
def test_a_short_article_gives_no_more_points_than_it_has_sentences(name: str, points: int) -> None:
    assert len(summary(name, "20 sentences").key_points) == points


def test_auto_does_not_repeat_a_short_article_whole() -> None:
    assert 1 <= len(summary("three-sentences", "auto").key_points) <= 2


@pytest.mark.parametrize("wanted", [1, 2, 3, 5, 8])
def test_as_many_key_points_as_asked_for(wanted: int) -> None:
    options = Options(budget=Budget(BudgetUnit.SENTENCES, wanted))
    assert len(summarize(article_from_text(long_article(60)), options).key_points) == wanted


@pytest.mark.parametrize("words", [30, 60, 120, 250])
def test_a_budget_of_words_is_used_and_not_exceeded(words: int) -> None:
    options = Options(budget=Budget(BudgetUnit.WORDS, words))
    points = summarize(article_from_text(long_article(60)), options).key_points
    spent = sum(len(point.text.split()) for point in points)
    assert 0.5 * words <= spent <= words


@pytest.mark.parametrize("ratio", [5, 10, 30])
def test_a_ratio_is_of_the_words_of_the_article(ratio: int) -> None:
    text = long_article(60)
    points = summarize(article_from_text(text), Options(budget=Budget(BudgetUnit.RATIO, ratio))).key_points
    spent = sum(len(point.text.split()) for point in points)
    assert 0.5 * ratio / 100 * len(text.split()) <= spent <= ratio / 100 * len(text.split()) + 1


def test_an_article_of_500_sentences() -> None:
    text = long_article(500)
    began = time.process_time()
    points = summarize(article_from_text(text), Options(budget=Budget(BudgetUnit.SENTENCES, 10))).key_points
    # Some tens of milliseconds; seconds would mean that something grows with the square.
    assert time.process_time() - began < 2
    assert len(points) == 10
    assert points[0].start < len(text) / 10, "the news stands at the top"
    assert [p.sentence for p in points] == sorted(p.sentence for p in points)


TOWNS = "Vernon Salers Lannion Sarlat Thiers Bitche Céret Aubusson Dinan Loches Uzès Vizille".split()
PEOPLE = "Garnier Lemoine Carpentier Vidal Roussel Meunier Blanchet Pasquier Charrier Leduc".split()
WORKS = (
    "les travaux de la gare",
    "le chantier du pont",
    "la rénovation de l’hôpital",
    "la construction du lycée",
    "l’agrandissement du port",
    "la remise en état du théâtre",
    "le nouveau stade",
)
FACTS = (
    "À {town}, {work} coûteront {number} millions d’euros de plus que prévu.",
    "Le maire de {town}, Paul {name}, a reconnu {number} mois de retard pour {work}.",
    "« Nous n’avons plus d’entreprise pour {work} », a déploré Mme {name}, élue de {town}.",
    "{number} habitants de {town} ont signé une pétition contre {work}.",
    "Il a fallu {number} réunions pour que {work} commencent enfin.",
)


def long_article(sentences: int) -> str:
    """Return an article of so many different sentences, the news first, five to a paragraph."""
    told = ["La Cour des comptes a épinglé mardi la dérive des grands chantiers municipaux dans 340 villes."]
    for number in range(1, sentences):
        told.append(
            FACTS[number % len(FACTS)].format(
                town=TOWNS[number % len(TOWNS)],
                name=PEOPLE[number % len(PEOPLE)],
                work=WORKS[number % len(WORKS)],
                number=2 * number + 3,
            )
        )
    return "\n\n".join(" ".join(told[start : start + 5]) for start in range(0, len(told), 5))
