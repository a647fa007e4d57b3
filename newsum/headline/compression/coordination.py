"""Coordinations: deletions that take or leave a part of what "et", "ou" or commas join."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsum.headline.compression.edges import TO
from newsum.headline.compression.shape import Shape
from newsum.headline.grammar import attribution
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import is_enumeration, verb_at
from newsum.headline.grammar.valency import APPROXIMATE, DEFINITE, HAVE, unquoted
from newsum.headline.grammar.vocabulary import OF, TIME_WORDS

JOINING = frozenset(["et", "ou", "ni"])
_LAST = frozenset(["et", "puis"])
_NEAR = 8


def parts(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion takes a part of what a conjunction joins: "et les gymnases", "et jeté"."""
    sentence, first = shape.sentence, shape.opening(start, end)
    words, tags = sentence.words, sentence.tags
    item = unquoted(sentence, first + 1) if first + 1 < end else first
    opens_item = tags[item][0] in "DNUMJEPZ" and tags[item] != "PR"
    if words[first] in JOINING and _is_second_adjective(sentence, first, item):
        return True
    if words[first] in JOINING and (opens_item or words[item] in APPROXIMATE):
        close = next((comma for comma in sentence.commas if comma > item), end)
        return not any(first <= verb < min(end, close) for verb in shape.free_verbs)
    if (words[start],) == words[end : end + 1] and any(tag == "CC" for tag in tags[start:end]):
        return True
    if (
        _leaves_conjunction(shape, start, end)
        or leaves_insertion(sentence, start)
        or _leaves_enumeration(shape, start)
        or _takes_first(shape, start, end)
    ):
        return True
    if _takes_second(sentence, start, end):
        return True
    if first > start and tags[first][0] in "DNUMJ" and _is_item(shape, start, end):
        return True
    if first > start and _is_recipient(sentence, first, end):
        return True
    if _shares_auxiliary(sentence, start, end):
        return True
    if end >= len(sentence) or tags[end][0] == "Z" or words[end] in JOINING:
        return False
    return any(first <= place < end - 1 for place in shape.joined_verbs)


def _is_second_adjective(sentence: Parsed, joint: int, place: int) -> bool:
    """Return whether a conjunction joins another adjective: "un album choc [et engagé du duo]".

    Or "une conférence écologique [et sociale pour]"; "a tué un élu [et blessé]" joins a verb.
    """
    tag, before = sentence.tags[place], sentence.tags[joint - 1]
    if tag[0] == "J" or (sentence.is_participle(place) and tag != "VKms"):
        return before[0] == "J" and before[-1] == tag[-1]
    is_verb = not HAVE.isdisjoint(sentence.words[:joint])
    follows = not OF.isdisjoint(sentence.words[place + 1 : place + 2])
    return sentence.is_participle(place) and follows and not is_verb


def _leaves_conjunction(shape: Shape, start: int, end: int) -> bool:
    """Return whether a second clause loses its verb behind its conjunction: "mais, hier, [le port ferme]"."""
    sentence = shape.sentence
    if shape.verb is None or start <= shape.verb:
        return False
    # The verb of ", a annoncé le maire" is none of a clause that the conjunction joins.
    said = min((comma for comma in verbal_sources(shape) if comma >= start), default=end)
    frees = [place for place in shape.free_verbs if start <= place < min(said, end)]
    between = range(shape.verb, start)
    joints = (place for place in between if sentence.tags[place] == "CC" or sentence.words[place] in ":;")
    joint = max(joints, default=None)
    has_beau = sentence.words[shape.verb + 1 : shape.verb + 2] == ("beau",)
    if not frees:
        return False
    return has_beau or (joint is not None and not any(sentence.finites[joint:start]))


