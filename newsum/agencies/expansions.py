"""Acronyms that a text itself spells out: "the words (ACRONYM)", "ACRONYM (the words)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from newsum.folding import fold_name

_PARTICLES = frozenset("de des du d l la le les et en a au aux pour".split())
# In an agency's own name, which its initials may stand for: "Telegrafnoïe aguentstvo …".
_AGENCY_WORDS = ("agen", "aguen", "press", "news")
_WORDS_MAX = 9
_WORD = re.compile(r"\w+")
# No stop and no comma parts the words of a term.
_STOP = re.compile(r"[,;:.!?»)] ")
# A credit ends a paragraph, or a dateline; what goes on behind a bracket has none before it.
_CREDIT_END = re.compile(r"\)[ .]*(?:[-–—:/]|\n|$)")
# What only a credit has behind its name: "(AFP/Archives)", "(AFP, Reuters)", "(AFP via Getty Images)".
_CREDITED = re.compile(r" ?/|, [A-ZÀ-Þ]| via ")
_SENTENCE_END = re.compile(r"\)\.\s+[A-ZÀ-Þ«\"]")
# Terms whose acronym has the order of another language, folded.
_TRANSLATED = frozenset(
    ("police federale australienne", "forces armees philippines", "accord poursuites differees")
)


def spelled_out(acronym: str, left: str, right: str) -> bool:
    """Return whether the words before "(ACRONYM)" spell out something with those initials.

    Also those in parentheses after it: "TAP (tribunal de l'application des peines)".
    """
    initials = _initials(_words(_expansion(left, right))[-_WORDS_MAX:])
    letters = _letters(acronym)
    return any(
        initial == letters[0] and _is_subsequence(letters, initials[begin:])
        for begin, initial in enumerate(initials)
    )


def spelled_exactly(acronym: str, left: str, right: str) -> bool:
    """Return whether those words have these initials and no others, and are no agency's name.

    Words in a row with one initial count once: "attestation fédérale de formation professionnelle (AFP)".
    """
    return bool(_exact(acronym, _expansion(left, right))) or _is_apposed(acronym, right)


def _is_apposed(acronym: str, right: str) -> bool:
    """Return whether an apposition is these words: "la DPA, la direction de la protection animale, a"."""
    inside, closing, _ = right.removeprefix(", ").partition(",")
    is_apposition = right.startswith(", ") and bool(closing)
    return is_apposition and (found := _exact(acronym, inside)) != [] and found == _term(inside)


def _exact(acronym: str, text: str) -> list[str]:
    """Return the last words of a text that have these initials and no others; none if it has not."""
    words, letters = _term(text), _letters(acronym)
    last = _runs(_initials(words))[-len(_runs(letters)) :]
    has_initials = [letter for letter, _ in last] == [letter for letter, _ in _runs(letters)]
    enough = all(count >= least for (_, count), (_, least) in zip(last, _runs(letters), strict=False))
    exact = words[-sum(count for _, count in last) :]
    return exact if has_initials and enough and not _is_agency(exact) else []


def spelled_in_prose(acronym: str, left: str, after: str) -> bool:
    """Return whether the words before "(ACRONYM)" have these initials where no credit stands.

    A few initials may well begin the words before a credit, so that they count only where the paragraph
    goes on, and at the end of a sentence only when they are more than the letters.
    """
    if not left.endswith("("):
        return spelled_exactly(acronym, left, after)
    if _CREDIT_END.match(after) or _CREDITED.match(after):
        return False
    words, letters = _term(left[:-1]), _letters(acronym)
    if " ".join(words[-len(letters) :]) in _TRANSLATED or _is_compound(left[:-1], letters):
        return True
    exact = _exact(acronym, left[:-1])
    if not exact or _begins_small(left[:-1], len(exact)):
        return False
    return _SENTENCE_END.match(after) is None or len(exact) > len(letters)


def _begins_small(text: str, count: int) -> bool:
    """Return whether the last words of a text begin with a small letter and go on with a capital.

    No term does: "le directeur Peter Adler (DPA)", "l'attaquant français Paul Pogba (AFP)".
    """
    first, *others = [word for word in _WORD.findall(text) if _term(word)][-count:]
    return first[0].islower() and any(word[0].isupper() for word in others)


def ends_credit(text: str, end: int) -> bool:
    """Return whether the bracket around a name that ends at an offset is a credit's.

    It ends a paragraph or a dateline, or has more than the name.
    """
    return any(pattern.match(text, end) is not None for pattern in (_CREDIT_END, _CREDITED))


def _is_compound(left: str, letters: Sequence[str]) -> bool:
    """Return whether the last word is a compound of these letters: "alpha-fœtoprotéine (AFP)"."""
    *_, word = left.split() or [""]
    parts = _words(word)
    if not 1 < len(parts) < len(letters):
        return False
    rest = letters[len(parts) :]
    return _initials(parts) == letters[: len(parts)] and _is_subsequence(rest, parts[-1][1:])


def _expansion(left: str, right: str) -> str:
    """Return the text beside an acronym of which one, or it, stands in parentheses; else none."""
    if left.endswith("("):
        return left[:-1]
    inside, closing, _ = right.lstrip(" ")[1:].partition(")")
    return inside if right.lstrip(" ").startswith("(") and closing and 5 <= len(inside) <= 90 else ""


def _words(text: str) -> list[str]:
    """Return the words of a text, folded, the parts of compounds apart, without what is elided."""
    return [word for word in _WORD.findall(fold_name(text)) if word not in ("d", "l", "n", "s", "qu")]


def _term(text: str) -> list[str]:
    """Return the words since the last stop that may stand for a letter."""
    return [word for word in _words(_STOP.split(text)[-1]) if word not in _PARTICLES]


def _initials(words: Sequence[str]) -> list[str]:
    return [word[0].replace("œ", "o") for word in words]


def _letters(acronym: str) -> list[str]:
    return [letter for letter in fold_name(acronym) if letter.isalpha()]


def _runs(letters: Sequence[str]) -> list[tuple[str, int]]:
    """Return the letters, each once for those in a row, with how many these are."""
    return [(letter, len(list(group))) for letter, group in groupby(letters)]


def _is_agency(words: Sequence[str]) -> bool:
    return any(word.startswith(_AGENCY_WORDS) for word in words)


def _is_subsequence(letters: Sequence[str], initials: Sequence[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)
