"""First names, and whose: learned from OrangeSum's training articles.

Where an article says "M. Poutine" and "Vladimir Poutine", or "le président Vladimir Poutine", Vladimir is a
man's name (Kamal Eddine, Tixier, Vazirgiannis 2021, CC BY-SA 4.0).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from newsum import first_names
from newsum.french import tagging
from newsum.headline.grammar import occupations
from newsum.headline.people import names
from newsum.training.corpus import Corpus
from newsum.training.steps import ModelFiles, Report, model_text

LEAST = 2
"""A name of fewer articles is left out."""
SURE = 0.8
"""Nor is one kept of which a smaller share of articles says "M.", or "Mme"."""
SECOND = 0.6
"""Nor one of which a larger share of mentions follows another name: "Recep Tayyip"."""

DETERMINED = 0.2
"""Nor one of which a larger share of mentions follows an article or "en": "les Républicains", "en Corée"."""

_HONORIFICS = frozenset("madame mademoiselle maître me mgr mlle mme monsieur mr dr pr".split())
_CLOSED = frozenset("DEPCR")
_ARTICLE = r"(?:\b(?:[Ll][ea]|[Uu]ne?) |\b[LlDd]['’])"
_HEAD = r"(?:ancien |ancienne |jeune |célèbre )?([a-zà-ÿ-]{3,})"
_OFFICE = re.compile(rf"{_ARTICLE}{_HEAD}(?: ([a-zà-ÿ-]+))? ({names.FIRST}) (?={names.SURNAME})")
_WORDS = re.compile(
    rf"((?<!\w)(?:[Ll][ea]s?|[Aa]ux?|[Dd]es|du|[Ee]n|[Uu]ne?) |\b[Ll]['’])?(?<!\w)({names.FIRST})"
)


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the names: ``first-names.txt``."""
    found = learn(record.article for record in corpus.train)
    report(f"  {len(found)} first names")
    rows = (f"{name}\t{title}" for name, title in sorted(found.items()))
    return {first_names.DATA: model_text("First names, and who has them: M. or Mme.", corpus, rows)}


def learn(articles: Iterable[str]) -> dict[str, str]:
    """Return the first names that articles give men and women: name -> "M." or "Mme".

    They are "M." or "Mme" there, or hold an office that has the one or the other form.
    """
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    stands: Counter[str] = Counter()
    second: Counter[str] = Counter()
    determined: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    for text in articles:
        for determiner, word in _WORDS.findall(text):
            everywhere[word] += 1
            determined[word] += bool(determiner)
        given: set[tuple[str, str]] = set()
        people = names.titled(text)
        before = names.firsts_before((surname for _, surname in people), text)
        for title, surname in people:
            firsts = before.get(surname, ())
            stands.update(first for first, _ in firsts)
            second.update(first for first, is_second in firsts if is_second)
            given.update((first, title) for first, _ in firsts)
        for first, title in given | set(_of_offices(text)):
            titles[first][title] += 1
    return {
        name: whose
        for name, counts in titles.items()
        if (whose := _whose(counts))
        and second[name] <= SECOND * stands[name]
        and determined[name] <= DETERMINED * everywhere[name]
        and not _is_word(name)
    }


def _of_offices(text: str) -> Iterator[tuple[str, str]]:
    """Yield the first names of those who hold an office of one form, and whose it is: "la chanteuse Sia"."""
    for found in _OFFICE.finditer(text):
        head, between, first = found.groups()
        title = occupations.title_of(head)
        if title and not (between and _is_word(between)) and not _is_common(first):
            yield first, title


def _is_common(name: str) -> bool:
    """Return whether a word with a capital is a common one, or the letters of a party."""
    return name.isupper() or tagging.load().dictionary.get(name.lower(), "U") != "U"


def _whose(counts: Mapping[str, int]) -> str | None:
    """Return "M." or "Mme", whichever a name is of; ``None`` when that is not sure."""
    total = sum(counts.values())
    title = max(counts, key=lambda one: (counts[one], one))
    return title if total >= LEAST and counts[title] >= SURE * total else None


def _is_word(name: str) -> bool:
    """Return whether a word with a capital is no name: "Avec Macron", "Maître Dupont"."""
    word = name.lower()
    return word in _HONORIFICS or tagging.load().dictionary.get(word, "U")[0] in _CLOSED
