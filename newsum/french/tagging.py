"""Parts of speech of French: an averaged perceptron behind a dictionary of unambiguous words.

The method is Collins' averaged perceptron (2002), decoded greedily from left to right. A word that has
had but one tag in training is looked up, only the others are classified, so a sentence costs a fraction
of a millisecond. Learned from the UD French treebanks by :mod:`newsum.training.tagger`.

A tag is one letter for the class, and small letters and digits for what agrees:

==== ==================================== =====================================
N    common noun                          ``s`` or ``p``
U    proper noun
J    adjective                            ``s`` or ``p``
D    determiner                           ``s`` or ``p``
V    finite verb                          person and number: ``3s``, ``3p``, ``1s`` …
VC   finite verb with its inverted clitic ("a-t-il")
VM   imperative
VI   infinitive
VK   past participle                      gender and number: ``ms``, ``fs``, ``mp``, ``fp``
VG   present participle
PS   personal pronoun, subject
PO   personal or reflexive pronoun, not subject
PR   relative pronoun
PQ   interrogative pronoun
P    other pronoun
E    preposition
ED   preposition and article ("du")       ``s`` or ``p``
CS   subordinating conjunction
CC   coordinating conjunction
R    adverb
RN   negation "ne"
M    number
Z    punctuation
X    anything else
==== ==================================== =====================================
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from struct import Struct
from typing import NamedTuple

from newsum import datafiles
from newsum.folding import small
from newsum.french.words import tokens

DATA = datafiles.FOLDER / "tagger.txt"

_PUNCTUATION = frozenset(".,;:!?…()[]{}\"'«»“”‘’-–—/*|•·+=<>_#%&@°…")
_CLITICS = ("-il", "-elle", "-on", "-ils", "-elles", "-ce", "-je", "-tu", "-nous", "-vous")
_CLOSED = frozenset(["CS", "CC", "PS", "PO", "PR", "PQ", "RN"])
_RELATIVES = frozenset(["qui", "que", "qu'", "qu’", "dont", "où"])
_NOT_FINITE = ("VI", "VG", "VK")
_NOT_INVERTED = frozenset(["rendez-vous", "est-ce", "sauve-qui-peut"])
EDGE = ("#", "#")
"""What stands before the first word of a sentence and behind its last."""


_LANE = 16
"""Bits of a lane: the weights of a word's features add up to a few hundred."""
_ZERO = 1 << (_LANE - 1)
"""What a lane holds for nothing, so that no sum is negative and borrows from the next lane."""


@dataclass(frozen=True)
class Model:
    """What training learned.

    Attributes:
        dictionary: word -> its only tag.
        stems: what is left of the infinitives in -er without their ending.
        weights: feature -> tag and weight pairs, as text; read when the feature is met.
        tags: the tags, sorted.
        closed: the words that can be determiners, prepositions, conjunctions or pronouns; no other can.
        known: the features that have been met -> their weights of all tags, in the lanes of one integer.
    """

    dictionary: Mapping[str, str]
    stems: frozenset[str]
    weights: Mapping[str, str]
    tags: tuple[str, ...]
    closed: frozenset[str]
    known: dict[str, int] = field(default_factory=dict)

    def best(self, word: str, features: Sequence[str]) -> str:
        """Return the tag of a word with the most weight; of equals the first by name.

        One addition of integers adds the weights of all tags, each in a lane of its own.
        """
        total = self._nothing
        known = self.known
        for feature in features:
            packed = known.get(feature)
            if packed is None:
                line = self.weights.get(feature)
                if line is None:  # never met in training: not kept either, so memory stays bounded
                    continue
                packed = known[feature] = self._packed(line)
            total += packed
        totals = self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))
        best = max(totals)
        if best > _ZERO and is_closed(self.tags[totals.index(best)]) and word not in self.closed:
            totals = tuple(
                [total if is_open else _ZERO for total, is_open in zip(totals, self._open, strict=True)]
            )
            best = max(totals)
        return self.tags[totals.index(best)] if best > _ZERO else "U"

    @cached_property
    def _open(self) -> tuple[bool, ...]:
        return tuple([not is_closed(tag) for tag in self.tags])

    @cached_property
    def _lanes(self) -> Struct:
        return Struct(f"<{len(self.tags)}H")

    @cached_property
    def _nothing(self) -> int:
        return sum(_ZERO << (_LANE * number) for number in range(len(self.tags)))

    def _packed(self, pairs: str) -> int:
        """Return the weights in one line, ``Ns 12 Np -3``, in lanes."""
        fields = pairs.split()
        shifts = self._shifts
        total = 0
        for tag, weight in zip(fields[::2], fields[1::2], strict=True):
            total += int(weight) << shifts[tag]
        return total

    @cached_property
    def _shifts(self) -> dict[str, int]:
        return {tag: _LANE * number for number, tag in enumerate(self.tags)}


