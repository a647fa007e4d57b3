"""Exports of press databases: what these add around an article is none of it."""

from __future__ import annotations

import time

import pytest

from newsum.models import BlockKind
from newsum.reading import article_from_text

TITLE = "L’usine de Valmont ferme ses portes"
BODY = (
    "Le constructeur a annoncé mardi la fermeture de son usine de Valmont, qui emploie 340 personnes. La "
    "production sera transférée à Brest."
)
MORE = "Les syndicats appellent à la grève dès jeudi. La direction promet des reclassements dans le groupe."
TEXT = f"{BODY}\n\n{MORE}"
LICENCE = (
    "Le présent document est protégé par les lois et conventions internationales sur le droit d’auteur et "
    "son utilisation est régie par ces lois et conventions."
)
USER = (
    "Ce document est réservé à l’usage exclusif de l’utilisateur désigné par UNIVERSITE et ne peut faire "
    "l’objet d’aucune autre utilisation ou diffusion auprès de tiers. • Tous droits réservés"
)
RIGHTS = "© 2020 SA Le Monde. Tous droits réservés."
EUROPRESSE = f"""Le Monde, no. 23456
Économie, mardi 3 mars 2020, p. 12

{TITLE}

Jean Dupont

{TEXT}

Aussi paru dans
2 mars 2020 - lemonde.fr (site web)

{RIGHTS}
{LICENCE}

Certificat émis le 4 mars 2020 à BIBLIOTHEQUE à des fins de visualisation personnelle et temporaire.
news·20200303·LM·6031234
"""
EUROPRESSE_TABLE = f"""Nom de la source
Le Monde
Type de source
Presse • Journaux
Périodicité
Quotidien

Mardi 3 mars 2020
Le Monde • p. 12 • 1 542 mots

{TITLE}

{TEXT}

{RIGHTS}

{USER}
"""
FACTIVA = f"""Économie
{TITLE}

Jean Dupont
1 542 mots
3 mars 2020
09:15
Le Monde
LEMFR
12
Français
{RIGHTS}

{TEXT}

Document LEMFR00020200303eg33000l
"""
NEXIS = f"""{TITLE}

Le Monde

3 mars 2020 mardi

Copyright 2020 SA Le Monde Tous droits réservés

Section: ÉCONOMIE; Pg. 12

Length: 542 words

Byline: Jean Dupont

Body

{TEXT}

Load-Date: March 3, 2020

End of Document
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(EUROPRESSE, id="Europresse"),
        pytest.param(
            EUROPRESSE.replace(", no. 23456", "").replace("2020, p.", "2020 1 542 mots, p."), id="its words"
        ),
        pytest.param(EUROPRESSE_TABLE, id="Europresse, with a table"),
        pytest.param(FACTIVA, id="Factiva"),
        pytest.param(FACTIVA.replace("09:15\n", "").replace("12\n", ""), id="Factiva, of the web"),
        pytest.param(NEXIS, id="Nexis"),
        pytest.param(
            NEXIS.replace("3 mars 2020 mardi", "mardi 3 mars 2020 09:15 AM GMT")
            .replace("Length: 542 words", "Longueur: 542 mots")
            .replace("Body", "Corps")
            .replace("End of Document", "Fin du document"),
            id="Nexis in French",
        ),
    ],
)
def test_what_a_press_database_adds_is_none_of_the_article(text: str) -> None:
    article = article_from_text(text)
    assert (article.title, article.date, article.warnings) == (TITLE, "2020-03-03", ())
    kept = [block for block in article.blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)]
    assert [article.text[block.start : block.end] for block in kept] == [BODY, MORE]


@pytest.mark.parametrize("text", [EUROPRESSE_TABLE.replace("Mardi", "Dimanche"), FACTIVA, NEXIS])
def test_the_first_of_a_month_is_a_day(text: str) -> None:
    assert article_from_text(text.replace("3 mars 2020", "1er mars 2020")).date == "2020-03-01"


@pytest.mark.parametrize(
    "line",
    [
        "Corps",
        "Document de travail",
        "Le présent document est protégé par un sceau de cire que le notaire a posé en 1720.",
        "Ce document est réservé à l’usage exclusif des élus, a précisé lundi le maire de Valmont.",
        "Certificat émis le lundi par la mairie, il permet aux habitants de Valmont de se garer.",
        "Le texte compte 542 mots\n3 mars 2020\nLe Monde",
    ],
)
def test_lines_like_those_of_a_press_database_stay(line: str) -> None:
    article = article_from_text(f"{TITLE}\n\n{BODY}\n\n{line}\n\n{MORE}")
    marked = [block.reason for block in article.blocks]
    assert "header of a press database" not in marked
    assert "copyright" not in marked


@pytest.mark.parametrize("title", ["Le Monde, nouvelle formule", "Le Havre, no man’s land", "Rouen, no. 1"])
def test_a_title_may_look_like_the_number_of_a_newspaper(title: str) -> None:
    assert article_from_text(f"{title}\n\n{BODY}\n\n{MORE}").title == title


@pytest.mark.parametrize(
    "head",
    [
        "Nom de la source\nLe Monde\nType de source\n" + f"a{' ' * 70}a{' ' * 70}\n" * 14,
        f"Le Monde\n3 mars 2020\nCopyright 2020 SA\n{'Section: a b c d e f' + ' ' * 60}\n" * 20,
        f"542 mots\n3 mars 2020 {'a ' * 39}\nLEMFR\n" * 20,
        "a • " * 600,
    ],
)
def test_what_is_nearly_the_block_of_a_database_is_read_at_once(head: str) -> None:
    began = time.monotonic()
    article_from_text(f"542 mots\n{head}\n\n{BODY}")
    assert time.monotonic() - began < 5
