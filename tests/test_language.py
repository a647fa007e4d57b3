"""The language of a text, from its commonest words."""

from __future__ import annotations

import pytest

from newsum.french.language import detect
from newsum.french.words import words

PASSAGES = {
    "fr": (
        "Le maire de la ville a annoncé que les travaux du pont seront finis dans un mois.",
        "Un adjoint de sécurité de 19 ans s'est donné la mort en retournant son arme contre lui à Marseille.",
        "Uu incendie a détrnit cette nuit la ferme de M. Dubois a Saint-Malo. Les pornpiers ont dû fuir.",
        "Parîs, 12 mars. — Le Conseil s'est rénni ce matin a l'Élysée sous ia présîdence de M. Roy.",
        "Les recherches continuent, a indiqué la préfecture du Bas-Rhin.",
        "Cet hiver, l'épidémie a provoqué la mort de 77 personnes.",
        "De Gaulle en visite à Madrid.",
        "Incendie en Corse : 300 hectares en fumée.",
        "Real Madrid : Zidane de retour, Benzema en forme.",
        "La chanteuse de La Oreja de Van Gogh se retire de la scène.",
        "Mort de Maradona : l'Argentine en deuil.",
        "Ryanair va faire payer les valises en cabine",
    ),
    "en": (
        "The president announced on Monday in London a reform of the law.",
        "Police arrested a 30-year-old man in Manchester, according to sources close to the investigation.",
        "France beat Croatia 4-2 to win the World Cup for a second time, with Kylian Mbappé in Moscow.",
        "Emmanuel Macron told reporters in Paris that he would not resign.",
        "It was raining. We stayed home and I read a book about whales.",
        "Les Misérables, the musical by Claude-Michel Schönberg, returns to the West End in December.",
    ),
    "es": (
        "El presidente del Gobierno anunció el lunes en Madrid una reforma de la ley de pensiones.",
        "La policía detuvo a un hombre de 30 años en Barcelona, según fuentes de la investigación.",
        "Un incendio en la sierra de Madrid obliga a evacuar a 300 vecinos, según los bomberos.",
        "La ministra de Defensa viaja a Francia en visita oficial de dos días.",
        "El Real Madrid ganó 3-1 al Sevilla y se coloca líder de la Liga.",
    ),
    "de": (
        "Der Bundeskanzler hat am Montag in Berlin die Reform angekündigt.",
        "Die Polizei nahm in München einen 30 Jahre alten Mann fest, wie die Staatsanwaltschaft mitteilte.",
        "Bayern München gewinnt das Finale gegen Paris mit 1:0.",
        "In Frankreich gehen Tausende gegen die Rentenreform von Emmanuel Macron auf die Straße.",
    ),
    "it": (
        "Il presidente della Repubblica ha annunciato lunedì a Roma una riforma della legge.",
        "La polizia ha arrestato un uomo di 30 anni a Milano, secondo fonti della procura.",
        "Una donna di 40 anni è morta in un incidente stradale sulla A1 nei pressi di Bologna.",
        "L'Italia batte la Francia ai rigori e vince il Mondiale.",
        "Le autorità di Parigi hanno chiuso la Tour Eiffel dopo un allarme bomba.",
    ),
    "pt": (
        "O presidente anunciou na segunda-feira em Lisboa uma reforma da lei das pensões.",
        "A polícia deteve um homem de 30 anos no Porto, segundo fontes da investigação.",
        "Um incêndio de grandes dimensões obrigou à evacuação de três aldeias em Portugal.",
        "O Benfica venceu o Sporting por 2-1 e está na final da Taça de Portugal.",
        "A França registou mais de 500 mortes por Covid-19 nas últimas 24 horas.",
    ),
    "nl": (
        "De premier heeft maandag in Den Haag een hervorming van de pensioenwet aangekondigd.",
        "De politie heeft in Antwerpen een man van 30 jaar aangehouden, meldt het parket.",
        "Bij een brand in een flat in Rotterdam zijn twee mensen om het leven gekomen.",
        "Frankrijk wint de finale van het WK met 4-2 van Kroatië.",
    ),
    "ca": (
        "El president de la Generalitat va anunciar dilluns a Barcelona una reforma de la llei de pensions.",
        "Els Mossos d'Esquadra han detingut un home de 30 anys a Girona, segons fonts de la investigació.",
        "L'incendi de la Jonquera ha cremat més de deu hectàrees de bosc i els bombers treballen.",
        "Les pluges han deixat més de 100 litres a la comarca del Maresme.",
        "La presidenta del Parlament ha dit que la legislatura no s'acabarà abans d'hora.",
    ),
    "und": ("Bürger 2019 xyzzy Tokyo ASCII 42",),
}


@pytest.mark.parametrize(
    ("language", "passage"), [(language, one) for language, some in PASSAGES.items() for one in some]
)
def test_language_of_one_sentence(language: str, passage: str) -> None:
    assert detect(words(passage)) == language


def test_no_words_have_no_language() -> None:
    assert detect([]) == "und"


@pytest.mark.parametrize(
    "passage",
    [
        "Prezidan an di li pral chanje lwa sou pansyon an nan lendi k ap vini an.",
        "Yon nonm 30 an mouri nan yon aksidan machin bò Pòtoprens, selon lapolis.",
        "Mésyé-la di i ké vini dèmen pou palé épi moun Matinik asou lajan-la.",
    ],
)
def test_creole_is_not_taken_for_french(passage: str) -> None:
    assert detect(words(passage)) != "fr"


@pytest.mark.parametrize(
    "text",
    [
        'Le groupe The Rolling Stones joue "Out of Time" dans la cour du palais, devant 13.000 personnes.',
        '"We will not give up", a répété l'
        + "'"
        + "acteur dans un français impeccable, avant de quitter la scène de la ville.",
    ],
)
def test_french_with_english_words_is_french(text: str) -> None:
    assert detect(words(text)) == "fr"
