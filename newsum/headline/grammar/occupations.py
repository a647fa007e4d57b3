"""What somebody is: nouns for an office, a profession or a political side, and what stands before them."""

from __future__ import annotations

MEN = frozenset(
    """
    acteur adjoint alpiniste ambassadeur amiral animateur anthropologue archevêque architecte artiste
    astronaute attaquant avocat basketteur biologiste blogueur boxeur candidat cardinal centriste champion
    chancelier chanteur chef chercheur chorégraphe chroniqueur cinéaste climatologue colonel comédien
    comique commandant communiste compositeur conservateur couturier criminologue cuisinier cycliste
    danseur défenseur démocrate député directeur dirigeant dissident dramaturge duc écologiste économiste
    écrivain éditorialiste élu émir entraîneur entrepreneur épidémiologiste essayiste eurodéputé évêque
    ex-candidat ex-chef ex-conseiller ex-député ex-maire ex-ministre ex-patron ex-président fondateur
    footballeur frontiste gardien général gouverneur guitariste historien humoriste imitateur
    indépendantiste infectiologue insoumis islamologue joueur journaliste judoka juriste leader maire
    mannequin marcheur maréchal médecin militant milliardaire ministre monarque musicien nageur navigateur
    opposant pape parolier patron philosophe photographe physicien pianiste pilote polémiste politologue
    porte-parole poète préfet présentateur président prince procureur producteur professeur rappeur
    réalisateur recteur républicain roi romancier rugbyman scénariste secrétaire sélectionneur sénateur
    skieur socialiste sociologue souverain sportif sprinteur star styliste sultan syndicaliste tennisman
    travailliste trublion vice-président virologue youtubeur
    """.split()
)
WOMEN = frozenset(
    """
    actrice adjointe alpiniste ambassadrice animatrice anthropologue architecte artiste astronaute avocate
    basketteuse biologiste blogueuse candidate centriste championne chancelière chanteuse chef cheffe
    chercheuse chorégraphe chroniqueuse cinéaste climatologue comédienne communiste compositrice
    conservatrice danseuse démocrate députée directrice dirigeante duchesse écologiste économiste écrivain
    écrivaine éditorialiste élue entrepreneur épidémiologiste essayiste eurodéputée ex-candidate
    ex-députée ex-maire ex-mannequin ex-ministre ex-patronne ex-présidente fondatrice footballeuse
    frontiste gouverneure guitariste historienne humoriste indépendantiste infectiologue insoumise joueuse
    journaliste judoka juriste leader maire mannequin marcheuse médecin militante ministre musicienne
    nageuse navigatrice opposante patineuse patronne philosophe photographe pianiste pilote polémiste
    politologue porte-parole préfet préfète présentatrice présidente princesse procureur procureure
    productrice professeur professeure rappeuse réalisatrice reine romancière scénariste secrétaire
    sénatrice skieuse socialiste sociologue souveraine sportive star styliste syndicaliste vice-présidente
    virologue youtubeuse
    """.split()
)
OCCUPATIONS = MEN | WOMEN
"""All of them; some nouns are for both."""

FORMER = frozenset(["ancien", "ancienne"])
COMING = frozenset(["nouveau", "nouvelle", "futur", "future"])
SINCE_WHEN = FORMER | COMING | {"actuel", "actuelle"}
"""What tells whether somebody was, is or will be so."""


def title_of(occupation: str) -> str | None:
    """Return whose an occupation is by its form, "M." or "Mme"; ``None`` for one of both, or none."""
    if (occupation in MEN) == (occupation in WOMEN):
        return None
    return "M." if occupation in MEN else "Mme"
