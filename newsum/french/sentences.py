"""Sentence boundaries of French prose.

Every run of stops (``. ! ? …``), with the closing marks that belong to it, is a candidate, and
named rules say whether a sentence ends there. Paragraphs glued together, as many archives
hold them ("fin.Le début", "Un titreLe début", "- Un titre -Le début"), come apart. A single
newline is a space, an empty line a boundary. A quotation of several sentences is split at each, as
the French treebanks do; :mod:`newsum.french.coherence` tells which of its parts cannot stand alone. The rules
look at a bounded stretch around each candidate, so time grows with the length of the text alone.
"""

from __future__ import annotations

import re

from newsum import pictographs
from newsum.french import rankings
from newsum.french.abbreviations import (
    CAMEL_NAMES,
    CLOSING,
    EXCLAMATIVE_NAMES,
    GLUED_STARTERS,
    HANGING,
    LEADING,
    LETTERED,
    MONTHS,
    NAME_PARTS,
    NARRATIVE_STARTERS,
    NUMBERING,
    PARTED_UNITS,
    STARTERS,
    TITLES,
    UNITS,
)

_SPACE = r" \t\n\r\u00a0\u202f\u2009"
_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_LOWER = "a-zß-öø-ÿœ"

# The dash of a round price, "3.- par mois"; after a year it opens an item of a list.
_ROUND = rf"[–-](?<=\d.[–-])(?<!\d{{4}}.[–-])(?=[{_SPACE}]*(?:[{_LOWER},;:.)]|$))"
# Stops that no comma, number, price, address or ticker ("<LVMH.PA>", "(BBD.B)") continues, then the marks
# that close with them: » ” ) ] even after a space, straight quotes and + unless a word follows at once.
_STOP = re.compile(
    rf"([.!?…]++)(?![,;:_@/\\=&%]|{_ROUND}|-\w|[A-Z]{{1,5}}[)>]|\d(?<![{_LOWER}-]{{3}}[.!?…]\d)|[{_LOWER}](?<![?!].))"
    rf"((?:[{_SPACE}]?[»”)\]]|[\"'’+](?!\w)|[.!?…])*+)"
)
# What follows: white space; marks that open, dashes, a bracketed ellipsis; a word; and the sign after it.
_NEXT = re.compile(
    rf"([{_SPACE}]*+)((?:[(\[](?:\.\.\.|…)[)\]])?[{_SPACE}«“‘\"'’(\[+•►–—-]*+)([^\W_]*+)(?:['’]|[ ]?)(.?)",
    re.DOTALL,
)
# A number or a time: 12, 11h50, 19h.
_NUMBER = re.compile(r"\d+(?:[hH:]\d*)?")
# The minutes after an hour, the centimes after francs: "30," "50 à", "05 min".
_SMALLER_PART = re.compile(
    rf"\d\d(?:[{_SPACE}]?[,;:.!?…)»](?!\d)"
    rf"|[{_SPACE}](?=(?:min|sec|le|la|aux?|par|à(?!\W\d))\b|à \d+ ?h\b))"
)
# What numbers a century: XXe s., Ier s.
_CENTURY = re.compile(r"(?:[IVX]+|\d\d?)(?:er?|[èe]me)")
# What a code calls its articles: L. 121-1, R123-4.
_PROVISION = re.compile(r"[A-Z]{1,2}\.?[ \u00a0]?\d")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
# The capital after a break that may be lost without a stop: "Un titreLe début", 'Un "titre"Le début',
# 'Un titre"Je cite", "Un titre""Je cite"', "l'AFPL'écart".
_SEAM = re.compile(
    rf"[{_UPPER}](?:(?<=[{_LOWER}»)].)|(?<=[{_LOWER}\d'’)\"]\".)|(?<=\d{{4}}.)|(?<=[{_UPPER}]{{2}}.)(?=['’{_LOWER}]))"
)
_SEAM_WORD = re.compile(r"[^\W_]{1,30}(?=['’ ])")
_CAPITALISED = re.compile(rf"[{_UPPER}](?=['’{_LOWER}])\w{{0,30}}")
# An intertitle in capitals before the start of a sentence: "LA COLÈRE MONTE Le maire".
_CAPITAL_TITLE = re.compile(
    rf"(?:[{_UPPER}\d][{_UPPER}\d'’-]*+[ ,:?!]{{1,3}}){{2,12}}(?=[{_UPPER}]['’]?[{_LOWER}])"
)
# The intertitles of agency copy: "- Vote serré -Le scrutin".
_DASHED_TITLE = re.compile(rf"[-–]{{1,2}}[ ]?[^\s.–-][^.\n]{{1,90}}?[ \"][-–]{{1,2}}(?=[ ]?[\"«“{_UPPER}\d])")
_DASHES = "-–—"

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_DAY = rf"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?(?:\d\d?|1er)\s(?:{_MONTHS})"
DATE_OF_ENTRY = re.compile(
    rf"(?![{_LOWER}])(?i:(?:{_DAY}|{_MONTHS})\s\d{{4}}|(?m:^){_DAY})(?:[.,]?\s\d\d?\s?h(?:\s?\d\d)?)?"
)
"""The date before an entry of a chronology: "30 septembre 2021", "Mars 2020"; opening a line, "3 mai"."""

