"""Columns of type: what a short line ends, and what goes on below it."""

from __future__ import annotations

import pytest

from newsum.reading.paragraphs import paragraphs


def found(text: str) -> list[str]:
    return [" ".join(text[one.start : one.end].split()) for one in paragraphs(text)]


LYAUTEY = """\
Le ministre de la Guerre a reçu hier
matin une dépêche du général Lyautey. La
colonne a occupé Taza sans combat, dit
l'Agence Havas. Le sultan Moulay
Youssef a félicité les troupes françaises.
"""
COMMUNES = """\
La Chambre discutera mardi le projet de loi sur les
retraites des ouvriers. Le Sénat poursuivra l'examen
du budget avec le général Joffre et M.
Viviani. Le président du Conseil se rendra à Londres. On
annonce de cette ville que la Chambre des
Communes a voté le Home Rule, a dit mardi le ministre.
"""
NARROW = """\
Le tribunal administratif de
Montreuil a rejeté jeudi la
requête de la ville. Le maire
Mathieu Hanotin avait demandé
la suspension de l'arrêté.
"""


@pytest.mark.parametrize("column", [LYAUTEY, COMMUNES, NARROW])
def test_a_sentence_goes_on_below_a_short_line_of_a_column(column: str) -> None:
    assert found(column) == [" ".join(column.split())]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("La Chambre examine le budget", LYAUTEY),
        ("Nantes. Un incendie ravage", LYAUTEY),
        ("Nantes. Un incendie ravage\nune maison du centre", LYAUTEY),
        (LYAUTEY.strip(), "Colère des élus\n" + LYAUTEY),
        (LYAUTEY.strip(), "Les sénateurs restent divisés\n" + LYAUTEY),
        (f"{LYAUTEY}La Chambre a décidé de nommer :".strip(), "M. Jaurès"),
    ],
)
def test_what_is_no_sentence_ends_with_its_line(above: str, below: str) -> None:
    first = " ".join(above.split())
    assert first in found(f"{above}\n{below}")


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Élections législatives",
            "Le RN en tête dans le Nord",
            "Budget de la Sécurité sociale",
            "Météo du jour",
        ],
        [
            "Sous le pont Mirabeau coule",
            "La Seine Et nos amours",
            "Faut-il qu'il m'en souvienne",
            "La joie venait",
        ],
        ["Pain de campagne au levain", "Beurre demi-sel de Bretagne", "Confiture de mûres", "Thé"],
    ],
)
def test_narrow_lines_that_open_with_capitals_are_no_column(lines: list[str]) -> None:
    assert found("\n".join(lines)) == lines


def test_a_line_that_a_cut_word_was_joined_to_does_not_tell_the_width() -> None:
    text = """\
La cour d'appel de Lyon a condamné Pierre
Fontaine à deux ans de prison avec sursis
pour avoir détourné les fonds de sa commune de Seine-Maritime
entre les années 2008 et 2012, selon les
juges. Il devra rendre les sommes prises
à la caisse des écoles de cette commune,
qui avait porté plainte contre lui après
un contrôle de la chambre des comptes de
la région. Le prévenu a annoncé un appel
devant la Cour de cassation dès mercredi
matin. Son avocat avait plaidé la relaxe
pendant les deux jours de son audience."""
    assert found(text) == [" ".join(text.split())]


@pytest.mark.parametrize(
    "rows",
    [
        [
            "Classement de la course de Valmont :",
            "1. Jeanne Martin (FRA)",
            "2. Ana Silva (POR)",
            "3. Lea Roy (SUI)",
        ],
        [
            "Yann Le Goff (FRA/n°3) bat Luc Roy (SUI) 6-3, 6-4",
            "Paul Aubry (FRA) bat Ali Koç (TUR) 6-1, 7-6 [8-6]",
        ],
        ["1. Un titre long qui touche la marge du texte", "2. Valmont ouvre enfin sa piscine aux habitants"],
        [
            "BRUXELLES - Réunion des ministres des Finances (Eurogroupe), 15h00",
            "BERNE - Session de printemps des Chambres fédérales, au Palais, 14h30",
            "LE CAIRE - Procès en appel de l'ancien ministre de la Justice, 09h00",
        ],
    ],
    ids=["ranking", "scores", "numbers", "agenda"],
)
def test_the_rows_of_a_table_are_not_joined_where_they_fill_the_line(rows: list[str]) -> None:
    assert found("\n".join(rows)) == rows


@pytest.mark.parametrize(
    "text",
    [
        "La mairie a dit que la fête aura lieu le samedi\n12. Elle durera trois jours, comme en mai.",
        "Le club de Lyon, battu dimanche sur le score de 2-1\nPuis le club de Lens ont perdu, dit la ligue.",
        "PARIS - Le ministre a reçu mardi le maire de Lyon et celui de\nLILLE - un ami - pour parler.",
    ],
)
def test_a_number_or_a_score_at_the_line_end_may_be_inside_a_paragraph(text: str) -> None:
    assert found(text) == [" ".join(text.split())]


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "a figure",
                ["la police, ils étaient", "1 200. Une pétition a recueilli mille signatures."],
                True,
            ),
            ("a sum", ["travaux ont coûté", "3,2 millions d'euros, soit un tiers de plus que prévu."], True),
            (
                "two lines of figures",
                ["2 300 à Brest", "1 200 à Quimper selon les chiffres de la police."],
                False,
            ),
            ("a sentence that has ended", ["la police le sait.", "1 200 habitants ont signé lundi."], False),
        ]
    ],
)
def test_a_wrapped_line_may_be_short_before_a_figure(lines: list[str], whole: bool) -> None:
    head = "Les parents d'élèves ont manifesté devant l'hôtel du Département, selon"
    text = "\n".join([head, *lines])
    assert (found(text) == [" ".join(text.split())]) is whole
