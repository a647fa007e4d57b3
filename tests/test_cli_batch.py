"""``newsum batch`` and ``newsum evaluate`` as commands; what they do is tested beside their rooms."""

from __future__ import annotations

import json
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Run

RECORDS = Path("samples/breves.jsonl")


def test_batch_writes_the_records_that_summarize_prints(newsum: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = newsum("batch", RECORDS, "-o", out, "--jobs", "2")
    assert done.returncode == 0
    assert done.stdout == b""
    assert b"12 done, 0 failed" in done.stderr
    assert out.read_bytes() == newsum("summarize", "--json", RECORDS).stdout


@pytest.mark.parametrize("command", [("summarize", "--json"), ("batch", "-j", "1", "-o", "-")])
def test_a_title_under_another_key_is_hinted_at_once(
    newsum: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    archive = tmp_path / "titres.jsonl"
    text = "Le maire de Valbois a parlé mardi devant le conseil."
    record = {"text": text, "titre": "Valbois vote", "source": "La Gazette"}
    archive.write_text(f"{json.dumps(record)}\n" * 3, encoding="utf-8")
    hint = f"{archive}: no 'title' in the first record; --title-field titre takes its 'titre'"
    assert newsum(*command, archive).stderr.decode().count(hint) == 1
    assert hint not in newsum(*command, "--title-field", "titre", archive).stderr.decode()
    titled = json.dumps({"text": text, "title": "Valbois vote"})
    archive.write_text(f"{titled}\n{json.dumps(record)}\n", encoding="utf-8")
    assert "--title-field" not in newsum(*command, archive).stderr.decode()


COMMANDS = [
    pytest.param(("summarize", "--json"), id="summarize"),
    pytest.param(("agencies",), id="agencies"),
    pytest.param(("batch", "-j", "1", "-o", "-"), id="batch"),
    pytest.param(("batch", "-j", "2", "-o", "-"), id="batch by workers"),
    pytest.param(("evaluate", "-m", "lead"), id="evaluate"),
]
WITHOUT = {"text": "Le maire de Valbois a parlé lundi.", "n": None, "summary": "Il vote."}
WITH_TITLE = {**WITHOUT, "titre": "Valbois vote"}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("options", "records", "said"),
    [
        pytest.param("--title-field titel", [WITHOUT] * 3, ["--title-field"], id="mistyped"),
        pytest.param("--id-field m", [WITH_TITLE, WITHOUT], ["--id-field"], id="mistyped identifier"),
        pytest.param("--title-field a --id-field b", [WITHOUT], ["--title-field", "--id-field"], id="both"),
        pytest.param("--title-field titre", [WITHOUT, WITH_TITLE], [], id="absent in some"),
        pytest.param("--id-field n", [WITHOUT], [], id="null"),
        pytest.param("--title-field none", [WITHOUT], [], id="titles withheld"),
        pytest.param("--title-field title", [WITHOUT], [], id="the usual name"),
        pytest.param("", [WITHOUT], [], id="nothing named"),
    ],
)
def test_a_key_that_is_named_and_that_no_record_has_is_said_once(
    newsum: Run,
    tmp_path: Path,
    command: tuple[str, ...],
    options: str,
    records: list[dict[str, object]],
    said: list[str],
) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    done = newsum(*command, *options.split(), archive)
    lines = [line for line in done.stderr.decode().splitlines() if "mistyped?" in line]
    assert done.returncode == 0
    assert [line.rpartition("is ")[2] for line in lines] == [f"{option} mistyped?" for option in said]
    assert not lines or lines[0].startswith("newsum: warning: no record has '")


@pytest.mark.parametrize("command", COMMANDS[:4])
@pytest.mark.parametrize(
    ("option", "hints"),
    [pytest.param("titel", 1, id="the right one is hinted at"), pytest.param("none", 0, id="none is wanted")],
)
def test_a_mistyped_key_is_not_said_where_the_right_one_is(
    newsum: Run, tmp_path: Path, command: tuple[str, ...], option: str, hints: int
) -> None:
    archive = tmp_path / "in.jsonl"
    archive.write_text(f"{json.dumps(WITH_TITLE)}\n" * 2, encoding="utf-8")
    said = newsum(*command, "--title-field", option, archive).stderr.decode()
    assert (said.count("--title-field"), said.count("mistyped?")) == (hints, 0)


@pytest.mark.parametrize("command", COMMANDS[:4])
def test_what_is_no_record_has_no_keys_to_mistype(newsum: Run, command: tuple[str, ...]) -> None:
    done = newsum(*command, "--title-field", "titel", "samples/biden-poutine.txt")
    assert b"mistyped?" not in done.stderr


def test_batch_reads_what_is_piped_in(newsum: Run, tmp_path: Path) -> None:
    named, piped = tmp_path / "named.jsonl", tmp_path / "piped.jsonl"
    assert newsum("batch", "-", "-o", named, stdin=RECORDS.read_bytes()).returncode == 0
    assert newsum("batch", "-o", piped, stdin=RECORDS.read_bytes()).returncode == 0
    assert piped.read_bytes() == named.read_bytes()
    assert len(piped.read_bytes().splitlines()) == 12


def test_batch_prints_to_a_pipe(newsum: Run) -> None:
    done = newsum("batch", "-", "-i", "jsonl", "-o", "-", "-q", stdin=RECORDS.read_bytes())
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()][:2] == ["breve-01", "breve-02"]
    assert done.stderr == b""


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("input_format", ["auto", "jsonl"])
def test_batch_prints_a_record_when_its_line_has_come_in(jobs: str, input_format: str) -> None:
    command = [sys.executable, "-m", "newsum", "batch", "-", "-o", "-", "-q", "-j", jobs, "-i", input_format]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for names in (["Brest"], ["Évian", "Dax", "Sète"]):
            lines = [json.dumps({"id": name, "text": f"Il pleut mardi à {name}."}) for name in names]
            process.stdin.write("".join(f"{line}\n\n" for line in lines).encode())
            for name in names:
                ready, _, _ = select.select([process.stdout], [], [], 20)
                if not ready:
                    process.kill()
                assert json.loads(process.stdout.readline())["id"] == name


