"""What shows of a deletion: where it begins, where it ends, what it takes; and of what is kept.

Training and every day share it. The features of a beginning and of an end are asked for once a joint, so
that those of the many pairs of joints can be few.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import accumulate

from newsum.headline.compression.shape import Shape
from newsum.headline.grammar import attribution, times
from newsum.headline.grammar.parse import kind_of
from newsum.headline.grammar.vocabulary import DENYING, JOINING, RELATIVES, THAT

_FUNCTION_WORDS = frozenset(
    """
    de d' du des à au aux en dans sur par pour avec sans contre chez sous vers entre depuis jusqu'
    dès lors après avant pendant durant face grâce afin via malgré comme selon et ou mais ni car
    donc que qu' qui dont où alors tandis lorsque lorsqu' quand parce puisque bien si ainsi
    notamment également aussi déjà encore désormais actuellement plus moins très ont a est sont été
    ce cet cette son sa ses leur leurs un une le la l' les
    """.split()
)
"""Words that a feature names; of others it names the class."""
_LENGTHS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 28)
"""The edges of the bins of how many words a stretch has."""


class Features:
    """What shows of the deletions of a sentence.

    Attributes:
        shape: the sentence.
    """

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.sentence = sentence = shape.sentence
        self._classes = [kind_of(tag) for tag in sentence.tags]
        self._heads = [
            word if word in _FUNCTION_WORDS else kind
            for word, kind in zip(sentence.words, self._classes, strict=True)
        ]
        self._times: dict[int, int] = {}
        self._count()

    def _count(self) -> None:
        """Count for each place how many words, verbs, names … stand before it."""
        sentence = self.sentence
        words, tags = sentence.words, sentence.tags
        self._finites = _running(sentence.finites)
        self._free = _running([place in self.shape.free_verbs for place in range(len(words))])
        self._nominals = _running(
            [tag[0] in "NUM" or quoted for tag, quoted in zip(tags, sentence.quoted, strict=True)]
        )
        self._names = _running([tag[0] == "U" for tag in tags])
        self._numbers = _running(
            [tag == "M" or word[0].isdigit() for word, tag in zip(words, tags, strict=True)]
        )
        sources = frozenset(self.shape.source_phrases)
        self._sources = _running([place in sources for place in range(len(words))])
        self._quoted = _running(sentence.quoted)
        self._bracketed = _running(sentence.bracketed)
        self._negations, self._relatives, self._completing, self._joining = [
            _running([word in held for word in words]) for held in _HELD
        ]

    def beginning(self, start: int) -> list[str]:
        """Return the features of a deletion that begins at a joint."""
        sentence, classes = self.sentence, self._classes
        first = self.shape.opening(start)
        head = self._heads[first]
        following = classes[first + 1] if first + 1 < self.shape.end else "."
        has_comma = sentence.words[start] == ","
        found = [
            f"opens {head}",
            f"opens {head} {following}",
            f"comma {has_comma:d}",
            f"comma {has_comma:d} {head}",
            f"words before {bisect_right(_LENGTHS, self.shape.words[start])}",
        ]
        if start:
            before = classes[start - 1]
            found += [f"behind {before}", f"behind {before} {head}", f"behind word {self._heads[start - 1]}"]
            if sentence.quoted[start - 1]:
                found.append("behind quote")
            if start > 1:
                found.append(f"behind {classes[start - 2]} {before} {head}")
        else:
            found.append("front")
        found += self._beginning_and_verb(start, head)
        if self._end_of_time(first) > first:
            found.append("time")
        if has_comma and attribution.follows(sentence, start):
            found += ["source", f"source {head}"]
        return found

    def _beginning_and_verb(self, start: int, head: str) -> list[str]:
        """Return how a beginning stands to the main verb."""
        if self.shape.verb is None:
            return []
        if start <= self.shape.verb:
            return ["before verb", f"before verb {head}"]
        last = self.shape.end_of_verb
        nominals = start > last and self._nominals[start] > self._nominals[last + 1]
        since = (self.shape.words[start] - self.shape.words[last + 1]) // 3 if start > last else 0
        found = [
            *("behind verb", f"behind verb {head}"),
            *(f"nominal {nominals:d}", f"nominal {nominals:d} {head}"),
            f"verbs since {min(3, self._finites[start] - self._finites[self.shape.verb])}",
            f"words since {min(6, since)}",
        ]
        if start <= last + 1:
            found += ["next to verb", f"next to verb {head}", f"next to {self._classes[last]}"]
        return found

    def ending(self, end: int) -> list[str]:
        """Return the features of a deletion that ends before a joint."""
        sentence, classes = self.sentence, self._classes
        last = "," if sentence.words[end - 1] == "," else classes[end - 1]
        found = [
            f"last {last}",
            f"words after {bisect_right(_LENGTHS, self.shape.words[self.shape.end] - self.shape.words[end])}",
        ]
        if end < self.shape.end:
            following = classes[end]
            found += [
                f"before {following}",
                f"before word {self._heads[end]}",
                f"last {last} before {following}",
            ]
            if end + 1 < self.shape.end:
                found.append(f"before {following} {classes[end + 1]}")
            if sentence.finites[end]:
                found.append("before a verb")
            if sentence.words[end] == "," and attribution.follows(sentence, end):
                found.append("before source")
            if sentence.quoted[end]:
                found.append("before quote")
        else:
            found.append("end")
        if self.shape.verb is not None:
            found.append("ends before verb" if end <= self.shape.verb else "ends behind verb")
        return found

    def deletion(self, start: int, end: int) -> list[str]:
        """Return the features of a deletion from one joint to another."""
        shape, words = self.shape, self.sentence.words
        first, last = shape.bounds(start, end)
        head = self._heads[first]
        at = "front" if start == 0 else "end" if end >= shape.end else "inside"
        length = bisect_right(_LENGTHS, shape.words[end] - shape.words[start])
        before = self._classes[start - 1] if start else "^"
        after = self._classes[end] if end < shape.end else "$"
        finites = self._finites[end] - self._finites[start]
        free = self._free[end] - self._free[start]
        found = [
            f"{at} length {length}",
            f"{head} length {length}",
            f"{head} before {after}",
            f"between {before} {after}",
            f"{at} commas {words[start] == ',':d}{words[end - 1] == ',':d}{after == 'Z':d}",
            f"{at} verbs {min(finites, 2)} {min(free, 2)}",
        ]
        if finites:
            found.append(f"{head} verbs {min(free, 1)}")
            if shape.verb is not None and start <= shape.verb < end:
                kind = self._classes[end - 1]
                found += [f"{at} main verb", f"main verb to {kind}"]
        self._holdings(found, start, end, first, head, at)
        self._known(found, start, end, (first, last), at)
        time = self._end_of_time(first)
        if time >= last and time > first:
            found.append(f"{at} all time")
        return found

    def _end_of_time(self, place: int) -> int:
        """Return where the time ends that begins at a token."""
        end = self._times.get(place)
        if end is None:
            end = self._times[place] = times.end_of_time(self.sentence, place)[0]
        return end

    def _holdings(self, found: list[str], start: int, end: int, first: int, head: str, at: str) -> None:
        """Add what a deletion holds."""
        if self._quoted[end] > self._quoted[start]:
            found.append(f"{at} holds quote")
        if self._names[end] > self._names[start]:
            found += (f"{at} holds name", f"{head} holds name")
        if self._numbers[end] > self._numbers[start]:
            found += (f"{at} holds number", f"{head} holds number")
        if self._negations[end] > self._negations[start]:
            found.append(f"{at} holds negation")
        if self._bracketed[end] > self._bracketed[start]:
            found.append(f"brackets {self._bracketed[end] - self._bracketed[start] == end - start:d}")
        inner = self.shape.inner_commas(start, end)
        if inner:
            found.append(f"{at} holds commas {min(inner, 3)}")
        inside = min(first + 1, end)
        if self._joining[end] > self._joining[inside]:
            found.append(f"{at} holds conjunction")
        if self._relatives[end] > self._relatives[inside]:
            found.append(f"{at} holds relative")
        if self._completing[end] > self._completing[first]:
            found.append(f"{at} holds que")
        if self._sources[end] > self._sources[start]:
            found.append(f"{at} holds source")

    def _known(self, found: list[str], start: int, end: int, bare: tuple[int, int], at: str) -> None:
        """Add what the rules and the readers say of a deletion."""
        name = self.shape.cuts.get((start, end))
        if name is not None:
            found += ("cut", f"cut {name}")
        else:
            name = self.shape.bare_cuts.get(bare)
            if name is not None:
                found.append(f"nearly cut {name}")
        chance = self.shape.chances.get(bare)
        if chance == 0.0:
            found += ("never cut", f"{at} never cut")
        elif chance is not None:
            found += (f"accepted {int(chance * 10)}", f"{at} accepted {int(chance * 5)}")

    def kept(self, start: int, end: int) -> list[tuple[str, float]]:
        """Return the features of what is kept between two neighbouring joints, each with its value."""
        length = (self.shape.words[end] - self.shape.words[start]) / 5
        found = [
            ("length", length),
            (f"keeps {self._heads[start]}", 1.0),
            (f"at {min(6, start // 5)}", length),
        ]
        if self.shape.verb is not None:
            place = "before" if end <= self.shape.verb else "with" if start <= self.shape.verb else "behind"
            found.append((f"keeps {place} verb", 1.0))
            if start > self.shape.verb:
                found.append((f"distance {min(8, (start - self.shape.verb) // 4)}", length))
        if self._names[end] > self._names[start]:
            found.append(("keeps name", 1.0))
        if self._numbers[end] > self._numbers[start]:
            found.append(("keeps number", 1.0))
        return found


_HELD: tuple[Set[str], ...] = (DENYING, RELATIVES, THAT, JOINING)


def _running(values: Sequence[bool]) -> list[int]:
    return [0, *accumulate(map(int, values))]
