"""Archives on a cluster: the same records, nothing lost with a worker; and batches as data frames."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fsspec
import pandas as pd
import pyarrow as pa
import pytest
from dask import config
from distributed import LocalCluster
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet
from test_batch import Watcher, article, batch, read_records, write_archive
from test_batch_faults import heed_interrupts

from newsum.batch import BatchOptions, Engine, Existing, Report, Unique, lines, partitions, run, scheduler
from newsum.batch.frames import SCHEMA, summarize_frame, summarize_frames
from newsum.errors import ExitCode, InputError, NewsumError, OutputError, UsageError
from newsum.pipeline import Options
from newsum.reading.options import ReadOptions

Cluster = Callable[..., Report]


@pytest.fixture(scope="module")
def local() -> Iterator[LocalCluster]:
    # On a slow day a killed worker is back later than Dask waits for it, and would never be let in again.
    with (
        config.set({"distributed.deploy.lost-worker-timeout": "10 minutes"}),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as started,
    ):
        yield started


@pytest.fixture
def on_cluster(local: LocalCluster, monkeypatch: pytest.MonkeyPatch) -> Cluster:
    """Return what runs a batch on the cluster, in small partitions."""
    monkeypatch.setattr(partitions, "PARTITION_BYTES", 16_000)

    def go(
        *sources: Path | str, output: Path | str, watcher: Watcher | None = None, **options: Any
    ) -> Report:
        fixed: dict[str, Any] = {"engine": Engine.DASK, "timeout": 20.0}
        chosen = BatchOptions(str(output), **{"scheduler": local.scheduler_address, **fixed, **options})
        return run([str(source) for source in sources], chosen, watcher or Watcher())

    return go


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two archives, some records bad, and what the local engine makes of them."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "in").mkdir()
    write_archive(folder / "in" / "a.jsonl", 120)
    second = write_archive(folder / "in" / "b.jsonl", 80, first=120)
    bad = second.read_text(encoding="utf-8").splitlines()
    bad[8] = bad[60] = "{"
    second.write_text("\n".join(bad) + "\n\n", encoding="utf-8")
    batch(folder / "in", output=folder / "out.jsonl", errors=folder / "errors.jsonl")
    return folder


def joined(output: Path) -> bytes:
    assert (output / "_SUCCESS").exists()
    return b"".join(part.read_bytes() for part in sorted(output.glob("part-*")))


def test_parts_hold_the_bytes_of_the_local_engine(on_cluster: Cluster, whole: Path, tmp_path: Path) -> None:
    report = on_cluster(whole / "in", output=tmp_path / "out", errors=tmp_path / "errors.jsonl")
    assert joined(tmp_path / "out") == (whole / "out.jsonl").read_bytes()
    assert (tmp_path / "errors.jsonl").read_bytes() == (whole / "errors.jsonl").read_bytes()
    assert (report.done, report.failed, len(list((tmp_path / "out").glob("part-*")))) == (198, 2, 5)


def test_lost_workers_lose_nothing(
    on_cluster: Cluster, local: LocalCluster, whole: Path, tmp_path: Path
) -> None:
    class Killer(Watcher):
        def advance(self, done: int, failed: int, share: float | None) -> None:
            super().advance(done, failed, share)
            if len(self.steps) in (1, 3):
                for nanny in local.workers.values():
                    os.kill(nanny.pid, signal.SIGKILL)

    on_cluster(whole / "in", output=tmp_path / "out", errors=tmp_path / "errors.jsonl", watcher=Killer())
    assert joined(tmp_path / "out") == (whole / "out.jsonl").read_bytes()
    assert (tmp_path / "errors.jsonl").read_bytes() == (whole / "errors.jsonl").read_bytes()


def test_ctrl_c_ends_our_own_cluster_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    write_archive(tmp_path / "in" / "a.jsonl", 1)
    write_archive(tmp_path / "in" / "b.jsonl", 5000)
    command = [sys.executable, "-m", "newsum", "batch", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    process = subprocess.Popen(
        [*command, "--engine", "dask", "--jobs", "1"],
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=heed_interrupts,
    )
    while process.poll() is None and not list((tmp_path / "out").glob("part-*")):
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # As the terminal does: the workers get it too.
    _, said = process.communicate(timeout=60)
    assert said.decode().splitlines() == [
        f"newsum: interrupted; complete parts are kept in {tmp_path / 'out'}; continue with --resume"
    ]
    assert process.returncode == ExitCode.INTERRUPTED


class At(Watcher):
    """Does something when so many parts are done."""

    def __init__(self, parts: int, what: Callable[[], object]) -> None:
        super().__init__()
        self._parts = parts
        self._what = what

    def advance(self, done: int, failed: int, share: float | None) -> None:
        super().advance(done, failed, share)
        if len(self.steps) == self._parts:
            self._what()


def test_cluster_without_workers_is_given_up_and_the_next_run_goes_on(
    on_cluster: Cluster, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, seconds in (("LOOK", 0.1), ("WORRY", 0.3), ("ALONE", 1.0)):
        monkeypatch.setattr(scheduler, name, seconds)
    output = tmp_path / "out"
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0") as passing:
        address = passing.scheduler_address
        watcher = At(2, lambda: passing.scale(0))
        with pytest.raises(NewsumError, match=r"no worker for 1 seconds; complete parts .*--resume") as end:
            on_cluster(whole / "in", output=output, watcher=watcher, scheduler=address)
        assert end.value.exit_code is ExitCode.FAILURE
        assert watcher.notes == [f"the Dask cluster at {address} has no worker; waiting for one"]
    report = on_cluster(whole / "in", output=output, existing=Existing.RESUME)
    assert report.skipped > 0
    assert joined(output) == (whole / "out.jsonl").read_bytes()


def dask(*arguments: str | Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


@pytest.fixture
def started(tmp_path: Path) -> Iterator[tuple[Path, subprocess.Popen[bytes]]]:
    """What a job script starts, a scheduler and a worker: the scheduler's file and its process."""
    file = tmp_path / "scheduler.json"
    chief = dask(
        "scheduler", "--scheduler-file", file, "--host", "127.0.0.1", "--port", "0", "--no-dashboard"
    )
    worker = dask("worker", "--scheduler-file", file, "--nthreads", "1", "--no-dashboard")
    yield file, chief
    for process in (worker, chief):
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_scheduler_file_names_the_cluster_and_its_loss_loses_nothing(
    started: tuple[Path, subprocess.Popen[bytes]], on_cluster: Cluster, whole: Path, tmp_path: Path
) -> None:
    file, chief = started
    output = tmp_path / "out"
    with pytest.raises(NewsumError, match=r"scheduler at tcp://.* is gone; complete parts .*--resume"):
        on_cluster(whole / "in", output=output, scheduler=str(file), watcher=At(2, chief.kill))
    report = on_cluster(whole / "in", output=output, existing=Existing.RESUME)
    assert report.skipped > 0
    assert joined(output) == (whole / "out.jsonl").read_bytes()


