"""Whatever happens to a run, resuming it ends with the bytes of an uninterrupted one."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from weakref import WeakSet

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from test_batch import Watcher, batch, small_chunks, write_archive

from newsum.batch import Existing, StoppedError, Unique
from newsum.batch.feeding import Chunk, Position
from newsum.batch.limits import OutOfTimeError, Stopwatch
from newsum.batch.pool import Pool
from newsum.batch.raw import Kind, Raw
from newsum.batch.work import Result
from newsum.errors import ExitCode, NewsumError, OutputError, UsageError
from newsum.headline import HeadlineMode
from newsum.models import Article, Failure, Summary
from newsum.pipeline import Options

KILLS = 12
CHUNK = 20
FORK = multiprocessing.get_context("fork")


@pytest.fixture(scope="module", autouse=True)
def chunks_are_small() -> Iterator[None]:
    with small_chunks(CHUNK):
        yield


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive, some of it bad, and the output and errors of an uninterrupted run."""
    folder = tmp_path_factory.mktemp("whole")
    path = write_archive(folder / "in.jsonl", 12 * CHUNK)
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[60] = lines[180] = "{"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for ending in ("", ".gz"):
        batch(
            path,
            output=folder / f"out.jsonl{ending}",
            errors=folder / "errors.jsonl",
            existing=Existing.OVERWRITE,
        )
    return folder


def in_a_process(target: Callable[[], object]) -> multiprocessing.process.BaseProcess:
    process = FORK.Process(target=target)
    process.start()
    return process


