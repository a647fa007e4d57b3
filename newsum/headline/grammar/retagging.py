"""Contextual rules: what the tagger gets wrong and the neighbours make certain is put right.

As in Brill's tagger (1992), but the rules are written by hand, and all of them go over a word before the next
one: a rule sees what the rules before it made of the word, and what all of them made of the words before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsum import first_names
from newsum.french import tagging
from newsum.headline.grammar.auxiliaries import AVOIR
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.grammar.vocabulary import OF, POSSESSIVES, SAYING


@dataclass(slots=True)
class _Sentence:
    """What the rules see, see :func:`retag`; they change the tags."""

    words: tuple[str, ...]
    tags: list[str]
    capitals: Sequence[bool]


def retag(words: tuple[str, ...], tags: list[str], capitals: Sequence[bool]) -> None:
    """Put right, in their list, the tags that the neighbours make certain.

    Args:
        words: the words, lower-cased.
        tags: the tagger's.
        capitals: which words have a capital that the beginning of the sentence does not explain.
    """
    sentence = _Sentence(words, tags, capitals)
    _retag_opening(sentence)
    for place, word in enumerate(words):
        for classes, apply in _OF_WORD.get(word) or _OF_CLASS[tags[place][0]]:
            if tags[place][0] in classes:
                apply(sentence, place)


def third_person(word: str) -> str:
    """Return the tag of a finite verb of the third person, whose ending gives the number."""
    return "V3p" if word.endswith("ent") else "V3s"


_NUMBERS = frozenset(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    quarante cinquante soixante cent cents vingts et un
    """.split()
)
"""Numbers of several parts are made of these: "vingt-sept"."""


def _retag_opening(sentence: _Sentence) -> None:
    """Put the tag of the first word right, whose capital tells nothing."""
    words, tags, capitals = sentence.words, sentence.tags, sentence.capitals
    if any(capitals[1:2]) and words[0].title() in first_names.load():
        tags[:2] = "U", "U"  # "Emmanuel Macron", "Mounir Mahjoubi"
    if words[0] == "me" and tags[1:2] and tags[1][0] != "V":
        tags[:2] = "U", "U"  # a lawyer: "Me Dupond-Moretti"
    if "-" in words[0] and _NUMBERS.issuperset(words[0].split("-")):
        tags[0] = "M"  # a name to the tagger, for its capital
    if words[0] in _MEASURED and words[1:2] == ("de",):
        tags[0] = "Js"  # "Long de 212 mètres, interdit aux camions, le pont"


_MEASURED = frozenset("long longue haut haute large vieux vieille riche fort forte".split())
_PARTICIPLES = frozenset("interdit inscrit réduit détruit construit conduit produit".split())
"""Participles that could be verbs in the present."""


def _described(sentence: _Sentence, place: int) -> None:
    """Take for a participle what goes on with a description in front: "Long de 2 km, interdit aux cars,"."""
    words, tags = sentence.words, sentence.tags
    is_described = tags[0][0] == "J" or tags[0][:2] == "VK"
    goes_on = is_described and place > 1 and words[place - 1] == ","
    if goes_on and any(tag[0] == "E" for tag in tags[place + 1 : place + 2]):
        tags[place] = "VKms"


def _count_votes(sentence: _Sentence, place: int) -> None:
    """Take "voix" for votes behind a number, "trois voix de plus", else for one voice."""
    tags = sentence.tags
    tags[place] = "Np" if tags[place - 1] == "M" else "Ns"


def _world(sentence: _Sentence, place: int) -> None:
    """Take "monde" for a noun, whatever stands before it."""
    sentence.tags[place] = "Ns"


_ADJECTIVES = frozenset("inédit discret maladroit fortuit hybride biplace honorifique".split())
"""These are no forms of a verb, though they end as some."""


def _adjective(sentence: _Sentence, place: int) -> None:
    """Take a word that can be nothing else for an adjective: "un contrôle brutal et inédit"."""
    sentence.tags[place] = "Js"


def _put(sentence: _Sentence, place: int) -> None:
    """Take "mise" for a participle as one of several: "a été suspendue, mise en examen et placée"."""
    words, tags = sentence.words, sentence.tags
    is_next = place > 1 and words[place - 1] in (",", "et") and words[place + 1 : place + 2] == ("en",)
    if is_next and any(tag == "VKfs" for tag in tags[:place]):
        tags[place] = "VKfs"


