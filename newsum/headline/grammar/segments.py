"""The clauses of a sentence, as far as commas, subordinators and finite verbs show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsum.headline.grammar import times
from newsum.headline.grammar.parse import CLITICS, Parsed, behind_clitics
from newsum.headline.grammar.subordination import opens_clause
from newsum.headline.grammar.vocabulary import RELATIVES, SAYING, SUBORDINATORS, TIME_WORDS, WEEKDAYS

_OPENING = SUBORDINATORS | RELATIVES | {"s'"}


def free_verbs(sentence: Parsed, start: int, end: int) -> int:
    """Return how many finite verbs between two tokens no subordinator claims, see :func:`verbs`."""
    return verbs(sentence, range(start, end))[0]


def verbs(sentence: Parsed, places: Sequence[int]) -> tuple[int, int]:
    """Return how many finite verbs no subordinator claims, and how many subordinators lack a verb.

    Each relative pronoun and subordinating conjunction claims the next finite verb; a verb
    coordinated with a claimed one counts as free, which errs on the side of keeping it.
    """
    pending = free = 0
    words, finites = sentence.words, sentence.finites
    for place in places:
        if finites[place]:
            if pending:
                pending -= 1
            else:
                free += 1
            continue
        if words[place] in _OPENING and opens_clause(sentence, place):
            pending += 1
    return free, pending


def main_verb(sentence: Parsed, places: Sequence[int]) -> int | None:
    """Return the first finite verb that no subordinator claims, among the tokens that are kept."""
    return next((verb for verb, opener in claims(sentence, places) if opener is None), None)


def claims(sentence: Parsed, places: Iterable[int]) -> Iterator[tuple[int, int | None]]:
    """Yield each finite verb with the subordinator that claims it, ``None`` for none, see :func:`verbs`."""
    openers: list[int] = []
    for place in places:
        if sentence.finites[place]:
            yield place, openers.pop() if openers else None
        elif sentence.words[place] in _OPENING and opens_clause(sentence, place):
            openers.append(place)


def claimed(sentence: Parsed) -> Iterator[tuple[int, int]]:
    """Yield each subordinator with the finite verb that it claims."""
    return ((opener, verb) for verb, opener in claims(sentence, range(len(sentence))) if opener is not None)


def end_of_verb(sentence: Parsed, verb: int, end: int) -> int:
    """Return the participle that completes a finite verb, or the verb: "a été officiellement élu"."""
    last = verb
    for place in range(verb + 1, end):
        tag = sentence.tags[place]
        if tag[:2] == "VK":
            last = place
        elif tag not in ("R", "RN", "PO"):
            break
    return last


_LONGEST_NAME = 4


def holds_quote(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether anything between two tokens is in quotation marks, but for short names.

    A name, "gilets jaunes" or "19h le dimanche", goes or stays whole.
    """
    place = start
    while place < end:
        if not sentence.quoted[place]:
            place += 1
            continue
        close = place
        while close < len(sentence) and sentence.quoted[close]:
            close += 1
        is_part = close > end or (place == start and place > 0 and sentence.quoted[place - 1])
        if is_part or not _is_name(sentence, place + 1, close - 1):
            return True
        place = close
    return False


