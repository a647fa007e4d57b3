"""Adjuncts that no comma sets off: where something was said, and what a locution adds at the end."""

from __future__ import annotations

from collections.abc import Iterator

from newsum.headline import attribution
from newsum.headline.deletion import Cut, with_commas
from newsum.headline.parse import Parsed
from newsum.headline.segments import free_verbs, holds_quote, segment_end


def media(sentence: Parsed) -> Iterator[Cut]:
    """Cut where something was said: "dans un communiqué", "sur son compte Twitter", "à l'AFP"."""
    words = sentence.words
    for place in range(2, len(sentence) - 1):
        if not sentence.free(place) or sentence.tags[place][0] != "E":
            continue
        end = place
        if (
            words[place] in ("dans", "par", "via")
            and words[place + 2 : place + 3]
            and words[place + 2] in _CHANNELS
        ):
            end = _end_of_channel(sentence, place + 3)
        elif words[place] in ("sur", "via") and words[place + 1] in _NETWORKS:
            end = place + 2
        elif words[place] == "sur" and words[place + 1 : place + 3] in (("son", "compte"), ("sa", "page")):
            end = place + 3 + any(word in _NETWORKS for word in words[place + 3 : place + 4])
        elif words[place] in ("à", "auprès") and "afp" in words[place + 1 : place + 4]:
            end = words.index("afp", place) + 1
        if end > place and _is_boundary(sentence, end) and (sentence.tags[place - 1][0] in "VNUJR"):
            yield Cut("medium", (with_commas(sentence, place, end),))


_CHANNELS = frozenset(
    "communiqué tweet message entretien interview vidéo lettre courrier tribune billet publication".split()
)
_MEDIA_WORDS = frozenset(["le", "la", "l'", "magazine", "journal"])
_NETWORKS = frozenset("twitter facebook instagram snapchat linkedin youtube".split())


def _end_of_channel(sentence: Parsed, place: int) -> int:
    """Return where "un entretien accordé au Figaro" ends."""
    words, tags = sentence.words, sentence.tags
    while place < len(sentence) and (tags[place][0] == "J" or tags[place][:2] == "VK"):
        place += 1
    if words[place : place + 1] and words[place] in ("à", "au", "aux", "avec", "sur", "dans", "par", "pour"):
        ahead = place + 1
        while ahead < len(sentence) and (
            tags[ahead][0] == "U" or words[ahead] in ("le", "la", "l'", "magazine", "journal")
        ):
            ahead += 1
        if ahead > place + 1 and tags[ahead - 1] == "U":
            return ahead
    return place


def _is_boundary(sentence: Parsed, place: int) -> bool:
    """Return whether a phrase may end before a token: at punctuation, a preposition, a subordinator."""
    if place >= len(sentence):
        return True
    return sentence.words[place] in (",", ":", "que", "qu'", "après", "pour", "avoir", "avant", "lors") or (
        sentence.tags[place][0] in "D" and sentence.words[place] not in ("de", "d'", "des", "du")
    )


# First word of a locution -> the words that may follow it. Each opens an adjunct and never an argument.
_LOCUTIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "lors": (("de",), ("d'",), ("du",), ("des",)),
    "en": (("raison",), ("marge",), ("vue", "de"), ("vue", "d'"), ("présence",)),
    "à": (("l'", "occasion"), ("la", "suite"), ("l'", "issue"), ("la", "veille")),
    "au": (("cours",), ("terme",), ("lendemain",), ("moment", "où"), ("lieu", "de")),
    "dans": (("le", "cadre"), ("le", "but"), ("l'", "objectif")),
    "alors": (("que",), ("qu'",)),
    "tandis": (("que",), ("qu'",)),
    "après": (("avoir",), ("être",), ("s'",), ("que",), ("qu'",)),
    "afin": (("de",), ("d'",), ("que",), ("qu'",)),
    "suite": (("à",), ("au",), ("aux",)),
}
_OCCASIONS = frozenset(
    """
    allocution audition conférence débat déplacement direct discours échange émission entretien interview
    meeting passage point prise rencontre réunion visite
    """.split()
)
"""After "lors de" these only say where somebody spoke; another event is a part of the news."""
_VACUOUS = frozenset(
    """
    produit produite produits produites déroulé déroulée déroule survenu survenue survenus survenues
    intervient intervenu intervenue lieu tenu tenue été est sont était passé passe arrivé
    produit-il fait faite présenté présentée interviennent décidé pris prise eu ainsi que comme même juste peu
    """.split()
)
"""A verb that says little without its adjunct."""


def has_same_subject(sentence: Parsed, place: int) -> bool:
    """Return whether "alors que" at a token tells what somebody did when it happened, which is the news.

    "Arrêté alors qu'il roulait à 137 km/h".
    """
    return sentence.words[place] == "alors" and sentence.words[place + 2 : place + 3] in _PRONOUN


_PRONOUN = (("il",), ("elle",), ("ils",), ("elles",))


def trailing(sentence: Parsed) -> Iterator[Cut]:
    """Cut an adjunct that a locution opens and that runs to the end: "en raison de la canicule"."""
    end = segment_end(sentence)
    for place in range(4, end - 2):
        word = sentence.words[place]
        if word not in _LOCUTIONS or not sentence.free(place) or place - 1 in sentence.commas:
            continue
        after = sentence.words[place + 1 : place + 3]
        if not any(after[: len(rest)] == rest for rest in _LOCUTIONS[word]):
            continue
        if has_same_subject(sentence, place):
            continue
        if word == "lors" and _OCCASIONS.isdisjoint(sentence.words[place + 2 : place + 5]):
            continue
        before = sentence.tags[place - 1]
        if before[0] not in "NUJVM" or sentence.words[place - 1] in _VACUOUS:
            continue
        if holds_quote(sentence, place, end) or any(place < comma for comma in sentence.commas):
            continue
        if free_verbs(sentence, place, end) or attribution.within(sentence, place, end):
            continue
        if free_verbs(sentence, 0, place):
            yield Cut("adjunct", ((place, end),))
