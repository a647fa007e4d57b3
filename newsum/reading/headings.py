"""Which paragraphs are intertitles, titles or an interviewer's questions, by their shape."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from newsum.reading.paragraphs import CLOSERS, ends_sentence

LONGEST = 110  # characters of an intertitle; the longest among 2,000 in French dailies are about 90
_MOST_WORDS = 16
_MOST_QUESTION_WORDS = 14
_LONGEST_TITLE = 200
_MOST_TITLE_WORDS = 30
_MOST_INTERVIEW_WORDS = 70
_ATTRIBUTION = frozenset(
    "a ont dit assure affirme déclare explique confie lance résume estime juge souligne précise rappelle "
    "conclut indique raconte écrit regrette insiste selon s'exclame répond réplique ajoute poursuit martèle "
    "disait expliquait assurait affirmait avait".split()
)
_SUBJECTS = ("-il", "-elle", "-on", "-ils", "-elles", "-je")


def is_heading(line: str) -> bool:
    """Whether a line that stands alone has the shape of an intertitle.

    Short, and either without a final stop ("Des troupes à la frontière", "Poutine, le « tueur »") or one
    question ("Coup de bluff ?"). "Il a été libéré." and "« C'est fini », a-t-il dit" are sentences.
    """
    if len(line) > LONGEST or line[0].islower() or line[-1] in ",;-–—":
        return False
    words = line.count(" ") + 1
    bare = line.rstrip(CLOSERS)
    if not bare or words > _MOST_WORDS:
        return False
    last = bare[-1]
    if last == "?":
        return words <= _MOST_QUESTION_WORDS and not _has_inner_stop(bare)
    if last in ".!…":
        return False
    return not (_is_attributed(line) or _has_inner_stop(bare))


def is_title(line: str) -> bool:
    """Whether the first line of a text has the shape of a title; one may end in "?" or "!"."""
    if len(line) > _LONGEST_TITLE or line[0].islower() or line[-1] in ",;:-–—":
        return False
    words = line.count(" ") + 1
    bare = line.rstrip(CLOSERS)
    if not bare or words > _MOST_TITLE_WORDS:
        return False
    if bare[-1] == "." or _is_attributed(line):
        return False
    return bare[-1] not in "!?…" or words <= _MOST_WORDS


def _has_inner_stop(line: str) -> bool:
    """Whether a sentence ends inside the line (an initial or "M." is no end)."""
    for mark in (". ", "! ", "… "):
        at = line.find(mark)
        while at > 0:
            word = line[:at].rsplit(" ", 1)[-1]
            if len(word) > 3 and line[at + 2 : at + 3].isupper():
                return True
            at = line.find(mark, at + 1)
    return False


def _is_attributed(line: str) -> bool:
    """Whether a quotation in the line is followed by who said it."""
    for mark in ("»,", "»", '",', '"', "”,"):
        at = line.rfind(mark)
        if at < 0:
            continue
        words = line[at + len(mark) :].replace("’", "'").split()
        if words and (
            words[0].strip(",") in _ATTRIBUTION or any(w.strip(".,").endswith(_SUBJECTS) for w in words[:3])
        ):
            return True
    return False


@cache
def _speaker() -> re.Pattern[str]:
    return re.compile(
        r"(?P<label>[QR](?=\.\s)|[A-ZÀ-Ý][\w.'’ -]{0,30}?)\s?(?::|\.\s?[-–—]|(?<=^[QR])\.)\s+(?=\S)"
    )


def speakers(texts: list[str]) -> tuple[dict[int, int], set[int]]:
    """Find the turns of an interview among paragraphs.

    Returns:
        The length of the speaker's label of each paragraph that has one, and which paragraphs are questions.
    """
    labels: dict[int, tuple[str, int]] = {}
    for index, text in enumerate(texts):
        if ":" not in text[:36] and ". " not in text[:36]:
            continue
        match = _speaker().match(text)
        if match is not None and match.end() < len(text):
            label = match.group("label").strip()
            if label.count(" ") <= 3:
                labels[index] = (label, len(match.group().rstrip()))
    counts = Counter(label for label, _ in labels.values())
    turns = {index: (label, length) for index, (label, length) in labels.items() if counts[label] >= 2}
    asked = {index for index, text in enumerate(texts) if _asks(text)}
    askers = Counter(turns[index][0] for index in asked if index in turns)
    questions = {
        index
        for index, (label, _) in turns.items()
        if askers[label] * 2 > counts[label] and len(texts[index].split()) <= _MOST_INTERVIEW_WORDS
    }
    if not questions:
        questions = _unlabelled_questions(texts, asked)
    # The first answer often has the speaker's full name, and the others the initials.
    answers = {index: turn for index, turn in labels.items() if index - 1 in questions and index not in turns}
    return {index: length for index, (_, length) in (turns | answers).items()}, questions


def _asks(text: str) -> bool:
    return text.rstrip(CLOSERS).endswith("?")


def _unlabelled_questions(texts: list[str], asked: set[int]) -> set[int]:
    """Find questions by their alternation with longer answers: three, or it is no interview."""
    questions = {
        index
        for index in asked
        if index + 1 < len(texts)
        and index + 1 not in asked
        and len(texts[index].split()) <= _MOST_INTERVIEW_WORDS // 2
        and len(texts[index + 1]) > len(texts[index])
        and ends_sentence(texts[index + 1])
    }
    return questions if len(questions) >= 3 else set()
