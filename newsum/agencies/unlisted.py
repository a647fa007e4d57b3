"""Agencies that no list has ("l'agence de presse Foo") and unnamed ones ("les agences russes")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsum.agencies.context import NO_PRESS, after_agency_word
from newsum.agencies.detection import Context, Hit
from newsum.agencies.matching import fold

_AGENCY = re.compile(r"(?<![\w-])[Aa]gences?(?![\w-])")
_PRESS = r"(?:de presse|de presses|d'informations?|de nouvelles|d'actualités?|de propagande|télégraphique|photo|vidéo)"
_STATE = r"(?:officielle|semi-officielle|officieuse|étatique|gouvernementale|publique|d'[EÉ]tat|privée|indépendante)"
_ENDING = (
    r"(?:[a-zà-öø-ÿ]+-)?(?:[a-zà-öø-ÿ]*(?:aise|oise|ienne|éenne|aine|ique|ande|ole|ine|iate|arde|asque)"
    r"|russe|turque|grecque|tchèque|serbe|belge|suisse|slovaque|croate|slovène|bulgare|arabe|kurde|corse|perse)"
)
_DEMONYM = rf"{_ENDING}(?![a-zà-öø-ÿ])"
_ADJECTIVE = (
    rf"(?:{_STATE}|{_DEMONYM}|locale|nationale|financière|économique|catholique|spécialisée|française)"
)
# The word "agence" with what proves that it is the press: then a name.
_PROVEN = re.compile(
    rf"(?: {_ADJECTIVE}){{0,2}} {_PRESS}(?: {_ADJECTIVE}){{0,3}},? ?[«\"“]? ?"
    rf"|(?: {_STATE})(?: {_ADJECTIVE}){{0,2}},? ?[«\"“]? ?"
)
_BARE = re.compile(rf"(?: {_DEMONYM})? ")
_CITED = re.compile(
    r"(?:[Ss]elon|[Dd]'après|(?:cité|rapporté|relayé|diffusé|publié|interrogé|contacté)\w* par|auprès de|citant"
    r"|(?:rapporte|indique|écrit|affirme|précise)|(?:déclar|indiqu|expliqu|affirm|confi)\w+ à) l'$"
)
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'&-]*(?:\.[A-Z]\b)*"
_NAME = re.compile(rf"{_WORD}(?: (?:(?:of|de|du|al|for|and|the|News|Press|Presse|Agency) )?{_WORD}){{0,3}}")
# Words that end an agency's name: "Foo News" is one, "Foo Jean Dupont" is Foo and a person.
_LAST = frozenset(
    "news press presse agency agence agencia agenzia média média media medias info infos service services online"
    " telegraph wire images photo pictures".split()
)
_NOT_PRESS_NAMES = frozenset(
    "moody's moody moodys fitch standard s&p dbrs scope dagong nasa esa roscosmos isro jaxa cnes europol frontex interpol"
    " ansm anses anssi ademe anah ars arjel onu unicef unrwa aiea oiat bfm tf1 cnn bbc nrk elite ford img metropolitan"
    " havas publicis betc tbwa ogilvy capa premières bestimage iribnews iribnews.ir nsa cia fsb gru bpifrance pôle"
    " france business santé médicale century orpi foncia laforêt guy era stéphane bio adecco manpower randstad aed"
    " getty magnum vu gamma sipa maxppp abaca platts argus comscore kantar ipsos ifop adit cision russia alex oeko"
    " nationale régionale fédérale européenne internationale mondiale française centrale".split()
)
_GENERIC = re.compile(
    rf"(?<![\w-])(?:(?P<many>(?:[Ll]es|[Dd]es|[Aa]ux|[Dd]e|[Pp]lusieurs|[Dd]eux|[Tt]rois) (?:principales |grandes |diverses |différentes )?)"
    rf"(?P<plural>[Aa]gences(?: (?:de presse|d'informations?|officielles|publiques|locales|étatiques|gouvernementales"
    rf"|internationales|occidentales|mondiales|nationales|{_ENDING}s)(?![a-zà-öø-ÿ])){{1,3}})"
    rf"|(?:[Ll]'|[Uu]ne |[Ll]a principale )(?P<one>[Aa]gence(?: (?:de presse|d'informations?|officielle|semi-officielle|publique|étatique|gouvernementale|d'[EÉ]tat"
    rf"|{_DEMONYM})){{1,3}}))(?![\w'-])"
)
_GENERIC_PRESS = re.compile(
    r"presse|information|nouvelles|officielle|étatique|gouvernementale|d'[EÉ]tat"
    r"|(?:russ|chinois|turc|turqu|iranien|syrien|coréen|japonais|italien|allemand|espagnol|britannique|américain|indien"
    r"|égyptien|algérien|tunisien|marocain|libanais|saoudien|irakien|ukrainien|biélorusse|bélarusse|polonais|tchèque|grec"
    r"|serbe|belge|suisse|autrichien|néerlandais|suédois|norvégien|danois|finlandais|portugais|cubain|vénézuélien|pakistanais"
    r"|afghan|internationales|occidentales|locales|mondiales)"
)
_GENERIC_CUE_LEFT = re.compile(
    r"(?:[Ss]elon|[Dd]'après|(?:cité|rapporté|relayé|diffusé|publié|repris|annoncé|interrogé|transmi)\w* par|auprès"
    r"|(?:rapport|indiqu|annonc|écri|affirm|précis|déclar|ont dit|a dit|confi|expliqu)\w*(?: [^\s.;!?]+){0,6}? ?(?:à|aux|,)?"
    r"|dépêches?|[Cc]itant|par) ?$"
)
_GENERIC_CUE_RIGHT = re.compile(
    r",? (?:ont |a |avaient |avait |n'ont )?(?:rapport|indiqu|annonc|écri|affirm|précis|cit|fait état|diffus|révél|publi)"
)
_NAMED = re.compile(r",? ?[«\"“]? ?[A-ZÀ-Þ]")


def unlisted(context: Context, found: Sequence[Hit]) -> list[Hit]:
    """Return the agencies that the text itself calls so, and that ``found`` does not have."""
    text = context.text
    taken = sorted((hit.start, hit.end) for hit in found)
    new: list[Hit] = []
    for match in _AGENCY.finditer(text):
        hit = _named(context, match.start(), match.end())
        if hit is not None and not any(s < hit.end and hit.start < e for s, e in taken):
            new.append(hit)
    return new + _repeated(text, new, taken)


def _named(context: Context, start: int, end: int) -> Hit | None:
    text = context.text
    proof = _PROVEN.match(text, end)
    if proof is None:
        bare = _BARE.match(text, end)
        left = context.left(start)
        if bare is None or _CITED.search(left) is None or re.match(rf" ?{NO_PRESS}", text[end : end + 60]):
            return None
        proof = bare
    name = _NAME.match(text, proof.end())
    if name is None:
        return None
    words = _without_person(name.group().split(" "))
    surface = " ".join(words)
    first = fold(words[0])
    if first in _NOT_PRESS_NAMES or words[0].lower() in _NOT_PRESS_NAMES or len(surface) < 2:
        return None
    return Hit(proof.end(), proof.end() + len(surface), surface, None)


def _without_person(words: list[str]) -> list[str]:
    """Return the words of a name up to a person's: the first word, unless a later one is the press's."""
    for last in range(len(words) - 1, 0, -1):
        if fold(words[last]) in _LAST:
            return words[: last + 1]
    return words[:1]


def _repeated(text: str, new: Sequence[Hit], taken: Sequence[tuple[int, int]]) -> list[Hit]:
    """Return the later places where a name stands that the text has introduced as an agency's."""
    repeats = []
    seen: set[str] = set()
    busy = [*taken, *((hit.start, hit.end) for hit in new)]
    for hit in new:
        if hit.name in seen or len(hit.name) < 3:
            continue
        seen.add(hit.name)
        for match in re.finditer(rf"(?<![\w-]){re.escape(hit.name)}(?![\w-])", text[hit.end :]):
            start, end = hit.end + match.start(), hit.end + match.end()
            if not any(s < end and start < e for s, e in busy):
                repeats.append(Hit(start, end, hit.name, None))
    return repeats


def generic(context: Context, found: Sequence[Hit]) -> list[tuple[int, int]]:
    """Return the spans of unnamed agencies that the text cites."""
    text = context.text
    spans = []
    for match in _GENERIC.finditer(text):
        start, end = match.span("plural" if match["plural"] else "one")
        if not _GENERIC_PRESS.search(text[start:end]):
            continue
        left, right = context.left(match.start()), context.right(end)
        # "L'agence de presse" after a name stands for that name; "l'agence d'Etat émiratie WAM" has one.
        if match["one"] and any(hit.start < start for hit in found):
            continue
        if any(end <= hit.start and after_agency_word(text[start : hit.start]) for hit in found):
            continue
        if _NAMED.match(right) or left.count('"') % 2 or left.count("«") > left.count("»"):
            continue
        if _GENERIC_CUE_LEFT.search(left[-90:]) or _GENERIC_CUE_RIGHT.match(right):
            spans.append((start, end))
    return spans
