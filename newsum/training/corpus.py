"""The inputs of training: records of OrangeSum and treebanks, pinned by their content.

What is pinned is the content, not the file: the hash of a set of records is that of one
canonical JSON line per record, and that of a treebank is of its decompressed bytes, so that another
version of ``xz`` changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from newsum import datafiles
from newsum.errors import InputError

MANIFEST = Path(__file__).with_name("inputs.sha256")
ORANGESUM_FILES = ("train.jsonl.xz", "valid.jsonl.xz")
TREEBANK_FILES = ("gsd-dev.conllu.xz", "sequoia-dev.conllu.xz", "sequoia-train.conllu.xz")


@dataclass(frozen=True, slots=True)
class Record:
    """An article of OrangeSum (Kamal Eddine, Tixier, Vazirgiannis 2021; CC BY-SA 4.0).

    ``abstract_split`` and ``title_split`` are ``train``, ``valid`` or ``None`` (in neither): the part
    the article plays in the task whose reference is the abstract, and the title.
    """

    id: str
    date: str
    title: str
    abstract: str
    article: str
    abstract_split: str | None
    title_split: str | None


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that training reads.

    Attributes:
        train, valid: the records, by ascending id. Nothing may be learned from ``valid``.
        treebank: file name -> its text in CoNLL-U format.
        digests: input name -> SHA-256 of its content, for the first lines of model files.
    """

    train: tuple[Record, ...]
    valid: tuple[Record, ...]
    treebank: dict[str, str]
    digests: dict[str, str]

    def abstracts(self) -> Iterator[Record]:
        """The training records of the abstract task."""
        return (record for record in self.train if record.abstract_split == "train" and record.abstract)

    def titles(self) -> Iterator[Record]:
        """The training records of the title task."""
        return (record for record in self.train if record.title_split == "train" and record.title)


def load(orangesum: Path, treebank: Path, *, any_inputs: bool = False) -> Corpus:
    """Read all inputs and compare them with the manifest.

    Args:
        orangesum: the folder of ``train.jsonl.xz`` and ``valid.jsonl.xz``.
        treebank: the folder of the ``.conllu.xz`` files.
        any_inputs: accept inputs whose content is not the pinned one.

    Raises:
        InputError: an input is missing, broken, or not the pinned one.
    """
    records = {name: read_records(orangesum / name) for name in ORANGESUM_FILES}
    texts = {name: _decompress(treebank / name) for name in TREEBANK_FILES}
    digests = {f"orangesum/{name.removesuffix('.xz')}": digest(records[name]) for name in ORANGESUM_FILES}
    for name, data in texts.items():
        digests[f"treebank/{name.removesuffix('.xz')}"] = hashlib.sha256(data).hexdigest()
    if not any_inputs:
        check(digests, read_manifest())
    return Corpus(
        train=records["train.jsonl.xz"],
        valid=records["valid.jsonl.xz"],
        treebank={name: data.decode("utf-8") for name, data in texts.items()},
        digests=digests,
    )


def read_records(path: Path) -> tuple[Record, ...]:
    """Read a file of records.

    Raises:
        InputError: the file is missing or does not hold records.
    """
    try:
        lines = _decompress(path).decode("utf-8").split("\n")
        return tuple(Record(**json.loads(line)) for line in lines if line)
    except (ValueError, TypeError) as error:
        raise InputError("not JSON Lines of OrangeSum records", where=str(path)) from error


def canonical(record: Record) -> str:
    """The one line of JSON that stands for a record in hashes."""
    return json.dumps(asdict(record), ensure_ascii=False, sort_keys=True) + "\n"


def digest(records: Iterable[Record]) -> str:
    """The SHA-256 of the content of records."""
    state = hashlib.sha256()
    for record in records:
        state.update(canonical(record).encode("utf-8"))
    return state.hexdigest()


def read_manifest(path: Path = MANIFEST) -> dict[str, str]:
    """The pinned hashes: input name -> SHA-256 of its content."""
    rows = (line.split(maxsplit=1) for line in datafiles.lines(path))
    return {name: value for value, name in rows}


def check(digests: dict[str, str], pinned: dict[str, str]) -> None:
    """Compare the content of inputs with what the models in the package were trained on.

    Raises:
        InputError: at least one differs.
    """
    other = sorted(name for name, value in digests.items() if pinned.get(name) != value)
    if other:
        raise InputError(
            "not the inputs that the models were trained on",
            where=", ".join(other),
            hint="make them with 'python -m newsum.training corpus', or pass --allow-other-inputs",
        )


def _decompress(path: Path) -> bytes:
    try:
        return lzma.decompress(path.read_bytes())
    except OSError as error:
        raise InputError(error.strerror or "cannot be read", where=str(path)) from error
    except lzma.LZMAError as error:
        raise InputError("not an xz file", where=str(path)) from error
