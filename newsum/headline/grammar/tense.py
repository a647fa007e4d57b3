"""The tense of headlines: where an article says "a annoncé", its headline says "annonce".

French sub-editors tell news in the present. The perfect of a main verb is put there unless the headline says
when it was or for how long, or depends on its past: no date, no imperfect after "que", no negation, no second
verb that cannot follow. The verbs are those that titles put in the present, see :mod:`newsum.training.tense`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.auxiliaries import AVOIR, ETRE
from newsum.headline.grammar.conjugation import OF_BEING, is_backshifted, is_imperfect, load, present_of
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import claims, main_verb
from newsum.headline.grammar.vocabulary import DAY_PARTS, MONTHS, OF, SUBJECT_PRONOUNS, THAT, VOWELS, WEEKDAYS

WITH_BE = frozenset(
    """
    arrivé entré rentré parti reparti revenu devenu tombé retombé venu parvenu intervenu sorti monté descendu
    apparu allé mort né resté décédé passé
    """.split()
)
"""Participles whose "est" makes a perfect; that of most others makes a passive, which tells what is. Titles
say "est mort"."""
_AGREEING = ("", "s", "e", "es")
"""What agreement adds to a participle."""

_SINGULAR = frozenset(["a", "est"])
_DATES = WEEKDAYS | MONTHS | DAY_PARTS
_PERIODS = frozenset(
    """
    an ans année années mois semaine semaines jours heures week-end été hiver printemps automne saison
    """.split()
)
_TIMES = _PERIODS | MONTHS
_LATEST = frozenset("dernier dernière derniers dernières passé passée".split())
_ADVERBS = frozenset(
    """
    hier avant-hier aujourd'hui demain depuis pendant durant longtemps toujours déjà jamais récemment
    auparavant autrefois naguère ensuite puis années siècle quand lorsque lorsqu' moment dès encore époque
    veille lendemain carrière
    """.split()
)
_CLITICS = frozenset("n' ne l' le la les lui leur y en m' me t' te nous vous".split())
_NEGATING = frozenset(["ne", "n'"])
_WITHIN = frozenset("mois début fin milieu courant nuit matin soir".split())
"""Before "de" and a date these tell when it was: "au mois d'avril"."""
_DESCRIBING = frozenset(["qui", "dont", "où"])
"""What these open only describes somebody or something, in its own tense."""
_PAST_SUBJUNCTIVES = frozenset("eût eussent fût fussent".split())
"""No present governs these: "a démenti qu'un navire eût franchi la ligne"."""
_JUST = frozenset(["venait", "venaient"])
"""The recent past of a past, in relative clauses as well: "un homme qui venait de voler"."""
_IDIOMS = (("fait", "l'", "objet"), ("fait", "long", "feu"))
_REMAINED = "resté"
"""In the present these tell that it still is so."""
_PERFECT = {"avait": "a", "avaient": "ont"}
_SEEN_FROM_PAST = frozenset(
    "tôt précédent précédente précédents précédentes avant-veille jusque-là alors".split()
)
"""Of these the past goes on in a past: "qui avait disparu dix ans plus tôt"."""
_OF_MIND = frozenset(
    """
    devait devaient pouvait pouvaient savait savaient voulait voulaient semblait semblaient pensait pensaient
    venait venaient allait allaient avait avaient fallait croyait croyaient espérait espéraient paraissait
    """.split()
)
"""What somebody could, had to or meant to do was not done yet."""
_NEWS_DAYS = WEEKDAYS | {"hier"}
_THROUGH = frozenset(["cours", "fil", "long"])
_STILL = frozenset(["encore", "toujours", "déjà"])
_LONGEST_SPAN = 4
"""In so many words behind "depuis" stands since when: "depuis le 14 mai 2018"."""
_COORDINATING = frozenset(["et", "ou", "mais"])


def present(sentence: Parsed, places: Sequence[int], *, lasts: bool = False) -> Mapping[int, str]:
    """Return what puts a headline in the present: token -> what stands for it, "" for nothing.

    Args:
        sentence: the whole sentence.
        places: the tokens that are kept.
        lasts: whether an imperfect tells what still is, as it does in the first sentence of a dispatch.

    Returns:
        Nothing when no verb can be put there, or one of those that tell the news has to stay in the past.
    """
    if _is_old(sentence):
        return {}
    statement, source = _parts(sentence, places)
    named = _of_part(sentence, source)
    is_asked = any(sentence.tags[place] == "VC" for place in source)  # "a-t-on appris"
    if named is None or is_asked:
        return {}
    state = _of_state(sentence, statement) if lasts else {}
    if source and not state and _was_then(sentence, statement):
        return {}
    told = state or _of_part(sentence, statement)
    return {**named, **told, **_of_relatives(sentence, statement)} if told else named


def _of_state(sentence: Parsed, places: Sequence[int]) -> dict[int, str]:
    """Return what puts a state in the present: of "3.000 foyers restaient privés d'eau" it is "restent".

    Nothing where a headline says when it was, or has another main verb or one that depends on the past.
    """
    claimed = list(claims(sentence, places))
    main = [verb for verb, opener in claimed if opener is None]
    if len(main) != 1 or main[0] == 0 or sentence.words[main[0] - 1] in _CLITICS - _NEGATING:
        return {}
    form = _told_of_passive(sentence, main[0]) or present_of(sentence.words[main[0]])
    depends = any(
        is_backshifted(sentence.words[verb]) or _is_perfect(sentence, verb)
        for verb, opener in claimed
        if opener is not None and sentence.words[opener] not in _DESCRIBING
    )
    describing = [
        opener for _, opener in claimed if opener is not None and sentence.words[opener] in _DESCRIBING
    ]
    end = next((opener for opener in describing if opener > main[0]), len(sentence))
    is_dated = any(
        sentence.free(place) and _tells_time(sentence, place) and not _is_since(sentence, place)
        for place in places
        if place < end
    )
    return {} if form is None or depends or is_dated else {main[0]: form}


def _told_of_passive(sentence: Parsed, verb: int) -> str | None:
    """Return the perfect of a passive that was done by then: of "avaient été évacués lundi soir" "ont"."""
    is_passive = sentence.words[verb + 1 : verb + 2] == ("été",) and any(
        sentence.words[place] in _NEWS_DAYS and sentence.free(place) for place in range(len(sentence))
    )
    return _PERFECT.get(sentence.words[verb]) if is_passive else None


def is_of_a_day(sentence: Parsed) -> bool:
    """Return whether a sentence reports in the imperfect what was on a day: "combattaient dimanche un feu".

    Verbs of what somebody meant or had to do say no more than that: "devait être reçue mercredi".
    """
    verb = main_verb(sentence, range(len(sentence)))
    if verb is None or not is_imperfect(sentence.words[verb]) or sentence.words[verb] in _OF_MIND:
        return False
    behind = range(verb + 1, len(sentence))
    described = next((place for place in behind if not _is_adverb(sentence, place)), verb)
    if _base(sentence.words[described]) in WITH_BE or _is_perfect_of_self(sentence, verb):
        return False
    openers = [opener for _, opener in claims(sentence, range(len(sentence))) if opener is not None]
    fronted = min([verb, *sentence.commas[:1], *openers[:1]])
    end = next((opener for opener in openers if opener > verb), len(sentence))
    return any(
        sentence.words[place] in _NEWS_DAYS and sentence.free(place) and not _belongs_to_noun(sentence, place)
        for place in (*range(fronted), *range(verb, end))
    )


def _is_perfect_of_self(sentence: Parsed, verb: int) -> bool:
    """Return whether a verb is the auxiliary of a pluperfect with a pronoun: "s'était réunie"."""
    return sentence.words[verb] in OF_BEING and sentence.words[verb - 1] in ("s'", "se")


def _is_since(sentence: Parsed, place: int) -> bool:
    """Return whether a time stands beside a present as well: "encore", "depuis lundi", "au lendemain de"."""
    word, following = sentence.words[place], sentence.words[place + 1 : place + 2]
    is_span = "depuis" in sentence.words[max(0, place - _LONGEST_SPAN) : place + 1]
    return word in _STILL or is_span or (word == "lendemain" and not OF.isdisjoint(following))


def _is_old(sentence: Parsed) -> bool:
    """Return whether a sentence tells, if only in what is cut, that it was long ago: "en mai dernier".

    Not of "la pire crue des dix dernières années".
    """
    return any(
        (one in _TIMES and other in _LATEST)
        or (one in _LATEST and other in _PERIODS and not _ranks_among(sentence, place))
        for place, (one, other) in enumerate(pairwise(sentence.words))
    )


def _ranks_among(sentence: Parsed, place: int) -> bool:
    """Return whether years say among which something is the first: "la pire crue des dix dernières"."""
    is_counted = place > 2 and sentence.tags[place - 1] == "M" and sentence.words[place - 2] in OF
    return is_counted and sentence.words[place - 3] not in _THROUGH


def _parts(sentence: Parsed, places: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """Return the tokens of the statement, and those of who said it, from the last comma before that."""
    for number in range(len(places) - 1, 0, -1):
        comma = places[number]
        if comma in sentence.commas and attribution.follows(sentence, comma):
            said = places[:number]
            if main_verb(sentence, said) is not None or any(sentence.quoted[place] for place in said):
                return said, places[number:]
    return places, ()


def _of_relatives(sentence: Parsed, places: Sequence[int]) -> dict[int, str]:
    """Return what puts a pluperfect beside a present in the perfect: "qui avait fui" is "qui a fui".

    Not of a passive, which the news may have undone: "rouvre le pont qui avait été détruit".
    """
    return {
        verb: _PERFECT[sentence.words[verb]]
        for verb, opener in claims(sentence, places)
        if opener is not None
        and sentence.tags[opener] == "PR"
        and sentence.words[verb] in _PERFECT
        and _is_told_in_perfect(sentence, _until_next_verb(sentence, places, verb))
    }


def _until_next_verb(sentence: Parsed, places: Sequence[int], verb: int) -> list[int]:
    """Return the tokens between a finite verb and the next one."""
    end = next((place for place in places if place > verb and sentence.finites[place]), len(sentence))
    return [place for place in places if verb < place < end]


def _is_told_in_perfect(sentence: Parsed, behind: Sequence[int]) -> bool:
    """Return whether behind "avait" a participle stands alone, without "été" or a time seen from the past."""
    participles = _participles(sentence, behind)
    words = [sentence.words[place] for place in behind]
    return (
        bool(participles)
        and sentence.is_participle(participles[0])
        and "été" not in words[:2]
        and _SEEN_FROM_PAST.isdisjoint(words)
    )


def _was_then(sentence: Parsed, statement: Sequence[int]) -> bool:
    """Return whether a statement is in the imperfect with its time: "Le feu était éteint mardi"."""
    verb = main_verb(sentence, statement)
    return verb is not None and is_imperfect(sentence.words[verb]) and _says_when(sentence, statement)


def _of_part(sentence: Parsed, places: Sequence[int]) -> dict[int, str] | None:
    """Return what puts one of the two in the present; ``None`` when its perfect has to stay."""
    claimed = list(claims(sentence, places))
    main = [verb for verb, opener in claimed if opener is None]
    verbs = [verb for verb in main if _is_perfect(sentence, verb)]
    if not verbs:
        return {}
    goes_on = _is_coordinated(sentence, main[0]) and claimed[0][0] != main[0]  # "qui a menti et a fui"
    if goes_on or _says_when(sentence, places) or _has_past_clause(sentence, places):
        return None
    if any(sentence.words[place] in _PAST_SUBJUNCTIVES for place in places) or _goes_on_in_relative(
        sentence, claimed
    ):
        return None
    if any(
        opener is not None and verbs[0] < verb < verbs[-1] and _is_perfect(sentence, verb)
        for verb, opener in claimed
    ):
        return None  # "un conflit où dix hommes ont péri et le pays a perdu"
    found: dict[int, str] = {}
    for verb, following in pairwise([*verbs, len(sentence)]):
        behind = [place for place in places if verb < place < following]
        participles = _participles(sentence, behind)
        forms = [_form(sentence, verb, participle) for participle in participles]
        if not forms or None in forms:
            return None
        first, *others = [form for form in forms if form is not None]
        found |= _instead_of_auxiliary(sentence, verb, first)
        found |= dict(zip(participles, ("", *others), strict=True))
    return found


def _goes_on_in_relative(sentence: Parsed, claimed: Sequence[tuple[int, int | None]]) -> bool:
    """Return whether a clause tells what somebody did next: "a battu le record, qu'elle a porté à 2 min"."""
    return any(
        opener
        and sentence.words[opener - 1] == ","
        and sentence.words[opener] in THAT
        and not SUBJECT_PRONOUNS.isdisjoint(sentence.words[opener + 1 : opener + 2])
        and _is_perfect(sentence, verb)
        for verb, opener in claimed
    )


def _is_perfect(sentence: Parsed, verb: int) -> bool:
    """Return whether a finite verb is the auxiliary of a perfect: "a", and "est" of some verbs."""
    before = sentence.words[max(0, verb - 2) : verb]
    if before[-1:] == ("y",) and before[:1] != ("s'",):
        return False  # "il y a trois ans"
    if sentence.words[verb] in AVOIR.present or _is_reflexive(sentence, verb) or before[:1] == ("s'",):
        return True
    if sentence.words[verb] not in ETRE.present:
        return False
    behind = range(verb + 1, min(verb + 4, len(sentence)))
    first = next((place for place in behind if not _is_adverb(sentence, place)), verb)
    return _base(sentence.words[first]) in WITH_BE and sentence.words[first + 1 : first + 2] != ("par",)


def _is_reflexive(sentence: Parsed, verb: int) -> bool:
    return sentence.words[verb] in ETRE.present and sentence.words[max(0, verb - 1)] in ("s'", "se")


def _is_adverb(sentence: Parsed, place: int) -> bool:
    return sentence.tags[place] == "R" or sentence.words[place].endswith("ment")


def _participles(sentence: Parsed, places: Sequence[int]) -> list[int]:
    """Return the participle of an auxiliary, and those that share it: "a salué l'accord et remercié Paris".

    Nothing when one may share it, but may as well describe a noun ("un homme armé et recherché"), or stands
    behind a comma.
    """
    first = next((place for place in places if not sentence.words[place].endswith("ment")), None)
    if first is None or not sentence.free(first) or sentence.tags[first][0] not in "VJ":
        return []
    if sentence.words[first : first + 3] in _IDIOMS or sentence.words[first].startswith(_REMAINED):
        return []
    later = [place for place in places if place > first and sentence.free(place)]
    others = [
        place for place in later if sentence.is_participle(place) or _base(sentence.words[place]) in load()
    ]
    coordinated = [place for place in others if _is_coordinated(sentence, place)]
    if any(sentence.words[place - 1] == "," and _takes_object(sentence, place) for place in others):
        return []
    if not coordinated:
        return [first]
    is_sure = all(_shares_auxiliary(sentence, place) for place in coordinated)
    is_alone = [place for place in others if sentence.is_participle(place)] == coordinated
    return [first, *coordinated] if is_sure and is_alone else []


def _is_coordinated(sentence: Parsed, place: int) -> bool:
    """Return whether a conjunction stands before a verb and what goes with it: "et vivement critiqué"."""
    before = place - 1
    while before > 0 and (sentence.words[before].endswith("ment") or sentence.tags[before] == "PO"):
        before -= 1
    return before >= 0 and sentence.words[before] in _COORDINATING


def _shares_auxiliary(sentence: Parsed, place: int) -> bool:
    """Return whether a coordinated participle is surely a verb: it has an object, and describes nothing."""
    before = sentence.tags[place - 2] if place > 1 else ""
    describes = before[:1] == "J" or before[:2] == "VK"
    return sentence.tags[place] == "VKms" and not describes and _takes_object(sentence, place)


def _takes_object(sentence: Parsed, place: int) -> bool:
    """Return whether a noun phrase, a clause or an infinitive follows a participle."""
    following = sentence.tags[place + 1 : place + 3]
    is_object = bool(following) and (following[0][0] in "DUM" or following[0] == "CS")
    return is_object or following[1:] == ("VI",)


def _base(participle: str) -> str:
    """Return a participle without its agreement, as the table of verbs has it."""
    bases = (participle.removesuffix(end) for end in _AGREEING)
    return next((base for base in bases if base in load() or base in WITH_BE), participle)


def _form(sentence: Parsed, verb: int, participle: int) -> str | None:
    """Return the present that agrees with an auxiliary; ``None`` when there is none."""
    forms = load().get(_base(sentence.words[participle]))
    if forms is None or _is_bound(sentence, verb) or sentence.tokens[verb].text.isupper():
        return None
    return forms[sentence.words[verb] not in _SINGULAR]


def _is_bound(sentence: Parsed, verb: int) -> bool:
    """Return whether a pronoun, a negation or nothing stands before an auxiliary: "l'a dit"."""
    before = verb - 2 if _is_reflexive(sentence, verb) else verb - 1
    return before < 0 or sentence.words[before] in _CLITICS


def _instead_of_auxiliary(sentence: Parsed, verb: int, form: str) -> dict[int, str]:
    """Return what stands for an auxiliary and its reflexive pronoun: "s'est dit" is "se dit"."""
    if not _is_reflexive(sentence, verb):
        return {verb: form}
    mark = sentence.tokens[verb - 1].text[1:].replace("e", "") or "'"
    return {verb - 1: f"s{mark}{form}" if form[0] in VOWELS else f"se {form}", verb: ""}


def _says_when(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether a part of the headline says when it was, or for how long."""
    return any(sentence.free(place) and _tells_time(sentence, place) for place in places)


