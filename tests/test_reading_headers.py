"""Headers above a text: those of mails, and the front matter of Markdown."""

from __future__ import annotations

import pytest

from newsum.models import BlockKind
from newsum.reading import article_from_text, headers

BODY = "Le préfet a annoncé mardi l’évacuation de 300 habitants, menacés par un glissement de terrain."
MORE = "Ils seront relogés dans un gymnase pendant une semaine, a précisé la mairie."
TITLE = "Isère : 300 habitants évacués"


@pytest.mark.parametrize(
    "header",
    [
        f"De : <j@afp.example>\nEnvoyé : mercredi 10 mars 2021 13:02\nÀ : d@j.example\nObjet : {TITLE}",
        f"From: j@afp.example\nTo: d@j.example\nDate: Wed, 10 Mar 2021 13:02:00 +0100\nSubject: RE: {TITLE}",
        "Subject: Isère : 300\n  habitants évacués\nDate: 10 Mar 2021\nX-Priority: 1",
        f"---- Message d’origine ----\nObjet : TR : RE : {TITLE}\nDate : 10/03/2021",
        f'---\ntitle: "{TITLE}"\ndate: 2021-03-10\ntags:\n  - climat\n- forêt\n---',
        f"---\ntitre: {TITLE}\ndate: 2021-03-10T13:02:00Z\n...",
    ],
)
def test_a_header_gives_title_and_date_and_is_no_prose(header: str) -> None:
    article = article_from_text(f"{header}\n\n{BODY}\n\n{MORE}")
    assert (article.title, article.date) == (TITLE, "2021-03-10")
    kinds = [block.kind for block in article.blocks]
    assert set(kinds[:-2]) == {BlockKind.BOILERPLATE}
    assert kinds[-2:] == [BlockKind.PARAGRAPH] * 2


@pytest.mark.parametrize(
    "header",
    [
        f"Titre : {TITLE}",
        f"TITRE : {TITLE}\nSous-titre : Ils ont tout perdu\nAuteur : Jeanne Martin",
        f"Title: {TITLE}\nAuthor: Jeanne Martin\nDate: 2021-03-10\nURL: https://exemple.fr/a\n",
        f"Rubrique : Faits divers\nTitre : {TITLE}\nDate : 10 mars 2021",
        f"Objet : {TITLE}",
        f"Sujet : RE : TR : {TITLE}",
        f"Subject: [SPAM] RE : Tr : {TITLE}",
        f"TR: {TITLE}",
        f"Fwd: TR: {TITLE}",
        f"TR: URGENT - {TITLE}",
        f"Début du message transféré :\n\nDe: Mairie <m@x.example>\nObjet: {TITLE}\nDate: 10 mars 2021",
        f"De : Mairie\nDate : 10 mars 2021\nObjet : (sans objet)\n\n{TITLE}",
    ],
)
def test_lines_that_name_what_they_give_are_no_prose(header: str) -> None:
    article = article_from_text(f"{header}\n\n{BODY}\n\n{MORE}")
    assert article.title == TITLE
    assert article.date == ("2021-03-10" if "2021" in header else None)
    kinds = [block.kind for block in article.blocks]
    assert set(kinds[:-2]) <= {BlockKind.BOILERPLATE, BlockKind.TITLE}
    assert kinds[-2:] == [BlockKind.PARAGRAPH] * 2


MAIL = f"De : Mairie <m@x.example>\nEnvoyé : 10 mars 2021 13:02\nÀ : La rédaction\nObjet : TR: {TITLE}"


