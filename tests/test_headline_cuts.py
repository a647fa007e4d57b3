"""What may be cut from a sentence, what the tags know of its verbs, and what stands in a quotation."""

from __future__ import annotations

import pytest

from newsum import french, headline
from newsum.headline import clean, compose, joining, salience
from newsum.headline.candidates import variants, whole
from newsum.headline.cuts import operators, supplements
from newsum.headline.cuts.deletion import Cut
from newsum.headline.grammar import quotations
from newsum.headline.grammar.parse import Parsed, parse
from newsum.headline.grammar.segments import verbs
from newsum.reading import article_from_text


def parsed(text: str) -> Parsed:
    found = parse(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "sentence", "left"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "date between auxiliary verb and infinitive",
                "date",
                "La mairie a promis mardi de rouvrir le pont de Brest",
                "La mairie a promis de rouvrir le pont de Brest",
            ),
            (
                "date before que",
                "date",
                "La mairie a promis mardi que le pont de Brest rouvrira",
                "La mairie a promis que le pont de Brest rouvrira",
            ),
            (
                "day before what a participle governs",
                "date",
                "Le club de Brest s'est séparé mardi de son entraîneur",
                "Le club de Brest s'est séparé de son entraîneur",
            ),
            (
                "day between a noun and its complement",
                "date",
                "Les agents ont débrayé, à la suite de l'agression, dimanche soir, d'un collègue de Brest",
                "Les agents ont débrayé à la suite de l'agression d'un collègue de Brest",
            ),
            (
                "date between death and its cause",
                "date",
                "Le peintre Jean Verdier est mort lundi d'un cancer à Brest",
                "Le peintre Jean Verdier est mort d'un cancer à Brest",
            ),
            (
                "date between commas before who reports it",
                "date",
                "Une école de Brest a été incendiée, dans la nuit de samedi, rapporte Le Parisien",
                "Une école de Brest a été incendiée, rapporte Le Parisien",
            ),
            (
                "bare noun phrase before the subject",
                "leading apposition",
                "Béret noir sur la tête, le peintre Jean Verdier arrive à Brest pour présenter ses tableaux",
                "Le peintre Jean Verdier arrive à Brest pour présenter ses tableaux",
            ),
            (
                "age between commas, a quotation further on",
                "apposition",
                'Un homme, âgé de 32 ans, a été mis en examen pour "vol aggravé" à Brest',
                'Un homme a été mis en examen pour "vol aggravé" à Brest',
            ),
            (
                "relative behind the subject",
                "relative",
                "Jean Verdier, qui vit à Brest depuis dix ans, expose ses derniers tableaux au musée du port",
                "Jean Verdier expose ses derniers tableaux au musée du port",
            ),
            (
                "participle behind the subject, before a verb like a participle",
                "participle",
                "Un test de la ville de Brest, vanté par le maire, produit de faux résultats chez les jeunes",
                "Un test de la ville de Brest produit de faux résultats chez les jeunes",
            ),
            (
                "the rest of a collision",
                "complement",
                "Le voilier Mistigri a coulé au large de Brest, après une collision avec un chalutier",
                "Le voilier Mistigri a coulé au large de Brest",
            ),
            (
                "the region of a place",
                "complement",
                "Le voilier Mistigri a coulé au large de Brest, dans le Finistère",
                "Le voilier Mistigri a coulé au large de Brest",
            ),
            (
                "the cause",
                "complement",
                "Le préfet a fermé deux plages de la ville de Brest, en raison d'une pollution de la mer",
                "Le préfet a fermé deux plages de la ville de Brest",
            ),
            (
                "an example",
                "clause",
                "La préfecture a fermé deux plages de la ville de Brest, notamment celle du Moulin Blanc",
                "La préfecture a fermé deux plages de la ville de Brest",
            ),
            (
                "what it comes to",
                "clause",
                "Jean Verdier a vendu son musée à la ville de Brest, soit une surface de mille mètres carrés",
                "Jean Verdier a vendu son musée à la ville de Brest",
            ),
            (
                "a concession",
                "leading adjunct",
                "Malgré la tempête, le voilier Mistigri a quitté le port de Brest pour un tour du monde",
                "Le voilier Mistigri a quitté le port de Brest pour un tour du monde",
            ),
            (
                "a clause in front",
                "leading clause",
                "Alors que la tempête approche, le maire de Brest a fermé le pont aux vélos et aux cars",
                "Le maire de Brest a fermé le pont aux vélos et aux cars",
            ),
            (
                "a participle in front",
                "leading participle",
                "Invité de France Inter lundi, le maire de Brest Jean Verdier a promis de rouvrir le pont",
                "Le maire de Brest Jean Verdier a promis de rouvrir le pont",
            ),
            (
                "the agency saw it",
                "attribution",
                "Plus de 200 personnes ont défilé à Brest, a constaté un journaliste de l'AFP",
                "Plus de 200 personnes ont défilé à Brest",
            ),
            (
                "the agency itself saw it",
                "attribution",
                "Plus de 200 personnes ont défilé à Brest, a constaté l'APS",
                "Plus de 200 personnes ont défilé à Brest",
            ),
            (
                "apposition without article",
                "apposition",
                "Jean Verdier, peintre breton, expose ses derniers tableaux à Brest",
                "Jean Verdier expose ses derniers tableaux à Brest",
            ),
            (
                "title of a programme in an adjunct",
                "leading adjunct",
                'Dans l\'émission "À la bonne heure", Jean Verdier évoque son enfance dans le port de Brest',
                "Jean Verdier évoque son enfance dans le port de Brest",
            ),
            (
                "place beside a plain date",
                "leading adjunct",
                "Au lendemain de la fête, Jean Verdier a promis lundi 3 mai un musée de la mer à Brest",
                "Jean Verdier a promis lundi 3 mai un musée de la mer à Brest",
            ),
            (
                "comma before a date that goes on",
                "date",
                "Une étudiante de Brest est morte poignardée, dimanche 17 mars à Marseille",
                "Une étudiante de Brest est morte poignardée à Marseille",
            ),
            (
                "comma that only the date needs",
                "date",
                "Le ministre est arrivé à Strasbourg vendredi, pour rendre hommage aux victimes",
                "Le ministre est arrivé à Strasbourg pour rendre hommage aux victimes",
            ),
            (
                "date in front behind a colon",
                "date",
                "La scène a été filmée : mardi 16 juin, une femme a été agressée à Brest",
                "La scène a été filmée : une femme a été agressée à Brest",
            ),
            (
                "press agencies give a bare fact",
                "attribution",
                "Les deux présidents se sont parlé hier, d'après les premiers récits des agences russes",
                "Les deux présidents se sont parlé hier",
            ),
            (
                "a ship's name in quotation marks is no speech",
                "attribution",
                'Un voilier, le "Mistigri", a été secouru au large, a annoncé la préfecture',
                'Un voilier, le "Mistigri", a été secouru au large',
            ),
            (
                "the day of a fact behind si",
                "date",
                "Si Brest a rouvert mardi ses musées, la ville de Lyon attend encore",
                "Si Brest a rouvert ses musées, la ville de Lyon attend encore",
            ),
            (
                "when somebody told a share",
                "date",
                "Le gaz va baisser de 0,9% à Brest, a annoncé la semaine dernière la Commission",
                "Le gaz va baisser de 0,9% à Brest, a annoncé la Commission",
            ),
        ]
    ],
)
def test_cut(name: str, sentence: str, left: str) -> None:
    found = parsed(sentence)
    cuts = [cut for cut in operators.find(found, supplements.chances(found)) if cut.name == name]
    texts = [joining.join(found, joining.kept(found, [cut])) for cut in cuts]
    assert left in texts


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "observers who saw it",
                "attribution",
                "Les élections de Brest ont été entachées de 300 fraudes, a constaté l'OSCE",
            ),
            ("a day that is the news", "date", "C'est mardi que le pont de Brest rouvre aux voitures"),
            ("the day of an event to come", "date", "Le parcours de la course sera communiqué le 2 avril"),
            ("the day of an hour", "date", "Le maire a annoncé mardi 3 mai la fermeture du pont dès minuit"),
            (
                "the place of an event",
                "complement",
                "Un avion a percuté un car de pompiers, sur le tarmac de Roissy",
            ),
            ("the day of an end", "date", "L'état d'urgence doit prendre fin vendredi dans tout le pays"),
            ("the day of an opening", "date", "Le procès qui s'ouvre mercredi à Paris inquiète le maire"),
            ("a day instead of another", "date", "Le film est sorti vendredi au lieu de mardi à Brest"),
            (
                "a day that another tells of",
                "date",
                "Le maire a parlé jeudi 15 juin, jour où il fêtait",
            ),
            (
                "the day of what is to come",
                "date",
                "La cathédrale de Reims rouvrira ses portes le 8 décembre après les travaux",
            ),
            (
                "the day of a plan",
                "date",
                'La SNCF prévoit un trafic "perturbé" vendredi à Brest',
            ),
            (
                "the day of what should come",
                "date",
                "Le maire doit recevoir mardi les syndicats",
            ),
            (
                "of whom a share is",
                "leading adjunct",
                "Chez les moins de 25 ans, le chômage a reculé de 3% à Brest",
            ),
            (
                "a source behind what only describes",
                "apposition",
                "BP conclut un accord avec Brest, un projet hors norme, ont déclaré deux élus hostiles",
            ),
            (
                "the day of a publication",
                "date",
                "Le taux monte, selon un sondage rendu public jeudi",
            ),
            ("a day with a complement", "date", "Le mardi de la reprise a déçu les commerçants de Brest"),
            ("speech", "attribution", 'Le pont est "une honte absolue", a annoncé la préfecture'),
            (
                "a relative before the object of its verb",
                "relative",
                "Le tribunal de Brest a infligé à Jean Petit, qui a fait appel, une amende de mille euros",
            ),
            (
                "a relative before another object",
                "relative",
                "La police a arrêté Jean Petit, qui roulait sans permis, Paul Martin et Luc Roche",
            ),
            (
                "the subject behind two adjuncts",
                "apposition",
                "Lundi, à Brest, le maire, élu en 2014, démissionne",
            ),
            (
                "no witness of the agency",
                "attribution",
                "Plus de 200 élus ont été volés à Brest, a constaté le maire devant les journalistes",
            ),
            (
                "which participle tells the news",
                "auxiliary",
                "Un homme de Brest soupçonné d'avoir volé un bateau a été interpellé",
            ),
            (
                "how long after an event it is",
                "auxiliary",
                "Deux mois après la fermeture du port, un élu a été interpellé à Brest",
            ),
            ("a charge", "participle", "Deux hommes, soupçonnés d'un vol, ont été arrêtés à Brest"),
            ("a figure", "attribution", "Plus de 200 personnes ont défilé à Brest, a indiqué un élu"),
            (
                "the period of a share",
                "date",
                "Le mois dernier, les ventes de voitures à Brest ont bondi de 3,9%",
            ),
            (
                "the day of what was to come",
                "date",
                "Le maire de Brest a annoncé que le pont rouvrirait le 8 mars",
            ),
            (
                "a day between a name and an apposition",
                "date",
                "Joe Biden a choisi Kamala Harris pour battre Donald Trump le 3 novembre, première"
                " femme de la liste",
            ),
            (
                "a minor's age",
                "leading adjunct",
                "À 9 ans, Jean Petit a vendu des limonades aux passants de Brest pour payer son école",
            ),
            (
                "the day of a condition",
                "date",
                "Deux élus sur trois de Brest soutiendraient la loi si l'on votait aujourd'hui",
            ),
            (
                "the day of a condition with a pronoun",
                "date",
                "Le maire de Brest renoncerait s'il perdait dimanche le vote de ses élus",
            ),
        ]
    ],
)
def test_no_cut(name: str, sentence: str) -> None:
    found = parsed(sentence)
    assert name not in [cut.name for cut in operators.find(found, supplements.chances(found))]


