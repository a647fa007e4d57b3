"""Edges: the joints at which no deletion begins, or none ends, as the words around them tell.

They are asked for once a joint; most of the pairs of joints need no other rule.
"""

from __future__ import annotations

from newsum.headline.compression.shape import Shape
from newsum.headline.grammar import times
from newsum.headline.grammar.parse import Parsed, before_adjectives, behind_clitics
from newsum.headline.grammar.segments import counts_from
from newsum.headline.grammar.valency import APPROXIMATE
from newsum.headline.grammar.vocabulary import INDEFINITE, OF, THAT, TIME_WORDS

TO = frozenset(["à", "au", "aux", "jusqu'"])
_GOVERNED = OF | TO
_SIGNS = frozenset("% € $ £ °".split())
_RANKING = frozenset("adjoint adjointe délégué déléguée général générale".split())
_REASONS = frozenset("raison raisons motif motifs façon manière".split())
_AFTERWARDS, _UNITS = frozenset(["après", "avant"]), frozenset("minute minutes seconde secondes".split())
_THOSE = frozenset("ce celui celle ceux celles".split())
_DEFINITE = frozenset("le la l' les au aux du des ce cet cette ces son sa ses leur leurs".split())
_PAIRS = frozenset(
    [
        ("voix", "contre"),
        ("en", "commun"),
        ("en", "moins"),
        ("en", "plus"),
        ("ou", "plutôt"),
    ]
)
_DEGREES = (("un", "peu"), ("maintes", "fois"), ("plusieurs", "fois"))
"""Of an adjective or participle that follows."""
_RETURNING = ("revien", "reven")
_OPEN = frozenset([",", "soit", "et", "ou", "ni", "mais", "comment", "pourquoi", "combien"])
"""Behind one of these a deletion would leave it open."""
SAYING_WHAT = frozenset(
    "projet proposition texte mesure résolution motion amendement arrêté décret ordonnance".split()
)
"""What one of these is about is the news."""
_WITH_MATTER = frozenset(
    """
    accord consultation débat discussion discussions enquête impôt loi lois négociation négociations question
    rapport référendum réforme sommet taxe taxes vote
    """.split()
)
_WITH_PURPOSE = frozenset("moyen moyens occasion occasions prétexte".split())
_ABOUT = frozenset(["sur", "relatif", "relative", "portant", "concernant"])
_CLOSING = frozenset('"»”')
_OWED = frozenset("hommage hommages appel appels recours atteinte accès soutien".split())
_AGAINST = frozenset("lutte combat défense protection prévention bataille guerre vaccin plainte".split())
_BETWEEN = frozenset(["avec", "entre"])
_MUTUAL = frozenset(
    """
    accord accords alliance conflit dialogue différend duel échange échanges entente fusion lien liens
    relation relations rencontre rivalité
    """.split()
)
"""What two have; it says little without one of them."""
_PUT = frozenset("mis mise mises mettre met mettent".split())
_BEFORE_TO = frozenset("face grâce quant suite rapport cause égard raison garde".split())
_COMPLETED = frozenset(
    """
    âgé âgée âgés âgées dû due dus dues capable capables incapable incapables susceptible susceptibles
    """.split()
)
_PLURAL = frozenset("les aux ces".split())
_GIVEN = ("accordé", "octroyé", "attribué", "consenti", "infligé")
"""These say of whom a right or a fine is."""
_ALLOTTED = ("consacr", "allou", "réserv", "dévolu", "dédi", "destin")
"""What a part is for."""
_ELIDED = ("l'", "d'", "s'", "n'")
_NEAR = 8
_STUB = 3
"""A comma and a noun phrase of so few words behind it are no apposition."""


def cannot_begin(shape: Shape, start: int) -> bool:
    """Return whether no deletion begins at a joint: it parts a word from what it needs."""
    sentence = shape.sentence
    word, tag = sentence.words[start], sentence.tags[start]
    if start == 0:
        return tag[0] in "DUNM"
    if word == ",":
        following = sentence.words[start + 1] if start + 1 < shape.end else ""
        return following in OF
    return (
        sentence.words[start - 1] in _OPEN
        or _joins_names(sentence, start)
        or _joins_alike(sentence, start)
        or _is_inside_phrase(sentence, start)
        or _is_inside_verb(sentence, start)
        or _is_governed(shape, start)
        or _leaves_stub(shape, start)
    )


