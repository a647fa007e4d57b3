"""Training of sentence compression: the weights of :mod:`newsum.headline.compression`.

Sub-editors shortened sentences of OrangeSum's training articles (Kamal Eddine, Tixier, Vazirgiannis 2021,
CC BY-SA 4.0) to headlines, by deletion only. What they kept stands in ``compressions.tsv`` beside this
module, where sentences are checksums. The weights are those of a semi-Markov conditional random field
(Sarawagi and Cohen 2004): they make what was kept the likeliest of all that could be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from newsum.headline import compose
from newsum.headline.compression import search
from newsum.headline.compression.features import Features
from newsum.headline.compression.shape import Shape
from newsum.headline.grammar.parse import Parsed
from newsum.training import examples, judgements, title
from newsum.training.corpus import Corpus, Record
from newsum.training.judgements import checksum_of
from newsum.training.steps import ModelFiles, Report

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]

WHAT = "What sub-editors keep of a sentence"
COMPRESSIONS = "compressions.tsv"
LEAST = 80
"""A feature of fewer possible deletions is left out."""
L2 = 3.0
SLIGHT = 0.02
"""So is a weight of less."""
ITERATIONS = 80

Row = Sequence[tuple[str, float]]
"""Features and their values."""


class Kept(NamedTuple):
    """What a sub-editor kept of a sentence: the article, a checksum, how many tokens, which of them."""

    article: str
    sentence: str
    size: int
    places: frozenset[int]


@dataclass(frozen=True, slots=True)
class Lattice:
    """All compressions of a sentence, as steps between its joints.

    Attributes:
        steps: of each step from one kept stretch to the next its features, by where it leads to, then by
            where it comes from; see :func:`step`.
        stretches: how many stretches there are between joints.
        taken: the steps of the compression that was made.
    """

    steps: list[Row]
    stretches: int
    taken: list[int]


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the weights: ``compression.txt``."""
    made = read()
    lattices = [
        lattice(sentence, one.places)
        for record, together in judgements.by_article(made, corpus)
        for one, sentence in sentences_of(record, together)
    ]
    weights = fit(lattices)
    report(f"  {len(lattices)} of {len(made)} sentences used, {len(weights)} weights")
    return judgements.weights_file(
        search.DATA, WHAT, "Feature, weight", [COMPRESSIONS], corpus, weights.items()
    )


def read() -> tuple[Kept, ...]:
    """Read what sub-editors kept."""
    return tuple(
        Kept(article, sentence, int(size), frozenset(_places(spans)))
        for article, sentence, size, spans in judgements.read(COMPRESSIONS)
    )


def _places(spans: str) -> Iterator[int]:
    """Yield the places of spans as they are written: "0-5 8-12", the ends included."""
    for span in spans.split(" "):
        first, _, last = span.partition("-")
        yield from range(int(first), int(last or first) + 1)


class OfSentence(Protocol):
    """Something that is known of a sentence."""

    @property
    def sentence(self) -> str:
        """What stands for the sentence: a checksum."""

    @property
    def size(self) -> int:
        """How many tokens it has."""


Known = TypeVar("Known", bound=OfSentence)


def sentences_of(record: Record, made: Sequence[Known]) -> Iterator[tuple[Known, Parsed]]:
    """Yield what is known of sentences of an article, and these; those read otherwise are passed over."""
    wanted: dict[tuple[str, int], list[Known]] = defaultdict(list)
    for one in made:
        wanted[one.sentence, one.size].append(one)
    for version in title.versions(record):
        for draft in compose.all_drafts(examples.read(version)):
            checksum = checksum_of(draft.sentence)
            for sentence in (draft.parsed, draft.unnamed):
                if sentence is not None:
                    for one in wanted.pop((checksum, len(sentence)), []):
                        yield one, sentence


def lattice(sentence: Parsed, kept: frozenset[int]) -> Lattice:
    """Return the compressions of a sentence, and which of them keeps most of what a sub-editor kept."""
    shape = Shape(sentence)
    shown, places = Features(shape), shape.joints
    stretches = list(pairwise(places))
    keeps = [shown.kept(*stretch) for stretch in stretches]
    begins = [shown.beginning(start) for start, _ in stretches]
    ends = [shown.ending(end) for _, end in stretches]
    steps: list[Row] = []
    for there in range(len(stretches) + 1):
        for here in range(-1, there):
            found: list[tuple[str, float]] = []
            if there - here > 1:
                names = (
                    *begins[here + 1],
                    *ends[there - 1],
                    *shown.deletion(places[here + 1], places[there]),
                )
                found += ((name, 1.0) for name in names)
            if there < len(stretches):
                found += keeps[there]
            steps.append(found)
    chosen = [number for number, stretch in enumerate(stretches) if _is_kept(sentence, stretch, kept)]
    path = [-1, *chosen, len(stretches)]
    taken = [step(here, there) for here, there in pairwise(path)]
    return Lattice(steps, len(stretches), taken)