def test_logs_of_dask_do_not_clutter_standard_error(local: LocalCluster) -> None:
    options = BatchOptions("out", engine=Engine.DASK, scheduler=local.scheduler_address)
    with scheduler.connected(options):
        for name in ("client", "core", "comm.tcp", "scheduler"):
            assert not logging.getLogger(f"distributed.{name}").isEnabledFor(logging.ERROR)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(None, "no such file or directory; dask scheduler --scheduler-file", id="missing"),
        pytest.param("{", "is no scheduler file of Dask", id="not JSON"),
        pytest.param("[1]", "is no scheduler file of Dask", id="something else"),
        pytest.param('{"address": "tcp://127.0.0.1:9"}', "no Dask scheduler answers at tcp://", id="stale"),
    ],
)
def test_bad_scheduler_file_is_said_and_nothing_written(
    content: str | None,
    message: str,
    on_cluster: Cluster,
    whole: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scheduler, "PATIENCE", 0.5)
    file = tmp_path / "s.json"
    if content is not None:
        file.write_text(content)
    with pytest.raises(UsageError, match=message):
        on_cluster(whole / "in", output=tmp_path / "out", scheduler=str(file))
    assert not (tmp_path / "out").exists()


def test_next_run_does_only_the_parts_that_are_not_there(
    on_cluster: Cluster, whole: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out"

    class Stop(Watcher):
        def advance(self, done: int, failed: int, share: float | None) -> None:
            super().advance(done, failed, share)
            if len(self.steps) == 2:
                raise KeyboardInterrupt

    with pytest.raises(NewsumError, match=r"interrupted; complete parts are kept .*--resume"):
        on_cluster(whole / "in", output=output, watcher=Stop())
    assert not (output / "_SUCCESS").exists()
    with pytest.raises(OutputError, match="is not empty; --resume"):
        on_cluster(whole / "in", output=output)
    watcher = Watcher()
    report = on_cluster(whole / "in", output=output, existing=Existing.RESUME, watcher=watcher)
    assert report.skipped > 20
    assert len(watcher.steps) <= 3
    assert joined(output) == (whole / "out.jsonl").read_bytes()
    assert on_cluster(whole / "in", output=output, existing=Existing.RESUME).skipped == 200


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title_field": "titel", "id_field": "n"}, ["--title-field", "--id-field"]),
        ({"id_field": "key"}, []),  # that only some of the parts have
        ({}, []),
    ],
)
def test_a_key_that_no_record_of_any_part_has_is_said_as_on_one_machine(
    fields: dict[str, Any], said: list[str], on_cluster: Cluster, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    write_archive(tmp_path / "in" / "a.jsonl", 2)
    last = write_archive(tmp_path / "in" / "b.jsonl", 2, first=2)
    last.write_text(last.read_text(encoding="utf-8").replace('"id"', '"key"'), encoding="utf-8")
    for existing in (Existing.REFUSE, Existing.RESUME):
        watcher = Watcher()
        on_cluster(
            tmp_path / "in",
            output=tmp_path / "out",
            watcher=watcher,
            existing=existing,
            read=ReadOptions(**fields),
        )
        hints = [note for note in watcher.notes if "mistyped?" in note]
        assert [hint.split()[-2] for hint in hints] == said


def test_parts_of_other_options_or_inputs_are_not_mixed(
    on_cluster: Cluster, whole: Path, tmp_path: Path
) -> None:
    source, output = write_archive(tmp_path / "in.jsonl", 5), tmp_path / "out"
    on_cluster(source, output=output)
    with pytest.raises(OutputError, match="other options"):
        on_cluster(source, output=output, existing=Existing.RESUME, summary=Options(method="lead"))
    write_archive(source, 6)
    with pytest.raises(OutputError, match="other inputs"):
        on_cluster(source, output=output, existing=Existing.RESUME)
    assert on_cluster(source, output=output, existing=Existing.OVERWRITE).done == 6
    assert len(list(output.glob("part-*"))) == 1


def test_inputs_may_be_added(on_cluster: Cluster, tmp_path: Path) -> None:
    folder, output = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    write_archive(folder / "b.jsonl", 2, first=5)
    on_cluster(folder, output=output)
    write_archive(folder / "a.jsonl", 2)
    assert on_cluster(folder, output=output, existing=Existing.RESUME).skipped == 2
    ids = [json.loads(line)["id"] for line in joined(output).splitlines()]
    assert ids == ["a0", "a1", "a5", "a6"]


def test_folder_of_something_else_is_left_alone(on_cluster: Cluster, whole: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious")
    with pytest.raises(OutputError, match="something else"):
        on_cluster(whole / "in", output=tmp_path, existing=Existing.OVERWRITE)
    assert (tmp_path / "thesis.txt").exists()


def test_output_that_is_a_file_is_refused(on_cluster: Cluster, whole: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("precious")
    with pytest.raises(OutputError, match="a file"):
        on_cluster(whole / "in", output=tmp_path / "out", existing=Existing.OVERWRITE)


def test_tables_in_and_out(on_cluster: Cluster, tmp_path: Path) -> None:
    rows = [article(number) for number in range(120)]
    rows[70]["text"] = None
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "in.parquet", row_group_size=30)
    report = on_cluster(tmp_path / "in.parquet", output=tmp_path / "out.parquet")
    assert (report.done, report.failures[0].line) == (119, 71)
    parts = sorted((tmp_path / "out.parquet").glob("part-*.parquet"))
    assert len(parts) > 1
    ids = [row["id"] for part in parts for row in parquet.read_table(part).to_pylist()]
    assert ids == [f"a{number}" for number in range(120) if number != 70]


def test_compressed_lines_are_one_partition(on_cluster: Cluster, whole: Path, tmp_path: Path) -> None:
    with fsspec.open(tmp_path / "in.jsonl.gz", "wb", compression="gzip") as file:
        file.write((whole / "in" / "a.jsonl").read_bytes())
    on_cluster(tmp_path / "in.jsonl.gz", output=tmp_path / "out.jsonl.xz")
    [part] = (tmp_path / "out.jsonl.xz").glob("part-*.jsonl.xz")
    with fsspec.open(part, "rb", compression="xz") as file:
        assert len(file.read().splitlines()) == 120


def test_lines_of_wide_characters_are_one_partition(on_cluster: Cluster, whole: Path, tmp_path: Path) -> None:
    lines_of_a = (whole / "in" / "a.jsonl").read_text(encoding="utf-8")
    (tmp_path / "in.jsonl").write_text(lines_of_a, encoding="utf-16")
    on_cluster(tmp_path / "in.jsonl", output=tmp_path / "out.jsonl")
    [part] = (tmp_path / "out.jsonl").glob("part-*.jsonl")
    assert len(part.read_bytes().splitlines()) == 120


def test_source_that_cannot_be_opened_is_a_failure_among_others_as_on_one_machine(
    on_cluster: Cluster, tmp_path: Path
) -> None:
    first, last = write_archive(tmp_path / "a.jsonl", 2), write_archive(tmp_path / "c.jsonl", 3)
    names = (first, tmp_path / "missing.jsonl", tmp_path / "a.jsonl" / "b.parquet", last)
    batch(*names, output=tmp_path / "out.jsonl", errors=tmp_path / "local.jsonl")
    report = on_cluster(*names, output=tmp_path / "out", errors=tmp_path / "errors.jsonl")
    assert (report.done, report.failed) == (5, 2)
    assert joined(tmp_path / "out") == (tmp_path / "out.jsonl").read_bytes()
    assert (tmp_path / "errors.jsonl").read_bytes() == (tmp_path / "local.jsonl").read_bytes()
    on_cluster(*names, output=tmp_path / "out", errors=tmp_path / "errors.jsonl", existing=Existing.RESUME)
    (tmp_path / "errors.jsonl").write_text("mine")
    for existing in (Existing.RESUME, Existing.OVERWRITE):
        with pytest.raises(OutputError, match=r"exists already; .*name another file"):
            on_cluster(*names, output=tmp_path / "out", errors=tmp_path / "errors.jsonl", existing=existing)
    assert (tmp_path / "errors.jsonl").read_text() == "mine"


def test_missing_sources_are_an_error_before_the_work_of_a_cluster(
    on_cluster: Cluster, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="nothing was begun"):
        on_cluster(tmp_path / "a.jsonl", tmp_path / "b.jsonl", output=tmp_path / "out")
    assert not list(tmp_path.iterdir())


def test_address_of_a_file_system_is_read(on_cluster: Cluster, whole: Path, tmp_path: Path) -> None:
    url = f"file://{whole}/in/*.jsonl"
    report = on_cluster(url, output=f"file://{tmp_path}/out", exclude=("b.*",))
    records = [json.loads(line) for line in joined(tmp_path / "out").splitlines()]
    assert report.done == 120
    assert records[0]["source"] == f"file://{whole}/in/a.jsonl"
    folder = f"file://{whole}"
    report = on_cluster(folder, output=f"file://{tmp_path}/again", include=("in/a.*",))
    assert report.done == 120


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param({"output": "-"}, "folder of parts", id="standard output"),
        pytest.param({"unique": Unique.MARK}, "--engine local", id="near-duplicates"),
        pytest.param({"scheduler": "tcp://127.0.0.1:9"}, "no Dask scheduler answers", id="no scheduler"),
    ],
)
def test_what_a_cluster_cannot_do_is_said(
    options: dict[str, object],
    message: str,
    whole: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scheduler, "PATIENCE", 0.5)
    chosen: dict[str, Any] = {"output": str(tmp_path / "out"), "engine": Engine.DASK, **options}
    with pytest.raises(UsageError, match=message):
        run([str(whole / "in")], BatchOptions(**chosen), Watcher())


