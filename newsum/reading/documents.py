"""PDF and Word documents, with the extra ``newsum[documents]`` (pypdf, python-docx)."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsum.errors import InputError
from newsum.models import Article, BlockKind
from newsum.reading.article import article_from_text
from newsum.reading.options import ReadOptions, too_large
from newsum.reading.pieces import Piece, join
from newsum.reading.quiet import quiet
from newsum.reading.records import TABLE_HINT

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

_PDF = b"%PDF-"
_WORD_PART = "word/document.xml"
_AS_TEXT = "save it as .docx or as text"
_OTHER_DOCUMENTS = {
    "application/vnd.oasis.opendocument.text": ("an OpenDocument text (.odt)", _AS_TEXT),
    "application/vnd.oasis.opendocument.spreadsheet": ("an OpenDocument spreadsheet (.ods)", TABLE_HINT),
    "application/epub+zip": ("an electronic book (.epub)", _AS_TEXT),
    "xl/workbook.xml": ("an Excel workbook (.xlsx)", TABLE_HINT),
    "ppt/presentation.xml": ("a PowerPoint presentation (.pptx)", _AS_TEXT),
}
"""What else lies in a zip archive, by the media type that it states or the part that it has."""
_LONGEST_MEDIA_TYPE = 100
_HINT = 'pip install "newsum[documents]" adds what reads it'
# What pypdf and python-docx let through on damaged files, beside their own errors.
_DAMAGE = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, OSError, RecursionError, OverflowError,
    AssertionError, NotImplementedError, zlib.error,
)  # fmt: skip


def article_from_document(data: bytes, source: str, options: ReadOptions) -> Article:
    """Read a PDF or Word document.

    Raises:
        InputError: it is another sort of archive, is damaged or encrypted, has no text, or the
            extra is not installed.
    """
    if data.startswith(_PDF):
        return _from_pdf(data, source)
    return _from_word(data, source, options)


def _from_pdf(data: bytes, source: str) -> Article:
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        raise InputError("a PDF document", hint=_HINT) from None
    try:
        with quiet("pypdf"):
            reader = PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise InputError("a PDF document that asks for a password")
            text = "\n\f".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, *_DAMAGE):
        raise InputError("a PDF document that cannot be read (damaged?)") from None
    if not any(map(str.isalnum, text)):
        raise InputError("a PDF document without text (scanned pages?)", hint="OCR would make some")
    return article_from_text(text, source=source, warnings=("the text was extracted from a PDF document",))


def _from_word(data: bytes, source: str, options: ReadOptions) -> Article:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            media_type = _media_type(archive)
    except (zipfile.BadZipFile, *_DAMAGE):
        raise InputError("a damaged zip archive, not text") from None
    for mark in (media_type, *(part.filename for part in parts)):
        if mark in _OTHER_DOCUMENTS:
            what, hint = _OTHER_DOCUMENTS[mark]
            raise InputError(what, hint=hint)
    if all(part.filename != _WORD_PART for part in parts):
        raise InputError("a zip archive, not text", hint="unpack it and name the files in it")
    if sum(part.file_size for part in parts) > options.max_bytes:
        raise too_large(options)
    try:
        from docx import Document
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError:
        raise InputError("a Word document", hint=_HINT) from None
    try:
        document = Document(io.BytesIO(data))
        pieces = [
            Piece(paragraph.text, _kind(paragraph.style.name if paragraph.style is not None else ""))
            for paragraph in _paragraphs(document)
            if paragraph.text.strip()
        ]
    except (OpcError, LxmlError, zipfile.BadZipFile, *_DAMAGE):
        raise InputError("a Word document that cannot be read (damaged?)") from None
    if not pieces:
        raise InputError("a Word document without text")
    title = next((piece for piece in pieces if piece.kind is BlockKind.TITLE), None)
    if title is None and pieces[0].kind is BlockKind.HEADING:  # many writers know no style but "Heading 1"
        title = pieces[0] = Piece(pieces[0].text, BlockKind.TITLE)
    return join(pieces, title=None if title is None else " ".join(title.text.split()), source=source)


def _media_type(archive: zipfile.ZipFile) -> str | None:
    """Return what the archive of an OpenDocument or EPUB file says that it is."""
    if "mimetype" not in archive.namelist():
        return None
    with archive.open("mimetype") as part:
        return part.read(_LONGEST_MEDIA_TYPE).decode("ascii", "replace").strip()


def _paragraphs(container: Document | _Cell) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document or cell in order, those inside tables as well."""
    from docx.table import Table

    for item in container.iter_inner_content():
        if not isinstance(item, Table):
            yield item
            continue
        seen = set()  # a merged cell comes once for each that it covers
        for cell in (cell for row in item.rows for cell in row.cells):
            if cell._tc not in seen:
                seen.add(cell._tc)
                yield from _paragraphs(cell)


def _kind(style: str | None) -> BlockKind | None:
    """Return what a paragraph is by the name of its style, English or French."""
    name = (style or "").lower()
    if name in ("title", "titre"):
        return BlockKind.TITLE
    if name.startswith(("heading", "titre ")):
        return BlockKind.HEADING
    if name in ("subtitle", "sous-titre"):
        return BlockKind.STANDFIRST
    if name.startswith(("caption", "légende")):
        return BlockKind.CAPTION
    return BlockKind.LIST_ITEM if name.startswith(("list", "liste")) else None
