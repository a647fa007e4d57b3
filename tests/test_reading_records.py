"""JSON Lines: one article per line, streamed; a bad line is a failure and the rest goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsum.batch.sources import Layout, expand
from newsum.errors import UsageError
from newsum.models import Article, Failure
from newsum.reading import InputFormat, ReadOptions, read
from newsum.reading.records import (
    articles,
    begins_lines,
    begins_record,
    begins_whole_json,
    read_record,
    title_hint,
)

OPTIONS = ReadOptions()


def one(record: object, options: ReadOptions = OPTIONS) -> Article | Failure:
    line = record if isinstance(record, bytes) else json.dumps(record, ensure_ascii=False).encode()
    return read_record(line, 7, "archive.jsonl", options)


def test_all_that_a_record_says_is_kept() -> None:
    article = one(
        {"id": 12, "title": "Un  titre", "date": "2021-12-07T18:20:00Z", "source": "La Gazette",
         "text": "Il pleut.", "summary": "Pluie.", "tags": ["météo", None]}
    )  # fmt: skip
    assert isinstance(article, Article)
    assert (article.id, article.title, article.date, article.source) == (
        12,
        "Un titre",
        "2021-12-07",
        "La Gazette",
    )
    assert article.text == "Il pleut."
    assert article.extra == {"summary": "Pluie.", "tags": ["météo", None]}


TAX = "La taxe foncière augmente"


@pytest.mark.parametrize("text", ["Il pleut à Brest.", "<p>Il pleut à <b>Brest</b>.</p>"])
@pytest.mark.parametrize(
    ("given", "title"),
    [
        (f"{TAX} - Le Télégramme", TAX),
        (f"{TAX} : actualité automobile, infos", TAX),
        (f"{TAX} | La Gazette de Valbois", TAX),
        (f"Fwd: TR: {TAX}", TAX),
        ("-", None),
        ("NaN", None),
        ("(Sans titre)", None),
        ("article_12.html", None),
        ("Le Télégramme", None),
    ],
)
def test_titles_are_cleaned_as_those_of_pages_are(text: str, given: str, title: str | None) -> None:
    article = one({"text": text, "title": given, "source": "La Gazette de Valbois"})
    assert isinstance(article, Article)
    assert article.title == title


@pytest.mark.parametrize(
    "title",
    [
        "49.3", "1984", "Accueil glacial pour le ministre", "Sans titre, un film sans paroles",
        "Le Monde change de formule", "Trains - avions : le match", "TR 12, le tramway de Brest",
        "Le rapport est dans annexe.pdf",
    ],
)  # fmt: skip
def test_a_title_stays_as_it_is_given(title: str) -> None:
    article = one({"text": "Il pleut à Brest.", "title": title})
    assert isinstance(article, Article)
    assert article.title == title


@pytest.mark.parametrize(
    ("record", "key"),
    [
        ({"text": "a", "headline": TAX}, "headline"),
        ({"text": "a", "titre": TAX, "title": None}, "titre"),
        ({"text": "a", "titre": TAX, "title": "b"}, None),
        ({"text": "a", "titre": ""}, None),
        ({"text": "a", "headline": {"main": TAX}}, None),
        ({"text": "a"}, None),
    ],
)
def test_a_title_under_another_key_is_hinted_at(record: dict[str, object], key: str | None) -> None:
    hint = key and f"no 'title' in the first record; --title-field {key} takes its '{key}'"
    assert title_hint(record, OPTIONS) == hint


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("<p>Il pleut à <b>Brest</b>.</p><p>Il vente.</p>", ["Il pleut à Brest.", "Il vente."]),
        ("Il pleut à <b>Brest</b>.\n\nIl vente à Quimper.", ["Il pleut à Brest.", "Il vente à Quimper."]),
        ("Il pleut à Brest.<br/>Il vente &amp; il gèle.", ["Il pleut à Brest.", "Il vente & il gèle."]),
        ("&lt;p&gt;Il pleut &amp;agrave; Brest.&lt;/p&gt;", ["Il pleut à Brest."]),
        ("<div><script>var a = '<p>';</script><p>Il pleut.</p></div>", ["Il pleut."]),
        ("Il pleut. <br> Si x<y et <3, il vente.</p>", ["Il pleut.", "Si x<y et <3, il vente."]),
        ("<p>Il <svg><path d='M0'/></svg><o:p></o:p><mot>pleut</mot>.<!-- x --></p>", ["Il pleut."]),
        ("<div>" * 1000 + "<p>Il pleut.</p><p>Il vente.</p>" + "</div>" * 1000, ["Il pleut.", "Il vente."]),
        ("<div>" * 5000 + "Il pleut." + "</div>" * 5000, ["Il pleut."]),
        ("<div class='a&#27;'>Il \x08pleut.<p>Il&#12;vente&#x1b;.</p></div>", ["Il pleut.", "Il vente."]),
        ("<p class='author'>" + "<b>" * 600 + "Il pleut.</p><p>Il vente.</p>", ["Il pleut.", "Il vente."]),
        ("<article><header>" + "<i>" * 1900 + "Il pleut.</header><p>Il vente.", ["Il pleut.", "Il vente."]),
    ],
)  # fmt: skip
def test_markup_is_read_as_markup_and_told(text: str, paragraphs: list[str]) -> None:
    article = one(
        {"text": text, "title": "<b>La pluie</b>", "id": 3, "date": "2021-12-07", "tags": ["météo"]}
    )
    assert isinstance(article, Article)
    assert article.text.split("\n\n") == paragraphs
    assert (article.title, article.id, article.date) == ("La pluie", 3, "2021-12-07")
    assert article.extra == {"tags": ["météo"]}
    assert "offsets refer to the text without its tags" in article.warnings[0]


def test_declarations_without_an_end_are_read_at_once() -> None:
    article = one({"text": "<p>Il pleut.</p>" + "<?xml" * 100_000})
    assert isinstance(article, Article)
    assert article.text.startswith("Il pleut.")


@pytest.mark.parametrize("text", ["Il pleut <3 et a < b > c.", "Le score : 3 <-> 2.", "R&D et <vide>, x<y."])
def test_angle_brackets_alone_are_text(text: str) -> None:
    article = one({"text": text})
    assert isinstance(article, Article)
    assert (article.text, article.warnings) == (text, ())


def test_a_whole_page_in_a_record_is_read_as_a_page() -> None:
    body = "<p>Il pleut à Brest depuis lundi, selon la préfecture du Finistère.</p>" * 3
    text = (
        f"<!DOCTYPE html><html><body><nav>Menu</nav><article><h1>La pluie</h1>{body}</article></body></html>"
    )
    article = one({"text": text, "id": "a1"})
    assert isinstance(article, Article)
    assert (article.title, article.id, "Menu" in article.text) == ("La pluie", "a1", False)


@pytest.mark.parametrize("text", ["<p></p>", "<p>" * 20_000 + "</p>", "<html></html>", "<b>\0</b>"])
def test_markup_without_words_is_a_line(text: str) -> None:
    failure = one({"text": text})
    assert isinstance(failure, Failure)
    assert "\n" not in failure.message


def test_a_record_without_a_source_has_that_of_its_file() -> None:
    article = one({"text": "Il pleut."})
    assert isinstance(article, Article)
    assert (article.source, article.id, article.title, article.date) == ("archive.jsonl", None, None, None)


def test_fields_are_renamed() -> None:
    options = ReadOptions(text_field="article", title_field="titre", id_field="clé")
    article = one({"article": "Il pleut.", "titre": "Pluie", "clé": "a1", "text": "autre"}, options)
    assert isinstance(article, Article)
    assert (article.text, article.title, article.id) == ("Il pleut.", "Pluie", "a1")
    assert article.extra == {"text": "autre"}


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (b"{", "not JSON"),
        (b"{'text': 'a'}", "not JSON (column 2"),
        (b'["a"]', "must be an object, not a list"),
        (b'[{"text": "a"}]', "not a list; jq -c '.[]' makes a line of each record"),
        (b'"Il pleut."', "not a string; jq -c '{text}' in the place of .text makes objects"),
        (b"null", "must be an object, not null"),
        ({"texte": "a"}, "no 'text' in the record (it has texte); --text-field names the key"),
        ({}, "it has no key"),
        ({"hit": {"text": "a"}}, "(it has hit); it is inside: jq -c '.hit' takes it out"),
        ({"ok": 1, "à lire": [{"text": "a"}]}, """jq -c '.["à lire"][]' takes it out"""),
        ({"1": {"text": "a"}, "2": {"text": "b"}}, "jq -c '.[]' takes it out"),
        ({"tags": [{"name": "a"}], "body": "b"}, "--text-field names the key"),
        ({"title": {"text": "a"}, "body": [{"text": "b"}], "n": 1}, "--text-field names the key"),
        ({"schema": "newsum.summary/1", "headline": {"text": "a"}}, "a record that newsum wrote, no article"),
        ({"text": ["a", "b"]}, r"""not a list; jq -c '.text |= join("\n\n")' joins its paragraphs"""),
        ({"text": {"0": "a"}}, "not an object; of pandas, write the rows: to_json(orient="),
        ({"text": None}, "no 'text'"),
        ({"text": None, "id": 5}, "no 'text' in the record: it is null"),
        ({"text": 3}, "'text' must be a string, not a number"),
        ({"text": "a", "title": ["b"]}, "'title' must be a string, not a list"),
        ({"text": " \n"}, "empty"),
        (b'{"text": "a\0b"}', "binary"),
        (b"[" * 100_000, "cannot be read (RecursionError)"),
        (b'{"text": "a", "n": ' + b"1" * 5000 + b"}", "cannot be read (ValueError)"),
        (b'{"text": "a", "x": ' + b"[" * 900 + b'"\\u00e9"' + b"]" * 900 + b"}", "RecursionError"),
    ],
)
def test_a_bad_record_says_why(record: object, message: str) -> None:
    failure = one(record)
    assert isinstance(failure, Failure)
    assert message in failure.message
    assert (failure.source, failure.line, failure.error) == ("archive.jsonl", 7, "InputError")
    assert "\n" not in failure.message


def test_a_failed_record_keeps_its_id() -> None:
    failure = one({"id": "a1", "text": ""})
    assert isinstance(failure, Failure)
    assert failure.id == "a1"


def test_a_date_that_is_none_is_told() -> None:
    article = one({"text": "Il pleut.", "date": "avant-hier"})
    assert isinstance(article, Article)
    assert article.date is None
    assert "'avant-hier' was not understood" in article.warnings[0]


@pytest.mark.parametrize(
    ("record", "described", "extra"),
    [
        ({"source": {"id": None, "name": "La Gazette"}}, (None, None, "La Gazette"), True),
        ({"id": {"$oid": "65f0"}, "date": {"$date": "2024-05-01T08:00:00Z"}},
         ("65f0", "2024-05-01", None), True),
        ({"id": {"$numberLong": "12"}, "date": {"$date": {"$numberLong": "1714557600000"}}},
         ("12", "2024-05-01", None), True),
        ({"id": 3, "source": "La Gazette", "date": "2024-05-01"}, (3, "2024-05-01", "La Gazette"), False),
        ({"id": 3.0}, (3, None, None), False),
        ({"id": 3.5}, ("3.5", None, None), False),
        ({"id": "007"}, ("007", None, None), False),
        ({"id": True}, ("true", None, None), False),
        ({"id": False}, ("false", None, None), False),
        ({"id": [1, "é", None]}, ('[1, "é", null]', None, None), False),
        ({"id": {"a": "1", "b": 2.5}}, ('{"a": "1", "b": 2.5}', None, None), False),
        ({"id": "None"}, ("None", None, None), False),
        ({"id": None}, (None, None, None), False),
        ({"id": 0}, (0, None, None), False),
    ],
)  # fmt: skip
def test_what_describes_an_article_may_be_an_object(
    record: dict[str, object], described: tuple[str | int | None, ...], extra: bool
) -> None:
    article = one({"text": "Il pleut.", **record})
    assert isinstance(article, Article)
    assert (article.id, article.date, article.source) == (*described[:2], described[2] or "archive.jsonl")
    objects = {key: value for key, value in record.items() if key != "id" and isinstance(value, dict)}
    assert (article.extra, article.warnings, bool(article.extra)) == (objects, (), extra)


@pytest.mark.parametrize("key", ["source", "date"])
@pytest.mark.parametrize(
    ("value", "said"),
    [({"a": 1}, "not an object"), (["a"], "not a list"), (True, "not a boolean"), ({"name": 3}, "an object")],
)
def test_a_field_that_an_article_can_do_without_is_left_out_and_told(
    key: str, value: object, said: str
) -> None:
    article = one({"text": "Il pleut.", key: value})
    assert isinstance(article, Article)
    assert (article.date, article.source) == (None, "archive.jsonl")
    [warning] = article.warnings
    assert warning.startswith(f"'{key}' must be a string, ")
    assert warning.endswith(f"{said}: left out")


@pytest.mark.parametrize("missing", [b"NaN", b"Infinity", b"-Infinity", b"1e999", b"null"])
def test_what_is_not_a_number_is_missing(missing: bytes) -> None:
    record = b'{"text": "a", "title": X, "id": X, "date": X, "source": X, "n": X, "deep": [{"n": X}]}'
    article = one(record.replace(b"X", missing))
    assert isinstance(article, Article)
    assert (article.title, article.id, article.date, article.source) == (None, None, None, "archive.jsonl")
    assert article.extra == {"n": None, "deep": [{"n": None}]}
    assert article.warnings == ()
    failure = one(b'{"text": "", "id": X}'.replace(b"X", missing))
    assert isinstance(failure, Failure)
    assert failure.id is None


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        (72, 72),
        (72.0, 72),
        (-3.0, -3),
        (72.5, "72.5"),
        (9007199254740993, 9007199254740993),
        (1e300, "1e+300"),
        ("72.0", "72.0"),
        (True, "true"),
    ],
)
def test_an_identifier_is_spelled_as_in_the_column_before_it_had_gaps(
    value: object, spelled: str | int
) -> None:
    article, failure = one({"text": "Il pleut.", "id": value}), one({"text": "", "id": value})
    assert article.id == failure.id == spelled
    assert type(article.id) is type(spelled)


def test_a_year_may_be_a_number() -> None:
    for year in (2021, 2021.0):
        article = one({"text": "Il pleut.", "date": year})
        assert isinstance(article, Article)
        assert (article.date, article.warnings) == ("2021", ())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": "Un été."}'.encode("cp1252"), "not UTF-8: read as Windows-1252"),
        ('{"text": "Un été à Évian, où'.encode() + b' la mer a \xe9t\xe9."}', "2 bytes are not valid UTF-8"),
        ('{"text": "Un été."}'.encode(), None),
    ],
)
def test_bytes_that_are_not_utf_8_are_told(line: bytes, said: str | None, tmp_path: Path) -> None:
    (tmp_path / "list.json").write_bytes(b"[" + line + b"]")
    for article in (one(line), *read(str(tmp_path / "list.json"))):
        assert isinstance(article, Article)
        assert [said in warning for warning in article.warnings if said] == [True] * bool(said)
        assert said or not article.warnings


def test_halves_of_characters_are_replaced_everywhere() -> None:
    article = one(b'{"text": "a\\ud83d b", "title": "\\ude00", "x\\ud83d": ["\\ud83d", "\\ud83d\\ude00"]}')
    assert isinstance(article, Article)
    assert article.text == "a\ufffd b"
    assert article.extra == {"x\ufffd": ["\ufffd", "\U0001f600"]}


def test_one_bad_line_does_not_stop_the_others() -> None:
    lines = [b'{"text": "Un."}', b"oups", b"", b'{"text": "Deux."}\r', '{"text": "Été."}'.encode("cp1252")]
    found = list(articles(enumerate(lines, start=1), "f", OPTIONS))
    assert [item.text if isinstance(item, Article) else item.line for item in found] == [
        "Un.",
        2,
        "Deux.",
        "Été.",
    ]


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-16", None),
        ("utf-32", None),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "UTF_16BE"),
    ],
)
@pytest.mark.parametrize("name", ["archive.jsonl", "archive.txt"])
def test_lines_of_wide_characters_are_parted(
    name: str, codec: str, encoding: str | None, tmp_path: Path
) -> None:
    path = tmp_path / name
    # U+0A0A and U+0A7B have the bytes of a line end in them.
    path.write_text('{"text": "Été à Brest, \u0a0a."}\r\n{"text": "Un.\u0a7b"}\n', encoding=codec)
    found = list(read(str(path), ReadOptions(encoding=encoding)))
    texts = [item.text for item in found if isinstance(item, Article)]
    assert texts == ["Été à Brest, \u0a0a.", "Un.\u0a7b"]


def test_an_unknown_encoding_is_wrong_usage_not_a_failure() -> None:
    with pytest.raises(UsageError):
        one({"text": "a"}, ReadOptions(encoding="utf-9"))


def test_lines_are_read_as_they_come(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"text": "Il pleut."}\n' * 10_000)
    items = read(str(path), ReadOptions(max_bytes=1000))
    assert isinstance(next(items), Article)
    assert sum(isinstance(item, Article) for item in items) == 9_999


def test_a_line_above_the_limit_is_told(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b'{"text": "Il pleut."}\n{"text": "' + b"a" * 200_000 + b'"}\n')
    first, second = read(str(path), ReadOptions(max_bytes=100_000))
    assert isinstance(first, Article)
    assert isinstance(second, Failure)
    assert second.message == "line 2 is larger than 100KB; --max-bytes raises the limit"


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        ('{\n "id": "a",\n "text": "Il pleut."\n}\n', ["a"]),
        ('{"id": "a",\n "text": "Il pleut."}\n', ["a"]),
        ('{"id": "a", "text": "' + "Il pleut. " * 1000 + '"}\n', ["a"]),
        ('[{"id": "a", "text": "Il pleut."},\n {"id": "b", "text": ""}]', ["a", "b"]),
        ('{"id": "a", "text": "Il pleut."}', ["a"]),
        ('  {"id": "a", "text": "Il pleut."}\n{"id": "b", "text": "Il vente."}\n', ["a", "b"]),
        ('{"id": "a", "text": "Il\n{"id": "b", "text": "Il vente."}\n', [None, "b"]),
        ('{\n "id": "a",\n "text": "Il pleut."\n}\n{\n "id": "b",\n "text": "Il vente."\n}\n', ["a", "b"]),
        ('[{"id": "a", "text": "Il pleut."}]\n[{"id": "b", "text": "Il vente."}]', ["a", "b"]),
        ('{"id": "a",\n "text": "Il pleut."}\n{"id": "b",\n "text": "Il v', ["a", None]),
        ('[{"id": "a", "text": "Il pleut."},\n {"id": "b", "te', [None]),
        ('[{"id": "a", "text": "Il pleut."}, 2]', ["a", None]),
        ("[URGENT] Il pleut à Brest.", [None]),
        ("[{Photo} Brest] Il pleut à Brest.", [None]),
        ("{Sans titre} Il pleut.", [None]),
        ("{Sans titre,\nni chapeau} Il pleut.", [None]),
        ('{Sans titre,\n"Il pleut", dit le maire.', [None]),
        ("[1, 2]", [None]),
    ],
)
def test_json_is_told_from_text_and_from_json_lines(tmp_path: Path, data: str, ids: list[str | None]) -> None:
    path = tmp_path / "articles"
    path.write_text(data, encoding="utf-8")
    assert [item.id for item in read(str(path))] == ids


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (r'"Il pleut à \"Brest\".\n\nIl vente."' + "\n", ['Il pleut à "Brest".\n\nIl vente.']),
        (r'"Il pleut.\nIl gèle." "Il vente \u00e0 Brest."', ["Il pleut.\nIl gèle.", "Il vente à Brest."]),
        ('"Il pleut à Brest."\n\n"Il vente."', ['"Il pleut à Brest."\n\n"Il vente."']),
        ('"Il pleut", dit le maire.', ['"Il pleut", dit le maire.']),
        (r'"Il pleut.\n", dit le maire.', [r'"Il pleut.\n", dit le maire.']),
    ],
)  # fmt: skip
def test_a_string_of_json_is_the_text_that_it_stands_for(tmp_path: Path, data: str, texts: list[str]) -> None:
    path = tmp_path / "text.txt"
    path.write_text(data, encoding="utf-8")
    found = [item for item in read(str(path)) if isinstance(item, Article)]
    assert [article.text for article in found] == texts
    assert all(bool(article.warnings) is (texts != [data]) for article in found)


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        ('[{"id": "a", "text": "Il pleut."}]', ["a"]),
        ('[\n  {\n    "id": "a",\n    "text": "Il pleut."\n  }\n]\n', ["a"]),
        ('{\n "id": "a",\n "text": "Il pleut."\n}\n{\n "id": "b",\n "text": "Il vente."\n}\n', ["a", "b"]),
        ('{"id": "a", "text": "Il pleut,\n{"id": "b", "text": "Il vente."}\n', [None, "b"]),
        ('["a"]\n{"id": "b", "text": "Il vente."}\n', [None, "b"]),
        ("", []),
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_json_of_another_shape_may_be_named_as_lines_are(
    codec: str, data: str, ids: list[str | None], tmp_path: Path
) -> None:
    for name, options in (("archive.jsonl", OPTIONS), ("a", ReadOptions(input_format=InputFormat.JSONL))):
        path = tmp_path / name
        path.write_text(data, encoding=codec)
        assert [item.id for item in read(str(path), options)] == ids


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('[{"text": "Il pleut."},\n {"te', "not JSON (line 2, column 3: Unterminated string starting at)"),
        (
            '{\n"text": "Il pleut."}\n{"te',
            "column 2: Unterminated string starting at); what could be read is kept",
        ),
        ('{"text": "Il pleut."} {"text": "Il vente."}', "one record a line is read: jq -c . parts them"),
        ('{"text": "Il pleut."},\n', "not JSON (column 22: Extra data)"),
        ('[\n{"text": "Il pleut."}, 2]', "a record must be an object, not a number"),
    ],
)
def test_damaged_json_is_no_text(data: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "reply.json"
    path.write_text(data, encoding="utf-8")
    failure = list(read(str(path)))[-1]
    assert isinstance(failure, Failure)
    assert failure.message.endswith(message)


@pytest.mark.parametrize(
    ("data", "is_lines"),
    [
        ('\ufeff{"text": "Il pleut."}\n', True),
        ("{}\n", True),
        ('{"text": "Il\n', True),
        ('{damaged\n{"text": "Il pleut."}\n', True),
        ('{"text": "Il pleut', True),
        ('{\n"text": "Il pleut."}', False),
        ("{Sans titre} Il pleut.\n", False),
        ("{{ titre }}\nIl pleut.\n", False),
        ("", False),
    ],
)
def test_a_batch_takes_for_json_lines_what_a_reader_does(tmp_path: Path, data: str, is_lines: bool) -> None:
    path = tmp_path / "articles"
    path.write_text(data, encoding="utf-8")
    [source] = expand([str(path)])
    assert source.layout is (Layout.LINES if is_lines else Layout.WHOLE)
    assert begins_lines(path.read_bytes()) is is_lines


def test_the_sample_records_are_all_read() -> None:
    found = list(read(str(Path(__file__).parents[1] / "samples" / "breves.jsonl")))
    assert len(found) == 12
    assert all(isinstance(item, Article) and item.extra["summary"] and item.date for item in found)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('{"text": "a"}\n', True),
        ('\ufeff\n {"text": "a"} \r\n', True),
        ("{}\n", True),
        ('{"text": "a"}', False),
        ('{"text": "a"\n', False),
        ('{"text": {\n"a": 1}\n', False),
        ("{brace}\n", False),
        ('[{"text": "a"}\n', False),
        ("", False),
    ],
)
@pytest.mark.parametrize("rest", ["", '{"text": "b"}\n', "}\n", "[\n", "Une phrase."])
def test_a_first_line_that_is_a_record_tells_json_lines_whatever_follows(
    head: str, expected: bool, rest: str
) -> None:
    assert begins_record(head.encode()) is expected
    if expected:
        assert begins_lines((head + rest).encode())
        assert not begins_whole_json((head + rest).encode())