@pytest.mark.parametrize("name", ["missing://bucket/x.jsonl", "file:///no/such/place.jsonl"])
def test_address_with_nothing_there_is_an_error(name: str, on_cluster: Cluster, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        on_cluster(name, output=tmp_path / "out")


@given(data=st.lists(st.sampled_from([b"a", b"\n", b"bc", b"\n\n"]), max_size=30), size=st.integers(1, 9))
def test_every_line_belongs_to_one_stretch(
    tmp_path_factory: pytest.TempPathFactory, data: list[bytes], size: int
) -> None:
    path = tmp_path_factory.mktemp("lines") / "in"
    path.write_bytes(b"".join(data))
    whole = b"".join(data).split(b"\n")
    found: list[bytes] = []
    with pytest.MonkeyPatch.context() as patch, path.open("rb") as file:
        patch.setattr(lines, "PIECE", 4)
        for start in range(0, path.stat().st_size, size):
            file.seek(0)
            stretch = b"".join(lines.within(file, start, start + size))
            found += stretch.splitlines()
    assert found == (whole[:-1] if whole[-1] == b"" else whole)


def test_data_frame_gives_a_row_for_a_row(tmp_path: Path) -> None:
    rows = [{**article(number), "seen": pd.Timestamp("2021-12-07")} for number in range(3)]
    rows[1]["text"] = None
    frame = pd.DataFrame(rows, index=[5, 3, 8])
    done = summarize_frame(frame)
    assert list(done.index) == [5, 3, 8]
    assert list(done.columns) == [column.split()[0] for column in SCHEMA.split(", ")]
    assert list(done["id"]) == ["a0", "a1", "a2"]
    assert done["summary"].isna().tolist() == [False, True, False]
    assert done["error"].isna().tolist() == [True, False, True]
    [again, more] = summarize_frames([frame, frame[:1]])
    assert again.equals(done)
    assert len(more) == 1
    write_archive(tmp_path / "in.jsonl", 1)
    batch(tmp_path / "in.jsonl", output=tmp_path / "out.jsonl")
    [record] = read_records(tmp_path / "out.jsonl")
    from_frame = json.loads(done["summary"][5])
    assert from_frame["headline"] == record["headline"]
    assert from_frame["key_points"] == record["key_points"]