def _is_name(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether what stands in quotation marks is a name: short, without a verb."""
    inner = sentence.tags[start:end]
    short = 0 < len(inner) <= _LONGEST_NAME and not any(tag[0] == "V" for tag in inner)
    return short and start > 1 and sentence.tags[start - 2][0] in "DENU"


def segment_end(sentence: Parsed) -> int:
    """Return where the last segment ends: before a final question or exclamation mark."""
    end = len(sentence)
    while end and sentence.words[end - 1] in ("?", "!", ".", "…", "...", ";", ":"):
        end -= 1
    return end


def stands_alone(sentence: Parsed, start: int) -> bool:
    """Return whether a main clause begins at a token: a subject, then its verb without a lone comma."""
    if start >= len(sentence) or not sentence.free(start):
        return False
    tag, word = sentence.tags[start], sentence.words[start]
    if not (tag[0] in "DUM" or word in ("des", "on", "près", "plus", "environ", "plusieurs")):
        return False
    commas = 0
    for place in range(start, len(sentence)):
        if place in sentence.commas:
            commas += 1
        elif sentence.finite(place):
            if place - 1 in sentence.commas and sentence.words[place] in SAYING:
                return False
            return commas in (0, 2) and free_verbs(sentence, start, len(sentence)) > 0
    return False


def verb_at(sentence: Parsed, place: int) -> int | None:
    """Return the finite verb that stands, behind its clitics if it has any, at a token.

    One with its subject behind it is none: "dit-il" goes on with nothing that stands before.
    """
    verb = behind_clitics(sentence.tags, place)
    is_verb = verb < len(sentence) and sentence.finite(verb) and sentence.tags[verb] != "VC"
    return verb if is_verb else None


def resumes(sentence: Parsed, first: int, second: int) -> bool:
    """Return whether, after the segment between two commas, the subject before it gets its verb."""
    if first < 1 or sentence.tags[first - 1][0] not in "NUJMV":
        return False
    if sentence.tags[first - 1][0] == "V" and not sentence.is_participle(first - 1):
        return False
    if free_verbs(sentence, 0, first):
        return False
    verb = verb_at(sentence, second + 1)
    return verb is not None and agrees(sentence, verb)


def agrees(sentence: Parsed, verb: int, start: int = 0) -> bool:
    """Return whether a verb can have the first noun phrase from a token on as its subject."""
    is_singular = sentence.words[verb].endswith(("tient", "vient"))  # plurals to the tagger
    number = "s" if is_singular else sentence.tags[verb][2:3]
    first = next((tag for tag in sentence.tags[start:] if tag[0] in "DUNP"), "")
    if first in ("Dp", "Np"):
        return number == "p"
    return number == "s" or "et" in sentence.words[start:verb] or first == "U"


def opens_with_adjunct(sentence: Parsed, first: int = 0) -> bool:
    """Return whether the first comma closes an adjunct, a participle or a clause before the subject."""
    word = sentence.words[first]
    if opens_with_quantity(sentence, first):
        return False
    if sentence.tags[first] in _ADJUNCT_TAGS or word in WEEKDAYS or word in _RANKING:
        return True
    if word in _BEFORE_TO and sentence.words[first + 1 : first + 2] in (("à",), ("au",), ("aux",)):
        return True  # "Face à la hausse, le maire"
    end, _ = times.end_of_time(sentence, first)
    return end > first and end in sentence.commas


def opens_with_quantity(sentence: Parsed, first: int = 0) -> bool:
    """Return whether a preposition opens a quantity, not an adjunct: "Au moins 23 civils, dont"."""
    return sentence.words[first : first + 2] in _QUANTITIES


def adjunct_commas(sentence: Parsed, places: Sequence[int]) -> int:
    """Return how many commas close adjuncts before the subject: two in "A Brest, en Bretagne, le maire a"."""
    count, first = 0, places[0] if places else 0
    for place, following in pairwise([*places, len(sentence)]):
        if place in sentence.commas:
            if not opens_with_adjunct(sentence, first):
                break
            count, first = count + 1, following
    return count


_BEFORE_INFINITIVE = frozenset(["de", "d'", "à"])


def opens_infinitive(sentence: Parsed, place: int) -> bool:
    """Return whether "de" or "à" and an infinitive stand at a token: "permet à Brest, à dix, de gagner"."""
    if sentence.words[place] not in _BEFORE_INFINITIVE:
        return False
    place += 1
    while place < len(sentence) and (sentence.tags[place] in CLITICS or sentence.words[place] == "l'"):
        place += 1
    return sentence.tags[place : place + 1] == ("VI",)


_SPANS = frozenset("heures heure jours jour semaines semaine mois ans an années".split())


def opens_with_span(sentence: Parsed, first: int = 0) -> bool:
    """Return whether it opens with how long before or after an event it is: "Deux jours après l'attaque"."""
    last = min(first + 6, len(sentence) - 1)
    return sentence.tags[first][0] in "DMR" and any(
        counts_from(sentence, place) for place in range(first, last)
    )


def counts_from(sentence: Parsed, place: int) -> bool:
    """Return whether a unit of time says how long before or after what follows: "jours après"."""
    return sentence.words[place] in _SPANS and sentence.words[place + 1 : place + 2] in (
        ("après",),
        ("avant",),
    )


_QUANTITIES = tuple(
    tuple(pair.split()) for pair in ("au moins", "au total", "plus de", "moins de", "près de")
)
_RANKING = frozenset("autre dernier dernière premier première seul seule seconde second".split())
"""Without a determiner these open an apposition to the subject: "Première femme maire, Anne Hidalgo"."""
_BEFORE_TO = frozenset("face grâce suite quant".split())
_ADJUNCT_TAGS = frozenset(["E", "EDs", "EDp", "R", "VKms", "VKfs", "VKmp", "VKfp", "VG", "CS"])


def lone_comma(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether, in what is kept, a comma without its pair parts the subject from its verb."""
    commas = pending = 0
    last = colon = -1
    for place in places:
        word = sentence.words[place]
        if place in sentence.commas:
            commas += 1
            if last >= 0 and sentence.quoted[last]:
                return False
        elif word == ":" and sentence.free(place):
            commas = pending = 0
            colon = place
        elif word in ("et", "ou") and sentence.free(place):
            return False
        elif word in _OPENING and opens_clause(sentence, place):
            pending += 1
        elif sentence.finite(place):
            if not pending:
                before = [one for one in places if colon < one < place]
                return (commas - adjunct_commas(sentence, before)) % 2 == 1
            pending -= 1
        last = place
    return False


def is_enumeration(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether the segment between two tokens may be an item of an enumeration.

    It is taken for one when a coordination joins what follows it or stands inside it at its end, or
    when the segment before it opens in the same way.
    """
    words = sentence.words
    if end < len(sentence) and words[end + 1 : end + 2] in (("et",), ("ou",), ("ni",), ("puis",), ("mais",)):
        return True
    before = _segment_before(sentence, start - 1)
    opens_alike = before is not None and _alike(sentence, before, start)
    coordinated = any(
        words[place] in ("et", "ou", "ni") and sentence.free(place) and not _joins_adjectives(sentence, place)
        for place in range(start, end - 1)
    )
    if coordinated and sentence.tags[start][0] in "NUJMD":
        return True
    if coordinated and sentence.is_preposition(start):
        return (
            opens_alike
            or words[start] in ("de", "d'", "du", "des", "à", "au", "aux")
            or _preposition_before(sentence, start)
        )
    return opens_alike


def _joins_adjectives(sentence: Parsed, place: int) -> bool:
    """Return whether a conjunction stands between two words that describe a noun: "retranché et armé"."""
    sides = (place - 1, place + 1)
    return all(sentence.tags[one][0] == "J" or sentence.is_participle(one) for one in sides)


def _preposition_before(sentence: Parsed, start: int) -> bool:
    """Return whether the same preposition stands shortly before the segment."""
    return sentence.words[start] in sentence.words[max(0, start - 8) : start - 1]


def _segment_before(sentence: Parsed, comma: int) -> int | None:
    """Return where the segment before a comma opens, when another comma does."""
    earlier = [place for place in sentence.commas if place < comma]
    return earlier[-1] + 1 if earlier else None


def _alike(sentence: Parsed, one: int, other: int) -> bool:
    """Return whether two segments open in the same way."""
    if one >= other:
        return False
    if sentence.words[one] == sentence.words[other]:
        return True
    first, second = sentence.tags[one], sentence.tags[other]
    return first[0] == second[0] and first[0] in "NUDMJ"


def may_be_object(sentence: Parsed, start: int, *, noun: bool) -> bool:
    """Return whether what follows a comma may complete the verb across an adjunct.

    "présentera, en Grande-Bretagne, la version" and "a été remis, dans l'Oise, à sa veuve": another
    comma stands between the verb and it, or the word before its comma is no noun.
    """
    if noun and (sentence.words[start - 2] in TIME_WORDS or _is_gapped(sentence, start - 1)):
        return True
    if noun and sentence.tags[start - 2][0] not in "NUJM" and not sentence.bracketed[start - 2]:
        return True
    verb = next((place for place in range(start) if sentence.finite(place)), start)
    earlier = [comma for comma in sentence.commas if verb < comma < start - 1]
    return bool(earlier) and (noun or not sentence.finite(start - 2))


def _is_gapped(sentence: Parsed, comma: int) -> bool:
    """Return whether a comma stands for the verb: "A est le secrétaire et B, le chef"."""
    first = sentence.start_of_name(comma)
    return 0 < first < comma and sentence.words[first - 1] in ("et", ";", "mais", "puis")
