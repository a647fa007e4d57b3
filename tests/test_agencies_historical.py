"""Old newspapers: agencies that no longer exist, and names misread by optical character recognition."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsum import french
from newsum.agencies import find
from newsum.reading import article_from_text


def names(text: str, date: str | None = None, *, historical: bool = True) -> list[str]:
    document = french.analyse(article_from_text(text, date=date))
    return [agency.name for agency in find(document, historical=historical).agencies]


CASES = {
    "Havas": ("L'agence Havas annonce la paix.", None, ["Havas"]),
    "Havas in its time": ("L'agence Havas annonce la paix.", "1918-11-11", ["Havas"]),
    "not before its time": ("Une dépêche DNB annonce la paix.", "1918", []),
    "not after its time": ("L'agence Havas annonce la paix.", "1998", []),
    "the year after, still": ("L'agence Stefani annonce la paix.", "1946", ["Stefani"]),
    "dateline": ("Berlin, 3 mai. (Wolff.) — Le ministre est parti.", "1912", ["Wolff"]),
    "small letters": ("BERNE. (ats) Le Conseil fédéral a siégé.", "1960", ["ATS"]),
    "spaced initials": ("Berlin, 3 mai. (D. N. B.) Le ministre est parti.", "1938", ["DNB"]),
    "Reuter without s": ("Londres, 3 mai. (Reuter.) — La Chambre a voté.", "1912", ["Reuters"]),
    "several": (
        "L'agence Domei l'annonce, l'agence Extel le dément, l'OFI le répète.",
        "1942",
        ["Domei", "Extel", "OFI"],
    ),
    "Swiss": (
        "(SPK) Le Conseil a siégé. Selon l'agence Kipa, le pape est souffrant.",
        "1950",
        ["SPK-SMP", "Kipa"],
    ),
    "misread in parentheses": ("Paris, 3 mai (Havaa). — La Chambre a voté.", "1912", ["Havas"]),
    "misread after agence": ("L'agence Reuler annonce la paix.", "1912", ["Reuters"]),
    "misread after dépêche": ("Une dépêche Wolfl annonce la paix.", "1912", ["Wolff"]),
    "two letters of a long name": ("L'agence Telunlom annonce la paix.", "1925", ["Telegraphen-Union"]),
    "lines that break the phrase": (
        "De notre envoyé à l'agence\nRenter :\nTout va bien.",
        "1944",
        ["Reuters"],
    ),
    "too different": ("Une dépêche Harpes annonce la paix.", "1912", []),
    "place in parentheses": ("La paix (Havre) est signée.", "1912", []),
    "person": ("M. Wolff est arrivé. M. Havaa aussi.", "1912", []),
}


@pytest.mark.parametrize(("text", "date", "expected"), CASES.values(), ids=CASES)
def test_old_newspaper(text: str, date: str | None, expected: list[str]) -> None:
    assert names(text, date) == expected


DATELINE = "GENÈVE, 3 mai{} Le ministre est parti. Il revient demain."
MARKS = {
    "dash": (" (Havas). —", "1935", ["Havas"]),
    "full stop inside": (". (Havas.)", "1935", ["Havas"]),
    "space inside": (" ( Havas ) . —", "1935", ["Havas"]),
    "small letters": (" (havas). —", "1935", ["Havas"]),
    "square bracket": (" [Havas]. —", "1935", ["Havas"]),
    "no bracket, dashes": (". — Havas. —", "1935", ["Havas"]),
    "no bracket, dash and full stop": (". — Stefani.", "1935", ["Stefani"]),
    "with agence": (" (Ag. Havas). —", "1935", ["Havas"]),
    "with a qualification": (" (Wolff, officiel). —", "1915", ["Wolff"]),
    "two, hyphen": (" (Havas-Reuter). —", "1935", ["Havas", "Reuters"]),
    "two, capitalised": (" (Afp-Ap). —", "1965", ["AFP", "AP"]),
    "three, small letters": (" (ats/afp/reuter). —", "1985", ["ATS", "AFP", "Reuters"]),
    "three, commas": (" (ats, afp, reuter)", "1985", ["ATS", "AFP", "Reuters"]),
    "spelled acronym": (" (D N B). —", "1941", ["DNB"]),
    "acronym without its last stop": (" (A.F.P). —", "1965", ["AFP"]),
    "stops that hold another acronym": (" (P.A.P.). —", "1965", ["PAP"]),
    "name of that time": (" (Exchange). —", "1942", ["Extel"]),
    "space within": (" (Ha vas). —", "1935", ["Havas"]),
    "H read as two letters": (" (Ilavas). —", "1935", ["Havas"]),
    "wrong letter": (" (Hayas). —", "1935", ["Havas"]),
    "wrong letter, acronym": (" (als). —", "1965", ["ATS"]),
    "figure for a letter": (" (at3). —", "1965", ["ATS"]),
    "bracket read as a figure": (" (AFP1. —", "1965", ["AFP"]),
    "lost closing bracket": (" (Havas. —", "1935", ["Havas"]),
    "lost opening bracket": (" Wolff). —", "1915", ["Wolff"]),
    "lost letter": (" (Wolf). —", "1915", ["Wolff"]),
    "place": (" (Berne). —", "1935", []),
    "person": (" (Louis). —", "1935", []),
    "word near a mark": (" (Belge). —", "1935", []),
    "part of the paper": (" (Suite.) —", "1935", []),
    "two letters of a note": (" (a p. 3). —", "1965", []),
    "not of that time": (" (afp). —", "1912", []),
    "misread agence": (" (Agenoe Havas.)", "1912", ["Havas"]),
    "misread agence and name": (". (Agcnce Hayas.) —", "1912", ["Havas"]),
    "misread service": (". (Servioe Havas.) —", "1912", ["Havas"]),
    "misread dépêche": (". (Dépêehe Reuter.) —", "1912", ["Reuters"]),
    "service and a misread name": (". (Service Hayas.) —", "1912", ["Havas"]),
    "accent that is none": (". (Agence Hâvas). —", "1912", ["Havas"]),
    "misread phrase": (". (Agence télégraphique suisso.) —", "1912", ["ATS"]),
    "misread English phrase": (". (Associated Prcss.) —", "1912", ["AP"]),
    "phrase near another": (
        ". (Agence télégraphique russe.) —",
        "1912",
        ["Agence télégraphique russe"],
    ),
    "Polish acronym": (". (P. A. T.) —", "1930", ["PAT"]),
    "Polish agency": (". (Agence télégraphique polonaise.) —", "1930", ["PAT"]),
    "agency of Athens": (". (Agence télégraphique d'Athènes.) —", "1912", ["ANA"]),
    "agency of Romania": (". (Rador.) —", "1930", ["Rador"]),
    "word that signs": (". (Radio.) —", "1918", ["Agence Radio"]),
    "word that signs behind a day": (" (Radio). —", "1918", ["Agence Radio"]),
    "word that signs no more": (". (Radio.) —", "1943", []),
    "surname that signs": (". (Fournier.) —", "1914", ["Agence Fournier"]),
    "surname near one that signs": (". (Tournier.) —", "1914", []),
    "service of something else": (". (Service Harpes.) —", "1912", []),
    "service of someone": (". (Service Dupont.) —", "1912", []),
    "economic": (
        ". (Agence économique et financière.) —",
        "1925",
        ["Agence économique et financière"],
    ),
    "agency and another word": (" (Havas Voyages, Lausanne). —", "1935", []),
}


@pytest.mark.parametrize(("mark", "date", "expected"), MARKS.values(), ids=MARKS)
def test_mark_of_a_dispatch(mark: str, date: str, expected: list[str]) -> None:
    assert names(DATELINE.format(mark), date) == expected


END = {
    "brackets": ("Le Conseil a siégé. (ATS)", ["ATS"]),
    "after a comma": ("Le Conseil a siégé, (ats)", ["ATS"]),
    "own line": ("Le Conseil a siégé.\n(ats)", ["ATS"]),
    "dash": ("Le Conseil a siégé. — ATS.", ["ATS"]),
    "stroke": ("Le Conseil a siégé. ATS/AFP", ["ATS", "AFP"]),
    "amid a sentence": ("Le mot (ata) vient du grec.", []),
    "share": ("Cours : Havas 540, Suez 3400.", []),
}


@pytest.mark.parametrize(("text", "expected"), END.values(), ids=END)
def test_mark_at_the_end(text: str, expected: list[str]) -> None:
    assert names(text, "1965" if expected else "1935") == expected


OF_CONSTANTINOPLE = "Agence télégraphique de Constantinople"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le bureau Wolff annonce la paix.", ["Wolff"]),
        ("Une note Havas dit que tout va bien.", ["Havas"]),
        ("Reuter apprend que la paix est proche.", ["Reuters"]),
        ("Selon l'agence Ha-\nvas, tout va bien.", ["Havas"]),
        ("Le baron Reuter a donné un bal.", []),
        ("Le baron de Reuter annonce son départ.", []),
        ("M. Wolff mande que tout va bien.", []),
        ("L'office de Mlle Stefani est fermé.", []),
        ("Le Bureau télégraphique Wolff annonce la paix.", ["Wolff"]),
        ("L'agcnce Hayas annonce la paix.", ["Havas"]),
        ("L'appartement est agencé. Wolff y est.", []),
        ("Le général dépêcha Wolff à Berlin.", []),
        ("L'Agence télégraphique bulgare annonce la paix.", ["BTA"]),
        ("L'Agence télégraphique roumaine annonce la paix.", ["Agence télégraphique roumaine"]),
        ("D'après l'Agence télégraphique\nde Constantinople, la paix est faite.", [OF_CONSTANTINOPLE]),
        ("L'agence télégraphique russe (Tass) annonce la paix.", ["TASS"]),
        ("L'agence télégraphique privée a fermé.", []),
        ("Le Conseil a siégé. (Fournier.)", ["Agence Fournier"]),
        ("Fournier apprend que la paix est proche.", []),
        ("Radio annonce la paix.", []),
        ("Le bureau Fournier est fermé.", []),
        ("L'agence Tournier vend une villa.", []),
        ("Tartuffe (Fournier), Orgon (Durand), Elmire (Mlle Radio).", []),
        ("Le rôle de Tartuffe (Fournier). Celui d'Orgon (Durand).", []),
        ("M. Durand (Fournier). — Le ministre est parti.", []),
        ("Un enfant de 3 ans (Fournier) — est tombé.", []),
        ("Le mot radio (Radio). — Il vient du latin.", []),
    ],
)
def test_old_ways_of_citing(text: str, expected: list[str]) -> None:
    assert names(text, "1915") == expected


@given(st.text(alphabet="(Havs)—-. \nRe/1A,FP", max_size=60))
def test_any_text_is_read(text: str) -> None:
    document = french.analyse(article_from_text(text + " mot"))
    for agency in find(document, historical=True).agencies:
        for mention in agency.mentions:
            assert mention.start is not None
            assert mention.end is not None
            assert " ".join(document.article.text[mention.start : mention.end].split()) == mention.text


@pytest.mark.parametrize(
    "text", ["(" * 50_000 + " mot", "(Havas " * 5_000, "— ATS " * 5_000, "agence Ha " * 5_000]
)
def test_long_lines_take_linear_time(text: str) -> None:
    document = french.analyse(article_from_text(text, date="1935"))
    begin = time.process_time()
    find(document, historical=True)
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    "text",
    ["L'agence Havas annonce la paix.", "Paris, 3 mai (Havaa). — La Chambre a voté.", "Une dépêche Wolff."],
)
def test_off_by_default(text: str) -> None:
    assert names(text, historical=False) == []


def test_the_comparison_of_letters_is_loaded_only_where_it_is_needed() -> None:
    code = (
        "import sys\n"
        "from newsum import french\n"
        "from newsum.agencies import find\n"
        "from newsum.reading import article_from_text\n"
        "text = \"Selon l'agence TASS, Havas (1835) a tout dit à l'AFP.\"\n"
        "find(french.analyse(article_from_text(text)), historical={})\n"
        "print(*(name in sys.modules for name in ('rapidfuzz', 'newsum.agencies.dispatches')))"
    )
    for historical in (False, True):
        done = subprocess.run(
            [sys.executable, "-c", code.format(historical)], capture_output=True, check=True
        )
        assert done.stdout.decode().split() == ["False", str(historical)]
