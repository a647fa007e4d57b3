"""What the name of a source says, to every command the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsum.batch.sources import Layout, expand
from newsum.models import Article, Failure
from newsum.reading import read
from newsum.reading.names import is_compressed, legible

LINES = b"\nIl pleut sur Brest depuis mardi.\n"
"""What only a name makes records of."""


@pytest.mark.parametrize(
    ("name", "records"),
    [
        ("a.jsonl", True),
        ("a.ndjson", True),
        ("a.jsonlines", True),
        ("A.JSONL", True),
        ("a.jsonl.gz", True),
        ("a.jsonl.bz2", True),
        ("a.jsonlines.zst", True),
        ("a.txt", False),
        ("a.jsonl.bak", False),
        ("jsonl", False),
    ],
)
def test_names_of_records(name: str, records: bool, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(LINES)
    [item] = read(str(path))
    [source] = expand([str(path)])
    assert isinstance(item, Failure if records else Article)
    assert source.layout is (Layout.LINES if records else Layout.WHOLE)


@pytest.mark.parametrize("name", ["http://localhost:1/a", "HTTP://localhost:1/a", "Https://localhost:1/a"])
def test_addresses_are_fetched(name: str) -> None:
    [item] = read(name)
    [source] = expand([name])
    assert isinstance(item, Failure)
    assert "cannot be reached" in item.message
    assert (source.name, source.layout) == (name, Layout.WHOLE)


@pytest.mark.parametrize(
    ("name", "compressed"), [("a.txt.gz", True), ("A.XZ", True), ("a.zst", True), ("a.gz.txt", False)]
)
def test_names_of_compressed_files(name: str, compressed: bool) -> None:
    assert is_compressed(name) is compressed


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("été.txt", "été.txt"),
        ("b\udce9\udcff.txt", "b\\xe9\\xff.txt"),
        ("http://marie@x.fr:80/a:b@c", "http://marie@x.fr:80/a:b@c"),
        ("http://x.fr:80/?a=b:c@d", "http://x.fr:80/?a=b:c@d"),
        ("http://marie:p@ss:1@x.fr/a", "http://marie:***@x.fr/a"),
        ("HTTPS://:p@x.fr: HTTP 404", "HTTPS://:***@x.fr: HTTP 404"),
        ("http://x.fr:80: ask marie@x.fr", "http://x.fr:80: ask marie@x.fr"),
    ],
)
def test_names_as_results_have_them(name: str, said: str) -> None:
    assert legible(name) == said


def test_a_name_that_is_no_utf_8_is_text_in_results(tmp_path: Path) -> None:
    path = tmp_path / "b\udce9.txt"
    path.write_text("Il pleut.", encoding="utf-8")
    assert [item.source for item in (*read(str(path)), *read(f"{path}.gz"))] == [
        f"{tmp_path}/b\\xe9.txt",
        f"{tmp_path}/b\\xe9.txt.gz",
    ]
