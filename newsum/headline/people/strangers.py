"""Strangers: somebody without a name of whom an article told before, as the subject of a sentence.

"L'adolescent a été opéré" leans on the sentence that told of him first; "Un adolescent a été opéré" is as
true, and a reader who sees nothing else understands it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsum.headline.grammar.parse import Parsed, parse
from newsum.headline.grammar.segments import opens_with_adjunct, opens_with_span, verb_at
from newsum.headline.people.introductions import Person

MEN = frozenset(
    """
    adolescent agresseur assaillant automobiliste braqueur cambrioleur cavalier chauffard conducteur cycliste
    détenu enfant étudiant forcené garçon garçonnet gendarme homme individu kamikaze lycéen malfaiteur
    militaire motard nonagénaire nourrisson octogénaire passager patient piéton policier pompier pyromane
    quadragénaire quinquagénaire randonneur retraité ressortissant septuagénaire sexagénaire soldat tireur
    touriste trentenaire vacancier vigile voleur
    """.split()
)
WOMEN = frozenset(
    """
    adolescente automobiliste cavalière conductrice cycliste détenue étudiante femme fille fillette gendarme
    lycéenne nonagénaire octogénaire passagère patiente piétonne policière quadragénaire quinquagénaire
    randonneuse ressortissante retraitée septuagénaire sexagénaire touriste trentenaire vacancière voleuse
    """.split()
)
STRANGERS = MEN | WOMEN
_ARTICLES = {"le": "Un", "la": "Une"}
_BEFORE_NOUN = frozenset("jeune petit petite vieil vieille".split())
_HAPPENED = frozenset("a avait est était aurait serait doit devra sera va vient".split())
"""Verbs of what happened to somebody, or will: "l'homme est un loup" is said of all men."""
_DEAD = frozenset("mort morte".split())


def introduced(sentence: Parsed, people: Sequence[Person], place: int) -> Parsed | None:
    """Return a sentence that tells of a stranger as of somebody new; ``None`` when it tells of none.

    Args:
        sentence: the parsed sentence.
        people: whom the article names.
        place: of the sentence among the prose. Who was named before it may be the one who is meant.
    """
    start = _subject(sentence)
    if start is None:
        return None
    article = _indefinite(sentence, start)
    title = "Mme" if article == "Une" else "M."
    if any(person.title == title and any(one < place for one in person.places) for person in people):
        return None
    if any(person.surname.lower() in sentence.words for person in people):
        return None
    text, token = sentence.text, sentence.tokens[start]
    form = article if token.text[0].isupper() else article.lower()
    return parse(f"{text[: token.start]}{form} {text[token.end :].lstrip()}")


def _subject(sentence: Parsed) -> int | None:
    """Return the article of a stranger who is the subject of a sentence and has done something, if any."""
    start = 0
    if opens_with_adjunct(sentence) or opens_with_span(sentence):
        start = min(sentence.commas, default=-1) + 1
    if sentence.words[start] not in ("le", "la", "l'") or not sentence.free(start):
        return None
    noun = start + 1
    while noun < len(sentence) - 1 and sentence.words[noun] in _BEFORE_NOUN:
        noun += 1
    if sentence.words[noun] not in STRANGERS:
        return None
    end = _behind_age(sentence, noun + 1)
    verb = verb_at(sentence, end)
    if verb is None or sentence.words[verb] not in _HAPPENED:
        return None
    return start if _tells_event(sentence, verb) else None


def _behind_age(sentence: Parsed, place: int) -> int:
    """Return the token behind "de 16 ans" or "âgé de 16 ans", or the same one."""
    behind = place + (sentence.words[place : place + 1] in (("âgé",), ("âgée",)))
    words = sentence.words[behind : behind + 3]
    return behind + 3 if words[:1] == ("de",) and words[2:] == ("ans",) else place


def _tells_event(sentence: Parsed, verb: int) -> bool:
    """Return whether a participle or an infinitive follows an auxiliary, with adverbs between the two."""
    place = verb + 1
    while place < len(sentence) and (sentence.tags[place][0] == "R" or sentence.words[place] == "de"):
        place += 1
    if place >= len(sentence):
        return False
    return sentence.words[place] in _DEAD or sentence.tags[place][:2] in ("VK", "VI")


def _indefinite(sentence: Parsed, start: int) -> str:
    """Return the article that makes a definite noun phrase an indefinite one."""
    if sentence.words[start] in _ARTICLES:
        return _ARTICLES[sentence.words[start]]
    nouns = sentence.words[start + 1 : start + 3]
    return "Une" if any(word in WOMEN - MEN for word in nouns) else "Un"
