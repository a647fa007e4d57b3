"""What stands around a name: does it say that the name is an agency's?

The functions take the text on the left and on the right of a name, within its sentence, with
straight apostrophes and plain spaces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from newsum.agencies.expansions import spelled_out
from newsum.agencies.phrases import PRESS, Left, any_of, before, is_press, stems, tokens
from newsum.reading import dates

# What old newspapers call an agency or its wires: "le bureau Wolff", "une note Havas".
SERVICES = stems("bureau office dépêche note_ télégram correspondance communiqué_ information service agence")
# How they say that it told something: "Reuter mande de Berlin", "Reuter apprend que".
_WIRES = stems("mande apprend télégraphi dément communiqu publi dit_ annon écrit_ signal")
_BETWEEN = frozenset(
    "de d' l' la le télégraphique spécial spéciale particulier particulière officiel officielle « \"".split()
)
_NOBLE = frozenset(
    "baron baronne comte comtesse docteur professeur général colonel capitaine abbé pasteur".split()
)


class Evidence(IntEnum):
    """What the context of a name says of its being an agency."""

    AGAINST = -1
    NONE = 0
    CUE = 1
    AGENCY = 2


# Verbs of saying, before "à l'AFP" or "par l'AFP", as stems.
SAYING = stems(
    "déclar indiqu expliqu précis racont affirm réaffirm confirm confi assur dit_ dire_ redit_ savoir_ "
    "disait_ disent_ soulign ajout rappel annonc estim répond révél témoign détaill commenté résum "
    "regrett insist réagi critiqu accus soutenu_ lancé lance_ livré appri appren reconn décri rapport "
    "expos exprim relat transmi adress communiqu fourni accord avou déplor dénonc signal parl "
    "entretien interview assén glissé_ martel justifi promis_ relèv relev écrit_ noté_ note_ notait_ "
    "notent_"
)
# Participles before "par l'AFP".
REPORTED = stems(
    "cité rapport relayé diffus publi interrog contact joint recueilli révél consult obtenu rencontr "
    "sollicit repris collect compil réalis établi annonc transmi mené vérifi vu_ vue_ vus_ vues_ "
    "interview décompt filmé pris donné évoqu mentionn communiqu estimé sondé calculé"
)
# What an agency finds out, after "selon": "selon une enquête de Bloomberg".
_FINDINGS = stems(
    "enquête information donnée projection décompte calcul sondage estimation indice_ classement baromètre_ "
    "milliardaires_"
)
STAFF = stems(
    "journaliste photographe reporter correspondant vidéaste photojournaliste photoreporter cameram "
    "caméram pigiste rédacteur rédactrice équipe collaborateur collaboratrice spécial_ spéciale_ spéciaux_ "
    "agencier"
)
# Who and what else an agency has: "le directeur de Tass".
_OFFICES = stems(
    "directeur directrice direction_ rédaction_ bureau_ bureaux_ siège_ pdg_ patron_ patronne_ fil_ agence"
)
# What a credit says before the agency's name.
_CREDIT = frozenset(
    (
        "source sources crédit crédits photo photos image images vidéo vidéos via © / - – — infographie "
        "consensus"
    ).split()
)
_PICTURE = stems("photo crédit_ crédits_ image_ images_ illustration ©_")
_CITING = frozenset(
    (
        "avance citant cite citent suivant rapporte indique écrit annonce précise affirme ajoute souligne "
        "raconte note relève rapportait indiquait écrivait révèle croit expliquait selon rapporté indiqué "
        "annoncé révélé titré"
    ).split()
)
TELLS = stems(
    "rapport avanc indiqu annonc écri affirm précis cité cite_ citait_ citant_ soulign révél révèl expliqu "
    "ajout racont détaill rappel évoqu relat relay diffus publié publie_ assur décri mentionn signal "
    "donn appris_ apprend_"
)
_RATINGS = tuple((word,) for word in "la une sa leur cette de en".split())
_ACCORDING = frozenset(("selon", "après", "par"))
_BELIEVES = ("croit", "savoir")
# "A appris l'AFP", "a constaté mardi l'AFP".
_WITNESSED = frozenset(("appris", "constaté"))
_AUXILIARIES = frozenset("a ont avait a-t-elle aurait également aussi en qui laquelle , elle-même".split())
# Whose names stand beside these words: "le milliardaire Bloomberg", "Selon Wafa, étudiante", "Irna, 12 ans".
_PERSONS = frozenset(
    (
        "maire ex-maire milliardaire candidat candidate étudiant étudiante élève lycéen lycéenne collégien "
        "collégienne réalisateur réalisatrice"
    ).split()
)
_DESCRIBED = re.compile(rf"(?:, | \()(?:(?:âgée? de )?\d{{1,3}} ans|{'|'.join(sorted(_PERSONS))})\b")
# What has the name of its place: "la province iranienne de Fars".
_PLACES = stems("province_ région_ gouvernorat_ ville_ village_ district_ gouverneur_")
# What an agency's name has behind it, and no person's: "Reuters News", "Xinhua News Agency".
_PRESS_WORD = re.compile(r" (?:News|Press|Agency|Newswires?)\b")
_NEWS_AGENCY = ["News", "Agency"]
# The photographer behind the agency of a credit: "EPA/Peter Schneider".
_PHOTOGRAPHER = re.compile(r" ?/ ?[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'.-]*){1,3}(?=[)\n,]|$)")
_SITE = re.compile(r"\.(?:com|org)$", re.IGNORECASE)
_TITLES = frozenset("M MM Mme Mmes Mlle Mgr Dr Me Pr".split())
# What the sentences speak of that mean another one of the same name: a party of India, the airline of
# Portugal, the army of Algeria, an allowance, a rating, a channel of Canada, the central bank of
# Switzerland, a vaccine, and so on.
_NAMESAKES = {
    "AAP": stems("parti_ kejriwal delhi lauréat projet candidature"),
    "TAP": stems("vol_ vols_ compagnie aérien lisbonne_ portug"),
    "ANP": stems("armée militaire soldat algéri assemblée terrorist drogue kif_ port_ ports_ frontière"),
    "APA": stems("allocation autonomie_ dépendance_ psych départemental aide_ aides_ âgée retraité"),
    "ACP": stems("caraïbes_ prudentiel"),
    "AA": stems("notation fitch_ moody dbrs_"),
    "APTN": stems("canad autochtone premières-nations_ cheffe grc_ inuit"),
    "BNS": stems("suisse franc_ francs_ monétaire"),
    "Sputnik": stems("vaccin dose_ doses_ injection satellite"),
    "AGI": stems("intelligence_ artificielle_ ia_ openai_ modèle superintelligence"),
}
_MASCULINE = frozenset("le du au un ce".split())
# Acronyms that have a masculine namesake: a party, a museum, a union, a court, an agreement.
_MASCULINE_NAMESAKES = frozenset(
    "BNS CNA DHA DPA FAN GNA MAP MIA PA PAP PAT PNA PTI RSS SID SIR SMP SPA STA STT TAP TASS TT".split()
)
# Capitalised words that stand before an agency's name without being a first name.
_NO_FIRST_NAME = frozenset(
    (
        "Selon Par Photo Photos Agence Agences Source Sources Crédit Crédits Avec Chez Thomson Pour Comme "
        "Via Contacté Contactée Contactés Interrogé Interrogée Cité Citée Citant Et Mais Or Ensuite Puis "
        "Toujours Quant Fondation Institut Image Images Video Vidéo Radio Groupe Dixit Si Chaque Le La "
        "Les Ces Cette Ce"
    ).split()
)


def evidence(name: str, left: str, right: str) -> Evidence:
    """Return what the context of a name that also means other things says of it."""
    if _is_joined(left, right) or _is_address(name, left, right):
        return Evidence.AGAINST
    phrase = before(left)
    following = tokens(right[:70])
    if phrase.agency or _is_apposed(following) or following[:2] == _NEWS_AGENCY:
        return Evidence.AGENCY
    if phrase.last in ("de", "d'") and any_of(phrase.words[-4:-1], _PLACES):
        return Evidence.AGAINST
    indexed = following[:1] == ["Billionaires"]
    cue = indexed or is_cited(phrase)
    # A person's name may follow an agency's: "a déclaré à Fars Ali Larijani", but not "selon Fars Ali".
    ahead = "" if indexed or (cue and phrase.last not in _ACCORDING) else right
    if not name.isupper() and is_person(left, ahead):
        return Evidence.AGAINST
    if name.isupper() and spelled_out(name, left, right):
        return Evidence.AGAINST
    return Evidence.CUE if cue or tells(following) or _is_credit(phrase, following) else Evidence.NONE


def is_cited(phrase: Left) -> bool:
    """Return whether the words before a name cite it: "selon", "a déclaré à", "cité par", "Source :"."""
    words = phrase.words
    last = phrase.last
    if last in (":", "(") and len(words) > 1:
        last = words[-2] if last == ":" else ""
    if last in _CITING or last in _CREDIT:
        # "La note AA" is no verb.
        return last != "note" or words[-2:-1] not in _RATINGS
    if last == "avec":
        # "Orange avec AFP", "(avec l'AFP)", but "l'accord avec l'AFP".
        return len(words) < 4 or not words[-2][0].isalpha()
    if last == "après":
        return words[-2:-1] == ("d'",)
    if last in _WITNESSED or (last in dates.WEEKDAYS and words[-2:-1] and words[-2] in _WITNESSED):
        return True
    recent = words[-7:-1]
    if any_of((last,), _FINDINGS):  # "selon l'indice Bloomberg"
        return not _ACCORDING.isdisjoint(recent[-3:])
    if last in ("à", "auprès"):
        return any_of(phrase.clause(16), SAYING)
    if last == "par":
        return any_of(recent[-5:], REPORTED)
    if last in ("de", "d'"):
        found_out = any_of(recent[-2:], _FINDINGS) and not _ACCORDING.isdisjoint(recent)
        told_by = recent[-1:] in (("auprès",), ("appris",))
        return found_out or told_by or any_of(recent[-3:], (*STAFF, "dépêche"))
    return words[-2:] == _BELIEVES


def is_at_work(phrase: Left) -> bool:
    """Return whether the words before a name say that it has offices and those who run them."""
    return phrase.last in ("de", "d'") and any_of(phrase.words[-2:-1], _OFFICES)


def is_wired(left: str, right: str) -> bool:
    """Return whether the words around a name cite it as old newspapers do."""
    words = [word for word in before(left).words[-5:] if word not in _BETWEEN]
    if any_of(words[-1:], SERVICES):
        return True
    return any_of(tokens(right[:40])[:1], _WIRES) and not is_person(left, "")


def is_stranger(left: str, right: str) -> bool:
    """Return whether an old newspaper means a person, or a share: "le baron Reuter", "Havas 540"."""
    words = before(left).words
    noble = words[-1:] or ("",)
    if noble[0] in _NOBLE or (noble[0] in ("de", "von") and words[-2:-1] and words[-2] in _NOBLE):
        return True
    return right[:1] == " " and right[1:2].isdigit() and not left.rstrip().endswith("(")


def tells(following: Sequence[str], verbs: tuple[str, ...] = TELLS) -> bool:
    """Return whether the words after a name say that it told something: ", qui cite", "a indiqué"."""
    # "Dans la province de Fars, a indiqué l'institut" has its subject behind the verb.
    if following[:1] == [","] and following[1:2] in (["a"], ["avait"], ["ont"]):
        return False
    for place, word in enumerate(following[:4]):
        if f"{word} ".startswith(verbs):
            # "Foo, diffusé par Bar" is told of; "Foo a diffusé" tells.
            participle = word.rstrip("es").endswith("é")
            return not participle or (place > 0 and following[place - 1] not in (",", "en"))
        if (word, *following[place + 1 : place + 2]) == _BELIEVES:
            return True
        if word == "état" and following[place - 1 : place] in (["fait"], ["faisait"]):
            return True
        if word not in _AUXILIARIES and word not in ("fait", "faisait"):
            return False
    return False


def is_credited(left: str, right: str) -> bool:
    """Return whether a name stands as a credit: "(Apic)", "Kipa / AFP", "Source : Kipa"."""
    phrase = before(left)
    return _is_credit(phrase, tokens(right[:70])) or (phrase.last == ":" and is_cited(phrase))


def _is_credit(phrase: Left, following: Sequence[str]) -> bool:
    """Return whether a name stands alone in parentheses, or beside a stroke: "(AP)", "AP / Getty"."""
    if following[:1] == ["/"]:
        return True
    return phrase.opened[-1:] == ("(",) and following[:1] in ([")"], [","], ["-"])


def _is_apposed(following: Sequence[str]) -> bool:
    """Return whether an apposition says that the name is an agency's: ", agence officielle de la justice"."""
    if following[:1] not in ([","], ["("]):
        return False
    for place, word in enumerate(following[1:6], start=1):
        if word.lower() in ("agence", "agences"):
            modifiers: list[str] = []
            for modifier in following[place + 1 : place + 9]:
                if not (modifier[0].isalpha()):
                    break
                modifiers.append(modifier.lower())
            # "APA, l'agence de l'actrice" is no news agency.
            owned = modifiers[:1] in (["de"], ["du"], ["des"], ["d'"])
            return is_press(modifiers) and (not owned or any_of(modifiers, (*PRESS, "état ", "etat ")))
        if not word[0].islower():
            return False
    return False


