"""Somebody whom an article does not name is told of as somebody new."""

from __future__ import annotations

import pytest

from newsum import french, headline
from newsum.headline.grammar.parse import parse
from newsum.headline.people import introductions, strangers
from newsum.reading import article_from_text

NOBODY = "Le pont de Brest a fermé."


def introduced(sentence: str, before: str = NOBODY) -> str | None:
    """Return what becomes of a sentence behind another one."""
    parsed = parse(sentence)
    assert parsed is not None
    prose = french.analyse(article_from_text(f"{before} {sentence}")).prose
    found = strangers.introduced(parsed, introductions.named(prose), 1)
    return None if found is None else found.text


@pytest.mark.parametrize(
    ("sentence", "new"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("a man", "Le motard a été condamné.", "Un motard a été condamné."),
            ("a woman", "La conductrice a été condamnée.", "Une conductrice a été condamnée."),
            ("an elision", "L'adolescent doit être opéré.", "Un adolescent doit être opéré."),
            ("a woman behind an elision", "L’adolescente est morte.", "Une adolescente est morte."),
            ("either, by the article", "La cycliste est morte.", "Une cycliste est morte."),
            ("a young one", "Le jeune homme a été arrêté.", "Un jeune homme a été arrêté."),
            ("an age", "L'homme de 40 ans a été arrêté.", "Un homme de 40 ans a été arrêté."),
            ("an adverb", "L'homme a immédiatement été arrêté.", "Un homme a immédiatement été arrêté."),
            (
                "an adjunct before it",
                "Devant plusieurs témoins, l'homme a crié.",
                "Devant plusieurs témoins, un homme a crié.",
            ),
        ]
    ],
)
def test_a_stranger_is_somebody_new(sentence: str, new: str) -> None:
    assert introduced(sentence) == new


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("L'homme est un loup.", id="all men"),
        pytest.param("L'homme de Brest a été arrêté.", id="which one is told"),
        pytest.param("Le maire a été arrêté.", id="an office"),
        pytest.param("L'homme Jean Petit a été arrêté.", id="a name"),
        pytest.param("Le pont a été fermé par l'homme.", id="no subject"),
        pytest.param("Un homme a été arrêté.", id="new already"),
        pytest.param("L'homme travaille à Brest.", id="no event"),
        pytest.param("L'homme et la femme ont été arrêtés.", id="two"),
    ],
)
def test_others_stay_as_they_are(sentence: str) -> None:
    assert introduced(sentence) is None


@pytest.mark.parametrize(
    ("before", "is_new"),
    [
        pytest.param("Jean Petit roulait sans permis.", False, id="a man named before"),
        pytest.param("Anne Petit roulait sans permis.", True, id="a woman named before"),
    ],
)
def test_who_was_named_before_may_be_meant(before: str, is_new: bool) -> None:
    assert (introduced("Le motard a été condamné.", before) is not None) is is_new


def test_the_headline_tells_of_somebody_new() -> None:
    text = (
        "Le motard a été condamné à Brest pour une cinquantaine d'excès de vitesse. Il roulait sans casque."
    )
    found = headline.write(french.analyse(article_from_text(text)))
    assert found.text == "Un motard condamné à Brest pour une cinquantaine d'excès de vitesse"
    assert found.origin == "compressed"
