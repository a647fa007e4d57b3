"""Whom a headline means: the name behind "le député du Gard"."""

from __future__ import annotations

import pytest

from newsum import french, headline
from newsum.headline import compose
from newsum.headline.grammar.parse import parse
from newsum.headline.people import coreference, introductions, mentions
from newsum.reading import article_from_text
from newsum.training import coreference as training
from newsum.training import logistic
from newsum.training.corpus import Record
from newsum.training.judgements import checksum, checksum_of


def mentioned(text: str) -> str | None:
    sentence = parse(text)
    assert sentence is not None
    found = mentions.find(sentence)
    if found is None:
        return None
    return sentence.text[sentence.tokens[found.start].start : sentence.tokens[found.end - 1].end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("subject", "Le député du Gard a réagi", "Le député du Gard"),
            ("subject behind an adjunct", "À Nice, le maire a réagi", "le maire"),
            ("who said it", '"Il faut agir", affirme le ministre de la Santé', "le ministre de la Santé"),
            (
                "two seats",
                "La ministre de la Mer et de la Pêche a réagi",
                "La ministre de la Mer et de la Pêche",
            ),
            (
                "what the tagger takes for a pronoun",
                "Le ministre des Comptes publics a réagi",
                "Le ministre des Comptes publics",
            ),
            (
                "minister at",
                "Le ministre délégué aux Transports a réagi",
                "Le ministre délégué aux Transports",
            ),
            ("first minister", "La Première ministre belge a réagi", "La Première ministre belge"),
            ("former", "L'ancienne ministre a réagi", "L'ancienne ministre"),
            ("brackets before the verb", "La députée de l'Oise (LR) a réagi", "La députée de l'Oise"),
            ("relative before the verb", "Le chanteur, qui vit à Brest, a réagi", "Le chanteur"),
            ("its name behind it", "Le ministre Jean Petit a réagi", None),
            ("its name behind its seat", "Le maire de Nice Christian Petit a réagi", None),
            (
                "an unknown name behind its seat",
                "Le Premier ministre de l'Ontario Doug Ford a réagi",
                None,
            ),
            ("a seat of two words", "Le maire de Los Angeles a réagi", "Le maire de Los Angeles"),
            ("its name behind a comma", "Le maire, Jean Petit, a réagi", None),
            ("its name before it", "Jean Petit, le maire de Brest, a réagi", None),
            ("two people", "Le maire et son adjoint ont réagi", None),
            ("predicate", "Paul est le maire de Brest", None),
            ("object", "Des habitants ont hué le maire de Brest", None),
            ("behind a preposition", "Pour le maire, tout va bien", None),
            ("quoted", 'On lit "le maire part" sur un mur', None),
            ("no office", "Le train de Brest a réagi", None),
            ("pronoun", "Il a neigé sur Brest", None),
            ("what tells of the seat", "Le maire de Brest, où il vit, a réagi", None),
            ("where the seat is", "Le maire de Lille (Nord) a réagi", None),
            ("how old", '"Je reviens", a dit l\'humoriste de 82 ans', None),
            ("whom it faces", '"Je reviens", a dit le président face à la salle', "le président"),
            ("what the office adds", "L'édile, le maire de Brest, a réagi", None),
        ]
    ],
)
def test_mention_without_a_name(text: str, expected: str | None) -> None:
    assert mentioned(text) == expected


