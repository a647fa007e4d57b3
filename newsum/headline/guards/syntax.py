"""The form of what is left of a sentence: its verbs, how it begins and ends, its punctuation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from newsum import first_names
from newsum.french import tagging
from newsum.headline.grammar import attribution
from newsum.headline.grammar.parse import Parsed
from newsum.headline.grammar.segments import counts_from, lone_comma, main_verb, segment_end, verbs
from newsum.headline.grammar.vocabulary import NEGATORS, OF, POSSESSIVES, UNFINISHED
from newsum.headline.guards.refusals import Refusal

MIN_WORDS = 4
"""A headline of fewer words says too little."""

_OPENERS = frozenset(
    """
    Le La Les Un Une Des Ces Cette Cet Son Sa Ses Il Ils Dans Selon Après Lors Depuis Alors Mais Si
    """.split()
)
_GLUED = re.compile(
    r"(?<!\b[A-Z])[.?!»][A-ZÉÈÀ](?:(?<![A-Z\d].[A-Z])[A-Z\d]|[^\W\dA-Z])"  # not "AIR.PA", "E.Leclerc"
    rf"|(?:[a-zéèêà]{{3}}|[.?!»])(?:{'|'.join(_OPENERS)})(?!\w)"  # MaireLe, "A.Le"
    rf"|\d(?:{'|'.join(_OPENERS)})(?!\w)|(?<!\d)\d{{4}}[A-ZÉÈ][a-zéèê]{{2}}|\w\"[A-ZÉÈÀ]"  # 2017Dans
)
_RUN_ON = re.compile(
    # plaineDouze, ÉlyséesDeux, CommuniquésUn, but not BuzzFeed
    r"(?<!\w)([a-zà-ÿ]{3,}|[A-ZÀ-Ý][a-zà-ÿ]{7,}|(?=[À-Ý]|[A-Z][a-z]*[à-ÿ])[A-ZÀ-Ý][a-zà-ÿ]{3,})"
    r"([A-ZÉÈÀ][a-zéèêà]{2,})"
)
"""Two words without a space, each of which may be known."""
_SHORT_FORMS = frozenset("bio euro info radio télé vélo vélô".split())
"""Names begin with these: "TéléLoisirs", "bioMérieux"."""
_WHOLE = 5
_THESE = frozenset(["ce", "cet", "cette", "ces"])
_LEANING = frozenset(
    [
        "à commencer",
        "tout a",
        "surtout que",
        "la raison",
        "il s'",
        "malgré tout",
        "en cause",
        "à l'inverse",
        "quant à",
        "quant au",
        "quant aux",
        "même constat",
        "autre exemple",
    ]
)
_QUANTITIES = frozenset("certains certaines tous toutes chacun chacune plusieurs beaucoup".split())
_ONE = (("l'", "un"), ("l'", "une"))
_PAUSES = (",", ":", ";")
_INTERROGATIVES = frozenset("que qu' quel quelle quels quelles comment pourquoi combien où quand".split())
_LABELS = frozenset(
    """
    enquête sondage photo photos illustration crédit source propos article copyright texte textes
    reste face conséquence résultat côté suite
    """.split()
)
"""No news opens with these: the label of a picture or survey, or what comes after other news."""


def clause(sentence: Parsed, places: Sequence[int], telegraphic: bool) -> Refusal | None:
    """Return what its clause lacks: a finite main verb, the rest of a negation, a beginning that stands."""
    free, pending = verbs(sentence, places)
    everything = range(len(sentence))
    free_before, pending_before = verbs(sentence, everything)
    if free == 0 and not telegraphic and not _asks(sentence, places) and not _is_nominal(sentence, places):
        return "no main verb"
    if _only_says(sentence, places):
        return "no main verb"
    if pending > pending_before or free > max(free_before, 1):
        return "a subordinator without its verb"
    negated = any(sentence.words[place] in ("ne", "n'") and sentence.free(place) for place in places)
    is_cut = not NEGATORS.intersection(sentence.words[place] for place in places)
    if negated and is_cut and not NEGATORS.isdisjoint(sentence.words):  # "n'ayant pu" has no other half
        return "a negation cut in two"
    return None if _asks(sentence, places) else _beginning(sentence, places)


def _only_says(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether the verb went with a quotation, and not who says it: "Les aides, avertit le maire"."""
    verb = main_verb(sentence, places)
    if verb is None or not verb or not attribution.follows(sentence, verb - 1):
        return False
    told = [place for place in range(verb) if sentence.quoted[place] and sentence.is_inflected(place)]
    return bool(told) and set(places).isdisjoint(told)


