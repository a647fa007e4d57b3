"""Web pages: every paragraph of the article, and none of the rest."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsum.errors import InputError
from newsum.models import Article, Failure
from newsum.reading import ReadOptions, read
from newsum.reading.html import article_from_html, declared_charset, looks_like_html

PAGES = Path(__file__).parent / "pages"
LAYOUTS = sorted(path.stem for path in PAGES.glob("*.txt"))
BODY = (
    "Le chantier a duré dix-huit mois et coûté quatorze millions d’euros, selon la mairie de la commune. "
    "Les habitants s’étaient massés dès l’aube sur le remblai pour assister à la fête."
)
MORE = (
    "La préfecture a appelé les promeneurs à la prudence. "
    "Elle interdit l’accès aux plages de la commune jusqu’à mardi soir."
)


def one(source: Path) -> Article | Failure:
    [item] = read(str(source))
    return item


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def paragraphs(*texts: str) -> str:
    return (
        "<article><h1>Le titre de la page</h1>" + "".join(f"<p>{text}</p>" for text in texts) + "</article>"
    )


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_gives_its_article_and_nothing_else(layout: str) -> None:
    article = one(PAGES / f"{layout}.html")
    assert isinstance(article, Article)
    found = [f"{block.kind}: {article.text[block.start : block.end]}" for block in article.blocks]
    assert found == (PAGES / f"{layout}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("layout", "date"),
    [
        ("national", "2023-03-08"),
        ("regional", "2022-05-19"),
        ("broadcaster", "2024-01-23"),
        ("amp", "2023-02-02"),
        ("blog", "2022-10-11"),
        ("comments", "2021-07-05"),
        ("jsonld", "2023-09-04"),
        ("live", "2023-03-07"),
        ("agency", "2021-08-24"),
        ("interview", "2022-08-30"),
    ],
)
def test_the_date_is_that_of_publication(layout: str, date: str) -> None:
    article = one(PAGES / f"{layout}.html")
    assert isinstance(article, Article)
    assert article.date == date


@pytest.mark.parametrize(
    ("layout", "part"),
    [
        ("paywall", "only the beginning of the article (68 words) is on the page"),
        ("login", "it asks to log in"),
        ("javascript", "built by JavaScript"),
        ("front", "no article found"),
    ],
)
def test_a_page_without_an_article_says_so(layout: str, part: str) -> None:
    failure = one(PAGES / f"{layout}.html")
    assert isinstance(failure, Failure)
    assert part in failure.message


@pytest.mark.parametrize(
    "around",
    [
        "<div class='login-modal'><form><input type='password'></form></div>",
        "<header><a>Déjà abonné ? Connectez-vous</a></header>",
        "<aside class='related'><span>Article réservé aux abonnés</span><a href='/a'>Un autre</a></aside>",
    ],
)
def test_a_short_free_article_is_read_whatever_its_site_sells(around: str) -> None:
    text = f"{BODY} {MORE} {BODY.replace('mairie', 'préfecture')} {MORE.replace('préfecture', 'mairie')}"
    text = f"{text} Il pleut. {BODY.replace('commune', 'ville')}"
    assert article_from_html(page(around + paragraphs(text))).text.endswith(text)


@pytest.mark.parametrize(
    "wall",
    [
        "<p>Il vous reste 75,5% de cet article à lire.</p>",
        "<div>La suite est réservée aux abonnés.</div>",
        "<div>Abonnez-vous pour lire la suite</div>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>',
    ],
)
def test_the_beginning_of_an_article_is_not_summarized(wall: str) -> None:
    with pytest.raises(InputError, match="only the beginning"):
        article_from_html(page(paragraphs(BODY, MORE) + wall))


COMMENTS = "<p>Abonnez-vous pour accéder à cet espace d’échange.</p>"
OTHER = "<aside><p>Un maire mis en examen. <b>Cet article est réservé aux abonnés</b></p></aside>"
REST = "<p><b>Il vous reste</b> 72.5% de cet article à lire. La suite est réservée aux abonnés.</p>"


def declared(value: str) -> str:
    data = f'{{"@type": "NewsArticle", "isAccessibleForFree": {value}}}'
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("head", "after"),
    [
        (declared("true"), "<p>Cet article est réservé aux abonnés.</p>"),
        (declared('"True"'), REST),
        ("", COMMENTS),
        ("", OTHER),
        ("", "<script>var wall = 'La suite est réservée aux abonnés'</script>"),
    ],
)
def test_a_free_article_is_read_whatever_stands_beside_it(head: str, after: str) -> None:
    article = article_from_html(page(paragraphs(BODY, MORE) + after, head))
    assert MORE in article.text
    assert article.warnings == ()


LONG = [BODY.replace("dix-huit", word) for word in "six sept huit neuf dix onze douze treize".split()]


@pytest.mark.parametrize(
    ("head", "last", "after", "told"),
    [
        ("", BODY, REST, True),
        (declared('"False"'), BODY, REST, True),
        (declared("false"), "Les habitants s’étaient massés dès l’aube sur le remblai pour…", "", True),
        (declared("false"), BODY, "<p>Déjà abonné ? Connectez-vous</p>", False),
        (declared("true"), BODY, REST, False),
        ("", BODY, OTHER, False),
    ],
)
def test_a_long_beginning_is_read_and_told(head: str, last: str, after: str, told: bool) -> None:
    article = article_from_html(page(paragraphs(*LONG, last) + after, head))
    assert ["only the beginning" in warning for warning in article.warnings] == [True] * told


@pytest.mark.parametrize(
    ("head", "is_page"),
    [
        ("<!DOCTYPE html><html>", True),
        ("\ufeff\n <!doctype HTML>", True),
        ("<html lang=fr>", True),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', True),
        ("<!-- sauvé --><html>", True),
        ("<div><p>Bonjour", True),
        ("<p>Bonjour", True),
        ("<3 la pluie", False),
        ("Le <html> est un langage", False),
        ("", False),
        ('<?xml version="1.0"?><rss>', False),
    ],
)
def test_pages_are_recognised_by_their_content(head: str, is_page: bool) -> None:
    assert looks_like_html(head) is is_page


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<META CHARSET=windows-1252 >", "windows-1252"),
        (b'<meta http-equiv="content-type" content="text/html; charset=iso-8859-1">', "iso-8859-1"),
        (b'<?xml version="1.0" encoding="ISO-8859-15"?><html>', "ISO-8859-15"),
        (b"<html><p>charset=utf-8</p>", None),
    ],
)
def test_the_declared_charset_is_found(data: bytes, charset: str | None) -> None:
    assert declared_charset(data) == charset


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Le titre de la page - Le Monde</title>", "Le titre de la page"),
        ("<title>Le titre de la page | actu.example.fr</title>", "Le titre de la page"),
        (
            "<meta property=og:site_name content=Gazette><title>Le titre de la page : Gazette</title>",
            "Le titre de la page",
        ),
        ("<title>La Lotus en piste : actualité automobile, infos, scoop</title>", "La Lotus en piste"),
        ("<title>Un quotidien qui dérange : Le Monde</title>", "Un quotidien qui dérange : Le Monde"),
        ('<meta property="og:title" content="L&#39;autre &amp; le sien">', "L'autre & le sien"),
    ],
)
def test_titles_lose_the_name_of_their_site(head: str, title: str) -> None:
    body = "<article>" + paragraphs(BODY, MORE)[len("<article><h1>Le titre de la page</h1>") :]
    assert article_from_html(page(body, head)).title == title


TAX = "La taxe foncière augmente"
OLD_THEME = "<header><h1>Armor Infos</h1></header>"


@pytest.mark.parametrize(
    ("said", "before", "heading", "title"),
    [
        pytest.param(f"{TAX} - Armor Infos", OLD_THEME, f"<h1>{TAX}</h1>", TAX, id="the site in a heading"),
        pytest.param(f"{TAX} | Armor Infos", OLD_THEME, f"<h2>{TAX}</h2>", TAX, id="the title below it"),
        pytest.param(f"Armor Infos - {TAX}", OLD_THEME, f"<h1>{TAX}</h1>", TAX, id="the site first"),
        pytest.param("Décès - Armor Infos", OLD_THEME, "<h1>Décès</h1>", "Décès", id="a title of one word"),
        pytest.param(
            f"{TAX} - Économie - Armor Infos", f"{OLD_THEME}<h1>Économie</h1>", f"<h1>{TAX}</h1>", TAX,
            id="a section",
        ),
        pytest.param(
            f"{TAX} à Saint-Brieuc", "<h1>Saint-Brieuc</h1>", f"<h1>{TAX}</h1>", TAX,
            id="a section that the title names",
        ),
        pytest.param("Le Télégramme", "", f"<h1>{TAX}</h1>", TAX, id="a site in the place of the title"),
        pytest.param("Accueil", "", f"<h1>{TAX}</h1>", TAX, id="a placeholder"),
        pytest.param("Sans titre", "<h1>Le Télégramme</h1>", f"<h1>{TAX}</h1>", TAX, id="both"),
        pytest.param(f"Armor Infos: {TAX}", OLD_THEME, f"<h3>{TAX}</h3>", TAX, id="a blog and a colon"),
        pytest.param(f"Armor Infos : {TAX}", "", f"<h2>{TAX}</h2>", TAX, id="a name before the heading"),
        pytest.param(f"[Armor Infos] {TAX}", "", f"<h3>{TAX}</h3>", TAX, id="a name in brackets"),
        pytest.param(
            f"{TAX} - Actualités | Ville de Dinan", "", f"<h2>{TAX}</h2>", TAX, id="a section and a site"
        ),
        pytest.param(f"{TAX} | Armor", "", f"<h1>{TAX.upper()}</h1>", TAX, id="a heading in capitals"),
        pytest.param("Nouvelle page 1", "", f"<h1>{TAX}</h1>", TAX, id="what FrontPage writes"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["<title>{}</title>", '<meta property="og:title" content="{}">'])
def test_the_site_and_a_section_are_no_titles(
    key: str, said: str, before: str, heading: str, title: str
) -> None:
    markup = before + paragraphs(BODY, MORE).replace("<h1>Le titre de la page</h1>", heading)
    assert article_from_html(page(markup, key.format(said))).title == title


@pytest.mark.parametrize(
    ("said", "heading", "after", "title"),
    [
        pytest.param(
            "Le journal de Saint-Brieuc - Taxe foncière", "Taxe foncière", "<h2>Le journal</h2>",
            "Taxe foncière", id="behind a longer name of the site",
        ),
        pytest.param(
            f"{TAX} - Armor Infos", "La taxe foncière va augmenter", f"<h1>Pourquoi {TAX}</h1>",
            "La taxe foncière va augmenter", id="before the heading of another article",
        ),
        pytest.param("Accueil", "Accueil froid à Brest", "", "Accueil froid à Brest", id="Accueil"),
        pytest.param("Brest - Lyon", "Brest - Lyon", "<h2>Brest</h2>", "Brest - Lyon", id="a short heading"),
        pytest.param(f"Brest : {TAX}", f"Brest : {TAX}", "", f"Brest : {TAX}", id="a place and a colon"),
        pytest.param(
            "Brest: le maire battu", "Brest: le maire battu", "<h2>Le maire s’explique</h2>",
            "Brest: le maire battu", id="a place before what no heading says",
        ),
    ],
)  # fmt: skip
def test_a_heading_that_is_the_title_stays_it(said: str, heading: str, after: str, title: str) -> None:
    markup = paragraphs(BODY, MORE).replace("Le titre de la page", heading) + after
    assert article_from_html(page(markup, f"<title>{said}</title>")).title == title


OTHER_WORDS = "Impôts locaux : la taxe foncière va augmenter"
CANONICAL = "<link rel=canonical href='https://www.midi-info.fr/taxe'>"


@pytest.mark.parametrize(
    ("said", "heading", "title"),
    [
        pytest.param(f"{TAX} | Midi Info", OTHER_WORDS, OTHER_WORDS, id="other words"),
        pytest.param("Accueil", OTHER_WORDS, OTHER_WORDS, id="a placeholder"),
        pytest.param(TAX, "Les dernières nouvelles de Dinan", TAX, id="a section"),
    ],
)
def test_the_heading_of_the_article_need_not_have_the_words_of_its_page(
    said: str, heading: str, title: str
) -> None:
    markup = paragraphs(BODY, MORE).replace("Le titre de la page", heading)
    assert article_from_html(page(f"<h2>Ailleurs</h2>{markup}", f"<title>{said}</title>")).title == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (f"{TAX} | Midi Info", TAX),
        (f"{TAX} - Économie - Midi Info", f"{TAX} - Économie"),
        (f"Midi Info - {TAX}", TAX),
        (f"Midi Info | {TAX}", TAX),
        (f"[Midi Info] {TAX}", TAX),
        (f"{TAX} - Le maire répond", f"{TAX} - Le maire répond"),
        (f"{TAX} | Midi Libération", f"{TAX} | Midi Libération"),
        (f"[Entretien] {TAX}", f"[Entretien] {TAX}"),
    ],
)
@pytest.mark.parametrize(
    ("head", "around"),
    [
        pytest.param(CANONICAL, "", id="its address"),
        pytest.param("<meta name='application-name' content='Midi Info'>", "", id="an application"),
        pytest.param("", "<header><a href='/'>Midi Info</a></header>", id="a link home"),
        pytest.param("", "<a href='/'><img src='a.png' alt='Midi Info'></a>", id="a picture that leads home"),
        pytest.param("", "<div class='logo'>Midi Info</div>", id="a logo"),
        pytest.param("", "<footer>© 2021 Midi Info - Mentions légales</footer>", id="its copyright"),
        pytest.param("", "<h1>Midi Info</h1>", id="a masthead"),
    ],
)
def test_a_title_loses_the_name_that_the_page_gives_its_site_elsewhere(
    head: str, around: str, said: str, title: str
) -> None:
    markup = around + paragraphs(BODY, MORE).replace("<h1>Le titre de la page</h1>", "")
    assert article_from_html(page(markup, f"{head}<title>{said}</title>")).title == title


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("<link rel=canonical href='https://www.dinan.fr/a'>", f"Dinan - {TAX}"),
        ("<link rel=canonical href='https://www.lyon.fr/a'>", "Brest - Lyon"),
        (CANONICAL, f"{TAX} | Midi Infos 7"),
        (CANONICAL, "Impôts - Midi Info"),
        (CANONICAL, "Midi Info - dix ans de journal"),
        (CANONICAL, "Midi Info : le journal a dix ans"),
        ("", f"{TAX} | Midi Info"),
    ],
)
def test_what_may_be_the_titles_own_stays(head: str, said: str) -> None:
    markup = paragraphs(BODY, MORE).replace("<h1>Le titre de la page</h1>", "")
    assert article_from_html(page(markup, f"{head}<title>{said}</title>")).title == said


@pytest.mark.parametrize(
    ("head", "masthead", "title"),
    [
        pytest.param("", "Midi Info", TAX, id="words of the press"),
        pytest.param("<title>Midi Info</title>", "Midi Info", TAX, id="the page says no more"),
        pytest.param("<title>Reporters</title>", "<a href='/'>Reporters</a>", TAX, id="a link home"),
        pytest.param(CANONICAL, "Midi-Info.fr", TAX, id="its address"),
        pytest.param(
            "", "Radio Bretagne en grève", "Radio Bretagne en grève", id="a sentence about the press"
        ),
        pytest.param(
            "", "Le port de Brest rouvre", "Le port de Brest rouvre", id="a title and an intertitle"
        ),
    ],
)
@pytest.mark.parametrize("markup", ["<h2>{}</h2>{}", "<article><h2>{}</h2>{}</article>"])
def test_below_the_name_of_the_site_stands_the_title(
    markup: str, head: str, masthead: str, title: str
) -> None:
    text = "".join(f"<p>{each}</p>" for each in (BODY, MORE, THIRD))
    article = article_from_html(page(f"<h1>{masthead}</h1>{markup.format(TAX, text)}", head))
    assert article.title == title


@pytest.mark.parametrize(
    "said", ["Communiqué", "Document Word - greve_v3.docx", "Microsoft Word - greve", ""]
)
@pytest.mark.parametrize(
    "heading",
    [
        f"<p class=MsoTitle>{TAX}</p>",
        f"<p class=MsoTitleCxSpFirst><span lang=FR>{TAX}</span></p>",
    ],
)
def test_the_title_of_what_word_writes_is_the_paragraph_of_that_style(said: str, heading: str) -> None:
    text = "".join(f"<p class=MsoNormal>{each}</p>" for each in (BODY, MORE))
    article = article_from_html(
        page(f"<div class=WordSection1>{heading}{text}</div>", f"<title>{said}</title>")
    )
    assert article.title == TAX
    assert article.text.split("\n\n") == [TAX, BODY, MORE]


def test_the_name_of_a_file_of_word_is_no_title() -> None:
    text = "".join(f"<p class=MsoNormal>{each}</p>" for each in (BODY, MORE))
    article = article_from_html(page(text, "<title>Document Word - greve_v3.docx</title>"))
    assert article.title is None


KICKER = "Côte atlantique"
TITLE = "Le remblai de la commune rouvre aux promeneurs"


@pytest.mark.parametrize(
    "head", [f'<meta property="og:title" content="{TITLE}">', f"<title>{TITLE} - Le Monde</title>", ""]
)
@pytest.mark.parametrize(
    "heading",
    [
        f"<span class='kicker'>{KICKER}</span>{TITLE}",
        f"<div class='surtitre'>{KICKER}</div><span>{TITLE}</span>",
        f"<span class='sr-only'>Article réservé aux abonnés</span>{TITLE}",
        f"{TITLE} <span class='abo'>Abonné</span>",
        TITLE.replace("remblai", "<em>remblai</em>").replace("ouvre", "<b>ouvre</b>"),
        f"<!-- titre --><a href='/'>{TITLE}</a>",
        f"<div>{TITLE.replace('remblai', 'r<em>emblai</em>')}</div>",
        "<span>" * 200 + f"<b class='kicker'>{KICKER}</b>{TITLE}",
    ],
)
def test_the_title_has_no_kicker_and_no_badge(heading: str, head: str) -> None:
    markup = paragraphs(BODY, MORE).replace("Le titre de la page", heading)
    article = article_from_html(page(markup, head))
    assert article.title == TITLE
    assert article.text.split("\n\n") == [TITLE, BODY, MORE]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (f"{KICKER}<br>{TITLE}", TITLE),
        (f"<strong>{KICKER}</strong>{TITLE}", TITLE),
        (f"{TITLE}<br>et aux cyclistes", TITLE),
        (f"{TITLE} et aux cyclistes", f"{TITLE} et aux cyclistes"),
    ],
)
def test_the_part_of_the_heading_that_the_page_names_is_its_title(heading: str, title: str) -> None:
    markup = paragraphs(BODY, MORE).replace("Le titre de la page", heading)
    assert article_from_html(page(markup, f'<meta property="og:title" content="{TITLE}">')).title == title


def test_lines_of_a_heading_are_not_run_together() -> None:
    markup = paragraphs(BODY, MORE).replace("Le titre de la page", "Le remblai<br>rouvre")
    assert article_from_html(page(markup)).title == "Le remblai rouvre"


@pytest.mark.parametrize("escaped", [False, True])
@pytest.mark.parametrize("key", ["articleBody", "liveBlogUpdate"])
def test_markup_in_linked_data_is_read_as_markup(key: str, escaped: bool) -> None:
    text = f"<p>{BODY}</p><p>Le <b>maire</b> &amp; son adjoint ont coupé le ruban à l’heure dite, à midi.</p>"
    text = html.escape(text) if escaped else text
    value = text if key == "articleBody" else [{"headline": "À midi", "articleBody": text}]
    data = json.dumps({"@type": "NewsArticle", "headline": "Le remblai rouvre", key: value})
    article = article_from_html(
        page('<div id="app"></div>', f'<script type="application/ld+json">{data}</script>')
    )
    assert article.text.split("\n\n")[-2:] == [
        BODY,
        "Le maire & son adjoint ont coupé le ruban à l’heure dite, à midi.",
    ]


def test_the_agency_of_a_byline_stays_findable() -> None:
    markup = paragraphs(BODY, MORE).replace("</h1>", '</h1><p class="byline">Avec Reuters, par J. Martin</p>')
    article = article_from_html(page(markup))
    [credit] = [b for b in article.blocks if b.kind.value == "credit"]
    assert "Reuters" in article.text[credit.start : credit.end]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Des habitants à Tokyo. © Kazuhiro NOGI / AFP", "Par Reuters"),
        ("Par Reuters", "Par Reuters"),
        ("Par Jean Martin", "Par Jean Martin"),
    ],
    ids=("a photograph's credit", "the byline itself", "another byline"),
)
def test_byline_stands_beside_the_credit_of_a_photograph(line: str, shown: str) -> None:
    markup = paragraphs(BODY, MORE).replace("</h1>", f'</h1><p class="byline">Par Reuters</p><p>{line}</p>')
    article = article_from_html(page(markup))
    known = [article.text[block.start : block.end] for block in article.blocks]
    assert [text for text in known if text.startswith("Par ")] == [shown]


OWING = "Publié le <time datetime='2021-03-10'>10 mars 2021</time> par La rédaction avec AFP"
OWED = "Publié le 10 mars 2021 par La rédaction avec AFP"
PHOTO = "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>"


@pytest.mark.parametrize(
    ("head", "foot", "credits"),
    [
        pytest.param("", "<footer>Avec AFP</footer>", ["Avec AFP"], id="its foot"),
        pytest.param(
            "", "<footer class='entry-footer'><i class='tags'>AP</i> Avec AFP</footer>", ["Avec AFP"],
            id="its foot, beside tags",
        ),
        pytest.param("<header>Avec AFP</header>", "", ["Avec AFP"], id="its head"),
        pytest.param("", "<address>Agence Belga</address>", ["Agence Belga"], id="an address"),
        *(
            pytest.param(f"<header><div class='{name}'>{OWING}</div></header>", "", [OWED], id=name)
            for name in ("entry-meta", "meta", "metas", "meta-info", "post-meta")
        ),
        pytest.param(
            "<div class='meta'><p>Le Quotidien (avec AFP), 10 mars 2021</p><p>Lecture : 2 min</p></div>", "",
            ["Le Quotidien (avec AFP), 10 mars 2021"], id="one line of several",
        ),
        pytest.param(
            "", "<p>Tous droits réservés. © AFP</p>", ["Tous droits réservés. © AFP"], id="all rights"
        ),
        pytest.param(PHOTO.format("Le remblai. © Eric Cabanis / AFP"), "", [], id="a photograph"),
        pytest.param("<p class='byline'>Avec AFP</p>", "<footer>Avec AFP</footer>", ["Avec AFP"], id="once"),
        pytest.param("", "</article><footer><p>Avec AFP</p></footer>", [], id="the foot of the site"),
        pytest.param("", "</article><address>Agence Belga</address>", [], id="an address of the site"),
        pytest.param("", f"<aside>{PHOTO.format('Un port. © AFP')}</aside>", [], id="another photograph"),
        pytest.param(
            "", "<div class='related'><article><footer>Avec AFP</footer></article></div>", [],
            id="another article",
        ),
        pytest.param(
            "", "<ul><li>Un autre article<div class='meta'>Avec AFP</div></li></ul>", [], id="another one"
        ),
        pytest.param("", "<footer>Mots-clés : <a>AFP</a>, <a>Reuters</a></footer>", [], id="keywords"),
        pytest.param(PHOTO.format("Le siège de l’AFP"), "", [], id="an agency in a picture"),
        pytest.param(PHOTO.format("Le port, mardi. © Ville de Brest"), "", [], id="a town’s photograph"),
        pytest.param("<header><p>Le patron de l’AFP démissionne</p></header>", "", [], id="prose"),
        pytest.param("<header><h2>Rencontre avec l’AFP</h2></header>", "", [], id="a heading"),
    ],
)  # fmt: skip
def test_what_the_margins_of_an_article_owe_to_agencies_is_kept(
    head: str, foot: str, credits: list[str]
) -> None:
    markup = (
        paragraphs(BODY, MORE).replace("</h1>", f"</h1>{head}").replace("</article>", f"{foot}</article>")
    )
    article = article_from_html(page(markup))
    kept = [article.text[b.start : b.end] for b in article.blocks if b.kind.value in ("credit", "byline")]
    assert kept == credits
    assert f"{BODY}\n\n{MORE}" in article.text


def test_the_article_with_the_title_is_the_one_whose_margins_are_read() -> None:
    teaser = f"<article><p>{BODY}</p><p>{MORE}</p>{PHOTO.format('Un port. © AFP')}</article>"
    article = article_from_html(page(paragraphs(BODY, MORE) + teaser))
    assert "AFP" not in article.text


@pytest.mark.parametrize(
    "junk",
    [
        "<figure><img src='a.jpg'><figcaption>Une vue du port. © AFP</figcaption></figure>",
        "<div class='newsletter'><p>Recevez chaque matin la lettre de la rédaction, gratuitement.</p></div>",
        "<p>Lire aussi : Les plus belles plages de la côte</p>",
        "<aside class='related'><ul><li><a href='/a'>Un autre article</a></li></ul></aside>",
        "<div class='video-player'><p>Votre navigateur ne lit pas cette vidéo.</p></div>",
        "<script>window.pvp_1 = new Pvp('a', {});</script>",
    ],
)
def test_what_is_laid_between_paragraphs_is_dropped(junk: str) -> None:
    clean = article_from_html(page(paragraphs(BODY, MORE)))
    assert (
        article_from_html(page(paragraphs(BODY, MORE).replace("</p><p>", f"</p>{junk}<p>"))).text
        == clean.text
    )


def test_text_after_a_dropped_box_is_kept() -> None:
    box = "<div class='player'>vidéo</div>"
    markup = paragraphs(BODY, BODY[:90] + " là.").replace(
        "</p><p>", f"</p>{box}{MORE} <a>Elle</a> insiste.<p>"
    )
    assert f"\n\n{MORE} Elle insiste.\n\n" in article_from_html(page(markup)).text


@pytest.mark.parametrize(
    "name", ["content sidebar-right", "post has-social-share", "newsletter-open page", "tags"]
)
def test_a_box_with_most_of_the_text_is_no_margin(name: str) -> None:
    aside = "<div class='sidebar'><p>Pub</p></div>"
    markup = f"<h1>Un titre</h1><div class='{name}'><p>{BODY}</p><p>{MORE}</p></div>{aside}"
    assert article_from_html(page(markup)).text.split("\n\n") == ["Un titre", BODY, MORE]


def test_line_breaks_part_paragraphs() -> None:
    article = article_from_html(
        page(f"<h1>Un titre</h1><div>{BODY}<br><br>{MORE}<br/>Il pleut encore à Brest.</div>")
    )
    assert article.text.split("\n\n")[-3:] == [BODY, MORE, "Il pleut encore à Brest."]


TODAY = "<header><span class='date-du-jour'>Vendredi 27 novembre 2026</span></header>"
UPDATED = "Mis à jour le <time datetime='2021-03-12T08:00'>12 mars 2021</time>"
PUBLISHED = "Publié le <time datetime='2021-03-10T13:02'>10 mars 2021</time>"
MODIFIED = "<meta property='article:modified_time' content='2021-03-12T10:00:00Z'>"


@pytest.mark.parametrize(
    ("head", "before", "line", "date"),
    [
        ("", TODAY, "<p>Publié le 10 mars 2021 à 13h02</p>", "2021-03-10"),
        ("", TODAY, "<div class='date'>10 mars 2021</div>", "2021-03-10"),
        ("", TODAY, "", None),
        ("", "<p class='current-date'>Vendredi 27 novembre 2026</p>", "", None),
        ("", "<header><time>1er mai 2024</time></header>", f"<p>{PUBLISHED}</p>", "2021-03-10"),
        ("", "", f"<p>{UPDATED}. {PUBLISHED}</p>", "2021-03-10"),
        ("", "", f"<p>{UPDATED}</p><time>10 mars 2021</time>", "2021-03-10"),
        ("", "", f"<p>{UPDATED}</p>", "2021-03-12"),
        (MODIFIED, "", "<p class='meta'>Publié le 10 mars 2021 à 14h20</p>", "2021-03-10"),
        (MODIFIED, "", "", "2021-03-12"),
        ("", "", "<div>Orange avec AFP, publié le mercredi 10 mars 2021 à 14h20</div>", "2021-03-10"),
        ("", "", "<p>Par Claire Dubreuil, publié le 10/03/2021 | Mis à jour le 11/03/2021</p>", "2021-03-10"),
        ("", "", "<p>Le rapport, publié le 10 mars 2020, dénonce le chantier de la ville.</p>", None),
        ("", "", "<p>La mairie répond au rapport, publié le 10 mars 2020.</p>", None),
        ("", "<aside><p>Publié le 1er mai 2024</p></aside>", f"<p>{PUBLISHED}</p>", "2021-03-10"),
        ("", TODAY, "<p><abbr class='published' title='2021-03-10T13:02Z'>13:02</abbr></p>", "2021-03-10"),
        ("", TODAY, "<span class='itemDateCreated'>mercredi, 10 mars 2021 13:02</span>", "2021-03-10"),
        ("", TODAY, "<div>Le 10 mars 2021 à 13h02, modifié le 12 mars 2021</div>", "2021-03-10"),
        ("", TODAY, "<p>Par Claire Dubreuil le mer 10/03/2021 - 13:02</p>", "2021-03-10"),
        ("", TODAY, "<div>fournie par <b>AFP</b> • 10/03/2021 à 13:02</div>", "2021-03-10"),
        ("", TODAY, f"<p>{BODY}</p><p>10 mars 2021</p>", "2021-03-10"),
        ("", TODAY, "<p>10 mars 2021</p><p class='date'>1er mai 2020</p>", "2021-03-10"),
        ("", TODAY, "<p>Le 10 mars 2020, la mairie avait fermé le remblai.</p>", None),
        ("", TODAY, "<p>10 mars 2020 : la mairie ferme le remblai</p>", None),
        ("", TODAY, "<p>La mairie a fermé.</p><h3>Le 10 mars 2020</h3>", None),
        ("", TODAY, "<p><b>10 mars 2020.</b> La mairie ferme le remblai.</p>", None),
        ("", TODAY, "<p>10 mars 2020 – La mairie ferme le remblai</p>", None),
        ("", TODAY, "<figure><figcaption>10 mars 2020</figcaption></figure>", None),
    ],
)  # fmt: skip
def test_the_date_is_neither_todays_nor_that_of_an_update(
    head: str, before: str, line: str, date: str | None
) -> None:
    markup = before + paragraphs(BODY, MORE).replace("</h1>", f"</h1>{line}")
    assert article_from_html(page(markup, head)).date == date


THIRD = "Il pleut encore à Brest, où la nuit a été calme selon la mairie et les pompiers de la ville."


@pytest.mark.parametrize(
    "markup",
    [
        f"<div><p>{BODY}</p>{MORE}<br><br>{THIRD}</div>",
        f"<div>{BODY}<p>{MORE}</p>{THIRD}</div>",
        f"<div><p>{BODY}</p>{MORE}<div>{THIRD}</div></div>",
        f"<div>{BODY}<br>{MORE}<!-- suite --><p>{THIRD}</p></div>",
        f"<section>{BODY}<font><p>{MORE}</p></font>{THIRD}</section>",
        f"{BODY}<p>{MORE}</p>{THIRD}",
    ],
)
def test_bare_text_between_blocks_is_a_paragraph(markup: str) -> None:
    article = article_from_html(page(f"<h1>Un titre</h1>{markup}"))
    assert article.text.split("\n\n") == ["Un titre", BODY, MORE, THIRD]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        (f"<h2>{BODY}</h2>", "standfirst"),
        (f"<p>Publié le 3 mai 2021</p><h2>{BODY}</h2>", "standfirst"),
        ("<h2 class='chapo'>Le chantier du remblai a duré dix-huit mois</h2>", "standfirst"),
        ("<h2>Dix-huit mois de chantier</h2>", "heading"),
    ],
)
def test_a_heading_of_sentences_before_the_text_is_the_standfirst(heading: str, kind: str) -> None:
    article = article_from_html(page(paragraphs(MORE, THIRD).replace("</h1>", f"</h1>{heading}")))
    [found] = [b for b in article.blocks if article.text[b.start : b.end] in heading and b.kind != "date"]
    assert found.kind == kind


def test_items_of_a_list_in_a_list_are_told_once() -> None:
    inner = "<ul><li>le sentier du nord ;</li><li>celui du <b>sud</b>.</li></ul>"
    items = f"<ul><li>Une mesure, la <b>création</b> de postes.</li><li>Deux sentiers :{inner}</li></ul>"
    article = article_from_html(page(paragraphs(BODY, MORE).replace("</article>", f"{items}</article>")))
    assert article.text.split("\n\n")[3:] == [
        "Une mesure, la création de postes.",
        "Deux sentiers :",
        "le sentier du nord ;",
        "celui du sud.",
    ]


def test_headings_between_bare_text_stay_headings() -> None:
    text = f"<div>{BODY}<h2>Une nuit calme</h2>{MORE}<h2>Et demain</h2>{THIRD}</div>"
    article = article_from_html(page(f"<article><h1>Un titre</h1>{text}</article>"))
    found = [article.text[b.start : b.end] for b in article.blocks if b.kind.value == "heading"]
    assert found == ["Une nuit calme", "Et demain"]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<div>" * 100_000 + f"<p>{BODY}</p>" + "</div>" * 100_000, id="100,000 nested boxes"),
        pytest.param("<p>" * 50_000, id="50,000 open paragraphs"),
        pytest.param(f"<h1>{'<span>a' * 50_000}", id="50,000 open boxes in a heading"),
        pytest.param("<!-- " * 50_000, id="comments that never end"),
        pytest.param("<b" * 50_000, id="tags that never end"),
        pytest.param('<script type="application/ld+json">' + "[" * 50_000 + "</script>", id="deep JSON-LD"),
        pytest.param(
            '<script type="application/ld+json">{"@type":"NewsArticle","author":[null,3]}</script>',
            id="odd JSON-LD",
        ),
        pytest.param("<table>" * 2_000, id="nested tables"),
        pytest.param(f"<div>{BODY}&#27;<p class='&#x1;'>{MORE}</p>&#8;</div>", id="control characters"),
        pytest.param("<html class='update'>3 mars 2021", id="a page that calls itself a date"),
    ],
)
def test_hostile_pages_end_in_a_line(markup: str) -> None:
    try:
        article_from_html(page(markup))
    except InputError as error:
        assert "\n" not in str(error)


TAGS = (
    "div p h1 article ul li table tr td span a br blockquote figure aside main script time noscript".split()
)
PARTS = [f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]
PARTS += [
    BODY,
    MORE,
    "Par Jean Martin avec AFP",
    "&eacute;",
    "&#0;",
    "&#xd800;",
    "\0",
    "<!--",
    "-->",
    "<![CDATA[",
]
PARTS += [
    "<p class=chapo>",
    "<div class=byline>",
    "<div itemprop=articleBody>",
    "<div class=comment>",
    "<title>",
]
PARTS += [
    '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":["a"],"author":{}}</script>'
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=5)), max_size=40).map("".join))
def test_any_markup_is_an_article_or_a_line(markup: str) -> None:
    try:
        article = article_from_html(markup)
    except InputError:
        return
    position = 0
    for block in article.blocks:
        assert position <= block.start < block.end
        assert not article.text[position : block.start].strip()
        position = block.end
    assert not article.text[position:].strip()


def test_external_entities_are_not_resolved() -> None:
    markup = page(paragraphs("&fichier; " + BODY, MORE))
    markup = markup.replace(
        "<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY fichier SYSTEM "file:///etc/passwd">]>'
    )
    assert "root:" not in article_from_html(markup).text


def test_a_page_above_the_limit_is_refused_and_scripts_do_not_count(tmp_path: Path) -> None:
    options = ReadOptions(max_bytes=1_600_000)
    path = tmp_path / "page.html"
    path.write_text(page(f"<script>{'x' * 300_000}</script>{paragraphs(BODY, MORE)}"), encoding="utf-8")
    [article] = read(str(path), options)
    assert isinstance(article, Article)
    path.write_text(page(f"<p>{'x ' * 150_000}</p>"), encoding="utf-8")
    [failure] = read(str(path), options)
    assert isinstance(failure, Failure)
    assert "--max-bytes raises the limit" in failure.message


def test_the_sample_page_is_read_as_its_writer_meant() -> None:
    article = one(Path(__file__).parents[1] / "samples" / "greve-trains.html")
    assert isinstance(article, Article)
    assert article.title == "Trains régionaux : la grève suspendue dans les Hauts-de-France"
    assert article.date == "2023-01-19"
    kinds = [block.kind.value for block in article.blocks]
    assert kinds[:3] == ["title", "credit", "standfirst"]
    assert kinds.count("list item") == 3
    assert article.text.endswith("et huit sur dix ce week-end.")
    for foreign in (
        "cookies",
        "Lire aussi",
        "newsletter",
        "chaque mardi",
        "covoiturage",
        "Usager59",
        "Crédit",
        "Accueil",
    ):
        assert foreign not in article.text


SECOND = (
    "Un violent incendie a détruit mardi un entrepôt dans la zone portuaire de la commune de Rouen.",
    "Le feu s’est déclaré vers deux heures. Près de quatre-vingts pompiers sont venus, a dit le préfet.",
    "La circulation des trains reste coupée jusqu’à mercredi entre la gare de Rouen et celle du Havre.",
)
FILL = [
    f"Le port de la commune a reçu {number} bateaux de pêche depuis le mois de mars." for number in range(8)
]
REMARK = f"<div class='comments'><article><p>{'</p><p>'.join(SECOND)}</p></article></div>"


@pytest.mark.parametrize(
    ("beside", "count"),
    [
        pytest.param(paragraphs(*SECOND), 2, id="a second article"),
        pytest.param(paragraphs(*SECOND) + paragraphs(*SECOND[::-1]), 3, id="three"),
        pytest.param(f"<article><p>{SECOND[0]}</p></article>", None, id="a teaser"),
        pytest.param(f"<article><a>{SECOND[0]}</a><p>La suite.</p></article>" * 5, None, id="teasers"),
        pytest.param(REMARK, None, id="a remark"),
        pytest.param("", None, id="none"),
    ],
)  # fmt: skip
def test_articles_that_are_not_read_are_told(beside: str, count: int | None) -> None:
    article = article_from_html(page(paragraphs(BODY, MORE, THIRD, *FILL) + beside))
    assert BODY in article.text
    assert SECOND[0] not in article.text
    told = f"only 1 of the {count} articles on the page is read"
    assert article.warnings == (() if count is None else (told,))


ROW = [*LONG, THIRD]
LONG_ROW = [f"{text} {' '.join(LONG[:3])}" for text in ROW]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(
            "".join(f"<div>{text}</div><div>&nbsp;</div>" for text in ROW), id="boxes as paragraphs"
        ),
        pytest.param(
            "".join(f"<div class='text-content'><p>{text}</p></div>" for text in LONG_ROW),
            id="one box for each",
        ),
        pytest.param(
            "".join(
                f"<section class='article-text'><h2>La {n}</h2><p>{text}</p></section>"
                for n, text in enumerate(LONG_ROW)
            ),
            id="with a heading",
        ),
        pytest.param(
            f"<table><tr><td><b>Le remblai</b><br>{'<br><br>'.join(ROW)}</td></tr></table>",
            id="a layout table",
        ),
        pytest.param(
            f"<div class='pub'>Publicité</div><div>{ROW[0]}</div><div>{ROW[1]}</div>", id="a short page"
        ),
    ],
)
def test_paragraphs_in_boxes_are_not_run_together(markup: str) -> None:
    article = article_from_html(page(f"<div id='page'><h1>Un titre</h1>{markup}</div>"))
    found = [article.text[b.start : b.end] for b in article.blocks if b.kind.value == "paragraph"]
    assert found == [text for text in (*ROW, *LONG_ROW) if re.search(rf"[>\n]{re.escape(text)}<", markup)]


@pytest.mark.parametrize(
    "quotation",
    [f"<p>{THIRD}</p>{MORE}", f"{MORE}<p>{THIRD}</p>", f"<p>{THIRD}</p><b>{MORE[:12]}</b>{MORE[12:]}"],
)
def test_bare_text_in_a_quotation_is_kept(quotation: str) -> None:
    markup = paragraphs(BODY, *FILL).replace("</article>", f"<blockquote>{quotation}</blockquote></article>")
    article = article_from_html(page(markup))
    assert set(article.text.split("\n\n")) >= {THIRD, MORE}


def posts(markup: str) -> str:
    """Return posts of a live blog, the first of which is long."""
    texts = (" ".join(ROW[:4]), *ROW[1:])
    hours = range(18, 18 - len(ROW), -1)
    return "".join(
        markup.format(number=number, text=text, hour=f"Il est {number} heures.")
        for number, text in zip(hours, texts, strict=True)
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='item'><b>{number}h</b><div class='post-body'><p>{text} {hour}</p></div></div>",
        "<div class='message'><i>{number}h</i><div class='text'><p>{text} {hour}</p></div></div>",
        "<div itemprop='liveBlogUpdate'><div itemprop='articleBody'><p>{text} {hour}</p></div></div>",
        "<article class='live-post'><p>{text} {hour}</p></article>",
    ],
)
@pytest.mark.parametrize("standfirst", ["", f"<p class='chapo'>{MORE}</p>"])
def test_a_live_blog_has_all_its_posts(markup: str, standfirst: str) -> None:
    source = f"<h1>Un titre</h1>{standfirst}<div id='live'>{posts(markup)}</div>"
    article = article_from_html(page(source))
    assert [hour for hour in range(24) if f"Il est {hour} heures." in article.text] == list(range(10, 19))
    assert not article.warnings


@pytest.mark.parametrize(
    "box", ["<div class='item'><h3>Le port</h3><p>{text}</p></div>", "<p class='item'>{text}</p>"]
)
def test_boxes_of_other_articles_are_no_posts(box: str) -> None:
    teasers = "".join(box.format(text=text) for text in (*SECOND, *FILL))
    source = f"{paragraphs(*LONG)}<div class='bottom'><h2>Sur le port</h2>{teasers}</div>"
    article = article_from_html(page(source))
    assert LONG[-1] in article.text
    assert SECOND[0] not in article.text


@pytest.mark.parametrize(
    ("byline", "shown"),
    [
        ("<span>Agence France-Presse</span><time>Publié le 10 mars 2021</time>", "Agence France-Presse"),
        ("<b>Par Jeanne Martin</b><br>Le 10/03/2021 à 6h31<br>Mis à jour le 11/03/2021", "Par Jeanne Martin"),
        ("<a>Par Jeanne Martin</a><div>Lecture : 2 min</div>", "Par Jeanne Martin"),
        ("Jeanne Martin, le 10/03/2021 à 6h31 (avec AFP)", "Jeanne Martin, le 10/03/2021 à 6h31 (avec AFP)"),
        ("Publié le 10 mars 2021 par <a>Jeanne Martin</a>", "Publié le 10 mars 2021 par Jeanne Martin"),
        ("<h1>Le titre de la page</h1><p>par <span class='author'>Jeanne Martin</span></p>", "Jeanne Martin"),
    ],
)
def test_the_byline_is_parted_from_what_stands_beside_it(byline: str, shown: str) -> None:
    head, _, rest = paragraphs(BODY, MORE).partition("<h1>Le titre de la page</h1>")
    title = "" if "<h1>" in byline else "<h1>Le titre de la page</h1>"
    article = article_from_html(page(f"{head}{title}<div class='article-meta'>{byline}</div>{rest}"))
    assert [article.text[b.start : b.end] for b in article.blocks if b.kind.value == "credit"] == [shown]


@pytest.mark.parametrize(
    "name", ["chapo", "subheadline", "article__desc", "lead-summary", "news__top__intro"]
)
@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("<span>l'essentiel</span> ", ""),
        ("<strong>Récit</strong> ", ""),
        ("<b>Entretien</b> ", ""),
        ("<b>Portrait</b> d’une ville. ", "Portrait d’une ville. "),
        ("<b>Entretien</b> : ", "Entretien : "),
        ("Portrait Robot du chat. ", "Portrait Robot du chat. "),
        ("", ""),
    ],
)
def test_the_standfirst_has_no_badge(name: str, before: str, kept: str) -> None:
    markup = paragraphs(BODY, MORE).replace("</h1>", f"</h1><div class='{name}'>{before}{THIRD}</div>")
    article = article_from_html(page(markup))
    assert [article.text[b.start : b.end] for b in article.blocks if b.kind.value == "standfirst"] == [
        kept + THIRD
    ]


@pytest.mark.parametrize("name", ["content_most_read", "box_lire_aussi", "tag_list", "forum-texte", "forum"])
def test_margins_are_known_whatever_joins_the_words_of_their_names(name: str) -> None:
    box = f"<div class='{name}'><p>{SECOND[0]}</p></div>"
    article = article_from_html(page(paragraphs(BODY, MORE).replace("</p><p>", f"</p>{box}<p>")))
    assert article.text.split("\n\n")[1:] == [BODY, MORE]


def test_the_title_of_a_damaged_page_is_repaired_as_its_text_is() -> None:
    title = "Le remblai de la côte rouvre aux piétons"
    markup = page(paragraphs(BODY, MORE).replace("Le titre de la page", title), f"<title>{title}</title>")
    article = article_from_html(markup.encode().decode("cp1252"))
    assert article.title == title
    assert article.text.startswith(title)


@pytest.mark.parametrize(
    ("lines", "pieces"),
    [
        (
            "Trois mesures, a dit le maire :<br>- une digue ;<br>- un quai neuf ;<br>- une grue.",
            4,
        ),
        ("Trois mesures :<br/>• une digue<br/>• un quai neuf<br/>• une grue", 4),
        (f"{THIRD[:-1]}, qui promettent une digue<br>– vieux projet –<br>et un quai neuf.", 1),
        (f"{THIRD[:-1]}, qui promettent<br>une digue - vieux projet -<br>et un quai neuf.", 1),
    ],
)
def test_a_list_may_have_no_markup_but_line_breaks(lines: str, pieces: int) -> None:
    markup = paragraphs(BODY, THIRD).replace("</p><p>", f"</p><p>{lines}</p><p>")
    article = article_from_html(page(markup))
    found = [b for b in article.blocks if not b.reason and article.text[b.start : b.end] not in (BODY, THIRD)]
    assert len(found) == pieces + 1  # and the title


@pytest.mark.parametrize(
    ("opening", "kind"),
    [("Paris (AFP) – ", "credit"), ("ENVIRONNEMENT - ", "boilerplate"), ("INCENDIE – ", "boilerplate")],
)
def test_what_opens_a_standfirst_is_no_part_of_its_sentence(opening: str, kind: str) -> None:
    markup = paragraphs(BODY, MORE).replace("</h1>", f"</h1><p class='chapo'>{opening}{THIRD}</p>")
    article = article_from_html(page(markup))
    found = [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks[1:3]]
    assert found == [(kind, opening.strip()), ("standfirst", THIRD)]


def test_a_page_without_boxes_keeps_its_headings_and_lists() -> None:
    lists = "<ul><li>deux plages rouvertes ;</li><li>un sentier fermé.</li></ul>"
    source = f"<h1>Un titre</h1><p>{BODY}</p><h2>Une nuit calme</h2><p>{MORE}</p>{lists}<p>{THIRD}</p>"
    article = article_from_html(page(f"<div id='menu'><a href='/'>Accueil</a></div>{source}"))
    found = [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks[1:]]
    assert found == [
        ("standfirst", BODY),
        ("heading", "Une nuit calme"),
        ("paragraph", MORE),
        ("list item", "deux plages rouvertes ;"),
        ("list item", "un sentier fermé."),
        ("paragraph", THIRD),
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("à midi<sup><a href='#n1'>[1]</a></sup>.", "à midi."),
        ("à midi<a href='#n1'><sup>1</sup></a>.", "à midi."),
        ("à midi<span class='spip_note_ref'> [<a href='#nb1'>1</a>]</span>.", "à midi."),
        ("sur 12 m<sup>2</sup>.", "sur 12 m2."),
        ("<a href='/parc'>sur 12 m<sup>2</sup></a>.", "sur 12 m2."),
        ("sur 12 m<a href='#m'><sup>2</sup></a>.", "sur 12 m2."),
        ("le XX<sup><a href='/siecle'>e</a></sup> siècle.", "le XXe siècle."),
    ],
)
def test_the_call_of_a_note_is_no_text(markup: str, text: str) -> None:
    article = article_from_html(page(paragraphs(f"{THIRD} Il pleut {markup} {BODY}", MORE)))
    assert f" Il pleut {text} " in article.text


@pytest.mark.parametrize(
    "rows",
    [
        "".join(f"<dt>Et ensuite, en {n} ?</dt><dd><p>{text}</p></dd>" for n, text in enumerate(ROW)),
        "".join(f"<dt>Le {n} mars</dt><dd>{text}</dd>" for n, text in enumerate(ROW)),
    ],
)
def test_an_article_may_be_a_list_of_answers(rows: str) -> None:
    article = article_from_html(page(f"<article><h1>Un titre</h1><dl>{rows}</dl></article>"))
    assert all(text in article.text for text in ROW)
