"""Wires: the short names by which news agencies sign their copy, in datelines and bylines.

Which agencies an article rests on is told by :mod:`newsum.agencies`; here a short name only parts what is
not prose from what is. Pages are read before the gazetteer is, so its names are repeated; the tests see to it
that it has them.
"""

from __future__ import annotations

import re
from functools import cache

from newsum.folding import small

NAMES = frozenset(
    """
    afp reuters ap ats belga dpa efe ansa tass xinhua aps map tap keystone awp apa anadolu aa interfax ria
    novosti sputnik bloomberg aof agefi pc cp sid lusa pap mti mena wam sipa kyodo yonhap apic relaxnews
    itar-tass keystone-ats cath.ch cath.ch-apic chine nouvelle agence france presse france-presse canadienne
    interfax-kazakhstan interfax-ukraine reuter
    associated press ami aip acp agp abp panapress wafa irna sana qna belta ukrinform
    prensa latina zenit zenit.org fides i.media
    pétra camnews
    """.split()
)
INITIALS = frozenset(
    """
    AAP ABI ACAP ACI ACN ACNC ADI ADN AEF AFPTV AFX AGI AHP AIB AIM AKP AMAP AMNA ANA ANF ANGOP ANHA ANI
    ANP ANTARA APM APP APTN ATA ATOP ATP ATPE ATSH AVN BERNAMA BNA BNS BSS BTA CNA CNS DHA ENA GNA HINA
    HZK IANS IHA INA KCNA KNA KNCA KPL KUNA KYPE MIA MINA NAN NINA NNA NTB ONA PANA PETRA PNA PTI QMI RSS
    SAPA SDA SITA SPA STA STT SWNS TANJUG TASR TDH TNA TNH TT UNB UNI UPI VNA WTB YJC ČTK
    """.split()
)
"""These are names and words as well: in capitals only."""
AMBIGUOUS = frozenset("ATP CP PC SPA TT".split())
"""Of these some are an agency's only beside a day: "Lyon, SPA : le refuge déborde"."""
CREDITED = frozenset(
    """
    AFP ANSA AP ATS BELGA Belga DPA EFE FRANCE-PRESSE France-Presse KEYSTONE-ATS Keystone-ATS REUTERS Reuters
    SIPA Sipa TASS XINHUA Xinhua dpa
    """.split()
)
"""Those that newspapers credit, as they write them: whatever follows them, they stand for nothing else."""
ANY_CREDITED = rf"(?:{'|'.join(sorted(CREDITED))})"
_IN_DATELINES = CREDITED | frozenset("APA APS MAP PC Relaxnews TAP".split())
IN_BRACKETS = r"\((?:{0})(?:/(?:{0}))?\)".format("|".join(sorted(_IN_DATELINES)))
"""What signs behind a place, where a few more stand for nothing else: "Rabat (MAP)", "Genève (ATS/AFP)"."""
_BEFORE_PLACE = frozenset("AA APA APS MAP TAP".split())
"""Agencies that sign before the place, on a line of its own; "PC / Xbox" is none."""
_BEHIND_PLACE = frozenset("IRNA QNA SANA WAFA".split())
"""Agencies that sign behind the place, on a line of its own: "Damas-SANA"."""
GENRES = (
    r"LEAD|URGENT|FOCUS|SYNTH[EÈ]SE|ANALYSE|ENTRETIEN|INTERVIEW|PORTRAIT|ENCADR[EÉ]|AVANT-PAPIER"
    r"|POINT(?: HEBDO)?|REPORTAGE|EXCLUSIF|MISE [AÀ] JOUR|VERBATIM|REP[EÈ]RES|[EÉ]CLAIRAGE"
)
"""What agencies call a dispatch of some kind before its title: "FOCUS-Dans le Donbass, …"."""
_BEHIND_TITLE = (
    rf"{GENRES}|PAPIER[ -](?:G[EÉ]N[EÉ]RAL|D['’]ANGLE|MAGAZINE|D['’]AMBIANCE)|PAPIER|CHRONO(?:LOGIE)?"
    r"|BIO(?:GRAPHIE)?|FICHE(?: TECHNIQUE)?|QUESTIONS[ -]R[EÉ]PONSES|REVUE DE PRESSE|MAGAZINE|ACTUALISATION"
    r"|TROIS QUESTIONS|POINTS? CL[EÉ]S?|PR[EÉ]SENTATION"
)
_SHORTEST_WITH_ARTICLE = 2
"""So many words are a newspaper, "La Presse"."""
_PLACE = r"[A-ZÀ-Ý][\w'’. -]{1,40}?"


def names_agency(text: str) -> bool:
    """Return whether one of the words is the short name of an agency: "AFP", "Reuters/Tass"."""
    return any(word.lower() in NAMES or word in INITIALS for word in text.replace("/", " ").split())


