"""Summaries as text, Markdown and JSON."""

from __future__ import annotations

import json as stdlib_json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.errors import InputError
from newsum.models import Agency, Headline, KeyPoint, Mention, Role, Size, Summary
from newsum.rendering import json, markdown, text
from newsum.rendering.labels import LABELS


def summary(**changes: Any) -> Summary:
    """Return a small summary, with changes."""
    mention = Mention("TASS", Role.SOURCE, 0, 97, 101)
    fields: dict[str, Any] = {
        "id": None,
        "source": "a.txt",
        "title": None,
        "date": "2021-12",
        "language": "fr",
        "headline": Headline("Les pourparlers ont pris fin", "compressed", 1),
        "key_points": (KeyPoint("Les pourparlers ont pris fin mardi.", 1, 123, 158, 0.83),),
        "agencies": (
            Agency("TASS", "RU", "Q223799", Role.SOURCE, True, (mention,)),
            Agency("Interfax", "RU", None, Role.TOPIC, True, (mention,)),
        ),
        "generic": (),
        "size": Size(3, 40, 250),
        "method": "news",
        "signature": "newsum:1",
    }
    return Summary(**{**fields, **changes})


def test_text_is_headline_points_and_sources_on_lines_of_their_own() -> None:
    assert text.plain(text.layout(summary(), LABELS["fr"])) == (
        "Les pourparlers ont pris fin\n\n- Les pourparlers ont pris fin mardi.\n\nAgences citées : TASS"
    )


def test_text_says_when_no_agency_is_a_source() -> None:
    assert text.plain(text.layout(summary(agencies=()), LABELS["en"])).endswith("Agencies cited: none")


@pytest.mark.parametrize(
    ("plain", "escaped"),
    [
        ("une *étoile* et un _tiret_", r"une \*étoile\* et un \_tiret\_"),
        ("[/Reuters] <b>", r"\[/Reuters\] \<b\>"),
        ("# pas un titre", r"\# pas un titre"),
        ("1. pas une liste", r"1\. pas une liste"),
        ("- pas une liste", r"\- pas une liste"),
        ("13.000 morts", "13.000 morts"),
        ("a | b", r"a \| b"),
        ("le 3 + 4", "le 3 + 4"),
    ],
)
def test_markdown_shows_article_text_as_it_is(plain: str, escaped: str) -> None:
    assert markdown.escape(plain) == escaped


def test_markdown_is_a_heading_a_list_and_a_line() -> None:
    assert markdown.render(summary(), LABELS["fr"]).splitlines() == [
        "## Les pourparlers ont pris fin",
        "",
        "- Les pourparlers ont pris fin mardi.",
        "",
        "**Agences citées :** TASS",
    ]


def test_json_keeps_every_key_of_the_schema() -> None:
    record = stdlib_json.loads(json.render(summary(key_points=(), agencies=(), date=None)))
    assert " ".join(record) == (
        "schema id source title date language headline key_points agencies generic"
        " article method signature warnings"
    )
    assert record["date"] is None
    assert record["agencies"] == []


def test_json_is_one_line_of_readable_french() -> None:
    line = json.render(summary(title="Fin des pourparlers à Genève\nsuite"))
    assert "\n" not in line
    assert "à Genève" in line


def test_json_writes_half_a_surrogate_as_its_escape() -> None:
    line = json.render(summary(title="\ud83d"))
    assert line.encode("utf-8")
    assert stdlib_json.loads(line)["title"] == "\ud83d"


words = st.text(max_size=40)


@given(
    title=st.none() | words,
    extra=st.dictionaries(words, st.none() | words | st.integers()),
    warnings=st.lists(words).map(tuple),
    points=st.lists(
        st.builds(KeyPoint, words, st.integers(0), st.integers(0), st.integers(0), st.floats(0, 1))
    ).map(tuple),
)
def test_json_round_trips(
    title: str | None, extra: dict[str, object], warnings: tuple[str, ...], points: tuple[KeyPoint, ...]
) -> None:
    made = summary(title=title, extra=extra, warnings=warnings, key_points=points)
    assert json.from_dict(stdlib_json.loads(json.render(made))) == made
    assert json.from_dict({**stdlib_json.loads(json.render(made)), "duplicate_of": 1}) == made


@pytest.mark.parametrize("schema", ["newsum.agencies/1", "newsum.summary/2", None])
def test_a_record_of_another_schema_is_no_summary(schema: str | None) -> None:
    record = {**json.to_dict(summary()), "schema": schema}
    with pytest.raises(
        InputError, match=f"a record of {schema} is no summary; those are of newsum.summary/1"
    ):
        json.from_dict(record)
