"""The command line as scripts and people meet it: streams, exit codes, one line for what went wrong."""

from __future__ import annotations

import bz2
import fcntl
import gzip
import json
import lzma
import os
import select
import signal
import subprocess
import sys
import termios
import time
from array import array
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any
from zipfile import ZipFile

import pytest
import starter
import zstandard
from conftest import Run, as_nobody

from newsum import summarize
from newsum.errors import ExitCode, UsageError
from newsum.models import Budget, BudgetUnit
from newsum.reading import ReadOptions

SAMPLE = Path("samples/biden-poutine.txt")


def test_summary_of_a_file_is_the_summary_of_the_same_text_piped(newsum: Run) -> None:
    named, piped = newsum("summarize", SAMPLE), newsum("summarize", stdin=SAMPLE.read_bytes())
    dashed = newsum("summarize", "-", stdin=SAMPLE.read_bytes())
    assert named.returncode == piped.returncode == dashed.returncode == 0
    assert named.stdout == piped.stdout == dashed.stdout
    assert named.stderr == b""


def test_sample_cites_its_three_agencies_in_order(newsum: Run) -> None:
    record = json.loads(newsum("summarize", "--json", SAMPLE).stdout)
    assert [agency["name"] for agency in record["agencies"]] == ["Ria Novosti", "TASS", "Interfax"]
    assert record["date"] == "2021-12"


def test_no_intertitle_and_no_date_prefix_leaks(newsum: Run) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    headings = [line for line in text.splitlines() if line and len(line) < 60 and not line.endswith(".")]
    shown = newsum("summarize", "-n", "20", SAMPLE).stdout.decode()
    assert len(headings) >= 3
    assert not [heading for heading in headings if heading in shown.splitlines()]
    assert "date 2021-12" not in shown


def test_offsets_hold_in_the_users_own_copy(newsum: Run) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    record = json.loads(newsum("summarize", "--json", SAMPLE).stdout)
    spans = record["key_points"] + [
        mention for agency in record["agencies"] for mention in agency["mentions"]
    ]
    assert len(spans) > 3
    for span in spans:
        assert " ".join(text[span["start"] : span["end"]].split()) == span["text"]


def test_several_sources_are_told_apart_as_head_does(newsum: Run) -> None:
    shown = newsum("summarize", SAMPLE, SAMPLE).stdout.decode()
    assert shown.startswith(f"==> {SAMPLE} <==\n")
    assert f"\n\n==> {SAMPLE} <==\n" in shown


def test_json_is_one_line_per_article(newsum: Run) -> None:
    lines = newsum("summarize", "--json", SAMPLE, SAMPLE).stdout.splitlines()
    assert [json.loads(line)["source"] for line in lines] == [str(SAMPLE)] * 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "empty"),
        ("binary.bin", bytes(range(256)) * 40, "binary"),
        ("image.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(100), "PNG image"),
    ],
)
def test_useless_input_is_one_line_and_exit_1(
    newsum: Run, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = newsum("summarize", path)
    lines = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout, len(lines)) == (1, b"", 1)
    assert str(path) in lines[0]
    assert said in lines[0]


