"""Headlines: ROUGE with the titles of articles whose title is withheld, time, abstention, file sizes.

    python tests/benchmarks/headlines.py DATA_FOLDER

``DATA_FOLDER/orangesum/valid.jsonl.xz`` gives the articles of the title task's *valid* split;
``DATA_FOLDER/treebank/sequoia-dev.conllu.xz`` the sentences on which the tagger is measured. Nothing is
learned from either. OrangeSum parted the lead of each article from the rest; articles are measured as it has
them, and with their lead, as readers had them. The first sentence stands beside as the baseline. Time is CPU
time, with the model files loaded, beside that of segmentation in the same run.
"""

from __future__ import annotations

import lzma
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from newsum import first_names, headline
from newsum.evaluation.bootstrap import intervals
from newsum.evaluation.rouge import scorer
from newsum.french import tagging
from newsum.headline import newsworthiness, scenes
from newsum.headline.compression import approval, search
from newsum.headline.cuts import acceptability
from newsum.headline.grammar import conjugation
from newsum.headline.people import coreference
from newsum.headline.topics import association, relevance
from newsum.models import Document, Headline
from newsum.ranking import model
from newsum.training import corpus, examples, tagger, title

COLUMNS = ("R1", "R2", "RL")
FILES = (
    tagging.DATA,
    *model.paths(model.TITLES),
    search.DATA,
    approval.DATA,
    acceptability.DATA,
    relevance.DATA,
    association.DATA,
    first_names.DATA,
    conjugation.DATA,
    newsworthiness.DATA,
    scenes.DATA,
    coreference.DATA,
    coreference.OFFICES,
)


def main(folder: Path) -> None:
    records = corpus.read_records(folder / "orangesum" / "valid.jsonl.xz")
    versions = [title.versions(record) for record in records if record.title_split == "valid"]
    began = time.process_time()
    bare = [examples.read(each[0]) for each in versions]
    segmentation = time.process_time() - began
    headline.write(bare[0])
    compare("articles as OrangeSum has them, without their lead", [each[0].title for each in versions], bare)
    led = [each[1] for each in versions if len(each) > 1]
    compare("articles with their lead", [record.title for record in led], list(map(examples.read, led)))
    print(f"\nread and segment: {1e6 * segmentation / len(versions):.0f} µs CPU per article")
    for path in FILES:
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
    print(
        f"first headline of a process, files loaded for it: {_first_headline():.0f} ms more than the second"
    )
    measure_tagger("\n".join(_lines(folder / "treebank" / tagger.MEASURED_ON)))


def _lines(path: Path) -> list[str]:
    return lzma.decompress(path.read_bytes()).decode("utf-8").split("\n")


def compare(name: str, titles: list[str], documents: list[Document]) -> None:
    print(f"\n{len(titles)} {name}")
    report("first sentence", titles, [_first(document) for document in documents])
    for mode in ("sentence", "compressed", "auto"):
        measure(mode, titles, documents)


def _first(document: Document) -> str:
    return document.prose[0].text if document.prose else ""


def measure(mode: str, titles: list[str], documents: list[Document]) -> None:
    began = time.process_time()
    written: list[Headline] = [headline.write(document, mode) for document in documents]
    spent = time.process_time() - began
    report(mode, titles, [one.text for one in written])
    origins = Counter(one.origin for one in written)
    topics = sum(one.topic is not None for one in written)
    words = sum(len(one.text.split()) for one in written) / len(written)
    print(
        f"{'':16}{1e6 * spent / len(written):6.0f} µs CPU per article, {words:.1f} words, "
        f"{100 * origins['compressed'] / len(written):.0f} % changed, "
        f"{100 * topics / len(written):.0f} % with a topic, the rest whole sentences"
    )


def report(name: str, titles: list[str], texts: list[str]) -> None:
    score = scorer()
    rows = [score(title, text) for title, text in zip(titles, texts, strict=True)]
    found = intervals([[row.r1 for row in rows], [row.r2 for row in rows], [row.rl for row in rows]])
    cells = "   ".join(
        f"{column} {one.mean:5.2f} [{one.low:5.2f}, {one.high:5.2f}]"
        for column, one in zip(COLUMNS, found, strict=True)
    )
    print(f"{name:16}{cells}")


def measure_tagger(treebank: str) -> None:
    held_out = list(tagger.sentences(treebank))
    model = tagging.load()
    full, coarse = tagger.accuracy(model, held_out)
    began = time.process_time()
    for sentence in held_out:
        tagging.tag(sentence.forms)
    spent = time.process_time() - began
    size = sum(len(sentence.forms) for sentence in held_out)
    print(
        f"tagger on sequoia-dev: {100 * full:.2f} % of {size} tokens right with agreement, "
        f"{100 * coarse:.2f} % by class, {1e6 * spent / size:.1f} µs per token"
    )


def _first_headline() -> float:
    code = (
        "import time\n"
        "from newsum import french, headline\n"
        "from newsum.headline import writing\n"
        "from newsum.reading import article_from_text\n"
        "text = 'Le maire de Brest, Jean Dupont, a inauguré lundi un musée à Brest. Il a coûté cher.'\n"
        "document = french.analyse(article_from_text(text))\n"
        "times = [time.process_time()]\n"
        "for _ in range(2):\n"
        "    headline.write(document)\n"
        "    times.append(time.process_time())\n"
        "print(1000 * (times[1] - times[0] - (times[2] - times[1])))\n"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True) for _ in range(5)]
    return min(float(run.stdout) for run in runs)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
