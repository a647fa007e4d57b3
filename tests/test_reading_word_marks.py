"""Codes of word processors in pasted text: those of RTF, the fields and the comments of Word."""

from __future__ import annotations

import pytest

from newsum.models import BlockKind
from newsum.reading import article_from_text

BODY = "Le préfet a annoncé mardi l’évacuation de 300 habitants, menacés par un glissement de terrain."
MORE = "Ils seront relogés dans un gymnase pendant une semaine, a précisé la mairie."
HEAD = r"{\rtf1\ansi\deff0{\fonttbl{\f0\fnil{\*\panose 0202}Times;}}{\colortbl;\red0\green0\blue0;}"


@pytest.mark.parametrize(
    "text",
    [
        rf"\pard\plain \f0\fs24 {BODY}\par" + "\n" + rf"\pard {MORE}\par",
        HEAD + rf"\pard\f0 {BODY}\par {MORE}\par" + "}",
        HEAD
        + r"\pard "
        + BODY.replace("é", r"\'e9").replace("’", r"\u8217\'92")
        + rf"\par {{\b {MORE}}}\par}}",
        rf'HYPERLINK "https://exemple.fr/a" \t "_blank" {BODY}' + "\n" + MORE,
        BODY.replace("300", r'HYPERLINK "https://exemple.fr/a" \l "b" 300') + "\n" + MORE,
    ],
)
def test_codes_of_word_processors_are_taken_out_with_a_warning(text: str) -> None:
    article = article_from_text(text)
    assert [article.text[block.start : block.end] for block in article.blocks] == [BODY, MORE]
    assert article.warnings[0].startswith("repaired: codes of a word processor")


@pytest.mark.parametrize(
    "text", [rf"Le fichier C:\par a disparu. {BODY}", rf"La formule \alpha {{x}}. {BODY}"]
)
def test_a_backslash_alone_is_no_code(text: str) -> None:
    article = article_from_text(text)
    assert (article.text, article.warnings) == (text, ())


@pytest.mark.parametrize(
    "line", ["[JD1] Commentaire de Jean Dupont : à vérifier.", "[AB12]Commented by Ann: why?"]
)
def test_a_comment_in_the_margin_is_a_note(line: str) -> None:
    article = article_from_text(f"{BODY}\n\n{line}\n\n{MORE}")
    assert (article.blocks[1].kind, article.blocks[1].reason) == (BlockKind.BOILERPLATE, "note")
    assert not article.warnings
