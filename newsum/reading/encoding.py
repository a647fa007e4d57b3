"""Bytes to text: which character encoding, decided in an order that suits French.

A byte order mark first, then strict UTF-8, then Windows-1252, or ISO-8859-15, Mac Roman or DOS (cp850)
where a text has their signs. Generic detectors take short French texts in Windows-1252 for Windows-1250
("à" becomes "ŕ"), so none is asked. A label of ISO-8859-1 or ASCII is read as Windows-1252, as browsers
do (WHATWG Encoding Standard): "œ", "’" and "€" survive.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from newsum.errors import InputError, UsageError

# UTF-32 before UTF-16: its little-endian mark begins with the other's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
LONGEST_MARK = 4
"""The bytes of the longest byte order mark."""
_WIDE = ("utf-16", "utf-32")
_PARQUET, _TAR = "a Parquet table", "a tar archive"
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"BZh", "bzip2 data"),
    (b"PAR1", _PARQUET),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
)
_READ_AS_CP1252 = frozenset({"iso8859-1", "ascii", "cp1252"})
_TAR_SIGNATURE = (257, b"ustar")
_BINARY_HINTS = {
    _PARQUET: "newsum batch reads it if its name ends in .parquet",
    _TAR: "unpack it; newsum batch reads folders",
    "an old Office document": "save it as .docx or as text",
    "an RTF document": "save it as .docx or as text",
}
# "œ" inside or at the head of a word, "€" behind a number or where a noun is, read as Windows-1252.
_LATIN_9 = re.compile(
    r"(?<=[^\W\d_])½(?=[^\W\d_])|(?<!\w)[½¼](?=[ui][a-zé])|\d[ \xa0]?¤|\d[ \xa0](?:million|milliard)s? d'¤"
)
# "é" inside or at the end of a word, where Windows-1252 has "Ž", a capital, and "‚", a quotation mark.
_OLD_SYSTEMS = (
    (re.compile(rb"[a-z]\x8e"), "mac-roman", "Mac Roman"),
    (re.compile(rb"[a-z]\x82(?=[a-z])"), "cp850", "DOS text (cp850)"),
)
_WINDOWS_LETTER = re.compile(rb"[a-z][\xe0-\xfc]")
_ONLY_IN_CP1252 = frozenset(range(0x80, 0xA0))
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.01  # of the bytes; captured terminal output and old agency wires hold a few
_SAMPLE = 4096


def beginning(data: bytes) -> bytes:
    """Return data without the byte order mark of UTF-8 and the white space that they begin with."""
    return data.removeprefix(codecs.BOM_UTF8).lstrip()


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""Text as decoded.

    Attributes:
        text: the characters, without byte order mark, newlines as ``\n``.
        encoding: the encoding that gave them.
        warnings: what was guessed or could not be decoded.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None, *, declared: Sequence[str | None] = ()) -> Decoded:
    """Decode bytes whose encoding may not be known.

    Args:
        data: the bytes.
        encoding: what the user says it is, which nothing overrules.
        declared: what a header and a ``<meta>`` say, the weightier first: believed after a byte
            order mark, where it is a known name and fits.

    Raises:
        InputError: the data are no text, or not in the encoding that the user named.
        UsageError: there is no encoding of the name that the user gave.
    """
    if encoding is not None:
        return _decode_as(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], name)
    _refuse_binary(data)
    for label in declared:
        decoded = None if label is None else _decode_declared(data, label)
        if decoded is not None:
            return decoded
    try:
        return Decoded(_newlines(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_without_label(data, error)


def is_wide(encoding: str | None, start: bytes = b"") -> bool:
    """Whether text is UTF-16 or UTF-32, of whose lines the ends cannot be found byte by byte.

    Args:
        encoding: what the user says it is; else a byte order mark tells.
        start: the first four bytes.
    """
    return _wide_codec(encoding, start) is not None


def _wide_codec(encoding: str | None, start: bytes) -> str | None:
    if encoding is not None:
        codec = resolve(encoding)
    else:  # the codec without "-le" reads the mark and leaves it out
        codec = next((name[: len("utf-16")] for mark, name in _MARKS if start.startswith(mark)), None)
    return codec if codec is not None and codec.startswith(_WIDE) else None


def as_utf8(pieces: Iterator[bytes], encoding: str | None = None) -> Iterator[bytes]:
    """Return pieces of UTF-16 or UTF-32 as pieces of UTF-8, so that lines can be parted; others as they are.

    Args:
        pieces: the bytes of a source from its start.
        encoding: what the user says it is; else a byte order mark tells.
    """
    start = b""
    while len(start) < LONGEST_MARK and (piece := next(pieces, b"")):
        start += piece
    pieces = chain((start,), pieces)
    codec = _wide_codec(encoding, start)
    return pieces if codec is None else _transcoded(pieces, codec)


def in_utf8(head: bytes, encoding: str | None = None) -> bytes:
    """Return the beginning of data in UTF-8 if they are in UTF-16 or UTF-32, others as it is."""
    return b"".join(as_utf8(iter((head,)), encoding))


def _transcoded(pieces: Iterator[bytes], codec: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(codec)("replace")
    try:
        for piece in pieces:
            yield decoder.decode(piece).encode("utf-8", "replace")
        yield decoder.decode(b"", final=True).encode("utf-8", "replace")
    except UnicodeError:  # It is replaced whatever else is wrong.
        raise InputError(
            f"not valid {codec} (it has no byte order mark)", hint=f"{codec}-le is frequent"
        ) from None


def binary_kind(data: bytes) -> str | None:
    """Return what sort of binary file the data begin like, ``None`` for none that is known."""
    at, mark = _TAR_SIGNATURE
    if data.startswith(mark, at):
        return _TAR
    return next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)


def binary_hint(kind: str) -> str | None:
    """Return what to do about a sort of binary file, ``None`` if nothing comes of it."""
    return _BINARY_HINTS.get(kind)


def resolve(name: str) -> str | None:
    """Return the codec to use for a label, ISO-8859-1 and ASCII as cp1252; ``None`` if unknown."""
    try:
        codec = codecs.lookup(name.strip()).name
        b"\x20\x20\x20\x20".decode(codec)
    except UnicodeDecodeError:
        return codec
    except (LookupError, ValueError):
        return None
    return "cp1252" if codec in _READ_AS_CP1252 else codec


def known(name: str) -> str:
    """Return the codec to use for what a user calls it.

    Raises:
        UsageError: there is none of the name.
    """
    codec = resolve(name)
    if codec is None:
        raise UsageError(
            f"unknown encoding '{name}'", hint="names are those of Python, such as utf-8 or cp1252"
        )
    return codec


def _decode_as(data: bytes, encoding: str) -> Decoded:
    codec = known(encoding)
    for mark, name in _MARKS:
        if data.startswith(mark) and name.replace("-", "").startswith(codec.replace("-", "")[:5]):
            data = data[len(mark) :]
            codec = name
            break
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if codec == "cp1252":
            return _decode_cp1252(data, ())
        raise InputError(
            f"not valid {encoding} (byte {error.start})", hint="leave --encoding out to have it recognised"
        ) from None
    except UnicodeError:
        raise InputError(f"not valid {encoding}") from None
    return Decoded(_newlines(text), codec)


def _decode_marked(data: bytes, name: str) -> Decoded:
    """Decode what follows a byte order mark; damage is replaced, as the mark leaves no doubt."""
    try:
        text = data.decode(name)
        warnings: tuple[str, ...] = ()
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
        warnings = (f"not all bytes are valid {name}: the others are shown as \ufffd",)
    if "\0" in text[:_SAMPLE]:
        raise InputError("binary data, not text")
    return Decoded(_newlines(text), name, warnings)


def _decode_declared(data: bytes, declared: str) -> Decoded | None:
    codec = resolve(declared)
    if codec is None:
        return None
    if codec == "cp1252":
        # A page that says ISO-8859-1 and is UTF-8 is more frequent than French text in
        # Windows-1252 that happens to be valid UTF-8.
        try:
            return Decoded(_newlines(data.decode("utf-8")), "utf-8")
        except UnicodeDecodeError:
            return _decode_cp1252(data, ())
    try:
        return Decoded(_newlines(data.decode(codec)), codec)
    except UnicodeError:
        return None


def _decode_without_label(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """Decode what is not UTF-8: Windows-1252 or of older systems, or UTF-8 with a few damaged bytes."""
    mixed = data.decode("utf-8", "surrogateescape")
    damaged = len(mixed) - len(mixed.encode("utf-8", "ignore").decode("utf-8"))
    sound = len(mixed) - len(mixed.encode("ascii", "ignore")) - damaged
    if sound <= damaged:
        for letter, codec, name in _OLD_SYSTEMS:
            if len(letter.findall(data)) > len(_WINDOWS_LETTER.findall(data)):
                warning = f"not UTF-8: read as {name}; --encoding overrides"
                return Decoded(_newlines(data.decode(codec)), codec, (warning,))
        return _decode_cp1252(data, ("not UTF-8: read as Windows-1252 (cp1252); --encoding overrides",))
    warning = f"{damaged} bytes are not valid UTF-8 (the first is byte {error.start}): read as Windows-1252"
    text = re.sub("[\udc80-\udcff]", lambda match: _byte_as_cp1252(ord(match.group()) - 0xDC00), mixed)
    return Decoded(_newlines(text), "utf-8", (warning,))


def _byte_as_cp1252(byte: int) -> str:
    return bytes((byte,)).decode("cp1252", "replace")


def _decode_cp1252(data: bytes, warnings: tuple[str, ...]) -> Decoded:
    """Decode Windows-1252, or ISO-8859-15 where its signs are sure: "c½ur", "3 millions d'¤"."""
    text = data.decode("cp1252", "replace")
    if _LATIN_9.search(text) is not None and not _ONLY_IN_CP1252.intersection(data):
        warnings = tuple(warning.replace("Windows-1252 (cp1252)", "ISO-8859-15") for warning in warnings)
        return Decoded(_newlines(data.decode("iso8859-15")), "iso8859-15", warnings)
    if "\ufffd" in text:
        warnings = (*warnings, "some bytes mean nothing in Windows-1252: shown as \ufffd")
    return Decoded(_newlines(text), "cp1252", warnings)


def _refuse_binary(data: bytes) -> None:
    kind = binary_kind(data)
    if kind is not None:
        raise InputError(f"{kind}, not text", hint=binary_hint(kind))
    if b"\0" in data:
        guess = _unmarked_utf16(data[:_SAMPLE])
        hint = None if guess is None else f"if it is UTF-16, say --encoding {guess}"
        raise InputError("binary data (NUL bytes), not text", hint=hint)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > len(data) * _MOST_CONTROLS:
        raise InputError("binary data (control characters), not text")


def _unmarked_utf16(sample: bytes) -> str | None:
    """Return the UTF-16 that a sample looks like: half of it NUL, on one side only."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    most = 0.6 * (len(sample) // 2)
    if odd > most and even == 0:
        return "utf-16-le"
    if even > most and odd == 0:
        return "utf-16-be"
    return None


def _newlines(text: str) -> str:
    if "\r" not in text:
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n")
