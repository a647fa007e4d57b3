"""What makes a sentence hard to read alone: a dangling opening, a quotation that is cut."""

from __future__ import annotations

from enum import StrEnum

from newsum.french.lexicon import entries
from newsum.french.words import words


class Cue(StrEnum):
    """Why a sentence leans on its neighbours."""

    PRONOUN = "pronoun"
    CONNECTIVE = "connective"
    DEMONSTRATIVE = "demonstrative"
    POSSESSIVE = "possessive"
    QUOTE_LEFT_OPEN = "quotation left open"
    QUOTE_NEVER_OPENED = "quotation never opened"
    QUESTION = "question"


_PRONOUNS = entries("""
il elle ils elles lui leur celui-ci celle-ci ceux-ci celles-ci ce c' cela ça
""")
_IMPERSONAL = entries("""
y faut s' est a faudra fallait faudrait semble reste suffit convient n' avait
""")
_CONNECTIVES = entries("""
cependant mais or pourtant toutefois ainsi enfin aussi ensuite puis donc et néanmoins car
""")


def dangles(sentence: str) -> Cue | None:
    """Return why the sentence cannot be read alone, or ``None``."""
    first = words(sentence[:60])
    if not first:
        return None
    if first[0] in _CONNECTIVES:
        return Cue.CONNECTIVE
    if first[0] == "il" and len(first) > 1 and first[1] in _IMPERSONAL:
        return None
    if first[0] in _PRONOUNS:
        return Cue.PRONOUN
    if first[0] in ("cet", "cette", "ces"):
        return Cue.DEMONSTRATIVE
    if first[0] in ("son", "sa", "ses", "leurs"):
        return Cue.POSSESSIVE
    if sentence.count("«") > sentence.count("»"):
        return Cue.QUOTE_LEFT_OPEN
    if sentence.count("»") > sentence.count("«"):
        return Cue.QUOTE_NEVER_OPENED
    if sentence.endswith("?"):
        return Cue.QUESTION
    return None
