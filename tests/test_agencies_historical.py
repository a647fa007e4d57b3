"""Old newspapers: agencies that no longer exist, and names misread by optical character recognition."""

from __future__ import annotations

import subprocess
import sys

import pytest

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
    "too different": ("Une dépêche Harpes annonce la paix.", "1912", []),
    "place in parentheses": ("La paix (Havre) est signée.", "1912", []),
    "person": ("M. Wolff est arrivé. M. Havaa aussi.", "1912", []),
}


@pytest.mark.parametrize(("text", "date", "expected"), CASES.values(), ids=CASES)
def test_old_newspaper(text: str, date: str | None, expected: list[str]) -> None:
    assert names(text, date) == expected


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
        "print('rapidfuzz' in sys.modules)"
    )
    for historical in (False, True):
        done = subprocess.run(
            [sys.executable, "-c", code.format(historical)], capture_output=True, check=True
        )
        assert done.stdout.strip() == b"False"
