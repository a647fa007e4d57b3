"""The main verb of a sentence: where the tagger saw none, what can be a form of one is taken for it."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french import tagging
from newsum.headline.grammar.retagging import is_unknown_adverb, third_person
from newsum.headline.grammar.vocabulary import RELATIVES, SUBORDINATORS, WEEKDAYS

_HOMOGRAPHS = frozenset(
    """
    fait dit reste souffre offre met permet promet produit réduit détruit séduit traduit conduit construit
    introduit interdit inscrit décrit
    """.split()
)
"""Forms of other verbs that are as often participles, nouns or adjectives."""
_ENDINGS = ("e", "ent", "a", "era", "ait")
_OBJECTS = frozenset("part face appel état partie preuve".split())
"""Nouns that these govern without an article: "fait part de", "fait appel à"."""


def supply(words: Sequence[str], tags: list[str]) -> None:
    """In a sentence without a main verb, take for it what can be a form of one, where a verb may stand.

    "Cet essai, coordonné par l'Inserm, suscite de fortes attentes": after a nominal or its comma, before what
    a verb governs, agreeing with the first noun or the last.
    """
    if _has_main_verb(words, tags):
        return
    stems = tagging.load().stems
    for place in range(2, len(words) - 1):
        word = words[place]
        if tags[place] == "R":
            may_be_verb = is_unknown_adverb(word) and word.endswith(("e", "ent"))
        else:
            may_be_verb = tags[place][0] in "NJ" and tagging.verb_ending(word, stems) in _ENDINGS
        if word not in _HOMOGRAPHS and (word in SUBORDINATORS or not may_be_verb):
            continue
        verb = third_person(word)
        agrees = verb[2] in _numbers(words, tags, place)
        if agrees and _may_follow(tags, place) and _governs(words, tags, place):
            tags[place] = verb
            return


def _has_main_verb(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Return whether there is a finite verb that no pronoun or conjunction before it claims."""
    claims = 0
    for word, tag in zip(words, tags, strict=True):
        if tag in ("CS", "PR") and (word in SUBORDINATORS or word in RELATIVES):
            claims += 1
        elif tag[0] == "V" and tag[1] in "123C":
            if not claims:
                return True
            claims -= 1
    return False


def _numbers(words: Sequence[str], tags: Sequence[str], verb: int) -> set[str]:
    """Return the numbers that the subject before a verb may have: of the first noun phrase, or the last.

    Or of the first one behind an adjunct: "Selon Les Échos, la crise chez les maires inquiète".
    """
    found = [tag[-1].replace("U", "s") for tag in tags[:verb] if tag[0] in "DNU"] or ["s"]
    comma = words.index(",") if tags[0][0] in "ER" and "," in words[:verb] else verb
    behind = next((tag[-1] for tag in tags[comma:verb] if tag[0] == "D"), found[0])
    return {found[0], found[-1], behind}


def _may_follow(tags: Sequence[str], place: int) -> bool:
    """Return whether a verb may stand behind the word before it: the end of a subject, or a pronoun."""
    before, earlier = tags[place - 1], tags[place - 2]
    describes = before[0] == "J" or before[:2] == "VK"
    return before[0] in "NUZ" or before == "PO" or (describes and earlier[0] in "NUJ")


def _governs(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether a verb may stand before what follows a word: its object, an adjunct, a clause."""
    following, after = words[place + 1], tags[place + 1]
    if tags[place][:2] == "VK" and (following == "par" or (after[0] == "E" and words[:place].count(",") < 2)):
        return False  # "Le pont, construit en 1930"
    if following in WEEKDAYS or (words[place] == "fait" and following in _OBJECTS):
        return True
    if words[place] == "reste" and after[0] in "JR":
        return True
    return after[0] in "DE" or after in ("CS", "VI", "PO") or (after == "R" and tags[place][0] == "N")
