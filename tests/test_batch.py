"""Whole archives: the same records whatever the number of workers, the format and the interruptions."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import socket
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import zstandard
from conftest import as_nobody
from hypothesis import given, settings
from hypothesis import strategies as st

from newsum.batch import BatchOptions, Existing, Report, feeding, run
from newsum.errors import ExitCode, InputError, NewsumError, OutputError, UsageError
from newsum.models import Failure
from newsum.reading.options import ReadOptions

Archive = Callable[..., Path]


class Watcher:
    """A progress that remembers."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, int, float | None]] = []
        self.notes: list[str] = []
        self.closed = False

    def advance(self, done: int, failed: int, share: float | None) -> None:
        self.steps.append((done, failed, share))

    def note(self, message: str) -> None:
        self.notes.append(message)

    def close(self) -> None:
        self.closed = True


def article(number: int) -> dict[str, object]:
    return {
        "id": f"a{number}",
        "title": f"La mairie de Valbois ouvre {number} places de crèche" if number % 3 else None,
        "text": f"La mairie de Valbois a ouvert mardi {number} places de crèche, a-t-elle indiqué à l'AFP. "
        f"Le maire, Paul Morin, promet {number + 40} places de plus d'ici deux ans. "
        "Les parents attendaient cette annonce depuis le printemps, selon la presse locale.",
        "section": "Régions",
    }


def write_archive(path: Path, count: int, first: int = 0) -> Path:
    lines = (json.dumps(article(number), ensure_ascii=False) for number in range(first, first + count))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