def _tells_time(sentence: Parsed, place: int) -> bool:
    """Return whether a word is part of an adverbial of time: not in "l'attaque de mercredi"."""
    words, word = sentence.words, sentence.words[place]
    if word in _ADVERBS or times.is_clock(word) or words[place : place + 3] == ("plus", "fort", "de"):
        return True
    if words[place : place + 3] == ("au", "cours", "de"):
        return True
    if word in _PERIODS and words[max(0, place - 2)] == "en":
        return True  # "en quatre ans"
    if word == "a" and words[max(0, place - 2) : place] == ("il", "y"):
        return _is_adverbial_ago(sentence, place - 2)
    return (word in _DATES or times.is_year(word)) and not _belongs_to_noun(sentence, place)


def _belongs_to_noun(sentence: Parsed, place: int) -> bool:
    """Return whether "de" joins a date to a noun before it: but not "au mois de mai"."""
    words = sentence.words
    while place and (words[place] in _DATES or words[place][0].isdigit()):
        place -= 1
    return words[place] in OF and words[max(0, place - 1)] not in _WITHIN


def _is_adverbial_ago(sentence: Parsed, place: int) -> bool:
    """Return whether "il y a deux ans" tells when it was: not in "un homme disparu il y a deux ans"."""
    describes = sentence.tags[place - 1 : place] in (("VKms",), ("VKfs",), ("VKmp",), ("VKfp",))
    return not describes or (place > 1 and sentence.finite(place - 2))


def _has_past_clause(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether a main verb, or that of a clause it governs, is in the imperfect or the conditional."""
    governed = (
        verb
        for verb, opener in claims(sentence, places)
        if opener is None or sentence.words[opener] not in _DESCRIBING or sentence.words[verb] in _JUST
    )
    quoted = (
        place
        for place in places
        if sentence.quoted[place]
        and sentence.tags[place][:2] == "V3"
        and not THAT.isdisjoint(sentence.words[:place])
    )
    return any(is_backshifted(sentence.words[place]) for place in (*governed, *quoted))
