"""Notices and courtesies: paragraphs of mails and feeds that speak of the message, or to who gets it."""

from __future__ import annotations

import re
from functools import cache

from newsum.folding import fold, small
from newsum.reasons import Reason

_LONGEST = 1500  # characters of a notice
_LONGEST_COURTESY = 160
_HEAD = 160  # characters that say which it is
_OPENING = 40  # characters that hold the first words
_MARKS = "*#!-–—=_>[]()⚠\ufe0f \xa0\n\t"
# No other paragraph opens with one of these words' beginnings.
_FIRST = (
    "attention", "avertissement", "ce ", "cet ", "le présent", "la présente", "les informations", "si vous",
    "toute utilisation", "toute diffusion", "ne cliquez", "n'ouvrez", "pensez à", "avant d'imprimer",
    "n'imprimez", "pour ", "vous ", "en vous", "je reste", "je me tiens", "nous restons", "dans l'attente",
    "veuillez", "merci ", "mesdames", "nous nous", "envoyé d", "madame", "external", "externe",
    "certificat", "l'article", "the post", "prochain", "je vous remercie", "nous vous remercions",
)  # fmt: skip


# Every notice has one of these; most paragraphs do not, and the pattern of notices takes long to compile.
_NAMED = (
    "message", "courriel", "mail", "mél", "courrier", "newsletter", "lettre", "communiqué", "lien", "pièce",
    "imprimer", "désinscrire", "désabonner",
)  # fmt: skip


@cache
def _notice() -> re.Pattern[str]:
    message = r"(?:message|courriel|mail|mél|e-?mail|courrier électronique)"
    this = rf"(?:ce|cet|le présent) {message}(?: électronique)?"
    letters = r"(?:cette newsletter|cette lettre|[cn]os (?:e-?mails|messages|courriels))"
    return re.compile(
        rf"(?:(?:attention|avertissement|external|externe)\W+)?{this} (?:vient|provient|émane|a été envoyé)"
        r" (?:de l'extérieur|d'un expéditeur (?:externe|extérieur)|d'une adresse externe|depuis l'extérieur)"
        rf"|{this} (?:et|ainsi que|y compris) (?:ses|les|tou(?:tes?|s|t)|l'ensemble)\b.{{0,40}}"
        r"(?:pièces? jointes?|documents?|fichiers?)"
        rf"|{this}(?: peut)? (?:est|contient|contenir)\b.{{0,20}}"
        r"(?:confidentiel|destiné exclusivement|des informations confid)"
        rf"|les informations contenues dans {this}"
        rf"|si vous (?:recevez|avez reçu|n'êtes pas (?:le|la) destinataire)(?: de)? {this}"
        rf"|toute (?:utilisation|diffusion|reproduction)[^.]{{0,40}} de {this}[^.]*(?:non |interdit|prohib)"
        r"|(?:ne cliquez|n'ouvrez)(?: pas)? (?:pas )?(?:sur )?(?:les?|aucun|des|de) (?:liens?|pièces?)"
        rf"|(?:pensez à|n'imprimez|avant d'imprimer)[^.]{{0,60}}(?:{this}|avant d'imprimer)"
        rf"|vous (?:recevez|avez reçu) (?:{this}|{letters}) (?:car|parce|en tant|suite)"
        r"|(?:pour|si vous (?:souhaitez|voulez)) (?:vous (?:désinscrire|désabonner)"
        rf"(?:[^.]{{0,40}},? (?:cliquez|répondez)| de {letters})|"
        rf"ne plus recevoir (?:{letters}|{this}|de (?:messages|courriels|communiqués)))"
    )


@cache
def _courtesy() -> re.Pattern[str]:
    return re.compile(
        r"(?:en )?vous souhaitant (?:une |un )?(?:bonne?|excellente?|agréable)\b"
        r"|(?:je reste|nous restons|je me tiens) (?:bien entendu )?à votre (?:entière )?disposition"
        r"|dans l'attente de (?:vo(?:tre|s)|vous)\b"
        r"|veuillez (?:trouver (?:ci-|en pièce)|agréer|recevoir)"
        r"|merci (?:d'avance|par avance|de (?:confirmer|nous confirmer|votre (?:attention|confirmation)))"
        r"|(?:je vous remercie|nous vous remercions) (?:(?:par avance|d'avance|vivement) )?(?:de|pour) votre "
        r"(?:compréhension|attention|confiance|patience|écoute|soutien|collaboration|fidélité)"
        r"(?: et rest(?:e|ons) à votre (?:écoute|(?:entière )?disposition))?[\s.!]*$"
        r"|envoyé (?:de|depuis) mon (?:i?phone|ipad|mobile|smartphone|téléphone)"
        r"|mesdames, messieurs,?$|madame, monsieur,?$"
    )


@cache
def _syndicated() -> re.Pattern[str]:
    """Return a pattern of what WordPress puts below each entry of a feed."""
    return re.compile(
        r"(?:l'|cet )article\b.* est apparu en premier sur [^,;]{2,80}"
        r"|the post .* appeared first on [^,;]{2,80}"
    )


@cache
def _licence() -> re.Pattern[str]:
    """Return a pattern of what press databases say of the use of a document."""
    return re.compile(
        r"le présent document est protégé par les lois et conventions"
        r"|ce document est réservé à l'usage exclusif de l'utilisateur"
        r"|certificat émis le .{6,80} à des fins de visualisation"
    )


@cache
def _calendar() -> re.Pattern[str]:
    """Return a pattern of when a company tells its next results: "Prochaine publication : 15 mai 2024"."""
    return re.compile(
        r"prochaine?s? (?:publication|communication|information|rendez-vous|événement)s?"
        r"(?: financi\w+| trimestriel\w+)?\s?: ?[^.!?:]*\b20\d\d\b[^.!?:]{0,80}\.?"
    )


def recognise(paragraph: str) -> Reason | None:
    """Return what a paragraph is that has nothing to do with the matter told; ``None`` for matter."""
    opening = small(paragraph[:_OPENING].lstrip(_MARKS))
    if not opening.startswith(_FIRST) or len(paragraph) > _LONGEST or _closes_quotation(paragraph):
        return None
    head = fold(paragraph[:_HEAD].strip(_MARKS))
    if _syndicated().fullmatch(fold(paragraph)) is not None:
        return "link to the full article"
    if _licence().match(head) is not None:
        return "copyright"
    if len(paragraph) <= _LONGEST_COURTESY and _calendar().fullmatch(fold(paragraph)) is not None:
        return "note"
    is_named = any(word in head for word in _NAMED)
    if is_named and _notice().match(head) is not None and _tells().search(fold(paragraph)) is None:
        return "notice of a mail"
    if len(paragraph) <= _LONGEST_COURTESY and _courtesy().match(head) is not None:
        return "greeting"
    return None


def _closes_quotation(paragraph: str) -> bool:
    """Whether a quotation ends in a paragraph that began before it: "Merci de votre attention. »"."""
    return paragraph.count("»") > paragraph.count("«") or paragraph.count("”") > paragraph.count("“")


@cache
def _tells() -> re.Pattern[str]:
    """Return a pattern of what no notice has: who says it, and figures of the news."""
    return re.compile(
        r", (?:a |ont )?(?:rappell?|recommand|prévien|préven|précis|conseill|indiqu|expliqu|avert|soulign"
        r"|ajout|insist|alert|répèt|répét|déclar|portez)\w*"
        r"|\b\d[\d .]* ?(?:euros|victimes|plaintes|personnes|foyers)\b"
    )
