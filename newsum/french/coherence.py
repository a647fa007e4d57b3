"""Coherence: which sentences cannot be read without their neighbours, and why.

Only first words and quotation marks are looked at, in sets and dictionaries: this runs over every sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsum.french import tagging
from newsum.french.cues import STRONG, Cue
from newsum.french.impersonal import is_impersonal
from newsum.french.lexicon import RELATIVES, entries
from newsum.french.words import tokens
from newsum.french.words import words as words_of
from newsum.models import BlockKind, Document, Sentence, SentenceKind

_REFERRING = frozenset((Cue.REFERENCE, Cue.DEMONSTRATIVE, Cue.POSSESSIVE, Cue.LATE_PRONOUN))

_PERSONAL = entries("il elle ils elles")
_PRONOUNS = entries(
    "celui-ci celle-ci ceux-ci celles-ci celui-là celle-là lui eux cela ça ceci lui-même elle-même"
)
_CONNECTIVES = entries("""
cependant mais or pourtant toutefois ainsi enfin aussi ensuite puis donc néanmoins car et ni surtout
seulement autrement bref idem finalement parallèlement inversement justement concrètement
""")
# First word -> the words that make it a connective.
_PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (("revanche",), ("outre",), ("effet",), ("conséquence",), ("clair",), ("parallèle",), ("fait",)),
    "par": (("ailleurs",), ("conséquent",), ("contre",)),
    "de": (("son", "côté"), ("leur", "côté"), ("plus",), ("même",), ("fait",), ("quoi",), ("surcroît",)),
    "pour": (("sa", "part"), ("leur", "part"), ("autant",)),
    "à": (("l'", "inverse"), ("son", "tour"), ("leur", "tour"), ("cela",)),
    "a": (("l'", "inverse"), ("son", "tour"), ("leur", "tour"), ("cela",)),
    "d'": (("autre", "part"), ("ailleurs",), ("une", "part"), ("où",), ("autant",)),
    "du": (("coup",), ("moins",)),
    "au": (("contraire",), ("final",), ("passage",), ("total",)),
    "dès": (("lors",),),
    "c'": (("est", "pourquoi"), ("est", "ainsi"), ("est", "dire")),
    "quant": (("à", "lui"), ("à", "elle"), ("à", "eux"), ("à", "elles")),
    "malgré": (("cela",), ("tout",)),
    "après": (("cela",), ("quoi",)),
    "reste": (("que",), ("qu'",)),
    "voilà": (("pour",), ("pourquoi",), ("comment",), ("qui",), ("ce",)),
    "preuve": (("que",), ("qu'",), ("en", "est")),
    "sans": (("oublier",), ("compter",)),
    "dans": (("la", "foulée"), ("ce", "contexte"), ("ces", "conditions"), ("ce", "cas"), ("ce", "cadre")),
}
_REFERENCES: dict[str, tuple[tuple[str, ...], ...]] = {
    "le": (("lendemain",), ("même",), ("jour", "même"), ("second",), ("premier", "est")),
    "la": (("veille", "au"), ("même",), ("seconde",), ("plupart", "ont"), ("plupart", "sont")),
    "les": (("mêmes",), ("deux", "hommes"), ("autres",), ("deux",), ("trois",)),
    "l'": (("autre",), ("un", "d'"), ("une", "d'"), ("intéressé",), ("intéressée",)),
    "même": (("constat",), ("chose",), ("son",), ("scénario",), ("si",)),
    "autre": ((),),
    "autres": ((),),
    "d'": (("autres",),),
    "un": (("autre",), ("peu", "plus")),
    "une": (("autre",),),
}
# "Certains y parviennent": some of whom the sentence before named.
_INDEFINITE = entries("""
certains certaines plusieurs beaucoup tous toutes aucun aucune chacun chacune quelques-uns quelques-unes
deux trois quatre
""")
_VERBAL = entries(
    "y ont sont ne n' se s' en avaient étaient seront auront peuvent veulent vont font disent a est"
)
_DEMONSTRATIVES = entries("ce cet cette ces")
_LAST = entries("dernier dernière derniers dernières")
_TIMES = entries("""
lundi mardi mercredi jeudi vendredi samedi dimanche semaine week-end année mois matin matinée midi soir
soirée nuit été hiver automne printemps saison après-midi janvier février mars avril mai juin juillet août
septembre octobre novembre décembre
""")
_POSSESSIVES = entries("son sa ses leur leurs")
_BESIDE_PRONOUN = entries("selon pour avec chez parmi après avant derrière devant contre entre sans autour")
_OBLIQUE = entries("lui elle eux elles celui-ci celle-ci ceux-ci celles-ci")

_PREPOSITIONS = entries("""
à a au aux en dans après avant depuis selon lors pour par sur dès pendant durant sous face lundi mardi
mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain interrogé interrogée contacté contactée
""")
_REPLIES = entries("oui non si parce absolument exactement effectivement évidemment tout-à-fait")
# What parts the names of a line-up or a list of those present, of which there are some.
_BETWEEN_NAMES = re.compile(r"[,;()]|\s[-–—]\s|\bet\b")
_RESULT = re.compile(r"[^:]{3,70}:\s?\d[\d\s.,]*(?:(?:à \d[\d\s.,]*)?(?:%|°|/\d)|(?:voix|points?|pts)\b)")
_FEWEST_NAMES = 5
_MOST_NAMES = 0.8  # of the pieces are short and open with a capital or a figure
_WORDS_OF_NAME = 4
_LONGEST_LABEL = 6  # blanks
_CLAUSES = entries("vu vus vue vues considérant attendu")
# What announces what comes: "Voici les conseils de l'agence.", not "Voici deux ans que la guerre dure".
_AHEAD = entries("le la les l' ce ces nos notre vos votre quelques comment pourquoi quelles quels")
_EXPLAINS = entries("explique dit résume raconte détaille donne présente propose aide")
_LONGEST_AHEAD = 14  # words
_DASHES = ("–", "—")
_QUOTES = '«"“'
_ADDRESS = entries("je j' vous tu moi oui non madame monsieur")
_FEW = 4
_OPENING = 7
_LONGEST_QUOTATION = 6
_WEATHER = entries("neige neigé pleut plu gèle gelé beau froid")
_APPOSITION = 100  # characters within which an apposition ends


def dangles(sentence: str, words: Sequence[str] | None = None) -> Cue | None:
    """Return why a sentence cannot be read alone, the strongest reason first, or ``None``.

    Args:
        sentence: its text.
        words: its words, if they are known.
    """
    found = words_of(sentence) if words is None else words
    if sentence[-1:] == ":" or (found and _announces(found)):
        return Cue.ANNOUNCEMENT
    if len(found) < _FEW:
        return Cue.FRAGMENT
    if sentence[-1] == "," or (sentence[-1] == ";" and found[0] in _CLAUSES):  # "Vu le code de la route ;"
        return Cue.ELLIPSIS
    weak = _opening(found)
    if weak is None and _describes(sentence, found):
        return Cue.PRONOUN
    # Half a quotation wants its other half, whatever it opens with: '"Ça a secoué fort.'
    cut = quotation(sentence) if weak not in STRONG or sentence[0] in _QUOTES else None
    if cut is not None:
        return cut
    if weak in STRONG:
        return weak
    if sentence[-1] == "?" or sentence[-2:-1] == "?":
        return Cue.QUESTION
    if weak is None and sentence[0] in _QUOTES and _has_unnamed_speaker(found):
        return Cue.SPEAKER
    return weak


def quotation(sentence: str) -> Cue | None:
    """Return whether a sentence closes a quotation it did not open, or opens one it does not close."""
    first = sentence.find('"')
    if first >= 0:
        if _stands_after(sentence, first):
            return Cue.QUOTE_NEVER_OPENED
        last = sentence.rfind('"')
        if sentence.count('"') % 2 and not (last > first and _stands_after(sentence, last)):
            return Cue.QUOTE_LEFT_OPEN
    for opening, closing in ("«»", "“”"):
        closes = sentence.find(closing)
        opens = sentence.find(opening)
        if closes < 0 and opens < 0:
            continue
        if closes >= 0 and not 0 <= opens < closes:
            return Cue.QUOTE_NEVER_OPENED
        if sentence.rfind(opening) > sentence.rfind(closing):
            return Cue.QUOTE_LEFT_OPEN
    return None


def dangling(document: Document) -> tuple[Cue | None, ...]:
    """Return the cue of each sentence of a document; those wholly inside a quotation are told as well.

    A sentence in the midst of a quotation of several sentences bears no mark of it: alone, it would read as
    the article's own statement. A demonstrative in the very first one points forward, and counts for nothing.
    An item of a list that a colon opens is an ellipsis: it shares the verb of the sentence with the colon.
    So may the first sentence of an answer, whose question is a heading. The rows of rankings and recipes have
    no verb at all.
    """
    found: list[Cue | None] = []
    spoken = _spoken_blocks(document)
    inside = 0
    is_first = True
    before: Sentence | None = None
    is_item = False
    for sentence in document.sentences:
        is_item = before is not None and _is_item(sentence, before, in_list=is_item)
        answers = before is not None and before.kind is SentenceKind.HEADING and _asks(before)
        before = sentence
        if sentence.kind is SentenceKind.HEADING or sentence.kind is SentenceKind.TITLE:
            inside = 0
            found.append(None)
            continue
        cue = dangles(sentence.text, sentence.words)
        if cue is Cue.DEMONSTRATIVE and is_first:
            cue = None
        leads, is_first = is_first, False
        if answers and cue not in STRONG:
            cue = _answer(sentence, cue)
        if sentence.block in spoken:
            found.append(Cue.INSIDE_QUOTATION)
            continue
        if is_item or (not leads and _is_row(sentence, document)):
            found.append(Cue.ELLIPSIS)
            continue
        # Only a strong cue was found without a look at the quotation marks, or because of them.
        cut = quotation(sentence.text) if cue in STRONG else None
        if cut is Cue.QUOTE_LEFT_OPEN:
            inside = _LONGEST_QUOTATION
        elif cut is Cue.QUOTE_NEVER_OPENED:
            inside = 0
        elif inside and '"' not in sentence.text and "«" not in sentence.text:
            inside -= 1
            cue = Cue.INSIDE_QUOTATION
        else:
            inside = 0
        found.append(cue)
    return tuple(found)


def _asks(sentence: Sentence) -> bool:
    return "?" in sentence.text[-2:]


def _answer(sentence: Sentence, cue: Cue | None) -> Cue | None:
    """Return the cue of the first sentence behind a question that is a heading, given what it opens with.

    "Chez un médecin ou un infirmier." has its verb in the question, "C'est un amortisseur." its subject;
    "Oui, les bus rouleront." says that it is an answer.
    """
    if cue in _REFERRING:
        return Cue.PRONOUN
    replies = sentence.words[0] in _REPLIES
    return Cue.ELLIPSIS if replies or tagging.has_no_main_verb(sentence.text) else cue


def _is_row(sentence: Sentence, document: Document) -> bool:
    """Return whether a sentence is a row of a ranking, a line-up or a recipe: "250 g de farine"."""
    if ":" in sentence.text and (_is_enumeration(sentence.text) or _is_result(sentence.text)):
        return True
    is_marked = document.article.blocks[sentence.block].kind is BlockKind.LIST_ITEM
    return (is_marked or sentence.text[0].isdigit()) and tagging.is_verbless(sentence.text)


def _is_enumeration(text: str) -> bool:
    """Return whether a label and names or figures are all of a sentence: "LENS : Samba - Gradit, Danso"."""
    head, _, tail = text.partition(":")
    pieces = [piece.strip() for piece in _BETWEEN_NAMES.split(tail)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < _FEWEST_NAMES or head.count(" ") > _LONGEST_LABEL or not tail[:1].isspace():
        return False
    named = sum(
        (piece[0].isupper() or piece[0].isdigit()) and piece.count(" ") < _WORDS_OF_NAME for piece in pieces
    )
    return named >= _MOST_NAMES * len(pieces) and tagging.is_verbless(head)


def _is_result(text: str) -> bool:
    """Return whether a name and what it got are all of a sentence: "Jeanne Martin (DVD) : 1 280 voix"."""
    return _RESULT.match(text) is not None and tagging.is_verbless(text)


def _is_item(sentence: Sentence, before: Sentence, *, in_list: bool) -> bool:
    """Return whether a sentence is an item of a list: it goes on where a colon or another item left off."""
    if sentence.block == before.block:
        return False
    opens_small = sentence.text[0].islower()
    if before.text[-1] == ":":
        return opens_small or sentence.text[-1] == ";"
    return in_list and (opens_small or before.text[-1] in ";,")


def _spoken_blocks(document: Document) -> frozenset[int]:
    """Return the blocks that are turns of a dialogue: items behind dashes, one of which addresses someone."""
    article = document.article
    if "–" not in article.text and "—" not in article.text:
        return frozenset()
    spoken: list[int] = []
    turns: list[int] = []
    for number, block in enumerate((*article.blocks, None)):
        if block is not None and block.kind is BlockKind.BOILERPLATE:
            continue
        if block is not None and article.text[max(0, block.start - 3) : block.start].rstrip()[-1:] in _DASHES:
            turns.append(number)
            continue
        said = (article.text[article.blocks[turn].start : article.blocks[turn].end] for turn in turns)
        if any("?" in turn or not _ADDRESS.isdisjoint(words_of(turn)) for turn in said):
            spoken += turns
        turns = []
    return frozenset(spoken)


def _stands_after(sentence: str, quote: int) -> bool:
    """Tell whether a straight quote stands behind a word, as one that closes does."""
    before, after = sentence[quote - 1 : quote], sentence[quote + 1 : quote + 2]
    return bool(before) and before not in " ('[«-" and (not after or after in " .,;:!?)]»…-")


def _announces(words: Sequence[str]) -> bool:
    """``Voici les conseils de l'agence``, ``On fait le point``, ``On vous explique pourquoi``."""
    if not 1 < len(words) <= _LONGEST_AHEAD:
        return False
    if words[0] == "voici":
        return words[1] in _AHEAD
    if words[0] == "on" and words[1] == "vous":
        return len(words) > 2 and words[2] in _EXPLAINS
    return tuple(words[-3:]) == ("fait", "le", "point")


