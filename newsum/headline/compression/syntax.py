"""Deletions that leave no sentence: phrases and clauses without what they need.

What the words around one joint tell is in :mod:`newsum.headline.compression.edges`; this is of both ends.
"""

from __future__ import annotations

from newsum.headline.compression import commas, complements, coordination
from newsum.headline.compression.coordination import JOINING
from newsum.headline.compression.edges import TO, has_auxiliary, is_boundary
from newsum.headline.compression.shape import Shape
from newsum.headline.cuts import supplements
from newsum.headline.grammar import times
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.grammar.parse import Parsed, behind_clitics
from newsum.headline.grammar.segments import (
    agrees,
    end_of_verb,
    opens_with_adjunct,
    verb_at,
)
from newsum.headline.grammar.valency import (
    APPROXIMATE,
    AUXILIARIES,
    DEFINITE,
    REFLEXIVE,
    THOSE,
    is_direct,
    opens_quantity,
    unquoted,
)
from newsum.headline.grammar.vocabulary import ARTICLES, INDEFINITE, OF, SAYING, THAT

_SINGULARS = frozenset("le la l' un une".split())
_MORE = frozenset(["plus", "moins"])
_LINKING = frozenset("mais et or ainsi donc cependant toutefois enfin puis car bref alors".split())


def forbids(shape: Shape, start: int, end: int) -> bool:
    """Return whether a deletion from one joint to another leaves no sentence."""
    return (
        commas.breaks(shape, start, end)
        or _breaks_phrase(shape, start, end)
        or shape.is_needed(start, end)
        or leaves_subject(shape, start, end)
        or leaves_apposition(shape, start, end)
        or commas.leaves(shape, start, end)
        or _takes_subject(shape, start, end)
        or _takes_predicate(shape, start, end)
        or complements.takes(shape, start, end)
        or coordination.parts(shape, start, end)
        or _parts_source(shape, start, end)
        or supplements.completes_cleft(shape.sentence, start, end)
    )


def _takes_predicate(shape: Shape, start: int, end: int) -> bool:
    """Return whether a subject behind a comma loses its verb: "et trois d'entre eux, hier[, ont refusé]"."""
    sentence = shape.sentence
    if sentence.words[start] != "," or end < shape.end:
        return False
    verb = verb_at(sentence, start + 1)
    if verb is None or sentence.words[verb] not in AUXILIARIES or verb in (one for _, one in shape.claims):
        return False
    behind = end_of_verb(sentence, verb, len(sentence)) + 1
    behind, _ = times.end_of_time(sentence, behind)
    if behind >= len(sentence):
        return True
    return sentence.tags[behind][0] not in "DUNP" and sentence.words[behind] != "des"  # ", ont dit des élus"


def leaves_apposition(shape: Shape, start: int, end: int) -> bool:
    """Return whether what is left in front is no subject: "[Après une grève,] la pire, les mineurs ont"."""
    sentence, verb = shape.sentence, shape.verb
    if start > 0 or verb is None or end > verb:
        return False
    if _compares(sentence, 0) and _compares(sentence, end):
        return True  # "[Moins chère,] plus lourde aussi, la batterie"
    if sentence.words[end] in INDEFINITE and _precedes_subject(sentence, end, verb):
        return True  # "[Accusé d'un trafic de kevazingo,] un bois précieux, le directeur a été condamné"
    if _opens_participle_clause(sentence, end, verb) or _is_superlative(sentence, end):
        return True
    if agrees(sentence, verb, end):
        return False
    if sentence.tags[verb] == "VC" or not JOINING.isdisjoint(sentence.words[end:verb]):
        return False  # "risque-t-il", "le maire ou le préfet"
    if sentence.tags[end][:1] != "D" or sentence.words[end] not in _SINGULARS:
        return False
    close = next((comma for comma in sentence.commas if end < comma < verb), verb)
    is_collective = not OF.isdisjoint(sentence.words[end:close]) and "Np" in sentence.tags[end:close]
    return not is_collective  # "un tiers des gares restent"


def _is_superlative(sentence: Parsed, place: int) -> bool:
    """Return whether a superlative or an ordinal without its noun opens at a token.

    "la plus forte que l'on ait vue", "le cinquième en deux ans".
    """
    words, tags = sentence.words[place : place + 2], sentence.tags[place + 2 : place + 4]
    if len(tags) < 2 or words[0] not in ARTICLES or sentence.tags[0][0] != "D":
        return False
    if times.end_of_time(sentence, 0)[0] > 0:
        return False
    is_ordinal = words[1].endswith("ième") and tags[0][0] not in "NJU"
    return is_ordinal or (words[1] in _MORE and tags[0][0] == "J" and tags[1][0] not in "NJ")


def _opens_participle_clause(sentence: Parsed, start: int, verb: int) -> bool:
    """Return whether a subject has its present participle, and a comma parts both from the main verb.

    "[Une enquête, ]les organisateurs étant entrés de force, a été ouverte".
    """
    comma = next((comma for comma in sentence.commas if start < comma < verb), None)
    return comma is not None and sentence.tags[start][0] == "D" and "VG" in sentence.tags[start:comma]


