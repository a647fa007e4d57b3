"""A gate for quality: the ranker may not get worse unnoticed.

``tests/gate/articles.jsonl`` holds forty news articles of many subjects and forms (news first, news late,
portrait, interview, list, editorial, wire copy), each with the two sentences that an editor would put above
it. All are ours and invented. They are few: the gate notices damage; progress is measured on
OrangeSum (``newsum evaluate``).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from newsum import evaluation
from newsum.evaluation.report import Row
from newsum.models import Budget, BudgetUnit
from newsum.reading import ReadOptions

CORPUS = Path(__file__).parent / "gate" / "articles.jsonl"
CORPUS_SHA256 = "d372a57ab17b8c83cf1bd36f47c1c88a1f621229737361517e47b0b5701b0dc5"

# A harmless change (an abbreviation, a rounded weight) changes the choice in a handful of the forty
# articles, by about ten points each, up or down: five of them move the mean by sqrt(5) * 10 / 40 = 0.6.
MARGIN = 0.6


@dataclass(frozen=True, slots=True)
class Measured:
    """What the ranker reached when it was last set, and how it was asked.

    Raise the figures when the ranker gets better. To lower them, say here beside them when, by how
    much, and what was gained elsewhere (with the figures on OrangeSum's validation articles).
    """

    budget: Budget
    titled: bool
    r1: float
    r2: float


# The first trained ranker reached 36.75/15.64, 36.78/15.26, 37.83/16.26 and 37.12/15.57. What followed
# leaves leaning sentences out: on the 1,440 validation abstracts (auto, no title) dangling summaries fell
# from 8.5 % to 3.3 %, for 0.2 points of ROUGE-1 and of ROUGE-2 (32.73/12.84 to 32.52/12.66). Counting
# ROUGE-1 for more in training took another 0.4 to 0.7 here and gave 0.13 of each there (32.65/12.80).
MEASURED = {
    "two sentences": Measured(Budget(BudgetUnit.SENTENCES, 2), titled=True, r1=35.99, r2=15.28),
    "two sentences, no title": Measured(Budget(BudgetUnit.SENTENCES, 2), titled=False, r1=35.77, r2=14.19),
    "auto": Measured(Budget(BudgetUnit.AUTO), titled=True, r1=36.17, r2=15.18),
    "auto, no title": Measured(Budget(BudgetUnit.AUTO), titled=False, r1=36.38, r2=14.62),
}


@cache
def rows(case: str) -> dict[str, Row]:
    measured = MEASURED[case]
    options = ReadOptions() if measured.titled else ReadOptions(title_field="no title")
    dataset = evaluation.load(str(CORPUS), options)
    systems = evaluation.methods(["lead", "news"], measured.budget)
    return {row.name: row for row in evaluation.evaluate(dataset, systems).rows}


def test_the_corpus_is_the_one_that_was_measured() -> None:
    assert sha256(CORPUS.read_bytes()).hexdigest() == CORPUS_SHA256


def test_every_record_of_the_corpus_counts() -> None:
    dataset = evaluation.load(str(CORPUS))
    assert len(dataset.records) == dataset.total == 40


@pytest.mark.parametrize("case", MEASURED)
def test_news_is_as_good_as_it_was(case: str) -> None:
    news, measured = rows(case)["news"], MEASURED[case]
    assert news.r1.mean >= measured.r1 - MARGIN
    assert news.r2.mean >= measured.r2 - MARGIN


@pytest.mark.parametrize("case", MEASURED)
def test_news_is_better_than_the_first_sentences(case: str) -> None:
    news, lead = rows(case)["news"], rows(case)["lead"]
    assert news.r1.mean > lead.r1.mean
    assert news.r2.mean > lead.r2.mean


@pytest.mark.parametrize("case", MEASURED)
def test_few_summaries_hold_a_sentence_that_leans_on_another(case: str) -> None:
    # Two of the forty.
    assert rows(case)["news"].dangling <= 5
