"""Stems: which forms meet, and which stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.french.stems import stem

FAMILIES = {
    "plural": "élection élections",
    "plural in -aux": "national nationale nationaux nationales",
    "plural in -eaux": "bureau bureaux",
    "feminine in -euse": "heureux heureuse heureuses",
    "feminine in -ienne": "parisien parisienne parisiens parisiennes",
    "feminine in -ive": "actif active activité activement",
    "feminine in -aise": "français française françaises",
    "verb in -er": "déclarer déclare déclaré déclarent déclarait déclarant déclara déclarera",
    "verb in -ir": "finir finissent finissait finira",
    "verb in -iser": "organiser organisé organisent organisation organisateur",
    "verb in -dre": "prendre prendra prendrait",
    "agent": "acteur actrice",
    "accents": "gène gêne",
    "ligature": "cœur coeur",
}
STRANGERS = ["ministre ministère", "guerre guérir", "police politique", "parti partenaire", "mort mortier"]


@pytest.mark.parametrize("family", FAMILIES)
def test_forms_of_one_word_meet(family: str) -> None:
    assert len({stem(word) for word in FAMILIES[family].split()}) == 1


@pytest.mark.parametrize("pair", STRANGERS)
def test_other_words_stay_apart(pair: str) -> None:
    first, second = pair.split()
    assert stem(first) != stem(second)


@pytest.mark.parametrize("word", ["l'", "est", "13.000", "2019", "g20", "18h20", ""])
def test_short_words_elisions_and_numbers_stay(word: str) -> None:
    assert stem(word) == word


@given(st.text())
def test_a_stem_is_never_empty_for_a_word(word: str) -> None:
    assert bool(stem(word)) == bool(word)