@contextmanager
def small_chunks(records: int) -> Iterator[None]:
    """Let a chunk hold few records: what is tested is where chunks meet, not how long they are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(feeding, "CHUNK_RECORDS", records)
        yield


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Path]:
    """An archive of two whole chunks and half a one."""
    with small_chunks(20):
        yield write_archive(tmp_path / "in.jsonl", 50)


def batch(*sources: Path | str, output: Path | str, watcher: Watcher | None = None, **options: Any) -> Report:
    chosen = BatchOptions(str(output), **{"jobs": 1, **options})
    return run([str(source) for source in sources], chosen, watcher or Watcher())


def read_records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_one_record_per_article_in_order_with_id_and_extra(archive: Path, tmp_path: Path) -> None:
    report = batch(archive, output=tmp_path / "out.jsonl")
    records = read_records(tmp_path / "out.jsonl")
    assert [record["id"] for record in records] == [f"a{number}" for number in range(50)]
    assert records[0]["extra"] == {"section": "Régions"}
    assert (report.done, report.failed, report.skipped, report.exit_code) == (50, 0, 0, ExitCode.OK)


def test_partial_output_is_gone_when_the_run_is_complete(archive: Path, tmp_path: Path) -> None:
    batch(archive, output=tmp_path / "out.jsonl")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl", "out.jsonl.done"]


def test_same_bytes_for_one_and_for_three_workers(archive: Path, tmp_path: Path) -> None:
    batch(archive, output=tmp_path / "one.jsonl")
    batch(archive, output=tmp_path / "three.jsonl", jobs=3)
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "three.jsonl").read_bytes()


def test_progress_rises_to_the_whole_and_is_closed(archive: Path, tmp_path: Path) -> None:
    watcher = Watcher()
    batch(archive, output=tmp_path / "out.jsonl", watcher=watcher)
    assert [done for done, _, _ in watcher.steps] == [20, 40, 50]
    assert watcher.steps[-1][2] == 1.0
    assert watcher.closed


DECOMPRESS: dict[str, Callable[[bytes], bytes]] = {
    ".bz2": bz2.decompress,
    ".gz": gzip.decompress,
    ".xz": lzma.decompress,
    ".zst": lambda data: zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True).read(),
}
COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.ZstdCompressor().compress,
}


@pytest.mark.parametrize("ending", sorted(DECOMPRESS))
def test_compressed_output_holds_the_same_lines(ending: str, archive: Path, tmp_path: Path) -> None:
    batch(archive, output=tmp_path / "out.jsonl")
    packed = tmp_path / f"out.jsonl{ending}"
    batch(archive, output=packed)
    assert DECOMPRESS[ending](packed.read_bytes()) == (tmp_path / "out.jsonl").read_bytes()


@pytest.mark.parametrize("ending", sorted(COMPRESS))
@pytest.mark.parametrize("members", [1, 3])
def test_compressed_input_is_read_to_its_end(
    ending: str, members: int, archive: Path, tmp_path: Path
) -> None:
    lines = archive.read_bytes().splitlines(keepends=True)
    size = -(-len(lines) // members)
    parts = [b"".join(lines[start : start + size]) for start in range(0, len(lines), size)]
    packed = tmp_path / f"packed.jsonl{ending}"
    packed.write_bytes(b"".join(map(COMPRESS[ending], parts)))
    assert batch(packed, output=tmp_path / "out.jsonl").done == 50


@pytest.mark.parametrize("ending", sorted(COMPRESS))
def test_truncated_input_keeps_what_could_be_read_and_says_so(ending: str, tmp_path: Path) -> None:
    plain = b"".join(os.urandom(400).hex().encode() + b"\n" for _ in range(500))
    body = b"".join(
        json.dumps({"id": str(number), "text": "Le maire a parlé.", "noise": line.decode()}).encode() + b"\n"
        for number, line in enumerate(plain.splitlines())
    )
    packed = tmp_path / f"cut.jsonl{ending}"
    packed.write_bytes(COMPRESS[ending](body)[:-2000])
    report = batch(packed, output=tmp_path / "out.jsonl", errors=tmp_path / "errors.jsonl")
    assert 0 < report.done < 500
    assert report.exit_code == ExitCode.FAILURE
    last = read_records(tmp_path / "errors.jsonl")[-1]
    assert str(last["message"]).endswith("data cut short; what could be read is kept")
    assert last["source"] == str(packed)
    assert [record["id"] for record in read_records(tmp_path / "out.jsonl")] == list(
        map(str, range(report.done))
    )


BAD_LINES = {
    "not JSON": ("{", "not JSON"),
    "no text": ('{"id": "x", "body": "Le maire a parlé."}', "body"),
    "empty text": ('{"id": "x", "text": "  "}', "empty"),
    "a list": ("[1, 2]", "object"),
}


@pytest.mark.parametrize(("line", "message"), BAD_LINES.values(), ids=BAD_LINES)
def test_bad_record_is_a_failure_and_the_others_are_done(line: str, message: str, tmp_path: Path) -> None:
    path = write_archive(tmp_path / "in.jsonl", 3)
    good = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([good[0], line, "", *good[1:]]) + "\n", encoding="utf-8")
    report = batch(path, output=tmp_path / "out.jsonl", errors=tmp_path / "errors.jsonl")
    assert (report.done, report.failed, report.exit_code) == (3, 1, ExitCode.FAILURE)
    [failure] = read_records(tmp_path / "errors.jsonl")
    assert set(failure) == {"id", "source", "line", "error", "message"}
    assert (failure["source"], failure["line"]) == (str(path), 2)
    assert message in str(failure["message"])
    assert isinstance(report.failures[0], Failure)


def test_errors_file_is_there_though_nothing_failed(archive: Path, tmp_path: Path) -> None:
    batch(archive, output=tmp_path / "out.jsonl", errors=tmp_path / "errors.jsonl")
    assert (tmp_path / "errors.jsonl").read_bytes() == b""


@pytest.mark.parametrize("bad", [0, 3])
def test_failures_can_be_asked_for_when_the_output_is_complete(bad: int, tmp_path: Path) -> None:
    path = write_archive(tmp_path / "in.jsonl", 3)
    path.write_text("{\n" * bad + path.read_text(encoding="utf-8"), encoding="utf-8")
    output, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    batch(path, output=tmp_path / "other.jsonl", errors=tmp_path / "expected.jsonl")
    batch(path, output=output)
    before = output.read_bytes()
    report = batch(path, output=output, errors=errors, existing=Existing.RESUME)
    assert (report.done, report.failed, report.skipped) == (3, bad, 3 + bad)
    assert errors.read_bytes() == (tmp_path / "expected.jsonl").read_bytes()
    assert len(read_records(errors)) == bad
    assert output.read_bytes() == before
    errors.write_text("mine")
    batch(path, output=output, errors=errors, existing=Existing.RESUME)
    assert errors.read_text() == "mine"


def test_failures_that_an_earlier_version_did_not_keep_cannot_be_asked_for(tmp_path: Path) -> None:
    path = write_archive(tmp_path / "in.jsonl", 3)
    path.write_text(path.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    output, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    batch(path, output=output)
    done = tmp_path / "out.jsonl.done"
    done.write_bytes(done.read_bytes().splitlines(keepends=True)[0])
    with pytest.raises(OutputError, match=r"out.jsonl.done: does not say what failed; --overwrite"):
        batch(path, output=output, errors=errors, existing=Existing.RESUME)
    assert not errors.exists()
    assert batch(path, output=output, existing=Existing.RESUME).failed == 1


def test_fail_fast_stops_and_leaves_no_output(tmp_path: Path) -> None:
    path = write_archive(tmp_path / "in.jsonl", 3)
    path.write_text(path.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    output, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    for existing in (Existing.REFUSE, Existing.RESUME):
        with pytest.raises(InputError, match=r"in.jsonl:4: .*--resume without --fail-fast"):
            batch(path, output=output, errors=errors, fail_fast=True, existing=existing)
        assert not output.exists()
        assert [record["line"] for record in read_records(errors)] == [4]
    assert batch(path, output=output, errors=errors, existing=Existing.RESUME).done == 3
    assert [record["line"] for record in read_records(errors)] == [4]


def test_fail_fast_of_a_stream_writes_the_failure_too(tmp_path: Path) -> None:
    path, errors = tmp_path / "in.jsonl", tmp_path / "errors.jsonl"
    path.write_text("{\n{\n")
    with pytest.raises(InputError, match=r"in.jsonl:1: "):
        run(
            [str(path)],
            BatchOptions("-", jobs=1, errors=errors, fail_fast=True),
            Watcher(),
            stdout=io.BytesIO(),
        )
    assert [record["line"] for record in read_records(errors)] == [1]


def test_repeated_and_missing_ids_are_no_problem(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": 7, "text": "Le maire a parlé."}\n' * 2 + '{"text": "Le maire a parlé."}\n')
    batch(path, output=tmp_path / "out.jsonl")
    assert [record["id"] for record in read_records(tmp_path / "out.jsonl")] == [7, 7, None]


def test_record_beyond_the_limit_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": "long " * 5000}) + '\n{"text": "Le maire a parlé."}\n')
    report = batch(path, output=tmp_path / "out.jsonl", read=ReadOptions(max_bytes=10_000))
    assert (report.done, report.failed) == (1, 1)
    assert "--max-bytes" in report.failures[0].message


def test_existing_output_is_refused_then_overwritten(archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("precious")
    with pytest.raises(OutputError, match="exists already; --overwrite"):
        batch(archive, output=output)
    assert output.read_text() == "precious"
    batch(archive, output=output, existing=Existing.OVERWRITE)
    assert len(read_records(output)) == 50


@pytest.mark.parametrize(
    ("output", "message"),
    [
        pytest.param("missing/out.jsonl", "no such folder", id="folder missing"),
        pytest.param(".", "is a directory", id="a directory"),
        pytest.param("out.zip", "cannot be written", id="a format that cannot be written"),
    ],
)
def test_unwritable_output_is_found_before_the_work(
    output: str, message: str, archive: Path, tmp_path: Path
) -> None:
    watcher = Watcher()
    with pytest.raises(NewsumError, match=message):
        batch(archive, output=tmp_path / output, watcher=watcher)
    assert not watcher.steps


def test_unwritable_errors_file_is_found_before_the_work(archive: Path, tmp_path: Path) -> None:
    watcher = Watcher()
    with pytest.raises(OutputError, match="no such folder"):
        batch(
            archive, output=tmp_path / "out.jsonl", errors=tmp_path / "no" / "errors.jsonl", watcher=watcher
        )
    assert not watcher.steps


def test_missing_sources_are_an_error_before_the_work(tmp_path: Path) -> None:
    missing = [tmp_path / "missing.jsonl", tmp_path / "rien.txt"]
    with pytest.raises(InputError, match=r"missing.jsonl, .*rien.txt: no such file or directory; nothing"):
        batch(*missing, output=tmp_path / "out.jsonl")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["missing.jsonl", "missing.txt", "in.jsonl/a.txt", "nul\0.txt"])
@pytest.mark.parametrize("existing", [Existing.REFUSE, Existing.RESUME])
def test_source_that_cannot_be_opened_is_a_failure_among_others(
    name: str, existing: Existing, tmp_path: Path
) -> None:
    first, last = write_archive(tmp_path / "in.jsonl", 2), write_archive(tmp_path / "other.jsonl", 3)
    output, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    sources = (first, tmp_path / name, last)
    report = batch(*sources, output=output, errors=errors, existing=existing)
    assert (report.done, report.failed, report.exit_code) == (5, 1, ExitCode.FAILURE)
    assert [record["source"] for record in read_records(errors)] == [str(tmp_path / name)]
    again = batch(*sources, output=output, errors=errors, existing=Existing.RESUME)
    assert (again.failed, again.skipped) == (1, 6)


def test_what_may_not_be_read_in_a_directory_is_a_failure_each() -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for inside in ("closed", "unsearchable", "left"):
            (folder / inside).mkdir()
            (folder / inside / "a.txt").write_text(PROSE)
        for file in ("a.txt", "b.jsonl", "c.txt", "photo.jpg"):
            (folder / file).write_text(PROSE)
        (folder / "broken.txt").symlink_to(folder / "nowhere.txt")
        for path in ("b.jsonl", "c.txt", "photo.jpg", "closed", "left"):
            (folder / path).chmod(0)
        (folder / "unsearchable").chmod(0o444)
        folder.chmod(0o755)
        failed = ["b.jsonl", "c.txt", "closed", "unsearchable/a.txt"]

        def report_of(source: Path) -> Report:
            options = BatchOptions("-", jobs=1, exclude=("left",))
            return run([str(source)], options, Watcher(), stdout=io.BytesIO())

        def check() -> bool:
            report = report_of(folder)
            below = [Path(str(failure.source)).relative_to(folder).as_posix() for failure in report.failures]
            return (report.done, below, report.exit_code) == (1, failed, ExitCode.FAILURE)

        assert report_of(folder / "a.txt").done == 1  # This imports what may be closed to nobody.
        assert as_nobody(check)
        for path in ("closed", "left", "unsearchable"):
            (folder / path).chmod(0o700)


def test_input_is_not_overwritten(archive: Path) -> None:
    before = archive.read_bytes()
    with pytest.raises(UsageError, match="is an input"):
        batch(archive, output=archive, existing=Existing.OVERWRITE)
    assert archive.read_bytes() == before


@pytest.mark.parametrize("ending", sorted(DECOMPRESS))
def test_compressed_output_of_nothing_can_be_read(ending: str, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("{\n")
    packed = tmp_path / f"out.jsonl{ending}"
    assert batch(tmp_path / "in.jsonl", output=packed).failed == 1
    assert packed.stat().st_size > 0
    assert DECOMPRESS[ending](packed.read_bytes()) == b""


def test_stream_output_goes_to_the_stream(archive: Path, tmp_path: Path) -> None:
    stream = io.BytesIO()
    report = run([str(archive)], BatchOptions("-", jobs=1), Watcher(), stdout=stream)
    assert report.done == 50
    batch(archive, output=tmp_path / "out.jsonl")
    assert stream.getvalue() == (tmp_path / "out.jsonl").read_bytes()


def test_stream_cannot_be_resumed(archive: Path) -> None:
    with pytest.raises(UsageError, match="resumed"):
        run([str(archive)], BatchOptions("-", existing=Existing.RESUME), Watcher(), stdout=io.BytesIO())


def test_directory_is_read_in_order_without_its_sockets_and_broken_links(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    (folder / "2021").mkdir(parents=True)
    write_archive(folder / "2021" / "b.jsonl", 2, first=10)
    write_archive(folder / "a.jsonl", 2)
    (folder / "c.txt").write_text("Le maire de Valbois a parlé mardi devant le conseil municipal.\n")
    (folder / "draft.jsonl.bak").write_text("{}")
    (folder / ".hidden.jsonl").write_text("{}")
    (folder / "a.jsonl.done").write_text("{}")  # of the run that made a.jsonl
    (folder / "broken.jsonl").symlink_to(folder / "nowhere.jsonl")
    watcher = Watcher()
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(folder)
        listener.bind("s.jsonl")
        report = batch(folder, output=folder / "out.jsonl", watcher=watcher, exclude=("*.bak",))
    assert report.failed == 0
    ids = [record["id"] for record in read_records(folder / "out.jsonl")]
    assert ids == ["a0", "a1", None, "a10", "a11"]
    assert [note.rsplit(": ", 1)[1] for note in watcher.notes] == [
        "broken link, skipped",
        "a socket, skipped",
    ]


PROSE = "Un incendie a ravagé mardi un entrepôt de Rouen, ont annoncé les pompiers de la ville."
PAGE = f"<html><head><title>Incendie à Rouen</title></head><body><p>{PROSE * 4}</p></body></html>"


def test_pages_saved_by_a_browser_are_read_without_what_was_saved_with_them(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    for page, beside in (("a.html", "a_fichiers"), ("b.htm", "b_files"), ("c.html", "other_files")):
        (folder / beside).mkdir(parents=True)
        (folder / page).write_text(PAGE)
        for name in ("frame.html", "photo.jpg", "logo.svg", "main.css"):
            (folder / beside / name).write_text(PAGE)
    for name in (
        "gtm.js.téléchargement",
        unicodedata.normalize("NFD", "x.téléchargement"),
        "y.download",
        "Z.WOFF2",
    ):
        (folder / name).write_bytes(b"\0\1")
    (folder / "css").write_text(PROSE)
    watcher = Watcher()
    report = batch(folder, output=tmp_path / "out.jsonl", watcher=watcher)
    read = [record["source"] for record in read_records(tmp_path / "out.jsonl")]
    assert [Path(str(name)).relative_to(folder).as_posix() for name in read] == [
        "a.html", "b.htm", "c.html", "css", "other_files/frame.html",
    ]  # fmt: skip
    assert report.failed == 0
    assert watcher.notes == [f"{folder}: files that hold no text (7), folders saved with a page (2), skipped"]


def test_outputs_of_earlier_runs_are_not_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    write_archive(folder / "a.jsonl", 2)
    batch(folder, output=folder / "made.jsonl")
    batch(folder / "a.jsonl", output=folder / "changed.jsonl")
    for name in ("b.txt", "changed.jsonl"):
        (folder / name).write_text(PROSE)
    (folder / "b.txt.done").write_text("ok")  # of somebody else
    watcher = Watcher()
    report = batch(folder, output=tmp_path / "out.jsonl", watcher=watcher, include=("*.jsonl", "*.txt"))
    assert (report.done, report.failed) == (3, 1)
    assert watcher.notes == [f"{folder}: outputs of earlier runs (1), skipped"]


def test_what_is_named_is_read_whatever_its_name_says(tmp_path: Path) -> None:
    for name in ("note.js", "page.css"):
        (tmp_path / "in_files").mkdir(exist_ok=True)
        (tmp_path / "in_files" / name).write_text(PROSE)
    (tmp_path / "in.html").write_text(PAGE)
    named = batch(tmp_path / "in_files" / "note.js", output=tmp_path / "1.jsonl")
    fits = batch(tmp_path / "in_files", output=tmp_path / "2.jsonl", include=("*.css",))
    assert (named.done, fits.done) == (1, 1)


@pytest.mark.parametrize(
    ("include", "exclude", "taken"),
    [
        ((), (), ["a0", "a1", "a10", "a20"]),
        (("2021/*",), (), ["a10"]),
        (("2021/",), (), ["a10", "a20"]),
        (("/2021/",), (), ["a10"]),
        (("old/*", "a.jsonl"), (), ["a0"]),
        (("old/**",), (), ["a20"]),
        (("**/*.jsonl",), (), ["a0", "a10", "a20"]),
        (("old/2021/**/c.jsonl",), (), ["a20"]),
        (("*/2021/",), (), ["a20"]),
        ((), ("2021",), ["a0"]),
        ((), ("2021/",), ["a0", "a1"]),
        ((), ("2021/*",), ["a0", "a1", "a20"]),
        ((), ("old/2021/",), ["a0", "a1", "a10"]),
        ((), ("old/",), ["a0", "a1", "a10"]),
        ((), ("a.jsonl/", "202/"), ["a0", "a1", "a10", "a20"]),
        ((), ("*/c.jsonl", "2021/c.jsonl"), ["a0", "a1", "a10", "a20"]),
        ((), ("**/c.jsonl", "2021/b.jsonl"), ["a0", "a1"]),
    ],
)
def test_patterns_take_only_what_fits(
    include: tuple[str, ...], exclude: tuple[str, ...], taken: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    for name, first in (("a.jsonl", 0), ("z/2021", 1), ("2021/b.jsonl", 10), ("old/2021/c.jsonl", 20)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_archive(folder / name, 1, first)
    batch(folder, output=tmp_path / "out.jsonl", include=include, exclude=exclude)
    assert sorted(str(record["id"]) for record in read_records(tmp_path / "out.jsonl")) == taken


def test_directory_with_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    with pytest.raises(InputError, match="no file to read"):
        batch(tmp_path / "archive", output=tmp_path / "out.jsonl")


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.one_of(st.binary(max_size=60), st.just(b'{"text": "Le maire a parl\xc3\xa9."}')), max_size=12)
)
def test_every_line_that_is_not_blank_is_a_record_or_a_failure(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("lines")
    data = b"\n" + b"\n".join(lines)  # The first bytes must not look like those of a compressed file.
    (folder / "in.jsonl").write_bytes(data)
    report = batch(folder / "in.jsonl", output=folder / "out.jsonl")
    assert report.done + report.failed == sum(
        not line.isspace() and line != b"" for line in data.split(b"\n")
    )
