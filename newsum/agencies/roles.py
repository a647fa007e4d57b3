"""The part an agency plays where it is named: the source of what is told, or its topic.

In doubt it is the source: that is what nine in ten mentions are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsum.agencies.detection import Context, Hit
from newsum.models import Role

# The noun phrase that ends at the name: "l'agence de presse russe [TASS]", "la [PA]".
_NP = r"(?:l'|la |le |les |une |d'|l'unique )?(?:(?:célèbre |grande |petite |unique )?[Aa]gences?(?: [^\s,.;:]+){0,6}?,? )?[«\"(]?$"
_DE = rf"(?:de |du |d'|des |à |au |chez |pour |dans ){_NP}"
_MATTER = re.compile(
    r"\b(?:locaux|siège|direction|directeurs?|directrice|PDG|P-DG|patronn?e?|président|présidente|vice-présidente?"
    r"|salariée?s?|employée?s?|personnels?|rédaction en chef|syndicats?|intersyndicale|SDJ|budget|dotation|soutien|soutenir"
    r"|subventions?|plan social|suppression\w*|grève|piratage|pirat\w+|site (?:internet|web|officiel)|site|accréditations?"
    r"|[Ff]ondation|[Ii]nstitut|fonda(?:teur|trice)s?|actionnaires?|rachat|filiale|collabora(?:teur|trice)s?|administra(?:teur|tion)"
    r"|contenus|avenir|sauvetage|fermeture|disparition|licenciements?|confirmation|erreur|ancienn?e?s? \w+|million\w*(?: \w+)?"
    r"|supplémentaires|stage|carrière|déjeuner|déjeunait|invité\w*|convoqu\w+|fax(?: \w+)?|éditorialistes?|cofondateur|groupe)"
    rf"(?: (?!par\b|selon\b)[^\s.;,]+){{0,4}}? {_DE}"
)
_BODY = re.compile(r"\b(?:[Ff]ondation|[Ii]nstitut|[Gg]roupe) $")
_STAFF = re.compile(
    r"\b(?:journalistes?|photographes?|reporters?|correspondante?s?|vidéastes?|photojournalistes?|photoreporters?|cameram[ae]n|caméram[ae]n"
    rf"|pigistes?|rédac(?:teur|trice)s?|équipes?|envoyée?s? spécia\w+)(?: [^\s.;,]+){{0,4}}? {_DE}"
)
_WITNESS_LEFT = re.compile(
    r"\b(?:constat|observ|selon|d'après|vu\b|vus\b|appri|rapport|indiqu|déclar|dit\b|confi|racont|expliqu|affirm|précis|assur|devant"
    r"|interrog|contact|joint|rencontr|accompagn|compt|décrit|not[ée]|entend|assist|relat|témoin|témoign|remarqu|suivi|visit|montr|par un"
    r"|par une|par des|par le|par la|par les|par deux|répond|lanc|recueilli|filmé|pris\w* par|photographi|présents?\b|à un|à une|à des|au)",
    re.IGNORECASE,
)
_WITNESS_NEAR = re.compile(
    r"(?:selon|d'après|constat\w*|observ\w*|\bvu|appris|rapport\w*|devant|auprès d\w*|par|\bà|aux?|avec)(?: [^\s.;,]+){0,3} ?(?:une? |des |le |la |les |l'|d')?$",
    re.IGNORECASE,
)
_WITNESS_RIGHT = re.compile(
    r"[^.;]{0,45}\b(?:vu|constat|observ|assist|compté|entendu|sur place|présent|rencontr|pu voir|pu constater|a pu|ont pu|not[ée]|recueilli)"
)
_HARMED = re.compile(
    r"\b(?:tué|assassin|mort|arrêt|bless|emprisonn|détenu|expuls|interpell|enlev|libér|agress|frapp|condamn|inculp|décéd|disparu|sauvé)",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:médias?|presse|journaux|organes?|organisations?|groupes|chaînes|titres|rédactions|propagande|directives)\b[^.;]{0,70}"
    rf"\b(?:comme|tels? que|telles? que|notamment|dont|parmi lesquels|à l'instar de|y compris|et) {_NP}"
)
_COUNT = re.compile(r"\b(?:selon|d'après|compt|collectif|consortium|décompte|estim|sondage)", re.IGNORECASE)
_CAREER = re.compile(
    r"\b(?:entre|entra|entré\w*|travaill\w*|embauch\w+|recrut\w+|débute|débuta|débuté|débuts|rejoi\w+|passé\w* par|dirig\w+|quitt\w+|fond[aé]\w*"
    rf"|créé\w*|employé\w*|salarié\w*|racheté\w*|présid\w+|attaquer(?: \w+){{0,5}}|poursuivre|plainte|interdi\w*|accus\w+|contre|remerci\w+|visé\w*)"
    rf"(?: [^\s.;,]+){{0,4}}? (?:(?:à|chez|de|par|pour|contre|au sein de|et) )?{_NP}"
)
_SELF = re.compile(
    r"\)?(?: ?\([^)]*\))?(?:,[^,.]{0,60},|,)? ?(?:(?:n'a|n'avait|ne) (?:\S+ ){0,4}?(?:souhait|particip|sign|repris|diffus|publi)"
    r"|s'alarme|va (?:supprimer|licencier|fermer|se séparer|cesser|perdre|devoir|recevoir|bénéficier)|emploie|supprim|ferme\b"
    r"|a (?:échappé|présenté ses excuses|licenci|été (?:pirat|visé|condamn|bloqu|accus|mise? en cause|critiqu|sanction|interdit|rachet|fond|cré)"
    r"|envoyé des|d'ailleurs|perdu|fermé|supprimé|reconnu (?:une|son|avoir)|confirmé (?:ce|cette|avoir)|rejoint|annoncé (?:la suppression|un plan|sa fermeture))"
    r"|et d'autres médias|étant|participe|compte \d|est (?:une |un |la |l'une |le |présente|devenue|née|accus|dirig|considér|déten|pr[ée]sent)"
    r"|sont partenaires|est partenaire|existe|avait alors|arrivée?)"
)
_CITES = re.compile(
    r"\b(?:selon|d'après|cité\w*|citant|auprès de|interrogé\w* par|contacté\w* par|joint\w* par|rapporté\w* par|avec|photo|crédit|source"
    rf"|(?:déclar|indiqu|expliqu|précis|racont|affirm|confi|assur|\bdit|soulign|ajout|appri|relev|témoign|annonc|reconn|entretien|interview"
    r"|communiqué transmis|déclaration)\w*(?: [^\s.;]+){0,6}? à)"
    rf"(?: par)? ?:? ?{_NP}",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?: ?\([^)]*\))?,? ?(?:a |avait |a également )?(?:rapporte|indique|indiqué|rapporté|écrit|affirme|précise|précisé|annonce|cite|citant)\b"
)
_LIST_GAP = re.compile(r"(?: ?\([^()]{1,30}\))?(?:,| et| ou|/) ?(?:et )?(?:l'agence |l'|la )?")


def roles(context: Context, found: Sequence[Hit]) -> list[Role]:
    """Return the role of each hit (in text order)."""
    verdicts: list[Role | None] = []
    for number, hit in enumerate(found):
        verdict = _role(context.left(hit.start), context.right(hit.end))
        if number and verdict is not Role.TOPIC:
            gap = context.text[found[number - 1].end : hit.start]
            if len(gap) < 45 and _LIST_GAP.fullmatch(gap):
                verdict = verdicts[-1]
        verdicts.append(verdict)
    # An article about an agency seldom cites it without saying so.
    topics = {hit.name for hit, verdict in zip(found, verdicts, strict=True) if verdict is Role.TOPIC}
    sources = {hit.name for hit, verdict in zip(found, verdicts, strict=True) if verdict is Role.SOURCE}
    return [
        verdict or (Role.TOPIC if hit.name in topics - sources else Role.SOURCE)
        for hit, verdict in zip(found, verdicts, strict=True)
    ]


def _role(left: str, right: str) -> Role | None:
    """Return the role that the context proves, or ``None`` when it proves none."""
    staff = _STAFF.search(left)
    if staff is not None:
        before = left[: staff.start()]
        if _WITNESS_NEAR.search(before):
            return Role.SOURCE
        if _HARMED.search(left) or _HARMED.match(right[:40].lstrip(" ,aéotnéts")) is not None:
            return Role.TOPIC
        if _WITNESS_LEFT.search(before) or _WITNESS_RIGHT.match(right):
            return Role.SOURCE
        return Role.TOPIC
    if _AMONG.search(left):
        return Role.SOURCE if _COUNT.search(left) else Role.TOPIC
    if _BODY.search(left) or _MATTER.search(left) or _CAREER.search(left):
        return Role.TOPIC
    if _SELF.match(right):
        return Role.TOPIC
    if _CITES.search(left) or _TELLS.match(right):
        return Role.SOURCE
    return None
