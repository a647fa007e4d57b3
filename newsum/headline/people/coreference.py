"""Whom a mention without a name means: "le député du Gard" in an article about Gilbert Collard.

Articles name those they are about in the title, which a headline has to do without. Who the article names
in full is a candidate where this article, or those of OrangeSum, give that one the office, or where that
one was named before and has no other office or seat; a model learned from judgements of 1,900 mentions
(``newsum/training/coreference.tsv``) says whether the mention means that one. A wrong name is worse than
none: half of them get none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from newsum import datafiles, first_names
from newsum.folding import bare_capitals
from newsum.french.stems import stem
from newsum.headline.grammar.occupations import COMING, SINCE_WHEN
from newsum.headline.grammar.parse import Parsed, parse
from newsum.headline.logistic import probability
from newsum.headline.people import fame, introductions, mentions, names
from newsum.headline.people.introductions import Person
from newsum.headline.people.mentions import Mention
from newsum.models import Document

DATA = datafiles.FOLDER / "coreference.txt"
OFFICES = datafiles.FOLDER / "offices.txt"

Called = Callable[[str], Mapping[str, int]]
"""Returns, for a full name, what :func:`calls` says of the offices that articles give it -> in how many."""

CONVINCING = 0.9
"""A name is given when the model is so sure of it."""
ABLE = 0.5
"""And when no other is as likely as this."""

_CONTENT = 4
"""A word of fewer letters tells nothing of an office, if it is no name."""
_OFTEN, _ALSO = 0.25, 0.05
"""The shares of an office in what somebody is called from which on it is theirs, or one of theirs."""
_WELL_KNOWN = 10
_EXCLUSIVE = frozenset("avocat avocate cardinal juge pape procureur procureure préfet préfète".split())
_IN, _WITH_ARTICLE = frozenset(["en", "dans"]), frozenset(["Ds", "Dp", "EDs", "EDp"])
_SMALL = frozenset("à au aux d de des du en et l la le les ou pour s sa ses son sur un une".split())
"""These tell nothing beside an office."""
_OVER = 0.2
"""Somebody whom such a share of articles calls a former one is none any more."""
_FORMER = ("ancien", "ex")
_QUALIFYING = frozenset(map(stem, SINCE_WHEN | {"jeune", "célèbre"}))
"""These tell nothing of the seat."""


@cache
def load() -> dict[str, float]:
    """Read the weights: feature -> weight."""
    return datafiles.weights(DATA)


@cache
def _rows() -> dict[str, str]:
    """Read who is called what; a row is parsed when it is asked for."""
    return dict(line.split("\t", 1) for line in datafiles.lines(OFFICES))


def called(name: str) -> Mapping[str, int]:
    """Return what articles of OrangeSum call somebody: what :func:`calls` says -> how many articles."""
    calls = _rows().get(bare_capitals(name), "")
    return {call: int(times) for call, _, times in (one.rpartition(" ") for one in calls.split("\t") if one)}


@dataclass(frozen=True)
class Discourse:
    """Whom an article names, for its mentions without a name, or without a first one."""

    document: Document

    @cached_property
    def full(self) -> Mapping[str, str]:
        """What stands for "M. Poutine" and its like, see :func:`newsum.headline.people.names.full`."""
        return names.full(self.document)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Whom the article names in full."""
        return introductions.named(self.document.prose)

    def resolve(self, sentence: Parsed, mention: Mention, place: int) -> Person | None:
        """Return whom a mention means, if that is sure.

        Args:
            sentence: the parsed sentence.
            mention: somebody without a name in it.
            place: of the sentence among the prose.
        """
        weights = load()
        chances = [
            (probability(sum([weights.get(feature, 0.0) for feature in found])), person)
            for person, found in self.evidence(sentence, mention, place, called)
        ]
        able = [person for chance, person in chances if chance >= ABLE]
        sure = [person for chance, person in chances if chance >= CONVINCING]
        return sure[0] if len(able) == len(sure) == 1 else None

    def evidence(
        self, sentence: Parsed, mention: Mention, place: int, called: Called
    ) -> Iterator[tuple[Person, frozenset[str]]]:
        """Yield everybody whom a mention may mean, with what shows of the two.

        Nobody whom its sentence names, and nobody at all when one stands before it. Who is not said to hold
        the office has to be named before: "Le chanteur est mort. Johnny Hallyday l'admirait" means another.

        Args:
            sentence: the parsed sentence.
            mention: somebody without a name in it.
            place: of the sentence among the prose.
            called: returns what articles call somebody.
        """
        if _names_before(sentence, mention.start):
            return
        titles = mentions.titles(sentence, mention)
        fitting = [person for person in self.people if person.title in titles]
        known = {person: called(person.name) for person in fitting}
        given = {person: _given(sentence, mention, person, known[person]) for person in fitting}
        for person in fitting:
            is_told = given[person].is_certain or any(one < place for one in person.places)
            named = person.surname.lower() in sentence.words
            if named or not is_told or _excludes(sentence, mention, person, given[person]):
                continue
            others = [one for one in self.people if one.surname != person.surname]
            rivals = [one for one in others if one.title in titles]
            yield (
                person,
                frozenset(
                    (
                        *_features(mention, person, place),
                        *_frequency(person, rivals, others),
                        *_distance(person, rivals, place),
                        *_office(sentence, mention, person, rivals, known[person]),
                        *_support(given[person], [given[rival] for rival in rivals]),
                    )
                ),
            )


