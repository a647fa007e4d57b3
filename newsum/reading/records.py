"""JSON Lines: one article per line, read as a stream."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from newsum.errors import InputError, NewsumError, UsageError
from newsum.models import Article, Failure, Identifier
from newsum.reading import fields, headers, json_feeds, titles
from newsum.reading.article import article_from_text
from newsum.reading.encoding import beginning, decode, in_utf8, is_wide
from newsum.reading.options import ReadOptions

TABLE_HINT = "save it as JSON Lines or Parquet"
"""What to do about a table of values, such as a spreadsheet or CSV."""
_SEPARATORS = ",;\t|"
_COLUMN = re.compile(r"[\w.-]+")
_COLUMNS = ("url", "date", "titre", "texte", "contenu", "content")
_HEAD = 4096
_OWN = "newsum."
_NO_SPACE = re.compile(r"[^ \t\n\r]")
_BEGINS_OBJECT = re.compile(rb'\{\s*["}]')
_QUOTED = "a string of JSON: read as the text that it stands for, to which offsets refer"
_HINTS: Mapping[type, str] = {
    list: "jq -c '.[]' makes a line of each record in a list",
    str: "jq -c '{text}' in the place of .text makes objects",
}
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
    """Read JSON that is not one record per line: records over several lines, or a list of them.

    Several may stand one behind the other, as ``jq .`` prints them; strings, which ``jq .text`` prints,
    are texts. What cannot be read on is a failure behind what was read.

    Returns:
        The articles, or ``None`` if the data are no JSON of that shape (a text may begin with a bracket).
    """
    head = in_utf8(data[:_HEAD], options.encoding)
    if beginning(head)[:1] not in (b"{", b"[", b'"'):
        return None
    try:
        decoded = decode(data, options.encoding)
    except InputError:
        return None
    values, problem = _values(decoded.text)
    found = [item for value in values for item in (value if isinstance(value, list) else [value])]
    if begins_whole_json(head) or (problem is None and found and all(isinstance(i, dict) for i in found)):
        return _read_all(found, problem, source, options, decoded.warnings)
    # A quotation alone is a text; that of a program has escapes, of line ends for instance.
    if problem is None and "\\" in decoded.text and values and all(isinstance(i, str) for i in values):
        texts = [{options.text_field: text} for text in values]
        return _read_all(texts, None, source, options, (*decoded.warnings, _QUOTED))
    return None


def begins_lines(head: bytes) -> bool:
    """Return whether data, in UTF-8, begin as JSON Lines do: an object, or a damaged one above another."""
    if begins_whole_json(head):
        return False
    first, _, others = beginning(head).partition(b"\n")
    is_object = first[1:].lstrip().startswith((b'"', b"}"))
    return first.startswith(b"{") and (is_object or others.lstrip().startswith(b"{"))


def begins_record(head: bytes) -> bool:
    """Return whether the first line of data is an object from its brace to its brace.

    Whatever follows it, :func:`begins_lines` says yes then, and :func:`begins_whole_json` no, but of a feed.
    """
    first, newline, _ = beginning(head).partition(b"\n")
    return newline != b"" and _BEGINS_OBJECT.match(first) is not None and first.rstrip().endswith(b"}")


def begins_whole_json(head: bytes) -> bool:
    """Return whether data begin as a record over several lines or a list of records, as no JSON Lines do."""
    start = beginning(head)
    if json_feeds.begins(start):
        return True
    if start.startswith(b"["):
        return _BEGINS_OBJECT.match(start[1:].lstrip()) is not None
    is_object = _BEGINS_OBJECT.match(start) is not None
    first, newline, others = start.partition(b"\n")
    first = first.rstrip()
    if first.endswith((b"{", b",")) and not others.lstrip().startswith((b'"', b"}")):
        return False  # Lines of JSON, the first of them cut short.
    return newline != b"" and is_object and first.endswith((b"{", b"[", b",", b":"))


def begins_table(head: bytes, options: ReadOptions) -> bool:
    """Return whether data begin with the names of columns, a usual one among them, as CSV does."""
    first = beginning(head).partition(b"\n")[0].decode("utf-8", "replace").strip()
    usual = {options.text_field, options.title_field, options.id_field, *_COLUMNS}
    for separator in _SEPARATORS:
        cells = [cell.strip('"') for cell in first.split(separator)]
        if len(cells) > 1 and usual.intersection(cells) and all(map(_COLUMN.fullmatch, cells)):
            return True
    return False


def _values(text: str) -> tuple[list[Any], str | None]:
    """Return the values of JSON that stand one behind the other, and what is wrong behind them."""
    values: list[Any] = []
    at = 0
    try:
        while (begin := _NO_SPACE.search(text, at)) is not None:
            value, at = _DECODER.raw_decode(text, begin.start())
            values.append(value)
        return (_encodable(values) if "\\u" in text else values), None
    except json.JSONDecodeError as error:
        return values, f"not JSON (line {error.lineno}, column {error.colno}: {error.msg})"
    except (RecursionError, ValueError) as error:
        return values, f"JSON that cannot be read ({type(error).__name__})"


def _read_all(
    items: list[Any], problem: str | None, source: str, options: ReadOptions, warnings: tuple[str, ...]
) -> Iterator[Article | Failure]:
    for item in items:
        if isinstance(item, dict) and json_feeds.is_feed(item):
            yield from _read_feed(item, source, options, warnings)
        elif isinstance(item, dict):
            yield _read(item, None, source, options, warnings)
        else:
            yield _failed(_no_record(item), source)
    if problem is not None:
        yield _failed(InputError(f"{problem}; what could be read is kept" if items else problem), source)


def _read_feed(
    feed: dict[str, Any], source: str, options: ReadOptions, warnings: tuple[str, ...]
) -> Iterator[Article | Failure]:
    if not feed["items"]:
        yield _failed(InputError("a feed without any entry"), source)
    for entry in feed["items"]:
        if not isinstance(entry, dict):
            yield _failed(_no_record(entry), source)
            continue
        record, teaser = json_feeds.item_of(entry, options)
        if options.text_field in record:
            yield _read(record, None, source, options, (*warnings, *teaser))
        else:
            failed = _failed(InputError("an entry without text", hint="its page may have it"), source)
            yield replace(failed, id=_identifier(record, options))


def _failed(error: InputError, source: str) -> Failure:
    return Failure(source, None, None, type(error).__name__, str(error))


def _no_record(value: Any) -> InputError:
    """Return the error that a value is which is no record."""
    hint = _HINTS.get(type(value))
    return InputError(f"a record must be an object, not {_json_type(value)}", hint=hint)


def _read(
    record: dict[str, Any], line: int | None, source: str, options: ReadOptions, warnings: tuple[str, ...]
) -> Article | Failure:
    absent = fields.absent(record, options)
    try:
        article = _article(record, source, options, warnings)
        return replace(article, absent=absent) if absent else article
    except NewsumError as error:
        return Failure(source, line, _identifier(record, options), type(error).__name__, str(error))


def _parse(line: bytes, options: ReadOptions) -> tuple[dict[str, Any], tuple[str, ...]]:
    value, warnings = _loads(line, None if is_wide(options.encoding) else options.encoding)
    if not isinstance(value, dict):
        raise _no_record(value)
    return value, warnings


def _loads(data: bytes, encoding: str | None) -> tuple[Any, tuple[str, ...]]:
    """Return what JSON says, and what to say of its bytes.

    ``NaN`` and ``Infinity``, which JSON does not have and pandas writes for what is missing, are ``None``.
    """
    decoded = decode(data, encoding)
    try:
        value = _DECODER.decode(decoded.text)
        return _encodable(value) if "\\u" in decoded.text else value, decoded.warnings
    except json.JSONDecodeError as error:
        several = error.msg == "Extra data" and decoded.text.startswith("{", error.pos)
        hint = "one record a line is read: jq -c . parts them" if several else None
        raise InputError(f"not JSON (column {error.colno}: {error.msg})", hint=hint) from None
    except (RecursionError, ValueError) as error:  # deep nesting; an integer of too many digits
        raise InputError(f"JSON that cannot be read ({type(error).__name__})") from None


def _finite(digits: str) -> float | None:
    """Return a number, ``None`` for one that is too large to be told from infinity."""
    number = float(digits)
    return number if math.isfinite(number) else None


_DECODER = json.JSONDecoder(parse_float=_finite, parse_constant=lambda name: None)


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
    if text is None and str(record.get("schema")).startswith(_OWN):
        raise InputError("a record that newsum wrote, no article")
    if text is None:
        keys = ", ".join(list(record)[:8]) or "no key"
        hint = _wrapped_hint(record, options) or "--text-field names the key of the text"
        raise InputError(f"no '{options.text_field}' in the record (it has {keys})", hint=hint)
    if not isinstance(text, str):
        what = f"'{options.text_field}' must be a string, not {_json_type(text)}"
        raise InputError(what, hint=_text_hint(text, options.text_field))
    known = {options.text_field, options.title_field, options.id_field}
    known |= {key for key in ("date", "source") if not isinstance(record.get(key), dict | list)}
    extra = {key: value for key, value in record.items() if key not in known}
    identifier = _identifier(record, options)
    title = _string(record, options.title_field)
    date, date_warnings = _if_string(record, "date")
    named, source_warnings = _if_string(record, "source")
    warnings = (*warnings, *date_warnings, *source_warnings)
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


def _wrapped_hint(record: dict[str, Any], options: ReadOptions) -> str | None:
    """Return how to take out the records that a record wraps, as the replies of servers do."""
    field = options.text_field.rpartition(".")[2]
    paths = []
    for key, value in record.items():
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, dict) and field in inner:
            paths.append(_path(key) + ("[]" if inner is not value else ""))
    if len(paths) == len(record) > 1:  # Articles by their identifiers.
        paths = [".[]"]
    return f"it is inside: jq -c '{paths[0]}' takes it out" if len(paths) == 1 else None


def _text_hint(text: object, field: str) -> str | None:
    """Return how to make a text of what has the place of one."""
    if isinstance(text, list) and all(isinstance(item, str) for item in text):
        return f"jq -c '{_path(field)} |= join(\"\\n\\n\")' joins its paragraphs"
    if isinstance(text, dict) and "0" in text:
        return "of pandas, write the rows: to_json(orient='records', lines=True)"
    return None


def _path(key: str) -> str:
    """Return what jq calls a key of the record."""
    return f".{key}" if key.isascii() and key.isidentifier() else f".[{json.dumps(key, ensure_ascii=False)}]"


def title_hint(record: Mapping[str, Any], options: ReadOptions) -> str | None:
    """Return how to name the key of the titles, where the first record has none by the name looked for."""
    if record.get(options.title_field) is not None or options.title_field == fields.NONE:
        return None
    other = next((key for key in _TITLES if isinstance(record.get(key), str) and record[key].strip()), None)
    return (
        other and f"no '{options.title_field}' in the first record; --title-field {other} takes its '{other}'"
    )


def line_hint(line: bytes, options: ReadOptions) -> str | None:
    """Return :func:`title_hint` of a line of JSON Lines, ``None`` if it cannot be read."""
    try:
        return title_hint(_parse(line, options)[0], options)
    except NewsumError:
        return None


def _may_be_markup(text: str) -> bool:
    """Whether to ask what knows markup, which takes an import that plain text does not need."""
    return "<" in text or "&lt;" in text


def _identifier(record: dict[str, Any], options: ReadOptions) -> Identifier | None:
    """Return the identifier of a record; a whole number stays one, anything else is text, or that of JSON."""
    value = _unwrapped(record.get(options.id_field))
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and _is_whole(value):
        return int(value)
    return json.dumps(value, ensure_ascii=False)


def _string(record: dict[str, Any], key: str) -> str | None:
    """Return a field that describes the article; a number (a year) as text."""
    value = _unwrapped(record.get(key))
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _spelled(value)
    raise InputError(f"'{key}' must be a string, not {_json_type(value)}")


def _if_string(record: dict[str, Any], key: str) -> tuple[str | None, tuple[str, ...]]:
    """Return a field that an article can do without, and what to say if it is no string.

    An object may have a name, as the sources of news services have.
    """
    value = record.get(key)
    if isinstance(value, dict) and isinstance(value.get("name"), str):
        return value["name"], ()
    try:
        return _string(record, key), ()
    except InputError as error:
        return None, (f"{error}: left out",)


def _unwrapped(value: Any) -> Any:
    """Return what MongoDB writes as an object of a single key that names its type, ``{"$oid": …}``."""
    while isinstance(value, dict) and len(value) == 1 and next(iter(value)).startswith("$"):
        [value] = value.values()
    return value


def _spelled(value: float) -> str:
    """Return a number as text, a whole one without decimals."""
    return str(int(value) if _is_whole(value) else value)


def _is_whole(value: float) -> bool:
    """Return whether a number is whole; a column of whole ones with gaps was made one of floats: 72.0."""
    return isinstance(value, int) or (value.is_integer() and abs(value) <= _LAST_EXACT)


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
