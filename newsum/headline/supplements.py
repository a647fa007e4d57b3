"""Supplements: what a comma sets off and the sentence can do without.

A relative, a participle, a clause, a complement or an apposition is one when it only adds. What may be the
item of an enumeration or the object of a verb, and what bounds the news or turns it, is none.
"""

from __future__ import annotations

from newsum.headline import attribution, scope
from newsum.headline.deletion import CutName
from newsum.headline.parse import Parsed
from newsum.headline.segments import free_verbs, is_enumeration, main_verb
from newsum.headline.vocabulary import LIMITING, RELATIVES, TIME_WORDS, WEEKDAYS

_LONGEST_SUBJECT = 8
_PREPOSITIONS = ("E", "EDs", "EDp")
_NOMINAL = "DNUM"
_CONJUNCTIONS = frozenset(
    ["alors", "tandis", "après", "afin", "pendant", "parce", "car", "puisque", "lorsque"]
)
_COMPLEMENTS = frozenset(["de", "d'", "que", "qu'"])
_LOCATIVE = frozenset(["à", "au", "aux", "en", "dans", "sur", "chez", "près"])
"""These open the place of an event; behind a name, "Meerut, près de New Delhi", they only describe it."""
_CHARGES = ("soupçonn", "suspect", "accus", "poursuivi", "condamn", "recherch")
"""A participle that begins so tells why somebody without a name is in the news: "un homme, accusé de vol"."""
_HOMOGRAPHS = frozenset(["fait", "dit", "mis"])
"""Participles that are as often another form, or a part of a locution."""
_INDEFINITE = frozenset(["certains", "certaines", "tout", "tous", "autre", "même"])


def kind(sentence: Parsed, start: int, end: int) -> CutName | None:
    """Return what kind of supplement stands between two tokens, if it is one.

    Args:
        sentence: the sentence.
        start: the token behind the comma that opens it.
        end: the comma that closes it, or the end of the last segment.
    """
    if _is_kept(sentence, start, end):
        return None
    if _opens_relative(sentence, start):
        return "relative" if _relative_ends(sentence, start, end) else None
    if _is_absolute(sentence, start, end):
        return None if is_enumeration(sentence, start, end) else "participle"
    return None if _may_hold_more(sentence, start, end) else _kind_of_phrase(sentence, start, end)


def _kind_of_phrase(sentence: Parsed, start: int, end: int) -> CutName | None:
    """Return what kind of supplement without a verb of its own stands between two tokens, if it is one."""
    word, tag = sentence.words[start], sentence.tags[start]
    if tag in _PREPOSITIONS:
        return "complement" if _complement_may_go(sentence, start, end) else None
    if tag[:2] in ("VK", "VG"):
        return None if word in _HOMOGRAPHS or _charges_unnamed(sentence, start) else "participle"
    if word in _CONJUNCTIONS and tag[0] in "RCE":
        return "clause"
    is_nominal = tag[0] in "DNJ" and word not in _INDEFINITE
    return "apposition" if is_nominal and not _may_be_object(sentence, start, noun=True) else None


