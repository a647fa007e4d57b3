"""A sentence as deletions see it: its joints, its main verb and what completes it, what must not go."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property
from itertools import accumulate, pairwise

from newsum.headline.compression import joints
from newsum.headline.cuts import operators, supplements
from newsum.headline.cuts.deletion import CutName
from newsum.headline.grammar import attribution, times, valency
from newsum.headline.grammar.auxiliaries import AVOIR, ETRE
from newsum.headline.grammar.parse import Parsed, behind_clitics
from newsum.headline.grammar.segments import (
    claimed,
    claims,
    end_of_verb,
    main_verb,
    opens_with_quantity,
    segment_end,
)
from newsum.headline.grammar.subordination import opens_clause
from newsum.headline.grammar.vocabulary import LIMITING, OF, THAT
from newsum.headline.guards import losses

_AUXILIARIES = AVOIR.perfect | ETRE.perfect
_HAVE = AVOIR.current
_HOURS = frozenset(["midi", "minuit"])


class Shape:
    """A sentence as deletions see it.

    Attributes:
        sentence: the sentence.
        chances: how likely readers accept the loss of the parts that commas set off.
        cuts: the spans that the rules would cut, and their names.
        words: how many words stand before each token, and in all.
        joints: where deletions may begin or end.
        end: where the last segment ends.
        verb: the main verb, ``None`` without one; its last word is ``end_of_verb``.
    """

    def __init__(self, sentence: Parsed) -> None:
        self.sentence = sentence
        self.end = segment_end(sentence)
        self.chances = supplements.chances(sentence)
        self.cuts = {
            (start, min(end, self.end)): cut.name
            for cut in operators.find(sentence, self.chances)
            for start, end in cut.spans
            if start < self.end
        }
        self.joints = joints.find(sentence, self.cuts)
        self.verb = main_verb(sentence, range(len(sentence)))
        self.end_of_verb = 0 if self.verb is None else self._end_of_verb(self.verb)
        self.words = [0, *accumulate(word[0].isalnum() for word in sentence.words)]
        commas = frozenset(sentence.commas)
        self._commas_before = [*accumulate((place in commas for place in range(len(sentence))), initial=0)]

    @cached_property
    def bare_cuts(self) -> dict[tuple[int, int], CutName]:
        """The names of the cuts, by their spans without the commas at both ends."""
        words = self.sentence.words
        return {
            (start + (words[start] == ","), end - (words[end - 1] == ",")): name
            for (start, end), name in self.cuts.items()
        }

    def _end_of_verb(self, verb: int) -> int:
        """Return the participle that completes a verb, if need be behind an insertion: "a, hier, promis"."""
        sentence = self.sentence
        last = end_of_verb(sentence, verb, len(sentence))
        if last == verb and verb + 1 in sentence.commas and sentence.words[verb] in _AUXILIARIES:
            closing = next((comma for comma in sentence.commas if comma > verb + 1), len(sentence))
            if sentence.tags[closing + 1 : closing + 2] and sentence.is_participle(closing + 1):
                return closing + 1
        return last

    def opening(self, start: int, end: int | None = None) -> int:
        """Return the first token of a deletion behind its comma, if it takes more than that."""
        is_comma = self.sentence.words[start] == "," and start + 1 < (self.end if end is None else end)
        return start + 1 if is_comma else start

    def bounds(self, start: int, end: int) -> tuple[int, int]:
        """Return where a deletion begins and ends without its commas."""
        first = self.opening(start, end)
        return first, end - (self.sentence.words[end - 1] == "," and end - 1 > first)

    def inner_commas(self, start: int, end: int) -> int:
        """Return how many commas a deletion holds between its first token and its last."""
        return self._commas_before[max(start + 1, end - 1)] - self._commas_before[start + 1]

    @cached_property
    def sources(self) -> tuple[int, ...]:
        """The commas behind which somebody is named who says it."""
        return tuple(comma for comma in self.sentence.commas if attribution.follows(self.sentence, comma))

    @cached_property
    def source_phrases(self) -> tuple[int, ...]:
        """The tokens at which a source is named."""
        phrases = {place for place in range(self.end) if attribution.is_source_phrase(self.sentence, place)}
        return tuple(sorted(phrases | {comma + 1 for comma in self.sources}))

    @cached_property
    def claims(self) -> tuple[tuple[int, int], ...]:
        """The subordinators and relative pronouns, each with the finite verb that it claims."""
        return tuple(claimed(self.sentence))

    @cached_property
    def awaited(self) -> tuple[tuple[int, int], ...]:
        """The verbs that wait for what opens behind an insertion, each with the token that opens it."""
        return tuple(valency.awaited(self.sentence))

    @cached_property
    def free_verbs(self) -> tuple[int, ...]:
        """The finite verbs that no subordinator claims."""
        everything = claims(self.sentence, range(len(self.sentence)))
        return tuple(verb for verb, opener in everything if opener is None)

    @cached_property
    def resumptions(self) -> tuple[int, ...]:
        """The places of "de" behind a number or a time, which goes on with what stands before that."""
        words = enumerate(self.sentence.words)
        return tuple(
            place
            for place, word in words
            if word in OF
            and place
            and (
                times.counts(self.sentence, place - 1)
                or times.covers(self.sentence, place - 1)
                or self.sentence.words[place - 1] in _HOURS
            )
        )

    @cached_property
    def awaiting_more(self) -> tuple[tuple[int, Set[str]], ...]:
        """The verbs that say little without what follows, each with the words of which it needs one.

        "condamne … à", "profite … pour", "compare … à", "dispose … de", "informe … que".
        """
        return tuple(
            (place, needed)
            for place, word in enumerate(self.sentence.words)
            for stems, needed in valency.NEEDING
            if word.startswith(stems) and (needed is not THAT or self.sentence.tags[place][0] == "V")
        )

    @cached_property
    def joined_verbs(self) -> tuple[int, ...]:
        """The conjunctions before a verb: "et jeté"."""
        pairs = enumerate(pairwise(self.sentence.tags))
        return tuple(place for place, (tag, following) in pairs if tag == "CC" and following[0] == "V")

    @cached_property
    def clause_openers(self) -> tuple[int, ...]:
        """The relative pronouns and subordinating conjunctions."""
        return tuple(place for place, tag in enumerate(self.sentence.tags) if tag in ("PR", "CS"))

    @cached_property
    def unclear(self) -> int:
        """The first subordinator whose verb was not found, as of a verb taken for a noun; else the end."""
        claimed = {opener for opener, _ in self.claims}
        openers = (place for place in self.clause_openers if opens_clause(self.sentence, place))
        return next((place for place in openers if place not in claimed), self.end)

    @cached_property
    def awaiting(self) -> int | None:
        """The first subordinator without a finite verb outside quotation marks, if any."""
        claimed = {opener for opener, _ in self.claims}
        words = enumerate(self.sentence.words)
        return next((place for place, word in words if word in THAT and place not in claimed), None)

    @cached_property
    def appointments(self) -> tuple[int, ...]:
        """The tokens that open a time at which something will be."""
        sentence = self.sentence
        return tuple(
            place
            for place, word in enumerate(sentence.words)
            if word in times.STARTERS
            and times.end_of_time(sentence, place)[0] > place
            and times.tells_when_it_will_be(sentence, place)
        )

    @cached_property
    def conditions(self) -> tuple[int, ...]:
        """The tokens that open an exception, a condition or a doubt."""
        return tuple(supplements.conditions(self.sentence))

    @cached_property
    def limiting_brackets(self) -> tuple[int, ...]:
        """The brackets whose content may change what the rest means: "(hors taxes)"."""
        pairs = enumerate(pairwise(self.sentence.words))
        return tuple(place for place, (mark, word) in pairs if mark == "(" and word in LIMITING)

    @cached_property
    def tolls(self) -> tuple[int, ...]:
        """The tokens that open victims."""
        return tuple(losses.tolls(self.sentence))

    @cached_property
    def turns(self) -> tuple[int, ...]:
        """The tokens that may turn the news."""
        return tuple(place for place in range(len(self.sentence)) if losses.may_turn(self.sentence, place))

    @cached_property
    def complement(self) -> int | None:
        """The first token of what completes the main verb: its object, a clause or an infinitive, if any.

        An object may stand behind an insertion: "a adopté jeudi, par 86 voix, le projet".
        """
        sentence = self.sentence
        if self.verb is None:
            return None
        for place in range(self.end_of_verb + 1, self.end):
            tag = sentence.tags[place]
            if tag in ("CS", "VI") or (tag == "PR" and sentence.words[place] in THAT):
                return place
            if tag == "PR" or sentence.finites[place]:
                return None
            if place in sentence.commas:
                return None if self.is_passive else self._object_behind(place)
            opens = (tag[0] in "DPM" and tag != "PO") or valency.opens_quantity(sentence, place)
            is_direct = opens and sentence.tags[place - 1][0] != "E"
            if tag == "M" and place - 1 > self.end_of_verb and sentence.is_participle(place - 1):
                continue  # "a trouvé dans un meuble acheté 80 euros une lettre"
            if is_direct and not times.covers(sentence, place) and not times.is_period(sentence, place):
                return place
        return None

    @cached_property
    def is_inverted(self) -> bool:
        """Whether the subject stands behind the verb: "Dans la vallée vivent trente familles".

        Or behind that and a comma: "Sous la présidence du maire, s'est tenue".
        """
        if self.verb is None or self.sentence.tags[0][0] != "E" or opens_with_quantity(self.sentence):
            return False
        before = [comma for comma in self.sentence.commas if comma < self.verb]
        follows = behind_clitics(self.sentence.tags, before[0] + 1) == self.verb if before else True
        return len(before) < 2 and follows

    @cached_property
    def is_passive(self) -> bool:
        """Whether the main verb has "être", so that no object follows."""
        assert self.verb is not None
        words = self.sentence.words[self.verb : self.end_of_verb]
        return bool(words) and (words[0] not in _HAVE or "été" in words)

    def _object_behind(self, comma: int) -> int | None:
        """Return the object behind an insertion that a comma opens, or behind the comma next to the verb.

        Without an insertion what a comma opens is an apposition: "a bondi de 3% en mai, une hausse". But for
        verbs that always have an object: "a dévoilé à Paris, un projet".
        """
        following = next((one for one in self.sentence.commas if one > comma), self.end)
        is_next = self.sentence.words[self.end_of_verb].startswith(valency.TRANSITIVE) or all(
            self.sentence.tags[place][0] in "ZR" or times.covers(self.sentence, place)
            for place in range(self.end_of_verb + 1, comma)
        )
        is_inserted = self.sentence.tags[comma + 1][0] in "EVR" or times.covers(self.sentence, comma + 1)
        for place in (*[comma + 1][: 1 if is_next else 0], *[following + 1][: 1 if is_inserted else 0]):
            if (
                place < self.end
                and self.sentence.tags[place][0] == "D"
                and not times.covers(self.sentence, place)
            ):
                return place
        return None

    def name(self, start: int, end: int) -> CutName | None:
        """Return the name of the cut that takes a stretch, with its commas or without, if one does."""
        if (start, end) in self.cuts:
            return self.cuts[start, end]
        return self.bare_cuts.get(self.bounds(start, end))

    def is_needed(self, start: int, end: int) -> bool:
        """Return whether it is a part between commas without which the rest is no sentence."""
        bounds = self.bounds(start, end)
        return self.chances.get(bounds) == 0.0 and supplements.is_needed(self.sentence, *bounds)

    def chance(self, start: int, end: int) -> float:
        """Return how likely a reader accepts the loss of a part between commas; 1 for what is none."""
        return self.chances.get(self.bounds(start, end), 1.0)
