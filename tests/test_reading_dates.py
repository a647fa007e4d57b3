"""Dates as French newsrooms write them."""

from __future__ import annotations

import pytest

from newsum.reading import dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("7 décembre 2021", "2021-12-07"),
        ("mardi 1er mai 2018", "2018-05-01"),
        ("7 déc. 2021 - 18:20", "2021-12-07"),
        ("PARIS, 7 DÉC 2021", "2021-12-07"),
        ("le 3 aout 2020", "2020-08-03"),
        ("décembre 2021", "2021-12"),
        ("2021-12-07T18:20:00.000+01:00", "2021-12-07"),
        ("2021-12-07 18:20", "2021-12-07"),
        ("date 2021-12", "2021-12"),
        ("07/12/2021 à 18h20", "2021-12-07"),
        ("7.12.21", "2021-12-07"),
        ("2021", "2021"),
    ],
)
def test_dates_become_iso(text: str, iso: str) -> None:
    assert dates.parse(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("20240313", "2024-03-13"),
        ("20240313T184200Z", "2024-03-13"),
        ("2024/03/13 18:42", "2024-03-13"),
        ("2024.03.13", "2024-03-13"),
        ("2024-3-13", "2024-03-13"),
        ("13-03-2024", "2024-03-13"),
        ("3/13/2024", "2024-03-13"),
        ("1710266520", "2024-03-12"),
        ("1710266520000", "2024-03-12"),
        ("1710266520.5", "2024-03-12"),
        ("Wed Mar 13 18:42:00 +0000 2024", "2024-03-13"),
        ("Wed Mar 13 18:42:00 UTC 2024", "2024-03-13"),
        ("March 13, 2024", "2024-03-13"),
        ("Sept. 3rd, 2024", "2024-09-03"),
        ("13 March 2024", "2024-03-13"),
        ("Tuesday, 13 August 2024 at 10:30", "2024-08-13"),
    ],
)
def test_dates_as_programs_write_them_are_whole(text: str, iso: str) -> None:
    assert dates.parse(text) == iso


@pytest.mark.parametrize(("text", "iso"), [("03/04/2024", "2024-04-03"), ("04-03-2024", "2024-03-04")])
def test_the_day_comes_first(text: str, iso: str) -> None:
    assert dates.parse(text) == iso


@pytest.mark.parametrize(
    "text", ["20241313", "2024-02-30", "12345678", "0612345678", "31-13-2024", "2024131"]
)
def test_numbers_of_another_sort_are_no_dates(text: str) -> None:
    assert dates.parse(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "31/13/2021", "32 mai 2021", "13.000 morts", "hier", "en 2019, il", "12-2021-07", "1850 euros"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.parse(text) is None


def test_a_found_date_has_its_place() -> None:
    found = dates.find("Publié le 7 décembre 2021 à 18h20")
    assert found is not None
    assert (found.start, found.end) == (10, 25)