def is_pictured(left: str) -> bool:
    """Return whether what stands before a name says whose a picture is: "Photo :", "©"."""
    return any_of(tokens(left.lower()), _PICTURE)


def is_photographed(left: str, right: str) -> bool:
    """Return whether a photographer's name follows that of an agency in a credit: "(EPA/Peter Schneider)"."""
    return (not left or left[-1] in "(\n" or is_pictured(left)) and _PHOTOGRAPHER.match(right) is not None


def is_described(right: str) -> bool:
    """Return whether what follows a name says who the person is: ", 12 ans", ", étudiante"."""
    return _DESCRIBED.match(right) is not None


def is_firm(left: str, right: str, *, surely: bool) -> bool:
    """Return whether an "agence" is another firm: "l'agence de voyages Foo", "l'agence Foo Travel".

    A word behind a name that is ``surely`` a news agency's begins a person's, as it may behind "à l'agence".
    """
    # Most names stand beside no such word: there is nothing to read.
    if "agen" not in left.lower():
        return False
    phrase = before(left)
    if phrase.is_other:
        return True
    if surely or not phrase.agency or phrase.says_press or phrase.last in ("à", "auprès"):
        return False
    return is_person("", right)


def is_masculine(acronym: str, left: str) -> bool:
    """Return whether a masculine article tells an acronym's namesake from an agency; "agence" is feminine.

    Without a known namesake the article is but the writer's: "selon le BTA".
    """
    if acronym not in _MASCULINE_NAMESAKES:
        return False
    return left.endswith(" ") and not _MASCULINE.isdisjoint(left.lower().split()[-1:])