_HEALTHY = frozenset(["sain", "saine", "sains", "saines"])


def _safe(sentence: _Sentence, place: int) -> None:
    """Take "sauve" for an adjective: "saine et sauve"."""
    words = sentence.words
    if place > 1 and words[place - 1] == "et" and words[place - 2] in _HEALTHY:
        sentence.tags[place] = "Jp" if words[place].endswith("s") else "Js"


def _have(sentence: _Sentence, place: int) -> None:
    """Take "a" and "ont" for verbs, "un député non-identifié a critiqué"; the first word is "À"."""
    word, tags = sentence.words[place], sentence.tags
    if word == "a" and place == 0:
        tags[place] = "E"  # "À" without its accent
    elif tags[place][0] != "V":
        tags[place] = "V3s" if word == "a" else "V3p"


_BEFORE_EAST = tuple((before, "l'") for before in ("dans", "de", "à", "vers", "depuis"))
"""Behind these "est" is where the sun rises."""


def _east(sentence: _Sentence, place: int) -> None:
    """Take "est" for a noun: "dans l'est du pays"."""
    if sentence.words[max(0, place - 2) : place] in _BEFORE_EAST:
        sentence.tags[place] = "Ns"


def _figure(sentence: _Sentence, place: int) -> None:
    """Take "figure" for a noun: "Jean Petit, figure du théâtre", "l'avocate et figure féministe"."""
    words, tags = sentence.words, sentence.tags
    before, following = words[max(0, place - 1)], place + 1
    is_joined = before == "et" and following < len(words)
    if before == "," or (is_joined and (tags[following][0] == "J" or words[following] in OF)):
        tags[place] = "Ns"


_ARTICLES = frozenset(["le", "la", "l'", "un", "une"])


def _occupation(sentence: _Sentence, place: int) -> None:
    """Take an occupation behind an article for a noun: "le leader", "l'opposant"."""
    if place and sentence.words[place - 1] in _ARTICLES:
        sentence.tags[place - 1 : place + 1] = "Ds", "Ns"


_CLOSING = frozenset('"»”')


def _apposed(sentence: _Sentence, place: int) -> None:
    """Take what somebody is for a noun: "la jeune fille, élève au lycée de Brest, a été vue"."""
    words, tags = sentence.words, sentence.tags
    before = place - 2 - (words[place - 2] in _CLOSING)
    is_behind = before >= 0 and words[place - 1] == "," and tags[before][0] in "NUJM"
    if is_behind and any(tag[0] == "E" for tag in tags[place + 1 : place + 2]):
        tags[place] = "Ns"


_OPENING = frozenset('"«“‘([:…–—-')
"""Behind these a capital may open a sentence."""


def _name(sentence: _Sentence, place: int) -> None:
    """Take a verb with a capital for a name: "sur Twitter", "en Vendée", "Le Dauphiné Libéré"."""
    if sentence.capitals[place] and sentence.words[place - 1] not in _OPENING:
        sentence.tags[place] = "U"


def _surname(sentence: _Sentence, place: int) -> None:
    """Take a particle with a capital behind a name for a part of it: "Pierre-Olivier Sur"."""
    words, tags = sentence.words, sentence.tags
    if sentence.capitals[place] and place and tags[place - 1] == "U" and words[place] not in OF:
        tags[place] = "U"


def _no_verb(sentence: _Sentence, place: int) -> None:
    """Take what can be no form of a verb for a name, a noun or an adverb: "i8", "logement", "quasiment"."""
    word, tags = sentence.words[place], sentence.tags
    if tags[place] == "V1p" and "-" in word and place and tags[place - 1][0] == "N":
        tags[place] = "Jp"  # "l'égalité femmes-hommes"
    elif _is_no_verb(word):
        is_noun = place > 0 and tags[place - 1][0] in "DJE"
        tags[place] = "U" if not word.isalpha() else "Ns" if is_noun else "R"


_NO_VERB_IN = ("ement", "ément", "ûment", "amment", "emment", "siment", "niment", "chiment")
_VERBS_IN_MENT = frozenset(["dément", "enflamment"])


def _is_no_verb(word: str) -> bool:
    """Return whether a word can be no form of a verb: for a digit in it, or as a noun or adverb in -ment."""
    if any(letter.isdigit() for letter in word):
        return True
    in_ment = word.endswith(_NO_VERB_IN) and word not in _VERBS_IN_MENT
    return in_ment and not tagging.verb_ending(word, tagging.load().stems)


