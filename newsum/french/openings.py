"""Openings: what the first words of a sentence take up from the sentence before it.

Sets and dictionaries tell: this runs over every sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french import tagging
from newsum.french.cues import Cue
from newsum.french.impersonal import is_impersonal
from newsum.french.lexicon import RELATIVES, entries
from newsum.french.words import tokens
from newsum.french.words import words as words_of

_PERSONAL = entries("il elle ils elles")
_PRONOUNS = entries(
    "celui-ci celle-ci ceux-ci celles-ci celui-là celle-là lui eux cela ça ceci lui-même elle-même"
)
_CONNECTIVES = entries("""
cependant mais or pourtant toutefois ainsi enfin aussi ensuite puis donc néanmoins car et ni surtout
seulement autrement bref idem finalement parallèlement inversement justement concrètement
""")
# First word -> the words that make it a connective.
_PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (("revanche",), ("outre",), ("effet",), ("conséquence",), ("clair",), ("parallèle",), ("fait",)),
    "par": (("ailleurs",), ("conséquent",), ("contre",)),
    "de": (("son", "côté"), ("leur", "côté"), ("plus",), ("même",), ("fait",), ("quoi",), ("surcroît",)),
    "pour": (("sa", "part"), ("leur", "part"), ("autant",)),
    "à": (("l'", "inverse"), ("son", "tour"), ("leur", "tour"), ("cela",)),
    "a": (("l'", "inverse"), ("son", "tour"), ("leur", "tour"), ("cela",)),
    "d'": (("autre", "part"), ("ailleurs",), ("une", "part"), ("où",), ("autant",)),
    "du": (("coup",), ("moins",)),
    "au": (("contraire",), ("final",), ("passage",), ("total",)),
    "dès": (("lors",),),
    "c'": (("est", "pourquoi"), ("est", "ainsi"), ("est", "dire")),
    "quant": (("à", "lui"), ("à", "elle"), ("à", "eux"), ("à", "elles")),
    "malgré": (("cela",), ("tout",)),
    "après": (("cela",), ("quoi",)),
    "reste": (("que",), ("qu'",)),
    "voilà": (("pour",), ("pourquoi",), ("comment",), ("qui",), ("ce",)),
    "preuve": (("que",), ("qu'",), ("en", "est")),
    "sans": (("oublier",), ("compter",)),
    "dans": (("la", "foulée"), ("ce", "contexte"), ("ces", "conditions"), ("ce", "cas"), ("ce", "cadre")),
}
_REFERENCES: dict[str, tuple[tuple[str, ...], ...]] = {
    "le": (("lendemain",), ("même",), ("jour", "même"), ("second",), ("premier", "est")),
    "la": (("veille", "au"), ("même",), ("seconde",), ("plupart", "ont"), ("plupart", "sont")),
    "les": (("mêmes",), ("deux", "hommes"), ("autres",), ("deux",), ("trois",)),
    "l'": (("autre",), ("un", "d'"), ("une", "d'"), ("intéressé",), ("intéressée",)),
    "même": (("constat",), ("chose",), ("son",), ("scénario",), ("si",)),
    "autre": ((),),
    "autres": ((),),
    "d'": (("autres",),),
    "un": (("autre",), ("peu", "plus")),
    "une": (("autre",),),
}
# "Certains y parviennent": some of whom the sentence before named.
_INDEFINITE = entries("""
certains certaines plusieurs beaucoup tous toutes aucun aucune chacun chacune quelques-uns quelques-unes
deux trois quatre
""")
_VERBAL = entries(
    "y ont sont ne n' se s' en avaient étaient seront auront peuvent veulent vont font disent a est"
)
_DEMONSTRATIVES = entries("ce cet cette ces")
_LAST = entries("dernier dernière derniers dernières")
_TIMES = entries("""
lundi mardi mercredi jeudi vendredi samedi dimanche semaine week-end année mois matin matinée midi soir
soirée nuit été hiver automne printemps saison après-midi janvier février mars avril mai juin juillet août
septembre octobre novembre décembre
""")
_POSSESSIVES = entries("son sa ses leur leurs")
_BESIDE_PRONOUN = entries("selon pour avec chez parmi après avant derrière devant contre entre sans autour")
_OBLIQUE = entries("lui elle eux elles celui-ci celle-ci ceux-ci celles-ci")
_PREPOSITIONS = entries("""
à a au aux en dans après avant depuis selon lors pour par sur dès pendant durant sous face lundi mardi
mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain interrogé interrogée contacté contactée
""")
_OPENING = 7  # words
_WEATHER = entries("neige neigé pleut plu gèle gelé beau froid")
_APPOSITION = 100  # characters within which an apposition ends


def cue_of(sentence: str, words: Sequence[str]) -> Cue | None:
    """Return what the opening of a sentence takes up, if anything.

    Args:
        sentence: its text.
        words: its words, three at least.
    """
    cue = _first_words(words)
    return Cue.PRONOUN if cue is None and _describes(sentence, words) else cue


def _first_words(words: Sequence[str]) -> Cue | None:
    first, second = words[0], words[1]
    if first in _PERSONAL:
        return None if first == "il" and is_impersonal(words) else Cue.PRONOUN
    if first in _PRONOUNS:
        return Cue.PRONOUN
    if first in _CONNECTIVES:
        return Cue.CONNECTIVE
    if first == "alors" and second not in ("que", "qu'"):
        return Cue.CONNECTIVE
    if first in _PHRASES and _goes_on(words, _PHRASES[first]):
        return Cue.CONNECTIVE
    if first in _DEMONSTRATIVES:
        if second in _TIMES or (second in _LAST and words[2] in _TIMES):
            return None
        if second in _LAST:
            return Cue.PRONOUN
        return None if second in RELATIVES else Cue.DEMONSTRATIVE
    if first == "c'":
        return Cue.DEMONSTRATIVE
    if first in _POSSESSIVES:
        return Cue.POSSESSIVE
    if first in _BESIDE_PRONOUN and second in _OBLIQUE:
        return Cue.PRONOUN
    if second == "autres" and first in ("les", "d'") and _is_verbal(words[2]):
        return Cue.PRONOUN
    if first in _REFERENCES and _goes_on(words, _REFERENCES[first]):
        return Cue.REFERENCE
    if first in _INDEFINITE and second in _VERBAL:
        return Cue.REFERENCE
    if first in _PREPOSITIONS:
        return _late_pronoun(words)
    return None


def _goes_on(words: Sequence[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(tuple(words[1 : 1 + len(phrase)]) == phrase for phrase in phrases)


def _is_verbal(word: str) -> bool:
    """``sont``, ``paieront``, ``payaient``: by its form a verb and no noun."""
    return word in _VERBAL or word.endswith(("ront", "aient"))


def _late_pronoun(words: Sequence[str]) -> Cue | None:
    """``Mardi, il a``, ``Dans un communiqué, elle``: a pronoun is the first subject."""
    for place in range(1, min(_OPENING, len(words) - 1)):
        if words[place] in _PERSONAL:
            if words[place] == "il" and is_impersonal(words[place:]):
                return None
            return Cue.LATE_PRONOUN
        if words[place] in ("qui", "que", "qu'", "dont", "où", "et"):
            return None
    return None


def _describes(sentence: str, words: Sequence[str]) -> bool:
    """``Née à Lyon, elle``: an apposition opens the sentence and does not tell whose it is."""
    head, _, rest = sentence[:_APPOSITION].partition(", ")
    pronoun = rest.split(" ", 1)[0]
    if not head or pronoun not in _PERSONAL:
        return False
    behind = words[len(words_of(head)) :]
    if len(behind) < 2 or behind[1] == "aussi" or (pronoun == "il" and is_impersonal(behind)):
        return False
    if pronoun == "il" and not _WEATHER.isdisjoint(behind[1:3]):
        return False  # "Fait rare, il a neigé"
    forms = [token.text for token in tokens(head)]
    if len(forms) > 1 and forms[1][0].isupper():  # "Najat Vallaud-Belkacem, elle"
        return False
    return tagging.tag(forms)[0].startswith(("J", "VK") if len(forms) == 1 else ("N", "J", "VK"))
