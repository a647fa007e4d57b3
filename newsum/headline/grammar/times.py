"""Dates and times inside a sentence: the deletion that is worth most, and safest.

A date goes only where it is an adverbial: not after a preposition or article that needs it
("l'attentat du 13 novembre"), not after a verb it completes ("aura lieu mardi"), not in a range or
enumeration ("mardi et jeudi"), and not when it is all that says that the event is old (a year).
"""

from __future__ import annotations

import re
from itertools import pairwise

from newsum.headline.grammar import conjugation
from newsum.headline.grammar.auxiliaries import AVOIR, ETRE
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.vocabulary import (
    DAY_PARTS,
    MONTHS,
    OF,
    RELATIVE_TIMES,
    SAYING,
    THAT,
    TIME_WORDS,
    WEEKDAYS,
)

_COMPLETED_BY_DATE = frozenset(
    """
    lieu tenir tiendra tiendront tient tenu prévu prévue prévus prévues fixé fixée programmé
    programmée attendu
    attendue attendus attendues daté datée remonte débute débutera débuteront commence commencera
    commenceront
    survenu survenue survenus survenues publié publiée diffusé diffusée organisé organisée
    vigueur est sont était étaient sera seront jouera né née nés nées reporté reportée repoussé repoussée
    débuter commencer ouvrir rouvrir fermer reprendre reprendra reprendront démarrer démarre démarrera effet
    terminer termine arriver arrive attend attendent entre achève achèvent ouvre ouvrent ouvrira rouvrira
    rouvriront fermera depuis expire expirera terme public publics publique publiques
    """.split()
)
_LEADING_INTO_DATE = frozenset(
    "de d' et ou à au que qu' pas dont tôt tard ici jusque soit même dès presque notamment".split()
)
_APPEARED = frozenset(["paru", "parue", "parus", "parues"])
"""Behind one of these where or when has to follow: "selon une étude parue vendredi"."""
_BEFORE_END = frozenset("prendre prend prennent prendra prendront pris".split())
_LEANING_ON_DATE = (("au", "lieu"), ("plutôt", "que"), ("plutôt", "qu'"))
_AUXILIARIES = AVOIR.perfect | ETRE.perfect | ETRE.future | {"aurait", "serait", "fut", ETRE.participle}
_HAVE = AVOIR.perfect
_IF = frozenset([("s'", "il"), ("s'", "ils")])
_APPOSED = (("Js",), ("Jp",), ("Ns",), ("Np",), ("Ds",), ("Dp",))
_NEXT = frozenset("prochain prochaine prochains prochaines".split())
_DAYS = WEEKDAYS | {"le"}
_TELLING = SAYING | {"montre", "montrent"}
_PASTS = frozenset("dut put vint tint fit prit mit".split()).union(
    AVOIR.present, ETRE.present, AVOIR.preterite, ETRE.preterite
)
_PAST_ENDINGS = ("ait", "aient", "a", "èrent", "irent", "urent", "inrent")
_FUTURE_ENDINGS = ("ra", "ront", "rait", "raient")
_TO_COME = frozenset("prévoit prévoient doit doivent devrait devraient va vont".split())
_COUNTED = frozenset(
    "millions milliards personnes morts blessés euros dollars tonnes pays élus ans points".split()
)
"""Before one of these a number behind a weekday is no day: "a versé mardi 12 millions"."""
_NO_PLURALS = frozenset(
    "dans lors après sous vers depuis alors plus moins elles mars sans hors toujours jamais puis".split()
)
_NUMBERS = frozenset(
    """
    un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
    dix-huit dix-neuf vingt trente
    """.split()
)
_DIED = frozenset(["mort", "morte", "morts", "décédé", "décédée", "décédés"])
_CLOCK = re.compile(r"\d{1,2}h(?:\d\d)?")
_FEASTS = frozenset(["pâques", "pentecôte", "rameaux", "noël"])
"""Days of the week belong to them: "dimanche de Pâques"."""
_HOURS = frozenset(["heures", "heure", "h"])
_PARTS = (("à", "l'", "aube"), ("à", "la", "mi-journée"), ("au", "petit", "matin"), ("en", "soirée"))
"""Parts of a day, behind it."""


_REACH = 6
"""So many tokens before one a time may begin that holds it: "dans la nuit de mardi à mercredi"."""
STARTERS = WEEKDAYS | frozenset(
    "ce le cet cette ces la hier aujourd'hui avant-hier dans en peu juste vers à".split()
)
"""The words that a time phrase may open with."""


def end_of_time(sentence: Parsed, place: int) -> tuple[int, bool]:
    """Return where the time phrase that begins at a token ends, and whether it names a year alone.

    The end is ``place`` itself when none begins there.
    """
    end, old = _one(sentence, place)
    while end > place:
        further, older = _one(sentence, end)
        if further == end:
            break
        end, old = further, old and older
    return end, old


