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
    key_points: str


LABELS = {
    "fr": Labels(
        agencies="Agences citées : ",
        none="aucune",
        topic="sujet de l’article",
        generic="non nommées",
        key_points="Points clés",
    ),
    "en": Labels(
        agencies="Agencies cited: ",
        none="none",
        topic="topic of the article",
        generic="unnamed",
        key_points="Key points",
    ),
}
