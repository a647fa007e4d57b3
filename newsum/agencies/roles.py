"""The part an agency plays where it is named: the source of what is told, or its topic.

In doubt it is the source: that is what nine in ten mentions are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsum.agencies.context import REPORTED, SAYING, STAFF, TELLS, is_cited, tells
from newsum.agencies.detection import Context, Hit, is_definition_gap, is_list_gap
from newsum.agencies.phrases import Left, any_of, before, stems, tokens
from newsum.models import Role

_BELONGING = frozenset("avec de d' du des à au chez pour dans entre".split())
# What an agency has and what may happen to it: "le siège de l'AFP", "un soutien à l'AFP".
_MATTERS = stems(
    "locaux_ siège_ direct dirigean pdg_ p-dg_ patron présiden vice-président salarié employé personnel "
    "syndicat intersyndicale_ sdj_ budget dotation soutien souten subvention plan_ suppression grève "
    "piratage piraté site_ rédaction_ accréditation "
    "fonda cofonda actionnaire rachat racheté filiale collabora "
    "administrat contenu avenir_ sauvetage fermeture disparition licenciement confirmation erreur "
    "ancien million supplémentaire tête_ stage_ carrière déjeun invité fax_ éditorialiste poste_ démission "
    "recrut embauch entre_ entra_ entré débu travaill rejoi interdi contrat convention_ "
    "financement statut_ tutelle abonné client effectif emplois indépendance_ neutralité histoire_ rôle_ "
    "reprise_ juridique_ concurren partenari accord_ compte_ comptes_ réforme modèle_ avocat liquidation_"
)
# What makes an agency's staff a witness: "a constaté un journaliste de l'AFP".
_WITNESS = stems(
    "constat observ selon_ après_ vu_ vus_ vue_ appri rapport indiqu déclar dit_ confi racont expliqu "
    "affirm précis assur devant_ interrog contact joint rencontr accompagn compt décri not enten "
    "assist relat témoi remarqu suivi visit montr par_ répon lanc recueilli filmé photographi à_ aux_ "
    "au_ avec_ auprès_ présent"
)
# What an agency's staff does together: "Les journalistes de l'AFP [sont en grève]".
_PROTESTS = stems("grève_ débray protestent_ manifestent_ votent_ voté_ réclament_")
# What others publish under its name: "une fausse dépêche AFP".
_FALSE = frozenset("fausse fausses faux prétendue prétendues".split())
_COPY = stems("dépêche alerte_ alertes_ information article compte_ comptes_ site_ sites_ vidéo photo")
_OPINION = stems("dénonc tweet regrett critiqu déplor ironis plaisant fustig accus")
_TOWARDS = stems("à_ aux_ au_ par_ selon_ après_ devant_ auprès_")
# "A appris jeudi l'AFP", "un entretien avec l'AFP", "décrypte pour l'AFP".
_LEARNT = stems("appris_ constat recens consulter_ entretien interview décrypt résum_ analys dit- glisse_")
# "Une lettre que l'AFP a pu consulter", "dont l'AFP a eu copie", "l'AFP n'a pu joindre".
_OBTAINED = stems(
    "recens connaissance_ procuré visionn consult obten copie_ joindre_ joint pu_ recueilli interrog contact"
)
_WITNESS_AFTER = stems(
    "vu_ constat observ assist compté enten place_ présent rencontr voir_ noté accès_ recueilli pu_"
)
_HARMED = stems(
    "tué assassin mort arrêté arrêtée bless emprisonn détenu expuls interpell enlev enlèv libéré "
    "agress frapp condamn inculp décéd disparu sauvé poursuivi jugé empêch refoul visé accrédit "
    "licenci suspend fouill touché victime hommage décès lauréat pulitzer_ récompens otage menac "
    "harcel violent partie_ suivis_ accusé viré écarté brutalis bousculé incarcér convoqu "
    "arrestation détention_"
)
_VOICES = stems("site_ rédaction_ compte_ comptes_")  # what an agency has, and what tells as it does
# What an agency has that others may damage or close.
_COMPANY = "Thomson Reuters"  # the group, whose results and shares are news, and no agency that tells
_PREMISES = stems("bureau immeuble véhicule voiture convoi")
_DAMAGED = stems("touché visé détrui endommag bombard attaqué perquisition saccag ferm évacu incendi")
_MEDIA = stems("média presse_ journaux_ organe chaîne titres_ rédaction propagande_ quotidien radio")
_MEDIUM = stems("télévision chaîne quotidien_ journal_ radio_ hebdomadaire_ site_ magazine_")
_CAREER = stems("ancien ex_ ex- devenu comme_ était_ futur fut_ jeune_")
_MEDIA_NAMES = frozenset(
    (
        "franceinfo libération monde figaro parisien obs minutes mediapart croix express point bbc cnn "
        "nbc cbs times post guardian bild marianne huffpost bfmtv lci tf1 rtl europe rmc quotidien"
    ).split()
)
_AMONG = frozenset("comme notamment dont parmi compris".split())
_QUOTED = stems("cité rapport relay interrog repri")
_SUCH = (("tel",), ("tels",), ("telle",), ("telles",))
_COUNTED = stems("selon_ après_ compté comptage collectif consortium décompt estim sondage")
_ACTED_ON = stems(
    "souten soutien_ dirig quitt fond cré attaqu poursuiv plainte accus visé remerci présid rachet "
    "sauv critiqu menac boycott interdi condamn sanctionn exclu_ exclut_ invité_ désign paie_ paiera_"
)
# What an agency does that is not telling: "supprime", "va licencier", "n'a pas souhaité".
_DOES = stems(
    "supprim licenci ferm sépar cess perd perdu recevoir_ bénéfici emploi échapp pirat visé condamn "
    "bloqu accus critiqu sanction interdi rachet fondé créé reconn souhait signé_ alarm étant_ "
    "particip partenaire présente_ envoyé_ considér détenu arriv excus dirig emplo défend mis_ mise_ "
    "rejoin né_ née_ devenu lauréat récompens échou lancé_ mettre_ attaqu fêt célébr célèbr conclu "
    "recrut remport rédui fusionn refus"
)
_SKIPPED = frozenset(
    (
        "a avait qui n' ne s' est été va doit devrait pas pour sa part d' ailleurs alors , ) également "
        "elle aussi en ont sont elle-même encore seulement plus se c' était sera serait"
    ).split()
)


def roles(context: Context, found: Sequence[Hit]) -> list[Role]:
    """Return the role of each hit (in text order)."""
    verdicts: list[Role | None] = []
    for number, hit in enumerate(found):
        credit = context.is_credit(hit.start)
        left, right = _left(context, found, number), context.right(hit.end)
        verdict = Role.SOURCE if credit else _role(left, right)
        if not credit and context.text.startswith(_COMPANY, hit.start) and not is_cited(before(left)):
            verdict = Role.TOPIC
        if number:
            gap = context.text[found[number - 1].end : hit.start]
            if is_definition_gap(gap) or (verdict is not Role.TOPIC and is_list_gap(gap)):
                verdict = verdicts[-1]
        verdicts.append(verdict)
    # An article about an agency seldom cites it without saying so.
    balance = Counter[str]()
    for hit, verdict in zip(found, verdicts, strict=True):
        if verdict is not None:
            balance[hit.name] += 1 if verdict is Role.TOPIC else -1
    return [
        verdict or (Role.TOPIC if balance[hit.name] > 0 else Role.SOURCE)
        for hit, verdict in zip(found, verdicts, strict=True)
    ]


def _left(context: Context, found: Sequence[Hit], number: int) -> str:
    """Return what stands before a hit in its sentence, without the names: "La [Presse canadienne]"."""
    left = context.left(found[number].start)
    begin = found[number].start - len(left)
    for earlier in range(number - 1, -1, -1):
        hit = found[earlier]
        if hit.start < begin:
            break
        left = left[: hit.start - begin] + "X" * (hit.end - hit.start) + left[hit.end - begin :]
    return left


def _role(left: str, right: str) -> Role | None:
    """Return the role that the context proves, or ``None`` when it proves none."""
    phrase = before(left)
    following = [word.lower() for word in tokens(right[:90])]
    if phrase.last in ("fondation", "institut", "groupe"):
        return Role.TOPIC
    if _is_false(phrase):
        return Role.TOPIC
    clause = phrase.clause()
    if phrase.last in _BELONGING:
        owned = _owned(phrase)
        staff = _last_of(owned, STAFF)
        if staff is not None and staff >= len(owned) - 5 and not any_of(owned[staff + 1 :], SAYING):
            return _staff_role(phrase, owned[:staff], following)
    if _is_listed(phrase, following):
        return Role.TOPIC
    if _is_among(phrase) and any_of(phrase.words[-20:], _MEDIA):
        told = any_of(phrase.words, _COUNTED) or any_of(following[:7], TELLS)
        return Role.SOURCE if told else Role.TOPIC
    if is_cited(phrase) or "selon" in clause or any_of(clause[-6:], _LEARNT):
        return Role.SOURCE
    if phrase.last in _BELONGING and any_of(clause[-5:], _MATTERS):
        return Role.SOURCE if any_of(clause[-1:], _VOICES) and tells(following) else Role.TOPIC
    if phrase.last == "et" and "entre" in clause and any_of(clause, _MATTERS):
        return Role.TOPIC  # "l'accord entre Google et l'AFP"
    if phrase.last in _BELONGING and any_of(clause[-2:], _PREMISES) and any_of(following[:8], _DAMAGED):
        return Role.TOPIC
    if any_of(following[:4], _OBTAINED):
        return Role.SOURCE
    if _is_acted_on(phrase) or _is_self(following):
        return Role.TOPIC
    if phrase.last in ("et", ",", "puis") and sum(word in _MEDIA_NAMES for word in phrase.words[-20:]) > 1:
        cited = any_of(phrase.words[-25:], (*SAYING, *REPORTED, *_COUNTED))
        return Role.SOURCE if cited else Role.TOPIC
    return Role.SOURCE if tells(following) else None


def _owned(phrase: Left) -> tuple[str, ...]:
    """Return whom the words before a name say to be its own: "Le photographe Jean Dupont, de [l'AFP]"."""
    apposed = phrase.last in ("de", "d'") and phrase.words[-2:-1] == (",",)
    return phrase._replace(words=phrase.words[:-1]).clause() if apposed else phrase.clause()


def _last_of(words: Sequence[str], stems: tuple[str, ...]) -> int | None:
    """Return the place of the last word with one of the stems."""
    return next(
        (place for place in range(len(words) - 1, -1, -1) if any_of(words[place : place + 1], stems)), None
    )


def _staff_role(phrase: Left, ahead: Sequence[str], following: Sequence[str]) -> Role:
    """Return the role of an agency whose staff is named: witnesses are the source, victims the topic."""
    if any_of(ahead[-3:], _TOWARDS) and not any_of(ahead[-6:], ("hommage", "attaque", "menac")):
        return Role.SOURCE
    if any_of(following[:3], _PROTESTS):
        return Role.TOPIC
    following = _clause_of(following)
    around = (*(phrase.words[-25:] if "dont" in ahead else ahead[-8:]), *following[:8])
    if any_of(around, _HARMED) and not any_of(following[:9], _WITNESS_AFTER):
        return Role.TOPIC
    # "A dénoncé le correspondant de l'AFP": he speaks for himself.
    if any_of(ahead[-3:], _OPINION) and not any_of(following[:5], _WITNESS_AFTER):
        return Role.TOPIC
    if any_of(ahead[-4:], _WITNESS):
        return Role.SOURCE
    later = _after_names(following)
    if any_of(later[:5], _HARMED) and not any_of(later[:5], _WITNESS_AFTER):
        return Role.TOPIC
    named = phrase.last in ("à", "chez") or any_of(ahead[-3:], _CAREER)
    return Role.TOPIC if named else Role.SOURCE


def _clause_of(following: Sequence[str]) -> Sequence[str]:
    """Return the words up to who says so: "[a été tué à Gaza], a constaté l'AFP"."""
    said = [place for place in range(1, len(following)) if list(following[place : place + 2]) == [",", "a"]]
    return following[: said[0]] if said and following[0] != "," else following


def _after_names(following: Sequence[str]) -> Sequence[str]:
    """Return what follows the names of an agency's staff: ", Wa Lone et Kyaw Soe Oo, [ont été condamnés]"."""
    apposed = following[:1] == [","] and "," in following[1:12]
    return following[following.index(",", 1) + 1 :] if apposed else ()


