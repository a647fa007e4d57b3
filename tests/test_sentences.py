"""Sentence boundaries, one phenomenon of French at a time.

In the tables ``|`` stands for a boundary at a space, ``¦`` for one where nothing stands in the text.
"""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.french.sentences import is_intertitle, split

GOLD = """
La séance est levée à midi.
M. Rivière a pris la parole devant MM. Blanc et Noir, ainsi que Mme Legrand.
Me Dufour et le Dr. Aubert, cités à l'audience, n'ont rien dit.
Le ministre (Économie) a promis 13.000 emplois d'ici 2030.
« Nous tiendrons ! » a-t-il lancé.
À 18h20, il était reparti.
Le marché de l'art. Voilà sa passion.
Qui paiera ?
Personne ne le sait...
Les ventes ont reculé de 3,5 %.
"""


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("separator", [" ", "\n", "  ", "\u00a0", ""], ids=repr)
def test_gold_block_joined_by_anything(separator: str) -> None:
    gold = GOLD.strip().replace("art. Voilà", "art.\nVoilà").splitlines()
    assert sentences(separator.join(gold)) == gold


BOUNDARIES = {
    # Abbreviations, by what follows.
    "title before a name": "Il a vu M. Petit hier.|MM. Leroy et Roy aussi.",
    "title before a surname like an article": "Elle cite M. Le Goff.|Il nie.",
    "title before a small letter": "Selon M. de Brancion, tout va bien.",
    "title with a hashtag": "Aujourd'hui M. #Maire se tait.",
    "English title with a stop": "Le Dr. Martin soigne.|Mr. Brown aussi.",
    "abbreviation of a number": "Voir p. 12 et art. 4 du code.|Fin.",
    "abbreviation that is a word": "Il aime l'art.|Elle préfère le vol.|Paris dort.",
    "volume in Roman numerals": "Paru dans la revue, vol. XII, en mai.",
    "article of a code": "Selon l'art. L. 121-1 ou l'art. R123-4 du code, rien.|Il aime l'art.|Lucie non.",
    "month before a year": "La loi du 12 oct. 2020 et celle du 3 janv. 1950 sont là.",
    "month at the end": "Le vote est en oct.|12 maires le suivront.",
    "rank in capitals": "Le Mal. Foch, le Gén. Roy et le Col. Petit sont là.",
    "rank that is a word": "Un film sur le Mal.|Le public fuit.",
    "rank in small letters": "Le lt. Petit suit le gén. Roy.",
    "first name of two letters": "Th. Gautier a lu Ch. de Gaulle et Ph. Roy.",
    "after Christ": "En 30 apr. J.-C. naît une religion.",
    "century after Christ": "Le fort servit jusqu'au IIIe s. ap. J.-C. par intervalles.|Il est en ruine.",
    "part of a town": "Il vit dans le 7e arr. de Lyon, elle dans le 3e arrdt. de Paris.|Ils se voient.",
    "part of a town at the end": "Il vit dans le 7e arr.|Lyon dort.|Elle gagne dans la 3e circ.|Il nie.",
    "part of a country": "La prov. de Liège, le dpt. du Nord et le dépt. des Landes sont touchés.",
    "court before a small letter": "Le trib. de Lyon et la Cass. crim. ont tranché.|Le Cons. d'État aussi.",
    "chamber before a date": "Selon Civ. 1re, 3 mai 2019 et Crim. 12 juin 2020, le droit est clair.",
    "office before a small letter": "Le subst. du procureur, le gouv. de Québec et la secr. d'État parlent.",
    "clipped adjective": "Le dir. rég. des ventes et le conseil mun. de Nice ont voté.|Rien d'autre.",
    "public building": "Le bât. de la mairie, l'hôp. de Nice et l'univ. d'Aix ferment.|Le maire nie.",
    "quantities cut short": "Le nb. de morts croît.|Elle doit 3 mrd. d'euros et 5 mio. de francs.",
    "notice of a small ad": "Loyer de 450 € (réd. de 20 €), 3e ét. de la tour, rens. à la mairie.",
    "money at the end": "Elle doit 3 mrd.|Paul en doit deux.",
    "days cut short": "La mairie ouvre du lun. au ven. et le sam. à midi.|Le maire y tient.",
    "period before a small letter": "Le 2e trim. de l'année fut mauvais, la 3e sem. de mai aussi.",
    "pages and more": "Voir p. 12 et suiv. du rapport et le suppl. au journal.|Il est long.",
    "rank before a name": "Le Cne. Roy, le Cpl. Petit, la Lt-col. Blanc et le Brig. Noir sont là.|Fin.",
    "rank that is a ship": "Il commande le brig.|Naviguer est sa vie.",
    "building and square before a name": "Il vit au bât. Renoir, pl. Bellecour.|Elle y vient.",
    "boulevard": "Il habite 12 bd. Voltaire et elle Bd. St. Michel.",
    "title at the end": "Son père est prof.|Les élèves de la prof. Roy l'aiment.",
    "cut word at the end": "Il a 50 ans env.|Les témoins hésitent.",
    "exchange of a share": "La banque BNPP.PA monte, BP.L et AAPL.O baissent.|Le reste stagne.",
    "acronym at the end, glued": "Il soutient le RN.¦A Paris, il vote.|Elle quitte la CGT.¦L'été vient.",
    "and others": "Le virus, écrivent Roy et al. dans leur étude, recule.|Voir Roy et al. Nature, 2020.",
    "and others at the end": "Il cite Roy et al.|Les auteurs nient.",
    "year before an entry": "1986. Prix du meilleur second rôle.",
    "acronym like an abbreviation": "Il perd le soutien du PP.|Mariano Roy aussi.|Elle vit à MS.|Il dort.",
    "etc. at the end": "Des pommes, des poires, etc.|Les prix montent.",
    "etc. inside": "Des pommes, etc. sont vendues.",
    "before Christ inside": "En 52 av. J.-C. César assiège Alésia.",
    "from before Christ to after": "Des tombes (206 av. J.-C. - 24 apr. J.-C.) sont là.|Elles sont vides.",
    "a dash behind an initial": "La police a arrêté B. (il a menti).|- Le maire part.",
    "before Christ at the end": "Elle date de 52 av. J.-C.|Les fouilles l'ont prouvé.",
    "initials of a first name": "J.-P. Martin et F.L. Durand sont élus.",
    "surname cut to its initial": "Alexandre B. a avoué.|Il est jugé avec Cédric C.|Le procès dure.",
    "initial before a participle": "Il juge Alexandre L.|Arrêté en mai, il nie.|Et Léa B.|Née ici, oui.",
    "initial before a day": "Il juge Alexandre L.|Lundi, il a nié.|Il défend Léa B.|Hier, elle pleurait.",
    "initial before a lawyer": "Il juge Alexandre L.|Me Roy le défend, contre Léa B.|Mme Petit la plaint.",
    "initial before a court": "Il juge Alexandre L.|Devant la cour, il nie.",
    "initial before a surname like a participle": "A. Aimé, K. Mbappé et J. Mardigny sont là.",
    "letter of a class": "C'est le plan B.|Paris le veut.|Elle joue en Ligue A.|Nantes aussi.",
    "letter of a kind": "Il prend de la vitamine C.|Marie finit dans le groupe D.|Madrid gagne.",
    "company called a group": "Le groupe J. P. Morgan recrute.|Paris se réjouit.",
    "centuries at the end": "Il date du XXe s.|Paris dormait.|Elle est du Ier s.|Rome vivait.",
    "initial in a compound first name": "Me Alexandre-M. Braun plaide.",
    "initial before a surname with an article": "Selon J. Le Bihan, rien ne presse.",
    "initials like elided words": "Le sénateur J. D. Vance lit C. S. Lewis et J. A. Martin.|Il nie.",
    "initials like elided words after a title": "Selon M. J. D. Roy et le Prof. D. Petit, rien.|Il nie.",
    "initials of a place and of a degree": "Elle quitte Washington D. C.|Elle a un Ph. D. en droit.",
    "elided word after an initial": "Il est jugé avec Cédric C.|D'autres fuient.|Elle cite Léo T.|L'un nie.",
    "preposition after an initial": "Il est jugé avec Cédric C.|A Paris, un témoin parle.",
    "acronym with stops": "Le siège de l'O.N.U. est loin.|Aux U.S.A.|Le vote commence.",
    "part of a name": "Le Sammy Blanc Jr. Band joue avec Max Noir Jr.|Le public danse.",
    "company form": "La Lamborghini S.p.A. recrute.",
    "acronym at the end": "Il travaille pour l'AFP.|Sa sœur est au PS.|Elle y milite.",
    "unit at the end": "La neige tient à 1400 m.|Ailleurs il pleut.",
    # Numbers.
    "thousands": "Il y a 13.000 morts.|On en craint 20.000.",
    "thousands apart": "Près de 1. 000 personnes défilent.",
    "time with a stop": "Rendez-vous à 18.30 à la mairie.",
    "time at the end": "Le vote finit à 19h.|Le maire votera.",
    "year at the end": "Il est mort en 2019.|Une rue porte son nom.",
    "number that starts a sentence": "Le vote est clos.|100 députés manquaient.",
    "ranking inside a sentence": "Classement : 1. Valmont 71 pts ; 2. Lens 68 ; 3. Lyon 60.|Lens monte.",
    "ranking with stops": "Classement: 1. Servette 24/45. 2. Young Boys 24/43. 3. Bâle 23.|Bâle suit.",
    "points with their name": "Classement : 1. Union de Berne 60 pts. 2. Genk 58 pts.|Genk monte.",
    "no ranking behind a year": "Ils veulent : 1. Un pont en 2025.|2. Une gare.|3² moins un.|Rien.",
    "ranking with commas": "Elle devance les autres : 1. Roy, 2. Petit, 3. Blanc.|Le maire la félicite.",
    "number at the end behind a comma": "Ils étaient 11, ou 12.|Le maire hésite.",
    "numbered heading": "1. Le budget baisse.|2. La dette monte.",
    "time of a live blog": "Il arrive.|11h50. Le défilé commence.",
    "date of a chronology": "30 septembre 2021. Nicolas Roy est jugé.|14 février 2024. La cour le relaxe.",
    "date without a year": "Lundi 3 mai. Le vote est clos.|Il est nul.",
    "date and hour of a chronology": "31 août 1997. 00h27. La voiture part.|3 mai 2019, 12 h. Un cri.",
    "date that is a sentence": "Elle meurt à Nice.|Vendredi 1er décembre.|Le pays la pleure.",
    "month of a chronology": "Mars 2020. Le pays ferme.|AVRIL 2020. 12 malades meurent.",
    "date at the end of a sentence": "Il est né le 3 mai 2019.|Paris l'a fêté.|Elle part en mars.|Lui non.",
    "date in small letters": "Il l'a dit sur franceinfo.|mardi 31 mars.|Le maire nie.",
    "day that is a sentence": "Quand part-il ?|Lundi.|Le maire l'a dit.|En 2021.|Il a le temps.",
    "file name": "Voir la photo Gare 10.JPG ci-contre.",
    "hours and minutes": "Le vote finit à 14 h. 30.|Il part à 2 h. 05 min. 12 sec. après elle.|Il nie.",
    "hour before a number that counts": "Il dort à 14 h.|30 élus votent.|Il a couru 3 h.|12 000 fans crient.",
    "hour at the end of a text": "Le vote finit à 14 h. 30",
    "francs and centimes": "Le café est à 23 fr. 50 au port.|Il coûte fr. 6.2 mio pour 2026.",
    "francs at the end": "Le café est à 3 fr.|50 clients l'ont bu.|Une moto de 70 ch.|12 sont vendues.",
    "Swiss price": "Le café est à CHF 3.- pour tous, le thé à 2.-, l'eau à 1.-",
    "list of dashes after a year": "Le plan date de 2019.¦- réduire les coûts.",
    "season and episode": "Une scène (s. 5, ép. 3) l'a fait rire.|Lire le ch. 3 et le tabl. 4.",
    "day before a number": "Il joue lun. 3 mai et sam. 8 mai à Nice.",
    "abbreviation before a bracketed year": "La ville a 6.432 hab. (2022) et un port.|Il est vieux.",
    # Stops of other kinds.
    "stops in a row": "Vraiment ?!|Oui !!!|Bien...|Allons-y.",
    "question inside a sentence": "Que faire ? se demande-t-on.",
    "ellipsis inside a sentence": "Il a gagné... un euro.|Rien d'autre.",
    "ellipsis that holds the breath": "Il joue ce soir à... Nice.|La salle est pleine.",
    "ellipsis before a number": "Il a vendu... 21 livres.",
    "ellipsis in brackets": "Nous irons (...) mais plus tard [...] sans vous.",
    "ellipsis in brackets that opens a sentence": "Je suis triste.|[...] Pendant ce temps, rien.",
    "ellipsis in brackets at the end": "Il cite (un, deux...).|Puis il part.",
    "name with an exclamation mark": "Le groupe Yahoo! News recrute.",
    "list with semicolons": "Il faut du lait ; du pain ; du sel.|Et du temps.",
    # Quotation marks.
    "guillemets that close after the stop": "« Je pars. »|Il est parti.",
    "guillemets that close before the stop": "Il se dit « prêt ».|Elle aussi.",
    "guillemets glued": "Il se dit « prêt. »¦Elle aussi.",
    "straight quotes": '"Je pars."|Il est parti.|"Je reste."',
    "quote that opens the next sentence": 'Il a parlé.|"Je pars", a-t-il dit.',
    "quote and stop on both sides": 'Où vont-ils ?".|Nul ne sait.',
    "spaced straight quotes": 'Elle a crié : " Quelle bête ! "|Les gens ont ri.',
    "quotation of several sentences": '"Je pars.|Tu restes", dit-il.',
    "quoted question before its verb": '"Où vas-tu ?" demande-t-elle.',
    "quoted statement before its verb": '"Je pars." répète-t-elle souvent.',
    "guillemets before the verb of speech": "« Nous sommes prêts. » a déclaré le maire.|Il part.",
    "guillemets before the verb, glued": "«Nous partons.» a dit le maire.|Il part.",
    "curly quotes before the verb": "“Nous partons.” répète-t-elle souvent.",
    "quoted formula inside a sentence": "Le slogan « La force tranquille. » a plu.|Il gagne.",
    "bracket with a stop inside a sentence": "La société (fondée par M. Durand.) est vendue.|Elle vivra.",
    "agency quotation inside a quotation": '"Il a dit +je pars+.|Nous restons", dit-elle.',
    "quotation never closed": '"Je pars.|Il est parti.|Le calme revient.|La nuit tombe.',
    "curly quotes": "“Je pars.”|Il est parti.",
    "parenthesis around a sentence": "Il part.|(Il reviendra.)|Elle reste.",
    "dialogue with dashes": "– Oui.|– Non !|– Peut-être.",
    # Lost accents, lists.
    "small letter after a stop": "Le juge a tranché.|à l'issue du vote, tous sont partis.",
    "small letter after a word that is a day as well": "Ils ont fini le jeu.|le maire gagne.|il part.",
    "name with a small letter that starts a sentence": "Le groupe est vendu.|eBay et iPhone restent.",
    "small letter after a short word": "Il a plu en mer.|il a neigé ensuite.",
    "list of dashes": "Le plan est connu.|- réduire les coûts.|- vendre la tour.",
    "list of dashes, glued": "Le plan est connu.¦- réduire les coûts.¦- vendre la tour.",
    # Addresses.
    "web address": "Lire sur www.exemple.fr/page.html ou exemple.com ce soir.",
    "mail address": "Écrire à jean.dupont@exemple.fr avant lundi.|Merci.",
    "handle": "Il suit @mairie.|#paris est en tête.",
    # Glued paragraphs.
    "glued paragraphs": "C'est la fin.¦Le début est loin.",
    "glued after a question": "Est-ce possible ?¦Un savant répond.",
    "glued after an acronym": "Il a parlé à l'AFP.¦Le ministre a nié.",
    "glued initial": "La candidate V.Calmels est élue.",
    "glued quote that opens": 'Il a déclaré.¦"Nous partons", dit-il.',
    "glued quote that closes": '"Je suis prête."¦Elle est partie.',
    "glued quotes that close and open": '"Je suis prête."¦"Je pars", dit-elle.',
    "glued number": "Il est parti.¦20 Minutes le dit.",
    "glued dash": "C'était l'an dernier.¦- « Rien ne change », dit-il.",
    "glued title without a stop": "Il part.¦Une enquête ouverte¦Le parquet a réagi.",
    "glued title before any capitalised word": "Il part.¦Un hélicoptère en renfort¦Lundi, la brigade est là.",
    "glued title before a name": "Il part.¦Cinq mariages¦Marie Laforêt a épousé cinq hommes.",
    "glued title before a compound name": "Il part.¦Dans une autre affaire¦Pierre-Charles Roy a nié.",
    "glued title before an elision": "Il part.¦Un an sous alibi¦S'il nie, un témoin parle.",
    "glued title after an elision": "Il part.¦La fin de l'affaire¦Paris respire.",
    "glued title after a name": "Il part.¦Le bilan de l'Élysée¦Dans une lettre, il nie.",
    "space lost after a preposition": "Il joue ce soir avecPierre Roy à Nice.",
    "glued quoted title": 'Il part.¦"Du jamais vu"¦Annie Leduc est surprise.',
    "glued quoted title before a quotation": 'Il part.¦"Du jamais vu"¦"Je suis surprise", dit Annie Leduc.',
    "glued title before a quotation": 'Il part.¦Un moment gênant¦"J\'avais lu vos livres", dit-elle.',
    "space lost before a quotation": 'Elle joue dans l\'adaptation d\'"Eiffel" et de"Germinal" à Nice.',
    "glued after an acronym without a stop": "Une photo de l'AFP¦L'écart se creuse.",
    "glued year": "Un retour en 2017¦Dans une lettre, il nie.",
    "agency intertitle": "Il part.¦- Vote serré -¦Le scrutin est clos.",
    "agency intertitle with a question": "Il part.¦- À qui le tour ? -¦Le scrutin est clos.",
    "agency intertitle in quotes": 'Il part.¦- "Je vais mourir" -¦"On ne sait pas", dit-il.',
    "intertitle in capitals, glued": "Il pleut.¦INTEMPÉRIES.¦Le sud est touché.",
    "intertitle in capitals": "Il part.|LA COLÈRE MONTE|Le maire s'inquiète.",
    "agency copy that starts in capitals": "LE MAIRE DE Nice est parti.",
    # Names that look glued.
    "ticker of a share": "LVMH <LVMH.PA>, Bombardier (TSX:BBD.B) et le CAC 40 <.FCHI> montent.|L'or baisse.",
    "model named after a year": "Une Fiat 1100 C et une Alfa 1900C SZ sont vendues.",
    "name with a capital inside": "McLaren et SpaceX recrutent YouTube.",
    "name that starts small": "Selon franceInfo, easyJet et l'app stopCovid inquiètent youTube.",
    "name with a short small start": "L'iPhone, eBay, laRepublica et deMarseille plaisent à McDonald.",
    "handle of glued words": "Il suit @mairieNice et exemple.com/aboutUs ce soir.",
    "hashtag in small letters": "Le mot-clé #balanceTonPorc est repris.",
    "hashtag of glued words": "Le mot-clé #MoiAussi est repris.",
}


