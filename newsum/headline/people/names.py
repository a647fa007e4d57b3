"""Full names: "M. Poutine" in the body of an article is "Vladimir Poutine" in its headline.

Agency copy gives the full name once and then "M." or "Mme", which no headline has. The name is put back
where the article gives one first name that men, or women, are known to have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from newsum.french import tagging
from newsum.headline import clean
from newsum.headline.grammar import first_names
from newsum.models import Document

CONSIDERED = 40
"""In how many sentences of an article, from the first, full names are looked for."""
MOST_CHARACTERS = 20_000
"""And in how much of them: every surname is looked for in all of it."""

_CAPITAL = "A-ZÀÁÂÅÇÈÉÊËÎÏÓÔÖØŒÚÛÜŠŽ"
_PART = rf"[{_CAPITAL}][\w’'-]*\w"
FIRST = rf"[{_CAPITAL}][\w-]*\w"
SURNAME = rf"(?:(?:de|ben|ibn|al|el|von|van|der|du|des|della|di|dos|da) |[dD]['’])*{_PART}(?: {_PART}){{0,4}}"
TITLED = re.compile(rf"(?<![\w.-])(M\.|Mme) ({SURNAME})")
"""A title and a surname; the "M." of "J.-M. Blanquer" is none."""
_WITH_WORD_BEFORE = re.compile(rf"(?:\b([Dd]e|[Qq]ue|[Ll]orsque|[Pp]uisque|[Jj]usque) )?({TITLED.pattern})")
_LAST_WORD = re.compile(rf"([{_CAPITAL}][\w-]*) $")
_VOWELS = tuple("AÀÁÂÅEÈÉÊËIÎÏOÓÔÖŒUÚÛÜ")


def full(document: Document) -> dict[str, str]:
    """Return what stands for "M. Poutine" and its like: as the article writes it -> the full name."""
    text = "\n".join(sentence.text for sentence in document.prose[:CONSIDERED])[:MOST_CHARACTERS]
    if "M. " not in text and "Mme " not in text:
        return {}
    found = {}
    for title, surname in {each.group(1, 2) for each in TITLED.finditer(text)}:
        firsts = {first for first, _ in firsts_before(surname, text) if first in first_names.load()}
        if len(firsts) == 1 and not is_shared(title, surname, text):
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


def is_shared(title: str, surname: str, text: str) -> bool:
    """Return whether a text has a man and a woman of one surname."""
    other = "Mme" if title == "M." else "M."
    return f"{other} {surname}" in text


def firsts_before(surname: str, text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words that stand like first names before a surname, and whether a name precedes each."""
    pattern = rf"(?<![\w.-])(?:({FIRST}) )?({FIRST}) {re.escape(surname)}(?![\w-])"
    for found in re.finditer(pattern, text):
        yield found.group(2), found.group(1) is not None
