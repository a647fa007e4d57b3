"""Subordinate clauses: which relative pronouns and conjunctions open one, and claim its verb."""

from __future__ import annotations

from newsum.headline.grammar.parse import Parsed, behind_clitics
from newsum.headline.grammar.vocabulary import RELATIVES, SUBORDINATORS

_ADDING = frozenset(["ainsi", "tant", "plutôt"])
_ASKING = frozenset(["quoi", "où"])
_COMPARING = frozenset(
    "plus moins aussi autant mieux pire autre autres même mêmes meilleur meilleure".split()
)


def opens_clause(sentence: Parsed, place: int) -> bool:
    """Return whether a relative pronoun or conjunction stands at a token that claims a verb behind it."""
    word, following = sentence.words[place], sentence.tags[place + 1 : place + 2]
    if not sentence.free(place):
        return False
    if word == "s'":
        return sentence.words[place + 1 : place + 2] in (("il",), ("ils",))
    if not _subordinates(word, sentence.tags[place]):
        return False
    if word == "comme" and following and following[0][:2] == "VK":
        return False
    if word in ("que", "qu'") and _adds(sentence, place):
        return False
    if word in _ASKING and sentence.tags[behind_clitics(sentence.tags, place + 1) :][:1] == ("VI",):
        return False  # "de quoi nourrir la ville"
    return not (_names_parts(sentence, place) or _quotes_clause(sentence, place))


def _subordinates(word: str, tag: str) -> bool:
    """Return whether a word opens a clause that needs a finite verb."""
    if tag == "R" and word in ("que", "qu'"):
        return False
    if word in RELATIVES:
        return tag in ("PR", "PQ", "CS") or word.endswith(("quel", "quelle", "quels", "quelles"))
    return word in SUBORDINATORS and tag != "E"


def _adds(sentence: Parsed, place: int) -> bool:
    """Return whether "que" joins two groups, and opens no clause: "ainsi que", "plus grand que".

    It does when no subject pronoun follows "ainsi", "en tant" or "plutôt"; and, in a comparison, when no
    noun phrase or pronoun follows that could have a verb before the next comma.
    """
    following = sentence.tags[place + 1] if place + 1 < len(sentence) else "Z"
    before = sentence.words[max(0, place - 3) : place]
    if before[-1:] and before[-1] in _ADDING:
        return following not in ("PS", "PO", "P")
    if _COMPARING.isdisjoint(before):
        return False
    return (
        following[0] in "JERM"
        or following[:2] == "VK"
        or (following[0] == "D" and _is_closed(sentence, place))
    )


def _is_closed(sentence: Parsed, place: int) -> bool:
    """Return whether a comma follows a token before any verb does: "plus grand que Paris, tombe"."""
    for one in range(place + 1, len(sentence)):
        if one in sentence.commas or sentence.finite(one):
            return one in sentence.commas
    return False


def _names_parts(sentence: Parsed, place: int) -> bool:
    """Return whether "dont" or "parmi lesquels" opens no clause, but names parts: "dont Angers,"."""
    if sentence.words[place] != "dont" and sentence.words[max(0, place - 1)] != "parmi":
        return False
    first = place
    while place < len(sentence) and place not in sentence.commas:
        if sentence.finite(place):
            return False
        place += 1
    return not _goes_on(sentence, first + 1, place)


def _goes_on(sentence: Parsed, subject: int, comma: int) -> bool:
    """Return whether behind adjuncts between commas the subject gets its verb: "dont le bord, usé, cède".

    "dont le maire, Jean Petit, ont démissionné" names a part.
    """
    if sentence.tags[subject : subject + 1] == () or sentence.tags[subject][0] != "D":
        return False
    while comma + 1 < len(sentence):
        opening = sentence.tags[comma + 1]
        if not (opening[0] in "ERJ" or opening[:2] in ("VK", "VG") or opening == "PR"):
            return False
        closing = next((one for one in sentence.commas if one > comma), len(sentence))
        verb = behind_clitics(sentence.tags, closing + 1)
        if verb < len(sentence) and sentence.finite(verb):
            return sentence.tags[subject][1:2] == sentence.tags[verb][2:3]
        comma = closing
    return False


def _quotes_clause(sentence: Parsed, place: int) -> bool:
    """Return whether the verb of a subordinate clause stands in the quotation behind it: 'que "tout va"'."""
    place += 1
    while place < len(sentence) and sentence.quoted[place]:
        if sentence.is_inflected(place):
            return True
        place += 1
    return False
