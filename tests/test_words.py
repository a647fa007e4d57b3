"""Words and tokens: what is one word in French."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.french.words import Token, tokens, words

PHENOMENA = {
    "elided article": ("l'Otan", ["l'", "otan"]),
    "typographic apostrophe": ("L’Otan", ["l'", "otan"]),
    "elided conjunctions": ("lorsqu'il croit qu'elle", ["lorsqu'", "il", "croit", "qu'", "elle"]),
    "apostrophe inside a word": ("Aujourd’hui, les prud'hommes", ["aujourd'hui", "les", "prud'hommes"]),
    "elision before an h": ("une dizaine d'heures", ["une", "dizaine", "d'", "heures"]),
    "single quotes are no elision": ("le 'mot' juste", ["le", "mot", "juste"]),
    "hyphenated name": ("Jean-Luc est né à Saint-Denis", ["jean-luc", "est", "né", "à", "saint-denis"]),
    "elision inside a hyphenated name": ("Saint-Jean-d'Angély", ["saint-jean-d'", "angély"]),
    "inverted subject": ("a-t-il dit", ["a-t-il", "dit"]),
    "dash beside a word": ("mot- suite -fin", ["mot", "suite", "fin"]),
    "thousands and decimals": ("13.000 morts, 3,5% et 1.234,5", ["13.000", "morts", "3,5", "et", "1.234,5"]),
    "number at the end of a sentence": ("en 2019. Puis 2020, enfin", ["en", "2019", "puis", "2020", "enfin"]),
    "glued sentences": ("fin.Le début", ["fin", "le", "début"]),
    "times and units": ("à 18h20, 5m²", ["à", "18h20", "5m²"]),
    "decomposed accents": ("e\u0301te\u0301", ["été"]),
    "ligature": ("Œuvre", ["œuvre"]),
    "no word": ("« … » – !", []),
}


@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_words(phenomenon: str) -> None:
    text, expected = PHENOMENA[phenomenon]
    assert words(text) == expected


def test_tokens_keep_form_punctuation_and_place() -> None:
    assert tokens("« L’an 1,5 ... »") == [
        Token("«", 0, 1),
        Token("L’", 2, 4),
        Token("an", 4, 6),
        Token("1,5", 7, 10),
        Token("...", 11, 14),
        Token("»", 15, 16),
    ]


def test_seconds_are_no_quotation_mark() -> None:
    assert [token.text for token in tokens('en 1\'52"69, ou 9"79')] == ["en", "1'52\"69", ",", "ou", '9"79']
    assert [token.text for token in tokens('"en 2017"')] == ['"', "en", "2017", '"']


@given(st.text())
def test_tokens_are_the_text_without_its_white_space(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert "".join(token.text for token in found) == "".join(text.split())


@given(st.text())
def test_words_are_lower_case_and_not_empty(text: str) -> None:
    assert all(word and not any(mark.isspace() for mark in word) for word in words(text))
