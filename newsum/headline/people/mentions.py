"""Mentions of somebody by an office and without a name: "le député du Gard", "la chanteuse".

Only those that the news is about: the subject of a sentence, or who said it ("affirme le ministre").
Pronouns are none: too many stand for nobody ("il a neigé") or for a thing.
"""

from __future__ import annotations

from typing import NamedTuple

from newsum import first_names
from newsum.headline.grammar import occupations
from newsum.headline.grammar.occupations import OCCUPATIONS, SINCE_WHEN
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import opens_with_adjunct, opens_with_span, verb_at
from newsum.headline.grammar.vocabulary import OF, SAYING, TIME_WORDS

_HIS, _HERS = frozenset(["M."]), frozenset(["Mme"])

_FEMININE = frozenset(["la", *(word for word in SINCE_WHEN if word.endswith("e"))])
_MASCULINE = frozenset(["le", *(SINCE_WHEN - _FEMININE)])
_BEFORE_HEAD = SINCE_WHEN | {"jeune", "célèbre", "ex"}
_ARTICLES = frozenset(["le", "la", "l'"])
_TO = frozenset(["à", "au", "aux"])
_TAKING_TO = frozenset(
    "ministre secrétaire candidat candidate adjoint adjointe ex-candidat ex-candidate".split()
)
"""Of these "à" tells the office: "la secrétaire d'État à l'Égalité"."""
_GOING_ON = (("entre",), ("contre",), ("auprès",), ("pour",))
"""With these a phrase goes on: "chargée de l'égalité entre les femmes et les hommes"."""
_INDEFINITE = frozenset(["un", "une", "deux", "plusieurs"])
_FIRMS = frozenset(
    """
    association banque chaîne club commune compagnie département enseigne entreprise équipe établissement
    firme fondation formation groupe institut institution magazine marque mouvement parti pays radio région
    société syndicat village ville
    """.split()
)
_CHARGED = frozenset(["chargé", "chargée"])
_IN = frozenset([("en", "charge"), ("en", "chef"), ("en", "marche")])
_COPULAS = frozenset("est était sera fut devient devenait été devenu devenue reste comme".split())
_PREMIERS = (("premier", "ministre"), ("première", "ministre"))
_LONGEST_PRONOUN = 4
LONGEST = 14
"""A mention of more words is none."""


class Mention(NamedTuple):
    """Somebody who is mentioned without a name.

    Attributes:
        start, end: the tokens.
        head: the noun for the office, lower-cased.
    """

    start: int
    end: int
    head: str


def find(sentence: Parsed) -> Mention | None:
    """Return the first mention of somebody without a name; ``None`` when there is none."""
    for start in range(len(sentence) - 1):
        if sentence.words[start] in _ARTICLES and sentence.tags[start][0] == "D" and sentence.free(start):
            found = _at(sentence, start)
            if found is not None:
                return found
    return None


def titles(sentence: Parsed, mention: Mention) -> frozenset[str]:
    """Return whose a mention may be by its form, "M.", "Mme" or both: "le ministre" is a man's."""
    words = sentence.words[mention.start : mention.end]
    if sentence.tags[0] == "VKfs" or not _FEMININE.isdisjoint(words[:2]):
        return _HERS
    if sentence.tags[0] == "VKms" or not _MASCULINE.isdisjoint(words[:2]):
        return _HIS
    title = occupations.title_of(mention.head)
    return _HIS | _HERS if title is None else frozenset([title])


def _at(sentence: Parsed, start: int) -> Mention | None:
    """Return the mention that an article opens, if it is the subject or the source."""
    head = start + 1
    while head < len(sentence) - 1 and sentence.words[head] in _BEFORE_HEAD:
        head += 1
    if sentence.words[head : head + 2] in _PREMIERS:
        head += 1
    word = sentence.words[head]
    if word not in OCCUPATIONS or sentence.tokens[head].text[0].isupper():
        return None
    end = _end(sentence, head)
    if end is None or end - start > LONGEST or _describes(sentence, start, end):
        return None
    if end > head + 1 and _tells_of_seat(sentence, end):
        return None
    mention = Mention(start, end, word)
    return mention if _is_subject(sentence, mention) or _is_source(sentence, mention) else None


def _end(sentence: Parsed, head: int) -> int | None:
    """Return where the noun phrase of a head ends; ``None`` when it has a name or is one of several."""
    place = head + 1
    while place < len(sentence) and _belongs(sentence, head, place):
        if sentence.is_name(place) and _opens_name(sentence, place):
            return None
        place += 1
    if sentence.words[place : place + 1] in (("et",), ("ou",)):
        return None  # "le ministre et son chef"
    if sentence.words[place : place + 1] in _GOING_ON or _ends_in_common_noun(sentence, head, place):
        return None
    if sentence.tags[place - 1][0] in "DE":
        return None  # "l'humoriste de 82 ans", "le réalisateur de "Merci patron""
    behind = place + (sentence.words[place : place + 1] == (",",))
    if behind < len(sentence) and sentence.tokens[behind].text[0].isupper():
        return None  # "le maire Les Républicains", "le maire, Jean Petit"
    return place