def calls(office: Sequence[str]) -> Iterator[str]:
    """Yield what an office tells, of :func:`newsum.headline.people.introductions.offices_beside`.

    Its noun, the noun with the stem of each other word ("maire nice"), and that it is a former one.
    """
    noun, *others = office
    yield noun
    for word in dict.fromkeys(others):
        if word == introductions.FORMER:
            yield f"{word} {noun}"
        elif word not in _SMALL:
            yield f"{noun} {stem(word)}"


class _Given(NamedTuple):
    """What is said of the office of a mention: see :func:`calls`.

    Attributes:
        mentioned: what the mention says.
        told: what the article says of somebody.
        known: and what others say of the office.
    """

    mentioned: frozenset[str]
    told: frozenset[str]
    known: frozenset[str]

    @property
    def is_certain(self) -> bool:
        """Whether the article says that somebody holds the office, or others that they do with its seat."""
        return self.support > (len(self.mentioned) == 1)

    @property
    def support(self) -> int:
        """What says that somebody holds the office: 0 nothing, 1 others, 2 the article."""
        return (self.mentioned <= self.known) + (self.mentioned <= self.told)


def _given(sentence: Parsed, mention: Mention, person: Person, called: Mapping[str, int]) -> _Given:
    content = _content(sentence, mention)
    told = frozenset(call for office in person.offices for call in calls(office))
    return _Given(frozenset((mention.head, *content)), told, told | _known(mention, content, called))


def _support(given: _Given, rivals: Sequence[_Given]) -> Iterator[str]:
    """Yield what says that somebody holds the office of a mention, and that others do."""
    yield f"support {given.support}"
    yield f"support {given.support}, others' {max((rival.support for rival in rivals), default=0)}"


def _excludes(sentence: Parsed, mention: Mention, person: Person, given: _Given) -> bool:
    """Return whether something says that somebody does not hold the office of a mention.

    A new holder is not the one whom articles call so; who holds another office of which there is but one
    holds no other. Who is given the office with a seat has no other seat: in an article that names but
    Emmanuel Macron, "le président chinois" is somebody else.
    """
    if sentence.words[mention.start + 1] in COMING:
        return True
    if mention.head not in given.told and not _EXCLUSIVE.isdisjoint(
        (mention.head, *(office[0] for office in person.offices))
    ):
        return True
    is_other = not given.mentioned - {mention.head} <= given.known
    return is_other and any(call.startswith(f"{mention.head} ") for call in given.known)


def _known(mention: Mention, content: Set[str], called: Mapping[str, int]) -> set[str]:
    """Return what others tell of the office of a mention, if it is not over."""
    total, former = _calls(called), f"{introductions.FORMER} {mention.head}"
    is_over = called.get(former, 0) > _OVER * called.get(mention.head, 0)
    known = {call for call, times in called.items() if times > _ALSO * total}
    return known if not is_over or former in content else set()


def _content(sentence: Parsed, mention: Mention) -> set[str]:
    """Return what a mention tells beside its noun, of the seat and of a former office; see :func:`calls`."""
    words = {
        stem(word)
        for place, word in enumerate(sentence.words[: mention.end])
        if place > mention.start
        and (len(word) >= _CONTENT or sentence.tokens[place].text[0].isupper())
        and word not in _SMALL
    }
    content = {f"{mention.head} {word}" for word in words - {stem(mention.head), *_QUALIFYING}}
    if sentence.words[mention.start + 1].startswith(_FORMER):
        content.add(f"{introductions.FORMER} {mention.head}")
    return content


