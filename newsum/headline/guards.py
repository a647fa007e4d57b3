"""Why a headline made by cuts would be broken or wrong: the guards that refuse it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsum.headline import clean
from newsum.headline.parse import Parsed
from newsum.headline.segments import lone_comma, subordinates
from newsum.headline.vocabulary import FIRST_PERSON, IMPERSONAL, NEGATORS, UNFINISHED

MIN_WORDS = 4

_GLUED = re.compile(r"[.?!»][A-ZÉÈÀ]\w|[a-zéèêà]{3}[A-ZÉÈÀ][a-zéèêà]{2}|\d[A-ZÉÈ][a-zéèê]{2}")
_NAMED_PRONOUNS = frozenset(
    "il elle ils elles lui leur celui-ci celle-ci ceux-ci celles-ci son sa ses leurs eux".split()
)
_LAST = frozenset(["dernier", "dernière", "derniers", "dernières"])
_TIMES_AFTER_LAST = frozenset("jours mois semaines années heures temps matin soir".split())


def refusal(sentence: Parsed, places: Sequence[int]) -> str | None:
    """Return why what is left of a sentence cannot be a headline, or ``None``.

    Args:
        sentence: the whole sentence.
        places: the tokens that are kept, in order.
    """
    words = [sentence.words[place] for place in places]
    if len(places) < len(sentence) and not sentence.balanced:
        return "quotation marks without their pair"
    count = sum(word[0].isalnum() for word in words)
    if count < MIN_WORDS:
        return "too few words"
    if count > clean.MAX_WORDS:
        return "too many words"
    return (
        _clause(sentence, places)
        or _end(sentence, places)
        or _reference(sentence, places)
        or _punctuation(sentence, places)
        or _loss(sentence, places)
    )


def verbs(sentence: Parsed, places: Sequence[int]) -> tuple[int, int]:
    """Return how many finite verbs no subordinator claims, and how many subordinators lack a verb."""
    pending = free = 0
    for place in places:
        if not sentence.free(place):
            continue
        if subordinates(sentence.words[place], sentence.tags[place]):
            pending += 1
        elif sentence.finite(place):
            if pending:
                pending -= 1
            else:
                free += 1
    return free, pending


def _clause(sentence: Parsed, places: Sequence[int]) -> str | None:
    """The verbs: a finite main verb, subordinators and negations complete."""
    free, pending = verbs(sentence, places)
    everything = range(len(sentence))
    free_before, pending_before = verbs(sentence, everything)
    if free == 0:
        return "no main verb"
    if pending > pending_before or free > max(free_before, 1):
        return "a subordinator without its verb"
    words = {sentence.words[place] for place in places if sentence.free(place)}
    if words & {"ne", "n'"} and not words & NEGATORS:
        return "a negation cut in two"
    if len(places) < len(sentence) and sentence.finite(places[0]):
        return "a beginning that hangs"
    if sentence.tags[places[0]] in ("CS", "CC", "PR", "PO", "RN", "VC") or sentence.words[places[0]] in (
        ",",
        ":",
    ):
        return "a beginning that hangs"
    return None


def _end(sentence: Parsed, places: Sequence[int]) -> str | None:
    last = places[-1]
    if sentence.free(last) and (
        sentence.words[last] in UNFINISHED
        or sentence.tags[last] in ("E", "EDs", "EDp", "Ds", "Dp", "CS", "CC", "PS", "RN")
    ):
        return "an end that hangs"
    return None


def _reference(sentence: Parsed, places: Sequence[int]) -> str | None:
    """The pronouns: no first person outside quotation marks, no pronoun before its noun."""
    named = False
    for number, place in enumerate(places):
        word, tag = sentence.words[place], sentence.tags[place]
        if sentence.quoted[place]:
            continue
        if word in FIRST_PERSON and tag != "U":
            return "first or second person"
        if tag[0] in "NU":
            named = True
        following = sentence.words[places[number + 1]] if number + 1 < len(places) else ""
        if word == "il" and following in IMPERSONAL and not named:
            continue
        if not named and (
            word in _NAMED_PRONOUNS or (tag == "VC" and word.endswith(("il", "elle", "ils", "elles")))
        ):
            return "a pronoun without its noun"
        if number == 0 and word in (
            "cela",
            "ça",
            "ce",
            "c'",
            "cet",
            "cette",
            "ces",
            "celui",
            "celle",
            "ceux",
        ):
            return "points to what was said before"
        if word in ("ce", "cette", "ces") and following in _LAST:
            after = sentence.words[places[number + 2]] if number + 2 < len(places) else ""
            if after not in _TIMES_AFTER_LAST:
                return "points to what was said before"
    return None


def _punctuation(sentence: Parsed, places: Sequence[int]) -> str | None:
    for before, after in pairwise(places):
        if after == before + 1:
            continue
        one, other = sentence.words[before], sentence.words[after]
        if one == "," and (other in (",", ".", ":", ";") or sentence.finite(after)):
            return "a comma between subject and verb"
        if one in ("l'", "s'", "j'", "m'") and other[0] not in "aeiouyhàâéèêëîïôûœ":
            return "an elision that cannot be mended"
    if len(places) < len(sentence) and lone_comma(sentence, places):
        return "a comma between subject and verb"
    kept_text = " ".join(sentence.tokens[place].text for place in places)
    if "http" in kept_text or "www." in kept_text or " @ " in kept_text:
        return "an address of the web"
    return "words run together" if _GLUED.search(kept_text) else None


def _loss(sentence: Parsed, places: Sequence[int]) -> str | None:
    """What the cuts took: the only name must stay."""
    if len(places) == len(sentence):
        return None
    if any(sentence.tags[place] == "U" for place in places):
        return None
    return "no name is left" if "U" in sentence.tags else None