def _is_kept(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a segment limits the rest, completes its verb, is quoted or names a source."""
    word = sentence.words[start]
    changes_rest = word in LIMITING or word in ("que", "qu'") or not sentence.free(start)
    return changes_rest or attribution.within(sentence, start, end)


def _inner_commas(sentence: Parsed, start: int, end: int) -> list[int]:
    return [comma for comma in sentence.commas if start < comma < end]


def _opens_relative(sentence: Parsed, start: int) -> bool:
    """Return whether a relative clause opens at a token: "qui", "où", "à qui", "parmi lesquels"."""
    place = start + (sentence.tags[start] == "E" and start + 1 < len(sentence))
    if sentence.words[place] == "quoi":
        return False
    return sentence.words[place] in RELATIVES or sentence.tags[place] == "PR"


def _relative_ends(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a relative clause is all that stands between two tokens.

    Behind a comma inside it a coordinated predicate, or the object of the verb before it, may follow.
    """
    inner = [sentence.tags[comma + 1] for comma in _inner_commas(sentence, start, end)]
    if free_verbs(sentence, start, end) or "CC" in inner:
        return False
    return not any(tag[0] in _NOMINAL for tag in inner) or _is_complete(sentence, start)


def _is_complete(sentence: Parsed, start: int) -> bool:
    """Return whether a main verb has its object before a token, so that none follows.

    It is followed by a noun phrase, which no "à" and no name, that may be all there is of it, introduces:
    "fuient la taxe, qui passe à 15%, une hausse", but not "a vendu à l'Inde, qui en voulait, des avions".
    """
    verb = main_verb(sentence, range(start))
    if verb is None:
        return False
    object_ = next((place for place in range(verb + 1, start) if sentence.tags[place][0] in "DEUNM"), start)
    is_pronominal = sentence.tags[verb - 1] == "PO"
    return (object_ < start and sentence.tags[object_] in ("Ds", "Dp")) or is_pronominal


def _is_absolute(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an absolute participle clause stands between two tokens: ", la loi ayant changé".

    The participle is one of an auxiliary or has a clitic; else it only describes: "un plan visant à". Behind
    an indefinite article it does so too: "un projet ayant coûté cher".
    """
    if sentence.tags[start][0] not in "DP" or sentence.words[start] in ("un", "une", "des"):
        return False
    if any(map(sentence.finite, range(start, end))):
        return False
    stop = min([start + _LONGEST_SUBJECT, end, *(comma for comma in sentence.commas if comma > start)])
    return any(
        sentence.tags[place] == "VG"
        and (sentence.words[place] in ("ayant", "étant") or sentence.tags[place - 1] in ("PO", "RN"))
        for place in range(start + 1, stop)
    )


def _may_hold_more(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether more than a supplement may stand between two tokens.

    A comma inside may open what completes the verb before it; a verb is the sentence's own; a weekday dates
    it; the item of an enumeration counts among what was named.
    """
    if sentence.words[start] in WEEKDAYS or free_verbs(sentence, start, end):
        return True
    for place in (comma + 1 for comma in _inner_commas(sentence, start, end)):
        tag = sentence.tags[place]
        if tag[0] in _NOMINAL or tag in ("VG", "VI", "CC") or sentence.words[place] in _COMPLEMENTS:
            return True
    return is_enumeration(sentence, start, end)


def _complement_may_go(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a segment with a preposition neither completes a verb nor bounds what the rest says."""
    if scope.bounds_figure(sentence, start, end) or _is_argument(sentence, start, end):
        return False
    word = sentence.words[start]
    if word in _LOCATIVE and "U" in sentence.tags[start:end] and sentence.tags[start - 2] != "U":
        return False
    if sentence.words[start + 1 : start + 2] == ("que",) and word not in _CONJUNCTIONS:
        return False
    return not _may_be_object(sentence, start, noun=False)


def _is_argument(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether what follows a comma completes a verb: "permet, de disposer"."""
    if sentence.words[start] in ("de", "d'", "à") and sentence.tags[start + 1 : start + 2] == ("VI",):
        return True
    after_verb = sentence.tags[start - 2][0] == "V"
    return after_verb and bool(_inner_commas(sentence, start, end))


def _charges_unnamed(sentence: Parsed, start: int) -> bool:
    """Return whether a participle tells of what somebody is accused who has no name in the sentence."""
    is_named = sentence.tags[start - 2] == "U" and sentence.tags[start - 3 : start - 2] != ("E",)
    return sentence.words[start].startswith(_CHARGES) and not is_named


def _may_be_object(sentence: Parsed, start: int, *, noun: bool) -> bool:
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
    place = comma - 1
    while place > 0 and sentence.tags[place] == "U":
        place -= 1
    return place < comma - 1 and sentence.words[place] in ("et", ";", "mais", "puis")
