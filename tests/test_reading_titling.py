"""The title among the first lines of a plain text: one table of phenomena each."""

from __future__ import annotations

import time

import pytest

from newsum.models import BlockKind
from newsum.reading import article_from_text

TITLE = "Saint-Brieuc vote une hausse d’impôts"
BODY = (
    "Le conseil municipal a voté lundi soir la hausse de la taxe foncière, par 28 voix contre 11. "
    "L’opposition a quitté la salle avant le vote."
)
MORE = "La hausse rapportera deux millions d’euros à la ville. Elle prendra effet à l’automne."


def title_of(head: str, body: str = f"{BODY}\n\n{MORE}") -> str | None:
    return article_from_text(f"{head}\n\n{body}").title


@pytest.mark.parametrize(
    "title",
    [
        "« Les habitants paient deux fois », affirme Corinne Le Goff",
        'Covid-19 à Pékin: situation encore "grave", selon les autorités',
        "« On a tout perdu », a confié le gérant de l’entrepôt",
        "“C’est un drame”, dit le maire",
        "Le film « Anatomie d’une chute » a remporté la Palme d’or",
        "Les « gilets jaunes » ont manifesté",
        "The Voice : et le grand gagnant est...",
        "iPhone 15 : un entrepôt détruit par le feu",
        "eBay perd un entrepôt à Vitrolles",
        "Affaire Kohler : une note d’Emmanuel Macron aurait-elle provoqué le classement de l’enquête pour "
        "prise illégale d’intérêts ?",
        "Saint-Brieuc : malgré les protestations de l’opposition, le conseil municipal adopte une hausse de "
        "4 % de la taxe foncière pour faire face à la flambée des prix de l’énergie et au recul des aides",
    ],
)
def test_titles_of_many_shapes_are_seen(title: str) -> None:
    assert title_of(title) == title


@pytest.mark.parametrize(
    ("line", "is_title"),
    [
        ("À voir à Saint-Brieuc : le conseil municipal", True),
        ("Partager la taxe foncière : le vote du conseil", True),
        ("Essai à transformer : le conseil vote la taxe foncière", True),
        ("À voir : le conseil municipal de Saint-Brieuc vote la taxe foncière", False),
        ("Lire aussi : le conseil municipal vote la taxe foncière", False),
        ("Retrouvez le vote du conseil municipal sur la taxe foncière", False),
        ("À voir ce soir à la télévision", False),
        ("Partager sur Facebook", False),
        ("Essais : Dupont, Moreau, Bellini", False),
    ],
)
def test_a_title_may_open_like_furniture_if_the_text_tells_the_same(line: str, is_title: bool) -> None:
    assert title_of(line) == (line if is_title else None)


@pytest.mark.parametrize(
    "line",
    [
        "« Les habitants paient deux fois », affirme Corinne Le Goff.",
        "« C’est fini », a-t-il dit",
        '« Nous paierons deux fois », a dit lundi le maire, "et nous le dirons".',
        "le maire démissionne",
        "Masques, écoles, transports...",
        "La droite a perdu lundi. Et la gauche, qui a gouverné la ville dix ans et voté tous les budgets ?",
    ],
)
def test_first_sentences_of_a_text_are_no_titles(line: str) -> None:
    assert title_of(line) is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("# Saint-Brieuc vote une hausse d’impôts.", "Saint-Brieuc vote une hausse d’impôts."),
        ("# la hausse des impôts", "la hausse des impôts"),
        ("# « Je paie deux fois », a-t-il dit", "« Je paie deux fois », a-t-il dit"),
        (f"# {TITLE} #", TITLE),
        (f"## {TITLE} ##", TITLE),
        (f"# SAINT-BRIEUC - {TITLE}", TITLE),
    ],
)
def test_a_heading_of_markdown_is_a_title_whatever_its_shape(line: str, title: str) -> None:
    assert title_of(line) == title


def interview(name: str) -> str:
    return (
        "Ouest-France : Pourquoi cette hausse ?\n\n"
        f"{name} : L’énergie coûte plus cher, nous n’avions pas le choix.\n\n"
        "Ouest-France : Et demain ?\n\n"
        f"{name} : Nous n’augmenterons plus les impôts, je m’y suis engagé."
    )


