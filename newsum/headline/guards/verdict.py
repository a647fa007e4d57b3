"""Why a headline made by cuts would be broken or wrong: what the guards say of it, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from newsum.headline import clean
from newsum.headline.grammar.parse import Parsed
from newsum.headline.guards import losses, references, syntax
from newsum.headline.guards.refusals import Refusal


def refusal(sentence: Parsed, places: Sequence[int], *, telegraphic: bool = False) -> Refusal | None:
    """Return why what is left of a sentence cannot be a headline, or ``None``.

    Args:
        sentence: the whole sentence.
        places: the tokens that are kept, in order.
        telegraphic: whether its auxiliary was cut, so that a participle stands for the verb.
    """
    words = [sentence.words[place] for place in places]
    if len(places) < len(sentence) and not sentence.balanced:
        return "quotation marks without their pair"
    count = sum(word[0].isalnum() and word[-1] != "'" for word in words)
    if count < syntax.MIN_WORDS:
        return "too few words"
    if count > clean.GOOD_WORDS:
        return "too many words"
    return (
        syntax.clause(sentence, places, telegraphic)
        or references.background(sentence, places)
        or syntax.end(sentence, places)
        or references.refusal(sentence, places)
        or syntax.punctuation(sentence, places)
        or losses.refusal(sentence, places)
    )