@pytest.mark.parametrize("options", ["summarize --json -i jsonl", "summarize --json", "agencies --json"])
def test_a_record_comes_out_when_its_line_has_come_in(options: str) -> None:
    command = [sys.executable, "-m", "newsum", *options.split()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("Brest", "Évian"):
            process.stdin.write(
                json.dumps({"id": name, "text": f"Il pleut mardi à {name}."}).encode() + b"\n"
            )
            ready, _, _ = select.select([process.stdout], [], [], 20)
            if not ready:
                process.kill()
            assert json.loads(process.stdout.readline())["id"] == name


def test_missing_file_is_said_and_the_others_are_done(newsum: Run) -> None:
    done = newsum("summarize", "--json", "missing.txt", SAMPLE)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.decode().startswith("newsum: missing.txt: ")


def test_directory_is_said_to_be_one(newsum: Run, tmp_path: Path) -> None:
    done = newsum("summarize", tmp_path)
    assert done.returncode == 1
    assert "directory" in done.stderr.decode()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_is_said_to_be_one(newsum: Run, tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Un secret.", encoding="utf-8")
    path.chmod(0)
    done = newsum("summarize", path)
    assert done.returncode == 1
    assert "permission" in done.stderr.decode().lower()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("summarize", "-n", "0", SAMPLE), "sentences"),
        (("summarize", "-n", "three", SAMPLE), "sentences"),
        (("summarize", "-n", "2", "--words", "50", SAMPLE), "exclude"),
        (("summarize", "--words", "0", SAMPLE), "words"),
        (("summarize", "--ratio", "0%", SAMPLE), "ratio"),
        (("summarize", "--ratio", "0.2", SAMPLE), "% sign"),
        (("summarize", "--method", "bert", SAMPLE), "lex-rank"),
        (("summarize", "--format", "xml", SAMPLE), "markdown"),
        (("summarize", "--encoding", "klingon", SAMPLE), "klingon"),
        (("summarize", "--max-bytes", "many", SAMPLE), "--max-bytes"),
        (("summarize", "--bogus", SAMPLE), "--bogus"),
        (
            ("--json", "summarize", SAMPLE),
            "no such option: --json; options stand behind the command: newsum summarize --json",
        ),
        (("--bogus",), "no such option: --bogus; see 'newsum --help'"),
        (("summarise", SAMPLE), "summarise"),
        ((str(SAMPLE),), f"newsum summarize {SAMPLE}"),
        (("summarize", "-o", "no/such/folder/out.txt", SAMPLE), "no/such/folder"),
        (("summarize", "-o", "a" * 300, SAMPLE), f"{'a' * 300}: file name too long"),
        (("summarize", ""), "the name of a source is empty; name a file, an address, or -"),
        (("summarize", SAMPLE, ""), "the name of a source is empty"),
        (("agencies", "--count", ""), "the name of a source is empty"),
        (("explain", ""), "the name of a source is empty"),
        (("evaluate", ""), "the name of a source is empty"),
        (("batch", "", "--output", "-"), "the name of a source is empty"),
    ],
)
def test_wrong_usage_is_one_line_with_a_hint(newsum: Run, arguments: tuple[str, ...], said: str) -> None:
    done = newsum(*arguments)
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("newsum: ")
    assert said in lines[0]
    assert done.stdout == b""
    assert done.returncode == (1 if "-o" in arguments else 2)


def test_a_file_that_looks_like_an_option_is_named(
    newsum: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    (tmp_path / "-tempête.txt").write_text("Il pleut à Brest.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = newsum("summarize", "-tempête.txt")
    assert done.returncode == 2
    assert done.stderr.decode().rstrip().endswith("the file of that name is ./-tempête.txt")


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("summarize", "--help"), ("summarize", "-h")])
def test_help_is_printed_on_standard_output(newsum: Run, arguments: tuple[str, ...]) -> None:
    done = newsum(*arguments)
    assert done.returncode == 0
    assert done.stdout.startswith(b"Usage: newsum")


@pytest.mark.parametrize("arguments", [("--version",), ("summarize", "--version"), ("explain", "--version")])
def test_version_is_printed_anywhere(newsum: Run, arguments: tuple[str, ...]) -> None:
    from newsum.version import __version__

    assert newsum(*arguments).stdout.decode() == f"newsum {__version__}\n"


def test_no_command_shows_the_help_and_fails(newsum: Run) -> None:
    done = newsum()
    assert done.returncode == 2
    assert b"summarize" in done.stderr


@pytest.mark.parametrize("command", ["summarize", "agencies", "explain", "batch -o out.jsonl"])
def test_no_source_on_a_terminal_shows_a_short_help(command: str) -> None:
    master, slave = os.openpty()
    with os.fdopen(master), os.fdopen(slave) as terminal:
        done = subprocess.run(
            [sys.executable, "-m", "newsum", *command.split()],
            stdin=terminal, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    name = command.split()[0]
    first, *_, example, options = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (2, "")
    assert first.startswith(f"Usage: newsum {name} [OPTIONS] [SOURCE]")
    assert example.startswith(f"  Example: newsum {name} ")
    assert options == f"  Options: newsum {name} --help"


def test_where_standard_input_is_closed_an_example_is_named() -> None:
    shell = f"{sys.executable} -m newsum summarize <&-"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, timeout=60, check=False)
    said = "newsum: no article given; name a file: newsum summarize -n 2 article.txt\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_file_names_with_dashes_spaces_and_accents(newsum: Run, tmp_path: Path) -> None:
    for name in ("-n.txt", "été à Évian.txt"):
        path = tmp_path / name
        path.write_bytes(SAMPLE.read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "newsum", "summarize", "--json", "--", "-n.txt", "été à Évian.txt"],
        cwd=tmp_path, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    sources = [json.loads(line)["source"] for line in done.stdout.splitlines()]
    assert sources == ["-n.txt", "été à Évian.txt"]


