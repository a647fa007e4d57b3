"""RSS, Atom and JSON Feed: each entry is an article, and a teaser says that it is one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsum.models import Article, Failure
from newsum.reading import ReadOptions, read, records
from newsum.reading.feeds import looks_like_feed

FULL = (
    "<p>Le chantier a duré dix-huit mois et coûté quatorze millions d’euros, selon la mairie.</p>"
    "<h2>Une digue refaite</h2>"
    "<p>Les habitants s’étaient massés <b>dès l’aube</b> sur le remblai.<br>Il pleuvait.</p>"
    "<ul><li>deux plages rouvertes ;</li><li>un sentier fermé.</li></ul>"
    "<figure><img src='a.jpg'/><figcaption>La digue. © AFP</figcaption></figure>"
    "<p class='related'>Lire aussi : les grandes marées</p>"
)
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>La Gazette</title>
<item><title>La digue &amp;amp; la mer</title><link>https://gazette.example/1</link><guid>g1</guid>
<pubDate>Mon, 20 Mar 2023 07:45:00 +0100</pubDate><dc:creator>AFP</dc:creator>
<description>Le chantier est fini.</description><content:encoded><![CDATA[{FULL}]]></content:encoded></item>
<item><title>Grève des trains</title><link>https://gazette.example/2</link>
<description>Les conducteurs ont voté la reprise. &lt;a href="x"&gt;Lire la suite&lt;/a&gt;</description>
</item>
<item><title>Sans texte</title><guid>g3</guid></item>
</channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>La Gazette</title>
<entry><title>La pluie</title><id>tag:1</id><updated>2021-12-07T18:20:00Z</updated>
<content type="html">&lt;p&gt;Il pleut à Brest. Il vente à Quimper.&lt;/p&gt;</content></entry></feed>
"""


def entries(tmp_path: Path, feed: str) -> list[Article | Failure]:
    path = tmp_path / "fil.xml"
    path.write_text(feed, encoding="utf-8")
    return list(read(str(path)))


def test_an_entry_with_its_content_is_an_article(tmp_path: Path) -> None:
    article = entries(tmp_path, RSS)[0]
    assert isinstance(article, Article)
    assert (article.id, article.title, article.date) == ("g1", "La digue & la mer", "2023-03-20")
    assert article.warnings == ()
    assert [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks] == [
        ("title", "La digue & la mer"),
        ("credit", "AFP"),
        (
            "standfirst",
            "Le chantier a duré dix-huit mois et coûté quatorze millions d’euros, selon la mairie.",
        ),
        ("heading", "Une digue refaite"),
        ("paragraph", "Les habitants s’étaient massés dès l’aube sur le remblai."),
        ("paragraph", "Il pleuvait."),
        ("list item", "deux plages rouvertes ;"),
        ("list item", "un sentier fermé."),
    ]


def test_a_teaser_says_that_it_is_one(tmp_path: Path) -> None:
    article = entries(tmp_path, RSS)[1]
    assert isinstance(article, Article)
    assert article.id == "https://gazette.example/2"
    assert article.warnings == ("the feed has only a teaser of this article",)


def test_an_entry_without_text_fails_alone(tmp_path: Path) -> None:
    failure = entries(tmp_path, RSS)[2]
    assert isinstance(failure, Failure)
    assert (failure.id, failure.message) == ("g3", "an entry without text; its page may have it")


def test_atom_is_read_too(tmp_path: Path) -> None:
    [article] = entries(tmp_path, ATOM)
    assert isinstance(article, Article)
    assert (article.id, article.date) == ("tag:1", "2021-12-07")
    assert article.text == "La pluie\n\nIl pleut à Brest. Il vente à Quimper."


@pytest.mark.parametrize(
    ("feed", "part"),
    [
        (
            "<?xml version='1.0'?><rss version='2.0'><channel><title>x</title></channel></rss>",
            "without any entry",
        ),
        ("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'/>", "without any entry"),
        ("<rss", "no feed"),
    ],
)
def test_an_empty_feed_is_told(tmp_path: Path, feed: str, part: str) -> None:
    [failure] = entries(tmp_path, feed)
    assert isinstance(failure, Failure)
    assert part in failure.message


def test_entities_are_neither_fetched_nor_multiplied(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    doctype = f'<!DOCTYPE r [<!ENTITY x SYSTEM "file://{secret}"><!ENTITY l0 "ha">{laughs}]>'
    feed = f"<?xml version='1.0'?>{doctype}<rss version='2.0'><channel><item><title>T</title>"
    feed += "<description>Il pleut à Brest. &x; &l8;</description></item></channel></rss>"
    for item in entries(tmp_path, feed):
        assert isinstance(item, Failure) or ("secret" not in item.text and len(item.text) < 1000)


@pytest.mark.parametrize(
    ("head", "is_feed"),
    [
        (b"<?xml?><rss>", True),
        (b"\xef\xbb\xbf<feed xmlns=''>", True),
        (b"<?xml?><html>", False),
        (b"<p><rss>", False),
    ],
)
def test_feeds_are_recognised_by_their_root(head: bytes, is_feed: bool) -> None:
    assert looks_like_feed(head) is is_feed


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        (
            "L’article <a href='x'>La digue & la mer, enfin</a> est apparu en premier sur <a>La Gazette</a>.",
            False,
        ),
        ("Cet article <a href='x'>La digue</a> est apparu en premier sur <a>Ville.example</a>", False),
        (
            f"The post <a href='x'>{'La digue et la mer ' * 12}</a> appeared first on <a>La Gazette</a>.",
            False,
        ),
        ("L’article est apparu en premier sur Facebook, selon la mairie.", True),
        ("L’article 49 de la Constitution est apparu en premier recours.", True),
    ],
)
def test_what_wordpress_puts_below_an_entry_is_no_prose(line: str, is_kept: bool, tmp_path: Path) -> None:
    article = entries(tmp_path, RSS.replace("<p class='related'>", f"<p>{line}</p><p class='related'>"))[0]
    assert isinstance(article, Article)
    last = article.blocks[-1]
    assert (article.text[last.start : last.end] == "un sentier fermé.") is not is_kept