def assert_same(whole: Path, output: Path, errors: Path | None = None) -> None:
    ending = "".join(output.suffixes[1:])
    assert output.read_bytes() == (whole / f"out.jsonl{ending}").read_bytes()
    assert not Path(f"{output}.part").exists()
    if errors is not None:
        assert errors.read_bytes() == (whole / "errors.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("ending", "checkpoint"),
    [("", 0.0), (".gz", 0.03)],
    ids=["checkpoint per chunk", "gzip, a checkpoint now and then"],
)
def test_killed_at_random_moments_and_resumed(
    ending: str, checkpoint: float, whole: Path, tmp_path: Path
) -> None:
    moments = random.Random(20 + len(ending))
    output, errors = tmp_path / f"out.jsonl{ending}", tmp_path / "errors.jsonl"

    def go(jobs: int = 1) -> None:
        batch(
            whole / "in.jsonl",
            output=output,
            errors=errors,
            jobs=jobs,
            existing=Existing.RESUME,
            checkpoint=checkpoint,
        )

    for _ in range(KILLS // 2):
        process = in_a_process(go)
        time.sleep(moments.uniform(0.0, 0.1))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    go(jobs=2)
    assert_same(whole, output, errors)


def children() -> list[int]:
    """Return the numbers of the processes that this one has started."""
    tasks = Path("/proc/self/task").glob("*/children")
    return [int(number) for task in tasks for number in task.read_text().split()]


class Killer(Watcher):
    """Kills a worker of this process, chosen at random, at random moments.

    Not again before the run has moved on: on a slow day no worker would live to begin.
    """

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self.kills = 0
        self._chance = chance
        self._over = threading.Event()
        self._moved = threading.Event()
        self._moved.set()
        self._thread = threading.Thread(target=self._work)
        self._thread.start()

    def _work(self) -> None:
        while not self._over.wait(self._chance.uniform(0.1, 0.6)):
            workers = children() if self._moved.is_set() else []
            if workers:
                self._moved.clear()
                os.kill(self._chance.choice(workers), signal.SIGKILL)
                self.kills += 1

    def advance(self, done: int, failed: int, share: float | None) -> None:
        super().advance(done, failed, share)
        self._moved.set()

    def close(self) -> None:
        super().close()
        self._over.set()
        self._thread.join()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the workers in /proc")
def test_workers_killed_at_random_moments_cost_nothing(whole: Path, tmp_path: Path) -> None:
    chance = random.Random(7)
    output, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    kills = 0
    while kills < KILLS:
        killer = Killer(chance)
        batch(
            whole / "in.jsonl",
            output=output,
            errors=errors,
            jobs=2,
            watcher=killer,
            existing=Existing.OVERWRITE,
        )
        assert_same(whole, output, errors)
        kills += killer.kills


def limited_disk(size: int, target: Callable[[], object]) -> Callable[[], None]:
    """Return what does the work in a process whose files may not grow beyond a size (as on a full disk)."""

    def work() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        try:
            target()
        except OutputError as error:
            assert "--resume" in str(error)
            os._exit(9)

    return work


@pytest.mark.parametrize("size", [0, 50, 300, 28_000, 160_000])
def test_full_disk_is_said_and_resumed(size: int, whole: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"

    def go() -> None:
        batch(whole / "in.jsonl", output=output, existing=Existing.RESUME, checkpoint=0.05)

    process = in_a_process(limited_disk(size, go))
    process.join()
    assert process.exitcode == 9
    assert not output.exists()
    go()
    assert_same(whole, output)


DRIVER = """
import sys
from pathlib import Path
from newsum.batch import BatchOptions, Existing, feeding, run
from newsum.errors import NewsumError

class Quiet:
    def advance(self, done, failed, share): print(done, flush=True)
    def note(self, message): pass
    def close(self): pass

source, output, jobs, feeding.CHUNK_RECORDS = *sys.argv[1:4], int(sys.argv[4])
try:
    run([source], BatchOptions(output, jobs=int(jobs), existing=Existing.RESUME), Quiet())
except NewsumError as error:
    print(error, file=sys.stderr)
    sys.exit(error.exit_code)
"""


def heed_interrupts() -> None:
    """Let a process heed Ctrl-C, which it does not if the tests run in the background of a shell."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("number", "code", "word"),
    [
        (signal.SIGINT, ExitCode.INTERRUPTED, "interrupted"),
        (signal.SIGTERM, ExitCode.TERMINATED, "terminated"),
    ],
)
def test_asked_to_stop_it_says_what_is_kept(
    jobs: str, number: signal.Signals, code: ExitCode, word: str, whole: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", DRIVER, str(whole / "in.jsonl"), str(output), jobs, str(CHUNK)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    )
    assert process.stdout is not None
    process.stdout.readline()
    if number is signal.SIGINT:
        os.killpg(process.pid, number)  # As the terminal does: the workers get it too.
    else:
        process.send_signal(number)
    _, said = process.communicate(timeout=20)
    assert process.returncode == code
    [line] = said.decode().splitlines()
    assert line.startswith(word)
    assert "records are kept in" in line
    assert line.endswith("continue with --resume")
    report = batch(whole / "in.jsonl", output=output, existing=Existing.RESUME)
    assert report.skipped >= CHUNK
    assert_same(whole, output)


class StopAt(Watcher):
    """Presses Ctrl-C when so many are done."""

    def __init__(self, done: int) -> None:
        super().__init__()
        self._done = done

    def advance(self, done: int, failed: int, share: float | None) -> None:
        if done + failed >= self._done:
            raise KeyboardInterrupt


@pytest.fixture(scope="module")
def interrupted(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the partial output of a run that was stopped after 3 chunks."""
    folder = tmp_path_factory.mktemp("interrupted")
    with pytest.raises(StoppedError):
        batch(whole / "in.jsonl", output=folder / "out.jsonl", watcher=StopAt(3 * CHUNK), checkpoint=0.0)
    return folder


CHEAP = Options(method="lead", headline=HeadlineMode.SENTENCE)
"""What a resumed run is about is the order of bytes, not what they say."""


@pytest.fixture(scope="module")
def in_small_chunks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small archive, a whole run's output, and the partial one of a run that was stopped."""
    folder = tmp_path_factory.mktemp("small")
    archive = write_archive(folder / "in.jsonl", 60)
    with small_chunks(5):
        batch(archive, output=folder / "out.jsonl", summary=CHEAP)
        with pytest.raises(StoppedError):
            output = folder / "stopped.jsonl"
            batch(archive, output=output, watcher=StopAt(50), checkpoint=0.0, summary=CHEAP)
    return folder


@settings(max_examples=20, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(journal=st.integers(0, 1250), records=st.integers(0, 40_000), garbage=st.binary(max_size=50))
@example(journal=0, records=0, garbage=b"\n")
@example(journal=0, records=0, garbage=b"[]\n{}\n")
@example(journal=10_000, records=1_000_000, garbage=b"")
def test_whatever_a_power_cut_leaves_is_continued(
    in_small_chunks: Path,
    tmp_path_factory: pytest.TempPathFactory,
    journal: int,
    records: int,
    garbage: bytes,
) -> None:
    """Any beginning of the journal, torn at its end, with any beginning of the records."""
    folder = tmp_path_factory.mktemp("power")
    part = folder / "out.jsonl.part"
    shutil.copytree(in_small_chunks / "stopped.jsonl.part", part)
    (part / "journal").write_bytes((part / "journal").read_bytes()[:journal] + garbage)
    (part / "records").write_bytes((part / "records").read_bytes()[:records] + garbage)
    with small_chunks(5):
        output = folder / "out.jsonl"
        batch(in_small_chunks / "in.jsonl", output=output, existing=Existing.RESUME, summary=CHEAP)
    assert_same(in_small_chunks, folder / "out.jsonl")


def copy_of(interrupted: Path, tmp_path: Path) -> Path:
    shutil.copytree(interrupted / "out.jsonl.part", tmp_path / "out.jsonl.part")
    return tmp_path / "out.jsonl"


def test_resumed_run_does_only_what_is_left(whole: Path, interrupted: Path, tmp_path: Path) -> None:
    output = copy_of(interrupted, tmp_path)
    watcher = Watcher()
    report = batch(whole / "in.jsonl", output=output, existing=Existing.RESUME, jobs=2, watcher=watcher)
    assert report.skipped == 3 * CHUNK
    assert report.done + report.failed == 12 * CHUNK
    assert watcher.steps[0][0] > 3 * CHUNK
    assert_same(whole, output)


def test_interrupted_run_is_neither_ignored_nor_taken_for_an_output(
    whole: Path, interrupted: Path, tmp_path: Path
) -> None:
    output = copy_of(interrupted, tmp_path)
    with pytest.raises(OutputError, match="--resume continues it, --overwrite starts anew"):
        batch(whole / "in.jsonl", output=output)
    assert batch(whole / "in.jsonl", output=output, existing=Existing.OVERWRITE).skipped == 0
    assert_same(whole, output)


def test_resume_with_other_options_is_refused(whole: Path, interrupted: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="other options"):
        batch(
            whole / "in.jsonl",
            output=copy_of(interrupted, tmp_path),
            existing=Existing.RESUME,
            summary=Options(method="lead"),
        )


def test_resume_with_inputs_that_were_only_touched_goes_on(
    whole: Path, interrupted: Path, tmp_path: Path
) -> None:
    output = copy_of(interrupted, tmp_path)
    os.utime(whole / "in.jsonl")
    assert 0 < batch(whole / "in.jsonl", output=output, existing=Existing.RESUME).skipped < 600
    assert_same(whole, output)


def test_resume_with_changed_inputs_is_refused(whole: Path, interrupted: Path, tmp_path: Path) -> None:
    output = copy_of(interrupted, tmp_path)
    changed = tmp_path / "in.jsonl"
    shutil.copy(whole / "in.jsonl", changed)
    with pytest.raises(OutputError, match="other inputs"):
        batch(changed, output=output, existing=Existing.RESUME)


def test_resume_with_nothing_to_resume_starts(whole: Path, tmp_path: Path) -> None:
    assert batch(whole / "in.jsonl", output=tmp_path / "out.jsonl", existing=Existing.RESUME).skipped == 0
    assert_same(whole, tmp_path / "out.jsonl")


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
def test_resume_of_a_complete_run_does_nothing_and_ends_as_it_did(whole: Path, name: str) -> None:
    watcher = Watcher()
    report = batch(whole / "in.jsonl", output=whole / name, existing=Existing.RESUME, watcher=watcher)
    assert watcher.steps == []
    assert watcher.notes == [f"{whole / name} is complete already"]
    assert (report.done, report.failed, report.skipped) == (238, 2, 240)
    assert report.exit_code is ExitCode.FAILURE


def grow(folder: Path) -> None:
    with (folder / "in" / "a.jsonl").open("a") as lines:
        lines.write('{"text": "Le maire a parlé."}\n')


def touch(folder: Path) -> None:
    os.utime(folder / "in" / "a.jsonl", (0, 10))


def alter(folder: Path) -> None:
    path = folder / "in" / "a.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("mardi", "lundi", 1), encoding="utf-8")


def shorten(folder: Path) -> None:
    os.truncate(folder / "out.jsonl", 100)


@pytest.mark.parametrize(
    ("change", "options", "said"),
    [
        (lambda folder: None, {}, None),
        (lambda folder: None, {"errors": Path("errors.jsonl"), "jobs": 2}, None),
        (touch, {}, None),
        (grow, {}, "other inputs"),
        (alter, {}, "other inputs"),
        (lambda folder: (folder / "in" / "a.jsonl").rename(folder / "in" / "b.jsonl"), {}, "other inputs"),
        (lambda folder: write_archive(folder / "in" / "b.jsonl", 1), {}, "other inputs"),
        (lambda folder: (folder / "in" / "a.jsonl").write_text("{"), {}, "other inputs"),
        (lambda folder: None, {"summary": Options(method="lead")}, "other options"),
        (lambda folder: None, {"unique": Unique.MARK}, "other options"),
        (shorten, {}, "was changed since it was made; --overwrite"),
        (
            lambda folder: (folder / "out.jsonl.done").unlink(),
            {},
            "exists already, and no out.jsonl.done says",
        ),
        (lambda folder: (folder / "out.jsonl.done").write_text("[]"), {}, "exists already, and no"),
    ],
)
def test_complete_output_is_taken_for_that_of_the_same_run_only(
    change: Callable[[Path], object],
    options: dict[str, Any],
    said: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    write_archive(tmp_path / "in" / "a.jsonl", 3)
    batch("in", output="out.jsonl")
    change(tmp_path)
    before = (tmp_path / "out.jsonl").read_bytes()
    if said is None:
        assert batch("in", output="out.jsonl", existing=Existing.RESUME, **options).skipped == 3
    else:
        with pytest.raises(OutputError, match=said):
            batch("in", output="out.jsonl", existing=Existing.RESUME, **options)
    assert (tmp_path / "out.jsonl").read_bytes() == before


def test_complete_output_of_a_pipe_is_not_taken_for_that_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for existing, refusal in ((Existing.REFUSE, None), (Existing.RESUME, "cannot be read again")):
        with write_archive(tmp_path / "in.jsonl", 3).open() as stdin:
            monkeypatch.setattr(sys, "stdin", stdin)
            with pytest.raises(UsageError, match=refusal) if refusal else nullcontext():
                batch("-", output=tmp_path / "out.jsonl", existing=existing)


@pytest.mark.parametrize("existing", Existing)
def test_second_run_on_the_same_output_is_refused(existing: Existing, whole: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    seen: list[str] = []

    class Second(Watcher):
        def advance(self, done: int, failed: int, share: float | None) -> None:
            if done <= CHUNK:
                with pytest.raises(OutputError) as refused:
                    batch(whole / "in.jsonl", output=output, existing=existing)
                seen.append(str(refused.value))

    batch(whole / "in.jsonl", output=output, watcher=Second())
    assert_same(whole, output)
    assert len(seen) == 1
    assert existing is Existing.REFUSE or "another run" in seen[0]


SPENT = "standard input was read and cannot be read again"


def test_pipe_that_was_read_in_part_cannot_be_resumed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_archive(tmp_path / "in.jsonl", 3 * CHUNK)

    with (tmp_path / "in.jsonl").open() as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        with pytest.raises(StoppedError, match=f"kept in .*; {SPENT}: save it .*; --overwrite") as stopped:
            batch("-", output=tmp_path / "out.jsonl", watcher=StopAt(1))
        assert "--resume" not in str(stopped.value)
        with pytest.raises(UsageError, match=SPENT):
            batch("-", output=tmp_path / "out.jsonl", existing=Existing.RESUME)


def echo_or_die(batch: Sequence[Raw | Failure], started: Callable[[int], None]) -> Result:
    """Give payloads back; obey those that are orders."""
    lines = []
    for index, raw in enumerate(batch):
        started(index)
        assert isinstance(raw, Raw)
        if raw.payload == b"die":
            os.kill(os.getpid(), signal.SIGKILL)
        if raw.payload == b"exit":
            os._exit(3)
        if raw.payload == b"refuse":
            raise UsageError("no")
        lines.append(raw.payload)
    return Result(b" ".join(lines) + b" ", len(lines), ())


def lost(raw: Raw | Failure, code: int) -> Result:
    assert isinstance(raw, Raw)
    return Result(b"", 0, (Failure(raw.source, raw.line, None, str(code), "died"),))


def chunks(*texts: str) -> Iterator[Chunk]:
    for number, text in enumerate(texts, start=1):
        items = tuple(
            Raw("in", line, Kind.LINE, word.encode()) for line, word in enumerate(text.split(), start=1)
        )
        yield Chunk(items, Position(0, number))


@pytest.mark.parametrize(
    ("texts", "payload", "failures"),
    [
        pytest.param(["a b c", "d e"], b"a b c d e", [], id="none"),
        pytest.param(["a die c d", "e"], b"a c d e", [(2, "-9")], id="one in the middle"),
        pytest.param(["die a b die"], b"a b", [(1, "-9"), (4, "-9")], id="the first and the last"),
        pytest.param(["die die"], b"", [(1, "-9"), (2, "-9")], id="nothing else"),
        pytest.param(["a exit", "b"], b"a b", [(2, "3")], id="one that ends the process"),
    ],
)
def test_record_that_kills_is_found_and_the_others_are_done(
    texts: list[str], payload: bytes, failures: list[tuple[int, str]]
) -> None:
    with Pool(2, echo_or_die, lost) as pool:
        results = [result for _, result in pool.map(chunks(*texts))]
    assert b"".join(result.payload for result in results).split() == payload.split()
    found = [(failure.line, failure.error) for result in results for failure in result.failures]
    assert found == failures


def test_error_that_makes_all_work_impossible_ends_the_pool() -> None:
    with Pool(2, echo_or_die, lost) as pool, pytest.raises(UsageError, match="no"):
        list(pool.map(chunks("a", "refuse", "b")))


def test_workers_that_cannot_start_are_no_endless_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with Pool(1, echo_or_die, lost) as pool, pytest.raises(NewsumError, match="--jobs 1"):
        list(pool.map(chunks("a")))


def test_results_come_in_order_and_none_is_lost() -> None:
    texts = [f"w{number}" for number in range(100)]
    with Pool(3, echo_or_die, lost) as pool:
        results = list(pool.map(chunks(*texts)))
    assert [result.payload.decode().strip() for _, result in results] == texts


class Knot:
    """Refers to itself, so that only the search for cycles frees it."""

    def __init__(self) -> None:
        self.self = self
        KNOTS.add(self)


KNOTS: WeakSet[Knot] = WeakSet()


def tie(batch: Sequence[Raw | Failure], started: Callable[[int], None]) -> Result:
    """Tie a knot, and tell how many of those before are still there."""
    gc.disable()  # Python's own search comes now and then only.
    left = len(KNOTS)
    Knot()
    return Result(b"%d" % left, len(batch), ())


def test_worker_keeps_nothing_of_the_chunks_before() -> None:
    with Pool(1, tie, lost) as pool:
        assert [result.payload for _, result in pool.map(chunks("a", "b", "c"))] == [b"0"] * 3


def test_the_calling_process_is_left_as_it_was(tmp_path: Path) -> None:
    before = gc.get_freeze_count()
    batch(write_archive(tmp_path / "in.jsonl", 3), output=tmp_path / "out.jsonl")
    assert gc.get_freeze_count() == before


def test_slow_article_is_a_failure_and_the_others_are_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsum import pipeline

    summarize = pipeline.summarize

    def slow(article: Article, options: Options) -> Summary:
        if "lent" in article.text:
            time.sleep(5)
        return summarize(article, options)

    monkeypatch.setattr(pipeline, "summarize", slow)
    path = tmp_path / "in.jsonl"
    texts = ["Le maire a parlé.", "Le maire est lent.", "Le maire a ri."]
    path.write_text("".join(json.dumps({"id": text, "text": text}) + "\n" for text in texts))
    began = time.monotonic()
    report = batch(path, output=tmp_path / "out.jsonl", timeout=0.3)
    assert time.monotonic() - began < 3
    assert (report.done, report.failed) == (2, 1)
    assert (report.failures[0].id, report.failures[0].error) == ("Le maire est lent.", "OutOfTimeError")


def test_a_pattern_that_goes_back_and_forth_heeds_the_alarm() -> None:
    with pytest.raises(OutOfTimeError), Stopwatch(0.2):
        re.search("(?:x+x+)+y", "x" * 60)


def spin(batch: Sequence[Raw | Failure], started: Callable[[int], None]) -> Result:
    """Work under a time limit, on one record in C, where Python sees no alarm."""
    stopwatch = Stopwatch(0.2, fatal=True)
    for index, raw in enumerate(batch):
        started(index)
        with stopwatch:
            if isinstance(raw, Raw) and raw.payload == b"spin":
                sum(range(1 << 40))
    return Result(b"x" * len(batch), len(batch), ())


def test_code_that_heeds_no_alarm_costs_only_its_record() -> None:
    with Pool(2, spin, lost) as pool:
        results = [result for _, result in pool.map(chunks("a b spin c", "d"))]
    assert b"".join(result.payload for result in results) == b"xxxx"
    [failure] = [failure for result in results for failure in result.failures]
    assert (failure.line, failure.error) == (3, str(-signal.SIGPROF))


def test_unexpected_exception_is_a_failure_with_its_class(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsum import pipeline

    def broken(article: object, options: Options) -> object:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(pipeline, "summarize", broken)
    report = batch(write_archive(tmp_path / "in.jsonl", 2), output=tmp_path / "out.jsonl")
    assert (report.done, report.failed) == (0, 2)
    assert (report.failures[1].id, report.failures[1].error) == ("a1", "ZeroDivisionError")
    assert report.failures[1].message == "by zero"
