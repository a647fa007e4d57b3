"""Labels that a newsroom puts above its copy: the section, the kind of piece, the version and the length."""

from __future__ import annotations

import re
from functools import cache

from newsum.models import BlockKind
from newsum.reading.lines import Furniture
from newsum.reasons import Reason

_SECTIONS = frozenset(
    (
        "actualité", "actualités", "agenda", "agriculture", "animaux", "cinéma", "conseil municipal",
        "consommation", "culture", "débats", "emploi", "enseignement", "entreprises", "environnement",
        "europe", "fait divers", "faits divers", "faits-divers", "finances", "football", "france",
        "gastronomie", "high-tech", "histoire", "immobilier", "insolite", "intercommunalité",
        "international", "justice", "logement", "loisirs", "monde", "musique", "médias", "météo",
        "numérique", "nécrologie", "opinion", "opinions", "patrimoine", "people", "planète", "police",
        "police justice", "politique", "rugby", "région", "régions", "santé", "sciences", "social",
        "société", "solidarité", "spectacle", "spectacles", "sport", "sports", "sécurité", "tourisme",
        "transports", "urbanisme", "vie associative", "vie des communes", "vie locale", "éco", "économie",
        "éducation", "élections", "énergie",
    )
)  # fmt: skip
_GENRES = frozenset(
    (
        "analyse", "billet", "billet d'humeur", "brève", "carte blanche", "chronique", "dossier",
        "décryptage", "enquête", "entretien", "exclu", "exclu web", "exclusivité", "fil info", "focus",
        "grand angle", "grand entretien", "grand format", "info exclusive", "interview", "l'entretien",
        "l'interview", "l'édito", "l'éditorial", "l'événement", "la une", "le billet", "le dossier",
        "le portrait", "magazine", "portrait", "reportage", "récit", "sommaire", "tribune", "témoignage",
        "une", "web", "zoom", "à la une", "à la une de l'actualité", "édito", "éditorial", "événement",
    )
)  # fmt: skip
_BETWEEN = re.compile(r"\s*[/|•·,&]\s*|\s[-–—]\s|\set\s")


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], Reason], ...]:
    """Return what each kind of label has to match whole, in small letters."""
    regular = (
        r"invitée?s?|portraits?|images?|photos?|chiffres?|phrases?|questions?|interview|entretien|édito|billet"
        r"|mot|infos?|recette|dossier|rencontre|débat|chronique|coup de cœur|personnalité|livre|actu"
    )
    shapes: tuple[tuple[str, Reason], ...] = (
        (
            rf"(?:l'|l[ea]s? )?(?:{regular}) (?:de la (?:semaine|rédaction|rédac)|du (?:jour|mois|week-end"
            r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)|de l'été)",
            "section label",
        ),
        (r"(?:article |contenu |zone )?(?:premium|abonnés?)|exclusi(?:f|vité) abonnés?", "paywall"),
        (r"v(?:ersion)? ?\d{1,2}(?:\.\d)?(?: (?:corrigée|définitive|longue|courte))?", "note of an update"),
        (
            r"(?:env(?:\.|iron) )?\d[\d .]*(?:signes?|caractères|feuillets?)(?: (?:espaces )?compris)?",
            "label",
        ),
    )
    return tuple((re.compile(pattern), reason) for pattern, reason in shapes)


def recognise(line: str, folded: str) -> Furniture | None:
    """Recognise "Faits divers / Justice", "L'invité de la semaine", "Premium", "V2", "1 500 signes".

    Args:
        line: a line near a title; in small letters it may be the rest of one, "… devant la | justice".
        folded: the same in small letters.
    """
    if line[0].islower():
        return None
    pieces = _BETWEEN.split(folded)
    if all(piece in _SECTIONS or piece in _GENRES for piece in pieces):
        return Furniture(BlockKind.BOILERPLATE, "section label")
    for pattern, reason in _shapes():
        if pattern.fullmatch(folded):
            return Furniture(BlockKind.BOILERPLATE, reason)
    return None
