"""Sources as users name them; whatever is wrong with one is a failure with one line."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsum.errors import UsageError
from newsum.models import Article, Failure
from newsum.reading import InputFormat, ReadOptions, read
from newsum.reading.options import parse_size, size_text

TEXT = "Le Sénat a voté le budget. Il pleut à Brest."


def only(source: str, options: ReadOptions | None = None) -> Article | Failure:
    [item] = read(source, options or ReadOptions())
    return item


def message(source: str, options: ReadOptions | None = None) -> str:
    item = only(source, options)
    assert isinstance(item, Failure)
    assert item.source == source
    assert "\n" not in item.message
    return item.message


class Piped:
    """What ``sys.stdin`` is when bytes are piped in."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def write(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize("name", ["a.txt", "-n.txt", "été à Noël.txt", "sans suffixe", "http.txt"])
def test_a_file_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    article = only(write(tmp_path, name, TEXT.encode()))
    assert isinstance(article, Article)
    assert article.text == TEXT
    assert article.source == str(tmp_path / name)


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(TEXT.encode("cp1252")))
    article = only("-")
    assert isinstance(article, Article)
    assert (article.text, article.source) == (TEXT, "-")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert message(str(tmp_path / "rien.txt")) == "no such file"


def test_a_directory_is_told(tmp_path: Path) -> None:
    assert message(str(tmp_path)).startswith("is a directory; ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    assert message(str(path)) == "no permission to read it"


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", "empty"),
        (b" \n\t\xc2\xa0", "empty"),
        (b"abc\0def", "NUL bytes"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "a PNG image"),
        (b"PK\x03\x04" + b"x" * 50, "zip archive"),
        (b"<html><body></body></html>", "no article"),
        (b"<?xml version='1.0'?><newsItem>a</newsItem>", "neither a page nor a feed"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>", "feed without any entry"),
    ],
)
def test_what_is_no_article_is_told(tmp_path: Path, data: bytes, part: str) -> None:
    assert part in message(write(tmp_path, "a.txt", data))


@pytest.mark.parametrize(
    "data",
    [
        b'id,title,text\n1,Pluie,"Il pleut."\n', b'\xef\xbb\xbf"text";"date"\r\n', b"url\ttexte\tauteur\n",
        "id\ttitre\tcorps\n1\tPluie\tIl pleut.\n".encode("utf-16"), "id|chapô|text\n1|a|b\n".encode(),
    ],
)  # fmt: skip
def test_a_table_is_known_by_the_names_of_its_columns(tmp_path: Path, data: bytes) -> None:
    assert message(write(tmp_path, "export.txt", data)).startswith("a table is no article; save it as JSON")


@pytest.mark.parametrize(
    "text",
    [
        "Pluie, vent, date\nIl pleut.",
        "text\nIl pleut.",
        "Pluie;vent\nIl pleut.",
        "Il pleut, url, date et titre",
    ],
)
def test_a_text_whose_first_line_enumerates_is_no_table(tmp_path: Path, text: str) -> None:
    assert isinstance(only(write(tmp_path, "a.txt", text.encode())), Article)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://example.org/a", "gopher://example.org/"])
def test_only_web_addresses_are_fetched(address: str) -> None:
    assert "addresses are not read" in message(address)


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("www.example.org/a.html", "an address begins with https://, as https://www.example.org/a.html"),
        ("file:///tmp/a.txt", "name the file by its path"),
        ("ftp://example.org/a", "http:// and https:// are"),
    ],
)
def test_what_is_nearly_an_address_is_hinted_at(source: str, hint: str) -> None:
    assert message(source).endswith(f"; {hint}")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_impossible_names_are_told(name: str) -> None:
    assert message(name).startswith("cannot be opened (")


@pytest.mark.parametrize(
    ("limit", "named"), [(2_000_000, "2MB"), (1_500_000, "1500KB"), (3 * 1024 * 1024, "3145728B")]
)
def test_the_limit_is_named(tmp_path: Path, limit: int, named: str) -> None:
    source = write(tmp_path, "a.txt", b"a " * 2_000_000)
    assert (
        message(source, ReadOptions(max_bytes=limit)) == f"larger than {named}; --max-bytes raises the limit"
    )
    assert isinstance(only(source), Article)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("500000", 500_000),
        ("999B", 999),
        ("500K", 500_000),
        ("20M", 20_000_000),
        ("2mb", 2_000_000),
        ("1GB", 10**9),
    ],
)
def test_sizes_are_read_and_written_in_the_same_units(text: str, size: int) -> None:
    assert parse_size(text) == size
    assert parse_size(size_text(size)) == size


@pytest.mark.parametrize("text", ["", "B", "M", "0", "0K", "-1M", "1.5M", "1KM", "1KK", "1T", "1 M", "²M"])
def test_what_is_no_size_is_wrong_usage(text: str) -> None:
    with pytest.raises(UsageError, match="such as 500K"):
        parse_size(text)


def test_an_unknown_encoding_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        only(write(tmp_path, "a.txt", b"a"), ReadOptions(encoding="utf-9"))


def test_records_are_recognised_without_their_suffix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", Piped(b'{"id": 1, "text": "Il pleut."}\n{"id": 2, "text": "Il vente."}\n')
    )
    found = list(read("-"))
    assert [item.id for item in found] == [1, 2]


def test_the_format_may_be_given(tmp_path: Path) -> None:
    page = write(tmp_path, "page.txt", "<p>Le Sénat a voté le budget.</p>".encode())
    article = only(page, ReadOptions(input_format=InputFormat.TEXT))
    assert isinstance(article, Article)
    assert article.text.startswith("<p>")
    text = write(tmp_path, "texte.jsonl", TEXT.encode())
    assert isinstance(only(text, ReadOptions(input_format=InputFormat.TEXT)), Article)
    assert isinstance(only(text), Failure)


@pytest.mark.parametrize(
    "data", [b"<3 la pluie. Il pleut sur Brest.", b"< 10 %. Il pleut.", b"<Sans titre> dit-il."]
)
def test_text_that_begins_with_a_bracket_is_no_page(tmp_path: Path, data: bytes) -> None:
    article = only(write(tmp_path, "a.txt", data))
    assert isinstance(article, Article)
    assert article.text == data.decode()


def test_plain_text_imports_no_library(tmp_path: Path) -> None:
    source = write(tmp_path, "a.txt", TEXT.encode())
    code = (
        "import sys; from newsum.reading import read; list(read(sys.argv[1]));"
        "heavy = {'trafilatura', 'lxml', 'feedparser', 'pypdf', 'docx', 'zstandard', 'lzma', 'html',"
        " 'email', 'http', 'urllib.request', 'logging', 'ssl'};"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, source], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


PREFIXES = [
    b"",
    b"<html>",
    b"<?xml version='1.0'?><rss>",
    b'{"text": "',
    b"%PDF-1.4\n",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
]
PREFIXES += [b"\x1f\x8b\x08\x00", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"<!DOCTYPE html><p>"]


@settings(max_examples=300, deadline=None)
@given(prefix=st.sampled_from(PREFIXES), data=st.binary(max_size=300), chosen=st.sampled_from(InputFormat))
def test_any_bytes_are_articles_or_failures(prefix: bytes, data: bytes, chosen: InputFormat) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", Piped(prefix + data))
        for item in read("-", ReadOptions(input_format=chosen)):
            assert isinstance(item, Article | Failure)
