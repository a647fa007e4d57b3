"""Agencies of old newspapers: precision and recall of the agencies per article, on an annotated corpus.

    python tests/benchmarks/agencies_historical.py CORPUS.tsv ...

A file is in the format of the HIPE shared tasks, as the impresso project's news agency corpus (French
and German newspapers of 1840-2000, https://doi.org/10.5281/zenodo.8333933) has it: a token a line,
and before each document lines such as ``# document_id = ...``, ``# date = ...`` and
``# news-agency-as-source = Q2826560, Q130879`` (Wikidata identifiers, "_" for none, "unk" and "ag" for
agencies without one, which do not count).
Lines are kept as lines: ``EndOfLine`` ends one, ``NoSpaceAfter`` joins a token to the next one.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newsum import french
from newsum.agencies import find, load
from newsum.reading import article_from_text

PERIOD = 50
# Agencies that the corpus has no class of: it counts them as unknown ones.
UNCLASSED = frozenset(("Chine nouvelle", "EFE", "Kipa", "Ukrinform"))


class Annotated(NamedTuple):
    """A document, with the identifiers of the agencies that it names."""

    id: str
    date: str
    text: str
    agencies: frozenset[str]


def documents(lines: Iterable[str]) -> Iterator[Annotated]:
    """Yield the documents of a file."""
    head: dict[str, str] = {}
    pieces: list[str] = []
    for line in lines:
        if line.startswith("#"):
            key, _, value = line[1:].partition(" = ")
            head.setdefault(key.strip(), value.strip())
        elif line.strip():
            cells = line.rstrip("\n").split("\t")
            render = cells[9] if len(cells) > 9 else "_"
            gap = "\n" if "EndOfLine" in render else "" if "NoSpaceAfter" in render else " "
            pieces.append(cells[0] + gap)
        elif pieces:
            yield annotated(head, pieces)
            head, pieces = {}, []
    if pieces:
        yield annotated(head, pieces)


def annotated(head: dict[str, str], pieces: list[str]) -> Annotated:
    named = head.get("news-agency-as-source", "_").replace(",", " ").split()
    agencies = frozenset(name for name in named if name[0] == "Q")
    return Annotated(head.get("document_id", "?"), head.get("date", ""), "".join(pieces).strip(), agencies)


def scores(counts: Counter[str]) -> str:
    precision = counts["hits"] / (counts["hits"] + counts["false alarms"] or 1)
    recall = counts["hits"] / (counts["hits"] + counts["misses"] or 1)
    both = 2 * precision * recall / (precision + recall or 1)
    parts = ", ".join(f"{counts[part]} {part}" for part in ("hits", "false alarms", "misses"))
    return f"P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}  ({counts['documents']} documents, {parts})"


def main() -> None:
    gazetteer = load()
    names = {
        entry.wikidata: entry.name
        for entry in gazetteer
        if entry.wikidata is not None and entry.name not in UNCLASSED
    }
    total: Counter[str] = Counter()
    periods: dict[str, Counter[str]] = {}
    wrong: dict[str, Counter[str]] = {"false alarms": Counter(), "misses": Counter()}
    for path in sys.argv[1:]:
        with Path(path).open(encoding="utf-8") as lines:
            for document in documents(lines):
                article = article_from_text(document.text, date=document.date or None)
                found = find(french.analyse(article), historical=True)
                ours = {agency.wikidata for agency in found.agencies if agency.wikidata in names}
                year = int(document.date[:4]) if document.date[:4].isdecimal() else 0
                period = periods.setdefault(f"{year // PERIOD * PERIOD}-", Counter())
                for counts in (total, period):
                    counts["documents"] += 1
                    counts["hits"] += len(ours & document.agencies)
                    counts["false alarms"] += len(ours - document.agencies)
                    counts["misses"] += len(document.agencies - ours)
                wrong["false alarms"].update(names[identifier] for identifier in ours - document.agencies)
                wrong["misses"].update(names.get(one, one) for one in document.agencies - ours)
    print(f"agencies per article: {scores(total)}")
    for name in sorted(periods):
        print(f"  {name:6} {scores(periods[name])}")
    for kind, counted in wrong.items():
        print(f"  {kind}: " + (", ".join(f"{name} {n}" for name, n in counted.most_common(12)) or "none"))


if __name__ == "__main__":
    main()
