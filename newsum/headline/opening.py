"""What the first sentence of an article may lean on.

Nothing stands before it but a title, so what it points to is mostly told in it: "En raison de travaux entre
Cahors et Brive, les trains ne rouleront pas sur cette section". The guards do not know that, and refuse it.
"""

from __future__ import annotations

from newsum.headline.cuts.deletion import RULED, Cut
from newsum.headline.grammar.auxiliaries import ETRE
from newsum.headline.grammar.parse import CLITICS, Parsed
from newsum.headline.grammar.segments import claimed, main_verb, opens_with_quantity, segment_end
from newsum.headline.grammar.vocabulary import (
    DEMONSTRATIVES,
    FIRST_PERSON,
    INDEFINITE,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    SUBJECT_PRONOUNS,
)

_CLEAVING = frozenset(["qui", "que", "qu'"])
_NO_MORE = frozenset(["plus", "pas"])
_STRONG = frozenset(["eux", "elles"])
_REFERRING = DEMONSTRATIVES | SUBJECT_PRONOUNS | _STRONG | POSSESSIVES
_PRONOUNS = SUBJECT_PRONOUNS | _STRONG | POSSESSIVES
_NO_STATEMENT = ("?", "!", ".", "…", ":")


def may_lean(sentence: Parsed) -> bool:
    """Return whether a first sentence tells what it leans on, or has no verb as headlines have none.

    Not one that opens with "ce", but for a cleft ("C'est une lutte que se livrent"), whose subject or object
    is a pronoun, that speaks of "je", or asks; but what stands before a colon may be told behind it: "Ils
    étaient mille : les derniers mineurs partent".
    """
    words, tags = sentence.words, sentence.tags
    if (words[0] in DEMONSTRATIVES and not _is_cleft(sentence)) or words[-1][-1] in _NO_STATEMENT:
        return False
    if any(word in FIRST_PERSON and sentence.free(place) for place, word in enumerate(words)):
        return False
    verb = main_verb(sentence, range(_behind_colon(sentence), len(sentence)))
    if verb is None:
        is_nominal = tags[0][0] in "DNUM" or _opens_with_count(sentence)
        return is_nominal and not any(sentence.quoted)
    return not any(_means_others(sentence, place) for place in range(verb + 1)) and _has_subject(
        sentence, verb
    )


def _is_cleft(sentence: Parsed) -> bool:
    """Return whether "c'est … qui" or "que" opens it, of what is new: "Ce sont 21 villes qui ont froid"."""
    words = sentence.words
    if words[0] not in ("c'", "ce") or ETRE.finite.isdisjoint(words[1:2]):
        return False
    if not _PRONOUNS.isdisjoint(words) or _means_another(sentence):
        return False
    first = next((place for place in range(2, len(words)) if sentence.tags[place] != "R"), 2)
    is_new = words[first : first + 1] and (words[first] in INDEFINITE or sentence.tags[first][0] in "EM")
    return bool(is_new) and any(words[opener] in _CLEAVING for opener, _ in claimed(sentence))


def _means_another(sentence: Parsed) -> bool:
    """Return whether an object pronoun stands in a sentence, but for reflexive ones."""
    words = zip(sentence.words, sentence.tags, strict=True)
    return any(tag == "PO" and word not in ("se", "s'") for word, tag in words)


def _behind_colon(sentence: Parsed) -> int:
    """Return the first token of the statement: 0, or what stands behind a colon if a verb does."""
    colons = (place for place, word in enumerate(sentence.words) if word == ":" and sentence.free(place))
    colon = next(colons, None)
    if colon is None or not any(sentence.finites[colon:]):
        return 0
    return colon + 1


def _has_subject(sentence: Parsed, verb: int) -> bool:
    """Return whether what stands before a verb is no pronoun, neither its subject nor its object."""
    place = verb - 1
    while place > 0 and sentence.tags[place] in CLITICS:
        if sentence.words[place] in OBJECT_PRONOUNS:
            return False
        place -= 1
    return sentence.words[place] not in SUBJECT_PRONOUNS


def _means_others(sentence: Parsed, place: int) -> bool:
    """Return whether "d'entre eux", "parmi elles" or "dit-il" stands at a token."""
    word = sentence.words[place]
    if sentence.tags[place] == "VC":
        return word.endswith(("il", "elle", "ils", "elles"))
    return word in _STRONG and sentence.is_preposition(place - 1)


def keeps_antecedents(sentence: Parsed, cuts: tuple[Cut, ...]) -> bool:
    """Return whether cuts take nothing of what the last pronoun or demonstrative may mean.

    Dates, brackets and the other cuts of the rules take none. A sentence without a verb stays whole, but for
    those and a relative at its end where it counts something.
    """
    if main_verb(sentence, range(len(sentence))) is None:
        if not _opens_with_count(sentence):
            return not cuts
        return all(cut.name in RULED or _is_last_relative(sentence, cut) for cut in cuts)
    words = enumerate(sentence.words)
    last = max((place for place, word in words if word in _REFERRING and sentence.free(place)), default=0)
    return all(cut.name in RULED or cut.spans[0][0] > last for cut in cuts)


def _opens_with_count(sentence: Parsed) -> bool:
    """Return whether a sentence opens with how many, or none: "Trois morts", "Plus d'eau", "Pas de trêve"."""
    words = sentence.words
    is_denial = words[0] in _NO_MORE and words[1:2] in (("de",), ("d'",)) and words[2:3] != ("quoi",)
    return is_denial or sentence.tags[0] == "M" or opens_with_quantity(sentence)


def _is_last_relative(sentence: Parsed, cut: Cut) -> bool:
    """Return whether a cut takes a relative clause behind a comma, and all that follows it."""
    start, end = cut.spans[0]
    return cut.name == "relative" and sentence.words[start] == "," and end >= segment_end(sentence)