@pytest.mark.parametrize(
    ("sentence", "refusal"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("nothing wrong", "Le maire de Brest a saisi la justice", None),
            ("a ticker that looks glued", "Le groupe Airbus (AIR.PA) a livré cent avions", None),
            ("a name that starts small", "Un avion d'easyJet a fait demi-tour à Brest", None),
            ("a name that starts with a short form", "Le groupe bioMérieux a fermé un site à Brest", None),
            ("a shop named after somebody", "Le magasin E.Leclerc de Brest a été détruit", None),
            ("a newspaper named after a number", "Le journal 20Minutes va quitter la ville de Brest", None),
            (
                "a year before a sentence",
                "Le pont rouvrira en 2027Dans une lettre, Brest le nie",
                "words run together",
            ),
            ("words before a first name", "Les élus ont fermé le pontMarine de Brest", "words run together"),
            ("glued sentences", "Le groupe Airbus livre.Le maire a livré cent avions", "words run together"),
            ("everybody's", "Notre galaxie compte deux fois plus d'étoiles qu'à Brest", None),
            ("a lawyer's title", "Me Dupond-Moretti a saisi la justice de Brest", None),
            ("what there is not", "Il n'y aura pas de second pont sur le fleuve à Brest", None),
            ("what is lacking", "Il manquait une signature au maire de Brest pour payer ses élus", None),
            ("where he was not", "Le maire de Brest n'y a pas participé hier", "a pronoun without its noun"),
            (
                "what he misses",
                "Il manque la finale de la Coupe de France à Brest",
                "a pronoun without its noun",
            ),
            ("what was enough", "Il aura suffi d'un mot de passe pour vider les archives de Brest", None),
            (
                "what is conceded to what stands before",
                "La foire de Brest n'en a pas moins connu une belle affluence",
                "points to what was said before",
            ),
            ("neither nor", "Ni la droite ni la gauche ne votera le budget de Brest", None),
            ("neither alone", "Ni le maire de Brest a saisi la justice", "a beginning that hangs"),
            ("what faire stands for", "La mairie de Brest n'envisage pas de le faire", None),
            ("what comme tells", "Le maire dément avoir fermé, comme l'affirme Ouest-France, le port", None),
            ("such", "Une telle fermeture menace le port de Brest", "points to what was said before"),
            ("before", "Le maire avait déjà saisi la justice à Brest", "points to what was said before"),
            ("too", "Le maire de Brest a aussi saisi la justice", "points to what was said before"),
            ("but also", "Le maire mais aussi le préfet ont saisi la justice", None),
            (
                "this in speech",
                '"Cette mesure est une honte", dit le maire de Brest',
                "points to what was said before",
            ),
            ("lequel", "Un combat dans lequel le maire de Brest peut compter sur ses amis", "no main verb"),
            (
                "a lost stop",
                'Des mots "sortis de leur contexte" Les propos du maire ont choqué',
                "words run together",
            ),
            ("a name with an article", "Le maire de Brest a lu La Montagne chaque matin", None),
            ("a brand with two capitals", "Le maire de Brest a saisi HuffPost et BuzzFeed", None),
            ("glued words", "Le maire de Brest quitte la plaineDouze élus sont saisis", "words run together"),
            ("glued name", "La Loi RétropédalageÉlise Houx saisit le maire", "words run together"),
            (
                "a lost heading",
                "Un maire en colère Après la fête Brest est vide",
                "words run together",
            ),
            ("a nominal sentence", "Stupéfaction au sein du diocèse de Brest", None),
            ("an adjective opens it", "Mauvaise surprise pour les pêcheurs de Brest", None),
            ("a name opens it", "Jean Verdier dans le viseur de la justice", None),
            ("a nominal sentence with an article", "Une surprise pour les pêcheurs de Brest", "no main verb"),
            ("a picture", "Photo : le maire de Brest dans la vieille ville", "no main verb"),
            ("a list", "Pluie, vent et neige dans les rues de Brest", "no main verb"),
            ("a list left open", "Pluie et vent dans les rues de Brest...", "no main verb"),
            ("whose", "Retour de ses amis dans les rues de Brest", "no main verb"),
            ("a question without verb", "Comment mieux protéger le port de Brest ?", None),
            ("a question with its verb first", "Que risquent les pêcheurs de Brest ?", None),
            ("whose, after one adjunct", "Depuis son départ, Jean Verdier vit à Brest", None),
            ("whose, after two", "Depuis sa vente, en 1974, le voilier Mistigri navigue à Brest", None),
            ("whose, after a span", "Deux jours après sa vente, le voilier Mistigri a coulé", None),
            ("a byline", "Jean Verdier avec AFP dans la ville de Brest", "no main verb"),
            ("the credit of an interview", "Propos recueillis par Jean Verdier à Brest", "no main verb"),
            ("a quoted title", 'Le tube "Danse avec moi" de Jean Verdier à Brest', "no main verb"),
            ("a participle behind its own comma", "Le pont de Brest, construit en 1930", "no main verb"),
            ("an interrogative with a preposition", "À quoi servent les élus de Brest ?", None),
            ("a magazine called like a pronoun", "Le magazine Elle publie un sondage à Brest", None),
            ("a name of three words in one", "Le maire de Brest a lancé TousAntiCovid", None),
            (
                "whose, of none",
                "Deux jours après sa mort, la police enquête à Brest",
                "a pronoun without its noun",
            ),
            (
                "à commencer par",
                "À commencer par un élu de Brest, le conseil refuse la loi",
                "points to what was said before",
            ),
            ("quant à", "Quant au pont de Brest, le maire de Lyon hésite", "points to what was said before"),
            ("their, of nobody", "Le ministère a refusé leur retour à Brest", "a pronoun without its noun"),
            ("these", "Ceux-là ont été fermés dans la ville de Brest", "points to what was said before"),
            ("one of whom", "L'un, venu de Brest, enlace un autre homme", "points to what was said before"),
            ("this day", "La société de Brest rappelle ce jour deux lots de fromage", None),
            ("this season", "Les 300 postes affichés ce printemps à Brest sont vacants", None),
            ("what c'est sets off", "C'est finalement à Brest que se tiendra la réunion des ministres", None),
            ("what c'est is", "C'est une lettre que publie Paris Match", "points to what was said before"),
            ("one of several", "L'un des élus de Brest a saisi la justice", None),
            (
                "who was named before",
                "L'intéressé a nié devant les juges de Brest",
                "points to what was said before",
            ),
            (
                "what was asked before",
                "La question divise les élus de Brest",
                "points to what was said before",
            ),
            ("a question of its own", "La question des salaires divise les élus de Brest", None),
            ("an idea that is new", "Une question divise les élus de Brest, celle du pont", None),
            ("a question told behind it", "La question est de savoir si le pont de Brest tient", None),
            (
                "who were named before",
                "Les intéressés ont nié devant les juges",
                "points to what was said before",
            ),
            ("verbs that go on", "La ville de Brest relève ses taux, poursuit sa lutte contre le feu", None),
            ("no", "Non, répond le maire de Brest", "points to what was said before"),
            ("no, and what is denied", "Non, le pont de Brest ne ferme pas", None),
            ("an answer", '"Le pont fermera", répond le maire de Brest', "points to what was said before"),
            (
                "what goes on",
                '"Le pont fermera", a ajouté le maire de Brest',
                "points to what was said before",
            ),
            ("what opens", '"Le pont fermera", a lancé le maire de Brest', None),
            ("an answer to somebody", "Le maire de Brest, élu en mai, répond à Jean Petit", None),
            ("so", "Le maire de Brest a ainsi fermé deux ponts", "points to what was said before"),
            ("as well as", "Le maire ferme ainsi que prévu deux ponts de Brest", None),
            ("À without its accent", "A quelques jours de sa vente, le voilier Mistigri a coulé", None),
            ("this month", "Les pains sortent mal du test que publie ce mois-ci la revue", None),
            ("this book", "La revue de Brest publie ce livre", "points to what was said before"),
            (
                "an aside that means nobody",
                "Ni le maire ni le préfet n'ont, semble-t-il, mesuré la colère",
                None,
            ),
            (
                "a speaker who is not named",
                '"Le pont", a-t-il dit, "sera fermé aux cars de Brest"',
                "a pronoun without its noun",
            ),
            ("how many they are", "Ils étaient 340 à défiler contre la fermeture du port de Brest", None),
            (
                "how they are",
                "Elles sont plus difficiles à joindre que les mairies de Brest",
                "a pronoun without its noun",
            ),
            (
                "who is told behind a colon",
                "Le procureur de Brest l'accuse : la mère a menti",
                "a pronoun without its noun",
            ),
            (
                "what somebody is, like an opinion",
                "Il est impossible à battre au port de Brest",
                "a pronoun without its noun",
            ),
            ("whose home", "Le policier a été vu chez elle à Brest", "a pronoun without its noun"),
            (
                "an initial before a sentence",
                "Le plan A.Le maire de Brest a saisi la justice",
                "words run together",
            ),
            (
                "that they were there",
                "Ils étaient à Brest pour défiler contre la fermeture",
                "a pronoun without its noun",
            ),
            ("what is told behind a colon", "Le maire l'a annoncé : le pont de Brest sera fermé", None),
            (
                "whom a list names",
                "Le maire l'a nommé : un pont, un quai et un phare",
                "a pronoun without its noun",
            ),
            (
                "an opinion in quotation marks",
                'Il est "inopportun" d\'aller à Brest, a estimé le maire',
                None,
            ),
            (
                "what somebody is",
                'Il est "courageux" à Brest, a estimé le maire',
                "a pronoun without its noun",
            ),
            ("whose, of a woman", "Une femme est morte poignardée dans son appartement de Brest", None),
            (
                "whose, of a matter",
                "Une enquête est ouverte dans son quartier de Brest",
                "a pronoun without its noun",
            ),
            (
                "whose, behind a time and a date",
                "Un peu plus d'une semaine après leur mariage, le 19 mai, le prince Harry et Meghan partent",
                None,
            ),
            (
                "whose, of a description",
                "Privé de ses ordinateurs, l'hôpital de Brest travaille au crayon",
                None,
            ),
            ("against his will", "Jean Petit est revenu malgré lui à Brest", None),
            ("with another", "Jean Petit est revenu avec lui à Brest", "a pronoun without its noun"),
            ("a tone", "Avec un ton solennel, le maire de Brest a ouvert la foire", None),
            ("your tone", "Le maire de Brest aime ton accent", "first or second person"),
            ("where it will be", "Ce sera au bord du lac que se tiendra la foire de Brest", None),
            ("what it will be", "Ce sera une foire au bord du lac", "points to what was said before"),
        ]
    ],
)
def test_whole_sentence_as_a_headline(sentence: str, refusal: str | None) -> None:
    assert whole(parsed(sentence)).refused == refusal


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "the only name",
                "Deux ouvriers sont morts sur un chantier, a-t-on appris auprès du parquet de Nanterre",
                "Deux ouvriers sont morts sur un chantier",
            ),
            (
                "a country's adjective says where",
                "La Bourse suisse a terminé en légère baisse mardi, pénalisée par le repli de Nestlé",
                "La Bourse suisse a terminé en légère baisse mardi",
            ),
            (
                "behind an adjunct with a comma of its own",
                "Face à la hausse, vingt communes (330 selon Jean Castex) imposent un masque dans la rue",
                "Face à la hausse, vingt communes imposent un masque dans la rue",
            ),
            (
                "newspaper called like an outcome",
                "Un chalet de Brest a brûlé dans la montagne, rapporte Le Dauphiné libéré",
                "Un chalet de Brest brûle dans la montagne",
            ),
        ]
    ],
)
def test_a_source_that_may_go(sentence: str, left: str) -> None:
    assert left in [variant.text for variant in variants(parsed(sentence)) if variant.refused is None]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "little fame",
                "Julien Griffoul, patron de Mistral, a quitté la ville de Brest pour un port italien",
                True,
            ),
            (
                "fame",
                "Emmanuel Macron, président de la République, a quitté la ville de Brest pour Paris",
                False,
            ),
            (
                "an office before",
                "Le pilote Wayne Griffoul, patron de Mistral, a quitté la ville de Brest pour Paris",
                False,
            ),
        ]
    ],
)
def test_who_a_person_is_stays_unless_everybody_knows(sentence: str, kept: bool) -> None:
    passing = [variant.text for variant in variants(parsed(sentence)) if variant.refused is None]
    assert passing
    assert all(", p" in text for text in passing) is kept


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "the day goes with the commas around it",
                "Un accord a été signé[, mercredi,] à Tunis, entre le ministère et l'Agence allemande",
                "Un accord a été signé à Tunis entre le ministère et l'Agence allemande",
            ),
            (
                "the day goes with the comma that opens an adjunct before the object",
                "Jeanne Petit a reçu[ dimanche,] des mains du préfet de la Meuse, la médaille du courage",
                "Jeanne Petit a reçu des mains du préfet de la Meuse la médaille du courage",
            ),
            (
                "two of three commas stay",
                "Jeanne Petit a reçu[, mardi], à Brest, la médaille du courage",
                "Jeanne Petit a reçu, à Brest, la médaille du courage",
            ),
            (
                "both commas stay",
                "Jeanne Petit a reçu[ dimanche], à Brest, la médaille du courage",
                "Jeanne Petit a reçu, à Brest, la médaille du courage",
            ),
            (
                "a comma that stood alone",
                "Jeanne Petit a nagé[ dimanche] à Brest, dans le port",
                "Jeanne Petit a nagé à Brest, dans le port",
            ),
            (
                "the comma between the subject and its verb goes with what stands in front",
                "[Deux pêcheurs de Brest, ]Jean Petit et Luc Grand, ont été sauvés au large",
                "Jean Petit et Luc Grand ont été sauvés au large",
            ),
            (
                "the comma before the last adjunct goes with those before, behind an object",
                "Le ministre a mis l'accent[, dimanche à Alger,] lors d'une visite, sur le rôle des élus",
                "Le ministre a mis l'accent lors d'une visite sur le rôle des élus",
            ),
            (
                "one letter is no initials",
                "Le club de Brest est descendu[ mardi] en série B.",
                "Le club de Brest est descendu en série B",
            ),
            (
                "the stop of initials stays",
                "Un salarié sur cinq[ (19 %)] travaille le dimanche, indique l'I.N.S.E.E.",
                "Un salarié sur cinq travaille le dimanche, indique l'I.N.S.E.E.",
            ),
            (
                "the commas of an apposition stay",
                "[Lundi, ]Jean Petit, pêcheur de Brest, a été sauvé au large",
                "Jean Petit, pêcheur de Brest, a été sauvé au large",
            ),
            (
                "a day behind a noun that its verb governs",
                "Le tribunal a donné raison, [lundi, ]à une femme de Brest",
                "Le tribunal a donné raison à une femme de Brest",
            ),
            (
                "a day between commas before a place",
                "Une bombe a fait neuf morts, [lundi, ]devant un tribunal, ont annoncé des élus",
                "Une bombe a fait neuf morts devant un tribunal, ont annoncé des élus",
            ),
            (
                "a day behind an apposition",
                "Le maire a reçu le préfet, Jean Petit, [mardi, ]à Brest",
                "Le maire a reçu le préfet, Jean Petit, à Brest",
            ),
            (
                "a day between commas before what the verb governs",
                "La douane a mis la main, [mardi, ]dans le port, sur 4 tonnes de cocaïne",
                "La douane a mis la main, dans le port, sur 4 tonnes de cocaïne",
            ),
            (
                "a time before a place",
                "Le gardien a repoussé 34 tirs[ mardi soir], au Centre Bell",
                "Le gardien a repoussé 34 tirs au Centre Bell",
            ),
            (
                "a time before places",
                "La grève a tourné à l'émeute[ dans la soirée de mardi], dans le port, à Brest",
                "La grève a tourné à l'émeute dans le port, à Brest",
            ),
            (
                "a time before an insertion",
                "Un gendarme s'est tué[ lundi 26 mars], à Rennes, avec son arme",
                "Un gendarme s'est tué, à Rennes, avec son arme",
            ),
            (
                "a day before an insertion and what the verb governs",
                "Le maire a procédé[ mardi], en présence du préfet, à la remise de vingt pompes",
                "Le maire a procédé, en présence du préfet, à la remise de vingt pompes",
            ),
            (
                "a day before an infinitive that the verb needs",
                "Les élus ont échoué[, mardi 14 mars, ]à voter la loi sur le port, la ville restant opposée",
                "Les élus ont échoué à voter la loi sur le port, la ville restant opposée",
            ),
            (
                "a day before an adjunct of many words",
                "Le parlement s'est prononcé[, mardi, ]pour l'interdiction des sacs à usage unique pour les"
                " fruits et légumes de saison, à une voix près",
                "Le parlement s'est prononcé pour l'interdiction des sacs à usage unique pour les"
                " fruits et légumes de saison, à une voix près",
            ),
            (
                "what the comma opens is no adjunct",
                "Le port a été fermé[, mardi], une première",
                "Le port a été fermé, une première",
            ),
        ]
    ],
)
def test_a_comma_without_its_pair_goes(marked: str, left: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    sentence = parsed(marked.replace("[", "").replace("]", ""))
    inside = [place for place, token in enumerate(sentence.tokens) if start <= token.start < end]
    cut = Cut("date", ((inside[0], inside[-1] + 1),))
    assert joining.join(sentence, joining.kept(sentence, (cut,))) == left


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(sentence, id=phenomenon)
        for phenomenon, sentence in [
            (
                "adjunct in two parts",
                "Lors d'un salon à Lille, en Flandre, Wayne Rooney, le pilote, a vu Brest",
            ),
            ("members of an enumeration", "La Lune, le Soleil et la Terre ont rendez-vous à Brest"),
            (
                "members after an adjunct",
                "Dans une lettre, les ministères de la Mer, des Transports et du Travail ont saisi Brest",
            ),
        ]
    ],
)
def test_commas_after_an_adjunct(sentence: str) -> None:
    passing = [variant.text for variant in variants(parsed(sentence)) if variant.refused is None]
    assert passing
    for text in passing:
        assert "Rooney, a vu" not in text
        assert not text.startswith(("Des Transports", "Le Soleil"))