@pytest.mark.parametrize(
    ("line", "body", "is_title"),
    [
        ("Hervé Guihard : « Je ne toucherai plus aux impôts »", interview("Hervé Guihard"), True),
        ("Hervé Guihard : faut-il encore augmenter les impôts ?", interview("Hervé Guihard"), True),
        ("Gaza : le Hamas accepte une trêve", "Gaza : le Hamas a accepté lundi une trêve.", True),
        (
            "Le Monde : Que ferez-vous ?",
            "M. G. : Rien.\n\nLe Monde : Et après ?\n\nM. G. : Rien non plus.",
            False,
        ),
        ("Q. Que ferez-vous demain ?", "R. Rien du tout.\n\nQ. Et après ?\n\nR. Rien non plus.", False),
        (
            "Faut-il changer votre chaudière ?",
            f"{BODY}\n\nQui est concerné ?\n\n{MORE}\n\nQuand agir ?\n\n{BODY[:93]}",
            True,
        ),
        (
            "Comment allez-vous ?",
            f"Je vais bien. {BODY}\n\nEt vos amis ?\n\n{MORE}\n\nEt demain ?\n\n{BODY[:93]}",
            False,
        ),
        ("Qui paiera ?", f"{BODY}\n\nEt quand ?\n\n{MORE}\n\nEt pourquoi ?\n\n{BODY[:93]}", True),
    ],
)
def test_only_a_question_opens_an_interview(line: str, body: str, is_title: bool) -> None:
    assert title_of(line, body) == (line if is_title else None)


