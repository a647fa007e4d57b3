"""Which of the countries of several namesakes a text is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

# Country names and demonyms as they begin, for the countries of agencies that share an acronym.
_STEMS = {
    "AE": "émirat|emirat|dubaï|abou dhabi",
    "AL": "albani|albanais|tirana",
    "AT": "autrich|vienne\\b",
    "AZ": "azerbaïdjan|azéri|bakou",
    "BH": "bahreïn",
    "BI": "burund|bujumbura",
    "BJ": "bénin|cotonou|porto-novo",
    "BO": "boliv|la paz",
    "CD": "rdc|kinshasa|république démocratique du congo|congolais",
    "CG": "brazzaville|congo-brazzaville",
    "CU": "cuba|havane",
    "CY": "chypr|nicosie",
    "DZ": "algéri|alger\\b",
    "ES": "espagn|catal|madrid|barcelone",
    "GA": "gabon|libreville",
    "GN": "guiné|conakry",
    "GR": "grec|grèce|athènes",
    "IN": "indien|inde\\b|new delhi|modi\\b",
    "IQ": "irak|bagdad",
    "LB": "liban|beyrouth|hezbollah",
    "MR": "maurit|nouakchott",
    "NE": "niger\\b|nigérien|niamey",
    "NL": "pays-bas|néerland|holland|amsterdam|la haye",
    "NP": "népal|katmandou",
    "SN": "sénégal|dakar|africain",
    "SY": "syri|damas\\b",
    "TW": "taïwan|taiwan|taipei",
    "TR": "turc|turqu|ankara|istanbul",
    "ZA": "sud-africain|afrique du sud|pretoria",
}
_NEAR = 60


@cache
def _pattern(country: str) -> re.Pattern[str] | None:
    stems = _STEMS.get(country)
    return re.compile(rf"\b(?:{stems})") if stems else None


def nearest(countries: Sequence[str | None], text: str, position: int) -> int:
    """Return the index of the country that a text names just before a position, or most often.

    Without any sign of a country, the first one.
    """
    window = text[max(0, position - _NEAR) : position + _NEAR].lower()
    whole = text[:20_000].lower()
    best, best_score = 0, 0
    for number, country in enumerate(countries):
        pattern = _pattern(country) if country else None
        if pattern is None:
            continue
        score = 1000 * len(pattern.findall(window)) + len(pattern.findall(whole))
        if score > best_score:
            best, best_score = number, score
    return best