def step(here: int, there: int) -> int:
    """Return the number of the step from a kept stretch, or -1 for the beginning, to the next one kept."""
    return there * (there + 1) // 2 + here + 1


def _is_kept(sentence: Parsed, stretch: tuple[int, int], kept: frozenset[int]) -> bool:
    """Return whether most words of a stretch were kept; of one without words, its first mark."""
    words = [place for place in range(*stretch) if sentence.words[place][0].isalnum()]
    if not words:
        return stretch[0] in kept
    return 2 * sum(place in kept for place in words) > len(words)


def fit(lattices: Sequence[Lattice]) -> Mapping[str, float]:
    """Return the weights that make the compressions that were made likeliest, with a penalty."""
    import numpy as np
    from scipy.optimize import minimize

    names, matrix = _matrix(lattices)
    bounds = np.cumsum([0, *(len(one.steps) for one in lattices)])
    taken = np.zeros(matrix.shape[0])
    for one, first in zip(lattices, bounds[:-1], strict=True):
        taken[[first + number for number in one.taken]] = 1
    seen = matrix.T @ taken

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        chances = np.empty_like(scores)
        total = -(seen @ weights) + L2 / 2 * (weights @ weights)
        for one, first, last in zip(lattices, bounds[:-1], bounds[1:], strict=True):
            partition, chances[first:last] = _marginals(scores[first:last], one.stretches)
            total += partition
        return float(total), matrix.T @ chances - seen + L2 * weights

    start = np.zeros(len(names))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS}).x
    weights = {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}
    return {name: weight for name, weight in weights.items() if abs(weight) >= SLIGHT}


def _matrix(lattices: Iterable[Lattice]) -> tuple[list[str], Any]:
    """Return the names of the features that are frequent enough, and a row of their values for each step."""
    import numpy as np
    from scipy.sparse import csr_matrix

    numbers: dict[str, int] = defaultdict(lambda: len(numbers))
    columns: list[NDArray[np.int32]] = []
    values: list[Floats] = []
    starts = [0]
    for one in lattices:
        columns.append(np.array([numbers[name] for row in one.steps for name, _ in row], dtype=np.int32))
        values.append(np.array([value for row in one.steps for _, value in row]))
        starts += [len(row) for row in one.steps]
    flat = np.concatenate(columns)
    full = csr_matrix((np.concatenate(values), flat, np.cumsum(starts)), (len(starts) - 1, len(numbers)))
    counts = np.bincount(flat, minlength=len(numbers))
    names = sorted(name for name, number in numbers.items() if counts[number] >= LEAST)
    return names, full[:, [numbers[name] for name in names]]


def _marginals(scores: Floats, stretches: int) -> tuple[float, Floats]:
    """Return the logarithm of the partition function of a lattice, and the chance of each step."""
    import numpy as np

    arriving = [scores[step(-1, there) : step(there - 1, there) + 1] for there in range(stretches + 1)]
    forward = np.zeros(stretches + 2)
    for there, steps in enumerate(arriving):
        forward[there + 1] = _log_sum(forward[: there + 1] + steps)
    leaving = np.full((stretches + 1, stretches + 1), -np.inf)  # from each stretch and the beginning
    chances = np.empty_like(scores)
    backward = 0.0
    for there in range(stretches, -1, -1):
        if there < stretches:
            backward = _log_sum(leaving[there + 1])
        steps = arriving[there] + backward
        leaving[: there + 1, there] = steps
        chances[step(-1, there) : step(there - 1, there) + 1] = np.exp(
            forward[: there + 1] + steps - forward[-1]
        )
    return float(forward[-1]), chances


def _log_sum(values: Floats) -> float:
    """Return the logarithm of the sum of the exponentials of values."""
    import numpy as np

    most = float(values.max())
    return most + float(np.log(np.exp(values - most).sum()))