def is_agency(text: str) -> bool:
    """Return whether a text is but names of agencies: "AFP/Reuters", "La Presse Canadienne"."""
    words = text.replace("/", " ").split()
    names = words[1:] if words[:1] == ["La"] and len(words) > _SHORTEST_WITH_ARTICLE else words
    return bool(names) and all(map(names_agency, names))


def calls_itself_agency(text: str) -> bool:
    """Return whether a name opens with the word: "AGENCE RADIO FRANCE", "L'agence Radio France"."""
    return small(text).removeprefix("l'").startswith("agence ")


def signs(bracket: str) -> bool:
    """Return whether what stands in brackets is how an agency signed in old newspapers: "Agence Havas."."""
    return _old_signature().fullmatch(bracket.strip()) is not None


@cache
def _old_signature() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?i:ag(?:ence|\.)|service|d[ée]p(?:êche|\.)) )?"
        r"(?:Havas|Wolff|Stefani|Reuter|Fabra|Domei|Avala|Rador|Transocean|Central News|OFI"
        r"|O\.F\.I|DNB|D\. ?N\. ?B)"
        r"\.?|Agence (?:Radio|Fournier)\.?"
        r"|(?:Radio|Fournier|P\. ?A\. ?T|Pat|Tass)\."  # words of other things without their stop
    )


@cache
def opening() -> re.Pattern[str]:
    """Return a pattern of datelines as "AA / Tunis / Ali Trabelsi" and "APA-Banjul (Gambie)"."""
    return re.compile(
        rf"(?P<agency>[A-Z]{{2,6}})\s?[/–—-]\s?{_PLACE}(?:\s?\(\w[\w'’ -]+\))?(?:\s?/\s?{_PLACE})?"
        r"(?=\s[-–—]\s|$|(?<=\))\s[A-ZÀ-Ý«\"])"
    )


def opens_dateline(agency: str) -> bool:
    """Return whether an agency may stand before the place in a dateline."""
    return agency.lower() in NAMES


def is_byline(line: str) -> bool:
    """Return whether a line is but a dateline: "AA / Tunis / Ali Trabelsi", "Damas-SANA"."""
    found = opening().fullmatch(line) if "/" in line and line[-1].isalpha() else None
    if found is not None:
        return found["agency"] in _BEFORE_PLACE
    closed = _closing().fullmatch(line) if line.rstrip("/ ")[-1:].isupper() else None
    return closed is not None and closed["agency"] in _BEHIND_PLACE


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"{_PLACE}\s?[,/–—-]\s?(?P<agency>[A-Z]{{2,6}})(?:\s?/)?")


@cache
def title_mark() -> re.Pattern[str]:
    """Return a pattern of what kind of dispatch agencies say behind its title: " (PAPIER GENERAL)"."""
    return re.compile(rf"\s\((?:{_BEHIND_TITLE})\)$")


_ORDINAL = r"\d(?i:er|re|e|[èe]me|nde?)"


@cache
def lead_slug() -> re.Pattern[str]:
    """Return a pattern of the key words of a dispatch that follows others: "1er LEAD Séisme Turquie"."""
    return re.compile(rf"(?:{_ORDINAL} )?(?:LEAD|URGENT)(?: \d)?(?: [A-ZÀ-Ý][\w'’-]*){{1,5}}")


@cache
def desk_slug() -> re.Pattern[str]:
    """Return a pattern of what kind of dispatch it is, on a line of its own: "2e LEAD -", "(ENCADRE)".

    Without a sign around it or a number before it, the word may be the title of a section.
    """
    kind = rf"(?:{_BEHIND_TITLE}|ALERTE(?: INFO)?|FLASH)(?: (?:G[EÉ]N[EÉ]RAL|URGENT|\d))?"
    kind = rf"(?:{_ORDINAL} (?i:lead)|{kind})"
    return re.compile(rf"{kind}\s?[-–—:]|[(\[]{kind}[)\]](?:\s?[-–—:])?")


@cache
def version_slug() -> re.Pattern[str]:
    """Return a pattern of key words and which version the dispatch is: "INCENDIE LAUSANNE (2e version)"."""
    return re.compile(rf"[A-ZÀ-Ý][A-ZÀ-Ý\d'’/ -]{{2,50}}\s?\({_ORDINAL} (?i:version|lead)\)")


@cache
def stopped() -> re.Pattern[str]:
    """Return a pattern of datelines with stops, as far as the dash: "MOSCOU. 14 mai. INTERFAX -"."""
    return re.compile(
        r"[A-ZÀ-Ý][\w'’ -]{2,30}\. \d{1,2}(?:er)? [\w ]{3,14}\. (?P<agency>[A-Z][\w -]{1,20}?)(?=\s?[-–—]\s)"
    )


@cache
def signature() -> re.Pattern[str]:
    """Return a pattern of an agency behind the dash of a dateline: "MOSCOU, 3 octobre - RIA Novosti. "."""
    return re.compile(rf"(?:{ANY_CREDITED}|(?:RIA )?Novosti|Interfax|Sputnik)\.(?=\s+[A-ZÀ-Ý«\"\d])", re.I)
