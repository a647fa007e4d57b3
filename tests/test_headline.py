"""The headline: modes, typography, and input that no headline comes easily from."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsum import french, headline
from newsum.errors import InputError
from newsum.headline import clean
from newsum.models import Article, Document, Headline
from newsum.reading import article_from_text

NEWS = (
    "Paris, le 3 mai 2021 - La ministre de la Culture, Anne Colin, a inauguré lundi 3 mai à Brest un musée "
    "de la mer (12.000 m2), qui avait été fermé pendant six ans. Le chantier a coûté 40 millions d'euros. "
    "Elle a salué le travail des ouvriers."
)


def _document(text: str, title: str | None = None) -> Document:
    try:
        return french.analyse(article_from_text(text, title=title))
    except InputError:
        return Document(Article(text=text, blocks=()), ())


def _write(text: str, mode: str = "auto", title: str | None = None) -> Headline:
    document = _document(text, title)
    return headline.write(document, mode)


@pytest.mark.parametrize(
    ("mode", "title", "origin"),
    [
        ("auto", "Un musée de la mer à Brest", "title"),
        ("title", "Un musée de la mer à Brest", "title"),
        ("title", None, "compressed"),
        ("auto", None, "compressed"),
        ("auto", "   ", "compressed"),
        ("compressed", "Un musée de la mer à Brest", "compressed"),
        ("sentence", "Un musée de la mer à Brest", "sentence"),
        ("sentence", None, "sentence"),
    ],
)
def test_mode_decides_where_the_headline_comes_from(mode: str, title: str | None, origin: str) -> None:
    assert _write(NEWS, mode, title).origin == origin


@pytest.mark.parametrize(
    ("sentence", "origin"),
    [
        ("Le maire de Brest a fermé le pont de la gare.", "sentence"),
        ("« Le maire de Brest a fermé le pont de la gare.", "sentence"),
        ("Par ailleurs, le maire de Brest a fermé le pont de la gare.", "compressed"),
        (f"Le maire de Brest a fermé le pont{' de la gare' * 40}.", "compressed"),
    ],
)
def test_only_all_words_of_a_sentence_are_a_whole_one(sentence: str, origin: str) -> None:
    assert _write(sentence, "sentence").origin == origin


@pytest.mark.parametrize(
    ("text", "news"),
    [
        pytest.param(
            NEWS, "inaugure à Brest un musée de la mer", id="a dispatch, a past in the past that goes"
        ),
        pytest.param(
            NEWS.replace(", qui avait été fermé pendant six ans", ""),
            "inaugure à Brest un musée de la mer",
            id="a dispatch",
        ),
        pytest.param(
            NEWS.split(" - ")[1].replace(
                ", qui avait été fermé", " qui avait été fermé pour travaux et vidé"
            ),
            "inaugure à Brest un musée de la mer",
            id="no dateline, a past in the past that goes",
        ),
        pytest.param(
            NEWS.split(" - ")[1].replace(", qui avait été fermé pendant six ans", ""),
            "inaugure à Brest un musée de la mer",
            id="no dateline",
        ),
    ],
)
def test_cuts_leave_who_did_what_where(text: str, news: str) -> None:
    text = _write(text).text
    assert text.startswith(("La ministre de la Culture", "Anne Colin"))
    assert news in text
    assert "lundi 3 mai" not in text
    assert not text.endswith(".")


def test_candidates_name_their_cuts_and_their_refusals() -> None:
    document = _document(NEWS)
    found = headline.considered(document)
    assert any("date" in one.cuts for one in found)
    assert all(one.text and 0 <= one.sentence < len(document.sentences) for one in found)
    for _, together in groupby(found, key=lambda one: one.sentence):
        scores = [one.score for one in together]
        assert scores == sorted(scores, reverse=True)
    written = headline.write(document)
    assert written.text == next(one.text for one in found if one.refused is None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Le musée rouvre.", "Le musée rouvre"),
        ("le musée rouvre", "Le musée rouvre"),
        ("PARIS (AFP) - Le musée rouvre.", "Le musée rouvre"),
        ("Cependant, le musée rouvre.", "Le musée rouvre"),
        ("Toutefois Anne Colin inaugure un musée.", "Anne Colin inaugure un musée"),
        ("Ainsi que le maire, le préfet arrive.", "Ainsi que le maire, le préfet arrive"),
        ("Conséquence : seuls deux musées rouvrent.", "Seuls deux musées rouvrent"),
        ("20h30 - Le musée rouvre.", "Le musée rouvre"),
        ("Toujours selon le maire, le musée rouvre.", "Selon le maire, le musée rouvre"),
        ("Le maire a en outre salué Anne Colin.", "Le maire a salué Anne Colin"),
        ("Le maire avait alors salué Anne Colin.", "Le maire avait salué Anne Colin"),
        ("Le maire ainsi que le préfet saluent 2 élus.", "Le maire ainsi que le préfet saluent 2 élus"),
        ("Le maire salue également 2 élus.", "Le maire salue 2 élus"),
        (
            "Le maire salue les élus cependant que le préfet part.",
            "Le maire salue les élus cependant que le préfet part",
        ),
        (
            "Le maire salue les élus alors que le préfet part.",
            "Le maire salue les élus alors que le préfet part",
        ),
        (
            "Le maire salue les élus alors même qu'ils partent.",
            "Le maire salue les élus alors même qu'ils partent",
        ),
        ("Le maire n'a d'ailleurs \"pas de doutes\".", 'Le maire n\'a "pas de doutes"'),
        ("C'est pour ainsi dire le musée.", "C'est pour ainsi dire le musée"),
        ('Le maire "a en outre salué" Anne Colin.', 'Le maire "a en outre salué" Anne Colin'),
        ("Mais le musée rouvre…", "Le musée rouvre…"),
        ("Le musée rouvre-t-il ?", "Le musée rouvre-t-il ?"),
        ("Le musée de la société Verrier S.A.", "Le musée de la société Verrier S.A."),
        ('"Le musée rouvre.', "Le musée rouvre"),
        ('"Le musée rouvre", dit le maire.', '"Le musée rouvre", dit le maire'),
        ("« Le musée rouvre. »", "« Le musée rouvre »"),
        ("Le musée » rouvre (enfin.", "Le musée rouvre enfin"),
        ("iPhone : le prix baisse.", "iPhone : le prix baisse"),
        ("- Le musée rouvre ;", "Le musée rouvre"),
        ("30 septembre 2021. Le musée rouvre.", "Le musée rouvre"),
        ("Lundi 3 mai. – Le musée rouvre.", "Le musée rouvre"),
        ("11h50. Le musée rouvre.", "Le musée rouvre"),
        ("Le 3 mai 2021. Le musée rouvre.", "Le 3 mai 2021. Le musée rouvre"),
        ("Le musée du port , qui qui ferme, rouvre.", "Le musée du port, qui ferme, rouvre"),
        ("Nous nous étonnons du duc.", "Nous nous étonnons du duc"),
        ("Des partisans de de Gaulle défilent.", "Des partisans de de Gaulle défilent"),
        ("Il a donné à quelqu'un un rein.", "Il a donné à quelqu'un un rein"),
        ("Le musée  de\u00a0la\nmer rouvre.", "Le musée de la mer rouvre"),
    ],
)
def test_a_sentence_is_cleaned(sentence: str, expected: str) -> None:
    assert clean.clean_sentence(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un " * 5 + "mot", "un " * 5 + "mot"),
        ("mot " * 90, " ".join(["mot"] * clean.SHORTENED_WORDS) + "…"),
        ("x" * 600, "x" * clean.MAX_CHARACTERS + "…"),
        ("mot " * 27 + "de la " + "mot " * 60, " ".join(["mot"] * 27) + "…"),
    ],
)
def test_a_long_headline_ends_at_a_word(text: str, expected: str) -> None:
    assert clean.shorten(text.strip()) == expected.strip()


@pytest.mark.parametrize(
    "text",
    [
        "LE MAIRE DE BREST A OUVERT LE MUSÉE DE LA MER. IL A COÛTÉ QUARANTE MILLIONS.",
        "Brest, musée de la mer, quarante millions. Six ans de travaux.",
        "Le maire de Brest " + "et le préfet de la région et la ministre " * 40 + "ont ouvert le musée.",
        "Qui a ouvert le musée ? Pourquoi si tard ? Combien cela coûte-t-il ?",
        '"Le musée est beau." "La mer aussi." "Nous sommes heureux."',
        "Sous le pont coule\nla rivière lente\net mon cœur s'enroule\nà l'eau qui chante",
        "Ville\tVisiteurs\nBrest\t12000\nSète\t9000\n",
        "INTERTITRE SEUL\n\nUN AUTRE\n",
        "?", "…", "12", '"', "« »", "a", "http://example.org/a/b", "! ! !", "M.", "— — —",
        "Hola, el museo de la ciudad abre mañana con una gran fiesta para todos los vecinos.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("mode", headline.HeadlineMode)
def test_input_without_an_easy_headline_gets_a_sane_one(text: str, mode: str) -> None:
    written = _write(text, mode)
    assert written.text.strip()
    assert len(written.text) <= clean.MAX_CHARACTERS + 1
    assert "\n" not in written.text


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                'le la de Paris mardi a été arrêté , , . . ( ) " « » qui dont que selon ne pas , il M. 12 '
                "mai : "
                "— l' qu' a-t-il ? annoncé Jean Dupont maire et , après avoir".split()
            ),
            st.text(max_size=6),
        ),
        max_size=60,
    )
)
def test_any_words_make_a_headline_of_one_line(words: list[str]) -> None:
    text = " ".join(words)
    document = _document(text)
    for mode in headline.HeadlineMode:
        written = headline.write(document, mode)
        assert written.text
        assert "\n" not in written.text
    headline.considered(document)


def test_a_headline_is_the_same_each_time() -> None:
    assert _write(NEWS) == _write(NEWS)
