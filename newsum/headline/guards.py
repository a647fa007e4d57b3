"""Why a headline made by cuts would be broken or wrong: the guards that refuse it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from newsum.french import tagging
from newsum.headline import clean, names
from newsum.headline.parse import Parsed
from newsum.headline.segments import (
    lone_comma,
    main_verb,
    opens_with_adjunct,
    opens_with_span,
    segment_end,
    verbs,
)
from newsum.headline.vocabulary import (
    DAY_PARTS,
    FIRST_PERSON,
    IMPERSONAL,
    IMPERSONAL_PAIRS,
    MONTHS,
    NEGATORS,
    PERSONS,
    RELATIVE_TIMES,
    REVERSALS,
    TIME_WORDS,
    UNFINISHED,
    WEEKDAYS,
)

MIN_WORDS = 4

_NAMED_PRONOUNS = frozenset(
    "il elle ils elles lui leur celui-ci celle-ci ceux-ci celles-ci son sa ses leurs eux".split()
)
LAST = RELATIVE_TIMES
TIMES = frozenset(
    "jours mois semaine semaines année années heures temps matin soir été hiver week-end".split()
)
DEMONSTRATIVES = frozenset(
    """
    ce cet cette ces c' cela ça celui celle ceux celles tel telle tels telles
    celui-là celle-là ceux-là celles-là
    """.split()
)


_OPENERS = frozenset(
    """
    Le La Les Un Une Des Ces Cette Cet Son Sa Ses Il Ils Dans Selon Après Lors Depuis Alors Mais Si
    """.split()
)
_GLUED = re.compile(
    r"[.?!»][A-ZÉÈÀ]\w"
    # plaineDouze, ÉlyséesDeux, CommuniquésUn, but not BuzzFeed
    r"|(?<!\w)(?:[a-zà-ÿ]{3,}|[A-ZÀ-Ý][a-zà-ÿ]{7,}|(?=[À-Ý]|[A-Z][a-z]*[à-ÿ])[A-ZÀ-Ý][a-zà-ÿ]{3,})"
    r"[A-ZÉÈÀ][a-zéèêà]{2}"
    rf"|[a-zéèêà]{{3}}(?:{'|'.join(_OPENERS)})(?!\w)"  # MaireLe
    r"|\d[A-ZÉÈ][a-zéèê]{2}|\w\"[A-ZÉÈÀ]"
)
_OBJECTS = frozenset(["l'", "le", "la", "les", "lui", "leur", "y"])
_STRONG_PRONOUNS = frozenset(["lui", "elle", "eux", "elles"])
_THESE = frozenset(["ce", "cet", "cette", "ces"])
_THOSE = frozenset(["celui", "celle", "ceux", "celles"])
_SUCH = frozenset(["tel", "telle", "tels", "telles"])
_PAST_AUXILIARIES = frozenset(["avait", "avaient", "était", "étaient"])
_LEANING = frozenset(
    [
        "tout a",
        "surtout que",
        "la raison",
        "il s'",
        "malgré tout",
        "en cause",
        "à l'inverse",
        "quant à",
        "quant au",
        "quant aux",
        "même constat",
        "autre exemple",
    ]
)
_QUANTITIES = frozenset("certains certaines tous toutes chacun chacune plusieurs beaucoup".split())
_IDIOMS_WITH_EN = ("profit", "a", "ont", "avai", "rest", "fini", "appel", "reven", "revien", "pass")
_POSSESSIVES = frozenset(["son", "sa", "ses", "leur", "leurs"])
_SUBJECTS = frozenset(["il", "elle", "ils", "elles"])
_OF_SEVERAL = frozenset(["ils", "elles", "leur", "leurs"])
_INTERROGATIVES = frozenset("que qu' quel quelle quels quelles comment pourquoi combien où quand".split())
_LABELS = frozenset(
    """
    enquête sondage photo photos illustration crédit source propos article copyright texte textes
    reste face conséquence résultat côté suite
    """.split()
)
"""No news opens with these: the label of a picture or survey, or what comes after other news."""
_CLAUSE_OPENERS = frozenset(["si", "s'", "quand", "lorsque", "lorsqu'", "alors", "tandis", "bien"])


def refusal(sentence: Parsed, places: Sequence[int], *, telegraphic: bool = False) -> str | None:
    """Return why what is left of a sentence cannot be a headline, or ``None``.

    Args:
        sentence: the whole sentence.
        places: the tokens that are kept, in order.
        telegraphic: whether its auxiliary was cut, so that a participle stands for the verb.
    """
    words = [sentence.words[place] for place in places]
    if len(places) < len(sentence) and not sentence.balanced:
        return "quotation marks without their pair"
    count = sum(word[0].isalnum() and word[-1] != "'" for word in words)
    if count < MIN_WORDS:
        return "too few words"
    if count > clean.GOOD_WORDS:
        return "too many words"
    return (
        _clause(sentence, places, telegraphic)
        or _background(sentence, places)
        or _end(sentence, places)
        or _reference(sentence, places)
        or _punctuation(sentence, places)
        or _loss(sentence, places)
    )


def _clause(sentence: Parsed, places: Sequence[int], telegraphic: bool) -> str | None:
    """The verbs: a finite main verb, subordinators and negations complete."""
    free, pending = verbs(sentence, places)
    everything = range(len(sentence))
    free_before, pending_before = verbs(sentence, everything)
    if free == 0 and not telegraphic and not _asks(sentence, places) and not _is_nominal(sentence, places):
        return "no main verb"
    if pending > pending_before or free > max(free_before, 1):
        return "a subordinator without its verb"
    negated = any(sentence.words[place] in ("ne", "n'") and sentence.free(place) for place in places)
    if negated and not NEGATORS.intersection(sentence.words[place] for place in places):
        return "a negation cut in two"
    return None if _asks(sentence, places) else _beginning(sentence, places)


def _asks(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether the headline is a question that opens with its interrogative: "Que faire ?"."""
    opens = any(sentence.words[place] in _INTERROGATIVES for place in places[:1]) or (
        sentence.tags[places[0]] == "E" and sentence.words[places[1]] in ("quoi", "qui", "quel", "quelle")
    )
    return opens and sentence.words[places[-1]] == "?"


