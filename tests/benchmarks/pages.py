"""How well and how fast web pages are read.

``python tests/benchmarks/pages.py DATA_FOLDER [SHOW]`` reads ``html/orange-pages.jsonl.xz`` (the pages,
and the gold title, date, standfirst and article of each) and prints token F1 of body and standfirst, the
exact titles and dates, how many bylines became sentences, and the time beside trafilatura's own.
``SHOW`` pages below 0.98 are printed.
"""

from __future__ import annotations

import json
import lzma
import sys
import time
from collections import Counter
from pathlib import Path

from newsum.errors import InputError
from newsum.french.words import words
from newsum.models import Article, BlockKind
from newsum.reading.html import article_from_html

# The gold titles of one section still have what their pages' <title> adds.
ADDED_TO_TITLE = " : actualité automobile, infos, scoop"
PROSE = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.LIST_ITEM, BlockKind.HEADING)


def prose(article: Article) -> str:
    return "\n".join(article.text[b.start : b.end] for b in article.blocks if b.kind in PROSE)


def token_f1(found: str, gold: str) -> float:
    one, other = Counter(words(found)), Counter(words(gold))
    shared = sum((one & other).values())
    return 2 * shared / max(1, one.total() + other.total())


def main(folder: Path, show: int) -> None:
    with lzma.open(folder / "html" / "orange-pages.jsonl.xz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines]
    scores: list[float] = []
    titles = dates = bylines = failures = 0
    for page in pages:
        try:
            article = article_from_html(page["html"])
        except InputError as error:
            failures += 1
            scores.append(0.0)
            print(page["id"], error)
            continue
        score = token_f1(prose(article), f"{page['standfirst']} {page['article']}")
        scores.append(score)
        title = " ".join(page["title"].removesuffix(ADDED_TO_TITLE).split())
        titles += article.title == title
        dates += article.date == page["date"]
        bylines += any(
            "publié le" in article.text[b.start : b.end] and len(article.text[b.start : b.end]) < 100
            for b in article.blocks
            if b.kind in PROSE
        )
        if article.title != title:
            print("title:", page["id"], repr(article.title), "for", repr(title))
        if article.date != page["date"]:
            print("date:", page["id"], article.date, "for", page["date"])
        if score < 0.98 and show > 0:
            show -= 1
            print(f"--- {page['id']} {score:.3f}\n{article.text}")
            print(f"--- gold\n{page['standfirst']}\n{page['article']}\n")
    count = len(pages)
    print(f"token F1 {sum(scores) / count:.4f} (lowest {min(scores):.3f}), failures {failures}")
    print(f"titles {titles}/{count}, dates {dates}/{count}, pages with a byline as prose {bylines}")
    print_times([page["html"] for page in pages[:60]])


def print_times(pages: list[str]) -> None:
    from trafilatura import bare_extraction

    best: dict[str, float] = {}
    for _ in range(3):
        for name, read in (("newsum", article_from_html), ("trafilatura", bare_extraction)):
            start = time.process_time()
            for page in pages:
                read(page)
            best[name] = min(best.get(name, 1e9), time.process_time() - start)
    own, theirs = best["newsum"] / len(pages) * 1e3, best["trafilatura"] / len(pages) * 1e3
    print(f"newsum {own:.1f} ms a page, trafilatura {theirs:.1f} ms: ratio {own / theirs:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
