"""Agencies that no list has ("l'agence de presse Foo") and unnamed ones ("les agences russes")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newsum.agencies.context import SAYING, TELLS, is_cited, tells
from newsum.agencies.detection import Context, Hit, is_list_gap
from newsum.agencies.matching import FormIndex
from newsum.agencies.phrases import (
    OFFICIAL,
    PRESS,
    Left,
    any_of,
    before,
    is_press,
    says_press,
    stems,
    tokens,
)
from newsum.folding import fold_name

_PIECE = re.compile(r"\w(?:[\w&-]*\w)?'?|[^\w\s]")
_WINDOW = 120
# A listed name this near belongs to the phrase: "l'agence de presse de l'Etat iranien, Irna".
_NEAR = 30

_STATE = frozenset(
    (
        "officielle officielles officieuse semi-officielle étatique étatiques gouvernementale "
        "gouvernementales publique publiques état privée privées etat indépendante pro-gouvernementale "
        "progouvernementale"
    ).split()
)
_PLAIN = frozenset(
    (
        "nationale nationales locale locales financière économique catholique internationale "
        "internationales mondiales occidentales régionales télégraphique"
    ).split()
)
# "L'agence d'information sur l'énergie", but "l'agence de presse sur Telegram".
_INFORMATION = stems("information")
_ARTICLES = frozenset("le la les l'".split())
_OF = frozenset("de d' des du".split())
_LINKS = frozenset("de d' du la l'".split())
_DEMONYMS = frozenset(
    (
        "russe turque grecque tchèque serbe belge suisse slovaque croate slovène bulgare arabe kurde "
        "corse émiratie saoudite soviétique qatarie bahreïnie omanaise chiite sunnite séparatiste "
        "prorusse pro-russe jihadiste abkhaze afghane argentine azérie basque bélarusse biélorusse birmane "
        "bosniaque burkinabè burkinabé catalane houthie kabyle kazakhe kényane kirghize kosovare lettone "
        "libyenne malgache moldave monténégrine nigériane ossète ouïghoure ouzbèke philippine sahraouie "
        "tadjike tchétchène turkmène yéménite"
    ).split()
)
_DEMONYM_ENDINGS = stems("aise oise ienne éenne aine annique iatique ande ole ine iote")
# Words that end as an adjective of "agence" may, and are none.
_NO_ADJECTIVES = frozenset(
    (
        "autre cette chaque comme contre dame elle encore entre maître même notre onze quatre que quelque "
        "reine toute une votre"
    ).split()
)
# Where an agency of the press that no list has is a rarity, "l'agence américaine Noaa" is a public body.
_ALL_LISTED = frozenset(
    """
    américaine britannique allemande suisse italienne française japonaise canadienne belge espagnole
    néerlandaise suédoise norvégienne danoise finlandaise autrichienne australienne portugaise irlandaise
    """.split()
)
_ADJECTIVES_MAX = 2
# Adjectives with such an ending that are no people's.
_NO_DEMONYM = frozenset(
    "certaine prochaine humaine lointaine européenne onusienne quotidienne ancienne aérienne urbaine".split()
)
# How none but the press is cited: "selon l'agence Foo" may be of weather forecasters, or of estate agents.
_SAID = stems("déclar indiqu expliqu affirm précis dit_")
_CONFIRMS = (*TELLS, "confirm")
_QUOTED = stems("cité rapporté relayé repris")
_SMALL_IN_NAME = frozenset("of de du al for and the".split())
_PRESS_ENDS = frozenset("news press presse newswire".split())
# Words that end an agency's name: "Foo News" is one, "Foo Jean Dupont" is Foo and a person.
_NAME_ENDS = frozenset(
    (
        "news press presse agency agence agencia agenzia média medias médias media info infos service "
        "services online telegraph wire images photo pictures"
    ).split()
)
# What is called an agency and is named, but is no news agency.
_OTHERS = frozenset(
    (
        "moody's moody moodys fitch standard s&p sp dbrs scope dagong nasa esa roscosmos isro jaxa cnes "
        "europol frontex interpol ansm anses anssi ademe anah ars arjel onu unicef unrwa aiea oiat bfm "
        "bfmtv tf1 cnn bbc nrk elite ford img metropolitan havas publicis betc tbwa ogilvy capa premieres "
        "iribnews nsa cia fsb gru bpifrance pole france business sante medicale century orpi foncia "
        "laforet era bio adecco manpower randstad aed getty magnum vu gamma sipa maxppp abaca platts "
        "argus comscore kantar ipsos ifop bestimage splash x17 backgrid magnumphotos nationale regionale "
        "noaa roskosmos cnsa afad swissmedic anvisa cofepris senasa biomedecine aesa easa ema efsa "
        "federale europeenne internationale mondiale francaise centrale le la les"
    ).split()
)


class _Phrase(NamedTuple):
    """What follows one word "agence": its offsets, its modifiers, and where a name may begin."""

    start: int
    end: int
    plural: bool
    modifiers: tuple[str, ...]
    name: int | None


def unlisted(
    context: Context, found: Sequence[Hit], is_misspelt: Callable[[str], bool]
) -> tuple[list[Hit], list[Hit]]:
    """Return the agencies that the text itself calls so, and those of ``found`` that only describe one.

    "L'agence de presse saoudienne Foo" is Foo, although "agence de presse saoudienne" is a listed name.

    Args:
        context: the text.
        found: the agencies that are listed, in text order.
        is_misspelt: whether a name is one letter from a listed one.
    """
    new: list[Hit] = []
    describing: list[Hit] = []
    for phrase in _phrases(context.text):
        hit = _named(context, phrase, is_misspelt)
        if hit is None or _overlapped(hit.start, hit.end, found):
            continue
        overlapped = _overlapped(phrase.start, phrase.end, found)
        if all(each.start == phrase.start for each in overlapped):
            new.append(hit)
            describing += overlapped
    return (_with_repeats(context.text, new, found) if new else []), describing


def generic(context: Context, found: Sequence[Hit]) -> list[tuple[int, int]]:
    """Return the spans of unnamed agencies that the text cites, without their article."""
    spans = []
    for phrase in _phrases(context.text):
        # "L'agence de presse" after a name stands for that name; "l'agence émiratie WAM" has one.
        place = bisect_left(found, phrase.start, key=_start)
        if not phrase.plural and place > 0:
            continue
        left, right = context.left(phrase.start), context.right(phrase.end)
        listed = place > 0 and is_list_gap(context.text[found[place - 1].end : phrase.start])
        if _is_signing(phrase, left, right, listed=listed):
            spans.append((phrase.start, phrase.end))
            continue
        if phrase.name is not None or not _is_specific(phrase, tokens(right[:16])[:2]):
            continue
        if place < len(found) and found[place].start <= phrase.end + _NEAR:
            continue
        # Who speaks of "les agences de presse" in a quotation speaks of the trade.
        bare = all(any_of((word,), PRESS) for word in phrase.modifiers)
        if bare and (left.count('"') % 2 or left.count("«") > left.count("»")):
            continue
        if _is_reported(left, right):
            spans.append((phrase.start, phrase.end))
    return spans


def _phrases(text: str) -> Iterator[_Phrase]:
    """Yield what follows each word "agence" or "agences" of a text."""
    for word in ("agence", "Agence"):
        place = text.find(word)
        while place >= 0:
            after = place + len(word)
            plural = text[after : after + 1] == "s"
            if (
                not text[after + plural : after + plural + 1].isalnum()
                and not text[place - 1 : place].isalnum()
            ):
                yield _phrase(text, place, after + plural, plural)
            place = text.find(word, after)


def _phrase(text: str, start: int, end: int, plural: bool) -> _Phrase:
    modifiers: list[str] = []
    stop = end
    # What may well be something else, unless a name follows: "l'agence de presse [sportive] Foo".
    unsure: list[str] = []
    last = end
    for match in _PIECE.finditer(text, end, end + _WINDOW):
        piece = match.group()
        small = piece.lower()
        if small in _LINKS or (small == "," and modifiers) or small in ("«", '"', "“"):
            continue
        known = (piece[0].islower() or small in ("état", "etat")) and _is_modifier(small)
        if known and not unsure:
            modifiers.append(small)
            stop = last = match.end()
            continue
        if len(unsure) < _ADJECTIVES_MAX and (known or _may_be_adjective(piece, modifiers)):
            unsure.append(small)
            last = match.end()
            continue
        if piece[0].isupper() and text[last : match.start()].strip() in ("", "«", '"', "“"):
            return _Phrase(start, last, plural, (*modifiers, *unsure), match.start())
        break
    return _Phrase(start, stop, plural, tuple(modifiers), None)


def _is_modifier(word: str) -> bool:
    if word in _STATE or word in _PLAIN or any_of((word,), PRESS):
        return True
    return is_demonym(word)


def _may_be_adjective(word: str, modifiers: Sequence[str]) -> bool:
    """Return whether a word after "agence de presse" may be its adjective, by its letters."""
    if not any_of(modifiers, PRESS) or not word.islower() or any_of((word,), (*SAYING, *TELLS)):
        return False
    return word.endswith(("e", "è")) and not word.endswith("ée") and word not in _NO_ADJECTIVES


def is_demonym(word: str) -> bool:
    """Return whether a word says of which people an agency is, as an adjective of "agence" does."""
    last = word.removesuffix("s").rpartition("-")[2]
    return last in _DEMONYMS or (last.endswith(_DEMONYM_ENDINGS) and last not in _NO_DEMONYM)


def _named(context: Context, phrase: _Phrase, is_misspelt: Callable[[str], bool]) -> Hit | None:
    """Return the agency that a phrase names, when the context proves that it is the press's."""
    text = context.text
    if phrase.name is None or phrase.plural:
        return None
    press = says_press(phrase.modifiers)
    proven = press and all(map(_is_modifier, phrase.modifiers))
    left = before(context.left(phrase.start))
    # "A déclaré à l'agence Foo Jean Dupont": only there may a person's name follow at once.
    words, end = _name(text, phrase.name, to=left.last in ("à", "auprès"))
    if not words or fold_name(words[0].rstrip("'")) in _OTHERS:
        return None
    name = " ".join(text[phrase.name : end].split())
    if not (proven or words[-1].lower() in _PRESS_ENDS or _is_cited_as_press(left, phrase.modifiers, words)):
        cited = is_cited(left) or tells(tokens(context.right(end)[:70]))
        if not (cited and is_press(phrase.modifiers) and (press or is_misspelt(name))):
            return None
    return Hit(phrase.name, end, name, None) if len(name) > 1 else None


