"""Key points under every budget."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum import french
from newsum.models import Budget, BudgetUnit, Document, KeyPoint, Ranking
from newsum.ranking import rank
from newsum.reading import article_from_text
from newsum.selection import select

PARAGRAPHS = (
    "La mairie de Valbrune a voté mardi soir la fermeture de la piscine municipale, jugée trop coûteuse.",
    "Le bassin, construit en 1974, perdait 300.000 euros par an depuis la hausse du prix de l'énergie.",
    "Une pétition contre la fermeture a recueilli quatre mille signatures en deux semaines.",
    "Les clubs de natation devront se rendre à Mirecourt, à vingt kilomètres de là.",
    "Le maire promet un nouveau bassin d'ici à 2030 si la région apporte la moitié du budget.",
    "L'opposition dénonce une décision prise sans débat et annonce un recours devant la justice.",
    "Les douze employés seront reclassés dans les autres services de la ville.",
    "Le terrain pourrait accueillir un parking, une idée que combattent les riverains du quartier.",
)
TEXT = "\n\n".join(PARAGRAPHS)
SENTENCES, WORDS, RATIO, AUTO = BudgetUnit


def key_points(text: str, unit: BudgetUnit, amount: float = 3, method: str = "news") -> tuple[KeyPoint, ...]:
    return select(*ranked(text, method), Budget(unit, amount))


def ranked(text: str, method: str = "news") -> tuple[Document, Ranking]:
    document = french.analyse(article_from_text(text))
    return document, rank(document, method)


@pytest.mark.parametrize("method", ["news", "lead"])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 8])
def test_as_many_sentences_as_asked_for(method: str, count: int) -> None:
    assert len(key_points(TEXT, SENTENCES, count, method)) == count


@pytest.mark.parametrize("count", [9, 100])
def test_no_more_than_there_are(count: int) -> None:
    assert [point.text for point in key_points(TEXT, SENTENCES, count)] == list(PARAGRAPHS)


@pytest.mark.parametrize("method", ["news", "lex-rank"])
@pytest.mark.parametrize("room", [13, 20, 30, 45, 60, 100])
def test_words_are_a_limit(method: str, room: int) -> None:
    words = sum(len(point.text.split()) for point in key_points(TEXT, WORDS, room, method))
    assert room - 17 < words <= room, "no sentence more would fit, or it would repeat"


@pytest.mark.parametrize(
    ("unit", "amount", "paragraphs", "most"),
    [
        pytest.param(WORDS, 34, PARAGRAPHS, 2, id="just as many words"),
        pytest.param(WORDS, 46, PARAGRAPHS, 2, id="a shorter one later would fit"),
        pytest.param(WORDS, 12, PARAGRAPHS, 1, id="the first alone is too long"),
        pytest.param(WORDS, 1000, PARAGRAPHS, 8, id="all fit"),
        pytest.param(RATIO, 35, PARAGRAPHS, 2, id="a share of the words"),
        pytest.param(RATIO, 1, PARAGRAPHS, 1, id="a share that is too small"),
        pytest.param(WORDS, 45, ("***", *PARAGRAPHS), 2, id="a line without words is passed over"),
    ],
)
def test_the_lead_is_the_first_sentences_while_they_fit(
    unit: BudgetUnit, amount: float, paragraphs: tuple[str, ...], most: int
) -> None:
    points = key_points("\n\n".join(paragraphs), unit, amount, method="lead")
    assert [point.text for point in points] == list(PARAGRAPHS[:most])


def test_the_lead_passes_over_a_repetition_whether_it_fits_or_not() -> None:
    text = "\n\n".join((PARAGRAPHS[0], PARAGRAPHS[0], PARAGRAPHS[2]))
    points = key_points(text, WORDS, 30, method="lead")
    assert [point.text for point in points] == [PARAGRAPHS[0], PARAGRAPHS[2]]


@pytest.mark.parametrize("share", [15, 25, 50, 75])
def test_a_percentage_is_of_the_articles_words(share: int) -> None:
    words = sum(len(point.text.split()) for point in key_points(TEXT, RATIO, share))
    total = len(TEXT.split())
    assert 0 < words <= share / 100 * total


@pytest.mark.parametrize(("unit", "amount"), [(WORDS, 3), (RATIO, 1)])
def test_a_budget_too_small_for_any_sentence_gives_a_short_one_that_says_something(
    unit: BudgetUnit, amount: float
) -> None:
    text = "\n\n".join((*PARAGRAPHS, "Il n'y avait personne.", "À noter."))
    (point,) = key_points(text, unit, amount)
    assert point.text == PARAGRAPHS[6]


def test_a_budget_too_small_for_any_sentence_gives_the_best_score() -> None:
    (point,) = key_points(TEXT, WORDS, 3, method="lead")
    assert point.text == PARAGRAPHS[0]


@pytest.mark.parametrize(
    ("text", "method", "most"), [(TEXT, "news", 3), (TEXT, "lead", 2), (PARAGRAPHS[0], "news", 1)]
)
def test_auto_chooses_one_to_three(text: str, method: str, most: int) -> None:
    assert 1 <= len(key_points(text, AUTO, method=method)) <= most


@pytest.mark.parametrize("method", ["news", "lead"])
@pytest.mark.parametrize("count", [2, 3, 5])
def test_no_near_duplicate(method: str, count: int) -> None:
    twice = PARAGRAPHS[0].replace("mardi soir", "mardi")
    points = key_points("\n\n".join([PARAGRAPHS[0], twice, *PARAGRAPHS[1:4]]), SENTENCES, count, method)
    assert len({point.text for point in points} & {PARAGRAPHS[0], twice}) <= 1
    assert len(points) == min(count, 4)


def test_all_the_same_sentence_gives_it_once() -> None:
    text = "\n\n".join(["La grève continue lundi dans les ports de la région."] * 6)
    assert len(key_points(text, SENTENCES, 3)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("La piscine ferme", id="a heading"),
        pytest.param("La piscine ferme\n\nLes clubs protestent", id="headings only"),
        pytest.param("Oui.", id="one word"),
        pytest.param("12 %", id="a number"),
    ],
)
@pytest.mark.parametrize("unit", list(BudgetUnit))
def test_any_text_has_a_key_point(text: str, unit: BudgetUnit) -> None:
    assert key_points(text, unit)


def test_few_sentences_hold_what_one_leans_on_or_neither() -> None:
    text = "\n\n".join(
        (
            PARAGRAPHS[0],
            "Cependant, il a promis mardi soir à la mairie de Valbrune un bassin municipal moins coûteux.",
            *PARAGRAPHS[1:],
        )
    )
    for count in (1, 2, 3):
        points = [point.text for point in key_points(text, SENTENCES, count)]
        leaning = [number for number, point in enumerate(points) if point.startswith("Cependant")]
        assert all(number > 0 and points[number - 1] == PARAGRAPHS[0] for number in leaning)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_an_item_of_a_list_stands_behind_the_line_that_opens_it_or_not_at_all(count: int) -> None:
    opening = "Sont interdits :"
    items = (
        "l'arrosage des pelouses et des massifs fleuris de la ville, de jour comme de nuit ;",
        "le lavage des voitures, hors stations équipées de recyclage ;",
        "l'arrosage des terrains de golf de la ville, à l'exception des greens, de 20 h à 8 h.",
    )
    first = "Le préfet a placé mardi onze communes en alerte renforcée."
    last = "Le texte s'applique jusqu'au 30 septembre."
    text = "\n".join((f"{first} {opening}", *(f"- {item}" for item in items), "", last))
    points = [point.text for point in key_points(text, SENTENCES, count)]
    assert not set(points[1:]) & set(items[1:])
    assert (items[0] in points) is (opening in points)


def test_half_a_quotation_is_not_held_by_the_sentence_before_it() -> None:
    half = '"Ça a secoué fort.'
    text = (
        "URGENT Séisme de magnitude 7,6 au large de la Papouasie, alerte au tsunami (USGS)\n\n"
        "Un séisme de magnitude 7,6 a frappé lundi le large de la Papouasie-Nouvelle-Guinée, a annoncé"
        " l'institut géologique américain (USGS), et une alerte au tsunami a été émise.\n\n"
        "L'épicentre a été localisé à 62 km au sud-est de Rabaul, à une profondeur de 10,7 km. Il n'y avait"
        " dans l'immédiat ni victimes ni dégâts signalés.\n\n"
        f"{half} On est tous sortis dans la rue\", a raconté à l'AFP Mme Wari, réceptionniste à Kokopo."
    )
    assert half not in [point.text for point in key_points(text, SENTENCES, 3)]


@pytest.mark.parametrize("unit", [SENTENCES, AUTO])
def test_an_answer_whose_question_is_dropped_gives_way(unit: BudgetUnit) -> None:
    answers = (
        "Il est recommandé aux plus de 65 ans, aux femmes enceintes et aux soignants.",
        "Il est pris en charge à 100 % par l'Assurance maladie pour les personnes à risque.",
        "Chez un médecin, un pharmacien, un infirmier ou une sage-femme.",
    )
    standing = (
        "La campagne a débuté mardi 14 octobre.",
        "Plus de 12 000 pharmacies proposent l'injection sans rendez-vous.",
    )
    text = "\n".join(
        (
            "Q. Le vaccin est-il obligatoire ?",
            f"R. Non. {answers[0]} {standing[0]}",
            "Q. Combien coûte-t-il ?",
            f"R. {answers[1]} Les autres paieront 11,50 euros.",
            "Q. Où se faire vacciner ?",
            f"R. {answers[2]} {standing[1]}",
        )
    )
    assert {point.text for point in key_points(text, unit, 2)} == {*standing}


LONG = (
    "La mairie de Valbrune a voté mardi soir la fermeture de la piscine municipale, jugée trop coûteuse, ce"
    " que regrettent les habitants du quartier, les clubs sportifs, les écoles voisines et les touristes de"
    " passage, qui s'y baignaient chaque été depuis un demi-siècle sans jamais payer plus de deux euros."
)
LEANING = (
    "Cependant, il a promis mardi soir à la mairie de Valbrune un bassin municipal moins coûteux en énergie"
    " que la piscine."
)


@pytest.mark.parametrize("first", [pytest.param(PARAGRAPHS[0], id="short"), pytest.param(LONG, id="long")])
@pytest.mark.parametrize(
    ("unit", "amount"),
    [(SENTENCES, 4), (SENTENCES, 5), (SENTENCES, 8), *((WORDS, room) for room in range(10, 130, 5))],
)
def test_a_large_budget_takes_what_a_sentence_leans_on_or_neither(
    first: str, unit: BudgetUnit, amount: float
) -> None:
    text = "\n\n".join((first, LEANING, *PARAGRAPHS[1:]))
    points = [point.text for point in key_points(text, unit, amount)]
    leaning = [number for number, point in enumerate(points) if point.startswith("Cependant")]
    assert all(number > 0 and points[number - 1] == first for number in leaning)


WORD = st.sampled_from(
    "le la maire ville vote budget école mardi annonce hausse 2021 euros grève port".split()
)
SENTENCE = st.lists(WORD, min_size=1, max_size=25).map(lambda words: " ".join(words).capitalize() + ".")
BUDGETS = st.builds(Budget, st.sampled_from(list(BudgetUnit)), st.integers(1, 60).map(float))


@given(st.lists(SENTENCE, min_size=1, max_size=30), BUDGETS, st.sampled_from(["news", "lead"]))
def test_key_points_are_sentences_in_order_without_near_duplicates(
    sentences: list[str], budget: Budget, method: str
) -> None:
    document, ranking = ranked("\n\n".join(sentences), method)
    points = select(document, ranking, budget)
    assert points
    assert [point.sentence for point in points] == sorted({point.sentence for point in points})
    for point in points:
        assert point.text == document.sentences[point.sentence].text
    if budget.unit is SENTENCES:
        assert len(points) <= budget.amount
    vocabularies = [set(document.sentences[point.sentence].words) for point in points]
    for number, one in enumerate(vocabularies):
        for other in vocabularies[:number]:
            assert len(one & other) < max(len(one), len(other)) or len(one) != len(other)
