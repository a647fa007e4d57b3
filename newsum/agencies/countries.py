"""Which countries a text names: that tells namesakes apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

# Country names and demonyms as they begin, for the countries of agencies with an ambiguous acronym.
_STEMS = {
    "AE": "émirat|emirat|dubaï|abou dhabi",
    "AL": "albani|albanais|tirana",
    "AT": "autrich|vienne\\b",
    "AZ": "azerbaïdjan|azéri|bakou",
    "BH": "bahreïn",
    "BI": "burund|bujumbura",
    "BJ": "bénin|cotonou|porto-novo",
    "BO": "boliv|la paz",
    "BF": "burkin|ouagadougou",
    "CD": "rdc|kinshasa|république démocratique du congo|congolais",
    "CG": "brazzaville|congo-brazzaville",
    "CF": "centrafri|bangui",
    "CI": "ivoirien|côte d'ivoire|abidjan",
    "CU": "cuba|havane",
    "CY": "chypr|nicosie",
    "DJ": "djibouti",
    "DZ": "algéri|alger\\b",
    "ES": "espagn|catal|madrid|barcelone",
    "GA": "gabon|libreville",
    "GN": "guiné|conakry",
    "GR": "grec|grèce|athènes",
    "IN": "indien|inde\\b|new delhi|mumbai|bombay|pendjab|modi\\b",
    "IQ": "irak|bagdad",
    "LB": "liban|beyrouth|hezbollah",
    "MA": "maroc|rabat\\b|casablanca",
    "MG": "madagascar|malgache|antananarivo",
    "ML": "mali\\b|malien|bamako",
    "MR": "maurit|nouakchott",
    "NE": "niger\\b|nigérien|niamey",
    "NL": "pays-bas|néerland|holland|amsterdam|la haye",
    "NP": "népal|katmandou",
    "SN": "sénégal|dakar|africain",
    "SA": "saoudi|ryad|riyad",
    "SY": "syri|damas\\b",
    "TD": "tchad|n'djamena",
    "TG": "togo|lomé",
    "TN": "tunis",
    "TW": "taïwan|taiwan|taipei",
    "TR": "turc|turqu|ankara|istanbul",
    "ZA": "sud-africain|afrique du sud|pretoria",
}
_NEAR = 60
_LONGEST = 20_000


@cache
def _pattern(country: str) -> re.Pattern[str] | None:
    stems = _STEMS.get(country)
    return re.compile(rf"\b(?:{stems})") if stems else None


def is_named(country: str | None, text: str) -> bool:
    """Return whether a text names a country, its people or its capital."""
    pattern = _pattern(country) if country else None
    return pattern is not None and pattern.search(text[:_LONGEST].lower()) is not None


def nearest(countries: Sequence[str | None], text: str, position: int) -> int:
    """Return the index of the country that a text names nearest to a position, or most often.

    Without any sign of a country, the first one.
    """
    begin = max(0, position - _NEAR)
    window = text[begin : position + _NEAR].lower()
    whole = text[:_LONGEST].lower()
    best, best_score = 0, 0
    for number, country in enumerate(countries):
        pattern = _pattern(country) if country else None
        if pattern is None:
            continue
        score = len(pattern.findall(whole))
        for match in pattern.finditer(window):
            score = max(score, _LONGEST - abs(begin + match.start() - position))
        if score > best_score:
            best, best_score = number, score
    return best
