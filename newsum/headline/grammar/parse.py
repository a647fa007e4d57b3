"""A sentence as the cuts see it: tokens, tags, and what stands in quotation marks or brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsum.folding import small
from newsum.french import tagging
from newsum.french.words import Token, tokens
from newsum.headline.grammar import main_verb, retagging

MAX_TOKENS = 90
"""Longer sentences are not parsed: they are lists or lost stops."""

CLITICS = ("RN", "PO")
"""The tags of what may stand between a subject and its verb: "ne", and the pronouns that are no subject."""

WHOLE_TAGS = frozenset(["Ds", "Dp", "PR", "PO", "PS", "CS", "CC", "VI", "VG"])
"""Tags that the features of the learned models name whole, see :func:`kind_of`."""

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
        commas: the commas outside quotation marks and brackets that have a token behind them.
        finites: which tokens are finite verbs outside them; without any, the quoted main verb.
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
        """Return whether a token is a finite verb, see ``finites``."""
        return self.finites[place]

    def is_inflected(self, place: int) -> bool:
        """Return whether a token is a finite verb, within quotation marks or outside."""
        return self.tags[place][:2] in ("V1", "V2", "V3")

    def is_name(self, place: int) -> bool:
        """Return whether a token is a proper noun."""
        return self.tags[place] == "U"

    def end_of_name(self, place: int) -> int:
        """Return the end of the proper nouns from a token on; the token if it is none."""
        while place < len(self) and self.is_name(place):
            place += 1
        return place

    def start_of_name(self, end: int) -> int:
        """Return the first of the proper nouns that end before a token; the token if none do."""
        while end > 0 and self.is_name(end - 1):
            end -= 1
        return end

    def is_preposition(self, place: int) -> bool:
        """Return whether a token is a preposition, alone or with an article: "de", "du"."""
        return self.tags[place][0] == "E"

    def is_participle(self, place: int) -> bool:
        """Return whether a token is a past participle."""
        return self.tags[place][:2] == "VK"


def kind_of(tag: str) -> str:
    """Return what of a tag the features of the learned models tell apart."""
    return tag if tag in WHOLE_TAGS else tag[:2] if tag[0] == "V" else tag[0]


def parse(text: str) -> Parsed | None:
    """Return the parsed sentence, or ``None`` when it is too long to be one."""
    pieces = tokens(text)
    if not pieces or len(pieces) > MAX_TOKENS:
        return None
    forms = [piece.text for piece in pieces]
    words = tuple(small(form) for form in forms)
    quoted, bracketed, balanced = _enclosed(pieces)
    commas = tuple(
        place
        for place, word in enumerate(words[:-1])
        if word == "," and not quoted[place] and not bracketed[place]
    )
    tags = tagging.tag(forms)
    retagging.retag(words, tags, tagging.capitalised(forms))
    main_verb.supply(words, tags)
    finites = tuple(
        tag[0] == "V"
        and tag[1] in "123C"
        and not quoted[place]
        and not bracketed[place]
        and (words[place] != "soit" or "que" in words[:place] or "qu'" in words[:place])
        for place, tag in enumerate(tags)
    )
    if finites.count(True) > 1:
        finites = tuple(is_verb and not _says_how_long_ago(words, at) for at, is_verb in enumerate(finites))
    if True not in finites:
        finites = _quoted_verb(forms, tags, quoted)
    return Parsed(text, tuple(pieces), words, tuple(tags), quoted, bracketed, balanced, commas, finites)


_SPANS = frozenset("an ans année années mois semaine semaines jour jours heure heures siècle siècles".split())


def _says_how_long_ago(words: Sequence[str], place: int) -> bool:
    """Return whether "a" belongs to a time: "dévoilée il y a presque un an"."""
    is_ago = words[place] == "a" and words[max(0, place - 2) : place] == ("il", "y")
    return is_ago and not _SPANS.isdisjoint(words[place + 1 : place + 5])


def _quoted_verb(forms: Sequence[str], tags: Sequence[str], quoted: Sequence[bool]) -> tuple[bool, ...]:
    """Return which token is the main verb of a sentence that quotes it: 'La maire "prend acte" du départ'.

    Its subject stands right before the quotation, which opens with it, in small letters: "Danse avec moi" is
    a title.
    """
    finites = [False] * len(tags)
    for opening in range(1, len(tags) - 1):
        opens = quoted[opening] and not quoted[opening - 1] and forms[opening + 1][0].islower()
        if opens and tags[opening - 1][0] in "NUJ":
            place = behind_clitics(tags, opening + 1)
            if place < len(tags) and tags[place][0] == "V" and tags[place][1:2] == "3" and quoted[place]:
                finites[place] = True
                break
    return tuple(finites)


def behind_clitics(tags: Sequence[str], place: int) -> int:
    """Return the first place from a token on that holds no clitic: of the verb in "ne le voit"."""
    while place < len(tags) and tags[place] in CLITICS:
        place += 1
    return place


def before_adjectives(sentence: Parsed, place: int) -> int:
    """Return the last token up to one that is no adjective: of the noun in "la taxe intérieure"."""
    while place > 0 and sentence.tags[place][0] == "J":
        place -= 1
    return place


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
