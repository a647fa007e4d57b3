"""Closed classes of French words: stop words, relatives, and the cue words of Edmundson's method."""

from __future__ import annotations


def entries(text: str) -> frozenset[str]:
    """Return the white-space separated entries of a word list."""
    return frozenset(text.split())


#: Words that carry no topic, as :func:`newsum.french.words.words` writes them.
STOP_WORDS = entries("""
c' d' j' jusqu' l' lorsqu' m' n' puisqu' qu' quelqu' quoiqu' s' t' a afin ai aie aient ainsi ait alors
après as assez au aucun aucune aujourd'hui auparavant auprès auquel aura aurai auraient aurait aussi
autant autre autres autour aux auxquelles auxquels avaient avais avait avant avec avez avoir avons ayant
beaucoup bien c car ce ceci cela celle celle-ci celle-là celles celui celui-ci celui-là cependant certain
certaine certaines certains ces cet cette ceux ceux-ci ceux-là chacun chacune chaque chez ci combien comme
comment contre d dans de début dehors déjà depuis dernier dernière derrière des dès desquelles desquels
dessous dessus deux devant devrait doit doivent donc dont du duquel durant elle elle-même elles en encore
enfin ensuite entre environ es est et étaient étais était étant été être eu eux fait faire faut fois font
furent fut grâce hors ici il ils j je jamais jusque l la laquelle là le lequel les lesquelles lesquels
leur leurs lors lorsque lui lui-même m ma mais malgré me même mêmes mes mieux moi moins mon n ne ni non
nos notamment notre nous on ont or ou où oui outre par parce parfois parmi pas pendant peu peut peuvent
plus plusieurs plutôt pour pourquoi pourrait pourtant près presque pu puis puisque qu quand quant que quel
quelle quelles quelque quelques quels qui quoi rien s sa sans sauf se selon sera serait seraient seront
ses seulement si sien soi soient soit soi-même sommes son sont sous souvent suis sur surtout t ta tandis
tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes très trois trop tu un
une uns vers via vingt voici voilà vont vos votre vous vu y
""")

#: What opens a relative clause; "que" opens others as well.
RELATIVES = entries("que qu' qui dont")

#: Words that announce what matters: bonus words of Edmundson's method ("New methods in automatic
#: extracting", JACM 1969), for French news.
BONUS_WORDS = entries("""
accord adopté alerte annonce annoncé annoncer annoncent appel approuvé arrêté arrêtés attaque attentat
augmentation baisse bilan blessé blessés cause causé conclu conclusion condamné confirme confirmé
conséquence crise décès décide décidé décision déclaré dévoile dévoilé élection élu enquête essentiel
exige explosion finalement grève hausse historique importance important importante importants inédit
inédite interpellé jugé lance lancé loi majeur majeure menace mesure mesures mort mortel mortelle morts
notamment nouveau nouvelle objectif officiel officielle officiellement ordonné ouvert plan plus premier
première principal principale procès promet promis projet propose publié raison rapport réclame record
réforme refuse rejeté résultat résultats retrouvé révèle révélé risque signé surtout tué tués urgence
victime victimes victoire voté
""")

#: Words that mark what can be left out: stigma words of the same method.
STIGMA_WORDS = entries("""
apparemment bref cependant certes collègue d'abord d'ailleurs désormais effectivement également
éventuellement exemple franchement hier impossible invité je j' là-dessus m' me moi mon néanmoins notre
nous on peut-être pourtant presque probablement quelque quelques quelqu' rappelons rappelle rappeler
racontait raconte semble selon souvenir sinon toutefois tu vous vraiment
""")
