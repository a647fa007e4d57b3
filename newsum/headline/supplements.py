"""Supplements: parts that commas set off and a reader does without.

Which ones these are is learned, see :mod:`newsum.headline.acceptability`; speech is never cut, and a source
only where :mod:`newsum.headline.attribution` says that the statement stands without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsum.headline import acceptability, attribution, times
from newsum.headline.deletion import CutName
from newsum.headline.parse import Parsed
from newsum.headline.segments import (
    end_of_verb,
    free_verbs,
    holds_quote,
    main_verb,
    resumes,
    segment_end,
    stands_alone,
)

ACCEPTED = 0.75
"""A part goes when so many readers of a hundred would accept it."""
_COMMAS = 2
"""A part ends at one of so many commas behind its beginning."""
_LONGEST_FRONT = 22
_EXCEPTIONS = frozenset("sauf hormis excepté hors sinon si s'".split())
_CONDITIONS = tuple(
    tuple(words.split()) for words in ("à l' exception", "à moins", "à condition", "sous réserve", "en cas")
)
"""What opens with one of these sets an exception or a condition, without which the rest is false."""
_COMPLETING = frozenset(["que", "qu'"])
"""These open what a verb before them says: "juge, dans un entretien, que l'accord reste possible"."""
_CLEAVING = frozenset(["qui", "que", "qu'", "dont", "où"])
_CONJUNCTIONS = frozenset(["alors", "tandis", "après", "lorsque", "si", "quand"])


def kind(sentence: Parsed, start: int, end: int) -> CutName | None:
    """Return what kind of supplement a part is, if it is one.

    Args:
        sentence: the sentence.
        start: the first token of the part, behind the comma that opens it.
        end: the comma that closes it, or the end of the sentence.
    """
    if is_kept(sentence, start, end) or acceptability.chance(sentence, start, end) < ACCEPTED:
        return None
    return _name(sentence, start)


def is_kept(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a part is never cut: a source, speech, a condition, or what the rest needs."""
    if attribution.within(sentence, start, end) or holds_quote(sentence, max(0, start - 1), end):
        return True
    return _sets_condition(sentence.words[start:end]) or _is_needed(sentence, start, end)


def _is_needed(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether without a part the rest is no sentence."""
    if start == 0:
        return not _opens_main_clause(sentence, end + 1)
    completes = sentence.words[start] in _COMPLETING or _is_object(sentence, start)
    return completes or _joins(sentence, start, end) or _completes_cleft(sentence, start, end)


def _opens_main_clause(sentence: Parsed, start: int) -> bool:
    """Return whether a main clause opens with its subject, and not with when it was."""
    return stands_alone(sentence, start) and times.end_of_time(sentence, start)[0] == start


def _is_object(sentence: Parsed, start: int) -> bool:
    """Return whether a verb has no object but a noun phrase: "offre aux élus, à Noël, un port"."""
    verb = main_verb(sentence, range(start))
    if verb is None or sentence.tags[start][0] not in "DNUM":
        return False
    following = end_of_verb(sentence, verb, start) + 1
    return sentence.tags[following][0] == "E" or (following in sentence.commas and following < start - 1)


def _completes_cleft(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a part holds what "c'est" sets off: "C'est à Brest, dont il est maire, qu'il vit"."""
    return "c'" in sentence.words[:start] and not _CLEAVING.isdisjoint(sentence.words[start:end])


def _joins(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether without a part inside the sentence what follows it has no place.

    The subject waits for a verb that does not come, or a noun follows: the verb's object, the item of an
    enumeration.
    """
    if acceptability.position(sentence, start, end) != "inside" or resumes(sentence, start - 1, end):
        return False
    is_nominal = sentence.tags[min(end + 1, len(sentence) - 1)][0] in "DNUM"
    return is_nominal or not free_verbs(sentence, 0, start - 1)


def _sets_condition(words: Sequence[str]) -> bool:
    return words[0] in _EXCEPTIONS or any(tuple(words[: len(opening)]) == opening for opening in _CONDITIONS)


def _name(sentence: Parsed, start: int) -> CutName:
    word, tag = sentence.words[start], sentence.tags[start]
    if start == 0:
        if tag[:2] in ("VK", "VG") or tag[0] == "J":
            return "leading participle"
        if word in _CONJUNCTIONS and tag[0] in "RC":
            return "leading clause"
        return "leading apposition" if tag[0] in "NUDM" else "leading adjunct"
    if tag[0] == "E":
        return "complement"
    if tag[:2] in ("VK", "VG"):
        return "participle"
    if tag == "PR":
        return "relative"
    return "apposition" if tag[0] in "DNUJMP" else "clause"


def parts(sentence: Parsed) -> Iterator[tuple[int, int]]:
    """Yield the parts that commas set off, as :func:`kind` takes them, in text order.

    Those in front stand before the main verb, those that end the sentence behind it.
    """
    commas, end = sentence.commas, segment_end(sentence)
    verb = main_verb(sentence, range(len(sentence)))
    if verb is None:
        return
    for comma in commas[:_COMMAS]:
        if 0 < comma <= _LONGEST_FRONT and comma < verb:
            yield 0, comma
    for number, comma in enumerate(commas):
        closing = commas[number + 1 : number + 1 + _COMMAS]
        yield from ((comma + 1, one) for one in closing if 0 < comma < one - 2 and one < end)
        if verb < comma < end - 2:
            yield comma + 1, end
