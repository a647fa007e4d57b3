"""Damaged text mended, and sound text left alone."""

from __future__ import annotations

import unicodedata

import pytest

from newsum.reading.repair import repair

SOUND = "L’œuvre de M. Lefèvre – « à voir » – coûte 3 000 € ; AT&T & Cie, Âge, Ângelo, São Paulo, R&D; ici."


def test_sound_text_comes_back_itself() -> None:
    repaired, warnings = repair(SOUND)
    assert repaired is SOUND
    assert warnings == ()


@pytest.mark.parametrize(
    ("damaged", "mended", "sort"),
    [
        ("pr\u00adési\u00addent", "président", "soft hyphens"),
        ("le prési\u00ad\ndent dort", "le président\ndort", "soft hyphens"),
        ("un\u200b mot\ufeff", "un mot", "invisible"),
        ("bip\x07 bip\x1b[0m", "bip bip[0m", "control"),
        (unicodedata.normalize("NFD", "été à Noël"), "été à Noël", "decomposed"),
        ("l&rsquo;&eacute;t&eacute;&nbsp;&amp; lui", "l’été\xa0& lui", "entities"),
        ("l&#8217;&#xe9;t&#233;", "l’été", "entities"),
        ("l&amp;rsquo;&amp;amp;eacute;t&eacute;", "l’été", "entities"),
        ("l\x92\x9cuvre \x96 \x93 vol\xe9e \x94\x85 \x81", "l’œuvre – “ volée ”… ", "ISO-8859-1"),
        ("demi\ud83d mot", "demi\ufffd mot", "surrogates"),
        ("le gouver-\nnement agit", "le gouvernement\nagit", "cut at line ends"),
        ("la vice-\nprésidente, dit-\nil, peut-\nêtre", "la vice-présidente,\ndit-il,\npeut-être", "cut"),
        ("le porte-avions, un porte-\navions", "le porte-avions, un porte-avions", "cut"),
    ],
)
def test_damage_is_mended_and_told(damaged: str, mended: str, sort: str) -> None:
    text, warnings = repair(damaged)
    assert text == mended
    assert len(warnings) == 1
    assert sort in warnings[0]
    assert warnings[0].startswith("repaired: ")


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("pré-\nfectoral", "préfectoral"),
        ("mi-\nnistre", "ministre"),
        ("ex-\nplique", "explique"),
        ("cou-\nleur", "couleur"),
        ("vil-\nle", "ville"),
        ("par-\nlement", "parlement"),
        ("pro-\ncès", "procès"),
        ("au-\ntomne", "automne"),
        ("ex-\nministre", "ex-ministre"),
        ("vice-\nprésident", "vice-président"),
        ("lui-\nmême", "lui-même"),
        ("au-\ndelà", "au-delà"),
        ("sous-\npréfet", "sous-préfet"),
    ],
)
def test_a_cut_word_keeps_its_hyphen_only_where_it_has_one(cut: str, joined: str) -> None:
    assert repair(cut)[0] == joined


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf_8_read_as_something_else_is_undone(wrong: str) -> None:
    text = "L’été à Noël : « déçu », dit-elle… Ça coûte 3 €, l’œuf."
    octets = text.encode("utf-8")
    garbled = "".join(bytes((o,)).decode(wrong, "ignore") or chr(o) for o in octets)
    repaired, warnings = repair(garbled)
    assert repaired == text
    assert "Windows-1252" in warnings[0]


@pytest.mark.parametrize(("wrong", "layers"), [("cp1252", 2), ("latin-1", 2), ("latin-1", 3)])
def test_layers_of_the_same_damage_are_all_undone(wrong: str, layers: int) -> None:
    text = garbled = "L’été à Noël : « déçu », dit-elle… Ça coûte 3 €, l’œuf."
    for _ in range(layers):
        garbled = "".join(bytes((o,)).decode(wrong, "ignore") or chr(o) for o in garbled.encode("utf-8"))
    repaired, warnings = repair(garbled)
    assert repaired == text
    assert len(warnings) == 1


def test_a_line_end_of_mainframes_is_no_damage() -> None:
    assert repair("Il pleut.\x85Il vente.") == ("Il pleut.\x85Il vente.", ())


def test_a_lost_no_break_space_after_a_garbled_a_is_known() -> None:
    assert repair("de Paris Ã  Lyon, d'aprÃ¨s lui")[0] == "de Paris à Lyon, d'après lui"


def test_a_single_odd_pair_is_no_mojibake() -> None:
    assert repair("le « Å“uvre » d'Ålesund")[1] == ()


def test_a_dash_at_a_line_end_before_a_capital_stays() -> None:
    assert repair("Boulogne-\nBillancourt")[1] == ()