@pytest.mark.parametrize(
    ("sentence", "headline_text"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "one comma before the verb",
                "Un gendarme blessé dans une collision à Brest, a été opéré",
                "Un gendarme blessé dans une collision à Brest a été opéré",
            ),
            ("who speaks", "Une question de temps, tranche le maire de Brest", None),
            ("a pair", "Le maire de Brest, Jean Verdier, a été opéré", None),
            ("an adjunct", "Dans la ville de Brest, a été opéré un gendarme", None),
            (
                "a name behind an adjunct",
                "À un an des élections, Benoît Hamon, aurait demandé de l'aide à la ville de Brest",
                "À un an des élections, Benoît Hamon aurait demandé de l'aide à la ville de Brest",
            ),
            (
                "two names behind an adjunct",
                "Avant leur départ de Brest, Malia et Sasha Obama, ont reçu des conseils de la ville",
                "Avant leur départ de Brest, Malia et Sasha Obama ont reçu des conseils de la ville",
            ),
            (
                "an adjunct and its apposition",
                "Sous la présidence du maire, Jean Petit, s'est tenue une réunion à Brest",
                None,
            ),
        ]
    ],
)
def test_a_comma_that_parts_the_subject_from_its_verb_goes(sentence: str, headline_text: str | None) -> None:
    document = french.analyse(article_from_text(sentence + "."))
    parsed_sentence = next(compose.ranked(document, salience.of(document)))[1].parsed
    assert parsed_sentence is not None
    assert parsed_sentence.text == (headline_text or sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "La scène a été filmée : mardi 16 juin, une femme a été agressée devant son compagnon à Brest",
        "La scène a été filmée ; mardi 16 juin, une femme a été agressée devant son compagnon à Brest",
        "La scène a été filmée : (vidéo), une femme a été agressée devant son compagnon à Brest",
    ],
)
def test_a_colon_or_semicolon_meets_no_comma(sentence: str) -> None:
    passing = [variant.text for variant in variants(parsed(sentence)) if variant.refused is None]
    assert passing
    assert not any(mark in text for text in passing for mark in (":,", ";,", ": ,", "; ,"))


