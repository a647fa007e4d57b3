"""Publications cited below a text: "Roy A. et al., Nature, 2023. doi:10.1038/s41467"."""

from __future__ import annotations

import re

from newsum.models import BlockKind
from newsum.reading.lines import Furniture
from newsum.reading.predicates import has_predicate

#: First words of such lines, in small letters.
OPENINGS = frozenset(("référence", "références", "source", "sources"))
# An author's initial, or a publisher and a comma, with a year: "Agence des pompes, point du 12 mai 2023".
_YEAR = r"\b(?:19|20)\d\d\b"
_CITATION = (
    rf"(?i:\bdoi\b)|(?:\bet al\b\.?|[A-ZÀ-Ý][\w'’-]+,? [A-Z]\.)(?=[,;(-]| [&(A-ZÀ-Ý\d]| et al\b).*{_YEAR}"
    r"|,\s(?:(?:[A-ZÀ-Ý«(\d]\S*|point|rapport|bulletin|étude|note|enquête|n°|vol\.|p\.|l[ea]|d[eu]|des"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s){0,8}"
    rf"\(?{_YEAR}\W*$"
)


def recognise(line: str, folded: str, first: str) -> Furniture | None:
    """Recognise "Référence : Roy A. et al., Nature, 2023"."""
    if first in OPENINGS and len(folded.partition(":")[0].split()) == 1 and ":" in line and is_citation(line):
        return Furniture(BlockKind.BOILERPLATE, "source line")
    return None


def is_citation(line: str) -> bool:
    """Return whether a line cites a publication: "Roy A. et al., Nature, 2023. doi:10.1038/s41467"."""
    return re.search(_CITATION, line) is not None and not has_predicate(line)
