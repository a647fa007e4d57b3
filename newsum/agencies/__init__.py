"""The news agencies an article cites, and the part they play."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsum.agencies import unlisted
from newsum.agencies.composition import composed
from newsum.agencies.detection import Context, Hit, hits
from newsum.agencies.gazetteer import AgencyEntry, Form, Gazetteer, load
from newsum.agencies.lookup import Named, occurrences
from newsum.agencies.matching import Occurrence
from newsum.agencies.roles import roles
from newsum.models import Agency, Article, BlockKind, Citations, Document, Mention, Role, SentenceKind

__all__ = ["AgencyEntry", "Form", "Gazetteer", "find", "load"]

_GAP = 8
# A line that ends with one of these goes on in the next one.
_UNFINISHED = frozenset("abcdefghijklmnopqrstuvwxyzàâçèéêëîïôùûü',-")


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
    search = _Search(load() if gazetteer is None else gazetteer, historical, _year(document.article))
    named, unnamed = search.named(document.article.text, document)
    title = document.article.title
    if title and not any(block.kind is BlockKind.TITLE for block in document.article.blocks):
        beside, _ = search.named(title, None)
        named = beside + named
    return Citations(_agencies(named), tuple(unnamed))


def _year(article: Article) -> int | None:
    year = (article.date or "")[:4]
    return int(year) if len(year) == 4 and year.isascii() and year.isdecimal() else None


class _Search(NamedTuple):
    """What to look for."""

    gazetteer: Gazetteer
    historical: bool
    year: int | None

    def named(
        self, original: str, document: Document | None
    ) -> tuple[list[tuple[Hit, Mention]], list[Mention]]:
        """Return the agencies that a text names, and the unnamed ones that it cites."""
        text = composed(original)
        if self.historical:
            # Today's texts need neither the patterns nor the time that it takes to compile them.
            from newsum.agencies.cue_words import mended

            text = text._replace(text=mended(text.text))
        occurring = occurrences(text.text, self.gazetteer, historical=self.historical)
        says_agency = "agence" in text.text or "Agence" in text.text
        if not (occurring or says_agency or self.historical):
            return [], []
        starts, credits = _structure(document) if document is not None else ([], [])
        if self.historical:
            starts = [start for start in starts if _ends_before(original, start)]
        context = Context(
            text.text,
            [text.position(start) for start in starts],
            [(text.position(start), text.position(end)) for start, end in credits],
            self.historical,
        )
        found = hits(context, occurring, year=self.year if self.historical else None)
        if self.historical:
            found = self._with_misread(context, occurring, found)
        spans: list[tuple[int, int]] = []
        if says_agency:
            new, describing = unlisted.unlisted(context, found, self._is_misspelt)
            if new:
                from newsum.agencies.spelling import corrected

                kept = [hit for hit in found if hit not in describing]
                found = sorted(kept + corrected(new, self.gazetteer), key=_place)
            spans = unlisted.generic(context, found)

        def mention(start: int, end: int, role: Role) -> Mention:
            return _mention(original, document, text.original(start), text.original(end), role)

        judged = zip(found, roles(context, found), strict=True) if found else ()
        named = [(hit, mention(hit.start, hit.end, role)) for hit, role in judged]
        return named, [mention(start, end, Role.SOURCE) for start, end in spans]

    def _is_misspelt(self, name: str) -> bool:
        from newsum.agencies.spelling import misspelt

        return misspelt(name, self.gazetteer) is not None

    def _with_misread(
        self, context: Context, occurring: Sequence[Occurrence[Named]], found: list[Hit]
    ) -> list[Hit]:
        """Return the hits with those that only old newspapers have, which read brackets better."""
        # Today's texts need neither the patterns nor the time that it takes to compile them.
        from newsum.agencies import dispatches, noise, telegraphic

        marked = dispatches.hits(context, self.gazetteer, self.year, occurring)
        kept = dispatches.merged(marked, found)
        kept += telegraphic.hits(context, kept)
        return sorted(kept + noise.hits(context, self.gazetteer, kept, self.year), key=_place)


def _structure(document: Document) -> tuple[list[int], list[tuple[int, int]]]:
    """Return where the sentences and blocks of a document begin, and the spans of its credits."""
    starts = {sentence.start for sentence in document.sentences}
    credits = []
    for block in document.article.blocks:
        starts.add(block.start)
        if block.kind is BlockKind.CREDIT or block.kind is BlockKind.BYLINE:
            credits.append((block.start, block.end))
    return sorted(starts), credits


def _ends_before(text: str, start: int) -> bool:
    """Return whether a sentence ends before an offset; the short lines of a column break many."""
    return text[max(0, start - _GAP) : start].rstrip()[-1:] not in _UNFINISHED


def _mention(text: str, document: Document | None, start: int, end: int, role: Role) -> Mention:
    surface = " ".join(text[start:end].split())
    if document is None:
        return Mention(surface, role, None, None, None)
    sentences = document.sentences
    place = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    index: int | None = None
    if place >= 0 and start < sentences[place].end and sentences[place].kind is not SentenceKind.TITLE:
        index = sentences[place].index
    return Mention(surface, role, index, start, end)


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


def _place(hit: Hit) -> tuple[int, int]:
    return hit.start, hit.end
