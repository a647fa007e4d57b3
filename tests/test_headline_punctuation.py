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
                "a comma behind the subject that follows its adjunct",
                "Selon Le Télégramme, la réunion des élus du canton, a un prix élevé",
                "Selon Le Télégramme, la réunion des élus du canton a un prix élevé",
            ),
            (
                "a comma behind the subject that follows two adjuncts",
                "Mercredi soir, dès la fin du match, les joueurs du club, ont quitté Brest",
                "Mercredi soir, dès la fin du match, les joueurs du club ont quitté Brest",
            ),
            (
                "an apposition to the subject behind an adjunct",
                "Vers 15h, la jeune fille, élève au lycée de Brest, a quitté la cour",
                "Vers 15h, la jeune fille, élève au lycée de Brest, a quitté la cour",
            ),
            (
                "what some of the subject do",
                "Environ cent élus, certains le poing levé, ont quitté la salle",
                "Environ cent élus, certains le poing levé, ont quitté la salle",
            ),
            (
                "an apposition behind a subject that opens with de",
                "De violents orages, les pires depuis le début du mois, ont inondé Brest",
                "De violents orages, les pires depuis le début du mois, ont inondé Brest",
            ),
            (
                "a subject behind its verb",
                "Sous la présidence du maire, le colonel Jean Petit, s'est tenue une réunion",
                "Sous la présidence du maire, le colonel Jean Petit, s'est tenue une réunion",
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
