"""Which verbs headlines put in the present, and how: learned from titles of OrangeSum's training part.

Where an article says "a annoncé" its title says "annonce", or keeps the past (Kamal Eddine, Tixier,
Vazirgiannis 2021, CC BY-SA 4.0). Regular forms are spelled as the articles spell them ("appelle", "pèse");
those of irregular verbs stand in ``irregular-verbs.tsv``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from newsum import datafiles
from newsum.french import tagging
from newsum.headline.grammar import conjugation, tense
from newsum.training import title
from newsum.training.corpus import Corpus, Record
from newsum.training.steps import ModelFiles, Report, model_text

IRREGULAR = Path(__file__).with_name("irregular-verbs.tsv")

LEAST = 2
"""A verb of fewer articles is left out."""
SURE = 0.55
"""So is one that fewer titles put in the present: of those that have it in the present or in the past."""
PRIOR = 2.0
"""So many titles of the average verb stand beside those of each verb."""
SPELLED = 5
"""A form that fewer articles have is no word; nor is one whose plural none has."""
CONSIDERED = 2500
"""In how many characters of an article verbs are looked for: a title tells what stands first."""

_WITH_BE = "|".join(sorted(tense.WITH_BE))
_WITH_HAVE = r"(?<!['’\w])(?:a|ont) (?:[a-zà-ÿœ]+ment )?([a-zà-ÿœ]+[éiust])(?<!ment)"
_REFLEXIVE = r"(?:\bs['’]est|\bse sont) ([a-zà-ÿœ]+?)e?s?"
_PAST = re.compile(rf"(?:{_WITH_HAVE}|{_REFLEXIVE}|(?<!['’\w])(?:est|sont) ({_WITH_BE})(?:e?s?))(?!\w)")
_WORD = re.compile(r"[a-zà-ÿœ]+")
_LASTING = frozenset(
    """
    duré vécu travaillé connu existé habité grandi joué souffert étudié dirigé présidé valu coûté voulu
    enseigné exercé attendu détenu fréquenté fonctionné occupé pesé collaboré séjourné figuré concerné
    constitué composé compté passé cru pensé apprécié aimé adoré respecté regardé incarné compris craint
    ressenti ignoré espéré résidé siégé dominé piloté animé employé soigné disposé
    possédé rêvé milité régi résulté supposé douté
    appris constaté souhaité développé conçu dormi continué produit déroulé préparé contracté utilisé
    """.split()
)
"""In the present these would tell that it still is so."""


class Forms(NamedTuple):
    """The third person of a verb's present, singular and plural."""

    one: str
    several: str


def build(corpus: Corpus, report: Report) -> ModelFiles:
    """Learn the verbs: ``present.txt``."""
    found = learn(title.records(corpus))
    report(f"  {len(found)} verbs that headlines put in the present")
    rows = ("\t".join((verb, *forms)) for verb, forms in sorted(found.items()))
    return {conjugation.DATA: model_text("Verbs in the present: past participle, il, ils.", corpus, rows)}


def learn(records: Iterable[Record]) -> dict[str, Forms]:
    """Return the verbs that titles put in the present: past participle -> forms."""
    texts = [(record.article.lower(), record.title.lower()) for record in records]
    words = Counter(word for article, _ in texts for word in set(_WORD.findall(article)))
    irregular = read_irregular()
    articles: Counter[str] = Counter()
    present: Counter[str] = Counter()
    past: Counter[str] = Counter()
    forms: dict[str, Forms | None] = {}
    for article, told in texts:
        kept, titled = set(_perfects(told)), set(_WORD.findall(told))
        for verb in sorted(set(_perfects(article[:CONSIDERED])) - _LASTING):
            if verb not in forms:
                forms[verb] = conjugated(verb, irregular, words)
            found = forms[verb]
            articles[verb] += 1
            past[verb] += verb in kept
            present[verb] += verb not in kept and found is not None and not titled.isdisjoint(found)
    usual = present.total() / (present.total() + past.total())
    return {
        verb: found
        for verb, found in forms.items()
        if found is not None
        and articles[verb] >= LEAST
        and (present[verb] + PRIOR * usual) / (present[verb] + past[verb] + PRIOR) >= SURE
    }


def _perfects(text: str) -> Iterator[str]:
    """Yield the participles of a lower-cased text's perfects, without the agreement that "est" demands."""
    yield from ("".join(groups) for groups in _PAST.findall(text))


def read_irregular() -> dict[str, Forms]:
    """Read the irregular verbs: past participle -> forms."""
    return {verb: Forms(one, several) for verb, one, several in datafiles.rows(IRREGULAR)}


def conjugated(verb: str, irregular: Mapping[str, Forms], words: Mapping[str, int]) -> Forms | None:
    """Return the forms of a verb that articles have, the more frequent spelling; ``None`` for no verb.

    Args:
        verb: its past participle.
        irregular: the verbs that follow no rule.
        words: how many articles have each word.
    """
    if verb in irregular:
        return irregular[verb]
    spelled = [forms for forms in _regular(verb) if words[forms.one] >= SPELLED and words[forms.several]]
    return max(spelled, key=lambda forms: (words[forms.one], forms), default=None)


_CLOSED_BY = re.compile(r"[eé]([^aeiouyàâéèêëîïôûœ]+|gu|qu)$")


def _regular(verb: str) -> Iterator[Forms]:
    """Yield the ways in which the present of a verb in -er or -ir may be spelled."""
    stem = verb[:-1]
    if verb.endswith("é") and stem in tagging.load().stems:
        stems = [stem]
        if closed := _CLOSED_BY.search(stem):
            stems += [f"{stem[: closed.start()]}è{closed[1]}", stem + stem[-1]]
        if stem.endswith(("oy", "uy", "ay")):
            stems.append(f"{stem[:-1]}i")
        yield from (Forms(f"{one}e", f"{one}ent") for one in stems)
    elif verb.endswith("i"):
        yield Forms(f"{stem}it", f"{stem}issent")
