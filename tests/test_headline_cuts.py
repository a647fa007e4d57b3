"""What may be cut from a sentence, what the tags know of its verbs, and what stands in a quotation."""

from __future__ import annotations

import pytest

from newsum import french, headline
from newsum.headline import cuts, joining, quotations
from newsum.headline.candidates import variants
from newsum.headline.parse import Parsed, parse
from newsum.headline.segments import verbs
from newsum.reading import article_from_text


def parsed(text: str) -> Parsed:
    found = parse(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "sentence", "left"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "date between auxiliary verb and infinitive",
                "date",
                "La mairie a promis mardi de rouvrir le pont de Brest",
                "La mairie a promis de rouvrir le pont de Brest",
            ),
            (
                "date before que",
                "date",
                "La mairie a promis mardi que le pont de Brest rouvrira",
                "La mairie a promis que le pont de Brest rouvrira",
            ),
            (
                "date between death and its cause",
                "date",
                "Le peintre Jean Verdier est mort lundi d'un cancer à Brest",
                "Le peintre Jean Verdier est mort d'un cancer à Brest",
            ),
            (
                "date between commas before who reports it",
                "date",
                "Une école de Brest a été incendiée, dans la nuit de samedi, rapporte Le Parisien",
                "Une école de Brest a été incendiée, rapporte Le Parisien",
            ),
            (
                "bare noun phrase before the subject",
                "leading apposition",
                "Béret noir sur la tête, le peintre Jean Verdier arrive à Brest",
                "Le peintre Jean Verdier arrive à Brest",
            ),
            (
                "age between commas, a quotation further on",
                "apposition",
                'Un homme, âgé de 32 ans, a été mis en examen pour "vol aggravé" à Brest',
                'Un homme a été mis en examen pour "vol aggravé" à Brest',
            ),
            (
                "relative before a verb of saying that is the main one",
                "relative",
                "Jean Verdier, dont la galerie ferme, a annoncé son départ pour Brest",
                "Jean Verdier a annoncé son départ pour Brest",
            ),
            (
                "apposition with two adjectives",
                "apposition",
                "Jean Verdier, un peintre pauvre et malade, expose à Brest",
                "Jean Verdier expose à Brest",
            ),
            (
                "title of a programme in an adjunct",
                "leading adjunct",
                'Dans l\'émission "À la bonne heure", Jean Verdier évoque son enfance à Brest',
                "Jean Verdier évoque son enfance à Brest",
            ),
            (
                "time given by an event",
                "leading adjunct",
                "Deux jours après la tempête, Jean Verdier rouvre sa galerie à Brest",
                "Jean Verdier rouvre sa galerie à Brest",
            ),
            (
                "place beside a plain date",
                "leading adjunct",
                "Au lendemain de la fête, Jean Verdier a promis lundi 3 mai un musée à Brest",
                "Jean Verdier a promis lundi 3 mai un musée à Brest",
            ),
            (
                "comma before a date that goes on",
                "date",
                "Une étudiante de Brest est morte poignardée, dimanche 17 mars à Marseille",
                "Une étudiante de Brest est morte poignardée à Marseille",
            ),
            (
                "announced",
                "announcement",
                "La préfecture a annoncé que le pont de Brest ouvre",
                "Le pont de Brest ouvre",
            ),
            (
                "announced on a day",
                "announcement",
                "La préfecture a annoncé mardi que le pont de Brest ouvre",
                "Le pont de Brest ouvre",
            ),
            (
                "press agencies give a bare fact",
                "attribution",
                "Les deux présidents se sont parlé hier, d'après les premiers récits des agences russes",
                "Les deux présidents se sont parlé hier",
            ),
            (
                "a ship's name in quotation marks is no speech",
                "attribution",
                'Un voilier, le "Mistigri", a été secouru au large, a annoncé la préfecture',
                'Un voilier, le "Mistigri", a été secouru au large',
            ),
        ]
    ],
)
def test_cut(name: str, sentence: str, left: str) -> None:
    found = parsed(sentence)
    texts = [joining.join(found, joining.kept(found, [cut])) for cut in cuts.find(found) if cut.name == name]
    assert left in texts


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("a day that is the news", "date", "C'est mardi que le pont de Brest rouvre aux voitures"),
            ("the day of an event to come", "date", "Le parcours de la course sera communiqué le 2 avril"),
            ("the day of an hour", "date", "Le maire a annoncé mardi 3 mai la fermeture du pont dès minuit"),
            ("speech behind a colon", "after colon", 'Le maire de Brest est formel : "Le pont ouvre demain"'),
            (
                "an event that bounds the news",
                "adjunct",
                "Verdier soutient la droite lors des élections de Brest",
            ),
            (
                "the place of an event",
                "complement",
                "Un avion a percuté un car de pompiers, sur le tarmac de Roissy",
            ),
            ("a day with a complement", "date", "Le mardi de la reprise a déçu les commerçants de Brest"),
            ("not announced", "announcement", "Le club n'a pas confirmé que Jean Verdier quitte Brest"),
            (
                "announced in the imperfect",
                "announcement",
                "Le club a annoncé que Jean Verdier quittait Brest",
            ),
            ("a claim", "announcement", "La mairie a indiqué que Jean Verdier a menacé les élus de Brest"),
            ("a figure", "announcement", "Le préfet a indiqué que 300 habitants de Brest manifestent"),
            ("a pronoun", "announcement", "Le peintre a annoncé qu'il quitte la ville de Brest"),
            ("speech", "attribution", 'Le pont est "une honte absolue", a annoncé la préfecture'),
        ]
    ],
)
def test_no_cut(name: str, sentence: str) -> None:
    assert name not in [cut.name for cut in cuts.find(parsed(sentence))]


