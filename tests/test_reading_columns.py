"""Columns of type side by side: which are set one below the other, and which tables are left."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.reading import article_from_text, columns

LEFT = """\
La criée de Kerlouan a ouvert
lundi une plateforme de vente
en ligne qui permet à tous les
acheteurs d'enchérir depuis
leur bureau, sans venir au
port. Vingt d'entre eux sont
déjà inscrits, selon le
directeur. Les premières
ventes ont été bonnes. Il""".split("\n")
RIGHT = """\
reste à convaincre les plus
âgés. « J'aime voir le poisson
avant d'acheter », confie un
mareyeur du port. La machine
a coûté cher, dit la région,
qui en a payé la moitié. Elle
doit attirer des clients
belges. En mai, la criée a
vendu mille tonnes.""".split("\n")
HEAD = "La criée de Kerlouan vend en ligne"


def beside(*sides: list[str], gutter: str = "   ") -> str:
    width = max(len(line) for side in sides for line in side)
    lines = zip(*sides, strict=True)
    return "\n".join(gutter.join(line.ljust(width) for line in cells).rstrip() for cells in lines)


def below(*sides: list[str]) -> str:
    return "\n".join(line for side in sides for line in side)


@pytest.mark.parametrize(
    ("text", "unfolded"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("two", beside(LEFT, RIGHT), below(LEFT, RIGHT)),
            ("a wide gutter", beside(LEFT, RIGHT, gutter=" " * 12), below(LEFT, RIGHT)),
            ("three", beside(LEFT, RIGHT, LEFT), below(LEFT, RIGHT, LEFT)),
            ("the left one longer", beside(LEFT, [*RIGHT[:7], "", ""]), below(LEFT, RIGHT[:7])),
            (
                "a paragraph's indent",
                beside(LEFT, [*RIGHT[:5], f"  {RIGHT[5]}", *RIGHT[6:]]),
                below(LEFT, [*RIGHT[:5], f"  {RIGHT[5]}", *RIGHT[6:]]),
            ),
            (
                "below a title, above a page number",
                f"{HEAD}\n\n{beside(LEFT, RIGHT)}\n\n          12",
                f"{HEAD}\n\n{below(LEFT, RIGHT)}\n\n          12",
            ),
        ]
    ],
)
def test_columns_are_set_one_below_the_other(text: str, unfolded: str) -> None:
    assert columns.unfold(text) == (
        unfolded,
        ("repaired: columns set one below the other (1); offsets refer to the repaired text",),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=phenomenon)
        for phenomenon, text in [
            ("prose", below(LEFT, RIGHT)),
            (
                "a table of figures",
                "\n".join(f"Ville de Kerlouan et canton {n}     {n * 17} habitants" for n in range(9)),
            ),
            (
                "a list of names and offices",
                "\n".join(f"Jeanne Martin {n}      Maire de Kerlouan {n} et conseillère" for n in range(9)),
            ),
            (
                "a list of candidates and promises",
                "\n".join(
                    f"le candidat de la liste {n}     promet un pont de plus et moins d'impôts"
                    for n in range(9)
                ),
            ),
            ("too few lines", beside(LEFT[:4], RIGHT[:4])),
            ("blanks inside lines", "\n".join(f"{line}  {line[: n + 3]}" for n, line in enumerate(LEFT))),
        ]
    ],
)
def test_what_is_no_column_is_left(text: str) -> None:
    assert columns.unfold(text) == (text, ())


def test_the_sentences_of_columns_are_whole() -> None:
    article = article_from_text(f"{HEAD}\n\n{beside(LEFT, RIGHT)}")
    paragraph = " ".join(article.text[article.blocks[1].start : article.blocks[1].end].split())
    assert article.title == HEAD
    assert paragraph == " ".join(below(LEFT, RIGHT).split())


@given(st.lists(st.sampled_from(["", " ", "   ", "a", "un mot ", "12", "\t"]), max_size=40).map("".join))
def test_no_word_is_lost(line: str) -> None:
    text = "\n".join([line] * 8)
    assert sorted(columns.unfold(text)[0].split()) == sorted(text.split())


def test_time_grows_with_length_alone() -> None:
    def cost(repetitions: int) -> float:
        text = "\n".join(["mot   mot   " * 10, "mot"] * repetitions)
        start = time.process_time()
        columns.unfold(text)
        return time.process_time() - start

    assert cost(8000) < 40 * max(cost(800), 0.002)
