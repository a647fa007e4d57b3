"""Valency: what a verb waits for behind an insertion.

"Il a suspendu jeudi, par précaution, [la vente]": an object, an infinitive, or what a copula says.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import pairwise

from newsum.headline.grammar import times
from newsum.headline.grammar.auxiliaries import AVOIR, ETRE
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import opens_infinitive, opens_with_span
from newsum.headline.grammar.vocabulary import OF, THAT

NEEDING: tuple[tuple[tuple[str, ...], Set[str]], ...] = (
    (("condamn", "reli", "compar"), frozenset(["à", "au", "aux", "pour", "avec"])),
    (("revient", "revienn", "reviendr"), frozenset(["sur"])),
    (("prononc",), frozenset(["pour", "faveur"])),
    (("profit", "fallu", "suffi", "viseur"), frozenset(["pour"])),
    (("écrou", "inculp", "interpell", "détention", "verbalis", "licenci"), frozenset(["pour"])),
    (("manifesté", "manifestent", "manifestation", "rassemblé", "défil"), frozenset(["contre", "pour"])),
    (("mandat", "investigation"), frozenset(["contre", "pour"])),
    (("informe", "informé", "avertit", "prévien", "persuad", "convain"), THAT),
    (("dispose", "bénéficie", "bénéficié", "hérite", "hérité", "écop", "empar"), OF),
)
"""Stems of verbs and of nouns like them, and the words of which one has to follow."""

APPROXIMATE = frozenset("quelque environ près plus moins presque quasiment au".split())
MARKS = frozenset('"«“')
THOSE = frozenset("celui celle ceux celles".split())
HAVE = AVOIR.current | {AVOIR.infinitive, "ayant"}
_BE = ETRE.current | {"fut", ETRE.infinitive, ETRE.participle}
DEFINITE = frozenset("le la l' les son sa ses leur leurs".split())
AUXILIARIES = HAVE | _BE
REFLEXIVE = frozenset(["se", "s'"])
_BEFORE_PREPOSITION = frozenset("face faute grâce suite".split())
_ABSOLUTE = frozenset([("Ns", "VKms"), ("Ns", "VKfs"), ("Np", "VKmp"), ("Np", "VKfp")])
"""A noun without its article and a participle: "dette comprise"."""
_JOINING = frozenset(["et", "mais", "puis"])
_TO = frozenset(["à", "au", "aux"])
_FROM = frozenset(["du", "des"])
_WITH_TO = (
    *("procèd", "procéd", "renonc", "particip", "assist", "succèd", "succéd", "contribu", "échapp", "recour"),
    *("adhèr", "adhér", "croire"),
)
"""Verbs whose object has "à" before it: "procède, ce jour, au rappel"."""
TRANSITIVE = (
    *("annonc", "constitu", "contien", "découvr", "découvert", "dévoil", "diffus", "doté", "donn"),
    *("évoqu", "inaugur", "install", "lanc", "obten", "obtien", "présent", "propos", "publi", "réalis"),
    *("reçoi", "remport", "remplac", "représent", "révèl", "révél", "sign", "subi", "utilis"),
)
"""How verbs begin that have an object: those that nearly always have one in the treebank, and their like."""
_SOME = frozenset(["quelques-uns", "quelques-unes", "certains", "certaines", "plusieurs"])
_BECOMING = ("deven", "devien", "devint")
"""Verbs that wait for what somebody becomes as others do for an object."""
_ELECTING = ("élu", "nommé", "proclamé", "sacré", "désigné", "couronné", "promu")
"""Participles that wait for it behind a comma: "a été élue, à Nevers, reine du Nivernais"."""
_WITH_INFINITIVE = ("faut", "fallait", "faudra", "peut", "peuvent", "pourra", "doit", "doivent", "devra")
"""Verbs that wait for one without a preposition: "faut-il, en 2000, informatiser"."""


def awaited(sentence: Parsed) -> Iterator[tuple[int, int]]:
    """Yield what opens behind an insertion and completes a verb before it: the verb, the first token.

    The insertions are adjuncts between commas: "transportait, plié dans son sac, un drapeau".
    """
    bounds = [-1, *sentence.commas]
    complete: set[int] = set()
    for number in range(2, len(bounds)):
        place = unquoted(sentence, bounds[number] + 1)
        for first, comma in reversed(list(pairwise(bounds[:number]))):
            verb = _waiting_verb(sentence, first + 1, comma, place)
            if verb is not None and verb not in complete:
                complete.add(verb)
                yield verb, place
            if verb is not None or not _is_insertion(sentence, first + 1):
                break


def _waiting_verb(sentence: Parsed, start: int, end: int, place: int) -> int | None:
    """Return the last verb of a segment, if it waits for what opens at a place behind it."""
    verb = next((one for one in reversed(range(start, end)) if sentence.tags[one][0] == "V"), None)
    if verb is None:
        return None
    if verb == end - 1 and sentence.words[verb] in AUXILIARIES and sentence.tags[place][:2] == "VK":
        return verb  # "a, du temps où il était ministre, permis à son fils"
    if not _is_insertion(sentence, end + 1):
        return None
    is_last = all(sentence.tags[one][0] == "R" or times.covers(sentence, one) for one in range(verb + 1, end))
    if not (is_last or any(sentence.finites[start:end]) or "avoir" in sentence.words[start:verb]):
        return None  # "soupçonné d'avoir volé à un ami, retraité, une montre"
    if opens_infinitive(sentence, place):
        return verb
    if sentence.tags[place] == "VI" and sentence.words[verb].startswith(_WITH_INFINITIVE):
        return verb
    if sentence.words[verb].startswith(_ELECTING) and sentence.tags[place][0] == "N":
        return verb
    if sentence.words[verb].startswith(_WITH_TO) and sentence.words[place] in _TO:
        return verb
    if verb == end - 1 and (sentence.words[verb] in _BE or _completes_noun(sentence, verb, place)):
        return verb
    if not _is_active(sentence, verb) or not _may_be_object(sentence, place):
        return None
    if (
        not (is_last or sentence.words[verb].startswith(_BECOMING))
        and sentence.is_name(place - 1 - (sentence.words[place - 1] != ",") - 1)
        and sentence.words[place] in DEFINITE
    ):
        return None  # "a défilé à Paris, derrière Jean Petit, le maire"
    has_object = any(
        (is_direct(sentence, one) or (opens_object(sentence, one) and sentence.tags[one - 1][0] != "E"))
        and not (times.covers(sentence, one) or times.is_period(sentence, one))
        for one in range(verb + 1, end)
    )
    return None if has_object or _is_measured(sentence, verb, end) else verb


def _is_measured(sentence: Parsed, verb: int, end: int) -> bool:
    """Return whether a verb says by how much: "a reculé de 3%"."""
    pairs = zip(sentence.words[verb + 1 : end], sentence.tags[verb + 2 : end], strict=False)
    return any(word == "de" and tag == "M" for word, tag in pairs)


def _completes_noun(sentence: Parsed, participle: int, place: int) -> bool:
    """Return whether a noun's participle goes on with a preposition: "accordé, dit-il, en échange"."""
    if not sentence.is_participle(participle) or sentence.tags[place][0] != "E":
        return False
    before = participle - 1
    while before > 0 and sentence.tags[before] in ("R", "RN", "PO"):
        before -= 1
    return sentence.words[before] not in AUXILIARIES


