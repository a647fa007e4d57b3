"""Boxes of other articles and of comments: what stands below a label, and how far it reaches."""

from __future__ import annotations

import pytest

from newsum.models import BlockKind
from newsum.reading import article_from_text
from newsum.reading.boxes import Line, contents
from newsum.reading.feeds import articles
from newsum.reading.html import article_from_html

TITLE = "La piscine des Docks rouvre lundi"
BODY = (
    "La piscine des Docks rouvrira lundi matin après trois mois de travaux, a annoncé mercredi la "
    "Métropole. Le bassin nordique a été entièrement refait."
)
MORE = "Le chantier a coûté 1,2 million d’euros. Les abonnements ont été prolongés."
OTHER = "Un accident fait deux morts sur l’autoroute A13 près de Rouen"
ANOTHER = "Le préfet ordonne la fermeture de deux bars à Elbeuf"
REMARK = "Et qui va payer ? Comme d’habitude, le contribuable, pendant que nos hôpitaux ferment."
PROSE = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.LIST_ITEM)


def prose(text: str) -> list[str]:
    article = article_from_text(text)
    return [article.text[b.start : b.end] for b in article.blocks if b.kind in PROSE]


@pytest.mark.parametrize(
    "label",
    [
        "À LIRE AUSSI",
        "Lire également :",
        "La rédaction vous conseille",
        "Les plus lus",
        "Articles similaires",
        "Vous aimerez aussi",
        "Dans la même rubrique",
    ],
)
def test_titles_below_a_label_are_those_of_other_articles(label: str) -> None:
    assert prose(f"{TITLE}\n\n{BODY}\n\n{label}\n{OTHER}\n{ANOTHER}") == [BODY]


@pytest.mark.parametrize(
    "box",
    [
        f"{OTHER}\n{ANOTHER}",
        f"1 {OTHER}\n2 {ANOTHER}",
        f"- {OTHER}\n- {ANOTHER}",
        f"{OTHER}\n12/03/2024\n{ANOTHER}",
        f"Que faire en cas de canicule ?\n{ANOTHER}",
        f"{OTHER}\n\n{ANOTHER}",
        f"{OTHER}\n{ANOTHER}\n\n{MORE}",
        f"- {OTHER}\n- {ANOTHER}\n\n{MORE}",
    ],
)
def test_the_titles_of_other_articles_end_with_the_next_paragraph(box: str) -> None:
    expected = [BODY, MORE] if MORE in box else [BODY]
    assert prose(f"{TITLE}\n\n{BODY}\n\nÀ LIRE AUSSI\n{box}") == expected


@pytest.mark.parametrize(
    "box",
    [
        "Sujets\nUkraine\nArmée française",
        f"La rédaction vous conseille\n{OTHER}\nSujets\nUkraine\nCommentaires\n15 commentaires\n{REMARK}",
        f"Les plus lus\n\n{OTHER}\n\nCommentaires\n\n{REMARK}",
    ],
)
def test_one_box_may_follow_another(box: str) -> None:
    article = article_from_text(f"{TITLE}\n\n{BODY}\n\n{box}")
    kinds = [block.kind for block in article.blocks]
    assert kinds[:2] == [BlockKind.TITLE, BlockKind.PARAGRAPH]
    assert set(kinds[2:]) == {BlockKind.BOILERPLATE}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TITLE}\n\n{BODY}\n\nÀ lire aussi\n{MORE}", [BODY, MORE]),
        (f"{TITLE}\n\n{BODY}\n\nÀ lire aussi\n\n{MORE}", [BODY, MORE]),
        (f"{TITLE}\n\n{BODY}\n\nÀ lire aussi : {OTHER}\n\n{MORE}", [BODY, MORE]),
        (f"Dans l’actualité\n{TITLE}\n\n{BODY}\n\n{MORE}", [BODY, MORE]),
        (f"{TITLE}\n\n{BODY}\n\nCommentaires\n\n{MORE}", [BODY, MORE]),
        (f"{TITLE}\n\nÀ lire aussi\n\n« Une honte », dit le maire\n\n{BODY}", [BODY]),
    ],
)
def test_paragraphs_below_a_label_stay(text: str, expected: list[str]) -> None:
    assert [part for part in prose(text) if part in (BODY, MORE)] == expected


def test_the_intertitle_below_a_box_stays() -> None:
    article = article_from_text(f"{TITLE}\n\n{BODY}\n\nÀ lire aussi\n{OTHER}\n\nUn bassin neuf\n\n{MORE}")
    assert [b.kind.value for b in article.blocks][-3:] == ["boilerplate", "heading", "paragraph"]


