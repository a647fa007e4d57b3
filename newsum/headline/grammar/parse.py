"""A sentence as the cuts see it: tokens, tags, and what stands in quotation marks or brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsum.french import tagging
from newsum.french.words import Token, tokens
from newsum.headline.grammar import first_names
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.grammar.vocabulary import OF, POSSESSIVES, RELATIVES, SAYING, SUBORDINATORS, WEEKDAYS

MAX_TOKENS = 90
"""Longer sentences are not parsed: they are lists or lost stops."""

CLITICS = ("RN", "PO")
"""The tags of what may stand between a subject and its verb: "ne", and the pronouns that are no subject."""

_OPENERS = {"«": "»", "“": "”"}
_BRACKETS = {"(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Parsed:
    """A cleaned sentence with its tokens.

    Attributes:
        text: the sentence.
        tokens: its tokens, with offsets into ``text``.
        words: the tokens lower-cased, with straight apostrophes.
        tags: their parts of speech, see :mod:`newsum.french.tagging`.
        quoted: which tokens stand in quotation marks, the marks included.
        bracketed: which stand in brackets, the brackets included.
        balanced: whether every mark and bracket has its pair.
        commas: the commas outside quotation marks and brackets that have a token behind them.
        finites: which tokens are finite verbs outside them; without any, the quoted main verb.
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    tags: tuple[str, ...]
    quoted: tuple[bool, ...]
    bracketed: tuple[bool, ...]
    balanced: bool
    commas: tuple[int, ...]
    finites: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def free(self, place: int) -> bool:
        """Return whether a token stands outside quotation marks and brackets."""
        return not (self.quoted[place] or self.bracketed[place])

    def finite(self, place: int) -> bool:
        """Return whether a token is a finite verb, see ``finites``."""
        return self.finites[place]

    def is_inflected(self, place: int) -> bool:
        """Return whether a token is a finite verb, within quotation marks or outside."""
        return self.tags[place][:2] in ("V1", "V2", "V3")

    def is_name(self, place: int) -> bool:
        """Return whether a token is a proper noun."""
        return self.tags[place] == "U"

    def is_preposition(self, place: int) -> bool:
        """Return whether a token is a preposition, alone or with an article: "de", "du"."""
        return self.tags[place][0] == "E"

    def is_participle(self, place: int) -> bool:
        """Return whether a token is a past participle."""
        return self.tags[place][:2] == "VK"


def parse(text: str) -> Parsed | None:
    """Return the parsed sentence, or ``None`` when it is too long to be one."""
    pieces = tokens(text)
    if not pieces or len(pieces) > MAX_TOKENS:
        return None
    forms = [piece.text for piece in pieces]
    words = tuple(form.lower().replace("’", "'") for form in forms)
    quoted, bracketed, balanced = _enclosed(pieces)
    commas = tuple(
        place
        for place, word in enumerate(words[:-1])
        if word == "," and not quoted[place] and not bracketed[place]
    )
    tags = mend(words, tagging.tag(forms), tagging.capitalised(forms))
    finites = tuple(
        tag[0] == "V"
        and tag[1] in "123C"
        and not quoted[place]
        and not bracketed[place]
        and (words[place] != "soit" or "que" in words[:place] or "qu'" in words[:place])
        for place, tag in enumerate(tags)
    )
    if finites.count(True) > 1:
        finites = tuple(is_verb and not _says_how_long_ago(words, at) for at, is_verb in enumerate(finites))
    if True not in finites:
        finites = _quoted_verb(forms, tags, quoted)
    return Parsed(text, tuple(pieces), words, tuple(tags), quoted, bracketed, balanced, commas, finites)


_SPANS = frozenset("an ans année années mois semaine semaines jour jours heure heures siècle siècles".split())


def _says_how_long_ago(words: Sequence[str], place: int) -> bool:
    """Return whether "a" belongs to a time: "dévoilée il y a presque un an"."""
    is_ago = words[place] == "a" and words[max(0, place - 2) : place] == ("il", "y")
    return is_ago and not _SPANS.isdisjoint(words[place + 1 : place + 5])


