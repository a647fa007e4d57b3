"""The typography of a headline: what is trimmed, repaired and shortened before it is printed.

Nothing here changes a word of the source; it drops what stands around the statement
(a dateline, a rubric, a connective, the final stop, a quotation mark without its pair).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from newsum import pictographs
from newsum.folding import small
from newsum.french.quotations import STRAIGHT
from newsum.french.sentences import DATE_OF_ENTRY
from newsum.headline.grammar.occupations import OCCUPATIONS
from newsum.headline.grammar.vocabulary import UNFINISHED
from newsum.reading import wires

GOOD_WORDS = 45
"""A longer sentence is the headline only for want of another."""
GOOD_CHARACTERS = 300
"""The same in characters."""
MAX_WORDS = 60
"""A headline longer than this is shortened."""
SHORTENED_WORDS = 28
"""How many words of it are left."""
MAX_CHARACTERS = 450
"""A headline longer than this is shortened, whatever its words are."""

ELLIPSIS = "…"

_DATELINE = re.compile(
    r"^(?:(?:[A-ZÉÈÀÂÎÔ][\w'’.-]*[ ,]{1,2}){1,4}"  # Paris, / New York, / PARIS
    r"(?:(?:le )?\d{1,2}(?:er)? [a-zéû]{3,9}\.?(?: \d{4})?,? ?)?)?"  # le 3 mai 2020
    rf"{wires.IN_BRACKETS}(?: ?[-–—:]+)? ?"
)
_PLACE_AND_DATE = re.compile(
    r"^(?:[A-ZÉÈÀÂÎÔ][\w'’.-]*[ ,]{1,2}){1,4}(?:le )?\d{1,2}(?:er)? [a-zéû]{3,9}\.? \d{4} ?[-–—:] ?"
)
_RUBRIC = re.compile(
    r"^(?:[A-ZÉÈÀÂÊÎÔÛÇ][A-ZÉÈÀÂÊÎÔÛÇ'’\d]+)(?: [A-ZÉÈÀÂÊÎÔÛÇ'’\d]+){0,4}(?: [-–—] |\. )(?=[A-ZÉÈÀ\"«])"
)
_TIME_OF_ENTRY = re.compile(r"^\d{1,2} ?[hH:](?: ?\d{2})? ?[-–—:.] (?=[A-ZÉÈÀ\"«])")
_DATE_OF_ENTRY = re.compile(rf"^{DATE_OF_ENTRY.pattern}\. (?:[-–—] )?(?=[A-ZÉÈÀ\"«])")
_MARKUP = re.compile(
    r"(?<=[^\W\d][^\W\d])\*(?![\w*])|(?<!\w)\+(\w[^+]{0,80})\+(?!\w)"
    r"| ?<[A-Z\d.=^]+>| ?\((?:[A-Z]+: ?[A-Z\d.]+|[A-Z\d]+\.[A-Z]{1,2})\)"
)
"""The mark of a footnote, "Elabe*", what an agency writes for italics, "+rooftop+", a ticker, "<LVMH.PA>"."""
_STILL = re.compile(r"^Toujours (?=(?:selon|d['’]après) )")
_LEADING_MARKS = "-–—•*·|>,;:. \t"
_CONNECTIVES = (
    "cependant",
    "toutefois",
    "néanmoins",
    "pourtant",
    "par ailleurs",
    "en revanche",
    "en effet",
    "en outre",
    "de plus",
    "du coup",
    "ainsi",
    "enfin",
    "d'ailleurs",
    "au final",
    "par conséquent",
    "autrement dit",
    "résultat",
    "conséquence",
    "concrètement",
    "mieux",
    "bref",
    "or",
    "par exemple",
    "pour autant",
    "à noter",
    "de fait",
    "en fait",
    "surtout",
    "certes",
    "en attendant",
    "en tout cas",
    "en réalité",
    "au total",
    "dans le même temps",
    "parallèlement",
    "en parallèle",
    "au passage",
    "et pour cause",
    "de son côté",
    "de leur côté",
    "pour sa part",
)
_QUOTED = re.compile(r"([«“\"][^»”\"]{0,1000}[»”\"])")
"""A quotation; the bound keeps a text of marks without their pair from taking quadratic time."""
_OFFICE = rf" (?:{'|'.join(sorted(OCCUPATIONS))}|âgée?s?)\b"
"""What somebody was then: "de Gaulle, alors chef de l'État"."""
_INNER = re.compile(
    r" (?:en outre|par ailleurs|en effet|en revanche|d['’]ailleurs|toutefois|pourtant|néanmoins"
    r"|cependant(?! que? | qu['’])"
    r"|également"
    r"|donc|ensuite|de toute façon|pour sa part|pour leur part|de son côté|de leur côté"
    r"|(?<![Pp]our )(?<![:;,] )ainsi(?! que? | qu['’])"
    r"|(?<=[:;,] )ainsi(?! que? | qu['’]|[^.!?]{0,200}-(?:il|elle)s?\b)"
    rf"|alors(?! que? | qu['’]| même|{_OFFICE})"
    r"|(?<=\ba )même|(?<=\bont )même)"
    r" (?=[\wÀ-ÿ]|$)"
)
_BARE_CONNECTIVES = frozenset(["ainsi", "toutefois", "cependant", "néanmoins", "pourtant"])
"""Those that go without a comma as well, before a subject."""
_DOUBLED = re.compile(r"(?<![\w'’-])(?:(qui|des|du|et|dans|pour|avec|sur)(?: \1\b)+|de (des)\b)(?!['’-])")
"""Words that no French sentence has twice: "l'ouragan qui qui a déversé"; it may have "de de Gaulle"."""
_CONJUNCTIONS = ("mais", "et", "or", "car", "donc")
_STRAIGHT = re.compile(STRAIGHT)
_STOP_KEPT = re.compile(r"(?:\b[A-Z]\.|\betc\.|\b[Ss]t\.|\b[Jj]r\.|\bInc\.|\bav\. J\.-C\.)$")
_CLOSERS = '»"”’)]'


def clean_title(title: str) -> str:
    """Return the article's own title, fit to print.

    In one line, without a final stop, a quote without its pair, or pictographs around it.
    """
    text = " ".join(title.split())
    start, end = pictographs.trim(text, 0, len(text))
    text = text[start:end] or text
    return shorten(pair_quotes(drop_stop(text))) or shorten(text)


def clean_sentence(sentence: str) -> str:
    """Return a whole sentence as a headline; empty when nothing is left of it."""
    text = _MARKUP.sub(r"\1", " ".join(sentence.split())).replace('""', '"').replace(" ,", ",")
    text = outside_quotations(partial(_DOUBLED.sub, r"\1\2"), drop_inner_connectives(drop_leading(text)))
    text = pair_quotes(drop_stop(text))
    return capitalise(text.strip())


def drop_leading(text: str) -> str:
    """Return the sentence without dateline, hour, date of its entry, rubric, bullet or leading connective."""
    text = _STILL.sub("", text.lstrip(_LEADING_MARKS), count=1)
    for opening in (_DATELINE, _PLACE_AND_DATE, _TIME_OF_ENTRY, _DATE_OF_ENTRY):
        text = opening.sub("", text, count=1)
    if not text.isupper():
        text = _RUBRIC.sub("", text, count=1)
    return drop_connective(text.lstrip(_LEADING_MARKS))


def drop_connective(text: str) -> str:
    """Return the sentence without the words that tie it to the one before."""
    head = small(text[:24])
    for connective in _CONNECTIVES:
        if head.startswith(connective) and text[len(connective) : len(connective) + 1] in (",", " "):
            rest = text[len(connective) :]
            if rest.startswith((",", " :")):
                return rest.lstrip(",: ")
    first, _, rest = text.partition(" ")
    if first.lower() in _BARE_CONNECTIVES and _opens_subject(rest):
        return rest
    for conjunction in _CONJUNCTIONS:
        if head.startswith(conjunction + " "):
            return text[len(conjunction) + 1 :]
    return text


def drop_inner_connectives(text: str) -> str:
    """Return the sentence without what ties it from inside to the one before: "a en outre condamné"."""
    return outside_quotations(partial(_INNER.sub, " "), text)


def outside_quotations(change: Callable[[str], str], text: str) -> str:
    """Return the text after a change to what stands outside its quotation marks."""
    pieces = _QUOTED.split(text)
    return "".join(piece if number % 2 else change(piece) for number, piece in enumerate(pieces))


def _opens_subject(text: str) -> bool:
    """Return whether a name or an article stands first."""
    head = small(text[:5])
    return text[:1].isupper() or head.startswith(("le ", "la ", "les ", "l'", "un ", "une ", "des "))


def drop_stop(text: str) -> str:
    """Return the text without its final stop or separator; "?", "!" and "…" stay."""
    text = text.rstrip()
    if text.endswith("..") and not text.endswith("..."):
        text = text[:-1]
    while text and text[-1] in ".,;:-–—" and not text.endswith(("..", "...")):
        if _STOP_KEPT.search(text[-12:]):
            break
        text = text[:-1].rstrip()
    inner = len(text.rstrip(_CLOSERS + " "))
    if 0 < inner < len(text) and text[inner - 1] == "." and not text[:inner].endswith(".."):
        head = text[: inner - 1]
        if text.count("«") + text.count('"') and not _STOP_KEPT.search(text[:inner]):
            text = head + text[inner:]
    return text


def pair_quotes(text: str) -> str:
    """Return the text without the quotation marks, brackets and guillemets that lack their pair."""
    drop: list[int] = []
    for opener, closer in (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]")):
        drop += _unpaired(text, opener, closer)
    straight = [mark.start() for mark in _STRAIGHT.finditer(text)]
    if len(straight) % 2:
        drop.append(_odd_one(text, straight))
    if not drop:
        return text
    gone = set(drop)
    text = "".join(character for place, character in enumerate(text) if place not in gone)
    return " ".join(text.split())


def _unpaired(text: str, opener: str, closer: str) -> list[int]:
    """Return the places of the openers and closers of one kind that lack their pair."""
    if opener not in text and closer not in text:
        return []
    unpaired: list[int] = []
    open_places: list[int] = []
    for place, character in enumerate(text):
        if character == opener:
            open_places.append(place)
        elif character == closer:
            if open_places:
                open_places.pop()
            else:
                unpaired.append(place)
    return unpaired + open_places


def _odd_one(text: str, places: list[int]) -> int:
    """Return which of an odd number of straight quotation marks has no pair."""
    expects_opening = True
    for place in places:
        before = text[place - 1 : place] if place else ""
        after = text[place + 1 : place + 2]
        opens = (not before or before in " ('’-") and bool(after) and after != " "
        if opens != expects_opening:
            return place if opens is False else places[places.index(place) - 1]
        expects_opening = not expects_opening
    return places[-1]


def capitalise(text: str) -> str:
    """Return the text with its first letter in upper case, inside an opening quotation mark too."""
    for place, character in enumerate(text):
        if character.isalpha():
            if character.islower() and not _mixed_case(text, place):
                return text[:place] + character.upper() + text[place + 1 :]
            return text
        if character.isdigit():
            return text
    return text


def _mixed_case(text: str, place: int) -> bool:
    """Return whether the word is a name such as "iPhone" that keeps its small letter."""
    following = text[place + 1 : place + 2]
    return following.isupper()


def is_long(text: str) -> bool:
    """Return whether a sentence is longer than a headline should be."""
    return len(text) > GOOD_CHARACTERS or text.count(" ") >= GOOD_WORDS


def shorten(text: str) -> str:
    """Return the text, or its beginning up to a word boundary and "…" when it is too long."""
    if len(text) <= MAX_CHARACTERS and text.count(" ") < MAX_WORDS:
        return text
    pieces = text.split(" ", MAX_WORDS + 1)
    short = " ".join(pieces[:SHORTENED_WORDS]) if len(pieces) > MAX_WORDS else text
    if len(short) > MAX_CHARACTERS:
        short = short[:MAX_CHARACTERS]
        if " " in short:
            short = short[: short.rindex(" ")]
    short = pair_quotes(_trim_function_words(short).rstrip(" ,;:-–—.("))
    return f"{short}{ELLIPSIS}" if short else text[:MAX_CHARACTERS]


_FUNCTION_WORDS = UNFINISHED | {"pas", "notamment", ""}


def _trim_function_words(text: str) -> str:
    """Return the text without the articles, prepositions and conjunctions it ends in."""
    words = text.split(" ")
    while len(words) > 3 and words[-1].lower().strip(',;:-–—(«"') in _FUNCTION_WORDS:
        words.pop()
    if len(words) > 3 and words[-1].endswith(("'", "’")):
        words.pop()
    return " ".join(words)
