"""What opens or closes a paragraph without being part of its sentences.

Datelines ("PARIS, 7 déc 2021 (AFP) -"), date prefixes, time stamps of a live blog, list marks, speakers'
labels; at the other end credits ("(AFP)"), desk slugs ("qb-aph/dhc") and links ("Lire la suite sur …").
"""

from __future__ import annotations

import re
from functools import cache

from newsum import pictographs
from newsum.models import BlockKind
from newsum.reading import datelines, dates, desk_credits, old_datelines, wires
from newsum.reading.headings import is_framed
from newsum.reading.paragraphs import BULLETS
from newsum.reading.parts import Margin
from newsum.reading.wires import is_agency
from newsum.reasons import Reason

_REACH = 160  # characters that an opening or closing can take
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
_END_MARK = "fin"
_SENTENCE_ENDS = tuple('.!?…»")”')


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
        r"[\[(]?(?:URGENT|ALERTE(?: INFO)?|FLASH|EXCLUSIF|DERNIÈRE MINUTE"
        r"|(?:\d(?:er|re|e|ème|nde?) )?LEAD(?: \d)?|RPT)[\])]?"
        r"\s?(?:[-–—:.|]\s+|(?<=[\])])\s*|\ufe0f?(?=[\u2190-\U0001faff]))"
        rf"|(?:{wires.GENRES}|RPT)(?: \d)?-(?!ROBOT|VIRGULE)(?=[A-ZÀ-Ý«\"])"
        # "URGENT Séisme en Turquie"; capitals alone are key words: "URGENT Séisme Turquie"
        r"|(?:URGENT|ALERTE(?: INFO)?|FLASH|EXCLUSIF)\s(?=[A-ZÀ-Ý][a-zà-ÿ'’].*?(?:\s[a-zà-ÿ]|\s?:\s))"
    )