@pytest.mark.parametrize(
    "box",
    [
        "Bibliographie\nLes pompes de Valmont. Martin A., Aubry B. & Roy C. Pompes, le 12 mars 2024.",
        "Sources :\nRoy A. et al. Pompes, 2023. doi:10.1038/s41\nAgence des pompes, point du 12 mai 2023",
        "Référence : Martin A. et al., Les pompes, Pompes 12, 2022. DOI : 10.1038/s41598-022",
    ],
)
def test_publications_are_no_part_of_the_text_that_cites_them(box: str) -> None:
    assert prose(f"{TITLE}\n\n{BODY}\n\n{MORE}\n\n{box}") == [BODY, MORE]


@pytest.mark.parametrize(
    "sentence",
    [
        "En 2023, le maire a capté deux sources.",
        "Les eaux du lac viennent des glaciers depuis 1950.",
        "De Gaulle dès 1962 : le président multiplie les hommages.",
        "Le jeune Kevin B. quitte la prison en 2024.",
        "Marks & Spencer ferme dix magasins en 2024.",
    ],
)
def test_prose_below_a_label_of_publications_stays(sentence: str) -> None:
    assert prose(f"{TITLE}\n\n{BODY}\n\nSources\n\n{sentence}") == [BODY, sentence]


@pytest.mark.parametrize(
    "box",
    [
        "Sources\nRoy A., Nature, 2023\n",
        "À propos de Renault\n\nRenault est un constructeur.\n\n",
        "Commentaires\nBravo au préfet !\n",
    ],
)
def test_many_boxes_are_read_at_once(box: str) -> None:
    labels = ("Sources", "Commentaires")
    lines = [Line(text, is_open=text not in labels, is_apart=True) for text in box.split("\n") if text]
    assert contents([Line(BODY, is_open=True, is_apart=True), *lines * 10_000])


COMPANY = "Fondée en 1925, la société Valmont fabrique des pompes. Elle emploie 1.500 personnes."


@pytest.mark.parametrize(
    "box",
    [
        f"À propos de Valmont\n{COMPANY}",
        f"À propos du groupe Valmont :\n\n{COMPANY}",
        f"À propos de Valmont\n{COMPANY}\n\nÀ propos d’Oriel\nOriel est une banque.",
        f"À propos de Valmont\n{COMPANY}\n\nContacts\nJeanne Martin\nDirectrice des relations avec les élus",
        f"À propos de Valmont\n{COMPANY}\n\nAvertissement\nLes chiffres ne sont pas audités.",
        "À propos de l’autrice\nJeanne Martin enseigne l’histoire à Lyon.",
        f"AOF - EN SAVOIR PLUS\n\nPoints clés\n\n- Créé en 1967 ;\n- Leader des pompes.\n\n{COMPANY}",
    ],
)
def test_who_the_company_is_is_no_part_of_its_press_release(box: str) -> None:
    assert prose(f"{TITLE}\n\n{BODY}\n\n{MORE}\n\n{box}") == [BODY, MORE]


@pytest.mark.parametrize(
    "end",
    [
        f"À propos de la grève\n\n{MORE}",
        f"À propos des Docks\n\n{MORE}",  # does not say what these are
        "À propos de Marine Martin\n\nMarine Martin a été condamnée jeudi à quatre ans de prison.",
        "À propos des Jeux\n\nLes Jeux ont coûté six milliards d’euros.",
        "À propos de l’auteure\n\nElle a été arrêtée jeudi soir.",
        f"À propos de l’auteur\n\nJean Roy vit à Lyon.\n\n{MORE}",
        f"À propos de Valmont\n{COMPANY}\n\nDes bassins neufs\n\n{MORE}",
        "À propos de Valmont\n« Valmont est un monument », dit-il.",
        f"En savoir plus\n\n{MORE}",
    ],
)
def test_an_intertitle_may_open_as_the_label_of_a_presentation(end: str) -> None:
    assert prose(f"{TITLE}\n\n{BODY}\n\n{end}")[-1] == end.split("\n")[-1]


@pytest.mark.parametrize("label", ["Contacts", "Contact médias", "Relations presse :"])
def test_contacts_are_no_part_of_a_press_release(label: str) -> None:
    assert prose(f"{TITLE}\n\n{BODY}\n\n{label}\nJeanne Martin\nDirectrice des relations avec la presse") == [
        BODY
    ]