def _may_be_object(sentence: Parsed, place: int) -> bool:
    """Return whether what a comma opens may be an object: no time, no clause of a participle."""
    if not opens_object(sentence, place) or times.covers(sentence, place) or opens_with_span(sentence, place):
        return False
    close = next((comma for comma in sentence.commas if comma > place), len(sentence))
    participle = next((one for one in range(place, close) if sentence.tags[one] == "VG"), None)
    # "les élus ayant refusé" is a clause; "leur volonté de relations unissant les pays" describes a noun.
    return participle is None or any(sentence.is_preposition(one) for one in range(place, participle))


def _is_insertion(sentence: Parsed, start: int) -> bool:
    """Return whether a segment opens as an adjunct: "à Brest", "grâce à lui", "dette comprise"."""
    tag = sentence.tags[start]
    if sentence.words[start] in _BEFORE_PREPOSITION or sentence.tags[start : start + 2] in _ABSOLUTE:
        return True
    if sentence.words[start] in _FROM:  # "des quais aux remparts"
        close = next((comma for comma in sentence.commas if comma > start), len(sentence))
        return not _TO.isdisjoint(sentence.words[start:close])
    return (
        tag[0] in "ER" or tag[:2] in ("VK", "VG") or times.covers(sentence, start) or sentence.quoted[start]
    )


def _is_active(sentence: Parsed, verb: int) -> bool:
    """Return whether a verb may have an object: no auxiliary, no passive, no reflexive."""
    words, tags = sentence.words, sentence.tags
    if words[verb].startswith(_BECOMING):
        return True
    if words[verb] in _BE or not REFLEXIVE.isdisjoint(words[max(0, verb - 3) : verb]):
        return False
    if tags[verb][:2] != "VK":
        return words[verb] not in HAVE
    auxiliary = verb - 1
    while auxiliary > 0 and tags[auxiliary] in ("R", "RN", "PO"):
        auxiliary -= 1
    if words[auxiliary] in _JOINING:
        auxiliary = next((one for one in reversed(range(auxiliary)) if sentence.finites[one]), auxiliary)
    return words[auxiliary] in HAVE


def opens_quantity(sentence: Parsed, place: int) -> bool:
    """Return whether a number that is not exact opens at a token: "près de 900", "quelque 30"."""
    tags = sentence.tags[place + 1 : place + 3]
    return sentence.words[place] in APPROXIMATE - {"au"} and "M" in tags


def opens_object(sentence: Parsed, place: int) -> bool:
    """Return whether a noun phrase, or "ce que", opens without a preposition at a token."""
    if sentence.words[place] == "au":
        return sentence.words[place + 1 : place + 2] == ("moins",)
    if sentence.words[place] == "ce":
        return not THAT.isdisjoint(sentence.words[place + 1 : place + 2])
    return sentence.tags[place][0] in "DM" or sentence.words[place] in APPROXIMATE | _SOME


def unquoted(sentence: Parsed, place: int) -> int:
    """Return a token, or the one behind it if it is a quotation mark."""
    return min(place + (sentence.words[place] in MARKS), len(sentence) - 1)


def is_direct(sentence: Parsed, place: int) -> bool:
    """Return whether a noun phrase opens without a preposition, with a determiner or as "ceux"."""
    is_opened = sentence.tags[place][0] == "D" or sentence.words[place] in THOSE
    return is_opened and sentence.tags[place - 1][0] != "E"
