"""Coherence: which sentences cannot be read without their neighbours, and why.

Nothing is parsed, and the tagger seldom asked: this runs over every sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french import dialogues, lists, openings
from newsum.french.announcements import announces
from newsum.french.cues import STRONG, Cue
from newsum.french.lexicon import entries
from newsum.french.quotations import OPENING_MARKS, has_unnamed_speaker, unpaired
from newsum.french.words import words as words_of
from newsum.models import Document, Sentence, SentenceKind

_FEWEST_WORDS = 4
_CLAUSES = entries("vu vus vue vues considérant attendu")
_LONGEST_QUOTATION = 6


def dangles(sentence: str, words: Sequence[str] | None = None) -> Cue | None:
    """Return why a sentence cannot be read alone, the strongest reason first, or ``None``.

    Args:
        sentence: its text.
        words: its words, if they are known.
    """
    found = words_of(sentence) if words is None else words
    if announces(sentence, found):
        return Cue.ANNOUNCEMENT
    if len(found) < _FEWEST_WORDS:
        return Cue.FRAGMENT
    if sentence[-1] == "," or (sentence[-1] == ";" and found[0] in _CLAUSES):  # "Vu le code de la route ;"
        return Cue.ELLIPSIS
    opening = openings.cue_of(sentence, found)
    # Half a quotation wants its other half, whatever it opens with: '"Ça a secoué fort.'
    cut = unpaired(sentence) if opening not in STRONG or sentence[0] in OPENING_MARKS else None
    if cut is not None:
        return cut
    if opening in STRONG:
        return opening
    if sentence[-1] == "?" or sentence[-2:-1] == "?":
        return Cue.QUESTION
    if opening is None and sentence[0] in OPENING_MARKS and has_unnamed_speaker(found):
        return Cue.SPEAKER
    return opening


def dangling(document: Document) -> tuple[Cue | None, ...]:
    """Return the cue of each sentence of a document; those wholly inside a quotation are told as well.

    A sentence in the midst of a quotation of several sentences bears no mark of it: alone, it would read as
    the article's own statement. A demonstrative in the very first one points forward, and counts for nothing.
    An item of a list that a colon opens is an ellipsis: it shares the verb of the sentence with the colon.
    So may the first sentence of an answer, whose question is a heading. The rows of rankings and recipes have
    no verb at all.
    """
    found: list[Cue | None] = []
    spoken = dialogues.spoken_blocks(document.article)
    inside = 0
    is_first = True
    before: Sentence | None = None
    is_item = False
    for sentence in document.sentences:
        is_item = before is not None and lists.is_item(sentence, before, in_list=is_item)
        answers = before is not None and dialogues.asks(before)
        before = sentence
        if sentence.kind is SentenceKind.HEADING or sentence.kind is SentenceKind.TITLE:
            inside = 0
            found.append(None)
            continue
        cue = dangles(sentence.text, sentence.words)
        if cue is Cue.DEMONSTRATIVE and is_first:
            cue = None
        leads, is_first = is_first, False
        if answers and cue not in STRONG:
            cue = dialogues.cue_of_answer(sentence, cue)
        if sentence.block in spoken:
            found.append(Cue.INSIDE_QUOTATION)
            continue
        if is_item or (not leads and lists.is_row(sentence, document)):
            found.append(Cue.ELLIPSIS)
            continue
        # Only a strong cue was found without a look at the quotation marks, or because of them.
        cut = unpaired(sentence.text) if cue in STRONG else None
        if cut is Cue.QUOTE_LEFT_OPEN:
            inside = _LONGEST_QUOTATION
        elif cut is Cue.QUOTE_NEVER_OPENED:
            inside = 0
        elif inside and '"' not in sentence.text and "«" not in sentence.text:
            inside -= 1
            cue = Cue.INSIDE_QUOTATION
        else:
            inside = 0
        found.append(cue)
    return tuple(found)
