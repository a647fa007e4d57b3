"""Commas between a subject and its verb: which are put right, and which are left alone."""

from __future__ import annotations

import pytest

from newsum.headline.grammar import punctuation
from newsum.headline.grammar.parse import parse


@pytest.mark.parametrize(
    ("sentence", "mended"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "a comma behind the subject",
                "Un gendarme blessé dans une collision, a été opéré à Brest",
                "Un gendarme blessé dans une collision a été opéré à Brest",
            ),
            (
                "a comma behind an adjunct",
                "Blessé dans une collision, un gendarme a été opéré à Brest",
                "Blessé dans une collision, un gendarme a été opéré à Brest",
            ),
            (
                "a name that no comma closes",
                "Le maire de Brest, Jean Petit a fermé le pont lundi",
                "Le maire de Brest, Jean Petit, a fermé le pont lundi",
            ),
            (
                "a name that no comma closes, before pronouns",
                "L'ancien maire de Brest, Jean Petit ne s'y est pas rendu",
                "L'ancien maire de Brest, Jean Petit, ne s'y est pas rendu",
            ),
            (
                "a name between two commas",
                "Le maire de Brest, Jean Petit, a fermé le pont lundi",
                "Le maire de Brest, Jean Petit, a fermé le pont lundi",
            ),
            (
                "a name that is the subject behind an adjunct",
                "Le lendemain du départ du maire, Jean Petit a fermé le pont",
                "Le lendemain du départ du maire, Jean Petit a fermé le pont",
            ),
            (
                "a name behind a sentence",
                "Le maire de Brest a fermé le pont, Jean Petit est ravi",
                "Le maire de Brest a fermé le pont, Jean Petit est ravi",
            ),
            (
                "a paper that says it",
                "Le maire de Brest, Le Télégramme révèle, a fermé le pont",
                "Le maire de Brest, Le Télégramme révèle, a fermé le pont",
            ),
        ]
    ],
)
def test_commas_between_a_subject_and_its_verb(sentence: str, mended: str) -> None:
    parsed = parse(sentence)
    assert parsed is not None
    found = punctuation.mend(parsed)
    assert found is not None
    assert found.text == mended
