"""What is left of a sentence after its cuts, as text: spaces, elisions, capitals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsum.french import tagging
from newsum.headline import clean
from newsum.headline.deletion import Cut
from newsum.headline.parse import Parsed

_ELIDED = {"que": "qu'", "de": "d'", "ne": "n'", "se": "s'", "lorsque": "lorsqu'", "puisque": "puisqu'"}
_FULL = {elided: full for full, elided in _ELIDED.items()}
_VOWELS = frozenset("aeiouyàâäéèêëîïôöûüùœæ")


def kept(sentence: Parsed, cuts: Iterable[Cut]) -> list[int]:
    """Return the indices of the tokens that no cut takes."""
    gone = {place for cut in cuts for start, end in cut.spans for place in range(start, end)}
    places = [place for place in range(len(sentence)) if place not in gone]
    while places and sentence.words[places[-1]] in (",", ";", ":", "-", "–", "—", "."):
        if sentence.words[places[-1]] == "." and places[-1] == len(sentence) - 1 and not gone:
            break
        places.pop()
    return places


def join(sentence: Parsed, places: Sequence[int]) -> str:
    """Return the kept tokens as a headline."""
    text = sentence.text
    pieces: list[str] = []
    last = -1
    for place in places:
        token = sentence.tokens[place]
        gap = text[sentence.tokens[place - 1].end : token.start] if place else ""
        if pieces and place != last + 1:
            gap = _mend_elision(pieces, sentence.words[last], sentence.words[place], gap)
        pieces.append(gap if pieces else "")
        pieces.append(token.text)
        last = place
    return clean.capitalise("".join(pieces).strip())


_CLOSED = frozenset("DEPCRVM")
"""Classes of words that are no names: none begins with a capital but at the beginning of a sentence."""


def with_topic(topic: str, text: str, tag: str) -> str:
    """Return a headline behind its topic: "Lyon : un homme arrêté".

    Args:
        topic: the place or matter of the news.
        text: the headline.
        tag: the part of speech of its first word, which loses its capital when it is no name.
    """
    is_common = tag[0] in _CLOSED or (tag[0] in "NJ" and _first_word(text) in tagging.load().dictionary)
    if is_common and text[1:2] and not text[1].isupper():
        text = text[0].lower() + text[1:]
    return f"{topic} : {text}"


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0].lower()


def _mend_elision(pieces: list[str], before: str, after: str, gap: str) -> str:
    """Elide or restore the word before a join; return the space that stands between the two."""
    vowel = after[0] in _VOWELS
    if before in _ELIDED and vowel:
        pieces[-1] = pieces[-1][:-1] + "'"
        return ""
    if before in _FULL and not vowel:
        pieces[-1] = pieces[-1][:-1] + "e"
        return " "
    return gap or ("" if after in (",", ".", ")", "…") or before.endswith("'") else " ")