@pytest.mark.parametrize("output", ["", "-o -", "-o /dev/stdout", "-o /dev/fd/1"])
def test_reader_that_goes_away_ends_it_in_silence(output: str) -> None:
    program = f"{sys.executable} -m newsum summarize --json {output} {' '.join([str(SAMPLE)] * 50)}"
    command = f"{program} | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert (done.returncode, done.stderr) == (141, b"")


def test_full_disk_is_said(newsum: Run) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newsum", "summarize", SAMPLE],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "newsum: standard output: no space left on device\n"


def _wait_until_read(pipe: IO[bytes]) -> None:
    """Wait until what was written to a pipe has been read at its other end."""
    left = array("i", [1])
    for _ in range(600):
        fcntl.ioctl(pipe, termios.FIONREAD, left)
        if not left[0]:
            return
        time.sleep(0.05)
    raise TimeoutError("nobody reads")


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("--help >/dev/full", 1, "standard output: no space left on device"),
        ("summarize --help >/dev/full", 1, "standard output: no space left on device"),
        ("--version >/dev/full", 1, "standard output: no space left on device"),
        (
            "batch samples/breves.jsonl -o - --jobs 1 >/dev/full",
            1,
            "standard output: no space left on device",
        ),
        ("--help >&-", 0, None),
        ("summarize samples/biden-poutine.txt >&-", 1, "standard output is closed"),
        ("batch samples/breves.jsonl -o - >&-", 1, "standard output is closed"),
        ("summarize - <&-", 1, "-: standard input is closed; name a file, or pipe something in"),
        ("batch - -o - <&-", 1, "-: standard input is closed; name a file, or pipe something in"),
        ("summarize -n " + "1" * 320, 2, "sentences is a number from 1 to 1,000,000,000"),
        ("summarize --words " + "1" * 320, 2, "words is a number from 1 to 1,000,000,000"),
    ],
)
def test_whatever_the_streams_are_it_is_no_bug(command: str, code: int, said: str | None) -> None:
    shell = f"{sys.executable} -m newsum {command}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, timeout=60, check=False)
    assert done.returncode == code
    error = done.stderr.decode()
    assert error == "" if said is None else error.startswith(f"newsum: {said}")


@pytest.mark.parametrize("arguments", ["--help", "batch --help", "--version"])
def test_help_that_nobody_reads_ends_in_silence(arguments: str) -> None:
    shell = f"{sys.executable} -m newsum {arguments} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_configuration_that_may_not_be_read_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsum.cli.options import AgencyOptions

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "newsum").mkdir()
    (tmp_path / "newsum" / "agencies.tsv").write_text("name\tforms\nAgence Lumière\t\n", "utf-8")
    assert len(AgencyOptions().gazetteers()) == 1
    (tmp_path / "newsum").chmod(0)
    assert as_nobody(lambda: AgencyOptions().gazetteers() == ())
    with NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as given:
        given.write("name\tforms\nAgence Lumière\t\n")
        given.flush()
        own = Path(given.name)
        own.chmod(0o644)
        assert as_nobody(lambda: AgencyOptions(gazetteer=[own]).gazetteers() == (own,))
    (tmp_path / "newsum").chmod(0o700)