@pytest.mark.parametrize(
    ("sentence", "refusal"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("nothing wrong", "Le maire de Brest a saisi la justice", None),
            ("such", "Une telle fermeture menace le port de Brest", "points to what was said before"),
            ("before", "Le maire avait déjà saisi la justice à Brest", "points to what was said before"),
            ("too", "Le maire de Brest a aussi saisi la justice", "points to what was said before"),
            ("but also", "Le maire mais aussi le préfet ont saisi la justice", None),
            (
                "this in speech",
                '"Cette mesure est une honte", dit le maire de Brest',
                "points to what was said before",
            ),
            ("lequel", "Un combat dans lequel le maire de Brest peut compter sur ses amis", "no main verb"),
            (
                "a lost stop",
                'Des mots "sortis de leur contexte" Les propos du maire ont choqué',
                "words run together",
            ),
            ("a name with an article", "Le maire de Brest a lu La Montagne chaque matin", None),
        ]
    ],
)
def test_whole_sentence_as_a_headline(sentence: str, refusal: str | None) -> None:
    assert next(variants(parsed(sentence))).refusal() == refusal


def test_a_headline_without_brackets_comes_first() -> None:
    document = french.analyse(
        article_from_text("Le maire de Brest (PS) a inauguré un musée (12.000 m2) sur le port.")
    )
    assert headline.write(document).text == "Le maire de Brest a inauguré un musée sur le port"


@pytest.mark.parametrize(
    ("sentence", "free"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "a verb that could be a noun",
                "Cet essai, coordonné par l'Inserm, suscite de fortes attentes",
                1,
            ),
            ("after a reflexive pronoun", "Le syndicat s'alarme de la fermeture du pont", 1),
            ("ainsi que joins two nouns", "Le maire ainsi que le préfet ouvrent le pont", 1),
            ("a comparison", "Le pont est plus large que prévu", 1),
            ("a relative claims its verb", "Le pont que la ville répare ouvre", 1),
            ("soit is a verb", "La tribune demande que le vaccin, cher à produire, soit pris en charge", 1),
            ("no verb", "Le pont de Brest et ses environs", 0),
        ]
    ],
)
def test_main_verbs(sentence: str, free: int) -> None:
    found = parsed(sentence)
    assert verbs(found, range(len(found))) == (free, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("one sentence each", ['"Le pont est beau."', '"La mer aussi."'], [False, False]),
            ("over two", ['"Le pont est beau.', 'La mer aussi", dit le maire.'], [True, True]),
            ("over three", ["« Le pont est beau.", "La mer aussi.", "Le port non. »"], [True, True, True]),
            ("lost", ['"Le pont est beau.', "La mer aussi.", "Le port non."], [True, False, False]),
            (
                "lost, then another",
                ['"Le pont est beau.', 'Le maire dit: "La mer aussi."'],
                [True, False],
            ),
            ("no marks", ["Le pont est beau.", "La mer aussi."], [False, False]),
        ]
    ],
)
def test_quotations_over_several_sentences(text: list[str], expected: list[bool]) -> None:
    document = french.analyse(article_from_text(" ".join(text)))
    assert [sentence.text for sentence in document.sentences] == text
    assert quotations.inside(document.sentences) == expected


@pytest.mark.parametrize(
    ("sentence", "lost"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("noun of ceux", "Le test de Brest, qui donne des résultats, vaut ceux de Lyon", "résultats"),
            ("time of an adverb", "À la fin de sa chanson, Jean Verdier a aussitôt salué Brest", "chanson"),
            ("time of à nouveau", "À la fin de sa chanson, Jean Verdier a à nouveau salué Brest", "chanson"),
            ("dismissal", "Limogé en mai, Jean Verdier critique le maire de Brest", "Limogé"),
        ]
    ],
)
def test_no_variant_loses(sentence: str, lost: str) -> None:
    passing = [variant.text for variant in variants(parsed(sentence)) if variant.refusal() is None]
    assert passing
    assert all(lost in text for text in passing)


def test_variants_hold_no_cut_twice_and_begin_with_the_whole_sentence() -> None:
    sentence = parsed(
        "Lundi, le maire de Brest, élu en 2014, a ouvert un musée (12.000 m2), a annoncé la préfecture"
    )
    found = list(variants(sentence))
    assert found[0].cuts == () and found[0].whole == sentence.text
    assert len({one.places for one in found}) > 3
    for one in found:
        gone = [place for cut in one.cuts for start, end in cut.spans for place in range(start, end)]
        assert len(gone) == len(set(gone))
