"""Datelines: from where, of what day and by which agency a dispatch is: "PARIS, 7 déc 2021 (AFP) -".

Most have one of a few forms. Of the others each element can be told: a place, a day, an hour, an agency, the
number of the dispatch, in any order; a paragraph that opens with some of them and a dash has a dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsum.folding import unaccented
from newsum.models import BlockKind
from newsum.reading import authors, dates, places, wires
from newsum.reading.parts import Margin
from newsum.reading.wires import names_agency

_REACH = 160  # characters that a dateline can take
_PRONOUNS = ("Il ", "Elle ", "Ils ", "Elles ")
_QUOTES = '«"“'

_WIRE_DASHES = ("—", "--")  # behind a place alone: "MONTRÉAL — "


_NO_AGENCIES = frozenset("discours extrait extraits modem document archives verbatim tribune".split())
_TELLING_DASHES = ("-", ". -", ".-", ". —", ".—", ". –", ".–")  # behind a place that a text comes back to


# "Paris - Le Havre : le choc" has two clubs.
_DETERMINER = re.compile(
    r"(?:L['’]|(?:L[ea]s?(?!\s[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý][\w-]+)?\s?:)|Une?|Des|Au moins|Plus|Près|Deux|Trois"
    r"|Quatre|Cinq|Six|Sept|Huit|Dix|Quelque|\d+)\b)"
)


_SHORTEST_NEWS = 80  # characters
_SHORTEST_SENTENCE = 40  # characters that tell what happened in a place that is known


_TOLD_WITHIN = 2000  # characters in which a text comes back to the place of its dateline


@cache
def _place() -> re.Pattern[str]:
    """Return a pattern of a place in capitals and small letters, and the sign that follows it."""
    word = r"[A-ZÀ-Ý][\w'’./-]*"
    inner = r"d['’]|l['’]|(?:de|du|des|la|les?|en|sur|sous|et|aux?|à|lès)\s"
    return re.compile(
        rf"{word}(?:\s(?:{inner}){{0,2}}{word}){{0,3}}"
        r"(?=,|\s{0,3}[(\[]|\.?\s{1,3}[-–—:=]|\.[-–—]|:|\s\d\d?(?:-?er)?(?:/\d|\s[\w.]+\s{1,3}[(\[]))"
    )


@cache
def _dateline() -> re.Pattern[str]:
    number = r"\d{1,2}(?:-?er)?"
    weekday = r"(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    numbered = r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}"
    return re.compile(
        r"(?P<place>[A-ZÀ-Ý][\w'’./ -]{1,50}?)"
        r"(?:,\s{1,3}(?P<region>[A-ZÀ-Ý][\w'’. -]{1,30}?)|\s\([A-ZÀ-Ý][\w'’ -]{1,30}\)(?=,|\s\())?"
        rf"(?:(?:\s?,\s{{1,3}}|\s{{1,3}}(?={number}\s[\w.]+\s{{1,3}}[(\[]))"
        rf"(?P<date>(?:le\s)?(?:{number}|{weekday})[\w. ]{{0,24}}?|{numbered})"
        r"|\s(?P<day>\d{1,2}/\d{1,2})(?=\s\())?"
        r"(?:,|\s-(?=\s\())?\s{0,3}(?:(?:[(\[]|(?<=\s)/)(?P<agency>[^()\[\]]{2,30})(?:[)\]]|/(?=\.|\s-)))?"
        r"\s{0,3}(?P<dash>(?:\.\s?)?[-–—]{1,2}\s{1,3}|\*-\s|[:=_]\s"
        r"|(?(agency)\.?[-–—]{0,2}\s{0,3}(?=[A-ZÀ-Ý«\"])|(?!)))"
    )


def recognise(text: str, start: int, end: int) -> Margin | None:
    """Recognise the dateline that opens a paragraph with a capital; a label before a dash is none."""
    return _longest(_formed(text, start, end), listed(text, start, end))


def _longest(*found: Margin | None) -> Margin | None:
    return max((one for one in found if one is not None), key=lambda one: one.end, default=None)


def _formed(text: str, start: int, end: int) -> Margin | None:
    """Recognise a dateline in one of the usual forms."""
    # A place in small letters has a comma, a bracket or a dash after it, or opens no dateline.
    shouted = text[start + 1 : start + 2].isupper()
    headed = wires.opening().match(text, start, min(end, start + _REACH)) if shouted else None
    if headed is not None and headed.end() < end and wires.opens_dateline(headed["agency"]):
        return with_dash(text, start, headed.end(), end)
    stopped = wires.stopped().match(text, start, min(end, start + _REACH)) if shouted else None
    if stopped is not None and names_agency(stopped["agency"]):
        return with_dash(text, start, stopped.end(), end)
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
    opens = not text[:start].strip()
    closed = dashed or (opens and dash == ":")
    is_news = opens and end - start >= _SHORTEST_NEWS and text[end - 1] == "."
    signed = slashed or (
        closed and agency is not None and _signs(agency, place, date, opens=opens, is_news=is_news)
    )
    known = agency is not None and (signed or names_agency(agency))
    bare = agency is None and date is None
    if place.isupper() and len(place) > 2:
        is_dateline = known or (dashed and (date is not None or len(place.split()) <= 3))
    elif (
        named is not None and named[0].rstrip(".") == place.rstrip(".") and _opens_sentence(text[match.end()])
    ):
        # "Jean Martin (AP) – qui a tout vu – a parlé" is prose, "Jean Martin – Entretien" a title.
        # So is "Valérie Pécresse, 12 mai 2021 — Elle a dit oui", and "Facebook — La société" may be.
        dated = dashed and agency is None and date is not None and has_month(date)
        named_person = " " in place and text.startswith(_PRONOUNS, match.end())
        located = dashed and date is None and _is_located(text, place, match.end(), end, dash if bare else "")
        in_province = bare and dashed and match["region"] and places.is_province(match["region"])
        is_dateline = known or located or in_province or (dated and not named_person)
    else:
        return None
    if not is_dateline:
        return None
    signature = None if agency is not None else wires.signature().match(text, match.end(), end)
    if signature is not None:
        return Margin(BlockKind.CREDIT, start, signature.end(), "dateline", _iso(date))
    stop = start + len(match.group().rstrip())
    # "ANI - " is an agency's.
    labels = bare and shouted and dash.lstrip(". ") not in _WIRE_DASHES and not wires.is_agency(place)
    if labels and not is_told_of(text, place, stop):
        return _label(text, place, start, stop)
    return Margin(BlockKind.CREDIT, start, stop, "dateline", _iso(date))


def _label(text: str, place: str, start: int, stop: int) -> Margin | None:
    """Return the label in capitals before a dash, "INSOLITE - "; the text is of it in "PSG - OM : …"."""
    if _is_acronym_of(text, place, stop):
        return None
    return Margin(BlockKind.BOILERPLATE, start, stop, "section label")


def _iso(date: str | None) -> str | None:
    found = None if date is None else dates.find(date + " ")
    return None if found is None else found.iso


def _signs(agency: str, place: str, date: str | None, *, opens: bool, is_news: bool) -> bool:
    """Return whether what stands in brackets is an agency: "ACCRA, 2 mai (Gana)", "Libreville (Gabonews)".

    Behind a date, or a seat of agencies: "Bayrou, 3 mai 2022 (MODEM)" may be a speaker and a party, but where
    it opens the text, or a paragraph of news there.
    """
    if not (agency[0].isupper() and agency.replace("-", "").isalpha()):
        return False
    if date is None or not has_month(date):
        return places.is_seat(place)
    may_be_agency = not authors.is_person(place) and agency.lower() not in _NO_AGENCIES
    return (
        places.is_seat(place)
        or place.isupper()
        or (is_news and may_be_agency)
        or (opens and agency.isupper())
    )


def _is_located(text: str, place: str, start: int, end: int, dash: str) -> bool:
    """Return whether a paragraph of news follows a place in small letters, and tells what is there.

    "Rabat - … ont signé mercredi à Rabat"; "Macron - Le Pen, le duel" is a title. A company acts: "Apple a".
    Behind a long dash, or brackets, it is a place that is known: "Facebook — La société".
    """
    if end - start < _SHORTEST_SENTENCE or text[end - 1] != ".":
        return False
    named = place.split("/")
    known = places.is_known_to_canadians if dash in _WIRE_DASHES else places.is_known
    if all(map(known, named)) and _DETERMINER.match(text, start):
        return True
    if end - start < _SHORTEST_NEWS:
        return False
    if all(map(places.is_seat, named)):
        return True
    told = text[start : start + _TOLD_WITHIN]
    acts = re.search(
        rf"(?<!\bde )(?<!\bà )(?<!\bd['’])\b{re.escape(place)} (?:a|est|va|avait|sera|doit|veut)\b", told
    )
    before = ("à ", "de ", "d'", "d’") if dash == "-" else ("à ",)
    is_told = any(f"{word}{place}" in told for word in before)
    return dash in _TELLING_DASHES and acts is None and is_told


def is_told_of(text: str, place: str, start: int) -> bool:
    """Return whether a text goes on about a place in capitals before a dash: "ORAN - … les ports d'Oran"."""
    if places.is_known(place):
        return True
    behind = unaccented(text[start : start + _TOLD_WITHIN])
    name = unaccented(place)
    pattern = rf"(?:\b[aA] |\bde |\bd['’]){re.escape(name[0])}(?i:{re.escape(name[1:])})\b"
    return re.search(pattern, behind) is not None


def _is_acronym_of(text: str, label: str, start: int) -> bool:
    """Return whether a text goes on about what stands in capitals before a dash: a club, a company."""
    told = text[start : start + _TOLD_WITHIN]
    return not told.isupper() and re.search(rf"\b{re.escape(label)}\b", told) is not None


def has_month(date: str) -> bool:
    """Whether a date names its month: in a dateline the year may be left out, so any will do."""
    return dates.find(date + " ") is not None or dates.day().search(date) is not None


def _opens_sentence(character: str) -> bool:
    return character.isupper() or character.isdigit() or character in _QUOTES


_LABELS = frozenset(
    "actualisé actualisation correction exclusif presque sic suite suite et fin vidéo".split()
)


def is_place(name: str, told: str) -> bool:
    """Return whether a name in brackets is a place: one that is known, or that what follows comes back to."""
    town = name.partition(",")[0]
    if places.is_known_to_canadians(town):
        return True
    return f"à {town}" in told[:_TOLD_WITHIN] and not authors.is_person(town)


def in_brackets(text: str, start: int, end: int, *, first: bool) -> Margin | None:
    """Recognise a dateline that opens with a bracket: an agency, in the first paragraph a place or a source.

    "(AFP) -", "(Dakar) –", "(Agence Radio France) Nîmes, dimanche 12 octobre 2025, 7h15 -".
    """
    close = text.find(")", start, min(end, start + 32))
    inner = text[start + 1 : close]
    if close > 0 and (names_agency(inner) or wires.signs(inner)):
        found = with_dash(text, start, close + 1, end)
    else:
        found = _bracketed(text, start, end) if first else None
    return _longest(found, listed(text, start, end))


def _bracketed(text: str, start: int, end: int) -> Margin | None:
    """Recognise who or where a text is from, in brackets: "(Boursier.com) — ", "(Dakar) – ", "(Montréal) Le".

    Without a dash it is a place that is known, or that the paragraphs behind it come back to.
    """
    match = _bracket_prefix().match(text, start, end)
    if match is None or match["inner"].lower() in _LABELS:
        return None
    if not match["dash"] and not is_place(match["inner"], text[match.end() :]):
        return None
    found = dates.find(match["inner"])
    stop = start + len(match.group().rstrip())
    return Margin(BlockKind.CREDIT, start, stop, "dateline", None if found is None else found.iso)


@cache
def _bracket_prefix() -> re.Pattern[str]:
    return re.compile(
        r"\((?P<inner>[A-ZÀ-Ý][^()\n.!?]{1,30}(?:\.[a-z]{2,4})?(?:, [^()\n!?]{2,20})?)\)"
        r"(?:\s?(?P<dash>[-–—]{1,2})\s?|\s)(?=[A-ZÀ-Ý«\"\d])"
    )


def with_dash(text: str, start: int, stop: int, end: int) -> Margin | None:
    """Extend a margin over the dash that follows it; what is left must not be empty."""
    position = stop
    while position < end and (text[position] in " \xa0-–—:=" or text.startswith("_ ", position)):
        position += 1
    if position >= end:
        return None
    stop = start + len(text[start:position].rstrip())
    return Margin(BlockKind.CREDIT, start, stop, "dateline")


class _Element(NamedTuple):
    """One of the things a dateline lists: what it is, and where it ends."""

    kind: str
    end: int


def listed(text: str, start: int, end: int) -> Margin | None:
    """Recognise a dateline by its elements: "Riyad, 04 avril 2022, SPA —", "Doha, le 6 juin /QNA/ Le".

    One is an agency, an author or the number of a dispatch, another a place, a day or an hour. What opens the
    text may look like one more: "Actualité n° 18 - Transfert de Kévin Petit, 22 ans".
    """
    elements = list(_elements(text, start, min(end, start + _REACH)))
    while elements:
        closed = _closing().match(text, elements[-1].end, end)
        if closed is not None and _is_dateline(text, start, elements, closed):
            found = dates.find(text, start, elements[-1].end)
            stop = start + len(text[start : closed.end()].rstrip())
            return Margin(BlockKind.CREDIT, start, stop, "dateline", None if found is None else found.iso)
        elements.pop()
    return None


def _is_dateline(text: str, start: int, elements: Sequence[_Element], closed: re.Match[str]) -> bool:
    """Return whether elements that open a paragraph are a dateline, which a mark or white space closes."""
    kinds = {element.kind for element in elements}
    if "signature" in kinds:  # "Localtis, 15 octobre 2012 (Philippe Sarrazac) -"
        listed_kinds = [element.kind for element in elements]
        return (
            listed_kinds[:1] == ["place"] and listed_kinds[-2:] == ["day", "signature"] and "-" in closed[0]
        )
    is_whole = bool(kinds - _SOURCES - {"brackets"}) or "correspondent" in kinds
    if _SOURCES.isdisjoint(kinds) or not is_whole:
        return False
    last = elements[-1]
    if _DAYS.isdisjoint(kinds) and not wires.AMBIGUOUS.isdisjoint(text[start : last.end].split()):
        return False  # "Lyon, SPA : le refuge déborde"
    mark = closed.group().strip()
    # "Doha, le 6 juin /QNA/ Le Qatar", but "PC / Xbox / PlayStation".
    closes = last.kind in _CLOSED_BY.get(mark, (last.kind,)) if mark else text[last.end - 1] in ")]"
    return closes and closed.end() < closed.endpos and _opens_sentence(text[closed.end()])


_SOURCES = frozenset(["agency", "number", "author", "correspondent"])
_DAYS = frozenset(["day", "hour", "number"])
_CLOSED_BY = {"/": ("agency",), ".": ("hour", "day", "agency")}
"""Marks that close a dateline only behind elements of these kinds; dashes and colons do behind any."""


def _elements(text: str, start: int, end: int) -> Iterator[_Element]:
    """Yield the elements that follow one another from a place in a text on."""
    while True:
        element = _element(text, start, end)
        if element is None:
            return
        yield element
        parted = _parting().match(text, element.end, end)
        if parted is None:
            return
        start = parted.end()


def _element(text: str, start: int, end: int) -> _Element | None:
    """Return the element that begins at a place in a text."""
    for kind, pattern in _patterns():
        found = pattern.match(text, start, end)
        if found is None:
            continue
        if kind == "name":
            return _named(text, start, found.end())
        if kind == "brackets":
            return _Element(_kind_in_brackets(found.group()[1:-1]), found.end())
        return _Element(kind, found.end())
    return None


def _kind_in_brackets(name: str) -> str:
    """Return of which kind what stands in brackets is."""
    if names_agency(name) or wires.calls_itself_agency(name):
        return "agency"
    return "signature" if authors.is_person(name) else "brackets"


def _named(text: str, start: int, end: int) -> _Element | None:
    """Return the agency or the place that words with capitals are: an agency may end them ("2015 SPA")."""
    name = text[start:end]
    if wires.is_agency(name) or wires.calls_itself_agency(name):
        return _Element("agency", end)
    # A place has a mark or a day behind it: of "Paris accuse" it would be the subject.
    return _Element("place", end) if _behind_place().match(text, end) else None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return a pattern of each kind of element; the first that matches tells."""
    word = r"[A-ZÀ-Ý][\w'’.-]*\w"
    small = r"(?:(?:de|du|des|la|les?|en|sur|sous|et|aux?|à|lès)\s|[dl]['’])"
    hour = r"(?:à\s)?(?:[01]?\d|2[0-3])\s?[hH:]\s?(?:[0-5]\d)?(?:\s?GMT)?(?!\w)"
    written = rf"{dates.day().pattern}(?:\s(?:18|19|20)\d\d)?|(?:{'|'.join(sorted(dates.WEEKDAYS))})(?!\w)"
    before = r"(?:publiée?\s|mise?\sen\sligne\s|correspondant\sau\s)?"
    day = rf"{before}(?:{written}|(?:le\s)?\d\d?[/.]\d\d?[/.](?:\d\d){{1,2}}(?!\d))"
    hijri = rf"\d\d?\s{word}(?:\s[\w'’-]+){{0,2}}\s1[34]\d\dH?(?!\w)"
    return (
        ("number", re.compile(r"(?:Dépêche|DÉPÊCHE|DEPECHE|Actualité|Analyse)\s(?:[A-Z]\w+\s)?n°\s?\d+")),
        ("number", re.compile(r"[A-ZÀ-Ý]\w+\sn°\s?\d{5,}")),
        (
            "correspondent",
            re.compile(rf"De notre (?:correspondante?|envoyée? spéciale?)(?:\s?[,:])?(?:\s{word}){{0,3}}"),
        ),
        (
            "author",
            re.compile(rf"(?:[Pp]ubliée?\s)?[Pp]ar\s{word}(?:\s{small}?{word}){{1,3}}(?:\spour\s{word})?"),
        ),
        ("hour", re.compile(hour)),
        ("day", re.compile(day, re.IGNORECASE)),
        ("day", re.compile(hijri)),
        ("brackets", re.compile(r"\([^()]{2,40}\)|\[[^\[\]]{2,40}\]")),
        ("name", re.compile(rf"{word}(?:\s{small}{{0,2}}{word}){{0,3}}")),
    )


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}[,./|]\s{0,3}|\s{0,3}[-–—]{1,2}\s{1,3}|\s{1,3}")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"\.?\s{0,3}[-–—_]{1,2}\s{1,3}|\s?:\s{1,3}|\s?/\s{1,3}|\.?\s{1,3}")


@cache
def _behind_place() -> re.Pattern[str]:
    return re.compile(r"\s?[,./|(\[]|\s[-–—/]|-\s|\s(?:le\s)?\d")
