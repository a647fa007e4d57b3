"""Files that are there whole or not at all, whoever writes them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conftest import as_nobody

from newsum.errors import OutputError
from newsum.files import check_writable, is_special, place, reason, write_whole

Write = Callable[[Path, bytes], None]


def placed(path: Path, content: bytes) -> None:
    """Write beside and rename."""
    made = path.with_name("made")
    made.write_bytes(content)
    place(made, path)
    made.unlink(missing_ok=True)  # it was written to a device


def copied(path: Path, content: bytes) -> None:
    """Write elsewhere and copy."""
    made = path.with_name("made")
    made.write_bytes(content)
    place(made, path, copied=True)
    made.unlink()


WRITERS = pytest.mark.parametrize("write", [write_whole, placed, copied])


@WRITERS
def test_a_new_file_has_its_content_and_the_usual_mode(write: Write, tmp_path: Path) -> None:
    write(tmp_path / "out", b"du texte")
    (tmp_path / "usual").touch()
    assert (tmp_path / "out").read_bytes() == b"du texte"
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "usual").stat().st_mode
    assert {path.name for path in tmp_path.iterdir()} == {"out", "usual"}


@WRITERS
@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_a_file_that_is_replaced_keeps_its_mode(write: Write, mode: int, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"avant")
    (tmp_path / "out").chmod(mode)
    write(tmp_path / "out", b"apres")
    assert (tmp_path / "out").read_bytes() == b"apres"
    assert (tmp_path / "out").stat().st_mode & 0o777 == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
@WRITERS
def test_a_file_that_is_replaced_keeps_its_owner(write: Write, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"avant")
    os.chown(tmp_path / "out", 1234, 2345)
    write(tmp_path / "out", b"apres")
    status = (tmp_path / "out").stat()
    assert (status.st_uid, status.st_gid) == (1234, 2345)


def test_who_may_not_give_files_away_replaces_them_all_the_same(tmp_path: Path) -> None:
    with TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        (Path(name) / "out").write_bytes(b"avant")

        def check() -> bool:
            write_whole(Path(name) / "out", b"apres")
            return (Path(name) / "out").read_bytes() == b"apres"

        assert as_nobody(check)


def test_what_replaces_a_file_is_closed_from_its_first_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").touch(0o600)
    modes: list[int] = []
    monkeypatch.setattr("os.fsync", lambda number: modes.append(os.fstat(number).st_mode & 0o777))
    write_whole(tmp_path / "out", b"apres")
    assert modes[0] == 0o600


@WRITERS
def test_a_link_stays_one(write: Write, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "folder" / "real")
    write(tmp_path / "out", b"du texte")
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "folder" / "real").read_bytes() == b"du texte"


@WRITERS
def test_a_named_pipe_is_written_to(write: Write, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    seen: list[bytes] = []
    reader = threading.Thread(target=lambda: seen.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write(pipe, b"du texte")
    reader.join(timeout=10)
    assert seen == [b"du texte"]
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", ["/dev/fd/{}", "/proc/self/fd/{}", "link"])
def test_a_stream_is_written_where_it_is(name: str, tmp_path: Path) -> None:
    with (tmp_path / "log").open("wb", buffering=0) as log:
        (tmp_path / "link").symlink_to(f"/dev/fd/{log.fileno()}")
        log.write(b"avant, ")
        write_whole(tmp_path / name.format(log.fileno()), b"du texte")
        log.write(b", apres")
    assert (tmp_path / "log").read_bytes() == b"avant, du texte, apres"


def test_a_file_whose_folder_is_called_as_that_of_streams_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "fd" / "1"
    path.parent.mkdir()
    path.write_bytes(b"avant")
    before = path.stat().st_ino
    write_whole(path, b"apres")
    assert path.read_bytes() == b"apres"
    assert path.stat().st_ino != before
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert not is_special(tmp_path / "circle")


@pytest.mark.parametrize("write", [write_whole, copied])
@pytest.mark.parametrize("fault", ["os.fsync", "pathlib.Path.replace"])
def test_a_failure_leaves_what_was_there_and_nothing_else(
    write: Write, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "out").write_bytes(b"avant")
    monkeypatch.setattr(fault, fail)
    with pytest.raises(OSError, match="space"):
        write(tmp_path / "out", b"apres")
    assert (tmp_path / "out").read_bytes() == b"avant"
    assert {path.name for path in tmp_path.iterdir()} <= {"out", "made"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@WRITERS
def test_a_folder_that_may_only_be_written_takes_a_file(write: Write, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    folder.chmod(0o300)
    write(folder / "out", b"du texte")
    folder.chmod(0o700)
    assert (folder / "out").read_bytes() == b"du texte"


@pytest.mark.parametrize(
    ("name", "said"),
    [("folder", "is a directory"), ("none/out", "no such folder"), ("folder/out", None), ("new", None)],
)
def test_whether_a_file_can_be_written_is_found_before(name: str, said: str | None, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    if said is None:
        check_writable(tmp_path / name)
    else:
        with pytest.raises(OutputError, match=said):
            check_writable(tmp_path / name)
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


@pytest.fixture
def others_folder() -> Iterator[Path]:
    """A folder that other users may look into and nobody but root may write, with files of all kinds."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path in ("closed", "shut/file"):
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).touch(0o444)
        (folder / "link").symlink_to("closed")
        for path, mode in (("pipe", 0o666), ("closed pipe", 0o444)):
            os.mkfifo(folder / path)
            (folder / path).chmod(mode)
        (folder / "shut").chmod(0)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o700)
        (folder / "shut").chmod(0o700)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("/dev/null", None),
        ("pipe", None),
        ("closed pipe", "permission denied"),
        ("closed", "permission denied"),
        ("link", "permission denied"),
        ("new", "permission denied"),
        ("shut/file", "permission denied"),
    ],
)
def test_devices_and_pipes_need_no_folder_that_may_be_written(
    name: str, said: str | None, others_folder: Path
) -> None:
    def check() -> bool:
        try:
            check_writable(others_folder / name)
        except OutputError as error:
            return said == error.what
        return said is None

    assert as_nobody(check)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "no space left on device"),
        (OSError("Closed by Reuters"), "closed by Reuters"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_what_the_system_says_begins_in_lower_case(error: OSError | ValueError, said: str) -> None:
    assert reason(error) == said
