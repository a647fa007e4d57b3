"""Supplements: parts that commas set off and a reader does without.

Which ones these are is learned, see :mod:`newsum.headline.cuts.acceptability`; speech is never cut, and a
source only where :mod:`newsum.headline.grammar.attribution` says that the statement stands without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsum.headline.cuts import acceptability, scope
from newsum.headline.cuts.deletion import CutName
from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.auxiliaries import AVOIR
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import (
    end_of_verb,
    free_verbs,
    holds_quote,
    main_verb,
    resumes,
    segment_end,
    stands_alone,
)
from newsum.headline.grammar.vocabulary import OF, OF_AGE, SUSPENSION, THAT

ACCEPTED = 0.75
"""A part goes when the model is so sure that a reader accepts it."""
_COMMAS = 2
"""A part ends at one of so many commas behind its beginning."""
_LONGEST_FRONT = 22
_EXCEPTIONS = frozenset("sauf hormis excepté hors sinon si faute officiellement théoriquement".split())
_CONDITIONS = {
    "à": (("l'", "exception"), ("moins",), ("condition",), ("défaut",), ("tort",)),
    "sous": (("réserve",), ("condition",), ("conditions",)),
    "en": (
        ("cas",),
        ("échange", "d'"),
        ("échange", "de"),
        ("contrepartie", "de"),
        ("l'", "absence"),
        ("théorie",),
    ),
    "sans": (("preuve",), ("preuves",)),
    "une": (("fois",),),
    "pourvu": (("que",), ("qu'",)),
    "tant": (("que",), ("qu'",)),
    "dans": (("l'", "hypothèse"), ("le", "cas")),
    "quand": (("on",),),
    "lorsqu'": (("on",),),
}
"""What opens with one of these sets an exception, a condition or a doubt, without which the rest is false."""
_CONDITION_OPENERS = _EXCEPTIONS | set(_CONDITIONS) | {"a", "s'"}
_WHICH = ("lequel", "laquelle", "duquel", "lesquels", "lesquelles", "desquels", "desquelles")
_IN_COURSE = frozenset("issue cours lors marge".split())
"""Before "which" these tell when it was that something came of an event."""
_NEAR = 6
_CLEFTS = (("ce", "sont"), ("ce", "n'"), ("il", "en", "est"))
_CLEAVING = frozenset(["qui", "que", "qu'", "dont", "où"])
_SUBORDINATING = frozenset(["alors", "tandis", "après", "lorsque", "lorsqu'", "puisque", "comme", "quand"])


def chances(sentence: Parsed) -> Mapping[tuple[int, int], float]:
    """Return how likely a reader accepts the loss of each part, 0 of those that are never cut.

    Args:
        sentence: the sentence.

    Returns:
        The first token of a part, behind the comma that opens it, and the comma that closes it or the end of
        the sentence -> the chance; in text order.
    """
    return {
        part: 0.0 if is_kept(sentence, *part) else acceptability.chance(sentence, *part)
        for part in parts(sentence)
    }


def is_kept(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a part is never cut: a source, speech, a condition, or what the rest needs."""
    if attribution.within(sentence, start, end) or holds_quote(sentence, max(0, start - 1), end):
        return True
    if _holds_needed_source(sentence, start, end) or tells_outcome(sentence, start, end):
        return True
    return _limits(sentence, start, end) or is_needed(sentence, start, end)


