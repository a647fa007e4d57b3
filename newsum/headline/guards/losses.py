"""What cuts take that the rest needs: the turn of the news, an antecedent, a time, who somebody is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from newsum.headline.grammar import attribution, conjugation, tense
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.grammar.parse import Parsed, before_adjectives
from newsum.headline.grammar.segments import claims, main_verb
from newsum.headline.grammar.valency import THOSE
from newsum.headline.grammar.vocabulary import DEFINITE, DEMONYM_STEMS, MONTHS, REVERSALS, WEEKDAYS
from newsum.headline.guards.refusals import Refusal
from newsum.headline.people import fame

_OF_LATTER = {"celui-ci": frozenset("le un ce son".split()), "celle-ci": frozenset("la une cette sa".split())}
"""Pronouns for somebody or something named last -> the articles of what each may stand for."""
_TOLL = frozenset("mort morts mortes tués tuées blessés blessées victimes".split())
_ATTACKING = ("tué", "abattu", "assassiné", "poignardé", "égorgé", "étranglé", "violé", "blessé")
_JOINED_TO_HIM = (("et", "l'", "a"), ("et", "l'", "ont"))
_KILLING = frozenset("tuant blessant tué blessé abattu massacré".split())
_HARMING = _KILLING | frozenset("faisant causant provoquant entraînant fait causé provoqué".split())
_HARMED = frozenset("tués tuées blessés blessées".split())
_HARMED_ONES = frozenset(["blessé", "blessée"])
_DEAD_ONES = frozenset("mort morts morte mortes".split())
_DEAD = ("mort", "décéd", "péri", "tué", "disparu")
_VERBS_OF_DYING = (("sont",), ("est",), ("ont",))
_DYING = frozenset(["succomber", "succombé", "succombant"])
_MISSING = frozenset("disparu disparue disparus disparues".split())
_REPORTED_MISSING = (("reste", "porté"), ("reste", "portée"), ("restent", "portés"), ("restent", "portées"))
_CHILDREN = frozenset("enfant enfants mineur mineurs bébé bébés nourrisson nourrissons adolescents".split())
_IN_NAMES = frozenset(["libéré", "libérée", "liberté"])
_NEGATIONS = frozenset("ne n' pas jamais aucun aucune".split())
_ACQUITTED = frozenset("relaxé relaxée relaxés relaxées acquitté acquittée acquittés acquittées".split())
_CONVICTED = "condamn"
_FALSE = frozenset(["faux", "fausse", "fausses"])
_NEAR = 8
_PLACES = frozenset(
    "pays capitale ville région île département village commune édition festival tournoi".split()
)
"""What stands for a place, or for what is held there, that was named before."""
_SAME = (("même", "date"), ("même", "période"))
_WHEN = WEEKDAYS | MONTHS | {"hier", "aujourd'hui", "depuis"}
_ALL_THE_SAME = (("tout", "de"), ("a", "quand"), ("ont", "quand"))
_KNOWN_DAYS = frozenset(["journée", "matinée", "soirée", "nuit"])
_COUNTING = (("la", "veille"), ("le", "lendemain"))
_OF = (("de",), ("d'",), ("du",), ("des",))


def refusal(sentence: Parsed, places: Sequence[int], *, lasts: bool = False) -> Refusal | None:
    """What the cuts took: what turns the news, an antecedent, who somebody is, a time, the only name.

    Args:
        sentence: the whole sentence.
        places: the tokens that are kept.
        lasts: whether a main verb in the imperfect tells what still is, see :func:`tense.present`.
    """
    if len(places) == len(sentence):
        return None
    held = set(places)
    if any(turns_news(sentence, *gap) for gap in _gaps(sentence, places)):
        return "an outcome that turns the news"
    if not held.issuperset(tolls(sentence)):
        return "an outcome that turns the news"
    if _loses_antecedent(sentence, held) or _loses_place(sentence, held):
        return "a pronoun without its noun"
    if _loses_agent(sentence, held):
        return "an end that hangs"
    gaps = pairwise([*places, len(sentence)])
    if _loses_fronted_introduction(sentence, places[0]) or any(
        _loses_introduction(sentence, before, after) for before, after in gaps
    ):
        return "a name that says nothing"
    if _loses_day(sentence, held) or _loses_past(sentence, places, lasts):
        return "points to what was said before"
    if 0 not in held and (
        _adds_another(sentence, places[0]) or any(_dates_from_before(sentence, place) for place in places)
    ):
        return "points to what was said before"
    if any(sentence.is_name(place) or _says_from_where(sentence, place) for place in places):
        return None
    source = _source(sentence)
    is_lost = any(sentence.is_name(place) and sentence.free(place) for place in range(source.start))
    return "no name is left" if is_lost else None


def _says_from_where(sentence: Parsed, place: int) -> bool:
    """Return whether an adjective says where it is: "la justice belge", not "la chanteuse belge"."""
    if sentence.tags[place][0] != "J" or not sentence.words[place].startswith(DEMONYM_STEMS):
        return False
    noun = before_adjectives(sentence, place - 1)
    return sentence.words[noun - 1] in DEFINITE and sentence.words[noun] not in OCCUPATIONS


def _source(sentence: Parsed) -> range:
    """Return the tokens at the end that name the source of what stands before; none of them if none does."""
    end = len(sentence)
    comma = next((comma for comma in sentence.commas if attribution.follows(sentence, comma)), end)
    return range(comma, end)


def _gaps(sentence: Parsed, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are not kept."""
    for before, after in pairwise((-1, *places, len(sentence))):
        if after > before + 1:
            yield before + 1, after