def _opening(words: Sequence[str]) -> Cue | None:
    first, second = words[0], words[1]
    if first in _PERSONAL:
        return None if first == "il" and is_impersonal(words) else Cue.PRONOUN
    if first in _PRONOUNS:
        return Cue.PRONOUN
    if first in _CONNECTIVES:
        return Cue.CONNECTIVE
    if first == "alors" and second not in ("que", "qu'"):
        return Cue.CONNECTIVE
    if first in _PHRASES and _goes_on(words, _PHRASES[first]):
        return Cue.CONNECTIVE
    if first in _DEMONSTRATIVES:
        if second in _TIMES or (second in _LAST and words[2] in _TIMES):
            return None
        if second in _LAST:
            return Cue.PRONOUN
        return None if second in RELATIVES else Cue.DEMONSTRATIVE
    if first == "c'":
        return Cue.DEMONSTRATIVE
    if first in _POSSESSIVES:
        return Cue.POSSESSIVE
    if first in _BESIDE_PRONOUN and second in _OBLIQUE:
        return Cue.PRONOUN
    if second == "autres" and first in ("les", "d'") and _is_verbal(words[2]):
        return Cue.PRONOUN
    if first in _REFERENCES and _goes_on(words, _REFERENCES[first]):
        return Cue.REFERENCE
    if first in _INDEFINITE and second in _VERBAL:
        return Cue.REFERENCE
    if first in _PREPOSITIONS:
        return _late_pronoun(words)
    return None