def _asks(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether the headline is a question that opens with its interrogative: "Que faire ?"."""
    opens = any(sentence.words[place] in _INTERROGATIVES for place in places[:1]) or (
        sentence.tags[places[0]] == "E" and sentence.words[places[1]] in ("quoi", "qui", "quel", "quelle")
    )
    return opens and sentence.words[places[-1]] == "?"


def _is_nominal(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether a whole sentence is a nominal one, as headlines are: "Soulagement au Sénat".

    It opens with its noun, an adjective or a name, without article, and has no second part. "Une décision
    qui surprend", with an article, goes on with what was said before; "Jean Petit avec AFP" is a byline.
    """
    first, last = sentence.words[places[0]], sentence.words[places[-1]]
    return (
        len(places) == len(sentence)
        and sentence.tags[places[0]][0] in "NJU"
        and POSSESSIVES.isdisjoint(sentence.words)
        and first not in _LABELS
        and not (sentence.tags[places[0]] == "U" and "avec" in sentence.words[:4])
        and not sentence.commas
        and ":" not in sentence.words
        and last not in ("...", "…")
        and any(sentence.is_preposition(place) for place in places)
        and len(places) > MIN_WORDS
    )


def _beginning(sentence: Parsed, places: Sequence[int]) -> Refusal | None:
    first, following = places[0], places[min(1, len(places) - 1)]
    word, tag = sentence.words[first], sentence.tags[first]
    if tag[0] == "E" and sentence.tags[following] == "PR":
        return "a beginning that hangs"
    if word == "ni" and "ni" in [sentence.words[place] for place in places[1:]]:
        return None  # "Ni la droite ni la gauche ne votera"
    if tag in ("CC", "PR", "PO", "RN") or word in ("que", "qu'", ",", ":"):
        return "a beginning that hangs"
    if len(places) < len(sentence) and sentence.finite(first):
        return "a beginning that hangs"
    opening = " ".join(sentence.words[place] for place in places[:2])
    if word == "ainsi" and sentence.is_participle(following):
        return "points to what was said before"
    if opening in _LEANING or word in ("voilà", "voici"):
        return "points to what was said before"
    if sentence.quoted[first] and sentence.words[min(first + 1, len(sentence) - 1)] in _THESE:
        return "points to what was said before"
    if word in _QUANTITIES and sentence.tags[following][0] in "VR":
        return "points to what was said before"
    if sentence.words[first : first + 2] in _ONE and OF.isdisjoint(sentence.words[first + 2 : first + 3]):
        return "points to what was said before"
    return None


def end(sentence: Parsed, places: Sequence[int]) -> Refusal | None:
    """Return whether it hangs: its last word is one that something has to follow."""
    last = places[-1]
    if last >= segment_end(sentence) - 1 or not sentence.free(last):
        return None
    word, tag = sentence.words[last], sentence.tags[last]
    is_open = tag in ("E", "EDs", "EDp", "Ds", "Dp", "CS", "CC", "PS", "RN")
    return "an end that hangs" if word in UNFINISHED or is_open or counts_from(sentence, last) else None


def punctuation(sentence: Parsed, places: Sequence[int]) -> Refusal | None:
    """Return what is wrong with its marks, or that words have run together for want of one."""
    for before, after in pairwise(places):
        if after == before + 1:
            continue
        one, other = sentence.words[before], sentence.words[after]
        if one in _PAUSES and (other in _PAUSES or other == "."):
            return "two marks in a row"
        if one == "," and sentence.finite(after) and not attribution.follows(sentence, after - 1):
            return "a comma between subject and verb"
        if one in ("l'", "s'", "j'", "m'") and other[0] not in "aeiouyhàâéèêëîïôûœ":
            return "an elision that cannot be mended"
    if _leaves_lone_comma(sentence, places):
        return "a comma between subject and verb"
    kept_text = " ".join(sentence.tokens[place].text for place in places)
    if "http" in kept_text or "www." in kept_text or " @ " in kept_text:
        return "an address of the web"
    if _is_glued(sentence.text) or _opens_with_heading(sentence) or _starts_again(sentence):
        return "words run together"
    return None


def _is_glued(text: str) -> bool:
    """Return whether the space between two sentences is lost: "plaineDouze", not the name "easyJet"."""
    return _GLUED.search(text) is not None or any(_opens_anew(*found) for found in _RUN_ON.findall(text))


def _opens_anew(first: str, second: str) -> bool:
    """Return whether a capital inside a word opens a sentence: its second half is a word, or a first name."""
    if first.lower() in _SHORT_FORMS:
        return False
    if first[0].isupper() or second in first_names.load() or tagging.is_known(second.lower()):
        return True
    return len(first) >= _WHOLE and tagging.is_known(first)


def _leaves_lone_comma(sentence: Parsed, places: Sequence[int]) -> bool:
    """Return whether the cuts left a comma without its pair before the verb.

    Not if the whole sentence has the same commas there, and is taken to have one too many as well.
    """
    if len(places) == len(sentence) or not lone_comma(sentence, places):
        return False
    verb, held = main_verb(sentence, places) or 0, set(places)
    inside = [comma for comma in sentence.commas if places[0] < comma < verb]
    around = (place for comma in inside for place in (comma - 1, comma))
    is_cut = any(place not in held and not sentence.bracketed[place] for place in around)
    return is_cut or not lone_comma(sentence, range(len(sentence)))


def _starts_again(sentence: Parsed) -> bool:
    """Return whether what opens sentences follows a word, with its capital: the stop before was lost."""
    for place in range(1, len(sentence) - 1):
        form, following = sentence.tokens[place].text, sentence.tokens[place + 1].text
        if form in _OPENERS and following.islower() and not sentence.quoted[place]:
            before = sentence.tokens[place - 1].text[-1]
            if before.isalnum() or before in '"»':
                return True
    return False


def _opens_with_heading(sentence: Parsed) -> bool:
    """Return whether an intertitle in capitals has run into the sentence."""
    forms = [token.text for token in sentence.tokens if token.text.isalpha()]
    shouted = sum(len(form) > 1 and form.isupper() for form in forms[:5])
    return shouted > 2 and not sentence.text.isupper()