def _is_inside_phrase(sentence: Parsed, start: int) -> bool:
    """Return whether a token goes on with a phrase: a noun, its adjective, its object behind the verb."""
    word, tag, before = sentence.words[start], sentence.tags[start], sentence.tags[start - 1]
    if before[0] in "DE" or tag[0] in "NJUM" or word in _RANKING or (before == "M" and word in _SIGNS):
        return True
    if sentence.words[start - 1] in _COMPLETED or _is_counted(sentence, start):
        return True  # "âgés [entre 22 et 45 ans]"
    if tag[0] == "D" and times.end_of_time(sentence, start)[0] == start:
        return True
    if sentence.quoted[start] and before[0] in "NJ":
        return True
    following = sentence.tags[start + 1] if start + 1 < len(sentence) else "Z"
    if before[0] == "J" and tag[0] == "V" and sentence.tags[start - 2][0] in "DE":
        return True  # "du jeune [résistant fusillé]"
    if sentence.words[max(0, start - 2) : start] in _DEGREES:
        return True
    if tag == "R" and (before == "U" or (before[0] in "NJ" and following[0] == "J")):
        return True  # "Nuit [debout]", "une rencontre [très chaleureuse]"
    if tag[:2] == "VK" and word.startswith(_ALLOTTED) and "part" in sentence.words[max(0, start - 6) : start]:
        return True  # "la part du budget [consacrée à la santé]"
    if (tag[:2] == "VK" or (tag == "R" and following[:2] == "VK")) and _is_definite_plural(
        sentence, start - 1
    ):
        return True  # "les vaccins [développés par la Chine]"
    is_adjective = tag[:2] == "VK" and sentence.tags[start + 1 : start + 2] in (("Ns",), ("Np",))
    if start + 1 < len(sentence) and sentence.words[start - 1] == sentence.words[start + 1]:
        return True  # "chapitre [par chapitre]"
    return is_adjective or (before[0] == "V" and word in APPROXIMATE)  # "un budget [rectifié face à]"


def _is_counted(sentence: Parsed, place: int) -> bool:
    """Return whether a plural that was taken for a participle is a noun: "12 000 [salariés]"."""
    tags = sentence.tags
    return tags[place] in ("VKmp", "VKfp") and tags[place - 1] == "M" and tags[max(0, place - 2)][0] != "N"


def _is_inside_verb(sentence: Parsed, start: int) -> bool:
    """Return whether a token goes on with a verb: a clitic, a participle, an infinitive, a clause."""
    word, tag, before = sentence.words[start], sentence.tags[start], sentence.tags[start - 1]
    if tag in ("VI", "PO", "RN") or (tag == "CS" and word in THAT):
        return True
    last = start - 1 - (before == "R")
    if tag[0] in "ER" and sentence.words[last].startswith(_RETURNING):
        return True  # "Jean Petit est revenu [sur son échec]"
    if before == "VG" and times.end_of_time(sentence, start)[0] == start:
        return True
    return sentence.finites[_verb(sentence, start)] or (tag[0] == "V" and before[0] in "RV")


def _is_governed(shape: Shape, start: int) -> bool:
    """Return whether a token opens what the word before it needs: "face à", "le maire de", "de lundi à"."""
    sentence = shape.sentence
    word, tag, before = sentence.words[start], sentence.tags[start], sentence.tags[start - 1]
    if (tag == "PR" or word == "visant") and says_what(sentence, start):
        return True
    if _opens_matter(sentence, start):
        return True
    if sentence.words[start - 1] in _REASONS and sentence.tags[start + 1 : start + 2] == ("PR",):
        return True  # "la raison [pour laquelle]"
    if tag == "PR":
        return _says_which(sentence, start)
    if sentence.is_participle(start) and word.startswith(_GIVEN) and _is_definite(sentence, start - 1):
        return True  # "prolonge le permis provisoire [accordé aux mineurs]"
    if sentence.is_participle(start) and not OF.isdisjoint(sentence.words[start + 1 : start + 2]):
        return _is_definite(sentence, start - 1)  # "le comportement [inadapté d'une élève]"
    if tag[:2] == "VK" and _names_report(sentence, start):
        return True
    if word in _AFTERWARDS and sentence.words[start - 1] in _UNITS:
        return True
    if counts_from(sentence, start - 1) or (word in OF and sentence.tags[start + 1 : start + 2] == ("VI",)):
        return True  # "quelques minutes [après]", "l'occasion pour lui [de partir]"
    if word in OF and (
        start == shape.end_of_verb + 1 or before[0] in "RM" or sentence.words[start - 1] == ","
    ):
        return True
    if sentence.tags[start - 2 : start - 1] == ("VC",) and start > 1 and before[:2] == "VK":
        return True  # "a-t-on appris [auprès du parquet]"
    if word in TO and sentence.words[start - 1] in _OWED:
        return True  # "un vibrant hommage [à Jean Petit]"
    if word == "en" and sentence.words[start - 1] in _PUT:
        return True  # "mis [en examen]", "la mise [en place]"
    if word in _BETWEEN and sentence.words[start - 1] in _MUTUAL:
        return True  # "sa rencontre [avec Jean Petit]", "une entente [entre les deux]"
    if word == "contre" and (before[0] == "V" or sentence.words[start - 1] in _AGAINST):
        return True  # "pour protester [contre la hausse]", "la lutte [contre le sida]"
    if word in OF and sentence.words[start - 1] in ("un", "une"):
        return True  # "l'un [de ses collègues]"
    if word == "de" and sentence.words[start + 2 : start + 3] == ("ans",):
        return True  # "une femme [de 70 ans]"
    if word in OF and (sentence.words[start - 1] in TIME_WORDS or _needs_complement(sentence, start - 1)):
        return True
    governs = before[0] == "J" or sentence.words[start - 1] in _BEFORE_TO or _is_bare(sentence, start - 1)
    if governs and (word in _GOVERNED or word == "contre"):
        return True
    if word == "par" and any(
        sentence.is_participle(one) and not has_auxiliary(sentence, one)
        for one in range(max(0, start - 3), start)
    ):
        return True  # "des chiffres publiés mardi [par la banque]"
    pair = sentence.words[start - 1 : start + 1], sentence.words[start : start + 2]
    return (word in TO and _is_range(sentence, start)) or not _PAIRS.isdisjoint(pair)