def _precedes_subject(sentence: Parsed, start: int, verb: int) -> bool:
    """Return whether the last comma before a verb opens its subject, with nothing else behind it."""
    last = max((comma for comma in sentence.commas if start < comma < verb), default=None)
    return last is not None and sentence.words[last + 1] in ARTICLES and verb_at(sentence, last + 1) is None


def _compares(sentence: Parsed, place: int) -> bool:
    """Return whether a comparative opens at a token: "plus lourde", not "plus de 300 habitants"."""
    return sentence.words[place] in _MORE and OF.isdisjoint(sentence.words[place + 1 : place + 2])


def leaves_subject(shape: Shape, start: int, end: int) -> bool:
    """Return whether a present participle leaves its own subject: ", son indice, le MASI[, cédant 3%]"."""
    sentence, verb = shape.sentence, shape.verb
    if verb is None or start <= verb:
        return False
    openings = [start, *(comma + 1 for comma in sentence.commas if start <= comma < end)]
    if not any(_is_gerund(sentence, place) for place in openings):
        return False
    objects = {place for _, place in shape.awaited}
    return any(
        comma + 1 not in objects and _is_subject(shape, comma + 1, start)
        for comma in sentence.commas
        if verb < comma < start
    )


def _is_gerund(sentence: Parsed, place: int) -> bool:
    """Return whether a present participle stands, behind its pronouns if it has any, at a token."""
    if sentence.words[place] == "l'":
        place += 1
    return sentence.tags[behind_clitics(sentence.tags, place) :][:1] == ("VG",)


def _is_subject(shape: Shape, place: int, end: int) -> bool:
    """Return whether a noun phrase without a verb of its own opens at a token: of what follows the subject.

    A participle may go on with it: "le coût des livraisons, rendues en un jour,".
    """
    sentence, between = shape.sentence, range(place, end)
    if sentence.tags[place][0] != "D" and sentence.words[place] not in THOSE:
        return False
    if any(one in shape.free_verbs or sentence.tags[one] in ("VG", "VI") for one in between):
        return False
    has_participle = any(sentence.is_participle(one) for one in between)
    return not has_participle or sentence.words[place] in DEFINITE


def _leaves_name(shape: Shape, start: int, end: int) -> bool:
    """Return whether an office goes and the name behind it stays: "un film [du chanteur] Jean Petit".

    Not in place of its article: "l'épouse de [l'ancien président] Barack Obama".
    """
    sentence = shape.sentence
    if end >= shape.end or not sentence.is_name(end) or sentence.words[end - 1] == ",":
        return False
    if sentence.tags[start][0] == "D":
        return False
    return sentence.words[start - 1] not in OCCUPATIONS and not OCCUPATIONS.isdisjoint(
        sentence.words[start:end]
    )


def _breaks_phrase(shape: Shape, start: int, end: int) -> bool:
    """Return whether a phrase loses a part that it needs."""
    if _parts_complement(shape, start, end):
        return True
    sentence = shape.sentence
    words, tags = sentence.words, sentence.tags
    behind = end + (words[end : end + 1] == (",",))
    if start and words[start] != "," and behind > end and tags[behind : behind + 1] == ("U",):
        return True  # "Le secrétaire [adjoint au Trésor], Jean Petit,"
    if start and _leaves_name(shape, start, end):
        return True
    if start and end < shape.end and tags[end] == "VI" and tags[start - 1][0] not in "EV":
        return True
    if any(start < place < end and _is_time_alone(sentence, start, place) for place in shape.resumptions):
        return True  # "le meurtre [en mai 2017 de sa femme]"
    opens_clause = any(start <= place < end for place in shape.clause_openers)
    if opens_clause and not is_boundary(shape, end) and words[end - 1] != ",":
        return True
    if start == 0:
        goes_on = end < shape.end and words[end] in OF and tags[end][0] == "E"
        # "[Le ministre de l'Agriculture,] des Ressources et de la Pêche"
        return goes_on or (words[end - 1] not in (",", ":") and not (end == 1 and words[0] in _LINKING))
    if words[start] == ",":
        return False
    is_bare = end >= shape.end or tags[end][0] == "Z"
    reflexive = sentence.is_participle(start - 1) and not REFLEXIVE.isdisjoint(
        words[max(0, start - 4) : start]
    )
    if is_bare and (sentence.finites[start - 1] or reflexive):
        return True  # "Le bilan s'élève", "s'est déroulée"
    if tags[start][:2] == "VK" and (end == start + 1 or words[end : end + 1] == ("par",)):
        return True
    if start == shape.end_of_verb + 1 and behind > end and end not in shape.sources:
        return True  # "s'est effondré [dans les Alpes], entre deux villages"
    is_participle = tags[start - 1][:2] == "VK" or words[start - 1].startswith("survenu")
    if is_participle and not has_auxiliary(sentence, start - 1):
        return times.end_of_time(sentence, start)[0] < end
    return end < shape.end and words[end] in TO and times.counts(sentence, end - 1)


