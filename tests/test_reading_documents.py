"""PDF and Word documents; and archives that are neither."""

from __future__ import annotations

import builtins
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from newsum.models import Article, BlockKind, Failure
from newsum.reading import ReadOptions, read

LINES = [
    "Le Sénat a voté mardi le budget de la défense, après deux",
    "semaines de débats. Il entre en vigueur demain.",
]


def pdf(lines: list[str]) -> bytes:
    """Write a PDF of one page by hand, in the encoding of its standard fonts."""
    shown = b"".join(b"(%s) Tj 0 -14 Td " % line.encode("cp1252") for line in lines)
    stream = b"BT /F1 12 Tf 50 700 Td " + shown + b"ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start)


def word() -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Le Sénat vote le budget", level=0)
    document.add_paragraph("Deux semaines de débats ont été nécessaires.", style="Subtitle")
    document.add_paragraph("Par Jeanne Martin avec AFP")
    document.add_paragraph(" ".join(LINES))
    document.add_heading("Et maintenant", level=1)
    document.add_paragraph("une navette ;", style="List Bullet")
    document.add_paragraph("Le texte retourne à l’Assemblée jeudi.")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def one(folder: Path, data: bytes, options: ReadOptions | None = None) -> Article | Failure:
    path = folder / "document.bin"
    path.write_bytes(data)
    [item] = read(str(path), options)
    return item


def test_a_pdf_is_read(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    article = one(tmp_path, pdf(LINES))
    assert isinstance(article, Article)
    assert " ".join(article.text.split()) == " ".join(LINES)
    assert "PDF" in article.warnings[0]


def test_a_word_document_keeps_what_its_styles_say(tmp_path: Path) -> None:
    article = one(tmp_path, word())
    assert isinstance(article, Article)
    assert article.title == "Le Sénat vote le budget"
    assert [block.kind for block in article.blocks] == [
        BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.PARAGRAPH, BlockKind.HEADING,
        BlockKind.LIST_ITEM, BlockKind.PARAGRAPH,
    ]  # fmt: skip


def test_a_heading_before_everything_else_is_the_title(tmp_path: Path) -> None:
    def headings(*lines: str) -> Article | Failure:
        document = pytest.importorskip("docx").Document()
        for line in lines:
            document.add_paragraph(line, style="Heading 1" if len(line) < 30 else None)
        stream = io.BytesIO()
        document.save(stream)
        return one(tmp_path, stream.getvalue())

    body = " ".join(LINES)
    first, second = headings("Le Sénat vote le budget", body), headings(body, "Et maintenant", body)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, second.title) == ("Le Sénat vote le budget", None)


def test_tables_are_read_where_they_stand(tmp_path: Path) -> None:
    document = pytest.importorskip("docx").Document()
    document.add_paragraph("Le Sénat a voté mardi le budget.")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Il entre en vigueur demain."
    table.cell(1, 0).add_table(1, 1).cell(0, 0).text = "La défense y gagne."
    table.cell(1, 1).text = "La culture y perd."
    document.add_paragraph("Le texte retourne à l’Assemblée.")
    stream = io.BytesIO()
    document.save(stream)
    article = one(tmp_path, stream.getvalue())
    assert isinstance(article, Article)
    assert article.text.split("\n\n") == [
        "Le Sénat a voté mardi le budget.", "Il entre en vigueur demain.", "La défense y gagne.",
        "La culture y perd.", "Le texte retourne à l’Assemblée.",
    ]  # fmt: skip


def archive(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (pdf([]), "without text (scanned pages?)"),
        (pdf(LINES)[:200], "cannot be read (damaged?)"),
        (b"%PDF-1.7\n", "cannot be read (damaged?)"),
        (archive("a.txt", b"Il pleut."), "a zip archive, not text"),
        (archive("a.txt", b"Il pleut."), "unpack it and name the files in it"),
        (archive("mimetype", b"application/vnd.oasis.opendocument.text"), "save it as .docx or as text"),
        (archive("mimetype", b"application/epub+zip"), "an electronic book (.epub); save it"),
        (
            archive("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            "an OpenDocument spreadsheet (.ods); save it as JSON Lines",
        ),
        (archive("xl/workbook.xml", b"<workbook/>"), "an Excel workbook (.xlsx); save it as JSON Lines"),
        (archive("ppt/presentation.xml", b"<p/>"), "a PowerPoint presentation (.pptx); save it as .docx"),
        (archive("word/document.xml", b"<a>"), "cannot be read (damaged?)"),
        (archive("word/document.xml", b" " * 9_000_000), "larger than 5MB"),
        (b"PK\x03\x04" + bytes(range(256)), "a damaged zip archive"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, data: bytes, part: str, capfd: pytest.CaptureFixture[str]
) -> None:
    failure = one(tmp_path, data, ReadOptions(max_bytes=5_000_000))
    assert isinstance(failure, Failure)
    assert part in failure.message
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("make", [lambda: pdf(LINES), lambda: archive("word/document.xml", b"<a/>")])
def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Any) -> None:
    real = builtins.__import__

    def without(name: str, globals: Mapping[str, Any] | None = None, *rest: Any) -> Any:
        if name.partition(".")[0] in ("pypdf", "docx"):
            raise ImportError(name)
        return real(name, globals, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    failure = one(tmp_path, make())
    assert isinstance(failure, Failure)
    assert 'pip install "newsum[documents]"' in failure.message
