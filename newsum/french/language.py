"""Which language a text is in, by how many of its commonest words occur."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french.lexicon import entries

# The commonest words of each in news, those that it shares with others too: only whole lists compare.
# The Romance languages do without "a", which is common in all of them. French comes first,
# since the first of equals is taken.
_COMMON: dict[str, frozenset[str]] = {
    "fr": entries("""
de la le l' à et les des en d' un une du dans pour est qui que par au sur il pas plus été son ce avec ont
qu' s' n' se cette ne aux mais sont avait sa c' on ou elle nous ses ans deux selon ces après y je comme
fait être était dont leur avoir aussi entre même lui ils avant si où contre m' j' très
"""),
    "en": entries("""
the of and to in a is was that for it with as on be by at this from are have has his her they not he she but
were which had will an been would said who after their its one two more about there when out we i you or up
if no can than all what over into
"""),
    "es": entries("""
de la el que en y los del se las un por con una su para al no es lo como más ha pero sus le o este fue
está sobre son también entre muy según han sin ya desde cuando dos años hasta esta ser era tras hay donde
porque contra me si
"""),
    "de": entries("""
der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
hat dass sie nach wird bei einer um am sind noch wie einem einen über so war haben nur oder aber vor zur
bis mehr durch man sein wurde sei gegen vom ich wir zum
"""),
    "it": entries("""
di che la e il un per in una è del con della non l' si da le dei nel i al alla sono come più gli ha anche
ma delle dal questo lo nella ai degli dell' all' nell' un' ad o se dalla ed d' su suo sua stato hanno anni
tra c' due essere dopo ci mi
"""),
    "pt": entries("""
de o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu
sua ou ser quando muito há nos já está também só pelo pela até isso ela entre era depois sem mesmo aos ter
seus nas foram são segundo anos
"""),
    "nl": entries("""
de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij of uit door over ze
hij naar heeft hebben worden nog wordt was tot meer kan geen al zich na werd we deze volgens tegen jaar
twee ik moet had veel zou
"""),
    "ca": entries("""
de la i el que en l' els d' les un per del una és amb al dels no es va ha s' més ser com aquest pel als
seva seu aquesta també però han o entre fins molt sobre són està hi on anys ja quan sense segons tot ho
després si dos
"""),
}
#: How many words are looked at.
SAMPLE = 100
_LEAST_SHARE = 0.12
# A text of fewer words is in another language than French if it has more of that one's words by so many.
_FEW_WORDS = 12
_CLEAR_LEAD = 2


def detect(words: Sequence[str]) -> str:
    """Return the code of the likeliest language, or ``und`` when none is likely.

    Few words are French unless another language is clearly likelier.

    Args:
        words: the words of a text; the first :data:`SAMPLE` are looked at.
    """
    sample = frozenset(words[:SAMPLE])
    counts = {language: len(common & sample) for language, common in _COMMON.items()}
    best = max(counts, key=counts.__getitem__)
    if len(words) < _FEW_WORDS and counts[best] - counts["fr"] < _CLEAR_LEAD:
        best = "fr"
    return best if counts[best] > _LEAST_SHARE * len(sample) else "und"
