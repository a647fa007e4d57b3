"""Full names: "M. Poutine" in the body of an article is "Vladimir Poutine" in its headline.

Agency copy gives the full name once and then "M." or "Mme", which no headline has. The name is put back
where the article leaves no doubt whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from newsum.french import tagging
from newsum.models import Document

CONSIDERED = 40
"""In how many sentences of an article, from the first, full names are looked for."""

_PART = r"[A-ZÉÈÎÔÖÜÇŠ][\w’'-]*[\wé]"
_FIRST = r"[A-ZÉÈÎÔÖÜÇŠ][\w-]*\w"
_SURNAME = rf"(?:(?:de|ben|ibn|al|el|von|van|der|du|des|della|di|dos|da) |[dD]['’])*{_PART}(?: {_PART})*"
_TITLED = re.compile(rf"\b(M\.|Mme) ({_SURNAME})")
_WITH_WORD_BEFORE = re.compile(rf"(?:\b(de|que|lorsque|puisque|jusque) )?({_TITLED.pattern})")
_NO_NAMES = frozenset(
    """
    affaire cabinet clan famille fondation fonds galerie groupe hôtel institut laboratoire laboratoires
    loi maison maître me mlle mme musée plan prix professeur rapport système
    """.split()
)
_MALE = frozenset(
    """
    abdallah abdoulaye achille akira alexandre alphonse ambroise amédée anatole andrea antoine aristide
    aristote auguste baptiste basile blaise blake boniface bruce camille chase christophe clarence
    claude clyde cyrille côme dale daniele dante dave davide dominique duane dwayne elia elie emile
    enrique eugène ezra fabrice felipe gabriele gene george giuseppe guillaume gustave hamza hippolyte
    ibrahima issa jaime jake jean-baptiste jean-christophe jean-claude jean-marie jean-philippe
    jean-pierre jesse joe jorge jose joshua jérôme krishna kyle lance lawrence luca luke maurice maxime
    michele mike mirza mischa modeste moussa moïse musa mustafa mustapha narcisse nicola noa noé octave
    pasquale patrice pete philippe pierre prospère raffaele rama reza rodolphe rodrigue sacha sasha
    serge shane shinya simone steve stéphane sylvestre taha terrence théodore théophile tyrone ulysse
    vicente vince wade wayne yahya zakaria zane élie émile étienne
    """.split()
)
"""First names of men that end in "a" or "e", as those of women mostly do."""


def full(document: Document) -> dict[str, str]:
    """Return what stands for "M. Poutine" and its like: as the article writes it -> the full name."""
    text = "\n".join(sentence.text for sentence in document.prose[:CONSIDERED])
    titled = {found.group(0): found.groups() for found in _TITLED.finditer(text)}
    return {
        short: f"{first} {surname}"
        for short, (title, surname) in titled.items()
        if not _is_shared(title, surname, text)
        and len(firsts := set(_first_names(surname, text))) == 1
        and _fits(title, first := firsts.pop())
    }


def spell_out(text: str, names: Mapping[str, str]) -> str:
    """Return a sentence with the names spelled out, but for what it quotes."""
    if not names or ("M." not in text and "Mme" not in text):
        return text
    pieces = re.split(r"([«“\"][^»”\"]*[»”\"])", text)
    pieces[::2] = [_WITH_WORD_BEFORE.sub(partial(_spelled, names), piece) for piece in pieces[::2]]
    return "".join(pieces)


def _spelled(names: Mapping[str, str], found: re.Match[str]) -> str:
    """Return a name spelled out, the word before it elided where it must be: "d'Emmanuel Macron"."""
    before, short = found.group(1, 2)
    name = names.get(short, short)
    if before is None:
        return name
    return f"{before[:-1]}'{name}" if name[0] in "AEIOUÉÈÎÔY" else f"{before} {name}"


def _is_shared(title: str, surname: str, text: str) -> bool:
    """Return whether a man and a woman have the surname."""
    other = "Mme" if title == "M." else "M."
    return f"{other} {surname}" in text


def _first_names(surname: str, text: str) -> Iterator[str]:
    """Yield the words that stand like first names before a surname."""
    for found in re.finditer(rf"(?<![\w.-])({_FIRST}) {re.escape(surname)}\b", text):
        first = found.group(1)
        if not first.isupper() and not _is_common(first.lower()):
            yield first


def _is_common(word: str) -> bool:
    """Return whether a word is none of a name, as in "Selon Macron" or "Institut Mérieux"."""
    return word in _NO_NAMES or tagging.load().dictionary.get(word, "U") != "U"


def _fits(title: str, first: str) -> bool:
    """Return whether a first name can be that of a man, or of a woman."""
    name = first.lower()
    looks_female = name.endswith(("a", "e")) and name not in _MALE
    return looks_female == (title == "Mme")
