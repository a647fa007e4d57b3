"""The classic methods, on our own segmentation, offline."""

from __future__ import annotations

import pytest

from newsum import french, ranking
from newsum.models import Budget, BudgetUnit, Document
from newsum.pipeline import Options, summarize
from newsum.ranking import classic
from newsum.reading import article_from_text

TEXT = """La mairie de Valbrune rénove ses écoles

La mairie de Valbrune a voté mardi un plan de rénovation de ses douze écoles.

Le plan de rénovation coûtera neuf millions d'euros sur quatre ans, a précisé la mairie.

Les écoles les plus anciennes seront isolées dès l'été prochain. Les élèves seront accueillis ailleurs.

L'opposition juge le plan de rénovation insuffisant. Elle réclame une cantine neuve pour chaque école.

Un orage a éclaté pendant la séance. La rénovation des écoles commencera malgré tout à la rentrée.

Le maire quittera ses fonctions au printemps. Un orage avait déjà interrompu la séance du printemps.
"""


@pytest.mark.parametrize("method", sorted(classic.SUMMARIZERS))
def test_every_method_works_offline_and_scores_prose_only(method: str) -> None:
    document = french.analyse(article_from_text(TEXT))
    result = ranking.rank(document, method)
    assert result.method == method
    assert all(0 <= score <= 1 for score in result.scores)
    assert [score > 0 for score in result.scores] == [sentence.is_prose for sentence in document.sentences]
    assert len(set(result.scores)) > 2, "it tells sentences apart"


@pytest.mark.parametrize("method", sorted(classic.SUMMARIZERS))
@pytest.mark.parametrize("text", ["Un.", "12 %.", "Le la les.", "Oui.\n\nOui.\n\nOui."])
def test_poor_texts_are_summarized_all_the_same(method: str, text: str) -> None:
    summary = summarize(article_from_text(text), Options(method=method))
    assert summary.key_points


@pytest.fixture(scope="module")
def long() -> Document:
    sentences = [f"La phrase numéro {n} parle du sujet {n % 7} et du lieu {n % 11}." for n in range(3_000)]
    return french.analyse(article_from_text("\n\n".join(sentences)))


@pytest.mark.parametrize("method", ["lead", *classic.SUMMARIZERS])
def test_a_long_text_is_cut_rather_than_endless(
    method: str, long: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(classic, "MOST_SENTENCES", 100)  # The time of some grows with its cube.
    scores = ranking.rank(long, method).scores
    assert len(scores) >= 3_000
    if method != "lead":
        assert not any(scores[classic.MOST_SENTENCES :])


def test_equal_sentences_keep_scores_of_their_own() -> None:
    document = french.analyse(
        article_from_text("La grève continue à Lyon. Le port est fermé. La grève continue à Lyon.")
    )
    assert len(ranking.rank(document, "lex-rank").scores) == 3


def test_lead_is_the_first_sentences() -> None:
    summary = summarize(
        article_from_text(TEXT), Options(method="lead", budget=Budget(BudgetUnit.SENTENCES, 2))
    )
    assert [point.text[:9] for point in summary.key_points] == ["La mairie", "Le plan d"]
