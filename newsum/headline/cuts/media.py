"""Where something was said: "dans un communiqué", "sur son compte Twitter", "à l'AFP"."""

from __future__ import annotations

from collections.abc import Iterator

from newsum.headline.cuts.deletion import Cut, with_commas
from newsum.headline.grammar import times
from newsum.headline.grammar.parse import Parsed


def channels(sentence: Parsed) -> Iterator[Cut]:
    """Cut the channels by which something was said, with the commas that are theirs."""
    words = sentence.words
    for place in range(2, len(sentence) - 1):
        if not (sentence.free(place) and sentence.is_preposition(place)):
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
        elif (
            words[place] in ("à", "auprès")
            and "afp" in words[place + 1 : place + 4]
            and not _is_granted(sentence, place)
        ):
            end = words.index("afp", place) + 1
        goes_on = _is_described(sentence, end) or sentence.tags[place - 1][0] not in "VNUJR"
        if end > place and _is_boundary(sentence, end) and not goes_on:
            yield Cut("medium", (with_commas(sentence, place, end),))


_CHANNELS = frozenset(
    "communiqué tweet message entretien interview vidéo lettre courrier tribune billet publication".split()
)
_MEDIA_WORDS = frozenset(["le", "la", "l'", "magazine", "journal"])
_NETWORKS = frozenset("twitter facebook instagram snapchat linkedin youtube".split())


def _end_of_channel(sentence: Parsed, place: int) -> int:
    """Return where "un entretien accordé au Figaro" ends."""
    words, tags = sentence.words, sentence.tags
    while place < len(sentence) and (tags[place][0] == "J" or sentence.is_participle(place)):
        place += 1
    place, _ = times.end_of_time(sentence, place)  # "accordé vendredi au Figaro"
    if words[place : place + 1] and words[place] in ("à", "au", "aux", "avec", "sur", "dans", "par", "pour"):
        ahead = place + 1
        while ahead < len(sentence) and (tags[ahead][0] == "U" or words[ahead] in _MEDIA_WORDS):
            ahead += 1
        if ahead > place + 1 and sentence.is_name(ahead - 1):
            return ahead
    return place


def _is_granted(sentence: Parsed, place: int) -> bool:
    """Return whether a participle without auxiliary says what was given to an agency: "accordé lundi à"."""
    given = [one for one in range(max(0, place - 3), place) if sentence.is_participle(one)]
    return bool(given) and not any(sentence.finites[max(0, given[-1] - 3) : given[-1]])


def _is_described(sentence: Parsed, place: int) -> bool:
    """Return whether a participle behind a comma goes on with a channel: "un texte, parvenu à la radio"."""
    following = sentence.tags[place + 1 : place + 2]
    return sentence.words[place : place + 1] == (",",) and following != () and following[0][:2] == "VK"


def _is_boundary(sentence: Parsed, place: int) -> bool:
    """Return whether a phrase may end before a token: at punctuation, a preposition, a subordinator."""
    if place >= len(sentence):
        return True
    return sentence.words[place] in (",", ":", "que", "qu'", "après", "pour", "avoir", "avant", "lors") or (
        sentence.tags[place][0] in "D" and sentence.words[place] not in ("de", "d'", "des", "du")
    )
