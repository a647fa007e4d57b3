"""Which language a text is in, by the share of its commonest words."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french.lexicon import entries

# The commonest words that another of these languages hardly has.
_COMMON: dict[str, frozenset[str]] = {
    "fr": entries("""
le la les des est et dans pour qui que sur une pas au aux du ce il elle l' d' qu' n' s' c' sont avec par
plus été ont cette mais ses leur ou où même après très était
"""),
    "en": entries("""
the of and to in is was that for it with as on be by at this from are have has his her they not he she but
were which had will an been would said
"""),
    "es": entries("""
el la los las de que y en un una por con para del se al lo su como más pero sus ha fue este está sobre es
son también muy según entre han sin
"""),
    "de": entries("""
der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
hat dass sie nach wird bei einer um am sind noch wie
"""),
    "it": entries("""
il di che la e un una per in del della non con si da è le dei nel alla sono come più al ha gli anche ma
delle dal questo lo nella ai degli
"""),
}
#: How many words are looked at.
SAMPLE = 400
_LEAST_SHARE = 0.12
_SURE_SHARE = 0.22


def detect(words: Sequence[str]) -> str:
    """Return ``fr``, ``en``, ``es``, ``de``, ``it``, or ``und`` when no language is likely.

    Args:
        words: the words of a text; the first :data:`SAMPLE` are looked at.
    """
    sample = words[:SAMPLE]
    best, best_share = "und", _LEAST_SHARE
    for language, common in _COMMON.items():
        share = sum(map(common.__contains__, sample)) / max(len(sample), 1)
        if share >= _SURE_SHARE:
            return language
        if share > best_share:
            best, best_share = language, share
    return best