def _quoted_verb(forms: Sequence[str], tags: Sequence[str], quoted: Sequence[bool]) -> tuple[bool, ...]:
    """Return which token is the main verb of a sentence that quotes it: 'La maire "prend acte" du départ'.

    Its subject stands right before the quotation, which opens with it, in small letters: "Danse avec moi" is
    a title.
    """
    finites = [False] * len(tags)
    for opening in range(1, len(tags) - 1):
        opens = quoted[opening] and not quoted[opening - 1] and forms[opening + 1][0].islower()
        if opens and tags[opening - 1][0] in "NUJ":
            place = behind_clitics(tags, opening + 1)
            if place < len(tags) and tags[place][0] == "V" and tags[place][1:2] == "3" and quoted[place]:
                finites[place] = True
                break
    return tuple(finites)


def behind_clitics(tags: Sequence[str], place: int) -> int:
    """Return the first place from a token on that holds no clitic: of the verb in "ne le voit"."""
    while place < len(tags) and tags[place] in CLITICS:
        place += 1
    return place


def _enclosed(pieces: Sequence[Token]) -> tuple[tuple[bool, ...], tuple[bool, ...], bool]:
    """Return what is quoted, what is bracketed, and whether all marks are paired."""
    quoted: list[bool] = []
    bracketed: list[bool] = []
    quote = bracket = ""
    balanced = True
    for piece in pieces:
        mark = piece.text
        ends_quote = ends_bracket = False
        if quote:
            ends_quote = mark == quote
        elif mark == '"' or mark in _OPENERS:
            quote = _OPENERS.get(mark, '"')
        elif bracket:
            ends_bracket = mark == bracket
        elif mark in _BRACKETS:
            bracket = _BRACKETS[mark]
        elif mark in "»”)]":
            balanced = False
        quoted.append(bool(quote))
        bracketed.append(bool(bracket))
        quote = "" if ends_quote else quote
        bracket = "" if ends_bracket else bracket
    return tuple(quoted), tuple(bracketed), balanced and not quote and not bracket


_HAVE = frozenset("a ont avait avaient aura auront aurait auraient eut ai as avons avez".split())


