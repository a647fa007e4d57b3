"""The tagger: what the guards of the headline need of French."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.french import tagging
from newsum.french.words import tokens


def _tags(text: str) -> dict[str, str]:
    forms = [token.text for token in tokens(text)]
    return dict(zip(forms, tagging.tag(forms), strict=True))


@pytest.mark.parametrize(
    ("phenomenon", "text", "form", "tag"),
    [
        ("finite verb, third person singular", "La ministre inaugure un musée.", "inaugure", "V3s"),
        ("finite verb, third person plural", "Les auteurs rappellent la règle.", "rappellent", "V3p"),
        ("infinitive", "Le maire veut fermer le pont.", "fermer", "VI"),
        ("past participle, feminine", "La loi a été votée lundi.", "votée", "VKfs"),
        ("present participle", "Un camion transportant du gaz a brûlé.", "transportant", "VG"),
        ("inverted clitic", "Il viendra, a-t-il dit.", "a-t-il", "VC"),
        ("relative pronoun", "Le maire qui a signé part.", "qui", "PR"),
        ("conjunction", "Le maire dit que la loi passe.", "que", "CS"),
        ("negation", "Le maire ne part pas.", "ne", "RN"),
        ("article or pronoun", "La ministre la signe demain.", "La", "Ds"),
        ("contraction", "Le prix du blé baisse.", "du", "EDs"),
        ("number", "Le prix atteint 13.000 euros.", "13.000", "M"),
        ("name of a place", "Un musée ouvre à Brest lundi.", "Brest", "U"),
        ("plural noun", "Les pompiers arrivent.", "pompiers", "Np"),
        ("guillemets", "« Le pont ferme »", "«", "Z"),
        ("no pronoun of a noun", "L'épidémie de coronavirus a fait un mort.", "coronavirus", "Ns"),
        ("no determiner either", "Le pont est au sud, disparu mardi soir.", "disparu", "VKms"),
        ("both apostrophes alike", "L’école ferme.", "L’", "Ds"),
    ],
)
def test_tag(phenomenon: str, text: str, form: str, tag: str) -> None:
    assert _tags(text)[form] == tag, phenomenon


def test_a_shouted_sentence_is_tagged_as_if_it_were_not() -> None:
    assert _tags("LA LOI A ÉTÉ VOTÉE LUNDI")["VOTÉE"] == "VKfs"


@given(st.text(max_size=80))
def test_every_token_gets_a_tag(text: str) -> None:
    forms = [token.text for token in tokens(text)]
    tags = tagging.tag(forms)
    assert len(tags) == len(forms)
    assert all(tags)


@pytest.mark.parametrize(
    ("word", "ending"), [("rappellent", "ent"), ("table", ""), ("gonfle", "e"), ("abc", "")]
)
def test_ending_of_a_verb_in_er(word: str, ending: str) -> None:
    assert tagging.verb_ending(word, frozenset(["rappel", "gonfl"])) == ending


def test_a_word_that_is_none_of_a_closed_class_gets_the_next_best_tag() -> None:
    weights = {"wquoll": "Ds 9 Ns 4 PO 2", "wle": "Ds 9"}
    model = tagging.model({}, frozenset(), weights, frozenset(["le"]))
    assert tagging.tag_with(model, ["le", "quoll"]) == ["Ds", "Ns"]


def test_a_word_of_closed_classes_alone_is_a_name() -> None:
    model = tagging.model({}, frozenset(), {"wquoll": "Ds 9 PO 2"}, frozenset())
    assert tagging.tag_with(model, ["quoll"]) == ["U"]


def test_the_closed_classes_are_closed() -> None:
    closed = tagging.load().closed
    assert {"le", "qui", "que", "avec", "mais", "ne", "leur"} <= closed
    assert closed.isdisjoint(["breton", "maire", "vote", "jean-luc"])
    assert len(closed) < 300


@pytest.mark.parametrize(
    ("word", "unknown"),
    [
        pytest.param("renault", True, id="a name that training did not meet"),
        pytest.param("paris", True, id="a name that it met"),
        pytest.param("le", False, id="a determiner"),
        pytest.param("pompiers", False, id="a common noun"),
    ],
)
def test_what_may_be_a_name(word: str, unknown: bool) -> None:
    assert tagging.is_unknown(word) is unknown
