"""Coherence: which sentences cannot be read without their neighbours, and why.

Nothing is parsed, and the tagger seldom asked: this runs over every sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsum.french import dialogues, lists, openings
from newsum.french.announcements import announces
from newsum.french.cues import STRONG, Cue
from newsum.french.lexicon import entries
from newsum.french.quotations import OPENING_MARKS, Quotation, has_unnamed_speaker, unpaired
from newsum.french.words import words as words_of
from newsum.models import Document, Sentence, SentenceKind

_FEWEST_WORDS = 4
_CLAUSES = entries("vu vus vue vues considérant attendu")
_TITLES = frozenset((SentenceKind.TITLE, SentenceKind.HEADING))


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
    lead = next((sentence for sentence in document.sentences if sentence.kind not in _TITLES), None)
    quotation = Quotation()
    before: Sentence | None = None
    is_item = False
    for sentence in document.sentences:
        is_item = before is not None and lists.is_item(sentence, before, in_list=is_item)
        if sentence.kind in _TITLES:
            quotation.end()
            cue = None
        elif sentence.block in spoken:
            cue = Cue.INSIDE_QUOTATION
        elif is_item or (sentence is not lead and lists.is_row(sentence, document)):
            cue = Cue.ELLIPSIS
        else:
            cue = quotation.go_on(sentence.text, _dangles_in_place(before, sentence, leads=sentence is lead))
        found.append(cue)
        before = sentence
    return tuple(found)


def _dangles_in_place(before: Sentence | None, sentence: Sentence, *, leads: bool) -> Cue | None:
    """Return why a sentence that is no item or row cannot be read alone, seen where it stands."""
    cue = dangles(sentence.text, sentence.words)
    if leads and cue is Cue.DEMONSTRATIVE:
        cue = None
    if cue not in STRONG and before is not None and dialogues.asks(before):
        return dialogues.cue_of_answer(sentence, cue)
    return cue
