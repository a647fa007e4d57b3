"""What is left of a sentence after its cuts, as text: spaces, elisions, capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set

from newsum.headline import clean
from newsum.headline.cuts.deletion import Cut
from newsum.headline.grammar import attribution, times, valency
from newsum.headline.grammar.auxiliaries import ETRE
from newsum.headline.grammar.parse import Parsed, behind_clitics
from newsum.headline.grammar.segments import end_of_verb, main_verb, opens_infinitive
from newsum.headline.grammar.vocabulary import OF, VOWELS, WEEKDAYS
from newsum.memory import of_last

_ELIDED = {"que": "qu'", "de": "d'", "ne": "n'", "se": "s'", "lorsque": "lorsqu'", "puisque": "puisqu'"}
_FULL = {elided: full for full, elided in _ELIDED.items()}
_BEING = ETRE.perfect | ETRE.future | {ETRE.participle}
_SITUATING = frozenset("à au aux dans en lors près devant".split())
_INITIALS = re.compile(r"[A-Z]\.[A-Z]\.")
_OPENING_ADJUNCTS = OF | {"lors"}
_LONGEST_ADJUNCT = 12
"""So many tokens behind a comma another one closes the adjunct, and goes without it."""
_AS_IT_STANDS: Mapping[int, str] = {}


def kept(sentence: Parsed, cuts: Iterable[Cut]) -> list[int]:
    """Return the indices of the tokens that no cut takes."""
    gone = {place for cut in cuts for start, end in cut.spans for place in range(start, end)}
    gone |= _widowed(sentence, gone)
    places = [place for place in range(len(sentence)) if place not in gone]
    while places and sentence.words[places[-1]] in (",", ";", ":", "-", "–", "—", "."):
        if sentence.words[places[-1]] == "." and _ends_whole(sentence, places, gone):
            break
        places.pop()
    return places


def _ends_whole(sentence: Parsed, places: Sequence[int], gone: Set[int]) -> bool:
    """Return whether a final stop stays: that of a whole sentence, or of initials as "I.N.S.E.E."."""
    last = places[-1]
    end = "".join(token.text for token in sentence.tokens[max(0, last - 3) : last + 1])
    is_initial = _INITIALS.fullmatch(end) is not None and gone.isdisjoint(range(last - 3, last))
    return is_initial or (last == len(sentence) - 1 and not gone)


def _widowed(sentence: Parsed, gone: Set[int]) -> set[int]:
    """Return the commas that the cuts leave without their pair.

    That of those around adjuncts behind the main verb: "a été signé[, mercredi,] à Tunis, entre". That
    between the subject and its verb: "[Deux pêcheurs,] Jean Petit et Luc Grand, ont été sauvés". And that
    of a time before what ends the sentence: "a eu lieu [mardi matin], dans le port, à Brest".
    """
    if not gone:
        return set()
    commas = _commas_around_adjuncts(sentence)
    left = [comma for comma in commas if comma not in gone]
    is_alone = len(left) == 1 < len(commas) and not _closes_long_adjunct(commas, left[0])
    found = set(left) if is_alone else set()
    closing = _comma_before_verb(sentence)
    if closing is not None and 0 in gone and all(one in gone for one in sentence.commas if one < closing):
        found.add(closing)
    for opening, comma in _commas_around_times(sentence):
        if comma - 1 in gone:
            found |= {opening, comma} - gone
    return found


def _closes_long_adjunct(commas: Sequence[int], comma: int) -> bool:
    """Return whether much stands between a comma and the one before: "[mardi,] pour l'interdiction …, à"."""
    before = [one for one in commas if one < comma]
    return bool(before) and comma - before[-1] > _LONGEST_ADJUNCT


@of_last
def _commas_around_times(sentence: Parsed) -> list[tuple[int, int]]:
    """Return the commas behind times with nothing but adjuncts behind them, each with the one before it.

    Adjuncts are places and occasions; who said it may follow them. Where no comma stands before the time, its
    own stands for it, but for one that opens an insertion: "a procédé [mardi], devant les élus, à la remise".
    """
    found: list[tuple[int, int]] = []
    objects = [place for _, place in valency.awaited(sentence)]
    end = next((comma for comma in sentence.commas if attribution.follows(sentence, comma)), len(sentence))
    for comma in reversed([comma for comma in sentence.commas if comma < end]):
        if sentence.words[comma + 1] not in _SITUATING or any(sentence.finites[comma:end]):
            break
        opening = _opening_of_time(sentence, comma)
        opens_insertion = any(comma < place - 1 for place in objects)
        if opening is not None and not opens_insertion:
            found.append((opening, comma))
    return found


def _opening_of_time(sentence: Parsed, comma: int) -> int | None:
    """Return the comma before a time that ends right before a comma, or the latter; ``None`` without one.

    The comma before it may close an apposition if it is not the first behind the main verb: "a reçu le
    maire, Jean Petit, mardi, à Brest".
    """
    before = max((one for one in sentence.commas if one < comma), default=-1)
    if before >= 0 and times.end_of_time(sentence, before + 1)[0] == comma:
        verb = main_verb(sentence, range(len(sentence)))
        is_first = verb is not None and not any(verb < one < before for one in sentence.commas)
        return before if is_first and verb is not None and verb < before else None
    is_time = any(times.end_of_time(sentence, place)[0] == comma for place in range(before + 2, comma))
    return comma if is_time else None


@of_last
def _comma_before_verb(sentence: Parsed) -> int | None:
    """Return the comma right before the main verb, that closes what goes with the subject, if any."""
    verb = main_verb(sentence, range(len(sentence)))
    before = [comma for comma in sentence.commas if verb is not None and comma < verb]
    is_closing = bool(before) and behind_clitics(sentence.tags, before[-1] + 1) == verb
    return before[-1] if is_closing and not sentence.quoted[before[-1] - 1] else None


@of_last
def _commas_around_adjuncts(sentence: Parsed) -> list[int]:
    """Return the commas around the adjuncts behind the main verb; each variant of a sentence asks."""
    verb = main_verb(sentence, range(len(sentence)))
    if verb is None:
        return []
    last, run = end_of_verb(sentence, verb, len(sentence)), []
    # "a été fermé, mardi, une première": a passive has no object.
    following = "E" if _BEING.intersection(sentence.words[verb : last + 1]) else "DE"
    place, _ = times.end_of_time(sentence, last + 1)
    if sentence.tags[last + 1 : last + 2] == ("Ds",) and sentence.tags[last + 2 : last + 3] == ("Ns",):
        place = last + 3  # "a mis l'accent, mardi, à Brest, sur l'eau"
    elif sentence.tags[last + 1 : last + 2] == ("Ns",) and last + 2 in sentence.commas:
        place = last + 2  # "a donné raison, mardi, à un pêcheur"
    while place in sentence.commas and _opens_adjunct(sentence, place + 1):
        run.append(place)
        place = next((comma for comma in sentence.commas if comma > place), len(sentence))
    if run and place in sentence.commas and sentence.tags[place + 1][0] in following:
        run.append(place)
    return run


def _opens_adjunct(sentence: Parsed, place: int) -> bool:
    if opens_infinitive(sentence, place):
        return False  # "ont échoué, mardi, à s'entendre"
    is_preposition = sentence.is_preposition(place) or sentence.words[place] in _OPENING_ADJUNCTS
    return is_preposition or times.end_of_time(sentence, place)[0] > place


def join(sentence: Parsed, places: Sequence[int], instead: Mapping[int, str] = _AS_IT_STANDS) -> str:
    """Return the kept tokens as a headline.

    Args:
        sentence: the sentence.
        places: the tokens that are kept.
        instead: what stands for some of them, "" for nothing.
    """
    text = sentence.text
    pieces: list[str] = []
    last = -1
    for place in places:
        token = sentence.tokens[place]
        gap = text[sentence.tokens[place - 1].end : token.start] if place else ""
        if pieces and place != last + 1:
            gap = _mend_elision(pieces, sentence.words[last], sentence.words[place], gap)
        form = instead.get(place, token.text)
        if form:
            pieces += (gap if pieces else "", form)
        last = place
    return clean.capitalise("".join(pieces).strip())


_CLOSED = frozenset("PCRM")
_PREPOSITIONS = ("E", "EDs", "EDp")
_WITH_ARTICLE = frozenset(
    """
    pen havre mans drian maire roux foll touquet blanc-mesnil monde figaro parisien point télégramme progrès
    rochelle ciotat courneuve baule poste croix voix dépêche redoute française
    echos inrocks mureaux ulis sables-d'olonne inrockuptibles
    oréal équipe obs express humanité haÿ-les-roses opinion
    """.split()
)
"""Names that begin with an article: it keeps its capital."""


_BEFORE_TO = frozenset(["Face", "Faute", "Grâce"])
"""Nouns that open adjuncts: "Faute de neige, la station ferme"."""


def with_topic(topic: str, text: str, tag: str) -> str:
    """Return a headline behind its topic: "Lyon : un homme arrêté".

    Args:
        topic: the place or matter of the news.
        text: the headline.
        tag: the part of speech of its first word, which loses its capital when it is surely no name.
    """
    if text.startswith("A "):
        text = f"à {text[2:]}"
    elif _is_common(text.replace("’", "'"), tag):
        text = text[0].lower() + text[1:]
    return f"{topic} : {text}"


_ALL = frozenset(["Tous", "Toutes", "Tout", "Toute"])


def _is_common(text: str, tag: str) -> bool:
    """Return whether the first word of a headline has its capital only for that, and is no name."""
    first, _, rest = text.partition("'" if "'" in text[:3] else " ")
    if first.endswith("'"):
        return False  # "Lagaf' anime"
    if len(first) > 1 and first.isupper():
        return False
    is_adverb = first.endswith(",") and tag != "U"  # "Hier, ..."
    if tag in _PREPOSITIONS or first in _BEFORE_TO or first.lower() in WEEKDAYS or is_adverb:
        return True
    is_name = rest[:1].isupper()
    if first in ("Le", "La", "Les", "L"):
        return not is_name or rest.split(" ", 1)[0].rstrip(",").lower() not in _WITH_ARTICLE
    return tag[0] == "D" or first in _ALL or (not is_name and (tag[0] in _CLOSED or tag[0] == "V"))


def _mend_elision(pieces: list[str], before: str, after: str, gap: str) -> str:
    """Elide or restore the word before a join; return the space that stands between the two."""
    vowel = after[0] in VOWELS and not (after[0] == "y" and after[1:2] in VOWELS)  # "de Yann"
    if before in _ELIDED and vowel:
        pieces[-1] = pieces[-1][:-1] + "'"
        return ""
    if before in _FULL and not vowel:
        pieces[-1] = pieces[-1][:-1] + "e"
        return " "
    return gap or ("" if after in (",", ".", ")", "…") or before.endswith("'") else " ")
