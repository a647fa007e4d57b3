"""The marks of old newspapers that name the agency of a dispatch, such as "(Havas.)" or "(ats/afp)".

A mark stands in brackets or between dashes where a dispatch begins or ends. There, and only there, a
name counts in small letters, spaced out ("D N B"), and as optical character recognition misreads it
("(Hayas)", "(als)", "(AFP1 —"). A bracket counts when all its words are agencies, or say no more of one
than "agence", "service" or "officiel": the names of places and persons in brackets hold other words.
What is a person's name or a word anywhere else ("(Fournier.)", "(Radio.)") counts only where a day or a
sentence ends before the bracket, and a dash or the end of the line follows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from newsum.agencies.detection import Context, Hit
from newsum.agencies.gazetteer import AgencyEntry, Gazetteer
from newsum.agencies.lookup import Named
from newsum.agencies.matching import Occurrence
from newsum.agencies.misreadings import looks_like, misread
from newsum.folding import fold_name

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
# The words that an agency's name follows, and others that may stand beside it.
_CALLED = frozenset("agence ag service serv depeche dep".split())
_NEUTRAL = _CALLED | frozenset(
    "agences special speciale specialement spec sp officiel officielle off particulier de l la le d part "
    "telegr".split()
)
# Words one letter from a mark: "(Belge)" is no misread Belga.
_WORDS = frozenset("belge belges beige rente rentes neuter haras tasse wolfe".split())
_DATELINE = re.compile(
    r"(?:^|[.!?…»—–:] ?)[^\w]*[A-ZÀ-Þ?][\w'.-]+(?:[ -][,.'-]?[\w'.]+){0,3}[ ,.'-]*(?:(?:le|ce|du) )?"
    r"(?:\d{1,2}\w{0,2}[ ,.]*)?(?:[a-zà-ÿ]{3,10}[ .,]*)?$"
)
_DATELINE_MAX = 48
# "Paris, 3 mai", "Paris, 3": what surely stands before a mark.
_DATED = re.compile(
    r"\d(?:er)?(?: (?:jan|f[ée]v|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)[a-zà-ÿ]*)?$"
)
_CLOSED = re.compile(r"[ .,]*(?:[—–]|-[ \n]|\n|$)")
_NEXT = re.compile(r"[ .,;:'\"*»)-]*")
_STOPS = ".!?…»—–-,:;"
_SHORT = 2
_PHRASE_WORD = 4  # letters; of two such a bracket is a phrase, not a name with a space in it
_WRONG = 2  # letters of a phrase


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
        self._credits = gazetteer.credits
        self._year = year

    def exact(self, letters: str) -> AgencyEntry | None:
        """Return the agency whose mark has these letters."""
        return self._existing(self._marks.get(letters, ()))

    def credit(self, letters: str) -> AgencyEntry | None:
        """Return the agency that these letters name where they sign a dispatch."""
        return self._existing(self._credits.get(letters, ()))

    def near(self, letters: str, *, is_phrase: bool = False) -> AgencyEntry | None:
        """Return the agency whose mark may be misread so; a phrase that lost letters is another one."""
        if not is_phrase:
            return misread(letters, self._names)
        names = self._names.items()
        return next((entry for name, entry in names if looks_like(letters, name, most=_WRONG)), None)

    @cached_property
    def _names(self) -> Mapping[str, AgencyEntry]:
        return {key: entry for key in self._marks if (entry := self.exact(key)) is not None}

    def _existing(self, entries: Sequence[AgencyEntry]) -> AgencyEntry | None:
        return next((one for one in entries if self._year is None or one.existed(self._year)), None)


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
    read = [(begin, stop, _read(word, inside[begin:stop], marks)) for begin, stop, word in pieces]
    known = [(begin, stop, entry) for begin, stop, entry in read if entry is not None]
    others = [
        piece
        for piece, (_, _, entry) in zip(pieces, read, strict=True)
        if entry is None and piece[2] not in _NEUTRAL
    ]
    if not others:
        return [Hit(start + begin, start + stop, entry.name, entry) for begin, stop, entry in known]
    if len(others) == 1 and not known:
        begin, stop, word = others[0]
        called = pieces[0][2] in _CALLED
        entry = marks.near(word) if called and word not in _WORDS else None
        if _signs(text, *outer):
            entry = marks.credit(word) or entry
        if entry is not None:
            return [Hit(start + begin, start + stop, entry.name, entry)]
        if called:
            return []
    return _misread(text, outer, inner, marks)


def _misread(text: str, outer: tuple[int, int], inner: tuple[int, int], marks: _Marks) -> list[Hit]:
    """Return the agency whose name is misread in one bracket, which holds nothing else."""
    start, end = inner
    inside = text[start:end].strip()
    # "(a p. 3)" is a page, "(at3)" is ATS.
    figures = " " in inside and any(map(str.isdigit, inside))
    if figures or not _is_opening(text, outer[0]) or _SPLIT.search(inside) or fold_name(inside) in _WORDS:
        return []
    is_phrase = sum(len(word) >= _PHRASE_WORD for _, _, word in _pieces(inside)) > 1
    entry = marks.near("".join(_letters(inside)), is_phrase=is_phrase)
    return [Hit(start, end, entry.name, entry)] if entry is not None and _is_one_case(inside) else []


def _signs(text: str, start: int, end: int) -> bool:
    """Return whether a bracket surely signs: behind a day or a sentence, before a dash or the line end."""
    line = text.rfind("\n", 0, start) + 1
    left = text[max(line, start - _DATELINE_MAX) : start].rstrip()
    opened = not left or left[-1] in ".!?…»—–" or _DATED.search(left) is not None
    return opened and _CLOSED.match(text, end) is not None


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
                yield begin + match.start(), begin + match.end(), fold_name(match.group()).strip(".")
        begin = following


def _letters(text: str) -> Iterator[str]:
    """Yield the letters and figures of a text, folded."""
    return (letter for letter in fold_name(text) if letter.isalnum() or letter in "$€©|!^")


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
        entry = marks.exact("".join(filter(str.isalpha, fold_name(text[start:end]))))
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
