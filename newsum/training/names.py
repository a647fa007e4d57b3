"""First names, and whose: learned from "M." and "Mme" in OrangeSum's training articles.

Where an article says "M. Poutine" and "Vladimir Poutine", Vladimir is a man's name (Kamal Eddine, Tixier,
Vazirgiannis 2021, CC BY-SA 4.0).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from newsum.french import tagging
from newsum.headline import names
from newsum.training.corpus import Corpus
from newsum.training.steps import Report, header

LEAST = 2
"""A name of fewer articles is left out."""
SURE = 0.8
"""Nor is one kept of which a smaller share of articles says "M.", or "Mme"."""
SECOND = 0.6
"""Nor one of which a larger share of mentions follows another name: "Recep Tayyip"."""

_HONORIFICS = frozenset("madame mademoiselle maître me mgr mlle mme monsieur mr dr pr".split())
_CLOSED = frozenset("DEPCR")


def build(corpus: Corpus, folder: Path, report: Report) -> None:
    """Learn the names; write ``first-names.txt``."""
    found = learn(record.article for record in corpus.train)
    report(f"  {len(found)} first names")
    head = header("First names, and who has them: M. or Mme.", corpus, ["orangesum/train.jsonl"])
    rows = "".join(f"{name}\t{title}\n" for name, title in sorted(found.items()))
    (folder / names.DATA.name).write_text(head + rows, "utf-8", newline="\n")


def learn(articles: Iterable[str]) -> dict[str, str]:
    """Return the first names that articles give people who are "M." or "Mme" there: name -> which."""
    titles: dict[str, Counter[str]] = defaultdict(Counter)
    mentions: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for text in articles:
        for title, surname in sorted({found.group(1, 2) for found in names.TITLED.finditer(text)}):
            if names.is_shared(title, surname, text):
                continue
            firsts = list(names.first_names(surname, text))
            mentions.update(first for first, _ in firsts)
            second.update(first for first, is_second in firsts if is_second)
            for first in {first for first, _ in firsts}:
                titles[first][title] += 1
    return {
        name: title
        for name, counts in titles.items()
        if (title := _whose(counts)) and second[name] <= SECOND * mentions[name] and not _is_word(name)
    }


def _whose(counts: Mapping[str, int]) -> str | None:
    """Return "M." or "Mme", whichever a name is of; ``None`` when that is not sure."""
    total = sum(counts.values())
    title = max(counts, key=lambda one: (counts[one], one))
    return title if total >= LEAST and counts[title] >= SURE * total else None


def _is_word(name: str) -> bool:
    """Return whether a word with a capital is no name: "Avec Macron", "Maître Dupont"."""
    word = name.lower()
    return word in _HONORIFICS or tagging.load().dictionary.get(word, "U")[0] in _CLOSED