def _opens_matter(sentence: Parsed, place: int) -> bool:
    """Return whether a noun needs what opens at a token: "la taxe intérieure [sur]", "un moyen [pour]"."""
    word, noun = sentence.words[place], sentence.words[before_adjectives(sentence, place - 1)]
    if word == "pour":
        return noun in _WITH_PURPOSE
    return word in _ABOUT and noun in _WITH_MATTER and _is_definite(sentence, place - 1)


def _says_which(sentence: Parsed, relative: int) -> bool:
    """Return whether a relative says which one is meant: "« la trahison » [dont il serait victime]"."""
    noun = relative - 1 - (sentence.words[relative - 1] in _CLOSING)
    says_which = _is_definite(sentence, noun) or sentence.words[noun] in _THOSE
    return says_which or _is_bare_indefinite(sentence, noun)


def _names_report(sentence: Parsed, place: int) -> bool:
    """Return whether "selon" and one that only what follows tells stand there: "selon l'enquête [parue]"."""
    before = sentence.words[place - 3 : place - 1]
    return before[:1] == ("selon",) and before[1:] in (("l'",), ("le",), ("la",), ("les",))


def says_what(sentence: Parsed, place: int) -> bool:
    """Return whether what follows a token says what a bill or a decree is about."""
    return not SAYING_WHAT.isdisjoint(sentence.words[max(0, place - 5) : place])


def _verb(sentence: Parsed, place: int) -> int:
    return min(behind_clitics(sentence.tags, place), len(sentence) - 1)


def _needs_complement(sentence: Parsed, noun: int) -> bool:
    """Return whether "de" behind a noun says which: "le maire [de Brest]", "en cas [de victoire]"."""
    place = _before_noun(sentence, noun)
    return place is not None and (sentence.words[place] in _DEFINITE or sentence.tags[place][0] in "EC")


def _is_bare(sentence: Parsed, noun: int) -> bool:
    """Return whether a noun belongs to the verb before it: "rendre hommage", "mettre fin"."""
    return sentence.tags[noun][0] == "N" and sentence.tags[noun - 1][0] == "V"


def _is_definite(sentence: Parsed, noun: int) -> bool:
    """Return whether a token is a noun with a definite article, or says what one is: "le cas de rage"."""
    place = _before_noun(sentence, noun)
    while place is not None and place > 1 and sentence.words[place] in ("de", "d'"):
        if sentence.tags[place + 1] == "M":
            return False  # "la mort de treize hommes [qui fuyaient]"
        place = _before_noun(sentence, place - 1)
    return place is not None and sentence.words[place] in _DEFINITE


def _is_bare_indefinite(sentence: Parsed, noun: int) -> bool:
    """Return whether nothing but a relative says what a noun is: "critique un documentaire [qui accuse]"."""
    noun = max(0, sentence.start_of_name(noun + 1) - 1)  # "un stade Jean-Petit"
    return sentence.tags[noun][0] == "N" and sentence.words[noun - 1] in INDEFINITE


def _is_definite_plural(sentence: Parsed, noun: int) -> bool:
    """Return whether a token is a noun behind "les", of which a participle says which."""
    place = _before_noun(sentence, noun)
    return place is not None and (sentence.words[place] in _PLURAL or sentence.tags[place] == "EDp")


