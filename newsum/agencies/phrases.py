"""The noun phrase that a name belongs to: "l'agence de presse russe TASS", "un journaliste de l'AFP".

Everything here looks at few words around one name; sets of words and stems keep it fast, where
large regular expressions would cost more to compile than the whole search takes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"\w+(?:-\w+)*'?|[^\w\s]")


def stems(words: str) -> tuple[str, ...]:
    """Return beginnings of words for :func:`any_of`; "dit_" is a whole word."""
    return tuple(word.replace("_", " ") for word in words.split())


# The word of those who cite "Agencia EFE" too.
_AGENCY = frozenset("agence agences agencia agência agenzia".split())
_OPENING = frozenset('( [ « “ " + *'.split())
_DETERMINERS = frozenset(
    (
        "l' la le les une un seule unique principale première grande petite célèbre propre notre leur sa son"
    ).split()
)
# A name may follow "agence" and these: adjectives in small letters, "de presse", "du Qatar".
_BEFORE_CAPITAL = frozenset("du de d' l' la des".split())
_CLAUSE = frozenset(
    (
        "que qui qu' à a ont est était sont par selon mais avec chez dont où comme et ou après avant dans "
        "sur citant cité citée cités indique rapporte affirme annonce précise écrit vers en au aux pour "
        "sans sous il elle ils elles on s' se n' ne ni si"
    ).split()
)
_NOT_APPOSED = _BEFORE_CAPITAL | {","}
_MODIFIERS_MAX = 9

OFFICIAL = frozenset("officielle officielles officieuse semi-officielle étatique étatiques état etat".split())
# What makes an "agence" a news agency, and what makes it a public body, a company or a trade.
PRESS = stems("presse_ information nouvelles_ news_ dépêche propagande_ actualité télégraphique_")
_NO_PRESS = stems(
    "régional immobili spatial sanitaire santé_ sécurité location voyage notation communication "
    "publicit tourisme touristi mannequin casting biomédecine régulation recouvrement protection "
    "développement coopération renseignement conseil production design marketing relation rencontre "
    "surveillance lutte contrôle bancaire banque garde service intérim assurance urban architect "
    "évaluation attractivité emploi évènement événement escort espionnage illustrat influence "
    "médicament numérique travail revenu climat patrimoine matrimonia antidopage anti- mondiale_ "
    "fédérale_ bio_ web_ digital artisti littéraire environnement nucléaire atomique humanitaire "
    "onusienne_ nations_ onu_ droits_ financement recherche énergie aviation aérien frontière "
    "migration réfugié logement habitat transition innovation adoption sport_ traduction détective "
    "talents_ modèles_ services_ consult créative_ rating_ statisti"
)
# What is no kind of agency by itself: "l'agence fédérale TASS".
_RANKS = stems("fédérale_ mondiale_ régional")


class Left(NamedTuple):
    """What stands before a name.

    Attributes:
        words: the words before its noun phrase, in small letters, with punctuation.
        modifiers: what stands between "agence" and the name; ``None`` without that word.
        opened: the quotes and parentheses right before the name.
    """

    words: tuple[str, ...]
    modifiers: tuple[str, ...] | None
    opened: tuple[str, ...]

    @property
    def agency(self) -> bool:
        """Whether the noun phrase says "agence", of a kind that may be the press."""
        return self.modifiers is not None and is_press(self.modifiers)

    @property
    def is_other(self) -> bool:
        """Whether the name is of an "agence" that is not the press's: "l'agence de voyages [Foo]"."""
        kinds = [word for word in self.modifiers or () if not any_of((word,), _RANKS)]
        # "L'agence régionale de l'AFP" is AFP's.
        return _NOT_APPOSED.isdisjoint(kinds[-1:]) and not is_press(kinds)

    @property
    def says_press(self) -> bool:
        """Whether the noun phrase says that the agency is of the press: "agence de presse", "officielle"."""
        return self.modifiers is not None and says_press(self.modifiers)

    @property
    def last(self) -> str:
        """The word right before the noun phrase, often its preposition."""
        return self.words[-1] if self.words else ""

    def clause(self, most: int = 30) -> tuple[str, ...]:
        """Return the last words since the last punctuation, without the preposition."""
        words = self.words[:-1][-most:]
        for place in range(len(words) - 1, -1, -1):
            if words[place] in ',.;:!?()«»"':
                return words[place + 1 :]
        return words


def tokens(text: str) -> list[str]:
    """Return the words of a text, elisions apart, and its punctuation."""
    return _TOKEN.findall(text)


def any_of(words: Sequence[str], stems: tuple[str, ...]) -> bool:
    """Return whether a word begins with one of the stems; a stem that ends in a space is a whole word."""
    return any(f"{word} ".startswith(stems) for word in words)


def is_press(modifiers: Sequence[str]) -> bool:
    """Return whether an "agence" with these modifiers may be a news agency."""
    return any_of(modifiers, PRESS) or not any_of(modifiers, _NO_PRESS)


def says_press(modifiers: Sequence[str]) -> bool:
    """Return whether these modifiers make an "agence" a news agency."""
    return any_of(modifiers, PRESS) or not OFFICIAL.isdisjoint(modifiers)


@lru_cache(maxsize=64)
def before(text: str) -> Left:
    """Return what stands before a name that follows right after the text."""
    words = tokens(text)
    end = len(words)
    while end and words[end - 1] in _OPENING:
        end -= 1
    opened = tuple(words[end:])
    begin = _agency_word(words, end)
    modifiers = None if begin is None else tuple(word.lower() for word in words[begin + 1 : end])
    # An agency of another kind, if its word counts at all, is but what stands before the name.
    start = end if begin is None or not is_press(modifiers or ()) else begin
    while start and words[start - 1].lower() in _DETERMINERS:
        start -= 1
    return Left(tuple(word.lower() for word in words[:start]), modifiers, opened)


def _agency_word(words: Sequence[str], end: int) -> int | None:
    """Return where the word "agence" stands whose noun phrase ends with the name, if any, of any kind."""
    for place in range(end - 1, max(-1, end - 2 - _MODIFIERS_MAX), -1):
        word = words[place]
        small = word.lower()
        if small in _AGENCY or word.endswith("agence"):
            return place
        if small in _CLAUSE:
            return None
        if word == ",":
            if place < end - 1:
                return None
        elif not (word[0].islower() or (word.isupper() and (len(word) > 3 or small in _BEFORE_CAPITAL))) and (
            place == 0 or words[place - 1].lower() not in _BEFORE_CAPITAL
        ):
            return None
    return None
