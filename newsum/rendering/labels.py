"""The few words around a result: in French, as the summary is French, or in English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands beside the article's own words."""

    agencies: str
    none: str
    topic: str
    generic: str
    generic_one: str
    key_points: str


LABELS = {
    "fr": Labels(
        agencies="Agences citées : ",
        none="aucune",
        topic="sujet de l’article",
        generic="non nommées",
        generic_one="non nommée",
        key_points="Points clés",
    ),
    "en": Labels(
        agencies="Agencies cited: ",
        none="none",
        topic="topic of the article",
        generic="unnamed",
        generic_one="unnamed",
        key_points="Key points",
    ),
}
