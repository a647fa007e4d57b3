"""JSON Lines: one article per line, read as a stream."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsum.errors import InputError, NewsumError, UsageError
from newsum.models import Article, Failure
from newsum.reading import headers, titles
from newsum.reading.article import article_from_text
from newsum.reading.encoding import beginning, decode, is_wide
from newsum.reading.options import ReadOptions

_HEAD = 64
_TITLES = ("headline", "titre")
_LAST_EXACT = 2.0**53  # beyond it a float does not tell one whole number from the next


def articles(
    lines: Iterable[tuple[int, bytes]], source: str, options: ReadOptions
) -> Iterator[Article | Failure]:
    """Read numbered lines of JSON; a bad one is a failure, and the rest goes on.

    Args:
        lines: line numbers, from 1, and the bytes of each line.
        source: what the lines come from, for records that do not name their own.
        options: the names of the fields.

    Yields:
        An article per line that is not blank, or why there is none.
    """
    for number, line in lines:
        if line.strip():
            yield read_record(line, number, source, options)


def read_record(line: bytes, number: int, source: str, options: ReadOptions) -> Article | Failure:
    """Read one line of JSON Lines.

    Args:
        line: its bytes; in UTF-8 where the source was in UTF-16 or UTF-32.
        number: its number in the source, from 1.
        source: the name of the source, for a record that does not name its own.
        options: the names of the fields.
    """
    try:
        record, warnings = _parse(line, options)
    except UsageError:
        raise
    except NewsumError as error:
        return Failure(source, number, None, type(error).__name__, str(error))
    return _read(record, number, source, options, warnings)


def whole_json(data: bytes, source: str, options: ReadOptions) -> Iterator[Article | Failure] | None:
    """Read a JSON file that is one record over several lines, or a list of records.

    Returns:
        The articles, or ``None`` if the data are no JSON of that shape (a text may begin with a bracket).
    """
    if beginning(data[:_HEAD])[:1] not in (b"{", b"["):
        return None
    try:
        value, warnings = _loads(data, options.encoding)
    except InputError:
        return None
    records = value if isinstance(value, list) else [value]
    if not records or not all(isinstance(record, dict) for record in records):
        return None
    return (_read(record, None, source, options, warnings) for record in records)


def begins_lines(head: bytes) -> bool:
    """Return whether data, in UTF-8, begin as JSON Lines do: an object, or a damaged one above another."""
    if begins_whole_json(head):
        return False
    first, _, others = beginning(head).partition(b"\n")
    is_object = first[1:].lstrip().startswith((b'"', b"}"))
    return first.startswith(b"{") and (is_object or others.lstrip().startswith(b"{"))


def begins_whole_json(head: bytes) -> bool:
    """Return whether data begin as a record over several lines or a list of records, as no JSON Lines do."""
    start = beginning(head)
    if start.startswith(b"["):
        return start[1:].lstrip().startswith(b"{")
    first, newline, _ = start.partition(b"\n")
    return newline != b"" and first.startswith(b"{") and first.rstrip().endswith((b"{", b"[", b",", b":"))


def _read(
    record: dict[str, Any], line: int | None, source: str, options: ReadOptions, warnings: tuple[str, ...]
) -> Article | Failure:
    try:
        return _article(record, source, options, warnings)
    except NewsumError as error:
        return Failure(source, line, _identifier(record, options), type(error).__name__, str(error))


def _parse(line: bytes, options: ReadOptions) -> tuple[dict[str, Any], tuple[str, ...]]:
    value, warnings = _loads(line, None if is_wide(options.encoding) else options.encoding)
    if not isinstance(value, dict):
        raise InputError(f"a record must be an object, not {_json_type(value)}")
    return value, warnings


def _loads(data: bytes, encoding: str | None) -> tuple[Any, tuple[str, ...]]:
    """Return what JSON says, and what to say of its bytes.

    ``NaN`` and ``Infinity``, which JSON does not have and pandas writes for what is missing, are ``None``.
    """
    decoded = decode(data, encoding)
    try:
        value = json.loads(decoded.text, parse_float=_finite, parse_constant=lambda name: None)
        return _encodable(value) if "\\u" in decoded.text else value, decoded.warnings
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON (column {error.colno}: {error.msg})") from None
    except (RecursionError, ValueError) as error:  # deep nesting; an integer of too many digits
        raise InputError(f"JSON that cannot be read ({type(error).__name__})") from None


def _finite(digits: str) -> float | None:
    """Return a number, ``None`` for one that is too large to be told from infinity."""
    number = float(digits)
    return number if math.isfinite(number) else None


def _encodable(value: Any) -> Any:
    r"""Replace halves of characters ("\ud83d" alone), which JSON can say and UTF-8 cannot."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_encodable(item) for item in value]
    if isinstance(value, dict):
        return {_encodable(key): _encodable(item) for key, item in value.items()}
    return value