def _ends_in_common_noun(sentence: Parsed, head: int, end: int) -> bool:
    """Return whether a name behind a noun phrase would be taken for another's: "le patron d'un café X"."""
    before = sentence.words[head + 1 : end]
    return not _INDEFINITE.isdisjoint(before) or (len(before) > 1 and before[-1] in _FIRMS)


def _belongs(sentence: Parsed, head: int, place: int) -> bool:
    """Return whether a token goes on with the noun phrase of a head."""
    word, tag = sentence.words[place], sentence.tags[place]
    following = sentence.words[place + 1] if place + 1 < len(sentence) else ""
    if not sentence.free(place) or word in TIME_WORDS or (word == "face" and following in _TO):
        return False
    takes = OF | _TO if sentence.words[head] in _TAKING_TO else OF
    if word in takes or word in _CHARGED or (word, following) in _IN:
        return True
    if word in ("et", "ou"):
        return sentence.tags[place + 1 : place + 2] != () and sentence.tags[place + 1][0] in "ENJ"
    if tag[:2] == "VK":
        return sentence.words[head] in _TAKING_TO or verb_at(sentence, place + 1) is not None
    return tag[0] in "JNU" or (tag[0] == "D" and sentence.words[place - 1] in takes)


def _tells_of_seat(sentence: Parsed, end: int) -> bool:
    """Return whether what follows an office may tell of its seat: "le maire de Brest, où", "(Finistère)".

    A name between the two would part them. A party in brackets tells of who holds the office.
    """
    if end + 1 >= len(sentence):
        return False
    following = sentence.tokens[end + 1].text
    if sentence.bracketed[end]:
        return not following.isupper()
    return end in sentence.commas and sentence.tags[end + 1] != "VG"


def _opens_name(sentence: Parsed, place: int) -> bool:
    """Return whether a name behind an office is that of who holds it: "le maire de Nice Jean Petit"."""
    before, tag = sentence.tokens[place - 1].text, sentence.tags[place - 1]
    names_seat = tag[0] in "DE" or (tag == "U" and not before.isupper())
    if tag == "U" and sentence.tags[place + 1 : place + 2] == ("U",):
        names_seat = sentence.tags[place - 2] == "E"  # "de l'Ontario Doug Ford", but "de Los Angeles"
    return not names_seat or sentence.tokens[place].text in first_names.load()


def _describes(sentence: Parsed, start: int, end: int) -> bool:
    """Return whether it tells what somebody is: "X, le maire", "l'élu, le maire", "est le maire"."""
    if not start:
        return False
    if sentence.words[start - 1] in _COPULAS or sentence.tags[start - 1] in ("E", "EDs", "EDp", "CC"):
        return True
    if sentence.words[start - 1] != ",":
        return False
    is_clause = sentence.tags[0] == "CS" or opens_with_adjunct(sentence) or opens_with_span(sentence)
    return not is_clause or verb_at(sentence, end) is None


def _is_subject(sentence: Parsed, mention: Mention) -> bool:
    """Return whether its verb follows, perhaps behind brackets or a part between commas."""
    end = mention.end
    while end < len(sentence) and sentence.bracketed[end]:
        end += 1
    verb = verb_at(sentence, end)
    if verb is not None:
        # The tagger takes adjectives for verbs: "le président russe Vladimir Poutine a réagi".
        is_name = sentence.tags[verb + 1 : verb + 2] == ("U",) and any(sentence.finites[verb + 1 :])
        return not is_name and all(len(word) <= _LONGEST_PRONOUN for word in sentence.words[end:verb])
    follows = sentence.tags[end + 1 : end + 2]
    opens = mention.start == 0 or sentence.words[mention.start - 1] == ","
    is_parted = end == mention.end and end in sentence.commas
    return is_parted and opens and follows not in (("U",), ()) and follows[0][0] != "D"


def _is_source(sentence: Parsed, mention: Mention) -> bool:
    """Return whether it said what stands before: '"…", a déclaré le ministre'."""
    place = mention.start - 1
    while place > 0 and sentence.tags[place][0] in "VRP" and sentence.free(place):
        place -= 1
    verbs = sentence.words[place + 1 : mention.start]
    return bool(verbs) and (
        sentence.quoted[place] or (place in sentence.commas and not SAYING.isdisjoint(verbs))
    )
