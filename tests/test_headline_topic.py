"""The topic before a headline: when there is one, how it is written, where it comes from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum import french, headline
from newsum.headline import joining, salience, writing
from newsum.headline.candidates import variants
from newsum.headline.grammar.parse import parse
from newsum.headline.topics import association, datelines, relevance
from newsum.headline.topics.phrases import Candidate, Lexicon, Mention, Uses, candidates, locates, prose_of
from newsum.models import Document
from newsum.reading import article_from_text
from newsum.training import association as learning
from newsum.training import topic as training
from newsum.training.corpus import Record


def document(text: str) -> Document:
    return french.analyse(article_from_text(text))


VESTS = (
    "Le Premier ministre a reçu mardi les commerçants à Matignon et leur a promis un nouveau calendrier. "
    "Ils subissent la crise des gilets jaunes depuis un mois. Les gilets jaunes défileront samedi. "
    "Les gilets jaunes demandent le départ du ministre."
)
SARCELLES = (
    "Un homme de 40 ans a été tué par balle dans la nuit de lundi à mardi devant une boulangerie de "
    "Sarcelles (Val-d'Oise). Touché à la jambe, il est mort à l'hôpital. "
    "La police judiciaire cherche deux témoins. Le parquet de Pontoise a ouvert une enquête."
)
COVID = (
    "Le Covid-19 recule dans les hôpitaux de Lyon, a annoncé mardi la mairie devant la presse. "
    "Le coronavirus circule moins, dit-on. Le coronavirus a fait dix morts. Le coronavirus inquiète toujours."
)
SALES = (
    "Le constructeur Bentley a connu un début d'année catastrophique, selon son patron Adrian Hallmark. "
    "Les ventes européennes ont chuté. Les autres marchés vont mieux que les marchés européennes."
)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        pytest.param(VESTS, "Gilets jaunes : le Premier ministre", id="matter"),
        pytest.param(SARCELLES, "Val-d'Oise : un homme de 40 ans", id="department in brackets"),
    ],
)
def test_topic_stands_before_the_headline(text: str, begins: str) -> None:
    written = headline.write(document(text))
    assert written.text.startswith(begins)
    assert written.topic == begins.split(" : ")[0]
    assert written.origin == "compressed"


@pytest.mark.parametrize(
    ("dateline", "lead", "topic"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "place in capitals",
                "ANVERS, 18 jan 2024 (AFP) -",
                "Près de quatre tonnes de cocaïne ont été découvertes au port par la douane belge",
                "Anvers",
            ),
            (
                "place in capitals with small words",
                "AIX-EN-PROVENCE, 18 jan 2024 (AFP) -",
                "Une centaine de lycéens occupent depuis mardi les quais de la gare",
                "Aix-en-Provence",
            ),
            (
                "place behind its agency",
                "APA-Dakar (Sénégal) -",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                "Dakar",
            ),
            (
                "place that is named",
                "ANVERS, 18 jan 2024 (AFP) -",
                "Près de quatre tonnes de cocaïne ont été découvertes par la douane à Gand, non loin du port",
                None,
            ),
            (
                "place whose people are named",
                "Genève, 18 janvier (ats) -",
                "Les élus genevois ont voté mardi une taxe sur les taxis de la ville",
                None,
            ),
            (
                "town hall of elsewhere",
                "QUIMPER, 18 jan 2024 (AFP) -",
                "La mairie de Douarnenez a fermé la piscine, a-t-on appris auprès de la municipalité",
                None,
            ),
            (
                "any town",
                "PARIS, 18 jan 2024 (AFP) -",
                "Les Français préfèrent vivre à la campagne plutôt qu'à la ville, selon un sondage",
                None,
            ),
            (
                "any hospital",
                "PARIS, 18 jan 2024 (AFP) -",
                "Les violences à l'hôpital ont augmenté de 20% en un an, selon une étude",
                None,
            ),
            (
                "town hall",
                "PARIS, 18 jan 2024 (AFP) -",
                "Un maire sur deux songe à quitter la mairie avant la fin de son mandat",
                None,
            ),
            (
                "place that is told which",
                "WASHINGTON, 18 jan 2024 (AFP) -",
                "Le stade où devait se jouer la finale a été évacué dans la soirée",
                None,
            ),
            (
                "several places with hyphens",
                "TEL-AVIV/GAZA, 18 jan 2024 (AFP) -",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                None,
            ),
            (
                "place behind a hyphen",
                "ALGER-",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                "Alger",
            ),
            (
                "place with a stop",
                "Port-au-Prince. -",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                "Port-au-Prince",
            ),
            (
                "station of any town",
                "DRESDE, 18 jan 1989 (AFP) -",
                "Des centaines de voyageurs attendent depuis trois jours sur les quais de la gare centrale",
                "Dresde",
            ),
            (
                "port of any town",
                "MOURMANSK, 18 jan 2024 (AFP) -",
                "Les 620 dockers du port de commerce ont reconduit la grève qui bloque neuf navires",
                "Mourmansk",
            ),
            (
                "school authority",
                "(AEF) - Lille, 18 janvier 2024 -",
                "Le rectorat durcit les règles du baccalauréat, après les fraudes de la session passée",
                "Lille",
            ),
            (
                "place in brackets",
                "(Sherbrooke)",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                "Sherbrooke",
            ),
            (
                "place behind an agency in brackets",
                "(AFP) BREST, 18 jan 2024 -",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                "Brest",
            ),
            (
                "place behind what calls itself an agency",
                "(Agence Radio France) Nîmes, dimanche 12 octobre 2025, 7h15 -",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                "Nîmes",
            ),
            (
                "service and author",
                "Localtis, 15 octobre 2012 (Philippe Sarrazac) -",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                None,
            ),
            (
                "airport of elsewhere",
                "BEYROUTH, 18 jan 2024 (AFP) -",
                "Un avion de ligne a atterri mardi à l'aéroport international du Caire à cause d'une panne",
                None,
            ),
            (
                "trading port of elsewhere",
                "PARIS, 18 jan 2024 (AFP) -",
                "Les dockers du port de commerce du Havre ont reconduit mardi la grève",
                None,
            ),
            (
                "agency in brackets",
                "(AFP) -",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                None,
            ),
            (
                "several places",
                "PARIS/MOSCOU, 18 jan 2024 (AFP) -",
                "Les taxis ont bloqué mardi les accès de la ville pour protester contre une taxe",
                None,
            ),
            (
                "no place that is meant",
                "ANVERS, 18 jan 2024 (AFP) -",
                "Le constructeur automobile Verlinden supprimera quatre cents emplois cette année",
                None,
            ),
        ]
    ],
)
def test_the_place_of_a_dispatch_stands_before_a_headline_that_leans_on_it(
    dateline: str, lead: str, topic: str | None
) -> None:
    written = headline.write(document(f"{dateline} {lead}. Une enquête a été ouverte."))
    assert written.topic == topic
    assert written.text.startswith(f"{topic} : " if topic else lead[:6])


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("LA ROCHELLE", "La Rochelle"),
        ("L'AQUILA", "L'Aquila"),
        ("VAL-D'OR", "Val-d'Or"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("XI'AN", "Xi'an"),
        ("SAINT-DENIS DE LA RÉUNION", "Saint-Denis de la Réunion"),
        ("Xi'an", "Xi'an"),
    ],
)
def test_a_place_in_capitals_is_spelled_as_elsewhere(name: str, spelled: str) -> None:
    assert datelines.place(document(f"{name}, 18 jan 2024 (AFP) - La ville dort. Tout est calme.")) == spelled


def test_a_place_in_capitals_has_the_accents_of_the_text() -> None:
    text = "GENEVE, 18 jan 2024 (AFP) - La ville dort. Tout est calme à Genève."
    assert datelines.place(document(text)) == "Genève"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Emmanuel Macron a promis un plan. Emmanuel Macron parlait à la radio.", id="person"),
        pytest.param(COVID, id="said in another word"),
        pytest.param(SALES, id="adjective"),
    ],
)
def test_no_topic(text: str) -> None:
    written = headline.write(document(text))
    assert written.topic is None
    assert " : " not in written.text


def test_a_topic_that_the_headline_says_is_none() -> None:
    article = document(VESTS)
    topics = relevance.of(article, salience.of(article))
    assert topics.best(article.prose[0], ["le", "ministre", "parle"]) == "Gilets jaunes"
    assert topics.best(article.prose[0], ["le", "gilet", "divise"]) is None
    assert topics.best(article.prose[0], ["le", "ministre", ":", "oui"]) is None


@pytest.mark.parametrize(
    ("text", "headline_words", "topic"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("place", "Un pont a cédé à Paris.", "un pont a cédé", "Paris"),
            ("its people", "Un pont a cédé à Paris.", "un pont parisien a cédé", None),
            ("beginning of another word", "Un pont a cédé à Paris.", "la parité sur un pont", "Paris"),
            ("irregular adjective", "Un pont a cédé en Turquie.", "la police turque ferme un pont", None),
            ("part of a name", "Un pont a cédé dans le Vaucluse.", "saumane-de-vaucluse ferme un pont", None),
            ("initials", "L'OMS a exclu un élu.", "l' organisation mondiale de la santé exclut un élu", None),
            ("initials of a party", "Le RN a exclu un élu.", "le rassemblement national exclut un élu", None),
            ("by chance", "Le RN a exclu un élu.", "un député refuse de négocier", "RN"),
            ("lost accents", "Le Venezuela a voté.", "l' opposition vénézuélienne vote", None),
        ]
    ],
)
def test_what_says_the_same_as_a_topic(text: str, headline_words: str, topic: str | None) -> None:
    prose = prose_of(document(text))
    word = next(
        one for one in ("paris", "turquie", "vaucluse", "rn", "oms", "venezuela") if one in prose[0].words
    )
    uses = Uses(9, 20, 30, 0 if word in ("rn", "oms") else 50, 40)
    candidate = Candidate((word,), uses, (Mention(0, prose[0].words.index(word)),))
    weights = (0.0,) * len(relevance.OF_SENTENCE)
    topics = relevance.Topics(prose, {0: 0}, [candidate], {(word,): 9.0}, weights)
    assert topics.best(prose[0], headline_words.split()) == topic


def test_a_headline_without_a_name_gets_a_topic_of_which_the_model_is_less_sure() -> None:
    prose = prose_of(document("Un pont a cédé à Paris."))
    candidate = Candidate(("paris",), Uses(9, 20, 30, 50, 40), (Mention(0, 5),))
    topics = relevance.Topics(prose, {0: 0}, [candidate], {("paris",): 0.4}, (0.0,) * 6)
    assert topics.best(prose[0], ["un", "pont", "cède"]) is None
    assert topics.best(prose[0], ["un", "pont", "cède"], is_named=False) == "Paris"


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("Le pont a cédé", False),
        ("Le pont de Brest a cédé", True),
        ("Melbourne a fermé un pont", True),
        ("Le pont a cédé, déclare M. Trump", True),
    ],
)
def test_whether_a_headline_names_somebody(text: str, is_named: bool) -> None:
    sentence = parse(text)
    assert sentence is not None
    whole = next(one for one in variants(sentence) if not one.cuts)
    assert writing._names_somebody(whole) is is_named


def test_the_place_of_what_was_cut_as_a_description_is_no_topic() -> None:
    article = document(SARCELLES)
    topics = relevance.of(article, salience.of(article))
    headline_words = ["un", "homme", "tué"]
    assert topics.best(article.prose[0], headline_words) == "Val-d'Oise"
    assert topics.best(article.prose[0], headline_words, frozenset(["val-d'", "oise", "né"])) is None


@pytest.mark.parametrize(
    ("sentence", "is_where"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("local source", "Un pont a cédé en Isère, a annoncé la préfecture de Grenoble", True),
            ("newspaper", "Un pont a cédé sur la route, rapporte La Voix du Nord", False),
            ("where it was said", "Une sonde a décollé, a annoncé à Toulouse le Centre spatial", False),
        ]
    ],
)
def test_what_a_source_that_was_cut_says_of_the_place(sentence: str, is_where: bool) -> None:
    found = parse(sentence)
    assert found is not None
    cut = next(one for one in variants(found) if [cut.name for cut in one.cuts] == ["attribution"])
    name = next(word for word in ("grenoble", "nord", "toulouse") if word in found.words)
    assert (name not in cut.described) is is_where


def test_a_phrase_in_a_longer_one_is_no_candidate() -> None:
    prose = prose_of(document(SARCELLES))
    phrases = [one.phrase for one in candidates(prose, relevance.load())]
    assert ("val-d'", "oise") in phrases
    assert ("oise",) not in phrases


def test_a_whole_sentence_has_no_topic() -> None:
    assert headline.write(document(VESTS), "sentence").topic is None


def test_explanation_tells_the_topic() -> None:
    best = next(one for one in headline.considered(document(VESTS)) if one.refused is None)
    assert best.topic == "Gilets jaunes"
    assert best.text == headline.write(document(VESTS)).text


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("determiner", "Un homme arrêté", "Ds", "Lyon : un homme arrêté"),
            ("elision", "L'Insee publie", "Ds", "Lyon : l'Insee publie"),
            ("name with an article", "Le Havre fête son port", "Ds", "Lyon : Le Havre fête son port"),
            ("noun with a capital", "Le Premier ministre part", "Ds", "Lyon : le Premier ministre part"),
            ("noun that is a name elsewhere", "Le maire part", "Ds", "Lyon : le maire part"),
            ("article before a name", "Un Boeing se pose", "Ds", "Lyon : un Boeing se pose"),
            ("day", "Vendredi soir, un homme", "Ns", "Lyon : vendredi soir, un homme"),
            ("lost accent", "A Paris, un homme", "V3s", "Lyon : à Paris, un homme"),
            ("first name taken for an adverb", "Xavier Durand part", "R", "Lyon : Xavier Durand part"),
            ("name", "Martine Aubry hésite", "U", "Lyon : Martine Aubry hésite"),
            ("acronym", "SUD appelle à la grève", "Ns", "Lyon : SUD appelle à la grève"),
            ("participle", "Soupçonné de vol, un homme", "VKms", "Lyon : soupçonné de vol, un homme"),
            ("verb", "Sont interdits les feux", "V3p", "Lyon : sont interdits les feux"),
            ("preposition", "À Paris, un homme", "E", "Lyon : à Paris, un homme"),
            ("noun before a preposition", "Faute de neige, on part", "Ns", "Lyon : faute de neige, on part"),
            ("quotation", '"C\'est une honte", dit-il', "Z", 'Lyon : "C\'est une honte", dit-il'),
            ("number", "300 personnes défilent", "M", "Lyon : 300 personnes défilent"),
            ("name that ends with an apostrophe", "Lagaf' part", "R", "Lyon : Lagaf' part"),
            ("all", "Tous les trains s'arrêtent", "Jp", "Lyon : tous les trains s'arrêtent"),
        ]
    ],
)
def test_capital_behind_a_topic(text: str, tag: str, expected: str) -> None:
    assert joining.with_topic("Lyon", text, tag) == expected


def test_lexicon_gives_the_phrases_of_a_word() -> None:
    lexicon = Lexicon(
        (),
        [
            "gilets jaunes\t9\t20\t30\t0\t80\tkj",
            "gilets\t2\t3\t4\t0\t90\t",
            "lyon\t5\t6\t70\t30\t0\tji",
        ],
    )
    assert [phrase for phrase, _ in lexicon.beginning("gilets")] == [("gilets", "jaunes"), ("gilets",)]
    assert lexicon.beginning("lyon")[0][1].is_place
    assert lexicon.beginning("lyon")[0][1].letters == "ji"
    assert lexicon.beginning("autre") == ()


def test_surface_is_what_the_article_writes() -> None:
    prose = prose_of(document("Les « Gilets  jaunes » défilent à Paris. Les gilets jaunes chantent."))
    uses = Uses(9, 20, 30, 0, 80)
    found = Candidate(("gilets", "jaunes"), uses, (Mention(0, 1), Mention(1, 1)))
    assert relevance.surface(found, prose) == "Gilets jaunes"


def test_a_plus_belongs_to_the_name_before_it() -> None:
    prose = prose_of(document("La direction de Canal+ est en conflit avec les auteurs."))
    found = Candidate(("canal",), Uses(9, 20, 30, 0, 80), (Mention(0, 3),))
    assert relevance.surface(found, prose) == "Canal+"


def test_a_year_is_no_topic() -> None:
    prose = prose_of(document("Le président annonce une baisse des aides en 2017."))
    uses, words = Uses(20, 30, 40, 0, 80), prose[0].words
    found = [Candidate((what,), uses, (Mention(0, words.index(what)),)) for what in ("2017", "aides")]
    logits = {one.phrase: 9.0 for one in found}
    weights = [0.0] * len(relevance.of_sentence(found[0], found, prose, 0))
    topics = relevance.Topics(prose, {0: 0}, found, logits, weights)
    assert topics.best(prose[0], ["le", "président", "annonce"]) == "Aides"


WORDS = [*VESTS.replace(".", " .").split(), "Paris", "Brexit", ":"]


def test_a_common_word_is_looked_for_as_a_word() -> None:
    prose = prose_of(document("Bourg, Ain, reçoit un certain prix de Paris."))
    assert ("ain",) in [one.phrase for one in candidates(prose, relevance.load())]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("de la réforme des retraites", "Réforme des retraites", id="small letters"),
        pytest.param("de la Réforme des  retraites", "Réforme des retraites", id="capital and two spaces"),
        pytest.param("de LA RÉFORME DES RETRAITES", None, id="capitals"),
        pytest.param("de la réforme, des retraites", None, id="comma inside"),
        pytest.param('de la réforme "des retraites"', None, id="quotation mark inside"),
    ],
)
def test_surface_in_one_piece(written: str, expected: str | None) -> None:
    prose = prose_of(document(f"On a parlé {written} à Brest."))
    place = prose[0].words.index("réforme")
    found = Candidate(("réforme", "des", "retraites"), Uses(9, 20, 30, 0, 80), (Mention(0, place),))
    assert relevance.surface(found, prose) == expected


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60))
def test_a_topic_is_of_the_article(words: list[str]) -> None:
    article = document("Bonjour " + " ".join(words))
    for one in headline.considered(article):
        if one.topic is not None:
            assert one.topic.lower() in " ".join(article.article.text.split()).lower()
            assert one.refused is None


def test_topics_of_the_package_are_no_persons() -> None:
    lexicon = relevance.load()
    for first in ("emmanuel", "marine", "nicolas", "françois", "donald"):
        assert lexicon.beginning(first) == ()


def record(number: int, title: str, article: str) -> Record:
    return Record(str(number), "2020-01-01", title, "", article, None, "train")


@pytest.mark.parametrize(
    ("title", "phrase"),
    [
        ('"Gilets jaunes" : un samedi calme', ("gilets", "jaunes")),
        ("Lyon: un homme arrêté", ("lyon",)),
        ("Un homme arrêté à Lyon", ()),
        ("Rendez-vous à 10:30 devant la mairie", ()),
    ],
)
def test_opening_of_a_title(title: str, phrase: tuple[str, ...]) -> None:
    assert training.opening(title) == phrase


def test_uses_are_counted_and_one_article_can_be_left_out() -> None:
    records = [
        record(1, "Lyon : un homme arrêté", "Un homme a été arrêté à Lyon. Le maire de Lyon se tait."),
        record(2, "Lyon : un pont fermé", "À Lyon, un pont est fermé."),
        record(3, "Un pont fermé", "Un pont de Lyon est fermé."),
    ]
    found = training.count(records)[("lyon",)]
    assert found.uses() == Uses(opened=2, titled=2, articles=3, located=50, determined=0)
    assert found.uses(opened=1, titled=1, articles=1)[:3] == (1, 1, 2)


def test_judgements_are_of_known_labels_and_the_ranker_that_they_teach_with_has_not_seen_them() -> None:
    assert {one.label for one in training.read()} == {"good", "odd", "wrong"}
    assert len(training.read()) > 1000
    assert training.judged() == {one.article for one in training.read()}


MATCHES = ["Les joueurs gagnent le match de football", "Le gardien du club perd le match au stade"]
FLOODS = ["La pluie inonde les routes de la vallée", "Le vent et la pluie coupent les routes"]


def test_what_goes_with_a_phrase_is_learned_from_the_articles_that_it_opens() -> None:
    told = [(("foot",), text) for text in MATCHES * 20] + [(("orages",), text) for text in FLOODS * 20]
    opened = [(phrase, record(number, text, text)) for number, (phrase, text) in enumerate(told)]
    space, letters = learning.learn(opened, {("foot",), ("orages",)})
    company = space.of(prose_of(document("Un match a été joué au stade.")))
    assert association.with_phrase(company, letters["foot",]) > 0.3
    assert association.with_phrase(company, letters["orages",]) < -0.3
    nobody = space.of(prose_of(document("Un ministre chante.")))
    assert set(nobody) == {0.0}


def test_readers_print_what_an_article_goes_with_and_no_place_of_its_own_people() -> None:
    weights = dict(zip(relevance.NAMES, relevance.load().weights, strict=True))
    assert weights["association"] > 1
    assert weights["people of the place"] < -0.3
    article = document(COVID)
    found = candidates(prose_of(article), relevance.load())
    worth, at = salience.of(article), relevance.OF_ARTICLE.index("association")
    one = next(each for each in found if each.uses.letters)
    values = [
        relevance.of_article(one, found, prose_of(article), worth, company)[at]
        for company in (association.load().of(prose_of(article)), (0.0,) * 12)
    ]
    assert values[0] != values[1] == 0.0


@pytest.mark.parametrize(
    ("lead", "topic"),
    [
        pytest.param(
            "Un éleveur a été retrouvé mort lundi dans sa grange à Ambert.", None, id="another town"
        ),
        pytest.param("Un éleveur a été retrouvé mort lundi dans sa grange.", "Lyon", id="no town"),
    ],
)
def test_the_seat_of_the_prosecutor_is_no_topic_of_what_was_in_another_town(
    lead: str, topic: str | None
) -> None:
    brief = f"{lead} L'autopsie aura lieu à Lyon. Sa femme avait donné l'alerte. Une enquête a été ouverte."
    assert headline.write(document(brief)).topic == topic


@pytest.mark.parametrize(
    ("what", "topic"),
    [
        pytest.param("ne s'agissait pas du", None, id="the sentence denies it"),
        pytest.param("souffrait du", "Covid-19", id="the sentence says it"),
    ],
)
def test_what_the_sentence_denies_is_no_topic(what: str, topic: str | None) -> None:
    text = (
        "Le roi Harald V de Norvège, 83 ans, a été hospitalisé en raison de difficultés respiratoires,"
        f" a annoncé le palais royal, qui a souligné qu'il {what} Covid-19. Le souverain a été testé. Le"
        " Covid-19 a fait 250 morts en Norvège. L'épidémie de Covid-19 recule dans le pays."
    )
    assert headline.write(document(text)).topic == topic


@pytest.mark.parametrize("country", ["etats-unis", "états-unis"])
def test_countries_are_places_behind_their_article(country: str) -> None:
    assert locates("aux", country)
    uses = [uses for phrase, uses in relevance.load().beginning(country) if phrase == (country,)]
    assert all(one.is_place for one in uses)


def test_an_article_goes_with_its_matter() -> None:
    letters = {
        phrase: uses.letters
        for word in ("coronavirus", "foot")
        for phrase, uses in relevance.load().beginning(word)
        if len(phrase) == 1
    }
    company = association.load().of(prose_of(document(COVID)))
    assert association.with_phrase(company, letters["coronavirus",]) > 0.1
    assert association.with_phrase(company, letters["foot",]) < 0.1


def test_a_phrase_without_a_vector_goes_with_nothing() -> None:
    assert association.with_phrase((1.0, 2.0), "") == 0.0
    assert association.with_phrase((1.0, 2.0), "ki") == -1.0


def test_a_learned_model_prints_what_readers_liked() -> None:
    rows = [((1.0, float(good)), good) for good in (True, False) for _ in range(40)]
    weights = training.fit(rows)
    assert weights[1] > 0


def test_features_have_names() -> None:
    article = document(VESTS)
    prose = prose_of(article)
    found = candidates(prose, relevance.load())
    company = association.load().of(prose)
    in_article = relevance.of_article(found[0], found, prose, salience.of(article), company)
    before_sentence = relevance.of_sentence(found[0], found, prose, 0)
    assert len(in_article) == len(relevance.OF_ARTICLE)
    assert len(before_sentence) == len(relevance.OF_SENTENCE)
    assert len(relevance.load().weights) == len(relevance.NAMES)
