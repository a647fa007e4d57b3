"""Which sentence becomes the headline: the lead, which the ranker is told, and what leans on others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsum import french, headline
from newsum.headline import compose, salience
from newsum.headline.topics import relevance
from newsum.models import Article, Document
from newsum.reading import article_from_text
from newsum.training import title
from newsum.training.corpus import Record

LEAD = "Un incendie a ravagé lundi le port de Brest."
BODY = "Le feu a pris dans la nuit. Cent pompiers ont lutté. Le maire est venu. Deux bateaux ont coulé."


def document(text: str) -> Document:
    return french.analyse(article_from_text(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("short first paragraph", f"{LEAD}\n\n{BODY}", "un incendie a ravagé lundi le port de brest"),
            ("one paragraph", f"{LEAD} {BODY}", None),
            ("nothing behind it", LEAD, None),
            ("long first paragraph", f"{BODY}\n\n{LEAD}", None),
            ("a few words", f"Le feu.\n\n{BODY}", None),
        ]
    ],
)
def test_lead(text: str, words: str | None) -> None:
    assert salience.lead(document(text)) == (None if words is None else frozenset(words.split()))


def test_an_article_without_text_has_no_lead() -> None:
    assert salience.lead(french.analyse(Article(text="", blocks=()))) is None


def test_the_lead_makes_its_words_likelier_in_the_headline() -> None:
    told, untold = document(f"{LEAD}\n\n{BODY}"), document(f"{LEAD} {BODY}")
    assert salience.of(told).worths[0] > salience.of(untold).worths[0]


@pytest.mark.parametrize(
    ("sentences", "first"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "a noun that another sentence introduces",
                ["Le jeune homme est mort sur la route.", "Un motard est mort près de Brest."],
                1,
            ),
            ("a name", ["Le jeune Jean Petit est mort.", "Le motard est mort près de Brest."], 0),
            ("somebody new", ["Le jeune Jean Petit est mort.", "Un motard est mort près de Brest."], 1),
            ("an indefinite noun", ["Un jeune homme est mort hier.", "Un motard est mort près de Brest."], 0),
            (
                "only its source has a name",
                ["La victime est morte, selon Ouest-France.", "Un motard est mort près de Brest."],
                1,
            ),
        ]
    ],
)
def test_of_two_alike_the_one_that_reads_alone_comes_first(sentences: list[str], first: int) -> None:
    article = document(" ".join(sentences))
    alike = replace(salience.of(article), worths={0: 10.0, 1: 9.0})
    assert next(compose.ranked(article, alike))[1].place == first


def record(abstract: str, abstract_split: str | None) -> Record:
    return Record("7", "", "Brest : incendie au port", abstract, BODY, abstract_split, "train")


@pytest.mark.parametrize(
    ("abstract", "split", "articles"),
    [
        pytest.param(LEAD, "train", [BODY, f"{LEAD}\n\n{BODY}"], id="with its lead"),
        pytest.param("Le feu.", "train", [BODY], id="a few words"),
        pytest.param("", None, [BODY], id="none"),
    ],
)
def test_articles_are_learned_with_and_without_their_lead(
    abstract: str, split: str | None, articles: list[str]
) -> None:
    versions = title.versions(record(abstract, split))
    assert [version.article for version in versions] == articles
    assert {version.id for version in versions} == {"7"}


@pytest.mark.parametrize("dateline", [False, True])
def test_the_first_sentence_of_a_dispatch_is_its_news(dateline: bool) -> None:
    article = document("PARIS, 28 avril 2023 (AFP) - " * dateline + f"{LEAD} {BODY}")
    lead, second, *_ = article.prose
    worth = replace(salience.of(article), worths={lead.index: 20.0, second.index: 43.0})
    assert next(compose.ranked(article, worth))[1].sentence is (lead if dateline else second)


@pytest.mark.parametrize("dateline", [False, True])
def test_the_first_sentence_of_a_dispatch_leans_on_nothing(dateline: bool) -> None:
    lead = "Le club de Brest conforte sa place en tête de ce championnat, selon cette même ligue."
    article = document("BREST (AFP) - " * dateline + f"{lead} {BODY.replace('Le feu', 'Un feu')}")
    assert ("championnat" in headline.write(article).text) is dateline


def test_a_cut_may_not_make_the_first_sentence_of_a_dispatch_lean() -> None:
    article = document(
        "PARIS (AFP) - Interrogé sur l'hypothèse d'un reconfinement, le Premier ministre Jean Castex a"
        f" répondu vendredi qu'il n'était pas question d'y recourir à l'échelle nationale. {BODY}"
    )
    assert "reconfinement" in headline.write(article).text


def test_the_best_headline_is_the_first_that_is_not_refused() -> None:
    article = document(f"{LEAD}\n\n{BODY}")
    best = next(one for one in headline.considered(article) if one.refused is None)
    assert best.text == headline.write(article).text


def _openings(text: str) -> list[str]:
    """Return the sentences in the order in which they are tried, each by its first six words."""
    read = document(text)
    worth = salience.of(read)
    groups = compose.tried(read, worth, relevance.of(read, worth))
    return [" ".join(group[0].draft.text.split()[:6]) for group in groups if group]


@pytest.mark.parametrize(
    ("background", "news", "first"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "pluperfect, news of nearly the same worth",
                "La police de Marseille avait arrêté deux hommes armés à Marseille, accusés d'un meurtre.",
                "La police de Marseille a relâché deux hommes armés, accusés d'un vol.",
                "La police de Marseille a relâché",
            ),
            (
                "pluperfect, no news",
                "La police de Marseille avait arrêté deux hommes armés à Marseille, accusés d'un meurtre.",
                "Il fait beau.",
                "La police de Marseille avait arrêté",
            ),
            (
                "conditional, which tells news",
                "La police de Marseille aurait arrêté deux hommes armés à Marseille, accusés d'un meurtre.",
                "La police de Marseille a relâché deux hommes armés, accusés d'un vol.",
                "La police de Marseille aurait arrêté",
            ),
        ]
    ],
)
def test_what_tells_the_background_waits_for_news(background: str, news: str, first: str) -> None:
    tried = _openings(f"{background} {news}")
    assert tried[0] == first and len(tried) == 2
