"""Near-duplicates: found whatever was edited a little, in one pass, and after an interruption too."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_batch import Watcher, batch, read_records, small_chunks

from newsum.batch import Existing, StoppedError, Unique
from newsum.batch.sketches import PLACES, alike, sketch
from newsum.batch.unique import Band, Index, saved_form

WORDS = [f"mot{number}" for number in range(3000)]


def story(seed: int, sentences: int = 12) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=15)).capitalize() + "." for _ in range(sentences)]


def write(path: Path, texts: list[str], ids: bool = True) -> Path:
    rows = [
        {"id": f"a{number}", "text": text} if ids else {"text": text} for number, text in enumerate(texts)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


FIRST = story(1)
EDITS = {
    "the same": (FIRST, True),
    "case and punctuation": ([sentence.upper().replace(".", " !") for sentence in FIRST], True),
    "another first sentence": ([*story(2, 1), *FIRST[1:]], True),
    "the last sentence cut": (FIRST[:-1], True),
    "two sentences added": ([*FIRST, *story(3, 2)], True),
    "half of it another": ([*FIRST[:6], *story(4, 6)], False),
    "one sentence in common": ([*FIRST[:1], *story(5, 11)], False),
    "the same words in another order": ([" ".join(sorted(" ".join(FIRST).split()))], False),
    "another story": (story(6), False),
}


@pytest.mark.parametrize(("text", "same"), EDITS.values(), ids=EDITS)
def test_near_duplicate_is_what_repeats_most_of_the_text(text: list[str], same: bool, tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", [" ".join(FIRST), " ".join(text)])
    report = batch(path, output=tmp_path / "out.jsonl", unique=Unique.MARK)
    records = read_records(tmp_path / "out.jsonl")
    assert [record["duplicate_of"] for record in records] == [None, "a0" if same else None]
    assert (report.done, report.duplicates) == (2, int(same))


def test_first_occurrence_wins_and_drop_leaves_only_it(tmp_path: Path) -> None:
    texts = [" ".join(story(seed)) for seed in (1, 2, 1, 3, 2, 1)]
    path = write(tmp_path / "in.jsonl", texts)
    batch(path, output=tmp_path / "marked.jsonl", unique=Unique.MARK)
    marked = [record["duplicate_of"] for record in read_records(tmp_path / "marked.jsonl")]
    assert marked == [None, None, "a0", None, "a1", "a0"]
    report = batch(path, output=tmp_path / "dropped.jsonl", unique=Unique.DROP)
    assert [record["id"] for record in read_records(tmp_path / "dropped.jsonl")] == ["a0", "a1", "a3"]
    assert (report.done, report.duplicates) == (3, 3)


def test_article_without_an_id_is_named_by_its_place(tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", [" ".join(FIRST)] * 2, ids=False)
    batch(path, output=tmp_path / "out.jsonl", unique=Unique.MARK)
    assert read_records(tmp_path / "out.jsonl")[1]["duplicate_of"] == f"{path}:1"


def test_a_repeated_number_is_named_as_one(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": number, "text": " ".join(FIRST)}) for number in (0, 7)]
    path.write_text("\n".join(lines), encoding="utf-8")
    batch(path, output=tmp_path / "out.jsonl", unique=Unique.MARK)
    assert [record["duplicate_of"] for record in read_records(tmp_path / "out.jsonl")] == [None, 0]


def test_without_the_option_records_have_no_such_key(tmp_path: Path) -> None:
    batch(write(tmp_path / "in.jsonl", [" ".join(FIRST)]), output=tmp_path / "out.jsonl")
    assert "duplicate_of" not in read_records(tmp_path / "out.jsonl")[0]


@pytest.mark.parametrize("unique", [Unique.MARK, Unique.DROP])
def test_workers_and_interruptions_change_nothing(unique: Unique, tmp_path: Path) -> None:
    class Stop(Watcher):
        def advance(self, done: int, failed: int, share: float | None) -> None:
            if share is not None and share > 0.4:
                raise KeyboardInterrupt

    chance = random.Random(9)
    texts = [" ".join(story(chance.randrange(32), sentences=4)) for _ in range(100)]
    path = write(tmp_path / "in.jsonl", texts)
    with small_chunks(40):
        whole = batch(path, output=tmp_path / "whole.jsonl.gz", unique=unique)
        assert whole.duplicates > 40
        with pytest.raises(StoppedError):
            batch(path, output=tmp_path / "out.jsonl.gz", unique=unique, watcher=Stop())
        done = batch(path, output=tmp_path / "out.jsonl.gz", unique=unique, jobs=2, existing=Existing.RESUME)
    assert (tmp_path / "out.jsonl.gz").read_bytes() == (tmp_path / "whole.jsonl.gz").read_bytes()
    assert (done.done, done.duplicates) == (whole.done, whole.duplicates)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.7, 0.9])
def test_likeness_of_sketches_is_that_of_the_texts(share: float) -> None:
    chance = random.Random(3)
    estimates = []
    for _ in range(40):
        common = chance.choices(WORDS, k=round(400 * share) + 4)
        rest = round(400 * (1 - share) / 2)
        one = common + chance.choices(WORDS, k=rest)
        other = common + chance.choices(WORDS, k=rest)
        estimates.append(alike(sketch(" ".join(one)), sketch(" ".join(other))))
    assert sum(estimates) / len(estimates) == pytest.approx(share, abs=0.05)


@pytest.mark.parametrize(("text", "size"), [("", 0), ("…!", 0), ("Oui", PLACES), ("a b c", PLACES)])
def test_short_text_has_a_sketch_if_it_has_a_word(text: str, size: int) -> None:
    assert len(sketch(text)) == size


def test_text_beyond_a_block_is_sketched_as_a_whole() -> None:
    words = random.Random(5).choices(WORDS, k=20_000)
    one = sketch(" ".join(words))
    assert alike(one, sketch(" ".join(words[:10_000]))) == pytest.approx(0.5, abs=0.2)
    assert alike(one, sketch(" ".join(words[4_000:] + words[:4_000]))) > 0.9


@given(st.lists(st.tuples(st.binary(min_size=6, max_size=6), st.integers(0, 1000)), max_size=3000))
def test_band_finds_everything_that_was_added(items: list[tuple[bytes, int]]) -> None:
    band = Band()
    for key, number in items:
        band.add(key, number)
    for key, number in items:
        assert number in set(band.find(key))


def test_index_grows_and_is_restored_from_what_was_saved() -> None:
    chance = random.Random(4)
    sketches = [chance.randbytes(PLACES) for _ in range(3000)]
    names = [f"é{number}" for number in range(3000)]
    saved = b"".join(map(saved_form, sketches, names))
    restored = Index(saved)
    assert [restored.find(each) for each in sketches] == names
    assert restored.find(chance.randbytes(PLACES)) is None
