"""Closed classes of French words that decide what may be cut from a sentence."""

from __future__ import annotations

from newsum.french.lexicon import entries
from newsum.reading import dates

WEEKDAYS = dates.WEEKDAYS
MONTHS = entries(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre aout"
    " fevrier decembre"
)
DAY_PARTS = entries("matin midi après-midi soir nuit soirée matinée journée")
RELATIVE_TIMES = entries("dernier dernière derniers dernières prochain prochaine prochains prochaines")
TIME_WORDS = (
    WEEKDAYS | MONTHS | DAY_PARTS | RELATIVE_TIMES | entries("hier semaine mois an ans année années jours")
)

ANNOUNCING = entries(
    """
    annoncé annoncée annonce annoncent annonçait appris apprend apprenait indiqué indique indiquent
    indiquait précisé précise précisent précisait constaté constate confirmé confirme confirment
    rapporté rapporte rapportent rapportait relaté relate savoir signalé signale révèle révélé révèlent
    dévoile dévoilé détaille détaillé raconte informe informent
    """
)
"""Verbs by which a source gives facts; the other verbs of saying colour what is said."""
SAYING = ANNOUNCING | entries(
    """
    déclaré déclare déclarent déclarait affirmé affirme affirment affirmait expliqué explique expliquent
    expliquait ajouté ajoute ajoutent ajoutait estimé estime estiment estimait assuré assure
    assurent assurait
    souligné souligne soulignent soulignait révélé révèle révèlent révélait confié confie confient confiait
    dit disent disait rappelé rappelle rappellent noté note notent jugé juge jugent dénoncé dénonce
    dénoncent
    regretté regrette regrettent réagi réagit lancé lance insisté insiste martelé martèle poursuivi poursuit
    raconté raconte racontent relevé relève relèvent reconnu reconnaît tweeté tweete écrit écrivent conclu
    conclut plaidé plaide prévenu prévient préviennent averti avertit promis promet accusé accuse accusent
    avancé avance pense pensent considère considèrent argué argue ironisé ironise répondu répond rétorqué
    commenté commente détaillé détaille admis admet avoué avoue clamé clame critiqué critique
    fustigé fustige
    alarme inquiète observé observe témoigné témoigne alerté alerte alertent déploré déplore salué salue
    publié publie mentionne évoque évoqué assène tempête glisse glissé résume résumé rassuré rassure
    remarque remarquent concède concèdent concédé soutient soutiennent justifie justifient justifié renchérit
    renchéri décrit rétorque rétorquent prédit pronostique lâche lâché soupire sourit amuse insurge
    agace exclame enthousiasme interroge étonne désole félicite félicité félicitée réjouit
    réjoui réjouie souvient analyse analysent décrypte abonde espère espèrent menacé
    """
)
OFFICIAL = entries(
    "police gendarmerie pompiers préfecture préfet afp parquet procureur insee météo-france"
    " ministère secours mairie agence agences"
    " autorités journaliste officielle organisateurs communiqué direction"
)
"""Sources whose bare facts stand without them."""
AUTHORITIES = entries(
    "police policière policières gendarmerie gendarmes pompiers secours préfecture préfet parquet procureur"
    " procureure judiciaire judiciaires tribunal autorités ministère insee météo-france sûreté douanes"
    " sapeurs-pompiers carabiniers garde-côtes civile statistique statistiques"
)
"""Sources whose figures and charges do so as well."""

CLAIM_STEMS = tuple(
    """
    accus soupçon coupabl violé viols violenc agress meurtr assassin terroris fraud corrup détourn
    menac mensong
    menti menteu raci antisémi harcel harcèl complot scandal hont inaccept suspect présumé escroc crime crimin
    abus pédo tortur responsab insult dénonc critiqu illég volé frapp
    """.split()
)
"""A statement with a word that begins so may be an accusation: it keeps its source."""
OPINION_WORDS = entries(
    """
    viol doit doivent devrait devraient faut faudrait peut peuvent pourrait pourraient trop mauvais mauvaise
    meilleur meilleure pire grave graves important importante nécessaire indispensable possible impossible
    bon bonne bien mal jamais toujours probable probablement doute semble semblent peut-être selon
    risque risquent espère espèrent croit croient veut veulent souhaite souhaitent aurait auraient
    serait seraient
    très plus moins mieux juste injuste vrai faux
    """
)
"""A statement with one of these may be an opinion: it keeps its source."""

REVERSALS = entries(
    """
    libéré libérée libérés libérées relâché relâchée relâchés relâchées relaxé relaxée relaxés acquitté
    acquittée acquittés relaxe disculpé innocenté blanchi blanchie démenti démentie dément démentent
    nie nient nié conteste
    contestent contesté réfute réfutent réfuté finalement annulé annulée annulés suspendu suspendue levé levée
    sauf mais pourtant limogé limogée limogés évincé évincée démis démise destitué destituée
    faux fausse rumeur parodie canular erreur liberté ne n' pas jamais aucun aucune
    """
)
"""What is cut holds none of these: it would turn the news."""

