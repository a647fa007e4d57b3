"""Postal addresses on a line: "Avenue de l'Europe - BP 291 - 46005 Cahors cedex 9"."""

from __future__ import annotations

import re
from functools import cache


@cache
def _address() -> re.Pattern[str]:
    """Return a pattern of a street, a box or nothing, and a town behind its postal code."""
    street = (
        r"rue|avenue|av\.|boulevard|bd|place|quai|allées?|chemin|route|impasse|cours|square|esplanade|parvis"
        r"|promenade|passage|hôtel (?:de (?:ville|région)|du département)|zone|z\.?[ai]\.?|bp|cs"
    )
    small = r"(?:(?:sur|sous|en|lès|les?|la|d[eu]|des|aux?|à)[ -]|[dl]['’])"
    town = rf"[A-ZÀ-Ý][\w'’.]*(?:[ -]{small}{{0,2}}[A-ZÀ-Ý][\w'’.]*){{0,4}}"
    return re.compile(
        rf"(?i:(?:\d{{1,4}}(?:\s?(?:bis|ter))?,?\s)?(?:{street})(?!\w)[^:!?]*?\s)?(?:F-)?\d{{5}}\s{town}"
        r"(?i:\scedex(?:\s\d{1,2})?)?(?i:\s?[,-]?\s?france)?"
    )


def is_address(line: str) -> bool:
    """Return whether a line is where somebody has his office, and nothing else."""
    return any(map(str.isdigit, line)) and _address().fullmatch(line) is not None