def _in_front_of(sentence: _Sentence, place: int) -> None:
    """Take "devant" for a preposition: "devant 300 élus", but not in "devant rouvrir"."""
    tags = sentence.tags
    if tags[place] == "VG" and "VI" not in tags[place + 1 : place + 3]:
        tags[place] = "E"


def _lone_gerund(sentence: _Sentence, place: int) -> None:
    """Take an unknown word in -ant between commas for a verb: ", concédant, devant 300 élus, un"."""
    words, tags = sentence.words, sentence.tags
    is_alone = words[place - 1] == "," and words[place + 1 : place + 2] == (",",)
    if is_alone and tags[place] in ("Ns", "R") and _is_unknown_gerund(words[place]):
        tags[place] = "VG"


def _is_unknown_gerund(word: str) -> bool:
    """Return whether a word ends in -ant and is none that the tagger is sure of."""
    return word.endswith("ant") and word not in tagging.load().dictionary


def _alias(sentence: _Sentence, place: int) -> None:
    """Take "dit" for a participle that gives another name, before any verb: "Renaud Séchan, dit Renaud"."""
    words, tags = sentence.words, sentence.tags
    named = (
        1 < place < len(words) - 1 and words[place - 1] == "," and tags[place - 2] == tags[place + 1] == "U"
    )
    if named and not any(tag[0] == "V" and tag[1] in "123" for tag in tags[:place]):
        tags[place] = "VKms"


def _subjunctive(sentence: _Sentence, place: int) -> None:
    """Take "soit" behind "que" for a verb, "que tout soit respecté", where it opens no alternatives."""
    words, tags = sentence.words, sentence.tags
    is_claimed = words.count("soit") == 1 and ("que" in words[:place] or "qu'" in words[:place])
    if is_claimed and tags[place] in ("R", "CC"):
        tags[place] = "V3s"


def _right(sentence: _Sentence, place: int) -> None:
    """Take "droit" behind a possessive for a noun: "faire valoir leur droit de retrait"."""
    if place and sentence.words[place - 1] in POSSESSIVES:
        sentence.tags[place - 1 : place + 1] = "Ds", "Ns"


def _risk(sentence: _Sentence, place: int) -> None:
    """Take "risque" for the verb before "de" and an infinitive: "la mesure risque d'échouer"."""
    words, tags = sentence.words, sentence.tags
    governs = place + 1 < len(words) and words[place + 1] in ("de", "d'")
    is_infinitive = place + 2 < len(tags) and tags[place + 2] == "VI"
    if governs and is_infinitive and place > 0 and tags[place - 1][0] in "NUJ":
        tags[place] = third_person(words[place])


_HAVE = AVOIR.current | frozenset(["eut", "ai", "as", "avons", "avez"])
_BEFORE_SUMMER = frozenset("cet chaque d' en l' un".split())
"""Behind one of these "été" is a season."""


def _been_or_summer(sentence: _Sentence, place: int) -> None:
    """Take "été" for the participle, "a été", or for the season, "l'été prochain"."""
    before = sentence.words[place - 1] if place else ""
    if before in _HAVE:
        sentence.tags[place] = "VKms"
    elif before in _BEFORE_SUMMER:
        sentence.tags[place] = "Ns"


_PREPOSITIONS = frozenset("entre contre outre comme".split())
"""These could be forms of verbs; a word of another kind that the tagger takes for a preposition is a verb."""


def _no_preposition(sentence: _Sentence, place: int) -> None:
    """Take for a verb what the tagger takes for a preposition, where it can be a form of one."""
    word, tags = sentence.words[place], sentence.tags
    if tags[place] == "E" and word not in _PREPOSITIONS and _is_present(word):
        tags[place] = third_person(word)


def _no_adverb(sentence: _Sentence, place: int) -> None:
    """Take for a verb an unknown adverb that can be a form of one: "que recherchaient les gendarmes"."""
    word, before = sentence.words[place], sentence.tags[max(0, place - 1)]
    may_follow = before != "CC" and before[0] not in "VDE"
    may_be_verb = tagging.verb_ending(word, tagging.load().stems) not in ("", "ant")
    if may_follow and may_be_verb and is_unknown_adverb(word):
        sentence.tags[place] = third_person(word)


