"""How good the ranker is: ROUGE, readability and time on OrangeSum's validation abstracts.

    python tests/benchmarks/ranking.py DATA_FOLDER [--method NAME]... [--every N]

``DATA_FOLDER/orangesum`` holds ``valid.jsonl.xz``, made by ``python -m newsum.training corpus``. ROUGE F1 in
percent (rouge_score, default tokenizer, no stemming) with 95 % bootstrap intervals; "dangling" is the
share of summaries with a sentence that leans on one that was left out; times are CPU microseconds
per article for ranking and selection, segmentation apart.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from newsum import french, selection
from newsum.evaluation import bootstrap, readability
from newsum.evaluation.rouge import scorer
from newsum.models import Budget, BudgetUnit, Document
from newsum.ranking import rank
from newsum.reading import article_from_text
from newsum.training.corpus import Record, read_records

AUTO = Budget(BudgetUnit.AUTO)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--method", action="append", help="default: lead and news")
    parser.add_argument("--every", type=int, default=1, help="only every Nth article")
    arguments = parser.parse_args()
    records = [
        record
        for record in read_records(arguments.data / "orangesum" / "valid.jsonl.xz")
        if record.abstract_split == "valid" and record.abstract
    ][:: arguments.every]
    plain = [french.analyse(article_from_text(record.article)) for record in records]
    titled = [french.analyse(article_from_text(record.article, title=record.title)) for record in records]
    print(f"{len(records)} articles")
    print(f"{'':28} {'R1':>19} {'R2':>19} {'RL':>19} {'words':>6} {'points':>6} {'dangling':>8} {'µs':>6}")
    budgets = {"auto": AUTO, "-n 2": sentences(2), "-n 3": sentences(3)}
    for method in arguments.method or ["lead", "news"]:
        for name, budget in budgets.items():
            if method == "lead" and budget is AUTO:
                continue
            show(f"{method} {name}", method, budget, records, plain)
            if method == "news":
                show(f"{method} {name}, title known", method, budget, records, titled)


def sentences(count: int) -> Budget:
    """A budget of sentences."""
    return Budget(BudgetUnit.SENTENCES, count)


def show(
    name: str, method: str, budget: Budget, records: Sequence[Record], documents: Sequence[Document]
) -> None:
    """Print one line."""
    rank(documents[0], method)
    begin = time.process_time()
    summaries = [selection.select(document, rank(document, method), budget) for document in documents]
    seconds = time.process_time() - begin
    score = scorer()
    texts = [[point.text for point in points] for points in summaries]
    found = [score(r.abstract, " ".join(text)) for r, text in zip(records, texts, strict=True)]
    means = bootstrap.intervals([[f.r1 for f in found], [f.r2 for f in found], [f.rl for f in found]])
    figures = " ".join(f"{mean.mean:6.2f} {mean.low:5.1f}-{mean.high:5.1f}".rjust(19) for mean in means)
    count = len(documents)
    words = sum(len(point.split()) for text in texts for point in text) / count
    points = sum(map(len, texts)) / count
    lost = [readability.dangling(text, d) for text, d in zip(texts, documents, strict=True)]
    share = 100 * sum(map(bool, lost)) / count
    print(
        f"{name:28} {figures} {words:6.1f} {points:6.2f} {share:7.1f}% {1e6 * seconds / count:6.0f}",
        flush=True,
    )


if __name__ == "__main__":
    main()
