"""Training of the part-of-speech tagger from the UD French treebanks.

Sources: UD French Sequoia (Candito and Seddah 2012, LGPL-LR) and UD French GSD (CC BY-SA 4.0); the
accuracy is measured on Sequoia's development part, which is never learned from.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsum.french import tagging
from newsum.french.sentences import split
from newsum.french.words import tokens
from newsum.french.words import words as words_of
from newsum.headline.grammar.auxiliaries import AVOIR, ETRE
from newsum.training.corpus import Corpus
from newsum.training.steps import SEED, ModelFiles, Report, model_text

LONGEST = 80
"""Sentences of more tokens than this are not learned from."""

LEARNED_FROM = ("sequoia-train.conllu.xz", "gsd-dev.conllu.xz")
MEASURED_ON = "sequoia-dev.conllu.xz"

EPOCHS = 10
SURE_COUNT = 2
"""A word joins the dictionary when it had one tag only and occurred this often in the treebanks."""
SURE_SHARE = 0.955
"""A word that occurred often and is never a pronoun joins it when this share of its tags are the same."""
OFTEN = 25
WIDE_COUNT = 20
WIDE_SHARE = 0.95
"""A word that the treebanks lack joins it when the tagger itself, on news, is this consistent."""
WIDE_EVERY = 5
"""One in this many training articles is tagged for that."""
CONJUGATED_EVERY = 2
"""One in this many training articles shows which words stand where finite verbs do."""
INFINITIVES_EVERY = 4
"""One in this many training articles shows which verbs are in -er."""
PRUNE = 1.2
"""Average weights smaller than this are dropped."""
SCALE = 2
"""Weights are kept as whole numbers of 1/SCALE."""

_CLASSES = {
    "ADP": "E",
    "ADV": "R",
    "CCONJ": "CC",
    "SCONJ": "CS",
    "NUM": "M",
    "PROPN": "U",
    "PUNCT": "Z",
    "NOUN": "N",
    "ADJ": "J",
    "DET": "D",
}


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence with its gold tags, in the program's own tokens."""

    forms: tuple[str, ...]
    tags: tuple[str, ...]


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the tagger: ``tagger.txt``."""
    learned = [s for name in LEARNED_FROM for s in sentences(corpus.treebank[name])]
    held_out = list(sentences(corpus.treebank[MEASURED_ON]))
    news = [record.article for record in corpus.train[::WIDE_EVERY]]
    verbs = infinitives(learned, (record.article for record in corpus.train[::INFINITIVES_EVERY]))
    model = widen(learn(learned, verbs), news)
    finite = conjugated((record.article for record in corpus.train[::CONJUGATED_EVERY]), model.dictionary)
    model = with_words(model, finite)
    full, coarse = accuracy(model, held_out)
    report(
        f"tagger: {full:.2%} of the tokens of sequoia-dev have the right tag, {coarse:.2%} the right class"
    )
    found = model_text(
        "Part-of-speech tagger: a dictionary of unambiguous words, then the perceptron's weights.",
        corpus,
        lines_of(model),
        inputs=[*(f"treebank/{name.removesuffix('.xz')}" for name in LEARNED_FROM), "orangesum/train.jsonl"],
        licence="CC BY-SA 4.0 (UD French GSD, OrangeSum) and LGPL-LR (UD French Sequoia)",
    )
    return {tagging.DATA: found}


def sentences(text: str) -> Iterator[Tagged]:
    """Return the sentences of a treebank in CoNLL-U, cut into the program's own tokens."""
    for block in text.split("\n\n"):
        lines = block.split("\n")
        surface = next((line[9:] for line in lines if line.startswith("# text = ")), "")
        if surface and (tagged := _align(surface, _gold(lines))).forms:
            yield tagged


def _gold(lines: Sequence[str]) -> list[tuple[str, str]]:
    """Return form and tag of each surface token; a contraction ("du") is one."""
    gold: list[tuple[str, str]] = []
    skip_to = 0
    for line in lines:
        fields = line.split("\t")
        if len(fields) < 8:
            continue
        if "-" in fields[0]:
            _, last = fields[0].split("-")
            skip_to = int(last)
            form = fields[1]
            plural = form.lower() in ("des", "aux")
            gold.append(
                (
                    form,
                    "PR"
                    if form.lower().endswith(("quel", "quels", "quelles"))
                    else "EDp"
                    if plural
                    else "EDs",
                )
            )
        elif fields[0].isdigit() and int(fields[0]) > skip_to:
            gold.append((fields[1], tag_of(fields[1], fields[3], fields[5], fields[7])))
    return gold