def _calls(called: Mapping[str, int]) -> int:
    """Return how many articles call somebody by an office, counted for each."""
    return sum(times for call, times in called.items() if " " not in call)


def _names_before(sentence: Parsed, place: int) -> bool:
    """Return whether somebody is named before a token, whom a mention there may mean."""
    return any(
        sentence.is_name(one)
        and (
            sentence.is_name(one + 1)
            or sentence.tokens[one].text in first_names.load()
            or (fame.is_famous(sentence.words[one]) and not _is_thing(sentence, one))
        )
        for one in range(place)
    )


def _is_thing(sentence: Parsed, name: int) -> bool:
    """Return whether what stands beside a single name makes it no person's: "la France", "Europe 1"."""
    if sentence.tags[name + 1 : name + 2] == ("M",):
        return True
    if name == 0:
        return False
    before = sentence.tokens[name - 1].text
    if before[0].isupper() and name > 1:
        return False  # "Pour Le Pen"
    return sentence.tags[name - 1] in _WITH_ARTICLE or before.lower() in _IN


def _features(mention: Mention, person: Person, place: int) -> Iterator[str]:
    """Yield what shows of a mention and of one whom it may mean."""
    yield "constant"
    yield f"head {mention.head}"
    yield "famous" if fame.is_famous(person.surname.lower()) else "not famous"
    yield f"sentence {min(place, 4)}"


def _frequency(person: Person, rivals: Sequence[Person], others: Sequence[Person]) -> Iterator[str]:
    """Yield how often an article names somebody, and beside whom."""
    count, most = len(person.places), max((len(one.places) for one in rivals), default=0)
    yield f"in {min(count, 4)} sentences"
    yield f"{min(len(rivals), 4)} rivals"
    if not others:
        yield "nobody else"
    if most:
        yield f"share {5 * count // (count + most)}"
        yield "as frequent" if count == most else "more frequent" if count > most else "less frequent"


def _distance(person: Person, rivals: Sequence[Person], place: int) -> Iterator[str]:
    """Yield where somebody is named, seen from a sentence."""
    if person.places:
        yield f"first {_span(person.places[0])}"
    before = max((one for one in person.places if one < place), default=None)
    yield "not before" if before is None else f"before {_span(place - before)}"
    yield "next" if place + 1 in person.places else "not next"
    latest = -1 if before is None else before
    if any(latest < at < place for one in rivals for at in one.places):
        yield "somebody nearer"


def _span(sentences: int) -> str:
    return str(sentences) if sentences < 3 else "3+" if sentences < 8 else "8+"


def _office(
    sentence: Parsed, mention: Mention, person: Person, rivals: Sequence[Person], called: Mapping[str, int]
) -> Iterator[str]:
    """Yield how the office of a mention fits what the article, and others, call somebody."""
    is_one = any(office[0] == mention.head for office in person.offices)
    other_is = any(office[0] == mention.head for rival in rivals for office in rival.offices)
    yield f"is one: {is_one}, another is: {other_is}"
    if any(office[0] != mention.head for office in person.offices):
        yield "is something else as well" if is_one else "is something else"
    told, known = _told(sentence, mention, person), _called(mention, called)
    yield from (told, f"{told}, is one: {is_one}", known, f"{told}, {known}")


def _told(sentence: Parsed, mention: Mention, person: Person) -> str:
    """Return whether the article tells what a mention says beside its noun of somebody as well."""
    content = _content(sentence, mention)
    if not content:
        return "bare office"
    told = {call for office in person.offices for call in calls(office)}
    fit = "all" if content <= told else "none" if content.isdisjoint(told) else "part"
    former = "former " if f"{introductions.FORMER} {mention.head}" in content else ""
    return f"{former}office told: {fit}"


def _called(mention: Mention, called: Mapping[str, int]) -> str:
    """Return whether readers know somebody by the office of a mention."""
    total = _calls(called)
    if not total:
        return "unknown"
    share = called.get(mention.head, 0) / total
    often = "often" if share > _OFTEN else "also" if share > _ALSO else "hardly" if share else "never"
    return f"called so {often}, {'well' if total >= _WELL_KNOWN else 'little'} known"


def spell_out(sentence: Parsed, mention: Mention, person: Person) -> Parsed | None:
    """Return a sentence with the name behind the office; ``None`` when it gets too long to be parsed."""
    end = sentence.tokens[mention.end - 1].end
    return parse(f"{sentence.text[:end]} {person.name}{sentence.text[end:]}")