def _goes_on(words: Sequence[str], phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(tuple(words[1 : 1 + len(phrase)]) == phrase for phrase in phrases)


def _is_verbal(word: str) -> bool:
    """``sont``, ``paieront``, ``payaient``: by its form a verb and no noun."""
    return word in _VERBAL or word.endswith(("ront", "aient"))


def _late_pronoun(words: Sequence[str]) -> Cue | None:
    """``Mardi, il a``, ``Dans un communiqué, elle``: a pronoun is the first subject."""
    for place in range(1, min(_OPENING, len(words) - 1)):
        if words[place] in _PERSONAL:
            if words[place] == "il" and is_impersonal(words[place:]):
                return None
            return Cue.LATE_PRONOUN
        if words[place] in ("qui", "que", "qu'", "dont", "où", "et"):
            return None
    return None


def _describes(sentence: str, words: Sequence[str]) -> bool:
    """``Née à Lyon, elle``: an apposition opens the sentence and does not tell whose it is."""
    head, _, rest = sentence[:_APPOSITION].partition(", ")
    pronoun = rest.split(" ", 1)[0]
    if not head or pronoun not in _PERSONAL:
        return False
    behind = words[len(words_of(head)) :]
    if len(behind) < 2 or behind[1] == "aussi" or (pronoun == "il" and is_impersonal(behind)):
        return False
    if pronoun == "il" and not _WEATHER.isdisjoint(behind[1:3]):
        return False  # "Fait rare, il a neigé"
    forms = [token.text for token in tokens(head)]
    if len(forms) > 1 and forms[1][0].isupper():  # "Najat Vallaud-Belkacem, elle"
        return False
    return tagging.tag(forms)[0].startswith(("J", "VK") if len(forms) == 1 else ("N", "J", "VK"))


def _has_unnamed_speaker(words: Sequence[str]) -> bool:
    """``a-t-il ajouté``, ``dit-elle``."""
    return any(word.endswith(("-il", "-elle", "-ils", "-elles")) for word in words if "-" in word)
