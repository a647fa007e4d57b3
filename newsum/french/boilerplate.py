"""Remains in running text that are no prose: players, embeds, captions, survey small print.

Archives that keep an article as one line of text keep these inside its paragraphs. What a line is ``reading``
tells; these are told when the sentences of a paragraph are split, and some of them tagged.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from newsum.french import rankings, tagging
from newsum.reasons import Reason

PLAYER: Final = "player code"
EMBED: Final = "embedded page"
MARKUP: Final = "remains of markup"
VIDEO_CAPTION: Final = "video caption"
PHOTO_CAPTION: Final = "photo caption"
READING: Final = "reading suggestion"
TEASER: Final = "link to the full article"
SURVEY: Final = "survey method"
CREDIT: Final = "photo credit"
SOURCE: Final = "source line"
CALL: Final = "call to the reader"
ADDRESS: Final = "web address"
CONTACT: Final = "contact line"
PAYWALL: Final = "paywall"
NEWSLETTER: Final = "newsletter box"
ADVERTISEMENT: Final = "advertisement"
UPDATE: Final = "note of an update"
NOTE: Final = "note"
BYLINE: Final = "byline"
GREETING: Final = "greeting"
RANKING: Final = "row of a table"
REPEATED: Final = "repeated"
EMPTY: Final = "no words"

# Each is looked for only where its marker occurs, since most articles have none.
_STRETCHES: tuple[tuple[str, re.Pattern[str], Reason], ...] = (
    ("window.", re.compile(r"window\.\w+ = new \w+\([^)\n]{0,900}(?:\)|$)[;\s]*"), PLAYER),
    ("[EMBED", re.compile(r"\[EMBED[^\]\n]{0,600}(?:\]|$)"), EMBED),
    ("=1", re.compile(r"(?:=\d{1,2}(?:\.\d)?pt|=#[0-9a-f]{6})+"), MARKUP),
    ("(Crédit", re.compile(r"\(Crédits? photos? ?:[^)\n]{1,80}\)"), CREDIT),
)
# "Où en est l'enquête ?par BFMTV": the credit of a video, glued to its title.
_GLUED_BY = re.compile(r"par (?<=[^\s«\"(]par )(?=[0-9A-Zf])")
_OUTLETS = (
    "6MEDIAS|franceinfo|BFMTV|BFM Business|CNEWS|Europe 1|LCP|LCI|RFI|RMC|RTL|RT France|Non Stop Zapping"
    "|Non Stop People|Sport Automoto|Sport Auto|Auto Plus|Public Sénat|CANAL+|L'Auto-Journal|20Minutes"
    "|L'Automobile Magazine|Caradisiac.com|Caradisiac|Autonews|France Inter|France Culture|France Bleu"
    "|France 24|FRANCE 24|France 2|Radio Classique|Le Point Abonnés|Le Point|Le Parisien|LeHuffPost"
    "|Lopinion.fr|L'Obs|Agence France-Presse|Planet Presse|OhMyMag-FR|OhMyMag|Jeanmarcmorandini|01net"
    "|KANGAI NEWS|Medisite vidéos|La Provence|Le Dauphiné|L'info du vrai|Touche pas à mon poste|Gentside"
    "|Futura|Closer|euronews (en français)|euronews|Tv7 Bordeaux|TV5MONDE"
).split("|")

# The first word of a sentence -> what it must go on with, and what the sentence then is.
_OPENINGS: dict[str, tuple[tuple[tuple[str, ...], Reason], ...]] = {
    "lire": ((("aussi", "également"), READING), (("la suite", "l' article"), TEASER)),
    "à": ((("lire aussi", "lire également", "lire sur", "voir aussi", "écouter aussi"), READING),),
    "a": ((("lire aussi", "lire également", "lire sur", "voir aussi", "écouter aussi"), READING),),
    "voir": ((("aussi", "également"), READING),),
    "sondage": ((("réalisé", "effectué", "mené"), SURVEY),),
    "enquête": ((("réalisée", "effectuée", "menée"), SURVEY),),
    "étude": ((("réalisée", "effectuée", "menée"), SURVEY),),
    "interviews": ((("réalisées",), SURVEY),),
    "échantillon": ((("de", "représentatif"), SURVEY),),
    "echantillon": ((("de", "représentatif"), SURVEY),),
    "marge": ((("d' erreur",), SURVEY),),
    "abonnez-vous": (((), CALL),),
    "inscrivez-vous": (((), CALL),),
    "cliquez": (((), CALL),),
    "suivez": ((("en direct", "ici", "l' actualité", "nous", "toute"), CALL),),
    "retrouvez": (
        (("ici", "ci-dessous", "toute l'", "tous nos", "nos", "cet article", "l' intégralité"), CALL),
    ),
    "plus": ((("d' informations à", "d' infos"), CALL),),
}
# What a site says of itself: the first word of a sentence -> a pattern of the words behind it. Each names
# the article, the reader or the site, so that news of cookies, letters and corrections stay.
_SUBSCRIBERS = r"est réservée? (?:aux|à nos) abonnés$"
_OLD_VERSION = (
    r"version (?:précédente |antérieure |initiale )?de (?:cet article|cette dépêche) (?:indiquait|mentionnait"
    r"|affirmait|disait|évoquait|attribuait|faisait état|comportait une erreur|contenait une erreur)"
)
_GOES_ON = r"(?:suit|suivent|suivra|suivront|(?:est |sont )?à (?:venir|suivre))$"
_AUTOMATIC = (
    r"(?:a été|est) (?:générée?|traduite?|rédigée?|produite?) (?:automatiquement"
    r"|(?:à|avec) l' aide (?:de l' |d' une )(?:ia|intelligence artificielle))"
    r"(?:$| (?:et|puis) (?:a été )?(?:relu|revu|vérifi|valid))"
)
_NEWSPAPER = (
    r"(?:(?:la|le|les|l') (?:rédaction|journal|gazette|écho|courrier|dépêche|voix|progrès|tribune|télégramme"
    r"|dauphiné)(?: \S+){0,4}|ouest-france|sud ouest)"
)
# What a newspaper adds below an obituary: "À sa famille, la Gazette présente ses condoléances."
_CONDOLENCES = (
    r"(?:son|sa|ses|toute (?:sa|la)|la famille|tous)\b.*"
    rf"\b(?:nous|{_NEWSPAPER}) (?:lui |leur )?(?:présent|adress)(?:e|ent|ons) (?:ses|leurs|nos) "
    r"(?:\S+ ){0,2}condoléances$"
)
_SIGNATORIES = re.compile(
    r"(?i:(?:les |liste (?:complète )?des )?(?:premi(?:er|ère)s |principaux )?(?:co)?signataires\s?:\s*)"
    r"(?=[A-ZÀ-Ý][\w'’-]+ [A-ZÀ-Ýd])"
)
# Whom a speech greets: "Monsieur le Maire, chers amis, bonjour."
_GREETINGS = frozenset(
    "bonjour bonsoir monsieur madame mesdames messieurs mes chers chères cher chère".split()
)
_GREETED = re.compile(
    r"(?i:(?:bonjour|bonsoir)(?: à (?:tous|toutes)(?: et (?:à )?(?:tous|toutes))?)?"
    r"|(?:et )?(?:mes )?(?:très )?(?:chers?|chères?) (?:et chères? |et chers? )?(?:tous|toutes|amis?|amies?"
    r"|collègues|compatriotes|concitoyens|concitoyennes|camarades|confrères|consœurs|élus|élues)"
    r"(?: et (?:chères |chers )?\w+)?"
    r"|(?:et )?(?:mesdames|messieurs|madame|monsieur)(?: et (?:chers |chères )?(?:mesdames|messieurs|amis))?"
    r"(?: l(?:es? |a |['’])[\w'’ -]{3,60})?)"
)
_LONGEST_GREETING = 160
_FOR_MORE = re.compile(
    r"(?i)pour (?:en savoir plus|plus d['’]informations?)\b[^:.]{0,60}:\s*(?:https?://|www\.)\S+"
)
_LABEL = 16  # characters that a label may take: "Correction : "
_QUOTED = re.compile(
    r"\s: \w|, (?:a |ont )?(?:précis|rappel|répèt|répét|prévien|préven|indiqu|expliqu|recommand|promet|avert)"
)
"""An article quotes what a site says of itself: "…, précise le ministère", " : la formule est interdite"."""
_SITE: dict[str, tuple[tuple[str, Reason], ...]] = {
    "ce": (
        (r"contenu (?:est bloqué|n' a pas pu être (?:affiché|chargé)) (?:car|parce que) vous", EMBED),
        (r"contenu provient d\S* .*\bcookies", EMBED),
        (rf"contenu {_SUBSCRIBERS}", PAYWALL),
        (rf"texte {_AUTOMATIC}", NOTE),
        (r"texte fait partie (?:de notre (?:section|cahier|série)|du cahier (?:spécial|thématique))\b", NOTE),
        (r"(?:live|direct) est (?:désormais |maintenant )?terminé$", NOTE),
        (
            r"communiqué (?:de presse )?(?:peut contenir|contient|comporte) (?:certaines |des )"
            r"(?:déclarations|informations) (?:\w+ )?prospecti",
            NOTE,
        ),
    ),
    "cet": (
        (rf"article {_SUBSCRIBERS}", PAYWALL),
        (r"article a été (?:mis à jour|actualisé)(?:$| (?:à|le|avec|pour)\b)", UPDATE),
        (r"article (?:est republié à partir d|a été (?:initialement publié|publié initialement))", SOURCE),
        (r"article (?:contient|peut contenir) des liens (?:affiliés|d' affiliation)", ADVERTISEMENT),
        (rf"article {_AUTOMATIC}", NOTE),
    ),
    "cette": (
        (rf"dépêche {_AUTOMATIC}", NOTE),
        (
            r"(?:dépêche|nouvelle) (?:de (?:\S+ ){1,4})?a été publiée pour la première fois le \d",
            SOURCE,
        ),
        (rf"(?:fonctionnalité|vidéo|lecture) {_SUBSCRIBERS}", PAYWALL),
        (r"vidéo n' est pas disponible (?:car|parce que) vous avez refusé les cookies", EMBED),
    ),
    "article": (
        (r"en cours de (?:rédaction|mise à jour|actualisation)\b", UPDATE),
        (r"(?:mis à jour|actualisé) (?:à|le|avec)\b(?:(?! (?:a|est|sera|ont|sont) ).)*$", UPDATE),
    ),
    "chaque": (
        (
            r"(?:matin|midi|soir|jour|semaine|mois|\w+di|dimanche) (?:recevez|retrouvez|parcourez)\b",
            NEWSLETTER,
        ),
    ),
    "emportez": ((r"(?:toute )?l' (?:actualité|info)\b.* partout avec vous$", CALL),),
    "le": ((rf"contenu de cet article {_SUBSCRIBERS}", PAYWALL),),
    "la": (
        (rf"suite (?:de cet article )?{_SUBSCRIBERS}", PAYWALL),
        (r"version originale de cet article a été publiée", SOURCE),
    ),
    "il": ((r"vous reste \S+ (?:% )?de cet article à lire", PAYWALL),),
    "à": ((_CONDOLENCES, GREETING),),
    "a": ((_CONDOLENCES, GREETING),),
    "pour": (
        (
            r"ne rien (?:rater|manquer) .*"
            r"\b(?:abonnez-vous|inscrivez-vous|téléchargez|suivez-nous|activez)\b",
            CALL,
        ),
        (r"afficher ce contenu .*\bvous devez accepter", EMBED),
        (r"lire la suite (?:de cet article )?(?:abonnez|connectez|inscrivez)-vous", PAYWALL),
    ),
    "vous": (
        (r"utilisez (?:actuellement )?un (?:bloqueur de publicité|ad ?block)", ADVERTISEMENT),
        (r"avez (?:choisi de ne pas accepter|refusé) (?:le dépôt de |les )cookies$", EMBED),
        (r"devez être (?:connecté|abonné) pour lire", PAYWALL),
        (r"pouvez (?:vous désinscrire à tout moment|à tout moment vous désinscrire)", NEWSLETTER),
    ),
    "votre": (
        (
            r"adresse (?:e-?mail|mail|électronique) est (?:collectée|utilisée|traitée) "
            r".*\b(?:nos|notre|newsletters?|ses offres)\b",
            NEWSLETTER,
        ),
        (r"(?:commentaire|réaction) (?:a bien été pris|est publiée? après modération)", CALL),
    ),
    "suivez": ((r"(?:toute )?l' actualité .*\ben (?:téléchargeant|vous (?:inscrivant|abonnant))\b", CALL),),
    "en": ((r"vous inscrivant vous acceptez", NEWSLETTER),),
    "recevez": ((r"(?:\S+ ){0,12}(?:actualités?|actus?|infos?|informations|newsletters?)\b", NEWSLETTER),),
    "découvrez": ((r"(?:l' offre complète|toutes|nos|notre) (?:\S+ ){0,4}newsletters?\b", NEWSLETTER),),
    "téléchargez": (
        (r"(?:gratuitement )?notre appli", CALL),
        (
            r"(?:gratuitement )?l' appli(?:cation)? (?:\S+ ){0,6}(?:actualités?|rien manquer|rien rater)\b",
            CALL,
        ),
    ),
    "suivez-nous": ((r"sur\b", CALL),),
    "une": (
        (rf"(?:première )?{_OLD_VERSION}", UPDATE),
        (
            r"erreur est survenue lors d\S+ (?:chargement|lecture|affichage) d\S+ (?:la |l' |ce )?"
            r"(?:vidéo|lecteur|page|contenu)",
            PLAYER,
        ),
    ),
    # What a wire says of the dispatch that will come after it.
    "développement": ((_GOES_ON, NOTE),),
    "développements": ((_GOES_ON, NOTE),),
    "détails": ((_GOES_ON, NOTE),),
    "suite": ((_GOES_ON, NOTE),),
    "plus": ((rf"(?:de détails?|d' (?:informations?|infos?|éléments?)) {_GOES_ON}", NOTE),),
    "seulement": ((r"une partie des dépêches que l' agence \w+ diffuse à ses abonnés", SOURCE),),
    "contactez-nous": ((r"s' il vous plaît pour vous abonner", CALL),),
    "vive": ((r"la (?:république|france)(?: (?:et )?vive la france)?$", GREETING),),
    "correction": ((rf"une (?:première )?{_OLD_VERSION}", UPDATE),),
    "rectificatif": ((rf"une (?:première )?{_OLD_VERSION}", UPDATE),),
}
# Short lines that a label opens.
_LABELS: dict[str, tuple[str, Reason]] = {
    "source": (":", SOURCE),
    "sources": (":", SOURCE),
    "contact": (":", CONTACT),
    "contacts": (":", CONTACT),
    "mise": ("à jour :", UPDATE),
    "crédit": ("photo", CREDIT),
    "crédits": ("photo", CREDIT),
}
# What a colon makes the label of a caption, of any length; "Photos volées : un procès" is prose.
_PICTURES = frozenset(("photo", "photos", "image", "images", "illustration", "légende"))
# After "Illustration :" they open an example, not what a picture shows.
_EXAMPLE_OPENINGS = ("à ", "au ", "aux ", "en ", "dans ", "chez ")
_SURVEY_MARKS = ("méthode des quotas", "méthodes des quotas", "représentatif de la population")
_LONGEST_LINE = 90
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_STOPS = '.!?…»"'


def stretches(text: str, start: int, end: int) -> list[tuple[int, int, Reason]]:
    """Return the stretches of a text that are no prose, with the reason, in text order.

    Args:
        text: the text that holds the block.
        start: where the block starts in the text.
        end: where it ends.
    """
    found: list[tuple[int, int, Reason]] = []
    for marker, pattern, reason in _STRETCHES:
        if text.find(marker, start, end) >= 0:
            found += [(*match.span(), reason) for match in pattern.finditer(text, start, end)]
    for by in _GLUED_BY.finditer(text, start, end):
        outlet = next((name for name in _OUTLETS if text.startswith(name, by.end())), None)
        if outlet is not None:
            found.append((by.start(), min(end, by.end() + len(outlet)), VIDEO_CAPTION))
    found.sort()
    return found


def boilerplate(sentence: str, words: Sequence[str]) -> Reason | None:
    """Return why a sentence is no prose of the article, or ``None``.

    Args:
        sentence: the text of the sentence.
        words: its words.
    """
    if not words:
        return EMPTY
    rules = _OPENINGS.get(words[0])
    if rules is not None:
        rest = " ".join(words[1:4])
        for continuations, reason in rules:
            if reason == CALL and len(sentence) > _LONGEST_LINE:
                continue
            if not continuations or rest.startswith(continuations):
                return reason
    if words[0] in _SITE and sentence[0].isalpha() and _QUOTED.search(sentence, _LABEL) is None:
        rest = " ".join(words[1:])
        for pattern, reason in _patterns(words[0]):
            if pattern.match(rest):
                return reason
    if words[0] in _LABELS and len(sentence) <= _LONGEST_LINE and _LABELS[words[0]][0] in sentence[:16]:
        return _LABELS[words[0]][1]
    if words[0] in _PICTURES and _labels_caption(words[0], sentence):
        return PHOTO_CAPTION
    if "ignataires" in sentence and _lists_names(sentence):
        return BYLINE
    if words[0] in _GREETINGS and len(sentence) <= _LONGEST_GREETING and _greets(sentence):
        return GREETING
    if rankings.is_ranking(sentence):
        return RANKING
    if sentence[0] == "©":
        return CREDIT
    if sentence.startswith(("http", "www.")) and " " not in sentence:
        return ADDRESS
    if words[0] == "pour" and _FOR_MORE.fullmatch(sentence):
        return ADDRESS
    if (
        "@" in sentence
        and len(sentence) <= _LONGEST_LINE
        and _MAIL.search(sentence)
        and sentence[-1] not in _STOPS
    ):
        return CONTACT
    if "quotas" in words and any(mark in sentence for mark in _SURVEY_MARKS):
        return SURVEY
    return None


@cache
def _patterns(first: str) -> tuple[tuple[re.Pattern[str], Reason], ...]:
    return tuple((re.compile(pattern), reason) for pattern, reason in _SITE[first])


def _lists_names(sentence: str) -> bool:
    """Whether those who signed are all that a sentence tells."""
    label = _SIGNATORIES.match(sentence)
    return label is not None and tagging.is_verbless(sentence[label.end() :])


def _greets(sentence: str) -> bool:
    """Whether a sentence does no more than greet several, or somebody with "bonjour"."""
    pieces = [piece.strip() for piece in re.split(r"[,;!]", sentence.rstrip(" .,!:")) if piece.strip()]
    is_only = all(map(_GREETED.fullmatch, pieces)) and tagging.is_verbless(sentence)
    return is_only and (len(pieces) > 1 or not pieces[0].lower().startswith(("monsieur", "madame")))


def _labels_caption(label: str, sentence: str) -> bool:
    rest = sentence[len(label) :].lstrip()
    is_example = label == "illustration" and rest[1:].lstrip().startswith(_EXAMPLE_OPENINGS)
    return rest.startswith(":") and not is_example
