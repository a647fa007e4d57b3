"""The present of headlines, and the offices that stand before known names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum import datafiles, french, headline
from newsum.headline import joining
from newsum.headline.cuts import offices
from newsum.headline.grammar import conjugation, tense
from newsum.headline.grammar.parse import Parsed, parse
from newsum.reading import article_from_text
from newsum.training import tense as training
from newsum.training.corpus import Record


def parsed(text: str) -> Parsed:
    found = parse(text)
    assert found is not None
    return found


def told(text: str) -> str:
    """Return a sentence in the tense of a headline."""
    sentence = parsed(text)
    places = joining.kept(sentence, ())
    return joining.join(sentence, places, tense.present(sentence, places))


@pytest.mark.parametrize(
    ("past", "present"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("one", "Le maire a annoncé la fermeture du pont", "Le maire annonce la fermeture du pont"),
            ("several", "Les élus ont promis un pont", "Les élus promettent un pont"),
            (
                "adverb between",
                "Le maire a vivement critiqué le projet",
                "Le maire critique vivement le projet",
            ),
            ("reflexive", "Le maire s'est rendu au port de Brest", "Le maire se rend au port de Brest"),
            (
                "reflexive elided",
                "Le maire s'est exprimé à Brest",
                "Le maire s'exprime à Brest",
            ),
            (
                "reflexive behind a comma",
                "Le maire de Brest, Jean Verdier, s'est rendu au port",
                "Le maire de Brest, Jean Verdier, se rend au port",
            ),
            (
                "reflexive that elides only in the present",
                "Des élus se sont engagés à reverser leur indemnité",
                "Des élus s'engagent à reverser leur indemnité",
            ),
            ("auxiliary être", "Deux navires sont arrivés à Brest", "Deux navires arrivent à Brest"),
            (
                "who said it",
                "Le pont rouvrira lundi, a indiqué la mairie de Brest",
                "Le pont rouvrira lundi, indique la mairie de Brest",
            ),
            (
                "who said what is in the past",
                "Le pont avait été fermé à Brest, a indiqué la mairie",
                "Le pont avait été fermé à Brest, indique la mairie",
            ),
            (
                "who said a quotation",
                '"Le pont était vieux", a estimé le maire de Brest',
                '"Le pont était vieux", estime le maire de Brest',
            ),
            (
                "two verbs",
                "Le maire a salué la police et a remercié les élus",
                "Le maire salue la police et remercie les élus",
            ),
            (
                "shared auxiliary",
                "Le maire a dénoncé le projet et confirmé sa démission",
                "Le maire dénonce le projet et confirme sa démission",
            ),
            (
                "date that belongs to a noun",
                "La maire a critiqué les violences de mai 2019",
                "La maire critique les violences de mai 2019",
            ),
            (
                "years ago",
                "Le parquet a rouvert une enquête sur un enfant disparu il y a douze ans",
                "Le parquet rouvre une enquête sur un enfant disparu il y a douze ans",
            ),
            (
                "imperfect in a relative",
                "La police a arrêté un homme qui menaçait des élus",
                "La police arrête un homme qui menaçait des élus",
            ),
            (
                "pluperfect in a relative",
                "La police a arrêté les hommes qui avaient menacé des élus",
                "La police arrête les hommes qui ont menacé des élus",
            ),
            (
                "pluperfect of a passive in a relative",
                "Le maire a inauguré un pont qui avait été détruit par le feu",
                "Le maire inaugure un pont qui avait été détruit par le feu",
            ),
            (
                "imperfect of avoir before an adjective",
                "La police a arrêté un homme qui avait mauvaise réputation",
                "La police arrête un homme qui avait mauvaise réputation",
            ),
            (
                "pluperfect with a time seen from it",
                "La police a retrouvé un homme qui avait fui deux jours plus tôt",
                "La police retrouve un homme qui avait fui deux jours plus tôt",
            ),
            (
                "pluperfect of where in a relative",
                "La police a fouillé la villa où le gang avait caché des armes",
                "La police fouille la villa où le gang a caché des armes",
            ),
            (
                "imperfect of avoir in a relative",
                "La police a arrêté un homme qui avait un couteau",
                "La police arrête un homme qui avait un couteau",
            ),
            (
                "advice that the verb reports",
                "Le ministre a estimé que les élus devraient voter",
                "Le ministre estime que les élus devraient voter",
            ),
        ]
    ],
)
def test_a_perfect_is_told_in_the_present(past: str, present: str) -> None:
    assert told(past) == present


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=phenomenon)
        for phenomenon, text in [
            ("date", "Le maire a annoncé lundi la fermeture du pont"),
            ("year", "Le maire a annoncé en 2012 la fermeture du pont"),
            ("month", "Le maire a porté plainte au mois d'avril contre un élu"),
            ("in the course of", "Le refuge a accueilli cent chiens au cours de la campagne d'hiver"),
            ("last week", "Le maire a quitté la ville la semaine dernière"),
            ("duration", "Le maire a occupé la mairie pendant trois ans"),
            ("negation", "Le maire n'a pas annoncé la fermeture du pont"),
            ("object pronoun", "Le maire l'a annoncé aux élus de Brest"),
            ("counted months", "Le maire a fermé trois ponts ces trois derniers mois"),
            ("in the course of weeks", "Le maire a vu dix élus au cours des trois dernières semaines"),
            ("imperfect after que", "Le maire a annoncé que le pont fermait"),
            ("conditional after que", "Le maire a annoncé qu'il quitterait la ville"),
            ("imperfect quoted after que", 'Le maire a annoncé qu\'il "quittait la ville"'),
            ("pluperfect", "Le maire avait annoncé la fermeture du pont"),
            ("month of last year", "Le maire a quitté Brest en mai dernier"),
            ("years ago, of the verb", "Le maire a fermé il y a deux ans le pont de Brest"),
            ("years ago, first", "Il y a deux ans, le maire a fermé le pont de Brest"),
            ("hour", "Le maire a ouvert le pont à 9h30"),
            ("height of an event", "Au plus fort de la crise, le maire a fermé le pont"),
            ("idiom that lasts", "Le pont a fait l'objet de travaux à Brest"),
            ("future of a past", "Le maire a indiqué que les aides ne seraient pas versées"),
            ("who said it stays", "Le maire a ouvert le pont de Brest, a indiqué lundi la mairie"),
            ("imperfect with its time", "Le feu était éteint mardi à Brest, a indiqué la mairie"),
            ("condition", "Même s'il a quitté la ville, le maire reste candidat"),
            (
                "verbs of a relative with two",
                "Le maire a signé un accord au cours duquel dix élus ont quitté Brest et Paris a perdu pied",
            ),
            ("verb first", "Sont arrivés deux navires à Brest"),
            (
                "who is said to have said it",
                "Le maire a ouvert le pont de Brest, a-t-on appris lundi à Brest",
            ),
            ("the last days", "Le maire a fermé le pont ces derniers jours"),
            ("imperfect of a verdict", "Le maire a confirmé un avis selon lequel le pont était sûr"),
            ("years ago, behind the object", "Le maire a annoncé sa démission il y a trois ans"),
            ("last year", "Le maire a quitté Brest l'an passé"),
            ("the day before", "Le maire a quitté Brest la veille"),
            ("in so many years", "La chanteuse a vendu des disques en quatre ans"),
            (
                "second perfect of a relative",
                "Le député qui a insulté un élu et a quitté la salle dénonce le projet",
            ),
            ("participle behind an adjective", "La police a arrêté un homme armé et recherché pour meurtre"),
            ("enumeration without conjunction", "Le ministre a salué Paris, remercié Lyon"),
            ("second perfect with être", "La ministre est partie et a annoncé un projet"),
            ("pronoun before the second", "Le maire s'en est pris à un élu et a annoncé un projet"),
            ("date before an apposition", "En 2012, Jean Verdier, alors maire, a annoncé un projet"),
            ("passive that looks like a perfect", "Le projet est monté par la mairie"),
            ("capitals", "LE MAIRE A ANNONCÉ LA FERMETURE DU PONT"),
            ("recent past of a past", "La police a arrêté un homme qui venait de voler une voiture"),
            ("the moment of another past", "Au moment où le pont a cédé, le maire a appelé les pompiers"),
            ("passive", "Le maire a été condamné à Brest"),
            ("passive of what is", "Le pont est fermé à Brest"),
            ("death", "Le peintre Jean Verdier est mort à Brest"),
            ("perfect of a relative", "Le maire qui a annoncé la fermeture critique le projet"),
            ("verb that lasts", "Le maire a vécu à Brest"),
            ("state that ended", "Le musée de Brest est resté fermé en raison d'une grève"),
            ("shared with a verb that stays", "Le maire a dénoncé le projet et vécu à Brest"),
            (
                "participle that shares it, or describes a noun",
                "Le maire a dénoncé un accord signé à Paris et salué à Rome",
            ),
            ("another main verb that stays", "Le maire a dénoncé le projet et a vécu un drame"),
            ("quotation", '"Le maire a annoncé la fermeture du pont"'),
            ("question", "Le maire a-t-il annoncé la fermeture du pont ?"),
            ("time clause", "Le maire a annoncé la fermeture quand le pont a cédé"),
            ("past subjunctive", "Le maire a dénoncé qu'un navire eût franchi la ligne"),
            ("what was done next", "Le maire a annoncé la fermeture du pont, qu'il a confirmée à Brest"),
        ]
    ],
)
def test_a_past_that_has_to_stay(text: str) -> None:
    assert told(text) == text


def test_a_date_that_is_cut_no_longer_keeps_the_past() -> None:
    text = "La maire de Brest, Anne Verdier, a annoncé lundi la fermeture du pont de Recouvrance."
    written = headline.write(french.analyse(article_from_text(text)))
    assert "annonce la fermeture" in written.text and "lundi" not in written.text
    assert written.origin == "compressed"


def test_a_whole_sentence_keeps_its_tense() -> None:
    text = "La maire de Brest a annoncé la fermeture du pont de Recouvrance."
    document = french.analyse(article_from_text(text))
    assert headline.write(document, "sentence").text == text[:-1]
    (first, *_) = headline.considered(document)
    assert first.present and first.text == "La maire de Brest annonce la fermeture du pont de Recouvrance"


@given(
    st.lists(st.sampled_from([*"a ont est sont s' se le maire de Brest et , annoncé promis ne pas".split()]))
)
def test_only_the_verb_and_its_pronoun_are_replaced(words: list[str]) -> None:
    sentence = parse(" ".join(words))
    if sentence is not None:
        places = range(len(sentence))
        for place in tense.present(sentence, places):
            kind = sentence.tags[place]
            assert kind[0] == "V" or sentence.words[place] in ("s'", "se")


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "verb in -er",
                "Près de mille foyers restaient privés d'eau mardi soir à Brest, a indiqué la préfecture",
                "Près de mille foyers restent privés d'eau à Brest",
            ),
            (
                "being",
                "Plus de cent ponts de Brest étaient encore fermés mardi, au lendemain de la crue du fleuve",
                "Plus de cent ponts de Brest sont encore fermés au lendemain de la crue du fleuve",
            ),
            (
                "since when",
                "Dix ponts de Brest restaient fermés mardi depuis la crue du 14 mai, a indiqué la préfecture",
                "Dix ponts de Brest restent fermés depuis la crue du 14 mai",
            ),
            (
                "what is so already",
                "L'incendie qui a déjà brûlé dix maisons de Brest restait hors de contrôle mardi soir",
                "L'incendie qui a déjà brûlé dix maisons de Brest reste hors de contrôle",
            ),
            (
                "verb before an infinitive",
                "Les pompiers de Brest tentaient mardi de contenir un incendie attisé par le vent",
                "Les pompiers de Brest tentent de contenir un incendie attisé par le vent",
            ),
            (
                "reflexive",
                "Brest s'apprêtait mardi à rouvrir un pont détruit pendant la crue",
                "Brest s'apprêtait mardi à rouvrir un pont détruit pendant la crue",
            ),
            (
                "what was before",
                "La mairie de Brest avait fermé mardi un pont de la ville",
                "La mairie de Brest avait fermé mardi un pont de la ville",
            ),
            (
                "negation",
                "La mairie de Brest ne voulait pas mardi d'un pont de bois",
                "La mairie de Brest ne voulait pas mardi d'un pont de bois",
            ),
            (
                "verb in -re",
                "Le trafic reprenait lentement mardi sur les lignes de banlieue de la gare de Brest",
                "Le trafic reprend lentement sur les lignes de banlieue de la gare de Brest",
            ),
            (
                "a state of what was before",
                "La police recherchait mardi à Brest le chauffeur qui transportait trois enfants tués",
                "La police recherche à Brest le chauffeur qui transportait trois enfants tués",
            ),
            (
                "negation of what there still is",
                "Il ne restait plus, mardi à la mi-journée, que neuf gardiens dans la prison de Brest, a"
                " indiqué la préfecture",
                "Il ne reste plus que neuf gardiens dans la prison de Brest, indique la préfecture",
            ),
            (
                "the worst of many years",
                "Mille foyers étaient privés d'eau mardi à Brest, où la pire crue des dix dernières années"
                " avait fermé les ponts dès l'aube",
                "Mille foyers sont privés d'eau à Brest",
            ),
            (
                "a passive of what had been done by then",
                "Les corps de vingt pêcheurs de Brest avaient été ramenés mardi soir sur les plages",
                "Les corps de vingt pêcheurs de Brest ont été ramenés sur les plages",
            ),
            (
                "two states",
                "Le feu était maîtrisé mardi à Brest et les pompiers restaient sur place",
                "Le feu était maîtrisé mardi à Brest et les pompiers restaient sur place",
            ),
        ]
    ],
)
def test_the_state_that_a_dispatch_opens_with(lead: str, told: str) -> None:
    article = french.analyse(article_from_text(f"BREST, 3 mai 2020 (AFP) - {lead}. Tout est calme."))
    assert headline.write(article).text == told
    article = french.analyse(article_from_text(f"Tout est calme. {lead}."))
    assert "mardi" in headline.write(article).text or headline.write(article).text == "Tout est calme"


def test_a_passive_of_long_before_stays_in_the_pluperfect() -> None:
    sentence = parsed("Le pont de Brest avait été fermé dans la même région par les élus")
    assert not tense.present(sentence, joining.kept(sentence, ()), lasts=True)


def test_a_state_has_no_time_for_that_of_a_relative_clause() -> None:
    sentence = parsed(
        "Mille foyers étaient privés d'eau à Brest, où la crue avait fermé les ponts dès l'aube"
    )
    places = joining.kept(sentence, ())
    present = "Mille foyers sont privés d'eau à Brest, où la crue a fermé les ponts dès l'aube"
    assert joining.join(sentence, places, tense.present(sentence, places, lasts=True)) == present


def test_a_relative_clause_ends_before_the_next_verb() -> None:
    sentence = parsed(
        "Un accord dont ni Brest ni Quimper n'avaient confirmé les termes semblait respecté, hormis deux"
        " cas isolés"
    )
    places = joining.kept(sentence, ())
    told = joining.join(sentence, places, tense.present(sentence, places, lasts=True))
    assert told.startswith("Un accord dont ni Brest ni Quimper n'ont confirmé les termes semble respecté")


@pytest.mark.parametrize(
    ("first", "told"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "day behind the verb",
                "Des centaines de pompiers combattaient dimanche un incendie près de Brest.",
                "Des centaines de pompiers combattent un incendie près de Brest",
            ),
            (
                "day before the subject",
                "Samedi 1er avril, le maire de Brest était l'invité de la radio.",
                "Le maire de Brest est l'invité de la radio",
            ),
            (
                "reflexive",
                "La ville de Brest se préparait dimanche au passage de la tempête.",
                "La ville de Brest se prépare au passage de la tempête",
            ),
            (
                "reflexive of -duire",
                "Le groupe Les Goélands se produisait samedi sur la scène du port de Brest.",
                "Le groupe Les Goélands se produit sur la scène du port de Brest",
            ),
            (
                "what was to be",
                "Des élus de Brest devaient visiter jeudi le chantier du pont.",
                "Des élus de Brest devaient visiter jeudi le chantier du pont",
            ),
            (
                "perfect of what was before",
                "Jeanne Verdier était arrivée lundi à Brest pour visiter le pont.",
                "Jeanne Verdier était arrivée lundi à Brest pour visiter le pont",
            ),
            (
                "reflexive perfect of what was before",
                "Des élus de Brest s'étaient réunis lundi pour visiter le pont.",
                "Des élus de Brest s'étaient réunis lundi pour visiter le pont",
            ),
            (
                "day of another verb",
                "L'homme qui a attaqué vendredi le port de Brest était un ancien marin de Nantes.",
                "L'homme qui a attaqué vendredi le port de Brest était un ancien marin de Nantes",
            ),
            (
                "background of an event",
                "Jean Verdier quittait vendredi le port de Brest lorsque son bateau a coulé.",
                "Jean Verdier quittait vendredi le port de Brest lorsque son bateau a coulé",
            ),
            (
                "a day that stands against the past",
                "Aujourd'hui ministre, Jean Verdier présidait le tribunal de Brest.",
                "Aujourd'hui ministre, Jean Verdier présidait le tribunal de Brest",
            ),
            (
                "no day",
                "Des centaines de pompiers combattaient un incendie près de Brest.",
                "Des centaines de pompiers combattaient un incendie près de Brest",
            ),
        ]
    ],
)
def test_what_was_so_on_the_day_with_which_a_text_opens(first: str, told: str) -> None:
    article = french.analyse(article_from_text(f"{first} Tout est calme."))
    assert headline.write(article).text == told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "office right before",
                "Le président américain Joe Biden ferme une base",
                "Joe Biden ferme une base",
            ),
            (
                "office with a ministry",
                "La ministre de la Transition écologique Barbara Pompili ferme une base",
                "Barbara Pompili ferme une base",
            ),
            (
                "former office",
                "L'ancien ministre de l'Économie Emmanuel Macron ferme une base",
                "Emmanuel Macron ferme une base",
            ),
            (
                "name between commas",
                "Le président de la République, Emmanuel Macron, ferme une base",
                "Emmanuel Macron ferme une base",
            ),
            (
                "party that is a noun as well",
                "Le député de La France Insoumise François Ruffin ferme une base",
                "François Ruffin ferme une base",
            ),
            (
                "party alone",
                "La socialiste Anne Hidalgo ferme une base",
                "Anne Hidalgo ferme une base",
            ),
            (
                "office of whose aide it is",
                "L'avocat de l'ancien président Nicolas Sarkozy ferme une base",
                "L'avocat de Nicolas Sarkozy ferme une base",
            ),
            (
                "elision",
                "Le premier adjoint de la maire Anne Hidalgo ferme une base",
                "Le premier adjoint d'Anne Hidalgo ferme une base",
            ),
            (
                "one of two people",
                "Le maire et le président Emmanuel Macron ferment une base",
                "Le maire et Emmanuel Macron ferment une base",
            ),
        ]
    ],
)
def test_an_office_before_a_known_name_may_go(text: str, left: str) -> None:
    sentence = parsed(text)
    assert left in [
        joining.join(sentence, joining.kept(sentence, [cut])) for cut in offices.offices(sentence)
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text, id=phenomenon)
        for phenomenon, text in [
            ("aide of an office", "L'avocat du président américain Donald Trump ferme une base"),
            ("near an office", "Le député proche du président Emmanuel Macron ferme une base"),
            ("first of something", "Le premier discours du président Joe Biden ferme une base"),
            ("library", "Le directeur de la bibliothèque François Mitterrand ferme une base"),
            (
                "name like an office",
                "Bruno Le Maire, et de l'Action publique, Gérald Darmanin, ferment une base",
            ),
            ("nobody knows the name", "Le maire de Brest Jean Quimperlois ferme une base"),
            ("somebody else's office", "Le porte-parole d'Emmanuel Macron ferme une base"),
            ("what bears the name", "Le patron du groupe Bernard Arnault ferme une base"),
            ("office goes on", "L'ancienne actrice Brigitte Bardot, et militante, ferme une base"),
            ("no full name", "Le président Macron ferme une base"),
            ("a verb between", "Le président a vu Emmanuel Macron à Brest"),
            ("quotation", '"Le président Emmanuel Macron ferme une base", dit un élu'),
        ]
    ],
)
def test_an_office_that_stays(text: str) -> None:
    assert list(offices.offices(parsed(text))) == []


def _record(number: int, article: str, title: str) -> Record:
    return Record(
        id=str(number),
        date="",
        title=title,
        abstract="",
        article=article,
        abstract_split=None,
        title_split="train",
    )


def test_training_learns_which_verbs_titles_put_in_the_present() -> None:
    records = [
        _record(
            n,
            "Le maire a appelé au calme, ils appellent, il appelle. Il a cédé.",
            "Le maire appelle au calme",
        )
        for n in range(9)
    ]
    records += [_record(9 + n, "Le pont a cédé, il cède, ils cèdent.", "Le pont a cédé") for n in range(9)]
    assert training.learn(records) == {"appelé": ("appelle", "appellent")}


def test_irregular_verbs_have_three_forms_and_no_verb_twice() -> None:
    verbs = [row[0] for row in datafiles.rows(training.IRREGULAR)]
    assert len(verbs) == len(set(verbs)) == len(training.read_irregular())
    for verb, forms in training.read_irregular().items():
        assert forms.one.endswith(("t", "d", "e", "c")) and forms.several.endswith(("ent", "ont")), verb


def test_forms_of_the_model_agree_with_their_verb() -> None:
    found = conjugation.load()
    assert len(found) > 400
    for verb, (one, several) in found.items():
        assert several.endswith("nt") and one[0] == verb[0], verb


@pytest.mark.parametrize(
    ("imperfect", "present"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            ("-er", "luttaient", "luttent"),
            ("é in the last syllable", "accélérait", "accélère"),
            ("-prendre", "reprenait", "reprend"),
            ("-tenir", "maintenaient", "maintiennent"),
            ("-ir with -iss-", "choisissait", "choisit"),
            ("-er with -iss-", "glissait", "glisse"),
            ("-dre, not its subjunctive", "perdait", "perd"),
            ("-er with -nd-", "demandait", "demande"),
            ("-ttre", "mettait", "met"),
            ("faire", "faisaient", "font"),
            ("-duire", "produisaient", "produisent"),
            ("-cer", "devançait", "devance"),
            ("-ger", "changeaient", "changent"),
            ("-dire", "disait", None),
            ("unknown, no subjunctive", "partait", None),
            ("auxiliary", "avait", None),
        ]
    ],
)
def test_the_present_of_an_imperfect(imperfect: str, present: str | None) -> None:
    assert conjugation.present_of(imperfect) == present