def is_closed(tag: str) -> bool:
    """Return whether a tag is of a class that takes no new words."""
    return tag[0] in "DE" or tag in _CLOSED


def model(
    dictionary: Mapping[str, str], stems: frozenset[str], weights: Mapping[str, str], closed: frozenset[str]
) -> Model:
    """Return a model; its tags are those that its weights name."""
    tags = {tag for pairs in weights.values() for tag in pairs.split()[::2]}
    return Model(dictionary, stems, weights, tuple(sorted(tags)), closed)


def tag(forms: Sequence[str]) -> list[str]:
    """Return the tag of each token of one sentence.

    Args:
        forms: the surface forms, as :func:`newsum.french.words.tokens` cuts them.
    """
    return tag_with(load(), forms)


def tag_with(model: Model, forms: Sequence[str]) -> list[str]:
    """Return the tags that a given model finds, see :func:`tag`."""
    sentence = frame(forms, model.dictionary)
    tags = [*EDGE]
    for tag in sentence.given:
        tags.append(tag or model.best(sentence.words[len(tags)], features(sentence, tags, model.stems)))
    return tags[len(EDGE) :]


class Frame(NamedTuple):
    """What is known of a sentence before it is tagged; training and tagging share it.

    Attributes:
        words: the normalised words with edge marks on both sides.
        hints: of each word, with edge marks as well: its only tag, or how it ends.
        capitals: whether each word has a capital inside the sentence, behind two that are none.
        given: the tag that each word has without being classified; ``None`` for no such tag.
    """

    words: Sequence[str]
    hints: Sequence[str]
    capitals: Sequence[bool]
    given: Sequence[str | None]


def frame(forms: Sequence[str], dictionary: Mapping[str, str]) -> Frame:
    """Return what the shapes of words and a dictionary tell of a sentence."""
    words = [normalise(form) for form in forms]
    only = [dictionary.get(word) or sure(word) for word in words]
    hints = [tag or word[-2:] for tag, word in zip(only, words, strict=True)]
    capitals = capitalised(forms)
    # What the dictionary takes for a common noun or an adjective may be a name where it has a capital.
    given = [
        None if capital and tag and tag[0] in "NJ" else tag
        for tag, capital in zip(only, capitals, strict=True)
    ]
    return Frame([*EDGE, *words, *EDGE], [*EDGE, *hints, *EDGE], [False, False, *capitals], given)


def capitalised(forms: Sequence[str]) -> list[bool]:
    """Return which words have a capital that the beginning of the sentence does not explain."""
    shouted = sum(form.isupper() for form in forms) * 2 > sum(form[:1].isalpha() for form in forms)
    if shouted:
        return [False] * len(forms)
    first = next((place for place, form in enumerate(forms) if form not in _PUNCTUATION), len(forms))
    return [form[0].isupper() and place > first for place, form in enumerate(forms)]


def normalise(form: str) -> str:
    """Return a form as the model knows it: lower-cased, one apostrophe, any number as ``0``."""
    if form[0].isdigit():
        return "0" if form[-1].isdigit() else "0" + form.lstrip("0123456789.,").lower()
    return small(form)


def sure(word: str) -> str | None:
    """Return the tag that the shape of a word gives away."""
    if word in _PUNCTUATION or word.startswith(".."):
        return "Z"
    if word == "0":
        return "M"
    if "-" in word and word.endswith(_CLITICS) and word not in _NOT_INVERTED:
        return "VC"
    return None


