"""The place of a dispatch before a headline that leans on it: "Anvers : la drogue a été découverte au port".

Agencies say in the dateline where the news is, and "la ville" or "le port" in the first sentence means that
place. Where the headline has no other, readers need it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsum.folding import unaccented
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.vocabulary import DEFINITE, DEMONYM_STEMS, OF, PLACE_STEM
from newsum.models import Document
from newsum.reading import wires
from newsum.reading.datelines import is_place

_LOCAL = frozenset(
    """
    ville municipalité wilaya gouvernorat port aéroport gare bourgmestre cathédrale stade chef-lieu capitale
    centre-ville académie rectorat baie
    """.split()
)
"""What a place has one of; a hospital, a mayor or a prison may be any: "la violence à l'hôpital"."""
_ANY = frozenset("central centrale principal principale".split())
"""What is said of one in many towns: "la gare centrale"."""
_SERVICES = frozenset(["Localtis", "News"])
"""With the name of a service, not of a place, these open its dispatches: "News Tank Football"."""
_BEFORE_PLACE = frozenset(["de", "d'", "à", "au", "aux", "en", "dans"])
"""What is told behind one of these may be elsewhere: "la mairie de Douarnenez"."""
_SMALL = frozenset("de du des d la le les l en sur sous lès au aux à et".split())


@cache
def _place() -> re.Pattern[str]:
    word = r"[A-ZÀ-Ý][\w'’]++(?:-[\w'’]+)*+"
    small = rf"(?i:(?:(?:{'|'.join(sorted(_SMALL))})\s){{1,2}}|d['’])"
    return re.compile(rf"(?P<place>{word}(?:\s{small}?{word}){{0,3}})(?=\s?[,()–—=-]|\.\s?[–—-]|\s\d|$)")


def place(document: Document) -> str | None:
    """Return the place that the dateline of an article names, in small letters with capitals; or ``None``."""
    text = document.article.text
    for block in document.article.blocks:
        if block.reason == "dateline":
            before = _agency().match(text, block.start, block.end)
            is_signed = before is not None and _is_agency(before["agency"] or before["bracketed"])
            start = before.end() if is_signed and before else block.start
            is_bracketed = text.startswith("(", start)
            found = _place().match(text, start + is_bracketed, block.end)
            if found is None or _is_agency(found["place"]):
                return None
            told = text[block.end :]
            is_sure = not is_bracketed or is_place(found["place"], told)
            return _spelled(found["place"], told) if is_sure else None
    return None


def _is_agency(name: str) -> bool:
    is_known = wires.is_agency(name) or wires.calls_itself_agency(name)
    return is_known or name.split()[0] in _SERVICES


@cache
def _agency() -> re.Pattern[str]:
    """Return a pattern of an agency before its place: "APA-Niamey", "(ANSA) - ROME", "(AFP) Brest, 3 mai"."""
    return re.compile(r"(?:(?P<agency>[A-Z]{2,5})\s?[-–—/]|\((?P<bracketed>[^()]{2,30})\)\s?[-–—/]?)\s?")


def _spelled(name: str, text: str) -> str:
    """Return a name in capitals as the text spells it, else with capitals and small words: "La Rochelle"."""
    if not name.isupper():
        return name
    # "Aix-en-Provence", "Val-d'Or", but "Xi'an".
    words = re.split(r"([\s-]|(?<=\b\w)['’])", name.lower())
    spelled = "".join(
        word if number and word in _SMALL else word.capitalize() for number, word in enumerate(words)
    )
    # Capitals may lack their accents: "GENEVE".
    wanted, bare = unaccented(spelled), unaccented(text)
    place = bare.find(wanted)
    return spelled if place < 0 or len(bare) != len(text) else text[place : place + len(wanted)]


def leans(sentence: Parsed, places: Sequence[int], place: str) -> bool:
    """Return whether what is kept of a sentence means the place of its dateline, and names none: "au port".

    Args:
        sentence: the parsed sentence.
        places: the tokens that are kept.
        place: the place of the dateline.
    """
    words = sentence.words
    stem = unaccented(place).lower()[:PLACE_STEM]
    is_named = any(
        unaccented(words[one]).startswith(stem)
        or (sentence.is_name(one) and not _BEFORE_PLACE.isdisjoint(words[max(0, one - 2) : one]))
        for one in places
    )
    # "Madrid : les lycéens espagnols défilent dans la capitale"
    says_country = any(
        sentence.tags[one][0] == "J" and words[one].startswith(DEMONYM_STEMS) for one in places
    )
    return not is_named and any(
        words[one] in _LOCAL
        and not (says_country and words[one] == "capitale")
        and words[one - 1] in DEFINITE
        and sentence.free(one)
        and not _is_told_which(sentence, one)
        for one in places
        if one
    )


def _is_told_which(sentence: Parsed, noun: int) -> bool:
    """Return whether it is told which, "la ville de Brest", "le port breton", or it is any, "à la ville"."""
    words = sentence.words
    if words[max(0, noun - 2) : noun + 1] == ("à", "la", "ville"):
        return True
    behind = noun + 1 + (not _ANY.isdisjoint(words[noun + 1 : noun + 2]))
    behind += 2 * (words[behind : behind + 2] == ("de", "commerce"))
    following, tags = words[behind : behind + 1], sentence.tags[behind : behind + 1]
    return bool(following) and (following[0] in OF or tags[0][0] in "JU" or tags[0] == "PR")