def is_namesake(name: str, left: str, right: str) -> bool:
    """Return whether a sentence means another one of an agency's name: "La TAP reprend ses vols"."""
    marks = _NAMESAKES.get(name)
    # With their capitals two words are one name; "les premières images" are no people's.
    sentence = f"{left} {right}".replace("Premières Nations", "Premières-Nations")
    return marks is not None and any_of(tokens(sentence.lower()), marks)


def is_person(left: str, right: str) -> bool:
    """Return whether a name is part of a person's: "Yi Xinhua", "M. Bloomberg", "Sana Khan"."""
    if left.endswith(" "):
        words = left[-40:].split()
        word = words[-1].lstrip("\"'«([“") if words else ""
        if word.rpartition("'")[2] in _PERSONS:
            return True
        if (word.endswith(".") and word[:-1] in _TITLES) or word in _TITLES:
            return True
        if word[:1].isupper() and word[1:2].islower() and word.isalpha() and word not in _NO_FIRST_NAME:
            return True
    following = right[1:4]
    if _PRESS_WORD.match(right):
        return False
    return (
        right.startswith(" ")
        and following[:1].isupper()
        and (following[1:2].islower() or following[1:2] == ".")
    )


def _is_address(name: str, left: str, right: str) -> bool:
    """Return whether a site is named as an address, not as a credit: "www.afp.com", "afp.com/fr"."""
    return _SITE.search(name) is not None and (
        left[-1:] in ("/", ".") or (right[:1] == "/" and not right[1:2].isupper())
    )


def _is_joined(left: str, right: str) -> bool:
    """Return whether a hyphen, a dot or a figure makes the name part of a longer one."""
    if left[-1:] and left[-1] in "-@#_" and left[-2:-1].isalnum():
        return True
    if right[:1] and right[0] in "-_." and right[1:2].isalnum():
        return right[0] != "." or right[1].islower()
    return right[:1].isdigit() or (right[:1] == " " and right[1:2].isdigit())
