"""Subtitles: what is spoken is the text, whatever parts it on the screen."""

from __future__ import annotations

import time

import pytest

from newsum.reading import article_from_text

SPOKEN = "Le maire de Rouen a annoncé lundi la fermeture du pont. Six mois au moins, dit la Métropole."
SUBRIP = """1
00:00:01,000 --> 00:00:04,000
Le maire de Rouen a annoncé lundi

2
00:00:04,200 --> 00:00:07,500
la fermeture du pont.
Six mois au moins,

3
00:00:09,100 --> 00:00:12,000
dit la Métropole.
"""
WEB = """WEBVTT
Kind: captions

00:01.000 --> 00:04.000 align:start position:0%
Le maire de Rouen<00:00:01.500><c> a annoncé</c> lundi

salle-12
00:04.200 --> 00:07.500
la fermeture du pont.
Six mois au moins,

00:09.100 --> 00:12.000
dit la Métropole."""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SUBRIP, id="SubRip"),
        pytest.param(SUBRIP.replace("\n", "\r\n"), id="of Windows"),
        pytest.param("\n" + SUBRIP.replace("\n\n", "\n"), id="without empty lines"),
        pytest.param(SUBRIP.replace("Six mois au moins", "{\\an8}<i>Six mois</i> au moins"), id="marked up"),
        pytest.param(SUBRIP.replace("3\n", "3\n00:00:07,600 --> 00:00:08,000\n[Musique]\n\n4\n"), id="sound"),
        pytest.param(SUBRIP.replace("dit la", "Six mois au moins,\ndit la"), id="stays on the screen"),
        pytest.param(WEB, id="WebVTT"),
        pytest.param(WEB.replace("\n\nsalle-12", "\n\nNOTE à relire\ndemain\n\nsalle-12"), id="a note"),
        pytest.param(SUBRIP.replace("dit la", "- dit la"), id="dash of who speaks next"),
    ],
)
def test_what_is_spoken_is_the_text(text: str) -> None:
    article = article_from_text(text)
    assert article.text == SPOKEN
    assert article.warnings[0].startswith("repaired: numbers and times of subtitles taken out (")
    assert [block.kind.value for block in article.blocks] == ["paragraph"]


def test_who_speaks_in_brackets_is_no_sound() -> None:
    article = article_from_text(SUBRIP.replace("dit la Métropole.", "(Anne) dit la Métropole (selon elle)"))
    assert article.text.endswith("(Anne) dit la Métropole (selon elle)")


@pytest.mark.parametrize(
    "text",
    [
        f"{SPOKEN}\n\n{SUBRIP}",  # an article of subtitles
        "Le trajet 00:00:01,000 --> 00:00:04,000 est clos.",
        "1\n00:00:01,000 --> 00:00:04,000\nLe maire part.",
        "Il écrit -->\n\nLe maire part.",
    ],
)
def test_a_text_with_arrows_stays(text: str) -> None:
    article = article_from_text(text)
    assert (article.text, article.warnings) == (text, ())


def test_time_grows_with_the_length_of_what_is_no_subtitle_alone() -> None:
    began = time.monotonic()
    for text in (
        "a --> " * 50_000,
        "12\n" * 100_000 + "-->",
        "00:00:01,000 --> " * 20_000,
        " \t" * 99_999 + "-->",
    ):
        article_from_text(f"Le maire part. {text}")
    assert time.monotonic() - began < 10
