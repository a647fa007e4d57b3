"""What stands before the subject and its comma: an adjunct, a clause, a participle, an apposition, a source.

It goes when the rest stands alone and stays true: a condition, a limit or a source of opinion stays, and so
does the place of an event whose subject has no name.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsum.headline import attribution, scope, times
from newsum.headline.deletion import Cut, CutName
from newsum.headline.parse import Parsed
from newsum.headline.segments import free_verbs, holds_quote, opens_with_span, stands_alone
from newsum.headline.vocabulary import LEADING_KEPT, RELATIVES

_LONGEST = 18
_MOST = 2
"""So many commas may close what is fronted: "Lundi, à Brest, le maire a"."""
_PREPOSITIONS = ("E", "EDs", "EDp")
_CONJUNCTIONS = frozenset(["alors", "tandis"])
_CONJUNCTION_PAIRS = (("après", "que"), ("au", "moment"))
_PLACING = frozenset(["sur", "dans", "à", "au", "aux", "chez", "sous", "en"])
_CONDITIONS = frozenset(
    tuple(pair.split())
    for pair in (
        *("en cas", "à moins", "à condition", "à défaut", "à cause", "à l'", "à en", "aux yeux", "du côté"),
        *("au lieu", "au contraire", "loin de", "de son", "de leur", "d' ici", "d' après"),
        *("en guise", "en vue"),
    )
)
"""What begins so sets a condition, a limit or a source of opinion."""


def before_subject(sentence: Parsed) -> Iterator[Cut]:
    """Cut what stands before the first comma, or the first two."""
    for number, comma in enumerate(sentence.commas[:_MOST]):
        if not 0 < comma <= _LONGEST or holds_quote(sentence, 0, comma):
            return
        if number and sentence.tags[sentence.commas[0] + 1][0] in "DU":
            return  # the subject has begun: "Hier, les ministres des Transports, du Travail et de la Santé"
        if attribution.leads(sentence):
            if _source_may_go(sentence, comma):
                yield Cut("leading attribution", ((0, comma + 1),))
            return
        name = _kind(sentence, comma)
        if name is not None:
            yield Cut(name, ((0, comma + 1),))


def _source_may_go(sentence: Parsed, comma: int) -> bool:
    """Return whether the statement behind a source and its comma stands without it."""
    needed = attribution.is_needed(sentence, comma + 1, len(sentence), 0)
    return stands_alone(sentence, comma + 1) and not needed


def _kind(sentence: Parsed, comma: int) -> CutName | None:
    """Return what kind of removable segment stands before a comma, if it is one."""
    if free_verbs(sentence, 0, comma) or not stands_alone(sentence, comma + 1):
        return None
    tag = sentence.tags[0]
    if sentence.words[0] in _CONJUNCTIONS or sentence.words[:2] in _CONJUNCTION_PAIRS:
        return "leading clause"
    if _dates_by_event(sentence, comma) or (tag in _PREPOSITIONS and _adjunct_may_go(sentence, comma)):
        return "leading adjunct"
    if tag[:2] in ("VK", "VG") or (tag[0] == "J" and sentence.tags[1] in _PREPOSITIONS):
        return "leading participle"
    return "leading apposition" if tag in ("Ns", "Np") and not _sets_condition(sentence) else None


def _dates_by_event(sentence: Parsed, comma: int) -> bool:
    """Return whether what stands before a comma gives the time by an event: "Deux jours après l'attaque"."""
    if _is_bound(sentence, comma) or "que" in sentence.words[:comma] or "U" not in sentence.tags[comma:]:
        return False
    return opens_with_span(sentence)


def _adjunct_may_go(sentence: Parsed, comma: int) -> bool:
    """Return whether the adjunct before a comma may go.

    A place stays unless the subject has a name of its own: "Au Japon, le Premier ministre démissionne".
    """
    if sentence.words[0] in LEADING_KEPT or _sets_condition(sentence) or sentence.tags[1] == "VI":
        return False
    if _is_bound(sentence, comma):
        return False
    is_place = "U" in sentence.tags[:comma] or sentence.words[0] in _PLACING
    return not is_place or _subject_is_named(sentence, comma + 1)


def _is_bound(sentence: Parsed, comma: int) -> bool:
    """Return whether what stands before a comma bounds the rest, or holds a relative clause or a year."""
    words = sentence.words[:comma]
    holds = not RELATIVES.isdisjoint(words) or any(map(times.is_year, words))
    return holds or scope.bounds_figure(sentence, 0, comma)


def _subject_is_named(sentence: Parsed, start: int) -> bool:
    """Return whether a proper noun stands between a token and the next finite verb."""
    verb = next((place for place in range(start, len(sentence)) if sentence.finite(place)), len(sentence))
    return "U" in sentence.tags[start:verb]


def _sets_condition(sentence: Parsed) -> bool:
    """Return whether the sentence opens with a condition, a limit or a source of opinion."""
    return sentence.words[:2] in _CONDITIONS
