"""A ranker's weights: what the words of an article say of its summary, or of its title.

First the probability that a word of the article is in the reference, and a pair of words, by logistic
regression; then all weights together on the ROUGE of the choice, see :mod:`newsum.training.choice`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from newsum.models import Document
from newsum.ranking import features as f
from newsum.ranking import model as stored
from newsum.training import choice, examples, risk, steps
from newsum.training.additive import AdditiveModel, Floats, sigmoid
from newsum.training.corpus import Corpus, Record
from newsum.training.examples import Example, Lexicon

LEXICON = 10_000
RUNS = 4
"""How many times the weights go down, each time through the articles in another order; the mean is taken."""
_WORD_ITERATIONS = 60
_PAIR_ITERATIONS = 40
_START_MASSES = (0.8, 0.2, 0.8, 0.2)
_HIGHEST = 0.999

Reference = Callable[[Record, Document], tuple[str, frozenset[str] | None]]
"""Gives the reference of a record, and the words of the title or lead that the ranker is told, if any."""
Learned = tuple[Iterable[str], Iterable[str]]
"""The lines of a ranker's file of words, and those of its file of tables."""


def learn(
    task: choice.Task, records: Sequence[Record], reference: Reference, report: steps.Report
) -> Learned:
    """Learn the weights of a ranker.

    Args:
        task: what it is to choose sentences for.
        records: the articles.
        reference: what is to be chosen for each.
        report: is told of the progress.
    """
    documents = [examples.read(record) for record in records]
    lexicon = Lexicon.learn(documents, LEXICON)
    report(f"  {len(records)} articles, {len(lexicon.numbers)} words")
    found = []
    for document, record in zip(documents, records, strict=True):
        text, told = reference(record, document)
        found.append(examples.example(document, text, lexicon, told))
    del documents
    setup = prepare(task, found, len(lexicon.numbers), report)
    runs = []
    for seed in range(steps.SEED, steps.SEED + RUNS):
        runs.append(setup.learner.copy())
        cases = (setup.articles, setup.word_cases, setup.pair_cases)
        risk.descend(runs[-1], *cases, risk.Settings(), seed, report)
    learner = risk.mean(runs)
    return word_rows(learner, lexicon), tables(task, learner, highest(setup, learner))


def model_of(learned: Learned) -> stored.Model:
    """Return a ranker with the weights that were learned, as it will be once they are stored."""
    words, tables = learned
    return stored.Model(words, stored.parse_tables("\n".join(tables)))


def model_files(name: str, learned: Learned, corpus: Corpus) -> steps.ModelFiles:
    """Return the two files of a ranker."""
    about = ("word, weight, kind, class, left, right, wording", "tables, see newsum/ranking/features.py")
    return {
        path: steps.model_text(f"{path.name}: {what}", corpus, lines)
        for path, what, lines in zip(stored.paths(name), about, learned, strict=True)
    }


@dataclass(frozen=True, slots=True)
class Setup:
    """What :func:`newsum.training.risk.descend` starts from.

    Attributes:
        learner: the weights after logistic regression.
        articles: the candidate sets of each example.
        word_cases: the words of all examples.
        pair_cases: gives their pairs of words, by given weights of words.
    """

    learner: risk.Learner
    articles: tuple[choice.Article, ...]
    word_cases: risk.Cases
    pair_cases: Callable[[AdditiveModel], risk.Cases]


def prepare(task: choice.Task, found: Sequence[Example], lexicon: int, report: steps.Report) -> Setup:
    """Learn the probabilities of words and of pairs of words; make the sets of sentences to choose from."""
    words, pairs = word_model(lexicon), pair_model(lexicon)
    word_labels = np.concatenate([e.word_in_reference for e in found]).astype(np.float64)
    starts = np.cumsum([0, *(len(e.words) for e in found)])
    word_cases = risk.Cases(words.place(word_columns(found)), word_labels, starts)
    words.fit(word_cases.indices, word_labels, _WORD_ITERATIONS)
    report("  words done")
    pair_labels = np.concatenate([e.pair_in_reference for e in found]).astype(np.float64)
    pair_starts = np.cumsum([0, *(len(e.pairs) for e in found)])

    def pair_cases(by: AdditiveModel) -> risk.Cases:
        columns = pair_columns(found, by.logits(word_cases.indices))
        return risk.Cases(pairs.place(columns), pair_labels, pair_starts)

    pairs.fit(pair_cases(words).indices, pair_labels, _PAIR_ITERATIONS)
    report("  pairs done")
    chosen = AdditiveModel.of(risk.choice_sizes(lexicon), {})
    chosen.weights[: len(_START_MASSES)] = _START_MASSES
    offsets, logits = chosen.starts(), words.logits(word_cases.indices)
    articles = [
        choice.article(task, e, choice.candidates(task, e, logits[starts[n] : starts[n + 1]]), offsets)
        for n, e in enumerate(found)
    ]
    return Setup(risk.Learner(words, pairs, chosen), tuple(articles), word_cases, pair_cases)


def highest(setup: Setup, learner: risk.Learner) -> float:
    """A high quantile of the values of single sentences: it is to be the score 1."""
    words, pairs = setup.word_cases, setup.pair_cases(learner.words)
    word_chances = sigmoid(learner.words.logits(words.indices)).astype(np.float32)
    pair_chances = sigmoid(learner.pairs.logits(pairs.indices)).astype(np.float32)
    singles = []
    for number, article in enumerate(setup.articles):
        score, _ = learner.score(
            article,
            word_chances[words.starts[number] : words.starts[number + 1]],
            pair_chances[pairs.starts[number] : pairs.starts[number + 1]],
        )
        singles.append(score[: len(article.vocabulary)])
    return float(np.quantile(np.concatenate(singles), _HIGHEST))


