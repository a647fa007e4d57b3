"""From a checkout of the public OrangeSum repository to the files that training reads.

The repository (https://github.com/Tixierae/OrangeSum) holds one JSON file per article in
``data/docs/parsed`` and the splits of its two tasks as lists of file names. An article that is in
the test split of either task is left out: nothing here is ever trained on or tuned to one.
"""

from __future__ import annotations

import json
import lzma
from pathlib import Path

from newsum.errors import InputError
from newsum.training.corpus import Record, canonical

_ABSTRACT_SPLITS = "splits_heading_as_summary"
_TITLE_SPLITS = "splits_title_as_summary"


def convert(checkout: Path, out: Path) -> dict[str, int]:
    """Write ``train.jsonl.xz`` and ``valid.jsonl.xz`` from a checkout.

    Args:
        checkout: the root of the repository's checkout.
        out: the folder to write into; made when it does not exist.

    Returns:
        File name -> number of records.

    Raises:
        InputError: the checkout is not laid out as expected.
    """
    abstract, title = (_splits(checkout, name) for name in (_ABSTRACT_SPLITS, _TITLE_SPLITS))
    names = sorted(
        (name for name in abstract | title if "test" not in (abstract.get(name), title.get(name))),
        key=lambda name: int(name.removesuffix(".json")),
    )
    parsed = _one(checkout, "docs/parsed")
    records = [_record(parsed / name, abstract.get(name), title.get(name)) for name in names]
    held_out = [record for record in records if "valid" in (record.abstract_split, record.title_split)]
    kept = [record for record in records if "valid" not in (record.abstract_split, record.title_split)]
    out.mkdir(parents=True, exist_ok=True)
    written = {"train.jsonl.xz": kept, "valid.jsonl.xz": held_out}
    for name, part in written.items():
        lines = "".join(canonical(record) for record in part)
        (out / name).write_bytes(lzma.compress(lines.encode("utf-8")))
    return {name: len(part) for name, part in written.items()}


def _one(checkout: Path, name: str) -> Path:
    """Find a folder of the checkout, under ``data`` or at the root."""
    for parent in (checkout / "data", checkout):
        if (parent / name).is_dir():
            return parent / name
    raise InputError(f"no folder {name}", where=str(checkout), hint="give the root of an OrangeSum checkout")


def _splits(checkout: Path, name: str) -> dict[str, str]:
    """File name -> its split in one task."""
    folder = _one(checkout, name)
    found: dict[str, str] = {}
    for split in ("train", "valid", "test"):
        path = folder / f"{split}.txt"
        try:
            lines = path.read_text("utf-8").split()
        except OSError as error:
            raise InputError("cannot be read", where=str(path)) from error
        for line in lines:
            found[line if line.endswith(".json") else f"{line}.json"] = split
    return found


def _record(path: Path, abstract_split: str | None, title_split: str | None) -> Record:
    try:
        raw = json.loads(path.read_text("utf-8"))
        return Record(
            id=path.stem,
            date=raw["date"],
            title=raw["title"],
            abstract=raw["heading"],
            article=raw["article"],
            abstract_split=abstract_split,
            title_split=title_split,
        )
    except OSError as error:
        raise InputError("named in a split but cannot be read", where=str(path)) from error
    except (ValueError, KeyError, TypeError) as error:
        raise InputError("not a parsed OrangeSum article", where=str(path)) from error
