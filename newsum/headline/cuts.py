"""What may be deleted from a sentence: each cut is named and knows where it is safe.

The operators are those that a study of French news titles found safe (dates, leading adjuncts,
attributions of bare facts, brackets, appositions, participle clauses, what trails after a comma);
none takes a part of what stands in quotation marks. Whether what is left still stands is for the guards to
say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsum.headline import adjuncts, attribution, clauses, offices, times
from newsum.headline.deletion import Cut, with_commas
from newsum.headline.parse import Parsed
from newsum.headline.segments import (
    adjunct_commas,
    free_verbs,
    holds_quote,
    is_enumeration,
    main_verb,
    opens_with_adjunct,
    opens_with_span,
    resumes,
    segment_end,
    stands_alone,
    verbs,
)
from newsum.headline.vocabulary import (
    LEADING_KEPT,
    LIMITING,
    RELATIVES,
    SCOPED,
    TIME_WORDS,
    WEEKDAYS,
)

_ADVERBS = frozenset(["notamment"])
_LONGEST_ADJUNCT = 18
_TRAILING_CLAUSES = frozenset(
    ["alors", "tandis", "après", "afin", "pendant", "parce", "car", "puisque", "lorsque"]
)


def find(sentence: Parsed) -> list[Cut]:
    """Return every cut that the sentence allows by itself, in the order of their worth."""
    found = [
        *_dates(sentence),
        *_brackets(sentence),
        *_leading(sentence),
        *_announcements(sentence),
        *_trailing(sentence),
        *_between_commas(sentence),
        *_inserted_attributions(sentence),
        *offices.offices(sentence),
        *adjuncts.media(sentence),
        *_adverbs(sentence),
        *_auxiliaries(sentence),
        *adjuncts.trailing(sentence),
        *clauses.second_predicates(sentence),
        *clauses.around_colon(sentence),
        *clauses.asides(sentence),
    ]
    return list(dict.fromkeys(found))


def _dates(sentence: Parsed) -> Iterator[Cut]:
    place = 0
    while place < len(sentence):
        if sentence.words[place] not in times.STARTERS or not sentence.free(place):
            place += 1
            continue
        end, old = times.end_of_time(sentence, place)
        if end == place:
            place += 1
            continue
        if not old and times.is_adverbial(sentence, place, end) and not times.has_clock(sentence, place, end):
            yield Cut("date", (with_commas(sentence, place, end),))
        place = end


def _brackets(sentence: Parsed) -> Iterator[Cut]:
    place = 0
    while place < len(sentence):
        if sentence.bracketed[place] and not sentence.quoted[place]:
            end = place
            while end < len(sentence) and sentence.bracketed[end]:
                end += 1
            limits = sentence.words[place + 1 : place + 2] and sentence.words[place + 1] in LIMITING
            if place > 0 and not limits and not holds_quote(sentence, place, end):
                yield Cut("parenthesis", ((place, end),))
            place = end
        place += 1


def _leading(sentence: Parsed) -> Iterator[Cut]:
    """What stands before the first comma: an adjunct or a participle clause."""
    for number, comma in enumerate(sentence.commas[:2]):
        if not 0 < comma <= _LONGEST_ADJUNCT or holds_quote(sentence, 0, comma):
            return
        if number and sentence.tags[sentence.commas[0] + 1][0] in "DU":
            return  # the subject has begun: "Hier, les ministres des Transports, du Travail et de la Santé"
        tag = sentence.tags[0]
        if attribution.leads(sentence, comma):
            if stands_alone(sentence, comma + 1) and not attribution.is_needed(
                sentence, comma + 1, len(sentence), 0
            ):
                yield Cut("leading attribution", ((0, comma + 1),))
            return
        if free_verbs(sentence, 0, comma) or not stands_alone(sentence, comma + 1):
            continue
        if sentence.words[0] in ("alors", "tandis") or sentence.words[:2] in (
            ("après", "que"),
            ("au", "moment"),
        ):
            yield Cut("leading clause", ((0, comma + 1),))
            continue
        if _dates_by_event(sentence, comma) or (tag in ("E", "EDs", "EDp") and _may_go(sentence, comma)):
            yield Cut("leading adjunct", ((0, comma + 1),))
        elif tag[:2] in ("VK", "VG") or (tag[0] == "J" and sentence.tags[1] in ("E", "EDs", "EDp")):
            yield Cut("leading participle", ((0, comma + 1),))
        elif tag in ("Ns", "Np") and not _conditional_adjunct(sentence):
            yield Cut("leading apposition", ((0, comma + 1),))


def _announcements(sentence: Parsed) -> Iterator[Cut]:
    """Cut who announces: "La préfecture a annoncé que le pont rouvre"."""
    for place in range(3, min(_LONGEST_ADJUNCT, len(sentence) - 4)):
        if sentence.free(place) and attribution.introduces(sentence, place):
            if free_verbs(sentence, 0, place) == 1 and stands_alone(sentence, place + 1):
                yield Cut("announcement", ((0, place + 1),))
            return


def _may_go(sentence: Parsed, comma: int) -> bool:
    """Return whether the adjunct before the first comma may go.

    A place stays unless the subject has a name of its own: "Au Japon, le Premier ministre démissionne".
    """
    if sentence.words[0] in LEADING_KEPT or _conditional_adjunct(sentence) or sentence.tags[1] == "VI":
        return False
    words = sentence.words[:comma]
    if _bounds_figure(sentence, 0, comma) or RELATIVES.intersection(words) or any(map(times.is_year, words)):
        return False
    if "U" not in sentence.tags[:comma] and words[0] not in _PLACING:
        return True
    place = comma + 1
    while place < len(sentence) and not sentence.finite(place):
        if sentence.tags[place] == "U":
            return True
        place += 1
    return False


def _dates_by_event(sentence: Parsed, comma: int) -> bool:
    """Return whether what stands before a comma gives the time by an event: "Deux jours après l'attaque"."""
    words = sentence.words[:comma]
    bounds = _bounds_figure(sentence, 0, comma) or any(map(times.is_year, words)) or "que" in words
    if bounds or not RELATIVES.isdisjoint(words) or "U" not in sentence.tags[comma:]:
        return False
    return opens_with_span(sentence)


_PLACING = frozenset(["sur", "dans", "à", "au", "aux", "chez", "sous", "en"])


def _conditional_adjunct(sentence: Parsed) -> bool:
    """Return whether the leading adjunct sets a condition, a limit or a source of opinion."""
    first_two = " ".join(sentence.words[:2])
    return first_two in (
        *("en cas", "à moins", "à condition", "à défaut", "au lieu", "loin de", "d' ici", "d' après", "à en"),
        *(
            "au contraire",
            "à l'",
            "de son",
            "de leur",
            "aux yeux",
            "en guise",
            "en vue",
            "à cause",
            "du côté",
        ),
    )


def _is_cleft(sentence: Parsed, end: int) -> bool:
    """Return whether "c'est" or "ce sont" stands before a token: its relative clause holds the news."""
    words = sentence.words
    return any(
        words[place] == "c'"
        or (words[place] == "ce" and words[place + 1] in ("sont", "fut", "furent", "sera"))
        for place in range(end)
    )


def _trailing(sentence: Parsed) -> Iterator[Cut]:
    """What trails after a comma to the end of the sentence."""
    end = segment_end(sentence)
    for comma in reversed(sentence.commas):
        if comma < 3 or comma + 1 >= end:
            continue
        if holds_quote(sentence, comma, end):
            return
        if attribution.follows(sentence, comma):
            if not attribution.is_needed(sentence, 0, comma, comma + 1):
                yield Cut("attribution", ((comma, end),))
            continue
        name = _kind(sentence, comma + 1, end)
        if name == "clause" and adjuncts.has_same_subject(sentence, comma + 1):
            continue
        if name == "relative" and _is_cleft(sentence, comma):
            continue
        if name == "participle" and _awaits_participle(sentence, comma):
            continue
        if name is not None and free_verbs(sentence, 0, comma):
            yield Cut(name, ((comma, end),))


def _awaits_participle(sentence: Parsed, end: int) -> bool:
    """Return whether a comma before a token parts an auxiliary from its participle."""
    return any(
        sentence.words[comma - 1]
        in ("a", "ont", "avait", "avaient", "est", "sont", "était", "étaient", "été")
        for comma in sentence.commas
        if comma < end
    )


def _kind(sentence: Parsed, start: int, end: int) -> str | None:
    """Return what kind of removable segment stands between two tokens, if it is one."""
    word, tag = sentence.words[start], sentence.tags[start]
    if (
        word in LIMITING
        or word in ("que", "qu'")
        or not sentence.free(start)
        or attribution.within(sentence, start, end)
    ):
        return None
    inner = [sentence.tags[comma + 1] for comma in sentence.commas if start < comma < end]
    if _opens_relative(sentence, start):
        whole = free_verbs(sentence, start, end) == 0 and "CC" not in inner
        return "relative" if whole and (not _holds_nominal(inner) or _is_complete(sentence, start)) else None
    if _is_absolute(sentence, start, end):
        return None if is_enumeration(sentence, start, end) else "participle"
    if word in WEEKDAYS or any(opening[0] in "DNUM" or opening in ("VG", "VI", "CC") for opening in inner):
        return None
    if any(sentence.words[comma + 1] in _COMPLEMENTS for comma in sentence.commas if start < comma < end):
        return None
    if free_verbs(sentence, start, end) or is_enumeration(sentence, start, end):
        return None
    if tag in ("E", "EDs", "EDp"):
        if _bounds_figure(sentence, start, end) or _is_argument(sentence, start, end):
            return None
        if word in _LOCATIVE and "U" in sentence.tags[start:end] and sentence.tags[start - 2] != "U":
            return None
        if sentence.words[start + 1 : start + 2] == ("que",) and word not in _TRAILING_CLAUSES:
            return None
        return None if _may_be_object(sentence, start, noun=False) else "complement"
    if tag[:2] in ("VK", "VG"):
        is_named = sentence.tags[start - 2] == "U" and sentence.tags[start - 3 : start - 2] != ("E",)
        is_charge = word.startswith(_CHARGES) and not is_named
        return None if word in ("fait", "dit", "mis") or is_charge else "participle"
    if word in _TRAILING_CLAUSES and sentence.tags[start][0] in "RCE":
        return "clause"
    if (
        tag[0] in "DNJ"
        and not _may_be_object(sentence, start, noun=True)
        and word not in ("certains", "certaines", "tout", "tous", "autre", "même")
    ):
        return "apposition"
    return None


_CHARGES = ("soupçonn", "suspect", "accus", "poursuivi", "condamn", "recherch")
"""A participle that begins so tells why somebody without a name is in the news: "un homme, accusé de vol"."""


def _holds_nominal(openings: Sequence[str]) -> bool:
    """Return whether what follows some comma may be an object: a noun phrase."""
    return any(opening[0] in "DNUM" for opening in openings)


def _is_complete(sentence: Parsed, start: int) -> bool:
    """Return whether a main verb has its object before a token, so that none follows.

    It is followed by a noun phrase, which no "à" and no name, that may be all there is of it, introduces:
    "fuient la taxe, qui passe à 15%, une hausse", but not "a vendu à l'Inde, qui en voulait, des avions".
    """
    verb = main_verb(sentence, range(start))
    if verb is None:
        return False
    object_ = next((place for place in range(verb + 1, start) if sentence.tags[place][0] in "DEUNM"), start)
    is_pronominal = sentence.tags[verb - 1] == "PO"
    return (object_ < start and sentence.tags[object_] in ("Ds", "Dp")) or is_pronominal


def _opens_relative(sentence: Parsed, start: int) -> bool:
    """Return whether a relative clause opens at a token: "qui", "où", "à qui", "parmi lesquels"."""
    place = start + (sentence.tags[start] == "E" and start + 1 < len(sentence))
    if sentence.words[place] == "quoi":
        return False
    return sentence.words[place] in RELATIVES or sentence.tags[place] == "PR"


def _is_absolute(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an absolute participle clause stands between two tokens: ", la loi ayant changé".

    The participle is one of an auxiliary or has a clitic; else it only describes: "un plan visant à". Behind
    an indefinite article it does so too: "un projet ayant coûté cher".
    """
    if sentence.tags[start][0] not in "DP" or sentence.words[start] in ("un", "une", "des"):
        return False
    if any(map(sentence.finite, range(start, end))):
        return False
    stop = min([start + _LONGEST_SUBJECT, end, *(comma for comma in sentence.commas if comma > start)])
    return any(
        sentence.tags[place] == "VG"
        and (sentence.words[place] in ("ayant", "étant") or sentence.tags[place - 1] in ("PO", "RN"))
        for place in range(start + 1, stop)
    )