@pytest.mark.parametrize("phenomenon", BOUNDARIES)
def test_phenomenon(phenomenon: str) -> None:
    marked = BOUNDARIES[phenomenon]
    text = marked.replace("|", " ").replace("¦", "")
    assert sentences(text) == marked.replace("¦", "|").split("|")


def test_two_newlines_are_a_boundary_and_one_is_a_space() -> None:
    assert sentences("Un titre\n\nLe début\ncontinue ici") == ["Un titre", "Le début\ncontinue ici"]


def test_offsets_refer_to_the_whole_text() -> None:
    text = "Avant. Un. Deux. Après."
    assert [text[start:end] for start, end in split(text, 7, 16)] == ["Un.", "Deux."]


TITLES = {
    "- Vote serré -": ("Il part.", "Le scrutin est clos.", True),
    "Une enquête ouverte": ("Il part.", "Le parquet a réagi.", True),
    "INTEMPÉRIES.": ("Il part.", "Le sud est touché.", True),
    "Le sud est touché.": ("Il part.", "Le nord attend.", False),
    "Le sud est « touché. »": ("Il part.", "Des aides arrivent.", False),
    "Un titre" + " bien trop long" * 10: ("Il part.", "Le nord attend.", False),
    "LE SUD EST TOUCHÉ.": ("IL PART.", "LE NORD ATTEND.", False),
    "L'EST EST TOUCHÉ.": ("IL PART.", "\n", False),
    "LE NORD EST TOUCHÉ.": ("IL PART.", "\n\n2021 - 2022", False),
}