def tells_outcome(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a part opens with what came of an event: "un conseil, au cours duquel il a annoncé".

    What had been before is none: "sa garde à vue, au cours de laquelle elle avait accusé".
    """
    words = sentence.words
    opening = range(start, min(start + _NEAR, end))
    which = next((place for place in opening if words[place].endswith(_WHICH)), None)
    if start == 0 or which is None or _IN_COURSE.isdisjoint(words[start:which]):
        return False
    return AVOIR.imperfect.isdisjoint(words[which : min(which + _NEAR, end)])


def _holds_needed_source(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether behind a comma inside a part a source is named that the rest needs."""
    return any(
        start < comma < end
        and attribution.follows(sentence, comma)
        and attribution.is_needed(sentence, 0, start, comma + 1)
        for comma in sentence.commas
    )


def _limits(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether without a part the rest is false, or for the rules of dates to say."""
    words = sentence.words[start:end]
    time, is_old = times.end_of_time(sentence, start)
    if time >= end or is_old or not SUSPENSION.isdisjoint(words):
        return True
    if start == 0 and (scope.bounds_share(sentence, start, end) or _tells_youth(words)):
        return True
    if scope.bounds_past(sentence, start, end):
        return True
    if any(_opens_condition(sentence, comma + 1) for comma in sentence.commas if start < comma < end):
        return True  # "versera 18 roubles[, soit deux fois plus, si l'assemblée, réunie le 28, l'approuve]"
    return sets_condition(words) or (start == 0 and words[0] == "sans" and _is_to_come(sentence))


def _tells_youth(words: Sequence[str]) -> bool:
    """Return whether a minor's age opens the sentence: "À 9 ans, Jean Petit vend"."""
    is_age = len(words) > 2 and words[0] in ("à", "a") and words[2] == "ans" and words[1].isdecimal()
    return is_age and int(words[1]) < OF_AGE


def _opens_condition(sentence: Parsed, place: int) -> bool:
    """Return whether "si" opens a clause at a token: not "si bien que"."""
    return sentence.words[place] in ("si", "s'") and sets_condition(sentence.words[place:])


def _is_to_come(sentence: Parsed) -> bool:
    """Return whether the main verb is in the future or the conditional."""
    verb = main_verb(sentence, range(len(sentence)))
    return verb is not None and sentence.words[verb].endswith(("ra", "ront", "rait", "raient"))


def is_needed(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether without a part the rest is no sentence, or loses a name or what somebody did.

    "Le maire, Jean Petit, a"; "arrêté, alors qu'il roulait à 137 km/h"; "l'information selon laquelle".
    """
    if start == 0:
        return not _opens_main_clause(sentence, end + 1) or _is_first_of_fields(sentence, end + 1)
    if sentence.words[start] == "selon" and sentence.tags[start + 1 : start + 2] == ("PR",):
        return True
    tells_deed = sentence.words[start] == "alors" and sentence.tags[start + 2 : start + 3] == ("PS",)
    if sentence.is_name(start) or tells_deed:
        return True
    # "juge, dans un entretien, que l'accord reste possible"
    completes = sentence.words[start] in THAT or _is_object(sentence, start)
    return (
        completes
        or _resumes_noun(sentence, start, end)
        or _completes_noun(sentence, start)
        or _joins(sentence, start, end)
        or completes_cleft(sentence, start, end)
        or _holds_second_verb(sentence, start, end)
        or _goes_on_with_list(sentence, start)
    )


def _opens_main_clause(sentence: Parsed, start: int) -> bool:
    """Return whether a main clause opens with its subject, and not with when it was."""
    return stands_alone(sentence, start) and times.end_of_time(sentence, start)[0] == start


def _is_first_of_fields(sentence: Parsed, place: int) -> bool:
    """Return whether a title goes on behind its comma: "Le ministre de l'Agriculture, des Ressources"."""
    return sentence.tags[0][0] == "D" and sentence.words[place] in ("des", "du")


def _is_object(sentence: Parsed, start: int) -> bool:
    """Return whether a verb has no object but a noun phrase: "offre aux élus, à Noël, un port"."""
    verb = main_verb(sentence, range(start))
    if verb is None or sentence.tags[start][0] != "D":
        return False
    following = end_of_verb(sentence, verb, start) + 1
    is_parted = any(following <= comma < start - 1 for comma in sentence.commas)
    return is_parted and (following in sentence.commas or sentence.is_preposition(following))


def completes_cleft(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a part holds a clause that "c'est" needs: "C'est à Brest, où il vit, qu'il est né"."""
    before = sentence.words[:start]
    is_cleft = "c'" in before or any(
        before[place : place + len(cleft)] == cleft for cleft in _CLEFTS for place in range(start)
    )
    return is_cleft and not _CLEAVING.isdisjoint(sentence.words[start:end])


def _resumes_noun(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a part goes on behind a comma with what stands before it: ", dans la nuit, d'un mur"."""
    comma = next((comma for comma in sentence.commas if start < comma < end - 2), None)
    if comma is None or not sentence.is_preposition(start) or any(sentence.finites[start:comma]):
        return False
    goes_on = sentence.words[comma + 1] in OF and sentence.is_preposition(comma + 1)
    return goes_on and sentence.tags[comma + 2][0] in "DNU"


def _completes_noun(sentence: Parsed, start: int) -> bool:
    """Return whether behind an insertion a part says of what: "l'ajournement, le sixième, du percement"."""
    opening, noun = sentence.tags[start], sentence.tags[start + 1 : start + 2]
    is_of = sentence.words[start] in OF and opening[0] == "E" and noun != () and noun[0][0] in "DNU"
    insertion = max((comma for comma in sentence.commas if comma < start - 1), default=None)
    if not is_of or insertion is None or sentence.tags[insertion - 1][0] != "N":
        return False
    # Items of a list have "de" each: "de Brest, de Lyon, de Nice".
    return sentence.words[insertion + 1] not in OF and not any(sentence.finites[insertion:start])


def _joins(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether without a part inside the sentence what follows it has no place.

    The subject waits for a verb that does not come, or a noun follows: the verb's object, the item of an
    enumeration.
    """
    if acceptability.position(sentence, start, end) != "inside" or resumes(sentence, start - 1, end):
        return False
    following = sentence.tags[min(end + 1, len(sentence) - 1)][0]
    is_nominal = following in "DNUM" and not (following == "D" and _parts_object(sentence, start))
    return is_nominal or not free_verbs(sentence, 0, start - 1)


def _holds_second_verb(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether what stands behind a colon loses its verb: "Un but : le port[, fermé, a rouvert]"."""
    colons = (place for place in range(start) if sentence.words[place] in ":;" and sentence.free(place))
    colon = max(colons, default=None)
    if colon is None or any(sentence.finites[colon:start]) or attribution.follows(sentence, start - 1):
        return False
    return bool(free_verbs(sentence, start, end))


def _goes_on_with_list(sentence: Parsed, start: int) -> bool:
    """Return whether a single word stands before of its kind: "les personnels, soignants, techniques et".

    Or several do: "des prêtres orthodoxes, protestants et catholiques".
    """
    if sentence.tags[start - 2] == "Jp" and sentence.words[start + 1 : start + 2] == ("et",):
        return {sentence.tags[start][-1], sentence.tags[start + 2][-1]} == {"p"}
    if start < 3 or start - 3 not in sentence.commas:
        return False
    return sentence.tags[start - 2][0] in "NJ" and sentence.tags[start][0] in "NJ"


def _parts_object(sentence: Parsed, start: int) -> bool:
    """Return whether an adjunct parts a verb from its object: "a adopté, mardi, à Brest, le projet"."""
    is_adjunct = sentence.tags[start][0] in "ER" or times.end_of_time(sentence, start)[0] > start
    return is_adjunct and (sentence.finites[start - 2] or sentence.tags[start - 2] in ("VKms", "VI"))


def conditions(sentence: Parsed) -> Iterator[int]:
    """Yield the tokens at which an exception, a condition or a doubt opens."""
    words = sentence.words
    for place, word in enumerate(words):
        if word in _CONDITION_OPENERS and sets_condition(words[place:]):
            yield place


def sets_condition(words: Sequence[str]) -> bool:
    """Return whether words open with an exception, a condition or a doubt."""
    first = "à" if words[0] == "a" else words[0]  # "A moins" without its accent
    if words[:2] in (("si", "bien"), ["si", "bien"]):
        return False
    if first == "s'" and words[1:2] in (("il",), ("ils",)):
        return True
    following = words[1:3]
    return first in _EXCEPTIONS or any(
        following[: len(known)] == known for known in _CONDITIONS.get(first, ())
    )


def name(sentence: Parsed, start: int) -> CutName:
    """Return what a part is called that opens at a token."""
    word, tag = sentence.words[start], sentence.tags[start]
    if start == 0:
        if tag[:2] in ("VK", "VG") or tag[0] == "J":
            return "leading participle"
        if word in _SUBORDINATING and tag[0] in "RC":
            return "leading clause"
        return "leading apposition" if tag[0] in "NUDM" else "leading adjunct"
    if tag[0] == "E":
        return "complement"
    if tag[:2] in ("VK", "VG"):
        return "participle"
    if tag == "PR":
        return "relative"
    return "apposition" if tag[0] in "DNUJMP" else "clause"


def parts(sentence: Parsed) -> Iterator[tuple[int, int]]:
    """Yield the parts that commas set off, in text order.

    None holds the main verb: those in front stand before it, those that end the sentence behind it.
    """
    commas, end = sentence.commas, segment_end(sentence)
    verb = main_verb(sentence, range(len(sentence)))
    if verb is None:
        return
    for comma in commas[:_COMMAS]:
        if 0 < comma <= _LONGEST_FRONT and comma < verb:
            yield 0, comma
    for number, comma in enumerate(commas):
        for closing in commas[number + 1 : number + 1 + _COMMAS]:
            if 0 < comma < closing - 2 and closing < end and not comma < verb < closing:
                yield comma + 1, closing
        if verb < comma < end - 2:
            yield comma + 1, end