WITHOUT_EXTRAS = """
import sys
names = "pypdf docx rouge_score.rouge_scorer pyarrow fastwarc dask"
sys.modules.update(dict.fromkeys(names.split()))
from newsum.__main__ import main
main()
"""


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        ("summarize {}/a.pdf", "documents"),
        ("summarize {}/a.docx", "documents"),
        ("evaluate samples/breves.jsonl", "evaluate"),
        ("batch {}/a.parquet -o {}/out.jsonl", "parquet"),
        ("batch samples/breves.jsonl -o {}/out.parquet", "parquet"),
        ("batch {}/a.warc -j 1 -o {}/out.jsonl", "warc"),
        ("batch samples/breves.jsonl -o {}/out --engine dask", "dask"),
    ],
)
def test_what_an_extra_brings_is_a_failure_where_it_is_not_there(
    tmp_path: Path, arguments: str, extra: str
) -> None:
    for name in ("a.pdf", "a.parquet", "a.warc"):
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    with ZipFile(tmp_path / "a.docx", "w") as document:
        document.writestr("word/document.xml", "")
    command = [sys.executable, "-c", WITHOUT_EXTRAS, *arguments.replace("{}", str(tmp_path)).split()]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert f"newsum[{extra}]" in done.stderr.decode()


def test_all_gazetteers_that_are_named_count(newsum: Run, tmp_path: Path) -> None:
    options: list[str | Path] = []
    for name in ("Zoumla", "Zimla"):
        (tmp_path / name).write_text(f"name\n{name}\n", encoding="utf-8")
        options += ["--gazetteer", tmp_path / name]
    done = newsum("agencies", *options, stdin=b"Selon Zoumla, il pleut ; selon Zimla, il vente.")
    assert done.stdout.decode().split() == ["Zoumla", "Zimla"]


def test_an_interrupt_amid_an_import_ends_it_at_once(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(
        "import os, signal\n\n\nclass Swallowing:\n    def __del__(self):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n        print('amid')\n\n\n"
        "Swallowing()\nprint('late')\n"
    )
    code = "from newsum.cli import catch_signals; catch_signals(); print('before'); import slow"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(tmp_path)}, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (130, "before\n", "")


