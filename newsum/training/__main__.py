"""Rebuild every model file of the package: ``python -m newsum.training --orangesum DIR --treebank DIR``.

``python -m newsum.training corpus CHECKOUT OUT`` makes the files of the ``--orangesum`` folder from a
checkout of the public OrangeSum repository. ``python -m newsum.training manifest`` takes note of data
files that were edited by hand (the gazetteer).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from newsum import files, signature
from newsum.errors import ExitCode, NewsumError
from newsum.training import arithmetic, checkout, corpus, steps


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given[:1] == ["corpus"]:
            _convert(given[1:])
        elif given[:1] == ["manifest"]:
            _take_note()
        else:
            _train(given)
    except NewsumError as error:
        _say(f"error: {error}")
        return error.exit_code
    return ExitCode.OK


def _convert(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m newsum.training corpus")
    parser.add_argument("checkout", type=Path, help="the root of a checkout of the OrangeSum repository")
    parser.add_argument("out", type=Path, help="the folder to write into")
    options = parser.parse_args(arguments)
    for name, count in checkout.convert(options.checkout, options.out).items():
        _say(f"{options.out / name}: {count} records")


def _train(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m newsum.training", description=__doc__)
    parser.add_argument("--orangesum", type=Path, required=True, help="folder of train and valid .jsonl.xz")
    parser.add_argument("--treebank", type=Path, required=True, help="folder of the .conllu.xz files")
    parser.add_argument("--only", choices=sorted(steps.STEPS), action="append", help="only this step")
    parser.add_argument("--allow-other-inputs", action="store_true", help="accept inputs that are not pinned")
    options = parser.parse_args(arguments)
    files.check_writable(signature.MANIFEST)
    found = corpus.load(options.orangesum, options.treebank, any_inputs=options.allow_other_inputs)
    arithmetic.pin()
    chosen = [name for name in steps.STEPS if options.only is None or name in options.only]
    steps.run(found, chosen, _say)
    _take_note()


def _take_note() -> None:
    files.write_whole(signature.MANIFEST, signature.manifest().encode("utf-8"))


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