def test_a_comma_that_loses_what_stood_behind_it_is_no_error() -> None:
    document = french.analyse(article_from_text("Le maire de Brest, élu, a ouvert le pont, jeudi,)"))
    assert headline.write(document).text


@pytest.mark.parametrize(
    ("sentence", "cleaned"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("footnote", "Un sondage Elabe* le dit.", "Un sondage Elabe le dit"),
            ("stars", "Un hôtel 5* de Brest.", "Un hôtel 5* de Brest"),
            ("italics of an agency", "Une terrasse en +rooftop+ à Brest.", "Une terrasse en rooftop à Brest"),
            ("two stops", "Le pont ferme..", "Le pont ferme"),
            ("a ticker", "Le groupe LVMH <LVMH.PA> grandit.", "Le groupe LVMH grandit"),
            ("a ticker in brackets", "Airbus (AIR.PA) et CGI (TSX: GIB.A) montent.", "Airbus et CGI montent"),
            ("an acronym in brackets", "La banque (BCE) monte.", "La banque (BCE) monte"),
            ("a time with seconds", "Il nage en 1'52\"69 à Brest.", "Il nage en 1'52\"69 à Brest"),
            ("two articles", "Le pont de des Marquisats ferme.", "Le pont des Marquisats ferme"),
            ("no article", "Le pont de Des Moines ferme.", "Le pont de Des Moines ferme"),
            ("an ellipsis", "Le pont ferme...", "Le pont ferme..."),
            ("a connective", "Le pont ferme pourtant à Brest.", "Le pont ferme à Brest"),
            (
                "a connective inside its clause",
                "Le pont a ainsi fermé, a-t-il dit.",
                "Le pont a fermé, a-t-il dit",
            ),
            (
                "a connective before an inversion",
                "Le pont ferme : ainsi le maire a-t-il tranché.",
                "Le pont ferme : ainsi le maire a-t-il tranché",
            ),
            (
                "what he was then",
                "Il vit de Gaulle, alors chef du pays.",
                "Il vit de Gaulle, alors chef du pays",
            ),
            (
                "a connective at the beginning",
                "Parallèlement, le pont ferme à Brest.",
                "Le pont ferme à Brest",
            ),
        ]
    ],
)
def test_what_is_cleaned_from_a_sentence(sentence: str, cleaned: str) -> None:
    assert clean.clean_sentence(sentence) == cleaned


