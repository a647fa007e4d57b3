"""The ``news`` method: what the summary of a French news article would keep, learned from 19,462 of them.

For every word of the article the probability that the summary has it (from where and how often it stands,
the title, and the word itself), the same for every pair of words, and the expected ROUGE of the sentences
that hold them. The weights were trained on the ROUGE of the choice, see ``newsum/training/choice.py``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from newsum.french.words import words as words_of
from newsum.models import Document, Ranking, Sentence
from newsum.ranking import features
from newsum.ranking.coverage import SCALE, SMOOTHING, Coverage
from newsum.ranking.model import SURPLUS, TITLE, UNIT, Model, load

NAME = "news"
_DIGITS = 4


def rank(document: Document) -> Ranking:
    """Score the sentences of a document by what they would give to its summary."""
    found: tuple[Sentence, ...] = document.prose
    prose = [sentence for sentence in found if sentence.words]
    scores = [0.0] * len(document.sentences)
    parts: list[Mapping[str, float]] = [{} for _ in scores]
    if not prose:
        return Ranking(NAME, "", tuple(scores), tuple(parts))
    coverage, shares = _cover(load(), document, prose)
    model = coverage.model
    span = model.high - model.low
    for number, sentence in enumerate(prose):
        share = shares[number]
        total = sum(share.values()) * UNIT - model.low
        scores[sentence.index] = round(min(1.0, max(0.0, total / span)), _DIGITS)
        parts[sentence.index] = {
            name: round(value * UNIT / span, _DIGITS) for name, value in share.items() if value
        }
    return Ranking(NAME, "", tuple(scores), tuple(parts), coverage)


def _cover(
    model: Model, document: Document, prose: Sequence[Sentence]
) -> tuple[Coverage, list[dict[str, float]]]:
    """Return what each sentence covers, and the parts of its value as the only one chosen."""
    title = frozenset(words_of(document.article.title)) if document.article.title else None
    word_sets = [set(sentence.words) for sentence in prose]
    pair_lists = [list(pairwise(sentence.words)) for sentence in prose]
    pair_sets = [set(pairs) for pairs in pair_lists]
    words, pairs, tokens, wording = _values(model, prose, word_sets, pair_sets, title)
    once, again, pair_once, pair_again = model.masses
    masses: list[int] = []
    lengths: list[int] = []
    bonuses: list[int] = []
    shares: list[dict[str, float]] = []
    rows = features.sentence_features(document, prose, title)
    for number, sentence in enumerate(prose):
        value = words.__getitem__
        word_mass = once * sum(map(value, word_sets[number])) + again * sum(map(value, sentence.words))
        chance = pairs.__getitem__
        pair_mass = pair_once * sum(map(chance, pair_sets[number]))
        pair_mass += pair_again * sum(map(chance, pair_lists[number]))
        length = sum(map(tokens.__getitem__, sentence.words))
        share, bonus = _share(model, rows[number], length, leads=number == 0)
        said = sum(map(wording.__getitem__, word_sets[number]))
        scale = SCALE / (length + SMOOTHING)
        shares.append(
            {
                "salient words": word_mass * scale,
                "salient phrases": pair_mass * scale,
                "wording": said / UNIT,
                **share,
            }
        )
        masses.append(word_mass + pair_mass)
        lengths.append(length)
        bonuses.append(bonus + said)
    coverage = Coverage(
        model=model,
        indices=tuple(sentence.index for sentence in prose),
        units=tuple(zip(word_sets, pair_sets, strict=True)),
        values=(words, pairs),
        masses=tuple(masses),
        lengths=tuple(lengths),
        bonuses=tuple(bonuses),
        leans=tuple(features.lean_of(row) for row in rows),
    )
    return coverage, shares


def _share(model: Model, row: tuple[int, ...], length: int, *, leads: bool) -> tuple[dict[str, float], int]:
    """The parts of a sentence's value that come from its form and place, and their sum as a bonus.

    The length of a set is weighted once for all its sentences, so that is no part of the bonus.
    """
    start, place, words, quoted, cue, title = map(list.__getitem__, model.sentence, row)
    alone = model.form(0, length, 0, leads) - model.first[0][leads]
    share = {
        "position": (start + place + model.first[0][leads]) / UNIT,
        "length": (words + alone) / UNIT,
        "opening": (quoted + cue) / UNIT,
        "title": title / UNIT,
    }
    return share, start + place + words + quoted + cue + title


def _values(
    model: Model,
    prose: Sequence[Sentence],
    word_sets: Sequence[set[str]],
    pair_sets: Sequence[set[tuple[str, str]]],
    title: frozenset[str] | None,
) -> tuple[dict[str, int], dict[tuple[str, str], int], dict[str, int], dict[str, int]]:
    """Word -> expected ROUGE tokens; pair -> probability; word -> its tokens; word -> its wording weight."""
    codes = features.observe(word_sets)
    totals = Counter(chain.from_iterable([sentence.words for sentence in prose]))
    sums = model.word_sums(features.article_bin(sum(totals.values())))
    find, parse = model.lexicon.find, model.lexicon.row
    chances, bins, bias = model.chances, model.bins, model.word_bias
    known = TITLE * features.NOT_IN_TITLE if title is not None else 0
    in_title = title or frozenset()
    values: dict[str, int] = {}
    tokens: dict[str, int] = {}
    wording: dict[str, int] = {}
    firsts: dict[str, tuple[int, list[int], list[int]]] = {}
    seconds: dict[str, tuple[int, int, int]] = {}
    for word, code in codes.items():
        weight, kind, group, left, right, said, size = find(word) or parse(word)
        key = code + known
        if word in in_title:
            key += TITLE
        if totals[word] != code & features.SPREAD_MASK:
            key += SURPLUS * features.surplus(totals[word], code)
        logit = bias + weight + sums[kind][key]
        values[word] = chances[logit] * size
        tokens[word] = size
        wording[word] = said
        number = bins[logit]
        firsts[word] = (left, model.logits[number], model.classes[group])
        seconds[word] = (right, number, group)
    pairs: dict[tuple[str, str], int] = {}
    places, bias = model.pair_sums, model.pair_bias
    for pair, code in features.observe(pair_sets).items():
        left, by_bin, by_class = firsts[pair[0]]
        right, number, group = seconds[pair[1]]
        pairs[pair] = chances[bias + left + right + by_bin[number] + by_class[group] + places[code]]
    return values, pairs, tokens, wording
