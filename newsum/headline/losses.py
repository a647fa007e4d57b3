"""What cuts take that the rest needs: the turn of the news, an antecedent, a time, who somebody is."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from newsum.french import tagging
from newsum.headline import names
from newsum.headline.parse import Parsed
from newsum.headline.segments import main_verb
from newsum.headline.vocabulary import MONTHS, REVERSALS, WEEKDAYS

_THOSE = frozenset(["celui", "celle", "ceux", "celles"])
_COUNTING = (("la", "veille"), ("le", "lendemain"))
_OF_EVENT = (("de",), ("d'",), ("du",), ("des",))


def refusal(sentence: Parsed, places: Sequence[int]) -> str | None:
    """What the cuts took: what turns the news, an antecedent, who somebody is, a time, the only name."""
    if len(places) == len(sentence):
        return None
    held = set(places)
    for place in range(len(sentence)):
        if place not in held and sentence.words[place] in REVERSALS and not sentence.bracketed[place]:
            return "an outcome that turns the news"
    if _loses_antecedent(sentence, held):
        return "a pronoun without its noun"
    if any(
        _loses_introduction(sentence, before, after) for before, after in pairwise([*places, len(sentence)])
    ):
        return "a name that says nothing"
    if _loses_day(sentence, held) or _loses_past(sentence, held):
        return "points to what was said before"
    if 0 not in held and any(_dates_from_before(sentence, place) for place in places):
        return "points to what was said before"
    if any(sentence.tags[place] == "U" for place in places):
        return None
    return "no name is left" if "U" in sentence.tags else None


def _loses_antecedent(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether a noun is cut before "ceux" or "celle", which may stand for it."""
    for place, word in enumerate(sentence.words):
        if word in _THOSE and place in held:
            return any(sentence.tags[one][0] == "N" for one in range(place) if one not in held)
    return False


def _loses_introduction(sentence: Parsed, before: int, after: int) -> bool:
    """Return whether what is cut between two kept tokens tells who a person of little fame is.

    "Wayne Griffiths, le PDG de Seat, a annoncé" keeps it; "Emmanuel Macron, le président," does not, nor does
    "Le député Sébastien Nadot, un historien,".
    """
    if after == before + 1 or sentence.tags[max(0, before - 1) : before + 1] != ("U", "U"):
        return False
    cut = sentence.tags[before + 1 : after]
    if len(cut) < 2 or sentence.words[before + 1] != "," or sentence.words[before + 2] in WEEKDAYS:
        return False
    if cut[1][0] not in "DNJ" and cut[1][:2] != "VK" and sentence.words[before + 2] != "qui":
        return False
    first = before
    while first > 0 and sentence.tags[first - 1] == "U":
        first -= 1
    is_apposition = first - 1 in sentence.commas and sentence.tags[0][0] == "D"
    is_introduced = is_apposition or (first > 0 and sentence.tags[first - 1][0] in "NJ")
    return not is_introduced and not names.is_famous(sentence.words[before])


def _loses_day(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether the day is cut from which "la veille" or "le lendemain" counts."""
    words = sentence.words
    counts = any(
        words[place - 1 : place + 1] in _COUNTING and words[place + 1 : place + 2] not in _OF_EVENT
        for place in held
    )
    return counts and any(words[place] in WEEKDAYS for place in range(len(sentence)) if place not in held)


def _loses_past(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether a verb in the imperfect loses its time: "La chaîne diffusait lundi un film"."""
    verb = main_verb(sentence, sorted(held))
    if verb is None or not _is_imperfect(sentence.words[verb]):
        return False
    return any(
        sentence.words[place] in WEEKDAYS or sentence.words[place] in MONTHS
        for place in range(len(sentence))
        if place not in held and sentence.free(place)
    )


def _is_imperfect(word: str) -> bool:
    """Return whether a finite verb is in the imperfect, and not in the conditional ("ferait") or "fait"."""
    if tagging.verb_ending(word, tagging.load().stems) in ("ait", "aient"):
        return True
    return word.endswith(("ait", "aient")) and not word.endswith(("rait", "raient", "fait", "sait"))


def _dates_from_before(sentence: Parsed, place: int) -> bool:
    """Return whether an adverb tells the time from what the beginning of the sentence said."""
    if sentence.words[place] == "nouveau":
        return sentence.words[max(0, place - 1)] in ("à", "de")
    return sentence.words[place] in ("immédiatement", "aussitôt")
