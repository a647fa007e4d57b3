"""Sentence compression: what is deleted, what no deletion takes, and how the search goes about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.headline.candidates import variants
from newsum.headline.compression import approval, complements, coordination, rules, search, syntax, truth
from newsum.headline.compression.features import Features
from newsum.headline.compression.shape import Shape
from newsum.headline.cuts.deletion import RULED
from newsum.headline.grammar.parse import Parsed, parse
from newsum.training import approval as approval_training
from newsum.training import compression as training
from newsum.training import judgements


def parsed(text: str) -> Parsed:
    found = parse(text)
    assert found is not None
    return found


def texts(text: str) -> list[str]:
    """Return the variants of a sentence that the guards let pass, the likeliest first."""
    return [one.text for one in variants(parsed(text)) if one.refused is None]


@pytest.mark.parametrize(
    ("sentence", "best"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "day, relative and what the police says",
                "Le voilier Mistigri a coulé mardi au large de Brest, où il était arrivé la veille, a indiqué"
                " la préfecture",
                "Le voilier Mistigri coule au large de Brest",
            ),
            (
                "clause in front, clause at the end",
                "Alors que la grève se poursuit, le maire de Brest Jean Verdier a fermé le pont aux voitures,"
                " qui devront passer par Quimper",
                "Le maire de Brest Jean Verdier ferme le pont aux voitures",
            ),
        ]
    ],
)
def test_what_is_left(sentence: str, best: str) -> None:
    assert best in texts(sentence)[:3]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "object behind an insertion",
                "La Chambre a adopté jeudi, par 86 voix contre 47, le projet de loi sur les ports de Brest",
                "le projet",
            ),
            (
                "object clause behind where it was said",
                "Jean Verdier a annoncé sur sa page que le pont de Brest rouvrira aux voitures en mai",
                "que le pont",
            ),
            (
                "object of an infinitive behind an insertion",
                "Le port de Brest va déployer dans six villes, d'ici à la fin de l'année, un réseau de bus",
                "un réseau",
            ),
            (
                "participle behind an insertion",
                "Le maire de Brest Jean Verdier a, une nouvelle fois, démontré son talent de peintre",
                "démontr",
            ),
            (
                "complement across an insertion",
                "Des habitants de Brest protestent contre la suppression, prévue en mai, du bureau de poste",
                "du bureau",
            ),
            (
                "condition",
                "La mairie de Brest n'exclut pas d'ouvrir le pont aux bus, à condition que l'État participe",
                "à condition",
            ),
            (
                "children among the victims",
                "Neuf personnes, dont deux enfants, ont été blessées mardi dans une collision près de Brest",
                "deux enfants",
            ),
            (
                "verb of the clause",
                "Jean Verdier assure que la direction du port de Brest a préparé un plan de départs",
                "a préparé",
            ),
            (
                "day of what is to come",
                "Le préfet du Finistère prendra la parole devant les élus, dimanche 14 juin, à Brest",
                "dimanche 14 juin",
            ),
            (
                "a figure behind a weekday",
                "La ville de Brest a demandé mercredi 38 millions d'euros pour réparer le pont du port",
                "38 millions",
            ),
            (
                "what a bill is about",
                "Le Sénat a rejeté mercredi un projet de loi qui aurait plafonné le prix du pain à Brest",
                "qui aurait plafonné",
            ),
            (
                "a sentence that is suspended",
                "Le parquet de Brest demande quatre ans de prison, dont deux avec sursis, et une amende",
                "avec sursis",
            ),
            (
                "to what somebody is condemned",
                "La cour de Brest a condamné lundi Jean Verdier, un pêcheur de 39 ans, à 22 ans de réclusion",
                "à 22 ans",
            ),
            (
                "share of whom",
                "Dans 30% des cas, la réparation d'un voilier de Brest coûte un mois de salaire à son patron",
                "30",
            ),
            (
                "who says it, behind its verb",
                "Le pont de Brest pourrait fermer, a averti lundi le directeur du port Jean Verdier",
                "directeur du port",
            ),
            (
                "a rank",
                "Le secrétaire adjoint à la Mer, Jean Verdier, ferme le pont de Brest aux voitures",
                "adjoint",
            ),
            (
                "both sides of a range",
                "Le pont de Brest fermera de lundi à jeudi pour la réparation de ses deux arches de pierre",
                "de lundi à jeudi",
            ),
            (
                "object of a perfect infinitive",
                "Le maire est accusé d'avoir détourné, entre 2009 et 2013, près de 4,6 millions d'euros",
                "4,6 millions",
            ),
            (
                "victims",
                "Une avalanche a emporté mardi cinq randonneurs près d'Arolla, dont deux ont perdu la vie",
                "perdu la vie",
            ),
            (
                "victims of whom it takes the life",
                "Un incendie a frappé Brest, emportant avec lui la vie de deux frères de 20 et 24 ans",
                "la vie",
            ),
            (
                "victims that it takes along into death",
                "Une pirogue a sombré près de Brest, entraînant dans la mort 62 de ses passagers",
                "62",
            ),
            (
                "victims of a second verb",
                "Des hommes ont attaqué le marché de Kelbo, localité du nord, et y ont abattu 14 civils",
                "14 civils",
            ),
            (
                "main verb behind how long ago",
                "Le voilier dévoilé il y a presque un an à Brest, vient de recevoir le prix Mistigri",
                "vient de recevoir",
            ),
            (
                "main verb behind an adverb",
                "Sur le port, quasiment désert depuis mars, les pêcheurs ont attendu la fin de la grève",
                "ont attendu",
            ),
            (
                "subject behind an adjunct",
                "Après la grève au port, avec la fin du conflit, une famille de Brest, a porté plainte",
                "une famille",
            ),
            (
                "how many, behind a weekday",
                "Un tribunal de Brest a condamné lundi 23 membres d'une bande à des peines de prison",
                "23 membres",
            ),
            (
                "a number of thousands behind a day",
                "Le concert de Brest a réuni mardi 3 000 personnes au port, a annoncé la mairie",
                "3 000",
            ),
            (
                "a weight behind a day",
                "La police de Brest a saisi jeudi 30 kg de cocaïne au port, a annoncé le parquet",
                "30 kg",
            ),
            (
                "some of several behind a day",
                "La ville de Brest a vendu lundi 8 des 12 bus de la ligne du port, a annoncé la mairie",
                "8 des 12",
            ),
            (
                "some of theirs behind a day",
                "La ville de Brest a fermé lundi 2 de ses ponts après une crue, a annoncé la mairie",
                "2 de ses",
            ),
        ]
    ],
)
def test_no_deletion_takes(sentence: str, kept: str) -> None:
    passing = texts(sentence)
    assert passing
    assert [text for text in passing if kept not in text] == []


@pytest.mark.parametrize(
    ("sentence", "part", "needed"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "complement of a noun with an article",
                "Le maire de Brest a fermé le marché de la place pour protester contre la hausse des loyers",
                "pour protester",
                "la hausse des loyers",
            ),
            (
                "first time of what",
                "La Cour de Brest a tenu une audience par téléphone pour la première fois de son histoire",
                "pour la première fois",
                "par téléphone",
            ),
            (
                "both ends of between",
                "Le préfet de Brest négocie un accord entre les pêcheurs et la mairie sur la grève",
                "entre les pêcheurs",
                "et la mairie",
            ),
            (
                "which ones of a plural",
                "Le docteur Jean Verdier émet des doutes sur les vaccins développés à Brest par une société",
                "les vaccins",
                "développés",
            ),
            (
                "against what",
                "Des habitants de Brest ont défilé mardi pour protester contre la hausse des loyers",
                "protester",
                "contre la hausse",
            ),
            (
                "fixed phrases",
                "Un pêcheur de Brest a été mis en examen mardi pour le vol de deux voiliers à Quimper",
                "mis",
                "en examen",
            ),
            (
                "one of whom",
                "L'un de ses collègues a assuré que Jean Verdier ne quitterait pas la mairie de Brest",
                "L'un",
                "de ses collègues",
            ),
            (
                "what a verb waits for",
                "Le Brestois Jean Verdier a battu le favori pour se hisser, à 20 ans, en demi-finale",
                "se hisser",
                "en demi-finale",
            ),
            (
                "participle with its subject",
                "La Bourse de Brest a fini lundi en baisse, son indice, le MASI, cédant 0,6% à la clôture",
                "son indice",
                "cédant",
            ),
            (
                "verb with its complement",
                "La mairie a adopté le plan, un chantier qui doit bénéficier, d'abord, à 830 pêcheurs",
                "830 pêcheurs",
                "bénéficier",
            ),
            (
                "object of a relative",
                "Une explosion a secoué le port, une attaque qui porte, selon l'armée, la marque du groupe",
                "qui porte",
                "la marque",
            ),
            (
                "infinitive behind an insertion",
                "Le gardien a repoussé dix ballons pour permettre à Brest, privé de deux joueurs, de gagner",
                "permettre",
                "de gagner",
            ),
            (
                "hour of where",
                "La fusée Mistigri a été lancée mardi à 12h14, heure de Brest, depuis Quimper",
                "heure de Brest",
                "12h14",
            ),
        ]
    ],
)
def test_what_goes_together(sentence: str, part: str, needed: str) -> None:
    found = [one.text for one in variants(parsed(sentence))]
    assert any(part in text for text in found)
    assert [text for text in found if part in text and needed not in text] == []


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "the weekday of a feast",
                "Vingt-trois pèlerins ont péri dimanche de Pâques dans l'incendie d'un ferry à Masbate",
                "péri de Pâques",
            ),
            (
                "comma before who says it",
                "Deux ponts ont été fermés à Brest, à hauteur du port, ont indiqué les pompiers du Finistère",
                "Brest ont indiqué",
            ),
            (
                "only one comma of a pair",
                "Le maire a confirmé jeudi, lors d'un conseil à Brest, la fermeture de deux ponts sur la mer",
                "confirme lors",
            ),
            (
                "second conjunct without the first",
                "Un chauffeur de Brest est jugé après la collision entre son car et un bus de Quimper",
                "jugé et un bus",
            ),
            (
                "adjective of what was deleted",
                "Le port de Brest vit d'un essor de la pêche et d'une demande de poisson très forte",
                "pêche très forte",
            ),
            (
                "noun before its relative",
                "Le maire de Brest a salué Jean Verdier, peintre du port, pour qui la ville prépare une fête",
                "salué pour qui",
            ),
            (
                "comma before a date that went",
                "Brest et Quimper se sont neutralisés, samedi soir au stade du port, dans le choc du jour",
                "neutralisés, au stade",
            ),
            (
                "comma before the verb of a long subject",
                "Un homme qui a fui après avoir happé une femme à Brest, en juin dernier, a plaidé coupable",
                "Brest, a",
            ),
        ]
    ],
)
def test_what_is_left_never_says(sentence: str, never: str) -> None:
    found = [one.text for one in variants(parsed(sentence))]
    assert found
    assert [text for text in found if never in text] == []


def deletion(marked: str) -> tuple[Shape, int, int]:
    """Return the shape of a sentence and the deletion that is marked in it: "Le pont[, dit-on,] ferme"."""
    before, inside, behind = re.split(r"[\[\]]", marked)
    shape = Shape(parsed(before + inside + behind))
    tokens = shape.sentence.tokens
    start = next(number for number, token in enumerate(tokens) if token.start >= len(before.rstrip()))
    end = sum(token.start < len(before + inside) for token in tokens)
    return shape, start, end


@pytest.mark.parametrize(
    ("marked", "allowed"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "the object of a main verb behind an insertion",
                "L'agence a suspendu jeudi, par précaution[, la vente d'un remède contre la toux]",
                False,
            ),
            (
                "the object of a coordinated participle",
                "La crise a fait des morts et jeté sur les routes, selon l'ONU[, près de 440.000 personnes]",
                False,
            ),
            (
                "the object of a relative clause",
                "Il a vu un homme qui transportait, plié dans son sac[, un drapeau de la ville]",
                False,
            ),
            (
                "who says it goes with what a conjunction does not join to it",
                "Neuf élus ont été arrêtés à Brest et à Lyon[, lors d'une opération, a annoncé le maire]",
                True,
            ),
            (
                "the verb of what a conjunction joins goes",
                "Le maire a fermé le pont mais, lundi[, le port a rouvert, a annoncé le maire]",
                False,
            ),
            (
                "the day and the place between a verb and its object",
                "Le Congrès a adopté[, mardi, à Brest, ]le projet de loi sur la pêche",
                True,
            ),
            (
                "an item of an enumeration between a verb and the next one",
                "Trois hommes se sont évadés[, dont un élu de Brest, ]l'un des auteurs de l'attaque",
                False,
            ),
            (
                "the day and a comma before the object",
                "Le ministre a présidé [mercredi 13 septembre 2023, ]la réunion du conseil de Brest",
                True,
            ),
            (
                "the day and a comma before a clause of its own",
                "Le pétrole a reculé [mercredi, ]la demande étant faible en Chine",
                False,
            ),
            (
                "the object with à behind an insertion",
                "La société procède ce jour, à titre de précaution[, au rappel de deux lots]",
                False,
            ),
            (
                "what somebody disposes of",
                "Les enfants disposent à l'entrée[ au cours préparatoire d'un vocabulaire étendu]",
                False,
            ),
            (
                "what the information says",
                "Le parquet a confirmé l'information du journal[, selon laquelle un élu est poursuivi]",
                False,
            ),
            (
                "the first field of a minister",
                "[Le ministre de l'Intérieur, ]des Collectivités et du Logement, Jean Petit, a démissionné",
                False,
            ),
            (
                "one of what a noun enumerates",
                "Elle veut limiter ce moustique[, vecteur de la dengue, ]du paludisme et du virus Zika",
                False,
            ),
            (
                "an adjunct between a verb and its infinitive",
                "Les élus n'ont pas manqué[, au soir de la victoire, ]de saluer le maire de Brest",
                True,
            ),
            (
                "one of those who are the majority",
                "Le bilan est de mille morts[, en majorité des mendiants, ]des ouvriers et des chauffeurs",
                False,
            ),
            (
                "which epidemic",
                "Le HCR veut enrayer l'épidémie de choléra [qui sévit dans les camps du Malawi]",
                False,
            ),
            (
                "which of so many",
                "L'attaque a causé la mort de treize hommes [qui fuyaient les combats de Brest]",
                True,
            ),
            (
                "the comma that closes a clause before the verb",
                "Jeanne Petit, née Durand[, quarante-quatre ans, ]a comparu devant la cour de Brest",
                False,
            ),
            (
                "against what a fight is",
                "Le maire de Brest veut financer la lutte [contre la grippe]",
                False,
            ),
            (
                "the object goes with the insertion",
                "Le musée rend, à qui il avait acquis en 1933[, lors d'une vente, deux dessins]",
                False,
            ),
            (
                "an apposition behind a complete verb",
                "Le taux de chômage de Brest a reculé de 3% en avril[, une baisse inattendue]",
                True,
            ),
            (
                "one comma of two is left before the object",
                "Le ministre a souligné[, jeudi] à Alger, l'importance de la coopération avec le Niger",
                False,
            ),
            (
                "one comma of two before an object of many words",
                "Ils ont réaffirmé[, jeudi] à Dakar, leur volonté de relations unissant les deux pays",
                False,
            ),
            (
                "what a noun's participle goes on with",
                "Le Sénégal obtient un report, accordé, selon deux sources[, en échange d'un audit complet]",
                False,
            ),
            (
                "a comma before the moment",
                "Dix civils ont été tués [samedi], lorsque leur véhicule a sauté sur une mine",
                False,
            ),
            (
                "one comma before a conjunction",
                "Les joueurs ont profité d'un but pour vaincre[, samedi soir], et mettre fin à leur série",
                False,
            ),
            (
                "what a copula says of its subject",
                "Le rapport dont la méthode est, comme chaque année[, contestée par des économistes], paraît",
                False,
            ),
            (
                "an infinitive with its pronoun",
                "Le pays a autorisé sept entreprises[, dont deux canadiennes, à en exporter l'huile]",
                False,
            ),
            (
                "a participle whose subject has another one",
                "Amazon prévoit un recul, le coût des livraisons, rendues en un jour[, ayant grevé l'été]",
                False,
            ),
            (
                "a participle of the subject",
                "Le maire a salué lundi le travail des pompiers[, appelant les élus à les aider]",
                True,
            ),
            (
                "a subject behind its appositions",
                "La banque garde son taux, mais trois membres, contre un en mai[, se sont prononcés contre]",
                False,
            ),
            (
                "who says it, behind a compound verb and its day",
                "Un homme a été tué mardi à Brest[, a indiqué lundi un de ses avocats]",
                True,
            ),
            (
                "a relative pronoun without its verb",
                "Un gisement[, dont la pièce, longue de sept mètres,] représente une scène, a été trouvé",
                False,
            ),
            (
                "what one office is of besides",
                "[Le ministre de l'Agriculture,] des Ressources et de la Pêche a affirmé que le blé suffira",
                False,
            ),
            (
                "the last of an enumeration, with the source",
                "Le gouvernement a fermé les ports, les gares [et les écoles, a annoncé mardi le ministre]",
                False,
            ),
            (
                "a clause between the items of an enumeration",
                "Les secouristes[, dont certains sont venus d'Égypte], de Tunisie et de Turquie, creusent",
                False,
            ),
            (
                "the reason for which",
                "Les avocats soutiennent qu'il ne peut comprendre la raison [pour laquelle on l'exécute]",
                False,
            ),
            (
                "a clause of a verb behind an insertion",
                "La police enquête sur une catastrophe dont tout indique[, selon elle, qu'elle fut prévue]",
                False,
            ),
            (
                "the comma behind a clause in front",
                "Si la justice donnait raison aux villages qui l'ont saisie [mardi,] la mine devrait fermer",
                False,
            ),
            (
                "who says it, without its comma",
                "La chanteuse est morte à 84 ans[, victime d'une pneumonie,] a annoncé son institut",
                False,
            ),
            (
                "what an absolute clause is parted by",
                "Les prix reculaient [mercredi matin,] la crainte d'une crise l'emportant sur la grève",
                False,
            ),
            (
                "the two ends of a link",
                "La firme a fermé son oléoduc reliant Hardisty[, en Alberta, au Nebraska], après une fuite",
                False,
            ),
            (
                "a company's name",
                "L'équipementier allemand Kessler [& Roth] a annoncé mardi la suppression de 3.800 emplois",
                False,
            ),
            (
                "the object behind a price",
                "Un homme a trouvé dans un meuble acheté 80 euros [dans une brocante une lettre de Hugo]",
                False,
            ),
            (
                "the object of an infinitive across an apposition",
                "Un gérant, soupçonné d'avoir détourné au préjudice d'une trentaine de clients, pour la"
                " plupart retraités[, près de 19 millions d'euros dont une partie aurait été dilapidée,] a"
                " été inculpé à Monaco",
                False,
            ),
            (
                "what is believed behind an insertion",
                "La Bourse a bondi de 3,4%, les investisseurs voulant croire, en dépit des démentis répétés"
                "[, à un assouplissement prochain de la politique]",
                False,
            ),
            (
                "what only an apposition of what goes would be left of",
                "[Accusé d'avoir organisé un trafic de kevazingo, ]un bois précieux dont le Gabon interdit"
                " l'exploitation, l'ancien directeur des Douanes a été condamné à sept ans de prison",
                False,
            ),
            (
                "what a part is for",
                "Les ministres portent à 15 % la part de leurs budgets [consacrée à la santé]",
                False,
            ),
            (
                "the town of a quarter",
                "Un homme a été tué mardi par balle dans le quartier des Moulins[, à Nice]",
                False,
            ),
            (
                "a name behind its initial",
                "Le club a vendu mardi une Bentley de 1936 carrossée par J[. Gurney Nutting]",
                False,
            ),
            (
                "a keyword",
                '#[Nous Demain] se propose de "rassembler tous les humanistes", selon un appel',
                False,
            ),
            ("whom a meeting is with", "Sa seule joie a été sa rencontre [avec Jean Petit]", False),
            ("the two of an agreement", "Le film montre une entente [entre Jean Petit et Luc Roux]", False),
            (
                "a name behind an office that goes",
                "Un enregistrement [daté de septembre 2016 exhumé par l'avocat proche des « gilets jaunes »]"
                " Juan Branco semble dévoiler un accord",
                False,
            ),
            (
                "an age behind its participle",
                "La police a arrêté sept hommes âgés [entre 22 et 45 ans]",
                False,
            ),
            (
                "a number and what it counts",
                "Environ 12 000 [salariés des équipementiers Krafft et Oberwald] ont débrayé mercredi",
                False,
            ),
            ("a time zone", "Les bureaux ont ouvert [dimanche à 05h00] GMT en Pologne", False),
            (
                "a day and what it is",
                "Des bombes ont frappé [dimanche], jour de Pâques, trois églises",
                False,
            ),
            ("a hedge", "Six personnes [au moins] ont été tuées lundi à Highland Park", False),
            (
                "a figure with which another is compared",
                "La production devrait reculer de 9%[, à 52 tonnes,] contre 57 en 2022 selon la chambre",
                False,
            ),
            (
                "the source of a doubt",
                "Un autocar a basculé, un accident vraisemblablement dû à la vitesse[, selon la police]",
                False,
            ),
            (
                "victims without a figure",
                "Des hommes armés ont attaqué trois villages du Borno[, tuant une trentaine d'habitants]",
                False,
            ),
            (
                "who died afterwards",
                "Un garçon a tiré ses frères du feu mardi[, avant de succomber à ses brûlures]",
                False,
            ),
            (
                "a clause with its own source",
                "Les employés sont en grève[, où la direction, disent les syndicats, refuse tout]",
                True,
            ),
            (
                "a relative behind a quantity in front",
                "Au moins 23.000 personnes ont fui le pays, annonce l'Onu[, qui dit n'avoir rien reçu]",
                True,
            ),
            (
                "a verb taken for a noun",
                "Jean Petit assure que la direction de la sécurité intérieure enquête [sur lui depuis hier]",
                False,
            ),
            (
                "of what somebody is capable",
                "La firme dévoile la Venom F5, une voiture capable [notamment d'atteindre 500 km/h]",
                False,
            ),
            (
                "to what something is compared",
                "L'ancien ministre a comparé la politique fiscale d'Emmanuel Macron [à celle de Sarkozy]",
                False,
            ),
            (
                "for what it is the occasion",
                "La crise est l'occasion [pour Dubaï d'afficher son développement]",
                False,
            ),
            (
                "to what somebody returns",
                "Dans un livre, Bernard Cazeneuve est revenu [sur le contexte de ces attaques]",
                False,
            ),
            (
                "a clause behind a time and an insertion",
                "Emmanuel Macron a déclaré vendredi[, à Bruxelles, que la France avait besoin de calme]",
                False,
            ),
            (
                "what is closed, behind a time",
                "Édouard Philippe a annoncé la fermeture [dès minuit de tous les lieux de la ville]",
                False,
            ),
            (
                "a noun that says again what a relative is of",
                "Trois voitures ont été utilisées pour le film, répliques [qui sont des modèles Modena]",
                False,
            ),
            (
                "how somebody returns",
                "Adil Rami est revenu [bien malgré lui au cœur de l'actualité]",
                False,
            ),
            (
                "a correction",
                "La patronne est en colère contre Jean Petit [ou plutôt contre ses amis]",
                False,
            ),
            (
                "forged papers",
                "Les douaniers ont saisi du tabac[, transporté sous de faux certificats d'origine]",
                True,
            ),
            (
                "about how much is earned",
                "La Côte d'Ivoire encaissera cette année[ près de 900 millions d'euros]",
                False,
            ),
            (
                "of what kind, and of the other",
                "Les cloches de Brest sonneront toutes les heures, de jour[ comme de nuit]",
                False,
            ),
            (
                "when one is paid less",
                "Les élus gagnent 11 % de moins, à diplôme égal[, quand on est né à Brest]",
                False,
            ),
            (
                "the infinitive that one must",
                "La question est posée : faut-il[, en 2000, informatiser les dossiers]",
                False,
            ),
            (
                "the clause behind an adverb and an insertion",
                "Le maire ignorait encore[, hier à midi, qu'ils étaient rompus]",
                False,
            ),
            (
                "the comma of what opens the sentence",
                "À Brest[, mardi, ]le maire a fermé le pont de la ville",
                False,
            ),
            (
                "the comma of an adjunct behind the subject",
                "Le maire de Brest[, élu en 2014, ]a fermé le pont",
                True,
            ),
            (
                "the comma before a second insertion",
                "Le maire de Brest, Jean Petit[, élu en 2014, ]a fermé le pont",
                False,
            ),
            (
                "a time and its part of the day",
                "Dix hommes sont morts après l'attaque[, vendredi] à l'aube, de leur camp",
                False,
            ),
            (
                "which vaccines",
                "Le médecin a des doutes sur la sécurité des vaccins[ développés par la Chine]",
                False,
            ),
            (
                "that it was months ago",
                "[En septembre dernier, ]le comédien a rejoint le mouvement politique Les Patriotes",
                False,
            ),
            ("who informs", "Jean Petit est mort[ ce dimanche 24 mai au matin, ]informe Le Figaro", False),
            (
                "of whom the news is, behind an apposition",
                "Ce sont les élus du port, nouveau nom du quartier[, qui renoncent au festival]",
                False,
            ),
            (
                "for what one profits, behind a place",
                "La marque a profité d'une course qui se tenait à Mexico[, pour montrer son modèle]",
                False,
            ),
            (
                "of what one informs",
                "La ville informe les éleveurs et détenteurs d'oiseaux[ qu'un foyer d'influenza est avéré]",
                False,
            ),
            (
                "what she was elected",
                "Jeanne Petit a été élue, devant mille personnes[, reine du Nivernais]",
                False,
            ),
            (
                "what she became",
                "Denise Petit est devenue dimanche à Saint-Tite, en Mauricie[, la première femme championne]",
                False,
            ),
            (
                "the last of several verbs",
                "Luc Petit enfile ses bottes, vérifie la lame de son couteau[ et pousse la porte]",
                False,
            ),
            (
                "an item behind an insertion",
                "Le produit ira aux villes, aux ports et, pour le reste[, à un fonds de surveillance]",
                False,
            ),
            (
                "what describes a noun that goes",
                "La préfète informe les usagers que[, en raison du débit de la Gartempe, ]désormais inférieur"
                " au seuil de crise, de nouvelles restrictions entrent en vigueur",
                False,
            ),
            (
                "in which months",
                "Un élu sur six a renoncé[, au cours des douze derniers mois, ]à un voyage",
                False,
            ),
            (
                "an apposition in front",
                "[Après dix jours de grève, ]la plus longue qu'ait connue le bassin depuis 1963, les mineurs"
                " de Merlebach, à Metz, ont voté la reprise du travail",
                False,
            ),
            (
                "a share in front as the subject",
                "[Alors que la loi leur impose depuis 2005 de rendre leurs quais accessibles, ]un tiers"
                " des gares de Brest restent impraticables en fauteuil roulant",
                True,
            ),
            (
                "the night of an hour",
                "Les ministres ont quitté Brest[ cette nuit], à trois heures vingt, sans accord",
                False,
            ),
            (
                "who was let off",
                "Le tribunal a rendu son jugement : deux ans pour le maire[, relaxe pour ses adjoints]",
                False,
            ),
            (
                "the last of three verbs behind commas",
                "Luc Petit regarde le ciel, prend son couteau[, et pousse la porte]",
                False,
            ),
            (
                "any Sunday",
                "Un salarié sur cinq déclare travailler[ le dimanche] à Brest",
                False,
            ),
            (
                "one Sunday",
                "Un salarié a été blessé[ dimanche 3 mai] à Brest",
                True,
            ),
            (
                "what it took so long for",
                "L'assemblée est brève : il n'a fallu que vingt-deux minutes, samedi, aux actionnaires de la"
                " Compagnie cotonnière des Vosges[ pour voter la dissolution d'une société née en 1869]",
                False,
            ),
            (
                "why somebody is arrested",
                "La police a procédé à l'interpellation de quatre élus[, dont une femme, pour vol]",
                False,
            ),
            (
                "somebody whom others feared",
                "La police a convaincu le forcené de Brest[, un homme que ses voisins craignaient]",
                True,
            ),
            (
                "Easter Sunday",
                "Trois hommes ont été blessés[ le dimanche de Pâques] à Brest",
                True,
            ),
            (
                "since when two answer",
                "[Depuis mardi, ]le maire ou le préfet répondent aux élus de Brest",
                True,
            ),
            (
                "the subject behind its verb and an insertion",
                "Sous la présidence du préfet, s'est tenue mardi, à l'hôtel de ville[, l'assemblée]",
                False,
            ),
            (
                "what it took",
                "Il aura suffi d'une panne, à 6 h 12[, sur un poste de Brest, pour que tout s'arrête]",
                False,
            ),
            (
                "the comma that closes a trade",
                "Mme Leclerc, 42 ans, épicière à Vire[, qui comparaissait hier,] a été condamnée à la prison",
                False,
            ),
            (
                "the object of an infinitive behind a time",
                "Le maire annonce la décision d'autoriser à nouveau[ pour cent jours l'emploi du gaz]",
                False,
            ),
            (
                "which are all",
                "La société de Brest rappelle l'ensemble des lots[ portant le numéro 12]",
                False,
            ),
            (
                "who one of them is",
                "On dit morts les cinémas de Brest, il en est un, le Rex[, qui vient de rouvrir ses portes]",
                False,
            ),
            (
                "the rest of an enumeration of single words",
                "La CGT appelle les personnels, soignants[, techniques et administratifs,] à la grève",
                False,
            ),
            (
                "the day of an hour told in words",
                "Un avion de la ville de Brest a été repéré[ hier], vers onze heures, par un berger",
                False,
            ),
            (
                "what names the trains behind a colon",
                "[Bonne nouvelle entre Nantes et Brest : ]les nouvelles rames entreront en service en mai",
                False,
            ),
            (
                "what stands before a colon and a name",
                "[Bonne nouvelle entre Nantes et Brest : ]les rames de la SNCF entreront en service en mai",
                True,
            ),
            (
                "all that is said of something new",
                "Le maire de Brest critique un documentaire[ qui accuse un élu de la ville]",
                False,
            ),
            (
                "what is said of something described",
                "Le maire de Brest critique un documentaire américain[ qui accuse un élu de la ville]",
                True,
            ),
            (
                "what stands behind a preposition and an insertion",
                "Un lundi de mai, un peu avant midi, Jeanne Petit a poussé la porte du commissariat de Brest"
                " avec, sous le bras[, une boîte nouée d'une ficelle]",
                False,
            ),
            (
                "a day before the dawn of something",
                "Le club de Brest a signé[ vendredi à l'aube] du tournoi un accord avec Lyon",
                False,
            ),
            (
                "an object behind thanks",
                "Les joueurs ont arraché à Lyon[, grâce à un doublé de Jean Petit, un nul inespéré]",
                False,
            ),
            (
                "an object behind a price and what it includes",
                "Le groupe va racheter pour un milliard d'euros, dette comprise[, son rival lyonnais]",
                False,
            ),
            (
                "an object that is a clause",
                "Elle donnera l'été prochain, sur les quais, à Brest[, ce qu'elle dit son dernier concert]",
                False,
            ),
            (
                "what a noun needs behind an insertion with a preposition",
                "La mairie de Béziers a interdit jeudi jusqu'à nouvel ordre l'accès à une rue de son centre"
                " historique, après l'effondrement partiel[, dans la nuit, d'un immeuble inoccupé]",
                False,
            ),
            (
                "a condition behind what a figure compares to",
                "Le groupe de Brest versera un dividende de 18 euros[, soit deux fois plus que l'an dernier,"
                " si les actionnaires, réunis le 28 juin, l'approuvent]",
                False,
            ),
            (
                "a consequence behind what a figure compares to",
                "Les chasseurs de Brest ont abattu cent cerfs[, soit moins qu'un an plus tôt, si bien qu'une"
                " autre chasse aura lieu en mai]",
                True,
            ),
            (
                "the second of two between which something is",
                "Les cours sont partagés entre la crainte d'une crise[, ravivée par les chiffres de Brest,"
                " et l'espoir d'une baisse]",
                False,
            ),
            (
                "what stands behind two between which something is",
                "Brest juge la fusion entre Lyon et Metz[, craignant que Paris et Lille n'en pâtissent]",
                True,
            ),
            (
                "what a decree is about behind its adjective",
                "La Conférence des évêques allemands, réunie à Brest en assemblée, a défendu mercredi"
                " le décret[, controversé jusque dans les rangs des théologiens, qui prive de sacrements les"
                " fidèles sortis de l'Eglise]",
                False,
            ),
            (
                "among which something is the most",
                "Une équipe de Brest a mis au jour la plus ancienne trace humaine[ connue à cette hauteur]",
                False,
            ),
            (
                "what describes something old",
                "Une équipe de Brest a mis au jour une ancienne trace humaine[ connue des seuls pêcheurs]",
                True,
            ),
            (
                "the comma that closes an apposition of two parts",
                "Le père Petit, curé de Brest, dans le diocèse de Quimper[, au nord, enlevé en mai,]"
                " a été libéré",
                False,
            ),
            (
                "adjectives of one kind",
                "Le pape recevra des prêtres orthodoxes[, protestants et catholiques engagés à Brest]",
                False,
            ),
            (
                "the comma that closes a relative",
                "Les actionnaires de Brest, dont l'assemblée est convoquée[ le 28 juin,] approuvent l'accord",
                False,
            ),
            (
                "the day of what may be to come",
                "La France affronte[ samedi] l'Irlande au stade de Brest",
                False,
            ),
            (
                "a day in front of what may be to come",
                "[Mercredi, ]la ville de Brest inaugure un mémorial dans le port",
                False,
            ),
            (
                "the day of who announces",
                "La SNCF annonce[ mardi] la fermeture de la gare de Brest",
                True,
            ),
            (
                "this day of what is told in the present",
                "La France affronte[ ce samedi] l'Irlande au stade de Brest",
                True,
            ),
            (
                "next Saturday",
                "La préfecture de Brest a interdit la fête[ samedi prochain] dans le port de la ville",
                False,
            ),
            (
                "the day of what may be to come before its infinitive",
                "L'Allemagne tente[ vendredi] de se qualifier pour la finale à Brest",
                False,
            ),
            (
                "a day that was told of",
                "[Ce jour-là, ]Jean Petit abat trois pêcheurs devant une école de Brest",
                False,
            ),
            (
                "years ago",
                "[Il y a dix ans, ]un tireur ouvre le feu dans un bar de Brest",
                False,
            ),
            (
                "a day before how many years",
                "La cour d'assises de Brest a condamné[ jeudi] à 18 ans de réclusion un ancien maire",
                True,
            ),
            (
                "a day before an amount",
                "Le bilan de la crue de Brest s'établissait[ jeudi] à 1.026 morts selon la préfecture",
                True,
            ),
            (
                "a day before its hour",
                "Le conseil de Brest s'est réuni[ jeudi] à 18 heures dans le port de la ville",
                False,
            ),
            (
                "the day of an imperfect before its complement",
                "Le cyclone s'éloignait[ jeudi] de Brest après avoir noyé le port de la ville",
                True,
            ),
            (
                "the day of what is to come before its object",
                "Le maire de Brest a dit qu'il adresserait[ samedi] des lettres aux élus de la ville",
                False,
            ),
            (
                "a time whose other comma stays before the complement of a noun",
                "Brest ferme une rue de la ville après l'effondrement, [dans la nuit, ]d'un immeuble",
                False,
            ),
            (
                "the day on which a study appeared",
                "Des chercheurs de Brest ont mis au point un matériau capable de capter, en deux heures, 90%"
                " du plastique en suspension dans l'eau douce, selon une étude parue[ vendredi]",
                False,
            ),
            (
                "the day on which a study appeared somewhere",
                "Des chercheurs de Brest ont mis au point un matériau capable de capter, en deux heures, 90%"
                " du plastique en suspension dans l'eau, selon une étude parue[ vendredi] dans la revue Mer",
                True,
            ),
            (
                "the complement of a noun behind an insertion",
                '"Nous irons": sur ce mot, le conseil de Brest, dix élus, a démissionné pour protester contre'
                " le retard, le sixième en un an[, du percement d'un tunnel]",
                False,
            ),
            (
                "a relative whose verb stands behind two adjuncts",
                "La police arrête le patron du bateau dont le naufrage[, en mai, à Brest, a tué dix marins]",
                False,
            ),
            (
                "a day that is stressed",
                "Le port ouvre lundi à Brest, mais les banques, [hier soir ]encore, refusaient leur caution",
                False,
            ),
            (
                "a channel that goes on behind a comma",
                "C'est une trêve que propose[ dans un communiqué], parvenu à la radio, un mouvement corse",
                False,
            ),
            (
                "the agency to which something was granted",
                "Le maire de Brest se dit prêt à partir, dans un entretien accordé vendredi[ à l'AFP]",
                False,
            ),
            (
                "the agency to which something was said",
                "Le maire de Brest a déclaré vendredi[ à l'AFP] que le port ouvre lundi",
                True,
            ),
            (
                "a day before an infinitive that its verb needs",
                "Les pompiers grecs tentaient[ mardi] de contenir un incendie au nord de Brest",
                True,
            ),
            (
                "a conviction behind an acquittal",
                "La justice a relaxé le maire de Brest[ et l'a condamné pour une autre affaire]",
                False,
            ),
            (
                "the second comma of who is among them, with the day",
                "Dix soldats ont été tués, dont un officier[, vendredi] dans une embuscade au nord de Brest",
                False,
            ),
            (
                "fewer than before",
                "Les hôpitaux de Brest comptent 54 malades[ en moins par rapport à lundi]",
                False,
            ),
            (
                "the second of two amounts",
                "Le prix montera de 5 centimes en mai[, puis de 5 centimes en 2026,] pour atteindre 13 euros",
                False,
            ),
            (
                "an order to pay",
                "La justice a entendu le maire de Brest[ et l'a condamné pour une autre affaire]",
                True,
            ),
            (
                "the dash that closes an apposition",
                "La plainte contre l'édile de Brest, la verte Jeanne Petit[ – élue –] a été rejetée lundi",
                False,
            ),
            (
                "an aside behind an enumeration",
                "Les élus, les pêcheurs et l'écrivaine Jeanne Petit[ – née à Brest –] ont défilé à Nantes",
                True,
            ),
            (
                "an object behind from where to where it was",
                "La chanteuse de fado Jeanne Petit, dont la voix rauque avait accompagné, des cabarets de"
                " Brest aux grandes salles d'Amérique[, un demi-siècle d'histoire bretonne,] est morte"
                " mercredi à l'âge de 84 ans",
                False,
            ),
            (
                "what a bill is about behind an insertion",
                "La ministre soutient la proposition de loi, signée par 29 élus[, visant à fermer dix ports]",
                False,
            ),
            (
                "complement of a noun behind an insertion",
                "« Je reste », a lancé mercredi devant les députés le ministre espagnol des Travaux publics,"
                " Anselmo Petit, mis en cause depuis une semaine dans l'attribution, sans concours[, de deux"
                " tronçons d'autoroute]",
                False,
            ),
            (
                "source behind an insertion",
                "Face à face par écrans interposés, Joe Biden et Vladimir Poutine ont tenté mardi de"
                " désamorcer la crise née de la concentration de soldats russes aux portes de l'Ukraine, sans"
                " annoncer la moindre percée[, d'après les premiers comptes rendus diffusés par les agences"
                " russes]",
                True,
            ),
            (
                "what there scarcely is behind an insertion",
                "Les tirs ont repris à Brest, le cessez-le-feu signé le 30 juillet n'ayant plus guère, depuis"
                " l'attentat qui a plongé dans le coma le commandant des forces fédérales[, d'existence que"
                " sur le papier]",
                False,
            ),
            (
                "with whom a contract is, behind an insertion",
                "L'attaquant de Brest a signé un bail de deux ans, plus un en option[, avec le club de"
                " Nantes]",
                False,
            ),
            (
                "for what somebody pronounces himself",
                "Le Parlement s'est prononcé mardi, contre l'avis du rapporteur[, pour que le port soit"
                " fermé]",
                False,
            ),
            (
                "object of a relative clause behind its source",
                "Le port se réveille sous l'eau après un orage qui a déversé en six heures[, selon"
                " Météo-France, l'équivalent de deux mois de pluie sur Brest]",
                False,
            ),
            (
                "verb of a second clause that may say something",
                "Le chômage a augmenté de 0,9 % en août, et le gouvernement[, qui promettait une baisse,"
                " reconnaît désormais qu'elle attendra]",
                False,
            ),
            (
                "where something is forbidden, behind until when",
                "La préfecture interdit la baignade, jusqu'à nouvel ordre[, sur les plages de Palavas]",
                False,
            ),
            (
                "for whom, behind since when",
                "Le maire de Metz annonce la gratuité des bus, dès lundi[, pour les moins de 18 ans]",
                False,
            ),
            (
                "second of three to whom it goes",
                "Les élus ont supprimé un milliard destiné à la radio[, à la rénovation et aux écoles]",
                False,
            ),
            ("what is still so", "Les magasins gardent leurs invendus alimentaires [encore bons]", False),
            (
                "what a stadium with a name did",
                "Brest a renversé Castres devant un stade Marcel-Petit [qui n'y croyait plus guère]",
                False,
            ),
            (
                "whose survey it is",
                "Les annulations ont atteint 22 % à Brest, selon l'enquête [publiée hier par le comité]",
                False,
            ),
            (
                "until when, behind an hour",
                "Le préfet interdit l'accès aux massifs du samedi 13 août à 6 heures [au mardi 16 août]",
                False,
            ),
            (
                "noun before its ordinal",
                "[Un nouveau premier ministre, ]le cinquième en deux ans, un gouvernement de seize membres,"
                " trois priorités seulement : telle est la réponse que le président italien a apportée",
                False,
            ),
            (
                "what a bill is about",
                "Mille élus défilent contre le projet de loi [sur la fin de vie]",
                False,
            ),
            ("who a law is known by", "Les élus défilent contre une loi [sur la fin de vie]", True),
            (
                "until when it is not so",
                "Il n'y aura pas de réouverture des cafés, des bars et des hôtels de Brest [avant fin mai]",
                False,
            ),
            (
                "what undoes the news",
                "Le maire de Brest a interdit lundi la marche contre l'A69[, avant de l'autoriser mardi]",
                False,
            ),
            (
                "whom one meets next",
                "La chanteuse a donné un concert au stade de Lille[, avant de rencontrer des reporters]",
                True,
            ),
            (
                "what takes the news back",
                "Le maire de Brest a annoncé la fermeture du pont[, avant de faire machine arrière mardi]",
                False,
            ),
            (
                "what is done next",
                "Le maire de Brest a inauguré lundi la foire aux oignons[, avant de visiter le port]",
                True,
            ),
            (
                "condition behind a source",
                "Le festival aura lieu à Foix[, a annoncé mardi le maire, à condition que l'État paie]",
                False,
            ),
            (
                "condition behind what somebody did",
                "La cour maintient en prison Dani Alves[, condamné pour viol, tant qu'il n'aura pas payé]",
                False,
            ),
            (
                "only if",
                "Les classes moyennes paieront moins en 2017[, seulement si la croissance revient]",
                False,
            ),
            (
                "on average",
                "[Depuis le 1er janvier, en moyenne, ]une femme est tuée tous les deux jours par son mari",
                False,
            ),
            (
                "first of two clauses that a semicolon joins",
                "[Les données des clients ont été volées ; ]une note a été adressée mardi à la Cnil de Brest",
                False,
            ),
            (
                "noun before its superlative",
                "[Une secousse de magnitude 4,1, ]la plus forte que Brest ait connue, a été ressentie mardi"
                " dans toute la ville",
                False,
            ),
            (
                "object behind a comma of a verb that always has one",
                "La marque de Brest présentera aux enchères en mars à Lyon[, une collection unique"
                " de voiliers]",
                False,
            ),
            (
                "apposition behind a verb that needs no object",
                "Le maire de Brest a défilé en mars à Lyon[, la ville de son enfance, avec des élus]",
                True,
            ),
            (
                "object of an infinitive, some of several",
                "Le public pourra découvrir sur le stand de Brest[, quelques-uns des voiliers de la marque]",
                False,
            ),
            (
                "participle far behind its auxiliary",
                "Le journal indique que Jean Petit a, du temps où il était maire de Brest[, permis à"
                " son fils de bâtir]",
                False,
            ),
            (
                "relative behind a quoted definite noun",
                'Le maire de Brest invite les élus à voir "la trahison" [dont ils seraient victimes'
                " en votant le texte]",
                False,
            ),
            (
                "adjective and complement of a definite noun",
                "La directrice de Brest alerte les parents sur le comportement [inadapté d'une"
                " quinzaine d'élèves]",
                False,
            ),
            (
                "matter of a tax",
                "Le kérosène est exonéré à Brest de la TVA et de la taxe intérieure [sur les"
                " produits énergétiques]",
                False,
            ),
            (
                "matter of a debate",
                "Les députés ont ouvert mardi à Brest le débat [sur la fin de vie]",
                False,
            ),
            (
                "condition of a withdrawal",
                "Le maire de Brest approuve le retrait[, sous conditions,] de l'âge pivot",
                False,
            ),
            (
                "price of a promise",
                "Jean Petit assure n'être candidat à rien à Brest [en échange de ce soutien]",
                False,
            ),
            (
                "second of two adjectives, before its purpose",
                "Jean Petit appelle à créer une conférence écologique [et sociale pour sauver Brest"
                " et avance 15 propositions]",
                False,
            ),
            (
                "second adjective in the feminine",
                "Jeanne Petit incarne à Brest une jeune femme timide [et inadaptée au monde]",
                False,
            ),
            (
                "second adjective with a complement",
                "Elle est à Brest une des têtes d'affiche du dernier album choc [et engagé du duo]",
                False,
            ),
            (
                "street of a number",
                "La police de Brest est intervenue dans un appartement au 110[, rue des Capucins]",
                False,
            ),
            (
                "end of a range that a comma opens",
                'La chaîne de Brest change ses programmes, de "Matin" [jusqu\'au concert du soir]',
                False,
            ),
            (
                "charge of a conviction",
                "L'essayiste Jean Petit a été condamné à 5.000 euros d'amende [pour injure raciale]",
                False,
            ),
            (
                "charge of an indictment",
                "Jean Petit a été mis en examen mardi à Brest [pour complicité de trafic]",
                False,
            ),
            (
                "worse deed behind avant de",
                "Un homme s'est introduit mardi à la mairie de Brest[, avant d'ouvrir le feu]",
                False,
            ),
            (
                "minor's age",
                "Jeanne Petit révèle à Brest avoir été agressée par un photographe[, à l'âge de 13 ans]",
                False,
            ),
            (
                "age of a grown man",
                "Le peintre Jean Petit a fondé une école à Brest[, à l'âge de 43 ans]",
                True,
            ),
            (
                "how somebody stirred others",
                "Le préfet Jean Petit a provoqué un tollé à Brest[, en estimant que les malades mentaient]",
                False,
            ),
            (
                "how somebody went",
                "Le préfet Jean Petit a quitté la salle à Brest[, en estimant que les malades mentaient]",
                True,
            ),
            (
                "what a share is measured against",
                "Le pays enregistre à Brest une hausse de 49% des décès [par rapport à la moyenne de mars]",
                False,
            ),
            (
                "purpose of a protest",
                "Des milliers de personnes ont manifesté mardi à Brest [contre la fermeture du port]",
                False,
            ),
            (
                "other case that is aimed at",
                "L'ancien maître-chien de Brest est dans le viseur de la justice [pour une autre affaire]",
                False,
            ),
            (
                "place behind since when",
                "Les maillots de Brest sont disponibles, depuis mardi[, dans la boutique du club]",
                False,
            ),
            (
                "since when something was avoided",
                "[Depuis son élection, ]Emmanuel Macron a évité les interviews à la télévision",
                False,
            ),
            (
                "what came of a visit",
                "La ministre a effectué une visite à Brest[, à l'issue de laquelle elle a annoncé"
                " des renforts]",
                False,
            ),
            (
                "what came of a meeting, without a comma",
                "Le président a tenu à Brest un conseil [au cours duquel le prix du blé a été fixé]",
                False,
            ),
            (
                "what had been before an event",
                "La cour a annulé les aveux de Jean Petit à Brest[, au cours desquels il avait"
                " accusé son frère]",
                True,
            ),
            (
                "object behind the time of a clause",
                "Si la ville de Brest a rouvert [le 1er juillet ses ports] à dix pays, le maire de"
                " Lyon attend encore",
                False,
            ),
            (
                "a victim that a conjunction joins",
                "La tempête Justine a privé d'électricité 86 000 foyers de Brest [et fait un blessé grave]",
                False,
            ),
            (
                "what else a conjunction joins",
                "La tempête Justine a privé d'électricité 86 000 foyers de Brest [et fait peur aux"
                " touristes]",
                True,
            ),
            (
                "what is explained",
                "Le maire de Brest a parlé mardi sur BFM[, visant son bras droit,] à savoir le"
                " nouveau préfet de police",
                False,
            ),
            (
                "one of two dashes",
                "Le pays avait sur son drapeau l'emblème de Brest - fond rouge[, croix bleue - qui"
                " était celui du Sud]",
                False,
            ),
            (
                "both dashes",
                "Le pays avait sur son drapeau l'emblème de Brest[ - fond rouge et croix bleue -]"
                " qui était celui du Sud",
                True,
            ),
            (
                "last of several participles",
                "Une adjointe de Brest a été suspendue, mise en examen [et placée en détention]",
                False,
            ),
            (
                "first of several complements",
                "Des élus de Brest refusent d'aller à l'école[, par peur de la police,] de la prison"
                " ou de la misère",
                False,
            ),
            (
                "purpose of a means",
                "Le collectif de Brest a trouvé un nouveau moyen original [pour manifester mardi]",
                False,
            ),
            (
                "participle behind how often",
                "La nomination relance à Brest une polémique maintes fois [ravivée sur l'emploi de parents]",
                False,
            ),
            (
                "to what somebody returns, behind an insertion",
                "Le président revient[, avec les enfants, sur le bilan de son mandat]",
                False,
            ),
            (
                "that it was not meant",
                "Une adolescente de Brest a franchi la frontière [par inadvertance]",
                False,
            ),
            (
                "what happened amid a scene",
                "Jeanne Petit était en train de bronzer à Brest[, lorsqu'elle a été témoin d'un vol]",
                False,
            ),
            (
                "what had happened before",
                "Un avion a atterri à Brest[, alors qu'un passager avait ouvert une porte]",
                False,
            ),
            (
                "what happened meanwhile",
                "Jean Petit a subi une lourde opération à Brest[, alors que sa femme attendait dans la rue]",
                True,
            ),
            (
                "attack that follows",
                "L'homme s'est rendu au cabinet de Brest[, dans la rue du port, et l'a poignardé]",
                False,
            ),
            (
                "object behind a day, a place and a comma",
                "Jean Petit a diffusé dimanche [sur son compte, une photographie de Brest]",
                False,
            ),
            (
                "who threatens",
                "L'émission devra être programmée à Brest en fin de soirée [sur la chaîne, a menacé le CSA]",
                False,
            ),
            (
                "of whom a right is",
                "Le Congrès de Brest a prolongé d'un an le permis provisoire [accordé aux petits mineurs]",
                False,
            ),
            (
                "source without a name",
                "Le groupe de Brest discute avec un fonds de la vente de ses cabines[, a-t-on appris"
                " de sources proches du dossier]",
                False,
            ),
            (
                "official source",
                "Le tribunal de Brest condamne dix hommes pour vol[, a-t-on appris de sources judiciaires]",
                True,
            ),
            (
                "why somebody is fined",
                "Un conducteur a été verbalisé sur une route de Brest[, mardi, pour avoir chargé une bouée]",
                False,
            ),
        ]
    ],
)
def test_the_rules_know_what_belongs_together(marked: str, allowed: bool) -> None:
    shape, start, end = deletion(marked)
    possible = (start, end) in rules.possible(shape)
    assert (possible and rules.allow(shape, start, end, shape.cuts.get((start, end)))) == allowed


@pytest.mark.parametrize(
    ("rule", "marked", "broken"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "the first of several subjects",
                coordination._takes_first,
                "[Réunis jeudi à Nantes, les syndicats CGT, ]CFDT et FO appellent à la grève",
                True,
            ),
            (
                "the first of several subjects with articles",
                coordination._takes_first,
                "[Condamnés en première instance, un ancien maire, ]un adjoint et le chef de la police"
                " ont été relaxés",
                True,
            ),
            (
                "an apposition before several subjects that are known",
                coordination._takes_first,
                "[Réunis à Brest, une ville de l'ouest, ]le maire et le préfet ont signé l'accord",
                False,
            ),
            (
                "a time before several subjects with the same articles",
                coordination._takes_first,
                "[Réunis à Brest, une semaine après le vote, ]un maire et un préfet ont signé l'accord",
                False,
            ),
            (
                "what stands before several subjects",
                coordination._takes_first,
                "[Réunis jeudi à Nantes, ]CFDT et FO appellent à la grève",
                False,
            ),
            (
                "what stands before one subject of a verb with two objects",
                coordination._takes_first,
                "[Mardi, une semaine après son élection, ]Macron a vu les élus et le maire, a dit la ville",
                False,
            ),
            (
                "the first of two comparatives",
                syntax.leaves_apposition,
                "[Moins chère que l'autre, ]plus lourde aussi, la batterie de Brest équipera les navires",
                True,
            ),
            (
                "a quantity before another",
                syntax.leaves_apposition,
                "[Moins d'un an après l'incendie de Brest, ]plus de 300 habitants demandent un abri",
                False,
            ),
            (
                "a subject before a participle that has its own",
                syntax.leaves_apposition,
                "[Une enquête, ]les élus étant entrés de force dans le stade de Brest, a été ouverte",
                True,
            ),
            (
                "a time before a subject that a participle describes",
                syntax.leaves_apposition,
                "[Mardi, ]les élus de Brest, étant entrés de force dans le stade, ont été arrêtés",
                False,
            ),
            (
                "a quantity as subject behind a participle",
                syntax._takes_subject,
                "Bloqués depuis mardi[, plus de 400 camions, dont dix de Brest,] ont recommencé à circuler",
                True,
            ),
            (
                "the subject before the comma of its verb",
                syntax._takes_subject,
                "Bloqués mardi[ par un barrage, plus de 400 camions, dont dix], ont recommencé à circuler",
                True,
            ),
            (
                "which are all",
                truth.forbids,
                "La ville de Brest distribue tous les repas[ préparés par dix élus]",
                True,
            ),
            (
                "every morning is not all",
                truth.forbids,
                "La ville de Brest distribue tous les matins un repas[ préparé par dix élus]",
                False,
            ),
            (
                "together is not all",
                truth.forbids,
                "Les élus de Brest mangent ensemble un repas[ préparé par dix jeunes]",
                False,
            ),
            (
                "the head of the subject, before who is named in it",
                truth.always_forbids,
                "[La plainte contre l'adjointe de Brest, ]la verte Jeanne Petit, a été rejetée lundi",
                True,
            ),
            (
                "the head of the subject, before whose it is",
                truth.always_forbids,
                "[Le procès de l'ancien maire de Brest, ]le centriste Jean Petit, s'ouvre lundi à Nantes",
                True,
            ),
            (
                "who a person is, before the name",
                truth.always_forbids,
                "[L'homme soupçonné par la police de Brest, ]le marin Jean Petit, a été retrouvé mort lundi",
                False,
            ),
            (
                "no object of an infinitive, but who says it",
                complements._takes_object_of_infinitive,
                "Le maire promet d'agir[ contre la fraude, a annoncé lundi la préfecture de Brest]",
                False,
            ),
        ]
    ],
)
def test_what_one_rule_finds_broken(
    rule: Callable[[Shape, int, int], bool], marked: str, broken: bool
) -> None:
    shape, start, end = deletion(marked)
    assert rule(shape, start, end) is broken


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        pytest.param("Dix lits, de quoi soigner la ville, vont ouvrir à Brest", "vont", id="what for"),
        pytest.param("La ville sait où loger les élus et vote un budget", "sait", id="where"),
    ],
)
def test_a_question_word_before_an_infinitive_claims_no_verb(sentence: str, verb: str) -> None:
    shape = Shape(parsed(sentence))
    assert shape.verb is not None and shape.sentence.words[shape.verb] == verb
    assert not shape.claims


LONG = (
    "Le maire de Brest Jean Verdier, élu en 2014, a annoncé mardi, lors d'un conseil, la fermeture de deux"
    " ponts de la ville, qui datent de 1930, a rapporté la préfecture du Finistère"
)


def test_the_search_goes_down() -> None:
    shape = Shape(parsed(LONG))
    scores = [one.score for one in islice(search.compressions(shape), 50)]
    assert scores == sorted(scores, reverse=True)


def test_no_compression_comes_twice_and_the_whole_one_is_worth_nothing() -> None:
    shape = Shape(parsed(LONG))
    found = list(islice(search.compressions(shape), 400))
    assert len({one.spans for one in found}) == len(found)
    assert [one.score for one in found if not one.spans] in ([], [0.0])


def test_deletions_go_from_joint_to_joint_and_touch_where_one_is_a_cut_of_the_rules() -> None:
    shape = Shape(parsed(LONG))
    for one in islice(search.compressions(shape), 50):
        assert {place for span in one.spans for place in span} <= set(shape.joints)
        for first, second in pairwise(one.spans):
            is_ruled = {shape.cuts.get(first), shape.cuts.get(second)} & RULED
            assert first[1] < second[0] or (first[1] == second[0] and is_ruled)


TOLD = "Un homme a été tué par balles à Marseille dans la nuit de lundi à mardi, a indiqué la police"


def test_a_day_goes_with_what_stands_behind_it() -> None:
    shape = Shape(parsed(TOLD))
    first = next(search.compressions(shape, of_lead=True))
    assert [" ".join(shape.sentence.words[start:end]) for start, end in first.spans] == [
        "dans la nuit de lundi à mardi", ", a indiqué la police",
    ]  # fmt: skip


@pytest.mark.parametrize(("approval", "goes"), [(-0.5, True), (-1.5, False)])
def test_what_stands_beside_a_day_goes_with_it_where_readers_are_surer(approval: float, goes: bool) -> None:
    shape = Shape(parsed(TOLD))
    (day,) = (span for span, name in shape.cuts.items() if name == "date")
    said = next(span for span in shape.cuts if span[0] == day[1])
    deletions = {day: search._Deletion(1.0, 0.0), said: search._Deletion(2.0, approval)}
    found = [((day, said), 3.0)] if goes else []
    assert list(search._adjoining(shape, deletions, -1.0)) == found


def test_readers_who_ask_for_more_get_fewer_deletions() -> None:
    shape = Shape(parsed(LONG))
    mild, strict = (
        {one.spans for one in islice(search.compressions(shape, least), 200)} for least in (-99.0, -1.0)
    )
    assert len(strict) < len(mild)


def test_a_cut_of_the_rules_needs_no_approval() -> None:
    shape = Shape(parsed(LONG))
    found = {span for one in search.compressions(shape, 0.0) for span in one.spans}
    assert {shape.cuts[span] for span in found} <= RULED
    assert "date" in {shape.cuts[span] for span in found}


def test_what_is_likelier_sound_or_good_is_worth_more() -> None:
    worths = [approval.worth(sound, 9.0) for sound in (9.0, 0.0, -9.0)]
    assert 0 > worths[0] > worths[1] > worths[2]
    assert approval.worth(9.0, -9.0) < worths[0]


WORDS = st.sampled_from(
    [
        *'le la un des de à et qui que mais pas "Brest" maire pont ferme a été fermé'.split(),
        *',:()"',
        *"3 mardi selon par en".split(),
        *"1er heures comme année près puis devenu élu informe ont vingt-sept même date".split(),
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=25))
def test_any_words_are_compressed_without_a_fault(words: list[str]) -> None:
    sentence = parse(" ".join(words))
    if sentence is not None:
        for one in variants(sentence):
            assert one.places and set(one.places) <= set(range(len(sentence)))


def test_a_number_of_thousands_of_digits_is_no_hour() -> None:
    sentence = parsed(f"Le maire est arrivé lundi à Brest à {'1' * 5000} heures, a annoncé la mairie")
    assert [one.text for one in variants(sentence)]


def test_an_object_is_found_where_it_stands() -> None:
    direct = Shape(parsed("Le maire a fermé mardi le pont de Brest"))
    passive = Shape(parsed("Le pont a été fermé mardi à Brest, une première"))
    assert direct.complement is not None and direct.sentence.words[direct.complement] == "le"
    assert passive.complement is None
    assert complements.takes(direct, direct.complement, direct.end)


def test_a_lattice_takes_what_was_kept() -> None:
    sentence = parsed("Le maire de Brest a fermé mardi le pont, qui date de 1930")
    kept = frozenset(range(sentence.words.index("pont") + 1))
    found = training.lattice(sentence, kept)
    assert found.taken[-1] == training.step(found.stretches - len(_behind(sentence)) - 1, found.stretches)
    assert len(found.steps) == (found.stretches + 1) * (found.stretches + 2) // 2


def _behind(sentence: Parsed) -> list[int]:
    """Return the joints from the last comma on, but the end."""
    return [place for place in Shape(sentence).joints[:-1] if place >= sentence.commas[-1]]


def test_the_fit_learns_what_is_always_deleted() -> None:
    sentence = parsed("Le maire de Brest a fermé mardi le pont, qui date de 1930")
    kept = frozenset(range(sentence.words.index("pont") + 1))
    weights = training.fit([training.lattice(sentence, kept)] * 100)
    assert weights.get("opens qui", 0.0) > 0


def test_places_are_read_with_both_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judgements, "read", lambda file: iter([("1", "0f", "9", "0-2 5 7-8")]))
    [kept] = training.read()
    assert kept.places == {0, 1, 2, 5, 7, 8}


def test_the_committed_sentences_and_judgements_can_be_read() -> None:
    made, judged = training.read(), approval_training.read(approval_training.JUDGEMENTS)
    assert len(made) > 7000 and all(one.places and max(one.places) < one.size for one in made)
    assert {one.label for one in judged} == {"good", "hollow", "broken", "wrong"}
    assert all(0 <= one.span[0] < one.span[1] <= one.size for one in judged)


def test_a_judged_deletion_has_the_features_of_its_joints() -> None:
    sentence = parsed("Le maire de Brest a fermé mardi le pont, qui date de 1930")
    comma, end = sentence.commas[0], len(sentence)
    one = approval_training.Judgement("1", "x", end, (comma, end), "good")
    found = approval_training.example_of(sentence, one)
    assert found is not None and found.sound and found.good
    shown = Features(Shape(sentence))
    assert {approval.ANY, *shown.deletion(comma, end)} <= found.features


@pytest.mark.parametrize(
    ("label", "sound", "good"),
    [("good", True, True), ("hollow", True, False), ("broken", False, False), ("wrong", False, False)],
)
def test_what_a_label_says(label: str, sound: bool, good: bool) -> None:
    sentence = parsed("Le maire de Brest a fermé mardi le pont, qui date de 1930")
    one = approval_training.Judgement("1", "x", 14, (sentence.commas[0], len(sentence)), label)
    found = approval_training.example_of(sentence, one)
    assert found is not None and (found.sound, found.good) == (sound, good)