def tag_of(form: str, upos: str, feats: str, relation: str) -> str:
    """Return the program's tag of a UD token."""
    named = dict(pair.split("=", 1) for pair in feats.split("|")) if feats != "_" else {}
    number = "p" if named.get("Number") == "Plur" else "s"
    if upos in ("VERB", "AUX"):
        return _verb(named, number)
    if upos == "PRON":
        return _pronoun(form.lower(), named, relation)
    if upos == "ADV":
        return "RN" if form.lower() in ("ne", "n'", "n’") else "R"
    if upos in ("NOUN", "ADJ", "DET"):
        return _CLASSES[upos] + number
    return _CLASSES.get(upos, "X")


def _verb(named: dict[str, str], number: str) -> str:
    form = named.get("VerbForm")
    if form == "Inf":
        return "VI"
    if form == "Part":
        if named.get("Tense") == "Pres":
            return "VG"
        return "VK" + ("f" if named.get("Gender") == "Fem" else "m") + number
    if named.get("Mood") == "Imp":
        return "VM"
    return f"V{named.get('Person', '3')}{number}"


def _pronoun(form: str, named: dict[str, str], relation: str) -> str:
    kind = named.get("PronType")
    if kind == "Rel":
        return "PR"
    if kind == "Int":
        return "PQ"
    if kind == "Prs" or named.get("Reflex") == "Yes":
        subject = relation.startswith(("nsubj", "expl:subj")) or form in ("il", "ils", "je", "j'", "on", "tu")
        return "PS" if subject else "PO"
    return "P"


def _align(surface: str, gold: Sequence[tuple[str, str]]) -> Tagged:
    """Give each of the program's tokens the tag of the gold token that begins where it begins."""
    starts: dict[int, str] = {}
    place = 0
    for form, gold_tag in gold:
        found = surface.find(form, place)
        if found < 0:
            return Tagged((), ())
        for letter in range(found, found + len(form)):
            starts[letter] = gold_tag
        place = found + len(form)
    pieces = tokens(surface)
    tags = [tagging.sure(tagging.normalise(piece.text)) or starts.get(piece.start, "X") for piece in pieces]
    return Tagged(tuple(piece.text for piece in pieces), tuple(tags))


class Perceptron:
    """Weights under training, with the sums that their averages need."""

    def __init__(self) -> None:
        self.weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
        self._sums: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._stamps: defaultdict[tuple[str, str], int] = defaultdict(int)
        self._step = 0

    def guess(self, features: Sequence[str]) -> str:
        """Return the tag with the most weight; of equals the first by name."""
        totals: dict[str, float] = {}
        for feature in features:
            for tag, weight in self.weights[feature].items():
                totals[tag] = totals.get(tag, 0.0) + weight
        return min(totals, key=lambda tag: (-totals[tag], tag)) if totals else "U"

    def update(self, truth: str, guess: str, features: Sequence[str]) -> None:
        """Move weight from the guess to the truth where they differ."""
        self._step += 1
        if truth == guess:
            return
        for feature in features:
            self._add(feature, truth, 1.0)
            self._add(feature, guess, -1.0)

    def _add(self, feature: str, tag: str, amount: float) -> None:
        key = (feature, tag)
        weight = self.weights[feature].get(tag, 0.0)
        self._sums[key] += (self._step - self._stamps[key]) * weight
        self._stamps[key] = self._step
        self.weights[feature][tag] = weight + amount

    def averaged(self) -> dict[str, dict[str, float]]:
        """Return the average of each weight over all steps."""
        result: dict[str, dict[str, float]] = {}
        for feature, row in self.weights.items():
            for tag, weight in row.items():
                key = (feature, tag)
                total = self._sums[key] + (self._step - self._stamps[key]) * weight
                result.setdefault(feature, {})[tag] = total / self._step
        return result


