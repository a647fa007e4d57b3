"""The ``news`` ranker: what its scores mean, and what they are made of."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum import french
from newsum.errors import UsageError
from newsum.models import Document, Ranking
from newsum.ranking import METHODS, features, model, news, rank, sets
from newsum.ranking.coverage import SCALE, Coverage
from newsum.reading import article_from_text

LEAD = (
    "Un incendie a détruit dans la nuit de mardi à mercredi l'usine de papier de Valbrune, où "
    "travaillent 240 personnes, a annoncé la préfecture."
)
FACTS = (
    "Les flammes sont parties d'un entrepôt vers 02H30 et ont été maîtrisées au matin par 120 pompiers.",
    "Aucun salarié n'a été blessé, mais l'usine de Valbrune ne produira plus de papier avant un an.",
)
TALK = (
    "« On a eu très peur, on ne savait pas quoi faire », raconte une voisine.",
    "Et maintenant ?",
    "Il hausse les épaules.",
)
TEXT = "\n\n".join(["L'usine brûle", LEAD, TALK[0], *FACTS, TALK[1], TALK[2]])


def ranked(text: str, title: str | None = None) -> tuple[Document, Ranking, dict[str, float]]:
    document = french.analyse(article_from_text(text, title=title))
    ranking = rank(document)
    return document, ranking, {s.text: ranking.scores[s.index] for s in document.sentences}


@pytest.mark.parametrize("talk", TALK)
@pytest.mark.parametrize("fact", [LEAD, *FACTS])
def test_facts_are_worth_more_than_talk(fact: str, talk: str) -> None:
    _, _, scores = ranked(TEXT)
    assert scores[fact] > scores[talk]


def test_the_lead_is_worth_most_even_when_it_comes_late() -> None:
    _, _, scores = ranked(TEXT)
    assert max(scores, key=scores.__getitem__) == LEAD
    _, _, late = ranked("\n\n".join([TALK[0], TALK[2], LEAD, *FACTS]))
    assert max(late, key=late.__getitem__) == LEAD


def test_headings_and_titles_score_nothing() -> None:
    document, ranking, _ = ranked(TEXT)
    assert [sentence.is_prose for sentence in document.sentences] == [score > 0 for score in ranking.scores]
    assert not ranking.contributions[0]


def test_the_parts_add_up_to_the_score() -> None:
    document, ranking, _ = ranked(TEXT, title="L'usine de papier de Valbrune détruite par un incendie")
    for sentence in document.prose:
        parts = ranking.contributions[sentence.index]
        assert set(parts) <= set(news.PARTS)
        assert min(1.0, max(0.0, sum(parts.values()))) == pytest.approx(
            ranking.scores[sentence.index], abs=1e-3
        )


def test_a_known_title_counts() -> None:
    _, plain, _ = ranked("\n\n".join([LEAD, *TALK, *FACTS]))
    _, titled, _ = ranked("\n\n".join([LEAD, *TALK, *FACTS]), title="L'usine de Valbrune en feu")
    assert plain.scores != titled.scores
    assert "title" not in plain.contributions[0]


def test_salient_words_are_those_of_the_subject() -> None:
    document, ranking, _ = ranked(TEXT)
    assert ranking.evidence is not None
    lead = next(sentence for sentence in document.sentences if sentence.text == LEAD)
    words = ranking.evidence.salient(lead.index, 12)
    assert {"valbrune", "usine", "incendie"} <= set(words)
    assert not {"de", "la", "l'", "a", "à", "où"} & set(words)
    assert ranking.evidence.salient(0) == ()


def test_no_prose_no_scores() -> None:
    document = french.analyse(article_from_text(TEXT))
    ranking = rank(Document(document.article, document.sentences[:1]))
    assert ranking.scores == (0.0,)
    assert ranking.evidence is None


def test_unknown_method_is_told_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="no method is called 'magic'; choose one of news, lead"):
        rank(french.analyse(article_from_text(TEXT)), "magic")
    assert METHODS[0] == "news"


def test_the_same_scores_whatever_the_hash_seed() -> None:
    code = (
        "from newsum import french, ranking\nfrom newsum.reading import article_from_text\n"
        f"r = ranking.rank(french.analyse(article_from_text({TEXT!r})))\n"
        "print(r.scores, [dict(c) for c in r.contributions], [r.evidence.salient(i) for i in range(7)])"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("sentence", "place"), [(0, 1), (1, 2), (2, 4), (3, 8), (4, 9), (5, 10), (14, 12), (15, 13), (9999, 13)]
)
def test_places(sentence: int, place: int) -> None:
    assert features.place_of(sentence) == place < features.PLACES


def test_codes_tell_place_and_spread() -> None:
    codes = features.observe([{"a", "b"}, {"a"}, {"c"}, {"d", "b"}])
    found = {word: (code // features.STRIDE, code % features.STRIDE) for word, code in codes.items()}
    assert found == {"a": (0b011, 2), "b": (0b001, 2), "c": (0b100, 1), "d": (8, 1)}


@pytest.mark.parametrize(
    ("word", "articles", "kind"),
    [
        ("de", 20_000, features.UNKNOWN - 1),
        ("otan", 29, 0),
        ("otan", 30, 1),
        ("zwanze", 0, features.UNKNOWN),
        ("13.000", 0, features.NUMBER),
        ("1515", 12, features.NUMBER),
        ("1974", 0, features.YEAR),
        ("2021", 9000, features.YEAR),
    ],
)
def test_kinds_of_words(word: str, articles: int, kind: int) -> None:
    assert features.kind_of(word, articles) == kind < features.KINDS


def test_model_files_say_where_they_come_from_and_are_small() -> None:
    for path in (*model.paths(model.SUMMARIES), *model.paths(model.TITLES)):
        head = path.read_text("utf-8")[:600]
        assert all(
            words in head for words in ("CC BY-SA 4.0", "SHA-256", "Seed", "python -m newsum.training")
        )
        assert path.stat().st_size < 500_000


WORD = st.sampled_from("le port ville annonce 12 mardi il selon préfecture grève usine feu a été".split())
SENTENCES = st.lists(
    st.lists(WORD, min_size=2, max_size=20).map(lambda words: " ".join(words).capitalize() + "."),
    min_size=1,
    max_size=9,
)


@given(SENTENCES, st.integers(1, 3))
def test_no_set_is_better_than_the_one_chosen(sentences: list[str], size: int) -> None:
    document = french.analyse(article_from_text("\n\n".join(sentences)))
    evidence = rank(document).evidence
    if not isinstance(evidence, Coverage) or size > len(evidence.indices):
        return
    small = sets.SmallSets(evidence)
    chosen = small.best([size])
    every = [
        (value, numbers)
        for numbers in combinations(range(len(evidence.indices)), size)
        if (value := value_of(evidence, numbers)) is not None
    ]
    if chosen is None:
        assert not every
    else:
        best = value_of(evidence, chosen)
        assert best is not None
        assert best == pytest.approx(max(value for value, _ in every), abs=1e-6)


def value_of(coverage: Coverage, numbers: tuple[int, ...]) -> float | None:
    """The value of a set, from its definition; ``None`` if two of its sentences are nearly the same."""
    words = [coverage.words[number] for number in numbers]
    pairs = [coverage.pairs(number) for number in numbers]
    for a, one in enumerate(words):
        if any(sets.are_near(one, other) for other in words[:a]):
            return None
    once, _, pair_once, _ = coverage.model.masses
    value, chance = coverage.values.words.__getitem__, coverage.pair_value
    mass = once * (sum(map(value, set().union(*words))) - sum(value(word) for one in words for word in one))
    mass += pair_once * (
        sum(map(chance, set().union(*pairs))) - sum(chance(pair) for one in pairs for pair in one)
    )
    mass += sum(coverage.masses[number] for number in numbers)
    indices = [coverage.indices[number] for number in numbers]
    adjacent = sum(b - a == 1 for a, b in pairwise(indices))
    length = sum(coverage.lengths[number] for number in numbers)
    bonus = sum(coverage.bonuses[number] for number in numbers)
    for number in numbers:
        lean = coverage.leans[number]
        if lean and coverage.indices[number] + lean not in indices:
            bonus -= coverage.tolls[number]
    bonus += coverage.model.form(len(numbers) - 1, length, adjacent, numbers[0] == 0)
    return SCALE * mass / (length + coverage.model.smoothing) + bonus / 100