def word_model(lexicon: int) -> AdditiveModel:
    """The model of words, with no weights yet."""
    return AdditiveModel.of({**f.WORD_TABLES, "lexicon": lexicon + 1}, {"lexicon": 5.0})


def pair_model(lexicon: int) -> AdditiveModel:
    """The model of pairs of words, with no weights yet."""
    sizes = {**f.PAIR_TABLES, "left": lexicon + 1, "right": lexicon + 1}
    return AdditiveModel.of(sizes, {"left": 5.0, "right": 5.0, "classes": 3.0})


def word_columns(found: Sequence[Example]) -> dict[str, NDArray[np.int64]]:
    """The bins of all words of all examples: table name -> one array."""
    number, kind, place, spread, title, _ = (
        np.concatenate([example.words for example in found]).astype(np.int64).T
    )
    length = np.repeat([example.length for example in found], [len(example.words) for example in found])
    return {
        "place, spread": place * f.SPREADS + spread,
        "place, kind": place * f.KINDS + kind,
        "spread, kind": spread * f.KINDS + kind,
        "spread, article": spread * f.ARTICLES + length,
        "place, article": place * f.ARTICLES + length,
        "title, kind": title * f.KINDS + kind,
        "title, place": title * f.PLACES + place,
        "title, spread": title * f.SPREADS + spread,
        "lexicon": number,
    }


def pair_columns(found: Sequence[Example], logits: Floats) -> dict[str, NDArray[np.int64]]:
    """The bins of all pairs of all examples; ``logits`` are those of the words."""
    starts = np.cumsum([0, *(len(example.words) for example in found)])
    words = np.concatenate([example.words for example in found]).astype(np.int64)
    number = words[:, 0]
    classes = np.array(group_of(number, words[:, 1]))
    bins = np.searchsorted(np.array(f.LOGIT_EDGES), logits, side="right")
    shift = np.repeat(starts[:-1], [len(example.pairs) for example in found])
    pairs = np.concatenate([example.pairs for example in found]).astype(np.int64)
    first, second = pairs[:, 0] + shift, pairs[:, 1] + shift
    return {
        "logits": bins[first] * f.LOGITS + bins[second],
        "classes": classes[first] * f.CLASSES + classes[second],
        "left": number[first],
        "right": number[second],
    }


def group_of(number: NDArray[np.int64], kind: NDArray[np.int64]) -> NDArray[np.int64]:
    """The class of words in pairs."""
    return np.where((number > 0) & (number <= f.CLASSED), number - 1, f.CLASSED + kind)


def word_rows(learner: risk.Learner, lexicon: Lexicon) -> Iterable[str]:
    """The lines of the lexicon: see :class:`newsum.ranking.model.Row`."""
    kinds = {word: lexicon.kind(word) for word in lexicon.numbers}
    unknown = learner.words.table("lexicon")[0]
    for word, number in sorted(lexicon.numbers.items()):
        group = number - 1 if number <= f.CLASSED else f.CLASSED + kinds[word]
        weights = (
            learner.words.table("lexicon")[number] - unknown,
            learner.pairs.table("left")[number] - learner.pairs.table("left")[0],
            learner.pairs.table("right")[number] - learner.pairs.table("right")[0],
            learner.choice.table("wording")[number],
        )
        weight, left, right, wording = (_hundredths(value) for value in weights)
        yield f"{word}\t{weight}\t{kinds[word]}\t{group}\t{left}\t{right}\t{wording}"


def tables(task: choice.Task, learner: risk.Learner, high: float) -> Iterable[str]:
    """The lines of the tables."""
    words, pairs, chosen = learner.words, learner.pairs, learner.choice
    once, again, pair_once, pair_again = (float(weight) for weight in chosen.table("masses"))
    word_bias = words.bias + float(words.table("lexicon")[0])
    pair_bias = pairs.bias + float(pairs.table("left")[0] + pairs.table("right")[0])
    yield from _table("biases", np.array([word_bias, pair_bias]), 2)
    yield from _table("masses", np.array([once, again, pair_once, pair_again]), 4)
    yield from _table("highest", np.array([high]), 1)
    yield from _table("lean", np.array([task.lean]), 1)
    yield from _table("smoothing", np.array([task.smoothing]), 1)
    for name, size in f.WORD_TABLES.items():
        yield from _table(name, words.table(name), _width(name, size))
    for name, size in f.PAIR_TABLES.items():
        yield from _table(name, pairs.table(name), _width(name, size))
    for name, size in {**f.SENTENCE_TABLES, **f.SET_TABLES}.items():
        yield from _table(name, chosen.table(name), _width(name, size))


_WIDTHS = {
    "spread": f.SPREADS,
    "kind": f.KINDS,
    "article": f.ARTICLES,
    "place": f.PLACES,
    "logits": f.LOGITS,
    "classes": f.CLASSES,
    "sentences": f.SENTENCES,
    "cue": len(f.CUES),
    "length": f.LENGTHS,
}


def _width(name: str, size: int) -> int:
    """How many numbers to write on a line: a row of the table, named last."""
    width = _WIDTHS.get(name.split(", ")[-1], 2)
    return width if size % width == 0 else size


def _table(name: str, weights: Floats, width: int) -> Iterable[str]:
    yield f"[{name}]"
    numbers = [str(_hundredths(weight)) for weight in weights.tolist()]
    for start in range(0, len(numbers), width):
        yield " ".join(numbers[start : start + width])


def _hundredths(value: float) -> int:
    return round(float(value) * stored.UNIT)