MAYOR = "Éric Piolle, maire de Grenoble, veut économiser l'eau. Éric Piolle s'est expliqué. "


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "office that the article gives",
                f"Le maire de Grenoble a fermé la piscine. {MAYOR}",
                "Éric Piolle",
            ),
            ("seat of another", f"Le maire de Vif a fermé la piscine. {MAYOR}", None),
            ("seat that nobody has", f"Le maire communiste a fermé la piscine. {MAYOR}", None),
            (
                "known to readers",
                "Le ministre de l'Intérieur a réagi. Gérald Darmanin est inquiet. Gérald Darmanin l'a dit.",
                "Gérald Darmanin",
            ),
            (
                "another ministry",
                "Le ministre de la Santé a réagi. Bruno Le Maire rit. Bruno Le Maire sort.",
                None,
            ),
            (
                "another country",
                "Le président chinois a réagi. Emmanuel Macron rit. Emmanuel Macron sort.",
                None,
            ),
            (
                "former of another",
                "L'ancien président américain est mort. Joe Biden pleure. Joe Biden part.",
                None,
            ),
            (
                "namesake of the known",
                "Le Premier ministre a réagi. Laurent Philippe rit. Laurent Philippe sort.",
                None,
            ),
            (
                "two of them",
                "Le maire a fermé la piscine. Paul Lebrun et Jean Petit se sont vus. Tous deux sont maires.",
                None,
            ),
            ("a woman's office, a man's name", f"La maire a fermé la piscine. {MAYOR}", None),
            ("former woman", f"L'ancienne maire a fermé la piscine. {MAYOR}", None),
            ("somebody else's office", f"Le procureur de Grenoble a fermé la piscine. {MAYOR}", None),
            ("never called so", "Le cardinal a réagi. Emmanuel Macron est venu. Emmanuel Macron rit.", None),
            (
                "somebody who is a lawyer",
                f"Le maire de Grenoble a fermé la piscine. {MAYOR.replace('maire', 'avocat')}",
                None,
            ),
            ("in the same sentence", "Le maire a vu Éric Piolle. Éric Piolle est maire de Grenoble.", None),
            ("somebody named before", f"Pour Alain Carignon, le maire a fermé la piscine. {MAYOR}", None),
            ("nobody is named", "Le maire a fermé la piscine. L'eau manque.", None),
            ("new", f"Le nouveau maire de Grenoble a fermé la piscine. {MAYOR}", None),
            ("Le Pen named before", f"Pour Le Pen, le maire de Grenoble a fermé la piscine. {MAYOR}", None),
            (
                "a country named before, with its article",
                f"Au Brésil, le maire de Grenoble a parlé. {MAYOR}",
                "Éric Piolle",
            ),
            (
                "a country named before",
                f"En Suisse, le maire de Grenoble a fermé la piscine. {MAYOR}",
                "Éric Piolle",
            ),
            (
                "a station named before",
                f"Sur Europe 1, le maire de Grenoble a parlé. {MAYOR}",
                "Éric Piolle",
            ),
            (
                "office that others give",
                "Le chef de l'État a réagi. Emmanuel Macron rit. Emmanuel Macron sort.",
                "Emmanuel Macron",
            ),
            (
                "no office of the article",
                "Le président a réagi. Emmanuel Macron rit. Emmanuel Macron sort.",
                None,
            ),
            (
                "who speaks of the dead",
                "Le chanteur est mort à Nashville. Johnny Hallyday l'admirait. Johnny Hallyday est là.",
                None,
            ),
            (
                "who congratulates",
                "Le président a été réélu dimanche. Donald Trump l'a félicité. Donald Trump l'a appelé.",
                None,
            ),
            (
                "office that nobody gives, beside the name",
                "Paul Lebrun sait rire. L'humoriste a réagi. Paul Lebrun rit. Paul Lebrun sort.",
                "Paul Lebrun",
            ),
            (
                "office that another is known for",
                "Le chef de l'État a réagi. Emmanuel Macron rit. Alexandre Benalla part. Alexandre Benalla"
                " rit. Emmanuel Macron sort.",
                "Emmanuel Macron",
            ),
            (
                "office that is over",
                "Le président américain a réagi. Barack Obama rit. Barack Obama sort.",
                None,
            ),
        ]
    ],
)
def test_whom_a_mention_means(article: str, expected: str | None) -> None:
    drafts = compose.all_drafts(french.analyse(article_from_text(article)))
    draft = next(one for one in drafts if one.mention is not None)
    assert (draft.person and draft.person.name) == expected


def test_headline_names_whom_it_means() -> None:
    sentence = "Le maire de Grenoble a annoncé mardi la fermeture définitive de la piscine municipale."
    expected = "Le maire de Grenoble Éric Piolle annonce la fermeture définitive de la piscine municipale"
    rest = (
        "Les écologistes ont salué la décision d'Éric Piolle, maire de Grenoble. La droite a critiqué Éric"
        " Piolle. Selon elle, Éric Piolle n'a consulté personne."
    )
    document = french.analyse(article_from_text(f"{sentence}\n\n{rest}"))
    found = headline.write(document)
    assert (found.text, found.origin) == (expected, "compressed")
    (shown,) = [one for one in headline.considered(document) if one.text == expected]
    assert shown.spelled


