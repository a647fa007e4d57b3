"""Marks of Markdown inside sentences."""

from __future__ import annotations

import pytest

from newsum.french import analyse
from newsum.reading import article_from_text
from newsum.reading.markdown import unmark

MORE = "Ils seront relogés dans un gymnase pendant une semaine, a précisé la mairie."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Le préfet a annoncé **mardi** la fermeture.", "Le préfet a annoncé mardi la fermeture."),
        ("**Le préfet a annoncé mardi la fermeture.**", "Le préfet a annoncé mardi la fermeture."),
        (
            "Le préfet a annoncé ***mardi\nsoir*** la fermeture.",
            "Le préfet a annoncé mardi soir la fermeture.",
        ),
        ("Le préfet de l’**Isère** ferme le pont.", "Le préfet de l’Isère ferme le pont."),
        ("Le [préfet](https://x.example/a_(b)) ferme le pont.", "Le préfet ferme le pont."),
        ('Le [préfet *du Var*](/var "Le Var") ferme le pont.', "Le préfet du Var ferme le pont."),
        ("![Le pont](img/pont.jpg) Le **préfet** ferme _le pont_[^1].", "Le préfet ferme le pont."),
        ("![](p.jpg)\n*Le pont, mardi. Il pleut.*\n\nLe préfet ferme le pont.", "Le préfet ferme le pont."),
        ('![Le pont](p.jpg "Pont")\n_Le pont, mardi._\nLe préfet ferme le pont.', "Le préfet ferme le pont."),
        (
            "```python\nprint('Le pont.')\n\n# Il pleut.\n```\nLe préfet ferme le pont.",
            "Le préfet ferme le pont.",
        ),
        ("![](p.jpg)\n\n*Le préfet ferme le pont.*", "Le préfet ferme le pont."),
        ("![](p.jpg)\n*Le préfet* ferme le pont.", "Le préfet ferme le pont."),
        ("Le *préfet* a **fermé** __le pont__.", "Le préfet a fermé le pont."),
        (
            "Le **préfet** ferme https://x.example/_a_/*b*/__c__ et _le pont_.",
            "Le préfet ferme https://x.example/_a_/*b*/__c__ et le pont.",
        ),
    ],
)
def test_marks_are_taken_out_with_a_warning(written: str, read: str) -> None:
    article = article_from_text(f"{written}\n\n{MORE}")
    assert [sentence.text for sentence in analyse(article).prose] == [read, MORE]
    assert article.warnings[0].startswith("repaired: marks of Markdown removed")


def test_many_fences_that_open_code_and_end_none_are_read_at_once() -> None:
    fences = "```a\n" * 50_000
    assert unmark(fences) == (fences, ())
    read, [warning] = unmark(f"```\nprint()\n```\nLe pont.\n```a\n**b**\n{fences}")
    assert read == f"\nLe pont.\n```a\nb\n{fences}"
    assert "(2)" in warning


@pytest.mark.parametrize(
    "text",
    [
        "« M**** de pont, dit le préfet, p** de m** », a rapporté la mairie.",
        "Le pont coûte 233 euros** à la commune, soit 10 % de plus. **Sondage de mars.",
        "Le préfet* a fermé le pont.\n\n*Le prénom a été modifié. Et le *nom* aussi.",
        "Le pont [sic](voir la note) est fermé, le préfet [Martin] l’a dit (lundi).",
        "```\nLe pont est fermé, dit le préfet.",
        "Le fichier a_b_c pèse 2 ** 3 ** 4 octets.",
    ],
)
def test_stars_and_brackets_of_other_use_stay(text: str) -> None:
    article = article_from_text(f"{text}\n\n{MORE}")
    assert article.text == f"{text}\n\n{MORE}"
    assert not article.warnings


def test_a_title_has_no_marks() -> None:
    text = f"# **Isère** : [300 habitants](https://x.example/a) évacués\n\n{MORE}"
    assert article_from_text(text).title == "Isère : 300 habitants évacués"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("| Année | Hectares |", "row of a table"),
        ("| 2019 | 9 000 |", "row of a table"),
        ("[^1]: Sauf dérogation.", "note"),
        ("> Notre dossier sur le pont", "related link"),
        ("[Lire aussi](https://x.example/)", "related link"),
    ],
)
def test_tables_notes_and_links_are_no_prose(line: str, reason: str) -> None:
    article = article_from_text(f"# Le pont\n\n{MORE}\n\n{line}\n\nLe préfet a fermé mardi le pont.")
    assert article.blocks[3].reason == reason


def test_a_quotation_is_prose_without_its_mark() -> None:
    article = article_from_text(
        f"Le préfet a écrit mardi au maire de la commune.\n\n> {MORE}\n>\n> {MORE[:30]}."
    )
    assert [sentence.text for sentence in analyse(article).prose][1:] == [MORE, f"{MORE[:30]}."]


def test_a_wrapped_quotation_is_one_paragraph() -> None:
    quoted = (
        "> Le préfet de l’Isère a écrit mardi à la\n> ministre Hélène Marchetti qu’il doit\n> fermer le pont."
    )
    article = article_from_text(f"{quoted}\n\n> {MORE}")
    found = [sentence.text for sentence in analyse(article).prose]
    assert found == [" ".join(quoted.replace("> ", "").split()), MORE]


@pytest.mark.parametrize(
    "links",
    [
        "> Notre dossier sur le pont\n> Le portrait du préfet",
        "> Isère : le direct de la journée du mardi 3 mars\n> ce que l’on sait du pont de la commune",
        "> Isère : le direct de mardi\n> ce que l’on sait du pont fermé dans la commune de Vif.",
        "> Lire aussi : le direct de la journée du mardi 3 mars\n> ce que l’on sait du pont de Vif.",
    ],
)
def test_quoted_lines_that_each_stand_alone_keep_their_marks(links: str) -> None:
    text = f"{MORE}\n\n{links}\n\n{MORE[:30]}."
    assert article_from_text(text).text == text
