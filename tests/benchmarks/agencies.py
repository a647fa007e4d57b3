"""Agencies: precision and recall on annotated articles, and the time they take.

    python tests/benchmarks/agencies.py DATA_FOLDER

``DATA_FOLDER/agencies/gold.jsonl`` holds annotated articles (``id, stratum, text, mentions``). A mention
counts when its offsets and its agency are right; a set is that of an article's agencies. The rules were
written with one half of the articles in view (an even MD5 of the id: "seen"); of the other half only the
scores were ever looked at. Five folds of all articles show how much the scores vary.
``DATA_FOLDER/orangesum/valid.jsonl.xz`` gives the articles for the timing; forms that no text has are
added to the gazetteer for its growth.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import lzma
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from newsum import french
from newsum.agencies import AgencyEntry, Form, Gazetteer, find, load
from newsum.models import Document
from newsum.reading import article_from_text

TIMED_ARTICLES = 500
FOLDS = 5
MEASURES = ("sets, sources", "sets, all", "mentions", "mentions, sources", "unnamed")

Annotated = dict[str, Any]
Counts = Counter[tuple[str, str]]


def digest(record: Annotated) -> int:
    return int(hashlib.md5(str(record["id"]).encode()).hexdigest(), 16)


def compare(record: Annotated, counts: Counts, confusion: Counter[tuple[str, str]]) -> None:
    """Add one article to the counts of hits, false alarms and misses."""
    citations = find(french.analyse(article_from_text(record["text"])))
    found = {
        (mention.start, mention.end): (agency.name, mention.role.value)
        for agency in citations.agencies
        for mention in agency.mentions
    }
    gold = {(m["start"], m["end"]): (m["agency"], m["role"]) for m in record["mentions"]}
    unnamed = {span for span, (_, role) in gold.items() if role == "generic"}
    gold = {span: named for span, named in gold.items() if span not in unnamed}
    for span, (name, role) in gold.items():
        if found.get(span, ("", ""))[0] == name:
            confusion[role, found[span][1]] += 1
    pairs: dict[str, tuple[set[Any], set[Any]]] = {
        "sets, sources": (sources(found.values()), sources(gold.values())),
        "sets, all": ({name for name, _ in found.values()}, {name for name, _ in gold.values()}),
        "mentions": ({(s, n) for s, (n, _) in found.items()}, {(s, n) for s, (n, _) in gold.items()}),
        "mentions, sources": (
            {(span, *named) for span, named in found.items() if named[1] == "source"},
            {(span, *named) for span, named in gold.items() if named[1] == "source"},
        ),
        "unnamed": ({(mention.start, mention.end) for mention in citations.generic}, unnamed),
    }
    for measure, (ours, theirs) in pairs.items():
        counts[measure, "hits"] += len(ours & theirs)
        counts[measure, "false alarms"] += len(ours - theirs)
        counts[measure, "misses"] += len(theirs - ours)


def sources(named: Iterable[tuple[str, str]]) -> set[str]:
    return {name for name, role in named if role == "source"}


def scores(counts: Counts, measure: str) -> tuple[float, float, float]:
    """Return precision, recall and their harmonic mean."""
    hits = counts[measure, "hits"]
    precision = hits / (hits + counts[measure, "false alarms"] or 1)
    recall = hits / (hits + counts[measure, "misses"] or 1)
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def print_quality(title: str, records: Sequence[Annotated]) -> None:
    counts: Counts = Counter()
    confusion: Counter[tuple[str, str]] = Counter()
    for record in records:
        compare(record, counts, confusion)
    print(f"{title} ({len(records)} articles)")
    if not counts.total():
        print("  nothing to find, nothing found")
        return
    for measure in MEASURES:
        precision, recall, both = scores(counts, measure)
        parts = (f"{counts[measure, part]} {part}" for part in ("hits", "false alarms", "misses"))
        print(f"  {measure:18} P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}  ({', '.join(parts)})")
    print("  roles, gold > ours: " + ", ".join(f"{g} > {o} {n}" for (g, o), n in sorted(confusion.items())))


def print_folds(records: Sequence[Annotated]) -> None:
    folds = [[record for record in records if digest(record) // 2 % FOLDS == fold] for fold in range(FOLDS)]
    each: dict[str, list[float]] = {measure: [] for measure in MEASURES}
    for fold in folds:
        counts: Counts = Counter()
        for record in fold:
            compare(record, counts, Counter())
        for measure in MEASURES[:4]:
            each[measure].append(scores(counts, measure)[2])
    print(f"F1 on {FOLDS} folds of all articles")
    for measure in MEASURES[:4]:
        print(f"  {measure:18} " + "  ".join(f"{value:.3f}" for value in each[measure]))


def microseconds(work: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """Return the CPU time of one document, the best of three rounds."""
    rounds = []
    for _ in range(3):
        begin = time.process_time()
        for document in documents:
            work(document)
        rounds.append(time.process_time() - begin)
    return min(rounds) / len(documents) * 1e6


def grown(gazetteer: Gazetteer, forms: int) -> Gazetteer:
    """Return a gazetteer with made-up agencies, up to that number of forms."""
    known = sum(len(entry.forms) for entry in gazetteer)
    syllables = ("Za", "Vo", "Ki", "Lu", "Mo", "Re", "Ta", "Po", "Ni", "Xe")
    made_up = itertools.product(syllables, repeat=4)
    names = ["".join(word).capitalize() for word, _ in zip(made_up, range(known, forms), strict=False)]
    return Gazetteer(gazetteer.entries + tuple(AgencyEntry(name, forms=(Form(name),)) for name in names))


def print_loading() -> None:
    begin = time.process_time()
    gazetteer = load()
    loaded = time.process_time()
    list(gazetteer.index.scan(""))
    ready = time.process_time()
    forms = sum(len(entry.forms) for entry in gazetteer)
    print(f"{len(gazetteer)} agencies, {forms} forms: loaded in {1e3 * (loaded - begin):.1f} ms CPU,")
    print(f"  made ready for matching in {1e3 * (ready - loaded):.1f} ms")


def print_times(folder: Path) -> None:
    with lzma.open(folder / "orangesum" / "valid.jsonl.xz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["article"] for line in itertools.islice(lines, TIMED_ARTICLES)]
    documents = [french.analyse(article_from_text(text)) for text in texts]
    gazetteer = load()
    forms = sum(len(entry.forms) for entry in gazetteer)
    print(f"CPU per article ({len(documents)} of OrangeSum valid), and words per article:")
    print(f"  {sum(len(text.split()) for text in texts) / len(texts):.0f} words")
    small = Gazetteer(gazetteer.entries[: len(gazetteer) * 221 // forms])
    for each in (small, gazetteer, grown(gazetteer, 5_000)):
        count = sum(len(entry.forms) for entry in each)
        print(f"  {count:5} forms: {microseconds(partial(find, gazetteer=each), documents):.0f} µs")
    old = microseconds(lambda document: find(document, historical=True), documents)
    print(f"  {forms:5} forms, historical: {old:.0f} µs")


def main() -> None:
    folder = Path(sys.argv[1])
    print_loading()
    with (folder / "agencies" / "gold.jsonl").open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    print_quality("seen half", [record for record in records if digest(record) % 2 == 0])
    print_quality("unseen half", [record for record in records if digest(record) % 2])
    for stratum in sorted({record["stratum"] for record in records}):
        print_quality(f"stratum {stratum}", [r for r in records if r["stratum"] == stratum])
    print_folds(records)
    print_times(folder)


if __name__ == "__main__":
    main()