def is_unknown_adverb(word: str) -> bool:
    """Return whether a word that the tagger takes for an adverb is none that it knows, nor one in -ment."""
    return not (tagging.is_known(word) or word.endswith("ment"))


def _reflexive(sentence: _Sentence, place: int) -> None:
    """Take for a verb what stands behind a reflexive pronoun: "s'alarme", "une file s'étire"."""
    words, tags = sentence.words, sentence.tags
    is_reflexive = place > 0 and tags[place - 1] == "PO" and words[place - 1] in ("s'", "se")
    if not is_reflexive or words[place][-1] not in "etd":
        return
    is_no_infinitive = tags[place] == "VI" and place > 1 and tags[place - 2][0] in "NUJ"
    if tags[place][0] != "V" or (is_no_infinitive and tagging.is_unknown(words[place])):
        tags[place] = third_person(words[place])


def _saying(sentence: _Sentence, place: int) -> None:
    """Take for a verb what gives a quotation or statement its speaker: '", juge la ministre'."""
    words, tags = sentence.words, sentence.tags
    if (
        words[place] in SAYING
        and 1 < place < len(words) - 1
        and words[place - 1] == ","
        and tags[place + 1][0] in "DU"
        and words[place - 2] in ('"', "»")
    ):
        tags[place] = third_person(words[place])


def _relative(sentence: _Sentence, place: int) -> None:
    """Take for a verb what can be a form of one behind "qui": "qui équipe les policiers"."""
    words, tags = sentence.words, sentence.tags
    is_subject = place > 0 and words[place - 1] == "qui" and tags[place - 1] == "PR"
    if is_subject and _is_present(words[place]):
        tags[place] = third_person(words[place])


def _is_present(word: str) -> bool:
    """Return whether a word can be the present of a verb in -er: "équipe", "équipent"."""
    return tagging.verb_ending(word, tagging.load().stems) in ("e", "ent")


class _Rule(NamedTuple):
    """A rule, and which words it is for.

    Attributes:
        words: the only ones; none for all.
        classes: the first letters of the tags that they may have.
        apply: gives the word at a place another tag, where its neighbours ask for it.
    """

    words: Collection[str]
    classes: str
    apply: Callable[[_Sentence, int], None]


_ANY = "CDEJMNPRUVXZ"
"""The classes of all words, see :mod:`newsum.french.tagging`."""

_RULES = (
    _Rule(["voix"], _ANY, _count_votes),
    _Rule(_PARTICIPLES, "V", _described),
    _Rule(["monde"], "J", _world),
    _Rule(["sauf", "sauve", "saufs", "sauves"], _ANY, _safe),
    _Rule(["a", "ont"], _ANY, _have),
    _Rule(["est"], _ANY, _east),
    _Rule(["figure"], _ANY, _figure),
    _Rule(OCCUPATIONS, "V", _occupation),
    _Rule(["élève", "interne", "pilote", "guide", "statue"], "V", _apposed),
    _Rule(_ADJECTIVES, "V", _adjective),
    _Rule(["mise"], "V", _put),
    _Rule([], "V", _name),
    _Rule([], "CER", _surname),
    _Rule([], "V", _no_verb),
    _Rule(["devant"], "V", _in_front_of),
    _Rule([], "NR", _lone_gerund),
    _Rule(["dit", "dite"], _ANY, _alias),
    _Rule(["soit"], "CR", _subjunctive),
    _Rule(["droit"], "V", _right),
    _Rule(["risque", "risquent"], _ANY, _risk),
    _Rule(["été"], _ANY, _been_or_summer),
    _Rule([], "E", _no_preposition),
    _Rule([], "R", _no_adverb),
    _Rule([], "JNV", _reflexive),
    _Rule([], "JN", _saying),
    _Rule([], "JN", _relative),
)
"""In the order in which they go over a word: "le Leader" is an occupation before it is a name."""

_OF_WORD = {
    word: tuple([(classes, apply) for words, classes, apply in _RULES if not words or word in words])
    for word in frozenset[str]().union(*[rule.words for rule in _RULES])
}
"""Word with rules of its own -> the classes and functions of these, and of those for all words."""

_OF_CLASS = {
    letter: tuple([(classes, apply) for words, classes, apply in _RULES if not words and letter in classes])
    for letter in _ANY
}
"""Class -> the same of the rules for all its words.

What they make of a word is of a class, or has neighbours, for which no later rule would change it again.
"""
