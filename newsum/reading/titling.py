"""The title of a plain text: which of its first lines it is, and which lines around it are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, takewhile

from newsum.folding import fold
from newsum.models import BlockKind
from newsum.reading import (
    addresses,
    authors,
    datelines,
    furniture,
    headers,
    headings,
    kickers,
    running_heads,
    titles,
    wires,
)
from newsum.reading.paragraphs import ends_sentence
from newsum.reading.parts import Margin, Part
from newsum.reasons import Reason

_MOST_ABOVE = 12  # lines of furniture, and labels
_TITLE_BLANKS = 3  # fewer, in a line above others that may be titles, make it a label
_SENDER_BLANKS = 6  # fewer are in the name of an office
_NAME_WORDS = (2, 3)
_ARTICLES = frozenset("le la les un une des".split())
_MOST_CAPITAL_WORDS = 2  # of a label in capitals, above a title that could be an intertitle
_HEADING_MARK: Reason = "heading mark"
_ABOVE_TITLE: tuple[Reason, ...] = ("alert label", _HEADING_MARK, "section label", "pictograph")
_BELOW_NEWSPAPER: tuple[Reason, ...] = ("date line", "page number")
_ONCE_ABOVE_TITLE: tuple[Reason, ...] = ("time stamp", "list mark")  # twice, they are of a list or live blog
# Furniture by the word that it opens with; a title may open with it as well.
_DOUBTFUL: tuple[Reason | None, ...] = ("related link", "sharing buttons", "match sheet")
_LEADS_AWAY = re.compile(
    r"(?i)\A\w+ez\b|\A\W*(?:à )?\(?(?:re)?\)?(?:voir|regarder|écouter)\s?:|lire\b|[>→►▶⇒]"
    r"|\b(?:aussi|également|nos|notre|vidéos?|articles?|dossier|podcast|diaporama)\b"
)
_ONE_WORD = re.compile(r"\w+(?:-\w+)*")
_STEM = 5  # letters by which two words are the same
_TOLD = 2  # words of a title that come again
# "ENVIRONNEMENT Le projet de loi prévoit 450 postes"
_KICKER = re.compile(
    r"[A-ZÀ-ÖØ-Þ-]{4,}\s(?:L['’]|(?:Le|La|Les|Un|Une|Des|Ce|Cette|Ces|Son|Sa|Ses|Il|Elle)\s)"
)
# Who heads a press release with a name of its own.
_OFFICE = re.compile(
    r"(?i)(?:r[eé]publique française|(?:premi(?:er|ère) )?minist(?:ère\b|re(?:$| d))"
    r"|secr[eé]tariat d['’][eé]tat"
    r"|pr[eé]fecture|pr[eé]fet(?:e|ète)?(?:$| d[eu])|direction(?:$| d| \w+ale)"
    r"|service(?:$| d[eu])|cabinet(?:$| d[eu])|mairie|ville de|d[eé]partement\b"
    r"|conseil (?:départemental|régional|municipal)|r[eé]gion\b|universit[eé]\b|m[eé]tropole|communaut[eé] "
    r"|agence (?:régionale|nationale)|parquet\b|tribunal\b|cour d['’]appel|gendarmerie\b"
    r"|rectorat\b|académie\b)"
)
_TO_SOMEONE = re.compile(r"(?i)\b(?:vous|votre|vos)\b")
_OF_ONESELF = re.compile(r"(?i)\b(?:j['’]|(?:je|nous|moi|mon|ma|mes|notre|nos|oui|non)\b)")


def mark_title(parts: list[Part], edges: list[Margin], known: str | None) -> str | None:
    """Find the title among the first lines, and the lines around it that are none; return the title."""
    if known is not None:
        _mark_known(parts, known)
        return known
    _unmark_title(parts)
    _mark_letterhead(parts)
    _mark_kickers(parts)
    candidates = [part for part in parts if part.kind is None]
    if len(candidates) < 2 or parts.index(candidates[0]) > _MOST_ABOVE:
        return None
    first = candidates[0]
    _cut_reply_mark(first, edges)
    if not _may_be_cut(parts[: parts.index(first) + 1], edges) or _opens_interview(candidates):
        return None
    if not _is_title(first) or not any(part.is_running() for part in candidates[1:]):
        return None
    labels = _labels_above_title(parts, candidates)
    if labels and _has_dateline(edges, candidates[labels - 1], candidates[labels]):
        labels = 0
    for label in candidates[:labels]:
        label.become(BlockKind.BOILERPLATE, "section label")
    first = candidates[labels]
    if _is_topic(first, candidates[labels + 1 :]):
        first.become(BlockKind.BOILERPLATE, "section label")
        return None
    first.become(BlockKind.TITLE, None)
    _cut_end(first, edges)
    for part in candidates:
        if part is not first and part.kind is None and fold(part.text) == fold(first.text):
            part.become(BlockKind.BOILERPLATE, "repeats the title")
    title = " ".join(first.text.split())
    return title[0].upper() + title[1:] if "alert label" in first.cut else title


def _has_dateline(edges: list[Margin], before: Part, part: Part) -> bool:
    """Return whether a dateline stands between two parts: what follows it is no title."""
    return any(edge.reason == "dateline" and before.end <= edge.start < part.start for edge in edges)


def _mark_known(parts: list[Part], known: str) -> None:
    if any(part.kind is BlockKind.TITLE for part in parts):
        return
    wanted = fold(known)
    for part in parts:
        if part.kind is not None or len(part.text) > 2 * len(known) + 40:
            continue
        if wanted in (fold(part.text), fold(titles.strip_site(part.text))):
            part.become(BlockKind.TITLE, None)
            break


def _unmark_title(parts: list[Part]) -> None:
    """Take the first line for no furniture if it tells what the text right below it tells.

    "Partager l'eau : le casse-tête des maires" opens as furniture does; a link speaks of what is elsewhere.
    """
    first, *behind = parts
    if first.reason not in _DOUBTFUL or not headings.is_title(first.text) or _LEADS_AWAY.search(first.text):
        return
    told = {word[:_STEM] for part in behind if part.is_running() for word in _words(part.text)}
    if (
        behind
        and behind[0].is_running()
        and len(told & {word[:_STEM] for word in _words(first.text)}) >= _TOLD
    ):
        first.kind = first.reason = None


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.lower()) if len(word) >= _STEM]


def _mark_letterhead(parts: list[Part]) -> None:
    """Mark the lines that say whose a press release is, around its label; above it may stand its title."""
    heads = parts[:_MOST_ABOVE]
    label = next((number for number, part in enumerate(heads) if _is_release(part)), None)
    if label is None:
        return
    below = [part for part in parts[label + 1 :] if part.kind is None]
    lines = list(takewhile(lambda part: not part.is_running(), below))
    titled = [number for number, part in enumerate(lines) if headings.is_title(part.text)]
    for part in lines[: titled[-1] if titled else 0]:  # the last one may be the title
        if not _is_sender(part):
            break
        part.become(BlockKind.BOILERPLATE, "section label")
    above = [part for part in parts[:label] if part.kind is None]
    last = max((number for number, part in enumerate(above, 1) if addresses.is_address(part.text)), default=0)
    for part in above[:last]:  # whose address it is stands above it
        part.become(BlockKind.BOILERPLATE, "section label")
    above = above[last:]
    titles_below = [part for part in below[:1] if headings.is_title(part.text)]
    if titles_below and all(_OFFICE.match(part.text) and headings.is_title(part.text) for part in above):
        for part in above:
            part.become(BlockKind.BOILERPLATE, "section label")


def _is_sender(part: Part) -> bool:
    """Whether a line is but the name of an office or where it is, or names a person with his office."""
    if addresses.is_address(part.text):
        return True
    if ":" in part.text:
        return False
    is_office = _OFFICE.match(part.text) is not None and part.text.count(" ") < _SENDER_BLANKS
    return is_office or authors.opens_with_person(part.text)


def _is_release(part: Part) -> bool:
    """Whether a line says that what is below it is a press release."""
    line = " ".join(part.text.split())
    return line[:10].lower() == "communiqué" and (
        furniture.label(line) is not None or kickers.recognise(line) is not None
    )


def _mark_kickers(parts: list[Part]) -> None:
    """Mark the lines above the running text that name its section, page, author or time."""
    running = [index for index, part in enumerate(parts) if part.is_running()]
    for index, part in enumerate(parts):
        if part.kind is not None:
            continue
        told = (parts[place] for place in running if place > index)
        found = kickers.recognise(" ".join(part.text.split()))
        if found is not None:
            part.become_furniture(found)
        elif part.is_running():
            break
        elif _names_newspaper(part, _behind(parts, index)):
            part.become(BlockKind.CREDIT, "name of the site")
        elif _names_author(part, told) or _signs_dispatch(part, _behind(parts, index)):
            part.become(BlockKind.BYLINE, "byline")


def _behind(parts: list[Part], index: int) -> Iterator[Part]:
    """Yield the parts behind one, as far as they are asked for: there may be many, and many may ask."""
    return (parts[place] for place in range(index + 1, len(parts)))


def _signs_dispatch(part: Part, behind: Iterator[Part]) -> bool:
    """Whether a line names the author of a dispatch, of whom the text does not tell, by whatever first name.

    Behind a dateline with a line of its own, "AA - Sarajevo - Fatih Ormancı", or with the agency above one.
    """
    name, _, agency = part.text.partition(", ")
    words = name.split()
    if len(words) not in _NAME_WORDS or not all(word[0].isupper() and word[-1].isalpha() for word in words):
        return False
    below = next(behind, None)
    if agency:
        is_signed = below is not None and "dateline" in below.cut and wires.is_agency(agency)
    else:
        is_signed = part.cut[-1:] == ("dateline",)
    if not is_signed or words[0].lower() in _ARTICLES:
        return False
    told = chain(() if below is None else (below,), behind)
    return not any(words[-1] in other.text for other in told)


def _names_newspaper(part: Part, behind: Iterator[Part]) -> bool:
    """Whether a line names a newspaper, with its day or the page right below it, and then a title."""
    if not running_heads.is_newspaper(part.text):
        return False
    first = next(behind, None)
    if first is None or first.reason not in _BELOW_NEWSPAPER:
        return False
    below = next((other for other in behind if other.kind is None), None)
    return below is not None and headings.is_title(below.text) and not below.is_running()


def _names_author(part: Part, running: Iterator[Part]) -> bool:
    """Whether a line names an author: a person of whom the running text does not tell."""
    names = [name.lower() for name in authors.surnames(part.text)]
    return bool(names) and not any(name in other.text.lower() for other in running for name in names)


def _may_be_cut(parts: list[Part], edges: list[Margin]) -> bool:
    """Whether what was cut off the heads of some parts may stand before a title, the last of them."""
    for reason in {reason for part in parts for reason in part.cut}:
        if reason in _ONCE_ABOVE_TITLE:
            may_be = sum(edge.reason == reason for edge in edges) == 1
        elif reason == "dateline":
            may_be = not ends_sentence(parts[-1].text)
        else:
            may_be = reason in _ABOVE_TITLE
        if not may_be:
            return False
    return True


def _opens_interview(candidates: list[Part]) -> bool:
    """Whether the first line is the first question of an interview, labelled or put to someone who answers.

    "Faut-il changer votre chaudière ?" is a title where nobody speaks of himself below.
    """
    first = candidates[0].text
    if not headings.asks(first):
        return False
    speaker, colon, _ = first.partition(". " if first.startswith("Q. ") else ":")
    turns = [part.text for part in candidates if colon and part.text.startswith(speaker + colon)]
    if sum(map(headings.asks, turns)) > 1:
        return True
    if _TO_SOMEONE.search(first) is None or 0 not in headings.speakers([one.text for one in candidates])[1]:
        return False
    return any(_OF_ONESELF.search(part.text) for part in candidates[1:] if part.is_running())


def _is_title(part: Part) -> bool:
    if _HEADING_MARK in part.cut:
        return True
    alerted = "alert label" in part.cut  # "EXCLUSIF : le maire démissionne"
    return headings.is_title(part.text[0].upper() + part.text[1:] if alerted else part.text)


def _labels_above_title(parts: list[Part], candidates: list[Part]) -> int:
    """Count the labels (a site's name, its sections, a wire's key words) that stand above the title.

    Below such labels a standfirst may come before the title, with its own label.
    """
    labels = 0
    above = parts[: parts.index(candidates[0])]
    is_labelled = any(part.reason == "section label" for part in above)
    for part in candidates[:-2]:
        is_kicker = (labels or is_labelled) and _KICKER.match(part.text)
        if not (part.text.count(" ") < _TITLE_BLANKS or is_kicker):
            break
        labels += 1
    for number in range(min(labels, _MOST_ABOVE), 0, -1):  # the last with a key word may be the title
        if _is_title_below(parts, candidates[: number + 1]):
            return number
    return 0


def _is_title_below(parts: list[Part], lines: list[Part]) -> bool:
    """Whether the last of some lines is a title, below labels, with no byline between them."""
    first, title = lines[0], lines[-1]
    if any(part.kind is BlockKind.BYLINE for part in parts[parts.index(first) : parts.index(title)]):
        return False
    if not headings.is_title(title.text) or title.text.count(" ") < _TITLE_BLANKS - 1:
        return False
    is_plain = title.text.count(" ") >= _TITLE_BLANKS and not ends_sentence(title.text)
    return is_plain or all(_is_label(line.text) for line in lines[:-1])


def _is_label(line: str) -> bool:
    blanks = line.count(" ")
    return blanks == 0 or (line.isupper() and blanks < _MOST_CAPITAL_WORDS)


def _is_topic(part: Part, behind: list[Part]) -> bool:
    """Whether a line right above the running text says only where or of what it tells: "AUBAGNE"."""
    if not behind[0].is_running() or _HEADING_MARK in part.cut:
        return False
    place = part.text.title() if part.text.isupper() else part.text
    told = "\n".join(other.text for other in behind)
    return _ONE_WORD.fullmatch(part.text) is not None or (
        part.text.count(" ") < _TITLE_BLANKS and datelines.is_place(place, told)
    )


def _cut_reply_mark(part: Part, edges: list[Margin]) -> None:
    length = headers.reply_mark(part.text)
    if 0 < length < len(part.text):
        edges.append(
            Margin(
                BlockKind.BOILERPLATE,
                part.start,
                part.start + len(part.text[:length].rstrip()),
                "header of a mail",
            )
        )
        part.start, part.text = part.start + length, part.text[length:]


def _cut_end(part: Part, edges: list[Margin]) -> None:
    """Cut the name of the site, the kind of dispatch and a heading's closing mark off the end of a title."""
    mark = re.search(r"\s(?=#+$)", part.text) if _HEADING_MARK in part.cut else None
    if mark is not None:
        _cut_at(part, mark.start(), edges, Margin(BlockKind.BOILERPLATE, 0, 0, _HEADING_MARK))
    kind = wires.title_mark().search(part.text) if part.text[-1] == ")" else None
    if kind is not None:
        _cut_at(part, kind.start(), edges, Margin(BlockKind.BOILERPLATE, 0, 0, "alert label"))
    cut = titles.site_suffix(part.text)
    if cut is not None:
        _cut_at(part, cut, edges, Margin(BlockKind.CREDIT, 0, 0, "name of the site"))


def _cut_at(part: Part, position: int, edges: list[Margin], edge: Margin) -> None:
    rest = part.text[position:]
    edges.append(edge._replace(start=part.end - len(rest.lstrip()), end=part.end))
    part.text = part.text[:position].rstrip()
    part.end = part.start + len(part.text)
