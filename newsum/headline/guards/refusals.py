"""Why a candidate cannot be the headline: every refusal of the guards."""

from __future__ import annotations

from typing import Literal, get_args

Refusal = Literal[
    "too few words",
    "too many words",
    "quotation marks without their pair",
    "no main verb",
    "a subordinator without its verb",
    "a negation cut in two",
    "a beginning that hangs",
    "an end that hangs",
    "points to what was said before",
    "a pronoun without its noun",
    "first or second person",
    "a comma between subject and verb",
    "two marks in a row",
    "an elision that cannot be mended",
    "an address of the web",
    "words run together",
    "an outcome that turns the news",
    "a name that says nothing",
    "no name is left",
]
REFUSALS: tuple[Refusal, ...] = get_args(Refusal)
"""All refusals."""