def test_sentence_mode_keeps_what_the_article_has() -> None:
    text = "Le maire de Grenoble a fermé la piscine municipale. Éric Piolle, maire de Grenoble, se tait."
    found = headline.write(french.analyse(article_from_text(text)), mode="sentence")
    assert found.text in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("office before", "Le maire de Nice Christian Estrosi rit.", ("maire", "de", "nice")),
            ("office behind", "Christian Estrosi, maire de Nice, rit.", ("maire", "de", "nice")),
            ("office in brackets", "Christian Estrosi (maire de Nice) rit.", ("maire", "de", "nice")),
            (
                "somebody else's office in it",
                "L'adjointe au maire Christian Estrosi rit.",
                ("adjointe", "au", "maire"),
            ),
            ("another clause", "Face au maire, Christian Estrosi rit.", None),
            ("who is somebody's", "L'avocat de Christian Estrosi rit.", None),
            ("somebody else's name beside it", "Le préfet Jean Petit et Christian Estrosi rient.", None),
            ("former", "L'ancien maire Christian Estrosi rit.", ("maire", "ancien")),
            ("whom somebody accuses", "Christian Estrosi, que le procureur accuse, rit.", None),
            ("whose son", "Christian Estrosi, fils de l'acteur, rit.", None),
            ("what somebody did to him", "Le maire a insulté Christian Estrosi.", None),
            (
                "a name that reads like an office",
                "Bruno Le Maire, Christian Estrosi et Paul Petit rient.",
                None,
            ),
            (
                "two offices",
                "Christian Estrosi, maire de Nice et ancien député, rit.",
                ("maire", "de", "nice"),
            ),
            (
                "two seats",
                "Le ministre de la Mer et de la Pêche Christian Estrosi rit.",
                ("ministre", "de", "la", "mer", "et", "de", "la", "pêche"),
            ),
            ("first minister", "Le Premier ministre Christian Estrosi rit.", ("ministre", "premier")),
            ("no office", "Christian Estrosi, en colère, rit.", None),
        ]
    ],
)
def test_office_beside_a_name(text: str, expected: tuple[str, ...] | None) -> None:
    found = introductions.named(french.analyse(article_from_text(text)).prose)
    (person,) = [one for one in found if one.surname == "Estrosi"]
    assert (person.name, person.surname, person.title) == ("Christian Estrosi", "Estrosi", "M.")
    assert person.offices == (() if expected is None else (expected,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("particle", "Valéry Giscard d'Estaing rit.", ["Valéry Giscard d'Estaing"]),
            ("Arabic article", "Abdel Fattah al-Sissi rit.", ["Abdel Fattah al-Sissi"]),
            ("one surname for two", "Marine Le Pen et Jean-Marie Le Pen rient.", []),
            ("behind a town", "Le maire de Nice Christian Estrosi rit.", ["Christian Estrosi"]),
            (
                "with an accent and without",
                "Éric Ciotti rit. Eric Ciotti aussi. Éric Ciotti part.",
                ["Éric Ciotti"],
            ),
            ("a lost stop", "Donald TrumpEntre rires et larmes.", []),
            ("no first name", "Le Petit Poucet rit.", []),
        ]
    ],
)
def test_people_named_in_full(text: str, expected: list[str]) -> None:
    found = introductions.named(french.analyse(article_from_text(text)).prose)
    assert [one.name for one in found] == expected


def test_nobody_is_named_in_a_list_of_names() -> None:
    names = ", ".join(f"Jean {one}{other}amin" for one in "ABCDEFGH" for other in "aeiouyls")
    assert introductions.named(french.analyse(article_from_text(f"{names}.")).prose) == ()


def test_offices_of_a_name_and_of_its_seat() -> None:
    assert list(coreference.calls(("maire", "de", "nice", "ancien"))) == [
        "maire",
        "maire nic",
        "ancien maire",
    ]


def test_people_with_the_sentences_that_have_their_surname() -> None:
    text = "Christian Estrosi rit. Tout va bien. M. Estrosi rit encore. Estrosi-Dupont aussi."
    (person,) = introductions.named(french.analyse(article_from_text(text)).prose)
    assert person.places == (0, 2)


def test_training_counts_who_is_called_what() -> None:
    articles = ["Le maire Christian Estrosi rit. Le maire Christian Estrosi dort."] * 3
    articles += ["Le sénateur Éric Ciotti rit."] * 2 + ["Le sénateur Eric Ciotti rit."]
    articles += [
        "Christian Estrosi, ministre, rit.",
        "Le maire d'Ax Jean Petit et le préfet Jean Petit rient.",
    ]
    assert training.count(articles) == {"Christian Estrosi": {"maire": 3}, "Eric Ciotti": {"sénateur": 3}}


def test_known_offices_are_of_the_corpus() -> None:
    assert coreference.called("Emmanuel Macron")["président"] > 300
    assert "député" in coreference.called("Jean-Luc Mélenchon")
    assert coreference.called("Jean Petit") == {}


def test_training_takes_the_candidates_of_a_judged_mention() -> None:
    article = f"Le maire a fermé la piscine. {MAYOR}Alain Carignon, maire de Vif, a réagi."
    record = Record("1", "2020", "Titre", "", article, None, "train")
    (sentence, *_) = french.analyse(article_from_text(article)).prose
    said = [
        training.Judgement("1", checksum_of(sentence), start, checksum("Éric Piolle")) for start in (0, 3)
    ]
    found = list(training.examples_of(record, said[:1], lambda name: {}))
    assert sorted(one.is_meant for one in found) == [False, True]
    assert not list(training.examples_of(record, said[1:], lambda name: {}))


def test_logistic_regression_leaves_out_what_is_rare() -> None:
    rows = [{"always", "good"}, {"always"}] * 20 + [{"always", "rare"}]
    weights = logistic.fit_features(rows, [True, False] * 20 + [True], least=5, penalty=1.0)
    assert set(weights) == {"always", "good"}
    assert weights["good"] > 1 > 0 > weights["always"]
