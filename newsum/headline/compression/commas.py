"""Commas: which deletions they allow, and which leave one without its pair, or none where one must be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsum.headline.compression.coordination import JOINING
from newsum.headline.compression.edges import is_boundary
from newsum.headline.compression.shape import Shape
from newsum.headline.cuts import clauses
from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.parse import Parsed, behind_clitics
from newsum.headline.grammar.segments import (
    adjunct_commas,
    end_of_verb,
    opens_infinitive,
    opens_with_adjunct,
    verb_at,
)
from newsum.headline.grammar.vocabulary import OF

_AFTER_COMMA = frozenset("soit selon alors tandis mais dont".split())
_DASHES = ("–", "—", "-", "--")
_BEFORE_WHEN = ((",", "lorsque"), (",", "lorsqu'"), (",", "quand"))


def pairs(shape: Shape, begins: Sequence[int], ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the deletions that their commas and the main verb allow.

    Only one in front may hold the verb. One that a comma opens ends at another, or where a clause may; one
    that none opens ends where its segment does, or before, or with a later one.

    Args:
        shape: the sentence.
        begins: the joints at which deletions may begin.
        ends: the joints at which they may end.
    """
    words, verb = shape.sentence.words, shape.verb
    marked = [
        (end, words[end - 1] == ",", end >= shape.end or words[end] == ",", is_boundary(shape, end))
        for end in ends
    ]
    for start in begins:
        opens, is_second = words[start] == ",", start > 0 and words[start - 1] == ":"
        for end, closes, is_followed, is_bounded in marked:
            if end <= start:
                continue
            if start == 0:
                yield start, end
            elif verb is not None and start <= verb < end:
                continue
            elif opens:
                if closes or is_followed or is_bounded:
                    yield start, end
            elif closes:
                if is_second:
                    yield start, end
            elif is_followed or not shape.inner_commas(start, end):
                yield start, end


def breaks(shape: Shape, start: int, end: int) -> bool:
    """Return whether commas are left without their pair, or none where one must be."""
    words = shape.sentence.words
    opens, closes = words[start] == ",", words[end - 1] == ","
    if (opens and end == start + 1) or (words[start] in ":;" and end < shape.end):
        return True
    if start and words[end - 1] in ":;":
        return True
    if start and words[start - 1] == "," and end >= shape.end:
        return True  # the same without its comma
    follows_comma = end < shape.end and words[end] == ","
    if opens and _resumes_noun(shape, start, end):
        return True
    if not opens and start and words[start - 1] == "," and follows_comma:
        return True
    if not (opens and closes):
        return False
    states = shape.verb is not None and start > shape.verb and verb_at(shape.sentence, end) is not None
    resumes = end < shape.end and words[end] in OF and any(shape.sentence.finites[start:end])
    return states or resumes or takes(shape, start, end) or _needs_comma(shape, end)


def takes(shape: Shape, start: int, end: int) -> bool:
    """Return whether a comma goes that must part what is left: "est mort[, à Brest,] a dit le maire".

    Or that parts what follows from the verb: "a reculé [mardi,] la demande étant faible".
    """
    sentence = shape.sentence
    if start == 0 or end >= shape.end:
        return False
    if sentence.words[start] == "," and sentence.words[end : end + 2] == (",", "et"):
        return True  # "l'emportent[, lundi], et mettent fin"
    if sentence.words[end - 1] != ",":
        return _closes_enumeration(sentence, start, end)
    if sentence.commas[:1] == (start,) and _joins_adjunct(shape, end):
        return True
    if _leaves_description(shape, start, end):
        return True
    if _parts_chain(sentence, start, end) or _leaves_open(shape, start, end):
        return True
    if sentence.words[start] != ",":
        if _closes_relative(sentence, start, end):
            return True
        if sentence.words[start - 1] == "," and (sentence.words[end] == "et" or sentence.words[end] in OF):
            return True  # "l'emportent, [lundi,] et mettent fin", "l'effondrement, [lundi,] d'un immeuble"
        parts_clause = sentence.tags[end][0] == "D" and sentence.words[start - 1] not in ",:"
        return parts_clause and not _opens_object(shape, end)
    return shape.verb is not None and start > shape.verb and attribution.follows(sentence, end - 1)


