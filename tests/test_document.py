"""From blocks to sentences: kinds, offsets, and what is left out of paragraphs."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum.french import analyse
from newsum.french import boilerplate as reasons
from newsum.models import Article, Block, BlockKind, Document, SentenceKind


def article(*blocks: tuple[BlockKind, str]) -> Article:
    text, placed = "", []
    for kind, content in blocks:
        placed.append(Block(kind, len(text), len(text) + len(content)))
        text += content + "\n\n"
    return Article(text, tuple(placed))


def paragraph(text: str) -> Document:
    return analyse(article((BlockKind.PARAGRAPH, text)))


def test_each_kind_of_block_gives_its_kind_of_sentence() -> None:
    document = analyse(
        article(
            (BlockKind.TITLE, "Le pont est fermé. Une ville coupée"),
            (BlockKind.BYLINE, "Par Anne Petit. Avec AFP."),
            (BlockKind.STANDFIRST, "Le pont est fermé. La ville est coupée."),
            (BlockKind.HEADING, "Et après ? Des bacs"),
            (BlockKind.PARAGRAPH, "Les bacs arrivent lundi. Ils sont gratuits."),
            (BlockKind.LIST_ITEM, "un bac à voitures"),
            (BlockKind.CAPTION, "Le pont en mai."),
            (BlockKind.CREDIT, "Photo AFP."),
            (BlockKind.DATE, "3 mai 2020."),
            (BlockKind.BOILERPLATE, "Abonnez-vous."),
        )
    )
    assert [(sentence.text, sentence.kind.value, sentence.block) for sentence in document.sentences] == [
        ("Le pont est fermé. Une ville coupée", "title", 0),
        ("Le pont est fermé.", "standfirst", 2),
        ("La ville est coupée.", "standfirst", 2),
        ("Et après ? Des bacs", "heading", 3),
        ("Les bacs arrivent lundi.", "sentence", 4),
        ("Ils sont gratuits.", "sentence", 4),
        ("un bac à voitures", "sentence", 5),
        ("Le pont en mai.", "caption", 6),
    ]
    assert [sentence.index for sentence in document.sentences] == list(range(8))
    assert document.language == "fr"


def test_hard_wraps_and_odd_spaces_become_single_spaces() -> None:
    document = paragraph("Le  pont\nest\u00a0fermé. La\tville dort.")
    assert [sentence.text for sentence in document.sentences] == ["Le pont est fermé.", "La ville dort."]
    assert document.sentences[0].words == ("le", "pont", "est", "fermé")


def test_a_title_that_a_paragraph_swallowed_is_a_heading() -> None:
    document = paragraph(
        "Le pont est fermé.Une ville coupéeLe maire est inquiet.- Des bacs -Ils arrivent lundi."
    )
    assert [(s.text, s.kind) for s in document.sentences] == [
        ("Le pont est fermé.", SentenceKind.SENTENCE),
        ("Une ville coupée", SentenceKind.HEADING),
        ("Le maire est inquiet.", SentenceKind.SENTENCE),
        ("- Des bacs -", SentenceKind.HEADING),
        ("Ils arrivent lundi.", SentenceKind.SENTENCE),
    ]


DROPPED = {
    "Lire aussi : le pont en dix dates.": reasons.READING,
    "À lire aussi sur notre site.": reasons.READING,
    "Lire la suite sur Le Quotidien": reasons.TEASER,
    "Sondage réalisé du 2 au 3 mai auprès de 1.000 personnes.": reasons.SURVEY,
    "* Enquête réalisée en ligne auprès de 1.000 personnes.": reasons.SURVEY,
    "L'échantillon a été constitué selon la méthode des quotas.": reasons.SURVEY,
    "Marge d'erreur de 1 à 3 points.": reasons.SURVEY,
    "Crédit photo : Anne Petit": reasons.CREDIT,
    "© Anne Petit": reasons.CREDIT,
    "Photo : le pont en mai": reasons.PHOTO_CAPTION,
    "Illustration: le pont, qui " + "était très " * 9 + "beau": reasons.PHOTO_CAPTION,
    "Source : La Gazette": reasons.SOURCE,
    "Abonnez-vous à notre lettre.": reasons.CALL,
    "Suivez en direct la cérémonie.": reasons.CALL,
    "https://exemple.fr/pont": reasons.ADDRESS,
    "Service de presse – 04 78 00 00 00 – presse@exemple.fr": reasons.CONTACT,
    "Contact : Anne Petit": reasons.CONTACT,
    "Ce contenu est bloqué car vous n'avez pas accepté les cookies.": reasons.EMBED,
    "Ce contenu provient de Twitter, qui peut déposer des cookies.": reasons.EMBED,
    "Pour afficher ce contenu Facebook, vous devez accepter les cookies.": reasons.EMBED,
    "Vous avez choisi de ne pas accepter le dépôt de cookies.": reasons.EMBED,
    "Le contenu de cet article est réservé aux abonnés.": reasons.PAYWALL,
    "Cet article est réservé à nos abonnés.": reasons.PAYWALL,
    "La suite est réservée aux abonnés.": reasons.PAYWALL,
    "Il vous reste 75.3% de cet article à lire.": reasons.PAYWALL,
    "Pour lire la suite de cet article, abonnez-vous.": reasons.PAYWALL,
    "Votre adresse mail est collectée par Le Parisien pour vous envoyer ses offres.": reasons.NEWSLETTER,
    "Vous utilisez un bloqueur de publicité.": reasons.ADVERTISEMENT,
    "Vous pouvez vous désinscrire à tout moment.": reasons.NEWSLETTER,
    "En vous inscrivant, vous acceptez nos conditions d'utilisation.": reasons.NEWSLETTER,
    "Recevez chaque matin l'essentiel de l'actualité.": reasons.NEWSLETTER,
    "Recevez gratuitement notre newsletter quotidienne.": reasons.NEWSLETTER,
    "Découvrez l'offre complète des newsletters de la rédaction.": reasons.NEWSLETTER,
    "Téléchargez l'application BFM pour ne rien manquer de l'actualité.": reasons.CALL,
    "Suivez-nous sur Google News.": reasons.CALL,
    "Suivez toute l'actualité de vos villes et de vos quartiers en vous inscrivant à Actu.": reasons.CALL,
    "Emportez l'actualité internationale partout avec vous !": reasons.CALL,
    "Votre commentaire est publié après modération.": reasons.CALL,
    "Chaque matin, recevez les dix informations clés de l'actualité africaine.": reasons.NEWSLETTER,
    "Ce contenu n'a pas pu être chargé car vous avez refusé le dépôt de cookies.": reasons.EMBED,
    "Cette vidéo n'est pas disponible car vous avez refusé les cookies.": reasons.EMBED,
    "Cette fonctionnalité est réservée aux abonnés.": reasons.PAYWALL,
    "Ce texte fait partie de notre section Perspectives.": reasons.NOTE,
    "Ce direct est désormais terminé.": reasons.NOTE,
    "Article en cours de rédaction, plus d'informations à venir.": reasons.UPDATE,
    "Article mis à jour à 18 h avec les précisions du parquet.": reasons.UPDATE,
    "Mise à jour : à 18 heures, avec ajout de la réaction du président de région.": reasons.UPDATE,
    "Cet article a été mis à jour à 15 h 10 avec la réaction de la préfecture.": reasons.UPDATE,
    "Correction : une première version de cet article indiquait que le pont était neuf.": reasons.UPDATE,
    "Une version précédente de cet article comportait une erreur.": reasons.UPDATE,
    "Cet article a été traduit à l'aide de l'IA.": reasons.NOTE,
    "Cette dépêche a été générée automatiquement.": reasons.NOTE,
    "Cette dépêche de La Presse Canadienne a été publiée pour la première fois le 3 mai.": reasons.SOURCE,
    "Cet article est republié à partir de The Conversation sous licence libre.": reasons.SOURCE,
    "Cet article contient des liens affiliés.": reasons.ADVERTISEMENT,
    "Une erreur est survenue lors du chargement de la vidéo.": reasons.PLAYER,
    "Ce communiqué de presse peut contenir des déclarations prospectives.": reasons.NOTE,
    "Seulement une partie des dépêches, que l'Agence Ariane diffuse à ses abonnés, est sur le site.": (
        reasons.SOURCE
    ),
    "À son épouse et à ses amis, la Gazette présente ses sincères condoléances.": reasons.GREETING,
    "Pour ne rien rater de l'actu, téléchargez l'appli de la Gazette.": reasons.CALL,
    "Pour en savoir plus : www.gazette.example": reasons.ADDRESS,
    "Premiers signataires : Anne Petit, maire de Guéret ; Luc Roy, éleveur.": reasons.BYLINE,
    "Contactez-nous s'il vous plaît pour vous abonner.": reasons.CALL,
    "Vive la République et vive la France !": reasons.GREETING,
    "Monsieur le Maire, chers amis, bonjour.": reasons.GREETING,
    "Mesdames et Messieurs les députés,": reasons.GREETING,
    "Mes chers compatriotes,": reasons.GREETING,
    "Madame la présidente du conseil départemental, chères et chers collègues, bonsoir à tous !": (
        reasons.GREETING
    ),
    "Développement suit.": reasons.NOTE,
    "Développements suivent": reasons.NOTE,
    "Suite à venir.": reasons.NOTE,
    "Plus de détails à venir.": reasons.NOTE,
    "Plus d'informations suivent.": reasons.NOTE,
    "Classement: 1. Servette 24/45. 2. Young Boys 24/43. 3. Bâle 23/42.": reasons.RANKING,
    "Classement : 1. Union 60 pts. 2. Genk 58 pts.": reasons.RANKING,
    "(...)": reasons.EMPTY,
    '[EMBED url="https://exemple.fr/v"]': reasons.EMBED,
    "=11pt=10.0pt": reasons.MARKUP,
    "window.lecteur_1a2b = new Lecteur('public', {id: \"x1\"});": reasons.PLAYER,
}


@pytest.mark.parametrize("remains", DROPPED)
def test_remains_are_dropped_for_a_reason(remains: str) -> None:
    document = paragraph(f"Le pont est fermé. {remains}")
    assert [sentence.text for sentence in document.sentences] == ["Le pont est fermé."]
    (dropped,) = document.dropped
    assert dropped.reason == DROPPED[remains]
    assert document.article.text[dropped.start : dropped.end] == remains


KEPT = [
    "Sondage après sondage, le maire recule.",
    "Photos volées : le maire gagne son procès.",
    "Illustration : à Lyon, la mairie a supprimé 200 places.",
    "La source du fleuve : un glacier.",
    "Retrouvez votre calme, dit le préfet.",
    "Écrivez à presse@exemple.fr avant lundi.",
    "À lire les journaux, tout va bien.",
    "Le maire a vu la suite par Le Havre.",
    "Ce contenu est bloqué en Russie depuis mardi.",
    "Ces cookies permettent de suivre les internautes.",
    "Cet article a été généré à l'aide de l'IA par des pirates russes.",
    "Votre adresse mail est utilisée par des pirates pour vous envoyer des virus.",
    "Vous utilisez un bloqueur de porte, dit le vigile.",
    "Vous avez refusé les cookies, mais Google les garde, dit la Cnil.",
    "Le contenu de cet article est réservé aux abonnés, dénonce le maire.",
    "La suite est réservée aux abonnés du club.",
    "Votre adresse est collectée par la mairie.",
    "Recevez chaque mois 500 euros, promettait le faux courriel.",
    '"Recevez chaque matin l\'actualité", promet le journal.',
    "Découvrez toutes nos archives, dit le musée.",
    "Téléchargez l'application du fisc pour payer en ligne.",
    "Cet article a été modifié par le Sénat.",
    "Cet article a été mis à jour par décret.",
    "Cet article a été traduit devant la justice avec son auteur.",
    "Correction : le club est battu par 5 à 0.",
    "Une première version de cet article prévoyait une amende.",
    "Une erreur est survenue lors du chargement du camion.",
    "Cette vidéo a été générée par une IA, selon le parquet.",
    "Seulement une partie des dépêches diffusées par le préfet a été lue.",
    "À sa sortie, le ministre a présenté ses condoléances à la veuve.",
    "Pour ne rien rater du défilé, ils sont venus à l'aube.",
    "Pour en savoir plus, les enquêteurs ont fouillé le pont.",
    "Les signataires dénoncent un projet inutile.",
    "Les signataires : trente maires demandent au gouvernement de renoncer à sa réforme.",
    "Les signataires : Anne Petit et Luc Roy demandent au préfet de renoncer.",
    "À la famille des victimes, le président Macron a présenté ses plus sincères condoléances.",
    "À la famille des victimes, le président Macron présente ses plus sincères condoléances.",
    "Pour en savoir plus : www.gazette.example, un site piraté par des Russes, a fermé.",
    "Vive la République, ont crié les manifestants.",
    "Cette vidéo n'est pas disponible en Russie depuis mardi.",
    "Chaque matin, les pêcheurs reçoivent les bulletins de la météo.",
    "Ce texte fait partie de la loi de finances.",
    "Cette dépêche du consul de France a été lue pour la première fois le 3 mai.",
    "Le direct est terminé, mais la colère demeure.",
    "Article après article, la loi avance.",
    "Article mis à jour le 3 mai, la clause est désormais nulle, a jugé la cour.",
    "Mise à jour en 2019, la carte recense douze zones.",
    "Suivez l'avis des médecins, recommande l'Agence régionale de santé.",
    "Ce communiqué contient des déclarations mensongères.",
    "Il vous reste trois jours pour voter.",
    "Monsieur le Maire, chers amis, je vous annonce deux millions.",
    "Madame Bovary.",
    "Bonjour tristesse a soixante-dix ans.",
    "Chers carburants.",
    "Messieurs les députés votent, mesdames les sénatrices aussi.",
    "Développement durable à venir.",
    "Suite à une panne, le pont reste fermé.",
    "Plus de détails suivent l'annonce, selon le maire.",
    "Classement : 1. Servette gagne 24 à 45.",
    "Vous pouvez vous désinscrire à tout moment de la liste, précise le ministère.",
    "Ce contenu est bloqué car vous n'avez pas accepté les cookies : la phrase restera légale.",
]


@pytest.mark.parametrize("sentence", KEPT)
def test_prose_that_looks_like_remains_is_kept(sentence: str) -> None:
    document = paragraph(f"Le pont est fermé. {sentence}")
    assert [found.text for found in document.sentences] == ["Le pont est fermé.", sentence]


def test_the_caption_of_a_video_goes_with_its_credit() -> None:
    document = paragraph("Le pont est fermé. Pont : qui va payer ? - 26/11par BFMTVLe maire est inquiet.")
    assert [sentence.text for sentence in document.sentences] == [
        "Le pont est fermé.",
        "Le maire est inquiet.",
    ]
    assert {dropped.reason for dropped in document.dropped} == {reasons.VIDEO_CAPTION}
    starts = [dropped.start for dropped in document.dropped]
    assert starts == sorted(starts)


def test_prose_around_a_credit_inside_a_paragraph_is_kept() -> None:
    document = paragraph("Le pont (Crédit photo : A. Petit / AFP) est fermé.")
    assert [dropped.reason for dropped in document.dropped] == [reasons.CREDIT]
    assert "".join(sentence.text for sentence in document.sentences) == "Le pontest fermé."


def test_a_paragraph_that_comes_twice_counts_once() -> None:
    text = "Le pont de la ville est fermé depuis lundi matin."
    document = analyse(article((BlockKind.PARAGRAPH, text), (BlockKind.PARAGRAPH, text)))
    assert len(document.sentences) == 1
    assert document.dropped[0].reason == reasons.REPEATED


def test_a_title_that_quotes_a_sentence_leaves_it_in_the_text() -> None:
    title = "Le vieux pont du village sera fermé"
    document = paragraph(f"Il pleut.{title}Depuis lundi, la pluie tombe. {title}.")
    kinds = [sentence.kind for sentence in document.sentences if sentence.text.startswith(title)]
    assert kinds == [SentenceKind.HEADING, SentenceKind.SENTENCE]


def test_the_last_sentence_of_a_text_in_capitals_is_no_title() -> None:
    text = "LE PONT EST FERMÉ.\n\nIL ROUVRE LUNDI.\n"
    document = analyse(Article(text, (Block(BlockKind.PARAGRAPH, 0, 18), Block(BlockKind.PARAGRAPH, 20, 36))))
    assert [sentence.text for sentence in document.prose] == ["LE PONT EST FERMÉ.", "IL ROUVRE LUNDI."]


def test_an_article_of_nothing_but_remains_keeps_them() -> None:
    document = paragraph("Lire aussi : le pont en dix dates.")
    assert [sentence.text for sentence in document.prose] == ["Lire aussi : le pont en dix dates."]
    assert document.dropped == ()


@given(st.lists(st.tuples(st.sampled_from(list(BlockKind)), st.text(max_size=60)), max_size=6))
def test_offsets_reproduce_texts(blocks: list[tuple[BlockKind, str]]) -> None:
    document = analyse(article(*blocks))
    text = document.article.text
    for sentence in document.sentences:
        assert sentence.text == " ".join(text[sentence.start : sentence.end].split()) != ""
    spans = [(s.start, s.end) for s in document.sentences] + [(d.start, d.end) for d in document.dropped]
    spans.sort()
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@given(st.text(min_size=1).filter(str.strip))
def test_a_paragraph_always_has_prose(text: str) -> None:
    assert paragraph(text).prose
