"""What stands around a name: does it say that the name is an agency's?

The functions take the text on the left and on the right of a name, within its sentence, with
straight apostrophes and plain spaces.
"""

from __future__ import annotations

import re
from enum import IntEnum


class Evidence(IntEnum):
    """What the context of a name says of its being an agency."""

    AGAINST = -1
    NONE = 0
    CUE = 1
    AGENCY = 2


# Public bodies, companies and trades that French also calls "agence"; stems of the word that follows.
NO_PRESS = (
    r"(?:régional|immobili|spatia|sanitaire|de (?:la )?santé|de (?:la |l'|location|voyage|notation|communication"
    r"|publicité|tourisme|mannequin|sécurité|santé|casting|presse (?:people|à scandale)|biomédecine|régulation"
    r"|recouvrement|protection|développement|coopération|renseignement|conseil|production|design|marketing"
    r"|relations|rencontre|régulation|surveillance|lutte|contrôle|banque|crédit|garde|services|l'ONU|l'Union)"
    r"|d'(?:intérim|assurance|urbanisme|architect|évaluation|attractivité|emploi|événement|escort|espionnage"
    r"|illustration|illustrateur|influence)"
    r"|du (?:médicament|développement|service|numérique|travail|revenu|climat|tourisme|patrimoine)"
    r"|des? (?:médicament|voyage|service|nations|droit|participation|Nations|états|casque|marché|cours)"
    r"|matrimonial|bancaire|antidopage|anti-|mondiale|européenne|international|fédérale|bio\b|publicitaire"
    r"|pour |web\b|digital|artistique|touristique|de$|littéraire|photo people|évènement|événement"
    r"|conseil|environnement|nucléaire|atomique|humanitaire|onusienne|sportive [A-Z])"
)
_PRESS_WORD = re.compile(r"(?:presse|informations?|nouvelles|news|dépêches|propagande|photo\w*|vidéo)\b")
_NO_PRESS = re.compile(rf" ?{NO_PRESS}", re.IGNORECASE)
_AGENCY_WORD = re.compile(r"(?:\b|(?<=[a-zé]))[Aa](?:gences?|GENCES?)\b(?!.*\b[Aa]gences?\b)", re.DOTALL)
# What may stand between "agence" and the name: adjectives and complements, no verb, no stop.
_BETWEEN = re.compile(
    r"(?:[ -](?:[a-zà-öø-ÿœ'-]+|[A-ZÉ][\w-]+(?= )|d'(?:[EÉ]tat|[A-ZÉ]\w+)|l'[A-ZÉ]\w+)){0,8},?"
    r" ?(?:[(«\"“+]|dite )? ?(?:l')?"
)
_CLAUSE = re.compile(
    r"\b(?:que|qui|qu'|à|a|ont|est|était|sont|par|selon|mais|avec|chez|dont|où|comme|et l'|et le|et la|après|avant"
    r"|dans|sur|citant|cité|citée|indique|rapporte|affirme|annonce)\b"
)

_SAYING = (
    r"(?:déclar|indiqu|expliqu|précis|racont|affirm|confi|assur|dit|dire|redit|souligné|ajout|rappel|annonc|confirm"
    r"|estim|répondu|répond|révél|témoign|détaill|commenté|commente|résum|regrett|insist|soutenu|lanc|livr|appris|apprend"
    r"|reconn|décri|rapport|expos|exprim|relat|transmi|adress|communiqu|fourni|accord|avou|déplor|dénonc|signal|parl)\w*"
)
_CUE_LEFT = re.compile(
    r"(?:\b(?:[Ss]elon|[Dd]'après|SELON|D'APRÈS|[Cc]itant|[Cc]ite|auprès de|[Aa]vec|[Vv]ia|[Cc]rédits?|[Pp]hotos?"
    r"|[Ss]ources?|[Ii]mages?|[Vv]idéos?|dépêches?(?: de)?|[Ii]nterview (?:à|avec)|[Ee]ntretien (?:à|avec)|[Ss]uivant"
    r"|(?:cité|rapporté|relayé|diffusé|publié|interrogé|contacté|joint|recueilli|révélé|consulté|obtenu|rencontré"
    r"|sollicité|reprise?|collecté|compilé|réalisé|établi|annoncé|transmi|mené)\w* par"
    r"|(?:journaliste|correspondant|reporter|photographe|vidéaste|agencier)\w* (?:de|à|pour|chez)"
    rf"|{_SAYING}(?: [^\s.;!?]+){{0,4}}? à"
    r"|(?:rapporte|indique|écrit|annonce|précise|affirme|ajoute|souligne|raconte|selon)(?:nt)?"
    r") ?:? ?(?:l'|le |la |les )?|[©(/+] ?|[-–—] ?\(?)$"
)
_CUE_RIGHT = re.compile(
    r"(?:(?: ?,)? (?:a |avait |a-t-elle |a également |a aussi )?(?:rapport(?:e|é|ait)|indiqu(?:e|é|ait)|annonc(?:e|é)"
    r"|écri(?:t|vait)|affirm(?:e|é)|précis(?:e|é)|cit(?:e|ant)|soulign(?:e|é)|révél(?:e|é)|expliqu(?:e|é)|ajout(?:e|é)"
    r"|racont(?:e|é)|détaill(?:e|é)|rappel(?:le|é)|croit savoir|fait état|évoqu(?:e|é)|a diffusé|a publié|a appris)\b"
    r"| ?,? (?:en )?citant|, (?:qui|laquelle) (?:cite|rapporte|indique|précise)|\)| ?/|\s*[-–—]$)"
)
_INDEX = re.compile(r" Billionaires?\b")
_APPOSITION = re.compile(
    r" ?[,(] ?(?:l'|une |la |son |leur |première |principale |seule |unique |autre ){0,3}agence(?P<rest>[^.,;:]{0,60})"
)
_NAME_BEFORE = re.compile(
    r"(?:^|[\s'\"«(])(?:(?P<word>[A-ZÀ-Þ][a-zà-öø-ÿ'-]+)|(?P<title>M\.|MM\.|Mmes?|Mlle|Mgr|Dr|Me|Pr)) $"
)
_NAME_AFTER = re.compile(r" (?:[A-ZÀ-Þ][a-zà-öø-ÿ]|[A-Z]\. )")
# Capitalised words that stand before an agency's name without being a first name.
_NO_FIRST_NAME = frozenset(
    "Selon D'après Par Photo Photos Agence Agences Source Sources Crédit Crédits Avec Chez Thomson Pour Comme Via"
    " Contacté Contactée Contactés Interrogé Interrogée Cité Citée Citant Et Mais Or Ensuite Puis Toujours Quant"
    " Fondation Institut Image Images Video Vidéo Radio Groupe Dixit".split()
)


