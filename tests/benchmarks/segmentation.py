"""Sentence boundaries: newsum beside nltk's Punkt, on gold sentences; and how time grows.

    python tests/benchmarks/segmentation.py DATA_FOLDER

``DATA_FOLDER/sentences/*.txt`` hold one gold sentence per line, in document order; they are joined by
a space, then by a newline, and split again. A boundary is the place after a sentence's last character.
Precision and recall are over all boundaries; "stop recall" over those of sentences that end in a stop
(``. ! ? …``, before any closing quote or bracket), the only ones that a text without its layout shows.
"newsum, read" is the whole way from text to document, which knows headings and lists by their lines.
Punkt is measured with empty parameters, and trained on ``DATA_FOLDER/orangesum/train.jsonl.xz`` with
French abbreviations added; nothing here sees the gold sentences in training.
"""

from __future__ import annotations

import itertools
import json
import lzma
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from newsum.french import analyse
from newsum.french.sentences import split
from newsum.reading import article_from_text

Splitter = Callable[[str], Iterable[tuple[int, int]]]

TRAINING_ARTICLES = 4000
ABBREVIATIONS = frozenset(
    """
    m mm mme mmes mlle mlles mgr dr drs me pr prof st ste sts stes av bd bld chap éd env cf art vol tél
    max min p pp fig ex n no j.-c etc ndlr jr sr mr mrs ms s.a u.s a.m p.m i.e hab trad réf dép janv
    févr avr juil sept oct nov déc
    """.split()
)
CLOSING = "\"'»”’)]} \u00a0\u202f"


def punkt(texts: Iterable[str] = ()) -> Splitter:
    """Return nltk's Punkt, trained on texts with French abbreviations added, or with empty parameters."""
    from nltk.tokenize.punkt import PunktSentenceTokenizer, PunktTrainer

    trainer = PunktTrainer()
    trained = False
    for text in texts:
        trainer.train(text, finalize=False)
        trained = True
    splitter: Splitter = PunktSentenceTokenizer().span_tokenize
    if trained:
        trainer.finalize_training()
        parameters = trainer.get_params()
        parameters.abbrev_types |= ABBREVIATIONS
        splitter = PunktSentenceTokenizer(parameters).span_tokenize
    return splitter


def read(text: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text as newsum reads it."""
    return [(sentence.start, sentence.end) for sentence in analyse(article_from_text(text)).sentences]


def gold(sentences: Sequence[str], separator: str) -> tuple[str, set[int], set[int]]:
    """Return the text, its boundaries, and those of them that follow a stop."""
    ends = list(itertools.accumulate(len(sentence) + len(separator) for sentence in sentences))
    boundaries = [end - len(separator) for end in ends]
    stopped = {
        end
        for end, sentence in zip(boundaries, sentences, strict=True)
        if sentence.rstrip(CLOSING)[-1:] in {".", "!", "?", "…"}
    }
    return separator.join(sentences), set(boundaries), stopped


def score(splitter: Splitter, sentences: Sequence[str], separator: str) -> tuple[float, float, float, float]:
    """Return precision, recall, F1 and the recall of boundaries after a stop, in percent."""
    text, boundaries, stopped = gold(sentences, separator)
    found = {end for _, end in splitter(text)}
    right = len(found & boundaries)
    precision, recall = right / len(found), right / len(boundaries)
    f1 = 2 * precision * recall / (precision + recall)
    return precision * 100, recall * 100, f1 * 100, len(found & stopped) / len(stopped) * 100


def seconds(splitter: Splitter, text: str) -> float:
    """Return the CPU seconds that splitting a text takes, the best of three."""
    times = []
    for _ in range(3):
        start = time.process_time()
        list(splitter(text))
        times.append(time.process_time() - start)
    return min(times)


def main(data: Path) -> None:
    """Print the tables."""
    with lzma.open(data / "orangesum" / "train.jsonl.xz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line)["article"] for line in itertools.islice(lines, TRAINING_ARTICLES)]
    splitters: dict[str, Splitter] = {
        "newsum": split,
        "newsum, read": read,
        "Punkt, empty": punkt(),
        "Punkt, trained": punkt(articles),
    }
    print(f"{'gold':16} {'joined by':10} {'splitter':15} {'P':>6} {'R':>6} {'F1':>6} {'stop R':>7}")
    for path in sorted((data / "sentences").glob("*.txt")):
        sentences = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for name, separator in (("space", " "), ("newline", "\n")):
            for splitter, function in splitters.items():
                p, r, f1, stop = score(function, sentences, separator)
                print(f"{path.stem:16} {name:10} {splitter:15} {p:6.2f} {r:6.2f} {f1:6.2f} {stop:7.2f}")
    line = " ".join(articles).replace("\n", " ")
    print(f"\n{'one line of':16} " + " ".join(f"{name:>20}" for name in splitters))
    for megabytes in (0.5, 1.0, 5.0):
        text = line[: int(megabytes * 1_000_000)]
        cells = (f"{seconds(function, text) * 1000:13.0f} ms CPU" for function in splitters.values())
        print(f"{megabytes:.1f} M characters  " + " ".join(cells))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
