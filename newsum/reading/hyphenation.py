"""Words cut at line ends: with the hyphen that the line end gave them, or with one of their own.

"gouver-⏎nement" loses its hyphen, "Seine-⏎Maritime" and "savoir-⏎faire" keep theirs. No list has all
words with a hyphen, so what decides is which parts of words are hardly ever a syllable of another.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# The line end moves behind the joined word, so that the lines keep about their lengths.
# Digital libraries write "¬" for the hyphen of a line end, or the one that Unicode has for it alone.
_CUT_WORD = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{1,40})[-¬‐][ \t]*\n[ \t]*"
    r"([^\W\d_]+)(\S*(?:[ \xa0\u202f][»:;!?]\S*)?)([ \t]*)"
)
_MARKS = tuple(f"{hyphen}{blank}\n" for hyphen in "-¬‐" for blank in ("", " "))
# First parts; "pré", "co", "par" are missing for "pré-sident", "co-lère", "par-lement".
_FIRST = frozenset(
    "afro aide aides américano anglo après arrière avant bateau belle best camping casse celle celles celui "
    "centre cessez ceux chauve chef compte concept couple course court couvre demi deux dix drive est "
    "extrême fois franco garde grand grande grandes grands haut hauts homme hors israélo jours laissez "
    "libre lieutenant long là marins maître moitié mort médico new non nord numéro néo one ouest outre pare "
    "petit petite petites petits peut pick pique plug poids porte post presqu procès prêt quasi "
    "quatre quelques rendez rond saint sainte sans sapeurs savoir semi social soixante sous start sud talk "
    "tee tout trois ultra vice vingt volte week à".split()
)
# Last parts; "le", "la", "ce", "leur" are missing for "vil-le", "fran-ce", "cou-leur".
_LAST = frozenset(
    "américain américaine américaines américains bol brise chaussée cinq coréen coréenne coréens delà "
    "dessous dessus deux déjeuner elle elles end ends enfants feu huit il ils je lui là major midi moi même "
    "mêmes neuf nous off on parents parole pompier pompiers quatre retour retours sept service shirt shirts "
    "six t terrain toi trois tête têtes up vous yorkais yorkaise à échange être".split()
)
# Small words inside a word of several: "Puy-de-Dôme", "vis-à-vis", "a-t-il".
_LINKS = frozenset("au aux d de des du en et l la le les lès par pour sous sur t vis à".split())
# Before these a first part is only a stem: "porte-rait", "quasi-ment".
_ENDINGS = frozenset(
    "fe fes ment ra rai raient rais rait ras rez riez rions rons ront té tée tées tés".split()
)
_PREFIXES_BEFORE_VOWELS = frozenset("anti auto contre hydro micro mini pro socio super télé".split())
_AFTER_MI = frozenset(
    "août avril chemin course décembre février hauteur janvier journée juillet juin mai mandat mars novembre "
    "octobre parcours septembre temps".split()
)
_AFTER_EX = frozenset(
    "candidat candidate capitaine champion championne chef collègue collègues colonie compagne compagnon "
    "concubin conjoint conjointe conseiller conseillère patron patronne petit petite policier policiers "
    "premier première préfet président présidente présidents salarié salariés secrétaire socialiste soldat "
    "star sénateur sénatrice".split()
)
_HYPHENATED = frozenset(
    "arrache-pied bande-annonce bas-côté bas-fonds beau-fils beau-frère beau-père bien-aimé bien-fondé "
    "bien-être ci-contre ci-dessous ci-dessus coffre-fort contre-pied en-deçà entre-temps fast-food "
    " franc-parler gratte-ciel guet-apens huis-clos là-bas mois-ci nouveau-né nouveau-nés plus-value "
    "pro-démocratie pro-palestinien pro-palestinienne pro-palestiniens pro-russe pro-russes quote-part "
    "sage-femme sages-femmes sang-froid science-fiction soi-disant terre-plein télé-réalité".split()
)
_NOT_HYPHENATED = frozenset(
    "anglophone anglophones celui delà francophone francophones francophonie holà longtemps plateforme "
    "plateformes portefeuille portefeuilles souscrire souscrit soustraire souterrain voilà".split()
)
_VOWELS = frozenset("aàâeéèêiîoôuyœ")
_CHAINS = frozenset("-'’")
# A sentence that begins so goes on with no word above: "LYON- | Le maire".
_OPENERS = frozenset("ce cette des elle en il ils la le les on un une".split())


def rejoin(text: str) -> tuple[str, int]:
    """Return a text with the words whole that its line ends cut, and how many there were."""
    if not any(mark in text for mark in _MARKS):
        return text, 0
    count = 0
    is_compound = _judge(text)

    def join(match: re.Match[str]) -> str:
        nonlocal count
        first, last, rest, space = match.groups()
        if last[0].isupper() and not _goes_on_with_capital(first, last, rest):
            return match.group()
        count += 1
        hyphen = "-" if last[0].isupper() or is_compound(match) else ""
        return first + hyphen + last + rest + ("\n" if space else "")

    while (joined := _CUT_WORD.sub(join, text)) != text:  # "quatre-vingt-⏎dix-⏎sept"
        text = joined
    return text, count


def _goes_on_with_capital(first: str, last: str, rest: str) -> bool:
    """Whether a capital goes on with a word: not in a line of capitals, where a syllable might as well."""
    if len(first) > 1 and first.isupper():
        return False
    return last.lower() not in _OPENERS or rest.startswith("-")


def _judge(text: str) -> Callable[[re.Match[str]], bool]:
    """Return what tells whether a word cut before a small letter has a hyphen of its own.

    The text itself tells where it has the word elsewhere.
    """
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))

    def is_compound(match: re.Match[str]) -> bool:
        first, last = match.group(1).lower(), match.group(2).lower()
        hyphenated = f"{first}-{last}" in words
        if hyphenated != (first + last in words):
            return hyphenated
        follows_hyphen = match.string[max(0, match.start() - 1) : match.start()] == "-"
        return _is_compound(first, last, follows_hyphen, match.group(3)[:1])

    return is_compound


def _is_compound(first: str, last: str, follows_hyphen: bool, following: str) -> bool:
    """Whether two parts are of a word with a hyphen.

    Args:
        first: the part above, in small letters.
        last: the part below.
        follows_hyphen: whether another hyphen comes before them.
        following: the character behind them.
    """
    if first + last in _NOT_HYPHENATED or last in _ENDINGS:
        return False
    if first == "ex":  # no word goes on with another letter than these, as "expliquer" does
        return last in _AFTER_EX or last[0] not in "cehpqst"
    return (
        first in _FIRST
        or last in _LAST
        or f"{first}-{last}" in _HYPHENATED
        or (first == "mi" and last in _AFTER_MI)
        or (first in _PREFIXES_BEFORE_VOWELS and last[0] in _VOWELS)
        or (first in _LINKS and follows_hyphen)
        or (last in _LINKS and following in _CHAINS)
    )