@pytest.mark.parametrize(
    "note",
    [
        "À passer demain svp",
        "Pour demain, Anne",
        "Bonjour Anne,\n\nVoici un texte que la mairie nous a envoyé, à passer demain.\n\nJean",
        "De : Jean\nDate : 11 mars 2021\nObjet : à passer\n\nPour demain, Anne",
        "À annoncer demain\nDate : 12 mars\nDe : 10 h à midi\nÀ : la mairie\nMerci Anne",
    ],
)
@pytest.mark.parametrize(
    "mail",
    [
        MAIL,
        f"-----Message d’origine-----\n{MAIL}",
        f"---------- Forwarded message ---------\n{MAIL}",
        f"________________________________\n{MAIL}",
        f"Début du message transféré :\n\n{MAIL}",
        f"De : Paul\nDate : 9 mars 2021\nÀ : Jean\nObjet : à voir\n\nEt ceci ?\n\n{MAIL}",
    ],
)
def test_a_mail_sent_on_gives_title_and_date_and_the_note_above_it_is_no_prose(note: str, mail: str) -> None:
    article = article_from_text(f"{note}\n\n{mail}\n\n{BODY}\n\n{MORE}")
    assert (article.title, article.date) == (TITLE, "2021-03-10")
    kinds = [block.kind for block in article.blocks]
    assert set(kinds[:-2]) == {BlockKind.BOILERPLATE}
    assert kinds[-2:] == [BlockKind.PARAGRAPH] * 2


def test_many_lines_of_headers_that_are_none_are_read_at_once() -> None:
    lines = "Date : 10 mars\n" * 20_000
    assert headers.read(f"Objet : {TITLE}\n{lines}{BODY}\n\n{MORE}") is None
    assert headers.read("---\n" + "- : a\n" * 20_000 + BODY) is None


@pytest.mark.parametrize(
    "below",
    [
        f"{MAIL}\n\nMerci de nous envoyer un texte.",
        f"De : Mairie\nObjet : {TITLE}\n\n{BODY}\n\n{MORE}",
        f"{MAIL.replace('Envoyé', 'Lu')}\n\n{BODY}\n\n{MORE}",
    ],
)
def test_an_article_above_a_mail_is_no_note(below: str) -> None:
    article = article_from_text(f"Le port ferme\n\n{BODY} {MORE}\n\n{below}")
    assert article.title == "Le port ferme"
    assert article.blocks[1].kind is not BlockKind.BOILERPLATE


@pytest.mark.parametrize(
    "title",
    ["Titres : la Bourse recule", "Sujet tabou : les salaires", "Ré : une île à vélo", "Triste : il pleut"],
)
def test_a_title_may_open_with_a_word_and_a_colon(title: str) -> None:
    assert article_from_text(f"{title}\n\n{BODY}\n\n{MORE}").title == title


def test_a_header_in_one_paragraph_with_the_text_is_none() -> None:
    assert article_from_text(f"Titre : {TITLE}\n{BODY}\n\n{MORE}").blocks[-2].kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("month", "date"),
    [("Feb", "2021-02"), ("Apr", "2021-04"), ("May", "2021-05"), ("Jul", "2021-07"), ("Aug", "2021-08")],
)
def test_the_months_of_a_mail_are_english(month: str, date: str) -> None:
    header = f"Date: Wed, 3 {month} 2021 13:02:00 +0100\nSubject: {TITLE}"
    assert article_from_text(f"{header}\n\n{BODY}").date == f"{date}-03"


def test_what_is_known_from_elsewhere_goes_before_the_header() -> None:
    text = f"---\ntitle: Un autre\ndate: 2020-01-01\n---\n\n# {TITLE}\n\n{BODY}"
    article = article_from_text(text, title=TITLE, date="2021-03-10")
    assert (article.title, article.date) == (TITLE, "2021-03-10")
    assert BlockKind.TITLE in [block.kind for block in article.blocks]


@pytest.mark.parametrize(
    "text",
    [
        f"De : la part de tous\nA : la bonne heure\n\n{BODY}",
        f"Date : 10 mars 2021\n\n{BODY}",
        f"Objet : un budget\nDate : demain\n{BODY}",
        f"---\n{BODY}\n---\n{MORE}",
    ],
)
def test_lines_that_only_look_like_a_header_are_none(text: str) -> None:
    reasons = {block.reason for block in article_from_text(text).blocks}
    assert reasons.isdisjoint({"header of a mail", "front matter"})