def _before_noun(sentence: Parsed, noun: int) -> int | None:
    """Return the token before a noun, or before its adjectives; ``None`` for no noun."""
    noun = before_adjectives(sentence, noun)
    if sentence.tags[noun][0] != "N":
        return None
    place = noun - 1
    while place > 0 and sentence.tags[place][0] in "JM":
        place -= 1
    return place


def _is_range(sentence: Parsed, place: int) -> bool:
    """Return whether "à" goes on from "de": "de 180 à 240 euros", "du samedi 13 à 6 heures au mardi"."""
    if not times.counts(sentence, place - 1) and not times.covers(sentence, place - 1):
        return False
    near = _NEAR if sentence.words[place : place + 1] == ("au",) else _NEAR // 2
    return not OF.isdisjoint(sentence.words[max(0, place - near) : place - 1])


def _leaves_stub(shape: Shape, start: int) -> bool:
    """Return whether of what a comma opens only a bare noun is left: ", une hausse [sans précédent]".

    Or of what opens the sentence but one word: "Dernier [survivant de l'attaque], Jean Petit a".
    """
    sentence = shape.sentence
    if start == 1 and any(comma < (shape.verb or 0) for comma in sentence.commas):
        return True
    if _is_one_of(sentence, start):
        return True
    comma = max((comma for comma in sentence.commas if comma < start), default=None)
    if comma is None or not any(sentence.finites[:comma]):
        return False
    if sentence.tags[start] == "VG":
        return not any(sentence.finites[comma:start])  # ", le maire [ayant refusé]"
    if start == comma + 2 and sentence.tags[start] == "PR":
        return True  # ", répliques [qui sont des modèles]"
    if start - comma > _STUB:
        return False
    return sentence.tags[comma + 1][0] in "DN" and sentence.tags[start - 1][0] in "NJ"


def _is_one_of(sentence: Parsed, start: int) -> bool:
    """Return whether a deletion leaves "l'un des responsables", which says too little."""
    of = max(
        (place for place in range(max(1, start - 4), start) if sentence.words[place] == "des"), default=None
    )
    return of is not None and sentence.words[of - 1] in ("un", "une") and sentence.tags[start - 1][0] in "NJ"


def _joins_names(sentence: Parsed, place: int) -> bool:
    """Return whether a joint is inside a name: "Kessler & Roth", "J. Gurney", "#NousDemain"."""
    before, following = sentence.tokens[place - 1].text, sentence.words[place : place + 1]
    is_initial = following == (".",) and len(before) == 1 and before.isupper()
    return is_initial or before in ("&", "#") or following == ("&",)


def _joins_alike(sentence: Parsed, place: int) -> bool:
    """Return whether "comme" joins two of a kind: "de jour [comme de nuit]", "majeurs [comme mineurs]"."""
    if sentence.words[place] != "comme" or place + 1 >= len(sentence):
        return False
    following = sentence.tags[place + 1]
    before = sentence.tags[place - 1]
    return following[0] == sentence.tags[max(0, place - 2)][0] == "E" or following == before in ("Np", "Jp")


def cannot_end(shape: Shape, end: int) -> bool:
    """Return whether no deletion ends before a joint: its last word belongs to what follows: "du", "se"."""
    sentence = shape.sentence
    if _precedes_relative(shape, end) or _joins_names(sentence, end):
        return True
    word, tag = sentence.words[end - 1], sentence.tags[end - 1]
    if (sentence.finites[end - 1] or tag in ("VI", "VG")) and not is_boundary(shape, end):
        return True
    return tag[0] in "DE" or tag in ("PO", "PS", "RN", "CS", "PR") or word.endswith(_ELIDED)


def is_boundary(shape: Shape, place: int) -> bool:
    """Return whether a clause may end before a token: at a mark, a conjunction, the verb of another one."""
    sentence = shape.sentence
    if place >= shape.end or sentence.tags[place][0] == "Z" or sentence.tags[place] == "CC":
        return True
    return sentence.finites[_verb(sentence, place)]


def has_auxiliary(sentence: Parsed, participle: int) -> bool:
    """Return whether a participle belongs to a finite verb shortly before it."""
    place = participle - 1
    while place > 0 and (sentence.tags[place] in ("R", "RN", "PO") or sentence.tags[place][:2] == "VK"):
        place -= 1
    return sentence.finites[place]


def _precedes_relative(shape: Shape, end: int) -> bool:
    """Return whether a relative follows, which would lose what it is of: "[Jean Petit,] pour qui"."""
    tags = shape.sentence.tags
    place = end + 1 if end < shape.end and shape.sentence.words[end] == "," else end
    if place < shape.end and tags[place][0] == "E":
        place += 1
    return place < shape.end and tags[place] == "PR"
