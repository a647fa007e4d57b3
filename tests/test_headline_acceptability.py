"""What readers accept to lose: what shows of a part, what is never cut, and what was judged."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum import french
from newsum.headline import compose
from newsum.headline.cuts import acceptability, supplements
from newsum.headline.grammar import attribution
from newsum.headline.grammar.parse import Parsed, parse
from newsum.headline.grammar.segments import main_verb, segment_end
from newsum.reading import article_from_text
from newsum.training import acceptability as training

SENTENCE = (
    "Malgré la tempête, le maire de Brest, élu en 2014, a fermé le port, après une nuit de pluie, "
    "a annoncé la préfecture"
)


def parsed(text: str) -> Parsed:
    found = parse(text)
    assert found is not None
    return found


def texts(sentence: Parsed) -> dict[str, tuple[int, int]]:
    return {" ".join(sentence.words[start:end]): (start, end) for start, end in supplements.parts(sentence)}


def test_parts_stand_between_commas_on_their_side_of_the_verb() -> None:
    found = texts(parsed(SENTENCE))
    assert "malgré la tempête" in found
    assert "élu en 2014" in found
    assert "après une nuit de pluie" in found
    assert not any(text.startswith("a fermé") and text.endswith("préfecture") for text in found)


@pytest.mark.parametrize(
    ("part", "position"),
    [
        ("malgré la tempête", "front"),
        ("élu en 2014", "inside"),
        ("après une nuit de pluie", "end"),
    ],
)
def test_position(part: str, position: str) -> None:
    sentence = parsed(SENTENCE)
    assert acceptability.position(sentence, *texts(sentence)[part]) == position


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "an apposition, an object",
                ("Jean Verdier, peintre breton, expose ses tableaux à Brest", "peintre breton"),
                ("La marque présentera, lundi à Brest, un nouveau voilier bleu", "un nouveau voilier bleu"),
            ),
            (
                "a comment, members of an enumeration",
                (
                    "Le pont de Brest a été fermé mardi aux voitures, ce qui agace les élus",
                    "ce qui agace les élus",
                ),
                (
                    "La loi protège les pêcheurs, les dockers, les marins et les mousses",
                    "les marins et les mousses",
                ),
            ),
            (
                "a named subject, a subject without name",
                (
                    "En déplacement à Lyon, le maire Jean Verdier a promis un pont aux élus",
                    "en déplacement à lyon",
                ),
                ("En Bretagne, un homme de trente ans a été arrêté pour vol", "en bretagne"),
            ),
        ]
    ],
)
def test_what_readers_rather_accept(better: tuple[str, str], worse: tuple[str, str]) -> None:
    chances = []
    for text, part in (better, worse):
        sentence = parsed(text)
        chances.append(acceptability.chance(sentence, *texts(sentence)[part]))
    assert chances[0] > chances[1]


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "an exception",
                "Le maire de Brest ferme toutes les écoles de la ville, à l'exception de celles du port",
                "à l' exception de celles du port",
            ),
            (
                "a condition",
                "Le pont de Brest rouvrira lundi aux voitures, si la météo le permet",
                "si la météo le permet",
            ),
            (
                "a condition in front",
                "En cas de tempête, le pont de Brest sera fermé aux voitures",
                "en cas de tempête",
            ),
            (
                "a source",
                "Le pont de Brest est fermé depuis lundi, selon un élu du port, par manque d'argent",
                "selon un élu du port",
            ),
            (
                "what a verb says",
                "Le maire de Brest a jugé, dans un entretien au Monde, que le port restait ouvert",
                "que le port restait ouvert",
            ),
            (
                "the object of a verb",
                "La mairie a offert aux enfants de Brest, à l'occasion de Noël, un spectacle de cirque",
                "un spectacle de cirque",
            ),
            (
                "what a cleft sentence sets off",
                "C'est dans son port de Brest, dont il est le maire, qu'il annonce son départ",
                "qu' il annonce son départ",
            ),
            (
                "what a cleft sentence denies",
                "Le maire reste, et ce n'est pas son livre, paru en mai à Brest, qui annonce son départ",
                "qui annonce son départ",
            ),
            (
                "the name of an office's holder",
                "Le maire de la ville de Brest, Jean Verdier, a fermé le pont aux voitures",
                "jean verdier",
            ),
            (
                "what somebody did",
                "Un élu de Brest a été arrêté lundi dans le port de la ville, alors qu'il roulait ivre",
                "alors qu' il roulait ivre",
            ),
            (
                "when it was, long ago",
                "Le 4 août 2020, une explosion a détruit le port et les rues de Beyrouth",
                "le 4 août 2020",
            ),
            (
                "a lack that the news hangs on",
                "Sans accord européen, la Pologne fermera sa frontière aux camions",
                "sans accord européen",
            ),
            (
                "a suspended sentence",
                "Le maire de Brest a été condamné à trois ans de prison, dont deux avec sursis",
                "dont deux avec sursis",
            ),
            (
                "an adjunct before another",
                "Un mois après son mariage, le 19 mai dernier, Jean Verdier a quitté Brest",
                "un mois après son mariage",
            ),
            (
                "the item of an enumeration",
                "Les Bretons sont les champions des vacances, devant les Basques, les Corses et les Picards",
                "devant les basques",
            ),
            (
                "speech",
                'Le maire de Brest a fermé le pont, "une décision qui nous coûte beaucoup"',
                '" une décision qui nous coûte beaucoup "',
            ),
        ]
    ],
)
def test_what_is_never_cut(sentence: str, part: str) -> None:
    found = parsed(sentence)
    start, end = texts(found)[part]
    assert supplements.is_kept(found, start, end)


PIECES = st.sampled_from(
    ["Le maire de Brest", "élu en 2014", "qui part", "a fermé le port", "selon lui", "dit-il", "à Lyon", "et"]
)


@given(st.lists(PIECES, min_size=1, max_size=8))
def test_every_part_lies_between_two_commas_and_spares_the_main_verb(pieces: list[str]) -> None:
    sentence = parse(", ".join(pieces))
    if sentence is None:
        return
    verb = main_verb(sentence, range(len(sentence)))
    for start, end in supplements.parts(sentence):
        assert verb is not None and not start <= verb < end
        assert start == 0 or start - 1 in sentence.commas
        assert end in sentence.commas or end == segment_end(sentence)
        assert (acceptability.position(sentence, start, end) == "front") is (start == 0)
        assert acceptability.chance(sentence, start, end) > 0


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_the_best_comes_first_and_the_losses_of_the_others_are_not_asked_for(
    rows: list[tuple[int, int]],
) -> None:
    rows = sorted(rows, reverse=True)
    asked: list[int] = []

    def loss(draft: compose.Draft) -> float:
        asked.append(draft.place)
        return rows[draft.place][1]

    (draft,) = compose.all_drafts(french.analyse(article_from_text("Le port de Brest ouvre.")))
    drafts = [replace(draft, place=place) for place in range(len(rows))]
    values: list[float] = []
    for value, draft in compose.best_first(((float(rows[one.place][0]), one) for one in drafts), loss):
        if not values:
            assert all(rows[place][0] >= value for place in asked)
        assert value == rows[draft.place][0] - rows[draft.place][1]
        values.append(value)
    assert len(values) == len(rows)
    assert all(one >= other for one, other in pairwise(values))


def test_the_judgements_can_teach() -> None:
    judged = training.read()
    assert len(judged) > 10_000
    assert {one.label for one in judged} == {"good", "hollow", "broken", "wrong"}
    assert len({one[:3] for one in judged}) == len(judged)


def test_training_learns_what_is_accepted() -> None:
    rows = [
        training.Example("end", frozenset(["any", "opens notamment"]), accepted=True),
        training.Example("end", frozenset(["any", "opens que"]), accepted=False),
        training.Example("front", frozenset(["any", "rare"]), accepted=True),
    ]
    weights = training.fit(rows[:2] * training.LEAST + rows[2:])
    assert weights["end", "opens notamment"] > 0 > weights["end", "opens que"]
    assert ("front", "rare") not in weights


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "before a verb of saying that is the main one",
                "Le maire de Brest, élu en 2014, a annoncé la fermeture du pont aux voitures",
                "élu en 2014",
            ),
            (
                "a reflexive, no condition",
                "Le maire de Brest, s'appuyant sur un rapport, ferme le pont aux voitures",
                "s' appuyant sur un rapport",
            ),
        ]
    ],
)
def test_what_may_go_inside(sentence: str, part: str) -> None:
    found = parsed(sentence)
    start, end = texts(found)[part]
    assert acceptability.position(found, start, end) == "inside"
    assert supplements.chances(found)[start, end] >= supplements.ACCEPTED


@pytest.mark.parametrize(
    ("sentence", "is_source"),
    [
        ("Le pont ferme à Brest, comme le révèle Le Parisien", True),
        ("Le pont ferme à Brest, ainsi que le rapporte la préfecture", True),
        ("Le pont ferme à Brest, s'inquiète le maire", True),
        ("Jean Verdier est mort à Brest, a fait savoir sa famille", True),
        ("Jean Verdier, comme lui, annonce son départ", False),
        ("Le maire ferme le pont, comme la tempête approche", False),
    ],
)
def test_who_says_it_is_a_source(sentence: str, is_source: bool) -> None:
    found = parsed(sentence)
    assert attribution.within(found, found.commas[0] + 1, len(found)) is is_source


@pytest.mark.parametrize(
    ("sentence", "needed"),
    [
        ("Deux hommes de Brest ont été arrêtés pour corruption, a indiqué le parquet", False),
        ("Deux hommes de Brest ont été arrêtés pour corruption, a indiqué le maire", True),
        ("Le séisme a fait 38 morts à Brest, selon la préfecture", False),
        ("Le séisme a fait 38 morts à Brest, a annoncé la mairie", True),
        ("La fête du port de Brest aura lieu en juin, a annoncé la mairie", False),
        ("La manifestation de Brest a réuni 12.000 personnes, selon la police", True),
        ("Le port de Brest pourrait fermer, a indiqué la préfecture", True),
        ('Le port de Brest est "un danger pour tous", a indiqué la préfecture', True),
        ("Le port de Brest sera trop petit, selon les armateurs", True),
    ],
)
def test_a_statement_needs_its_source_unless_it_is_a_fact(sentence: str, needed: bool) -> None:
    found = parsed(sentence)
    comma = found.commas[-1]
    assert attribution.is_needed(found, 0, comma, comma + 1) is needed