def _is_cited_as_press(left: Left, modifiers: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether an agency that no word calls the press's is cited as only the press is.

    With "selon" it must be a country's and no acronym, "l'agence russe Foo", not "l'agence russe FSO", and
    not one of a country whose agencies are all listed.
    """
    if not is_press(modifiers):
        return False
    if left.last == "à":
        return any_of(left.clause(16), _SAID)
    if left.last == "par":
        return any_of(left.words[-4:-1], _QUOTED)
    if not _ALL_LISTED.isdisjoint(modifiers) or len(words) > 1 or words[0].isupper():
        return False
    return any(map(is_demonym, modifiers)) and left.last in ("selon", "après") and is_cited(left)


def _name(text: str, start: int, *, to: bool) -> tuple[list[str], int]:
    """Return the words of the name that begins at an offset, and its end.

    Where a person's name may follow (``to``) it is left out; no words when nothing would tell the two apart.
    """
    words: list[str] = []
    ends: list[int] = []
    for match in _PIECE.finditer(text, start, start + _WINDOW):
        piece = match.group()
        if ends and text[ends[-1] : match.start()] not in (" ", "\n"):
            break
        if not (piece[0].isupper() or (words and piece in _SMALL_IN_NAME)) or len(words) == 5:
            break
        words.append(piece)
        ends.append(match.end())
    for last in range(len(words) - 1, 0, -1):
        if words[last].lower() in _NAME_ENDS:
            return words[: last + 1], ends[last]
    if not to and words:
        return words, ends[-1]
    return (words[:1], ends[0]) if words and len(words) != 2 else ([], start)


def _with_repeats(text: str, new: Sequence[Hit], found: Sequence[Hit]) -> list[Hit]:
    """Return the new agencies and the later places where the text names them again."""
    first: dict[str, int] = {}
    for hit in new:
        first[hit.name] = min(hit.start, first.get(hit.name, hit.start))
    index = FormIndex((name, True, name) for name in first if len(name) > 2)
    starts = {hit.start for hit in new}
    hits = list(new)
    for occurrence in index.scan(text):
        hit = Hit(occurrence.start, occurrence.end, occurrence.values[0], None)
        if (
            hit.start > first[hit.name]
            and hit.start not in starts
            and not _overlapped(hit.start, hit.end, found)
        ):
            hits.append(hit)
    return hits


def _overlapped(start: int, end: int, found: Sequence[Hit]) -> Sequence[Hit]:
    """Return which of those found, disjoint and in text order, a stretch of the text overlaps."""
    stop = begin = bisect_left(found, end, key=_start)
    while begin and start < found[begin - 1].end:
        begin -= 1
    return found[begin:stop]


def _start(hit: Hit) -> int:
    return hit.start


def _is_specific(phrase: _Phrase, after: Sequence[str]) -> bool:
    """Return whether a phrase says that it means the press, and whose: "de presse", "officielle", "russes".

    "L'agence russe de météorologie", "l'agence d'information sur l'énergie" and "les agences
    gouvernementales" are public bodies.
    """
    if any_of(phrase.modifiers, PRESS):
        themed = after[:1] == ["sur"] and not _ARTICLES.isdisjoint(after[1:])
        return not (themed and any_of(phrase.modifiers[-1:], _INFORMATION))
    if not phrase.modifiers or not _OF.isdisjoint(after[:1]) or not is_press(phrase.modifiers):
        return False
    if not OFFICIAL.isdisjoint(phrase.modifiers):
        return True
    return phrase.plural and any(is_demonym(word) for word in phrase.modifiers)


def _is_signing(phrase: _Phrase, left: str, right: str, *, listed: bool) -> bool:
    """Return whether unnamed agencies sign, which have an article in prose: "(Avec agences)".

    They may be ``listed`` behind others: "(AFP et agences)".
    """
    bare = phrase.plural and not phrase.modifiers and not right.strip(" .)\n")
    return bare and (listed or left.lower().endswith("avec "))


def _is_reported(left: str, right: str) -> bool:
    """Return whether a text cites the agencies between these two stretches of it."""
    phrase = before(left)
    words = phrase.words
    following = tokens(right[:70])
    if is_cited(phrase) or tells(following, verbs=_CONFIRMS):
        return True
    if words[-1:] == ("par",):
        return False
    while words and words[-1] in ("aux", "des", "plusieurs"):
        words = words[:-1]
    return any_of(words[-5:], TELLS) or any_of(words[-5:], SAYING) or words[-1:] == ("selon",)
