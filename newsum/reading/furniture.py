"""Furniture: the lines around an article that are not the article.

Bylines, credits, dates, labels, links, page numbers. A line is looked at whole, by its first word, so that a
paragraph of prose costs nothing; what opens or closes a paragraph (a dateline, a slug) is in
:mod:`newsum.reading.margins`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsum.models import BlockKind
from newsum.reading import authors, dates, desk_credits, photo_credits, wires
from newsum.reading.labels import LABELS, LINK_OPENINGS
from newsum.reasons import Reason

LONGEST = 200  # characters; a longer line is prose, or is cut at its margins
_SHORT_LINK = 140

_UPDATED = (
    r"(?i)(?:publiée?|postée?|mise?\s+(?:à\s+jour|en\s+ligne)|modifiée?|actualisée?|créée?|parue?"
    r"|date(?=\s*:|\s+(?:\d|le\b|\w+di\b|dimanche)|\s+de\s[^:.]{3,30}:))\b"
)
_PUBLICATION = r"(?i)\b(?:publiée?|postée?|mise?\s+en\s+ligne|créée?|parue?)\b"
_UPDATE = r"(?i)(?:mise?\s+à\s+jour|modifiée?|actualisée?)\b"
UPDATE: Reason = "date of an update"
_UNDATED = r"(?:(?:publiée?|mise? (?:à jour|en ligne)|modifiée?|actualisée?)\b(?: le\b)?[\s:,.]*)+"
_AROUND_DATES = " ,:-–—|.()•·⋅/"
_AFTER_DATES = (
    "mis à jour", "mise à jour", "modifié", "actualisé", "publié", "mis en ligne", "créé", "par ", "heure de",
    "temps de lecture", "lecture",
)  # fmt: skip
_ZONE = r"^(?:(?:utc|gmt)(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?|cest|cet|est|edt)\b"
_PUBLISHED = (
    r"(?:^|[,|·•–—-])\s*(?:publiée?|mise? (?:à jour|en ligne)|modifiée?|postée?)\s+"
    r"(?:le|à|il y a|hier|aujourd'hui|dimanche|\w+di)\b"
)
_MATCH_SHEET = frozenset(
    "but buts essai essais transformations pénalités avertissement avertissements expulsion expulsions "
    "arbitre arbitres spectateurs mi-temps".split()
)
_LINK_FIRST_WORDS = frozenset(opening.split()[0].rstrip(":") for opening, _ in LINK_OPENINGS)
_CAPTION_OPENINGS = (
    "photo",
    "photos",
    "illustration",
    "image",
    "infographie",
    "photographie",
    "vidéo",
    "carte",
)
_CREDIT_OPENINGS = ("©", "(c)", "crédit", "crédits", "credit", "source", "sources")
_BYLINE_NAMES = frozenset(
    "la le l' les notre nos rédaction correspondant correspondante envoyé envoyée spécial spéciale à en au "
    "de du des d' et avec agence agences service journaliste propos recueillis traduit publié mis".split()
)
_AGENCIES = (
    "AFP|Reuters|REUTERS|AP|ATS|Belga|BELGA|agences?|Agences?|Keystone-ATS|DPA|dpa|EFE|ANSA|TASS|Sipa|SIPA"
)
_SHORTEST_DATE = 6  # characters
_CREDIT_WORDS = 4  # fewer blanks than this leave no room for a caption before the credit
_AGENCY_NAMES = frozenset(_AGENCIES.replace("?", "").split("|")) | {"agence", "Agence"}
_WITH_AGENCY = rf"[^.!?]{{0,60}}?\b[Aa]vec (?:l['’])?(?:{_AGENCIES})\b[^.!?]{{0,80}}"
_BETWEEN_AGENCIES = r"\s*[/,&+]\s*|\s+et\s+|\s+-\s+"
_SLUG = r"[a-z]{2,5}(?:-[a-z]{2,5}){0,4}(?:/[a-z]{2,5}){1,6}"
_WIRE_HEADER = r"[A-Z]{2,4}\d{3,5}(?:[ /-]+[A-Z0-9]+){2,}"  # "FRA0234 4 POL 0412 AFP-XY12"
_PAGE = (
    r"(?i)(?:page\s+\d{1,4}(?:\s*(?:/|sur)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]"
    r"|\d{1,4}\s*/\s*\d{1,4}|\d{1,4}|p\.\s?\d{1,4})"
)
_TIME = r"(?:[àa]\s)?(?:[01]?\d|2[0-4])\s?(?:h|:|H)\s?(?:[0-5]\d)?"
_UPDATE_NOTE = r"(?i)[(\[]\s*(?:actualis|mise?\s+à\s+jour|actu)[^()\[\]]{0,80}[)\]]"
_PLACE_DATE = r"(?:(?:à|a)\s+)?[A-ZÀ-Ý][\w' -]{1,40},\s+(?:le\s+)?"
_NEWSPAPER = (  # with or without its article, before or behind the page number
    r"(?P<page>\d{1,3}\s(?:[-–—|•]\s)?)?"
    r"(?P<article>L(?:[ea]s?|[EA]S?)\s|L['’])?(?:[A-ZÀ-Ý][\w.'’-]*\s(?:d[eu]s?\s|et\s)?){1,4}"
)
_PRESS = frozenset(
    "journal gazette écho courrier dépêche monde figaro temps matin presse nouvelles république républicain "
    "tribune voix progrès union patriote télégramme parisien croix humanité libération soir moniteur petit "
    "indépendant éclaireur".split()
)
_WEEKDAY = r"(?i:lun|mar|mercre|jeu|vendre|same)di|(?i:dimanche)"
_READING_TIME = r"\d{1,3}\s?(?:min|mn|minutes?)\.?(?:\s(?:de\s)?lecture)?"
_SCORE = r"[^:]{3,60}:\s\d{1,3}\s?-\s?\d{1,3}(?:\s?\([\d\s,;-]{3,30}\))?"
_CONTACT = r"[\w.+-]+@[\w-]+\.\w|(?:\+33 ?|\b0)[1-9](?:[ .]?\d\d){4}\b"
_POLL = frozenset(
    "inscrits votants exprimés suffrages abstention abstentions blancs nuls participation".split()
)
_COUNTED_VOTES = (  # "Inscrits : 1 205 ; votants : 780 (64,7 %)."
    r"(?i)(?>(?:inscrits|votants|(?:suffrages )?exprimés|abstentions?|(?:bulletins |votes )?(?:blancs|nuls)"
    r"(?: (?:et|ou) nuls)?|participation)\s?:?\s?\d[\d\s.,]*%?(?:\s?\([\d\s.,]+%\))?\s?[;,.–-]?\s?)+"
)
_PRESENT = frozenset(
    "présents absents excusés représentés pouvoir pouvoirs procuration procurations secrétaire".split()
)
_MINUTES = _PRESENT | frozenset("étaient sont a ont pour fait date nombre membres".split())
# Behind the label stand councillors, with their titles or their last names in capitals, or a number of them.
_ATTENDANCE = (
    r"(?:(?i:(?:étaient |sont )?(?:présents|absents|excusés|représentés)(?: excusés)?"
    r"(?: (?:élus|conseillers|membres))?"
    r"|(?:a|ont) donné (?:pouvoir|procuration)s?|(?:pouvoir|procuration)s?|secrétaire de (?:la )?séance"
    r"|membres (?:présents|absents)) ?: ?(?:MM?\.|Mmes?\b|Mlles?\b|[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ý]{2,}\b)"
    r"|(?i:pour extrait conforme|fait et (?:délibéré|clos)|date de (?:la )?convocation ?: ?(?:le )?\d)"
    r"|(?i:(?:nombre de )?(?:conseillers|membres|votants)(?: (?:municipaux|présents|absents|en exercice))* ?"
    r": ?\d+(?:\W+(?:présents|absents|représentés|votants|pouvoirs|procurations) ?: ?\d+)*\W*$))"
)
_CITING = frozenset(("référence", "références", "source", "sources"))
# An author's initial, or a publisher and a comma, with a year: "Agence des pompes, point du 12 mai 2023".
_YEAR = r"\b(?:19|20)\d\d\b"
_CITATION = (
    rf"(?i:\bdoi\b)|(?:\bet al\b\.?|[A-ZÀ-Ý][\w'’-]+,? [A-Z]\.)(?=[,;(-]| [&(A-ZÀ-Ý\d]| et al\b).*{_YEAR}"
    r"|,\s(?:(?:[A-ZÀ-Ý«(\d]\S*|point|rapport|bulletin|étude|note|enquête|n°|vol\.|p\.|l[ea]|d[eu]|des"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s){0,8}"
    rf"\(?{_YEAR}\W*$"
)
_PREDICATE = (
    r"\b(?:a|ont|est|sont|était|étaient|sera|seront|avait|avaient|fut|furent|va|vont|peut|doit|n['’]\w+"
    r"|\w+(?:èrent|aient|eront|iront))\b"
)
_TRANSLATED = (
    r"\*?\s?[Tt]raduite? (?:de l['’]\w+ |du \w+ )?(?:\(\w[\w '-]*\) )?"
    r"par [A-ZÀ-Ý][\w.'’-]+(?: [\w.'’-]+){0,4}"
)
_PLAYED = r"\d{1,2}:\d\d\s?/\s?\d{1,2}:\d\d"
_BREADCRUMB = r"accueil(?: du site)? ?(?:[>›»] ?\w|/[^/:]+/ ?\w)"
_NOTE = r"\[\d{1,3}\] (?:[A-ZÀ-Ý«“(]|https?:|www\.)"
_COUNTED = r"\d{1,5} (?:commentaires?|réactions?)"
_ADDRESS = (
    r"(?:(?:https?://|www\.)\S+|@\w{2,30}|#\w{2,50})(?:\s+(?:(?:https?://|www\.)\S+|@\w{2,30}|#\w{2,50}))*"
)


_LONGEST_LABEL = 60
_MOST_UNDATED = 14  # words of "Publié aujourd'hui à 17h20, mis à jour à 18h05"
_SIGNS = ("©", "@", "rbitre :", "publié", "/")
_OPENING_WORDS = (
    _LINK_FIRST_WORDS
    | _MATCH_SHEET
    | _POLL
    | _PRESENT
    | _CITING
    | frozenset(_CAPTION_OPENINGS)
    | frozenset(opening.split()[0] for opening in (*_CREDIT_OPENINGS, *LABELS))
    | frozenset(
        "par rédigé écrit propos texte recueilli avec publié publiée posté mis mise modifié actualisé créé "
        "date".split()
    )
)


class Furniture(NamedTuple):
    """What a line is, why, and the date it gives."""

    kind: BlockKind
    reason: Reason
    date: str | None = None


def recognise(line: str) -> Furniture | None:
    """Say what a line around an article is; ``None`` for prose, headings and titles.

    Args:
        line: a line or joined paragraph, without white space around it.
    """
    if not line or len(line) > LONGEST:
        return None
    if len(line) > _LONGEST_LABEL and line[-1] in ".!?…»" and _opens_as_prose(line):
        return None
    if line[0] == line[-1] == "|":
        return Furniture(BlockKind.BOILERPLATE, "row of a table")
    if not any(map(str.isalpha, line)):
        return _without_letters(line)
    folded = _fold(line)
    known = _label(folded)
    if known is not None:
        return Furniture(BlockKind.BOILERPLATE, known)
    if wires.is_byline(line):
        return Furniture(BlockKind.CREDIT, "dateline")
    first = folded.split(" ", 1)[0].strip(":,.([")
    return (
        _running_head(line)
        or _date_line(line, folded, first)
        or _byline(line, folded, first)
        or _credit(line, folded, first)
        or _link(line, folded, first)
        or _mark(line)
    )


def label(line: str) -> Reason | None:
    """Return what sort of label a line is; ``None`` if it is more than a label."""
    return _label(_fold(line)) if len(line) <= _LONGEST_LABEL else None


def _label(folded: str) -> Reason | None:
    bare = folded.strip("[]():!., \t")
    if bare[:1].isdigit() and re.fullmatch(_COUNTED, bare):
        return "comments"
    return LABELS.get(bare)


def _fold(line: str) -> str:
    return " ".join(line.replace("’", "'").lower().split())


def _opens_as_prose(line: str) -> bool:
    """Whether a line with a final stop has no word at its head, and no sign, that furniture has."""
    first = line.split(None, 1)[0].lower().replace("’", "'").strip(":,.([")
    return line[0].isalpha() and first not in _OPENING_WORDS and not any(sign in line for sign in _SIGNS)


def _without_letters(line: str) -> Furniture | None:
    """Recognise page numbers, times, separators and numeric dates."""
    found = dates.find(line) if any(map(str.isdigit, line)) else None
    if found is not None and found.end - found.start >= 6:
        return Furniture(BlockKind.DATE, "date line", found.iso)
    if re.fullmatch(_TIME, line) and not line.isdigit():
        return Furniture(BlockKind.DATE, "time stamp")
    if re.fullmatch(_PAGE, line):
        return Furniture(BlockKind.BOILERPLATE, "page number")
    if re.fullmatch(_PLAYED, line):
        return Furniture(BlockKind.BOILERPLATE, "player")
    if not any(map(str.isdigit, line)) and len(line) >= 1:
        return Furniture(BlockKind.BOILERPLATE, "separator")
    return None


def _running_head(line: str) -> Furniture | None:
    """Recognise the head of a newspaper's page: its name, a day and a page number.

    Without a number only a newspaper's: "La Fête du Pain - Dimanche 12 mai 2024" is a title.
    """
    head = re.match(rf"{_NEWSPAPER}(?P<dash>[-–—|•]\s)?(?={_WEEKDAY})", line) if line[-1].isdigit() else None
    found = None if head is None else dates.find(line, head.end())
    if head is None or found is None or line[head.end() : found.start].count(" ") > 1:
        return None
    number = line[found.end :].strip(_AROUND_DATES)
    if number and re.fullmatch(r"(?i)(?:p\.\s?|page\s)?\d{1,3}", number) is None:
        return None
    is_named = head["article"] is not None and not _PRESS.isdisjoint(head.group().lower().split())
    if not (number or head["page"] or is_named):
        return None
    return Furniture(BlockKind.BOILERPLATE, "running head", found.iso)


def _date_line(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "Publié le 7 décembre 2021 à 18h20", "Paris, le 3 mai 2020", "mardi 7 décembre 2021"."""
    if line.endswith((".", "!", "?")) and not re.match(_UPDATED, line):
        return None
    if not any(map(str.isdigit, line)):  # of a date in an element of its own
        return Furniture(BlockKind.DATE, "date line") if re.fullmatch(_UNDATED, folded) else None
    found = dates.find(line)
    if re.match(_UPDATED, line):
        words = folded.count(" ") + 1
        # A sentence may follow a date on the same line: that is for the margins.
        if words > 24 or (words > _MOST_UNDATED if found is None else not _is_date_tail(folded[found.end :])):
            return None
        return Furniture(BlockKind.DATE, *_of_publication(line, found))
    published = re.search(_PUBLISHED, folded)
    if (
        published is not None
        and published.start() <= 80
        and (found is None or found.start > published.start())
    ):
        tail = folded[published.end() :] if found is None else folded[found.end :]
        if _is_date_tail(tail) or (found is None and len(tail.split()) <= 6):
            return Furniture(BlockKind.BYLINE, "byline and date", _of_publication(line, found)[1])
    if found is None or found.end - found.start < 6:
        if re.fullmatch(_TIME, line):
            return Furniture(BlockKind.DATE, "time stamp")
        return Furniture(BlockKind.DATE, "date line") if dates.is_day(line) else None
    before = folded[: found.start].strip(_AROUND_DATES)
    if not _is_date_tail(folded[found.end :]):
        return None
    if all(word in dates.WEEKDAYS or word in ("le", "ce", "du", "à", "en") for word in before.split()):
        return Furniture(BlockKind.DATE, *_of_publication(line, found))
    place = re.match(_PLACE_DATE, line)
    if place is not None and (
        place.end() >= found.start or folded[place.end() : found.start].strip() in dates.WEEKDAYS
    ):
        return Furniture(BlockKind.DATE, "place and date", found.iso)
    return None


