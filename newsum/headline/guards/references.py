"""What a headline points to and does not say: pronouns without their noun, what was said before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.auxiliaries import AVOIR, ETRE
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import main_verb, opens_with_adjunct, opens_with_span
from newsum.headline.grammar.vocabulary import (
    ANNOUNCING,
    ARTICLES,
    DAY_PARTS,
    DEMONSTRATIVES,
    FIRST_PERSON,
    IMPERSONAL,
    IMPERSONAL_ADJECTIVES,
    IMPERSONAL_PAIRS,
    OBJECT_PRONOUNS,
    OF,
    PERSONS,
    POSSESSIVES,
    RELATIVE_TIMES,
    SUBJECT_PRONOUNS,
    THAT,
    TIME_WORDS,
    WEEKDAYS,
)
from newsum.headline.guards.refusals import Refusal

_NAMED_PRONOUNS = frozenset(
    "il elle ils elles lui leur celui-ci celle-ci ceux-ci celles-ci son sa ses leurs eux".split()
)
_TIMES = frozenset(
    """
    jour jours mois semaine semaines année années heures temps matin soir été hiver printemps automne
    trimestre semestre week-end
    """.split()
)
_NEUTRAL = frozenset(["il", "s'", "comme"])
_STRONG_PRONOUNS = frozenset(["lui", "elle", "eux", "elles"])
_TOO, _THAN = frozenset(["aussi", "également", "ainsi"]), (("que",), ("qu'",))
_GOING_ON = frozenset(
    """
    ajoute ajoutent ajouté poursuit poursuivent poursuivi renchérit renchérissent renchéri
    répond répondent répondu rétorque rétorquent rétorqué réplique répliquent répliqué
    """.split()
)
_TELLING = (("de",), ("d'",), ("que",), ("qu'",), ("si",))
_OF_WHOM = frozenset(["intéressé", "intéressée", "intéressés", "intéressées"])
_OF_WHAT = frozenset("constat idée phénomène question réponse résultat".split())
_SUCH = frozenset(["tel", "telle", "tels", "telles"])
_PAST_AUXILIARIES = AVOIR.imperfect | ETRE.imperfect
_HAVING = AVOIR.perfect
_BEING = ETRE.finite
_EXISTING = frozenset("a ait aura aurait avait eut".split())
_IDIOMS_WITH_EN = ("profit", "rest", "fini", "appel", "reven", "revien", "pass")
_EVERYBODYS = frozenset("planète galaxie système espèce ère époque univers".split())
_OF_SEVERAL = frozenset(["ils", "elles", "leur", "leurs"])
_CLAUSE_OPENERS = frozenset(["si", "s'", "quand", "lorsque", "lorsqu'", "alors", "tandis", "bien"])
_MOST_ADJUNCTS = 3
_BEHIND_ADJECTIVE = OF | THAT | {"pour"}
_TOLD = ANNOUNCING | frozenset(
    "admis affirmé assuré avoué concédé déclaré dit expliqué promis répété".split()
)
"""What somebody says, and nobody: "l'a accusé" means a person."""
_ASIDES = frozenset(["semble-t-il", "paraît-il", "semblerait-il"])
"""Verbs with an inverted clitic that stands for nobody."""
_AIMING = frozenset(["contre", "pour", "afin"])
_COUNTING = frozenset("près plus moins environ entre quelque quelques plusieurs des d' de une un au".split())
_AMOUNTS = frozenset(
    "centaine centaines dizaine dizaines majorité millier milliers million millions nombreux".split()
)
_BRIEF = 6
_ANSWERS = frozenset(["oui", "non"])
_NO_ANTECEDENTS = TIME_WORDS | frozenset("question besoin lieu peine cas avis part fait".split())
"""No pronoun stands for these: "il n'est pas question d'y recourir"."""
_IS_HERS = {"le": False, "un": False, "la": True, "une": True}
"""Articles that tell whether "elle" may stand for their noun."""


def background(sentence: Parsed, places: Sequence[int]) -> Refusal | None:
    """What a sentence takes for known: "a aussi dit", "avait déjà dit", "une telle annexion"."""
    words = sentence.words
    if _opens_with_known(sentence, places) or _goes_on(sentence, places) or _answers(sentence, places):
        return "points to what was said before"
    for before, place in pairwise(places):
        if not sentence.free(place):
            continue
        such = words[place] in _SUCH and words[before] in ("un", "une", "de")
        earlier = words[before] in _PAST_AUXILIARIES and words[place] == "déjà"
        too = sentence.finite(before) and words[place] in _TOO and words[place + 1 : place + 2] not in _THAN
        if such or earlier or too or _concedes(sentence, before, place):
            return "points to what was said before"
    return None


def _opens_with_known(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether the subject is one that was told before: "l'intéressé a nié", "la question divise".

    Not where it is told behind a colon, or right behind the verb: "la question est de savoir".
    """
    words = sentence.words
    if len(places) < 3 or words[places[0]] not in ARTICLES or not sentence.free(places[1]):
        return False
    noun, verb = words[places[1]], places[2]
    if noun in _OF_WHOM:
        return True
    tells = ":" in words or words[verb + 1 : verb + 2] in _TELLING
    return noun in _OF_WHAT and sentence.finite(verb) and not tells