def _article(record: dict[str, Any], source: str, options: ReadOptions, warnings: tuple[str, ...]) -> Article:
    text = record.get(options.text_field)
    if text is None and options.text_field in record:
        raise InputError(f"no '{options.text_field}' in the record: it is null")
    if text is None:
        keys = ", ".join(list(record)[:8]) or "no key"
        raise InputError(
            f"no '{options.text_field}' in the record (it has {keys})",
            hint="--text-field names the key of the text",
        )
    if not isinstance(text, str):
        raise InputError(f"'{options.text_field}' must be a string, not {_json_type(text)}")
    known = {options.text_field, options.title_field, options.id_field, "date", "source"}
    extra = {key: value for key, value in record.items() if key not in known}
    identifier = _identifier(record, options)
    title, date = _string(record, options.title_field), _string(record, "date")
    named = _string(record, "source")
    source = named or source
    if _may_be_markup(text) or (title is not None and _may_be_markup(title)):
        from newsum.reading import fragments, record_markup

        title = _cleaned(None if title is None else fragments.plain(title), named)
        article = record_markup.article(
            text,
            title=title,
            date=date,
            id=identifier,
            source=source,
            extra=extra,
            limit=options.max_page,
            warnings=warnings,
        )
        if article is not None:
            return article
    title = _cleaned(title, named)
    return article_from_text(
        text, title=title, date=date, id=identifier, source=source, extra=extra, warnings=warnings
    )


def _cleaned(title: str | None, site: str | None) -> str | None:
    """Return a title without "TR:" before it and the site behind it; ``None`` if it is none."""
    if title is None:
        return None
    title = titles.strip_site(headers.subject(title) or "", site)
    return None if titles.is_none(title) else title


def title_hint(record: Mapping[str, Any], options: ReadOptions) -> str | None:
    """Return how to name the key of the titles, where records have none by the name looked for."""
    if record.get(options.title_field) is not None:
        return None
    other = next((key for key in _TITLES if isinstance(record.get(key), str) and record[key].strip()), None)
    return other and f"no '{options.title_field}' in the records; --title-field {other} takes theirs"


def line_hint(line: bytes, options: ReadOptions) -> str | None:
    """Return :func:`title_hint` of a line of JSON Lines, ``None`` if it cannot be read."""
    try:
        return title_hint(_parse(line, options)[0], options)
    except NewsumError:
        return None


def _may_be_markup(text: str) -> bool:
    """Whether to ask what knows markup, which takes an import that plain text does not need."""
    return "<" in text or "&lt;" in text


def _identifier(record: dict[str, Any], options: ReadOptions) -> str | None:
    value = record.get(options.id_field)
    return None if value is None else _spelled(value)


def _string(record: dict[str, Any], key: str) -> str | None:
    """Return a field that describes the article; a number (a year) as text."""
    value = record.get(key)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _spelled(value)
    raise InputError(f"'{key}' must be a string, not {_json_type(value)}")


def _spelled(value: object) -> str:
    """Return a value as text; a column of whole numbers with gaps has been made one of floats (``72.0``)."""
    whole = isinstance(value, float) and value.is_integer() and abs(value) <= _LAST_EXACT
    return f"{value:.0f}" if whole else str(value)


def _json_type(value: object) -> str:
    names = {
        dict: "an object",
        list: "a list",
        str: "a string",
        bool: "a boolean",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "null")