LIMITING = entries(
    """
    sans sauf hors excepté mais pas non faute avant malgré contrairement sinon jusqu' jusque ni ou
    et soit si
    comme plutôt moins contre selon suivant
    """
)
"""What opens with one of these may change what the rest means; brackets that do stay."""

SCOPED = entries(
    """
    plus moins mieux pire meilleur meilleure premier première premiers premières record seul seule
    seuls seules tous toutes tout toute aucun aucune jamais unique majorité moitié tiers quart aussi également
    """
)
"""A statement with one of these, or with a figure, may hold only within the adjunct that bounds it."""

THAT = entries("que qu'")
OF = entries("de d' du des")
SUBORDINATORS = entries("que qu' si quand lorsque lorsqu' puisque puisqu' quoique comme")
RELATIVES = entries(
    """
    qui dont où lequel laquelle lesquels lesquelles auquel duquel auxquels auxquelles desquels desquelles quoi
    """
)
DENYING = entries("ne n' pas sans mais sauf")
"""What makes something of what is told not so."""
JOINING = entries("et ou")
NEGATORS = entries("pas plus jamais rien aucun aucune que qu' personne ni guère point nul nulle")
FIRST_PERSON = entries("je j' nous me m' mon ma mes notre nos moi tu te t' ton ta tes vous votre vos toi")
POSSESSIVES = entries("son sa ses leur leurs")
SUBJECT_PRONOUNS = entries("il elle ils elles")
OBJECT_PRONOUNS = entries("l' le la les lui leur y")
DEMONSTRATIVES = entries(
    """
    ce cet cette ces c' cela ça celui celle ceux celles tel telle tels telles
    celui-là celle-là ceux-là celles-là
    """
)
PERSONS = entries(
    "homme femme garçon fille suspect suspecte victime auteur auteure numéro père mère fils frère"
)
"""Who somebody is, without an occupation."""
IMPERSONAL = entries("y faut faudra faudrait fallait semble semblerait reste suffit suffisait convient")
IMPERSONAL_PAIRS = frozenset(
    tuple(pair.split())
    for pair in (
        *("s' agit", "s' avère", "n' y", "ne faut", "n' est", "est prévu", "est possible", "est interdit"),
        *("est temps", "est difficile", "est de", "est désormais"),
        *("a fallu", "aura fallu", "a suffi", "aura suffi", "avait fallu"),
        *("manque un", "manque une", "manque des", "manquait un", "manquait une", "manquait des"),
    )
)
IMPERSONAL_ADJECTIVES = entries("essentiel important impossible inopportun inutile nécessaire urgent")
"""Behind "il est" and before "de" or "que" these mean nobody."""
UNFINISHED = entries(
    """
    à a au aux avec ce ces cet cette chez comme dans de des dont du elle en entre est et être il la
    le les leur
    leurs mais ne ni notre nous ou où par pour qu' que qui sa sans se ses si son sont sous sur un
    une vers vos
    votre vous y d' l' n' s' c' j' m' lors ont avait avaient été après avant dès depuis selon très afin plus
    moins tout tous toute toutes son quand lorsque puisque car donc or dit
    """
)
"""A headline does not end in one of these."""

DEMONYM_STEMS = tuple(
    """
    afghan afric algéri alleman alsac améric angl argentin australi autrich belge birman biéloruss bolivi
    breton britanni brésil bulgar bélaruss cambodg camerou canad catalan centrafric chili chinois chypri
    colomb congol corse coréen croat cuba danois espagn europé finland flamand français gabon gallois grec
    guinéen haïti hongro indonés irak iran irland israél ital ivoir japon jordan kurd liban libyen
    londonien lyonnais malien maroc marseillais mexic new-yorkais nigér nord-coréen norman norvég néerland
    pakist palestin parisien persan philippin polon portug québéc roumain russ rwand saoud serb soudan
    sud-afric sud-coréen suiss suéd syri sénégal tchadien tchèque thaïland tibét tunis turc turque ukrain
    vatican vietnam vénézuél yémén écoss égypti éthiop
    """.split()
)
"""How the adjectives begin that say from where somebody or something is."""
PLACE_STEM = 4
"""So many letters has a place in common with its adjective: "Genève", "genevois"."""

SUSPENSION = entries("sursis ferme")
"""Whether a convict goes to prison."""

OF_AGE = 18
"""Years; that somebody is younger may be the news."""

ARTICLES = frozenset(["le", "la", "l'", "les"])
INDEFINITE = frozenset(["un", "une", "des"])
DEFINITE = frozenset(["le", "la", "l'", "du", "au"])
"""What stands before one thing that is known; of several it would be "les"."""

VOWELS = frozenset("aeiouyàâäéèêëîïôöûüùœæ")
"""Words that begin with one of these elide the word before."""
