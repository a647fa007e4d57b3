"""What ``explain`` says, in French: the names of kinds, parts of scores, cuts and reasons."""

from __future__ import annotations

from newsum.french import boilerplate, cues

IN_FRENCH = {
    # the columns
    "no": "n°",
    "kind": "nature",
    "score": "note",
    "why": "pourquoi",
    "text": "texte",
    # what a stretch of the text is
    "sentence": "phrase",
    "title": "titre",
    "heading": "intertitre",
    "standfirst": "chapeau",
    "caption": "légende",
    "headline": "titre proposé",
    "left out": "écarté",
    # what a score is made of
    "salient words": "mots saillants",
    "salient phrases": "expressions saillantes",
    "wording": "tournure",
    "position": "place",
    "length": "longueur",
    "opening": "ouverture",
    # what was added to a headline, and cut from it
    "topic": "thème en tête",
    "full name": "nom complet",
    "in the present": "au présent",
    "date": "date",
    "parenthesis": "parenthèse",
    "participle": "participe",
    "leading participle": "participe en tête",
    "relative": "relative",
    "apposition": "apposition",
    "attribution": "attribution",
    "leading attribution": "attribution en tête",
    "leading adjunct": "circonstance en tête",
    "leading apposition": "apposition en tête",
    "complement": "complément",
    "adverb": "adverbe",
    "medium": "support",
    "description": "qualité",
    "auxiliary": "auxiliaire",
    "before colon": "avant les deux-points",
    "clause": "proposition",
    "leading clause": "proposition en tête",
    # why a headline was refused
    "too many words": "trop de mots",
    "too few words": "trop peu de mots",
    "points to what was said before": "renvoie à ce qui précède",
    "a pronoun without its noun": "pronom sans son nom",
    "no main verb": "pas de verbe principal",
    "no name is left": "plus aucun nom",
    "a comma between subject and verb": "virgule entre sujet et verbe",
    "a beginning that hangs": "début en suspens",
    "an outcome that turns the news": "issue qui renverse la nouvelle",
    "words run together": "mots collés",
    "first or second person": "première ou deuxième personne",
    "a negation cut in two": "négation coupée en deux",
    "a subordinator without its verb": "subordination sans verbe",
    "quotation marks without their pair": "guillemets dépareillés",
    # why a stretch is no prose
    "question of an interview": "question d’entretien",
    "speaker": "nom de l’interlocuteur",
    "time stamp": "heure",
    "list mark": "puce",
    "byline": "signature",
    "byline of the page": "signature de la page",
    "credit": "crédit",
    "agency credit": "crédit d’agence",
    "photo credit": "crédit photo",
    "copyright": "copyright",
    "related link": "lien connexe",
    "date line": "ligne de date",
    "date prefix": "date en préfixe",
    "place and date": "lieu et date",
    "dateline": "provenance de la dépêche",
    "match sheet": "feuille de match",
    "desk slug": "signature du desk",
    "capitals glued to the next word": "capitales collées au mot suivant",
    "greeting": "salut aux lecteurs",
    "alert label": "mention d’alerte",
    "section label": "rubrique",
    "address or handle": "adresse ou compte",
    "note of an update": "mention de mise à jour",
    "call to the reader": "appel au lecteur",
    "contact line": "ligne de contact",
    **boilerplate.IN_FRENCH,
    **{cue.value: cue.in_french for cue in cues.Cue},
}


def term(name: str, language: str) -> str:
    """Return a term in ``fr`` or ``en``; one that has no French yet stays English."""
    return IN_FRENCH.get(name, name) if language == "fr" else name
