"""The candidates for a headline: what is left of a sentence after the likeliest deletions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from newsum.headline import clean, joining
from newsum.headline.compression import naming, search
from newsum.headline.compression.shape import Shape
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
MOST = 10
"""How many compressions of one sentence are tried."""


@dataclass(frozen=True)
class Variant:
    """A sentence after some cuts.

    Attributes:
        sentence: the parsed sentence.
        cuts: what was cut.
        places: the tokens that are kept.
        stands_alone: whether the sentence is known to lean on no other.
        lasts: whether an imperfect in it tells what still is.
        score: how much likelier a sub-editor makes these cuts than none, as a logarithm.
        forgiven: whether it may be long, lean on what the whole sentence leans on, and lack what it lacks.
    """

    sentence: Parsed
    cuts: tuple[Cut, ...]
    places: tuple[int, ...]
    stands_alone: bool = False
    lasts: bool = False
    score: float = 0.0
    forgiven: bool = False

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
        return tense.present(self.sentence, self.places, lasts=self.lasts)

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

    @cached_property
    def refused(self) -> Refusal | None:
        """Why it cannot be a headline, or ``None``."""
        telegraphic = any(cut.name == "auxiliary" for cut in self.cuts)
        refused = verdict.refusal(
            self.sentence,
            self.places,
            telegraphic=telegraphic,
            stands_alone=self.stands_alone,
            lasts=self.lasts,
            forgiven=self.forgiven,
        )
        if refused is None and clean.is_long(self.whole) and not (self.stands_alone or self.forgiven):
            return "too many words"
        return refused


def _locates(sentence: Parsed, place: int) -> bool:
    """Return whether a token belongs to a name that says where something is, or to no name."""
    first = place
    while first and sentence.tags[first] == "U":
        first -= 1
    before, name = word_before(sentence.words, first + 1), " ".join(sentence.words[first + 1 : place + 1])
    return first == place or sentence.bracketed[place] or locates(before, name)


def variants(sentence: Parsed, *, stands_alone: bool = False, lasts: bool = False) -> Iterator[Variant]:
    """Yield the likeliest compressions of a sentence, the best first; it is whole in one of them.

    Args:
        sentence: the parsed sentence.
        stands_alone: whether it is known to lean on no other.
        lasts: whether an imperfect in it tells what still is.
    """
    if not sentence.balanced:
        yield whole(sentence, stands_alone=stands_alone, lasts=lasts)
        return
    shape = Shape(sentence)
    is_whole = False
    for one in islice(search.compressions(shape, of_lead=stands_alone), MOST):
        cuts = tuple(Cut(naming.name(shape, *span), (span,)) for span in one.spans)
        if places := tuple(joining.kept(sentence, cuts)):
            yield Variant(sentence, cuts, places, stands_alone, lasts, one.score)
        is_whole = is_whole or not cuts
    if not is_whole:
        yield whole(sentence, stands_alone=stands_alone, lasts=lasts)


def whole(sentence: Parsed, *, stands_alone: bool = False, lasts: bool = False) -> Variant:
    """Return the whole sentence as a candidate."""
    return Variant(sentence, (), tuple(joining.kept(sentence, ())), stands_alone, lasts)
