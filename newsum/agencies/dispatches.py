"""The marks of old newspapers that name the agency of a dispatch, such as "(Havas.)" or "(ats/afp)".

A mark stands in brackets or between dashes where a dispatch begins or ends. There, and only there, a
name counts in small letters, spaced out ("D N B"), and as optical character recognition misreads it
("(Hayas)", "(als)", "(AFP1 —"). A bracket counts when all its words are agencies, or say no more of one
than "agence", "service" or "officiel": the names of places and persons in brackets hold other words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from newsum.agencies.detection import Context, Hit
from newsum.agencies.gazetteer import AgencyEntry, Gazetteer
from newsum.agencies.lookup import Named
from newsum.agencies.matching import Occurrence, fold
from newsum.agencies.misreadings import misread

_INSIDE = r"[^()\[\]{}<>—]"
# A bracket; its closing one may be lost, or misread as a letter, before a dash or the end of the line.
_BRACKET = re.compile(
    rf"[(\[{{<](?:(?P<closed>{_INSIDE}{{2,40}}?)[ .,;:'\"*]*[)\]}}>]"
    rf"|(?P<open>(?:(?!\n){_INSIDE}){{2,40}}?)[ .,;:]*[1lJ!|I]?[ .,;:]*(?=[—–]|\n|$))"
)
# What stands before a bracket whose opening half is lost: "PARIS, 3 Havas). —".
_UNOPENED = re.compile(r"\s(?P<open>\w{3,12})[.,]?$")
_UNOPENED_MAX = 16
# What stands before and after a mark without brackets: "Berne, 3. — ATS. — Le Conseil", "siégé. — Havas.".
_BEFORE = re.compile(r"(?P<dash>[—–] ?)$|[a-zà-ÿ\d)»][.!?] $|[»)] $|(?P<line>(?:^|\n))$")
_BEFORE_MAX = 3
_AFTER = re.compile(
    r"[.,:]? ?(?P<dash>[—–]|-(?=[ \n])|/(?= ?[A-ZÀ-Þ]))|[.,:]?[ \t]*(?P<end>\n|$)|\. (?=[A-ZÀ-Þ«])"
)
_JOINED = re.compile(r" ?[/-] ?")
_PIECE = re.compile(r"[^\W_]+(?:[.'^$€©|!]+[^\W_]*)*")
_SPLIT = re.compile(r"[/,;:&+–-]|\bet\b")
_NEUTRAL = frozenset(
    "agence agences ag service serv special speciale specialement spec sp officiel officielle off "
    "particulier de l la le d part dep depeche telegr".split()
)
# Words one letter from a mark: "(Belge)" is no misread Belga.
_WORDS = frozenset("belge belges beige rente rentes neuter haras tasse wolfe".split())
_DATELINE = re.compile(
    r"(?:^|[.!?…»—–:] ?)[^\w]*[A-ZÀ-Þ?][\w'.-]+(?:[ -][,.'-]?[\w'.]+){0,3}[ ,.'-]*(?:(?:le|ce|du) )?"
    r"(?:\d{1,2}\w{0,2}[ ,.]*)?(?:[a-zà-ÿ]{3,10}[ .,]*)?$"
)
_DATELINE_MAX = 48
_NEXT = re.compile(r"[ .,;:'\"*»)-]*")
_STOPS = ".!?…»—–-,:;"
_SHORT = 2


def hits(
    context: Context, gazetteer: Gazetteer, year: int | None, occurring: Sequence[Occurrence[Named]]
) -> list[Hit]:
    """Return the agencies that the marks of dispatches name, in text order.

    Args:
        context: the text.
        gazetteer: the agencies to look for.
        year: when the text was printed, if known.
        occurring: where the text holds forms of the gazetteer.
    """
    marks = _Marks(gazetteer, year)
    found = _bare(context.text, marks, occurring)
    for outer, inner in _brackets(context.text):
        found += _bracketed(context.text, outer, inner, marks)
    disjoint: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        if not disjoint or hit.start >= disjoint[-1].end:
            disjoint.append(hit)
    return disjoint


def _brackets(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the spans of short brackets, and of what they hold."""
    for match in _BRACKET.finditer(text):
        yield match.span(), match.span(match.lastgroup or "open")
    place = text.find(")")
    while place >= 0:
        begin = max(0, place - _UNOPENED_MAX)
        left = text[begin:place]
        unopened = None if "(" in left else _UNOPENED.search(left)
        if unopened is not None:
            start, end = unopened.span("open")
            yield (begin + start, place + 1), (begin + start, begin + end)
        place = text.find(")", place + 1)


class _Marks:
    """The marks of the agencies of a year."""

    def __init__(self, gazetteer: Gazetteer, year: int | None) -> None:
        self._marks = gazetteer.marks
        self._year = year
        self._names: Mapping[str, AgencyEntry] | None = None

    def exact(self, letters: str) -> AgencyEntry | None:
        """Return the agency whose mark has these letters."""
        for entry in self._marks.get(letters, ()):
            if self._year is None or entry.existed(self._year):
                return entry
        return None

    def near(self, word: str) -> AgencyEntry | None:
        """Return the agency whose mark may be misread as a word."""
        if self._names is None:
            self._names = {key: entry for key in self._marks if (entry := self.exact(key)) is not None}
        return misread(word, self._names)


