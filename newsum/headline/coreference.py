"""Whom a mention without a name means: "le député du Gard" in an article about Gilbert Collard.

Articles name those they are about in the title, which a headline has to do without. Everybody whom the
article names in full is a candidate; a logistic model, learned from judgements of 1,600 mentions
(``newsum/training/coreference.tsv``), says whether the mention means that one. It also knows which offices
the people of OrangeSum's articles hold. A wrong name is worse than none: half of the mentions get none.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from newsum.french.stems import stem
from newsum.headline import mentions, names, people
from newsum.headline.mentions import Mention
from newsum.headline.parse import Parsed, parse
from newsum.headline.people import Person
from newsum.models import Document

DATA = Path(__file__).parent.parent / "data" / "coreference.txt"
OFFICES = DATA.with_name("offices.txt")

Offices = Mapping[str, Mapping[str, int]]
"""Who is called what: surname -> office -> how many articles call them so."""

CONVINCING = 0.85
"""A name is given when the model is so sure of it."""
ABLE = 0.5
"""And when no other is as likely as this."""

_CONTENT = 4
"""A word of fewer letters tells nothing of an office."""
_OFTEN, _ALSO = 0.25, 0.05
"""The shares of an office in what somebody is called from which on it is theirs, or one of theirs."""
_WELL_KNOWN = 10
_EXCLUSIVE = frozenset("avocat avocate cardinal juge pape procureur procureure préfet préfète".split())
_FORMER = ("ancien", "ex")


@cache
def load() -> dict[str, float]:
    """Read the weights: feature -> weight."""
    lines = DATA.read_text("utf-8").splitlines()
    rows = (line.rsplit("\t", 1) for line in lines if not line.startswith("#"))
    return {feature: float(weight) for feature, weight in rows}


@cache
def offices() -> Offices:
    """Read who is called what in OrangeSum's training articles."""
    lines = OFFICES.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {
        surname: {head: int(times) for head, times in (one.rsplit(" ", 1) for one in held)}
        for surname, *held in rows
    }


@dataclass(frozen=True)
class Discourse:
    """Whom an article names, for its mentions without a name, or without a first one."""

    document: Document

    @cached_property
    def full(self) -> Mapping[str, str]:
        """What stands for "M. Poutine" and its like, see :func:`newsum.headline.names.full`."""
        return names.full(self.document)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Whom the article names in full."""
        return people.named(self.document.prose)

    def resolve(self, sentence: Parsed, mention: Mention, place: int) -> Person | None:
        """Return whom a mention means, if that is sure.

        Args:
            sentence: the parsed sentence.
            mention: somebody without a name in it.
            place: of the sentence among the prose.
        """
        weights = load()
        chances = [
            (_chance(sum([weights.get(feature, 0.0) for feature in found])), person)
            for person, found in self.evidence(sentence, mention, place, offices())
        ]
        able = [person for chance, person in chances if chance >= ABLE]
        sure = [person for chance, person in chances if chance >= CONVINCING]
        return sure[0] if len(able) == len(sure) == 1 else None

    def evidence(
        self, sentence: Parsed, mention: Mention, place: int, held: Offices
    ) -> Iterator[tuple[Person, frozenset[str]]]:
        """Yield everybody whom a mention may mean, with what shows of the two.

        Nobody whom its sentence names, and nobody at all when one stands before it.

        Args:
            sentence: the parsed sentence.
            mention: somebody without a name in it.
            place: of the sentence among the prose.
            held: who is called what.
        """
        if _names_before(sentence, mention.start):
            return
        titles = mentions.titles(sentence, mention)
        for person in self.people:
            if person.title not in titles or person.surname.lower() in sentence.words:
                continue
            found = [*_features(self.people, sentence, mention, place, person)]
            if not mention.is_pronoun:
                called = held.get(person.surname, {})
                if _excludes(mention, person, called):
                    continue
                rivals = [one for one in self.people if one.title in titles and one != person]
                found += _office(sentence, mention, person, rivals, called)
            yield person, frozenset(found)


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-logit))


def _excludes(mention: Mention, person: Person, called: Mapping[str, int]) -> bool:
    """Return whether somebody surely does not hold the office of a mention.

    Nobody is a prosecutor and a mayor; and readers know the offices of the well known.

    Args:
        mention: somebody without a name.
        person: whom it may mean.
        called: what articles call that one.
    """
    held = {office[0] for office in person.offices}
    if mention.head in held:
        return False
    if held and not _EXCLUSIVE.isdisjoint((mention.head, *held)):
        return True
    return mention.head not in called and sum(called.values()) >= _WELL_KNOWN


def _names_before(sentence: Parsed, place: int) -> bool:
    """Return whether somebody is named before a token, whom a mention there may mean."""
    return any(
        sentence.tags[one] == "U"
        and (
            sentence.tags[one + 1] == "U"
            or sentence.tokens[one].text in names.load()
            or names.is_famous(sentence.words[one])
        )
        for one in range(place)
    )


def _features(
    everybody: Sequence[Person], sentence: Parsed, mention: Mention, place: int, person: Person
) -> Iterator[str]:
    """Yield what shows of a mention and one of the people of its article whom it may mean."""
    titles = mentions.titles(sentence, mention)
    others = [one for one in everybody if one.surname != person.surname]
    rivals = [one for one in others if one.title in titles]
    kind = "pronoun" if mention.is_pronoun else "office"
    yield "constant"
    yield kind
    yield "famous" if names.is_famous(person.surname.lower()) else "not famous"
    yield f"sentence {min(place, 4)}"
    yield from (f"{kind}, {one}" for one in _frequency(person, rivals, others))
    yield from (f"{kind}, {one}" for one in _distance(person, rivals, place))


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
    head = mention.head
    yield f"head {head}"
    is_one = any(office[0] == head for office in person.offices)
    other_is = any(office[0] == head for rival in rivals for office in rival.offices)
    yield f"is one: {is_one}, another is: {other_is}"
    if any(office[0] != head for office in person.offices):
        yield "is something else as well" if is_one else "is something else"
    told, known = _told(sentence, mention, person), _called(mention, called)
    yield from (told, f"{told}, is one: {is_one}", known, f"{told}, {known}")


def _told(sentence: Parsed, mention: Mention, person: Person) -> str:
    """Return whether what a mention says beside its noun is told of somebody as well."""
    words = sentence.words[mention.start + 1 : mention.end]
    content = {stem(word) for word in words if len(word) >= _CONTENT and word != mention.head}
    if not content:
        return "bare office"
    told = {stem(word) for office in person.offices for word in office}
    fit = "all" if content <= told else "none" if content.isdisjoint(told) else "part"
    former = "former " if words[0].startswith(_FORMER) else ""
    return f"{former}office told: {fit}"


def _called(mention: Mention, called: Mapping[str, int]) -> str:
    """Return whether readers know somebody by the office of a mention."""
    if not called:
        return "unknown"
    total = sum(called.values())
    share = called.get(mention.head, 0) / total
    often = "often" if share > _OFTEN else "also" if share > _ALSO else "hardly" if share else "never"
    return f"called so {often}, {'well' if total >= _WELL_KNOWN else 'little'} known"


def spell_out(sentence: Parsed, mention: Mention, person: Person) -> Parsed | None:
    """Return a sentence with the name: behind an office, instead of a pronoun."""
    text, end = sentence.text, sentence.tokens[mention.end - 1].end
    if mention.is_pronoun:
        return parse(person.name + text[end:])
    return parse(f"{text[:end]} {person.name}{text[end:]}")
