"""French abbreviations that end in a full stop, by what may follow them; and words that start sentences."""

from __future__ import annotations

from newsum.french.lexicon import entries

#: Titles and the like: a name or the rest of the phrase follows, never a new sentence.
LEADING = entries("""
m mm mme mmes mlle mlles mgr mgrs dr drs me pr st ste sts stes gal mr mrs ms messrs cf pp chap éd
av apr ap bld boul fbg sq sqq ibid dép lieut-col www vs
""")

#: Abbreviations that are words as well: they shorten a word only before a number or a small letter.
NUMBERING = entries("""
art vol fig ex no nos col cap tel al ed op hon dir min max sect alin annexe prés vice-prés préf rens req
ch ép fr frs sais tabl civ comm crim lun mar ven sam dim sem suppl
""")

#: Months: a year goes on.
MONTHS = entries("janv févr fév avr juil sept oct nov déc")

#: May end a sentence, and do before a capital.
CLOSING = MONTHS | entries("""
etc hab c.-à-d kg km m² cm mm mn sec ha n.d.l.r mds mill mio mia mrd eur adm all arr arrdt cass circ dpt dépt
ens ét gend instr mun nb prov réd rég secr suiv temp trib trim
""")

#: Units of measure: after a number they end a sentence as a word does.
UNITS = entries("m g l h s t km cm mm kg mg ml cl ha min sec ch fr frs")

#: Those of them whose smaller parts may follow: "14 h. 30", "23 fr. 50".
PARTED_UNITS = entries("h m min sec fr frs")

#: Parts of names, and what stands before a name or ends a sentence: it does before a word that starts one.
NAME_PARTS = entries("""
jr inc corp co ltd cie sté ets plc prof adj cdt lt sgt gén bd rte env approx coll trad resp réf tél ndlr
assoc bât cne cpl gouv hôp imm lt-col pl présid sén subst univ
""")

#: The same only where they are capitalised: in small letters they are words or units.
TITLES = entries("Col Mal Gén Capt Th Ch Ph Bd Brig Cons")

#: Names that end in an exclamation mark.
EXCLAMATIVE_NAMES = entries("yahoo jeopardy wham")

#: Names with a capital inside, some of which are also written with a small letter at the start.
CAMEL_NAMES = entries("""
easyjet franceinfo franceinter youtube dailymotion playstation facetime facebook whatsapp linkedin snapchat
soundcloud mastercard wikileaks javascript stopcovid tousanticovid openclassrooms vitemadose covidtracker
doctolib
""")

#: Words that wait for the next one: points of suspension after them end no sentence.
HANGING = entries(
    "à au aux de du des d en et est ou où le la les l un une pour par avec dans sur que qu qui chez ni"
)

#: Words that, capitalised after a doubtful stop, show that a sentence starts there.
STARTERS = entries("""
le la les l un une des du de d il elle ils elles on nous vous je j tu c ce cet cette ces cela ça ceci ceux
celui celle son sa ses leur leurs mon ma mes notre nos votre vos en dans sur sous avec sans pour par selon
après avant depuis pendant lors lorsque quand si s qu que qui quoi quel quelle quels quelles mais et ou or
car donc ainsi alors aussi enfin puis ensuite au aux à a y comme comment pourquoi où plus plusieurs tous
tout toute toutes chaque cependant toutefois pourtant néanmoins malgré entre chez vers contre dès afin
grâce face voici voilà certains certaines beaucoup aucun aucune autre autres parmi outre quant jusqu n ne
non oui deux trois quatre cinq six sept huit neuf dix interrogé interrogée contacté contactée
""")

#: Words that are no surname: after a name cut to its initial they show the same.
NARRATIVE_STARTERS = entries("""
hier aujourd demain devant lundi mardi mercredi jeudi vendredi samedi dimanche me mme mmes mlle mm
""") | frozenset(
    participle + ending
    for participle in entries("""
arrêté interpellé condamné jugé âgé né placé poursuivi soupçonné suspecté accusé incarcéré écroué libéré
relaxé blessé tué déféré détenu entendu hospitalisé présenté mis renvoyé convoqué acquitté reconnu retrouvé
""")
    for ending in ("", "e", "s", "es")
)

#: Classes whose members are letters: "le plan B", "la zone C".
LETTERED = entries("""
plan ligue vitamine vitamines groupe classe catégorie série hépatite type zone jour heure rer ligne
division poule
""")

#: The starters that also betray a sentence glued to a name, acronym or year ("Le bilan de l'ÉlyséeLe début").
GLUED_STARTERS = entries("""
le la les l un une des d il elle ils elles nous je j c ce cet cette ces en dans selon pour depuis après
lors alors interrogé interrogée contacté contactée si à au aux mais avec sur lorsque quand malgré par
""")
