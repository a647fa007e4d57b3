"""Deletions that leave something false: without a condition, a source, a time, a toll, a turn of the news."""

from __future__ import annotations

from itertools import pairwise

from newsum.headline.compression.edges import SAYING_WHAT, says_what
from newsum.headline.compression.shape import Shape
from newsum.headline.cuts import scope, supplements
from newsum.headline.grammar import attribution, conjugation, times
from newsum.headline.grammar.auxiliaries import AVOIR
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.vocabulary import (
    ARTICLES,
    MONTHS,
    OF,
    OF_AGE,
    PERSONS,
    SUSPENSION,
    THAT,
    TIME_WORDS,
    WEEKDAYS,
)
from newsum.headline.guards import losses

_BOUNDING = frozenset(["depuis", "chez", "parmi"])
_DAYS = frozenset((day,) for day in WEEKDAYS)
_CHARGES = ("soupçonn", "accus", "poursuiv", "reconnu", "suspect")
_DENYING, _BOUNDING_DENIAL = frozenset(["ne", "n'"]), frozenset("pour par sans avec avant".split())
_NEAR, _FAR = 8, 20
_IN_TOWNS = frozenset("quartier rue avenue boulevard cité lycée collège gare faubourg".split())
_BEFORE_CONDITION = frozenset([",", "seulement", "uniquement", "sauf"])
_UNDOING = tuple(
    """
    abandonner annuler autoriser corriger démentir désavouer dédire interdire libérer raviser rebondir reculer
    refuser rejeter relâcher remonter renoncer reporter retirer rétracter revenir rouvrir suspendre
    """.split()
)
"""What undoes the news behind "avant de"."""
_HARMING = tuple(
    """
    abattre agresser blesser décéder exploser frapper incendier mourir percuter poignarder succomber suicider
    tirer tuer violer
    """.split()
)
"""What is worse than what stands before it."""
_BEFORE_INFINITIVE = frozenset("l' le la les se s' en y ne".split())
_SINCE = frozenset(["depuis", "dès", "jusqu'", "jusque"])
_UNTIL = frozenset(["jusqu'", "jusque"])
_TRIED = ("condamn", "examen", "écrou", "inculp", "incarcér")
_WHEN = frozenset(["lorsque", "lorsqu'", "quand"])
_UNMEANT = frozenset("inadvertance erreur mégarde accident".split())
_STIRRING = ("provoq", "suscit", "déclench", "indign", "créé", "crée", "choqu", "surpr")
_OF_CALENDAR = frozenset("jour veille lendemain fête anniversaire".split())
_LONG, _PAST = MONTHS | frozenset(["an", "année"]), frozenset(["dernier", "dernière", "passé", "passée"])
_LATEST = frozenset("dernier dernière derniers dernières".split())
_WHOLE, _ALL = frozenset(["ensemble", "totalité", "intégralité"]), frozenset(["tous", "toutes"])
_MOST = frozenset("plus moins meilleur meilleure meilleurs meilleures pire pires".split())
_AMONG = OF | frozenset("à au aux dans depuis en".split())
_THAT = frozenset(["ce", "cet", "cette"])
_BRIEF = 6
_CONCERNING = frozenset("contre visant par envers pour".split())
_ZONES = frozenset("heure gmt utc".split())
_HEDGES = (("au", "moins"), ("globalement",), ("environ",), ("presque",), ("quasiment",), ("au", "plus"))
_LIKELY = 0.5
"""What stands in front goes only where readers are as likely as not to accept it."""


