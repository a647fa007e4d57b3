"""The candidates for a headline: whole sentences, and what is left of them after safe cuts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from newsum.headline import clean, joining
from newsum.headline.cuts import operators
from newsum.headline.cuts.deletion import Cut
from newsum.headline.grammar import tense
from newsum.headline.grammar.parse import Parsed
from newsum.headline.guards import verdict
from newsum.headline.guards.refusals import Refusal
from newsum.headline.topics.phrases import locates, word_before

_SOURCES = frozenset(["attribution", "leading attribution"])
_LOCAL = frozenset(
    """
    gendarmerie gendarmes hôpital mairie maire parquet police pompiers préfecture préfectures préfet
    procureur procureure secours tribunal
    """.split()
)
"""Sources that have their seat where the news is."""
MAX_CUTS = 6
"""How many cuts of one sentence are combined with each other."""


@dataclass(frozen=True)
class Variant:
    """A sentence after some cuts.

    Attributes:
        sentence: the parsed sentence.
        cuts: what was cut.
        places: the tokens that are kept.
        stands_alone: whether the sentence is known to lean on no other.
    """

    sentence: Parsed
    cuts: tuple[Cut, ...]
    places: tuple[int, ...]
    stands_alone: bool = False

    @property
    def text(self) -> str:
        """The headline that it makes."""
        return clean.shorten(self.whole)

    @cached_property
    def whole(self) -> str:
        """The same, however long."""
        return joining.join(self.sentence, self.places, self.present)

    @cached_property
    def present(self) -> Mapping[int, str]:
        """What puts it in the present, see :func:`newsum.headline.grammar.tense.present`."""
        return tense.present(self.sentence, self.places, lasts=self.stands_alone)

    @property
    def words(self) -> list[str]:
        """Its words and marks, lower-cased."""
        return [self.sentence.words[place] for place in self.places]

    @property
    def described(self) -> frozenset[str]:
        """The words of its cuts that do not say where the news is, lower-cased.

        Those that only describe somebody or something, or name a source that may be anywhere; of the others
        the names that are no adverbials of place.
        """
        return frozenset(
            self.sentence.words[place]
            for cut in self.cuts
            for start, end in cut.spans
            if not (cut.name in _SOURCES and not _LOCAL.isdisjoint(self.sentence.words[start:end]))
            for place in range(start, end)
            if cut.describes or cut.name in _SOURCES or not _locates(self.sentence, place)
        )

    @property
    def opening(self) -> str:
        """The part of speech of its first word."""
        return self.sentence.tags[self.places[0]]

    @property
    def holds_brackets(self) -> bool:
        """Whether brackets are left in it."""
        return any(map(self.sentence.bracketed.__getitem__, self.places))

    @cached_property
    def refused(self) -> Refusal | None:
        """Why it cannot be a headline, or ``None``."""
        telegraphic = any(cut.name == "auxiliary" for cut in self.cuts)
        refused = verdict.refusal(
            self.sentence, self.places, telegraphic=telegraphic, stands_alone=self.stands_alone
        )
        if refused is None and clean.is_long(self.whole) and not self.stands_alone:
            return "too many words"
        return refused


def _locates(sentence: Parsed, place: int) -> bool:
    """Return whether a token belongs to a name that says where something is, or to no name."""
    first = place
    while first and sentence.tags[first] == "U":
        first -= 1
    before, name = word_before(sentence.words, first + 1), " ".join(sentence.words[first + 1 : place + 1])
    return first == place or sentence.bracketed[place] or locates(before, name)


def variants(sentence: Parsed, *, stands_alone: bool = False) -> Iterator[Variant]:
    """Return the whole sentence, then every combination of its cuts.

    Args:
        sentence: the parsed sentence.
        stands_alone: whether it is known to lean on no other.
    """
    yield Variant(sentence, (), tuple(joining.kept(sentence, ())), stands_alone)
    if not sentence.balanced:
        return
    found = operators.find(sentence)[:MAX_CUTS]
    for size in range(1, len(found) + 1):
        for chosen in combinations(found, size):
            if any(one.clashes(other) for one, other in combinations(chosen, 2)):
                continue
            yield Variant(sentence, chosen, tuple(joining.kept(sentence, chosen)), stands_alone)
