"""A sentence as the cuts see it: tokens, tags, and what stands in quotation marks or brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsum.french import tagging
from newsum.french.words import Token, tokens
from newsum.headline.vocabulary import SAYING, SUBORDINATORS

MAX_TOKENS = 90
"""Longer sentences are not parsed: they are lists or lost stops."""

_OPENERS = {"«": "»", "“": "”"}
_BRACKETS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Parsed:
    """A cleaned sentence with its tokens.

    Attributes:
        text: the sentence.
        tokens: its tokens, with offsets into ``text``.
        words: the tokens lower-cased, with straight apostrophes.
        tags: their parts of speech, see :mod:`newsum.french.tagging`.
        quoted: which tokens stand in quotation marks, the marks included.
        bracketed: which stand in brackets, the brackets included.
        balanced: whether every mark and bracket has its pair.
        commas: the commas outside quotation marks and brackets.
        finites: which tokens are finite verbs outside them.
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    tags: tuple[str, ...]
    quoted: tuple[bool, ...]
    bracketed: tuple[bool, ...]
    balanced: bool
    commas: tuple[int, ...]
    finites: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def free(self, place: int) -> bool:
        """Return whether a token stands outside quotation marks and brackets."""
        return not (self.quoted[place] or self.bracketed[place])

    def finite(self, place: int) -> bool:
        """Return whether a token is a finite verb outside quotation marks and brackets."""
        return self.finites[place]


def parse(text: str) -> Parsed | None:
    """Return the parsed sentence, or ``None`` when it is too long to be one."""
    pieces = tokens(text)
    if not pieces or len(pieces) > MAX_TOKENS:
        return None
    forms = [piece.text for piece in pieces]
    words = tuple(form.lower().replace("’", "'") for form in forms)
    quoted, bracketed, balanced = _enclosed(pieces)
    commas = tuple(
        place
        for place, word in enumerate(words)
        if word == "," and not quoted[place] and not bracketed[place]
    )
    tags = mend(words, tagging.tag(forms))
    finites = tuple(
        tag[0] == "V"
        and tag[1] in "123C"
        and not quoted[place]
        and not bracketed[place]
        and (words[place] != "soit" or "que" in words[:place] or "qu'" in words[:place])
        for place, tag in enumerate(tags)
    )
    return Parsed(text, tuple(pieces), words, tuple(tags), quoted, bracketed, balanced, commas, finites)


def _enclosed(pieces: Sequence[Token]) -> tuple[tuple[bool, ...], tuple[bool, ...], bool]:
    """Return what is quoted, what is bracketed, and whether all marks are paired."""
    quoted: list[bool] = []
    bracketed: list[bool] = []
    quote = bracket = ""
    balanced = True
    for piece in pieces:
        mark = piece.text
        ends_quote = ends_bracket = False
        if quote:
            ends_quote = mark == quote
        elif mark == '"' or mark in _OPENERS:
            quote = _OPENERS.get(mark, '"')
        elif bracket:
            ends_bracket = mark == bracket
        elif mark in _BRACKETS:
            bracket = _BRACKETS[mark]
        elif mark in "»”)]":
            balanced = False
        quoted.append(bool(quote))
        bracketed.append(bool(bracket))
        quote = "" if ends_quote else quote
        bracket = "" if ends_bracket else bracket
    return tuple(quoted), tuple(bracketed), balanced and not quote and not bracket


_HAVE = frozenset("a ont avait avaient aura auront aurait auraient eut ai as avons avez".split())


def mend(words: Sequence[str], tags: list[str]) -> list[str]:
    """Return the tags with what the neighbours make certain put right."""
    for place, word in enumerate(words):
        if word in ("a", "ont") and tags[place][0] != "V":
            tags[place] = "V3s" if word == "a" else "V3p"
        if word in ("dit", "dite") and _is_alias(words, tags, place):
            tags[place] = "VKms"
        if word == "soit" and tags[place] in ("R", "CC") and _awaits_subjunctive(words, place):
            tags[place] = "V3s"
        if word in ("risque", "risquent") and _risks(words, tags, place):
            tags[place] = _finite(word)
        if word == "été" and place and words[place - 1] in _HAVE:
            tags[place] = "VKms"
        if tags[place][0] in "NJ" and (_follows_reflexive(words, tags, place) or _says(words, tags, place)):
            tags[place] = _finite(word)
    if not any(tag[0] == "V" and tag[1] in "123C" for tag in tags):
        _find_verb(words, tags)
    return tags


def _risks(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether "risque" is the verb before "de" and an infinitive: "la mesure risque d'échouer"."""
    governs = place + 1 < len(words) and words[place + 1] in ("de", "d'")
    is_infinitive = place + 2 < len(tags) and tags[place + 2] == "VI"
    return governs and is_infinitive and place > 0 and tags[place - 1][0] in "NUJ"


def _awaits_subjunctive(words: Sequence[str], place: int) -> bool:
    """Return whether "soit" is the verb of a clause with "que", and not one of two alternatives."""
    return words.count("soit") == 1 and ("que" in words[:place] or "qu'" in words[:place])


def _follows_reflexive(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether a reflexive pronoun stands before a word, which then is a verb: "s'alarme"."""
    return (
        place > 0
        and tags[place - 1] == "PO"
        and words[place - 1] in ("s'", "se")
        and words[place][-1] in "etd"
    )


def _says(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether a word gives a quotation or statement its speaker: '", juge la ministre'."""
    return (
        words[place] in SAYING
        and 1 < place < len(words) - 1
        and words[place - 1] == ","
        and tags[place + 1][0] in "DU"
        and words[place - 2] in ('"', "»")
    )


def _finite(word: str) -> str:
    return "V3p" if word.endswith("ent") else "V3s"


def _find_verb(words: Sequence[str], tags: list[str]) -> None:
    """In a sentence without a verb, take for one what can be a form of a verb in -er, where a verb may stand.

    "Cet essai, coordonné par l'Inserm, suscite de fortes attentes": after a nominal or its comma, before what
    a verb governs, agreeing with the first noun.
    """
    stems = tagging.load().stems
    first = next((tag for tag in tags if tag[0] in "DN"), "Ns")
    for place in range(2, len(words) - 1):
        if tags[place][0] not in "NJ" or words[place] in SUBORDINATORS:
            continue
        if tagging.verb_ending(words[place], stems) not in ("e", "ent", "a", "era", "ait"):
            continue
        verb = _finite(words[place])
        before, after = tags[place - 1], tags[place + 1]
        opens = before[0] in "NUJZ" or before == "PO"
        governs = after[0] in "DE" or after in ("CS", "VI") or (after == "R" and tags[place][0] == "N")
        if opens and governs and verb[2] == first[-1].replace("U", "s"):
            tags[place] = verb
            return


def _is_alias(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether "dit" gives another name: "Renaud Séchan, dit Renaud" before any verb."""
    named = (
        1 < place < len(words) - 1 and words[place - 1] == "," and tags[place - 2] == tags[place + 1] == "U"
    )
    return named and not any(tag[0] == "V" and tag[1] in "123" for tag in tags[:place])