@cache
def _credit_tail() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?P<credit>[(\[](?:avec\s|source\s?:\s?)?(?:l['’])?{wires.ANY_CREDITED}"
        r"(?=[\s/,&)\]-])[^()\[\]]{0,60}[)\]]"
        r"|[(\[](?:actualis|mise? à jour)[^()\[\]]{0,60}[)\]]"
        r"|(?:©|\(c\))\s?[\w/ .-]{2,40}"
        rf"|[Aa]vec (?:l['’])?{wires.ANY_CREDITED}(?:\s?(?:,|et|/)\s?[\w.-]{{2,20}}){{0,3}}"
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
    signs = pictographs.skip(text, start, end)
    if signs > start:
        stop = start + len(text[start:signs].rstrip())
        return Margin(BlockKind.BOILERPLATE, start, stop, "pictograph")
    is_numbered = character.isdigit() or (character in "[(" and text[start + 1 : start + 2].isdigit())
    if is_numbered or character in "UAFEDLPRSIMVÉ[(":
        label = _matched(_label_prefix(), text, start, end, BlockKind.BOILERPLATE, "alert label")
        if label is not None:
            return label
    if is_numbered:
        stamp = _matched(_time_prefix(), text, start, end, BlockKind.DATE, "time stamp")
        return stamp or datelines.listed(text, start, end)
    if character == "(":
        return datelines.in_brackets(text, start, end, first=first)
    if first and character in "dDpPmMlL":
        prefix = _glued_date(text, start, end)
        if prefix is not None:
            return prefix
    if not character.isupper():
        return None
    return _old_dateline(text, start, end) or datelines.recognise(text, start, end)


def _old_dateline(text: str, start: int, end: int) -> Margin | None:
    """Recognise "Londres, 4 août. (Havas.) —"; "Berlin, 3. —" only of a place that is known or told of."""
    found = old_datelines.recognise(text, start, end)
    if found is None or not (found.is_sure or datelines.is_place(found.place, text[found.end :])):
        return None
    return Margin(BlockKind.CREDIT, start, found.end, "dateline", found.date)


def _matched(
    pattern: re.Pattern[str], text: str, start: int, end: int, kind: BlockKind, reason: Reason
) -> Margin | None:
    match = pattern.match(text, start, min(end, start + _REACH))
    if match is None or match.end() >= end:
        return None
    stop = start + len(match.group().rstrip())
    return Margin(kind, start, stop, reason)


def _glued_date(text: str, start: int, end: int) -> Margin | None:
    """Recognise "date 2021-12 La discussion…" and "Publié le 7 décembre 2021 à 18h20 La discussion…"."""
    match = _date_prefix().match(text, start, min(end, start + _REACH))
    if match is None:
        return None
    found = dates.find(text, match.end(), min(end, match.end() + 40))
    if found is None or found.end - found.start < dates.SHORTEST or found.start - match.end() > 10:
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


def closings(text: str, start: int, end: int) -> list[Margin]:
    """Recognise credits, slugs and links at the end of a paragraph; in text order."""
    found: list[Margin] = []
    for _ in range(4):
        margin = (
            _pictographs_at_end(text, start, end)
            or _end_mark(text, start, end)
            or _link_tail(text, start, end)
            or _handles_at_end(text, start, end)
            or _bracket_tail(text, start, end)
            or _credit_at_end(text, start, end)
        )
        if margin is None:
            break
        found.append(margin)
        end = start + len(text[start : margin.start].rstrip())
    found.reverse()
    return found


def _pictographs_at_end(text: str, start: int, end: int) -> Margin | None:
    stop = pictographs.strip(text, start, end)
    at = stop + len(text[stop:end]) - len(text[stop:end].lstrip())
    return Margin(BlockKind.BOILERPLATE, at, end, "pictograph") if start < stop < end else None


_HANDLES = re.compile(r"(?<=[.!?…»\"”)\u2190-\U0001faff])(?:\s+[#@]\w+)+$")


def _handles_at_end(text: str, start: int, end: int) -> Margin | None:
    """Recognise the hashtags and handles behind the last sentence of a post: "… en feu. #Lyon @prefet"."""
    if "#" not in text[start:end] and "@" not in text[start:end]:
        return None
    found = _HANDLES.search(text, start, end)
    if found is None:
        return None
    at = end - len(found.group().lstrip())
    return Margin(BlockKind.BOILERPLATE, at, end, "address or handle")


def _link_tail(text: str, start: int, end: int) -> Margin | None:
    window = max(start, end - _REACH)
    for phrase in _LINK_TAILS:
        at = text.rfind(phrase, window, end)
        if at > start and text[start:at].rstrip()[-1:] in '.!?…»")”]':
            return Margin(BlockKind.BOILERPLATE, at, end, "related link")
    return None


def _end_mark(text: str, start: int, end: int) -> Margin | None:
    """Recognise "Fin" behind the last sentence, with which dispatches end."""
    at = end - len(_END_MARK)
    is_mark = text[at:end].lower() == _END_MARK and text[at].isupper() and text[at - 1 : at].isspace()
    if not (is_mark and _follows_sentence(text, start, at)):
        return None
    return Margin(BlockKind.BOILERPLATE, at, end, "end mark")


def _bracket_tail(text: str, start: int, end: int) -> Margin | None:
    """Recognise who signs in brackets behind the last sentence: "(dpa)", "(Jeanne Martin, édité par …)"."""
    if text[end - 1] != ")":
        return None
    at = text.rfind("(", max(start, end - desk_credits.LONGEST), end)
    if not _follows_sentence(text, start, at):
        return None
    bracket = " ".join(text[at:end].split())
    if is_agency(bracket[1:-1]) or wires.signs(bracket[1:-1]):
        return Margin(BlockKind.CREDIT, at, end, "agency credit")
    return Margin(BlockKind.BYLINE, at, end, "desk credit") if desk_credits.is_credit(bracket) else None


def _follows_sentence(text: str, start: int, at: int) -> bool:
    """Return whether a sentence of the paragraph ends before an offset."""
    return at > start and text[start:at].rstrip()[-1:] in _SENTENCE_ENDS


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
    if text[at] in "aA" and not _follows_sentence(text, start, at):
        return None  # "… travaille avec l'AFP." is prose
    slug = match.group("credit")[0].islower() and "/" in match.group("credit")
    if slug and not _follows_sentence(text, start, at):
        return None  # "… 150 euros/tonne."
    return Margin(BlockKind.CREDIT, at, end, "desk slug" if slug else "agency credit")
