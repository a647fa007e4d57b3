"""How likely a careful reader is to accept a sentence without a part that commas set off.

A logistic model over what shows of the part and of its neighbours, learned from judgements of readers (see
:mod:`newsum.training.acceptability`): they accept what only adds, and refuse what leaves a verb without its
object, an enumeration cut in two, a condition or the news itself taken away.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Set
from functools import cache
from typing import Literal, get_args

from newsum import datafiles
from newsum.headline.cuts import scope
from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.auxiliaries import ETRE
from newsum.headline.grammar.parse import WHOLE_TAGS, Parsed, kind_of
from newsum.headline.grammar.segments import (
    end_of_verb,
    free_verbs,
    is_enumeration,
    main_verb,
    may_be_object,
    resumes,
    segment_end,
)
from newsum.headline.grammar.vocabulary import (
    DENYING,
    JOINING,
    LIMITING,
    POSSESSIVES,
    RELATIVES,
    REVERSALS,
    SCOPED,
    TIME_WORDS,
)
from newsum.headline.logistic import probability

DATA = datafiles.FOLDER / "acceptability.txt"

Position = Literal["front", "inside", "end"]
"""Where a part stands: before the subject, between two commas, behind the last."""

_LENGTHS = (2, 4, 6, 9, 13, 18)
_RESTS = (7, 9, 11, 14, 18, 24, 30)
"""The edges of the bins of how many words a part has, and what is left without it."""
_NEAR = 6
_PRONOUNS = frozenset("il elle ils elles celui celle ceux lui".split())
_VICTIMS = frozenset("mort morts blessés tué tués tuant blessant".split())
_BE = ETRE.perfect | ETRE.future | frozenset(["serait", "fut", ETRE.infinitive])
_OF = frozenset(["de", "d'"])


def chance(sentence: Parsed, start: int, end: int) -> float:
    """Return the probability that a reader accepts the sentence without a part.

    Args:
        sentence: the sentence.
        start: the first token of the part, behind the comma that opens it.
        end: the comma that closes it, or the end of the sentence.
    """
    weights = load()[position(sentence, start, end)]
    logit = sum([weights.get(feature, 0.0) for feature in features(sentence, start, end)])
    return probability(logit)


@cache
def load() -> Mapping[str, Mapping[str, float]]:
    """Read the weights: position -> feature -> weight."""
    found: dict[str, dict[str, float]] = {at: {} for at in get_args(Position)}
    for at, feature, weight in datafiles.rows(DATA):
        found[at][feature] = float(weight)
    return found


def position(sentence: Parsed, start: int, end: int) -> Position:
    """Return where a part stands; behind one at the end its source may follow: ", a annoncé le maire".

    A verb of saying whose subject waits for it names no source: "Le maire, élu en 2014, a annoncé".
    """
    if start == 0:
        return "front"
    names_source = attribution.follows(sentence, end) and free_verbs(sentence, 0, end) > 0
    return "end" if names_source or end >= segment_end(sentence) else "inside"


def features(sentence: Parsed, start: int, end: int) -> list[str]:
    """Return what shows of a part, see :func:`chance`; training and every day share it."""
    found = ["any"]
    found += _of_opening(sentence, start)
    found += _of_inside(sentence, start, end)
    found += _of_rest(sentence, start, end)
    at = position(sentence, start, end)
    if at != "front":
        found += _of_left(sentence, start, end)
    if at != "end":
        found += _of_right(sentence, end)
    if at == "front":
        found += _of_main_clause(sentence, end)
    elif at == "inside":
        found += _of_subject(sentence, start, end)
    else:
        found += _of_predicate(sentence, start)
        if end < segment_end(sentence):
            found.append("source follows")
    return found


def _of_opening(sentence: Parsed, start: int) -> list[str]:
    """How the part opens."""
    word, kind = sentence.words[start], kind_of(sentence.tags[start])
    following = sentence.tags[start + 1] if start + 1 < len(sentence) else "Z"
    next_kind = following if following in WHOLE_TAGS else following[0]
    found = [f"opens {kind}", f"opens {kind} {next_kind}", f"opens {word}", f"opens {word} {next_kind}"]
    if word in LIMITING:
        found.append("limits")
    if word in TIME_WORDS:
        found.append("time")
    return found


def _of_inside(sentence: Parsed, start: int, end: int) -> list[str]:
    """What the part holds."""
    words, tags = set(sentence.words[start:end]), set(sentence.tags[start:end])
    named = "name" if "U" in tags else "no name"
    found = [
        f"holds {named}",
        f"{kind_of(sentence.tags[start])} holds {named}",
        f"length {bisect_right(_LENGTHS, _count(sentence.words[start:end]))}",
        *[f"holds {name}" for name, held in _HELD.items() if not held.isdisjoint(words)],
    ]
    if "M" in tags:
        found.append("holds number")
    if any(map(times.is_year, words)):
        found.append("holds year")
    if any(tag[:2] == "VK" for tag in tags):
        found.append("holds participle")
    if any(sentence.finites[start:end]):
        found.append("holds verb")
        if free_verbs(sentence, start, end):
            found.append("holds free verb")
    if any(sentence.quoted[start:end]):
        found.append("holds quoted name")
    inner = [comma + 1 for comma in sentence.commas if start < comma < end]
    if inner:
        found.append(f"holds commas {min(3, len(inner))}")
        found += {f"comma before {sentence.tags[place][0]}" for place in inner if place < len(sentence)}
    return found


_HELD: dict[str, Set[str]] = {
    "negation": DENYING,
    "relative": RELATIVES,
    "reversal": REVERSALS,
    "possessive": POSSESSIVES,
    "conjunction": JOINING,
    "victims": _VICTIMS,
}


def _count(words: tuple[str, ...]) -> int:
    return sum([word[0].isalnum() for word in words])


def _of_rest(sentence: Parsed, start: int, end: int) -> list[str]:
    """What is left without the part."""
    words = sentence.words[:start] + sentence.words[end:]
    found = [f"leaves {bisect_right(_RESTS, _count(words))}"]
    if not POSSESSIVES.isdisjoint(words):
        found.append("leaves possessive")
    if not _PRONOUNS.isdisjoint(words):
        found.append("leaves pronoun")
    if "U" not in sentence.tags[:start] and "U" not in sentence.tags[end:]:
        found.append("leaves no name")
    if scope.bounds_figure(sentence, start, end):
        found.append("bounds figure")
    return found


def _of_left(sentence: Parsed, start: int, end: int) -> list[str]:
    """What stands before the comma that opens the part."""
    tags = sentence.tags
    before = start - 2
    while before > 0 and tags[before][0] == "Z":
        before -= 1
    kind = kind_of(tags[start])
    found = [f"behind {kind_of(tags[before])}", f"{kind} behind {tags[before][0]}"]
    if tags[before][0] == tags[start][0]:
        found.append("alike")
    if sentence.quoted[start - 2]:
        found.append("behind quote")
    if not free_verbs(sentence, 0, start - 1):
        found.append("no verb before")
    if is_enumeration(sentence, start, end):
        found += ("enumeration", f"enumeration {kind}")
    if may_be_object(sentence, start, noun=tags[start][0] in "DNUJM"):
        found.append(f"object {tags[start][0]}")
    return found


def _of_right(sentence: Parsed, end: int) -> list[str]:
    """What follows the comma that closes the part."""
    place = min(end + 1, len(sentence) - 1)
    found = [f"before {kind_of(sentence.tags[place])}", f"before {sentence.words[place]}"]
    return [*found, "before verb"] if sentence.finites[place] else found


def _of_main_clause(sentence: Parsed, comma: int) -> list[str]:
    """What follows a part that stands before the subject."""
    verb = next((place for place in range(comma + 1, len(sentence)) if sentence.finite(place)), len(sentence))
    if "U" in sentence.tags[comma + 1 : verb]:
        return ["subject has name"]
    return ["only the part has name"] if "U" in sentence.tags[:comma] else []


def _of_subject(sentence: Parsed, start: int, end: int) -> list[str]:
    """Whether behind the part the subject gets its verb."""
    if resumes(sentence, start - 1, end):
        return ["subject resumes", f"subject resumes {sentence.tags[start][0]}"]
    return []


def _of_predicate(sentence: Parsed, start: int) -> list[str]:
    """What the main verb has before a part that ends the sentence."""
    comma = start - 1
    words, tags = sentence.words, sentence.tags
    verb = main_verb(sentence, range(comma))
    if verb is None:
        return []
    found: list[str] = []
    last = end_of_verb(sentence, verb, comma)
    if last != verb:
        is_passive = words[verb] in _BE or "été" in words[verb:last]
        found.append("passive" if is_passive else "perfect")
    elif words[verb] in _BE:
        found.append("copula")
    between = range(last + 1, comma)
    if not any(tags[place][0] in "NUM" for place in between):
        found.append("no noun since verb")
    prepositions = sum(tags[place][0] == "E" and words[place] not in _OF for place in between)
    found.append(f"prepositions {min(2, prepositions)}")
    if "PO" in tags[max(0, verb - 2) : last]:
        found.append("clitic")
    nearest = max(place for place in range(verb, comma) if tags[place][0] == "V")
    found.append(f"since a verb {min(4, comma - nearest)}")
    if nearest != last:
        found.append(f"behind {kind_of(tags[nearest])} of another clause")
    for name, held in _SINCE_VERB.items():
        if not held.isdisjoint(words[last + 1 : comma]):
            found.append(f"{name} since verb")
    if not JOINING.isdisjoint(words[max(last + 1, comma - _NEAR) : comma]):
        found.append("conjunction near")
    return found


_SINCE_VERB: dict[str, Set[str]] = {
    "clause": frozenset(["que", "qu'"]),
    "relative": frozenset(["qui", "dont", "où"]),
    "indefinite": frozenset(["un", "une", "des"]),
    "comparison": SCOPED,
}
