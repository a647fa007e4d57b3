"""Wires: the short names by which news agencies sign their copy, in datelines and bylines.

Which agencies an article rests on is told by :mod:`newsum.agencies`; here a short name only parts what is
not prose from what is.
"""

from __future__ import annotations

import re
from functools import cache

_MARKS = frozenset(
    """
    aa aap abi abp acap aci acn acnc acp adi adn aef afp afptv afx agefi agence agi agp ahp aib aim aip akp
    amap ami amna ana anadolu anf angop anha ani anp ansa antara aof ap apa apic apm app aps aptn
    associated ata atop atp ats atsh avn awp belga belta bernama bloomberg bna bns bss bta canadienne chine
    cna cns cp dha dpa efe ena france france-presse gna hina hzk ians iha ina interfax irna itar-tass kcna
    keystone keystone-ats kna knca kpl kuna kyodo kype lusa map mena mia mina mti nan nina nna nouvelle
    novosti ntb ona pana panapress pap pc petra pna press presse pti qmi qna relaxnews reuters ria rss sana
    sapa sda sid sipa sita spa sputnik sta stt swns tanjug tap tasr tass tdh tna tnh tt ukrinform unb uni
    upi vna wafa wam wtb xinhua yjc yonhap čtk
    """.split()
)
_NAME = r"[A-ZÀ-Ý][\w'’. -]{1,40}?"


def names_agency(text: str) -> bool:
    """Return whether one of the words is the short name of an agency: "AFP", "Reuters/Tass"."""
    return any(word in _MARKS for word in text.lower().replace("/", " ").split())


@cache
def opening() -> re.Pattern[str]:
    """Return a pattern of datelines as "AA / Tunis / Ali Trabelsi" and "APA – Niamey (Niger)"."""
    return re.compile(
        rf"(?P<agency>[A-Z]{{2,6}})\s?[/–—-]\s?{_NAME}(?:\s?\(\w[\w'’ -]+\))?(?:\s?/\s?{_NAME})?"
        r"(?=\s[-–—]\s|$)"
    )


def is_byline(line: str) -> bool:
    """Return whether a line is but a dateline that opens with its agency: "AA / Tunis / Ali Trabelsi"."""
    found = opening().fullmatch(line) if "/" in line and line[-1].isalpha() else None
    return found is not None and names_agency(found["agency"])
