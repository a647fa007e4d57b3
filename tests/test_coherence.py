"""Coherence: which sentences cannot be read alone, and which only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.french import analyse
from newsum.french.coherence import dangles, dangling
from newsum.french.cues import Cue
from newsum.french.quotations import unpaired
from newsum.models import Article, Block, BlockKind

SENTENCES = {
    # Pronouns, and the impersonal "il".
    "Il a démissionné lundi matin.": Cue.PRONOUN,
    "Elles seront jugées en mai.": Cue.PRONOUN,
    "Celui-ci refuse de partir.": Cue.PRONOUN,
    "Ce dernier refuse de partir.": Cue.PRONOUN,
    "Selon lui, rien ne presse.": Cue.PRONOUN,
    "Il est accusé de vol aggravé.": Cue.PRONOUN,
    "Il est prévu que la loi change.": None,
    "Il s'agit d'une première mondiale.": Cue.PRONOUN,
    "Il ne s'agissait pas d'un accident.": Cue.PRONOUN,
    "Il s'agit du troisième titre du club.": Cue.PRONOUN,
    "Il s'agit d'Olivier Petit, un maçon.": Cue.PRONOUN,
    "Il agit contre le bruit depuis mai.": Cue.PRONOUN,
    "Il s'agit de protéger les abeilles.": None,
    "Il s'agit d'abord de ne pas perdre.": None,
    "Il s'agira de s'y mettre vite.": None,
    "Il ne s'agit que d'une première étape.": Cue.PRONOUN,
    "Mardi, il s'agira d'un vote.": Cue.LATE_PRONOUN,
    "Il n'y a plus de neige.": None,
    "Il y aura du vent demain.": None,
    "Il faut sauver les abeilles.": None,
    "Il ne faudra pas attendre.": None,
    "Il est encore trop tôt pour conclure.": None,
    "Il est question de vendre le port.": None,
    "Il était possible de voter tard.": None,
    "Il est recommandé aux plus de 65 ans et aux soignants.": Cue.PRONOUN,
    "Il est interdit en France depuis mars.": Cue.PRONOUN,
    "Il est désormais interdit.": Cue.PRONOUN,
    "Il est recommandé de voter tôt.": None,
    "Il est recommandé aux plus de 65 ans de voter tôt.": None,
    "Il est prévu dans le texte que la loi change.": None,
    "Il est prévu deux cents places.": None,
    "Fait rare, il a neigé à Nice mercredi.": None,
    "Bonne nouvelle, il fera beau samedi à Lille.": None,
    # Connectives.
    "Cependant, le maire hésite encore.": Cue.CONNECTIVE,
    "Mais le maire hésite encore.": Cue.CONNECTIVE,
    "En revanche, le maire hésite.": Cue.CONNECTIVE,
    "De son côté, le maire hésite.": Cue.CONNECTIVE,
    "D’autre part, le maire hésite.": Cue.CONNECTIVE,
    "À l'inverse, le maire hésite.": Cue.CONNECTIVE,
    "C'est pourquoi le maire hésite.": Cue.CONNECTIVE,
    "Alors, le maire a cédé.": Cue.CONNECTIVE,
    "Voilà pourquoi le maire a cédé.": Cue.CONNECTIVE,
    "Voilà pour cette revue de presse.": Cue.CONNECTIVE,
    "Voilà dix ans que le maire hésite.": None,
    "Alors que le maire hésite, le préfet tranche.": None,
    "En mars, le maire a cédé.": None,
    "Par décret, le maire est suspendu.": None,
    # What refers back.
    "Autre surprise, le retour du maire.": Cue.REFERENCE,
    "Même constat dans le sud du pays.": Cue.REFERENCE,
    "L'un d'eux est mort hier.": Cue.REFERENCE,
    "Certains y sont parvenus hier.": Cue.REFERENCE,
    "La plupart ont quitté la ville.": Cue.REFERENCE,
    "Certains maires ont quitté la ville.": None,
    "Les autres paieront douze euros.": Cue.PRONOUN,
    "D'autres étaient déjà partis.": Cue.PRONOUN,
    "Les autres pays paieront aussi.": Cue.REFERENCE,
    "Cette décision a surpris tout le monde.": Cue.DEMONSTRATIVE,
    "C'est une première en France.": Cue.DEMONSTRATIVE,
    "Ce que le maire refuse, le préfet l'accepte.": None,
    "Cette semaine, la neige revient.": None,
    "Ces derniers mois, la neige revient.": None,
    "Son avocat a fait appel.": Cue.POSSESSIVE,
    "Mardi, il a fait appel.": Cue.LATE_PRONOUN,
    "Mardi, il faudra voter tôt.": None,
    "Selon le préfet qui préside, elle est close.": None,
    # Appositions.
    "Sous-préfecture du Puy-de-Dôme, elle est célèbre pour sa fourme.": Cue.PRONOUN,
    "Née à Lyon, elle chante depuis dix ans.": Cue.PRONOUN,
    "Mécontents du calendrier, ils ont quitté la table.": Cue.PRONOUN,
    "Née à Lyon, la maire chante depuis dix ans.": None,
    "Seul point noir, il manque un gardien de but.": None,
    "Anne Roy avait, elle aussi, quitté la table.": None,
    "Anne Roy qui chante, elle n'y croit pas.": None,
    "Auparavant, elle avait quitté la table.": None,
    "Toulouse, elle est belle en mai.": None,
    "Il est encore là, très bien, en plus.": Cue.PRONOUN,
    # Quotations.
    '"Nous partirons demain, dit le maire.': Cue.QUOTE_LEFT_OPEN,
    'Nous partirons", dit le maire de Nice.': Cue.QUOTE_NEVER_OPENED,
    "« Nous partirons demain, dit le maire.": Cue.QUOTE_LEFT_OPEN,
    "Nous partirons », dit le maire de Nice.": Cue.QUOTE_NEVER_OPENED,
    "Nous » et « vous partirez demain.": Cue.QUOTE_NEVER_OPENED,
    '"Ça a secoué fort.': Cue.QUOTE_LEFT_OPEN,
    "« Mais elle doit être crue.": Cue.QUOTE_LEFT_OPEN,
    'Il a dit : "Nous partirons demain.': Cue.PRONOUN,
    '"Ça a secoué fort", dit le maire.': Cue.PRONOUN,
    'Le film "Rivages" sort en mai.': None,
    'Le film l\'"Aurore" sort en mai.': None,
    '"Nous partirons demain", a-t-elle répété.': Cue.SPEAKER,
    '"Nous partirons demain", a répété le maire.': None,
    # Questions and fragments.
    "Le maire a-t-il menti ?": Cue.QUESTION,
    '"Le maire a-t-il menti ?"': Cue.QUESTION,
    "Sans succès.": Cue.FRAGMENT,
    # What opens a list.
    "Sont interdits :": Cue.ANNOUNCEMENT,
    "Voici les conseils du préfet.": Cue.ANNOUNCEMENT,
    "Voici ce que l'on sait de l'incendie.": Cue.ANNOUNCEMENT,
    "On fait le point.": Cue.ANNOUNCEMENT,
    "La Gazette fait le point.": Cue.ANNOUNCEMENT,
    "On vous explique pourquoi le pont ferme.": Cue.ANNOUNCEMENT,
    "On vous attend nombreux samedi.": None,
    "Voici deux ans que la guerre dure.": None,
    "Voici venu le temps des vendanges.": None,
    "Vu le code de la route,": Cue.ELLIPSIS,
    "Le préfet, chevalier de la Légion d'honneur,": Cue.ELLIPSIS,
    "On vous": Cue.FRAGMENT,
    "Voici votre lettre du mardi 12 mars.": Cue.ANNOUNCEMENT,
    "Vu de Lyon, le vote est joué.": None,
    "Le maire a pris trois mesures\u202f:": Cue.ANNOUNCEMENT,
    "Le maire a pris trois mesures : il part.": None,
    "Le maire de Nice a démissionné.": None,
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_why_a_sentence_leans_on_its_neighbours(sentence: str) -> None:
    assert dangles(sentence) is SENTENCES[sentence]


def test_strong_cues_are_those_a_reader_stumbles_over() -> None:
    assert Cue.PRONOUN.is_strong
    assert Cue.INSIDE_QUOTATION.is_strong
    assert not Cue.DEMONSTRATIVE.is_strong
    assert not Cue.QUESTION.is_strong


def cues(*paragraphs: str) -> list[Cue | None]:
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(paragraph)))
        start += len(paragraph) + 2
    return list(dangling(analyse(Article(text, tuple(blocks)))))


def test_a_sentence_in_the_midst_of_a_quotation_is_not_the_articles_own() -> None:
    assert cues(
        '"Nous partons demain soir. La ville est trop chère. Tout brûle", dit le maire. La ville dort encore.'
    ) == [
        Cue.QUOTE_LEFT_OPEN,
        Cue.INSIDE_QUOTATION,
        Cue.QUOTE_NEVER_OPENED,
        None,
    ]


def test_a_quotation_that_is_never_closed_ends_where_the_next_one_opens() -> None:
    found = cues(
        '"Nous partons demain soir.', 'Le maire a dit "non" au préfet.', "La ville dort encore ce soir."
    )
    assert found == [Cue.QUOTE_LEFT_OPEN, None, None]


def test_a_quotation_that_is_never_closed_ends_somewhere() -> None:
    found = cues(
        '"Nous partons demain soir.', *(f"La ville numéro {number} dort encore." for number in range(20))
    )
    assert found[1] is Cue.INSIDE_QUOTATION
    assert found[-1] is None


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["Avez-vous vu le préfet ?", "Le préfet dort depuis hier."], Cue.INSIDE_QUOTATION),
        (["La taxe baisse de moitié.", "Le préfet dort depuis hier."], None),
    ],
    ids=["dialogue", "list"],
)
def test_the_turns_of_a_dialogue_are_quotations_and_the_items_of_a_list_are_not(
    items: list[str], expected: Cue | None
) -> None:
    text = "\n".join(f"– {item}" for item in items)
    blocks = [Block(BlockKind.LIST_ITEM, text.index(item), text.index(item) + len(item)) for item in items]
    assert dangling(analyse(Article(text, tuple(blocks))))[-1] is expected


@pytest.mark.parametrize(
    ("heading", "answer", "expected"),
    [
        ("Où se faire vacciner ?", "Chez un médecin ou une sage-femme de la ville.", Cue.ELLIPSIS),
        ("Que pensez-vous du nucléaire ?", "C'est un amortisseur de crise.", Cue.PRONOUN),
        ("Et le maire ?", "Sa colère est retombée depuis lundi.", Cue.PRONOUN),
        ("Où se faire vacciner ?", "Chaque médecin de la ville vaccine.", None),
        ("Qui paiera ?", "Les habitants des deux rives, dont la taxe sera doublée.", Cue.ELLIPSIS),
        ("Combien de bus ?", "Douze, ainsi que six trams qui ont été loués à Lyon.", Cue.ELLIPSIS),
        ("Qui paiera ?", "Les habitants, dont la taxe sera doublée, paieront tout.", None),
        ("Le pont sera-t-il fermé ?", "Oui, le pont sera fermé tout le mois de mai.", Cue.ELLIPSIS),
        ("Pourquoi un pont ?", "Parce que le bac coule deux fois par an.", Cue.ELLIPSIS),
        ("Le pont rouvre", "Oui, le pont sera fermé tout le mois de mai.", None),
        ("Le retour des vaccins", "Chez un médecin ou une sage-femme de la ville.", None),
        ("Le retour des vaccins", "C'est un amortisseur de crise.", Cue.DEMONSTRATIVE),
    ],
)
def test_the_first_sentence_of_an_answer_may_have_its_subject_or_verb_in_the_question(
    heading: str, answer: str, expected: Cue | None
) -> None:
    text = f"La ville dort encore. {heading} {answer} Demain sera un autre jour."
    places = [text.index(heading), text.index(answer)]
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH)
    blocks = [
        Block(kind, start, end)
        for kind, start, end in zip(kinds, [0, *places], [*places, len(text)], strict=True)
    ]
    assert dangling(analyse(Article(text, tuple(blocks))))[2] is expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("Sont interdits :", "l'arrosage des pelouses le jour ;", "le lavage des voitures."), "aee"),
        (("Le maire annonce :", "La gratuité des bus ;", "Une prime de 200 euros."), "aee"),
        (
            ("Le maire annonce :", "la gratuité des bus,", "une prime de 200 euros", "La ville dort encore."),
            "aee-",
        ),
        (("Le maire annonce :", "La gratuité des bus sera votée.", "La ville dort encore."), "a--"),
        (("Le maire a tout dit.", "la gratuité des bus sera votée.", "La ville dort encore."), "---"),
        (("Le maire annonce : il part.", "La gratuité des bus sera votée."), "--"),
    ],
    ids=["small letters", "semicolons", "prose behind", "sentences", "no colon", "colon inside"],
)
def test_the_items_of_a_list_lean_on_the_line_that_opens_it(
    paragraphs: tuple[str, ...], expected: str
) -> None:
    marks = {Cue.ANNOUNCEMENT: "a", Cue.ELLIPSIS: "e", None: "-"}
    assert "".join(marks[cue] for cue in cues(*paragraphs)) == expected


@pytest.mark.parametrize(
    ("kind", "row", "expected"),
    [
        (BlockKind.LIST_ITEM, "T. Johannessen (NOR/UNO) même temps", Cue.ELLIPSIS),
        (BlockKind.LIST_ITEM, "Vingegaard à 2'10\"", Cue.ELLIPSIS),
        (BlockKind.LIST_ITEM, "250 g de farine de blé", Cue.ELLIPSIS),
        (BlockKind.PARAGRAPH, "3 E. Bielle-Biarrey (12e), Depoortere (27e).", Cue.ELLIPSIS),
        (BlockKind.LIST_ITEM, "Le Sénat vote le budget mardi soir", None),
        (BlockKind.LIST_ITEM, "La police recherche deux suspects", None),
        (BlockKind.LIST_ITEM, "12 communes seront fermées mardi soir", None),
        (BlockKind.PARAGRAPH, "38 degrés pourraient être atteints à Nice.", None),
        (BlockKind.PARAGRAPH, "Un mort et deux blessés dans un incendie à Nice.", None),
        (BlockKind.PARAGRAPH, "LENS : Samba - Gradit, Danso - Fofana, Machado, Sotoca.", Cue.ELLIPSIS),
        (
            BlockKind.PARAGRAPH,
            "Températures à 5 h : Lille 9, Brest 11, Lyon 9, Nice 13, Metz 2.",
            Cue.ELLIPSIS,
        ),
        (BlockKind.PARAGRAPH, "Présents : MM. Robin, Abiven, Le Bris, Mmes Kerlan et Quéré.", Cue.ELLIPSIS),
        (BlockKind.PARAGRAPH, "Jeanne Martin (DVD) : 1 280 voix, 23 élus", Cue.ELLIPSIS),
        (BlockKind.PARAGRAPH, "Températures : 4 à 12 °C à Lille.", Cue.ELLIPSIS),
        (BlockKind.PARAGRAPH, "Sondage : 52 % des habitants veulent un tram.", None),
        (BlockKind.PARAGRAPH, "Cinq villes sont touchées : Lille, Brest, Lyon, Nice et Metz.", None),
        (BlockKind.PARAGRAPH, "Budget : la mairie gèle les tarifs, vend un terrain, ferme un bain.", None),
    ],
)
def test_a_row_without_a_verb_tells_nothing(kind: BlockKind, row: str, expected: Cue | None) -> None:
    first = "La ville dort encore."
    text = f"{first}\n{row}"
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(first)), Block(kind, len(first) + 1, len(text)))
    assert dangling(analyse(Article(text, blocks)))[1] is expected


def test_news_may_open_with_a_number_and_lack_a_verb() -> None:
    assert cues("7 morts dans un accident de car à Nice.", "7 blessés dans un accident de car.") == [
        None,
        Cue.ELLIPSIS,
    ]


def test_a_demonstrative_in_the_first_sentence_points_forward() -> None:
    assert cues("C'est une première mondiale, à Lyon.", "C'est une réussite pour la ville.") == [
        None,
        Cue.DEMONSTRATIVE,
    ]


@given(st.text())
def test_any_text_has_at_most_one_cue(text: str) -> None:
    assert dangles(text) is None or isinstance(dangles(text), Cue)
    assert unpaired(text) in (None, Cue.QUOTE_LEFT_OPEN, Cue.QUOTE_NEVER_OPENED)
