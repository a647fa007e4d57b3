"""What each folding makes alike, and what it leaves apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.folding import bare_capitals, fold, fold_name, plain, small, unaccented

Folding = Callable[[str], str]


@pytest.mark.parametrize(
    ("folding", "text", "folded"),
    [
        pytest.param(small, "L’Otan  À", "l'otan  à", id="small: case and apostrophes only"),
        pytest.param(fold, " L’Otan\n\xa0À  ", "l'otan à", id="fold: spaces too"),
        pytest.param(bare_capitals, "Édouard Élysé", "Edouard Elysé", id="the accents of capitals only"),
        pytest.param(unaccented, "Thiès, Curaçao, Øre", "Thies, Curacao, Øre", id="all accents, no strokes"),
        pytest.param(plain, "L’Agence-Presse\nČTK, Polskiéł", "L'Agence Presse CTK, Polskiel", id="plain"),
        pytest.param(fold_name, "Agerpres-ČTK", "agerpres ctk", id="a name, without hyphens"),
        pytest.param(fold_name, "Œuvre", "œuvre", id="a name, with its ligatures"),
    ],
)
def test_a_folding_drops_what_its_name_says(folding: Folding, text: str, folded: str) -> None:
    assert folding(text) == folded


@given(st.text(st.characters(max_codepoint=0x17F)))
def test_a_name_that_is_folded_keeps_its_offsets(text: str) -> None:
    assert len(plain(text)) == len(text)
