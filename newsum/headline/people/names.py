"""Full names: "M. Poutine" in the body of an article is "Vladimir Poutine" in its headline.

Agency copy gives the full name once and then "M." or "Mme", which no headline has. The name is put back
where the article gives one first name that men, or women, are known to have.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from newsum import first_names
from newsum.french import tagging
from newsum.headline import clean
from newsum.models import Document

CONSIDERED = 40
"""In how many sentences of an article, from the first, full names are looked for."""
MOST_CHARACTERS = 20_000
"""And in how much of them."""
_MOST = 200  # people

_CAPITAL = "A-ZÀÁÂÅÇÈÉÊËÎÏÓÔÖØŒÚÛÜŠŽ"
_PART = rf"[{_CAPITAL}][\w’'-]*\w"
FIRST = rf"[{_CAPITAL}][\w-]*\w"
SURNAME = rf"(?:(?:de|ben|ibn|al|el|von|van|der|du|des|della|di|dos|da) |[dD]['’])*{_PART}(?: {_PART}){{0,4}}"
TITLED = re.compile(rf"(?<![\w.-])(M\.|Mme) ({SURNAME})")
"""A title and a surname; the "M." of "J.-M. Blanquer" is none."""
_FIRST_BEFORE = re.compile(rf"(?<![\w.-])({FIRST}) (?=(\w+))")
_BEHIND_HEAD = re.compile(r"\W")
_GOES_ON = re.compile(r"[\w-]")
_WITH_WORD_BEFORE = re.compile(rf"(?:\b([Dd]e|[Qq]ue|[Ll]orsque|[Pp]uisque|[Jj]usque) )?({TITLED.pattern})")
_LAST_WORD = re.compile(rf"([{_CAPITAL}][\w-]*) $")
_OTHER = {"M.": "Mme", "Mme": "M."}
_VOWELS = tuple("AÀÁÂÅEÈÉÊËIÎÏOÓÔÖŒUÚÛÜ")


def full(document: Document) -> dict[str, str]:
    """Return what stands for "M. Poutine" and its like: as the article writes it -> the full name."""
    text = "\n".join(sentence.text for sentence in document.prose[:CONSIDERED])[:MOST_CHARACTERS]
    if "M. " not in text and "Mme " not in text:
        return {}
    found = {}
    people = titled(text)[:_MOST]
    before = firsts_before((surname for _, surname in people), text)
    for title, surname in people:
        firsts = {first for first, _ in before.get(surname, ()) if first in first_names.load()}
        if len(firsts) == 1:
            (first,) = firsts
            if first_names.load()[first] == title:
                found[f"{title} {surname}"] = f"{first} {surname}"
    return found


def spell_out(text: str, names: Mapping[str, str]) -> str:
    """Return a sentence with the names spelled out, but for what it quotes."""
    if not names or ("M." not in text and "Mme" not in text):
        return text
    return clean.outside_quotations(partial(_WITH_WORD_BEFORE.sub, partial(_spelled, names)), text)


def _spelled(names: Mapping[str, str], found: re.Match[str]) -> str:
    """Return a name spelled out, the word before it elided where it must be: "d'Emmanuel Macron"."""
    before, short = found.group(1, 2)
    name = names.get(short)
    if name is None or (
        before is None and _follows_name(found.string[max(0, found.start() - 60) : found.start()])
    ):
        return found.group(0)
    if before is None:
        return name
    return f"{before[:-1]}'{name}" if name.startswith(_VOWELS) else f"{before} {name}"


def _follows_name(text: str) -> bool:
    """Return whether a text ends in a name, so that "M." is an initial: "Edward M. Kennedy"."""
    last = _LAST_WORD.search(text)
    if last is None:
        return False
    opens = last.start() == 0  # of the sentence, or of a piece of it behind a quotation
    return not opens or tagging.load().dictionary.get(last.group(1).lower(), "U") == "U"


def titled(text: str) -> list[tuple[str, str]]:
    """Return the titles and surnames in a text, but for those that a man and a woman have in it."""
    found = dict.fromkeys(each.group(1, 2) for each in TITLED.finditer(text))
    # A capital behind a surname may be another word's: "Mme Petit Mardi".
    taken = {(title, surname[:end]) for title, surname in found for end in _ends_of_words(surname)}
    return [(title, surname) for title, surname in found if (_OTHER[title], surname) not in taken]


def _ends_of_words(surname: str) -> list[int]:
    return [*(place for place, letter in enumerate(surname) if letter == " "), len(surname)]


def firsts_before(surnames: Iterable[str], text: str) -> Mapping[str, Sequence[tuple[str, bool]]]:
    """Return the words that stand like first names before each surname, and whether a name precedes each."""
    heads: dict[str, set[str]] = defaultdict(set)
    for surname in surnames:
        heads[_BEHIND_HEAD.split(surname, maxsplit=1)[0]].add(surname)
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    behind = -1  # the word before
    for each in _FIRST_BEFORE.finditer(text):
        first, head = each.groups()
        start = each.end()
        for surname in heads.get(head, ()):
            if text.startswith(surname, start) and not _GOES_ON.match(text, start + len(surname)):
                found[surname].append((first, each.start() == behind))
        behind = start
    return found