def _is_among(phrase: Left) -> bool:
    """Return whether the name is an example: "des médias comme", "tels que", "dont"."""
    return phrase.last in _AMONG or (phrase.last == "que" and phrase.words[-2:-1] in _SUCH)


def _is_listed(phrase: Left, following: Sequence[str]) -> bool:
    """Return whether the name stands among media that nothing cites: "CNN et [TASS], le journal"."""
    if any_of(phrase.words, (*SAYING, *_COUNTED, *_QUOTED)) or any_of(following[:9], TELLS):
        return False
    if phrase.last not in ("et", ",", "("):
        return False
    return any_of(phrase.words[-6:], _MEDIA) or (following[:1] == [","] and any_of(following[1:4], _MEDIUM))


def _is_false(phrase: Left) -> bool:
    """Return whether what bears the name is not the agency's: "une fausse dépêche de [l'AFP]"."""
    words = phrase.words[-3:-1] if phrase.last in ("de", "d'") else phrase.words[-2:]
    return not _FALSE.isdisjoint(words[:-1]) and any_of(words[-1:], _COPY)


def _is_acted_on(phrase: Left) -> bool:
    """Return whether the name is the object of a verb: "dirige [l'AFP]", "attaquer L'Obs et [l'AFP]"."""
    if phrase.last in ("et", "contre", "chez"):
        return any_of(phrase.words[-7:-1], _ACTED_ON)
    return any_of(phrase.words[-1:], _ACTED_ON)


