"""Boxes below a label: titles of other articles, key words, comments, a signature, who a company is.

Pasted text keeps of such a box only its label and its lines, which look like intertitles and sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from newsum.reading import citations, furniture, headings, wires
from newsum.reading.paragraphs import BULLETS, CLOSERS
from newsum.reasons import Reason

_LISTS: tuple[Reason, ...] = ("related link", "key words", "signature", "contact line")
_BOXES = (*_LISTS, "comments")
_LONGEST_ITEM = 140  # characters of a title; a longer line is prose
_LONGEST_REMARK = 100  # words of a reader's comment
_REMARK = re.compile(
    r"(?i)^[\w.-]{2,25}\s?:\s|[!?…]|\.\.\."
    r"|\b(?:j['’]|(?:je|moi|vous|on|nous|nos|notre|mon|ma|mes|merci|bravo|il y a \d+)\b)"
)
"""What readers write: a name before it, first and second persons, marks of feeling."""
_PRESENTATION: Reason = "presentation of the company"
_ABOUT = re.compile(r"(?i:[àa] propos )(?:(?i:de |du |des )|(?i:d)['’])(?P<name>[^.!?]{2,80}?)\s?:?")
_OF_AUTHORS = re.compile(r"(?i)l['’]aut(?:eure?|rice)|(?:aut(?:eure?|rice)s)")
_OF_AUTHOR = re.compile(
    r"\b(?:vit (?:à|en|au)\b|enseigne\b|a publié\b|(?:est|et) (?:une? |l['’])?(?:aut(?:eure?|rice)|écrivain"
    r"|professeure?|journaliste|cherche|historien|maîtres?\b|direct(?:eur|rice)|économiste|spécialiste))"
)
_OF_COMPANY = re.compile(
    r"(?i)^(?:fond|cré)ée?s?\b|\b(?:a|ont|est) (?:été )?(?:fond|cré)ée?s?\b|\bleaders?\b|\bspécialis"
    r"|, filiale\b"
    r"|\best\b.{0,60}\b(?:groupe|société|entreprise|banque|acteur|constructeur|éditeur|fabricant|association"
    r"|établissement|fondation|agence|opérateur|fournisseur|organisation|institut|start-up|coopérative"
    r"|plateforme|marque|réseau|numéro|fédération|régie|cabinet)"
)
"""What the first sentence of a presentation says: it tells what somebody is, and no news."""
_NEWS = re.compile(
    r"(?i)\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|hier|aujourd['’]hui|selon|a dit)\b"
)
_NAME_REACH = 120  # characters in which the first sentence of a presentation names the company
_SPOKEN = re.compile(r"(?i)«|\b(?:je|j['’]|nous)\b")  # a presentation is nobody's answer
_BELOW = re.compile(
    r"(?i)(?:à propos |avertissements?\b|contacts?\b|relations? |calendrier|prochain|pièces? jointes?"
    r"|annexes?|glossaire|notes?\b|mentions légales|informations? (?:légales|importantes)"
    r"|déclarations? prospectives?)"
)
"""How the lines open that a press release has below what it says of the company."""
_SUBJECT = re.compile(r"(?:objet|sujet|subject)\s?:", re.IGNORECASE)
_HEADER = re.compile(r"(?:de|from|à|to|cc|date|envoyé|sent|répondre à|pièces jointes)\s?:", re.IGNORECASE)
_FEWEST_HEADERS = 3  # in a row
_MOST_REMARKS = 0.5  # of the words of the article above; more are the article itself


class Line(NamedTuple):
    """A line or paragraph among others.

    Attributes:
        text: what it says.
        is_open: whether it may be prose still; furniture and marked headings are not.
        is_apart: whether white space parts it from the line before.
        is_listed: whether it is marked as the item of a list.
    """

    text: str
    is_open: bool
    is_apart: bool
    is_listed: bool = False


def may_open(text: str) -> bool:
    """Return whether a line may be a label that is no furniture anywhere else: "À propos de Valmont"."""
    return text[:9].lower() in ("à propos ", "a propos ") or text[-11:].lower() == "savoir plus"


def contents(lines: Sequence[Line]) -> dict[int, Reason]:
    """Return which lines stand in a box below a label, and what they are.

    But for a signature, a box stands below running text: above it, a label may belong to the article's own
    title.
    """
    found = _forwarded_headers(lines)
    words = 0
    is_told = False
    reach: _Reach | None = None
    remarks: Sequence[_Remarks] = ()
    for index, line in enumerate(lines):
        if is_told and index not in found and line.is_open and may_open(line.text):
            reach = reach or _reach(lines)
            found |= _background(lines, index, reach)
        if line.is_open and index not in found:
            words += len(line.text.split())
            is_told = is_told or line.text.rstrip(CLOSERS)[-1:] == "."
        elif not line.is_open and (reason := furniture.label(line.text)) is not None:
            if _opens_list(lines, index):
                continue
            if reason == "source line":
                found |= dict.fromkeys(_cited(lines, index), reason)
            elif reason == "signature" or (is_told and reason in _LISTS):
                found |= dict.fromkeys(_items(lines, index), reason)
            elif is_told and reason == "comments" and not _is_button(lines, index):
                remarks = remarks or _remarks(lines)
                if remarks[index + 1].end(words):
                    return found | {number: reason for number in _open(lines, index) if number not in found}
    return found


class _Reach(NamedTuple):
    """What stands above and below each line.

    Attributes:
        above: characters in the lines above it.
        below: characters in it and the open lines below.
        is_last: whether no intertitle stands from it on, up to the contacts.
    """

    above: list[int]
    below: list[int]
    is_last: list[bool]


def _reach(lines: Sequence[Line]) -> _Reach:
    above = list(accumulate((len(line.text) for line in lines), initial=0))
    below = [0]
    is_last = [True]
    for line in reversed(lines):
        is_label = furniture.label(line.text) == "contact line" or _BELOW.match(line.text) is not None
        is_end = is_label and not may_open(line.text)
        # Another intertitle says that the article goes on, and that this was one.
        goes_on = line.is_open and not is_label and headings.is_heading(line.text)
        is_last.append(is_end or (not goes_on and is_last[-1]))
        below.append(below[-1] + (len(line.text) if line.is_open else 0))
    return _Reach(above, below[::-1], is_last[::-1])


def _background(lines: Sequence[Line], label: int, reach: _Reach) -> dict[int, Reason]:
    """Return the lines that say what a company is, or explain a market's words, up to the end.

    Of an author, one paragraph.
    """
    agency, dash, more = re.sub(r"\s?[–—]\s?", " - ", lines[label].text).partition(" - ")
    if dash and more.lower() == "en savoir plus" and wires.is_agency(agency):
        return dict.fromkeys((label, *_open(lines, label)), "related link")
    about = _ABOUT.fullmatch(lines[label].text)
    first = next(_open(lines, label), None)
    if about is None or first is None or not _presents(about["name"], lines[first].text):
        return {}
    if not reach.is_last[first + 1] or reach.below[label + 1] >= reach.above[label]:
        return {}  # the article itself
    if _OF_AUTHORS.fullmatch(about["name"]) is not None:
        return dict.fromkeys((label, first), _PRESENTATION)
    return dict.fromkeys((label, *_open(lines, label)), _PRESENTATION)


def _presents(name: str, text: str) -> bool:
    """Whether a paragraph says who an author or a company of that name is."""
    first = re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]
    if _SPOKEN.search(text) or text[-1] not in ".»)" or _NEWS.search(first):
        return False
    if _OF_AUTHORS.fullmatch(name) is not None:
        return _OF_AUTHOR.search(first) is not None
    proper = [word for word in re.findall(r"\w[\w-]+", name) if word[0].isupper()]
    return _OF_COMPANY.search(first) is not None and any(word in text[:_NAME_REACH] for word in proper)


def _forwarded_headers(lines: Sequence[Line]) -> dict[int, Reason]:
    """Return the headers of a mail sent on, below the words of who sent it on."""
    found: dict[int, Reason] = {}
    for subject, line in enumerate(lines):
        if _SUBJECT.match(line.text) is None:
            continue
        start, stop = subject, subject + 1
        while start and _HEADER.match(lines[start - 1].text):
            start -= 1
        while stop < len(lines) and _HEADER.match(lines[stop].text):
            stop += 1
        if stop - start >= _FEWEST_HEADERS:
            found |= dict.fromkeys(range(start, stop), "header of a mail")
    return found


def _opens_list(lines: Sequence[Line], label: int) -> bool:
    """Whether a label opens a list of the article: "Nous vous recommandons : - Boire de l'eau"."""
    following = lines[label + 1 : label + 2]
    return lines[label].text.rstrip().endswith(":") and any(line.is_listed for line in following)


def _items(lines: Sequence[Line], label: int) -> list[int]:
    """Return the items below a label, up to the next paragraph of prose or the next label.

    One that is set apart and has prose below it is left: it may be an intertitle.
    """
    items: list[int] = []
    is_near = True
    for number in range(label + 1, len(lines)):
        line = lines[number]
        is_near = is_near and not line.is_apart
        if line.is_open and not _is_item(line, is_near):
            return items[:-1] if items and _may_head(lines[items[-1]], line) else items
        if line.is_open:
            items.append(number)
        elif furniture.label(line.text) in _BOXES:
            break
    return items


def _cited(lines: Sequence[Line], label: int) -> list[int]:
    """Return the publications below a label, each on a line of its own, up to the next such label."""
    cited: list[int] = []
    for number in range(label + 1, len(lines)):
        line = lines[number]
        if line.is_open and citations.is_citation(line.text):
            cited.append(number)
        elif line.is_open or furniture.label(line.text) == "source line":
            break
    return cited


def _may_head(item: Line, prose: Line) -> bool:
    """Whether a line above prose may be its intertitle."""
    is_set_apart = item.is_apart or not prose.is_apart
    return not item.is_listed and is_set_apart and headings.is_heading(item.text)


def _is_item(line: Line, is_near: bool) -> bool:
    """Whether what stands below a label is one or more titles, each on a line of its own."""
    titles = [title.strip().lstrip(f"{BULLETS}>→► ") for title in line.text.split("\n")]
    if not all(titles) or titles[-1][-1] in ".…" or any(title[0].islower() for title in titles):
        return False
    if is_near or line.is_listed:
        return max(map(len, titles)) <= _LONGEST_ITEM
    return all(headings.is_heading(title) for title in titles)


def _is_button(lines: Sequence[Line], label: int) -> bool:
    """Whether a label of comments is a button, as it is among those of a page."""
    around = (lines[number].text for number in (label - 1, label + 1) if number < len(lines))
    return any(furniture.label(text) == "sharing buttons" for text in around)


class _Remarks(NamedTuple):
    """What open lines are like.

    Attributes:
        number: how many they are.
        words: how many words they have.
        longest: how many the longest of them has.
        personal: how many of them are what readers write.
        quotes: whether one of them quotes.
    """

    number: int = 0
    words: int = 0
    longest: int = 0
    personal: int = 0
    quotes: bool = False

    def end(self, words: int) -> bool:
        """Whether they end an article of so many words: short remarks of readers, without quotations."""
        is_short = self.words <= _MOST_REMARKS * words and self.longest <= _LONGEST_REMARK
        return is_short and 2 * self.personal >= self.number and not self.quotes

    def below(self, text: str) -> _Remarks:
        """Return what they are like with one above them."""
        words = len(text.split())
        is_personal = _REMARK.search(text) is not None or text[-1:] not in ".»"
        return _Remarks(
            self.number + 1,
            self.words + words,
            max(self.longest, words),
            self.personal + is_personal,
            self.quotes or "«" in text,
        )


def _remarks(lines: Sequence[Line]) -> list[_Remarks]:
    """Return what the open lines from each line on are like."""
    remarks = [_Remarks()]
    for line in reversed(lines):
        remarks.append(remarks[-1].below(line.text) if line.is_open else remarks[-1])
    return remarks[::-1]


def _open(lines: Sequence[Line], label: int) -> Iterator[int]:
    return (number for number in range(label + 1, len(lines)) if lines[number].is_open)
