"""Lines that lead away from an article or speak to its reader: "Lire aussi : …", "Inscrivez-vous à …"."""

from __future__ import annotations

import re

from newsum.models import BlockKind
from newsum.reading.lines import Furniture
from newsum.reasons import Reason

# How lines open, and what such a line is: all lower-case, with straight apostrophes.
_LEADS: tuple[tuple[str, Reason], ...] = (
    ("lire aussi", "related link"),
    ("lisez aussi", "related link"),
    ("lire également", "related link"),
    ("lire la suite", "related link"),
    ("lire l'article", "related link"),
    ("lire notre", "related link"),
    ("lire nos", "related link"),
    ("lire :", "related link"),
    ("lire le", "related link"),
    ("lire l'", "related link"),
    ("à lire", "related link"),
    ("a lire", "related link"),
    ("à voir", "related link"),
    ("à écouter", "related link"),
    ("à (re)lire", "related link"),
    ("(re)lire", "related link"),
    ("relire", "related link"),
    ("voir aussi", "related link"),
    ("voir la vidéo", "related link"),
    ("voir :", "related link"),
    ("regarder", "related link"),
    ("écouter :", "related link"),
    ("retrouvez ", "related link"),
    ("cliquez", "related link"),
    ("suite page", "page number"),
    ("suite en page", "page number"),
    ("temps de lecture", "reading time"),
    ("lecture :", "reading time"),
    ("mots-clés", "key words"),
    ("mots clés", "key words"),
    ("tags :", "key words"),
    ("thèmes :", "key words"),
    ("sur le même sujet", "related link"),
    ("inscrivez-vous", "newsletter box"),
    ("abonnez-vous", "newsletter box"),
    ("recevez", "newsletter box"),
    ("s'abonner", "advertisement"),
    ("je m'abonne", "advertisement"),
    ("abonnement à partir de", "advertisement"),
    ("offre spéciale", "advertisement"),
    ("newsletter", "newsletter box"),
    ("notre newsletter", "newsletter box"),
    ("partager", "sharing buttons"),
    ("suivez-nous", "sharing buttons"),
    ("suivez ", "sharing buttons"),
    ("tous droits", "copyright"),
    ("toute reproduction", "copyright"),
    ("reproduction interdite", "copyright"),
    ("copyright", "copyright"),
    ("load-date:", "note"),
    ("la suite de cet article", "paywall"),
    ("cet article est réservé", "paywall"),
    ("il vous reste", "paywall"),
    ("déjà abonné", "paywall"),
    ("vous avez trouvé une erreur", "call to the reader"),
    ("vous avez repéré une erreur", "call to the reader"),
    ("une erreur dans cet article", "call to the reader"),
    ("signaler une erreur", "call to the reader"),
    ("écrivez-nous", "call to the reader"),
    ("une information à nous transmettre", "call to the reader"),
    ("vous avez une information", "call to the reader"),
    ("bonjour et bienvenue", "greeting"),
    ("bonjour à tous", "greeting"),
    ("bonsoir et bienvenue", "greeting"),
    ("bienvenue dans ce direct", "greeting"),
    ("merci d'avoir suivi", "greeting"),
    ("merci de nous avoir suivis", "greeting"),
    ("merci de votre fidélité", "greeting"),
    ("ce direct est terminé", "greeting"),
    ("ce direct est désormais terminé", "greeting"),
    ("c'est la fin de ce direct", "greeting"),
    ("fin de ce direct", "greeting"),
    ("votre navigateur", "player"),
    ("chargement de la vidéo", "player"),
    ("cette vidéo n'est ", "player"),
    ("cette vidéo ne peut", "player"),
    ("cette vidéo peut vous intéresser", "player"),
    ("cette vidéo a expiré", "player"),
)
#: First words of such lines, in small letters.
OPENINGS = frozenset(lead.split()[0].rstrip(":") for lead, _ in _LEADS)
_ALWAYS = ("lire aussi", "lire également", "à lire", "a lire", "voir aussi")  # with a final stop too
_NETWORKS = ("twitter", "facebook", "whatsapp", "réseaux", "google", "@")
_BREADCRUMB = r"accueil(?: du site)? ?(?:[>›»] ?\w|/[^/:]+/ ?\w)"
_ARROWS = ">→►▶⇒"
_LONGEST_OFFER = 60  # characters
_FEWEST_IN_BAR, _LONGEST_IN_BAR = 4, 3
"""So many sections, of so many words, are a bar of navigation: "Politique | Société | Sports | Culture"."""
_LONGEST_ARROWED = 140  # characters


def recognise(folded: str, first: str) -> Furniture | None:
    """Recognise "Lire aussi : …", "Inscrivez-vous à notre newsletter", "Suite page 4"."""
    if first in OPENINGS or folded.startswith(("(re)lire", "[", "» ")):
        bare = folded.lstrip("[(>→» ")
        for lead, reason in _LEADS:
            if bare.startswith(lead) and _is_link(bare, lead, reason):
                return Furniture(BlockKind.BOILERPLATE, reason)
    return None


def _is_link(folded: str, lead: str, reason: Reason) -> bool:
    """Whether a line that opens so is a link: prose may begin with "Suivez" or "Recevez" too."""
    if lead == "suivez ":
        return any(network in folded for network in _NETWORKS)
    if reason == "advertisement":
        return "€" in folded and len(folded) <= _LONGEST_OFFER
    if reason != "related link" or lead.startswith(_ALWAYS):
        return reason != "newsletter box" or "newsletter" in folded or not folded.endswith(".")
    return not folded.endswith((".", "…")) or ":" in folded


def _is_bar(line: str) -> bool:
    """Whether a line is the names of sections between strokes."""
    sections = line.split(" | ")
    return len(sections) >= _FEWEST_IN_BAR and all(
        section.count(" ") < _LONGEST_IN_BAR and section[-1:].isalpha() for section in sections
    )


def recognise_arrow(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "Accueil > Économie > La fonderie", "Monde | Sports | …", "→ Une fonderie sauvée"."""
    if (first == "accueil" and re.match(_BREADCRUMB, folded)) or _is_bar(line):
        return Furniture(BlockKind.BOILERPLATE, "navigation")
    is_quoted = line[0] == ">" and line[-1] in ".»"  # a mail or Markdown quotes so
    if line[0] in _ARROWS and len(line) <= _LONGEST_ARROWED and not is_quoted:
        return Furniture(BlockKind.BOILERPLATE, "related link")
    return None