def covers(sentence: Parsed, place: int) -> bool:
    """Return whether a token belongs to a time."""
    starts = range(max(0, place - _REACH), place + 1)
    return any(end_of_time(sentence, start)[0] > place for start in starts)


def is_period(sentence: Parsed, place: int) -> bool:
    """Return whether a time opens that may bound what is told: "cette année", "l'été dernier"."""
    words = sentence.words
    if words[place] in ("le", "la", "l'") and not RELATIVE_TIMES.isdisjoint(words[place + 2 : place + 3]):
        return True
    opens = words[place] in ("ce", "cet", "cette", "chaque", "l'")
    return opens and not TIME_WORDS.isdisjoint(words[place + 1 : place + 2])


def _one(sentence: Parsed, place: int) -> tuple[int, bool]:
    words = sentence.words
    if place >= len(words) or words[place] not in STARTERS:
        return place, False
    word = words[place]
    if word in WEEKDAYS and (place == 0 or sentence.tokens[place].text[0].islower()):
        return _after_weekday(words, place + 1), False
    following = words[place + 1] if place + 1 < len(words) else ""
    if word == "ce" and following in WEEKDAYS:
        return _after_weekday(words, place + 2), False
    if word == "le" and following in WEEKDAYS:  # "le dimanche" alone is any Sunday
        end = _after_weekday(words, place + 2)
        told = words[place + 2 : end]
        is_one = any(_is_day(word) or word in RELATIVE_TIMES or word in _FEASTS for word in told)
        return end if is_one else place, False
    if word in ("le", "ce") and _is_day(following) and _at(words, place + 2) in MONTHS:
        return _after_month(words, place + 3)
    if word in ("hier", "aujourd'hui", "avant-hier") and (
        place == 0 or sentence.tokens[place].text[0].islower()
    ):
        return place + 1 + (following in DAY_PARTS), False
    if word in ("ce", "cet", "cette") and following in (*DAY_PARTS, "jour", "semaine", "week-end"):
        return place + 2, False
    if (
        word == "ces"
        and following in ("derniers", "dernières")
        and _at(words, place + 2) in ("jours", "heures")
    ):
        return place + 3, False
    if (
        word in ("la", "le")
        and following in ("semaine", "nuit", "mois")
        and _at(words, place + 2) in RELATIVE_TIMES
    ):
        return place + 3, False
    return _prepositional(words, place, word, following), False


def _prepositional(words: tuple[str, ...], place: int, word: str, following: str) -> int:
    """Return the end of "dans la nuit de mardi à mercredi", "en fin de journée", "vers 20h30"."""
    if word == "dans" and following == "la" and _at(words, place + 2) in DAY_PARTS:
        end = place + 3
        if _at(words, end) in ("de", "du") and _at(words, end + 1) in WEEKDAYS:
            end = _after_weekday(words, end + 2)
            if _at(words, end) in ("à", "au") and _at(words, end + 1) in WEEKDAYS:
                end = _after_weekday(words, end + 2)
            return end
        return end if _at(words, end) not in ("de", "du", "d'", "qui", "où", "des") else place
    if word == "en" and following in ("début", "fin", "milieu") and _at(words, place + 2) in ("de", "d'"):
        return place + 4 if _at(words, place + 3) in (*DAY_PARTS, "semaine", "week-end") else place
    start = place
    if word in ("peu", "juste") and following in ("avant", "après"):
        start, following = place + 1, _at(words, place + 2)
        word = "vers"
    if word in ("vers", "à") and following[:1].isdigit():
        if "h" in following and following.replace("h", "").isdigit():
            return start + 2
        if _at(words, start + 2) in _HOURS:
            return start + 3 + (_at(words, start + 3).isdigit())
    return place


def _after_weekday(words: tuple[str, ...], place: int) -> int:
    if _at(words, place) in ("de", "des") and _at(words, place + 1) in _FEASTS:
        return place + 2
    if _is_day(_at(words, place)) and not _counts_on(words, place + 1):
        place += 1
        if _at(words, place) in MONTHS:
            place += 1
            if is_year(_at(words, place)):
                place += 1
    if _at(words, place) in DAY_PARTS:
        place += 1
        if _is_day(_at(words, place)) and _at(words, place + 1) in MONTHS:
            place += 2
    if _at(words, place) == "au" and _at(words, place + 1) in DAY_PARTS:
        place += 2
    part = next((len(hour) for hour in _PARTS if words[place : place + len(hour)] == hour), 0)
    if _at(words, place + part) not in OF:  # "vendredi à l'aube du tournoi"
        place += part
    if _at(words, place) in RELATIVE_TIMES:
        place += 1
    return place


