"""Which agencies an article names: forms, traps, lists, homonyms, offsets."""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsum import french
from newsum.agencies import find, load
from newsum.agencies.overview import Tally
from newsum.folding import fold_name
from newsum.models import Article, Block, BlockKind, Citations, Document
from newsum.reading import article_from_text, wires


def cite(text: str, title: str | None = None) -> Citations:
    return find(french.analyse(article_from_text(text, title=title)))


def names(text: str) -> list[str]:
    return [agency.name for agency in cite(text).agencies]


def mentions(text: str) -> list[str]:
    return [mention.text for agency in cite(text).agencies for mention in agency.mentions]


def document_of(text: str) -> Document:
    """Return one paragraph without sentences, for texts whose sentences do not matter."""
    return Document(Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)), ())


# The traps of the ambiguity list: every text names no agency at all.
TRAPS = {
    "AP-HP, hospitals": "Le directeur de l'AP-HP est parti. Selon l'AP-HP, deux cents lits ont fermé.",
    "AP, the prison service": "L'administration pénitentiaire (AP) recrute, a indiqué l'AP.",
    "AP Racing, brakes": "Les freins AP Racing mordent fort, selon AP Racing.",
    "AFPA, training": "L'AFPA forme des soudeurs. Selon l'AFPA, ils sont dix mille.",
    "SPA, animals": "La SPA recueille cent chiens. Selon la SPA, les abandons augmentent.",
    "Spa-Francorchamps": "Le Grand Prix de Spa-Francorchamps est annulé.",
    "Audi TT": "L'Audi TT se vend bien. La TT coûte cher, a indiqué la TT RS.",
    "ANP, the assembly": "L'Assemblée nationale populaire (ANP) se réunit. Selon l'ANP, le budget augmente.",
    "TAP, the airline": "La compagnie TAP annule ses vols, a indiqué la TAP. TAP Air Portugal recrute.",
    "TAP, the court": "Le tribunal de l'application des peines (TAP) a tranché, a indiqué le TAP.",
    "TAP, its flights": "La TAP a annoncé la reprise de ses vols entre Lisbonne et Tunis.",
    "TAP, a loss": "La TAP a annoncé une perte à Lisbonne. La TAP a indiqué qu'elle recrutait en Tunisie.",
    "Tass, the court": "Le tribunal des affaires de sécurité sociale (Tass) siège. Le Tass a dit oui.",
    "TASS, the court": "Le tribunal des affaires de sécurité sociale (TASS) a tranché, a indiqué le TASS.",
    "Tass, a court not spelled out": "Le Tass a annoncé sa décision. Il saisit le Tass, selon le Tass.",
    "PA-28, the aeroplane": "Un Piper PA-28 s'est écrasé. Le PA-28 a pris feu.",
    "ATS Automobili": "ATS Automobili présente sa GT au salon de Genève.",
    "ATS, an institute": "L'institut d'action technique sociale (ATS) analyse la drogue, a indiqué l'ATS.",
    "EPA, the US agency": "L'Agence de protection de l'environnement (EPA) examine, selon l'EPA.",
    "EPA apposed": "L'EPA, l'agence américaine de protection de l'environnement, a tranché.",
    "Yi Xinhua, a person": "Le médecin Yi Xinhua est arrivé. Pour Yi Xinhua, tout va bien.",
    "la Chine nouvelle, the country": "La Chine nouvelle est née. Pour la Chine nouvelle, tout commence.",
    "Sana, a person": "Sana a huit ans. L'avocate, Me Sana Ben Hadj, plaide. Selon Sana, il fait beau.",
    "Mena, persons": "Mena Massoud joue Aladin. Carlos Mena dirige une station. Selon M. Mena, il pleut.",
    "Mehr, a person": "Le procureur Ali Alqassi-Mehr a parlé.",
    "Petra, a person and a place": "Petra chante. Les ruines de Petra attirent la foule, selon Petra.",
    "Saba, towns": "Il vit à Kfar Saba. Le monastère de Mar Saba est ancien.",
    "Ana, persons": "Ana de Armas joue. La docteure Ana Maria Henao explique. Ana rit, raconte Ana.",
    "Dow Jones, the index": "Le Dow Jones a gagné 2 %. L'indice Dow Jones grimpe, selon les courtiers.",
    "Havas, the group": "Le groupe Havas change de patron. Selon Havas, la publicité repart.",
    "Michael Bloomberg": "Michael Bloomberg se présente. M. Bloomberg a dépensé des millions.",
    "Johns Hopkins Bloomberg": "Un chercheur de la Johns Hopkins Bloomberg School of Health l'affirme.",
    "al-Adha": "La fête de l'Aïd al-Adha commence vendredi.",
    "Erdogan": "Recep Tayyip Erdogan est arrivé. M. Erdogan l'a dit.",
    "desk slugs": "Le texte est fini. qb-aph/dhc/dh/del",
    "a participle in capitals": "J'AI AGI SELON UN USAGE LÉGAL.",
    "a country in capitals": "LE ROYAUME-UNI VOTE.",
    "APA, an allowance": "L'allocation personnalisée d'autonomie (APA) augmente. Selon l'APA, rien.",
    "APA, a manager": "L'acteur est suivi par APA, l'agence de l'actrice.",
    "GNA, a government": "Le Gouvernement d'union nationale (GNA) avance, a indiqué le GNA.",
    "ENA, INA, ADN": "L'ENA forme des cadres. L'INA archive. L'ADN a parlé, a indiqué l'INA.",
    "Sputnik, the vaccine": "Le vaccin Sputnik V est prêt. Selon le site Sputnik, il est sûr.",
    "Sputnik, the first vaccine": "Le vaccin Sputnik a dix clients. Dix pays en ont acheté, selon Sputnik.",
    "Sputnik, the satellite": "Le satellite Sputnik a été lancé en 1957. Selon Sputnik V, tout va bien.",
    "Mehr, beside no day": "Nora Mehr est là. Ce matin (Mehr) - le temps presse. Elle rit (Sana) - un peu.",
    "learnt of something": "Ce qu'il a appris de la SPA et de l'APA lui sert à Paris.",
    "Anadolu Efes, a club": "L'Anadolu Efes a gagné en Euroligue.",
    "a handle and an address": "Voir @AFP et www.reuters.com ou reuters.com, dit-il.",
    "a person in a list of results": "1. Petra Vlhova, 2. Mina Fürst",
    "no public body": "Selon l'agence régionale de santé Île-de-France, l'ANSM et l'ESA, tout va bien.",
    "no space agency": "Selon l'agence spatiale Roscosmos, la fusée part. L'agence russe Roscosmos l'a dit.",
    "no rating agency": "Selon l'agence Moody's, la note baisse. L'agence de notation Fitch suit.",
    "no travel agency": "Ils sont partis via l'agence Thomas Cook, selon l'agence de voyages Kuoni.",
    "no estate agency": "L'agence immobilière Century 21 vend mieux, selon l'agence Century 21.",
    "no picture": "Keystone / Jean Dupont : un débat. Le projet (Keystone/TransCanada) est mort.",
    "no public agency": "Selon l'Agence nationale de sécurité du médicament, il faut attendre.",
    "no public agency of a country": "Selon l'agence américaine Noaa, selon l'agence suisse Zoumla, non.",
    "no public agency told": "Selon l'agence turque Afad, il pleut. Il l'a dit à l'agence Swissmedic.",
    "no health agency": "L'agence sanitaire Anses l'a dit. Selon l'Agence de la biomédecine, il pleut.",
    "no European agency": "Selon l'agence spatiale européenne et l'agence immobilière Roy, il pleut.",
    "no other firm": "L'agence Keystone Partners recrute. Selon l'agence Nova Immo, les prix montent.",
    "no other firm of initials": "L'agence STA Travel a fermé, a indiqué l'agence STA Travel.",
    "no other firm of a country": "Selon l'agence suisse Keystone Partners, le salaire médian monte.",
    "no firm of another kind": "Selon l'agence de voyages Anadolu, il pleut. L'agence de voyages Belga part.",
    "no communication agency": "Un sondage Harris Interactive et Agence Epoka, diffusé dimanche, le dit.",
    "AAP, a party": "Le chef de l'AAP, Arvind Kejriwal, a été arrêté à New Delhi. L'AAP a indiqué que non.",
    "AAP, a party in Australia": "Le parti gagne, selon l'AAP. Il part en Australie, a dit un élu à l'AAP.",
    "AAP, a call": "Elle est lauréate de l'AAP France 2030. L'AAP a annoncé dix lauréats.",
    "a party, a whaler, a bus": "Le parti AAP gagne. Kyodo Senpaku chasse. Anadolu Isuzu a livré cent bus.",
    "a university": "L'université Anadolu a ouvert. Le restaurant Belga Queen aussi.",
    "a person's age": "Irna, 12 ans, a survécu. Irna rit. Selon Irna, il pleut.",
    "a person's occupation": "Selon Wafa, étudiante de 20 ans, les cours ont repris, a indiqué Wafa.",
    "a word and News": "Selon Petra News, il pleut. Le magazine Nova News paraît, selon Nova News.",
    "a person's full name": "Selon Efe Yilmaz, il pleut. Le joueur Isna Diop court. L'étudiante Lusa rit.",
    "Bloomberg, a politician": "Selon Bloomberg, candidat démocrate, il pleut. L'ex-maire Bloomberg l'a dit.",
    "Bloomberg, a billionaire": "Le milliardaire Bloomberg a annoncé son départ. La fortune de Bloomberg.",
    "Fars, a province": "L'Iran tremble. Dans la province de Fars, a indiqué le centre, tout va.",
    "Fars, of Iran": "Deux hommes sont morts dans la province iranienne de Fars, a révélé la radio.",
    "AA, a rating": "Fitch a maintenu la note AA du Qatar. L'émirat et la Turquie tiennent bon.",
    "AA, quoted": 'La Turquie attend. Fitch a confirmé la note "AA" de l\'Irlande.',
    "AA, explained": "S&P a confirmé la note AA (stable) de la Turquie.",
    "APTN, a channel": "Le maire l'a dit à APTN News. La cheffe crie l'a confié à APTN.",
    "addresses": "Voir www.afp.com/fr, afp.com/fr/actu ou https://afp.com/Fr.",
    "Kipa, a cap": "Le rabbin a remis une Kipa, avec Kipa brodée. Il l'a dit à Kipa.",
    "Apic, a company": "Selon Apic, le miel se vend bien. Apic a annoncé une ruche.",
    "APTN, of peoples": "Un chef des Premières Nations l'a dit à APTN.",
    "Dow Jones beside a bracket": "Wall Street monte (Dow Jones) - un record. BOURSE (Dow Jones) : +1 %.",
    "an exchange": "L'Agence Europe-Éducation-Formation gère Erasmus.",
    "INA, an archive": "Crédit photo : INA\n\nLe 21 juillet 1969, le monde regarde la Lune.",
    "SPA, a shelter": "Photo : SPA\n\nLe refuge accueille cent chiens.",
    "no broadcaster": "L'agence de presse NRK, une télévision, l'affirme.",
}


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS)
def test_no_agency_in(text: str) -> None:
    assert names(text) == []