def _leaves_enumeration(shape: Shape, start: int) -> bool:
    """Return whether the last of several verbs goes: "enfile ses bottes, prend son couteau [et sort]".

    Or of several participles: "a été suspendue, mise en examen [et placée en détention]".
    """
    sentence, verb = shape.sentence, shape.verb
    start = shape.opening(start)
    if verb is None or sentence.words[start] not in _LAST or not _opens_verb(sentence, start + 1):
        return False
    return any(_opens_verb(sentence, comma + 1) for comma in sentence.commas if verb < comma < start)


def _opens_verb(sentence: Parsed, place: int) -> bool:
    """Return whether a verb or a participle opens at a token, as one of several."""
    return verb_at(sentence, place) is not None or sentence.is_participle(place)


def _takes_first(shape: Shape, start: int, end: int) -> bool:
    """Return whether the first of several goes with what opens: "[Réunis hier, la CGT,] FO et Sud".

    Where all have articles, of those that are alike: "[Condamnés, un maire,] un adjoint et le chef".
    """
    sentence = shape.sentence
    words, tags = sentence.words, sentence.tags
    if start > 0 or end >= shape.end:
        return False
    opening = max((comma + 1 for comma in sentence.commas if comma < end - 1), default=0)
    verb = len(sentence) if shape.verb is None else shape.verb
    close = min(verb, next((comma for comma in sentence.commas if comma > end), verb))
    if tags[opening][0] != "D" or JOINING.isdisjoint(words[end:close]):
        return False
    if tags[end][0] == "D":
        are_alike = (words[opening] in DEFINITE) == (words[end] in DEFINITE)
        return are_alike and TIME_WORDS.isdisjoint(words[opening + 1 : opening + 2])
    return tags[end][0] in "UN"


def _takes_second(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether "entre" loses the second of two: "entre la peur du chômage[, vive, et l'espoir]"."""
    words = sentence.words
    between = max((place for place in range(start) if words[place] == "entre"), default=None)
    if between is None or "et" in words[between:start] or any(sentence.finites[between:start]):
        return False
    return "et" in words[start:end]


def leaves_insertion(sentence: Parsed, start: int) -> bool:
    """Return whether an insertion is left behind "et" or a preposition: "avec, sous le bras[, une boîte]"."""
    opening = max((comma for comma in sentence.commas if comma < start), default=0)
    if opening == 0 or sentence.words[start] != ",":
        return False
    return sentence.words[opening - 1] in JOINING or sentence.is_preposition(opening - 1)


def verbal_sources(shape: Shape) -> Iterator[int]:
    """Yield the commas behind which somebody says it with a verb, not "selon lui"."""
    return (one for one in shape.sources if not attribution.is_source_phrase(shape.sentence, one + 1))


def _shares_auxiliary(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a second subject loses its participle: "un homme tué et son fils [blessé]"."""
    participle = next(
        (place for place in range(start, min(start + 2, end)) if sentence.is_participle(place)), None
    )
    if participle is None or sentence.words[start] == ",":
        return False
    joint = max((place for place in range(start) if sentence.words[place] == "et"), default=None)
    return joint is not None and start - joint <= 4 and not any(sentence.finites[joint:start])


def _is_recipient(sentence: Parsed, first: int, end: int) -> bool:
    """Return whether a deletion opens with the second of three: "aide à l'école[, à l'Oise et aux élus]"."""
    words = sentence.words
    if words[first] not in TO or TO.isdisjoint(words[max(0, first - _NEAR) : first - 1]):
        return False
    return any(one == "et" and other in TO for one, other in pairwise(words[first:end]))


def _is_item(shape: Shape, start: int, end: int) -> bool:
    """Return whether what a comma opens may be an item of an enumeration."""
    sentence, (first, stop) = shape.sentence, shape.bounds(start, end)
    following = stop + 1 if stop < len(sentence) - 1 and sentence.words[stop] == "," else first
    is_name = sentence.tags[first][0] in "NU" and following != first
    return is_enumeration(sentence, first, stop) or (
        is_name and sentence.tags[first][0] == sentence.tags[following][0]
    )