_ENDINGS = ("aient", "èrent", "eront", "ent", "ait", "era", "ant", "e", "a")


def verb_ending(word: str, stems: frozenset[str]) -> str:
    """Return the ending of a word that can be a form of a verb in -er ("rappellent": "ent"), else ""."""
    if word[-1:] not in "eta":
        return ""
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if not stems.isdisjoint((stem, stem.replace("è", "e"), stem.replace("è", "é"))) or (
                stem[-2:] in ("ll", "tt") and stem[:-1] in stems
            ):
                return ending
    return ""


def features(sentence: Frame, tags: Sequence[str], stems: frozenset[str]) -> tuple[str, ...]:
    """Return what the perceptron sees of the first word that has no tag yet; training and tagging share it.

    Args:
        sentence: what is known of the sentence.
        tags: the tags so far, behind edge marks.
        stems: those of the verbs in -er.
    """
    place = len(tags)
    words, following = sentence.words, sentence.hints[place + 1]
    word = words[place]
    shape = "C" if sentence.capitals[place] else "c"
    before, before2 = tags[-1], tags[-2]
    ending = verb_ending(word, stems)
    return (
        "w" + word,
        shape + word[-3:],
        "s" + word[-2:],
        "1" + before + shape,
        "v" + ending + before,
        "e" + ending + following,
        "2" + before2 + before,
        "t" + before + "_" + word,
        "p" + words[place - 1],
        "n" + words[place + 1],
        "h" + following,
        "b" + before + "_" + following,
        "x" + before + "_" + word[-2:],
    )


def is_verbless(text: str) -> bool:
    """Return whether a sentence has no finite verb, nor a noun that may be one: "Le Sénat vote le budget"."""
    return not _verbs([token.text for token in tokens(text)])


def has_no_main_verb(text: str) -> bool:
    """Return whether all verbs of a sentence are of relative clauses: "Un impôt, qui a été créé en mai"."""
    forms = [token.text for token in tokens(text)]
    relatives = [place for place, form in enumerate(forms) if form.lower() in _RELATIVES]
    verbs = _verbs(forms)
    return not verbs or (bool(relatives) and relatives[0] < verbs[0] and len(verbs) <= len(relatives))


def _verbs(forms: Sequence[str]) -> list[int]:
    """Return the places of the finite verbs, and of the nouns that may be verbs."""
    tags = [*EDGE, *tag(forms), *EDGE]
    stems = load().stems
    found: list[int] = []
    for place, form in enumerate(forms, len(EDGE)):
        before, own, behind = tags[place - 1 : place + 2]
        governs = behind[0] in "DM" or forms[place - 1 : place] == ["sur"]
        if (own[0] == "V" and own[:2] not in _NOT_FINITE) or (
            own[0] == "N" and before[0] in "NU" and governs and verb_ending(form.lower(), stems)
        ):
            found.append(place - len(EDGE))
    return found


def is_unknown(word: str) -> bool:
    """Return whether a lower-cased word may be a name: neither of a closed class nor a known common word."""
    model = load()
    return word not in model.closed and model.dictionary.get(word, "U") == "U"


def is_known(word: str) -> bool:
    """Return whether the tagger has met a lower-cased word, and not as a name only."""
    model = load()
    return f"w{word}" in model.weights or word in model.closed or model.dictionary.get(word, "U") != "U"


@cache
def load() -> Model:
    """Read the model: once, and only when a sentence has to be tagged."""
    dictionary: dict[str, str] = {}
    weights: dict[str, str] = {}
    stems: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    tags: tuple[str, ...] = ()
    head, _, body = datafiles.body(DATA).partition("\n\n")
    for line in head.split("\n"):
        if line.startswith("-er "):
            stems = frozenset(line[4:].split(" "))
        elif line.startswith("closed "):
            closed = frozenset(line[7:].split(" "))
        elif line.startswith("tags "):
            tags = tuple(line[5:].split(" "))
        else:
            name, *entries = line.split(" ")
            dictionary.update(dict.fromkeys(entries, name))
    for line in body.splitlines():
        feature, _, pairs = line.partition("\t")
        weights[feature] = pairs
    return Model(dictionary, stems, weights, tags, closed)