@pytest.mark.parametrize(
    "opening",
    [
        "SAINT-BRIEUC -",
        "FAITS DIVERS -",
        "INFO MARSACTU -",
        "VITROLLES (13) -",
        "10:05",
        "10h05 -",
        "*",
        "1.",
    ],
)
def test_what_is_cut_off_before_a_title_leaves_a_title(opening: str) -> None:
    assert title_of(f"{opening} {TITLE}") == TITLE


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("EXCLUSIF : le maire augmente les impôts", "Le maire augmente les impôts"),
        (f"SAINT-BRIEUC - {BODY}", None),
        ("VITROLLES (13) - Qui paiera ?", None),
        ("18h20 - Le ministre arrive\n18h45 - Il repart", None),
        (f"1. Une hausse contestée\n\n{BODY}\n\n2. Des élus partagés", None),
    ],
)
def test_an_opening_makes_no_title_of_what_is_none(text: str, title: str | None) -> None:
    assert title_of(text) == title


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("Impôts\n\nFaut-il augmenter la taxe foncière ?", "Faut-il augmenter la taxe foncière ?"),
        ("COMMUNIQUÉ DE PRESSE\n\nLa ville augmente ses impôts !", "La ville augmente ses impôts !"),
        ("FAITS DIVERS\n\nLa ville augmente ses impôts !", "La ville augmente ses impôts !"),
        ("Impôts\n\nLa colère gronde", "La colère gronde"),
        ("Bretagne > Côtes-d’Armor > Saint-Brieuc\nLa colère gronde", "La colère gronde"),
        ("Accueil › Sport\n\nLa colère gronde", "La colère gronde"),
        (f"Accueil » Bretagne » Saint-Brieuc » Impôts\n{TITLE}", TITLE),
        (f"Communiqué de presse – 12 mars 2024\n\n{TITLE}", TITLE),
        (f"EMBARGO jusqu’au 12 mars à 18 h\n\n{TITLE}", TITLE),
        (f"À ne pas diffuser avant 06h00\n{TITLE}", TITLE),
        (f"Attention: annule et remplace la dépêche de 07h45\n{TITLE}", TITLE),
        (f"17.03.2025 - 08:12 | Lausanne\n\n{TITLE}", TITLE),
        (f"ACTUALISE avec réaction des pompiers\n{TITLE}", TITLE),
        (f"IMPÔTS SAINT-BRIEUC (2e version)\n{TITLE}", TITLE),
        (f"bsf017 4 vmi 210 swi\n{TITLE}", TITLE),
        (f"ats005 3 vmi 180 swi\n\n{TITLE}", TITLE),
        (f"2e LEAD - {TITLE}", TITLE),
        (f"2e LEAD -\n{TITLE}", TITLE),
        (f"URGENT -\n\n{TITLE}", TITLE),
        (f"PAPIER GENERAL -\n{TITLE}", TITLE),
        (f"ENCADRE -\n{TITLE}", TITLE),
        (f"PORTRAIT :\n{TITLE}", TITLE),
        ("(2e LEAD)", None),
        (f"(PAPIER D'ANGLE)\n\n{TITLE}", TITLE),
        # a title may open, or end, as a note does
        ("Ne pas publier avant d’avoir lu\n\nLe guide", "Ne pas publier avant d’avoir lu"),
        ("Portrait (magazine)", "Portrait (magazine)"),
        ("(Re)lire un portrait", "(Re)lire un portrait"),
        ("Actualiser les impôts : le défi\n\nLe maire", "Actualiser les impôts : le défi"),
        ("Les impôts (2e version)\n\nLe maire s’explique", "Les impôts (2e version)"),
        (f"République française\nMinistère de la Ville et du Logement\nCommuniqué de presse\n{TITLE}", TITLE),
        (f"Préfecture des Côtes-d’Armor\n\nCOMMUNIQUÉ DE PRESSE\nN° 12\n\n{TITLE}", TITLE),
        (
            f"Communiqué de presse\nParquet de Brest\nAnne Roy, procureure de la République\n{TITLE}",
            TITLE,
        ),
        (
            "Communiqué de presse\nTribunal de Brest : la grève s’étend",
            "Tribunal de Brest : la grève s’étend",
        ),
        ("Communiqué\nMinistre entendu par la police", "Ministre entendu par la police"),
        ("Communiqué de presse\nPréfet démis de ses fonctions", "Préfet démis de ses fonctions"),
        ("Communiqué\nService minimum dans les écoles", "Service minimum dans les écoles"),
        ("Communiqué\nJeanne Martin, élue maire de Lyon", "Jeanne Martin, élue maire de Lyon"),
        (
            "CONSEIL DÉPARTEMENTAL DU LOT\nAvenue de l’Europe - BP 291 - 46005 Cahors cedex 9\n\n"
            f"COMMUNIQUÉ DE PRESSE\n\n{TITLE}",
            TITLE,
        ),
        (
            f"Chambre d’agriculture du Lot et Gers\n12 bis, rue Neuve\n46000 Cahors\n\nCommuniqué\n{TITLE}",
            TITLE,
        ),
        (
            f"Mairie de Cahors\nBoulevard Gambetta - 46000 Cahors\n\n{TITLE}\n\nCommuniqué\n\nUn vote",
            TITLE,
        ),
        (f"COMMUNIQUÉ DE PRESSE\nMairie de Cahors\nBoulevard Gambetta - 46000 Cahors\n\n{TITLE}", TITLE),
        (f"Mairie de Cahors\n46000 CAHORS CEDEX\n\n{TITLE}", TITLE),
        (f"SNCF RÉSEAU\nDirection régionale Occitanie\nCommuniqué de presse n° 12\n\n{TITLE}", TITLE),
        ("Le sport en bref\n\nLa colère gronde", "La colère gronde"),
        ("COURRIER DES LECTEURS\n\nLa colère gronde", "La colère gronde"),
        ("FAITS DIVERS / JUSTICE\n\nLa colère gronde", "La colère gronde"),
        ("L’INVITÉ DE LA SEMAINE\n\nLa colère gronde", "La colère gronde"),
        (f"Société et santé\nÀ la une\n{TITLE}", TITLE),
        (f"1 500 signes\nV2\n\nEXCLU WEB\n{TITLE}", TITLE),
        (f"Le Journal du Sud\nMardi 14 mai 2024\nPage 3\n\n{TITLE}", TITLE),
        (f"LA VOIX DES ALPES\nPage 3\n\n{TITLE}", TITLE),
        # an office may be the subject of a title
        (
            "Ministère de la Justice : la grève s’étend à tout le pays\n\nUn siège occupé",
            "Ministère de la Justice : la grève s’étend à tout le pays",
        ),
        (f"{TITLE}\nCommuniqué de presse\nUn vote attendu depuis mai", TITLE),
        (f"Communiqué de presse national – Paris – 12 mars 2024\n\n{TITLE}", TITLE),
        ("POUR DIFFUSION IMMÉDIATE\n\nLa colère gronde", "La colère gronde"),
        (f"Article réservé à nos abonnés\n\n{TITLE}", TITLE),
        (f"Aller au contenu principal\nConnexion\nJe m’abonne\n{TITLE}\nÉcouter l’article", TITLE),
        (
            "Politique\nInternational\nÉconomie\nSport\nCulture\nPlanète\nSciences\nVidéos\nPodcasts\n"
            + TITLE,
            TITLE,
        ),
        # these are titles, and what stands below is a subtitle or an intertitle
        ("Mort d’un géant\n\nUn artiste aimé", "Mort d’un géant"),
        ("Impôts\n\nLa colère", "Impôts"),
        ("« A » > « B » : le match des notes", "« A » > « B » : le match des notes"),
        ("Justice sociale\n\nUn vote attendu", "Justice sociale"),
        ("Politique et bretelles\n\nUn vote attendu", "Politique et bretelles"),
        ("Le chiffre de la discorde\n\nUn vote attendu", "Le chiffre de la discorde"),
        ("Le Temps des cerises\nMardi 14 mai 2024\n\nUn vote attendu", "Le Temps des cerises"),
        ("La Voix du peuple\n\nUn vote attendu", "La Voix du peuple"),
        *(
            (f"{title}\n\nCommuniqué de presse\n\nUn vote attendu", title)
            for title in (
                "Place de la Comédie, 34000 personnes attendues",
                "Rue de Lyon : 12500 euros de dégâts",
                "46000 personnes à Cahors",
                "46000 Lotois manifestent",
                "Cahors : un feu au 12, rue Neuve",
            )
        ),
        (
            "Embargo sur les armes : les Vingt-Sept hésitent",
            "Embargo sur les armes : les Vingt-Sept hésitent",
        ),
    ],
)
def test_labels_stand_above_titles_of_any_length(lines: str, title: str) -> None:
    assert title_of(lines) == title


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Yann Kerguen", "byline"),
        ("Yann KERGUEN", "byline"),
        ("Jean-Yves Le Goff", "byline"),
        ("Jeanne Martin et Yann Kerguen", "byline"),
        ("Yann Kerguen, à Saint-Brieuc", "byline"),
        ("Yann Kerguen (AFP)", "byline"),
        ("Yann Kerguen, La Presse Canadienne", "byline"),
        ("Notre correspondant à Rennes", "byline"),
        ("Mardi 12 mars, 10 h", "date"),
        ("LE COURRIER DE LA BAIE Jeudi 4 avril 2024 - N° 12 457", "date"),
        ("LE PROGRÈS DE L’YONNE — MARDI 9 AVRIL 2024", "date"),
        ("Il y a 2 heures", "date"),
        ("Aujourd’hui à 10:05", "date"),
        ("Hier, 20 h 30", "date"),
        ("Lundi - à 20 h 30", "date"),
        ("Agence France-Presse", "credit"),
        ("Le Télégramme", "credit"),
        ("Photo AFP", "credit"),
        ("Image AFP", "caption"),
        ("Document 1 de 25", "boilerplate"),
    ],
)
def test_a_line_above_a_text_that_names_no_news_is_no_title(line: str, kind: str) -> None:
    article = article_from_text(f"{line}\n\n{BODY}\n\n{MORE}")
    assert article.title is None
    assert article.blocks[0].kind.value == kind
    assert article.blocks[0].reason
    assert title_of(f"{line}\n\n{TITLE}") == title_of(f"{TITLE}\n\n{line}") == TITLE


