"""Sentences that go on across the page breaks of a PDF's text."""

from __future__ import annotations

import pytest

from newsum.french import analyse
from newsum.reading import article_from_text

TITLE = "Le maire suspend les travaux"
CUT = "Le maire a annoncé mardi que les travaux de la caserne seraient suspendus, faute de"
REST = "crédits de l’État, et que les pompiers resteraient logés pendant six mois."
MORE = "La préfecture du Var a confirmé mercredi cette suspension."


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in analyse(article_from_text(text)).prose]


@pytest.mark.parametrize(
    "between",
    [
        "\n\n12\n\n\f",
        "\n12\n\f",
        "\n- 12 -\n\f",
        "\n\fPage 13\n",
        "\n\n12\n\n\fMinistère de l’intérieur - Note de synthèse\n\n",
        "\n\fLE COURRIER DU VAR\n13\n\n",
    ],
)
@pytest.mark.parametrize(
    ("cut", "rest"),
    [
        (CUT, REST),
        ("« C’est fini », a déclaré à la presse", "le maire, Paul Santini."),
        ("« C’est fini », a déclaré mardi le maire,", "Paul Santini, à la presse."),
        ("« C’est fini », a déclaré mardi le maire de", "Cogolin à la presse."),
        ("« C’est fini », a déclaré le mi-", "nistre à la presse."),
    ],
)
def test_a_sentence_goes_on_before_page_numbers_and_running_heads(between: str, cut: str, rest: str) -> None:
    article = article_from_text(f"{TITLE}\n\n{cut}{between}{rest}\n\n{MORE}")
    whole = cut[:-1] + rest if cut.endswith("mi-") else f"{cut} {rest}"
    assert [sentence.text for sentence in analyse(article).prose] == [whole, MORE]
    assert article.warnings[0].startswith("repaired: page numbers and running heads moved")
    for mark in between.split():
        assert mark in article.text


@pytest.mark.parametrize("between", ["\f", "\n\f", "\n\n\f\n\n", " \n\f   "])
def test_where_only_white_space_stands_between_offsets_stay(between: str) -> None:
    text = f"{TITLE}\n\n{CUT}{between}{REST}\n\n{MORE}"
    article = article_from_text(text)
    found = analyse(article).prose
    assert [sentence.text for sentence in found] == [f"{CUT} {REST}", MORE]
    assert [" ".join(text[one.start : one.end].split()) for one in found] == [f"{CUT} {REST}", MORE]
    assert not article.warnings


def test_a_running_foot_is_known_by_its_return() -> None:
    pages = [
        f"{TITLE}\n\n{CUT}\n\nLe Courrier du Var, page 1\n",
        f"{REST}\n\n{CUT[:-9]} pour\n\nLe Courrier du Var, page 2\n",
        f"deux ans.\n\n{MORE}\n",
    ]
    assert sentences("\f".join(pages)) == [f"{CUT} {REST}", f"{CUT[:-9]} pour deux ans.", MORE]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{MORE}\n\n12\n\n\f{CUT} {REST}",
        f"{MORE}\n\n{TITLE}\n\n12\n\n\f{CUT} {REST}",
        f"{MORE}\nIl faut :\n- une école,\n\f- un gymnase.\n{MORE[:-12]}.",
        f"{MORE}\nIl faut :\na) une école,\n\fb) un gymnase.\n{MORE[:-12]}.",
        f"{CUT}\n\n12\n\n\f{REST[:-1]}",
    ],
)
def test_pages_that_cut_no_sentence_stay_as_they_are(text: str) -> None:
    article = article_from_text(text)
    assert article.text == text
    assert not article.warnings