def test_batch_reports_and_counts_what_failed(newsum: Run, tmp_path: Path) -> None:
    lines = RECORDS.read_bytes().splitlines()
    archive = tmp_path / "archive.jsonl"
    archive.write_bytes(b"\n".join([lines[0], b"{broken", b'{"title": "no text"}', lines[1]]))
    done = newsum("batch", archive, "-o", tmp_path / "out.jsonl", "--errors", tmp_path / "errors.jsonl")
    assert done.returncode == 1
    assert b"2 done, 2 failed" in done.stderr
    assert f"{archive}:2: ".encode() in done.stderr
    errors = [json.loads(line) for line in (tmp_path / "errors.jsonl").read_text().splitlines()]
    assert [error["line"] for error in errors] == [2, 3]
    assert set(errors[0]) == {"id", "source", "line", "error", "message"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--resume", "--overwrite"), "exclude"),
        (("--scheduler", "tcp://localhost:1"), "--engine dask"),
        (("--jobs", "0"), "--jobs wants a number from 1, not 0"),
        (("--timeout", "-1"), "--timeout wants seconds"),
        (("--timeout", "nan"), "--timeout wants seconds"),
        (("--unique", "maybe"), "mark"),
        (("-n", "0"), "sentences"),
        (("-n", "1" * 320), "sentences is a number from 1 to"),
        (("--encoding", "utf-9"), "unknown encoding"),
        (("--gazetteer", "missing.tsv"), "missing.tsv: gazetteer: "),
        (("--gazetteer", RECORDS), "gazetteer: unknown column"),
        (("--errors", "-"), "--errors wants a file of its own"),
    ],
)
def test_batch_refuses_options_that_make_no_sense(
    newsum: Run, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = newsum("batch", RECORDS, "-o", tmp_path / "out.jsonl", *arguments)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["batch", "summarize", "agencies", "explain"])
@pytest.mark.parametrize(
    ("content", "said"), [(None, "No such file"), ("nom\tpays\nX\tFR\n", "unknown column")]
)
@pytest.mark.parametrize(
    "behind", [[], ["--gazetteer", "newsum/data/agencies.tsv"]], ids=["alone", "first of two"]
)
def test_unusable_gazetteer_is_said_before_anything_is_written(
    newsum: Run, tmp_path: Path, command: str, content: str | None, said: str, behind: list[str]
) -> None:
    own = tmp_path / "own.tsv"
    if content is not None:
        own.write_text(content, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    done = newsum(command, "samples/biden-poutine.txt", "--gazetteer", own, *behind, "-o", out)
    (line,) = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert str(own) in line
    assert said in line
    assert [path.name for path in tmp_path.iterdir()] == (["own.tsv"] if content is not None else [])


@pytest.mark.parametrize(
    ("command", "option"),
    [
        ("summarize samples/biden-poutine.txt -o", "'-o' / '--output'"),
        ("agencies samples/biden-poutine.txt --gazetteer", "'--gazetteer'"),
        ("batch samples/breves.jsonl -o", "'-o' / '--output'"),
        ("batch samples/breves.jsonl -o - --errors", "'--errors'"),
    ],
)
def test_a_name_that_is_empty_is_none(newsum: Run, command: str, option: str) -> None:
    done = newsum(*command.split(), "")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"newsum: invalid value for {option}: the name of a file is empty")