@pytest.mark.parametrize("comment", ["<!-- /wp:paragraph -->", "<!--more-->", "<?php suite ?>"])
def test_text_behind_a_comment_of_the_markup_is_kept(comment: str, tmp_path: Path) -> None:
    feed = ATOM.replace("Il vente", f"{comment.replace('<', '&lt;').replace('>', '&gt;')} Il vente")
    [article] = entries(tmp_path, feed)
    assert isinstance(article, Article)
    assert article.text.endswith("Il pleut à Brest. Il vente à Quimper.")


JSON_ITEMS: list[dict[str, Any]] = [
    {
        "id": "j1",
        "url": "https://gazette.example/1",
        "title": "La digue rouvre",
        "content_text": "Le chantier a coûté quatorze millions d’euros.",
        "content_html": "<p>Le chantier a coûté.</p>",
        "date_published": "2023-03-20T07:45:00+01:00",
        "tags": ["port"],
    },
    {"url": "https://gazette.example/2", "content_html": "<p>Il pleut à Brest.</p><p>Il vente.</p>"},
    {"id": "j3", "title": "Sans texte"},
    {"id": 4, "summary": "Les conducteurs ont voté la reprise.", "date_modified": "2023-03-21"},
]
JSON_FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "La Gazette", "items": JSON_ITEMS}


@pytest.mark.parametrize(
    "feed",
    [
        json.dumps(JSON_FEED),
        json.dumps(JSON_FEED, indent=2, ensure_ascii=False),
        json.dumps(JSON_FEED).replace("/", "\\/"),
        "\ufeff" + json.dumps(JSON_FEED),
    ],
    ids=["one line", "several lines", "escaped strokes", "byte order mark"],
)
@pytest.mark.parametrize("name", ["fil.json", "fil"])
def test_the_items_of_a_json_feed_are_records(tmp_path: Path, feed: str, name: str) -> None:
    path = tmp_path / name
    path.write_text(feed, encoding="utf-8")
    full, marked, empty, teaser = read(str(path))
    assert isinstance(full, Article)
    assert (full.id, full.title, full.date) == ("j1", "La digue rouvre", "2023-03-20")
    assert (full.text, full.warnings) == (JSON_ITEMS[0]["content_text"], ())
    assert full.extra == {"url": "https://gazette.example/1", "tags": ["port"]}
    assert isinstance(marked, Article)
    assert (marked.id, marked.text) == ("https://gazette.example/2", "Il pleut à Brest.\n\nIl vente.")
    assert isinstance(empty, Failure)
    assert (empty.id, empty.message) == ("j3", "an entry without text; its page may have it")
    assert isinstance(teaser, Article)
    assert (teaser.id, teaser.date) == (4, "2023-03-21")
    assert "only a teaser" in teaser.warnings[-1]


def test_a_json_feed_may_say_last_that_it_is_one(tmp_path: Path) -> None:
    path = tmp_path / "fil.json"
    path.write_text(json.dumps({"items": JSON_ITEMS * 20, "version": JSON_FEED["version"]}), encoding="utf-8")
    assert len(list(read(str(path)))) == 20 * len(JSON_ITEMS)


def test_records_that_have_items_are_lines() -> None:
    line = json.dumps({"items": [{"content_text": "Il vente."}], "text": "Il pleut."}).encode()
    assert records.begins_lines(b"\n".join([line, line]))
    assert not records.begins_lines(json.dumps({"items": JSON_ITEMS, "version": "1"}).encode())


def test_which_text_of_an_item_is_read(tmp_path: Path) -> None:
    path = tmp_path / "fil.json"
    item = {"content_text": " ", "content_html": "<p>Il pleut.</p>", "summary": "Il vente."}
    path.write_text(json.dumps({"version": JSON_FEED["version"], "items": [item]}), encoding="utf-8")
    for field, text in (("text", "Il pleut."), ("summary", "Il vente.")):
        [article] = read(str(path), ReadOptions(text_field=field))
        assert isinstance(article, Article)
        assert article.text == text


def test_the_titles_of_a_json_feed_may_be_withheld(tmp_path: Path) -> None:
    path = tmp_path / "fil.json"
    path.write_text(json.dumps(JSON_FEED), encoding="utf-8")
    full = next(read(str(path), ReadOptions(title_field="none", id_field="cle", text_field="texte")))
    assert isinstance(full, Article)
    assert (full.id, full.title, full.text) == ("j1", None, JSON_ITEMS[0]["content_text"])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', "a feed without any entry"),
        ('{"version": "https://jsonfeed.org/version/1", "items": ["a"]}', "a record must be an object"),
        ('{"version": "1.1", "items": [{"content_text": "Il pleut."}]}', "no 'text' in the record"),
    ],
)
def test_what_is_no_json_feed_with_items_is_said(tmp_path: Path, data: str, said: str) -> None:
    path = tmp_path / "fil.json"
    path.write_text(data, encoding="utf-8")
    [failure] = read(str(path))
    assert isinstance(failure, Failure)
    assert said in failure.message
