"""The parts of a plain text: one table of phenomena each."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsum.errors import InputError
from newsum.models import Article, BlockKind
from newsum.reading import article_from_text, read
from newsum.reading.furniture import recognise

PROSE = (BlockKind.PARAGRAPH, BlockKind.STANDFIRST, BlockKind.LIST_ITEM)
BODY = (
    "Le chantier a duré dix-huit mois et coûté quatorze millions d’euros, selon la mairie. "
    "Les habitants s’étaient massés dès l’aube sur le remblai."
)
MORE = "La préfecture a appelé les promeneurs à la prudence. Elle interdit l’accès aux plages jusqu’à mardi."


def parts(article: Article) -> list[tuple[str, str]]:
    return [
        (block.kind.value, " ".join(article.text[block.start : block.end].split()))
        for block in article.blocks
    ]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in parts(article_from_text(text))]


def kind_of(line: str, text: str) -> str:
    return next(kind for kind, found in parts(article_from_text(text)) if found == line)


@pytest.mark.parametrize(
    "line",
    [
        "Des troupes à la frontière avec l’Ukraine",
        "Coup de bluff à Moscou ?",
        "Poutine, le « tueur »",
        "Biden dans la « Situation Room »",
        "« Une occasion manquée »",
        "« Boucherie », l’autre nom de l’usine",
        "UN ACCORD DE DERNIÈRE MINUTE",
        "20 ans après",
        "Ce que l’on sait :",
        "M. Biden face au Congrès",
        "- Une fuite de gaz à l’origine du drame, selon le procureur -",
        "– Une fuite de gaz à l’origine du drame, selon le procureur –",
        '-- "Une fuite" à l’origine du drame, selon le procureur --',
        "- « Un choc », selon le maire -",
        "— « On a eu peur ! » —",
    ],
)
def test_intertitles_are_headings(line: str) -> None:
    assert kind_of(line, f"{BODY}\n\n{line}\n\n{MORE}") == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "Il a été libéré.",
        "Personne n’a été blessé.",
        "« C’est fini », a-t-il dit.",
        "« C’est fini », a-t-il dit",
        "« Nous avons gagné. »",
        "Il est parti. Pourquoi ?",
        "Quelle nuit !",
        "et pourtant elle tourne",
        "Par ailleurs, le maire a démissionné.",
        "Inscrits : 4 120 élèves de plus qu’en mai, selon le rectorat.",
        "Présents dès lundi, les pompiers sont repartis.",
        "Pouvoir : la bataille est lancée.",
        "Procuration : comment voter quand on est absent.",
        "Absents au sommet : la Chine et la Russie.",
        "Étaient absents dimanche : Mbappé, Griezmann et Kanté.",
        "Nombre de membres tués depuis lundi : 120, selon le Hamas.",
        "Date de la convocation fixée au 12 mai par le juge d’instruction.",
        "Présents : M. Macron et M. Scholz ont signé.",
        "De Gaulle dès 1962 : le président multiplie les hommages.",
        "Source de tension depuis 2014 : la Crimée.",
        "Références de 2014, les eaux du lac viennent des glaciers : trop tard.",
        "[3] buts ont été marqués par Lyon.",
        "Accueil / réfugiés : la mairie ouvre un gymnase.",
        "Par Jean Castex, alors Premier ministre, avait été signé ce décret.",
        "Par Paul Martin, élu local, la ville a appris la nouvelle mardi.",
        "Pour extraire le pétrole, il faudra creuser.",
        "(Le recueil est édité par Jeanne Martin.)",
        "(La version française est de Paul Aubry.)",
        "Il travaille avec l’AFP.",
        "Cette vidéo montre deux policiers qui frappent un homme.",
        "Accueil réservé aux familles, hier.",
        "Publié le matin, retiré le soir.",
        "Mis à jour aujourd’hui, le bilan est de dix morts.",
        "» Le maire n’a rien dit. »",
        "Suivez le guide, disait-il.",
        "Il a publié la photo de Jeanne Martin / Paul Aubry.",
        "La photo d’illustration montre le port de Brest.",
        "Il est passé par Reuters et l’AFP.",
        "Une alliance de trois partis (PS / LFI / PCF).",
        "Photo d’archives à l’appui, le maire a montré le port. Il a plu.",
    ],
)
def test_short_sentences_are_prose(line: str) -> None:
    assert kind_of(line, f"{BODY}\n\n{line}\n\n{MORE}") == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "Par Jean Castex, alors Premier ministre, avait été signé ce décret",
        "Par Paul Martin, élu local, la ville a appris la nouvelle mardi",
        "Accueil / réfugiés : la mairie ouvre un gymnase",
        "Pouvoir : la bataille est lancée",
        "Par , avocate à Lyon",  # the name was lost
        "S’abonner à un journal coûte cher",
        "(Version pour orchestre de l’Ode à la joie, de Beethoven) Le concert a eu lieu",
        "Le Havre | Rouen | Caen : trois ports | Une grève",
        "blancs 1 " * 20 + "x",  # is told at once
        "La ville avec les agences",
        "Tadej Pogacar (SLO) à 2 s du maillot jaune",
        "Remco Evenepoel (BEL)",
        "Dax : 3 essais de Gatelier (33e) ont suffi",
        "Dax : 3 essais de Gatelier (33e), qui assomme Biarritz",
        "Dax : Gatelier (33e) marque, Pie (52e) aussi",
        "Lyon : 2 buts encaissés et une colère noire",
        "A.B.C. (Bordeaux)",
        "Avec des informations de première main",
        "Avec des informations de Jeanne Martin, la police avance",
        "Prochaine publication : le préfet hésite",
        "Prochain rendez-vous : le juge entendra en 2024 les maires, a dit le procureur. Il est prudent.",
    ],
)
def test_what_goes_on_as_prose_is_no_furniture(line: str) -> None:
    assert recognise(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Par Jeanne Martin", "byline"),
        ("Par Jeanne Martin et Paul d’Arc, avec AFP", "byline"),
        ("Par Jeanne Martin et Paul d’Arc, avec Belga.", "byline"),
        ("Par notre envoyée spéciale à Kiev, Jeanne Martin", "byline"),
        ("Par Jeanne Martin/AFP.", "byline"),
        ("Par la rédaction", "byline"),
        ("Propos recueillis par Jeanne Martin", "byline"),
        ("Orange avec AFP, publié le mardi 07 décembre 2021 à 17h20", "byline"),
        ("L’Obs, publié le jeudi 08 septembre 2016 à 15h23", "byline"),
        ("Le Monde avec AFP et Reuters", "byline"),
        ("Avec AFP", "credit"),
        ("(AFP)", "credit"),
        ("(avec AFP)", "credit"),
        ("AFP/Reuters", "credit"),
        ("Source : AFP, dpa et Belga", "credit"),
        ("© 2021 AFP", "credit"),
        ("Crédit photo : Jeanne Martin", "credit"),
        ("qb-aph/dhc", "credit"),
        ("mlc/pgu", "credit"),
        ("FRA0234 4 POL 0412 AFP-XY12", "credit"),
        ("Bonjour,", "boilerplate"),
        ("Cordialement,", "boilerplate"),
        ("Photo : Jeanne Martin / AFP", "caption"),
        ("Joe Biden à la Maison Blanche, mardi. © Jeanne Martin, AFP", "caption"),
        ("Le port de Brest, lundi matin. Jeanne Martin / AFP", "caption"),
        ("Jeanne Martin / AFP", "credit"),
        ("Jeanne Martin / Belga", "credit"),
        ("Le port de Brest, lundi matin. LP/Jeanne Martin", "caption"),
        ("Le port de Brest, lundi matin. (Illustration) LP/Jeanne Martin", "caption"),
        ("Le port de Brest, lundi matin. Sipa/Jeanne Martin", "caption"),
        ("Le port de Brest, lundi matin. JEANNE MARTIN VIA REUTERS", "caption"),
        ("Le port de Brest, lundi matin. Photo DDM, Jeanne Martin", "caption"),
        ("Le port de Brest, lundi matin. Photo archives Le Progrès", "caption"),
        ("Le port de Brest, lundi matin. Photo Sud Ouest / Jeanne Martin", "caption"),
        ("Le port de Brest, lundi matin. (JEANNE MARTIN / FRANCEINFO)", "caption"),
        ("Le port de Brest, lundi matin. (Photo d’illustration)", "caption"),
        ("Le port de Brest, lundi matin. — J. Martin / 20 Minutes", "caption"),
        ("Le port de Brest, lundi matin. | OUEST-FRANCE", "caption"),
        ("LP/Jeanne Martin", "credit"),
        ("Photo archives Le Progrès", "credit"),
        ("Image d’illustration. - BFMTV", "credit"),
        ("Vous avez trouvé une erreur ? Écrivez-nous.", "boilerplate"),
        ("Service communication – 04 78 00 00 00", "boilerplate"),
        ("Contact : presse@gazette.example", "boilerplate"),
        ("Bonjour et bienvenue dans ce direct.", "boilerplate"),
        ("Avertissements : Moreau (41e), Bellini (77e).", "boilerplate"),
        ("Publié le 7 décembre 2021 à 18h20", "date"),
        ("Publié le 07/12/2021 à 18:20, mis à jour le 08/12/2021 à 9:00", "date"),
        ("Mis à jour le 8 décembre 2021", "date"),
        ("7 déc. 2021 - 18:20", "date"),
        ("mardi 7 décembre 2021", "date"),
        ("25 avril", "date"),
        ("Mardi 1er juin", "date"),
        ("Paris, le 3 mai 2020", "date"),
        ("2020-05-03", "date"),
        ("18h20", "date"),
        ("URGENT", "boilerplate"),
        ("(actualisation)", "boilerplate"),
        ("Publié aujourd’hui à 17h20, mis à jour à 18h05", "date"),
        ("Publié le", "date"),
        ("Publié le : Modifié le :", "date"),
        (
            "Jeanne Martin - Aujourd’hui à 6h31 | mis à jour aujourd’hui à 9h12 - Temps de lecture : 2 min",
            "byline",
        ),
        ("© La Cote avec AFP - 2023", "credit"),
        ("Accueil > Économie > La fonderie de Vierzon", "boilerplate"),
        ("» LIRE AUSSI - Une fonderie sauvée in extremis", "boilerplate"),
        ("Lisez aussi : Une usine de moins dans le Cher", "boilerplate"),
        ("Cette vidéo n’est plus disponible.", "boilerplate"),
        ("Kiev, Ukraine | AFP | mardi 07/12/2021 - 18:20 UTC+1 | 512 mots", "credit"),
        ("Oran Info | Par Jean Petit - 9 mai 2021", "credit"),
        ("(Reportage de Jeanne Martin, édité par Paul Aubry)", "byline"),
        ("(Jeanne Martin, édité par Paul Aubry)", "byline"),
        ("(Rédigé par Jeanne Martin, version française Paul Aubry, édité par Luc d’Arc)", "byline"),
        ("(Jeanne Martin et Ali Koç; Paul Aubry pour le service français)", "byline"),
        ("(Jeanne Martin à Lyon, avec la contribution de P. Aubry)", "byline"),
        ("Par Jeanne Martin, avocate au barreau de Lyon", "byline"),
        ("Par Jeanne Martin (économiste)", "byline"),
        ("*Traduit de l’arabe par Jeanne Martin", "byline"),
        ("Traduit de l’anglais (États-Unis) par Paul d’Arc", "byline"),
        ("Fin du communiqué", "boilerplate"),
        ("3 min", "boilerplate"),
        ("Valmont - Guingan : 2-2 (1-0)", "boilerplate"),
        ("1. Jonas Vingegaard (DEN/Visma), les 131,7 km en 3 h 52 min 34 s", "boilerplate"),
        ("Tadej Pogacar (SLO/UAE) à 2 s", "boilerplate"),
        ("Kylian Roy (FRA) 1,5, 2.30, les 3 km", "boilerplate"),
        ("3. Remco Evenepoel (BEL)", "boilerplate"),
        (
            "DAX : 3 essais de Gatelier (33e), Pie (52e), Roy (70e) ; 2 transformations de Lesca.",
            "boilerplate",
        ),
        ("Mont-de-Marsan : buts de Roy (2e) et Luc Petit (30e, 45e)", "boilerplate"),
        ("Inscrits : 4 120 ; votants : 2 210 (53,6 %) ; exprimés : 2 145.", "boilerplate"),
        ("Votants : 2.210 (53,6%). Blancs et nuls : 65.", "boilerplate"),
        ("Présents : MM. Robin et Aubry, Mme Kerlan.", "boilerplate"),
        ("Étaient absents : M. Luc PETIT.", "boilerplate"),
        ("Membres présents : Luc PETIT, Jeanne MARTIN.", "boilerplate"),
        ("Nombre de conseillers en exercice : 15, présents : 12.", "boilerplate"),
        ("Date de convocation : 12 mai 2024", "date"),
        ("A donné pouvoir : M. Luc PETIT à M. Jean MARTIN.", "boilerplate"),
        ("Secrétaire de séance : Mme Quéré", "boilerplate"),
        ("En bref", "boilerplate"),
        ("2 mn de lecture", "boilerplate"),
        ("(Actualisé avec la réaction du ministre)", "boilerplate"),
        ("(Rectificatif : bien lire deux ans de prison, et non dix)", "boilerplate"),
        ("(Lead général)", "boilerplate"),
        ("(Nouvelle version avec titre corrigé)", "boilerplate"),
        ("/// Actualisation : ajoute réaction de l’avocat ///", "boilerplate"),
        ("*** Cette dépêche annule et remplace la précédente ***", "boilerplate"),
        ("S’abonner à partir de 1€", "boilerplate"),
        ("Je m’abonne à 1 € le premier mois", "boilerplate"),
        ("France Info | Politique | Société | Sports", "boilerplate"),
        ("Avec des informations de La Presse Canadienne", "credit"),
        ("Avec des informations de Jeanne Martin", "credit"),
        ("Avec des informations de Jeanne Martin, La Presse Canadienne", "credit"),
        ("Avec des informations de l’Associated Press", "credit"),
        ("— Avec des informations de Ysoline Plante à Québec", "credit"),
        ("avec AA", "credit"),
        ("Avec Sputnik et l’AFP", "credit"),
        ("ats", "credit"),
        ("ats, afp", "credit"),
        ("awp/jd", "credit"),
        ("bsf017 4 vmi 210 swi", "credit"),
        ("SDA0017 4 vmi 210", "credit"),
        ("jzim avec ats", "credit"),
        ("vkiss avec les agences", "credit"),
        ("red., avec AFP", "credit"),
        ("J.D. (AFP)", "credit"),
        ("(J.D. avec AFP)", "credit"),
        ("Prochaine publication : 15 octobre 2024, après Bourse.", "boilerplate"),
        ("Lire la suite sur Le Parisien", "boilerplate"),
        ("Lire aussi : Notre dossier sur l’Ukraine", "boilerplate"),
        ("À LIRE AUSSI >> Notre dossier sur l’Ukraine", "boilerplate"),
        ("Partager", "boilerplate"),
        ("Voir dans le navigateur", "boilerplate"),
        ("Écouter cet article", "boilerplate"),
        ("00:00/02:14", "boilerplate"),
        ("Inscrivez-vous à notre newsletter", "boilerplate"),
        ("Page 3", "boilerplate"),
        ("Le Progrès - Mercredi 13 mars 2024                  5", "boilerplate"),
        ("5 Le Progrès - Mercredi 13 mars 2024", "boilerplate"),
        ("La Voix du Nord - Mercredi 13 mars 2024", "boilerplate"),
        ("LE PETIT JOURNAL          Mardi 14 Mars 1905", "boilerplate"),
        ("Sud Ouest | mardi 12 mars 2024 | 12", "boilerplate"),
        ("L’Est Républicain • Mardi 12 mars 2024 • Page 12", "boilerplate"),
        ("- 3 -", "boilerplate"),
        ("[1] Voir le rapport de la Cour des comptes, 2021.", "boilerplate"),
        ("3/7", "boilerplate"),
        ("* * *", "boilerplate"),
        ("https://example.org/a?b=c", "boilerplate"),
        ("@jeanne_martin #Ukraine", "boilerplate"),
    ],
)
def test_furniture_is_kept_out_for_a_reason(line: str, kind: str) -> None:
    article = article_from_text(f"{BODY}\n\n{line}\n\n{MORE}")
    [block] = [b for b in article.blocks if article.text[b.start : b.end] == line]
    assert block.kind.value == kind
    assert block.reason


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f" date 2021-12 {BODY}\n\n{MORE}\n\n{BODY[:60]}.", "2021-12"),
        (f"Publié le 7 décembre 2021 à 18h20 {BODY}\n\n{MORE}", "2021-12-07"),
        (f"Publié le 7 décembre 2021 à 18h20\n{BODY}\n{MORE}", "2021-12-07"),
        (f"Paris, le 3 mai 2020\n\n{BODY}", "2020-05-03"),
        (f"PARIS, 7 déc 2021 (AFP) - {BODY}", "2021-12-07"),
        (f"Washington, 10 décembre 2021 (Reuters) — {BODY}", "2021-12-10"),
        (f"Strasbourg (France), 10 mars 2021 (AFP) - {BODY}", "2021-03-10"),
        (f"Paris, le 10 mars 2021 - {BODY}", "2021-03-10"),
        (f"{BODY}\n\nLe 24 août 1944, Paris s’est libéré dans la liesse.\n\n{MORE}", None),
    ],
)
def test_the_date_is_found_at_the_edges(text: str, date: str | None) -> None:
    assert article_from_text(text).date == date


@pytest.mark.parametrize(
    "lines",
    [
        "Publié le 10/03/2021 à 14h02 • Mis à jour le 11/03/2021 à 14h10",
        "Publié le 10 mars 2021 à 13h34 ⋅ Mis à jour le 11 mars 2021",
        "Publié le 10/03/2021 à 13h02 Mis à jour le 11/03/2021 à 15h04 Lecture 2 min.",
        "Publié le 10 mars 2021 à 14h20 - Temps de lecture : 3 min",
        "Publié le 10 mars 2021 à 14h20 · 3 min de lecture",
        "Publié le 10 mars 2021 à 13:34 CET",
        "Publié le 10 mars 2021 à 13:34 UTC+1",
        "10 mars 2021 · 3 min",
        "Modifié le 11/03/2021 à 15h40 | Publié le 10/03/2021 à 13h02",
        "Mis à jour le 11/03/2021 à 15h40 Publié le 10/03/2021 à 13h02",
        "Mis à jour le 12/03/2021 à 15h40\nPublié le 10/03/2021 à 14h02",
        "Rédigé par Claire Dubreuil le 10 mars 2021",
        "Le Monde avec AFP - Publié le 10 mars 2021 - Modifié le 11 mars 2021",
    ],
)
def test_a_date_line_gives_the_date_of_publication(lines: str) -> None:
    article = article_from_text(f"Le Sénat vote le budget\n\n{lines}\n\n{BODY}\n\n{MORE}")
    assert article.date == "2021-03-10"
    assert set(kinds(article.text)[1:-2]) <= {"date", "byline"}


@pytest.mark.parametrize("line", ["Mis à jour le 12/03/2021 à 15h40", "Modifié le 12 mars 2021"])
def test_the_date_of_an_update_is_better_than_none(line: str) -> None:
    assert article_from_text(f"Le Sénat vote le budget\n\n{line}\n\n{BODY}").date == "2021-03-12"


@pytest.mark.parametrize(
    ("dateline", "agency"),
    [
        ("PARIS, 7 déc 2021 (AFP) -", "AFP"),
        ("Libreville, 9 octobre (AFP). —", "AFP"),
        ("PARIS (AFP) —", "AFP"),
        ("MOSCOU (Reuters) –", "Reuters"),
        ("Genève (awp/ats) -", "ats"),
        ("ZERMATT, Suisse, 24 août 2021 (AFP) -", "AFP"),
        ("PARIS/MOSCOU, 7 décembre (Reuters) -", "Reuters"),
        ("LA ROCHELLE, mardi (AFP) -", "AFP"),
        ("(AFP) -", "AFP"),
        ("Washington, 10 décembre 2021 (Reuters) —", "Reuters"),
        ("Strasbourg (France), 10 mars 2021 (AFP) -", "AFP"),
        ("Rio de Janeiro, 10 mars (AFP) -", "AFP"),
        ("Aix-en-Provence, mardi (AFP) –", "AFP"),
        ("Berne, 10 mars (ats)", "ats"),
        ("Genève (ATS)", "ATS"),
        ("Paris (AFP) :", "AFP"),
        ("BRUXELLES, 10/03 (BELGA) -", "BELGA"),
        ("BRUXELLES 10/03 (BELGA) =", "BELGA"),
        ("Paris, le 10 mars 2021 -", ""),
        ("Londres, 15 mars. —", ""),
        ("Madrid, 23 juin (EFE).-", "EFE"),
        ("MOSCOU, 5 février. /TASS/.", "TASS"),
        ("LA HAVANE (CUBA), 11 juillet (Reuters) -", "Reuters"),
        ("HAVANE (LA), 11 juillet (Reuters) -", "Reuters"),
        ("Nouakchott, (AMI) -", "AMI"),
        ("AA / Tunis / Mohamed Ali Trabelsi -", "AA"),
        ("MOSCOU, 3 octobre - RIA Novosti.", "Novosti"),
        ("Dakar, Sénégal (PANA) -", "PANA"),
        ("Lomé, 4 juil. (ATOP) -", "ATOP"),
        ("Bamako, 21 mars (AMAP)", "AMAP"),
        ("Niamey, 18 Août (ANP) -", "ANP"),
        ("Bujumbura, 3 mai 2022 (XYZ) -", "XYZ"),
        ("AA/ Ankara -", "AA"),
        ("ROME - (ANSA) -", "ANSA"),
        ("Anvers 23/02 (BELGA) =", "BELGA"),
        ("BRUXELLES 4 octobre (BELGA) -", "BELGA"),
        ("GUAYAQUIL (Équateur) (AP) —", "AP"),
        ("MONCTON, N.-B. —", ""),
        ("SAINT-JEAN, T.-N.-L. —", ""),
        ("Namur 1er juin (Belga) -", "Belga"),
        ("APA – Niamey (Niger) –", "APA"),
        ("APA-Dakar (Sénégal) -", "APA"),
        ("APA-Banjul (Gambie)", "APA"),
        ("Libreville, 9 octobre (Gabonews) -", "Gabonews"),
        ("Libreville (Gabonews) -", "Gabonews"),
        ("Bucarest, 5 mai /Agerpres/ -", "Agerpres"),
        ("Rome, 12.01.2016 (cath.ch-apic)", "apic"),
        ("MOSCOU. 14 mai. INTERFAX -", "INTERFAX"),
        ("Moscou. 9 avril. INTERFAX -", "INTERFAX"),
        ("KOBE, 2 août, Kyodo –", "Kyodo"),
        ("WAJIMA (Ishikawa), 22 sept, Kyodo –", "Kyodo"),
        ("Riyad, 03 Ramadan 1443, 04 avril 2022, SPA —", "SPA"),
        ("Abha 22 Safar 1437 / 04 décembre 2015 SPA --", "SPA"),
        ("Doha, le 6 juin /QNA/", "QNA"),
        ("Cienfuegos, 27 juillet (Prensa Latina)", "Prensa Latina"),
        ("Turin, 11 mai 2016 (ZENIT.org)", "ZENIT"),
        ("Cité du Vatican, 6 novembre 2003 (I.MEDIA) –", "I.MEDIA"),
        ("Dépêche AEF n° 563214, Nantes, publiée le 19/05/2017 à 16h47 -", "AEF"),
        ("Dépêche n° 418830, mercredi 2 novembre 2005 -", ""),
        ("ANI -", "ANI"),
        ("AFP - Toulouse, mardi 18 h 30 -", "AFP"),
        ("AGENCE RADIO FRANCE - Rennes, 6 h 12.", ""),
        ("L'agence Radio France - Bayonne - jeudi 5 h 45 -", ""),
        ("News Tank Football - Nantes - Actualité n° 187432 - Publié le 12/05/2020 à 17:30 -", ""),
        ("Publié le 7 février 2018, par Jean-Noël Escoubès / Localtis -", ""),
        ("Localtis, 23 juin 2006, par Isabelle Trouvay -", ""),
        ("Amman, 11 septembre (Pétra) -", "Pétra"),
        ("Sputnik, 5 février 2017.", "Sputnik"),
        ("De notre correspondant : Alban Zongo –", ""),
        ("Luxembourg, 21 mars 1991 (CIC) -", "CIC"),
        ("Namur, 4 octobre 2001 (CIC) :", "CIC"),
        ("Paris. —", ""),
        ("ANKARA, 7 juin, Reuter -", "Reuter"),
        ("(BELGA) =", "BELGA"),
        ("Médine, 27 Chaoual 1444H, correspondant au 17 mai 2023, SPA --", "SPA"),
        ("Port-Gentil, 8 novembre (Gabonews) -", "Gabonews"),
        ("ASTANA. 4 avril. INTERFAX-KAZAKHSTAN -", "INTERFAX"),
        ("Goma. -", ""),
        ("Abidjan –", ""),
        ("Londres —", ""),
        ("Kiev/Moscou —", ""),
        ("Béni Mellal –", ""),
        ("Gatineau —", ""),
        ("Kingston, Ont. —", ""),
        ("Calgary, Alb. —", ""),
        ("St. John's, T.-N.-L. —", ""),
        ("Paris,  4 mars (AFP) -", "AFP"),
        ("Alger  (APS)  –", "APS"),
        ("Riyad,  04 avril 2022,  SPA —", "SPA"),
        ("Saint-Louis, 1-er avr (APS) –", "APS"),
        ("Rome (AsiaNews) –", "AsiaNews"),
        ("Lisbonne (Portugal) -", ""),
        ("(Montréal)", ""),
        ("(Washington, D.C.)", ""),
        ("(Dakar) –", ""),
        ("(Agence Radio France) Nîmes, dimanche 12 octobre 2025, 7h15 -", ""),
        ("Localtis, 15 octobre 2012 (Philippe Sarrazac) -", ""),
        ("Localtis, le 14 septembre 2016 - Publié par Jean-Damien Schlumberger -", ""),
        ("News Tank Culture - Metz - Nomination n° 98417 - 13/07/2017, 11:05 -", ""),
        ("9 février (Bloomberg) --", "Bloomberg"),
        ("NEW YORK (AP) _", "AP"),
        ("Nairobi- Kenya (PANA) --", "PANA"),
        ("Publié le 4 mars 2025, par Morgane Estebanez pour Localtis -", ""),
        ("GROZNY, 12 octobre 1995. RIA Novosti.", "Novosti"),
        ("Londres, 4 août. (Havas.) —", "Havas"),
        ("Londres, 4 août. — (Havas.)", "Havas"),
        ("(Havas.) —", "Havas"),
        ("Berlin, 3 mai. (Wolff, officiel.) —", "Wolff"),
        ("Tanger, 5 avril. (De notre envoyé spécial.) —", ""),
        ("Berlin, 3. —", ""),
        ("Rome, 4 août, 10 h. soir.", ""),
        ("Rome, 4 août, 11 h. 45. —", ""),
        ("Londres, 4 août, minuit. —", ""),
    ],
)
def test_a_sentence_starts_after_its_dateline(dateline: str, agency: str) -> None:
    article = article_from_text(f"{dateline} {BODY}\n\n{MORE}")
    credit, prose = article.blocks[:2]
    assert article.text[credit.start : credit.end] == dateline
    assert credit.kind is BlockKind.CREDIT
    assert agency in dateline
    assert article.text[prose.start : prose.end] == BODY


def test_what_stands_in_brackets_before_a_sentence_is_no_dateline_without_a_dash() -> None:
    text = f"(Presque) tout le monde – les élus aussi – a voté. {BODY}"
    assert parts(article_from_text(f"{text}\n\n{MORE}"))[0] == ("paragraph", text)


def test_a_place_in_brackets_is_one_that_the_text_comes_back_to() -> None:
    text = "Les taxis ont bloqué mardi les accès de la ville."
    for more, is_place in (
        ("Rien de tel n’était arrivé à Mouthe.", True),
        ("Rien de tel n’était arrivé.", False),
    ):
        first = parts(article_from_text(f"(Mouthe) {text}\n\n{MORE} {more}"))[0]
        assert first == (("credit", "(Mouthe)") if is_place else ("paragraph", f"(Mouthe) {text}"))


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("Bruxelles -", "La police a arrêté deux hommes vendredi."),
        ("Abidjan -", "Un incendie a fait deux morts vendredi soir."),
        ("Washington —", "Le président a signé un décret vendredi."),
        ("Québec —", "Le gouvernement renonce à la taxe santé."),
        ("Paris (AFP) - ", "Un incendie a fait deux morts."),
        ("Zurich (awp) -  ", "Un incendie a fait deux morts."),
        ("Paris, 4 mars 2025 (AFP) – ", "Un incendie a fait deux morts."),
        ("(AFP) - ", "Un incendie a fait deux morts."),
    ],
)
def test_one_sentence_is_enough_behind_a_dateline(dateline: str, sentence: str) -> None:
    found = parts(article_from_text(f"{dateline} {sentence}\n\n{MORE}"))
    assert found[:2] == [("credit", dateline.strip()), ("paragraph", sentence)]


@pytest.mark.parametrize(
    "line",
    [
        "Macron - Le Pen : le débat a duré deux heures mercredi soir.",
        "Lyon - Saint-Étienne : le derby a été interrompu dimanche soir.",
        "Paris - Le Havre : le choc des extrêmes a été interrompu dimanche.",
        "Facebook — La société a perdu deux millions d’utilisateurs.",
        "Regina - Une reine sans royaume a ému la salle dimanche soir.",
        "Martin, Jean — Un inconnu a été élu dimanche au second tour.",
        "Bruxelles - Une ville, un plan.",
    ],
)
def test_what_stands_before_a_dash_need_be_no_place(line: str) -> None:
    assert parts(article_from_text(f"{line}\n\n{MORE}"))[0] == ("paragraph", line)


def test_italics_behind_an_agency_are_no_dash() -> None:
    text = "_Le Monde_ a révélé mardi que le maire part."
    assert parts(article_from_text(f"(AFP) {text}\n\n{MORE}"))[:2] == [
        ("credit", "(AFP)"),
        ("paragraph", text),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "Isaïe, 3. — Le pont est fermé.",
        "Brest, 4 août. Le pont est fermé.",
        "(Havas Voyages) Le pont est fermé.",
    ],
)
def test_what_has_stops_is_no_old_dateline_without_its_place_and_day(opening: str) -> None:
    assert parts(article_from_text(f"{opening} {BODY}\n\n{MORE}"))[0] == ("paragraph", f"{opening} {BODY}")


def test_datelines_with_their_own_line_may_stand_between_dispatches() -> None:
    text = f"Londres, 4 août.\n\n{BODY}\n\n(Havas.)\n\nRome, 4 août, minuit.\n\n{MORE}"
    kinds = [kind for kind, _ in parts(article_from_text(text))]
    assert kinds == ["credit", "paragraph", "credit", "credit", "paragraph"]


def test_a_dateline_ends_before_what_looks_like_one_more_of_its_elements() -> None:
    dateline = "News Tank Football - Guingamp - Actualité n° 122871 - Publié le 27/06/2018 à 18:42 -"
    text = f"Transfert de Kévin Ouattara, 22 ans, à Nottingham. {BODY}"
    assert parts(article_from_text(f"{dateline} {text}\n\n{MORE}"))[:2] == [
        ("credit", dateline),
        ("paragraph", text),
    ]


def test_a_dateline_may_be_glued_to_its_sentence() -> None:
    article = article_from_text(f"PARIS (Agefi-Dow Jones)--{BODY}\n\n{MORE}")
    assert parts(article)[:2] == [("credit", "PARIS (Agefi-Dow Jones)--"), ("paragraph", BODY)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("AA / Tripoli / Walid Abdallah", "credit"),
        ("AA/Ankara", "credit"),
        ("Damas-SANA", "credit"),
        ("Damas, SANA", "credit"),
        ("Deir ez-Zor / SANA /", "credit"),
        ("Le Paris-SG", "title"),
        ("Les pays-MENA", "title"),
        ("QT / Tripoli / Walid Abdallah", "title"),
        ("AA / Tripoli / Walid Abdallah écrit.", "paragraph"),
    ],
)
def test_a_dateline_may_have_its_own_line(line: str, kind: str) -> None:
    assert parts(article_from_text(f"{line}\n\n{BODY}\n\n{MORE}"))[0] == (kind, line)


@pytest.mark.parametrize("title", ["", "Brest : le pont est tombé\n\n"])
@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Paris, 18 février 2024 (AFP) -", "2024-02-18"),
        ("PARIS, 18 fév 2024 (AFP)", "2024-02-18"),
        ("Brest, 18 février (Reuters) -", None),
        ("BRUXELLES 18/02 (BELGA)", None),
        ("Genève (ats)", None),
        ("PARIS, 18 février", None),
        ("(Belga) =", None),
        ("(La Presse Canadienne)", None),
        ("MONTRÉAL —", None),
        ("Londres, 4 août. (Havas.)", None),
        ("Rome, 4 août 1914, 10 h. soir.", "1914-08-04"),
        ("Saint-Pétersbourg, 12 janvier. —", None),
        ("(Agence Havas.)", None),
        ("(Radio.)", None),
    ],
)
def test_a_dateline_of_any_form_may_have_its_own_line(line: str, date: str | None, title: str) -> None:
    article = article_from_text(f"{title}{line}\n\n{BODY}\n\n{MORE}")
    assert (article.title or "", article.date) == (title.strip(), date)
    assert parts(article)[-3:] == [("credit", line), ("paragraph", BODY), ("paragraph", MORE)]


@pytest.mark.parametrize(
    "line",
    [
        "Grève à Paris (AFP)",
        "GRÈVE DU 18 FÉVRIER (AFP)",
        "GRÈVE, 18 février",
        "Notre monde - Le pont",
    ],
)
def test_a_title_may_look_like_a_dateline_with_its_own_line(line: str) -> None:
    title = line.removesuffix(" (AFP)")
    assert parts(article_from_text(f"{line}\n\n{BODY}\n\n{MORE}"))[0] == ("title", title)


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("Bayrou, 3 mai 2022 (MODEM) -", id="a speaker and a party"),
        pytest.param("Bayrou, 3 mai 2022 (Modem) -", id="a speaker and a party in small letters"),
        pytest.param("Facebook, 3 mai 2022 (Paris) –", id="a company, a day and a place"),
        pytest.param("Nice (Nina) -", id="a first name"),
    ],
)
def test_initials_alone_open_no_dateline(opening: str) -> None:
    article = article_from_text(f"{MORE}\n\n{opening} {BODY}")
    assert f"{opening} {BODY}" in [text for _, text in parts(article)]


def test_who_is_named_behind_a_dateline_is_no_agency() -> None:
    article = article_from_text(f"MELBOURNE, 3 janvier - Ana Ivanovic. {BODY}\n\n{MORE}")
    assert parts(article)[:2] == [
        ("credit", "MELBOURNE, 3 janvier -"),
        ("paragraph", f"Ana Ivanovic. {BODY}"),
    ]


def test_names_between_strokes_are_no_byline() -> None:
    assert kind_of("PC / Xbox / PlayStation", f"{BODY}\n\nPC / Xbox / PlayStation\n\n{MORE}") == "heading"


@pytest.mark.parametrize("dateline", ["(AFP) -", "Paris (AFP) -", "PARIS (AFP) —"])
def test_a_dateline_may_touch_its_sentence(dateline: str) -> None:
    assert parts(article_from_text(dateline + BODY))[1] == ("paragraph", BODY)


@pytest.mark.parametrize(
    ("opening", "body", "is_place"),
    [
        ("ORAN", "Le salon de l'artisanat d'Oran a ouvert jeudi.", True),
        ("FES", "Le festival a ouvert jeudi à Fès, a indiqué le maire.", True),
        ("PORT-AU-PRINCE", "Un autobus de Port-au-Prince a brûlé jeudi.", True),
        ("INSOLITE", "Un chat a mangé jeudi une souris à Brest.", False),
        ("JUSTICE", "Le ministre de la Justice a parlé jeudi à Brest.", False),
        (
            "Casablanca",
            "La Bourse de Casablanca a clôturé mardi sur une note positive, selon son directeur.",
            True,
        ),
        (
            "Berlin",
            "Le chancelier a limogé jeudi soir son ministre des Finances, après des mois de disputes.",
            True,
        ),
        (
            "New York",
            "Deux hommes ont été arrêtés jeudi après le vol de trois toiles, a indiqué la police.",
            True,
        ),
        (
            "Charleroi",
            "Le conseil communal a voté lundi le budget de 2024, après deux semaines de débats.",
            True,
        ),
        ("La Chaux-de-Fonds", "Un autobus a brûlé jeudi près de la gare, a indiqué la police.", True),
        ("LIÈGE", "Un autobus a brûlé jeudi près de la gare, a indiqué la police.", True),
        ("Rabat", "Le Maroc et la Côte d'Ivoire ont signé, mercredi à Rabat, sept accords de pêche.", True),
    ],
)
def test_a_place_before_a_dash_is_one_of_which_the_text_tells(
    opening: str, body: str, is_place: bool
) -> None:
    blocks = article_from_text(f"{opening} - {body}\n\n{MORE}").blocks
    assert blocks[0].reason == ("dateline" if is_place else "section label")


@pytest.mark.parametrize(
    "rest",
    [
        "Bruxelles : ce que l’accord change pour les trains de nuit et leurs usagers",
        "Roubaix a été gagné dimanche par un coureur belge qui était parti seul à vingt lieues du but.",
    ],
)
def test_a_capital_before_a_hyphen_may_be_a_part_of_a_name(rest: str) -> None:
    assert parts(article_from_text(f"Londres - {rest}\n\n{BODY}"))[0][1].startswith("Londres - ")


def test_a_place_without_a_date_is_one_in_capitals_only() -> None:
    assert parts(article_from_text(f"MONTRÉAL — {BODY}"))[1] == ("paragraph", BODY)
    for title in ("Macron — Le Pen, le duel", "Macron - Le Pen, le duel"):
        assert article_from_text(f"{title}\n\n{BODY} Elle a répondu à Macron.").title == title


@pytest.mark.parametrize(
    "opening",
    [
        "Jean Dupont (AP) – ancien ministre – a déclaré forfait mardi devant la presse.",
        "Le préfet (selon l’AFP) a pris mardi un arrêté de fermeture de la plage.",
        "Valérie Pécresse, 12 mai 2021 — Elle a fermé la plage mardi, a dit la mairie.",
        "Facebook — La société a annoncé mardi la fermeture de son site.",
        "Emploi — La hausse du chômage a ralenti en mars, a indiqué mardi le ministère du Travail.",
        "Emploi - La hausse du chômage a ralenti en mars, a indiqué mardi le ministère du Travail.",
        "Liège - Anderlecht se joue dimanche devant vingt mille personnes, a indiqué mardi le club.",
        "Facebook — La société a annoncé mardi la fermeture du site de Facebook au public de la région.",
        "Jean Martin (Paris) – Le maire a annoncé mardi la fermeture de la plage au public de la région.",
        "M. Martin. — Le maire a annoncé mardi la fermeture de la plage au public de toute la région.",
        "Londres — Une idée",
        "Bayrou, 3 mai 2022 (Modem) - Un homme d'idées",
        "Jean Hugo, 3 mai 1870 (Guernesey) - La guerre a commencé mardi, et la plage en est fermée à tous.",
        "Emmanuel Macron, 3 mai 2022 (Discours) - La guerre a commencé mardi, et la plage est fermée à tous.",
        "Facebook. — La société a annoncé mardi la fermeture du site de Facebook au public de la région.",
        "Jean Dupont, 42 ans - Le maire l’a reçu mardi à l’hôtel de ville.",
        "Des élus - Le Pen en tête - ont voté mardi contre le texte du gouvernement.",
        "Jean Dupont (LR) – ancien ministre – a déclaré forfait mardi devant la presse.",
        "SNCF et RATP seront à l’arrêt jeudi, annoncent les syndicats dans un communiqué.",
        "18 heures plus tard, le bilan s’établissait à trois morts.",
        "L’AFP a recensé trois morts dans la soirée de mardi.",
        "Apple - La société a fermé mardi le site d’Apple. Apple a refusé de dire pourquoi, dit un syndicat.",
        "TASS, Kyodo : deux agences ont signé mardi un accord de coopération.",
        "Reuters, 4 000 salariés dans le monde - dont cent à Paris - a supprimé mardi dix postes.",
        "Reuters, le 4 mai, a supprimé dix postes dans sa rédaction de Paris.",
        "Paris accuse mardi TASS – Moscou répond le lendemain que rien n’est vrai.",
        "Lundi, l’AFP : Moscou dit non à tout accord sur le blé.",
        "Par Jean Petit - le maire, donc - la ville a fait savoir mardi que le pont ferme.",
        "Lyon, SPA : Le refuge déborde depuis mardi, a fait savoir la ville.",
        "(Exclusif) – Le maire a fermé mardi la plage, a fait savoir la ville.",
        "(Rires) Le maire l’a dit mardi : la plage est fermée pour deux mois, et le pont pour un an.",
        "(Photo) Les taxis ont bloqué mardi les accès de la ville pour protester contre une nouvelle taxe.",
        "(Pas) Tous les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe.",
        "(Jean Petit) Les taxis ont bloqué mardi les accès de la ville, a dit à Jean Petit un élu.",
        "Barbie (Greta Gerwig) - La poupée quitte son monde pour la ville et y trouve mardi un ami.",
        "Lille (Martine Aubry) : La maire sortante a dit mardi oui à la fermeture du pont.",
        "6 juin 1944 (Robert Capa) - Le photographe débarque avec les premiers soldats sur la plage.",
        "Bureau n° 5, 8 h 30. Les premiers électeurs de la ville arrivent sous la pluie.",
        "Résolution n° 1701, 11 août 2006 : Le Conseil demande un cessez-le-feu aux deux pays.",
        "Brest, mardi 3 mai. La ville a fait savoir que le pont ferme.",
        "PS – Verts – LFI : les trois partis de gauche ont signé mardi un accord.",
    ],
)
def test_an_opening_that_only_looks_like_a_dateline_is_prose(opening: str) -> None:
    first = article_from_text(f"{opening}\n\n{MORE}").blocks[0]
    assert (first.start, first.end) == (0, len(opening))


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        ("(AFP)", "credit"),
        ("(AFP, Reuters)", "credit"),
        ("(dpa)", "credit"),
        ("(ats/afp)", "credit"),
        ("(KNA/cath.ch)", "credit"),
        ("qb-aph/dhc", "credit"),
        ("© AFP", "credit"),
        ("Avec AFP", "credit"),
        ("Avec EFE", "credit"),
        ("(Jeanne Martin, édité par Paul Aubry)", "byline"),
        ("Fin", "boilerplate"),
        ("Lire la suite sur Le Parisien", "boilerplate"),
        ("👇🏽", "boilerplate"),
        ("#Brest #budget @VilleDeBrest", "boilerplate"),
    ],
)
def test_what_closes_the_last_paragraph_is_cut_off(tail: str, kind: str) -> None:
    assert parts(article_from_text(f"{BODY} {tail}")) == [("paragraph", BODY), (kind, tail)]


@pytest.mark.parametrize(
    "slug", ["caz/dch/fmp", "burs-smt/cvo/ahe/mm/cr/rle/mr/", "jta-ehl/juf/bar/pz/sg/avz/bds/plh"]
)
@pytest.mark.parametrize("end", ["est tombé.", 'est "tombé".', "est tombé (ndlr).", 'est-il "tombé ?"'])
def test_a_desk_slug_glued_to_the_last_sentence_is_cut_off(end: str, slug: str) -> None:
    body = f"Les pompiers ont longtemps cherché, dans la nuit de lundi à mardi, si le pont {end}"
    assert parts(article_from_text(body + slug)) == [("paragraph", body), ("credit", slug)]


@pytest.mark.parametrize(
    "end", ["sur exemple.fr/sport", "sur www.exemple.com/en/", "à 2.05 kg/ch.", '"on/off".']
)
def test_an_address_or_a_unit_at_the_end_is_no_desk_slug(end: str) -> None:
    text = f"Le bilan est de trois morts et de dix blessés, a dit mardi le préfet de la région, {end}"
    assert parts(article_from_text(text)) == [("paragraph", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le bilan est de trois morts, a dit mardi le préfet (Jean Martin) dans un entretien avec l’AFP.",
        "La France attend la suite de la série : le préfet a dit mardi qu’il n’en verrait pas la fin",
        "La ville aura son histoire, un beau volume illustré. (Il est édité par Jeanne Martin)",
        "Le préfet a dit mardi que la ville aurait un nouveau pont. (Rires)",
    ],
)
def test_a_closing_mention_in_the_sentence_stays_in_it(text: str) -> None:
    assert parts(article_from_text(text)) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Le Sénat vote le budget\n\n{BODY}\n\n{MORE}", "Le Sénat vote le budget"),
        (f"Le Sénat vote le budget\nPar Jeanne Martin\n{BODY}\n{MORE}", "Le Sénat vote le budget"),
        (f"Le Sénat vote le budget - Le Monde\n\n{BODY}", "Le Sénat vote le budget"),
        (f"🔴 ALERTE INFO ⚠️ Le Sénat vote le budget 👇\n\n{BODY}\n\n{MORE}", "Le Sénat vote le budget"),
        (f"🇫🇷 Le Sénat vote le budget\n\n{BODY}\n\n{MORE}", "Le Sénat vote le budget"),
        (f"Le Sénat vote le budget | actu.example.fr\n\n{BODY}", "Le Sénat vote le budget"),
        (f"POLITIQUE\n\nLe Sénat vote enfin le budget\n\n{BODY}\n\n{MORE}", "Le Sénat vote enfin le budget"),
        (f"Planète\nClimat\nLe Sénat vote enfin le budget\n\n{BODY}", "Le Sénat vote enfin le budget"),
        (f"20 Minutes\n\nLe Sénat vote\n\n{BODY}", "Le Sénat vote"),
        (
            f"20 Minutes\nPlanète\nCLIMAT Le texte prévoit 450 postes de gardes\n\n"
            f"Le Sénat vote enfin le budget\n20 Minutes avec AFP\n\n{BODY}",
            "Le Sénat vote enfin le budget",
        ),
        (
            f"FRA0234 4 POL 0412 AFP-XY12\nSénat-budget-finances\nLe Sénat vote enfin le budget\n"
            f"Par Jeanne MARTIN\n   PARIS, 10 mars 2021 (AFP) - {BODY}\n   {MORE}",
            "Le Sénat vote enfin le budget",
        ),
        (f"Mort d’un géant\nPar Jeanne Martin\nUn artiste aimé de tous\n\n{BODY}", "Mort d’un géant"),
        (f"Qui veut du budget ?\n\n{BODY}", "Qui veut du budget ?"),
        (f"« Une honte »\n\n{BODY}", "« Une honte »"),
        (f"URGENT - Le Sénat vote le budget\n\n{BODY}", "Le Sénat vote le budget"),
        (f"URGENT Le Sénat vote le budget\n\n{BODY}", "Le Sénat vote le budget"),
        (f"FLASH Sénat : le budget voté\n\n{BODY}", "Sénat : le budget voté"),
        (f"LEAD 2: Le Sénat vote le budget\n\n{BODY}", "Le Sénat vote le budget"),
        (f"(LEAD) Le Sénat vote le budget\n\n{BODY}", "Le Sénat vote le budget"),
        (f"RPT-Le Sénat vote le budget\n\n{BODY}", "Le Sénat vote le budget"),
        (f"RPT-LEAD 1-Le Sénat vote le budget\n\n{BODY}", "Le Sénat vote le budget"),
        (f"ALERTE à la bombe au Sénat\n\n{BODY}", "ALERTE à la bombe au Sénat"),
        (f"FLASH MOB devant le Sénat\n\n{BODY}", "FLASH MOB devant le Sénat"),
        (f"FOCUS-Le Sénat vote le budget\n\n{BODY}", "Le Sénat vote le budget"),
        (f"LEAD 2-Le Sénat vote le budget\n\n{BODY}", "Le Sénat vote le budget"),
        (f"Le Sénat vote le budget (PAPIER GENERAL)\n\n{BODY}", "Le Sénat vote le budget"),
        (f"Jeanne Martin, la voix du Sénat (PORTRAIT)\n\n{BODY}", "Jeanne Martin, la voix du Sénat"),
        (f"2e LEAD Sénat Budget\nLe Sénat vote enfin le budget\n\n{BODY}", "Le Sénat vote enfin le budget"),
        (f"Le Sénat vote le budget (PS)\n\n{BODY}", "Le Sénat vote le budget (PS)"),
        (
            f"LOVM - VM : Valmont gagne le derby\n\n{BODY} Le LOVM recevra Lens.",
            "LOVM - VM : Valmont gagne le derby",
        ),
        (f"EN DIRECT - LOVM - VM : le derby\n\n{BODY} Le LOVM recevra Lens.", "LOVM - VM : le derby"),
        (f"INSOLITE - Valmont : le budget est voté\n\n{BODY}", "Valmont : le budget est voté"),
        (f"2eme LEAD Sénat Budget\nLe Sénat vote enfin le budget\n\n{BODY}", "Le Sénat vote enfin le budget"),
        (f"Un partenariat avec l’AFP\n\n{BODY}", "Un partenariat avec l’AFP"),
        (f"L'APS signe un accord avec Xinhua\n\n{BODY}", "L'APS signe un accord avec Xinhua"),
        (f"LEAD 2024 ouvre ses portes\n\n{BODY}", "LEAD 2024 ouvre ses portes"),
        (
            f"Le Progrès - Mercredi 13 mars 2024   5\n\nLe Sénat vote le budget\n\n{BODY}\n\n{MORE}",
            "Le Sénat vote le budget",
        ),
        (
            "LE PETIT JOURNAL   Mardi 14 Mars 1905\n\nDERNIÈRE HEURE\n\nLA GUERRE\n\n"
            f"Tokio, 13 mars. — {BODY[:-1]}\n\n{MORE}",
            "LA GUERRE",
        ),
        (f"Météo - Mercredi 13 mars 2024\n\n{BODY}\n\n{MORE}", "Météo - Mercredi 13 mars 2024"),
        (f"La Fête du Pain - Dimanche 12 mai 2024\n\n{BODY}", "La Fête du Pain - Dimanche 12 mai 2024"),
        (f"Qui n’a jamais rêvé de partir vivre au bord de la mer avec les siens ?\n\n{BODY}\n\n{MORE}", None),
        (f"Il était une fois un village sans médecin...\n\n{BODY}\n\n{MORE}", None),
        (f"Le Tour de France mardi 12 juillet 2022\n\n{BODY}", "Le Tour de France mardi 12 juillet 2022"),
        (
            f"Le Havre, avant et après mardi 12 mars 2024\n\n{BODY}",
            "Le Havre, avant et après mardi 12 mars 2024",
        ),
        (f"{BODY}\n\n{MORE}", None),
        ("Il a été libéré.\n\n" + BODY, None),
        (f"PARIS (AFP) - {BODY}", None),
    ],
)
def test_the_title_is_found_where_there_is_one(text: str, title: str | None) -> None:
    assert article_from_text(text).title == title


def test_a_known_title_is_found_in_the_text_and_no_other() -> None:
    article = article_from_text(f"Le Sénat vote le budget\n\n{BODY}", title="Le  Sénat vote le budget")
    assert article.blocks[0].kind is BlockKind.TITLE
    article = article_from_text(f"Une surprise\n\n{BODY}", title="Le Sénat vote le budget")
    assert article.title == "Le Sénat vote le budget"
    assert all(block.kind is not BlockKind.TITLE for block in article.blocks)


@pytest.mark.parametrize(
    ("text", "is_standfirst"),
    [
        (f" date 2021-12 {MORE}\n\n{BODY}\n\nIl pleut encore à Brest.", True),
        (f"Un titre\n\n{MORE}\n\nPar Jeanne Martin\n\n{BODY}\n\nIl pleut encore.", True),
        (f"Un titre\n\n{MORE}\n\nUn intertitre\n\n{BODY}\n\nIl pleut encore.", True),
        (f"Un titre\n\n{MORE}\n\n{BODY}\n\nIl pleut encore.", False),
        (f"{MORE}\n\n{BODY}\n\nIl pleut encore.", False),
        (f"PARIS (AFP) - {MORE}\n\nUn intertitre\n\n{BODY}\n\nIl pleut encore.", False),
    ],
)
def test_a_standfirst_is_set_apart(text: str, is_standfirst: bool) -> None:
    assert kind_of(MORE, text) == ("standfirst" if is_standfirst else "paragraph")


def wrapped(text: str, width: int) -> str:
    import textwrap

    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in text.split("\n\n"))


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
def test_hard_wrapped_lines_are_joined(width: int) -> None:
    text = f"Le Sénat vote le budget\n\n{BODY} {MORE}\n\nUn intertitre\n\n{MORE} {BODY}"
    assert parts(article_from_text(wrapped(text, width))) == parts(article_from_text(text))


@pytest.mark.parametrize(
    "line",
    [
        "Yann Kerguen",
        "Le Télégramme",
        "Saint-Brieuc",
        "Yann Kerguen\nLe Télégramme",
        "https://www.exemple.fr/brest/budget",
        "Le maire promet de ne plus augmenter les impôts",
    ],
)
@pytest.mark.parametrize("width", [None, 40, 72])
def test_a_line_right_below_the_title_is_no_part_of_it(line: str, width: int | None) -> None:
    title = "Saint-Brieuc vote une hausse d’impôts de quatre pour cent malgré une opposition unie"
    body = f"{BODY}\n\n{MORE}"
    text = f"{title}\n{line}\n\n{body if width is None else wrapped(body, width)}"
    assert article_from_text(text).title == title


@pytest.mark.parametrize("width", [None, 44])
@pytest.mark.parametrize(
    ("title", "is_kept"),
    [
        ("Biden menace Poutine de nouvelles sanctions\néconomiques sévères", True),
        ("Joe Biden reçoit à Washington le président\nfinlandais et la Première ministre suédoise", True),
        ("Guerre en Ukraine : Joe Biden reçoit à\nWashington le président finlandais", True),
        ("Guerre en Ukraine, sommet de l’Otan,\nJoe Biden à Bruxelles", True),
        ("Un maire jugé demande au ministère de la\nJustice", True),
        ("Un maire jugé pour faux sera devant la\njustice", True),
        ("Joe Biden menace encore Poutine\nWashington prépare des sanctions", False),
        ("Joe Biden menace encore Poutine\nPolitique", False),
    ],
)
def test_a_title_goes_on_below_where_it_is_open_or_the_next_line_opens_small(
    title: str, is_kept: bool, width: int | None
) -> None:
    body = f"{BODY}\n\n{MORE}"
    text = f"{title}\n\n{body if width is None else wrapped(body, width)}"
    assert article_from_text(text).title == (title.replace("\n", " ") if is_kept else title.split("\n")[0])


def test_a_full_line_of_a_wrapped_text_goes_on_in_its_title() -> None:
    title = "Le président de la République a reçu lundi\nEmmanuel Martin"
    assert article_from_text(f"{title}\n\n{wrapped(BODY, 44)}").title == title.replace("\n", " ")


CUT = (
    "Le maire de la commune a annoncé mardi soir que les travaux de la\n"
    "nouvelle caserne seraient suspendus jusqu’à l’automne prochain"
)


@pytest.mark.parametrize(
    "rest",
    [
        "Facebook.",
        "Reuters.",
        "Twitter ?",
        "».",
        "newsletter.",
        "par le Covid-19.",
        "regarder de plus près le plan des travaux de la rue de la Gare et\nses annexes.",
        "20 mars 2021.",
        "- une première dans le département - malgré les crédits de\nl’État.",
    ],
)
def test_the_last_line_of_a_wrapped_sentence_is_no_furniture(rest: str) -> None:
    text = f"{CUT} sur\n{rest}\n\n{CUT} et\nsans autre explication de sa part."
    assert parts(article_from_text(text))[0] == ("paragraph", " ".join(f"{CUT} sur {rest}".split()))


@pytest.mark.parametrize("rest", ["20 mars 2021.", "».", "par la police."])
def test_a_line_that_opens_with_no_capital_is_the_rest_after_any_word(rest: str) -> None:
    text = f"{CUT} lundi\n{rest}\n\n{CUT} et\nsans autre explication de sa part."
    assert parts(article_from_text(text))[0] == ("paragraph", " ".join(f"{CUT} lundi {rest}".split()))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Facebook", "boilerplate"),
        ("Par Jeanne Martin", "byline"),
        ("(AFP)", "credit"),
        ("Publié le 7 décembre 2021 à 18h20", "date"),
        ("- Une première.", "boilerplate"),
    ],
)
def test_furniture_after_a_full_line_stands_alone(line: str, kind: str) -> None:
    assert kinds(f"{CUT} ici\n{line}\n\n{CUT}\net sans explication.")[1] == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Publié le 3 mars 2021 à 10h.", "date"),
        ("AFP.", "credit"),
        ("Avec AFP.", "credit"),
        ("par Jean Martin", "byline"),
    ],
)
def test_furniture_below_a_full_title_is_no_part_of_it(line: str, kind: str) -> None:
    title = "Le maire de la commune annonce la fermeture de la grande caserne"
    assert parts(article_from_text(f"{title}\n{line}\n\n{CUT}\net sans explication.\n\n{MORE}"))[:2] == [
        ("title", title),
        (kind, line),
    ]


def test_a_date_line_is_no_rest_of_a_sentence() -> None:
    assert kinds(f"{CUT} sur\nPublié le 3 mars 2021 à 10h.\n\n{CUT}\net sans explication.")[1] == "date"


def test_a_list_after_a_full_line_is_a_list() -> None:
    items = "- augmenter les salaires\n- rénover les toits"
    found = kinds(f"{CUT}.\n\n{CUT} ici\n{items}\n\n{CUT}\net sans explication.")
    assert found[2:] == [*("boilerplate", "list item") * 2, "paragraph"]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    text = f"{BODY}\n{MORE}\nUn intertitre\n{BODY[:85]}"
    assert kinds(text) == ["paragraph", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x85", "\u2028", "\u2029"])
def test_line_ends_of_any_system_part_paragraphs(end: str) -> None:
    lines = ("Le Sénat vote le budget", BODY, MORE)
    article = article_from_text(end.join(lines))
    assert article.text == "\n".join(lines)
    assert parts(article) == [("title", lines[0]), ("paragraph", BODY), ("paragraph", MORE)]
    assert not article.warnings


def test_an_ellipsis_of_windows_1252_is_no_line_end() -> None:
    article = article_from_text("L\x92œuvre du peintre attend\x85 et attendra jusqu\x92à lundi.\n\n" + BODY)
    assert parts(article) == [
        ("paragraph", "L’œuvre du peintre attend… et attendra jusqu’à lundi."),
        ("paragraph", BODY),
    ]


@pytest.mark.parametrize(
    "labels",
    ["Politique\n", "Politique\n\n", "Monde\nPolitique\n", "Politique\nRETRAITES Le gouvernement recule\n"],
)
def test_a_title_may_open_with_a_key_word_in_capitals(labels: str) -> None:
    title = "RETRAITES Le gouvernement recule sur l’âge de départ"
    article = article_from_text(f"{labels}{title}\n\n{BODY}\n\n{MORE}")
    assert article.title == title
    assert [block.kind for block in article.blocks][-3:] == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]


def test_words_cut_at_line_ends_are_joined_with_a_warning() -> None:
    article = article_from_text("Le gouver-\nnement a annoncé mardi la fermeture du site.")
    assert article.text == "Le gouvernement\na annoncé mardi la fermeture du site."
    assert article.warnings[0].startswith("repaired")
    assert len(article.blocks) == 1


@pytest.mark.parametrize("mark", ["-", "–", "•", "*", "1.", "2)", "a)"])
def test_list_items_lose_their_marks(mark: str) -> None:
    text = f"{BODY}\n{mark} une initiation à la pêche ;\n{mark} une veillée de chants.\n{MORE}"
    found = parts(article_from_text(text))
    assert found[1:5] == [
        ("boilerplate", mark),
        ("list item", "une initiation à la pêche ;"),
        ("boilerplate", mark),
        ("list item", "une veillée de chants."),
    ]


@pytest.mark.parametrize(
    "line",
    ["- dont deux enfants -", "- Le maire a dit oui - puis non.", "- Le maire a dit oui –"],
    ids=["rest of a sentence", "stopped", "two kinds of dash"],
)
def test_a_line_behind_a_dash_that_none_like_it_ends_is_no_intertitle(line: str) -> None:
    assert kinds(f"{BODY}\n{line}\n{MORE}") == ["paragraph", "boilerplate", "paragraph", "paragraph"]


ABOUT = "Valmont produit et vend des ponts dans vingt pays. Son siège est à Brest."


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "– 30 –"])
@pytest.mark.parametrize(
    "below", [ABOUT, f"À propos de Valmont : {ABOUT}", f"À PROPOS DE VALMONT\n\n{ABOUT}"]
)
def test_what_stands_below_the_end_mark_of_a_press_release_is_no_prose(mark: str, below: str) -> None:
    article = article_from_text(f"{BODY}\n\n{MORE}\n\n{mark}\n\n{below}")
    assert [text for kind, text in parts(article) if kind != "boilerplate"] == [BODY, MORE]


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\n\n###\n\n{MORE}\n\n{BODY[:85]}\n\nLe vent a soufflé.",
        f"{BODY}\n\n{MORE}\n\n###\n\nLe port rouvrira mardi.",
        f"{BODY}\n\n{MORE}\n\n###\n\nLe port rouvrira.\n\n###\n\nLe pont aussi.",
        f"{BODY}\n\n{MORE}\n\n***\n\nLe port rouvrira.",
    ],
)
def test_a_mark_between_briefs_ends_no_press_release(text: str) -> None:
    assert kinds(text)[-1] == "paragraph"


def test_a_repeated_paragraph_is_dropped_once() -> None:
    found = article_from_text(f"{BODY}\n\n{MORE}\n\n{BODY}").blocks
    assert [block.kind.value for block in found] == ["paragraph", "paragraph", "boilerplate"]
    assert found[2].reason == "repeats an earlier paragraph"


def test_running_heads_and_page_numbers_of_a_pdf_are_dropped() -> None:
    pages = [f"Gazette du port\n{BODY}\nPage {n}" for n in range(1, 4)]
    pages = [
        page.replace("quatorze", word) for page, word in zip(pages, ("dix", "onze", "douze"), strict=True)
    ]
    found = parts(article_from_text("\f".join(pages)))
    assert [kind for kind, _ in found].count("paragraph") == 3
    assert ("boilerplate", "Page 2") in found
    assert found.count(("boilerplate", "Gazette du port")) == 3


def test_capitals_glued_to_a_word_are_a_heading() -> None:
    text = "Il a tout nié, dit-il.UN BISOU ET UN GÂTEAUUne fois sur place, il a ri. Puis il est parti."
    found = parts(article_from_text(text))
    assert found == [
        ("paragraph", "Il a tout nié, dit-il."),
        ("heading", "UN BISOU ET UN GÂTEAU"),
        ("paragraph", "Une fois sur place, il a ri. Puis il est parti."),
    ]


@pytest.mark.parametrize("word", ["le XVIIe siècle", "les LGBTphobes", "l’ONUSIDA s’inquiète", "un SMSeur"])
def test_capitals_inside_a_sentence_are_no_heading(word: str) -> None:
    assert kinds(f"On a beaucoup parlé de cela au cours de la soirée. Voici {word} qui revient.") == [
        "paragraph"
    ]


def test_an_interview_keeps_questions_and_labels_out() -> None:
    text = (
        "« Nous tiendrons »\n\n"
        "Le Monde : Que pensez-vous de ce vote ?\n\n"
        "Jeanne Martin : C’est une bonne chose. Nous tiendrons.\n\n"
        "Le Monde : Et maintenant ?\n\nJeanne Martin : Il faut gouverner, ce qui ne sera pas facile.\n"
    )
    assert [kind for kind, _ in parts(article_from_text(text))] == [
        "title", "byline", "heading", "byline", "paragraph", "byline", "heading", "byline", "paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize(("asks", "answers"), [("Q.", "R."), ("Q :", "R :"), ("Question :", "Réponse :")])
def test_labels_of_questions_and_answers_are_cut_off(asks: str, answers: str) -> None:
    text = f"{asks} Que ferez-vous ?\n{answers} Nous allons agir.\n{asks} Quand ?\n{answers} Dès demain.\n"
    assert kinds(text) == ["byline", "heading", "byline", "paragraph"] * 2


def test_the_first_answer_may_have_the_full_name() -> None:
    text = (
        "Le Courrier : Et maintenant ?\n\nJeanne Martin : Il faut gouverner, ce qui sera dur.\n\n"
        "Le Courrier : Vous restez ?\n\nJ. M. : Oui, je reste, quoi qu’il en coûte à mes amis.\n\n"
        "Le Courrier : Et après ?\n\nJ. M. : Nous verrons bien.\n"
    )
    labels = [found for kind, found in parts(article_from_text(text)) if kind == "byline"]
    assert labels == [
        "Le Courrier :",
        "Jeanne Martin :",
        "Le Courrier :",
        "J. M. :",
        "Le Courrier :",
        "J. M. :",
    ]


def test_numbered_intertitles_are_headings() -> None:
    text = f"{BODY}\n\n1. Une réforme contestée\n\n{MORE}\n\n2. Des élus partagés\n\n{BODY[:90]} là."
    assert kinds(text) == [
        "paragraph", "boilerplate", "heading", "paragraph", "boilerplate", "heading", "paragraph",
    ]  # fmt: skip


def test_the_marks_of_markdown_are_cut_off() -> None:
    found = parts(article_from_text(f"# Le Sénat vote\n\n{BODY}\n\n## Une navette\n\n{MORE}"))
    assert [kind for kind, _ in found] == [
        "boilerplate",
        "title",
        "paragraph",
        "boilerplate",
        "heading",
        "paragraph",
    ]
    assert found[1] == ("title", "Le Sénat vote")


def test_a_single_dash_makes_no_list() -> None:
    assert kinds(f"- {BODY}\n\n{MORE}") == ["boilerplate", "paragraph", "paragraph"]


def test_questions_in_an_essay_stay_prose() -> None:
    text = f"{BODY} Faut-il s’en réjouir ?\n\n{MORE} Qui paiera la note ?\n\n{BODY[:60]}. Et demain ?"
    assert set(kinds(text)) == {"paragraph"}


def test_the_times_of_a_live_blog_are_taken_out() -> None:
    text = "18h20 - Le ministre arrive sur place.\n18h45 - Les pompiers s’en vont.\n19:02 Le bilan est lourd."
    assert parts(article_from_text(text)) == [
        ("date", "18h20 -"),
        ("paragraph", "Le ministre arrive sur place."),
        ("date", "18h45 -"),
        ("paragraph", "Les pompiers s’en vont."),
        ("date", "19:02"),
        ("paragraph", "Le bilan est lourd."),
    ]


@pytest.mark.parametrize(
    "text", ["Un titre seul", "Un titre\n\nUn autre", "Par Jeanne Martin", "URGENT", "2021"]
)
def test_where_there_is_no_prose_what_there_is_is_taken(text: str) -> None:
    article = article_from_text(text)
    assert any(block.kind in PROSE for block in article.blocks)
    assert "no running text" in article.warnings[-1]


@pytest.mark.parametrize("text", ["", " \n\t\xa0", "...", "— !\n\n?"])
def test_a_text_without_words_fails(text: str) -> None:
    with pytest.raises(InputError):
        article_from_text(text)


def sample(name: str) -> Article:
    [article] = read(str(Path(__file__).parents[1] / "samples" / name))
    assert isinstance(article, Article)
    return article


def test_the_first_sample_is_laid_out_as_its_writer_meant() -> None:
    article = sample("biden-poutine.txt")
    assert (article.title, article.date, article.warnings) == (None, "2021-12", ())
    found = parts(article)
    assert found[0] == ("date", "date 2021-12")
    assert found[1][0] == "standfirst"
    assert [text for kind, text in found if kind == "heading"] == [
        "Un sommet sans « poignée de main »",
        "Une frontière sous surveillance",
        "Jusqu’où ira Moscou ?",
        "Le Kremlin veut des « garanties »",
    ]
    assert [kind for kind, _ in found].count("paragraph") == len(found) - 6


SEED_LIKE = (Path(__file__).parents[1] / "samples" / "biden-poutine.txt").read_text(encoding="utf-8")


def test_the_sample_in_eight_encodings_is_eight_times_the_same(tmp_path: Path) -> None:
    import unicodedata
    from html.entities import codepoint2name

    from newsum.french import analyse

    named = {ord(c): f"&{codepoint2name[ord(c)]};" for c in set(SEED_LIKE) if ord(c) > 127}
    octets = SEED_LIKE.encode("utf-8")
    versions = [
        octets,
        SEED_LIKE.encode("utf-8-sig"),
        SEED_LIKE.encode("utf-16"),
        b"\xfe\xff" + SEED_LIKE.encode("utf-16-be"),
        SEED_LIKE.encode("cp1252"),
        unicodedata.normalize("NFD", SEED_LIKE).replace("\n", "\r\n").encode("utf-8"),
        SEED_LIKE.translate(named).encode("ascii"),
        "".join(bytes((o,)).decode("cp1252", "ignore") or chr(o) for o in octets).encode("utf-8"),
    ]
    found = []
    for number, data in enumerate(versions):
        path = tmp_path / f"{number}.txt"
        path.write_bytes(data)
        [article] = read(str(path))
        assert isinstance(article, Article)
        document = analyse(article)
        found.append((article.date, article.blocks, [(s.start, s.end, s.text) for s in document.sentences]))
    assert all(one == found[0] for one in found)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Luc Roy (FRA)" + " 1," * 60 + " x", id="measures"),
        pytest.param("Hier" + " ," * 50 + " x", id="signs between a day and a time"),
    ],
)
def test_hostile_lines_are_read_at_once(line: str) -> None:
    assert article_from_text(f"{line}\n\nIl pleut à Brest.")


FRAGMENTS = [
    "Il a été libéré.", "Par Jean Dupont", "avec AFP", "(AFP)", " ", "\n", "\n\n", "\f", "- ", "1. ",
    "18h20 - ", "PARIS, 7 déc (AFP) - ", "date 2021-12 ", "Publié le ", "7 décembre 2021", "Le Monde : ", "?",
    "«", "»", "Lire la suite sur", "qb-aph/dhc", "© ", "URGENT - ", "[", "SÉCURITÉAgnès", "é", " mot" * 15,
    "\u00ad", "-\n", " - Le Monde", "&eacute;", "Ã©", "\r", "\u2028", "\x0b",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(st.text(), st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=4))).map("".join))
)
def test_blocks_cover_any_text_in_order(text: str) -> None:
    try:
        article = article_from_text(text)
    except InputError:
        return
    position = 0
    for block in article.blocks:
        assert position <= block.start < block.end
        assert not article.text[position : block.start].strip()
        covered = article.text[block.start : block.end]
        assert covered == covered.strip()
        position = block.end
    assert not article.text[position:].strip()
    assert any(block.kind in PROSE for block in article.blocks)