def _is_self(following: Sequence[str]) -> bool:
    """Return whether the agency is the subject of what follows, and does not tell news."""
    words = list(following)
    if words[:1] == [")"]:
        words = words[1:]
    if words[:1] == ["("] and ")" in words[:6]:
        words = words[words.index(")") + 1 :]
    if words[:4] == ["et", "d'", "autres", "médias"]:
        return True
    if words[:1] == ["et"] and _does(words[2:]):  # "l'AFP et Google ont conclu un accord"
        return True
    if _does(words):
        return True
    if words[:1] == [","] and "," in words[1:12] and words[1:2] not in (["qui"], ["citant"]):
        return _does(words[words.index(",", 1) + 1 :])
    return False


def _does(words: Sequence[str]) -> bool:
    """Return whether the predicate that begins these words is no verb of telling news."""
    if any_of(words[:4], TELLS) and ["qu'", "elle"] in (
        list(words[place : place + 2]) for place in range(1, 6)
    ):
        return True
    if words[:2] == ["a", "confirmé"]:
        return words[2:3] not in (["que"], ["qu'"])
    for place, word in enumerate(words[:7]):
        if words[place : place + 2] == ["porté", "plainte"]:
            return True
        if f"{word} ".startswith(_DOES):
            return place > 0 or not word.endswith("é")
        if word not in _SKIPPED:
            return word in ("une", "un", "l'", "la") and "est" in words[:place] and place <= 2
    return False
