"""The words beside an agency's name in old newspapers, as optical character recognition misreads them.

"Agenoe Havas", "Servioe Havas": once they are mended, letter by letter, every rule that reads them holds, and
offsets stay what they were.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsum.agencies.misreadings import looks_like
from newsum.folding import fold_name

_CUES = {
    fold_name(word): word
    for word in (
        "agence agences service services bureau dépêche dépêches télégraphique télégramme télégrammes"
    ).split()
}
_LENGTHS = frozenset(map(len, _CUES))
# What they begin with; recognition seldom takes the first letter of a word for another.
_MAY_BE = re.compile(r"(?<!\w)[AaBbDdSsTt]\w{5,12}(?!\w)")
_LONG = 8  # letters, of which two may be wrong, of others one
# Words of their own.
_WORDS = frozenset("agencé agencés dépêcha dépêché dépêchés".split())


def mended(text: str) -> str:
    """Return a text of the same length whose cue words are written right."""
    return _MAY_BE.sub(_mended, text)


def _mended(match: re.Match[str]) -> str:
    word = match.group()
    cue = _cue(word.lower())
    if cue is None:
        return word
    return cue.upper() if word.isupper() else word[0] + cue[1:]


@lru_cache(maxsize=4096)  # an archive says the same words again and again
def _cue(word: str) -> str | None:
    """Return the cue word that a word in small letters misreads, if any."""
    if len(word) not in _LENGTHS or word in _WORDS:
        return None
    read = fold_name(word)
    most = 1 if len(read) < _LONG else 2
    return next((cue for folded, cue in _CUES.items() if looks_like(read, folded, most=most)), None)
