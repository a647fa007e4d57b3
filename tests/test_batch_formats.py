"""What archives come in: Parquet tables and web archives; and Parquet out."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pyarrow as pa
import pytest
from pyarrow import parquet
from test_batch import Watcher, article, batch, read_records, small_chunks, write_archive

from newsum.batch import Existing, StoppedError, Unique
from newsum.errors import InputError
from newsum.reading.options import InputFormat, ReadOptions

TEXT = article(1)["text"]


@pytest.fixture(scope="module", autouse=True)
def chunks_are_small() -> Iterator[None]:
    with small_chunks(20):
        yield


def write_table(path: Path, rows: list[dict[str, object]]) -> Path:
    parquet.write_table(pa.Table.from_pylist(rows), path, row_group_size=20)
    return path


def test_table_gives_the_records_of_the_same_lines(tmp_path: Path) -> None:
    write_archive(tmp_path / "in.jsonl", 50)
    batch(tmp_path / "in.jsonl", output=tmp_path / "lines.jsonl")
    table = write_table(tmp_path / "in.parquet", [article(number) for number in range(50)])
    batch(table, output=tmp_path / "rows.jsonl", jobs=2)
    from_lines, from_rows = read_records(tmp_path / "lines.jsonl"), read_records(tmp_path / "rows.jsonl")
    for record in (*from_lines, *from_rows):
        del record["source"]
    assert from_rows == from_lines


@pytest.mark.parametrize(("codec", "encoding"), [("utf-16", None), ("utf-16-be", "utf-16-be")])
def test_lines_of_wide_characters_give_the_same_records(
    codec: str, encoding: str | None, tmp_path: Path
) -> None:
    plain = write_archive(tmp_path / "in.jsonl", 30)
    wide = tmp_path / "wide.jsonl"
    wide.write_text(plain.read_text(encoding="utf-8"), encoding=codec)
    batch(plain, output=tmp_path / "plain-out.jsonl")
    batch(wide, output=tmp_path / "wide-out.jsonl", read=ReadOptions(encoding=encoding))
    from_plain = read_records(tmp_path / "plain-out.jsonl")
    from_wide = read_records(tmp_path / "wide-out.jsonl")
    for record in (*from_plain, *from_wide):
        del record["source"]
    assert from_wide == from_plain


def test_table_without_the_text_column_names_those_it_has(tmp_path: Path) -> None:
    table = write_table(tmp_path / "in.parquet", [{"id": "1", "body": TEXT, "section": "Régions"}])
    report = batch(table, write_archive(tmp_path / "in.jsonl", 2), output=tmp_path / "out.jsonl")
    assert (report.done, report.failed) == (2, 1)
    assert "no column 'text'; its columns are id, body, section" in report.failures[0].message
    assert "--text-field" in report.failures[0].message


def test_bytes_of_a_table_are_texts(tmp_path: Path) -> None:
    row = {"id": "art-1", "title": "Économie", "text": TEXT, "rubrique": "Régions"}
    table = write_table(tmp_path / "in.parquet", [{key: str(value).encode() for key, value in row.items()}])
    batch(table, output=tmp_path / "bytes.jsonl")
    batch(write_table(tmp_path / "in.parquet", [{**row}]), output=tmp_path / "texts.jsonl")
    assert (tmp_path / "bytes.jsonl").read_bytes() == (tmp_path / "texts.jsonl").read_bytes()
    [record] = read_records(tmp_path / "bytes.jsonl")
    assert (record["id"], record["title"], record["extra"]) == ("art-1", "Économie", {"rubrique": "Régions"})


def test_table_with_the_text_under_another_name(tmp_path: Path) -> None:
    table = write_table(tmp_path / "in.parquet", [{"body": TEXT, "date": date(2021, 12, 7), "n": 3}])
    batch(table, output=tmp_path / "out.jsonl", read=ReadOptions(text_field="body"))
    [record] = read_records(tmp_path / "out.jsonl")
    assert (record["date"], record["extra"]) == ("2021-12-07", {"n": 3})


def test_table_with_gaps_gives_records_that_are_json(tmp_path: Path) -> None:
    columns = {"id": [72.0, float("nan")], "text": [TEXT] * 2, "title": [None, float("nan")]}
    parquet.write_table(pa.table({**columns, "n": [float("inf"), 0.5]}), tmp_path / "in.parquet")
    batch(tmp_path / "in.parquet", output=tmp_path / "out.jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert "NaN" not in lines
    assert "Infinity" not in lines
    records = read_records(tmp_path / "out.jsonl")
    assert [record["id"] for record in records] == [72, None]
    assert [record["title"] for record in records] == [None, None]
    assert [record["extra"] for record in records] == [{"n": None}, {"n": 0.5}]


def test_numbers_of_articles_are_text_in_a_table(tmp_path: Path) -> None:
    table = write_table(tmp_path / "in.parquet", [{"id": number, "text": TEXT} for number in (0, 12)])
    batch(table, output=tmp_path / "out.parquet", unique=Unique.MARK)
    rows = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [(row["id"], row["duplicate_of"]) for row in rows] == [("0", None), ("12", "0")]


def test_row_without_a_text_is_a_failure_of_its_own(tmp_path: Path) -> None:
    table = write_table(tmp_path / "in.parquet", [{"id": "1", "text": TEXT}, {"id": "2", "text": None}])
    report = batch(table, output=tmp_path / "out.jsonl")
    assert report.done == 1
    assert (report.failures[0].id, report.failures[0].line) == ("2", 2)


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1 nothing PAR1", b"plain text"])
def test_file_that_is_no_table_is_a_failure(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "in.parquet").write_bytes(content)
    report = batch(tmp_path / "in.parquet", output=tmp_path / "out.jsonl")
    assert (report.done, report.failed) == (0, 1)
    assert "not a Parquet file" in report.failures[0].message


def test_table_out_holds_the_records(tmp_path: Path) -> None:
    write_archive(tmp_path / "in.jsonl", 50)
    batch(tmp_path / "in.jsonl", output=tmp_path / "out.jsonl")
    batch(tmp_path / "in.jsonl", output=tmp_path / "out.parquet", jobs=2)
    rows = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    for row, record in zip(rows, read_records(tmp_path / "out.jsonl"), strict=True):
        extra, duplicate = row.pop("extra"), row.pop("duplicate_of")
        assert (json.loads(extra), duplicate) == (record.pop("extra"), None)
        assert row == record


def test_table_out_is_the_same_after_an_interruption(tmp_path: Path) -> None:
    class Stop(Watcher):
        def advance(self, done: int, failed: int, share: float | None) -> None:
            raise KeyboardInterrupt

    write_archive(tmp_path / "in.jsonl", 50)
    batch(tmp_path / "in.jsonl", output=tmp_path / "whole.parquet")
    with pytest.raises(StoppedError):
        batch(tmp_path / "in.jsonl", output=tmp_path / "out.parquet", watcher=Stop())
    assert not (tmp_path / "out.parquet").exists()
    report = batch(tmp_path / "in.jsonl", output=tmp_path / "out.parquet", existing=Existing.RESUME)
    assert report.skipped == 20
    assert (tmp_path / "out.parquet").read_bytes() == (tmp_path / "whole.parquet").read_bytes()


def page(number: int) -> str:
    paragraphs = "".join(
        f"<p>Le maire de Valbois a annoncé lundi l'ouverture de la crèche numéro {number * 10 + each}, "
        "attendue par les habitants du quartier de la gare depuis trois ans.</p>"
        for each in range(4)
    )
    return (
        f"<html><head><title>Crèche {number}</title></head><body><article><h1>Une crèche à Valbois</h1>"
        f"{paragraphs}</article></body></html>"
    )


def response(
    number: int, body: bytes, *, status: str = "200 OK", kind: str = "text/html", more: str = ""
) -> bytes:
    http = (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode()
        + body
    )
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://exemple.fr/{number}\r\n"
        "WARC-Date: 2021-12-07T18:20:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


@pytest.fixture
def responses() -> list[bytes]:
    return [
        response(0, page(0).encode()),
        response(1, gzip.compress(page(1).encode()), more="Content-Encoding: gzip\r\n"),
        response(2, page(2).encode("cp1252"), kind="text/html; charset=iso-8859-1"),
        response(3, page(3).encode(), status="404 Not Found"),
        response(4, b"\x89PNG", kind="image/png"),
        response(5, b"<html><body>Rien</body></html>"),
        response(6, page(6).encode()),
        response(7, page(7).encode(), more="Content-Encoding: gzip\r\n"),
        response(8, b"%x\r\n" % len(page(8).encode()) + page(8).encode() + b"\r\n0\r\n\r\n"),
        response(9, gzip.compress(page(9).encode())[:-30], more="Content-Encoding: gzip\r\n"),
        response(10, page(10).encode()),
    ]


def no_packing(data: bytes) -> bytes:
    return data


@pytest.mark.parametrize(("name", "pack"), [("in.warc", no_packing), ("in.warc.gz", gzip.compress)])
def test_archive_gives_the_pages_that_were_found(
    name: str, pack: Callable[[bytes], bytes], responses: list[bytes], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(b"".join(map(pack, responses)))
    report = batch(tmp_path / name, output=tmp_path / "out.jsonl", jobs=2)
    records = read_records(tmp_path / "out.jsonl")
    assert [record["id"] for record in records] == [f"urn:uuid:{number}" for number in (0, 1, 2, 6, 7, 8, 10)]
    assert records[1]["source"] == "https://exemple.fr/1"
    assert "annoncé" in str(records[2]["key_points"])
    assert [(failure.id, failure.line) for failure in report.failures] == [
        ("urn:uuid:5", 6),
        ("urn:uuid:9", 10),
    ]


@pytest.mark.parametrize(("name", "pack"), [("in.warc", no_packing), ("in.warc.gz", gzip.compress)])
def test_truncated_archive_keeps_the_pages_before(
    name: str, pack: Callable[[bytes], bytes], responses: list[bytes], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(b"".join(map(pack, responses))[:-120])
    report = batch(tmp_path / name, output=tmp_path / "out.jsonl")
    assert report.done == 6
    assert report.failures[-1].message.endswith("cut short; what could be read is kept")


def test_file_that_is_no_archive_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "in.warc").write_bytes(b"Le maire a parl\xc3\xa9. " * 100)
    report = batch(tmp_path / "in.warc", output=tmp_path / "out.jsonl")
    assert (report.done, report.failed) == (0, 1)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("in.warc", "a web archive, not JSON Lines"),
        ("in.parquet", "Parquet, not JSON Lines"),
        ("in.csv", "a table, not JSON Lines; save it as JSON Lines"),
        ("in.tar", "a tar archive, not JSON Lines; unpack it"),
        ("in.pdf", "a PDF document, not JSON Lines"),
    ],
)
@pytest.mark.parametrize("pack", [no_packing, gzip.compress])
def test_what_is_no_lines_in_a_pipe_is_one_failure(
    name: str,
    said: str,
    pack: Callable[[bytes], bytes],
    responses: list[bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "in.jsonl"
    parquet.write_table(pa.table({"text": ["Le maire a parlé."]}), tmp_path / "in.parquet")
    (tmp_path / "in.warc").write_bytes(b"".join(responses))
    (tmp_path / "in.csv").write_text("id,text\n1,Il pleut.\n2,Il vente.\n", encoding="utf-8")
    (tmp_path / "in.tar").write_bytes(b"a.txt".ljust(257, b"\0") + b"ustar\0" + b"\n" * 99)
    (tmp_path / "in.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n")
    path.write_bytes(pack((tmp_path / name).read_bytes()))
    with path.open() as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        report = batch("-", output=tmp_path / "out.jsonl")
    assert (report.done, report.failed) == (0, 1)
    assert report.failures[0].message.startswith(said)


def test_table_out_holds_names_that_are_not_utf_8(tmp_path: Path) -> None:
    write_archive(tmp_path / "a\udcff.jsonl", 1)
    report = batch(tmp_path / "a\udcff.jsonl", output=tmp_path / "out.parquet")
    [row] = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert (report.done, row["source"]) == (1, f"{tmp_path}/a\\xff.jsonl")


ARTICLES = [article(1), article(2)]
JSON = {
    "lines": ("\n".join(map(json.dumps, ARTICLES)), ["a1", "a2"], 0),
    "a record over several lines": (json.dumps(ARTICLES[0], indent=2), ["a1"], 0),
    "a record folded": (json.dumps(ARTICLES[0], separators=(",\n", ": ")), ["a1"], 0),
    "a list": (json.dumps(ARTICLES), ["a1", "a2"], 0),
    "a list over several lines": ("\ufeff" + json.dumps([*ARTICLES, {"id": "x"}], indent=1), ["a1", "a2"], 1),
    "records over several lines": (
        "\n".join(json.dumps(each, indent=2) for each in ARTICLES),
        ["a1", "a2"],
        0,
    ),
    "records over several lines, cut": (json.dumps(ARTICLES[0], indent=2) + '{"id": "a2",', ["a1"], 1),
    "lines, the first of them bad": ("{broken\n" + json.dumps(ARTICLES[1]), ["a2"], 1),
    "lines, the first of them no record": ("[1]\n" + json.dumps(ARTICLES[1]), ["a2"], 1),
}


@pytest.mark.parametrize(("data", "ids", "failed"), JSON.values(), ids=JSON)
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("name", ["-", "-.gz"])
def test_json_of_any_shape_is_read_from_a_pipe(
    name: str,
    jobs: int,
    data: str,
    ids: list[str],
    failed: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "in").write_bytes(data.encode() if name == "-" else gzip.compress(data.encode()))
    with (tmp_path / "in").open() as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        report = batch("-", output=tmp_path / "out.jsonl", jobs=jobs)
    assert [record["id"] for record in read_records(tmp_path / "out.jsonl")] == ids
    assert report.failed == failed


@pytest.mark.parametrize(
    ("data", "ids", "failed"),
    [shape for name, shape in JSON.items() if name != "lines, the first of them no record"],
)
@pytest.mark.parametrize("name", ["in.json", "in", "in.json.gz", "in.jsonl", "in.jsonl.gz"])
def test_json_of_any_shape_is_read_from_a_file(
    name: str, data: str, ids: list[str], failed: int, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(data.encode()) if name.endswith(".gz") else data.encode())
    report = batch(path, output=tmp_path / "out.jsonl")
    assert [record["id"] for record in read_records(tmp_path / "out.jsonl")] == ids
    assert report.failed == failed


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize("name", ["in.jsonl", "in.jsonl.gz", "in.json"])
def test_records_are_read_from_an_address(name: str, tmp_path: Path) -> None:
    data = "\n".join(map(json.dumps, ARTICLES)).encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    handler = partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        report = batch(f"http://127.0.0.1:{server.server_port}/{name}", output=tmp_path / "out.jsonl")
        server.shutdown()
    assert (report.done, report.failed) == (2, 0)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://example.org/a.warc.gz", "a web archive is not fetched; download it first"),
        ("s3://news/2021.jsonl", "s3:// is not read here; --engine dask reads file systems"),
    ],
)
def test_what_no_address_gives_is_told(address: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=said):
        batch(address, output=tmp_path / "out.jsonl")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_text_in_a_pipe_is_read_as_one(jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").write_text(str(TEXT), encoding="utf-8")
    with (tmp_path / "in").open() as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        text = ReadOptions(input_format=InputFormat.TEXT)
        report = batch("-", output=tmp_path / "out.jsonl", jobs=jobs, read=text)
    assert (report.done, report.failed) == (1, 0)


def test_page_beyond_the_limit_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    big = page(0).replace("<p>", "<p>" + "x" * 100_000, 1)
    (tmp_path / "in.warc").write_bytes(response(0, big.encode()) + response(1, page(1).encode()))
    report = batch(tmp_path / "in.warc", output=tmp_path / "out.jsonl", read=ReadOptions(max_bytes=50_000))
    assert (report.done, report.failed) == (1, 1)
    assert "--max-bytes" in report.failures[0].message
