"""A light stemmer for French.

In the manner of the light stemmers of Savoy ("Light stemming approaches for the French,
Portuguese, German and Hungarian languages", SAC 2006): a plural mark goes, then one
derivational or verbal suffix, the longest of a table that leaves enough of the word, then accents,
doubled letters and a final e. Forms of one word should meet; what the stem looks like does not matter.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_ACCENTS = str.maketrans("àâäáãéèêëîïíôöóõûùüúçñÿ", "aaaaaeeeeiiioooouuuucny")

# "least replacement: suffixes": how many letters must stay in front, and what takes the suffix's place.
_RULES = """
2 ent: emment
2 if: ivement ivité ive
2 iqu: icité icien ique iquement
2 abl: abilité ablement
2 ibl: ibilité
2 ifi: ification ificateur ificatrice ifier ifiant ifié ifiée ifie
2 eu: euse eusement eux
2 ien: ienne
2 i: issement issant issante issait issaient issent issons issez irent iront irait iraient ira irons ition ir
2 al: alement aux ale
3 is: isation iser isant isante isé isée isateur isait isaient isèrent isent isera
3 -: amment ant ante ement ation ateur atrice ait aient erait eraient era erai erais erez
3 -: eront eras er é ée ez èrent eraient
3 el: elle
3 en: enne
3 on: onne
3 er: ère ier ière
3 eur: rice
3 i: ie ication
3 d: dre dra dront drait draient dant dent
3 -: a
4 -: iste isme ité eur eure ons ions iez ais aise ent erons
"""


def _table(rules: str) -> dict[str, tuple[int, str]]:
    table: dict[str, tuple[int, str]] = {}
    for line in rules.strip().splitlines():
        head, _, suffixes = line.partition(": ")
        least, replacement = head.split()
        for suffix in suffixes.split():
            table[suffix] = (int(least), replacement.strip("-"))
    return table


_SUFFIXES = _table(_RULES)
_LONGEST = max(map(len, _SUFFIXES))
_SHORTEST_STEMMED = 4


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return the stem of one lower-cased word; words of three letters or fewer and numbers stay."""
    if len(word) < _SHORTEST_STEMMED or not word[0].isalpha() or "'" in word:
        return word
    return _plain(_suffix_stripped(_singular(normalize("NFC", word))))


def _singular(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    if (
        len(word) > 5
        and word.endswith(("ais", "ons"))
        and not word.endswith(("tions", "sions", "xions", "çons"))
    ):
        return word
    if (word.endswith("s") and word[-2] not in "su") or (word.endswith("us") and len(word) > 5):
        return word[:-1]
    return word


def _suffix_stripped(word: str) -> str:
    for length in range(min(_LONGEST, len(word) - 2), 0, -1):
        rule = _SUFFIXES.get(word[-length:])
        if rule is not None and len(word) - length >= rule[0]:
            return word[:-length] + rule[1]
    return word


def _plain(word: str) -> str:
    """Drop accents, doubled letters and a final e."""
    word = word.replace("œ", "oe").replace("æ", "ae").translate(_ACCENTS)
    letters = [letter for i, letter in enumerate(word) if i == 0 or letter != word[i - 1]]
    if len(letters) > 3 and letters[-1] == "e":
        letters.pop()
    return "".join(letters)