def test_a_headline_without_brackets_comes_first() -> None:
    document = french.analyse(
        article_from_text("Le maire de Brest (PS) a inauguré un musée (12.000 m2) sur le port.")
    )
    assert headline.write(document).text == "Le maire de Brest inaugure un musée sur le port"


@pytest.mark.parametrize(
    ("sentence", "free"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "a verb that could be a noun",
                "Cet essai, coordonné par l'Inserm, suscite de fortes attentes",
                1,
            ),
            ("after a reflexive pronoun", "Le syndicat s'alarme de la fermeture du pont", 1),
            ("ainsi que joins two nouns", "Le maire ainsi que le préfet ouvrent le pont", 1),
            ("a comparison", "Le pont est plus large que prévu", 1),
            ("a comparison between commas", "Un pont, plus large que le port de Brest, ouvre mardi", 1),
            ("a relative claims its verb", "Le pont que la ville répare ouvre", 1),
            ("qui stands before its verb", "La vedette qui équipe le port ouvre la mer", 1),
            ("a quoted clause", 'Le maire estimant que "tout va bien" a ouvert le pont', 1),
            ("parts without a verb", "Dix élus, parmi lesquels Jean Petit, ouvrent le pont", 1),
            ("after two adjectives", "Une étude des autorités maritimes bretonnes pointe le pont", 1),
            ("soit is a verb", "La tribune demande que le vaccin, cher à produire, soit pris en charge", 1),
            ("no verb", "Le pont de Brest et ses environs", 0),
            ("before a day", "La SNCF annonce mardi que six trains vont circuler", 1),
            ("before an adjective", "Le port du masque dans la rue, cet hiver, reste obligatoire", 1),
            ("a bare object", "Jean Verdier, sourd de naissance, fait part de son dégoût", 1),
            ("è for é", "Jean Verdier suggère de fermer le pont", 1),
            ("after a plural adjunct", "Comme pour ses filles précédentes, la mère souffre d'un rhume", 1),
            ("quoted", 'Le maire de Brest "prend acte" du départ', 1),
            ("quoted, negated", 'Le maire de Brest "n\'a pas cédé" au port', 1),
        ]
    ],
)
def test_main_verbs(sentence: str, free: int) -> None:
    found = parsed(sentence)
    assert verbs(found, range(len(found))) == (free, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("one sentence each", ['"Le pont est beau."', '"La mer aussi."'], [False, False]),
            ("over two", ['"Le pont est beau.', 'La mer aussi", dit le maire.'], [True, True]),
            ("over three", ["« Le pont est beau.", "La mer aussi.", "Le port non. »"], [True, True, True]),
            ("lost", ['"Le pont est beau.', "La mer aussi.", "Le port non."], [True, False, False]),
            (
                "lost, then another",
                ['"Le pont est beau.', 'Le maire dit: "La mer aussi."'],
                [True, False],
            ),
            ("no marks", ["Le pont est beau.", "La mer aussi."], [False, False]),
            ("seconds", ["Jean Petit a nagé en 1'52\"69.", "Il vit à Brest."], [False, False]),
        ]
    ],
)
def test_quotations_over_several_sentences(text: list[str], expected: list[bool]) -> None:
    document = french.analyse(article_from_text(" ".join(text)))
    assert [sentence.text for sentence in document.sentences] == text
    assert quotations.inside(document.sentences) == expected


