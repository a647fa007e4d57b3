"""Who says it: where a sentence names its source, and when the statement needs that source.

A bare fact given by an official or press source stands without it. An accusation, a figure, an
opinion, a quotation, anything conditional does not: cutting the source would make the claim the
headline's own.
"""

from __future__ import annotations

from itertools import pairwise

from newsum.headline.grammar.auxiliaries import AVOIR
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.vocabulary import (
    ANNOUNCING,
    AUTHORITIES,
    CLAIM_STEMS,
    MONTHS,
    OFFICIAL,
    OPINION_WORDS,
    SAYING,
    THAT,
)
from newsum.reading import wires

_AUXILIARIES = AVOIR.perfect | {"s'", "est"}
_LETTING_KNOW = (("fait", "savoir"), ("fait", "part"), ("fait", "valoir"))
_SOURCE = 14
"""Within so many words a source says who it is."""
_CLITIC_SAYING = ("-t-on", "-on")


def follows(sentence: Parsed, comma: int) -> bool:
    """Return whether what follows a comma, to the end, names the source of what stands before."""
    if comma + 1 >= len(sentence) or not sentence.free(comma + 1):
        return False
    if any(sentence.quoted[comma + 1 :]):
        return False
    return _opens(sentence, comma + 1)


def _opens(sentence: Parsed, place: int) -> bool:
    """Return whether an attribution opens at a token: "selon X", "a annoncé X", "rapporte X"."""
    words, tags = sentence.words, sentence.tags
    word = words[place]
    if is_source_phrase(sentence, place) or _is_as_said(sentence, place):
        return True
    if tags[place] == "VC":
        return True
    if words[place : place + 3] == ("met", "en", "garde"):
        return True
    following = tags[place + 1] if place + 1 < len(tags) else ""
    if word in SAYING and _tells(sentence, place + 1):
        return False
    if word in SAYING and (tags[place][:2] in ("V1", "V2", "V3") or following[:1] in ("U", "D")):
        return True
    while place < len(sentence) and (words[place] in _AUXILIARIES or tags[place] in ("R", "PO")):
        place += 1
    if place in (0, len(sentence)) or words[place - 1] == ",":
        return False
    says = words[place] in SAYING and tags[place + 1 : place + 2] != ("VI",)  # "raconté avoir tout perdu"
    return says or words[place : place + 2] in _LETTING_KNOW


def _tells(sentence: Parsed, place: int) -> bool:
    """Return whether a statement follows, behind adverbs: ", reconnaît désormais qu'elle attendra"."""
    while place < len(sentence) and sentence.tags[place] == "R":
        place += 1
    return not THAT.isdisjoint(sentence.words[place : place + 1])


def is_source_phrase(sentence: Parsed, place: int) -> bool:
    """Return whether "selon", "d'après" or "à l'en croire" stands at a token, not "selon laquelle"."""
    words = sentence.words
    return (
        (words[place : place + 1] == ("selon",) and sentence.tags[place + 1 : place + 2] != ("PR",))
        or words[place : place + 2] == ("d'", "après")
        or words[place : place + 4] == ("à", "l'", "en", "croire")
    )


def leads(sentence: Parsed) -> bool:
    """Return whether the sentence opens with its source: "Selon X," or "Comme le révèle X,"."""
    return _is_as_said(sentence, 0) or is_source_phrase(sentence, 0)


def _is_as_said(sentence: Parsed, place: int) -> bool:
    """Return whether "comme le révèle X" or "ainsi que l'a relevé X" stands at a token."""
    words = sentence.words
    if words[place] != "comme" and words[place : place + 2] != ("ainsi", "que"):
        return False
    end = next((comma for comma in sentence.commas if comma > place), len(sentence))
    clause = range(place + 1, min(place + 6, end))
    return any(words[one] in SAYING and sentence.tags[one][0] == "V" for one in clause)


