"""The news agencies an article cites, and the part they play."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsum.agencies import unlisted
from newsum.agencies.detection import Context, Hit, hits, occurrences
from newsum.agencies.gazetteer import AgencyEntry, Form, Gazetteer, load
from newsum.agencies.roles import roles
from newsum.models import Agency, Citations, Document, Mention, Role, Sentence, SentenceKind

__all__ = ["AgencyEntry", "Form", "Gazetteer", "find", "load"]


def find(document: Document, gazetteer: Gazetteer | None = None, *, historical: bool = False) -> Citations:
    """Return the news agencies that an article cites.

    Args:
        document: the article and its sentences.
        gazetteer: the agencies to look for; the built-in ones by default.
        historical: look for agencies of old newspapers too, those of the article's year when
            its date is known, and through the noise of optical character recognition.

    Returns:
        The agencies in order of first mention, those of a title that came beside the text first,
        and the unnamed ones ("les agences russes").
    """
    names = load() if gazetteer is None else gazetteer
    article = document.article
    year = int(article.date[:4]) if article.date and article.date[:4].isdecimal() else None
    text = article.text
    beside = article.title is not None and not any(block.kind == "title" for block in article.blocks)
    mentions: list[tuple[Hit, Mention]] = []
    if beside and article.title:
        mentions += _mentions(article.title, (), names, historical, year, beside=True)[0]
    found, generic = _mentions(text, document.sentences, names, historical, year)
    return Citations(_agencies(mentions + found), tuple(generic))


def _mentions(
    text: str,
    sentences: Sequence[Sentence],
    gazetteer: Gazetteer,
    historical: bool,
    year: int | None,
    beside: bool = False,
) -> tuple[list[tuple[Hit, Mention]], list[Mention]]:
    occurring = occurrences(text, gazetteer)
    says_agency = "agence" in text or "Agence" in text
    if not (occurring or says_agency):
        return [], []
    context = Context(straightened(text), [sentence.start for sentence in sentences])
    found = hits(context, occurring, historical=historical, year=year)
    spans: list[tuple[int, int]] = []
    if says_agency:
        found = sorted(found + unlisted.unlisted(context, found), key=lambda hit: hit.start)
        spans = unlisted.generic(context, found)
    if not found and not spans:
        return [], []
    named = [
        (hit, _mention(text, sentences, hit.start, hit.end, role, beside))
        for hit, role in zip(found, roles(context, found), strict=True)
    ]
    return named, [_mention(text, sentences, *span, Role.SOURCE, beside) for span in spans]


def straightened(text: str) -> str:
    """Return a text of the same length with straight apostrophes and plain spaces."""
    return text.replace("’", "'").replace("\xa0", " ").replace("\u202f", " ")


def _mention(
    text: str, sentences: Sequence[Sentence], start: int, end: int, role: Role, beside: bool
) -> Mention:
    surface = " ".join(text[start:end].split())
    if beside:
        return Mention(surface, role, None, None, None)
    place = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    sentence: int | None = None
    if place >= 0 and start < sentences[place].end and sentences[place].kind is not SentenceKind.TITLE:
        sentence = sentences[place].index
    return Mention(surface, role, sentence, start, end)


def _agencies(named: Sequence[tuple[Hit, Mention]]) -> tuple[Agency, ...]:
    groups: dict[str, list[tuple[Hit, Mention]]] = {}
    for hit, mention in named:
        groups.setdefault(hit.name, []).append((hit, mention))
    return tuple(_agency(name, group) for name, group in groups.items())


def _agency(name: str, group: Sequence[tuple[Hit, Mention]]) -> Agency:
    entry = group[0][0].entry
    mentions = tuple(mention for _, mention in group)
    role = Role.SOURCE if any(mention.role is Role.SOURCE for mention in mentions) else Role.TOPIC
    if entry is None:
        return Agency(name, None, None, role, False, mentions)
    return Agency(name, entry.country, entry.wikidata, role, True, mentions)