_NUMBERS = frozenset(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    quarante cinquante soixante cent cents vingts et un
    """.split()
)
"""Numbers of several parts are made of these: "vingt-sept"."""

_PREPOSITIONS = frozenset("entre contre outre comme".split())
"""These could be forms of verbs; a word of another kind that the tagger takes for a preposition is a verb."""


_ARTICLES = frozenset(["le", "la", "l'", "un", "une"])

_OPENING = frozenset('"«“‘([:…–—-')
"""Behind these a capital may open a sentence."""

_BEFORE_EAST = tuple((before, "l'") for before in ("dans", "de", "à", "vers", "depuis"))
"""Behind these "est" is where the sun rises."""
_BEFORE_SUMMER = frozenset("cet chaque d' en l' un".split())
"""Behind one of these "été" is a season."""


def mend(words: Sequence[str], tags: list[str], capitals: Sequence[bool]) -> list[str]:
    """Return the tags with what the neighbours make certain put right.

    Args:
        words: the words, lower-cased.
        tags: the tagger's.
        capitals: which words have a capital that the beginning of the sentence does not explain.
    """
    stems = tagging.load().stems
    _mend_opening(words, tags, capitals)
    for place, word in enumerate(words):
        if word == "voix":
            tags[place] = "Np" if tags[place - 1] == "M" else "Ns"
        if word == "a" and place == 0:
            tags[place] = "E"  # "À" without its accent
        elif word in ("a", "ont") and tags[place][0] != "V":
            tags[place] = "V3s" if word == "a" else "V3p"
        if word == "est" and words[max(0, place - 2) : place] in _BEFORE_EAST:
            tags[place] = "Ns"
        if word == "figure" and _describes(words, tags, place):
            tags[place] = "Ns"
        if tags[place][0] == "V" and word in OCCUPATIONS and place and words[place - 1] in _ARTICLES:
            tags[place - 1 : place + 1] = "Ds", "Ns"  # "le leader", "l'opposant"
        if tags[place][0] == "V" and capitals[place] and words[place - 1] not in _OPENING:
            tags[place] = "U"  # "sur Twitter", "en Vendée", "Le Dauphiné Libéré"
        if tags[place][0] == "V" and _is_no_verb(word, stems):
            is_noun = place > 0 and tags[place - 1][0] in "DJE"
            tags[place] = "U" if not word.isalpha() else "Ns" if is_noun else "R"
        if word == "devant" and tags[place] == "VG" and "VI" not in tags[place + 1 : place + 3]:
            tags[place] = "E"  # "devant 300 élus", but "devant rouvrir"
        if tags[place] in ("Ns", "R") and _is_lone_gerund(words, place):
            tags[place] = "VG"
        if word in ("dit", "dite") and _is_alias(words, tags, place):
            tags[place] = "VKms"
        if word == "soit" and tags[place] in ("R", "CC") and _awaits_subjunctive(words, place):
            tags[place] = "V3s"
        if word == "droit" and tags[place][0] == "V" and words[place - 1] in POSSESSIVES:
            tags[place - 1 : place + 1] = "Ds", "Ns"  # "faire valoir leur droit de retrait"
        if word in ("risque", "risquent") and _risks(words, tags, place):
            tags[place] = _finite(word)
        if word == "été" and place and words[place - 1] in _HAVE:
            tags[place] = "VKms"
        if word == "été" and place and words[place - 1] in _BEFORE_SUMMER:
            tags[place] = "Ns"
        if (
            tags[place] == "E"
            and word not in _PREPOSITIONS
            and tagging.verb_ending(word, stems) in ("e", "ent")
        ):
            tags[place] = _finite(word)
        if tags[place][0] in "NJ" and (
            _follows_reflexive(words, tags, place)
            or _says(words, tags, place)
            or _follows_relative(words, tags, place)
        ):
            tags[place] = _finite(word)
    if not _has_main_verb(words, tags):
        _find_verb(words, tags)
    return tags


def _mend_opening(words: Sequence[str], tags: list[str], capitals: Sequence[bool]) -> None:
    """Put the tag of the first word right, whose capital tells nothing."""
    if any(capitals[1:2]) and words[0].title() in first_names.load():
        tags[:2] = "U", "U"  # "Emmanuel Macron", "Mounir Mahjoubi"
    if words[0] == "me" and tags[1:2] and tags[1][0] != "V":
        tags[:2] = "U", "U"  # a lawyer: "Me Dupond-Moretti"
    if "-" in words[0] and _NUMBERS.issuperset(words[0].split("-")):
        tags[0] = "M"  # a name to the tagger, for its capital


_NO_VERB_IN = ("ement", "ément", "ûment", "amment", "emment", "siment", "niment", "chiment")
_VERBS_IN_MENT = frozenset(["dément", "enflamment"])


def _describes(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether "figure" is a noun: "Jean Petit, figure du théâtre", "l'avocate et figure féministe"."""
    before, following = words[max(0, place - 1)], place + 1
    is_joined = before == "et" and following < len(words)
    return before == "," or (is_joined and (tags[following][0] == "J" or words[following] in OF))


def _is_lone_gerund(words: Sequence[str], place: int) -> bool:
    """Return whether an unknown word in -ant between commas is a verb: ", concédant, devant 300 élus, un"."""
    is_alone = words[place - 1] == "," and words[place + 1 : place + 2] == (",",)
    return is_alone and words[place].endswith("ant") and words[place] not in tagging.load().dictionary


def _is_no_verb(word: str, stems: frozenset[str]) -> bool:
    """Return whether a word can be no form of a verb: "i8", "quasiment", "logement"."""
    if any(letter.isdigit() for letter in word):
        return True
    in_ment = word.endswith(_NO_VERB_IN) and word not in _VERBS_IN_MENT
    return in_ment and not tagging.verb_ending(word, stems)


def _has_main_verb(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Return whether there is a finite verb that no pronoun or conjunction before it claims."""
    claims = 0
    for word, tag in zip(words, tags, strict=True):
        if tag in ("CS", "PR") and (word in SUBORDINATORS or word in RELATIVES):
            claims += 1
        elif tag[0] == "V" and tag[1] in "123C":
            if not claims:
                return True
            claims -= 1
    return False


def _risks(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether "risque" is the verb before "de" and an infinitive: "la mesure risque d'échouer"."""
    governs = place + 1 < len(words) and words[place + 1] in ("de", "d'")
    is_infinitive = place + 2 < len(tags) and tags[place + 2] == "VI"
    return governs and is_infinitive and place > 0 and tags[place - 1][0] in "NUJ"


def _awaits_subjunctive(words: Sequence[str], place: int) -> bool:
    """Return whether "soit" is the verb of a clause with "que", and not one of two alternatives."""
    return words.count("soit") == 1 and ("que" in words[:place] or "qu'" in words[:place])


def _follows_reflexive(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether a reflexive pronoun stands before a word, which then is a verb: "s'alarme"."""
    return (
        place > 0
        and tags[place - 1] == "PO"
        and words[place - 1] in ("s'", "se")
        and words[place][-1] in "etd"
    )


def _follows_relative(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether "qui" stands before what can be a form of a verb: "qui équipe les policiers"."""
    is_subject = place > 0 and words[place - 1] == "qui" and tags[place - 1] == "PR"
    return is_subject and tagging.verb_ending(words[place], tagging.load().stems) in ("e", "ent")


def _says(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether a word gives a quotation or statement its speaker: '", juge la ministre'."""
    return (
        words[place] in SAYING
        and 1 < place < len(words) - 1
        and words[place - 1] == ","
        and tags[place + 1][0] in "DU"
        and words[place - 2] in ('"', "»")
    )


def _finite(word: str) -> str:
    return "V3p" if word.endswith("ent") else "V3s"


_HOMOGRAPHS = frozenset(
    """
    fait dit reste souffre offre met permet promet produit réduit détruit séduit traduit conduit construit
    introduit interdit inscrit décrit
    """.split()
)
"""Forms of other verbs that are as often participles, nouns or adjectives."""
_OBJECTS = frozenset("part face appel état partie preuve".split())
"""Nouns that these govern without an article: "fait part de", "fait appel à"."""


def _find_verb(words: Sequence[str], tags: list[str]) -> None:
    """In a sentence without a main verb, take for it what can be a form of one, where a verb may stand.

    "Cet essai, coordonné par l'Inserm, suscite de fortes attentes": after a nominal or its comma, before what
    a verb governs, agreeing with the first noun or the last.
    """
    stems = tagging.load().stems
    for place in range(2, len(words) - 1):
        word = words[place]
        if word not in _HOMOGRAPHS and (
            word in SUBORDINATORS
            or tags[place][0] not in "NJ"
            or tagging.verb_ending(word, stems) not in ("e", "ent", "a", "era", "ait")
        ):
            continue
        verb = _finite(word)
        if verb[2] in _numbers(tags[:place]) and _may_follow(tags, place) and _governs(words, tags, place):
            tags[place] = verb
            return


def _numbers(tags: Sequence[str]) -> set[str]:
    """Return the numbers that the subject before a verb may have: of the first noun phrase, or the last."""
    found = [tag[-1].replace("U", "s") for tag in tags if tag[0] in "DNU"] or ["s"]
    return {found[0], found[-1]}


def _may_follow(tags: Sequence[str], place: int) -> bool:
    """Return whether a verb may stand behind the word before it: the end of a subject, or a pronoun."""
    before, earlier = tags[place - 1], tags[place - 2]
    describes = before[0] == "J" or before[:2] == "VK"
    return before[0] in "NUZ" or before == "PO" or (describes and earlier[0] in "NUJ")


def _governs(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether a verb may stand before what follows a word: its object, an adjunct, a clause."""
    following, after = words[place + 1], tags[place + 1]
    if tags[place][:2] == "VK" and (following == "par" or (after[0] == "E" and words[:place].count(",") < 2)):
        return False  # "Le pont, construit en 1930"
    if following in WEEKDAYS or (words[place] == "fait" and following in _OBJECTS):
        return True
    if words[place] == "reste" and after[0] in "JR":
        return True
    return after[0] in "DE" or after in ("CS", "VI", "PO") or (after == "R" and tags[place][0] == "N")


def _is_alias(words: Sequence[str], tags: Sequence[str], place: int) -> bool:
    """Return whether "dit" gives another name: "Renaud Séchan, dit Renaud" before any verb."""
    named = (
        1 < place < len(words) - 1 and words[place - 1] == "," and tags[place - 2] == tags[place + 1] == "U"
    )
    return named and not any(tag[0] == "V" and tag[1] in "123" for tag in tags[:place])
