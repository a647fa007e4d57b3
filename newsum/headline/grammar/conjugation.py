"""The forms of verbs that headlines need: the present of a participle or of an imperfect, and what is none.

The present of participles is learned from titles, see :mod:`newsum.training.tense`; that of an imperfect
comes from its stem, where the dictionary of the tagger has the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsum import datafiles
from newsum.french import tagging

DATA = datafiles.FOLDER / "present.txt"

IMPERFECT = ("aient", "ait")
"""The endings of the imperfect and of the conditional, which tell what was, or was to come."""
_TIMELESS = frozenset("devrait devraient pourrait pourraient faudrait".split())
"""These stand beside a present as well."""
OF_BEING = {"était": "est", "étaient": "sont"}
_STEMS = (
    *(("pren", "prend", "prennent"), ("ten", "tient", "tiennent"), ("ven", "vient", "viennent")),
    *(("mett", "met", "mettent"), ("batt", "bat", "battent"), ("iss", "it", "issent")),
    *(("nd", "nd", "ndent"), ("rd", "rd", "rdent"), ("aign", "aint", "aignent"), ("oy", "oit", "oient")),
    *(("fais", "fait", "font"), ("dis", "dit", "disent"), ("lis", "lit", "lisent")),
    *(("duis", "duit", "duisent"), ("truis", "truit", "truisent"), ("plais", "plaît", "plaisent")),
    *(("dev", "doit", "doivent"), ("pouv", "peut", "peuvent"), ("sav", "sait", "savent")),
    *(("viv", "vit", "vivent"), ("suiv", "suit", "suivent"), ("écriv", "écrit", "écrivent")),
    *(("serv", "sert", "servent"), ("cour", "court", "courent"), ("part", "part", "partent")),
    *(("sort", "sort", "sortent"), ("sent", "sent", "sentent"), ("romp", "rompt", "rompent")),
)
"""How the stem of an imperfect ends that is not in -er, and its present, singular and plural."""
_NEVER_IN_ER = ("part", "sort", "mett", "batt", "viv", "suiv", "dev", "pouv", "sav", "dis")
"""With "e" behind it one of these makes a subjunctive: "parte"."""
_NOUNS_TOO = ("duis", "truis")
"""The presents of these are other words more often: "produit"."""
_LONGEST_CODA = 2
"""So many letters behind "é" belong to the last syllable of a stem: "régn", "accélér"."""


@cache
def load() -> dict[str, tuple[str, str]]:
    """Read the verbs: past participle -> the third person of the present, singular and plural."""
    return {verb: (one, several) for verb, one, several in datafiles.rows(DATA)}


def present_of(word: str) -> str | None:
    """Return the present of a verb in the imperfect; ``None`` where it is not known."""
    if word in OF_BEING:
        return OF_BEING[word]
    ending = next((one for one in IMPERFECT if word.endswith(one)), None)
    if ending is None:
        return None
    stem, is_plural = word.removesuffix(ending), ending == "aient"
    known = load().get(f"{stem}é")
    if known is not None:
        return known[is_plural]
    forms = _presents(stem, is_plural)
    return next((form for form in forms if stem.endswith(_NOUNS_TOO) or _is_present(form)), None)


def _presents(stem: str, is_plural: bool) -> Iterator[str]:
    """Yield what the present of a verb may be whose imperfect has a stem: of "perd" "perd", then "perde"."""
    for ending, *present in _STEMS:
        if stem.endswith(ending):
            yield stem.removesuffix(ending) + present[is_plural]
    ending = "ent" if is_plural else "e"
    if stem.endswith("ç"):
        stem = stem[:-1] + "c"  # "devançait"
    elif stem.endswith("ge"):
        stem = stem[:-1]  # "changeait"
    before, mark, coda = stem.rpartition("é")
    if mark and len(coda) <= _LONGEST_CODA:
        yield f"{before}è{coda}{ending}"
    if not stem.endswith(_NEVER_IN_ER):
        yield stem + ending


def _is_present(form: str) -> bool:
    return tagging.load().dictionary.get(form, "").startswith("V3")


def is_backshifted(word: str) -> bool:
    """Return whether a finite verb is in the imperfect or conditional that depends on a past: "fermait"."""
    return word.endswith(IMPERFECT) and word not in _TIMELESS and word not in _PRESENTS


_PRESENTS = frozenset("fait sait plait connait reconnait parait disparait satisfait extrait".split())
"""These end as the imperfect does."""
_IMPERFECTS_IN_R = (
    *("ouvrait", "offrait", "souffrait", "mourait", "courait"),
    *("ouvraient", "offraient", "souffraient", "mouraient", "couraient"),
)
"""And these as the conditional does."""


def is_imperfect(word: str) -> bool:
    """Return whether a finite verb is in the imperfect, and not in the conditional ("ferait") or "fait"."""
    if tagging.verb_ending(word, tagging.load().stems) in IMPERFECT or word.endswith(_IMPERFECTS_IN_R):
        return True
    return word.endswith(IMPERFECT) and not word.endswith(("rait", "raient")) and word not in _PRESENTS


def is_conditional(word: str) -> bool:
    """Return whether a finite verb is in the conditional: "ferait", not "préparait"."""
    return word.endswith(("rait", "raient")) and not is_imperfect(word)