def turns_news(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a deletion takes what turns the news: "mais relaxé en appel".

    A negation does not that goes with its clause: ", où plus aucun train ne circule".
    """
    is_clause = False
    for place in range(start, end):
        word = sentence.words[place]
        is_turn = (
            may_turn(sentence, place)
            and not (is_clause and word in _NEGATIONS)
            and not _describes(sentence, place)
        )
        if is_turn and not sentence.bracketed[place] and not _is_part_of_name(sentence, place):
            return True
        is_clause = is_clause or sentence.tags[place] in ("PR", "CS")
    return False


def may_turn(sentence: Parsed, place: int) -> bool:
    """Return whether a word denies or undoes something: "relaxé", and behind it "et l'a condamné"."""
    word = sentence.words[place]
    return word in REVERSALS or (
        word.startswith(_CONVICTED) and not _ACQUITTED.isdisjoint(sentence.words[:place])
    )


def _describes(sentence: Parsed, place: int) -> bool:
    """Return whether "faux" says what something is, not that it is not so: "de faux papiers"."""
    return sentence.words[place] in _FALSE and sentence.tags[place + 1 : place + 2] in (("Ns",), ("Np",))


def _is_part_of_name(sentence: Parsed, place: int) -> bool:
    """Return whether a word goes on with a name: "Le Dauphiné libéré"."""
    return sentence.words[place] in _IN_NAMES and sentence.tags[place - 1] == "U"


def _loses_antecedent(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether a noun is cut that "ceux" may stand for, or the last one before "celui-ci"."""
    for place, word in enumerate(sentence.words):
        if word in THOSE and place in held:
            return any(sentence.tags[one][0] == "N" for one in range(place) if one not in held)
        if word in _OF_LATTER and place in held:
            named = (one for one in range(place) if sentence.words[one] in _OF_LATTER[word])
            return max((one for one in named if sentence.tags[one + 1] != "M"), default=place) not in held
    return False


_OVERCOME = tuple("emporté happé fauché rattrapé submergé balayé englouti enseveli".split())


def _loses_agent(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether it is cut what took somebody, behind "par": "Un homme a été emporté par une crue"."""
    for place in held:
        if not (sentence.words[place].startswith(_OVERCOME) and sentence.is_participle(place)):
            continue
        end = next((verb for verb in range(place, len(sentence)) if sentence.finite(verb)), len(sentence))
        agent = next((one for one in range(place, end) if sentence.words[one] == "par"), place)
        if agent not in held:
            return True
    return False


_LOSING_LIFE = (("perdu", "la"), ("perdre", "la"))
_TAKING_LIFE = frozenset(["coûtant", "emportant", "ôtant"])


def tolls(sentence: Parsed) -> Iterator[int]:
    """Yield where victims are told: "faisant 72 morts", "qui a tué dix élus", "dont trois enfants"."""
    words = sentence.words
    for place, word in enumerate(words):
        has_children = word == "dont" and not _CHILDREN.isdisjoint(words[place : place + 4])
        has_dead = (
            word == "dont" and sentence.tags[place + 1 : place + 2] == ("M",) and _says_dead(words, place)
        )
        loses_life = word == "vie" and (
            words[max(0, place - 2) : place] in _LOSING_LIFE
            or not _TAKING_LIFE.isdisjoint(words[max(0, place - 4) : place])
        )
        is_missing = word in _MISSING and words[max(0, place - 2) : place] in _REPORTED_MISSING
        is_counted = word in _DEAD_ONES and sentence.tags[place - 1] == "M"
        has_dead = has_dead or (is_counted and "dont" in words[max(0, place - _NEAR) : place])
        if has_children or has_dead or loses_life or is_missing or word in _DYING or _harms(sentence, place):
            yield place


def _says_dead(words: Sequence[str], place: int) -> bool:
    """Return whether it is told behind "dont" how many died: ", dont deux sont décédés"."""
    return words[place + 2 : place + 3] in _VERBS_OF_DYING and any(
        word.startswith(_DEAD) for word in words[place + 3 : place + 6]
    )


def _harms(sentence: Parsed, place: int) -> bool:
    """Return whether a verb tells victims: "tuant", "faisant 72 morts", "et causé la mort d'un"."""
    words, word = sentence.words, sentence.words[place]
    if word in _HARMED:
        return ("ont", "été") in pairwise(words[max(0, place - 3) : place])
    if word.startswith(_ATTACKING) and words[max(0, place - 3) : place] in _JOINED_TO_HIM:
        return True
    if word not in _HARMING:
        return False
    told = words[place : place + _NEAR]
    if word.endswith("ant"):
        return word in _KILLING or (
            not _TOLL.isdisjoint(told) and "M" in sentence.tags[place : place + _NEAR]
        )
    if words[place - 1 : place + 3] == ("et", "causé", "la", "mort"):
        return True
    if words[place - 1] == "et" and _counts_harmed(sentence, place + 1):
        return True
    is_joined = "et" in words[max(0, place - 4) : place] and words[place - 1] in ("a", "ont")
    is_relative = words[max(0, place - 3) : place - 1] == (",", "qui") or (is_joined and word in _KILLING)
    harms = word in _KILLING or not _TOLL.isdisjoint(told)
    return is_relative and harms and "M" in sentence.tags[place : place + _NEAR]


def _counts_harmed(sentence: Parsed, place: int) -> bool:
    """Return whether victims are counted from a token on: "un blessé grave", "plus de 20 morts"."""
    words = sentence.words[place : place + 4]
    is_counted = words[:1] in (("un",), ("une",)) or "M" in sentence.tags[place : place + 3]
    return is_counted and not (_TOLL | _HARMED_ONES).isdisjoint(words)


def _loses_place(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether the name of the place is cut that "le pays" or "la ville" stands for."""
    names_place = (tag == "U" and sentence.free(place) for place, tag in enumerate(sentence.tags))
    named = next((place for place, is_name in enumerate(names_place) if is_name), None)
    if named is None or named in held:
        return False
    return any(
        place > named
        and sentence.words[place] in _PLACES
        and sentence.words[place - 1 - (sentence.tags[place - 1][0] == "J")] in DEFINITE
        and sentence.words[place + 1 : place + 2] not in _OF
        for place in held
    )


def _loses_introduction(sentence: Parsed, before: int, after: int) -> bool:
    """Return whether what is cut between two kept tokens tells who a person of little fame is.

    "Wayne Griffiths, le PDG de Seat, a annoncé" keeps it; "Emmanuel Macron, le président," does not, nor does
    "Le député Sébastien Nadot, un historien,".
    """
    if after == before + 1 or sentence.tags[max(0, before - 1) : before + 1] != ("U", "U"):
        return False
    cut = sentence.tags[before + 1 : after]
    if len(cut) < 2 or sentence.words[before + 1] != "," or sentence.words[before + 2] in WEEKDAYS:
        return False
    if cut[1][0] not in "DNJ" and cut[1][:2] != "VK" and sentence.words[before + 2] != "qui":
        return False
    first = sentence.start_of_name(before)
    is_apposition = first - 1 in sentence.commas and sentence.tags[0][0] == "D"
    is_introduced = is_apposition or (first > 0 and sentence.tags[first - 1][0] in "NJ")
    return not is_introduced and not fame.is_famous(sentence.words[before])


def _loses_fronted_introduction(sentence: Parsed, first: int) -> bool:
    """Return whether what is cut before the first token tells who a person of little fame is.

    "Membre de la patrouille blanche, Jean Petit se souvient" keeps it.
    """
    is_apposition = sentence.tags[0][0] in "NJ" and sentence.words[0] not in ("âgé", "âgée")
    if first < 2 or not is_apposition or sentence.words[first - 1] != ",":
        return False
    end = sentence.end_of_name(first)
    return end > first + 1 and end not in sentence.commas and not fame.is_famous(sentence.words[end - 1])


def _loses_day(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether the day is cut from which "la veille" counts, or the date of "à la même date"."""
    words = sentence.words
    counts = any(
        words[place - 1 : place + 1] in _COUNTING
        and (words[place + 1 : place + 2] not in _OF or sentence.tags[place + 2 : place + 3] == ("VI",))
        for place in held
    )
    same = max((place for place in held if words[place - 1 : place + 1] in _SAME), default=0)
    lost = [place for place in range(len(sentence)) if place not in held]
    counts = counts or any(_is_day_known(sentence, place) for place in held)
    return (counts and any(words[place] in WEEKDAYS for place in lost)) or any(
        words[place] in MONTHS for place in lost if place < same
    )


def _is_day_known(sentence: Parsed, place: int) -> bool:
    """Return whether "la journée" or "la soirée" stands at a token, nothing says which: "la journée sera"."""
    is_day = sentence.words[place] in _KNOWN_DAYS and sentence.words[place - 1] == "la"
    return is_day and sentence.finites[place + 1 : place + 2] == (True,)


def _loses_past(sentence: Parsed, places: Sequence[int], lasts: bool) -> bool:
    """Return whether a verb in the imperfect loses its time: "diffusait lundi", "était prêt depuis un an"."""
    verb = next(
        (one for one in _main_verbs(sentence, places) if conjugation.is_imperfect(sentence.words[one])), None
    )
    lost = set(range(len(sentence))).difference(places)
    if verb is None or (lasts and verb in tense.present(sentence, places, lasts=True)):
        return any(_says_when(sentence, lost & set(clause)) for clause in _past_clauses(sentence, places))
    return _says_when(sentence, lost)


def _says_when(sentence: Parsed, places: Set[int]) -> bool:
    return any(sentence.words[place] in _WHEN and sentence.free(place) for place in places)


def _past_clauses(sentence: Parsed, places: Sequence[int]) -> Iterator[range]:
    """Yield each relative clause in the imperfect, from its verb on: "que nul n'était sûr de voir mardi"."""
    if not any(word.endswith(conjugation.IMPERFECT) for word in sentence.words):
        return  # most have none, and clauses take time to find
    for verb, opener in claims(sentence, places):
        is_pluperfect = sentence.tags[verb + 1 : verb + 2] != () and sentence.is_participle(verb + 1)
        is_past = conjugation.is_imperfect(sentence.words[verb]) and not is_pluperfect
        is_relative = opener and (sentence.tags[opener] == "PR" or sentence.tags[opener - 1][0] == "N")
        if is_past and is_relative:
            behind = range(verb + 1, len(sentence))
            ends = (one for one in behind if one in sentence.commas or sentence.finite(one))
            yield range(verb, next(ends, len(sentence)))


def _main_verbs(sentence: Parsed, places: Sequence[int]) -> Iterator[int]:
    """Yield the main verb, and those that a conjunction joins to it: "sont morts et dix étaient portés"."""
    first = main_verb(sentence, places)
    if first is None:
        return
    yield first
    for verb, opener in claims(sentence, [place for place in places if place > first]):
        joined = max(
            (place for place in range(first, verb) if sentence.words[place] in ("et", "mais")), default=0
        )
        if opener is None and joined and not any(joined < comma < verb for comma in sentence.commas):
            yield verb


def _adds_another(sentence: Parsed, first: int) -> bool:
    """Return whether what is kept opens with one more of what the beginning told: "un autre incident"."""
    return sentence.words[first] in ("un", "une") and sentence.words[first + 1 : first + 2] == ("autre",)


def _dates_from_before(sentence: Parsed, place: int) -> bool:
    """Return whether an adverb goes on from what the beginning of the sentence said."""
    if sentence.words[place] == "fois":
        return sentence.words[place - 1] == "cette"
    if sentence.words[place] == "nouveau":
        return sentence.words[max(0, place - 1)] in ("à", "de")
    if sentence.words[place] == "même":
        is_contrast = sentence.words[max(0, place - 2) : place] in _ALL_THE_SAME
        return is_contrast and "mais" not in sentence.words[:place]
    return sentence.words[place] in ("immédiatement", "aussitôt")