_LONGEST_ABBREVIATION = 7
_LONGEST_WORD = 30
_LONGEST_DATE = 42
_LEAST_RUN_ON = 4
_LONGEST_TITLE, _LONGEST_SPACED_TITLE = 100, 60
_LONGEST_RANK = 2
_QUOTE_REACH = 1500
_QUOTE_ALTERNATIONS = 12
_PEEP = 12
_ROMAN = frozenset("IVXLC")
_YEAR_LENGTH = 4
_EXTENSION_LENGTHS = (3, 4)
_LONGEST_EXCHANGE = 3
_EXCHANGES = frozenset("LNOST")  # of one letter: London, New York, Nasdaq, Zurich, Tokyo

Span = tuple[int, int]


def split(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Return the spans of the sentences of one block of prose, trimmed of white space and pictographs.

    Args:
        text: the text that holds the block.
        start: where the block starts in the text.
        end: where it ends; the end of the text by default.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = start
    for seam in (*_seams(text, start, end), end):
        begin = _skip_titles(text, begin, seam, spans)
        for stop in _STOP.finditer(text, begin, seam):
            if stop.start() < begin:
                continue
            cut = _cut(text, begin, stop, seam)
            if cut:
                _append(spans, text, begin, cut)
                begin = _skip_titles(text, cut, seam, spans)
        _append(spans, text, begin, seam)
        begin = seam
    if not spans and (rest := text[start:end].strip()):  # nothing but pictographs
        begin = text.index(rest, start)
        spans.append((begin, begin + len(rest)))
    return spans


def is_intertitle(text: str, start: int, end: int) -> bool:
    """Tell whether a span of :func:`split` is a title that lost its line.

    Such are "- Vote serré -", "INTEMPÉRIES." glued to the next sentence, and a few words
    without a stop glued to it.
    """
    if end - start > _LONGEST_TITLE:
        return False
    if text[end - 1] in _DASHES:
        return text[start] in _DASHES
    following = text[end : end + _PEEP]
    if text[start:end].isupper():
        return any(mark.islower() for mark in following)
    if not following or following[0].isspace():
        return False
    return not any(mark in ".!?…" for mark in text[max(start, end - 4) : end])


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    start, end = pictographs.trim(text, start, end)
    if start < end:
        spans.append((start, end))


def _seams(text: str, start: int, end: int) -> list[int]:
    """Return where the text breaks without a stop: at empty lines and between glued paragraphs."""
    capitals = (capital.start() for capital in _SEAM.finditer(text, start + 3, end))
    seams = [seam for place in capitals if (seam := _seam(text, start, place, end))]
    if text.find("\n", start, end) >= 0:
        seams += [line.start() for line in _BLANK_LINE.finditer(text, start, end)]
        seams.sort()
    return seams


def _seam(text: str, start: int, capital: int, end: int) -> int:
    """Return where the text breaks at a capital or at the quotation mark before it, or 0."""
    quote = capital - 1
    if text[quote] != '"':
        return capital if _is_glued(text, start, capital, end) else 0
    if text[quote - 1] == '"':
        return quote if text[quote - 2].isalnum() or text[quote - 2] in "'’)" else 0
    if _closes(text, quote):
        return capital
    word = _word_before(text, start, quote)
    return quote if word and word.lower() not in HANGING else 0


def _is_glued(text: str, start: int, seam: int, end: int) -> bool:
    before = text[seam - 1]
    if _is_word_run_on(text, start, seam, end):
        return True
    word = _SEAM_WORD.match(text, seam, min(end, seam + _LONGEST_WORD))
    if word is None or word[0].lower() not in GLUED_STARTERS:
        return False
    if len(word[0]) == 1 and text[word.end()] == " " and word[0] not in "AÀ":
        return False
    if not before.isalpha():
        return True
    # Not inside a name or a hashtag: "McA", "#MoiAussi".
    glued = text[seam - 3 : seam]
    return glued.isalpha() and (glued.islower() or glued[1:].isupper()) and not _is_tag(text, start, seam)


def _is_word_run_on(text: str, start: int, seam: int, end: int) -> bool:
    """A whole word in small letters meets a capitalised one: "renfortLundi", not the name "easyJet"."""
    last = text[max(start, seam - _LEAST_RUN_ON) : seam]
    if len(last) < _LEAST_RUN_ON or not (last.isalpha() and last.islower()):
        return False
    following = _CAPITALISED.match(text, seam, min(end, seam + _LONGEST_WORD))
    if following is None or _is_tag(text, start, seam):
        return False
    token = text[max(start, seam - _LONGEST_WORD) : seam].split()[-1]
    word = token.replace("’", "'").rpartition("'")[2].lstrip('«"“(+')
    is_whole = word.isalpha() and word.islower() and word not in HANGING
    return is_whole and (word + following[0]).lower() not in CAMEL_NAMES


def _is_tag(text: str, start: int, seam: int) -> bool:
    return any(mark in "#@/" for mark in text[max(start, seam - _LONGEST_WORD) : seam].rpartition(" ")[2])


def _skip_titles(text: str, begin: int, end: int, spans: list[Span]) -> int:
    """Append the title that starts here without a line of its own; return where prose starts."""
    place = begin
    while place < end and text[place].isspace():
        place += 1
    head = text[place : place + 8]
    if head[:1] in ("-", "–"):
        title = _DASHED_TITLE.match(text, place, end)
        if title is None or not _stands_alone(text, title, end):
            return begin
    elif head.isupper():
        title = _CAPITAL_TITLE.match(text, place, end)
        if title is None or not _starts_sentence(text, title.end(), end):
            return begin
    else:
        return begin
    _append(spans, text, place, title.end())
    return title.end()


def _stands_alone(text: str, title: re.Match[str], end: int) -> bool:
    """Glued to what follows, or short and before the start of a sentence: no list, no aside."""
    if not text[title.end()].isspace():
        return True
    return len(title[0]) < _LONGEST_SPACED_TITLE and _starts_sentence(text, title.end(), end)


def _starts_sentence(text: str, place: int, end: int) -> bool:
    following = _NEXT.match(text, place, end)
    return following is not None and (following[3].lower() in STARTERS or '"' in following[2])


def _cut(text: str, begin: int, stop: re.Match[str], end: int) -> int:
    """Return where the sentence that started at ``begin`` ends at this stop, or 0."""
    following = _NEXT.match(text, stop.end(), end)
    if following is None or not following[3]:
        return _cut_before_sign(text, begin, stop, end)
    if _is_continued(text, begin, stop, following):
        return 0
    return _after_closing_quote(text, stop.end(), following)


def _cut_before_sign(text: str, begin: int, stop: re.Match[str], end: int) -> int:
    """What follows is neither a word nor a number: the end, a comma, a hashtag, a picture."""
    rest = text[stop.end() : min(end, stop.end() + _PEEP)].lstrip()
    if (
        not rest
        or rest[0] in ",;:).!?…»”"
        or stop[1] != "."
        or _shortens(_word_before(text, begin, stop.start()))
    ):
        return 0
    return stop.end()


def _is_continued(text: str, begin: int, stop: re.Match[str], following: re.Match[str]) -> bool:
    first, marks = stop.start(), stop[1]
    gap, opening, word = following[1], following[2], following[3]
    if marks[0] in ".…" and text[first - 1 : first] in ("(", "[") and stop[2][-1:] not in ".!?":
        is_first = first - begin < _PEEP and not text[begin : first - 1].strip()
        return is_first or word[0].islower() or word.lower() not in STARTERS
    if word[0].islower():
        return _continues_in_lower_case(text, begin, stop, following)
    if word[0].isdigit() and marks != "." and not opening.strip():
        return marks[0] in ".…" or not gap
    if marks == "." and not stop[2]:
        is_next = len(word) <= _LONGEST_RANK and word.isdecimal() and following[4] == "."
        if is_next and rankings.ends_item(text, begin, first, int(word) - 1):
            return True
        return _is_abbreviated(text, begin, first, following)
    if marks != "." and marks[0] in ".…" and word.lower() not in STARTERS:
        return _word_before(text, begin, first).lower() in HANGING
    if marks[0] == "!" and gap and not opening:
        return _word_before(text, begin, first).lower() in EXCLAMATIVE_NAMES
    return False


def _continues_in_lower_case(text: str, begin: int, stop: re.Match[str], following: re.Match[str]) -> bool:
    """A small letter: an accent lost ("à l'issue"), a list, or the sentence goes on."""
    gap, opening, word = following[1], following[2], following[3]
    if stop[1] != ".":
        return bool(gap or opening) or word not in GLUED_STARTERS
    if stop[2]:
        return True
    before = _word_before(text, begin, stop.start())
    if _shortens(before):
        return True
    if any(mark in _DASHES for mark in opening):
        return False
    return not gap or not (word in STARTERS or (len(before) > 3 and before.isalpha()))


def _is_abbreviated(text: str, begin: int, stop: int, following: re.Match[str]) -> bool:
    """Tell whether a single full stop before a capital or a number belongs to what is before it."""
    if stop - begin < _LONGEST_DATE and _is_date(text, begin, stop):
        return True
    if text[stop - 6 : stop].isalpha():
        return False
    gap, opening, word, sign = following.groups()
    before = _word_before(text, begin, stop)
    if len(before) > 1 and before.isupper() and before.isalpha() and before != "MM":
        return _is_exchange(text, following)
    low = before.lower()
    is_surname = sign.isupper() and word in ("Le", "La", "De", "Du", "Des")
    # The "D" of "J. D. Vance" is no elided article.
    is_next_initial = sign == "." and len(word) == 1
    is_name = is_surname or is_next_initial
    starts = bool(opening.strip(" ([")) or (word.lower() in STARTERS and not is_name)
    if low in UNITS and _follows_number(text, begin, stop - len(before)):
        return low in PARTED_UNITS and _is_smaller_part(text, following)
    if low == "s" and _CENTURY.fullmatch(_word_before(text, begin, stop - 1)):
        return False
    if low in LEADING:
        return True
    if low in NAME_PARTS or before in TITLES:
        return not starts
    if low == "al" and _word_before(text, begin, stop - len(before) - 1) == "et":
        return not starts
    if low in NUMBERING:
        is_roman = set(word) <= _ROMAN and word.lower() not in STARTERS
        return word[0].isdigit() or is_roman or bool(_PROVISION.match(text, following.start(3)))
    if low in CLOSING:
        is_year = low in MONTHS and len(word) == _YEAR_LENGTH
        return word.isdigit() and (is_year or "(" in opening)
    if _NUMBER.fullmatch(before):
        return _is_numbering(text, begin, stop, before, following)
    if _is_initial(before):
        is_dashed = opening.strip() != "" and opening.strip() in _DASHES
        if is_dashed and text.rfind("(", begin, stop) > text.rfind(")", begin, stop):
            return True  # "(206 av. J.-C. - 24 apr. J.-C.)"
        if len(before) == 1 and _word_before(text, begin, stop - 1).lower() in LETTERED:
            starts = not is_next_initial
        starts = starts or word.lower() in NARRATIVE_STARTERS
        return not starts or not (gap or opening)
    return False


def _follows_number(text: str, begin: int, place: int) -> bool:
    """``500 m``, ``18 h``."""
    return text[max(begin, place - 2) : place].rstrip()[-1:].isdigit()


def _is_date(text: str, begin: int, stop: int) -> bool:
    place = stop - len(text[begin:stop].lstrip())
    return DATE_OF_ENTRY.fullmatch(text, place, stop) is not None


def _is_exchange(text: str, following: re.Match[str]) -> bool:
    """``AIRP.PA a``, ``AAPL.O``: the exchange where a share is listed; a sentence opens in small letters."""
    gap, opening, word = following[1], following[2], following[3]
    if gap or opening or not word.isupper() or len(word) > _LONGEST_EXCHANGE:
        return False
    if len(word) > 1:
        return word.lower() not in STARTERS
    return word in _EXCHANGES and text[following.end(3) : following.end(3) + 1] not in ("'", "’")


def _is_smaller_part(text: str, following: re.Match[str]) -> bool:
    """``14 h. 30``, ``23 fr. 50``; not a number that counts what follows it, "14 h. 30 élus"."""
    word, sign = following[3], following[4]
    if not sign:
        return word.isdigit() and len(word) == 2
    return _SMALLER_PART.match(text, following.start(3)) is not None


def _is_initial(word: str) -> bool:
    """``A``, ``J.-P``, ``Jean-M``, ``U.S``, ``S.p.A``; not the words of one letter."""
    if len(word) == 1:
        return word.isalpha() and word not in "aày"
    if word[-2:-1] == "-":
        return word[-1].isupper()
    return "." in word and all(
        len(part) < 3 and part.isalpha() for part in word.replace(".-", ".").split(".")
    )


def _is_numbering(text: str, begin: int, stop: int, number: str, following: re.Match[str]) -> bool:
    """``1. Le``, ``11h50. Le``, ``1986. Le``, ``1. 000``, ``image 10.JPG``."""
    gap, word = following[1], following[3]
    if stop - begin < _PEEP and text[begin:stop].strip() == number:
        return len(number) < 3 or not number.isdigit() or (len(number) == _YEAR_LENGTH and number < "21")
    if not number.isdigit():
        return False
    place = stop - len(number)
    if rankings.counts_on(text, begin, place, int(number)):
        return True
    if not gap:
        return word.isupper() and len(word) in _EXTENSION_LENGTHS
    return len(number) < 4 and len(word) == 3 and word.isdigit()


def _shortens(word: str) -> bool:
    if _is_initial(word) or word in TITLES:
        return True
    word = word.lower()
    return word in LEADING or word in NUMBERING or word in CLOSING or word in NAME_PARTS


def _word_before(text: str, begin: int, stop: int) -> str:
    """Return the word that the stop follows, without what opens or elides before it."""
    words = text[max(begin, stop - _LONGEST_ABBREVIATION - 3) : stop].replace("’", "'").split()
    return words[-1].rpartition("'")[2].lstrip('«"“([+-–—') if words else ""


def _after_closing_quote(text: str, after: int, following: re.Match[str]) -> int:
    """Return the cut, moved past a straight quote that closes what the sentence opened."""
    quote = following[2].find('"')
    if quote < 0:
        return after
    place = following.start(2) + quote
    spaced_before, spaced_after = text[place - 1].isspace(), text[place + 1 : place + 2].isspace()
    if spaced_before != spaced_after:
        return place + 1 if spaced_after else after
    return place + 1 if _closes(text, place) else after


def _closes(text: str, quote: int) -> bool:
    """Tell whether the straight quote at an offset closes a quotation, from those before it.

    The last one that stands clearly on one side of a word decides; those that do not, alternate.
    """
    closes = True
    place = quote
    least = max(0, quote - _QUOTE_REACH)
    for _ in range(_QUOTE_ALTERNATIONS):
        place = text.rfind('"', least, place)
        if place < 0:
            return not closes
        before, after = text[place - 1 : place], text[place + 1 : place + 2]
        opens = not before or before.isspace() or before in "('’«:"
        ends = not after or after.isspace() or after in ".,;:!?)"
        if opens != ends:
            return closes == opens
        closes = not closes
    return closes
