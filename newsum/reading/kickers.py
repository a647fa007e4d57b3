"""Kickers: what stands above and right below a title and is none, but would have the shape of one.

A section or the trail of a site's, a press release's label, the line of a newspaper's page, a correspondent's
or an agency's line, a time. Anywhere else such a line may be the article's own; what is furniture wherever
it stands is in :mod:`newsum.reading.furniture`.
"""

from __future__ import annotations

import re
from functools import cache

from newsum.folding import fold
from newsum.models import BlockKind
from newsum.reading import addresses, dates, mastheads, sections, titles, wires
from newsum.reading.lines import Furniture
from newsum.reasons import Reason

_LONGEST = 110  # characters
_MOST_SECTION_WORDS = 5
_MOST_NAME_WORDS = 8  # of a newspaper, and the day
_MOST_PICTURE_WORDS = 4
_TIME = r"(?:[01]?\d|2[0-4])\s?(?:h|:)\s?(?:[0-5]\d)?"
_TOWN = r"[^\W\d_][\w'’ -]{1,30}"
_DAY = r"(?:aujourd'hui|hier|avant-hier|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)"
_ROUTE = re.compile(r"\s[>›»]\s")
_PRESS_RELEASE = re.compile(
    r"(?i)communiqués?(?: de presse)?\b(?: national| régional)?[\s,:|–—-]*"
    r"(?:[a-zà-ÿ-]+\s?[–—,-]\s)?(?:(?:du|le)\s)?"  # a town
)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], BlockKind, Reason], ...]:
    """Return what each kind of line has to match whole, in small letters."""
    shapes: tuple[tuple[str, BlockKind, Reason], ...] = (
        (rf"{_DAY}[\s,à-]+{_TIME}", BlockKind.DATE, "time stamp"),
        (r"il y a \d+ (?:min|mn|minutes?|h|heures?|j|jours?)", BlockKind.DATE, "time stamp"),
        (r"(?:sous )?embargo\b.{0,12}\d.{0,60}", BlockKind.BOILERPLATE, "label"),
        (r"(?:sous )?embargo jusqu.{0,80}", BlockKind.BOILERPLATE, "label"),
        (r"(?:à )?ne pas (?:diffuser|publier) avant\b.{0,12}\d.{0,40}", BlockKind.BOILERPLATE, "label"),
        (
            r"(?:attention\s?: ?)?(?:cette dépêche )?annule et remplace\b.{0,60}",
            BlockKind.BOILERPLATE,
            "note of an update",
        ),
        (r"actualis(?:e|ée?) (?:avec|ajoute)\b.{0,80}", BlockKind.BOILERPLATE, "note of an update"),
        (r"communiqués?(?: de presse)?,? (?:n°|numéro) ?\d[\d/ -]*", BlockKind.BOILERPLATE, "label"),
        (r"document \d+ (?:de|sur|/) \d+", BlockKind.BOILERPLATE, "page number"),
        (
            r"(?:de )?(?:notre|nos) (?:correspondant|envoyé)(?:e|s|es)?\b[^.!?]{0,60}",
            BlockKind.BYLINE,
            "byline",
        ),
        (r"(?:par )?(?:l')?agence france[- ]presse", BlockKind.CREDIT, "agency credit"),
    )
    return tuple((re.compile(pattern), kind, reason) for pattern, kind, reason in shapes)


def recognise(line: str) -> Furniture | None:
    """Say what a line near a title is; ``None`` for titles, prose and what is furniture anywhere.

    Args:
        line: a line or joined paragraph, without white space around it.
    """
    masthead = mastheads.recognise(line) if line else None
    if masthead is not None:
        return masthead
    if not line or len(line) > _LONGEST or line[-1] in ".!?…":
        return None
    folded = fold(line)
    for pattern, kind, reason in _shapes():
        if pattern.fullmatch(folded):
            return Furniture(kind, reason)
    if addresses.is_address(line):
        return Furniture(BlockKind.BOILERPLATE, "contact line")
    if any(slug().fullmatch(line) for slug in (wires.desk_slug, wires.lead_slug, wires.version_slug)):
        return Furniture(BlockKind.BOILERPLATE, "alert label")
    return (
        sections.recognise(line, folded)
        or _trail(line, folded)
        or _source(line)
        or _dated(line, folded)
        or _picture(line, folded)
    )


