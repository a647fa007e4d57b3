"""What the name of a source says: that it is an address, or how it is packed."""

from __future__ import annotations

_COMPRESSIONS = (".gz", ".xz", ".zst")
_RECORDS = (".jsonl", ".ndjson", ".jsonlines")
_TABLES = (".csv", ".tsv")
_WEB = ("http://", "https://")


def is_address(name: str) -> bool:
    """Return whether a name is a web address, in capitals or not."""
    return name.lower().startswith(_WEB)


def is_compressed(name: str) -> bool:
    """Return whether a name ends as that of a compressed file does."""
    return name.lower().endswith(_COMPRESSIONS)


def names_records(name: str) -> bool:
    """Return whether a name ends as that of JSON Lines does, perhaps compressed."""
    return _unpacked(name).endswith(_RECORDS)


def names_table(name: str) -> bool:
    """Return whether a name ends as that of a table of values does, perhaps compressed."""
    return _unpacked(name).endswith(_TABLES)


def _unpacked(name: str) -> str:
    bare = name.lower()
    for ending in _COMPRESSIONS:
        bare = bare.removesuffix(ending)
    return bare
