"""Why a headline made by cuts would be broken or wrong: what the guards say of it, in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from newsum.headline import clean
from newsum.headline.grammar.parse import Parsed
from newsum.headline.guards import losses, references, syntax
from newsum.headline.guards.refusals import Refusal


def refusal(
    sentence: Parsed,
    places: Sequence[int],
    *,
    telegraphic: bool = False,
    stands_alone: bool = False,
    lasts: bool = False,
    forgiven: bool = False,
) -> Refusal | None:
    """Return why what is left of a sentence cannot be a headline, or ``None``.

    Args:
        sentence: the whole sentence.
        places: the tokens that are kept, in order.
        telegraphic: whether its auxiliary was cut, so that a participle stands for the verb.
        stands_alone: whether the whole sentence is known to lean on no other, and may be long.
        lasts: whether an imperfect in it tells what still is.
        forgiven: whether it may be long as well, and lean on or lack what the whole sentence does.
    """
    words = [sentence.words[place] for place in places]
    if len(places) < len(sentence) and not sentence.balanced:
        return "quotation marks without their pair"
    count = sum(word[0].isalnum() and word[-1] != "'" for word in words)
    if count < syntax.MIN_WORDS:
        return "too few words"
    if count > clean.GOOD_WORDS and not (stands_alone or forgiven):
        return "too many words"
    return (
        _leaning(sentence, places, partial(syntax.clause, telegraphic=telegraphic), stands_alone or forgiven)
        or _leaning(sentence, places, references.background, stands_alone or forgiven)
        or syntax.end(sentence, places)
        or _leaning(sentence, places, references.refusal, stands_alone or forgiven)
        or syntax.punctuation(sentence, places)
        or losses.refusal(sentence, places, lasts=lasts)
    )


def _leaning(
    sentence: Parsed,
    places: Sequence[int],
    refuse: Callable[[Parsed, Sequence[int]], Refusal | None],
    stands_alone: bool,
) -> Refusal | None:
    """Return what is left leans on or lacks; of a sentence that stands alone only what the cuts took."""
    found = refuse(sentence, places)
    if found is not None and stands_alone and refuse(sentence, range(len(sentence))) is not None:
        return None
    return found
