"""The part an agency plays: the source of what is told, or what the article is about."""

from __future__ import annotations

import pytest

from newsum import french
from newsum.agencies import find
from newsum.models import Role
from newsum.reading import article_from_text


def roles(text: str) -> dict[str, list[str]]:
    """Return the roles of the mentions of each agency."""
    found = find(french.analyse(article_from_text(text))).agencies
    return {agency.name: [mention.role.value for mention in agency.mentions] for agency in found}


SOURCES = {
    "said to": "« C'est fini », a déclaré le maire de la ville à l'AFP.",
    "said to, far": "La préfecture a affirmé samedi 7 avril, par téléphone, à l'AFP que tout va bien.",
    "inverted": "« C'est fini », dit-il à l'AFP.",
    "according to": "Le port est fermé, selon l'agence officielle AFP.",
    "d'après": "Le port est fermé, d'après l'AFP.",
    "auprès de": "Le maire s'en est plaint auprès de l'AFP.",
    "contacted by": "Contactée par l'AFP, l'entreprise n'a pas souhaité répondre.",
    "could not reach": "L'AFP n'a pu joindre la direction de l'usine.",
    "could read": "Dans une lettre que l'AFP a pu consulter, il renonce.",
    "had a copy": "Le rapport, dont l'AFP a eu copie, le condamne.",
    "witness": "La rue est vide, a constaté une journaliste de l'AFP.",
    "witness first": "Un photographe de l'AFP a vu brûler deux voitures.",
    "count": "Le virus a fait mille morts, selon un bilan établi par l'AFP.",
    "learnt": "Un homme a été arrêté, a appris jeudi l'AFP.",
    "tells": "L'AFP rapporte que le pont est coupé.",
    "interview": "Dans un entretien avec l'AFP, il promet une loi.",
    "credit": "La place de la République. (Photo AFP)",
    "byline": "La place est vide.\n\nPar AFP",
    "for the agency": "« C'est un tournant », résume pour l'AFP un historien.",
    "local offices, according to": "Les journaux manquaient, selon les bureaux locaux de l'AFP.",
    "spokesman's title": "« Non », a indiqué la présidence à l'AFP.",
    "witness, named": "Un photographe de l'AFP, Jean Dupont, a vu l'homme arrêté.",
    "office that tells": "Le bureau de l'AFP à Gaza a fait état de deux morts.",
    "witness beyond a comma": "La rue est vide, a constaté Jean Dupont, journaliste, de l'AFP.",
    "spokesman's title, apposed": "« Non », explique Laura Morin, la directrice de L'Enfant bleu, à l'AFP.",
    "collaborator, witness": "Un collaborateur de l'AFP a vu trois corps dans la rue.",
    "with another that tells": "L'AFP et Le Quotidien ont publié l'enquête mardi.",
    "site that tells": "Le site de l'AFP rapporte que le général est mort.",
    "account that tells": "Le compte de l'AFP rapporte que le général est mort.",
    "newsroom that tells": "La rédaction de l'AFP rapporte que le général est mort.",
    "witness of a strike": "Un journaliste de l'AFP a vu les manifestants en grève.",
    "witness, on strike": "L'usine est en grève, a constaté un journaliste de l'AFP.",
    "falsehood": "Tout cela est faux selon l'AFP.",
    "in doubt": "Le texte mentionne AFP sans plus.",
}

TOPICS = {
    "redundancies": "L'AFP va supprimer cent postes.",
    "strike": "Une grève à l'AFP a privé les journaux de dépêches.",
    "budget": "L'État augmente la dotation de l'AFP.",
    "support": "Les députés ont voté un soutien à l'AFP.",
    "staff killed": "Deux journalistes de l'AFP ont été tués à Bagdad.",
    "staff condemned, named": "Deux journalistes de Reuters, Wa Lone et Kyaw Soe Oo, ont été condamnés.",
    "staff arrested": "RSF a dénoncé l'arrestation de deux journalistes de l'AFP au Burundi.",
    "staff killed, beyond a comma": "Le photographe Danish Siddiqui, de l'agence Reuters, a été tué.",
    "office hit": "Le bureau de l'AFP à Gaza a été touché par un tir.",
    "complaint": "Associated Press a porté plainte contre la Maison Blanche.",
    "prize": "L'agence Reuters a remporté un prix Pulitzer pour ses photos.",
    "anniversary": "L'AFP a fêté ses 75 ans mardi.",
    "sanctioned": "L'Union européenne a sanctionné l'agence Ria Novosti.",
    "excluded": "Donald Trump a exclu l'agence Associated Press des conférences de presse.",
    "liquidation": "Vladimir Poutine a ordonné la liquidation de l'agence Ria Novosti.",
    "staff killed, apposed": "Dix personnes ont été tuées, dont deux photographes de l'AFP.",
    "premises": "Il a déjeuné dans les locaux de l'AFP.",
    "director": "Le directeur de l'AFP est parti.",
    "career": "Il entre alors à l'AFP, puis devient écrivain.",
    "head": "Elle dirige l'AFP depuis deux ans.",
    "institute": "L'institut Reuters publie son rapport annuel.",
    "foundation": "Elle est employée par la Fondation Thomson Reuters.",
    "refusal": "L'AFP n'a pas souhaité s'associer à ce texte.",
    "refuses": "L'AFP a refusé mardi de quitter la salle.",
    "reduces": "En 2021, l'agence italienne ANSA avait elle aussi réduit ses effectifs.",
    "paid": "Google paiera l'AFP pour reprendre ses dépêches.",
    "among media": "Plusieurs médias, comme l'AFP, ont perdu leur carte.",
    "in a list of media": "Le décret vise la chaîne CNN et l'AFP, le journal Die Welt et la radio NPR.",
    "company": "Thomson Reuters a annoncé jeudi la suppression de cent postes.",
    "share of the company": "À Toronto, le titre Thomson Reuters gagne 3 %.",
    "agreement": "L'AFP et Google ont conclu un accord de cinq ans.",
    "agreement with it": "L'accord signé entre Google et l'AFP n'est pas remis en cause.",
    "agreement, named first": "Le contrat entre l'AFP et Google prendra fin en mai.",
    "birthday": "L'AFP a célébré ses 75 ans mardi.",
    "manager": "Le dirigeant de l'AFP a présenté son projet.",
    "site hacked": "Le site de l'AFP a été piraté.",
    "collaborator arrested": "Un collaborateur de l'AFP a été arrêté à Goma.",
    "hacked": "Le piratage du site de l'AFP a duré une heure.",
    "sued": "Il veut attaquer en diffamation l'Obs et l'AFP.",
    "confirms about itself": "L'AFP a confirmé ce déjeuner.",
    "staff on strike": "Les journalistes de l'AFP sont en grève.",
    "staff that votes": "Les journalistes de l'AFP ont voté une motion de défiance.",
    "at its head": "Fabrice Fries a été nommé à la tête de l'AFP.",
    "accounts hacked": "Les comptes de l'AFP sur X ont été piratés.",
    "false dispatch": "Une fausse dépêche AFP circule sur les réseaux.",
    "false account": "Un faux compte de l'AFP a annoncé sa mort.",
    "newsroom": "La rédaction de l'AFP est en deuil.",
    "named as an employer": "« Non », a tweeté Jean Dupont, journaliste à l'AFP.",
}


