"""Compressed data are unpacked in bounded pieces, whole streams one after another."""

from __future__ import annotations

import bz2
import gzip
import lzma
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zstandard

from newsum.errors import InputError
from newsum.models import Article, Failure
from newsum.reading import ReadOptions, read
from newsum.reading.compression import unpack

DATA = '{"id": 1, "text": "Il pleut à Brest."}\n'.encode() * 5000
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "xz": lzma.compress,
    "zst": zstandard.compress,
    "bz2": bz2.compress,
}


def pieces(data: bytes, size: int = 1000) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


@pytest.mark.parametrize("suffix", PACKERS)
def test_what_was_packed_is_unpacked(suffix: str) -> None:
    packed = PACKERS[suffix](DATA)
    assert b"".join(unpack(pieces(packed))) == DATA
    assert b"".join(unpack(pieces(packed, 1))) == DATA


@pytest.mark.parametrize("suffix", PACKERS)
def test_joined_streams_are_all_unpacked(suffix: str) -> None:
    packed = PACKERS[suffix](DATA[:390]) + PACKERS[suffix](DATA[390:])
    assert b"".join(unpack(pieces(packed, 64))) == DATA


@pytest.mark.parametrize("suffix", PACKERS)
@pytest.mark.parametrize("zeros", [4, 512, 5000])
def test_zeros_behind_a_stream_are_padding(zeros: int, suffix: str) -> None:
    packed = PACKERS[suffix](DATA) + bytes(zeros)
    assert b"".join(unpack(pieces(packed, 100))) == DATA
    assert b"".join(unpack(pieces(packed + PACKERS[suffix](b"x")))) == DATA + b"x"


@pytest.mark.parametrize("data", [b"BZh, a-t-il dit.", b"BZh9", b"\0\0abc"])
def test_what_begins_nearly_as_packed_data_is_left(data: bytes) -> None:
    assert b"".join(unpack(iter((data,)))) == data


@pytest.mark.parametrize("suffix", PACKERS)
def test_damage_and_truncation_are_told(suffix: str) -> None:
    packed = PACKERS[suffix](DATA)
    with pytest.raises(InputError, match="cut short"):
        list(unpack(pieces(packed[:-9])))
    with pytest.raises(InputError, match="damaged"):
        list(unpack(pieces(packed[:6] + b"\xff" * 60 + packed[66:])))


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_bomb_comes_in_small_pieces(suffix: str) -> None:
    packed = PACKERS[suffix](bytes(40_000_000))
    assert max(map(len, unpack(iter((packed,))))) <= 4 * 1024 * 1024


@pytest.mark.parametrize("suffix", PACKERS)
def test_a_bomb_is_refused_as_a_file(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"bomb.{suffix}"
    path.write_bytes(PACKERS[suffix](b" " * 40_000_000))
    [failure] = read(str(path), ReadOptions(max_bytes=1_000_000))
    assert isinstance(failure, Failure)
    assert "larger than" in failure.message


@pytest.mark.parametrize("suffix", PACKERS)
def test_compressed_records_are_read(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"archive.jsonl.{suffix}"
    path.write_bytes(PACKERS[suffix](DATA))
    found = list(read(str(path)))
    assert len(found) == 5000
    assert isinstance(found[-1], Article)


def test_plain_data_pass_as_they_are() -> None:
    assert b"".join(unpack(pieces(DATA))) == DATA
    assert list(unpack(iter(()))) == [b""]