def _trail(line: str, folded: str) -> Furniture | None:
    """Recognise "Accueil > Sport > Natation"; a quotation has marks of its own: "« … » "."""
    pieces = _ROUTE.split(line)
    if len(pieces) < 2 or "«" in line or not (len(pieces) > 2 or folded.startswith("accueil ")):
        return None
    return Furniture(BlockKind.BOILERPLATE, "navigation")


def _source(line: str) -> Furniture | None:
    """Recognise "Le Monde", "Ouest-France, Saint-Brieuc"."""
    site, _, edition = line.partition(", ")
    if re.fullmatch(r"no\. \d{3,6}", edition):  # "La Gazette (Rouen), no. 23456"
        return Furniture(BlockKind.CREDIT, "name of the site")
    if not titles.is_site(site) or len(edition.split()) > _MOST_SECTION_WORDS or edition[:1].islower():
        return None
    if any(map(str.isdigit, edition)):
        return None
    return Furniture(BlockKind.CREDIT, "name of the site")


def _dated(line: str, folded: str) -> Furniture | None:
    """Recognise "Politique, mercredi 13 mars 2024, p. 9", "Communiqué de presse – 12 mars 2024"."""
    day, comma, time = folded.partition(",")
    if comma and dates.is_day(day) and re.fullmatch(rf"\s*(?:à )?{_TIME}", time):
        return Furniture(BlockKind.DATE, "time stamp")
    found = dates.find(line) if any(map(str.isdigit, line)) else None
    if found is None or found.end - found.start < dates.SHORTEST:
        return None
    release = _PRESS_RELEASE.match(line)
    if release is not None and release.end() == found.start and found.end == len(line):
        return Furniture(BlockKind.DATE, "date line", found.iso)
    section, after = folded[: found.start].rstrip(), folded[found.end :].strip(" ,-–")
    if not section and re.fullmatch(rf"{_TIME}\s?\|\s?{_TOWN}", after):  # "17.03.2025 - 08:12 | Lausanne"
        return Furniture(BlockKind.DATE, "time stamp", found.iso)
    page = re.fullmatch(
        r"(?:\d{1,3}(?:\s?\d{3})? mots)?[\s,]*(?:(?:p\.|page)\s?[\w,/ -]{1,12}|n° ?\d[\d ]{0,7})?", after
    )
    words = [word for word in section.rstrip(",").split() if word not in "–—-"]
    is_day = bool(words) and words[-1] in dates.WEEKDAYS
    if page is None or not (after or is_day):
        return None
    place = section.removesuffix(words[-1]).rstrip() if is_day else section
    # "LE COURRIER DU NORD jeudi 4 avril 2024 - N° 12", "L'ÉCHO — MARDI 9 AVRIL 2024": titles have neither.
    is_parted = after.startswith("n°") or place[-1:] in ("–", "—")
    is_newspaper = line[: len(place)].isupper() and is_parted and ":" not in place
    if len(words) > (_MOST_NAME_WORDS if is_newspaper else _MOST_SECTION_WORDS):
        return None
    if place and place[-1] != "," and not is_newspaper:
        return None
    return Furniture(BlockKind.DATE, "date line", found.iso)


def _picture(line: str, folded: str) -> Furniture | None:
    """Recognise "Image AFP"."""
    first, _, credit = folded.partition(" ")
    is_short = folded.count(" ") < _MOST_PICTURE_WORDS
    if is_short and first in ("image", "vidéo") and wires.is_agency(credit):
        return Furniture(BlockKind.CAPTION, "photo credit")
    return None
