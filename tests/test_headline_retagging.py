"""What is put right of the tagger's work, where the neighbours make it certain."""

from __future__ import annotations

import pytest

from newsum.headline.grammar.parse import parse


@pytest.mark.parametrize(
    ("sentence", "word", "tag"),
    [
        pytest.param(*row, id=phenomenon)
        for phenomenon, *row in [
            (
                "a name like an infinitive",
                "Le maire a annoncé vendredi sur Twitter que le pont ferme",
                "twitter",
                "U",
            ),
            ("a name like a participle", "Un homme a été arrêté samedi en Vendée sur la RD 6", "vendée", "U"),
            ("a name like a verb", "Des voleurs du Grand Est ont été arrêtés", "est", "U"),
            ("a title's last word", "La chaîne diffuse Amour, Gloire et Beauté", "beauté", "U"),
            ("a first name like an infinitive", "Mounir Mahjoubi a quitté la ville", "mounir", "U"),
            ("a first name like an adverb", "Xavier Bertrand est à Lille", "xavier", "U"),
            ("an office like a participle", "L'opposant a été arrêté", "opposant", "Ns"),
            (
                "an office like an infinitive",
                "Selon le leader de la France insoumise, la loi passe",
                "leader",
                "Ns",
            ),
            (
                "what somebody is, like a verb",
                "La jeune fille, élève au lycée de Brest, a été vue lundi",
                "élève",
                "Ns",
            ),
            ("a verb behind a comma", "La jeune fille se tait, élève la voix et part", "élève", "V3s"),
            (
                "a right like a verb",
                "De nombreux élus ayant fait valoir leur droit de retrait",
                "droit",
                "Ns",
            ),
            (
                "a preposition like a verb",
                "Brest s'est incliné face au Mali, concédant, devant 22.000 spectateurs médusés, sa défaite",
                "devant",
                "E",
            ),
            (
                "a verb like a noun",
                "Brest s'incline, concédant, devant 300 élus, sa défaite",
                "concédant",
                "VG",
            ),
            ("an adverb in -ant between commas", "Le fils, pourtant, a quitté la ville", "pourtant", "R"),
            ("a season like a participle", "La chanteuse donnera l'été prochain un concert", "été", "Ns"),
            ("a determiner like a pronoun", "Des élus ayant fait valoir leur droit de retrait", "leur", "Ds"),
            ("a verb that opens a quotation", 'Il a dit : "Prenez garde à vous"', "prenez", "V2p"),
            ("a verb without a capital", "Le préfet est à Lille", "est", "V3s"),
            (
                "a verb like an adverb",
                "L'octogénaire de Lannemezan que recherchaient une centaine de gendarmes a été vu",
                "recherchaient",
                "V3p",
            ),
            ("an adverb that is known", "Les auteurs le disent, même si Paris doute", "même", "R"),
            ("a reflexive verb like an infinitive", "Une file de dix kilomètres s'étire", "étire", "V3s"),
            ("an infinitive behind a noun", "Une famille venue de Brest se faire tester", "faire", "VI"),
            ("an adjective like a verb", "Une fille a été retrouvée saine et sauve mardi", "sauve", "Js"),
            (
                "a participle like a verb, behind a measure",
                "Long de 212 mètres, interdit aux camions, le pont de Brest ne sera pas réparé",
                "interdit",
                "VKms",
            ),
            (
                "a verb behind a comma, without a description",
                "Le maire, élu en mai, interdit à Brest un défilé",
                "interdit",
                "V3s",
            ),
            (
                "a verb like an adjective, behind a source of several",
                "Selon Les Échos, la crise des vocations chez les maires inquiète l'État",
                "inquiète",
                "V3s",
            ),
            (
                "a verb like a noun, behind the world",
                "Le rapport sur les métaux dans le monde pointe une offre insuffisante",
                "pointe",
                "V3s",
            ),
            (
                "a surname like a preposition",
                "Le maire attaque Pierre-Olivier Sur, son ancien avocat",
                "sur",
                "U",
            ),
            (
                "a preposition in small letters behind a name",
                "Le maire attaque Jean Petit sur son bilan",
                "sur",
                "E",
            ),
            (
                "an adjective that ends as a verb",
                "Le maire annonce un plan brutal et inédit pour Brest",
                "inédit",
                "Js",
            ),
            ("a statue in apposition", 'La "Pallas", statue de la déesse, a été restaurée', "statue", "Ns"),
            ("a verb like a statue", "La cour statue mardi sur le sort du maire", "statue", "V3s"),
            (
                "a participle behind another",
                "Une élue a été suspendue, mise en examen et placée en détention",
                "mise",
                "VKfs",
            ),
            (
                "two sexes behind a noun",
                "La ministre de l'égalité femmes-hommes affirme vouloir avancer",
                "femmes-hommes",
                "Jp",
            ),
        ]
    ],
)
def test_certain_tags(sentence: str, word: str, tag: str) -> None:
    parsed = parse(sentence)
    assert parsed is not None
    assert parsed.tags[parsed.words.index(word)] == tag