def test_an_author_behind_a_dateline_is_no_title() -> None:
    article = article_from_text(f"AA - Sarajevo - Fatih Ormancı\n\n{BODY}\n\n{MORE}")
    assert article.title is None
    assert [block.reason for block in article.blocks[:2]] == ["dateline", "byline"]
    assert title_of(f"AA - Sarajevo - {TITLE}") == TITLE
    signed = article_from_text(f"Élodie Cornouaille, La Presse Canadienne\n\nOTTAWA — {BODY}\n\n{MORE}")
    assert signed.title is None
    assert [block.reason for block in signed.blocks[:2]] == ["byline", "dateline"]


@pytest.mark.parametrize(
    "line",
    [
        *("AUBAGNE", "SAINT-BRIEUC", "Impôts", "LA HAYE", "BELLE ÎLE", "NÎMES (AFP)"),
        *("Faits divers", "FAITS DIVERS", "BRÈVE", "Édito", "Sommaire", "À la une", "L’INVITÉ DE LA SEMAINE"),
        *("PREMIUM", "ABONNÉS", "Exclu web", "V2", "Version 3", "1 500 signes"),
    ],
)
def test_a_label_above_a_text_is_no_title(line: str) -> None:
    article = article_from_text(f"{line}\n\n{BODY}\n\n{MORE} Le vote a eu lieu à Belle Île.")
    assert article.title is None
    assert article.blocks[0].kind is BlockKind.BOILERPLATE
    assert title_of(f"{line}\n\n{TITLE}") == title_of(f"{line}\n{TITLE}") == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "PARIS (AFP) - Corinne Le Goff",
        "AA - Sarajevo - La Bosnie",
        "GRÈVE À LA SNCF JEUDI 4 AVRIL 2024",
        "CONSEIL MUNICIPAL DU JEUDI 4 AVRIL 2024",
        "LE MAIRE DE BREST ARRÊTÉ JEUDI 4 AVRIL 2024",
        "Union Européenne, AFP",
    ],
)
def test_a_title_may_look_like_a_byline_or_a_running_head(line: str) -> None:
    assert title_of(line, f"{BODY}\n\nCorinne Le Goff a quitté la salle. {MORE}")


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Simone Veil", "Simone Veil est morte vendredi à Paris. Veil avait 89 ans."),
        ("Victoria Park", f"{BODY} L’équipe jouera au parc."),
        ("Paul Aubry, le retour", BODY),
        ("Notre planète", BODY),
        ("Gérard Depardieu, la nouvelle polémique", BODY),
        ("L’Humanité, un journal", BODY),
        ("Photo de famille", BODY),
        ("Hier encore", BODY),
        ("Enfin !", BODY),
        ("COLÈRE NOIRE", BODY),
        ("BELLE ÎLE", BODY),
    ],
)
def test_a_short_title_stays_one(line: str, body: str) -> None:
    assert title_of(line, body) == line


