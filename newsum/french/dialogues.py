"""Dialogues: turns behind dashes, and answers below questions that are headings."""

from __future__ import annotations

from newsum.french import tagging
from newsum.french.cues import Cue
from newsum.french.lexicon import entries
from newsum.french.words import words
from newsum.models import Article, BlockKind, Sentence, SentenceKind

_DASHES = ("–", "—")
_ADDRESS = entries("je j' vous tu moi oui non madame monsieur")
_REFERRING = frozenset((Cue.REFERENCE, Cue.DEMONSTRATIVE, Cue.POSSESSIVE, Cue.LATE_PRONOUN))
_REPLIES = entries("oui non si parce absolument exactement effectivement évidemment tout-à-fait")


def spoken_blocks(article: Article) -> frozenset[int]:
    """Return the blocks that are turns of a dialogue: items behind dashes, one of which addresses someone."""
    if "–" not in article.text and "—" not in article.text:
        return frozenset()
    spoken: list[int] = []
    turns: list[int] = []
    for number, block in enumerate((*article.blocks, None)):
        if block is not None and block.kind is BlockKind.BOILERPLATE:
            continue
        if block is not None and article.text[max(0, block.start - 3) : block.start].rstrip()[-1:] in _DASHES:
            turns.append(number)
            continue
        said = (article.text[article.blocks[turn].start : article.blocks[turn].end] for turn in turns)
        if any("?" in turn or not _ADDRESS.isdisjoint(words(turn)) for turn in said):
            spoken += turns
        turns = []
    return frozenset(spoken)


def asks(sentence: Sentence) -> bool:
    """Return whether a sentence is a heading that is a question."""
    return sentence.kind is SentenceKind.HEADING and "?" in sentence.text[-2:]


def cue_of_answer(sentence: Sentence, cue: Cue | None) -> Cue | None:
    """Return the cue of the first sentence behind a question that is a heading, given what it opens with.

    "Chez un médecin ou un infirmier." has its verb in the question, "C'est un amortisseur." its subject;
    "Oui, les bus rouleront." says that it is an answer.
    """
    if cue in _REFERRING:
        return Cue.PRONOUN
    replies = sentence.words[0] in _REPLIES
    return Cue.ELLIPSIS if replies or tagging.has_no_main_verb(sentence.text) else cue
