"""Titles without the name of the site that published them."""

from __future__ import annotations

import re

from newsum.folding import fold

_SEPARATORS = (" - ", " – ", " — ", " | ", " • ", " · ", " // ", " : ")
_SITES = frozenset(
    (
        "le monde", "lemonde.fr", "le monde.fr", "le figaro", "lefigaro.fr", "libération", "le parisien",
        "leparisien.fr", "les echos", "les échos", "la croix", "l'humanité", "l'express", "lexpress.fr",
        "le point", "l'obs", "l'opinion", "marianne", "mediapart", "20 minutes", "20minutes.fr",
        "ouest-france", "ouest-france.fr", "sud ouest", "sudouest.fr", "la voix du nord", "la dépêche",
        "ladepeche.fr", "la dépêche du midi", "le télégramme", "le progrès", "le dauphiné libéré",
        "la provence", "nice-matin", "midi libre", "l'est républicain", "la montagne", "l'union", "dna",
        "paris normandie", "corse matin", "franceinfo", "france info", "france 24", "france inter",
        "france bleu", "france culture", "rfi", "rtl", "rtbf", "rtbf actus", "rts", "bfmtv", "bfm tv",
        "lci", "tf1 info", "cnews", "europe 1", "tv5monde", "euronews", "euronews.com", "le soir",
        "la libre", "la libre belgique", "le temps", "24 heures", "tribune de genève", "le devoir",
        "la presse", "radio-canada", "radio-canada.ca", "le journal de montréal", "la tribune", "capital",
        "capital.fr", "courrier international", "le huffpost", "huffington post", "slate.fr", "slate",
        "paris match", "l'équipe", "jeune afrique", "afp", "reuters", "orange actualités", "orange actu",
        "yahoo actualités", "msn", "blast", "arrêt sur images", "numerama", "reporterre",
    )
)  # fmt: skip
_SEARCH_WORDS = ("actualité", "actualités", "toute l'actualité", "infos", "les infos", "dernières infos")
# What software writes in the place of a title that nobody gave.
_PLACEHOLDERS = frozenset(
    (
        "sans titre", "titre", "title", "untitled", "untitled document", "no title", "document sans nom",
        "document sans titre", "nouvelle page 1", "new page 1", "accueil", "page d'accueil", "home",
        "homepage", "nan", "none", "null", "n/a", "undefined",
    )
)  # fmt: skip
_AROUND = " \t.…-–—_*#|()[]<>«»\"'"
_FILE = re.compile(
    r"[^\s/]+\.(?:html?|xhtml|php|aspx?|txt|pdf|docx?|odt|rtf|xml|md|jsonl?)"
    r"|(?:microsoft|document) word [-–] .+",  # what Word writes before the name of its file
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:fr|com|net|org|be|ch|ca|info|eu|tv|ma|sn|lu)", re.I)


def site_suffix(title: str, site: str | None = None) -> int | None:
    """Return where the site's name begins at the end of a title, ``None`` if there is none.

    Args:
        title: a title as a page or a text has it ("Le Sénat vote le budget - Le Monde").
        site: the name that the page gives its site, if any.
    """
    names = _SITES if site is None else _SITES | {fold(site)}
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if not found or len(head.split()) < 2:
            continue
        folded = fold(tail)
        if separator == " : ":  # "…, une affaire qui embarrasse : Le Monde" may be a title
            is_site = folded.startswith(_SEARCH_WORDS) or (site is not None and folded == fold(site))
        else:
            is_site = folded in names
        if is_site or _DOMAIN.fullmatch(tail.strip()):
            earlier = site_suffix(head, site)
            return len(head) if earlier is None else earlier
    return None


def is_site(line: str) -> bool:
    """Whether a line is the name of a site and nothing else."""
    return fold(line) in _SITES


def is_none(title: str, site: str | None = None) -> bool:
    """Whether what stands in the place of a title is none: no words, a file, the site, a placeholder."""
    words = fold(title).strip(_AROUND)
    if not any(map(str.isalnum, words)) or words in _PLACEHOLDERS or is_site(words):
        return True
    return _FILE.fullmatch(words) is not None or (site is not None and words == fold(site))


def before_name(title: str, name: str) -> str | None:
    """Return the first part of a title that ends with a name, set off from it; ``None`` if it does not."""
    for separator in _SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and fold(tail) == fold(name):
            return min((head.partition(each)[0] for each in _SEPARATORS), key=len)
    return None


def strip_site(title: str, site: str | None = None) -> str:
    """Return a title without the site's name at its end."""
    cut = site_suffix(title, site)
    return (title if cut is None else title[:cut]).strip()