def test_an_interrupt_amid_an_annotation_ends_it_with_its_code() -> None:
    code = (
        "import os, signal\nfrom newsum.cli import catch_signals\ncatch_signals()\nprint('before')\n"
        "eval('os.kill(os.getpid(), signal.SIGINT)')\nprint('late')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "before\n", "")


@pytest.mark.parametrize(
    "module", ["newsum.models", "newsum.cli", "typer", "newsum.cli.app", "newsum.french"]
)
@pytest.mark.parametrize(("ignored", "code"), [(False, 130), (True, 0)])
def test_an_interrupt_at_the_start_is_met_with_silence(module: str, ignored: bool, code: int) -> None:
    program = f"""
import os, signal, sys
class Presses:
    def find_spec(name, path, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Presses)
signal.signal(signal.SIGINT, signal.{"SIG_IGN" if ignored else "default_int_handler"})
from newsum.__main__ import main
sys.argv[1:] = ["summarize", {str(SAMPLE)!r}]
main()"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (code, b"")
    assert (done.stdout != b"") is ignored


def test_the_package_offers_what_it_names() -> None:
    import newsum

    offered = {name: getattr(newsum, name) for name in newsum.__all__}
    assert offered["summarize"] is summarize
    assert set(newsum.__all__) <= set(dir(newsum))
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        newsum.summarise  # noqa: B018


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signal_ends_it_without_a_traceback(number: signal.Signals, code: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "newsum", "summarize"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin is not None
    process.stdin.write(b"Il pleut mardi")
    process.stdin.flush()
    _wait_until_read(process.stdin)  # Now it waits for more, and does nothing else.
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert process.returncode == code
    assert out == b""
    assert b"Traceback" not in err


def test_output_file_is_written_whole(newsum: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    done = newsum("summarize", "--json", "-o", target, SAMPLE)
    assert (done.returncode, done.stdout) == (0, b"")
    assert json.loads(target.read_text(encoding="utf-8"))["source"] == str(SAMPLE)
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


@cache
def printed(command: str) -> bytes:
    """Return what a command prints of the sample."""
    return starter.start([*command.split(), str(SAMPLE)], b"").stdout


@pytest.mark.parametrize(
    "command", ["summarize --json", "summarize", "agencies -f markdown", "agencies --count", "explain"]
)
@pytest.mark.parametrize(
    ("name", "unpack"),
    [
        ("out.txt.gz", gzip.decompress),
        ("OUT.GZ", gzip.decompress),
        ("out.jsonl.xz", lzma.decompress),
        ("out.bz2", bz2.decompress),
        ("out.zst", zstandard.ZstdDecompressor().decompress),
        ("out.gz.txt", bytes),
        ("gz", bytes),
    ],
)
def test_output_file_is_compressed_if_its_name_says_so(
    newsum: Run, tmp_path: Path, command: str, name: str, unpack: Callable[[bytes], bytes]
) -> None:
    assert newsum(*command.split(), SAMPLE, "-o", tmp_path / name).returncode == 0
    assert unpack((tmp_path / name).read_bytes()) == printed(command)
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "command", ["summarize --json samples/breves.jsonl", "batch -q -j 1 samples/breves.jsonl"]
)
def test_output_to_a_stream_is_written_where_the_stream_is(tmp_path: Path, command: str) -> None:
    log = tmp_path / "log"
    program = f"{sys.executable} -m newsum {command} -o /dev/stdout"
    shell = f"{{ echo before; {program}; echo after; }} >>{log}"
    log.write_text("earlier\n")
    subprocess.run(["bash", "-c", shell], timeout=60, check=True)
    lines = log.read_text(encoding="utf-8").splitlines()
    assert (lines[:2], len(lines), lines[-1]) == (["earlier", "before"], 15, "after")


@pytest.mark.parametrize(
    "command",
    [
        f"summarize {SAMPLE} -o",
        f"agencies {SAMPLE} -o",
        "agencies --list -o",
        f"batch {SAMPLE} -o",
        f"batch {SAMPLE} -o - --errors",
    ],
)
def test_links_that_go_round_are_no_output(newsum: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    for place in (tmp_path / "a", tmp_path / "a" / "out.txt"):
        done = newsum(*command.split(), place)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == f"newsum: {place}: too many levels of symbolic links\n"


def test_output_file_keeps_what_it_held_when_the_run_fails(newsum: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("avant", encoding="utf-8")
    assert newsum("summarize", "-n", "0", "-o", target, SAMPLE).returncode == 2
    assert target.read_text(encoding="utf-8") == "avant"


@pytest.mark.parametrize(
    "command", [("summarize",), ("summarize", "--json"), ("explain",), ("agencies", "--count")]
)
@pytest.mark.parametrize("source", ["missing.txt", "http://localhost:1/article", "-"])
def test_output_file_is_left_alone_when_no_input_gave_anything(
    newsum: Run, tmp_path: Path, command: tuple[str, ...], source: str
) -> None:
    target = tmp_path / "out.txt"
    assert newsum(*command, source, "-o", target).returncode == 1
    assert not target.exists()
    target.write_text("avant", encoding="utf-8")
    assert newsum(*command, source, "-o", target).returncode == 1
    assert target.read_text(encoding="utf-8") == "avant"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("summarize", "article.txt", "-o", "article.txt"), id="the same name"),
        pytest.param(("summarize", "./article.txt", "-o", "link.txt"), id="a link to it"),
        pytest.param(("summarize", "other.txt", "article.txt", "-o", "hard.txt"), id="a second name"),
        pytest.param(("summarize", "-o", "article.txt"), id="standard input"),
        pytest.param(("explain", "article.txt", "-o", "article.txt"), id="explain"),
        pytest.param(("agencies", "article.txt", "-o", "article.txt"), id="agencies"),
        pytest.param(("agencies", "--count", "article.txt", "-o", "article.txt"), id="agencies --count"),
        pytest.param(("evaluate", "article.txt", "-o", "article.txt"), id="evaluate"),
        pytest.param(
            ("evaluate", "other.txt", "--predictions", "x=article.txt", "-o", "article.txt"),
            id="predictions",
        ),
        pytest.param(("batch", "article.txt", "-o", "hard.txt", "--overwrite"), id="batch"),
        pytest.param(
            ("batch", "article.txt", "-o", "out.jsonl", "--errors", "link.txt", "--overwrite"), id="failures"
        ),
        *(
            pytest.param((*command.split(), "--gazetteer", "own.tsv"), id=f"gazetteer of {command}")
            for command in (
                "summarize other.txt -o own.tsv",
                "explain other.txt -o link.tsv",
                "agencies other.txt -o own.tsv",
                "agencies --count other.txt -o own.tsv",
                "agencies --list -o own.tsv",
                "batch other.txt -o own.tsv --overwrite",
                "batch other.txt -o out.jsonl --overwrite --errors own.tsv",
            )
        ),
    ],
)
def test_output_file_is_no_input(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    article, content = tmp_path / "article.txt", SAMPLE.read_bytes()
    article.write_bytes(content)
    (tmp_path / "other.txt").write_bytes(content)
    (tmp_path / "link.txt").symlink_to(article)
    (tmp_path / "hard.txt").hardlink_to(article)
    (tmp_path / "own.tsv").write_text("name\nInfoMer\n", encoding="utf-8")
    (tmp_path / "link.tsv").symlink_to("own.tsv")
    command = [sys.executable, "-m", "newsum", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    with article.open("rb") as piped:
        done = subprocess.run(
            command, stdin=piped, cwd=tmp_path, env=environment, capture_output=True, check=False
        )
    output = arguments[arguments.index("--errors" if "--errors" in arguments else "-o") + 1]
    assert done.stderr.decode() == f"newsum: {output} is an input; name another output\n"
    assert (done.returncode, done.stdout) == (2, b"")
    assert article.read_bytes() == content
    assert (tmp_path / "own.tsv").read_bytes() == b"name\nInfoMer\n"


def test_output_may_be_a_copy_of_the_input_or_a_device_that_is_read(newsum: Run, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_bytes(SAMPLE.read_bytes())
    (tmp_path / "copy.txt").write_bytes(SAMPLE.read_bytes())
    for output in (tmp_path / "copy.txt", Path(os.devnull)):
        assert newsum("summarize", article, "-o", output).returncode == 0
    assert newsum("summarize", os.devnull, "-o", os.devnull).returncode == 1


@pytest.mark.parametrize("command", [("summarize", "--json"), ("agencies", "--json")])
def test_output_file_has_what_was_done_when_other_inputs_failed(
    newsum: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    target = tmp_path / "out.txt"
    assert newsum(*command, "missing.txt", SAMPLE, "-o", target).returncode == 1
    assert json.loads(target.read_text(encoding="utf-8"))["source"] == str(SAMPLE)


def test_output_file_of_an_article_without_agencies_is_empty(newsum: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("avant", encoding="utf-8")
    assert newsum("agencies", "-o", target, stdin="Il pleut mardi à Brest.".encode()).returncode == 0
    assert target.read_bytes() == b""


@pytest.mark.parametrize(
    ("arguments", "env", "styled"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "0"}, False),
        (("--color", "always"), {"TERM": "dumb"}, True),
    ],
)
def test_color_is_the_users_choice(
    newsum: Run, arguments: tuple[str, ...], env: dict[str, str], styled: bool
) -> None:
    shown = newsum("summarize", *arguments, SAMPLE, env=env).stdout
    assert (b"\x1b[" in shown) is styled
    assert max(map(len, shown.decode().splitlines())) > 100, "a pipe is never wrapped"


@pytest.mark.parametrize(
    ("command", "styled"),
    [
        pytest.param(("explain", SAMPLE), True, id="explain"),
        pytest.param(("agencies", "--count", SAMPLE), True, id="agencies --count"),
        pytest.param(("evaluate", "samples/breves.jsonl"), True, id="evaluate"),
        pytest.param(("agencies", "--list"), False, id="a gazetteer, which is a file"),
        pytest.param(("agencies", "--count", "-f", "csv", SAMPLE), False, id="csv"),
    ],
)
def test_the_heads_of_tables_are_bold_in_a_pipe_too(
    newsum: Run, command: tuple[str | Path, ...], styled: bool
) -> None:
    plain, shown = (newsum(*command, "--color", color).stdout.splitlines() for color in ("never", "always"))
    assert b"\x1b" not in b"".join(plain)
    bold = b"\t".join(b"\x1b[1m%s\x1b[0m" % cell if cell else b"" for cell in plain[0].split(b"\t"))
    assert shown[0] == (bold if styled else plain[0])
    assert command[0] == "evaluate" or shown[1:] == plain[1:]


def test_article_text_is_never_markup(newsum: Run) -> None:
    text = "La police a ouvert [/Reuters] une enquête [bold]grave[/bold] mardi à Lyon, a dit le préfet."
    shown = newsum("summarize", "--color", "always", stdin=text.encode()).stdout.decode()
    assert "[/Reuters]" in shown
    assert "[bold]grave[/bold]" in shown


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_json_is_json_in_any_encoding(newsum: Run, encoding: str) -> None:
    text = "Le café « L’Étoile » 🎉 de Łódź a rouvert mardi, a dit le maire à l’AFP."
    done = newsum("summarize", "--json", stdin=text.encode(), env={"PYTHONIOENCODING": encoding})
    assert json.loads(done.stdout.decode(encoding))["key_points"][0]["text"] == text


def test_a_pipe_carries_utf_8_whatever_the_locale(newsum: Run) -> None:
    shown = newsum("summarize", SAMPLE, env={"LC_ALL": "C", "PYTHONUTF8": "0"}).stdout
    assert "é" in shown.decode("utf-8")


@pytest.mark.parametrize(
    "command",
    [
        ("summarize",),
        ("summarize", "--json"),
        ("explain",),
        ("explain", "--json"),
        ("agencies",),
        ("agencies", "--json"),
        ("agencies", "--count"),
    ],
)
def test_text_that_is_not_french_is_read_with_a_warning(newsum: Run, command: tuple[str, ...]) -> None:
    text = b"The president said on Monday that the talks were over. They had lasted for two hours, he said."
    done = newsum(*command, stdin=text)
    assert done.returncode == 0
    assert done.stderr.decode().startswith("newsum: warning: -: the text looks English")
    assert newsum(*command, "-q", stdin=text).stderr == b""
    if "--json" in command:
        assert "English" in json.loads(done.stdout)["warnings"][0]


def test_agencies_are_a_list_in_markdown(newsum: Run) -> None:
    shown = newsum("agencies", "--all", "-f", "markdown", SAMPLE).stdout.decode()
    assert shown.splitlines() == ["- Ria Novosti", "- TASS", "- Interfax", "- agences russes (non nommées)"]


def test_label_of_an_unnamed_agency_has_its_number(newsum: Run) -> None:
    shown = newsum("agencies", "--all", stdin=b"C'est fini, selon l'agence officielle.").stdout.decode()
    assert shown.splitlines() == ["agence officielle (non nommée)"]


def test_unnamed_agencies_are_counted_if_all_are_wanted(newsum: Run) -> None:
    shown = newsum("agencies", "--all", "--count", SAMPLE, SAMPLE).stdout.decode().splitlines()
    assert shown[-1] == "(non nommées)\t\t2\t100.0%\t2"
    record = json.loads(newsum("agencies", "--all", "--count", "--json", SAMPLE).stdout)
    assert record["agencies"][-1] == {
        "name": None,
        "country": None,
        "articles": 1,
        "share": 1.0,
        "mentions": 1,
    }
    assert "nommées" not in newsum("agencies", "--count", SAMPLE).stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "env", "styled"),
    [
        ((), {}, True),
        (("--color", "never"), {}, False),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"TERM": "dumb"}, False),
    ],
)
@pytest.mark.parametrize("command", [("summarize", "-n", "1"), ("agencies", "--count")])
def test_a_terminal_gets_no_styles_unasked(
    command: tuple[str, ...], arguments: tuple[str, ...], env: dict[str, str], styled: bool
) -> None:
    master, slave = os.openpty()
    with os.fdopen(slave) as terminal:
        subprocess.run(
            [sys.executable, "-m", "newsum", *command, *arguments, SAMPLE],
            stdout=terminal,
            env={**os.environ, "TERM": "xterm", **env},
            timeout=60,
            check=True,
        )
        shown = os.read(master, 4096)
    os.close(master)
    assert (b"\x1b[" in shown) is styled


def test_control_characters_do_not_reach_a_terminal_by_a_name(newsum: Run, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\x9b.jsonl"
    path.write_text('{"id": "x\\u001b[2J", "text": "The president said on Monday that the talks were over."}')
    for done in (newsum("summarize", path), newsum("summarize", f"{path}.txt")):
        assert done.stderr
        assert b"\x1b" not in done.stderr
        assert b"a\\x1b[31m\\x9b.jsonl" in done.stderr


@pytest.mark.parametrize("name", ["a.csv", "A.TSV", "a.csv.gz"])
def test_a_table_is_not_taken_for_an_article(newsum: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("id,text\n1,Le maire a parlé mardi devant le conseil municipal.\n", encoding="utf-8")
    done = newsum("summarize", path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "a table is no article; save it as JSON Lines or Parquet" in done.stderr.decode()
    assert newsum("summarize", "-i", "text", path).returncode == 0
    batched = newsum("batch", path, "-o", "-")
    assert (batched.returncode, batched.stdout) == (1, b"")
    assert b"a table is no article" in batched.stderr


def test_labels_can_be_english(newsum: Run) -> None:
    assert b"Agencies cited: Ria Novosti" in newsum("summarize", "--labels", "en", SAMPLE).stdout


def test_explain_shows_every_sentence_and_why(newsum: Run) -> None:
    record = json.loads(newsum("explain", "--json", SAMPLE).stdout)
    assert len(record["sentences"]) == record["article"]["sentences"]
    assert {"sentence", "heading", "standfirst"} <= {sentence["kind"] for sentence in record["sentences"]}
    for sentence in record["sentences"]:
        assert " ".join(record["text"][sentence["start"] : sentence["end"]].split()) == sentence["text"]
    assert any(sentence["contributions"] for sentence in record["sentences"])
    rows = newsum("explain", SAMPLE).stdout.decode().splitlines()
    assert len(rows) > record["article"]["sentences"]
    assert all(row.count("\t") == rows[0].count("\t") for row in rows)


@pytest.mark.parametrize("mode", ["auto", "sentence", "compressed"])
def test_explain_ticks_the_headline_that_is_printed(newsum: Run, mode: str) -> None:
    printed = json.loads(newsum("summarize", "--json", "--headline", mode, SAMPLE).stdout)["headline"]["text"]
    rows = [
        row.split("\t") for row in newsum("explain", "--headline", mode, SAMPLE).stdout.decode().splitlines()
    ]
    assert [row[-1] for row in rows if row[0] == "✓" and row[2] == "titre proposé"] == [printed]


def test_completion_is_offered(newsum: Run) -> None:
    assert b"--install-completion" in newsum("--help").stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("summarize -m le", ["lead", "lex-rank"]),
        ("batch --method lex", ["lex-rank"]),
        ("evaluate -m o", ["oracle"]),
        ("agencies --country D", ["DE", "DJ", "DK", "DZ"]),
        ("summarize -f m", ["markdown"]),
    ],
)
def test_values_of_options_are_completed(newsum: Run, words: str, offered: list[str]) -> None:
    environment = {
        "_NEWSUM_COMPLETE": "complete_bash",
        "COMP_WORDS": f"newsum {words}",
        "COMP_CWORD": str(len(words.split())),
    }
    assert newsum(env=environment).stdout.decode().split() == offered


def test_completion_that_cannot_be_installed_is_said(newsum: Run, tmp_path: Path) -> None:
    (tmp_path / ".bashrc").mkdir()
    done = newsum("--install-completion", "bash", env={"HOME": str(tmp_path)})
    assert (done.returncode, done.stderr.decode()) == (1, f"newsum: {tmp_path}/.bashrc: is a directory\n")


@pytest.mark.parametrize("value", ["20%", "20", "20,0 %".replace(" ", "")])
def test_ratio_takes_a_percentage(value: str) -> None:
    from newsum.cli.budgets import budget

    assert budget(None, None, value) == Budget(BudgetUnit.RATIO, 20)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"ratio": "20%"}, "percentage above 0"),
        ({"ratio": 120}, "not 120"),
        ({"sentences": "trois"}, "sentences is a number"),
        ({"sentences": "3"}, "not '3'"),
        ({"words": "50"}, "not '50'"),
        ({"words": 2.5}, "words is a number"),
        ({"words": 0}, "not 0"),
    ],
)
def test_the_package_refuses_what_makes_no_sense(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        summarize("Le maire de Brest a fermé le pont.", **arguments)


def test_a_list_of_agencies_reads_no_articles(newsum: Run) -> None:
    done = newsum("agencies", "--list", SAMPLE)
    assert done.returncode == ExitCode.USAGE
    assert b"--list reads no articles" in done.stderr


def test_defaults_of_reading_are_those_of_the_package() -> None:
    from newsum.cli.options import ReadingOptions

    assert ReadingOptions().read_options() == ReadOptions()