@pytest.mark.parametrize(
    ("source", "date"),
    [
        ("Le Monde\nPolitique, mercredi 13 mars 2024, p. 9", "2024-03-13"),
        ("Le Télégramme\nmercredi 13 mars 2024 412 mots, p. 8", "2024-03-13"),
        ("Ouest-France, Saint-Brieuc\nFinances, mercredi 13 mars 2024", "2024-03-13"),
        ("Le Monde, 13 mars 2024, p. ECO5", "2024-03-13"),
    ],
)
@pytest.mark.parametrize("title", [TITLE, "La colère gronde"])
def test_the_lines_of_a_press_database_give_the_date(source: str, date: str, title: str) -> None:
    for text in (f"{source}\n\n{title}\n\n{BODY}\n\n{MORE}", f"{title}\n{source}\n\n{BODY}\n\n{MORE}"):
        article = article_from_text(text)
        assert (article.title, article.date) == (title, date)
        assert article.text[article.blocks[-2].start :].startswith(BODY)
        assert all(block.kind is not BlockKind.PARAGRAPH for block in article.blocks[:-2])


@pytest.mark.parametrize(
    ("masthead", "date"),
    [
        ("LE PETIT PARISIEN  —  Mardi 4 août 1914  —  5 centimes  —  Edition de Paris", "1914-08-04"),
        ("Le Figaro — Mardi 4 août 1914 — 10 centimes", "1914-08-04"),
        ("38e année. — N° 13,754 — Mardi 4 août 1914", "1914-08-04"),
        ("N° 13 754. — 38e année", None),
        ("Trente-huitième année. — N° 13754. — Le numéro 5 centimes.", None),
        ("LE MATIN. - 31e année. - N° 11117", None),
        ("QUATRIÈME ÉDITION", None),
        (
            "LE PETIT PARISIEN — Mardi 4 août 1914 — 5 centimes\nÉDITION DE PARIS\nN° 13 754. — 38e année",
            "1914-08-04",
        ),
    ],
)
def test_the_masthead_of_an_old_newspaper_is_no_title(masthead: str, date: str | None) -> None:
    for title in (None, TITLE):
        article = article_from_text(f"{masthead}\n\n{title or ''}\n\n{BODY}\n\n{MORE}")
        assert (article.title, article.date) == (title, date)
        assert article.text[article.blocks[-2].start :].startswith(BODY)
        assert all(block.kind is not BlockKind.PARAGRAPH for block in article.blocks[:-2])


@pytest.mark.parametrize(
    "line",
    [
        "Festival de Cannes — 5e édition",
        "QUATRIÈME ÉDITION DU FESTIVAL DE BREST",
        "Dernière édition",
        "Le pont à 5 centimes",
        "Le pont — 5 centimes",
        "N° 10 : le maillot de Zidane",
    ],
)
def test_a_title_may_look_like_a_masthead(line: str) -> None:
    assert title_of(line) == line


def test_time_grows_with_the_number_of_names_alone() -> None:
    def cost(lines: int) -> float:
        text = "\n".join(f"Paul N{number:x}" for number in range(lines))
        start = time.process_time()
        article_from_text(text)
        return time.process_time() - start

    cost(100)
    # Quadratic growth would be a factor of 64.
    assert cost(8000) < 20 * max(min(cost(1000) for _ in range(3)), 0.01)
