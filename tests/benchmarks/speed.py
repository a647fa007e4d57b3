"""How fast newsum is: as a process, by the article, and as articles grow; sumy's LexRank beside it.

    python tests/benchmarks/speed.py DATA_FOLDER [--part start|articles|growth]

``DATA_FOLDER/orangesum`` holds ``train.jsonl.xz`` and ``valid.jsonl.xz``, as ``python -m newsum.training
corpus`` makes them. sumy needs Punkt's French parameters, which nltk would download; they are
trained here on the first training articles and handed to it. Times are CPU seconds of one
process on one core; runs of the two are interleaved, so that the ratio holds on a noisy machine.
"""

from __future__ import annotations

import argparse
import gc
import json
import lzma
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from newsum.models import Article
from newsum.pipeline import Options, summarize
from newsum.reading import article_from_text

SAMPLE = Path(__file__).parents[2] / "samples" / "biden-poutine.txt"
RUNS = 11
ARTICLES = 400
LENGTHS = (100, 1_000, 10_000)


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--part", choices=("start", "articles", "growth"))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NLTK_DATA"] = folder
        provide_punkt(arguments.data, Path(folder))
        for part in (start, articles, growth):
            if arguments.part in (None, part.__name__):
                part(arguments.data)


def records(data: Path, split: str, count: int) -> list[dict[str, str]]:
    """Return the first records of a split."""
    with lzma.open(data / "orangesum" / f"{split}.jsonl.xz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, count)]


def provide_punkt(data: Path, folder: Path) -> None:
    """Train Punkt on a few articles and lay its parameters where sumy looks for them."""
    from nltk.tokenize.punkt import PunktTrainer, save_punkt_params

    text = "\n".join(record["article"] for record in records(data, "train", 500))
    parameters = PunktTrainer(text).get_params()
    for language in ("french", "english"):  # sumy splits words with the English one
        target = folder / "tokenizers" / "punkt_tab" / language
        target.mkdir(parents=True)
        save_punkt_params(parameters, str(target))


def start(data: Path) -> None:
    """Print the time of a whole process on the sample: Python alone, newsum, sumy."""
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "newsum --version": [sys.executable, "-m", "newsum", "--version"],
        "newsum summarize": [sys.executable, "-m", "newsum", "summarize", str(SAMPLE)],
        "sumy lex-rank": [script("sumy"), "lex-rank", "--language=french", "--length=3", f"--file={SAMPLE}"],
    }
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            times[name].append(process_time(command))
    sumy = statistics.median(cpu for cpu, _ in times["sumy lex-rank"])
    print("whole process on the sample, median of", RUNS)
    print(f"{'':20}{'CPU ms':>10}{'wall ms':>10}{'of sumy':>10}")
    for name, pairs in times.items():
        cpu, wall = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"{name:20}{1000 * cpu:10.0f}{1000 * wall:10.0f}{cpu / sumy:10.2f}")


def script(name: str) -> str:
    """Return the path of an installed command, beside this Python or on the path."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name) or name


def process_time(command: list[str]) -> tuple[float, float]:
    """Return the CPU and wall seconds of a finished process."""
    # As installed: compiled once, not at every start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall


def articles(data: Path) -> None:
    """Print articles per CPU second in one process; sumy's LexRank only ranks."""
    rows = records(data, "valid", ARTICLES)
    titled = [article_from_text(row["article"], title=row["title"]) for row in rows]
    untitled = [article_from_text(row["article"]) for row in rows]
    print(f"\nin one process, {len(rows)} articles")
    print(f"{'':44}{'articles/CPU s':>16}{'ms each':>10}")
    lexrank = sumy_lexrank()
    cases: dict[str, Callable[[], object]] = {
        "newsum, all of it, articles with a title": lambda: every(titled),
        "newsum, all of it, articles without a title": lambda: every(untitled),
        "sumy lex-rank, sentences only": lambda: [lexrank(row["article"]) for row in rows],
    }
    every(untitled[:20])
    best: dict[str, float] = {}
    for _ in range(3):
        for name, case in cases.items():
            best[name] = min(best.get(name, 1e9), cpu_seconds(case))
    for name, seconds in best.items():
        print(f"{name:44}{len(rows) / seconds:16.0f}{1000 * seconds / len(rows):10.2f}")


def every(found: list[Article]) -> None:
    """Summarize articles."""
    options = Options()
    for article in found:
        summarize(article, options)


def sumy_lexrank() -> Callable[[str], object]:
    """Return sumy's LexRank as its command runs it."""
    from sumy.nlp.stemmers import Stemmer
    from sumy.nlp.tokenizers import Tokenizer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    tokenizer = Tokenizer("french")
    summarizer = LexRankSummarizer(Stemmer("french"))
    summarizer.stop_words = get_stop_words("french")
    return lambda text: summarizer(PlaintextParser.from_string(text, tokenizer).document, 3)


def growth(data: Path) -> None:
    """Print the time of one article as it grows, and what a sentence costs."""
    print("\none article that grows")
    print(f"{'sentences':>10}{'ms':>10}{'µs per sentence':>18}")
    sentences = sentence_stream(data)
    for length in LENGTHS:
        text = " ".join(islice(sentences, length))
        article = article_from_text(text)
        seconds = min(cpu_seconds(partial(summarize, article, Options())) for _ in range(3))
        print(f"{length:10}{1000 * seconds:10.1f}{1e6 * seconds / length:18.1f}")


def sentence_stream(data: Path) -> Iterator[str]:
    """Yield the sentences of the training articles."""
    from newsum.french.sentences import split

    for record in records(data, "train", 2_000):
        for first, last in split(record["article"]):
            yield record["article"][first:last]


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes."""
    gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