def always_forbids(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion takes what turns the news, victims, of what share the news is, or a town.

    The rules may not make it either.
    """
    if shape.tolls and any(start <= place < end for place in shape.tolls):
        return True
    if start == 0 and "%" in shape.sentence.words[:end]:
        return True  # "Dans 30% des cas,"
    if _parts_comparison(shape, start, end) or _parts_time(shape.sentence, start, end):
        return True
    if start == 0 and (_says_which(shape, end) or _takes_head(shape.sentence, end)):
        return True
    if (
        _takes_town(shape.sentence, start)
        or _takes_street(shape.sentence, start)
        or _leaves_unsaid(shape.sentence, start)
        or _takes_step(shape.sentence, start, end)
        or scope.bases_share(shape.sentence, start, end)
        or _takes_youth(shape, start, end)
        or _parts_range(shape.sentence, start)
        or _takes_reason(shape, start, end)
        or _takes_charge(shape.sentence, start, end)
        or _takes_reversal(shape, start, end)
        or _takes_event(shape, start, end)
        or _takes_chance(shape.sentence, start, end)
        or supplements.tells_outcome(shape.sentence, start, end)
        or _bounds_object(shape, start)
        or (end >= shape.end and _takes_condition(shape, start, end))
    ):
        return True
    if start == 0 and shape.sentence.words[max(0, end - 3) : end - 1] == ("en", "moyenne"):
        return True  # "Depuis janvier, en moyenne,"
    turns = shape.turns and any(start <= place < end for place in shape.turns)
    return bool(turns) and losses.turns_news(shape.sentence, start, end)


def _takes_town(sentence: Parsed, start: int) -> bool:
    """Return whether a quarter or a street loses the town it is in: "le quartier des Moulins[, à Nice]"."""
    is_town = sentence.words[start : start + 2] == (",", "à") and sentence.is_name(start + 2)
    return is_town and not _IN_TOWNS.isdisjoint(sentence.words[max(0, start - _NEAR) : start])


def _takes_street(sentence: Parsed, start: int) -> bool:
    """Return whether a number loses the street it is in: "au 110[, rue des Entrepreneurs]"."""
    is_number = sentence.words[start] == "," and sentence.words[start - 1].isdecimal()
    return is_number and not _IN_TOWNS.isdisjoint(sentence.words[start + 1 : start + 2])


def _takes_step(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether one of two amounts goes, whose sum may stay: "montera de 50 euros[, puis de 20,]"."""
    is_next = sentence.words[start] == "," and sentence.words[start + 1 : start + 2] == ("puis",)
    return is_next and "M" in sentence.tags[start:end] and "M" in sentence.tags[end:]


def _takes_youth(shape: Shape, start: int, end: int) -> bool:
    """Return whether it goes that somebody was a minor: "violée par un ami[, à l'âge de 13 ans]"."""
    words, first = shape.sentence.words, shape.opening(start, end)
    age = words[first + 4 : first + 5] if words[first : first + 4] == ("à", "l'", "âge", "de") else ()
    return age != () and age[0].isdecimal() and int(age[0]) < OF_AGE


def _parts_range(sentence: Parsed, start: int) -> bool:
    """Return whether of what a comma opens with "de" the end goes: ", de l'aube [jusqu'au soir]"."""
    opening = max((comma for comma in sentence.commas if comma < start), default=-1) + 1
    return sentence.words[start] in _UNTIL and 0 < opening < start and sentence.words[opening] in OF


def _takes_reason(shape: Shape, start: int, end: int) -> bool:
    """Return whether it goes by what somebody stirred others: "suscite un tollé[, en jugeant que]"."""
    sentence, first = shape.sentence, shape.opening(start, end)
    if shape.verb is None or start < shape.verb or sentence.words[first] != "en":
        return False
    stirs = any(word.startswith(_STIRRING) for word in sentence.words[shape.verb : shape.end_of_verb + 1])
    return stirs and sentence.tags[first + 1 : first + 2] == ("VG",)


def _takes_charge(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether it goes for what somebody is tried: "condamné à dix ans de prison[, pour viol]"."""
    words = sentence.words
    trial = max((place for place in range(start) if words[place].startswith(_TRIED)), default=None)
    if trial is None or "pour" in words[trial:start]:
        return False
    charges = (place for place in range(start, end - 1) if words[place] == "pour")
    return any(sentence.tags[place + 1][0] in "NDZJ" for place in charges)


def _takes_reversal(shape: Shape, start: int, end: int) -> bool:
    """Return whether what undoes the news goes: "a interdit la marche[, avant de l'autoriser]".

    Or outdoes it: "est entré à la mairie[, avant d'ouvrir le feu]".
    """
    words, first = shape.sentence.words, shape.opening(start, end)
    if words[first] != "avant" or words[first + 1 : first + 2] not in (("de",), ("d'",)):
        return False
    verb = next((place for place in range(first + 2, end) if words[place] not in _BEFORE_INFINITIVE), first)
    goes_back = words[verb] == "faire" and "arrière" in words[verb : verb + 3]
    return goes_back or "feu" in words[verb : verb + 3] or words[verb].startswith(_UNDOING + _HARMING)


def _takes_event(shape: Shape, start: int, end: int) -> bool:
    """Return whether what happened goes, and a scene stays: "était en train de dormir[, lorsqu'il a vu]".

    Or what had happened: "a atterri en urgence[, alors qu'un passager avait ouvert une porte]".
    """
    sentence, verb = shape.sentence, shape.verb
    if verb is None or start < verb:
        return False
    words = sentence.words
    openings = (start, *(comma + 1 for comma in sentence.commas if start <= comma < end - 1))
    if conjugation.is_imperfect(words[verb]) and any(words[place] in _WHEN for place in openings):
        return True
    if any(comma < start for comma in shape.sources):
        return False
    meanwhile = next((place for place in openings if words[place] == "alors"), end)
    return any(
        words[place] in AVOIR.imperfect
        and any(map(sentence.is_participle, range(place + 1, min(place + 4, end))))
        for place in range(meanwhile, end)
    )


def _takes_chance(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether it goes that something was not meant: "a franchi la frontière [par inadvertance]"."""
    words = sentence.words[start:end]
    return len(words) <= _BRIEF and any(pair[0] == "par" and pair[1] in _UNMEANT for pair in pairwise(words))


def _leaves_unsaid(sentence: Parsed, start: int) -> bool:
    """Return whether nothing is left of what a bill or a decree is about: "a défendu le décret[, qui]".

    Behind an insertion as well: "la proposition de loi, signée par 29 élus[, visant à]".
    """
    words = sentence.words
    if words[start] != "," or start < 2:
        return False
    if words[start - 1] in SAYING_WHAT and words[start - 2] in ARTICLES:
        return True
    opening = max((comma for comma in sentence.commas if comma < start), default=start)
    aims = words[start + 1 : start + 2] == ("visant",)
    return aims and (says_what(sentence, start) or says_what(sentence, opening))


def _says_which(shape: Shape, end: int) -> bool:
    """Return whether what stands before a colon names what is meant: "Travaux à Dax : les trains …"."""
    sentence = shape.sentence
    if sentence.words[end - 1] not in (":", ";") or sentence.words[end] not in ARTICLES:
        return False
    source = next((comma for comma in shape.sources if comma > end), shape.end)
    return "U" in sentence.tags[:end] and "U" not in sentence.tags[end:source]


def _takes_head(sentence: Parsed, end: int) -> bool:
    """Return whether the subject goes, and who is named in it stays: "[La plainte contre l'édile,] X, a"."""
    words, tags = sentence.words, sentence.tags
    if words[end - 1] != "," or tags[0] != "Ds" or tags[end : end + 1] not in (("Ds",), ("U",)):
        return False
    head, *behind = [place for place in range(1, end) if tags[place][0] == "N"] or [0]
    if words[head] in OCCUPATIONS or words[head] in PERSONS:
        return False
    for noun in behind:
        opening = next((place for place in reversed(range(head, noun)) if tags[place][0] != "J"), head)
        before = words[opening - 1 : opening + 1] if tags[opening][0] == "D" else (words[opening],)
        if words[noun] in OCCUPATIONS and not OF.isdisjoint(before):
            return True
        if before[-1] in ARTICLES and before[0] in _CONCERNING:
            return True
    return False


def _parts_time(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a time loses its zone or what day it is: "à 05h00 GMT", "dimanche, jour de Pâques,"."""
    if not _ZONES.isdisjoint(sentence.words[end : end + 2]):
        return True
    follows = sentence.words[end : end + 1] == (",",)
    is_apposed = follows and not _OF_CALENDAR.isdisjoint(sentence.words[end + 1 : end + 2])
    return is_apposed and times.end_of_time(sentence, start)[0] == end


def _parts_comparison(shape: Shape, start: int, end: int) -> bool:
    """Return whether a figure goes with which another is compared: "reculer de 9%[, à 52,] contre 57"."""
    sentence = shape.sentence
    place = end + (sentence.words[end : end + 1] == (",",))
    if sentence.words[place : place + 1] != ("contre",) or start == 0:
        return False
    return "M" in sentence.tags[place : place + 4] and "M" in sentence.tags[start:end]


def forbids(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion from one joint to another leaves something false."""
    return (
        (start == 0 and shape.chance(0, end) < _LIKELY)
        or (start == 0 and _dates_back(shape.sentence, end))
        or scope.bounds_past(shape.sentence, start, end)
        or not SUSPENSION.isdisjoint(shape.sentence.words[start:end])
        or _takes_condition(shape, start, end)
        or _takes_time(shape, start, end)
        or _takes_needed_source(shape, start, end)
        or _bounds_figure(shape, start, end)
        or _bounds_all(shape.sentence, start)
        or _bounds_superlative(shape.sentence, start)
        or _bounds_statement(shape, start, end)
    )


def _dates_back(sentence: Parsed, end: int) -> bool:
    """Return whether the beginning says no more than that it was long ago: "En septembre dernier,".

    Or on a day that was told of: "Ce jour-là,", "Il y a dix ans,".
    """
    words = sentence.words[:end]
    if words[:3] == ("il", "y", "a") or (words[0] in _THAT and any(word.endswith("-là") for word in words)):
        return True
    if end > _BRIEF or not sentence.is_preposition(0):
        return False
    return any(period in _LONG and relative in _PAST for period, relative in pairwise(words))


def takes_claim(shape: Shape, start: int, end: int) -> bool:
    """Return whether with the main verb more goes than who announces a fact: "Le Figaro révèle que"."""
    sentence, verb = shape.sentence, shape.verb
    if verb is None or start or sentence.words[end - 1] not in THAT or sentence.tags[end - 1] != "CS":
        return True
    return attribution.is_needed(sentence, end, shape.end, verb)


def _takes_condition(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion opens with a condition, or holds one behind a comma or a bracket."""
    sentence, first = shape.sentence, shape.opening(start, end)
    for place in shape.conditions:
        if place == first or (first < place < end and sentence.words[place - 1] in _BEFORE_CONDITION):
            return True
    return any(first <= place < end for place in shape.limiting_brackets)


def _takes_time(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion takes a time that the sentence needs, and nothing else."""
    sentence, first = shape.sentence, shape.opening(start, end)
    if sentence.words[first:end] in _HEDGES:
        return True  # "six personnes [au moins]"
    if sentence.words[first] == "de" and sentence.words[first + 1 : first + 2] in _DAYS:
        return True  # "de lundi à jeudi"
    if shape.appointments and any(start <= place < end for place in shape.appointments):
        return True
    if sentence.words[first] in _SINCE and times.tells_when_it_will_be(sentence, first):
        return True  # "dès le 15 juillet"
    stop, is_old = times.end_of_time(sentence, first)
    if stop == first or stop < end - (sentence.words[end - 1] == ","):
        return False
    return is_old or not times.is_adverbial(sentence, first, stop) or times.has_clock(sentence, first, stop)


def _takes_needed_source(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion takes a source that what stands before it, or behind it, needs."""
    sentence = shape.sentence
    if start == 0 and attribution.leads(sentence):
        return attribution.is_needed(sentence, end, len(sentence), 0)
    sources = (
        place
        for place in shape.source_phrases
        if start <= place < end and not _belongs_to_clause(shape, start, place, end)
    )
    return any(attribution.is_needed(sentence, 0, start, place) for place in sources)


def _belongs_to_clause(shape: Shape, start: int, source: int, end: int) -> bool:
    """Return whether a source stands before the verb of a clause that goes with it.

    "[, où la direction, disent les syndicats, refuse tout]".
    """
    if not any(start <= opener <= start + 2 for opener, _ in shape.claims):
        return False
    sentence = shape.sentence
    verbs = sum(sentence.finites[source:end])
    return verbs > (not attribution.is_source_phrase(sentence, source))


def _bounds_figure(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion takes of whom, where or since when a figure of the rest holds."""
    sentence, first = shape.sentence, shape.opening(start, end)
    if start == 0 and end > 1 and scope.bounds_share(sentence, 0, end):
        return True
    is_front = start == 0 and sentence.tags[0][0] == "E"
    bounds = sentence.words[first] in _BOUNDING or _is_recent(sentence, first, end)
    return (is_front or bounds) and scope.bounds_figure(sentence, start, end)


def _bounds_all(sentence: Parsed, start: int) -> bool:
    """Return whether a deletion opens with which are all: "l'ensemble des lots [portant le numéro 12]"."""
    if sentence.tags[start] not in ("VG", "PR") and not sentence.is_participle(start):
        return False
    before = range(max(1, start - _NEAR - 2), start)
    return any(_opens_all(sentence, place) and not any(sentence.finites[place:start]) for place in before)


def _opens_all(sentence: Parsed, place: int) -> bool:
    """Return whether "l'ensemble" or "tous les" stands at a token, not "ensemble" or "tous les jours"."""
    word, before = sentence.words[place], sentence.words[place - 1]
    if word in _WHOLE:
        return before in ARTICLES
    counted = sentence.words[place + 1 : place + 3]
    return word in _ALL and not any(TIME_WORDS & {one, one.removesuffix("s")} for one in counted)


def _bounds_superlative(sentence: Parsed, start: int) -> bool:
    """Return whether a deletion opens with among which something is the most: "la plus ancienne [connue]"."""
    if not (
        sentence.tags[start] in ("VG", "PR")
        or sentence.is_participle(start)
        or sentence.words[start] in _AMONG
    ):
        return False
    for place in range(start - 1, max(0, start - _NEAR), -1):
        if sentence.tags[place][0] in "VZ":
            return False
        if sentence.words[place] in _MOST and sentence.words[place - 1] in ARTICLES:
            return True
    return False


def _is_recent(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether "au cours des douze derniers mois" opens a deletion."""
    words = sentence.words[start:end]
    return words[:2] == ("au", "cours") and not _LATEST.isdisjoint(words)


def _bounds_object(shape: Shape, start: int) -> bool:
    """Return whether where or for whom goes from behind a time: "la baignade, dès lundi[, sur la plage]"."""
    sentence = shape.sentence
    closing = start if sentence.words[start] == "," else start - 1
    if shape.verb is None or closing not in sentence.commas or closing in shape.sources:
        return False
    opening = max((comma for comma in sentence.commas if shape.verb < comma < closing), default=None)
    if opening is None or not sentence.is_preposition(closing + 1):
        return False
    is_time = times.end_of_time(sentence, opening + 1)[0] == closing or sentence.words[opening + 1] in _SINCE
    return is_time and sentence.tags[opening - 1][0] in "NJ"


def _bounds_statement(shape: Shape, start: int, end: int) -> bool:
    """Return whether without a deletion a negation or a first time says too much, or an arrest not why.

    "n'a pas besoin d'elle [pour gagner]"; "une audience [par téléphone] pour la première fois"; "Deux hommes,
    [soupçonnés d'un vol,] ont été arrêtés".
    """
    sentence, first = shape.sentence, shape.opening(start, end)
    words = sentence.words
    if first > start and shape.verb is not None and end <= shape.verb:
        return words[first].startswith(_CHARGES)
    if first != start or start == 0 or sentence.tags[start][0] != "E":
        return False
    near = _FAR if words[first] == "avant" else _NEAR
    denies = not _DENYING.isdisjoint(words[max(0, start - near) : start]) and words[first] in _BOUNDING_DENIAL
    return denies or ("première", "fois") in pairwise((*words[:start], *words[end:]))
