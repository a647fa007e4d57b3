"""The commas between a subject and its verb, put right: one too many, or one too few."""

from __future__ import annotations

from newsum.headline.grammar.auxiliaries import AVOIR, ETRE
from newsum.headline.grammar.occupations import OCCUPATIONS, SINCE_WHEN
from newsum.headline.grammar.parse import Parsed, parse
from newsum.headline.grammar.segments import (
    adjunct_commas,
    main_verb,
    opens_with_adjunct,
    opens_with_span,
    verb_at,
)
from newsum.headline.grammar.vocabulary import OF, SAYING

_AUXILIARIES = (
    AVOIR.current
    | ETRE.current
    | frozenset(
        """
        doit doivent devra devront devait devrait devraient peut peuvent pourra pourront pourrait pourraient
        va vont
        """.split()
    )
)
"""Auxiliaries and modals: other verbs may be nouns, as in "la jeune fille, élève au lycée"."""
_SUBJECT_OPENINGS = (("Ds",), ("Dp",), ("U",))


def mend(sentence: Parsed) -> Parsed | None:
    """Return a sentence without a comma that parts the subject from its verb, or with one that lacks.

    ``None`` where it gets too long to be parsed.
    """
    text, tokens = sentence.text, sentence.tokens
    stray = _stray_comma(sentence)
    if stray is not None:
        return parse(text[: tokens[stray].start].rstrip() + text[tokens[stray].end :])
    last = _unclosed_name(sentence)
    if last is not None:
        return parse(f"{text[: tokens[last].end]},{text[tokens[last].end :]}")
    return sentence


def _stray_comma(sentence: Parsed) -> int | None:
    """Return the comma that wrongly parts the subject from its verb, if no other stands before the verb.

    "Un gendarme blessé dans une collision, a été opéré"; nothing but a subject opens the sentence, or follows
    the adjuncts that open it: "Selon Le Figaro, la réunion des députés, a un prix", "À Brest, Jean Petit, a".
    """
    verb = main_verb(sentence, range(len(sentence)))
    if verb is None or any(sentence.quoted[:verb]) or sentence.tags[verb] == "VC":
        return None
    adjuncts = adjunct_commas(sentence, range(verb))
    first, openings = (sentence.commas[adjuncts - 1] + 1, "DU") if adjuncts else (0, "DUNM")
    if sentence.tags[first][0] not in openings or opens_with_adjunct(sentence, first):
        return None
    if adjuncts and (sentence.words[verb] not in _AUXILIARIES or sentence.tags[verb - 1] == "PO"):
        return None  # "Sous la présidence du maire, l'élu Jean Petit, s'est tenue une réunion"
    if adjuncts and (sentence.tags[0] == "R" or sentence.words[0] in OF):
        return None  # "Environ cent élus, certains debout, ont voté"
    if opens_with_span(sentence, first) or sentence.words[verb] in SAYING:
        return None  # "Une belle surprise, sourit le maire"
    if not adjuncts and sentence.tags[verb + 1 : verb + 2] in (*_SUBJECT_OPENINGS, ()):
        return None
    before = [comma for comma in sentence.commas if first < comma < verb]
    parting = [comma for comma in before if _parts_verb(sentence, comma)]
    return before[0] if len(before) == 1 and before == parting else None


def _parts_verb(sentence: Parsed, comma: int) -> bool:
    """Return whether a finite verb, with its clitics, follows a comma, and names no source."""
    verb = verb_at(sentence, comma + 1)
    return verb is not None and SAYING.isdisjoint(sentence.words[verb : verb + 2])


def _unclosed_name(sentence: Parsed) -> int | None:
    """Return the end of a name that a comma opens and none closes: "Le maire de Brest, Jean Petit a dit".

    An office opens the sentence, so that the name is not the subject behind an adjunct.
    """
    if not sentence.commas or sentence.tags[0] != "Ds":
        return None
    head = 2 if sentence.words[1] in SINCE_WHEN else 1
    first = sentence.commas[0] + 1
    if sentence.words[head] not in OCCUPATIONS or any(sentence.finites[:first]):
        return None
    end = sentence.end_of_name(first)
    verb = verb_at(sentence, end)
    is_full = end > first + 1
    return end - 1 if is_full and verb is not None and sentence.words[verb] not in SAYING else None
