"""What ``explain`` says in French: everything, each thing in words of its own."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain

import pytest

from newsum.french.cues import Cue
from newsum.headline.cuts.deletion import CUT_NAMES
from newsum.headline.guards.refusals import REFUSALS
from newsum.models import BlockKind, SentenceKind
from newsum.ranking import METHODS
from newsum.ranking.news import PARTS
from newsum.reasons import REASONS
from newsum.rendering.explanation import ADDITIONS, COLUMNS
from newsum.rendering.terms import IN_FRENCH, term

GROUPS: dict[str, Collection[str]] = {
    "columns": COLUMNS[1:],
    "rows beside sentences": ("headline", "left out"),
    "kinds of sentences": tuple(SentenceKind),
    "kinds of blocks": tuple(BlockKind),
    "parts of scores": PARTS,
    "methods": METHODS,
    "cues": tuple(Cue),
    "additions": ADDITIONS,
    "cuts": CUT_NAMES,
    "refusals": REFUSALS,
    "reasons": REASONS,
}


@pytest.mark.parametrize("group", GROUPS)
def test_each_member_has_a_french_term_of_its_own(group: str) -> None:
    assert len({term(name, "fr") for name in GROUPS[group]}) == len(GROUPS[group])


def test_no_term_is_for_nothing() -> None:
    assert set(chain(*GROUPS.values())) == set(IN_FRENCH)


def test_what_has_no_french_term_is_no_term() -> None:
    with pytest.raises(KeyError):
        term("a reason without a French term", "fr")


def test_english_terms_are_the_names() -> None:
    assert term("sharing buttons", "en") == "sharing buttons"