@pytest.mark.parametrize("label", ["Commentaires", "12 commentaires", "3 réactions", "Vos réactions"])
@pytest.mark.parametrize("remarks", [REMARK, f"anonyme\nle 31/03/2024 à 09:15\n{REMARK}"])
def test_comments_end_the_article(label: str, remarks: str) -> None:
    assert prose(f"{TITLE}\n\n{BODY}\n\n{MORE}\n\n{label}\n{remarks}") == [BODY, MORE]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{BODY}\n\nRéactions\n\n{MORE}",  # an intertitle
        f"{TITLE}\n\n{BODY}\n\nPartager\nCommentaires\n\n{MORE}",  # a button
        f"{TITLE}\n\n12 commentaires\n\n{BODY}\n\n{MORE}",
        f"{TITLE}\n\n{MORE}\n\nCommentaires\n\n{BODY}\n\n{MORE[:40]}",  # more below than above
        f"{TITLE}\n\n{BODY}\n\nCommentaires\n\n« {MORE[:-1]} », a dit le maire.",
    ],
)
def test_no_paragraph_is_lost_for_a_reader_s_comment(text: str) -> None:
    assert any(MORE[:40] in part for part in prose(text))
    assert BODY in prose(text)


LINKS = f"<ul><li><a href='1'>{OTHER}</a></li><li> <a href='2'><b>{ANOTHER}</b></a></li></ul>"


@pytest.mark.parametrize(
    "box",
    [
        LINKS,
        f"<h3>À lire aussi</h3>{LINKS}",
        f"<h3>À lire aussi</h3><ul><li>{OTHER}</li><li>{ANOTHER}</li></ul>",
        f"<p>La rédaction vous conseille</p><ul><li>{OTHER}</li></ul>",
    ],
)
def test_lists_of_links_are_no_part_of_a_page_or_a_feed(box: str) -> None:
    markup = f"<p>{BODY}</p>{box}<p>{MORE}</p>"
    page = article_from_html(f"<html><body><article><h1>{TITLE}</h1>{markup}</article></body></html>")
    [entry] = articles(
        f"<rss version='2.0'><channel><item><title>{TITLE}</title><description><![CDATA[{markup}]]>"
        "</description></item></channel></rss>".encode(),
        "a.xml",
    )
    for article in (page, entry):
        assert not hasattr(article, "message")
        assert BODY in article.text
        assert MORE in article.text
        assert OTHER not in article.text


@pytest.mark.parametrize(
    "item", ["<a href='1'>La piscine des Docks</a>, refaite à neuf", "La piscine des Docks a été refaite"]
)
def test_a_list_with_more_than_links_stays(item: str) -> None:
    page = f"<p>{BODY}</p><ul><li>{item}</li><li><a href='2'>La patinoire de Rouen</a></li></ul><p>{MORE}</p>"
    article = article_from_html(f"<html><body><article><h1>{TITLE}</h1>{page}</article></body></html>")
    assert [block.kind.value for block in article.blocks].count("list item") == 2


SENDER = "Fondée en 1931, la régie Docks Piscines gère douze bassins. Elle emploie 200 personnes."
CONTACT = "Contact presse :\nJeanne Martin\njeanne@docks.example"


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{BODY}\n\n{MORE}\n\nÀ propos de Docks Piscines\n{SENDER}\n\n{CONTACT}",
        f"{TITLE}\n\n{BODY}\n\n{MORE}\n\nA propos des Docks :\n\n{SENDER}\n\n{CONTACT}",
        f"COMMUNIQUÉ DE PRESSE\n\n{TITLE}\n\n{BODY}\n\n{MORE}\n\nÀ propos de Docks Piscines\n\n{SENDER}",
    ],
)
def test_what_a_press_release_says_of_its_sender_is_no_prose(text: str) -> None:
    assert prose(text) == [BODY, MORE]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{MORE}\n\nÀ propos des Docks\n\n{SENDER}\n\n{BODY}\n\n{CONTACT}",  # more below
        f"{TITLE}\n\n{BODY}\n\n{MORE}\n\nÀ propos du Havre\n\n{SENDER}\n\n{CONTACT}",  # another's name
        f"{TITLE}\n\n{BODY}\n\n{MORE}\n\nÀ propos des Docks, le maire est confiant.\n\n{SENDER}\n\n{CONTACT}",
    ],
)
def test_a_part_about_somebody_is_kept(text: str) -> None:
    assert SENDER in " ".join(prose(text))
