"""Damaged text mended: invisible characters, cut words, mojibake, entities, decomposed accents.

Sound text comes back as the same object and costs one search for suspect characters. Whatever is
mended is said in a warning, because offsets then refer to the mended text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsum.reading import guillemets, hyphenation

_SOFT_HYPHEN = "\u00ad"
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff\ufffe")  # joiners U+200C and U+200D matter to other scripts
_CONTROLS = frozenset(map(chr, (*range(0x09), *range(0x0E, 0x1C), 0x7F)))
# Windows-1252 read as ISO-8859-1: its quotes, dashes and "œ" are control characters there.
_C1 = {chr(byte): bytes((byte,)).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
#: An ellipsis in Windows-1252, but alone the line end of mainframes.
NEXT_LINE = "\x85"
_SURE_C1 = frozenset(_C1) - {NEXT_LINE}
_COMBINING = frozenset(map(chr, range(0x300, 0x370)))
_SUSPECTS = _INVISIBLE | _CONTROLS | _SURE_C1 | _COMBINING | frozenset("ÃâÂÅ√&")
_SURROGATES = "[\ud800-\udfff]"
_SUSPECT = re.compile(f"[{re.escape(''.join(sorted(_SUSPECTS)))}{_SURROGATES[1:]}")

# UTF-8 read as Windows-1252 or ISO-8859-1: two or three characters for each accent, quote or dash.
_CONTINUATION = "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0))
_MOJIBAKE = (
    "[ÂÃÅ][\x80-\x9f" + re.escape(_CONTINUATION) + "]"
    "|â[€‚„\x80\x82\x84][\x80-\x9f" + re.escape(_CONTINUATION) + "]"
    "|ï»¿"
    "|Ã (?= )"
    "|Ã(?= )"
)
# The same read as Mac Roman, as spreadsheets on Macs do: "√©" for "é", "‚Äô" for "’".
_MAC_ROMAN = "mac-roman"
_MAC_SIGN = "√"
_MOST_LAYERS = 3  # a text may have been damaged in the same way more than once
_SURE_MOJIBAKE = 2  # one could be a word about encodings
_ENTITY = r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"
_CUT_AT_SOFT_HYPHEN = _SOFT_HYPHEN + r"[ \t]*\n[ \t]*(\S+)[ \t]*"


def note(what: str) -> str:
    """Return the warning that something in a text was mended."""
    return f"repaired: {what}; offsets refer to the repaired text"


def has_windows_signs(text: str) -> bool:
    """Whether a text has signs of Windows-1252 read as ISO-8859-1, where a next line is an ellipsis."""
    return not _SURE_C1.isdisjoint(text)


def repair(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with its damage mended, and one warning per sort of damage."""
    warnings: list[str] = []
    if _SUSPECT.search(text):
        text = _repair_characters(text, set(text), warnings)
    text, repeated = guillemets.unrepeated(text)
    if repeated:
        warnings.append(note(f"guillemets repeated at line starts removed ({repeated})"))
    text, rejoined = hyphenation.rejoin(text)
    if rejoined:
        warnings.append(note(f"words cut at line ends joined ({rejoined})"))
    return text, tuple(warnings)


def _repair_characters(text: str, characters: set[str], warnings: list[str]) -> str:
    if not characters.isdisjoint("ÃâÂÅ"):
        text = _repair_mojibake(text, warnings)
    if _MAC_SIGN in characters:
        text = _repair_mac_mojibake(text, warnings)
    if "&" in characters:
        text = _repair_entities(text, warnings)
    if _SOFT_HYPHEN in text:
        text = re.sub(_CUT_AT_SOFT_HYPHEN, _SOFT_HYPHEN + r"\1\n", text)
        text = _count(_SOFT_HYPHEN, "", text, "soft hyphens removed", warnings)
    if not characters.isdisjoint(_INVISIBLE):
        text = _count("[\u200b\u2060\ufeff\ufffe]", "", text, "invisible characters removed", warnings)
    if not characters.isdisjoint(_SURE_C1):
        what = "Windows-1252 that had been read as ISO-8859-1 undone"
        text = _count("[\x80-\x9f]", lambda match: _C1[match.group()], text, what, warnings)
    if not characters.isdisjoint(_CONTROLS):
        text = _count("[\x00-\x08\x0e-\x1b\x7f]", "", text, "control characters removed", warnings)
    if not characters.isdisjoint(_COMBINING):
        text = _compose(text, warnings)
    if max(characters) < _SURROGATES[1]:
        return text
    return _count(_SURROGATES, "\ufffd", text, "half characters (surrogates) replaced", warnings)


def _repair_mojibake(text: str, warnings: list[str]) -> str:
    what = "UTF-8 that had been read as Windows-1252 undone"
    return _count_layers(_MOJIBAKE, _undo_mojibake, text, what, warnings, _is_mojibake)


def _is_mojibake(hits: list[str]) -> bool:
    return len(hits) >= _SURE_MOJIBAKE or (hits[0][0] in "Ãâ" and hits[0].strip() != "Ã")


def _undo_mojibake(match: re.Match[str]) -> str:
    garbled = match.group()
    if garbled in ("Ã", "Ã "):  # "à" whose second half, a no-break space, became a space
        return "à"
    octets = b"".join(
        bytes((ord(character),)) if ord(character) < 0x100 else character.encode("cp1252")
        for character in garbled
    )
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return garbled


def _repair_mac_mojibake(text: str, warnings: list[str]) -> str:
    continuation = re.escape(bytes(range(0x80, 0xC0)).decode(_MAC_ROMAN))
    pattern = f"[{_MAC_SIGN}¬≈][{continuation}]|‚[ÄÇ][{continuation}]"
    what = "UTF-8 that had been read as Mac Roman undone"
    return _count_layers(pattern, _undo_mac_mojibake, text, what, warnings, _is_mac_mojibake)


def _is_mac_mojibake(hits: list[str]) -> bool:
    return sum(hit.startswith(_MAC_SIGN) for hit in hits) > 1  # one is a formula: "√π"


def _undo_mac_mojibake(match: re.Match[str]) -> str:
    try:
        return match.group().encode(_MAC_ROMAN).decode("utf-8")
    except UnicodeDecodeError:
        return match.group()


def _repair_entities(text: str, warnings: list[str]) -> str:
    if re.search(_ENTITY, text) is None:
        return text
    from html import unescape  # its table of names costs a millisecond, and few texts need it

    def decode(match: re.Match[str]) -> str:
        return unescape(match.group())

    return _count_layers(_ENTITY, decode, text, "HTML entities decoded", warnings)


def _compose(text: str, warnings: list[str]) -> str:
    import unicodedata

    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        warnings.append(note("decomposed accents composed (NFC)"))
    return composed


def _count_layers(
    pattern: str,
    replacement: Callable[[re.Match[str]], str],
    text: str,
    what: str,
    warnings: list[str],
    is_damage: Callable[[list[str]], bool] = bool,
) -> str:
    """Substitute until nothing is left of the damage, and say once what was done, and how often at first."""
    told: list[str] = []
    for _ in range(_MOST_LAYERS):
        hits = re.findall(pattern, text)
        if not hits or not is_damage(hits):
            break
        text = _count(pattern, replacement, text, what, told)
    warnings += told[:1]
    return text


def _count(
    pattern: str,
    replacement: str | Callable[[re.Match[str]], str],
    text: str,
    what: str,
    warnings: list[str],
) -> str:
    """Substitute, and say what was done and how often if anything changed."""
    repaired, count = re.subn(pattern, replacement, text)
    if repaired != text:
        warnings.append(note(f"{what} ({count})"))
        return repaired
    return text