def learn(learned: Sequence[Tagged], stems: frozenset[str]) -> tagging.Model:
    """Learn a model from tagged sentences and the stems of verbs in -er."""
    dictionary = unambiguous(learned)
    frames = [tagging.frame(sentence.forms, dictionary) for sentence in learned]
    perceptron = Perceptron()
    shuffle = random.Random(SEED).shuffle
    order = list(range(len(learned)))
    for _ in range(EPOCHS):
        shuffle(order)
        for number in order:
            _train_on(perceptron, frames[number], learned[number].tags, stems)
    return quantise(dictionary, stems, perceptron.averaged(), closed_words(learned))


def closed_words(learned: Iterable[Tagged]) -> frozenset[str]:
    """Return the words that the treebanks have as determiners, prepositions, conjunctions or pronouns."""
    return frozenset(
        tagging.normalise(form)
        for sentence in learned
        for form, tag in zip(sentence.forms, sentence.tags, strict=True)
        if tagging.is_closed(tag)
    )


def unambiguous(learned: Sequence[Tagged]) -> dict[str, str]:
    """Return the words that have had one tag only, often enough to rely on it."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in learned:
        for form, tag in zip(sentence.forms, sentence.tags, strict=True):
            seen[tagging.normalise(form)][tag] += 1
    return {
        word: tags.most_common(1)[0][0]
        for word, tags in seen.items()
        if tagging.sure(word) is None and _is_sure(tags)
    }


def _is_sure(tags: Counter[str]) -> bool:
    if len(tags) == 1:
        return tags.total() >= SURE_COUNT
    if "PO" in tags:
        return False
    return tags.total() >= OFTEN and tags.most_common(1)[0][1] >= SURE_SHARE * tags.total()


def widen(model: tagging.Model, texts: Iterable[str]) -> tagging.Model:
    """Return the model with a dictionary that also holds the words it tags consistently in the news.

    A word stays out when it is written with a capital inside sentences as often as not: names.
    """
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for start, end in split(text):
            forms = [token.text for token in tokens(text[start:end])]
            if len(forms) > LONGEST:
                continue
            found = tagging.tag_with(model, forms)
            for form, tag, capital in zip(forms, found, tagging.capitalised(forms), strict=True):
                seen[tagging.normalise(form)]["U" if capital else tag] += 1
    wide = dict(model.dictionary)
    for word, tags in seen.items():
        tag, count = tags.most_common(1)[0]
        if word in wide or tagging.sure(word) or not word[0].isalpha() or tag == "U" or len(word) < 4:
            continue
        if tags.total() >= WIDE_COUNT and count >= WIDE_SHARE * tags.total():
            wide[word] = tag
    return with_words(model, wide)


def with_words(model: tagging.Model, more: Mapping[str, str]) -> tagging.Model:
    """Return the model with more words in its dictionary, and without weights that they make idle."""
    dictionary = {**model.dictionary, **more}
    return tagging.model(dictionary, model.stems, reachable(model.weights, dictionary), model.closed)


_SUBJECTS = frozenset("qui il elle on ils elles se s' ne n'".split())
_BEFORE_NOUNS = frozenset("un une des du de d' sa son ses cette cet ce au aux par très".split())
_AUXILIARIES = AVOIR.perfect | ETRE.perfect | {AVOIR.infinitive, ETRE.infinitive, ETRE.participle}
_NOT_CONJUGATED = ("er", "ir", "re", "oir", "ant", "ez", "ons", "ais", "é", "és", "ée", "ées")
CONJUGATED_COUNT = 4
"""A word is a finite verb when it follows a subject pronoun, "se" or "ne" this often in the news,"""
CONJUGATED_SHARE = 20
"""and this many times as often as it follows what stands before nouns, or an auxiliary."""


def conjugated(texts: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """Return finite verbs of the third person that the treebanks lack: word -> tag.

    The contexts of a word tell what its ending leaves open: "suscite" is met behind "qui" and "il", never
    behind "une".
    """
    after_subject: Counter[str] = Counter()
    after_others: Counter[str] = Counter()
    for text in texts:
        for before, word in pairwise(words_of(text)):
            if before in _SUBJECTS:
                after_subject[word] += 1
            elif before in _BEFORE_NOUNS or before in _AUXILIARIES:
                after_others[word] += 1
    return {
        word: "V3p" if word.endswith(("ent", "ont")) else "V3s"
        for word, count in sorted(after_subject.items())
        if count >= max(CONJUGATED_COUNT, CONJUGATED_SHARE * after_others[word])
        and word not in known
        and len(word) > 3
        and word.isalpha()
        and not word.endswith(_NOT_CONJUGATED)
    }


def infinitives(learned: Sequence[Tagged], texts: Iterable[str]) -> frozenset[str]:
    """Return the stems of the verbs in -er: infinitives of the treebanks and of the news.

    A word of the news counts when it stands where infinitives do and its participle in -é is met too.
    """
    found = {
        tagging.normalise(form)
        for sentence in learned
        for form, tag in zip(sentence.forms, sentence.tags, strict=True)
        if tag == "VI"
    }
    after: Counter[str] = Counter()
    everything: set[str] = set()
    for text in texts:
        words = words_of(text)
        everything.update(words)
        after.update(
            word
            for before, word in pairwise(words)
            if word.endswith("er") and before in ("de", "d'", "à", "pour", "peut", "doit", "va", "vont")
        )
    found |= {word for word, count in after.items() if count > 1 and word[:-2] + "é" in everything}
    return frozenset(word[:-2] for word in found if word.endswith("er") and len(word) > 4)


def reachable(weights: Mapping[str, str], dictionary: Mapping[str, str]) -> dict[str, str]:
    """Return the weights without those of words that are looked up and never classified."""
    looked_up = {word for word, tag in dictionary.items() if tag[0] not in "NJ"}
    return {
        feature: pairs
        for feature, pairs in weights.items()
        if not (feature[0] == "w" and feature[1:] in looked_up)
        and not (feature[0] == "t" and feature.partition("_")[2] in looked_up)
    }


def _train_on(
    perceptron: Perceptron, sentence: tagging.Frame, truths: Sequence[str], stems: frozenset[str]
) -> None:
    """Learn from one sentence: from words of the dictionary too, though each of these has its tag."""
    tags = [*tagging.EDGE]
    for truth, given in zip(truths, sentence.given, strict=True):
        found = tagging.sure(sentence.words[len(tags)])
        if found is None:
            seen = tagging.features(sentence, tags, stems)
            guess = perceptron.guess(seen)
            perceptron.update(truth, guess, seen)
            found = given or guess
        tags.append(found)


def quantise(
    dictionary: dict[str, str],
    stems: frozenset[str],
    weights: dict[str, dict[str, float]],
    closed: frozenset[str],
) -> tagging.Model:
    """Return the model with small weights dropped and the others as whole numbers."""
    lines: dict[str, str] = {}
    for feature in sorted(weights):
        kept = {tag: w for tag, w in weights[feature].items() if abs(w) >= PRUNE}
        pairs = [f"{tag} {round(kept[tag] * SCALE)}" for tag in sorted(kept)]
        if pairs:
            lines[feature] = " ".join(pairs)
    return tagging.model(dictionary, stems, lines, closed)


def lines_of(model: tagging.Model) -> Iterator[str]:
    """Yield the lines of a model as diffable text."""
    by_tag: defaultdict[str, list[str]] = defaultdict(list)
    for word, tag in model.dictionary.items():
        by_tag[tag].append(word)
    yield from (" ".join([tag, *sorted(by_tag[tag])]) for tag in sorted(by_tag))
    yield " ".join(["tags", *model.tags])
    yield " ".join(["-er", *sorted(model.stems)])
    yield " ".join(["closed", *sorted(model.closed)])
    yield ""
    yield from (f"{feature}\t{pairs}" for feature, pairs in sorted(model.weights.items()))


def accuracy(model: tagging.Model, held_out: Sequence[Tagged]) -> tuple[float, float]:
    """Return the share of tokens with the right tag, and with the right class (without agreement)."""
    full = coarse = total = 0
    for sentence in held_out:
        found = tagging.tag_with(model, sentence.forms)
        for guess, truth in zip(found, sentence.tags, strict=True):
            total += 1
            full += guess == truth
            coarse += class_of(guess) == class_of(truth)
    return full / total, coarse / total


def class_of(tag: str) -> str:
    """Return a tag without person, number and gender; finite verbs are all of one class."""
    if tag[0] == "V":
        return tag[:2] if tag[:2] in ("VI", "VK", "VG", "VM", "VC") else "V"
    return tag.rstrip("sp")
