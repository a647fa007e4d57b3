"""What the site of a web page is called, as the page says beside its title, and titles without that name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_METAS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site")
_HOMES = frozenset(("", "/", "./", "/index.html", "/index.php"))
_LOGOS = "//*[contains(@class, 'site-title') or contains(@class, 'site-name') or contains(@class, 'logo')]"
_OUTSIDE = "[not(ancestor::article)]"
_LONGEST = 60  # characters of a name
_COPYRIGHT = re.compile(
    r"©\s*(?:copyright\s*)?(?:(?:19|20)\d\d[\s–-]*)*([^|•·.,:–—©]{3,60}?)(?=[|•·.,:–—©]| - |$)", re.I
)
_YEARS = re.compile(r"\s*(?:19|20)\d\d\s*$")
_DASHES = r"[-–—|•·]"
_FIRST = re.compile(rf"\[(?P<framed>[^\]]{{2,60}})\]\s+|(?P<name>.{{2,60}}?) (?P<sign>{_DASHES}) ")
_LAST = re.compile(rf" (?:{_DASHES}|//) (?P<name>(?:(?! {_DASHES} ).){{2,60}})$")
_FEWEST_WORDS = 2  # of the title that is left
# A heading of such words, all with capitals, names a newspaper: "Midi Info", "Le Courrier du Gard".
_PRESS = re.compile(
    r"\b(?:infos?|actus?|news|journal|gazette|quotidien|courrier|dépêche|presse|tribune|écho|échos|éclaireur"
    r"|matin|soir|hebdo|magazine|mag|radio|télé|tv|républicain|télégramme|dauphiné|indépendant)\b",
    re.IGNORECASE,
)
_SMALL = frozenset("le la les l' du de des d' en et à au aux".split())
_MOST_WORDS = 5  # of such a name


def key(name: str) -> str:
    """Return what a name is known by, in a title as in an address: "Midi Info" is midi-info.fr."""
    bare = unicodedata.normalize("NFKD", name.lower())
    return "".join(character for character in bare if character.isalnum())


def find(tree: HtmlElement, metas: Mapping[str, str], publisher: str | None) -> frozenset[str]:
    """Return the keys of the names that a page gives its site.

    Args:
        tree: the page.
        metas: the content of each ``<meta>`` by its name.
        publisher: who publishes it, as JSON-LD says.
    """
    addresses = (metas.get("og:url", ""), *tree.xpath("//link[@rel='canonical']/@href"))
    hosts = {_host(address) for address in addresses} - {""}
    names = [name for name in (*(metas.get(name) for name in _METAS), publisher) if name is not None]
    for host in hosts:
        names += (host, *host.split(".")[:-1])
    names += (
        name for text in _shown(tree, hosts) if len((name := " ".join(text.split())).split()) <= _MOST_WORDS
    )
    return frozenset(key(name) for name in names if len(name) <= _LONGEST) - {""}


def _host(address: str) -> str:
    try:
        return (urlsplit(address.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _shown(tree: HtmlElement, hosts: Collection[str]) -> Iterator[str]:
    """Yield what leads home, what stands in the place of a logo, whose copyright it is, and a masthead."""
    for link in tree.xpath(f"//a[@href]{_OUTSIDE}"):
        if _leads_home(link.get("href"), hosts):
            yield from (link.text_content(), *link.xpath(".//img/@alt"))
    for logo in tree.xpath(f"{_LOGOS}{_OUTSIDE}"):
        yield logo.text_content()
    for line in tree.xpath(f"//footer{_OUTSIDE}//text()[contains(., '©')]"):
        yield from (_YEARS.sub("", match.group(1)) for match in _COPYRIGHT.finditer(line))
    for heading in tree.xpath(f"//h1{_OUTSIDE}"):
        yield from filter(_is_masthead, [" ".join(heading.text_content().split())])


def _leads_home(address: str, hosts: Collection[str]) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    own = not parts.netloc or _host(address) in hosts
    return own and parts.path in _HOMES and bool(parts.path or parts.netloc)


def _is_masthead(heading: str) -> bool:
    words = heading.replace("’", "'").replace("'", "' ").split()
    are_capitals = all(word[0].isupper() or word.lower() in _SMALL for word in words)
    return 1 < len(words) <= _MOST_WORDS and are_capitals and _PRESS.search(heading) is not None


def without(title: str, names: Collection[str]) -> str:
    """Return a title without the names of the site at its ends: "Midi Info - …", "[Midi Info] …".

    One word before a dash stays, which may be the place, and what a small letter goes on with.
    """
    last = _LAST.search(title)
    if last is not None and key(last["name"]) in names:
        left = title[: last.start()]
        return without(left, names) if _is_title(left) else title
    first = _FIRST.match(title)
    if first is None or key(first["framed"] or first["name"]) not in names:
        return title
    is_place = first["sign"] in tuple("-–—") and " " not in first["name"]
    left = title[first.end() :]
    return left if _is_title(left) and not left[0].islower() and not is_place else title


def _is_title(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS
