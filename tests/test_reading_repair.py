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
        ("Boulogne-\nBillancourt", "Boulogne-Billancourt", "cut at line ends"),
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


def test_utf_8_read_as_mac_roman_is_undone() -> None:
    text = "L’été à Noël : « déçu », dit-elle… Ça coûte 3 €, l’œuf – “ là-bas ”."
    repaired, warnings = repair(text.encode().decode("mac-roman"))
    assert repaired == text
    assert "Mac Roman" in warnings[0]


@pytest.mark.parametrize(
    "text", ["la racine √2 vaut 1,41", "√ 9 = 3 ≈ 3", "un signe ‚Ä sans autre", "¬« non »"]
)
def test_signs_of_mathematics_are_no_mojibake(text: str) -> None:
    assert repair(text) == (text, ())


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


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("en Seine-\nMaritime, a dit", "en Seine-Maritime,\na dit"),
        ("l'Agence France-\nPresse.\n\nElle", "l'Agence France-Presse.\n\nElle"),
        ("dans l'ex-\nYougoslavie", "dans l'ex-Yougoslavie"),
        ("Saint-Pierre-\nLe-Moûtier", "Saint-Pierre-Le-Moûtier"),
        ("le Puy-\nde-Dôme", "le Puy-de-Dôme"),
        ("les Côtes-\nd'Armor", "les Côtes-d'Armor"),
        ("c'est-\nà-dire hier", "c'est-à-dire\nhier"),
        ("quatre-vingt-\ndix-\nsept ans", "quatre-vingt-dix-sept\nans"),
        ("a-\nt-il", "a-t-il"),
        ("le vice-prési-\ndent", "le vice-président"),
        ("un porte-pa-\nrole", "un porte-parole"),
        ("un savoir-\nfaire", "un savoir-faire"),
        ("mi-\nmars", "mi-mars"),
        ("l'ex-\ndirecteur", "l'ex-directeur"),
        ("ce jour-\nlà", "ce jour-là"),
        ("un micro-\nordinateur", "un micro-ordinateur"),
        ("les sapeurs-\npompiers", "les sapeurs-pompiers"),
        ("il porte-\nrait", "il porterait"),
        ("le ce-\nlui", "le celui"),
        ("abat-\ntu", "abattu"),
        ("la Seine¬\nMaritime", "la Seine-Maritime"),
        ("un savoir‐\nfaire", "un savoir-faire"),
    ],
)
def test_a_word_with_a_hyphen_goes_on_below(cut: str, joined: str) -> None:
    assert repair(cut)[0] == joined


@pytest.mark.parametrize(
    ("cut", "joined"),
    [
        ("anti-\nciper", "anticiper"),
        ("contre-\nbande", "contrebande"),
        ("ex-\ntrême", "extrême"),
        ("voi-\nlà", "voilà"),
        ("au-de-\nlà", "au-delà"),
        ("co-\nlère", "colère"),
        ("mi-\nlieu", "milieu"),
        ("mer-\nci", "merci"),
        ("moi-\ntié", "moitié"),
        ("fran-\nce", "france"),
        ("gouver¬\nnement", "gouvernement"),
        ("le « gouver-\nnement », dit-il", "le « gouvernement »,\ndit-il"),
        ("gouver‐\nnement", "gouvernement"),
    ],
)
def test_a_syllable_leaves_no_hyphen(cut: str, joined: str) -> None:
    assert repair(cut)[0] == joined


def test_the_text_itself_tells_whether_a_word_has_a_hyphen() -> None:
    assert repair("la télésurveillance, une télé-\nsurveillance")[0].endswith("une télésurveillance")
    assert repair("un télé-crochet, un télé-\ncrochet")[0].endswith("un télé-crochet")


@pytest.mark.parametrize(
    "text",
    [
        "LYON-\nLe maire",
        "SEINE-\nMARITIME",
        "Lyon-\nLe maire",
        "Lyon -\nParis",
        "Lyon-\n\nParis",
        "3-\nParis",
        "non ¬\nvrai",
        "LYON¬\nLe maire",
    ],
)
def test_a_dash_at_a_line_end_is_no_hyphen(text: str) -> None:
    assert repair(text) == (text, ())


@pytest.mark.parametrize(
    ("quoted", "repaired"),
    [
        (
            "Il a dit : « Le pont\n» est fermé\n» depuis hier ». Rien de plus.",
            "Il a dit : « Le pont\nest fermé\ndepuis hier ». Rien de plus.",
        ),
        ("« Le pont de\n« Brest est\n« fermé. »", "« Le pont de\nBrest est\nfermé. »"),
        ("« Le pont. Il est fer-\n» mé depuis\n» hier. »", "« Le pont. Il est fermé\ndepuis\nhier. »"),
    ],
)
def test_guillemets_repeated_at_line_starts_are_removed(quoted: str, repaired: str) -> None:
    text, warnings = repair(quoted)
    assert text == repaired
    assert (
        warnings[0]
        == "repaired: guillemets repeated at line starts removed (2); offsets refer to the repaired text"
    )


@pytest.mark.parametrize(
    "text",
    [
        "« Le pont est fermé.\n« Il le restera.\n« Longtemps. »",
        "« Le pont est fermé\n», a dit le maire.",
        "Le maire a dit\n« oui » et\n« non ».",
        "Au menu\n» Brest\n» Lyon\n» Nice",
        "« Le pont est\n« fermé » dit-il.",
        "« Le pont\n\n» est\n» fermé »",
    ],
)
def test_guillemets_that_open_or_close_are_kept(text: str) -> None:
    assert repair(text) == (text, ())
