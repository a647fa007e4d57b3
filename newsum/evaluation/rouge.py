"""ROUGE, as the package rouge_score computes it.

Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries". Default tokenizer, no stemming, F1
in percent: the setting of the published figures on OrangeSum (Kamal Eddine, Tixier and Vazirgiannis
2021), which this reproduces to the second decimal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsum.errors import NewsumError

KINDS = ("rouge1", "rouge2", "rougeL")


@dataclass(frozen=True, slots=True)
class Rouge:
    """How much a summary and its reference share, F1 in percent: words, word pairs, longest sequence."""

    r1: float
    r2: float
    rl: float


Score = Callable[[str, str], Rouge]
"""``score(reference, summary)``."""


def scorer() -> Score:
    """Return the function that scores one summary against its reference.

    Raises:
        NewsumError: rouge_score is not installed.
    """
    try:
        from rouge_score.rouge_scorer import RougeScorer
    except ImportError:
        raise NewsumError(
            "ROUGE needs the package rouge_score", hint="pip install 'newsum[evaluate]'"
        ) from None
    score_all = RougeScorer(list(KINDS), use_stemmer=False).score

    def score(reference: str, summary: str) -> Rouge:
        found = score_all(reference, summary)
        return Rouge(*(100 * float(found[kind].fmeasure) for kind in KINDS))

    return score


def tokens(text: str) -> list[str]:
    """Return the words that ROUGE compares: lower-case letters a to z and digits, all else a boundary.

    rouge_score's default tokenizer knows no accents ("été" is "t"); kept, so that figures compare.
    """
    from rouge_score.tokenize import tokenize

    return [str(token) for token in tokenize(text, None)]