def _answers(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether "oui" or "non" is said to what nobody sees: "Non, répond le ministre"."""
    if len(places) < 3 or sentence.words[places[0]] not in _ANSWERS:
        return False
    return sentence.words[places[1]] == "," and sentence.finite(places[2])


def _goes_on(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether somebody answers, or goes on with what was quoted before: '"…", ajoute le maire'."""
    said = (
        (place, verb)
        for place in places
        if place in sentence.commas and attribution.follows(sentence, place)
        for verb in range(place + 1, min(place + 3, len(sentence) - 1))
    )
    return any(
        sentence.words[verb] in _GOING_ON
        and (
            sentence.tags[verb + 1] == "U"
            or (any(sentence.quoted[:comma]) and sentence.tags[verb + 1][0] in "DN")
        )
        for comma, verb in said
    )


def _concedes(sentence: Parsed, before: int, place: int) -> bool:
    """Return whether "n'en a pas moins" opens, and no clause stands before it: "n'en a pas moins attiré"."""
    words = sentence.words
    if (words[before], words[place]) != ("n'", "en") or any(sentence.finites[:before]):
        return False
    return ("pas", "moins") in pairwise(words[place : place + 4])


def refusal(sentence: Parsed, places: Sequence[int]) -> Refusal | None:
    """The pronouns: no first person outside quotation marks, no pronoun before its noun."""
    nouns = 0
    points_forward = _points_forward(sentence, places)
    for number, place in enumerate(places):
        word, tag = sentence.words[place], sentence.tags[place]
        if sentence.quoted[place]:
            continue
        following = sentence.words[places[number + 1]] if number + 1 < len(places) else ""
        is_noun = tag == "Ns" or (tag == "U" and place > 0)  # "un ton solennel"
        if word in FIRST_PERSON and not is_noun and not _speaks_for_all(sentence, place):
            return "first or second person"
        if word in DEMONSTRATIVES and _points_back(sentence, places, number, following):
            return "points to what was said before"
        if tag[0] in "NU":
            nouns += word not in TIME_WORDS
        elif _is_subject_itself(sentence, place) and nouns:
            continue
        elif (word in _STRONG_PRONOUNS and sentence.is_preposition(place - 1) and nouns < 2) or (
            place >= points_forward and _lacks_noun(sentence, places, number, nouns, following)
        ):
            return "a pronoun without its noun"
    return None


def _is_subject_itself(sentence: Parsed, place: int) -> bool:
    """Return whether a pronoun means the subject, whoever that is: "est revenu malgré lui"."""
    return sentence.words[place] in _STRONG_PRONOUNS and sentence.words[max(0, place - 1)] == "malgré"


def _speaks_for_all(sentence: Parsed, place: int) -> bool:
    """Return whether a first person is everybody's, or none: "notre galaxie", "Me Dupond-Moretti"."""
    following = sentence.words[place + 1 : place + 2]
    if sentence.words[place] == "me":
        return sentence.is_name(place)
    return sentence.words[place] == "notre" and not _EVERYBODYS.isdisjoint(following)


def _lacks_noun(sentence: Parsed, places: Sequence[int], number: int, nouns: int, following: str) -> bool:
    """Return whether a word stands for a noun that no kept word before it can be.

    Args:
        sentence: the whole sentence.
        places: the kept tokens.
        number: which of them is asked about.
        nouns: how many nouns stand before it.
        following: the word after it.
    """
    place = places[number]
    word, tag = sentence.words[place], sentence.tags[place]
    before = sentence.words[places[number - 1]] if number else ""
    if word == "il" and _is_impersonal(sentence, place):
        return False
    if word in ("ils", "elles") and _counts(sentence, places, number):
        return False
    if word in SUBJECT_PRONOUNS and before in ("où", "qu'", "dont") and nouns < 2:
        return True
    if word in SUBJECT_PRONOUNS and before == "qu'" and _may_mean_what_was_cut(sentence, places, number):
        return True
    if word == "en" and tag == "PO":
        has_clause = any(sentence.finite(earlier) for earlier in places[:number])
        return not has_clause and (nouns == 0 or not _is_idiom_with_en(following))
    if _exists(sentence, place):
        return False
    if tag == "PO" and word in OBJECT_PRONOUNS and not _stands_for_clause(sentence, places, number):
        return nouns < 2 or _has_no_antecedent(sentence, places, number)
    if tag == "VC" and word not in _ASIDES and word.endswith(("il", "elle", "ils", "elles")):
        return not any(sentence.is_name(one) and not sentence.quoted[one] for one in places[:number]) and (
            nouns == 0 or before in (",", '"', "»")
        )
    if word in SUBJECT_PRONOUNS and before == "," and sentence.words[places[0]] not in _CLAUSE_OPENERS:
        return not any(sentence.finite(earlier) for earlier in places[:number])
    if word in POSSESSIVES and nouns == 1 and sentence.is_preposition(place - 1):
        return not any(_is_somebody(sentence, one) for one in places[:number])
    if word in _OF_SEVERAL:
        earlier = places[:number]
        return not any(
            sentence.tags[one] in ("Np", "Dp", "EDp", "M") or sentence.words[one] in ("et", "couple")
            for one in earlier
        )
    return word in _NAMED_PRONOUNS and nouns == 0


def _is_somebody(sentence: Parsed, place: int) -> bool:
    """Return whether a person or a name stands at a token."""
    word = sentence.words[place]
    return word in OCCUPATIONS or word in PERSONS or sentence.is_name(place)


def _is_impersonal(sentence: Parsed, place: int) -> bool:
    """Return whether "il" stands for nobody: "il faut", "il s'agit", 'il est "inopportun" de partir'."""
    words = [word for word in sentence.words[place + 1 : place + 6] if word not in ('"', "«", "»")]
    if words[:1] and (words[0] in IMPERSONAL or tuple(words[:2]) in IMPERSONAL_PAIRS):
        return True
    says_what = not _BEHIND_ADJECTIVE.isdisjoint(words[2:3])
    return says_what and words[0] in _BEING and words[1] in IMPERSONAL_ADJECTIVES


def _counts(sentence: Parsed, places: Sequence[int], number: int) -> bool:
    """Return whether a plural pronoun is told by what follows: "Ils étaient 340 à défiler contre la loi"."""
    first, held = places[number] + 1, places[number + 1 :]
    if number or _BEING.isdisjoint(sentence.words[first : first + 1]):
        return False
    told = range(first + 1, min(first + _BRIEF, len(sentence)))
    amount = next(
        (one for one in told if sentence.tags[one] == "M" or sentence.words[one] in _AMOUNTS), first
    )
    if amount == first or not _COUNTING.issuperset(sentence.words[first + 1 : amount]):
        return False
    infinitives = (
        other for one, other in pairwise(held) if sentence.words[one] == "à" and sentence.tags[other] == "VI"
    )
    doing = next(infinitives, len(sentence))
    aims = (one for one in range(doing, len(sentence)) if sentence.words[one] in _AIMING)
    return doing < len(sentence) and set(held).issuperset(aims)


def _may_mean_what_was_cut(sentence: Parsed, places: Sequence[int], number: int) -> bool:
    """Return whether a pronoun may stand for a noun of a clause that was cut before it, not for the subject.

    "La maire de Calais[, qui accusait un élu,] indique qu'il a été relaxé"; a person who has the pronoun's
    gender is likelier than any other noun.
    """
    first, pronoun = places[0], sentence.words[places[number]]
    noun = "Np" if pronoun.endswith("s") else "Ns"
    held = [*places[: number + 1]]
    gaps = [range(before + 1, after) for before, after in pairwise(held) if after > before + 1]
    clauses = [gap for gap in gaps if any(sentence.finites[one] for one in gap)]
    if not any(
        sentence.tags[one] == noun and sentence.words[one] not in TIME_WORDS for gap in clauses for one in gap
    ):
        return False
    is_hers = _IS_HERS.get(sentence.words[first])
    if is_hers is not None and is_hers != pronoun.startswith("elle"):
        return True
    before = [place for place in held if place < clauses[0].start]
    is_person = any(
        sentence.words[one] in OCCUPATIONS or (sentence.is_name(one) and sentence.is_name(one + 1))
        for one in before
    )
    return not is_person


def _stands_for_clause(sentence: Parsed, places: Sequence[int], number: int) -> bool:
    """Return whether an object pronoun stands for no noun: "comme l'affirme Le Monde", "compte le faire".

    Or for what is told behind a colon: "Le maire l'a annoncé : le pont sera fermé".
    """
    words, held = sentence.words, places[number + 1 :]
    if number and words[places[number - 1]] in _NEUTRAL:
        return True
    following = [words[place] for place in held[:3]]
    if words[places[number]] == "le" and following[:1] == ["faire"]:
        return True
    if words[places[number]] not in ("l'", "le") or _TOLD.isdisjoint(following):
        return False
    colon = next((place for place in held if words[place] == ":"), None)
    return colon is not None and any(sentence.is_inflected(place) for place in held if place > colon)


def _exists(sentence: Parsed, place: int) -> bool:
    """Return whether "il n'y a" or "il n'y aura" ends behind a token."""
    words = sentence.words
    return words[max(0, place - 2) : place + 1] == ("il", "n'", "y") and not _EXISTING.isdisjoint(
        words[place + 1 : place + 2]
    )


def _is_idiom_with_en(verb: str) -> bool:
    """Return whether "en" stands for nothing before a verb: "en a profité", "en appelle à"."""
    return verb in _HAVING or verb.startswith(_IDIOMS_WITH_EN)


def _has_no_antecedent(sentence: Parsed, places: Sequence[int], number: int) -> bool:
    """Return whether an object pronoun can only mean the subject, which it cannot.

    No adjunct opens the sentence, and no noun stands between its first verb and the pronoun.
    """
    if opens_with_adjunct(sentence, places[0]) and sentence.words[places[0]] not in ("selon", "d'", "pour"):
        return False
    verb = next((one for one in range(number) if sentence.finite(places[one])), number)
    return not any(
        sentence.tags[place][0] in "NU" and sentence.words[place] not in _NO_ANTECEDENTS
        for place in places[verb:number]
    )


def _points_back(sentence: Parsed, places: Sequence[int], number: int, following: str) -> bool:
    """Return whether a demonstrative stands for what an earlier sentence said."""
    word = sentence.words[places[number]]
    if following in RELATIVE_TIMES:
        after = sentence.words[places[number + 2]] if number + 2 < len(places) else ""
        return after not in _TIMES
    is_time = following in WEEKDAYS or following in DAY_PARTS or following.removesuffix("-ci") in _TIMES
    if is_time or following[:1].isdigit():
        return False
    if word in ("cet", "cette", "ces") or (word == "ce" and sentence.tags[places[number]] == "Ds"):
        earlier = {sentence.words[place] for place in places[:number]}
        return following not in earlier
    if word in ("cela", "ça") or word.endswith("-là"):
        return True
    if following in _BEING and _sets_off(sentence, places[number]):
        return False
    return number == 0 and (word != "ce" or following not in ("qui", "que", "qu'"))


def _sets_off(sentence: Parsed, place: int) -> bool:
    """Return whether "c'est" sets off when, where or how: "Ce sera à Rabat que", not "C'est un but"."""
    first = place + 2
    while first < len(sentence) and sentence.tags[first] == "R":
        first += 1
    is_adverbial = first < len(sentence) and (
        sentence.is_preposition(first) or times.end_of_time(sentence, first)[0] > first
    )
    return is_adverbial and not THAT.isdisjoint(sentence.words[first:])


def _points_forward(sentence: Parsed, places: Sequence[int]) -> int:
    """Return the token up to which a pronoun may stand for the subject that follows.

    "Depuis son élection, en 2012, François Hollande a": commas close adjuncts before a subject. Behind "Deux
    jours après sa mort," the subject has a name.
    """
    is_span = opens_with_span(sentence, places[0])
    if not (is_span or opens_with_adjunct(sentence, places[0]) or _describes(sentence, places[0])):
        return 0
    for comma in [place for place in places if place in sentence.commas][:_MOST_ADJUNCTS]:
        if comma + 1 >= len(sentence) or sentence.words[comma + 1] in POSSESSIVES:
            return 0
        if is_span and times.end_of_time(sentence, comma + 1)[0] in sentence.commas:
            continue
        if sentence.tags[comma + 1][0] in "DU":
            verb = main_verb(sentence, range(comma, len(sentence)))
            return 0 if is_span and "U" not in sentence.tags[comma:verb] else comma
        if not sentence.is_preposition(comma + 1):
            return 0
    return 0


def _describes(sentence: Parsed, place: int) -> bool:
    """Return whether what opens at a token describes the subject behind its comma: "Privé de ses postes,"."""
    return sentence.tags[place][0] in "JN" and sentence.is_preposition(place + 1)
