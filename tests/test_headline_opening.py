"""What the first sentence of an article may lean on: nothing stands before it but a title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsum import french, headline
from newsum.headline import compose, opening, salience
from newsum.headline.cuts.deletion import Cut, CutName
from newsum.headline.grammar.parse import Parsed, parse
from newsum.headline.topics import relevance
from newsum.reading import article_from_text

BODY = "Des autocars desserviront les gares. Les abonnés auront une réduction. Un bilan sera fait en juin."


def parsed(text: str) -> Parsed:
    sentence = parse(text)
    assert sentence is not None
    return sentence


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "a place that it names itself",
                "Après les travaux entre Cahors et Brive, la SNCF ferme cette ligne",
                True,
            ),
            (
                "whose, of who follows",
                "Avec ses 312 exposants, venus de loin, la foire de Brest a grandi",
                True,
            ),
            ("a quantity without a verb", "Plus de 3 000 vaches emportées et un pont effondré à Brest", True),
            ("no verb, as headlines", "Trois hommes blessés dans cet incendie à Brest", True),
            ("nothing of something, without a verb", "Plus d'eau potable dans cette ville de Brest", True),
            ("a demonstrative in front", "Cette ligne de la SNCF ferme entre Cahors et Brive", False),
            ("a pronoun as subject", "Tête de liste à Brest, il risque de perdre son siège", False),
            (
                "a pronoun told behind a colon",
                "Ils étaient mille, ils ne sont plus que 97 : les derniers salariés de Brest ont tout perdu",
                True,
            ),
            (
                "a pronoun behind a colon",
                "Le maire de Brest ne lâche rien : il veut fermer cette ligne",
                False,
            ),
            ("a pronoun as object", "Un donateur y a glissé une enveloppe de 300 euros", False),
            ("a reflexive, which means the subject", "Le maire de Brest se rend dans ce quartier", True),
            ("of whom", "Parmi eux, dix employés de Brest attendent leur salaire", False),
            ("said by somebody", "Les aides, a-t-il écrit, arrivent dans cette ville", False),
            ("a first person", "La ville de Brest nous ouvre cette porte", False),
            ("a question", "Le port de Brest va-t-il fermer cette ligne ?", False),
            ("what is new, set off", "C'est une bataille que se livrent les élus de Brest", True),
            ("how many, set off", "Ce sont désormais 21 départements qui manquent d'eau", True),
            ("what was told, set off", "C'est le montant que les élus de Brest réclament", False),
            ("what somebody else did, set off", "C'est un prix qu'elle a remis au maire de Brest", False),
            ("what it is", "C'est une bataille entre les élus de Brest", False),
            ("speech alone", "« Une chance pour ce quartier de Brest »", False),
            ("an unfinished list", "Tabac, gaz, chômage, prix des loyers...", False),
        ]
    ],
)
def test_a_first_sentence_tells_what_it_leans_on(sentence: str, told: bool) -> None:
    assert opening.may_lean(parsed(sentence)) is told


@pytest.mark.parametrize(
    ("name", "cut", "kept"),
    [
        pytest.param("complement", "Après les travaux entre Cahors et Brive,", False, id="the antecedent"),
        pytest.param("date", "Après les travaux entre Cahors et Brive,", True, id="what the rules cut"),
        pytest.param("complement", "pour trois mois", True, id="what stands behind"),
    ],
)
def test_cuts_leave_what_a_demonstrative_means(name: CutName, cut: str, kept: bool) -> None:
    sentence = parsed("Après les travaux entre Cahors et Brive, la SNCF ferme cette ligne pour trois mois")
    start = sentence.text.index(cut)
    places = [place for place, token in enumerate(sentence.tokens) if start <= token.start < start + len(cut)]
    taken = Cut(name, ((places[0], places[-1] + 1),))
    assert opening.keeps_antecedents(sentence, (taken,)) is kept


def test_a_sentence_without_a_verb_stays_whole() -> None:
    sentence = parsed("Trois hommes blessés dans un incendie, à Brest")
    comma = sentence.commas[0]
    assert not opening.keeps_antecedents(sentence, (Cut("complement", ((comma, len(sentence)),)),))
    assert opening.keeps_antecedents(sentence, ())


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("Plus d'eau à Brest, où la conduite a cédé", True, id="nothing of something"),
        pytest.param("Pas de quoi rire à Brest, où un pont a cédé", False, id="nothing to laugh at"),
        pytest.param("Trois morts à Brest, où un pont a cédé", True, id="a number"),
        pytest.param("Coup de tonnerre à Brest, où le maire a démissionné", False, id="the news itself"),
    ],
)
def test_a_count_without_a_verb_may_lose_its_relative(text: str, kept: bool) -> None:
    sentence = parsed(text)
    comma = sentence.commas[0]
    assert opening.keeps_antecedents(sentence, (Cut("relative", ((comma, len(sentence)),)),)) is kept


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        pytest.param(
            "En raison de travaux entre Cahors et Brive-la-Gaillarde, SNCF Réseau interrompra la circulation"
            " des trains sur cette section du 9 mars au 22 mai.",
            "interrompra la circulation",
            id="it leans on itself",
        ),
        pytest.param(
            "Scène d'une grande violence dans l'amphithéâtre de la faculté, à Montpellier.",
            "faculté",
            id="it has no verb",
        ),
    ],
)
@pytest.mark.parametrize("mode", ["auto", "sentence", "compressed"])
def test_the_lead_is_the_news_though_a_guard_refuses_it(lead: str, words: str, mode: str) -> None:
    article = french.analyse(article_from_text(f"{lead}\n\n{BODY}"))
    assert words in headline.write(article, mode).text


LONG = (
    "À la suite de l'arrivée du moustique tigre dans 27 communes de l'est du pays, l'Agence régionale"
    " de santé du Grand Est rappelle que chacun peut, par des gestes simples, limiter la prolifération de cet"
    " insecte, vecteur de la dengue, du chikungunya et du virus Zika, et protéger ses voisins."
)


def test_a_first_sentence_that_leans_may_be_long_and_keeps_what_it_means() -> None:
    written = headline.write(french.analyse(article_from_text(f"{LONG}\n\n{BODY}")))
    assert written.sentence == 0
    assert "moustique" in written.text and "cet insecte" in written.text


def test_only_the_first_sentence_is_forgiven() -> None:
    lead = "Trois hommes blessés dans cet incendie, à Brest."
    article = french.analyse(
        article_from_text(f"{lead} Deux femmes blessées dans ce naufrage, à Lyon. {BODY}")
    )
    worth = salience.of(article)
    tried = compose.tried(article, worth, relevance.of(article, worth))
    candidates = {together[0].draft.place: [one.variant for one in together] for together in tried}
    assert any(one.forgiven for one in candidates[0])
    assert len({one.cuts for one in candidates[0]}) == len(candidates[0])
    assert candidates[1] and not any(one.forgiven for one in candidates[1])


@pytest.mark.parametrize(("worth", "place"), [(10.0, 1), (30.0, 0)])
def test_a_whole_sentence_that_leans_has_to_be_worth_more(
    worth: float, place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Le maire de Brest veut fermer ce port. Le maire de Brest veut fermer le port de Brest."
    article = french.analyse(article_from_text(text))
    worths = replace(salience.of(article), worths={0: worth, 1: 9.0})
    monkeypatch.setattr(salience, "of", lambda _: worths)
    best = compose.whole(article)
    assert best is not None and best.place == place


@pytest.mark.parametrize("mode", ["auto", "sentence"])
def test_what_leans_costs_more_than_a_little_news(mode: str) -> None:
    first, second = (
        "Le maire de Brest veut fermer ce port.",
        "Le maire de Brest veut fermer le port de Brest.",
    )
    article = french.analyse(article_from_text(f"{first} {second}"))
    assert headline.write(article, mode).text == second[:-1]


@pytest.mark.parametrize("text", ["Ce. Il pleut.", "Ce. Le maire parle. Il pleut.", "Ils étaient", "Ce"])
def test_a_sentence_of_a_word_is_no_fault(text: str) -> None:
    assert headline.write(french.analyse(article_from_text(text))).text
