"""The gazetteer: what its file must hold, what is refused, and how users add to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsum import french
from newsum.agencies import AgencyEntry, Form, Gazetteer, countries, find, load
from newsum.agencies.gazetteer import BUILT_IN, KINDS, config_file
from newsum.agencies.matching import FormIndex
from newsum.errors import ExitCode, UsageError
from newsum.reading import article_from_text


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "agences à moi.tsv"


def names(text: str, gazetteer: Gazetteer) -> list[str]:
    return [agency.name for agency in find(french.analyse(article_from_text(text)), gazetteer).agencies]


def test_built_in_file_is_consistent(own: Path) -> None:
    # Loading it as a user's file checks every line against all others.
    own.write_bytes(BUILT_IN.read_bytes())
    assert load(own).entries == load().entries


def test_built_in_agencies_are_complete() -> None:
    gazetteer = load()
    assert len(gazetteer) > 200
    for entry in gazetteer:
        assert entry.kind in KINDS
        assert any(not form.other for form in entry.forms)
        assert entry.successor is None or gazetteer.get(entry.successor) is not None, entry
        assert entry.founded is None or 1830 < entry.founded < 2026
        assert entry.ended is None or 1900 < entry.ended < 2026


def test_wikidata_identifiers_are_unique() -> None:
    identifiers = [entry.wikidata for entry in load() if entry.wikidata]
    assert len(identifiers) == len(set(identifiers)) > 20


def test_texts_can_name_the_country_of_every_agency() -> None:
    assert {entry.country for entry in load() if entry.country} <= countries.KNOWN


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Le port de Brest est fermé en France, selon AGZ.", ["Zoumla"]),
        ("Les ports français sont fermés, selon AGZ.", ["Zoumla"]),
        ("Le port de Bordeaux est fermé, selon AGZ.", ["Zoumla"]),
        ("Franceville est une ville fermée, selon AGZ.", []),
        ("Le port de Brest est fermé, selon AGZ.", []),
        ("L'agence AGZ annonce la pluie.", ["Zoumla"]),
    ],
)
def test_an_acronym_of_an_agency_counts_where_it_is_cited_and_its_country_named(
    text: str, named: list[str], own: Path
) -> None:
    own.write_text("name\tcountry\tforms\nZoumla\tFR\tAGZ (case, cue, agency)\n", encoding="utf-8")
    assert names(text, load(own)) == named


def test_gazetteer_is_asked_by_name_country_and_succession() -> None:
    gazetteer = load()
    afp = gazetteer.get("AFP")
    assert afp is not None
    assert (afp.country, afp.founded, afp.wikidata) == ("FR", 1944, "Q40464")
    assert gazetteer.get("Nulle part") is None
    assert {entry.name for entry in gazetteer.by_country("be")} == {"Belga", "Agence Europe"}
    assert gazetteer.by_country("QQ") == ()
    ofi = gazetteer.get("OFI")
    assert ofi is not None
    assert ofi.successor == "AFP"


@pytest.mark.parametrize(
    ("founded", "ended", "year", "expected"),
    [
        (1944, None, 1943, False),
        (1944, None, 2026, True),
        (1835, 1940, 1940, True),
        (1835, 1940, 1941, True),
        (1835, 1940, 1942, False),
        (None, None, 1700, True),
    ],
)
def test_years_of_an_agency(founded: int | None, ended: int | None, year: int, expected: bool) -> None:
    assert AgencyEntry("Foo", founded=founded, ended=ended).existed(year) is expected


def test_form_is_written_as_in_the_file() -> None:
    assert str(Form("SPA", case=True, agency=True)) == "SPA (case, agency)"
    assert str(Form("Reuters")) == "Reuters"


def test_user_adds_an_agency(own: Path) -> None:
    own.write_text("name\tcountry\tforms\nZoumla\tQA\tZoumla; Zoumla Press\n", encoding="utf-8")
    gazetteer = load(own)
    assert names("Selon Zoumla Press, il pleut à Doha, dit Reuters.", gazetteer) == ["Zoumla", "Reuters"]
    assert len(gazetteer) == len(load()) + 1


def test_name_alone_is_enough(own: Path) -> None:
    own.write_text("# à moi\n\nname\nZoumla\n", encoding="utf-8")
    assert names("Selon Zoumla, il pleut.", load(own)) == ["Zoumla"]


@pytest.mark.parametrize(
    "name",
    ["franceinfo", "actu.fr", "20 Minutes", "La Dépêche", "Le Réveil de Dax", "De Standaard", "INFOMER"],
)
def test_name_is_found_as_it_is_written(own: Path, name: str) -> None:
    own.write_text(f"name\n{name}\n", encoding="utf-8")
    gazetteer = load(own)
    for text in (f"Le maire part, lit-on dans {name}.", f"{name} a un an.", f"« {name}, 2 rue X »", name):
        assert names(text, gazetteer) == [name]
    assert names(f"Le maire part : il lit a{name}x.", gazetteer) == []
    assert names("Il part, lit-on dans " + name.replace(" ", "\n") + ".", gazetteer) == [name]


def test_longest_name_of_the_same_beginning_wins(own: Path) -> None:
    own.write_text("name\nLa Dépêche\nLa Dépêche du Midi\n20 Minutes\n20 Minutes Lyon\n", encoding="utf-8")
    text = "« La Dépêche du Midi » et La Dépêche ; 20 Minutes Lyon, 20 Minutes."
    assert names(text, load(own)) == ["La Dépêche du Midi", "La Dépêche", "20 Minutes Lyon", "20 Minutes"]


def test_user_extends_a_known_agency(own: Path) -> None:
    own.write_text("name\tcountry\tforms\nAFP\tMC\tLa Maison; AFP (cue)\n", encoding="utf-8")
    entry = load(own).get("AFP")
    assert entry is not None
    assert (entry.country, entry.founded, entry.kind) == ("MC", 1944, "general")
    forms = {form.text: form for form in entry.forms}
    assert {"La Maison", "Agence France-Presse"} < set(forms)
    assert forms["AFP"].cue


def test_users_agency_takes_a_form_over(own: Path) -> None:
    own.write_text("name\tforms\nZoumla\tZoumla; DPA; Interfax (other)\n", encoding="utf-8")
    gazetteer = load(own)
    assert names("Selon DPA et Interfax, il pleut.", gazetteer) == ["Zoumla"]
    assert names("Selon la Deutsche Presse-Agentur, il pleut.", gazetteer) == ["DPA"]


def test_users_namesake_is_told_apart_by_its_country(own: Path) -> None:
    own.write_text("name\tcountry\tforms\nSPA (Syrie)\tSY\tSPA (agency)\n", encoding="utf-8")
    gazetteer = load(own)
    assert names("En Syrie, l'agence SPA annonce la pluie à Damas.", gazetteer) == ["SPA (Syrie)"]
    assert names("L'agence officielle SPA annonce la pluie.", gazetteer) == ["SPA"]


def test_later_files_are_laid_over_earlier_ones(tmp_path: Path) -> None:
    first, second = tmp_path / "1.tsv", tmp_path / "2.tsv"
    first.write_text("name\tcountry\nZoumla\tFR\n", encoding="utf-8")
    second.write_text("name\tcountry\nZoumla\tBE\n", encoding="utf-8")
    entry = load(first, second).get("Zoumla")
    assert entry is not None
    assert entry.country == "BE"


def test_file_with_mark_and_crlf(own: Path) -> None:
    own.write_bytes("\ufeffname\tcountry\r\nZoumla\tFR\r\n".encode())
    assert names("Selon Zoumla, il pleut.", load(own)) == ["Zoumla"]


BROKEN = {
    "no column for the name": ("country\nFR\n", 1, "no column “name”"),
    "unknown column": ("name\tpays\nFoo\tFR\n", 1, "unknown column “pays”"),
    "column twice": ("name\tname\nFoo\tBar\n", 1, "a column is named twice"),
    "no name": ("name\tcountry\n\tFR\n", 2, "no name"),
    "too many cells": ("name\nFoo\tFR\n", 2, "2 cells, but only 1 columns"),
    "country": ("name\tcountry\nFoo\tFrance\n", 2, "country “France” is no two-letter code"),
    "kind": ("name\tkind\nFoo\tbig\n", 2, "unknown kind “big”"),
    "year": ("# a comment\nname\tfounded\nFoo\t19th\n", 3, "“19th” is no year"),
    "years": ("name\tfounded\tended\nFoo\t1990\t1980\n", 2, "ended in 1980, before it was founded in 1990"),
    "identifier": ("name\twikidata\nFoo\tP31\n", 2, "“P31” is not like Q40464"),
    "mark": ("name\tforms\nFoo\tFoo (loud)\n", 2, "unknown mark “loud”"),
    "parenthesis": ("name\tforms\nFoo\tFoo (case\n", 2, "closing parenthesis"),
    "too short": ("name\tforms\nFoo\tF\n", 2, "too short"),
    "empty form": ("name\tforms\nFoo\tFoo;\n", 2, "too short"),
    "only other things": ("name\tforms\nFoo\tFoo (other)\n", 2, "no form names “Foo”"),
    "listed twice": ("name\nFoo\nBar\nFoo\n", 4, "“Foo” is listed twice"),
    "form twice": ("name\tforms\nFoo\tFoo; foo\n", 2, "form “foo” is given twice"),
    "form of another": ("name\tforms\nFoo\tFoo\nBar\tfoo\n", 3, "already names “Foo” (line 2)"),
}


@pytest.mark.parametrize(("content", "line", "reason"), BROKEN.values(), ids=BROKEN)
def test_broken_line_is_named_with_the_reason(own: Path, content: str, line: int, reason: str) -> None:
    own.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load(own)
    assert reason in str(caught.value)
    assert str(caught.value).startswith(f"{own}:{line}: ")
    assert caught.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize("content", ["", "# only a comment\n", "\n\n"])
def test_empty_file(own: Path, content: str) -> None:
    own.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match="holds no agencies; the first line names the columns"):
        load(own)


def test_file_that_is_not_text(own: Path) -> None:
    own.write_bytes(b"name\nFoo\nB\xe9\n")
    with pytest.raises(UsageError, match=r":3: gazetteer: not UTF-8; save it as UTF-8"):
        load(own)


def test_file_that_is_not_there(own: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        load(own)
    with pytest.raises(UsageError, match=r"Is a directory|Permission denied"):
        load(own.parent)
    with pytest.raises(UsageError, match="no such file"):
        load("a\0b")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"XDG_CONFIG_HOME": "/conf", "HOME": "/me"}, "/conf/newsum/agencies.tsv"),
        ({"XDG_CONFIG_HOME": "relative", "HOME": "/me"}, "/me/.config/newsum/agencies.tsv"),
        ({"HOME": "/me"}, "/me/.config/newsum/agencies.tsv"),
        ({}, None),
    ],
)
def test_place_of_the_users_own_file(environment: dict[str, str], expected: str | None) -> None:
    assert config_file(environment) == (Path(expected) if expected else None)


def test_index_finds_the_longest_form_at_each_place() -> None:
    index = FormIndex([("Foo", False, 1), ("Foo Bar", False, 2), ("BAR", True, 3), ("Fôo-Baz", False, 4)])
    text = "foo Foo Bar, FOO BAZ; Bar BAR. FooBar xFoo"
    found = [(text[o.start : o.end], o.values) for o in index.scan(text)]
    assert found == [("Foo Bar", (2,)), ("FOO BAZ", (4,)), ("BAR", (3,)), ("Foo", (1,))]