FOUND = {
    "said to": ("Il a tout avoué, a-t-il déclaré à l'AFP.", ["AFP"]),
    "full name": ("Il l'a dit à l'Agence France-Presse lundi.", ["AFP"]),
    "full name in small letters": (
        "Selon l'agence nationale d'information, Beyrouth est calme.",
        ["ANI (Liban)"],
    ),
    "full name and acronym": (
        "Selon Religion News Service (RNS), le pape viendra.",
        ["Religion News Service"],
    ),
    "ambiguous acronym after agence": ("Selon l'agence de presse polonaise PAP, il neige.", ["PAP"]),
    "ambiguous acronym, attribution": ("Il neige à Boston, a indiqué lundi à l'AP la police.", ["AP"]),
    "ambiguous acronym in a credit": ("La ville sous la neige. (Photo AP)", ["AP"]),
    "small letters after agence": ("Il neige, selon l'agence allemande dpa.", ["DPA"]),
    "index of an agency": ("Le Bloomberg Billionaires Index le place troisième.", ["Bloomberg"]),
    "findings": ("Selon une enquête de Bloomberg, l'usine fermera, montre une étude.", ["Bloomberg"]),
    "findings, of an acronym": ("Selon les projections d'AP, Joe Biden l'emporte.", ["AP"]),
    "index": ("Selon l'indice des milliardaires de Bloomberg, il est deuxième.", ["Bloomberg"]),
    "index that bears the name": ("Il est deuxième, selon l'indice Bloomberg des fortunes.", ["Bloomberg"]),
    "estimate": ("Sa fortune est estimée à 100 milliards par Bloomberg.", ["Bloomberg"]),
    "belief before": ("L'usine va fermer, croit savoir Bloomberg.", ["Bloomberg"]),
    "belief after": ("Bloomberg croit savoir que l'usine fermera.", ["Bloomberg"]),
    "television": ("Il l'a dit sur Bloomberg TV.", ["Bloomberg"]),
    "person after the agency": ("Il faut agir, a déclaré à Kyodo Taro Kono.", ["Kyodo"]),
    "index of an agency, cited": ("Il est troisième, selon Bloomberg Billionaires Index.", ["Bloomberg"]),
    "apposition on the right": ("Selon Mizan, agence officielle de la justice, il est libre.", ["Mizan"]),
    "acronym once introduced": (
        "Selon l'agence officielle SPA, la route est coupée. La SPA ajoute qu'il neige.",
        ["SPA"],
    ),
    "list": (
        "C'est fini, selon les agences de presse Ria Novosti, TASS et Interfax.",
        ["Ria Novosti", "TASS", "Interfax"],
    ),
    "list of ambiguous names": ("Selon les agences Sana, Petra et SPA, il pleut.", ["Sana", "Petra", "SPA"]),
    "credits with strokes": ("(Crédit photo : Koen van Weel / ANP / AFP)", ["ANP", "AFP"]),
    "chain": ("L'agence allemande DPA, citée par l'AFP, parle de deux morts.", ["DPA", "AFP"]),
    "glued title": ("La rue est vide, a constaté l'AFPL'événement est fini.", ["AFP"]),
    "glued article": ("Il l'a dit à l'AFPLe reste suit.", ["AFP"]),
    "glued word": ("Source : ReutersPhoto prise lundi.", ["Reuters"]),
    "glued full name": ("La fin (victimes)par Agence France-PresseComment faire ?", ["AFP"]),
    "typo that is known": ("L'agence officielle nord-coréenne KNCA l'annonce.", ["KCNA"]),
    "typo of a long name": ("Selon l'agence Assocated Press, il neige.", ["AP"]),
    "typo where any agency may be cited": ("L'agence Reuter rapporte qu'il pleut.", ["Reuters"]),
    "no typo of initials": ("Selon l'agence de presse Pacnews, il pleut.", ["Pacnews"]),
    "two letters swapped": ("Selon l'agence de presse Tansim, un navire a coulé.", ["Tasnim"]),
    "two names of one agency": (
        "Selon l'agence Xinhua, il pleut. Chine nouvelle cite la police.",
        ["Chine nouvelle"],
    ),
    "longest name wins": ("Selon l'agence Australian Associated Press, il pleut.", ["AAP"]),
    "another country's": (
        "Selon Interfax-Ukraine, Kiev vote. Interfax le confirme.",
        ["Interfax-Ukraine", "Interfax"],
    ),
    "capitals": ("SELON L'AGENCE TÉLAM ET L'AGENCE CHINE NOUVELLE, IL PLEUT.", ["Télam", "Chine nouvelle"]),
    "capitals without accents": ("SELON L'AGENCE TELAM, IL PLEUT.", ["Télam"]),
    "in quotation marks": ("Selon « Adnkronos », il pleut à Rome.", ["Adnkronos"]),
    "curly apostrophe": ("Il l’a dit à l’AFP, selon l’agence d’État Belta.", ["AFP", "BelTA"]),
    "hard-wrapped name": ("Selon l'agence Associated\nPress, il neige.", ["AP"]),
    "name wrapped at its hyphen": ("Un témoin a parlé à l'Agence France-\nPresse mardi.", ["AFP"]),
    "Canadian signature": ("Il part.\n\nÉmilie Bergeron, La Presse Canadienne", ["La Presse canadienne"]),
    "Canadian credit": ("Il part.\n\nAvec La Presse Canadienne", ["La Presse canadienne"]),
    "Canadian, said to": ("Il l'a dit à La Presse Canadienne.", ["La Presse canadienne"]),
    "the press of Canada": ("La presse canadienne en parle ; les agences, selon la presse canadienne.", []),
    "named like a province": ("Un accord est signé, a indiqué Fars. Selon Fars, il tient.", ["Fars"]),
    "an agency without its word": ("Deux soldats sont morts à Moscou, selon Sputnik.", ["Sputnik"]),
    "an agency told": ("C'est fini, a-t-elle déclaré à Sputnik. Le reste suit.", ["Sputnik"]),
    "an agency cited by another": ("Une source citée par Sputnik parle de deux morts.", ["Sputnik"]),
    "an agency in a picture's credit": (
        "Le pont est fermé.\n\n© Sputnik . Evgeny Biyatov\n\nIl rouvrira.",
        ["Sputnik"],
    ),
    "an agency in a credit": ("Le pont est fermé.\n\nAvec Sputnik", ["Sputnik"]),
    "a name in a dateline of small letters": ("Damas, 4 mars (Sana) - Le pont est fermé.", ["Sana"]),
    "a name in a dateline of a year": ("Téhéran, 1-er mars 2024 (Mehr) – Le pont est fermé.", ["Mehr"]),
    "site of an agency": ("Le site de Bloomberg rapporte la fin du conflit.", ["Bloomberg"]),
    "told to a channel": ("(Image APTN)", ["AP"]),
    "site in brackets": ("(CercleFinance.com) - Legrand chute.", ["Cercle Finance"]),
    "site in a dateline": ("ROME, Mardi 12 novembre 2013 (Zenit.org) - Le pape est là.", ["Zenit"]),
    "site in a picture's credit": ("afp.com/Ludovic MARIN\n\nLe président est là.", ["AFP"]),
    "two names in a dateline": (
        "PARIS (Agefi-Dow Jones)--La Bourse baisse, le Dow Jones aussi.",
        ["Dow Jones"],
    ),
    "agency and index": ("LONDRES (Dow Jones)--La Bourse baisse. Le Dow Jones gagne 2 %.", ["Dow Jones"]),
    "capitalised acronym in a dateline": ("Fribourg (Apic) Le pape est là.", ["Kipa"]),
    "source of a church": ("Le pape est là. Source : Apic", ["Kipa"]),
    "agency of a church": ("Le pape est là, selon l'agence Kipa. Selon Kipa, il part.", ["Kipa"]),
    "two names of one agency in a credit": ("Le pape est là. (Kipa/Apic)", ["Kipa"]),
    "Europe": ("Bruxelles, 14/03/2017 (Agence Europe) – Ils sont là.", ["Agence Europe"]),
    "Gabon": ("Libreville (Gabonews) - Il a voté.", ["Gabonews"]),
    "picture from Arabia": ("Photo : SPA\n\nLe roi d'Arabie saoudite est là.", ["SPA"]),
    "credit of a photo agency": ("© EPA/FILIP SINGER\nLe chancelier est à Berlin.", ["EPA"]),
    "credit of a photo agency, as a name": (
        "© Keystone / Peter Klaunzer\nLe Conseil a tranché.",
        ["Keystone"],
    ),
    "credit of a photo agency, in brackets": ("Le pont est fermé. (EPA/Peter Schneider)", ["EPA"]),
    "credit in capitals": ("© KEYSTONE / Peter Klaunzer\nLe Conseil a tranché.", ["Keystone"]),
    "credit of Sweden": ("© TT / Jonas Ekströmer\nLe roi a ouvert un musée.", ["TT"]),
    "credit of a photograph": ("Crédit photo : EPA\n\nLe texte a été adopté.", ["EPA"]),
    "newswires with an article": ("Selon le Dow Jones Newswires, l'offre tient.", ["Dow Jones"]),
    "newswires, said to": ("Il l'a déclaré au Dow Jones Newswires.", ["Dow Jones"]),
    "newswires, a dispatch": ("Une dépêche du Dow Jones Newswires le dit.", ["Dow Jones"]),
    "first images": ("Les premières images diffusées par APTN montrent la rue.", ["AP"]),
    "News behind it": ("Il pleut, selon Reuters News.", ["Reuters"]),
    "News behind it, of a country": ("Ukrinform News rapporte trois morts.", ["Ukrinform"]),
    "News Agency behind it": ("Il pleut, selon Xinhua News Agency, à Pékin.", ["Chine nouvelle"]),
    "News Agency behind it, told to": (
        "Il l'a dit à Interfax News Agency et à Anadolu News Agency.",
        ["Interfax", "Anadolu"],
    ),
    "News Agency behind a word": ("Il pleut, selon Petra News Agency.", ["Petra"]),
    "Agencia before it": ("Il pleut, selon Agencia EFE.", ["EFE"]),
    "Agencia before it, told to": ("Il l'a déclaré à la Agencia EFE.", ["EFE"]),
    "of a rank": (
        "Selon l'agence fédérale russe TASS et l'agence mondiale Reuters, il pleut.",
        ["TASS", "Reuters"],
    ),
    "behind another agency": ("Selon l'agence spatiale russe, Interfax se trompe.", ["Interfax"]),
    "office of another kind": (
        "Il l'a dit à l'agence régionale de l'AFP, selon Reuters.",
        ["AFP", "Reuters"],
    ),
    "a person behind it": ("Il neige, a déclaré à l'agence Petra Ali Larijani.", ["Petra"]),
    "a person behind its sure name": ("Selon l'agence Reuters Jean Dupont est mort.", ["Reuters"]),
    "a person behind it, of the press": ("Selon l'agence officielle SANA Bachar al-Assad part.", ["Sana"]),
    "co-production": ('Invité de "Questions d\'info" (LCP-AFP-Le Point), il a promis une loi.', ["AFP"]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_agencies_in(text: str, expected: list[str]) -> None:
    assert names(text) == expected


# A text that spells an acronym out as something else means that, until it cites the press.
SPELLED_OUT = {
    "a diploma": (
        "Dix attestations fédérales de formation professionnelle (AFP). Le nombre d'AFP croît.",
        [],
    ),
    "funds": ("Les administrateurs de fonds de pension (AFP) jubilent. Ils défilent contre les AFP.", []),
    "in the order of another language": (
        "La police fédérale australienne (AFP) a saisi une arme. L'AFP a précisé qu'elle est chargée.",
        [],
    ),
    "another language": ("L'Australian Federal Police (AFP) a saisi une arme, a annoncé l'AFP.", []),
    "agreement": (
        "Boeing a conclu un accord de poursuites différées (DPA) avec le parquet. Ce DPA tient.",
        [],
    ),
    "a compound": ("Le dosage de l'alpha-fœtoprotéine (AFP) rassure. Le taux d'AFP baisse.", []),
    "after the acronym": ("L'AFP (attestation fédérale professionnelle) attire. Les AFP sont là.", []),
    "in an apposition": ("La DPA, la direction de la protection animale, a saisi dix chats.", []),
    "an apposition that is no name": (
        "Selon la DPA, dont les patrons ont accepté un accord, il neige.",
        ["DPA"],
    ),
    "an accented preposition": ("Un appel à projets (AAP) est lancé. L'AAP est ouvert, selon l'AAP.", []),
    "an accented initial": ("L'École française d'escrime (EFE) rouvre. L'EFE a annoncé une fête.", []),
    "parts of a compound": ("Le Pakistan Tehreek-e-Insaf (PTI) défile. PTI a annoncé une marche.", []),
    "the press after all": (
        "La police fédérale australienne (AFP) a saisi une arme, a appris l'AFP. Il l'a dit à l'AFP.",
        ["AFP"],
    ),
    "its credit after all": ("La police fédérale australienne (AFP) a saisi une arme.\n\n(AFP)", ["AFP"]),
    "the agency": ("L'Agence France-Presse (AFP) l'annonce. Selon l'AFP, il pleut.", ["AFP"]),
    "the agency in French": ("Selon l'Agence de presse allemande (DPA), il pleut.", ["DPA"]),
    "no words but agency": ("Selon l'agence (AFP), il pleut.", ["AFP"]),
    "a credit": ("Il a été acquitté après une fête privée (AFP)\n\nIl part. L'AFP l'a vu.", ["AFP"]),
    "a credit with a stop": ("Il a quitté l'Algérie française à Paris (AFP).\n\nL'AFP l'a vu.", ["AFP"]),
    "a caption": ("Des policiers français à Arles (AFP). Le ministre est parti.", ["AFP"]),
    "a dateline": ("AIX, au Fort Philippe (AFP) - Le ministre est parti.", ["AFP"]),
    "a photographer": ("La photographe Anne Faure (AFP) a été blessée.", ["AFP"]),
    "a player": ("L'attaquant français Paul Pogba (AFP) est revenu mardi.", ["AFP"]),
    "a sentence": ("Les prix alimentaires flambent (AFP) et les familles s'endettent.", ["AFP"]),
    "a director": ("Le directeur Peter Adler (DPA) a reçu le prix.", ["DPA"]),
    "forces": ("Les Forces armées philippines (AFP) ont tiré. L'AFP l'a dit.", []),
    "a credit with archives": ("Il est à l'Assemblée française à Paris (AFP/Archives)\nIl part.", ["AFP"]),
    "a credit within": ("L'accord franco-polonais (AFP/Archives) est signé.", ["AFP"]),
    "a credit by way of": ("L'accord franco-polonais (AFP via Getty Images) est signé.", ["AFP"]),
    "a credit and its author": ("L'armée française à Paris (AFP / Ludovic MARIN) part.", ["AFP"]),
    "a credit of two": (
        "Le FMI promet une aide financière au Pakistan (AFP, Reuters). Il part.",
        ["AFP", "Reuters"],
    ),
    "a sentence's end": ("Ils ont signé un accord franco-polonais (AFP). Il tient.", ["AFP"]),
    "its staff after all": (
        "L'Association des femmes paysannes (AFP) défile. Un journaliste de l'AFP l'a vu.",
        ["AFP"],
    ),
    "its dispatch after all": (
        "L'Association des femmes paysannes (AFP) défile, dit une dépêche de l'AFP.",
        ["AFP"],
    ),
    "selon": ("La police fédérale australienne (AFP) tire. Selon l'AFP, deux hommes sont morts.", ["AFP"]),
    "cited once introduced": (
        "L'Association des femmes paysannes (AFP) l'a dit à l'AFP. Elle défile, a indiqué l'AFP.",
        ["AFP"],
    ),
    "not the press": ("L'Association des femmes paysannes (AFP) défile. Un membre de l'AFP part.", []),
    "a stop before": ("Il accuse. Forcé, Pierre (AFP) part.", ["AFP"]),
}


@pytest.mark.parametrize(("text", "expected"), SPELLED_OUT.values(), ids=SPELLED_OUT)
def test_acronym_that_the_text_spells_out(text: str, expected: list[str]) -> None:
    assert names(text) == expected


# Names whose capitals became small, which are words and names of other things too.
RECASED = {
    "capitalised, selon": ("Selon Tass, le ministre est parti.", ["TASS"]),
    "capitalised, said to": ("L'homme est mort, a déclaré un témoin à l'Ansa.", ["ANSA"]),
    "capitalised, telling": ("L'Afp rapporte que l'homme est mort.", ["AFP"]),
    "capitalised, in a list": ("Selon Interfax et Tass, le ministre est parti.", ["Interfax", "TASS"]),
    "capitalised, not cited": ("L'Ansa de Rome a fermé, et Tass aussi.", []),
    "capitalised, its director": ("Le directeur de Tass, Sergueï Mikhaïlov, a été limogé.", ["TASS"]),
    "capitalised, its offices": (
        "Le bureau de Tass à Berlin et la rédaction d'Ansa vont fermer.",
        ["TASS", "ANSA"],
    ),
    "capitalised, a court's director": (
        "Le directeur du Tass a été limogé. La direction du Tass se tait.",
        [],
    ),
    "small, selon": ("Selon la dpa, l'homme est mort.", ["DPA"]),
    "small, said to": ("Un témoin l'a raconté à l'ats.", ["ATS"]),
    "small, in a credit": ("L'usine fermera. (oang avec afp)", ["AFP"]),
    "small, not cited": ("L'afp grandit ; les états et les ats aussi.", []),
    "capitalised, feminine": ("Le pont est détruit, selon Tass. La Tass a dit que non (Tass).", ["TASS"]),
    "an agency spelled out": ("Telegrafnoïe Aguentstvo Sovietskogo Soïouza (TASS) se tait.", ["TASS"]),
    "a credit": ("Un tueur armé s'est suicidé, selon la police de Moscou (TASS).", ["TASS"]),
    "capitals of another alphabet": ("Il part. L'Agence ČTK le dit, et la ČTK se trompe.", ["CTK"]),
}


# Acronyms that count in capitals only, written as names where "agence" says that they are one.
TITLED = {
    "official": ("Il pleut, selon l'agence officielle Wam.", ["WAM"]),
    "at the head of a sentence": ("L'Agence officielle Wam rapporte la pluie.", ["WAM"]),
    "of the press": ("Selon l'agence de presse saoudienne Spa, il pleut.", ["SPA"]),
    "of a country": ("Selon l'agence marocaine Map, il pleut.", ["MAP"]),
    "of its country": ("Selon l'agence sénégalaise Aps, il pleut.", ["APS (Sénégal)"]),
    "official, of its country": ("Selon l'agence officielle libanaise Ani, il pleut.", ["ANI (Liban)"]),
    "of a country without a namesake": ("Selon l'agence slovène Sta, il neige.", ["STA"]),
    "cited": ("Selon l'agence Bta, il pleut.", ["BTA"]),
    "in a country": ("Il pleut à Ryad, selon l'agence Spa.", ["SPA"]),
    "in a list": ("Selon les agences officielles Wam, Spa et Qna, il pleut.", ["WAM", "SPA", "QNA"]),
    "of another country": ("L'agence parisienne Map a refait les façades.", []),
    "of no country": ("Selon l'agence Spa, les bains sont pleins.", []),
    "not beside the word": ("Il lit la map. Le Tap dit oui. Selon Spa, en Arabie saoudite, il pleut.", []),
    "of a person": ("Selon l'agence de Sid Ahmed, à Berlin, il pleut.", []),
    "a person": ("L'agence de presse Apa Sherpa annonce la pluie en Autriche.", ["Apa Sherpa"]),
    "of another kind": ("Selon l'agence de voyages Map, le Maroc attire.", []),
}


@pytest.mark.parametrize(("text", "expected"), TITLED.values(), ids=TITLED)
def test_acronym_written_as_a_name_counts_beside_agence(text: str, expected: list[str]) -> None:
    assert names(text) == expected


# "Agence" is feminine, and before a vowel the article of an acronym is elided.
MASCULINE = {
    "a party": ("Le PTI a annoncé une marche, selon le PTI. PTI a indiqué que non.", []),
    "a museum": ("Le MAP a ouvert au Maroc. Selon le MAP, il a vingt ans.", []),
    "a union": ("Selon le STT, dix emplois sont menacés.", []),
    "a court": ("Le TASS de Brest a tranché. Les victimes avaient saisi le TASS.", []),
    "an agreement": ("Le DPA prévoyait une amende. Aux termes du DPA, elle court.", []),
    "a service": ("Le journaliste du service AFP l'a vu, et le fil AFP l'a dit.", ["AFP"]),
    "an employee": ("Le journaliste DPA l'a vu.", ["DPA"]),
    "within a name": ("Un tournoi du AFP Sport Club.", ["AFP"]),
    "apposed": ("Le KCNA, agence officielle nord-coréenne, l'a dit.", ["KCNA"]),
    "introduced": ("Selon Press Trust of India (PTI), il pleut. Selon le PTI, il vente.", ["PTI"]),
    "no known namesake": ("Oslo tremble, a rapporté le NTB. Le pilote est mort, selon NTB.", ["NTB"]),
    "no known namesake, selon": ("Selon le BTA, le ministre est parti, rapporte le MTI.", ["BTA", "MTI"]),
    "no known namesake, of Korea": ("Le missile est parti, selon le KCNA.", ["KCNA"]),
    "no acronym": ("Le Reuters du jour l'a dit.", ["Reuters"]),
}


@pytest.mark.parametrize(("text", "expected"), MASCULINE.values(), ids=MASCULINE)
def test_masculine_article_makes_an_acronym_another_one(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(("text", "expected"), RECASED.values(), ids=RECASED)
def test_acronym_in_other_letters_counts_where_it_is_cited(text: str, expected: list[str]) -> None:
    assert names(text) == expected


ABROAD = {
    "said to": ("Le ministre a déclaré à l'APS que l'Algérie répondrait.", ["APS"]),
    "introduced": ("L'agence TAP est à Tunis. La TAP a annoncé la reprise des vols.", ["TAP"]),
    "telling": ("A Tunis, la TAP a rapporté trois morts.", ["TAP"]),
    "adjective": ("Il ira à Madrid, a annoncé la MAP citant le Palais royal marocain.", ["MAP"]),
    "closing signature": ("ALGER - Le ministre a démissionné lundi.\n\n(APS)", ["APS"]),
    "namesake": ("A Dakar, le ministre l'a déclaré à l'APS.", ["APS (Sénégal)"]),
    "without its country": ("Le ministre a déclaré à l'APS qu'il répondrait, selon la MAP.", []),
    "not cited": ("L'APS et la MAP forment des élèves en Algérie et au Maroc.", []),
    "another country": ("Le ministre a déclaré à la TAP que le Maroc répondrait.", []),
    "a town": ("Le gouverneur de Sfax est parti, a-t-il déclaré à la TAP.", ["TAP"]),
    "a town in a dateline": ("Laâyoune – Le wali est parti, a-t-il indiqué à la MAP.", ["MAP"]),
    "a town in capitals": ("BEJAIA - Le wali est parti, a indiqué la préfecture à l'APS.", ["APS"]),
    "learnt": ("CONSTANTINE - Le wali est parti, a appris l'APS.", ["APS"]),
    "learnt from": ("Le prix du pain baisse à Dakar, a-t-on appris de l'APS.", ["APS (Sénégal)"]),
    "learnt from, in another country": ("Un bus brûle à Bouaké, a-t-on appris de l'AIP.", ["AIP"]),
    "a town of two countries in a dateline": (
        "Saint-Louis, 4 avril (APS) – Le gouverneur de la région a parlé.",
        ["APS (Sénégal)"],
    ),
    "a town of two countries": ("Le maire de Saint-Louis, dans le Missouri, l'a déclaré à l'APS.", []),
    "learns": ("Le préfet reste à Bouaké. L'AIP a appris que son adjoint part.", ["AIP"]),
    "learns elsewhere": ("L'AIP a appris que le préfet de Lyon est parti.", []),
    "learnt, of a day": ("Un bus brûle à Oran, a appris mardi l'APS.", ["APS"]),
    "a word like a town": ("L'orange est mûre, a appris l'APS. L'école beni, oui.", []),
    "told of Poland": ("Un drone est tombé en Pologne, a rapporté la PAP.", ["PAP"]),
    "told of the Netherlands": ("À Rotterdam, le roi est guéri, selon l'ANP.", ["ANP"]),
    "told of Austria": ("Vienne – Dix hommes sont morts à Graz, selon l'APA.", ["APA"]),
    "told of Italy": ("Rome – Le pont a été fermé, rapporte l'AGI.", ["AGI"]),
    "told of Australia": ("Un requin a mordu un surfeur à Sydney, a rapporté l'AAP.", ["AAP"]),
    "not cited in Australia": ("AAP va fermer. L'Australie perd une voix.", ["AAP"]),
    "beside the word, of Australia": ("Selon l'agence AAP, il pleut. L'AAP ajoute qu'il vente.", ["AAP"]),
    "a credit from Vietnam": ("Hanoï grandit. Le Vietnam aussi (VNA)", ["VNA"]),
    "an army": ("L'armée algérienne a frappé près du Niger, selon l'ANP.", []),
    "drugs": ("L'ANP a annoncé avoir saisi du kif près de la frontière du Niger.", []),
    "a port": ("L'ANP a indiqué que le trafic du port de Casablanca croît, aussi vers les Pays-Bas.", []),
    "told elsewhere of the Netherlands": ("Le pont est fermé, selon l'ANP. Le roi est aux Pays-Bas.", []),
    "aid": ("L'APA a annoncé la hausse des aides. Elle touche ceux de Tunisie.", []),
    "aid there": ("L'APA a annoncé la hausse des aides en Autriche.", []),
    "dateline of another sentence": (
        "VIENNE - Le chancelier est parti. Il reviendra mardi, rapporte l'APA.",
        ["APA"],
    ),
    "an allowance": ("L'allocation croît à Vienne, en Autriche aussi, selon l'APA.", []),
    "a department": ("Le département de la Vienne verse la somme, selon l'APA.", []),
    "told of Lithuania": ("Vilnius - Le pont est fermé, a dit la ministre à BNS.", ["BNS"]),
    "told of a bank there": ("La banque de Lituanie baisse son taux, a-t-elle dit à BNS.", ["BNS"]),
    "a bank": ("La BNS a précisé qu'elle agirait. Selon la BNS, les prix montent.", []),
    "a bank in both countries": ("La Lituanie suit. Les taux baissent en Suisse, selon la BNS.", []),
    "states": ("Ceux d'Afrique, des Caraïbes et du Pacifique, dont la RDC, ont signé, selon les ACP.", []),
    "a peaceful march": ("Une marche pacifique a eu lieu à Goma, rapporte l'ACP. La RDC attend.", ["ACP"]),
    "an intelligence": ("OpenAI recrute à Rome. L'IA changera, selon l'AGI.", []),
    "those without": ("La PAP, l'APA et l'AGI attirent, selon la PAP.", []),
}


@pytest.mark.parametrize(("text", "expected"), ABROAD.values(), ids=ABROAD)
def test_short_name_counts_where_it_is_cited_beside_its_country(text: str, expected: list[str]) -> None:
    assert names(text) == expected


SIGNED = {
    "its country": ("Le roi du Maroc est parti pour Madrid.\n\nMAP", ["MAP"]),
    "one of its towns": ("Le wali d'Oran est parti.\n\nAPS", ["APS"]),
    "in brackets, initials below": ("Un bus brûle à Gagnoa.\n\n(AIP)\n\ndd/kp", ["AIP"]),
    "of Lebanon": ("Un bus brûle au Liban.\n\n(NNA)", ["ANI (Liban)"]),
    "of Vietnam": ("Un bus brûle au Vietnam.\n\nAvec VNA", ["VNA"]),
    "small letters": ("Un bus brûle.\n\nats, afp, reuters", ["ATS", "AFP", "Reuters"]),
    "small letters, alone": ("Un bus brûle.\n\nbelga", ["Belga"]),
    "small letters, a stroke": ("Un bus brûle.\n\nawp/afp", ["AWP", "AFP"]),
    "without its country": ("Le ministre est parti.\n\nAPS", []),
    "initials of a person": ("Un bus brûle à Ankara.\n\nAA", []),
    "small letters, initials": ("Un bus brûle.\n\nats, jd", ["ATS"]),
    "small letters, initials first": ("Un bus brûle.\n\njd, afp", ["AFP"]),
    "small letters, initials of a name": ("Un bus brûle.\n\nbelga, jd", ["Belga"]),
    "small letters, hyphens": ("Un bus brûle.\n\nkeystone-sda-ats", ["ATS"]),
    "small letters, hyphens, initials": ("Un bus brûle.\n\nkeystone-ats/jd", ["ATS"]),
    "initials alone": ("Un bus brûle.\n\njd, ab", []),
    "a word among small letters": ("Un bus brûle.\n\nbelga, demain", []),
    "an acronym in small letters": ("Le wali d'Oran est parti.\n\naps", []),
    "not the last line": ("Le Maroc lit.\n\nMAP\n\nLe musée du Maroc ouvre ses portes samedi à midi.", []),
    "a last line that says more": ("Le Maroc lit.\n\nles pages du MAP", []),
}


@pytest.mark.parametrize(("text", "expected"), SIGNED.values(), ids=SIGNED)
def test_name_alone_on_the_last_line_signs(text: str, expected: list[str]) -> None:
    assert names(text) == expected


HOMONYMS = [
    ("L'agence indienne ANI annonce un séisme à New Delhi.", "ANI (Inde)"),
    ("L'agence libanaise ANI annonce un séisme à Beyrouth.", "ANI (Liban)"),
    ("L'agence mauritanienne ANI annonce un séisme à Nouakchott.", "ANI (Mauritanie)"),
    ("L'agence néerlandaise ANP annonce un séisme.", "ANP"),
    ("Au Niger, l'agence ANP annonce un séisme à Niamey.", "ANP (Niger)"),
    ("L'agence de presse APS annonce un séisme à Alger.", "APS"),
    ("Au Sénégal, l'agence APS annonce un séisme à Dakar.", "APS (Sénégal)"),
    ("À Taïwan, l'agence CNA annonce un séisme.", "CNA (Taïwan)"),
    ("À Chypre, l'agence CNA annonce un séisme à Nicosie.", "CNA (Chypre)"),
    ("L'agence autrichienne APA annonce un séisme à Vienne.", "APA"),
    ("L'agence APA annonce un séisme à Bakou, en Azerbaïdjan.", "APA (Azerbaïdjan)"),
    ("Selon l'agence indienne ANI, un accord sera signé avec le Liban.", "ANI (Inde)"),
    ("Selon l'agence nigérienne ANP, un accord sera signé avec les Pays-Bas, à La Haye.", "ANP (Niger)"),
    ("La Mauritanie et le Liban ont signé à Beyrouth, a rapporté l'ANI mauritanienne.", "ANI (Mauritanie)"),
    ("Thiès, 12 nov (APS) – Le gouverneur a présidé une réunion.", "APS (Sénégal)"),
    ("Oran, 12 nov (APS) – Le wali a présidé une réunion sur Dakar.", "APS"),
    ("Zinder, 14 avril (ANP) – Le gouverneur a lancé la campagne.", "ANP (Niger)"),
    ("GITEGA, 14 avril (ABP) – Le gouverneur a lancé la campagne.", "ABP (Burundi)"),
    ("Parakou, 14 avril (ABP) – Le préfet a lancé la campagne.", "ABP (Bénin)"),
    ("Port-Gentil, 14 avril (AGP) – Le gouverneur a lancé la campagne.", "AGP (Gabon)"),
    ("Kankan, 14 avril (AGP) – Le gouverneur a lancé la campagne.", "AGP"),
    ("Banjul (APA) – Le président a reçu le ministre.", "APA (Afrique)"),
    ("APA – Niamey (Niger) – Le gouvernement a annoncé une campagne.", "APA (Afrique)"),
    ("APA-Dakar (Sénégal)\n\nLe président a reçu le ministre autrichien.", "APA (Afrique)"),
    ("VIENNE, 3 mars (APA) – Le chancelier a reçu le ministre algérien.", "APA"),
    ("Ilham Aliyev a reçu l'émissaire américain, rapporte l'agence APA.", "APA (Azerbaïdjan)"),
    ("BAKOU, 3 mars (APA) – Le ministre est parti pour Alger.", "APA (Azerbaïdjan)"),
    ("ALGER - Il a reçu le chef de l'Union africaine, rapporte l'APS.", "APS"),
    ("ALGER – Il a reçu son homologue sénégalais. Le Sénégal s'en réjouit, rapporte l'APS.", "APS"),
    ("DAKAR - Il a reçu son homologue algérien. L'Algérie s'en réjouit, rapporte l'APS.", "APS (Sénégal)"),
    ("L'équipe d'Algérie a battu le Sénégal en match amical, a rapporté l'APS.", "APS"),
    ("L'équipe du Sénégal a battu l'Algérie en match amical, a rapporté l'APS.", "APS (Sénégal)"),
    ("Dakar, 14 nov (APS) – L'équipe part en Algérie. Elle jouera, dit l'APS.", "APS (Sénégal)"),
    ("(APS) ALGER - Le ministre part pour Dakar, au Sénégal.", "APS"),
]


@pytest.mark.parametrize(("text", "expected"), HOMONYMS)
def test_country_tells_namesakes_apart(text: str, expected: str) -> None:
    assert names(text) == [expected]


UNLISTED = {
    "agence de presse": ("Selon l'agence de presse Zoumla, il pleut.", ["Zoumla"]),
    "stopped before a person": ("Il l'a dit à l'agence de presse Kivu News Jean Dupont.", ["Kivu News"]),
    "person after one word": ("A déclaré à l'agence de presse Zoumla Jean Dupont, le maire.", ["Zoumla"]),
    "person only": ("A déclaré à l'agence de presse Thibault Capelle, délégué.", []),
    "said to": ("Il pleut, a déclaré le maire à l'agence Zoumla.", ["Zoumla"]),
    "quoted": ("Le maire, cité par l'agence Zoumla, est parti.", ["Zoumla"]),
    "of a country": ("Selon l'agence camerounaise Zoumla, il pleut.", ["Zoumla"]),
    "of a country whose agencies are listed": ("A dit Jean Roy à l'agence suisse Zoumla.", ["Zoumla"]),
    "official": ("L'agence officielle Zoumla annonce la pluie.", ["Zoumla"]),
    "name that says press": ("Une vidéo de l'agence Line Press le montre.", ["Line Press"]),
    "not cited": ("Il travaille pour l'agence Zoumla.", []),
    "weather": ("Selon l'agence Météo-France, un orage est attendu.", []),
    "figures": ("L'agence Eurostat a annoncé que l'inflation reculait.", []),
    "administration": (
        "Selon l'agence américaine DEA, dix hommes ont fui. L'agence américaine DEA l'a dit.",
        [],
    ),
    "advertising": (
        "Selon l'agence We Are Social, la France surfe. Il a confié l'affiche à l'agence Bloom.",
        [],
    ),
    "bank": ("Selon l'agence Crédit agricole de Lyon, le braquage a échoué.", []),
    "management": ("L'agence sud-coréenne YG Entertainment rapporte que le chanteur est guéri.", []),
    "of a people without an ending": ("Selon l'agence kirghize Zoumla, il pleut.", ["Zoumla"]),
    "of the press, of a people": ("L'agence de presse yéménite Zoumla a fermé.", ["Zoumla"]),
    "of the press, any adjective": ("Selon l'agence de presse sportive Zoumla, il pleut.", ["Zoumla"]),
    "of the press, two adjectives": (
        "L'agence de presse médicale indépendante Zoumla rapporte dix cas.",
        ["Zoumla"],
    ),
    "any adjective without the press": ("Selon l'agence sportive Zoumla, le joueur part.", []),
    "verb behind the press": ("Sans preuve, l'agence de presse accuse Israël, qui a annoncé un raid.", []),
    "verb behind the press, not of saying": ("L'agence de presse emploie Jean Dupont.", []),
    "participle behind the press": ("Selon l'agence de presse citée par Dupont, il pleut.", []),
    "relative behind the press": ("Selon l'agence de presse que dirige Dupont, il pleut.", []),
    "survey": ("Un sondage réalisé par l'agence Visibrain le montre.", []),
}


@pytest.mark.parametrize(("text", "expected"), UNLISTED.values(), ids=UNLISTED)
def test_agency_that_no_list_has(text: str, expected: list[str]) -> None:
    found = cite(text).agencies
    assert [agency.name for agency in found] == expected
    assert not any(agency.listed or agency.country or agency.wikidata for agency in found)


# Names that an "agence" with adjectives has, too, which then but describe the one that follows.
DESCRIBED = {
    "another one": ("Selon l'agence de presse saoudienne Al-Riyadh, il pleut.", ["Al-Riyadh"]),
    "another one of a continent": ("L'agence de presse africaine Ouestaf l'annonce.", ["Ouestaf"]),
    "another one, at the head": ("L'Agence marocaine de presse Zoumla l'annonce.", ["Zoumla"]),
    "another one, more adjectives": (
        "Selon l'agence de presse algérienne privée Zoumla, il pleut.",
        ["Zoumla"],
    ),
    "its acronym": ("Selon l'agence de presse algérienne APS, il pleut.", ["APS"]),
    "its acronym as a name": ("Selon l'agence de presse saoudienne Spa, il pleut.", ["SPA"]),
    "its acronym in brackets": ("Selon l'Agence de presse algérienne (APS), il pleut.", ["APS"]),
    "a person": ("Il l'a dit à l'agence de presse algérienne Karim Tabbou.", ["APS"]),
    "a place": ("Selon l'agence de presse algérienne d'Oran, il pleut.", ["APS"]),
    "nobody": ("Selon l'agence de presse algérienne, il pleut à Oran.", ["APS"]),
}


@pytest.mark.parametrize(("text", "expected"), DESCRIBED.values(), ids=DESCRIBED)
def test_name_that_follows_wins_over_a_listed_description(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_unlisted_name_is_found_again() -> None:
    assert mentions("Selon l'agence de presse Zoumla, il pleut. Zoumla ajoute qu'il vente.") == [
        "Zoumla",
        "Zoumla",
    ]


GENERIC = {
    "of a country": ("C'est fini, ont annoncé les agences russes.", ["agences russes"]),
    "of the press": ("C'est fini, selon les agences de presse.", ["agences de presse"]),
    "official": ("C'est fini, selon l'agence officielle.", ["agence officielle"]),
    "of the press, of a country": (
        "C'est fini, a-t-il dit aux agences de presse russes.",
        ["agences de presse russes"],
    ),
    "anaphora": ("Selon l'agence TASS, il pleut. Selon l'agence de presse, il vente.", []),
    "named after all": ("Il pleut, selon l'agence officielle émiratie WAM.", []),
    "the trade": ("La loi aide la presse et les agences de presse.", []),
    "public bodies": (
        "Selon les agences gouvernementales, il pleut. Selon l'agence russe de météorologie aussi.",
        [],
    ),
    "figures on energy": ("Selon l'Agence américaine d'information sur l'énergie (EIA), il fait froid.", []),
    "of information": (
        "Selon l'agence américaine d'information, il pleut.",
        ["agence américaine d'information"],
    ),
    "on a network": (
        "Il est mort, a affirmé l'agence de presse iranienne sur Telegram.",
        ["agence de presse iranienne"],
    ),
    "on the spot": ("Il est mort, ont rapporté des agences de presse sur place.", ["agences de presse"]),
    "on its account": (
        "Il est mort, a indiqué l'agence de presse officielle sur son compte.",
        ["agence de presse officielle"],
    ),
    "having confirmed": (
        "Les agences de presse russes ont confirmé sa mort.",
        ["agences de presse russes"],
    ),
    "having told": ("Des agences de presse ont rapporté sa mort.", ["agences de presse"]),
    "several": ("Plusieurs agences de presse ont confirmé sa mort.", ["agences de presse"]),
    "confirming": ("Les agences russes confirment sa mort.", ["agences russes"]),
    "having done": ("Les agences de presse ont fermé leurs bureaux.", []),
    "signing": ("Il est mort mardi.\n\n(Avec agences)", ["agences"]),
    "signing without brackets": ("Il est mort mardi.\n\nAvec agences", ["agences"]),
    "signing behind a sentence": ("Il est mort mardi. (avec agences)", ["agences"]),
    "signing behind a newspaper": ("Le Monde avec agences\n\nIl est mort mardi.", ["agences"]),
    "signing behind an agency": ("Il est mort mardi.\n\n(AFP et agences)", ["agences"]),
    "beside an agency in prose": ("Il est mort, selon l'AFP et les agences.", []),
    "with agencies in prose": ("La banque est née avec agences et bureaux.", []),
    "with the agencies": ("Il négocie avec les agences.", []),
    "travel agencies": ("Selon les agences de voyages, tout est plein.", []),
}


@pytest.mark.parametrize(("text", "expected"), GENERIC.values(), ids=GENERIC)
def test_unnamed_agencies(text: str, expected: list[str]) -> None:
    assert [mention.text for mention in cite(text).generic] == expected


def test_order_is_that_of_first_mention() -> None:
    assert names("Selon TASS, puis l'AFP, puis TASS encore, puis l'ANSA.") == ["TASS", "AFP", "ANSA"]


def test_mention_has_its_sentence_and_offsets() -> None:
    text = "Il pleut. Selon l'agence de presse Associated\nPress, il vente."
    (mention,) = cite(text).agencies[0].mentions
    assert (mention.text, mention.sentence) == ("Associated Press", 1)
    assert mention.start is not None
    assert text[mention.start : mention.end] == "Associated\nPress"


def test_mention_across_a_line_end_keeps_its_offsets() -> None:
    text = "Il pleut. Un témoin a parlé à l'Agence\nFrance-Presse, selon l'AFP."
    (agency,) = cite(text).agencies
    assert [text[m.start : m.end] for m in agency.mentions] == ["Agence\nFrance-Presse", "AFP"]
    assert [m.sentence for m in agency.mentions] == [1, 1]


def test_mention_that_a_line_end_cut_is_whole_where_it_stands() -> None:
    document = french.analyse(article_from_text("Un témoin a parlé à l'Agence France-\nPresse, selon l'AFP."))
    (agency,) = find(document).agencies
    told = [document.article.text[m.start : m.end] for m in agency.mentions]
    assert told == ["Agence France-Presse", "AFP"]


def test_mentions_across_line_ends_have_their_sentences() -> None:
    text = "Il pleut. Un témoin a parlé à l'Agence France-\nPresse, selon l'AFP."
    (agency,) = cite(text).agencies
    assert [m.sentence for m in agency.mentions] == [1, 1]


def test_mention_at_the_end_of_the_text_ends_with_it() -> None:
    ((mention,),) = (agency.mentions for agency in cite("Selon l'AFP").agencies)
    assert (mention.start, mention.end) == (8, 11)


def test_title_that_came_beside_the_text() -> None:
    (agency,) = cite("Le texte ne dit rien.", title="Deux morts, selon l'agence TASS").agencies
    assert agency.name == "TASS"
    (mention,) = agency.mentions
    assert (mention.text, mention.sentence, mention.start, mention.end) == ("TASS", None, None, None)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (BlockKind.TITLE, None),
        (BlockKind.BYLINE, None),
        (BlockKind.CREDIT, None),
        (BlockKind.STANDFIRST, 0),
        (BlockKind.CAPTION, 0),
        (BlockKind.PARAGRAPH, 0),
    ],
)
def test_every_block_is_searched(kind: BlockKind, expected: int | None) -> None:
    text = "Le Monde avec AFP et AP"
    article = Article(text, (Block(kind, 0, len(text)),))
    found = find(french.analyse(article)).agencies
    assert [agency.name for agency in found] == ["AFP", "AP"]
    assert [mention.sentence for agency in found for mention in agency.mentions] == [expected, expected]


def test_person_in_a_byline_is_no_agency() -> None:
    text = "Par Ana Dupont et Petra Durand"
    assert find(french.analyse(Article(text, (Block(BlockKind.BYLINE, 0, len(text)),)))).agencies == ()


@pytest.mark.parametrize(
    "spelling",
    [str, str.upper, lambda text: unicodedata.normalize("NFD", text)],
    ids=("as is", "capitals", "NFD"),
)
def test_every_form_is_found_whatever_its_spelling(spelling: Callable[[str], str]) -> None:
    shared = Counter(fold_name(form.text) for entry in load() for form in entry.forms if not form.other)
    for entry in load():
        for form in entry.forms:
            if form.historical or form.other or form.credit or entry.is_historical:
                continue
            text = spelling(f"selon l'agence de presse {form.text}.")
            (agency,) = find(document_of(text)).agencies
            assert agency.name == entry.name or shared[fold_name(form.text)] > 1, form
            (mention,) = agency.mentions
            assert mention.text == text[mention.start : mention.end]


def test_decomposed_accents_keep_their_offsets() -> None:
    text = unicodedata.normalize("NFD", "Été à Téhéran : selon l'agence Télam, il a gelé ; l'AFP précise où.")
    found = find(document_of(text)).agencies
    spans = [text[m.start : m.end] for agency in found for m in agency.mentions]
    assert [unicodedata.normalize("NFC", span) for span in spans] == ["Télam", "AFP"]


def test_article_of_only_agency_names() -> None:
    text = ", ".join(["AFP", "Reuters", "TASS", "Interfax"] * 500)
    found = cite(text).agencies
    assert [(agency.name, len(agency.mentions)) for agency in found] == [
        (name, 500) for name in ("AFP", "Reuters", "TASS", "Interfax")
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "Il pleut, selon l'agence de presse TASS (AP), citée par l'AFP. ",
        "Selon l'agence de presse Zoumla, il pleut. ",
        "agence ",
        "Agence de presse ",
        "A-t-il dit à l'APS. ",
        "(a ",
        "AFP",
        "A-t-il dit à l'APS. ",
        "A",
        "e\u0301 ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        document = document_of(text)
        begin = time.process_time()
        find(document)
        return time.process_time() - begin

    assert seconds(120_000) < 24 * seconds(15_000) + 0.2


PIECES = (
    "AFP",
    "l'agence",
    "de presse",
    "TASS",
    "(",
    ")",
    "\n",
    ", ",
    ".",
    "é",
    "é",
    "Sana",
    "selon",
    "à",
    "\x00",
    "İ",
    "AP",
    "-",
    "/",
    "Agence",
    "ß",
    "les agences russes",
    "Zoumla",
    " ",
    "’",
    "\ud800",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_text_gives_mentions_that_are_there(text: str) -> None:
    document = document_of(text)
    for historical in (False, True):
        citations = find(document, historical=historical)
        spans = [mention for agency in citations.agencies for mention in agency.mentions]
        for mention in (*spans, *citations.generic):
            assert mention.start is not None
            assert mention.end is not None
            assert 0 <= mention.start < mention.end <= len(text)
            assert mention.text == " ".join(text[mention.start : mention.end].split()) != ""
        starts = [mention.start for mention in spans]
        assert len(starts) == len(set(starts))


def test_tally_counts_articles_and_mentions() -> None:
    tally = Tally()
    for text in ("Selon TASS et TASS.", "Selon l'AFP et TASS.", "Rien."):
        tally.add(cite(text))
    overview = tally.overview()
    assert overview.articles == 3
    assert [(row.name, row.articles, row.mentions) for row in overview.rows] == [
        ("TASS", 2, 3),
        ("AFP", 1, 1),
    ]
    assert overview.share(overview.rows[0]) == pytest.approx(2 / 3)


def test_reading_knows_the_initials_of_agencies_that_work() -> None:
    unknown = [
        form.text
        for entry in load().entries
        if entry.kind == "general" and entry.ended is None
        for form in entry.forms
        if re.fullmatch("[A-Z]{3,6}", form.text) and not (form.other or form.historical)
        if not wires.names_agency(form.text)
    ]
    assert unknown == []


# What signs as an agency, and is none that an article rests on, or has a name that means too much else.
NOT_LISTED = {"cp", "kazakhstan", "pc", "sipa"}


def test_reading_knows_no_agency_that_the_gazetteer_has_not() -> None:
    listed = {word for entry in load().entries for form in entry.forms for word in words_of(form.text)}
    known = wires.NAMES | wires.INITIALS | wires.CREDITED
    assert {word for name in known for word in words_of(name)} - listed == NOT_LISTED


def words_of(name: str) -> list[str]:
    """Return the words of a name, folded: "keystone", "ats"."""
    return re.findall(r"[\w.]+", fold_name(name))


def test_what_is_credited_signs() -> None:
    assert [name for name in sorted(wires.CREDITED) if not wires.is_agency(name)] == []