def _counts_on(words: tuple[str, ...], place: int) -> bool:
    """Return whether what follows a number is what it counts, or of what: "8 bus", "8 des 12", "2 de ses"."""
    if _is_counted(_at(words, place)) or _at(words, place) == "des":
        return True
    return _at(words, place) == "de" and _at(words, place + 1) in _THEIRS


_UNITS = frozenset("g k kg km l m t cm mm ha kwh mw gw mwh gwh twh m2 m3 m² m³ m€ md€ k€ € $ % °c".split())
"""What numbers count without a plural."""
_THEIRS = frozenset("ses leurs ces nos vos mes cette son sa leur".split())
_GROUP = 3
"""So many digits stand together in a number of thousands."""


def _is_counted(word: str) -> bool:
    """Return whether a word is a plural, of which a number before it tells how many: "lundi 23 membres".

    Or the rest of the number: "lundi 3 000 personnes".
    """
    if word in _UNITS or (len(word) == _GROUP and word.isdecimal()):
        return True
    return word in _COUNTED or (len(word) > 3 and word.endswith(("s", "x")) and word not in _NO_PLURALS)


def _after_month(words: tuple[str, ...], place: int) -> tuple[int, bool]:
    if is_year(_at(words, place)):
        return place + 1, True
    if _at(words, place) in RELATIVE_TIMES:
        return place + 1, False
    return place, False


def _is_day(word: str) -> bool:
    return word == "1er" or (word.isdecimal() and len(word) < 3 and int(word) <= 31)


def is_year(word: str) -> bool:
    """Return whether a word is a year of the last two centuries or this one."""
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")


def _at(words: tuple[str, ...], place: int) -> str:
    return words[place] if place < len(words) else ""


def is_clock(word: str) -> bool:
    """Return whether a lower-cased word is an hour: "9h30"."""
    return _CLOCK.fullmatch(word) is not None


def _is_hour(sentence: Parsed, place: int) -> bool:
    """Return whether an hour is told in words: "à trois heures", "vers 6 heures"."""
    words = sentence.words
    if words[place] not in _HOURS or place < 2 or words[place - 2] not in ("à", "vers"):
        return False
    number = words[place - 1]
    is_clock_hour = number in _NUMBERS or (number.isdecimal() and len(number) < 3 and int(number) <= 24)
    return is_clock_hour and _at(words, place + 1) not in OF


