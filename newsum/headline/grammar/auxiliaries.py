"""The auxiliaries of French, "avoir" and "être", in the forms that news has of them.

A rule that knows fewer of them names which: what the models learned depends on what the rules know, so that a
form is added to one only when they are learned anew.
"""

from __future__ import annotations

from typing import NamedTuple


class Auxiliary(NamedTuple):
    """The third persons of a verb by their tense, and its forms that are not finite."""

    present: frozenset[str]
    imperfect: frozenset[str]
    preterite: frozenset[str]
    future: frozenset[str]
    conditional: frozenset[str]
    infinitive: str
    participle: str

    @property
    def perfect(self) -> frozenset[str]:
        """The forms that make a perfect or a pluperfect."""
        return self.present | self.imperfect

    @property
    def current(self) -> frozenset[str]:
        """The finite forms without the preterite, in which little news is told."""
        return self.perfect | self.future | self.conditional

    @property
    def finite(self) -> frozenset[str]:
        """All of these third persons."""
        return self.current | self.preterite


AVOIR = Auxiliary(
    present=frozenset(["a", "ont"]),
    imperfect=frozenset(["avait", "avaient"]),
    preterite=frozenset(["eut", "eurent"]),
    future=frozenset(["aura", "auront"]),
    conditional=frozenset(["aurait", "auraient"]),
    infinitive="avoir",
    participle="eu",
)
ETRE = Auxiliary(
    present=frozenset(["est", "sont"]),
    imperfect=frozenset(["était", "étaient"]),
    preterite=frozenset(["fut", "furent"]),
    future=frozenset(["sera", "seront"]),
    conditional=frozenset(["serait", "seraient"]),
    infinitive="être",
    participle="été",
)