def _is_nominal(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether a whole sentence is a nominal one, as headlines are: "Soulagement au Sénat".

    It opens with its noun, an adjective or a name, without article, and has no second part. "Une décision
    qui surprend", with an article, goes on with what was said before; "Jean Petit avec AFP" is a byline.
    """
    first, last = sentence.words[places[0]], sentence.words[places[-1]]
    return (
        len(places) == len(sentence)
        and sentence.tags[places[0]][0] in "NJU"
        and _POSSESSIVES.isdisjoint(sentence.words)
        and first not in _LABELS
        and not (sentence.tags[places[0]] == "U" and "avec" in sentence.words[:4])
        and not sentence.commas
        and ":" not in sentence.words
        and last not in ("...", "…")
        and any(sentence.tags[place][0] == "E" for place in places)
        and len(places) > MIN_WORDS
    )


def _background(sentence: Parsed, places: Sequence[int]) -> str | None:
    """What a sentence takes for known: "a aussi dit", "avait déjà dit", "une telle annexion"."""
    words = sentence.words
    for before, place in pairwise(places):
        if not sentence.free(place):
            continue
        such = words[place] in _SUCH and words[before] in ("un", "une", "de")
        earlier = words[before] in _PAST_AUXILIARIES and words[place] == "déjà"
        too = sentence.finite(before) and words[place] in ("aussi", "également")
        if such or earlier or too:
            return "points to what was said before"
    return None


def _beginning(sentence: Parsed, places: Sequence[int]) -> str | None:
    first, following = places[0], places[min(1, len(places) - 1)]
    word, tag = sentence.words[first], sentence.tags[first]
    if tag in ("CC", "PR", "PO", "RN") or word in ("que", "qu'", ",", ":"):
        return "a beginning that hangs"
    if len(places) < len(sentence) and sentence.finite(first):
        return "a beginning that hangs"
    opening = " ".join(sentence.words[place] for place in places[:2])
    if word == "ainsi" and sentence.tags[following][:2] == "VK":
        return "points to what was said before"
    if opening in _LEANING or word in ("voilà", "voici"):
        return "points to what was said before"
    if sentence.quoted[first] and sentence.words[min(first + 1, len(sentence) - 1)] in _THESE:
        return "points to what was said before"
    if word in _QUANTITIES and sentence.tags[following][0] in "VR":
        return "points to what was said before"
    return None


def _end(sentence: Parsed, places: Sequence[int]) -> str | None:
    last = places[-1]
    if (
        last < segment_end(sentence) - 1
        and sentence.free(last)
        and (
            sentence.words[last] in UNFINISHED
            or sentence.tags[last] in ("E", "EDs", "EDp", "Ds", "Dp", "CS", "CC", "PS", "RN")
        )
    ):
        return "an end that hangs"
    return None


def _reference(sentence: Parsed, places: Sequence[int]) -> str | None:
    """The pronouns: no first person outside quotation marks, no pronoun before its noun."""
    nouns = 0
    points_forward = _points_forward(sentence, places)
    for number, place in enumerate(places):
        word, tag = sentence.words[place], sentence.tags[place]
        if sentence.quoted[place]:
            continue
        following = sentence.words[places[number + 1]] if number + 1 < len(places) else ""
        if word in FIRST_PERSON and (tag != "U" or place == 0):
            return "first or second person"
        if word in DEMONSTRATIVES and _points_back(sentence, places, number, following):
            return "points to what was said before"
        if tag[0] in "NU":
            nouns += word not in TIME_WORDS
        elif (word in _STRONG_PRONOUNS and sentence.tags[place - 1][0] == "E" and nouns < 2) or (
            place >= points_forward and _lacks_noun(sentence, places, number, nouns, following)
        ):
            return "a pronoun without its noun"
    return None


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
    if word == "il" and (
        following in IMPERSONAL or sentence.words[place + 1 : place + 3] in IMPERSONAL_PAIRS
    ):
        return False
    if word in _SUBJECTS and before in ("où", "qu'", "dont") and nouns < 2:
        return True
    if word == "en" and tag == "PO":
        has_clause = any(sentence.finite(earlier) for earlier in places[:number])
        return not has_clause and (nouns == 0 or not following.startswith(_IDIOMS_WITH_EN))
    if tag == "PO" and word in _OBJECTS and before not in ("il", "s'"):
        return nouns < 2 or _has_no_antecedent(sentence, places, number)
    if tag == "VC" and word.endswith(("il", "elle", "ils", "elles")):
        return not any(
            sentence.tags[one] == "U" and not sentence.quoted[one] for one in places[:number]
        ) and (nouns == 0 or before in (",", '"', "»"))
    if word in _SUBJECTS and before == "," and sentence.words[places[0]] not in _CLAUSE_OPENERS:
        return not any(sentence.finite(earlier) for earlier in places[:number])
    if word in _POSSESSIVES and nouns == 1 and sentence.tags[place - 1][0] == "E":
        return not any(sentence.words[one] in PERSONS or sentence.tags[one] == "U" for one in places[:number])
    if word in _OF_SEVERAL:
        earlier = places[:number]
        return not any(
            sentence.tags[one] in ("Np", "Dp", "EDp", "M") or sentence.words[one] in ("et", "couple")
            for one in earlier
        )
    return word in _NAMED_PRONOUNS and nouns == 0


def _has_no_antecedent(sentence: Parsed, places: Sequence[int], number: int) -> bool:
    """Return whether an object pronoun can only mean the subject, which it cannot.

    No adjunct opens the sentence, and no noun stands between its first verb and the pronoun.
    """
    if opens_with_adjunct(sentence, places[0]) and sentence.words[places[0]] not in ("selon", "d'", "pour"):
        return False
    verb = next((one for one in range(number) if sentence.finite(places[one])), number)
    return not any(sentence.tags[place][0] in "NU" for place in places[verb:number])


def _points_back(sentence: Parsed, places: Sequence[int], number: int, following: str) -> bool:
    """Return whether a demonstrative stands for what an earlier sentence said."""
    word = sentence.words[places[number]]
    if following in LAST:
        after = sentence.words[places[number + 2]] if number + 2 < len(places) else ""
        return after not in TIMES
    if following in WEEKDAYS or following in DAY_PARTS or following in TIMES or following[:1].isdigit():
        return False
    if word in ("cet", "cette", "ces") or (word == "ce" and sentence.tags[places[number]] == "Ds"):
        earlier = {sentence.words[place] for place in places[:number]}
        return following not in earlier
    if word in ("cela", "ça") or word.endswith("-là"):
        return True
    return number == 0 and (word != "ce" or following not in ("qui", "que", "qu'"))


def _points_forward(sentence: Parsed, places: Sequence[int]) -> int:
    """Return the token up to which a pronoun may stand for the subject that follows.

    "Depuis son élection, en 2012, François Hollande a": commas close adjuncts before a subject. Behind "Deux
    jours après sa mort," the subject has a name.
    """
    is_span = opens_with_span(sentence, places[0])
    if not (is_span or opens_with_adjunct(sentence, places[0])):
        return 0
    for comma in [place for place in places if place in sentence.commas][:_MOST_ADJUNCTS]:
        if comma + 1 >= len(sentence) or sentence.words[comma + 1] in _POSSESSIVES:
            return 0
        if sentence.tags[comma + 1][0] in "DU":
            verb = main_verb(sentence, range(comma, len(sentence)))
            return 0 if is_span and "U" not in sentence.tags[comma:verb] else comma
        if sentence.tags[comma + 1] not in ("E", "EDs", "EDp"):
            return 0
    return 0


_MOST_ADJUNCTS = 2


def _punctuation(sentence: Parsed, places: Sequence[int]) -> str | None:
    for before, after in pairwise(places):
        if after == before + 1:
            continue
        one, other = sentence.words[before], sentence.words[after]
        if one == "," and (other in (",", ".", ":", ";") or sentence.finite(after)):
            return "a comma between subject and verb"
        if one in ("l'", "s'", "j'", "m'") and other[0] not in "aeiouyhàâéèêëîïôûœ":
            return "an elision that cannot be mended"
    if len(places) < len(sentence) and lone_comma(sentence, places):
        return "a comma between subject and verb"
    kept_text = " ".join(sentence.tokens[place].text for place in places)
    if "http" in kept_text or "www." in kept_text or " @ " in kept_text:
        return "an address of the web"
    if _GLUED.search(sentence.text) or _opens_with_heading(sentence) or _starts_again(sentence):
        return "words run together"
    return None


def _starts_again(sentence: Parsed) -> bool:
    """Return whether what opens sentences follows a word, with its capital: the stop before was lost."""
    for place in range(1, len(sentence) - 1):
        form, following = sentence.tokens[place].text, sentence.tokens[place + 1].text
        if form in _OPENERS and following.islower() and not sentence.quoted[place]:
            before = sentence.tokens[place - 1].text[-1]
            if before.isalnum() or before in '"»':
                return True
    return False


def _opens_with_heading(sentence: Parsed) -> bool:
    """Return whether an intertitle in capitals has run into the sentence."""
    forms = [token.text for token in sentence.tokens if token.text.isalpha()]
    shouted = sum(len(form) > 1 and form.isupper() for form in forms[:5])
    return shouted > 2 and not sentence.text.isupper()


def _dates_from_before(sentence: Parsed, place: int) -> bool:
    """Return whether an adverb tells the time from what the beginning of the sentence said."""
    if sentence.words[place] == "nouveau":
        return sentence.words[max(0, place - 1)] in ("à", "de")
    return sentence.words[place] in ("immédiatement", "aussitôt")


def _loses_day(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether the day is cut from which "la veille" or "le lendemain" counts."""
    words = sentence.words
    counts = any(
        words[place - 1 : place + 1] in _COUNTING and words[place + 1 : place + 2] not in _OF_EVENT
        for place in held
    )
    return counts and any(words[place] in WEEKDAYS for place in range(len(sentence)) if place not in held)


def _loses_past(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether a verb in the imperfect loses its time: "La chaîne diffusait lundi un film"."""
    verb = main_verb(sentence, sorted(held))
    if verb is None or not _is_imperfect(sentence.words[verb]):
        return False
    return any(
        sentence.words[place] in WEEKDAYS or sentence.words[place] in MONTHS
        for place in range(len(sentence))
        if place not in held and sentence.free(place)
    )


def _is_imperfect(word: str) -> bool:
    """Return whether a finite verb is in the imperfect, and not in the conditional ("ferait") or "fait"."""
    if tagging.verb_ending(word, tagging.load().stems) in ("ait", "aient"):
        return True
    return word.endswith(("ait", "aient")) and not word.endswith(("rait", "raient", "fait", "sait"))


_COUNTING = (("la", "veille"), ("le", "lendemain"))
_OF_EVENT = (("de",), ("d'",), ("du",), ("des",))


def _loses_antecedent(sentence: Parsed, held: Set[int]) -> bool:
    """Return whether a noun is cut before "ceux" or "celle", which may stand for it."""
    for place, word in enumerate(sentence.words):
        if word in _THOSE and place in held:
            return any(sentence.tags[one][0] == "N" for one in range(place) if one not in held)
    return False


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
    first = before
    while first > 0 and sentence.tags[first - 1] == "U":
        first -= 1
    is_apposition = first - 1 in sentence.commas and sentence.tags[0][0] == "D"
    is_introduced = is_apposition or (first > 0 and sentence.tags[first - 1][0] in "NJ")
    return not is_introduced and not names.is_famous(sentence.words[before])


def _loss(sentence: Parsed, places: Sequence[int]) -> str | None:
    """What the cuts took: what turns the news, an antecedent, who somebody is, a time, the only name."""
    if len(places) == len(sentence):
        return None
    held = set(places)
    for place in range(len(sentence)):
        if place not in held and sentence.words[place] in REVERSALS and not sentence.bracketed[place]:
            return "an outcome that turns the news"
    if _loses_antecedent(sentence, held):
        return "a pronoun without its noun"
    if any(
        _loses_introduction(sentence, before, after) for before, after in pairwise([*places, len(sentence)])
    ):
        return "a name that says nothing"
    if _loses_day(sentence, held) or _loses_past(sentence, held):
        return "points to what was said before"
    if 0 not in held and any(_dates_from_before(sentence, place) for place in places):
        return "points to what was said before"
    if any(sentence.tags[place] == "U" for place in places):
        return None
    return "no name is left" if "U" in sentence.tags else None
