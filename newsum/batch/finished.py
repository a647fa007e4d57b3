"""What is known of a complete output: what made it, how that went, and what failed.

Beside the output ``OUT`` a small file ``OUT.done`` says so in one JSON object, and below it has the failures,
one per line. ``--resume`` on a complete output compares it with what is asked for, and ends as the run did.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from newsum.errors import OutputError
from newsum.files import write_whole

SUFFIX = ".done"


@dataclass(frozen=True, slots=True)
class Finished:
    """How a run ended.

    Attributes:
        signature: what was done, see :class:`~newsum.batch.ledger.Ledger`.
        size: the bytes of the output.
        done: records in it.
        failed: failures.
        duplicates: near-duplicates marked or dropped.
    """

    signature: Mapping[str, str]
    size: int
    done: int
    failed: int
    duplicates: int


def place_of(output: str | Path) -> Path:
    """Return where it is said how an output was made."""
    return Path(f"{output}{SUFFIX}")


def write(output: Path, finished: Finished, failures: bytes) -> None:
    """Say how an output was made, and what failed, as lines of JSON, to those only who may read the output.

    Raises:
        OSError: it cannot be written.
    """
    content = json.dumps(asdict(finished)).encode() + b"\n" + failures
    write_whole(place_of(output), content, like=output if output.exists() else None)


def read(output: Path) -> Finished:
    """Return how an output that is there was made.

    Raises:
        OutputError: nothing says so, or it was changed since.
    """
    hint = "--overwrite replaces it"
    try:
        finished = Finished(**json.loads(place_of(output).read_bytes().partition(b"\n")[0]))
    except (OSError, ValueError, TypeError):
        what = f"exists already, and no {place_of(output).name} says what made it"
        raise OutputError(what, where=str(output), hint=hint) from None
    if output.stat().st_size != finished.size:
        raise OutputError("was changed since it was made", where=str(output), hint=hint)
    return finished


def failures(output: Path) -> bytes:
    """Return what failed when an output that is there was made, as lines of JSON.

    Raises:
        OSError: nothing says so.
    """
    return place_of(output).read_bytes().partition(b"\n")[2]
