"""Full names in headlines, where the article says "M." or "Mme"."""

from __future__ import annotations

import time
from itertools import product

import pytest

from newsum import french, headline
from newsum.headline.people import names
from newsum.reading import article_from_text
from newsum.training import names as training


def full(text: str) -> dict[str, str]:
    return names.full(french.analyse(article_from_text(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("man", "Vladimir Poutine parle. M. Poutine a ri.", {"M. Poutine": "Vladimir Poutine"}),
            ("woman", "Rachida Dati parle. Mme Dati a ri.", {"Mme Dati": "Rachida Dati"}),
            (
                "surname of two words",
                "Jean-Yves Le Drian parle. M. Le Drian a ri.",
                {"M. Le Drian": "Jean-Yves Le Drian"},
            ),
            ("middle name", "Recep Tayyip Erdogan parle. M. Erdogan a ri.", {}),
            (
                "man whose first name ends in e",
                "Philippe Aïche dort. M. Aïche rit.",
                {"M. Aïche": "Philippe Aïche"},
            ),
            ("never named in full", "M. Poutine a ri.", {}),
            ("two first names", "Alain Mérieux et Jean Mérieux dînent. M. Mérieux a ri.", {}),
            ("a man's name for a woman", "Emmanuel Macron parle. Mme Macron a ri.", {}),
            ("a woman's name for a man", "Marine Le Pen parle. M. Le Pen a ri.", {}),
            ("husband and wife", "Marine Dupont parle. Mme Dupont rit, M. Dupont aussi.", {}),
            ("wife with a capital behind", "Luc Petit parle. M. Petit rit, Mme Petit Mardi aussi.", {}),
            (
                "woman whose surname only begins so",
                "Luc Petit parle. M. Petit rit, Mme Petitjean et Mme Petit-Roy aussi.",
                {"M. Petit": "Luc Petit"},
            ),
            ("first word of a sentence", "Selon Poutine, tout va bien. M. Poutine a ri.", {}),
            ("determiner", "Des Macron, on en a deux. M. Macron a ri.", {}),
            ("longer surname", "Jean Martin-Dupont dort. M. Martin a ri.", {}),
            ("institution", "L'Institut Mérieux paie. M. Mérieux a ri.", {}),
            ("acronym", "Le parti LREM Ferrand gagne. M. Ferrand a ri.", {}),
        ]
    ],
)
def test_full_name(text: str, expected: dict[str, str]) -> None:
    assert full(text) == expected


def test_hundreds_of_people_are_named_at_once() -> None:
    surnames = ["".join(letters).title() for letters in product("bdfglmnrst", "aeiou", "bdfglmnrst", "aeiou")]
    people = ", ".join(f"M. {name}" for name in surnames)
    document = french.analyse(article_from_text(f"Luc Baba parle. {people} rient."))
    began = time.process_time()
    assert names.full(document) == {"M. Baba": "Luc Baba"}
    # Milliseconds; to look through the article for each name takes many seconds.
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("subject", "M. Aron a ri", "Ivan Aron a ri"),
            ("after de", "Le départ de M. Aron étonne", "Le départ d'Ivan Aron étonne"),
            ("after que", "On dit que M. Aron part", "On dit qu'Ivan Aron part"),
            ("in a quotation", '"M. Aron ment", dit-il', '"M. Aron ment", dit-il'),
            ("at the beginning after de", "De M. Aron, rien", "D'Ivan Aron, rien"),
            ("initial", "Edward M. Aron a ri", "Edward M. Aron a ri"),
            ("hyphenated initials", "J.-M. Aron a ri", "J.-M. Aron a ri"),
            ("selon at the beginning", "Selon M. Aron, oui", "Selon Ivan Aron, oui"),
            ("another", "M. Aronsson a ri", "M. Aronsson a ri"),
        ]
    ],
)
def test_name_is_spelled_out(sentence: str, expected: str) -> None:
    assert names.spell_out(sentence, {"M. Aron": "Ivan Aron"}) == expected


ARTICLE = (
    "M. Poutine a promis mardi de rendre visite au maire de Brest avant la fin de l'année. "
    "Vladimir Poutine l'a dit à la télévision."
)


def test_headline_has_the_full_name_and_is_no_longer_the_sentence() -> None:
    document = french.analyse(article_from_text(ARTICLE))
    written = headline.write(document)
    assert written.text.startswith("Vladimir Poutine promet")
    assert written.origin == "compressed"
    assert next(one for one in headline.considered(document) if one.refused is None).spelled


def test_a_name_that_was_cut_is_not_told() -> None:
    text = (
        "La Russie a livré mardi des vivres à la ville de Brest, selon la préfecture de M. Poutine. "
        "Le port est vide. Vladimir Poutine parlait."
    )
    for one in headline.considered(french.analyse(article_from_text(text))):
        assert one.spelled == ("Vladimir" in one.text and "M. " not in one.text and one.sentence == 0)


def test_a_whole_sentence_keeps_what_it_says() -> None:
    assert headline.write(french.analyse(article_from_text(ARTICLE)), "sentence").text.startswith(
        "M. Poutine"
    )


def test_first_names_are_learned_from_titles() -> None:
    articles = [
        "Vladimir Poutine parle. M. Poutine a ri. Mme Dati, Rachida Dati, se tait.",
        "Vladimir Aron parle. M. Aron a ri. Rachida Belkacem crie : Mme Belkacem est là.",
        "Claude Dupont dort. M. Dupont ronfle. Avec Poutine, M. Poutine rit.",
        "Claude Martin dort. Mme Martin ronfle. Avec Poutine, M. Poutine rit.",
        "Recep Tayyip Erdogan parle. M. Erdogan a ri.",
        "Recep Tayyip Erdogan se tait. M. Erdogan pleure.",
    ]
    assert training.learn(articles) == {"Vladimir": "M.", "Rachida": "Mme"}