def _of_publication(line: str, found: dates.FoundDate | None) -> tuple[Reason, str | None]:
    """Return the reason and the date of a date line, given the first date in it.

    Of several dates, that of publication; the date of an update only where there is no other.
    """
    if found is None:
        return "date line", None
    published = re.search(_PUBLICATION, line)
    if published is not None and published.end() > found.start:
        found = dates.find(line, published.end()) or found
    elif published is None and re.match(_UPDATE, line):
        return UPDATE, found.iso
    return "date line", found.iso


def _is_date_tail(text: str) -> bool:
    """Whether all that follows a date is a time of day, another date, a byline or a time of reading."""
    rest = text.strip(_AROUND_DATES).removeprefix("à ")
    match = re.match(_TIME, rest)
    if match is not None:
        rest = re.sub(_ZONE, "", rest[match.end() :].strip(_AROUND_DATES)).strip(_AROUND_DATES)
    return not rest or rest.startswith(_AFTER_DATES) or re.fullmatch(_READING_TIME, rest) is not None


def _byline(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "Par Jeanne Martin", "Propos recueillis par …", "Orange avec AFP, publié le …"."""
    words = line.split()
    if first.lstrip("*").startswith("traduit") and re.fullmatch(_TRANSLATED, line):
        return Furniture(BlockKind.BYLINE, "byline")
    if folded.startswith(("rédigé par", "écrit par")):
        words, folded, first = words[1:], folded.partition(" ")[2], "par"
    if first == "par" or folded.startswith(
        ("propos recueillis", "texte :", "texte et photos", "de notre ", "recueilli par")
    ):
        rest = words[1:]
        names = [word for word in rest if _is_name(word)]
        ends = line[-1] not in ".!?:…" or line.endswith(("AFP.", "Reuters."))
        if (
            rest
            and ends
            and len(names) == len(rest)
            and len(rest) <= 22
            and any(w[0].isupper() for w in rest if w)
        ):
            found = dates.find(line)
            return Furniture(BlockKind.BYLINE, "byline", None if found is None else found.iso)
        if rest and ends and dates.find(line) is not None and rest[0][0].isupper() and len(rest) <= 16:
            found = dates.find(line)
            return Furniture(BlockKind.BYLINE, "byline", None if found is None else found.iso)
        if folded.startswith(("par la rédaction", "propos recueillis", "recueilli par")) and len(rest) <= 14:
            return Furniture(BlockKind.BYLINE, "byline")
        if first == "par" and ends and authors.opens_with_person(" ".join(rest)):
            return Furniture(BlockKind.BYLINE, "byline")
        return None
    if line.endswith(".") and first != "avec":
        return None  # "Il travaille avec l'AFP."
    if line[0] == "©":
        return None
    if " avec " in f" {folded}" and len(words) <= 20 and re.fullmatch(_WITH_AGENCY, line.rstrip(" .")):
        found = dates.find(line)
        kind = BlockKind.CREDIT if first == "avec" else BlockKind.BYLINE
        return Furniture(kind, "agency credit", None if found is None else found.iso)
    return None


def _is_name(word: str) -> bool:
    bare = word.strip("(),.;/|&-–—")
    lowered = bare.lower().replace("’", "'")
    if not bare or bare[0].isupper() or lowered in _BYLINE_NAMES:
        return True
    head, apostrophe, tail = lowered.partition("'")
    return bool(apostrophe) and head in ("l", "d") and (bare[2:3].isupper() or tail in _BYLINE_NAMES)


def _credit(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "© AFP", "Photo : Jeanne Martin / Reuters", "(AFP)", "Crédit photo : …"."""
    if line.startswith("©") or folded.startswith(("(c) ", "copyright")):
        return Furniture(BlockKind.CREDIT, "copyright")
    if _is_agency_list(line) or (line[0] in "([" and re.fullmatch(_WITH_AGENCY, line.strip("[]().").strip())):
        found = dates.find(line) if len(line) > _SHORTEST_DATE else None
        return Furniture(BlockKind.CREDIT, "agency credit", None if found is None else found.iso)
    is_parted = line.count("|") > 1 or "| par " in folded
    if is_parted and (dated := dates.find(line)) is not None:
        # "Kiev | AFP | mardi 07/12/2021 - 18:20 UTC+1 | 512 mots", "Oran Info | Par Jean Petit - 9 mai 2021"
        return Furniture(BlockKind.CREDIT, "wire header", dated.iso)
    if line[0] == "(" and line[-1] == ")" and (desk_credits.opens(first) or desk_credits.is_credit(line)):
        return Furniture(BlockKind.BYLINE, "desk credit")
    head, colon, tail = folded.partition(":")
    words = head.split()
    if (
        first in _CREDIT_OPENINGS
        and len(words) <= 3
        and (colon or "photo" in head)
        and len(tail.split()) <= 12
    ):
        return Furniture(BlockKind.CREDIT, "credit")
    if first in _CITING and colon and len(words) == 1 and is_citation(line):
        return Furniture(BlockKind.BOILERPLATE, "source line")
    if (
        colon
        and words
        and words[0].strip("()[]") in _CAPTION_OPENINGS
        and len(words) <= 3
        and "photo" in words[0]
    ):
        return Furniture(BlockKind.CAPTION, "photo credit")
    if line[0] in "([" and line[-1] in ")]" and ("photo" in folded or "©" in line or "crédit" in folded):
        return Furniture(BlockKind.CAPTION, "photo credit")
    if "©" in line and len(line) <= _SHORT_LINK:
        return Furniture(BlockKind.CAPTION, "caption with credit")
    if line.rpartition("/")[2].strip() in photo_credits.AGENCIES or photo_credits.find(line) is not None:
        # "Jeanne Martin / AFP", or "Le port de Brest, lundi. Jeanne Martin / AFP"
        kind = BlockKind.CREDIT if line.count(" ") < _CREDIT_WORDS else BlockKind.CAPTION
        return Furniture(kind, "photo credit")
    return None


def is_citation(line: str) -> bool:
    """Return whether a line cites a publication: "Roy A. et al., Nature, 2023. doi:10.1038/s41467"."""
    return re.search(_CITATION, line) is not None and re.search(_PREDICATE, line) is None


def _is_agency_list(line: str) -> bool:
    """Whether a line names agencies and nothing else: "(AFP)", "Source : AFP, dpa et Belga"."""
    names = line.strip("()[]. ")
    if names[:6].lower() == "source":
        names = names[6:].lstrip("s :")
    names = names.removeprefix("l'").removeprefix("l’").removeprefix("L'").removeprefix("L’")
    if names.split("/", 1)[0].split(",", 1)[0].split(" ", 1)[0] not in _AGENCY_NAMES:
        return False
    first, *others = re.split(_BETWEEN_AGENCIES, names)
    return first in _AGENCY_NAMES and all(len(name.split()) <= 3 and name[:1].isalnum() for name in others)


def _link(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "Lire aussi : …", "Inscrivez-vous à notre newsletter", "Suite page 4"."""
    if first in _LINK_FIRST_WORDS or folded.startswith(("(re)lire", "[", "» ")):
        bare = folded.lstrip("[(>→» ")
        for opening, reason in LINK_OPENINGS:
            if bare.startswith(opening) and _is_link(bare, opening, reason):
                return Furniture(BlockKind.BOILERPLATE, reason)
    if first in _POLL and re.fullmatch(_COUNTED_VOTES, line):
        return Furniture(BlockKind.BOILERPLATE, "row of a table")
    if first in _MINUTES and _is_of_minutes(line):
        return Furniture(BlockKind.BOILERPLATE, "attendance of a meeting")
    scored = line[-1] in "0123456789)" and re.fullmatch(_SCORE, line) is not None
    if scored or (first in _MATCH_SHEET and ":" in line[:28]) or "arbitre :" in folded:
        return Furniture(BlockKind.BOILERPLATE, "match sheet")
    if first == "accueil" and re.match(_BREADCRUMB, folded):
        return Furniture(BlockKind.BOILERPLATE, "navigation")
    is_quoted = line[0] == ">" and line[-1] in ".»"  # a mail or Markdown quotes so
    if line[0] in ">→►▶⇒" and len(line) <= _SHORT_LINK and not is_quoted:
        return Furniture(BlockKind.BOILERPLATE, "related link")
    return None


def _is_of_minutes(line: str) -> bool:
    """Whether a line of a meeting's minutes says who was there, and nothing of what they did."""
    attended = re.match(_ATTENDANCE, " ".join(line.split()))
    return attended is not None and re.search(_PREDICATE, line.partition(":")[2]) is None


def _is_link(folded: str, opening: str, reason: Reason) -> bool:
    """Whether a line with such an opening is a link: prose may begin with "Suivez" or "Recevez" too."""
    if opening == "suivez ":
        return any(
            network in folded for network in ("twitter", "facebook", "whatsapp", "réseaux", "google", "@")
        )
    if reason != "related link" or opening.startswith(
        ("lire aussi", "lire également", "à lire", "a lire", "voir aussi")
    ):
        return reason != "newsletter box" or "newsletter" in folded or not folded.endswith(".")
    return not folded.endswith((".", "…")) or ":" in folded


def _mark(line: str) -> Furniture | None:
    """Recognise slugs, wire numbers, page numbers, notes of an update, times, addresses and handles."""
    if "/" in line and re.fullmatch(_SLUG, line):
        return Furniture(BlockKind.CREDIT, "desk slug")
    if (line.startswith("[^") and "]:" in line) or re.match(_NOTE, line):
        return Furniture(BlockKind.BOILERPLATE, "note")
    if line[0].isupper() and re.fullmatch(_WIRE_HEADER, line):
        return Furniture(BlockKind.CREDIT, "wire header")
    if line[0] in "pP" and re.fullmatch(_PAGE, line):
        return Furniture(BlockKind.BOILERPLATE, "page number")
    if line[0] in "([" and re.fullmatch(_UPDATE_NOTE, line):
        return Furniture(BlockKind.BOILERPLATE, "note of an update")
    if line[0].isdigit() and re.fullmatch(_READING_TIME, line):
        return Furniture(BlockKind.BOILERPLATE, "reading time")
    if line[0].isdigit() and re.fullmatch(_TIME, line):
        return Furniture(BlockKind.DATE, "time stamp")
    if len(line) <= _SHORT_LINK and line[-1] not in ".!?»" and re.search(_CONTACT, line):
        return Furniture(BlockKind.BOILERPLATE, "contact line")
    if line[0] in "hw@#" and re.fullmatch(_ADDRESS, line):
        return Furniture(BlockKind.BOILERPLATE, "address or handle")
    return None