def _closes_relative(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a relative before a verb loses its second comma: ", dont l'élu part [jeudi,] votent"."""
    opening = max((comma for comma in sentence.commas if comma < start), default=None)
    if opening is None or "PR" not in sentence.tags[opening + 1 : opening + 3]:
        return False
    return sentence.finites[min(behind_clitics(sentence.tags, end), len(sentence) - 1)]


def _closes_enumeration(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether who is among them loses its second comma: ", dont un officier[, mardi] dans le nord"."""
    if sentence.words[start] != "," or sentence.words[end] == ",":
        return False
    opening = max((comma for comma in sentence.commas if comma < start), default=None)
    is_enumeration = opening is not None and sentence.words[opening + 1] == "dont"
    return is_enumeration and not any(sentence.finites[opening:start])


def _leaves_description(shape: Shape, start: int, end: int) -> bool:
    """Return whether what describes a noun is left without it: "que[, vu l'état du lac,] très bas, l'eau"."""
    sentence = shape.sentence
    place = end + (sentence.tags[end] == "R")
    describes = sentence.tags[place : place + 1] and (
        sentence.tags[place][0] == "J" or sentence.is_participle(place)
    )
    is_closed = any(comma > place for comma in sentence.commas)
    return bool(describes) and is_closed and start > 0 and sentence.tags[start - 1] in ("CS", "PR")


def _joins_adjunct(shape: Shape, end: int) -> bool:
    """Return whether what opens the sentence loses its comma: "Dans sept communes[, dit-il,] le vote"."""
    sentence = shape.sentence
    is_subject = sentence.tags[end][0] in "DUNMP" and shape.verb is not None and end <= shape.verb
    return is_subject and opens_with_adjunct(sentence)


def _parts_chain(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an enumeration behind "de" goes in part: "[, vecteur de la dengue,] du chikungunya".

    Or "[, par peur de la prison,] de l'exil ou de la misère".
    """
    if end <= start + 2:
        return False
    if sentence.words[end] in OF and _enumerates(sentence, end):
        return any(word in OF for word in sentence.words[start:end])
    opens_noun = sentence.tags[start + 1][0] in "DN" or sentence.words[start + 2] == "majorité"
    goes_on = sentence.words[start] == "," and sentence.words[end] in OF
    if not (opens_noun and goes_on) or times.end_of_time(sentence, start + 1)[0] >= end - 1:
        return False
    return any(word in OF for word in sentence.words[start + 2 : end - 1])


def _enumerates(sentence: Parsed, place: int) -> bool:
    """Return whether "de" at a token, and another behind a conjunction, are the last of several."""
    close = next((comma for comma in sentence.commas if comma > place), len(sentence))
    joined = pairwise(sentence.words[place + 1 : close])
    return any(joint in JOINING and following in OF for joint, following in joined)


def _leaves_open(shape: Shape, start: int, end: int) -> bool:
    """Return whether a clause loses the comma before the verb: "Jeanne, née Petit[, 44 ans,] a comparu"."""
    sentence = shape.sentence
    if end == start + 1 or behind_clitics(sentence.tags, end) != shape.verb or sentence.words[start] != ",":
        return False
    opened = [comma for comma in sentence.commas if comma < start]
    if not opened:
        return False
    opening = sentence.tags[opened[-1] + 1]
    if opening[:2] in ("VK", "VG") or opening[0] in "JN":
        return True
    if opening[0] == "E" and sentence.words[opened[-1] + 1] not in OF:
        return True  # "le père, curé de Jos, dans le Plateau[, enlevé en mai,] est libre"
    is_odd = (len(opened) - adjunct_commas(sentence, range(start))) % 2 == 1
    return is_odd and "et" not in sentence.words[opened[-1] : start]


def _opens_object(shape: Shape, place: int) -> bool:
    """Return whether the object of the main verb opens behind a comma: "a présidé mardi, la session"."""
    sentence = shape.sentence
    close = next((comma for comma in sentence.commas if comma > place), shape.end)
    return shape.complement == place and "VG" not in sentence.tags[place:close]


def leaves(shape: Shape, start: int, end: int) -> bool:
    """Return whether a comma is left before a verb that gives no source: "le pont[, fermé en mai], rouvre".

    A source follows its verb: ", a plaidé coupable" is none.
    """
    sentence = shape.sentence
    if _leaves_one_comma(shape, start, end) or _takes_closing_dash(shape, start, end):
        return True
    behind = end + (sentence.words[end : end + 1] == (",",))
    if sentence.words[behind : behind + 2] == ("à", "savoir"):
        return True  # "[, visant un élu,] à savoir le maire"
    if sum(start <= dash < end for dash in clauses.aside_dashes(sentence)) == 1:
        return True  # "l'emblème - fond rouge[, croix bleue - qui]"
    if sentence.words[end : end + 2] in _BEFORE_WHEN and times.end_of_time(sentence, start)[0] == end:
        return True  # "ont été tués [samedi], lorsque"
    if sentence.words[start] != "," or end >= shape.end or sentence.words[end] != ",":
        return False
    verb = behind_clitics(sentence.tags, end + 1)
    if verb >= shape.end or not sentence.finites[verb]:
        return False
    behind = end_of_verb(sentence, verb, len(sentence)) + 1
    has_subject = sentence.tags[behind : behind + 1] and sentence.tags[behind][0] in "DUNPV"
    return not (has_subject and attribution.follows(sentence, end))


def _takes_closing_dash(shape: Shape, start: int, end: int) -> bool:
    """Return whether a dash goes that closes an apposition: "l'édile, la verte Jeanne Petit[ – élue –] a"."""
    sentence = shape.sentence
    if sentence.words[start] not in _DASHES or behind_clitics(sentence.tags, end) != shape.verb:
        return False
    opened = [comma for comma in sentence.commas if comma < start]
    is_odd = (len(opened) - adjunct_commas(sentence, range(start))) % 2 == 1
    return is_odd and sentence.is_name(start - 1) and "et" not in sentence.words[opened[-1] : start]


def _leaves_one_comma(shape: Shape, start: int, end: int) -> bool:
    """Return whether one is left of the commas around an insertion: "a noté[, jeudi] à Alger, le rôle"."""
    for verb, place in shape.awaited:
        if verb < start and end <= place:
            between = [comma for comma in shape.sentence.commas if verb < comma < place]
            if len(between) > 1 and sum(not start <= comma < end for comma in between) == 1:
                return True
    return False


def _resumes_noun(shape: Shape, start: int, end: int) -> bool:
    """Return whether what a clause between commas needs is left: "[, dont dix d'Égypte], de Tunisie".

    Or stands behind an insertion: "[, qui prévoit l'ouverture,] avant l'été, de douze lits".
    """
    sentence = shape.sentence
    closes = sentence.words[end - 1] == "," and sentence.tags[end - 2][0] == "N"
    if not (closes or any(sentence.finites[start:end])):
        return False
    comma = end if sentence.words[end : end + 1] == (",",) else None
    if comma is None and sentence.words[end - 1] == ",":
        comma = next((one for one in sentence.commas if one >= end), None)
    if comma is None or comma + 1 >= shape.end or opens_infinitive(sentence, comma + 1):
        return False
    return sentence.words[comma + 1] in OF


def _needs_comma(shape: Shape, place: int) -> bool:
    """Return whether a comma stands before what opens at a token: "blessant", "soit", "selon"."""
    sentence = shape.sentence
    return place < shape.end and (sentence.tags[place] == "VG" or sentence.words[place] in _AFTER_COMMA)
