"""What the name of a source says: that it is an address, or how it is packed."""

from __future__ import annotations

import re

_COMPRESSIONS = (".gz", ".xz", ".zst", ".bz2")
_RECORDS = (".jsonl", ".ndjson", ".jsonlines")
_TABLES = (".csv", ".tsv")
# Scripts and styles, which a browser may save as "gtm.js.téléchargement", pictures, fonts, sound and film.
_NO_TEXT = frozenset(
    "css js mjs map téléchargement download"
    " svg png jpg jpeg jpe jfif gif webp avif heic bmp ico cur tif tiff psd eps"
    " woff woff2 ttf otf eot"
    " mp3 m4a aac ogg oga opus wav flac wma mp4 m4v webm ogv mov avi mkv mpg mpeg wmv flv".split()
)
_WEB = ("http://", "https://")
_BYTE = re.compile(r"[\udc80-\udcff]")  # as Python reads a byte that is no UTF-8
_PASSWORD = re.compile(r"(?<=://)([^\s/?#:@]*):[^\s/?#]*@")


def is_address(name: str) -> bool:
    """Return whether a name is a web address, in capitals or not."""
    return name.lower().startswith(_WEB)


def legible(name: str) -> str:
    """Return a name, or what is said of it, as results and messages have it.

    It has asterisks for the password in an address, and escapes for the bytes of a file's name that are no
    UTF-8: Python's own stand-ins for them would be no text to others.
    """
    return _PASSWORD.sub(r"\1:***@", _BYTE.sub(lambda byte: f"\\x{ord(byte[0]) - 0xDC00:02x}", name))


def is_compressed(name: str) -> bool:
    """Return whether a name ends as that of a compressed file does."""
    return name.lower().endswith(_COMPRESSIONS)


def names_records(name: str) -> bool:
    """Return whether a name ends as that of JSON Lines does, perhaps compressed."""
    return _unpacked(name).endswith(_RECORDS)


def names_table(name: str) -> bool:
    """Return whether a name ends as that of a table of values does, perhaps compressed."""
    return _unpacked(name).endswith(_TABLES)


def names_no_text(name: str) -> bool:
    """Return whether a name ends as that of a file does which holds no text that anyone reads."""
    from unicodedata import normalize

    return normalize("NFC", name).lower().rpartition(".")[2] in _NO_TEXT and "." in name


def _unpacked(name: str) -> str:
    bare = name.lower()
    for ending in _COMPRESSIONS:
        bare = bare.removesuffix(ending)
    return bare