_LONGEST_SUBJECT = 8


def _bounds_figure(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether an adjunct says for when or where a figure or comparison of the rest holds."""
    if sentence.words[start] in _EVENTS:
        return False
    rest = (*range(start), *range(end, len(sentence)))
    return any(sentence.words[place] in SCOPED or _is_figure(sentence, place) for place in rest)


def _is_figure(sentence: Parsed, place: int) -> bool:
    """Return whether a token is a number, and none of a date or an age."""
    if sentence.words[place][0].isdigit():
        return not attribution.is_plain_number(sentence, place)
    return sentence.tags[place] == "M"


def _is_argument(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether what follows a comma completes a verb: "permet, de disposer"."""
    if sentence.words[start] in ("de", "d'", "à") and sentence.tags[start + 1 : start + 2] == ("VI",):
        return True
    after_verb = sentence.tags[start - 2][0] == "V"
    return after_verb and any(start < comma < end for comma in sentence.commas)


_LOCATIVE = frozenset(["à", "au", "aux", "en", "dans", "sur", "chez", "près"])
"""These open the place of an event; behind a name, "Meerut, près de New Delhi", they only describe it."""
_EVENTS = frozenset(["lors", "après", "interrogé", "interrogée", "invité", "invitée", "devant", "face"])


_COMPLEMENTS = frozenset(["de", "d'", "que", "qu'"])


def _may_be_object(sentence: Parsed, start: int, *, noun: bool) -> bool:
    """Return whether what follows a comma may complete the verb across an adjunct.

    "présentera, en Grande-Bretagne, la version" and "a été remis, dans l'Oise, à sa veuve": another
    comma stands between the verb and it, or the word before its comma is no noun.
    """
    if noun and (sentence.words[start - 2] in TIME_WORDS or _is_gapped(sentence, start - 1)):
        return True
    if noun and sentence.tags[start - 2][0] not in "NUJM" and not sentence.bracketed[start - 2]:
        return True
    verb = next((place for place in range(start) if sentence.finite(place)), start)
    earlier = [comma for comma in sentence.commas if verb < comma < start - 1]
    return bool(earlier) and (noun or not sentence.finite(start - 2))


def _closes_insertion(sentence: Parsed, number: int) -> bool:
    """Return whether a comma also closes an insertion before it, so that one comma must stay."""
    commas = sentence.commas
    if number == 0:
        return False
    opening = sentence.tags[commas[number - 1] + 1]
    inserted = opening[:2] in ("VK", "VG", "PR", "E", "ED") or opening[0] in "J"
    odd = (number - adjunct_commas(sentence, range(commas[number]))) % 2 == 1
    return inserted or (odd and "et" not in sentence.words[: commas[number]])


def _is_gapped(sentence: Parsed, comma: int) -> bool:
    """Return whether a comma stands for the verb: "A est le secrétaire et B, le chef"."""
    place = comma - 1
    while place > 0 and sentence.tags[place] == "U":
        place -= 1
    return place < comma - 1 and sentence.words[place] in ("et", ";", "mais", "puis")


def _opens_with_subject(sentence: Parsed) -> bool:
    """Return whether the first segment holds the subject: a determiner or a name opens it."""
    return sentence.tags[0][0] in "DUMP" or sentence.words[0] in ("des", "plus", "près", "environ")


def _between_commas(sentence: Parsed) -> Iterator[Cut]:
    """Appositions, relatives, participles and adjuncts between two commas."""
    commas = sentence.commas
    leading = adjunct_commas(sentence, range(len(sentence)))
    for number, first in enumerate(commas):
        if first < 1 or (number == 0 and not _opens_with_subject(sentence)):
            continue
        if (
            number < leading
            and sentence.tags[first + 1 : first + 2]
            and sentence.tags[first + 1][0] in "DUNM"
        ):
            continue  # the subject: "Lundi, à Brest, le maire, élu en 2014, a"
        for second in commas[number + 1 : number + 3]:
            if second - first < 2:
                continue
            verb_follows = resumes(sentence, first, second)
            complement_follows = sentence.words[second + 1 : second + 2] in (("que",), ("qu'",))
            if not verb_follows and not complement_follows:
                continue
            name = _kind(sentence, first + 1, second)
            if name is None or (complement_follows and name != "complement"):
                continue
            if holds_quote(sentence, first, second + 2):
                continue
            states = any(map(sentence.finite, range(first)))
            is_attributed = (states or not verb_follows) and attribution.follows(sentence, second)
            keeps_comma = _closes_insertion(sentence, number) or is_attributed
            yield Cut(name, ((first, second if keeps_comma else second + 1),))


def _inserted_attributions(sentence: Parsed) -> Iterator[Cut]:
    """Cut ", selon les pompiers," inside a statement."""
    for first, second in pairwise(sentence.commas):
        if attribution.is_source_phrase(sentence, first + 1) and not free_verbs(sentence, first, second):
            statement = not attribution.is_needed(sentence, 0, first, first + 1)
            if statement and not attribution.is_needed(sentence, second, len(sentence), first + 1):
                yield Cut("attribution", ((first, second + 1),))


_AFTER_ADVERB = frozenset(["VK", "Ds", "Dp", "E", "ED", "VI"])


def _adverbs(sentence: Parsed) -> Iterator[Cut]:
    for place in range(1, len(sentence) - 1):
        if sentence.words[place] not in _ADVERBS or not sentence.free(place):
            continue
        if place - 1 in sentence.commas and place + 1 in sentence.commas:
            yield Cut("adverb", ((place - 1, place + 2),))
        elif sentence.finite(place - 1) and sentence.tags[place + 1][:2] in _AFTER_ADVERB:
            yield Cut("adverb", ((place, place + 1),))


def _auxiliaries(sentence: Parsed) -> Iterator[Cut]:
    """Cut "a été" before the participle, as French headlines do: "Un homme interpellé à Lyon".

    Only of the only main verb, right after its subject, in the indicative, without negation.
    """
    place = next((place for place in range(1, len(sentence)) if sentence.finite(place)), 0)
    if (
        place < 2
        or sentence.words[place] not in ("a", "ont")
        or sentence.words[place + 1 : place + 2] != ("été",)
    ):
        return
    participle = place + 2
    while participle < len(sentence) and sentence.tags[participle] == "R":
        participle += 1
    before = sentence.tags[place - 1]
    if participle >= len(sentence) or sentence.tags[participle][:2] != "VK" or before[0] not in "NUJM":
        return
    if sentence.words[0] in ("le", "la", "l'", "les") and before != "U":
        return
    subject = max((comma for comma in sentence.commas if comma < place), default=0)
    if any(tag[:2] == "VK" for tag in sentence.tags[subject:place]):
        return  # "Un homme soupçonné d'avoir volé interpellé": which participle tells the news?
    if verbs(sentence, range(len(sentence)))[0] == 1 and not opens_with_adjunct(sentence):
        yield Cut("auxiliary", ((place, place + 2),))