def has_clock(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an hour stands outside the time phrase between two tokens: it needs its day."""
    return any(
        (word in ("minuit", "midi") or is_clock(word) or _is_hour(sentence, place)) and sentence.free(place)
        for place, word in enumerate(sentence.words)
        if not start <= place < end
    )


def is_adverbial(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether the sentence stands without the time phrase between two tokens."""
    words, tags = sentence.words, sentence.tags
    before = words[start - 1] if start else ""
    after = _at(words, end)
    if start == 0 and after != ",":
        return False
    if before in _COMPLETED_BY_DATE or before in _LEADING_INTO_DATE:
        return False
    if before in _APPEARED and after in ("", ","):
        return False
    if before == "fin" and words[start - 2] in _BEFORE_END:
        return False
    if words[end : end + 2] in _LEANING_ON_DATE or words[end + 1 : end + 3] == ("jour", "où"):
        return False
    if start and tags[start - 1] in ("E", "EDs", "EDp", "Ds", "Dp", "CC", "CS", "RN", "J"):
        return False
    if after in ("et", "ou", "de", "d'", "du", "des", "-", "qui", "où", "que", "dont", "puis", "ni"):
        return _parts_verb_from_clause(sentence, start, end)
    if after in ("à", "au", "jusqu'") and _opens_time(words, end + 1):
        return False
    if _parts_apposition(sentence, start, end) or _is_supposed(sentence, start):
        return False
    if _is_all_that_is_told(sentence, start, end) or tells_when_it_will_be(sentence, start):
        return False
    if _may_be_to_come(sentence, start, end):
        return False
    if start and sentence.is_participle(start - 1) and not _has_auxiliary(words, start - 1):
        return end < len(sentence) and sentence.is_preposition(end)
    if start > 1 and tags[start - 1][0] == "J" and words[start - 2] in _AUXILIARIES:
        return False
    return not (end < len(tags) and tags[end][0] == "J")


def _opens_time(words: tuple[str, ...], place: int) -> bool:
    """Return whether a day or an hour opens at a token: "lundi", "20h30", "8 mars"; not "1.026 morts"."""
    word, following = _at(words, place), _at(words, place + 1)
    if not word[:1].isdigit():
        return word in WEEKDAYS
    is_long = len(word) > 2 and not (is_clock(word) or is_year(word) or word == "1er")
    return not (is_long or following in _COUNTED or following == "%")


def _is_supposed(sentence: Parsed, start: int) -> bool:
    """Return whether a time belongs to a condition before it: "si l'on votait aujourd'hui".

    What "si" opens with an auxiliary is a fact: "Si Paris a rouvert lundi ses musées, Rome attend".
    """
    opening = max((comma for comma in sentence.commas if comma < start), default=-1) + 1
    pairs = enumerate(pairwise(sentence.words[opening : start + 1]), opening)
    condition = next((place for place, pair in pairs if pair[0] == "si" or pair in _IF), start)
    verb = next((place for place in range(condition, start) if sentence.finites[place]), None)
    if verb is None or (sentence.words[verb] in _HAVE and sentence.is_participle(verb + 1)):
        return False
    return not sentence.is_participle(start - 1) or _has_auxiliary(sentence.words, start - 1)


def _parts_apposition(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a noun phrase behind the time is no apposition to the name before it.

    "a choisi Jeanne Petit pour battre Jean Petit le 3, première femme de la liste".
    """
    tags = sentence.tags
    is_between = start > 0 and tags[start - 1] == "U" and _at(sentence.words, end) == ","
    return is_between and any(sentence.finites[:start]) and tags[end + 1 : end + 2] in _APPOSED


def _is_all_that_is_told(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether the sentence ends in a time that an event to come has: "sera communiqué le 2 avril"."""
    words = sentence.words
    ends = end >= len(sentence) or words[end] in (".", ";", ":")
    return ends and start > 1 and words[start - 2] in ("sera", "seront")


def tells_when_it_will_be(sentence: Parsed, start: int) -> bool:
    """Return whether the verb before a time tells what is to come: "rouvrira le 8", "doit rouvrir le 8".

    Or what was: "a dit qu'il rouvrirait le 8", but not "aurait rouvert le 8".
    """
    verb = next((place for place in reversed(range(start)) if sentence.finite(place)), None)
    if verb is None:
        return False
    word = sentence.words[verb]
    if not THAT.isdisjoint(sentence.words[:verb]) and conjugation.is_conditional(word):
        return not sentence.is_participle(verb + 1)
    return word.endswith(("ra", "ront")) or word in _TO_COME


def _may_be_to_come(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether what is told in the present may be to come: "Les députés votent mardi la loi".

    Headlines tell in the present what has happened. Who says something has said it, and what happens
    "this Tuesday" is of the day.
    """
    if not _NEXT.isdisjoint(sentence.words[start:end]):
        return True
    if sentence.words[start] not in _DAYS:
        return False
    places = range(end, len(sentence)) if start == 0 else reversed(range(start))
    verb = next((place for place in places if sentence.finite(place)), None)
    if verb is None or sentence.tags[verb] not in ("V3s", "V3p"):
        return False
    if any(sentence.is_participle(place) for place in range(verb, start)):
        return False  # "montrent des données publiées mardi"
    word = sentence.words[verb]
    return not (word in _TELLING or word in _PASTS or word.endswith(_PAST_ENDINGS))


def _parts_verb_from_clause(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether the time stands between a verb and what it governs.

    "a promis mardi de démissionner", "a annoncé lundi que", "est mort mardi d'un cancer", "a obtenu mardi du
    président".
    """
    after, tags = sentence.words[end], sentence.tags
    if after in ("de", "d'") and sentence.finites[start - 1] and _at(tags, end + 1) in ("VI", "PO"):
        # "tentaient mardi de contenir le feu", but "tente mardi de se qualifier"
        return not _may_be_to_come(sentence, start, end)
    if sentence.words[start] in WEEKDAYS and after in ("de", "d'", "du", "des"):
        if tags[start - 1][:2] == "VK":
            return _has_auxiliary(sentence.words, start - 1)
        # "s'éloignait mardi des côtes", but "s'éloigne mardi des côtes"
        is_told = sentence.finites[start - 1] and not sentence.words[start - 1].endswith(_FUTURE_ENDINGS)
        return is_told and not _may_be_to_come(sentence, start, end)
    if sentence.words[start - 1] in _DIED and after in ("de", "d'", "du", "des"):
        return True
    if after in ("de", "d'"):
        opens_clause = _at(tags, end + 1) in ("VI", "PO")
    else:
        opens_clause = after == "que" and tags[end] == "CS"
    return opens_clause and sentence.is_participle(start - 1) and _has_auxiliary(sentence.words, start - 1)


def _has_auxiliary(words: tuple[str, ...], participle: int) -> bool:
    """Return whether a participle belongs to a verb, and is no adjective that the date completes."""
    return any(word in _AUXILIARIES for word in words[max(0, participle - 3) : participle])


def counts(sentence: Parsed, place: int) -> bool:
    """Return whether a token is a number or a word of time."""
    word = sentence.words[place]
    return word in TIME_WORDS or word in _NUMBERS or word[0].isdigit() or sentence.tags[place] == "M"