@pytest.mark.parametrize("title", TITLES)
def test_titles_that_lost_their_line(title: str) -> None:
    before, after, expected = TITLES[title]
    text = before + title + after
    assert sentences(text)[1] == title
    assert is_intertitle(text, len(before), len(before) + len(title)) is expected


def test_words_without_a_stop_are_no_title_where_white_space_follows() -> None:
    assert not is_intertitle("La liste suit\n\nUn pont", 0, 13)


PIECES = st.sampled_from(
    [
        "Le",
        "M",
        "a",
        "Fin",
        ".",
        "...",
        "…",
        "?",
        "!",
        '"',
        "«",
        "»",
        " ",
        "\n",
        "\n\n",
        "(",
        ")",
        "-",
        "1",
        "é",
        "L'",
        "’",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_spans_are_ordered_trimmed_and_cover_all_words(text: str) -> None:
    spans = split(text)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert _written(kept) == _written(text)


def _written(text: str) -> str:
    """Return what is no white space and stands before the pictographs of Unicode."""
    return "".join(mark for mark in text if not mark.isspace() and mark < "\u2190" and mark != "\u200d")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("before a sentence", "🔴 Le pont ferme.", ["Le pont ferme."]),
            ("between sentences", "Le pont ferme. 😱 Brest attend.", ["Le pont ferme.", "Brest attend."]),
            ("of several signs", "⚠️ 👩‍🚒 Le pont ferme 👇🏽", ["Le pont ferme"]),
            ("a flag", "🇫🇷 Le pont ferme.", ["Le pont ferme."]),
            ("a figure in a key", "1️⃣ Le pont ferme.", ["Le pont ferme."]),
            ("inside a sentence", "Le pont ⛔ ferme.", ["Le pont ⛔ ferme."]),
            ("marks of a critic", "Les Dunes ★★★☆☆", ["Les Dunes ★★★☆☆"]),
            ("nothing else", "😱😱", ["😱😱"]),
            ("a figure in a key that counts", "3️⃣ ponts ferment.", ["3️⃣ ponts ferment."]),
            ("a score in keys", "Victoire 3️⃣-1️⃣", ["Victoire 3️⃣-1️⃣"]),
            ("a figure", "3 ponts ferment.", ["3 ponts ferment."]),
        ]
    ],
)
def test_pictographs(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == sentences


@pytest.mark.parametrize(
    "unit",
    [
        ".",
        "…",
        '"',
        ' "',
        '."A',
        "« ",
        ". »",
        "A.",
        "- a ",
        "-A -",
        "A B ",
        "a\n",
        "1.",
        "(...)",
        "M. ",
        "?!",
        "aL'",
        "easyJet",
        "Avec",
        "avecAvec",
    ],
)
def test_time_grows_with_length_alone(unit: str) -> None:
    def cost(repetitions: int) -> float:
        start = time.process_time()
        split(unit * repetitions)
        return time.process_time() - start

    cost(100)
    few, many = 2_000, 16_000
    # Quadratic growth would be a factor of 64.
    assert cost(many) < 30 * max(min(cost(few) for _ in range(3)), 0.001)


def test_a_long_ranking_is_one_sentence_at_once() -> None:
    ranking = "Le classement : " + " ; ".join(f"{number}. Toulouse" for number in range(1, 50_000)) + "."
    start = time.process_time()
    assert split(ranking) == [(0, len(ranking))]
    # To look for each number's neighbour in the whole sentence takes a minute.
    assert time.process_time() - start < 10
