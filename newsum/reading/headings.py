"""Which paragraphs are intertitles, titles or an interviewer's questions, by their shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from newsum.reading.paragraphs import CLOSERS, ends_sentence

LONGEST = 110  # characters of an intertitle; the longest among 2,000 in French dailies are about 90
_MOST_WORDS = 16
_MOST_QUESTION_WORDS = 14
_LONGEST_TITLE = 260
_MOST_WORDS_ASKED = 22  # of a title that is a question
_ENUMERATION = 2  # commas of "Masques, écoles, transports...", which opens a text
_MOST_TITLE_WORDS = 40
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
    question ("Coup de bluff ?"). "Il a été libéré." and "« C'est fini », a-t-il dit" are sentences. Between
    dashes ("- Coup de bluff -") it is one whatever it says.
    """
    if is_framed(line):
        return len(line) <= LONGEST
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


def is_framed(line: str) -> bool:
    """Whether a line stands between dashes, as agencies set their intertitles: "- Une fuite de gaz -"."""
    opened = _frame_opening().match(line)
    if opened is None:
        return False
    dash, framed = opened[1], line[opened.end() :]
    # Compared from the end: a paragraph that opens with a dash may be a whole article.
    return framed.endswith(dash) and framed[: -len(dash)][-1:].isspace() and _WORD.search(framed) is not None


_WORD = re.compile(r"\w")


@cache
def _frame_opening() -> re.Pattern[str]:
    # What opens in small letters is the rest of a sentence: "- dont deux enfants -".
    return re.compile(r"(-{1,3}|[–—])\s+[«\"“]?\s*[^\W_a-zà-öø-ÿœ]")


_TALES = ("Il était une fois", "Qui n'a jamais", "Qui n’a jamais")
"""So stories open, and no titles."""


def is_title(line: str) -> bool:
    """Whether the first line of a text has the shape of a title; one may end in "?", "!" or "…".

    A title may say whose words it quotes ("« C'est fini », estime Biden"), but not by a pronoun: with
    "« C'est fini », a-t-il dit" a text goes on.
    """
    if len(line) > _LONGEST_TITLE or _opens_small(line) or line[-1] in ",;:-–—":
        return False
    words = line.replace("\n", " ").count(" ") + 1
    bare = line.rstrip(CLOSERS)
    if not bare or words > _MOST_TITLE_WORDS or _is_told(line) or line.startswith(_TALES):
        return False
    if bare[-1] == ".":
        return bare.endswith("...") and words <= _MOST_WORDS and bare.count(",") < _ENUMERATION
    if bare[-1] == "?" and words > _MOST_WORDS:
        return words <= _MOST_WORDS_ASKED and not _has_inner_stop(bare)
    return bare[-1] not in "!…" or words <= _MOST_WORDS


def _opens_small(line: str) -> bool:
    """Whether a line opens with a small letter, other than a name does ("iPhone", "eBay")."""
    return line[0].islower() and not line[1:2].isupper()


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
    return _is_told(line) or any(words[0].strip(",") in _ATTRIBUTION for words in _behind_quotations(line))


def _is_told(line: str) -> bool:
    """Whether a quotation in the line is followed by who said it as a pronoun: "a-t-il dit"."""
    return any(
        word.strip(".,").endswith(_SUBJECTS) for words in _behind_quotations(line) for word in words[:3]
    )


def _behind_quotations(line: str) -> Iterator[list[str]]:
    for mark in ("»,", "»", '",', '"', "”,"):
        at = line.rfind(mark)
        words = line[at + len(mark) :].replace("’", "'").split() if at >= 0 else []
        if words:
            yield words


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
    asked = {index for index, text in enumerate(texts) if asks(text)}
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


def asks(text: str) -> bool:
    """Whether a text ends in a question mark, quotes aside."""
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