@pytest.mark.parametrize("command", ["summarize", "summarize --json", "agencies --count", "batch -o -"])
def test_standard_input_is_read_once(newsum: Run, command: str) -> None:
    done = newsum(*command.split(), "-", "samples/biden-poutine.txt", "-", stdin=b"Il pleut mardi.")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "newsum: standard input can be read once only; name - once\n"


def test_batch_does_not_replace_an_output_unasked(newsum: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine", encoding="utf-8")
    done = newsum("batch", RECORDS, "-o", out)
    assert done.returncode == 1
    assert "--overwrite" in done.stderr.decode()
    assert out.read_text(encoding="utf-8") == "mine"
    assert newsum("batch", RECORDS, "-o", out, "--overwrite").returncode == 0
    assert len(out.read_bytes().splitlines()) == 12


def test_failures_want_a_file_of_their_own(newsum: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    names = ("out.jsonl", f"../{tmp_path.name}/out.jsonl", "out.jsonl.done", "out.jsonl.part")
    for errors in names:
        done = newsum("batch", RECORDS, "-o", out, "--errors", tmp_path / errors)
        assert done.returncode == 2
        assert done.stderr.decode() == "newsum: --errors wants a file of its own; such as failed.jsonl\n"
    assert not list(tmp_path.iterdir())
    assert newsum("batch", RECORDS, "-o", out, "--errors", tmp_path / "other.jsonl.done").returncode == 0


@pytest.mark.parametrize(
    ("output", "arguments", "refused"),
    [
        ("new.jsonl", (), "--overwrite replaces it"),
        ("new.jsonl", ("--resume",), "name another file"),
        ("new.jsonl", ("--overwrite",), "--overwrite replaces failures only: name another file"),
        ("-", (), "--overwrite replaces it"),
        ("-", ("--overwrite",), "--overwrite replaces failures only: name another file"),
        ("old.jsonl", ("--resume",), None),
    ],
)
def test_what_no_run_wrote_is_not_replaced_by_failures(
    newsum: Run, tmp_path: Path, output: str, arguments: tuple[str, ...], refused: str | None
) -> None:
    errors = tmp_path / "errors.jsonl"
    assert newsum("batch", RECORDS, "-o", tmp_path / "old.jsonl").returncode == 0
    errors.write_text("mine", encoding="utf-8")
    target = output if output == "-" else tmp_path / output
    done = newsum("batch", RECORDS, "-o", target, "--errors", errors, *arguments)
    assert done.returncode == (0 if refused is None else 1)
    assert errors.read_text(encoding="utf-8") == "mine"
    if refused is not None:
        assert done.stderr.decode() == f"newsum: {errors}: exists already; {refused}\n"
        assert not (tmp_path / "new.jsonl").exists()


FAILED = '{"id": null, "source": "a.jsonl", "line": 2, "error": "InputError", "message": "not JSON"}\n'


@pytest.mark.parametrize(
    ("content", "replaced"),
    [
        pytest.param("", True, id="of a run without failures"),
        pytest.param(FAILED * 2, True, id="of another run"),
        pytest.param(f"{FAILED}notes\n", False, id="failures and notes"),
        pytest.param('{"id": 1, "text": "Il pleut."}\n', False, id="records"),
        pytest.param('{"id": 1, "line": 2, "message": "x"}\n', False, id="records that resemble failures"),
        pytest.param("[]\n", False, id="other JSON"),
    ],
)
@pytest.mark.parametrize("output", ["new.jsonl", "-"])
def test_failures_replace_failures_if_asked_to(
    newsum: Run, tmp_path: Path, output: str, content: str, replaced: bool
) -> None:
    errors = tmp_path / "errors.jsonl"
    errors.write_text(content, encoding="utf-8")
    target = output if output == "-" else tmp_path / output
    done = newsum("batch", RECORDS, "-j", "1", "-o", target, "--errors", errors, "--overwrite")
    assert (done.returncode == 0) is replaced
    assert errors.read_text(encoding="utf-8") == ("" if replaced else content)


def test_failures_of_a_run_that_goes_on_are_its_own(newsum: Run, tmp_path: Path) -> None:
    archive, errors = tmp_path / "in.jsonl", tmp_path / "errors.jsonl"
    archive.write_bytes(RECORDS.read_bytes() + b"{broken\n")
    run = ("batch", archive, "-j", "1", "-o", tmp_path / "out.jsonl", "--errors", errors, "--resume")
    assert newsum(*run, "--fail-fast").returncode == 1
    own = errors.read_bytes()
    for other in (b"precious\n", own + own):
        errors.write_bytes(other)
        done = newsum(*run)
        assert b"errors.jsonl: exists already; name another file" in done.stderr
        assert errors.read_bytes() == other
    errors.write_bytes(own)
    assert b"12 done, 1 failed" in newsum(*run).stderr
    assert json.loads(errors.read_bytes())["line"] == 13


@pytest.mark.parametrize(("mode", "folder"), [(0o600, 0o700), (0o640, 0o750), (0o644, 0o755)])
def test_what_lies_beside_an_output_is_no_more_open_than_it(tmp_path: Path, mode: int, folder: int) -> None:
    out = tmp_path / "out.jsonl"
    out.touch()
    out.chmod(mode)
    command = [sys.executable, "-m", "newsum", "batch", "-", "-j", "1", "-o", str(out), "--overwrite"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        process.stdin.write(RECORDS.read_bytes())
        process.stdin.flush()
        part = tmp_path / "out.jsonl.part"
        for _ in range(600):
            if part.exists():
                break
            time.sleep(0.05)
        assert part.stat().st_mode & 0o777 == folder
        process.stdin.close()
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {mode}
    assert len(list(tmp_path.iterdir())) == 2


def test_failures_can_go_to_standard_error(tmp_path: Path) -> None:
    archive, log = tmp_path / "archive.jsonl", tmp_path / "log"
    archive.write_bytes(b"{broken\n" + RECORDS.read_bytes())
    command = [sys.executable, "-m", "newsum", "batch", str(archive), "-j", "1", "--errors", "/dev/stderr"]
    for output in (tmp_path / "out.jsonl", "-"):
        with log.open("w") as stderr:
            stderr.write("before\n")
            stderr.flush()
            done = subprocess.run(
                [*command, "-o", str(output)], stdout=subprocess.DEVNULL, stderr=stderr, check=False
            )
        before, record, said, closing = log.read_text(encoding="utf-8").splitlines()
        assert (done.returncode, before, json.loads(record)["line"]) == (1, "before", 1)
        assert said.startswith(f"newsum: {archive}:1: ")
        assert closing.startswith("newsum: 12 done, 1 failed")


def test_evaluate_sets_methods_and_predictions_side_by_side(newsum: Run, tmp_path: Path) -> None:
    records = [json.loads(line) for line in RECORDS.read_text(encoding="utf-8").splitlines()]
    perfect = tmp_path / "perfect.txt"
    perfect.write_text("\n".join(record["summary"] for record in records), encoding="utf-8")
    done = newsum(
        "evaluate",
        RECORDS,
        "-m",
        "news",
        "-m",
        "lead",
        "-n",
        "2",
        "--predictions",
        f"perfect={perfect}",
        "--json",
    )
    report = json.loads(done.stdout)
    assert [system["name"] for system in report["systems"]] == ["news", "lead", "perfect"]
    assert report["systems"][2]["r1"]["mean"] == 100
    rows = newsum("evaluate", RECORDS).stdout.decode().splitlines()
    assert [row.split("\t")[0] for row in rows] == ["system", "news"]


@pytest.mark.parametrize(
    ("more", "code"), [("", 0), ('{"text": "Il pleut."}\n', 0), ("{broken\n", 1), ('{"text": ""}\n', 1)]
)
def test_evaluate_fails_if_a_record_is_no_article(newsum: Run, tmp_path: Path, more: str, code: int) -> None:
    dataset = tmp_path / "articles.jsonl"
    dataset.write_text(RECORDS.read_text(encoding="utf-8") + more, encoding="utf-8")
    done = newsum("evaluate", dataset, "-m", "lead")
    assert done.returncode == code
    assert done.stdout.decode().splitlines()[1].startswith("lead\t")


def test_evaluate_prints_a_table_in_markdown(newsum: Run) -> None:
    rows = newsum("evaluate", RECORDS, "-m", "lead", "-f", "markdown").stdout.decode().splitlines()
    assert [row.split(" | ")[0] for row in rows] == ["| system", "| ---", "| lead"]


@pytest.mark.parametrize("name", ["text", "html"])
def test_evaluate_refuses_what_is_not_json_lines(newsum: Run, name: str) -> None:
    done = newsum("evaluate", RECORDS, "-i", name)
    assert done.returncode == 2
    assert b"evaluate reads JSON Lines only" in done.stderr