@pytest.mark.parametrize(
    ("sentence", "needs", "lost"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "noun of ceux",
                "Le test de Brest, qui donne des résultats, vaut ceux de Lyon",
                "ceux",
                "résultats",
            ),
            (
                "what la veille counts from",
                "Le maire de Brest a critiqué mardi un vote tenu la veille",
                "veille",
                "mardi",
            ),
            (
                "what the same date counts from",
                "Les réserves de la Tunisie se sont établies, au 18 mars 2021, à 22 milliards de dinars, soit"
                " l'équivalent de 141 jours d'importation, contre 109 à la même date de l'année écoulée",
                "même date",
                "18 mars",
            ),
            (
                "what la veille counts from, before an infinitive",
                "Des élus américains ont dénoncé mardi les violences policières à Washington et fustigé la"
                " décision de Donald Trump la veille de faire disperser violemment des manifestants",
                "la veille",
                "mardi",
            ),
            (
                "the day of an imperfect",
                "On ignorait encore hier les causes de l'incendie du port de Brest",
                "",
                "hier",
            ),
            (
                "the time of an imperfect in -rer",
                "Le maire de Brest préparait lundi un discours",
                "",
                "lundi",
            ),
            (
                "the time of an imperfect behind a group",
                "La chaîne, ainsi que sa filiale, diffusait lundi un film de Brest",
                "",
                "lundi",
            ),
            (
                "who a person is, in a clause",
                "Julien Quimperlois, qui dirige le port, a quitté Brest pour rejoindre un port italien",
                "",
                "dirige",
            ),
            ("the time of an imperfect", "La chaîne bretonne diffusait lundi un film sur Brest", "", "lundi"),
            (
                "the time of an imperfect joined to a perfect",
                "Dix marins sont morts noyés et une dizaine d'autres étaient portés disparus lundi à Brest",
                "disparus",
                "lundi",
            ),
            (
                "how long an imperfect lasts",
                "Le départ du maire et du préfet de Brest était décidé depuis plusieurs jours",
                "",
                "depuis",
            ),
            (
                "toll",
                "Un orage a emporté un pont au nord de Brest, faisant au moins douze morts",
                "",
                "douze morts",
            ),
            (
                "time of an adverb",
                "À la fin de la chanson, le chanteur Jean Petit a aussitôt salué la foule du port de Brest",
                "aussitôt",
                "chanson",
            ),
            (
                "time of à nouveau",
                "À la fin de la première chanson, le chanteur Jean Petit a à nouveau salué les élus du port",
                "à nouveau",
                "chanson",
            ),
            (
                "who a person is, fronted",
                "Ancien pilote du port, Jean Quimperlois se souvient d'un orage qui a détruit dix bateaux",
                "",
                "Ancien",
            ),
            (
                "the place that a noun stands for",
                "En visite en Italie, Emmanuel Macron a promis une aide urgente au pays frappé par la crue",
                "",
                "Italie",
            ),
            (
                "children among the victims",
                "Sept pêcheurs, dont trois enfants, se sont noyés au large du port de Brest",
                "",
                "dont",
            ),
            (
                "what y stands for",
                "Interrogé sur un confinement, Jean Castex répondit qu'il n'était pas question d'y recourir"
                " à l'échelle nationale, mais qu'il n'excluait pas des mesures si la situation l'exige",
                "recourir",
                "Interrogé",
            ),
            (
                "what a comma belongs to",
                "Un élu de Brest qui a refusé de parler au maire, a assuré aux juges qu'il avait eu peur",
                "",
                "qui",
            ),
            (
                "the place, where an adjective is of somebody",
                "La chanteuse française a été blessée dans une avalanche survenue lundi à Brest",
                "",
                "Brest",
            ),
            (
                "the verb in speech",
                "Sur les douze participants au stage, \"huit présentaient des symptômes d'intoxication"
                ' alimentaire", indique le parquet de Brest',
                "",
                "huit",
            ),
            (
                "dismissal",
                "Limogé la semaine dernière, le patron du port Jean Verdier critique la gestion du maire",
                "",
                "Limogé",
            ),
            (
                "when it was in a relative clause",
                "Dix marins ont péri au large de Brest, selon un bilan que la préfecture n'était pas en"
                " mesure de confirmer lundi soir",
                "mesure de confirmer",
                "lundi soir",
            ),
            (
                "how many died",
                "Un automobiliste de 23 ans a provoqué dans la nuit de samedi à dimanche sur l'E42, à hauteur"
                " de Brest, une collision en chaîne dont le bilan s'élève à deux morts et cinq blessés,"
                " indique le parquet",
                "collision",
                "deux morts",
            ),
            (
                "day of la journée",
                "Dimanche, la journée sera orange sur les routes de Brest",
                "journée",
                "Dimanche",
            ),
            (
                "what another is one more of",
                "Après le décès de son dernier requin, jeudi, un autre incident s'est produit dans"
                " l'aquarium de Brest",
                "incident",
                "requin",
            ),
            (
                "last one named before celle-ci",
                "Furieux contre sa femme, l'homme s'est rendu au bureau de celle-ci à Brest",
                "celle-ci",
                "femme",
            ),
            (
                "of what the edition is",
                "Fête sur le Tour de Brest : le départ de la 107e édition a été donné mardi à Nice",
                "édition",
                "Tour",
            ),
        ]
    ],
)
def test_no_variant_loses(sentence: str, needs: str, lost: str) -> None:
    passing = [variant.text for variant in variants(parsed(sentence)) if variant.refused is None]
    assert passing
    assert all(lost in text for text in passing if needs in text)


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "a man told of, whom the subject is not",
                "La maire de Brest, qui accusait un militant, a indiqué qu'il avait été relaxé en appel",
                True,
            ),
            (
                "a thing told of, which the subject may be",
                "Le club de Brest, qui avait prêté son gardien à Quimper, a indiqué qu'il souffrait du dos",
                True,
            ),
            (
                "a person, who is likelier than others",
                "Le maire de Brest, qui accusait un militant, a indiqué qu'il quittait ses fonctions",
                False,
            ),
            (
                "a name behind an adjunct",
                "À la sortie du port, Emmanuel Macron, qui accusait un élu, a indiqué qu'il partait lundi",
                False,
            ),
            (
                "several, where one is told of",
                "Les syndicats de Brest, qui avaient vu le ministre, ont indiqué qu'ils partaient lundi",
                False,
            ),
        ]
    ],
)
def test_a_noun_that_a_later_pronoun_may_stand_for_stays(sentence: str, kept: bool) -> None:
    passing = [one.text for one in variants(parsed(sentence)) if one.refused is None]
    assert passing
    assert all(" qui " in text for text in passing) == kept


