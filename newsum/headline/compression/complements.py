"""Deletions that take what completes a verb or a noun: its object, a clause, an infinitive, a complement.

What a verb waits for behind an insertion between commas is in :mod:`newsum.headline.grammar.valency`.
"""

from __future__ import annotations

from newsum.headline.compression.shape import Shape
from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.parse import CLITICS, Parsed
from newsum.headline.grammar.segments import opens_infinitive
from newsum.headline.grammar.valency import HAVE, is_direct, opens_object, unquoted
from newsum.headline.grammar.vocabulary import ARTICLES, OF, THAT, TIME_WORDS

_SHARED = frozenset("bail contrat accord partenariat alliance pacte traité".split())
"""What one has with somebody."""
_SCARCELY = frozenset("guère plus pas point jamais".split())
_IDIOMS = frozenset("abord ailleurs après autant ici".split())
"""With "de" before it these complete nothing: "d'ici lundi"."""
_NEAR = 8


def takes(shape: Shape, start: int, end: int) -> bool:
    """Return whether a verb loses what completes it: its object, a clause, an infinitive, its participle."""
    if any(verb < start <= place < end for verb, place in shape.awaited):
        return True
    if _takes_object_behind_time(shape.sentence, start, end):
        return True
    if shape.verb is None or end <= shape.verb:
        return False
    sentence, last = shape.sentence, shape.end_of_verb
    tags = sentence.tags
    if "été" in sentence.words[start:end] and any(sentence.finites[max(0, start - 4) : start]):
        return True
    if any(tags[place][:2] == "VK" for place in range(start, min(end, last + 1))):
        return True
    if shape.is_inverted and start > last:
        return any(is_direct(sentence, place) or tags[place] == "M" for place in range(start, end))
    if shape.complement is not None and start <= shape.complement < end:
        return True
    return (
        _takes_later(sentence, start, end)
        or _takes_sentence(shape, start, end)
        or _takes_object_of_infinitive(shape, start, end)
        or _leaves_complement(shape, start, end)
    )


def _leaves_complement(shape: Shape, start: int, end: int) -> bool:
    """Return whether what a verb needs is left without it: "[, un chantier qui doit servir,] d'abord, à".

    An insertion stands between them, and both of its commas are taken for those of the deletion.
    """
    words, tags = shape.sentence.words, shape.sentence.tags
    if end >= shape.end:
        return False
    if words[start] != ",":
        return start > 0 and tags[end - 1] in ("VI", "VG") and words[end] == ","
    return words[end - 1] == "," and end > start + 2 and tags[end - 2][0] == "V" and tags[end][0] in "EDC"


