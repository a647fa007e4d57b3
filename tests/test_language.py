"""The language of a text, from its commonest words."""

from __future__ import annotations

import pytest

from newsum.french.language import detect
from newsum.french.words import words

TEXTS = {
    "fr": "Le maire de la ville a annoncé que les travaux du pont seront finis dans un mois.",
    "en": "The mayor of the city said that the works on the bridge will be finished in a month.",
    "es": "El alcalde de la ciudad anunció que las obras del puente terminarán en un mes.",
    "de": "Der Bürgermeister der Stadt sagte, dass die Arbeiten an der Brücke in einem Monat fertig sind.",
    "it": "Il sindaco della città ha annunciato che i lavori del ponte finiranno in un mese.",
    "und": "Bürger 2019 xyzzy Tokyo ASCII 42",
}


@pytest.mark.parametrize("language", TEXTS)
def test_language_of_one_sentence(language: str) -> None:
    assert detect(words(TEXTS[language])) == language


def test_no_words_have_no_language() -> None:
    assert detect([]) == "und"


def test_french_with_english_names_is_french() -> None:
    text = 'Le groupe The Rolling Stones joue "Out of Time" dans la cour du palais, devant 13.000 personnes.'
    assert detect(words(text)) == "fr"