def within(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether a source is named between two tokens."""
    return any(is_source_phrase(sentence, place) for place in range(start, end)) or (
        start < end and _opens(sentence, start) and sentence.words[start] != "est"
    )


def is_needed(sentence: Parsed, start: int, end: int, source: int) -> bool:
    """Return whether the statement between two tokens needs its source.

    Args:
        sentence: the sentence.
        start: where the statement begins.
        end: where it ends.
        source: the token at which the source is named.
    """
    if _is_witness(sentence, source):
        return False
    if not _is_bare_source(sentence, source) or _is_unnamed(sentence, source):
        return True
    statement = range(start, end)
    if any(sentence.quoted[place] and not _names(sentence, place) for place in statement):
        return True
    words = sentence.words[start:end]
    if any(word.endswith(("rait", "raient")) for word in words):
        return True
    has_figure = any(
        word[0].isdigit() and not is_plain_number(sentence, place)
        for place, word in zip(statement, words, strict=True)
    )
    if not _DOUBTS.isdisjoint(words):
        return True
    if _is_authority(sentence, source):
        return has_figure and any(word.startswith(_CROWDS) for word in words)
    return has_figure or any(word in OPINION_WORDS or word.startswith(CLAIM_STEMS) for word in words)


def _is_unnamed(sentence: Parsed, source: int) -> bool:
    """Return whether who tells it gives no name: "de deux sources proches du dossier"."""
    words = sentence.words[source : source + _FAR]
    return any(who in _SOURCES and near in _CLOSE for who, near in pairwise(words))


_FAR = 12
_SOURCES, _CLOSE = frozenset(["source", "sources"]), frozenset(["proche", "proches"])
_DOUBTS = frozenset("vraisemblablement probablement apparemment".split())
_CROWDS = ("manifest", "rassembl", "grévist", "particip")
"""How many take to the streets authorities count otherwise than those who call them there."""


def _is_authority(sentence: Parsed, source: int) -> bool:
    """Return whether police, justice, rescuers or statisticians say it, whose facts stand without them.

    Of 88 such sources behind figures, charges or judgements readers would have kept four; of
    other sources that announce a fact 69 of 297 (see ``tests/headlines/README.md``).
    """
    return not AUTHORITIES.isdisjoint(sentence.words[source : source + _SOURCE])


def _names(sentence: Parsed, place: int) -> bool:
    """Return whether the quotation marks around a token hold a name, not speech: « Mistigri »."""
    start, end = place, place + 1
    while start and sentence.quoted[start - 1]:
        start -= 1
    while end < len(sentence) and sentence.quoted[end]:
        end += 1
    return all(token.text[0].isupper() for token in sentence.tokens[start + 1 : end - 1])


def is_plain_number(sentence: Parsed, place: int) -> bool:
    """Return whether a number is an age, a day, a year or an hour, which nobody disputes."""
    following = sentence.words[place + 1] if place + 1 < len(sentence) else ""
    word = sentence.words[place]
    is_year = len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
    return (
        following in _PLAIN_UNITS
        or following in MONTHS
        or is_year
        or "h" in word
        or word.endswith(("e", "er"))
    )


_PLAIN_UNITS = frozenset(["ans", "heures", "heure", "mois", "arrondissement"])


def _is_witness(sentence: Parsed, source: int) -> bool:
    """Return whether the agency or its people saw it: "a constaté un journaliste de l'AFP", "a vu l'AFP"."""
    words = sentence.words[source : source + 5]
    seen = next((place for place, word in enumerate(words[:3]) if word in _SEEING), None)
    if seen is None:
        return False
    who = words[seen + 1 : seen + 3]
    signs = who[:1] == ("l'",) and wires.names_agency(sentence.tokens[source + seen + len(who)].text)
    return signs or not _REPORTERS.isdisjoint(who)


_SEEING = frozenset("constaté constatent constate vu observé".split())
_REPORTERS = frozenset(
    "journaliste journalistes photographe photographes correspondant correspondants".split()
)


def _is_bare_source(sentence: Parsed, source: int) -> bool:
    """Return whether the source gives facts: it announces or notes them, or is an official one."""
    words = sentence.words[source : source + _SOURCE]
    if words[:1] == ("selon",) or words[:1] == ("d'",):
        return any(word in OFFICIAL for word in words[:12])
    return any(word in ANNOUNCING for word in words[:4]) or words[0].endswith(_CLITIC_SAYING)
