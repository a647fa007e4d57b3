"""Whole archives: articles per second, memory, and what is not summarizing; sumy's LexRank beside it.

    python tests/benchmarks/batch.py DATA_FOLDER [--small N] [--large N] [--part NAME] [--method NAME]

``DATA_FOLDER/orangesum`` holds ``train.jsonl.xz``, as ``python -m newsum.training corpus`` makes it; its
articles are repeated, with other ids, until there are as many as asked for. CPU seconds are those of the
process with its workers; memory is the resident set at its largest: of the process itself, of the largest
process below it (pages that they share are counted in each), and of all of them together.
"""

from __future__ import annotations

import argparse
import io
import json
import lzma
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from speed import cpu_seconds, provide_punkt, sumy_lexrank

from newsum.batch.feeding import Feed
from newsum.batch.raw import Kind, Raw
from newsum.batch.sketches import PLACES, sketch
from newsum.batch.sources import expand
from newsum.batch.unique import Index
from newsum.batch.work import WorkOptions, process
from newsum.models import Article
from newsum.pipeline import Options, summarize
from newsum.reading.options import ReadOptions
from newsum.reading.records import read_record
from newsum.rendering.json import render

SUMY_ARTICLES = 300
SHARE_ARTICLES = 2000
POLL = 0.2


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=200_000)
    parser.add_argument("--part", choices=("speed", "share", "engines", "unique"))
    parser.add_argument("--method", default="news", help="the ranker")
    arguments = parser.parse_args()
    bench = Bench(arguments.data, Path(), arguments.small, arguments.large, arguments.method)
    parts: dict[str, Callable[[Bench], None]] = {
        "speed": speed,
        "share": share,
        "engines": engines,
        "unique": unique,
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, part in parts.items():
            if arguments.part in (None, name):
                part(replace(bench, folder=Path(folder)))


@dataclass(frozen=True)
class Bench:
    """What to measure with."""

    data: Path
    folder: Path
    small: int
    large: int
    method: str

    def run(self, source: Path, output: str, *options: str) -> Cost:
        """Run ``newsum batch`` in a process of its own, and watch it."""
        target = str(self.folder / output)
        command = [sys.executable, "-m", "newsum", "batch", str(source), "-o", target, "--overwrite", "-q"]
        return measured([*command, "--method", self.method, *options])


def archive(bench: Bench, count: int) -> Path:
    """Write an archive of so many articles, without their abstracts."""
    path = bench.folder / f"archive-{count}.jsonl"
    if not path.exists():
        with path.open("w", encoding="utf-8") as file:
            for number, row in enumerate(islice(repeated(bench.data), count)):
                line = {"id": f"{row['id']}-{number}", "text": row["article"], "date": row["date"]}
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def repeated(data: Path) -> Iterator[dict[str, str]]:
    """Yield the training articles again and again."""
    while True:
        with lzma.open(data / "orangesum" / "train.jsonl.xz", "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


@dataclass(frozen=True)
class Cost:
    """What a run cost; memory is the resident set at its largest, in bytes.

    Attributes:
        clock: seconds.
        cpu: CPU seconds, of all processes.
        own: memory of the process itself.
        worker: memory of the largest process below it.
        whole: memory of all of them together.
    """

    clock: float
    cpu: float
    own: int
    worker: int
    whole: int

    def memory(self) -> str:
        """Return the memory in MB, as three columns."""
        return "".join(f"{size / 1e6:10.0f}" for size in (self.own, self.worker, self.whole))


def measured(command: list[str]) -> Cost:
    """Run a command and watch it."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command)
    own = worker = whole = 0
    while process.poll() is None:
        first, *others = resident(process.pid) or [0]
        own, worker = max(own, first), max([worker, *others])
        whole = max(whole, first + sum(others))
        time.sleep(POLL)
    if process.returncode:
        raise SystemExit(f"{command} failed")
    clock = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(clock, cpu, own, worker, whole)


def resident(pid: int) -> list[int]:
    """Return the bytes of memory that a process takes, then those of each process below it."""
    try:
        own = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        tasks = Path(f"/proc/{pid}/task").glob("*/children")
        children = [child for task in tasks for child in task.read_text().split()]
    except (OSError, IndexError):
        return []
    return [own, *(size for child in children for size in resident(int(child)))]


def speed(bench: Bench) -> None:
    """Print articles per second with one and two workers, and sumy's LexRank's, which only ranks."""
    source = archive(bench, bench.small)
    print(f"\n{bench.small} articles")
    print(f"{'':32}{'articles/s':>12}{'per CPU s':>12}{'speed-up':>10}")
    first = 0.0
    for jobs in (1, 2):
        cost = bench.run(source, "out.jsonl", "--jobs", str(jobs))
        first = first or cost.clock
        speedup = first / cost.clock
        name = f"newsum batch --jobs {jobs}"
        print(f"{name:32}{bench.small / cost.clock:12.0f}{bench.small / cost.cpu:12.0f}{speedup:10.2f}")
    os.environ["NLTK_DATA"] = str(bench.folder)
    provide_punkt(bench.data, bench.folder)
    lexrank = sumy_lexrank()
    texts = [row["article"] for row in islice(repeated(bench.data), SUMY_ARTICLES)]
    seconds = cpu_seconds(lambda: [lexrank(text) for text in texts])
    print(f"{'sumy lex-rank, sentences only':32}{'':12}{len(texts) / seconds:12.0f}")


def share(bench: Bench) -> None:
    """Print where the time of an article goes."""
    source = archive(bench, SHARE_ARTICLES)
    read = ReadOptions()
    chunks = list(Feed(expand([str(source)]), read).chunks())
    raws = [item for chunk in chunks for item in chunk.items if isinstance(item, Raw)]
    articles = [article for raw in raws if isinstance(article := parsed(raw, read), Article)]
    options = Options(method=bench.method)
    summaries = [summarize(article, options) for article in articles]
    steps: dict[str, Callable[[], object]] = {
        "cutting the file into lines": lambda: list(Feed(expand([str(source)]), read).chunks()),
        "JSON and layout into an article": lambda: [parsed(raw, read) for raw in raws],
        "summarizing": lambda: [summarize(article, options) for article in articles],
        "the summary as JSON": lambda: [render(summary) for summary in summaries],
    }
    print(f"\nCPU ms per article, {len(articles)} articles in one process")
    for name, step in steps.items():
        print(f"{name:36}{1000 * cpu_seconds(step) / len(articles):8.3f}")
    whole = cpu_seconds(lambda: [process(WorkOptions(options, timeout=60), chunk.items) for chunk in chunks])
    print(f"{'one chunk after another':36}{1000 * whole / len(articles):8.3f}")
    cost = bench.run(source, "out.jsonl", "--jobs", "2")
    print(f"{'newsum batch --jobs 2, start and all':36}{1000 * cost.cpu / len(articles):8.3f}")


def parsed(raw: Raw, read: ReadOptions) -> object:
    """Return what a raw record is read as."""
    assert raw.kind is Kind.LINE
    return read_record(raw.payload, raw.line or 1, raw.source, read)


def engines(bench: Bench) -> None:
    """Print time and memory of two workers, of the pool and of Dask on loopback, and whether bytes agree."""
    columns = "".join(f"{name:>10}" for name in ("seconds", "per s", "own MB", "worker MB", "all MB"))
    print(f"\n{'articles, two workers':32}{columns}")
    for count in (bench.small, bench.large):
        source, pool, parts = archive(bench, count), bench.folder / "pool.jsonl", bench.folder / "parts"
        for name, output, more in (("--jobs 2", pool, ()), ("--engine dask", parts, ("--engine", "dask"))):
            cost = bench.run(source, output.name, "--jobs", "2", *more)
            rate = f"{cost.clock:10.0f}{count / cost.clock:10.0f}"
            print(f"{count:8} {name:23}{rate}{cost.memory()}", flush=True)
        same = digest([pool]) == digest(sorted(parts.glob("part-*")))
        print(f"{count:8} the same bytes: {'yes' if same else 'NO'}", flush=True)


def unique(bench: Bench) -> None:
    """Print what looking for near-duplicates costs as an archive grows of which no two articles are alike."""
    texts = [row["article"] for row in islice(repeated(bench.data), SHARE_ARTICLES)]
    seconds = cpu_seconds(lambda: [sketch(text) for text in texts])
    print(f"\nsketching: {1000 * seconds / len(texts):.2f} ms per article")
    chance = random.Random(0)
    indexes: list[Index] = []  # All are held, lest one take the memory that another has freed.
    for count in (bench.small, bench.large // 2, bench.large):
        index, before = Index(), resident(os.getpid())[0]
        indexes.append(index)

        def grow(index: Index = index, count: int = count) -> None:
            for number in range(count):
                words = chance.randbytes(PLACES)
                if index.find(words) is None:
                    index.add(words, f"article-{number:08}")

        seconds = cpu_seconds(grow)
        held = resident(os.getpid())[0] - before
        print(f"{count:8} kept: {1000 * seconds / count:.3f} ms and {held / count:.0f} bytes per article")


def digest(paths: list[Path]) -> str:
    """Return the digest of some files, joined."""
    from hashlib import sha256

    whole = sha256()
    for path in paths:
        with path.open("rb") as file:
            while piece := file.read(io.DEFAULT_BUFFER_SIZE * 16):
                whole.update(piece)
    return whole.hexdigest()


if __name__ == "__main__":
    main()