def takes_clause(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a verb loses the clause behind an insertion: "indique[, selon lui, qu'il partira]"."""
    is_verb = sentence.tags[start - 1][0] == "V"
    return start > 0 and any(
        sentence.words[comma + 1] in THAT
        and (is_verb or sentence.tags[comma + 1] != "PR" or _is_inserted_behind_verb(sentence, comma))
        for comma in sentence.commas
        if start <= comma < end - 1
    )


def _is_inserted_behind_verb(sentence: Parsed, closing: int) -> bool:
    """Return whether the insertion that a comma closes opens behind a verb: "a dit jeudi, à Brest, que"."""
    place = max((comma for comma in sentence.commas if comma < closing), default=0) - 1
    while place > 0 and (sentence.tags[place] == "R" or times.covers(sentence, place)):
        place -= 1
    return place > 0 and sentence.tags[place][0] == "V"


def _takes_later(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a verb loses what it needs behind an insertion: "voir, à Brest, la mer".

    Or where it waits for it: "se hisser, à 20 ans, en finale".
    """
    words, tags = sentence.words, sentence.tags
    opened = [comma for comma in sentence.commas if start <= comma < end - 1]
    if not opened:
        return False
    if takes_clause(sentence, start, end):
        return True
    if any(opens_infinitive(sentence, comma + 1) for comma in opened if comma > start):
        return True
    closing = next((comma for comma in opened if comma > start), None)
    if closing is not None and words[closing + 1] in OF and words[start - 2] in ARTICLES:
        return True  # "la fermeture[, pour un jour, de dix ports]"
    if _takes_complement_behind(sentence, start):
        return True
    verb = max((place for place in range(start) if tags[place][0] == "V"), default=None)
    if verb is None:
        return False
    is_waiting = tags[verb] in ("VI", "VG") or (sentence.finites[verb] and _is_relative(sentence, verb))
    is_open = is_waiting or (verb > 0 and (tags[verb - 1] in ("VI", "VG") or _has_relative(sentence, verb)))
    if is_waiting and words[start] == "," == words[verb + 1]:
        between = sum(verb < comma < start for comma in sentence.commas)
        if between == 1 or (between == 0 and len(opened) > 1):
            return True
    if not any(opens_object(sentence, unquoted(sentence, comma + 1)) for comma in opened):
        return False
    return is_open and not any(is_direct(sentence, place) for place in range(verb + 1, start))


def takes_behind_source(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an object goes with the source before it: "qui a versé[, selon X, un mois de pluie]"."""
    if not attribution.is_source_phrase(sentence, start + 1):
        return False
    closing = next((comma for comma in sentence.commas if start < comma < end - 1), None)
    if closing is None or not opens_object(sentence, unquoted(sentence, closing + 1)):
        return False
    return _takes_later(sentence, start, end)


def _takes_complement_behind(sentence: Parsed, comma: int) -> bool:
    """Return whether a deletion opens with what completes a word before an insertion.

    "un bail, dit-il[, avec Brest]", "la vente, sans enchères[, de deux lots]", "n'a plus, dit-on[, d'amis]".
    """
    words = sentence.words
    opening = max((one for one in sentence.commas if 1 < one < comma), default=None)
    if words[comma] != "," or opening is None or comma + 2 >= len(sentence):
        return False
    if words[comma + 1] == "avec":
        return not _SHARED.isdisjoint(words[max(0, opening - _NEAR) : opening])
    if attribution.is_source_phrase(sentence, comma + 1) or words[comma + 2] in _IDIOMS:
        return False
    is_completed = words[opening - 2] in ARTICLES or words[opening - 1] in _SCARCELY
    return words[comma + 1] in OF and sentence.tags[comma + 1][0] == "E" and is_completed


def _has_relative(sentence: Parsed, participle: int) -> bool:
    """Return whether a participle behind "qui a" is the last verb: "qui a déversé en six heures"."""
    auxiliary = participle - 1
    return sentence.words[auxiliary] in HAVE and _is_relative(sentence, auxiliary)


def _takes_object_of_infinitive(shape: Shape, start: int, end: int) -> bool:
    """Return whether an infinitive loses its object behind a time: "d'autoriser [pour un an l'emploi]"."""
    sentence = shape.sentence
    verb = max((place for place in range(start) if sentence.tags[place] == "VI"), default=None)
    if verb is None or sentence.tags[start][0] != "E":
        return False
    if any(is_direct(sentence, place) for place in range(verb + 1, start)):
        return False
    behind = range(start + 2, next((comma for comma in sentence.commas if comma > start), end))
    return any(is_direct(sentence, place) and sentence.words[place - 1] in TIME_WORDS for place in behind)


def _takes_object_behind_time(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a verb loses its object with the time before it: "qui a rouvert [lundi ses ports]"."""
    stop, _ = times.end_of_time(sentence, start)
    return start < stop < end and sentence.tags[start - 1][0] == "V" and is_direct(sentence, stop)


def _is_relative(sentence: Parsed, verb: int) -> bool:
    """Return whether a relative pronoun stands right before a verb."""
    place = verb - 1
    while place > 0 and sentence.tags[place] in CLITICS:
        place -= 1
    return sentence.tags[place] == "PR"


def _takes_sentence(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion takes to what somebody is condemned, of what somebody disposes."""
    words = shape.sentence.words
    verb, needed = max((one for one in shape.awaiting_more if one[0] < start), default=(start, frozenset()))
    if needed is THAT and words[shape.opening(start, end)] not in THAT:
        return False  # "a convaincu un homme[, un voisin que tous craignaient]"
    return not needed.isdisjoint(words[start:end]) and needed.isdisjoint(words[verb:start])
