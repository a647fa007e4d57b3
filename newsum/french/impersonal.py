"""The impersonal "il", which stands for nobody: "Il faut", "Il y a", "Il est prévu"."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french.lexicon import RELATIVES, entries

_IMPERSONAL = entries("""
faut fallait faudra faudrait fallut pleut pleuvait neige reste restait restera manque semble semblait
semblerait paraît paraîtrait suffit suffisait suffira convient conviendra conviendrait vaut vaudrait
existe existait importe appartient incombe arrive advient va ira
""")
# "Il s'agit": what it is about was said before, but for an act: "Il s'agit de protéger".
_CONCERNS = entries("agit agissait agira agirait")
_BEFORE_INFINITIVE = entries("se s' ne n' pas y tout")
_INFINITIVE_ENDINGS = ("er", "ir", "dre", "ire", "ttre", "vre", "être")
_NO_INFINITIVES = entries("olivier xavier didier roger walter peter alexandre")
_AFTER_BE = entries("""
prévu possible impossible probable improbable important nécessaire essentiel primordial urgent utile
inutile difficile facile interdit question temps vrai faux clair évident certain rare fréquent tôt tard
trop regrettable normal anormal logique préférable conseillé déconseillé recommandé demandé obligatoire
indispensable inacceptable hors midi minuit grand crucial fondamental légitime étonnant probable dommage
proposé envisagé acquis établi reproché conseillé permis inconcevable impensable exact notoire courant
inévitable souhaitable
""")
# Of these some are said of people and things as well: "Il est recommandé aux soignants".
_OF_THINGS = entries("""
recommandé conseillé déconseillé interdit permis proposé demandé prévu envisagé reproché
""")
_BEFORE_PEOPLE = entries("à au aux pour en dans chez par jusqu' depuis dès")
_BE = entries("est était sera serait fut soit")
_LIGHT = entries("""
ne n' y se s' en lui leur m' nous vous me encore désormais donc aussi très bien toutefois toujours plus
pas également maintenant déjà parfois souvent cependant ainsi même là tout a avait aura aurait été
ailleurs d' dès à présent pourtant
""")
_REACH = 7  # words, with "il", in which the verb must be
_NEAR = 3  # words behind "agit" in which the "de" of an act must be


def is_impersonal(words: Sequence[str]) -> bool:
    """``Il faut``, ``Il y a``, ``Il s'agit de voter``, ``Il est prévu``: no antecedent is missing."""
    if words[1] == "y" or tuple(words[1:3]) == ("n'", "y"):
        return True
    follows_be = False
    for place, word in enumerate(words[1:_REACH], 1):
        if word in _CONCERNS:
            return _concerns_act(words, place)
        if word in _IMPERSONAL and not follows_be:
            return True
        if word in _BE:
            follows_be = True
        elif follows_be and word in _OF_THINGS:
            return not _is_of_a_thing(words[place + 1 :])
        elif follows_be and (word in _AFTER_BE or word[0].isdigit()):
            return True
        elif word not in _LIGHT:
            return False
    return False


def _concerns_act(words: Sequence[str], place: int) -> bool:
    """``Il s'agit de voter``, ``Il s'agit d'abord de ne pas nuire``; not ``Il s'agit d'un vote``."""
    return _names_act(words[place + 1 :], _NEAR)


def _is_of_a_thing(rest: Sequence[str]) -> bool:
    """``Il est recommandé aux soignants``; not ``Il est recommandé aux soignants de voter``."""
    if not rest or rest[0] not in _BEFORE_PEOPLE:
        return not rest
    return not (RELATIVES.intersection(rest) or _names_act(rest, len(rest)))


def _names_act(rest: Sequence[str], reach: int) -> bool:
    """Whether an infinitive follows a ``de`` that is near."""
    for place in range(min(reach, len(rest) - 1)):
        if rest[place] in ("de", "d'"):
            act = place + 1
            while act < len(rest) - 1 and rest[act] in _BEFORE_INFINITIVE:
                act += 1
            if rest[act].endswith(_INFINITIVE_ENDINGS) and rest[act] not in _NO_INFINITIVES:
                return True
    return False