def is_press(between: str) -> bool:
    """Return whether what follows the word "agence" may describe a news agency."""
    return _NO_PRESS.match(between) is None or _PRESS_WORD.search(between) is not None


def after_agency_word(left: str) -> bool:
    """Return whether the word "agence" introduces what comes right after this text."""
    match = _AGENCY_WORD.search(left)
    if match is None:
        return False
    between = left[match.end() :]
    if len(between) > 75 or _BETWEEN.fullmatch(between) is None:
        return False
    return is_press(between) and _CLAUSE.search(between) is None


def before_agency_word(right: str) -> bool:
    """Return whether an apposition says that what came right before this text is an agency."""
    match = _APPOSITION.match(right)
    return match is not None and is_press(match["rest"])


def is_person(left: str, right: str) -> bool:
    """Return whether a name is part of a person's: "Yi Xinhua", "M. Bloomberg", "Sana Khan"."""
    match = _NAME_BEFORE.search(left[-30:])
    if match is not None and (match["title"] or match["word"] not in _NO_FIRST_NAME):
        return True
    return _NAME_AFTER.match(right) is not None


def evidence(name: str, left: str, right: str) -> Evidence:
    """Return what the context of a name that also means other things says of it."""
    if _joined(left, right):
        return Evidence.AGAINST
    if after_agency_word(left) or before_agency_word(right):
        return Evidence.AGENCY
    cue = _CUE_LEFT.search(left[-80:]) is not None or _INDEX.match(right) is not None
    if not name.isupper() and is_person(left, "" if cue else right):
        return Evidence.AGAINST
    if name.isupper() and spelled_out(name, left, right):
        return Evidence.AGAINST
    return Evidence.CUE if cue or _CUE_RIGHT.match(right) else Evidence.NONE


def _joined(left: str, right: str) -> bool:
    """Return whether a hyphen, a dot or a figure makes the name part of a longer one."""
    if left[-1:] in "-@#_" and left[-1:] and left[-2:-1].isalnum():
        return True
    return bool(re.match(r"[-_][\w]| ?\d|\.[a-zA-Z]{1,3}\b", right))


def spelled_out(acronym: str, left: str, right: str) -> bool:
    """Return whether the words before "(ACRONYM)" spell out something with those initials.

    Also those in parentheses after it: "TAP (tribunal de l'application des peines)".
    """
    if left.endswith("("):
        words = left[:-1].split()[-9:]
    else:
        inside = re.match(r" ?\(([^()]{5,90})\)", right)
        if inside is None:
            return False
        words = inside[1].split()
    initials = [re.sub(r"^(?:l'|d'|qu')", "", word.lower().lstrip('"«(“'))[:1] for word in words]
    letters = [letter for letter in acronym.lower() if letter.isalpha()]
    for begin, initial in enumerate(initials):
        if initial == letters[0] and _is_subsequence(letters, initials[begin:]):
            return True
    return False


def _is_subsequence(letters: list[str], initials: list[str]) -> bool:
    rest = iter(initials)
    return all(letter in rest for letter in letters)
