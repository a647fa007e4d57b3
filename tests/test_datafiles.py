"""Data files: a head of comments, then lines of which none is a comment."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsum
from newsum import datafiles

PACKAGE = Path(newsum.__file__).parent
SHIPPED = sorted([*datafiles.FOLDER.glob("*.txt"), *(PACKAGE / "training").glob("*.tsv")])


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        pytest.param("# what\n# whence\na\tb\nc\td\n", ["a\tb", "c\td"], id="below a head"),
        pytest.param("a\nb\n", ["a", "b"], id="no head"),
        pytest.param("# what\n#a\nb\n# c\n", ["#a", "b", "# c"], id="signs that open no comment"),
        pytest.param("# what\n\na\n", ["", "a"], id="an empty line counts"),
        pytest.param("# what\na\x85b\u2028c\n", ["a\x85b\u2028c"], id="no other ends of lines"),
    ],
)
def test_lines_below_the_head(content: str, lines: list[str], tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(content, "utf-8")
    assert datafiles.lines(path) == lines
    assert list(datafiles.rows(path)) == [line.split("\t") for line in lines]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_what_is_shipped_has_its_comments_in_its_head(path: Path) -> None:
    assert path.read_text("utf-8").startswith(datafiles.COMMENT)
    found = datafiles.lines(path)
    assert not [line for line in found if line.startswith(datafiles.COMMENT)]
    assert all(found) or path.name == "tagger.txt", "a blank line"