def _bracketed(text: str, outer: tuple[int, int], inner: tuple[int, int], marks: _Marks) -> list[Hit]:
    """Return the agencies of one bracket."""
    start, end = inner
    inside = text[start:end]
    if not any(map(str.isalpha, inside)) or not _is_mark(text, *outer):
        return []
    whole = _whole(inside, marks)
    if whole is not None:
        return [
            Hit(start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()), whole.name, whole)
        ]
    pieces = list(_pieces(inside))
    read = [(begin, stop, word, _read(word, inside[begin:stop], marks)) for begin, stop, word in pieces]
    known = [(begin, stop, entry) for begin, stop, _, entry in read if entry is not None]
    others = [word for _, _, word, entry in read if entry is None and word not in _NEUTRAL]
    if known and not others:
        return [Hit(start + begin, start + stop, entry.name, entry) for begin, stop, entry in known]
    # "(a p. 3)" is a page, "(at3)" is ATS.
    figures = " " in inside.strip() and any(map(str.isdigit, inside))
    if others and not figures and _is_opening(text, outer[0]) and not _SPLIT.search(inside.strip()):
        entry = marks.near("".join(_letters(inside)))
        if entry is not None and fold(inside.strip()) not in _WORDS and _is_one_case(inside):
            return [Hit(start, end, entry.name, entry)]
    return []


def _whole(inside: str, marks: _Marks) -> AgencyEntry | None:
    """Return the agency whose mark a bracket holds alone, whatever the spaces and dots in it."""
    letters = "".join(_letters(inside))
    if not letters.isalpha():
        return None
    # "(a p. 3)" is no AP, and "(à p.)" neither; two letters count together, or as capitals.
    if len(letters) <= _SHORT and not (inside.strip(" .").isalpha() or inside.upper() == inside):
        return None
    return marks.exact(letters)


def _read(word: str, written: str, marks: _Marks) -> AgencyEntry | None:
    """Return the agency that one word of a bracket names."""
    if word in _NEUTRAL:
        return None
    letters = "".join(_letters(word))
    entry = marks.exact(letters)
    if entry is not None and (len(letters) > _SHORT or written.strip(".").isalpha() or written.isupper()):
        return entry
    return None


def _pieces(inside: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words of a bracket with their offsets, folded; dotted letters are one word."""
    begin = 0
    bounds = [match.span() for match in _SPLIT.finditer(inside)] + [(len(inside), len(inside))]
    for stop, following in bounds:
        part = inside[begin:stop]
        matches = list(_PIECE.finditer(part))
        spelled = [match for match in matches if len(match.group().strip(".")) == 1]
        if len(matches) > 1 and len(spelled) == len(matches):
            first, last = matches[0].start(), matches[-1].end()
            yield begin + first, begin + last, "".join(_letters(part))
        else:
            for match in matches:
                yield begin + match.start(), begin + match.end(), fold(match.group()).strip(".")
        begin = following


def _letters(text: str) -> Iterator[str]:
    """Yield the letters and figures of a text, folded."""
    return (letter for letter in fold(text) if letter.isalnum() or letter in "$€©|!^")


def _is_mark(text: str, start: int, end: int) -> bool:
    """Return whether a dispatch may begin or end here: at a dash, a capital, or the end of the line."""
    following = _NEXT.match(text, end)
    place = following.end() if following is not None else end
    after = text[place : place + 1]
    dash = any(mark in text[end:place] for mark in "-")
    return dash or after in ("", "\n", "—", "–", "«", "■", "•", "(") or after.isupper() or after.isdigit()


def _is_opening(text: str, start: int) -> bool:
    """Return whether a dispatch begins before an offset, or its text ends there."""
    line = text.rfind("\n", 0, start) + 1
    left = text[max(line, start - _DATELINE_MAX) : start].rstrip()
    return not left or left[-1] in _STOPS or _DATELINE.search(left) is not None


def _is_one_case(inside: str) -> bool:
    """Return whether a bracket is written like a name or an acronym, all small letters included."""
    letters = [letter for letter in inside if letter.isalpha()]
    small = sum(map(str.islower, letters))
    return small == 0 or small == len(letters) or (letters[0].isupper() and len(letters) > 3)


def _bare(text: str, marks: _Marks, occurring: Sequence[Occurrence[Named]]) -> list[Hit]:
    """Return the agencies whose marks stand between dashes, or alone at a line's beginning or end."""
    found: list[Hit] = []
    group: list[Hit] = []
    for occurrence in occurring:
        start, end = occurrence.start, occurrence.end
        entry = marks.exact("".join(filter(str.isalpha, fold(text[start:end]))))
        if entry is None or text[start].islower():
            continue
        if group and not _JOINED.fullmatch(text, group[-1].end, start):
            found += group if _is_bare(text, group[0].start, group[-1].end) else []
            group = []
        group.append(Hit(start, end, entry.name, entry))
    if group and _is_bare(text, group[0].start, group[-1].end):
        found += group
    return found


def _is_bare(text: str, start: int, end: int) -> bool:
    """Return whether what stands around names without brackets makes them a mark."""
    begin = max(0, start - _BEFORE_MAX)
    before = _BEFORE.search(text[begin:start])
    after = _AFTER.match(text, end)
    if before is None or after is None:
        return False
    if after["dash"] is None and after["end"] is None:
        left = text[max(0, start - _DATELINE_MAX) : begin + before.start()]
        return before["dash"] is not None and _DATELINE.search(left) is not None
    if before["line"] is None:
        return True
    # A line that ends amid a sentence may begin the next one with any name.
    return after["dash"] is not None or text[max(0, start - 2) : start - 1] in (".", "!", "?", "»", ")")


def merged(marked: Sequence[Hit], found: Sequence[Hit]) -> list[Hit]:
    """Return both kinds of hits, each in text order and disjoint, without what overlaps the first kind."""
    kept = list(marked)
    starts = [hit.start for hit in marked]
    for hit in found:
        place = bisect_left(starts, hit.end)
        if place == 0 or marked[place - 1].end <= hit.start:
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)
