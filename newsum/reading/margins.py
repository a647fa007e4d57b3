"""What opens or closes a paragraph without being part of its sentences.

Datelines ("PARIS, 7 déc 2021 (AFP) -"), date prefixes, time stamps of a live blog, list marks, speakers'
labels; at the other end credits ("(AFP)"), desk slugs ("qb-aph/dhc") and links ("Lire la suite sur …").
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from unicodedata import combining, normalize

from newsum.models import BlockKind
from newsum.reading import dates, wires
from newsum.reading.headings import is_framed
from newsum.reading.paragraphs import BULLETS
from newsum.reading.wires import names_agency
from newsum.reasons import Reason

_REACH = 160  # characters that an opening or closing can take
_PRONOUNS = ("Il ", "Elle ", "Ils ", "Elles ")
_QUOTES = '«"“'
# Without one of these there is no credit, and no need of a pattern.
_CREDIT_MARKS = ("(", "[", "©", "vec ", "/")
_LINK_TAILS = (
    "Lire la suite sur",
    "Lire la suite",
    "Lire aussi",
    "À lire aussi",
    "A lire aussi",
    "LIRE AUSSI",
    "Retrouvez cet article sur",
)


_WIRE_DASHES = ("—", "--")  # behind a place alone: "MONTRÉAL — "


# Where agencies write from whose datelines are a place and a hyphen; the text need not come back to it.
_SEATS = frozenset(
    "alger annaba batna bechar bejaia blida bouira boumerdes constantine djelfa ghardaia guelma jijel "
    "laghouat mascara medea mostaganem oran ouargla oum_el_bouaghi relizane saida setif skikda "
    "tamanrasset tebessa tiaret tindouf tipaza tizi_ouzou tlemcen agadir casablanca dakhla fes kenitra "
    "khouribga laayoune marrakech meknes nador ouarzazate oujda rabat safi tanger tetouan al_hoceima "
    "tunis sfax sousse bizerte gabes kairouan nouakchott dakar abidjan bamako niamey ouagadougou lome "
    "cotonou libreville brazzaville kinshasa yaounde douala djibouti beyrouth le_caire tripoli khartoum "
    "ndjamena bangui kigali bujumbura antananarivo conakry freetown monrovia malabo luanda addis-abeba "
    "nairobi".split()
)


_SHORTEST_NEWS = 80  # characters


_TOLD_WITHIN = 2000  # characters in which a text comes back to the place of its dateline


class Margin(NamedTuple):
    """A stretch at the edge of a paragraph, what it is and the date it gives."""

    kind: BlockKind
    start: int
    end: int
    reason: Reason
    date: str | None = None


@cache
def _place() -> re.Pattern[str]:
    """Return a pattern of a place in capitals and small letters, and the sign that follows it."""
    word = r"[A-ZÀ-Ý][\w'’./-]*"
    inner = r"d['’]|l['’]|(?:de|du|des|la|les?|en|sur|sous|et|aux?|à|lès)\s"
    return re.compile(
        rf"{word}(?:\s(?:{inner}){{0,2}}{word}){{0,3}}(?=,|\s?[(\[]|\s[-–—:=]|:|\s\d\d?(?:er)?(?:/\d|\s[\w.]+\s[(\[]))"
    )


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(
        r"(?P<place>[A-ZÀ-Ý][\w'’./ -]{1,50}?)"
        r"(?:,\s[A-ZÀ-Ý][\w'’. -]{2,30}?|\s\([A-ZÀ-Ý][\w'’ -]{1,30}\)(?=,|\s\())?"
        r"(?:(?:\s?,\s|\s(?=\d{1,2}(?:er)?\s[\w.]+\s[(\[]))(?P<date>(?:le\s)?(?:\d{1,2}(?:er)?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)"
        r"[\w. ]{0,24}?|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4})"
        r"|\s(?P<day>\d{1,2}/\d{1,2})(?=\s\())?"
        r"(?:,|\s-(?=\s\())?\s?(?:(?:[(\[]|(?<=\s)/)(?P<agency>[^()\[\]]{2,30})(?:[)\]]|/(?=\.|\s-)))?"
        r"\s?(?P<dash>(?(agency)(?:\.\s?)?)[-–—]{1,2}\s|\*-\s|[:=]\s"
        r"|(?(agency)\.?[-–—]{0,2}\s?(?=[A-ZÀ-Ý«\"])|(?!)))"
    )


@cache
def _date_prefix() -> re.Pattern[str]:
    return re.compile(
        r"(?:date|publiée?(?:\sle)?|mise?\s(?:à\sjour|en\sligne)(?:\sle)?|le)\s*:?\s+"
        r"(?=(?:\w+\s)?\d)",
        re.I,
    )


@cache
def _time_prefix() -> re.Pattern[str]:
    return re.compile(
        r"[\[(]?(?:[01]?\d|2[0-4])\s?(?:h|H|:)\s?(?:[0-5]\d)?[\])]?"
        r"(?:\s?[-–—:.|•]\s+|\s+(?=[A-ZÀ-Ý«\"]))"
    )


@cache
def _label_prefix() -> re.Pattern[str]:
    return re.compile(
        r"[\[(]?(?:URGENT|ALERTE(?: INFO)?|FLASH|EXCLUSIF|DERNIÈRE MINUTE)[\])]?"
        r"\s?(?:[-–—:.|]\s+|(?<=[\])])\s*)"
    )


@cache
def _credit_tail() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?P<credit>[(\[](?:avec\s|source\s?:\s?)?(?:l['’])?(?:AFP|Reuters|AP|ATS|Belga|DPA|EFE|ANSA|TASS|Xinhua)"
        r"(?=[\s/,&)\]-])[^()\[\]]{0,60}[)\]]"
        r"|[(\[](?:actualis|mise? à jour)[^()\[\]]{0,60}[)\]]"
        r"|(?:©|\(c\))\s?[\w/ .-]{2,40}"
        r"|[Aa]vec (?:l['’])?(?:AFP|Reuters|AP|ATS|Belga)(?:\s?(?:,|et|/)\s?[\w.-]{2,20}){0,3}"
        # after white space, or glued to the last sentence; not "Voir exemple.fr/sport"
        r"|(?:(?<=\s)|(?<=[.!?»\"”)])(?!(?:com|fr|org|net|eu|be|ch|ca|lu|uk|int|info|tv|io|fm|st)/))"
        r"[a-z]{2,5}(?:-[a-z]{2,5}){0,4}(?:/[a-z]{2,5}){1,9}/?)\.?\s*$"
    )


def list_mark(text: str, start: int, end: int) -> Margin | None:
    """Recognise the bullet or number that opens a list item."""
    first = text[start]
    if first in BULLETS:
        if is_framed(text[start:end]):
            return None  # an intertitle
        width = 1
        if first == "-" and text.startswith("--", start):
            width = 2
    elif first == ">":  # of a mail or Markdown
        return Margin(BlockKind.BOILERPLATE, start, start + 1, "quotation mark")
    elif first == "#":  # of Markdown
        width = 1
        while text[start + width : start + width + 1] == "#" and width < 6:
            width += 1
        if text[start + width : start + width + 1] != " " or end - start > _REACH:
            return None
        return Margin(BlockKind.BOILERPLATE, start, start + width, "heading mark")
    elif first.isdigit() or (first.isalpha() and text[start + 1 : start + 2] == ")"):
        width = 1
        while text[start + width : start + width + 1].isdigit() and width < 3:
            width += 1
        if text[start + width : start + width + 1] not in (".", ")") or (
            first.isalpha() and not first.islower()
        ):
            return None
        width += 1
    else:
        return None
    after = text[start + width : min(end, start + width + 2)]
    if len(after) < 2 or not after[0].isspace():
        return None
    return Margin(BlockKind.BOILERPLATE, start, start + width, "list mark")


def opening(text: str, start: int, end: int, *, first: bool) -> Margin | None:
    """Recognise what opens a paragraph and is not part of its first sentence.

    Args:
        text: the article's text.
        start: where the paragraph starts.
        end: where it ends.
        first: whether it is the first, where a date may be glued to the text.
    """
    character = text[start]
    if character.isdigit() or (character in "[(" and text[start + 1 : start + 2].isdigit()):
        return _matched(_time_prefix(), text, start, end, BlockKind.DATE, "time stamp")
    if character in "UAFED[(":
        label = _matched(_label_prefix(), text, start, end, BlockKind.BOILERPLATE, "alert label")
        if label is not None:
            return label
    if character == "(":
        close = text.find(")", start, min(end, start + 32))
        if close > 0 and names_agency(text[start + 1 : close]):
            return _with_dash(text, start, close + 1, end)
        return None
    if first and character in "dDpPmMlL":
        prefix = _glued_date(text, start, end)
        if prefix is not None:
            return prefix
    return _recognise_dateline(text, start, end) if character.isupper() else None


def _matched(
    pattern: re.Pattern[str], text: str, start: int, end: int, kind: BlockKind, reason: Reason
) -> Margin | None:
    match = pattern.match(text, start, min(end, start + _REACH))
    if match is None or match.end() >= end:
        return None
    stop = start + len(match.group().rstrip())
    return Margin(kind, start, stop, reason)


def _with_dash(text: str, start: int, stop: int, end: int) -> Margin | None:
    """Extend a margin over the dash that follows it; what is left must not be empty."""
    position = stop
    while position < end and text[position] in " \xa0-–—:":
        position += 1
    if position >= end:
        return None
    stop = start + len(text[start:position].rstrip())
    return Margin(BlockKind.CREDIT, start, stop, "dateline")


def _glued_date(text: str, start: int, end: int) -> Margin | None:
    """Recognise "date 2021-12 La discussion…" and "Publié le 7 décembre 2021 à 18h20 La discussion…"."""
    match = _date_prefix().match(text, start, min(end, start + _REACH))
    if match is None:
        return None
    found = dates.find(text, match.end(), min(end, match.end() + 40))
    if found is None or found.end - found.start < 6 or found.start - match.end() > 10:
        return None
    stop = found.end
    time = re.compile(r",?\s?(?:à|-|–)?\s?\d{1,2}\s?(?:h|:)\s?(?:\d\d)?(?!\w)").match(text, stop, end)
    if time is not None:
        stop = time.end()
    rest = text[stop : stop + 12].lstrip(" \n\xa0-–—:|.")
    if text[stop : stop + 1] == "," or not (rest[:1].isupper() or rest[:1] in '«"“0123456789'):
        return None
    while text[stop : stop + 1] and text[stop] in " -–—:|" and stop + 1 < end and text[stop + 1] in " -–—:|":
        stop += 1
    return Margin(BlockKind.DATE, start, start + len(text[start:stop].rstrip()), "date prefix", found.iso)


def _recognise_dateline(text: str, start: int, end: int) -> Margin | None:
    # A place in small letters has a comma, a bracket or a dash after it, or opens no dateline.
    shouted = text[start + 1 : start + 2].isupper()
    headed = wires.opening().match(text, start, min(end, start + _REACH)) if shouted else None
    if headed is not None and headed.end() < end and wires.opens_dateline(headed["agency"]):
        return _with_dash(text, start, headed.end(), end)
    stopped = wires.stopped().match(text, start, min(end, start + _REACH)) if shouted else None
    if stopped is not None and names_agency(stopped["agency"]):
        return _with_dash(text, start, stopped.end(), end)
    named = None if shouted else _place().match(text, start, end)
    if named is None and not shouted:
        return None
    match = _dateline().match(text, start, min(end, start + _REACH))
    if match is None or match.end() >= end:
        return None
    place, agency, date = match.group("place"), match.group("agency"), match.group("date")
    dash = match.group("dash").strip()
    dashed = dash not in ("", ":")
    slashed = agency is not None and date is not None and text[match.start("agency") - 1] == "/"
    signed = slashed or (dashed and agency is not None and _signs(agency, place, date))
    known = agency is not None and (signed or names_agency(agency))
    bare = agency is None and date is None
    if place.isupper() and len(place) > 2:
        is_dateline = known or (dashed and (date is not None or len(place.split()) <= 3))
    elif named is not None and named.end() == match.end("place") and _opens_sentence(text[match.end()]):
        # "Jean Martin (AP) – qui a tout vu – a parlé" is prose, "Jean Martin – Entretien" a title.
        # So is "Valérie Pécresse, 12 mai 2021 — Elle a dit oui", and "Facebook — La société" may be.
        dated = dashed and agency is None and date is not None and _has_month(date)
        named_person = " " in place and text.startswith(_PRONOUNS, match.end())
        located = bare and dash == "-" and _is_located(text, place, match.end(), end)
        is_dateline = known or located or (dated and not named_person)
    else:
        return None
    if not is_dateline:
        return None
    signature = None if agency is not None else wires.signature().match(text, match.end(), end)
    if signature is not None:
        return Margin(BlockKind.CREDIT, start, signature.end(), "dateline", _iso(date))
    stop = start + len(match.group().rstrip())
    if bare and shouted and dash not in _WIRE_DASHES and not _is_told_of(text, place, stop):
        return Margin(BlockKind.BOILERPLATE, start, stop, "section label")  # "INSOLITE - "
    return Margin(BlockKind.CREDIT, start, stop, "dateline", _iso(date))


def _iso(date: str | None) -> str | None:
    found = None if date is None else dates.find(date + " ")
    return None if found is None else found.iso


def _signs(agency: str, place: str, date: str | None) -> bool:
    """Return whether what stands in brackets is an agency: "ACCRA, 2 mai (Gana)", "Libreville (Gabonews)".

    Behind a date, or a seat of agencies: "Bayrou, 3 mai 2022 (Modem)" may be a speaker and a party.
    """
    if not (agency[0].isupper() and agency.replace("-", "").isalpha()):
        return False
    return _is_seat(place) or (place.isupper() and date is not None and _has_month(date))


def _is_located(text: str, place: str, start: int, end: int) -> bool:
    """Return whether a paragraph of news follows a place in small letters, and tells what is there.

    "Rabat - … ont signé mercredi à Rabat"; "Macron - Le Pen, le duel" is a title. A company acts: "Apple a".
    """
    if end - start < _SHORTEST_NEWS or text[end - 1] != ".":
        return False
    if _is_seat(place):
        return True
    told = text[start : start + _TOLD_WITHIN]
    acts = re.search(
        rf"(?<!\bde )(?<!\bà )(?<!\bd['’])\b{re.escape(place)} (?:a|est|va|avait|sera|doit|veut)\b", told
    )
    return acts is None and any(f"{before}{place}" in told for before in ("à ", "de ", "d'", "d’"))


def _is_told_of(text: str, place: str, start: int) -> bool:
    """Return whether a text goes on about a place in capitals before a dash: "ORAN - … les ports d'Oran"."""
    if _is_seat(place):
        return True
    behind = _unaccented(text[start : start + _TOLD_WITHIN])
    name = _unaccented(place)
    pattern = rf"(?:\b[aA] |\bde |\bd['’]){re.escape(name[0])}(?i:{re.escape(name[1:])})\b"
    return re.search(pattern, behind) is not None


def _is_seat(place: str) -> bool:
    return _unaccented(place).lower().replace(" ", "_") in _SEATS


def _unaccented(text: str) -> str:
    return "".join(letter for letter in normalize("NFD", text) if not combining(letter))


def _has_month(date: str) -> bool:
    """Whether a date names its month: in a dateline the year may be left out, so any will do."""
    return dates.find(date + " ") is not None or dates.find(f"{date} 2000") is not None


def _opens_sentence(character: str) -> bool:
    return character.isupper() or character.isdigit() or character in _QUOTES


def closings(text: str, start: int, end: int) -> list[Margin]:
    """Recognise credits, slugs and links at the end of a paragraph; in text order."""
    found: list[Margin] = []
    for _ in range(4):
        margin = _link_tail(text, start, end) or _credit_at_end(text, start, end)
        if margin is None:
            break
        found.append(margin)
        end = start + len(text[start : margin.start].rstrip())
    found.reverse()
    return found


def _link_tail(text: str, start: int, end: int) -> Margin | None:
    window = max(start, end - _REACH)
    for phrase in _LINK_TAILS:
        at = text.rfind(phrase, window, end)
        if at > start and text[start:at].rstrip()[-1:] in '.!?…»")”]':
            return Margin(BlockKind.BOILERPLATE, at, end, "related link")
    return None


def _credit_at_end(text: str, start: int, end: int) -> Margin | None:
    if text[end - 1] in "!?…»":
        return None
    window = max(start, end - 90)
    if not any(mark in text[window:end] for mark in _CREDIT_MARKS):
        return None
    match = _credit_tail().search(text, window, end)
    if match is None or match.start("credit") <= start:
        return None
    at = match.start("credit")
    if text[at] in "aA" and text[start:at].rstrip()[-1:] not in '.!?…»")”':
        return None  # "… travaille avec l'AFP." is prose
    slug = match.group("credit")[0].islower() and "/" in match.group("credit")
    if slug and text[start:at].rstrip()[-1:] not in '.!?…»")”':
        return None  # "… 150 euros/tonne."
    return Margin(BlockKind.CREDIT, at, end, "desk slug" if slug else "agency credit")