@pytest.mark.parametrize("text", SOURCES.values(), ids=SOURCES)
def test_source(text: str) -> None:
    assert roles(text) == {"AFP": ["source"]}


@pytest.mark.parametrize("text", TOPICS.values(), ids=TOPICS)
def test_topic(text: str) -> None:
    ((_, found),) = roles(text).items()
    assert found == ["topic"]


def test_words_within_the_name_of_an_agency_make_no_list_of_media() -> None:
    text = "Avec les informations de La Presse canadienne, Associated Press et Agence France-Presse"
    assert roles(text) == {"La Presse canadienne": ["source"], "AP": ["source"], "AFP": ["source"]}
    assert roles("La presse canadienne, Reuters et l'AFP se taisent.") == {
        "Reuters": ["topic"],
        "AFP": ["topic"],
    }


def test_agency_that_learnt_of_a_death_among_its_own_is_a_source() -> None:
    text = "Jean Dupont, ancien directeur de l'AFP, est mort, a appris l'AFP auprès de sa famille."
    assert roles(text) == {"AFP": ["topic", "source"]}


def test_the_company_that_is_cited_is_a_source() -> None:
    assert roles("Les bénéfices croissent, selon Thomson Reuters.") == {"Reuters": ["source"]}


def test_agency_that_tells_of_another_ones_staff_is_the_only_source() -> None:
    text = "Un caméraman de Reuters a été tué à Gaza, a constaté l'AFP."
    assert roles(text) == {"Reuters": ["topic"], "AFP": ["source"]}


@pytest.mark.parametrize("name", ["Tass", "TASS"])
def test_those_who_run_an_agency_make_it_a_topic_in_any_letters(name: str) -> None:
    assert roles(f"Le directeur de {name}, Sergueï Mikhaïlov, a été limogé.") == {"TASS": ["topic"]}
    assert roles(f"Le bureau de {name} à Berlin va fermer.") == {"TASS": ["topic"]}
    assert roles(f"La rédaction de {name} est en deuil.") == {"TASS": ["topic"]}


def test_chain_cites_both() -> None:
    text = "Le parquet, cité par l'agence DPA, elle-même citée par l'AFP, parle de deux morts."
    assert roles(text) == {"DPA": ["source"], "AFP": ["source"]}


def test_list_shares_the_role_of_its_first_name() -> None:
    text = "D'autres médias, comme Reuters et Associated Press, participent à ce programme."
    assert roles(text) == {"Reuters": ["topic"], "AP": ["topic"]}


def test_acronym_shares_the_role_of_the_name() -> None:
    text = "L'agence Australian Associated Press (AAP) va fermer ses bureaux."
    assert roles(text) == {"AAP": ["topic", "topic"]}


def test_article_about_an_agency_makes_its_plain_mentions_topics() -> None:
    text = "La direction de l'ANSA supprime cent emplois. Les salariés de l'ANSA protestent. Pauvre ANSA !"
    assert roles(text) == {"ANSA": ["topic", "topic", "topic"]}


def test_agency_is_a_source_when_any_mention_is() -> None:
    text = "La grève à l'AFP continue. Elle durera, a dit un syndicat à l'AFP."
    (agency,) = find(french.analyse(article_from_text(text))).agencies
    assert [mention.role for mention in agency.mentions] == [Role.TOPIC, Role.SOURCE]
    assert agency.role is Role.SOURCE