def test_the_day_of_who_says_it_is_not_that_of_the_same_period() -> None:
    told = "Renault vend 3.000 voitures, soit 5 % de plus qu'à la même période de 2022"
    found = list(variants(parsed(f"{told}, a annoncé jeudi le groupe")))
    assert any(variant.text.startswith(told) and "jeudi" not in variant.text for variant in found)
    assert all(variant.refused is None for variant in found if "même période" in variant.text)


def test_variants_hold_no_cut_twice_and_the_whole_sentence_once() -> None:
    sentence = parsed(
        "Lundi, le maire de Brest, élu en 2014, ouvrira un musée (12.000 m2), selon la préfecture"
    )
    found = list(variants(sentence))
    assert [one.whole for one in found if not one.cuts] == [sentence.text]
    assert [one.score for one in found] == sorted([one.score for one in found], reverse=True)
    for one in found:
        gone = [place for cut in one.cuts for start, end in cut.spans for place in range(start, end)]
        assert len(gone) == len(set(gone))


@pytest.mark.parametrize(
    ("sentence", "needed"),
    [
        pytest.param(
            "Le ministre de l'Intérieur, des Collectivités et du Logement, Jean Petit, a démissionné",
            True,
            id="the first field of a minister",
        ),
        pytest.param(
            "Dans un rapport rendu à Brest, des écologistes et des élus demandent un pont",
            False,
            id="a subject behind what is no title",
        ),
    ],
)
def test_what_stands_in_front_is_needed_by_what_goes_on_with_it(sentence: str, needed: bool) -> None:
    found = parsed(sentence)
    assert supplements.is_needed(found, 0, found.commas[0]) is needed


@pytest.mark.parametrize(
    ("sentence", "part", "needed"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "the verb of a second clause",
                "La ville de Brest hésite : une rue, fermée en mai, a été rouverte",
                "fermée en mai, a été rouverte",
                True,
            ),
            (
                "none of its verbs",
                "La ville de Brest hésite : une rue, fermée en mai, a été rouverte",
                "fermée en mai",
                False,
            ),
            (
                "a verb behind that of a second clause",
                "La ville de Brest hésite : une rue a fermé, ravagée, et deux ponts rouvrent",
                "ravagée, et deux ponts rouvrent",
                False,
            ),
            ("no colon", "La ville de Brest, en mai, a rouvert une rue", "en mai", False),
        ]
    ],
)
def test_a_clause_behind_a_colon_needs_its_verb(sentence: str, part: str, needed: bool) -> None:
    found = parsed(sentence)
    at = sentence.index(part)
    places = [place for place, token in enumerate(found.tokens) if at <= token.start < at + len(part)]
    assert supplements.is_needed(found, places[0], places[-1] + 1) is needed