def _is_time_alone(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether no clause, name or mark stands between two tokens, as in "en mai 2017"."""
    return not any(tag[0] in "VUZ" for tag in sentence.tags[start:end])


def _parts_complement(shape: Shape, start: int, end: int) -> bool:
    """Return whether what a deletion takes belongs to what stands before it, or what follows to that."""
    sentence = shape.sentence
    words, tags = sentence.words, sentence.tags
    if tags[end - 1] == "CC" and tags[start][0] != "V":
        return True
    if words[start] in APPROXIMATE and end < shape.end and times.counts(sentence, end):
        return True
    if shape.inner_commas(start, end) and any(
        words[comma + 1] in OF for comma in sentence.commas if start < comma < end - 1
    ):
        return True  # "la suppression[, prévue en mai, du bureau]"
    if start and end < shape.end and words[end] in OF and tags[end - 1][0] in "NUJM":
        return True  # "ferme [pour un inventaire] de ses livres"
    if shape.awaiting is not None and shape.awaiting < start and any(sentence.quoted[start:end]):
        return True  # "assure que le service ["monte" un dossier]"
    if shape.unclear < start:
        return True  # "assure que la sécurité [enquête sur lui]"
    if any(opener < start <= verb < end for opener, verb in shape.claims) or _leaves_claimed(
        shape, start, end
    ):
        return True
    if words[end - 1] != "," and _resumes_chain(shape, start, end):
        return True
    # "un recul [moins vif] qu'espéré"
    return start > 0 and end < shape.end and words[end] in THAT and words[start - 1] not in SAYING


def _leaves_claimed(shape: Shape, start: int, end: int) -> bool:
    """Return whether a relative pronoun goes without its verb: "[, dont le bord, usé,] cède"."""
    tags = shape.sentence.tags
    if start == 0 or shape.sentence.words[end - 1] != ",":
        return False
    return any(
        start <= opener < end <= verb
        and tags[opener] == "PR"
        and all(tag[0] != "V" or tag[:2] == "VK" for tag in tags[opener:end])
        for opener, verb in shape.claims
    )


def _resumes_chain(shape: Shape, start: int, end: int) -> bool:
    """Return whether what follows a deletion goes on with what it took, and would go on with something else.

    "la collision [entre un car] et un bus"; "son objectif [après la baisse du résultat] au premier mois".
    """
    sentence = shape.sentence
    if start == 0 or end + 1 >= shape.end:
        return False
    following = sentence.tags[end]
    if sentence.words[end] in JOINING:
        return sentence.tags[unquoted(sentence, end + 1)][0] in "DNUMJE"
    last = sentence.tags[end - 1]
    if last[0] not in "NUJM" and last[:2] != "VK":
        return False
    if following[:2] == "VK" or (following == "U" and last[0] in "NJ"):
        return True  # "des manifestants [devant une église] dégradée"
    if "J" in (following[0], sentence.tags[end + 1][0]) and following[0] in "JR":
        return True
    opens_phrase = sentence.tags[start][0] == "E" and end - start > 2
    return opens_phrase and sentence.tags[end][0] == "E" and times.end_of_time(sentence, start)[0] < end


def _takes_subject(shape: Shape, start: int, end: int) -> bool:
    """Return whether the main verb loses its subject, or an insertion before it its beginning."""
    if shape.verb is None or end > shape.verb:
        return False
    sentence = shape.sentence
    if sentence.words[start] == ",":
        is_closed = sentence.words[end - 1] == "," or sentence.words[end] == ","
        return not is_closed or _follows_adjunct(sentence, start, end)
    if behind_clitics(sentence.tags, end + (sentence.words[end] == ",")) != shape.verb:
        return False
    return start == 0 or shape.inner_commas(start, end) > 0


def _follows_adjunct(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a deletion takes the subject behind an adjunct: "Élu lundi[, le maire, ému,] a"."""
    if start != sentence.commas[0] or not opens_with_adjunct(sentence):
        return False
    behind = (comma + 1 for comma in sentence.commas if start <= comma < end - 1)
    return any(
        is_direct(sentence, place) or sentence.is_name(place) or opens_quantity(sentence, place)
        for place in behind
    )


def _parts_source(shape: Shape, start: int, end: int) -> bool:
    """Return whether who says it is taken from behind a verb of saying: ", a averti [le maire]"."""
    sentence = shape.sentence
    comma = max((one for one in coordination.verbal_sources(shape) if one < start), default=None)
    if comma is None:
        return False
    behind = range(comma + 2, len(sentence))
    who = next((one for one in behind if is_direct(sentence, one) or _is_bare_name(sentence, one)), end)
    return start <= who < end


def _is_bare_name(sentence: Parsed, place: int) -> bool:
    """Return whether a name follows no preposition: "dit à l'AFP"."""
    before = place - 1 - (sentence.tags[place - 1][0] == "D")
    return sentence.is_name(place) and sentence.tags[before][0] not in "EU"
