"""A summary as one JSON object on one line, and back.

The schema is fixed: every key is always there, what is absent is ``null`` or ``[]``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newsum.errors import InputError
from newsum.models import Agency, Failure, Headline, KeyPoint, Mention, Role, Size, Summary

SCHEMA = "newsum.summary/1"


def render(summary: Summary) -> str:
    """Return the summary as one line of JSON, without the newline."""
    return dumps(to_dict(summary))


def dumps(record: Mapping[str, Any]) -> str:
    """Return one record as one line of JSON; French letters stay as they are.

    Half a surrogate pair, which JSON input can smuggle in, is written as its
    escape, since no UTF-8 stands for it.
    """
    line = json.dumps(record, ensure_ascii=False, separators=(", ", ": "))
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(record, ensure_ascii=True)
    return line


def to_dict(summary: Summary) -> dict[str, Any]:
    """Return the summary as the public interface has it; ``extra`` is there only where the input had some."""
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "id": summary.id,
        "source": summary.source,
        "title": summary.title,
        "date": summary.date,
        "language": summary.language,
        "headline": headline(summary.headline),
        "key_points": [key_point(point) for point in summary.key_points],
        "agencies": [agency(each) for each in summary.agencies],
        "generic": [mention(each) for each in summary.generic],
        "article": {
            "sentences": summary.size.sentences,
            "words": summary.size.words,
            "characters": summary.size.characters,
        },
        "method": summary.method,
        "signature": summary.signature,
        "warnings": list(summary.warnings),
    }
    if summary.extra:
        record["extra"] = dict(summary.extra)
    return record


def headline(value: Headline) -> dict[str, Any]:
    """Return a headline as JSON has it."""
    return {"text": value.text, "origin": value.origin, "sentence": value.sentence, "topic": value.topic}


def key_point(point: KeyPoint) -> dict[str, Any]:
    """Return a key point as JSON has it."""
    return {
        "text": point.text,
        "sentence": point.sentence,
        "start": point.start,
        "end": point.end,
        "score": point.score,
    }


def agency(value: Agency) -> dict[str, Any]:
    """Return an agency as JSON has it."""
    return {
        "name": value.name,
        "country": value.country,
        "wikidata": value.wikidata,
        "role": value.role.value,
        "listed": value.listed,
        "mentions": [mention(each) for each in value.mentions],
    }


def mention(value: Mention) -> dict[str, Any]:
    """Return a mention as JSON has it."""
    return {
        "text": value.text,
        "role": value.role.value,
        "sentence": value.sentence,
        "start": value.start,
        "end": value.end,
    }


def from_dict(record: Mapping[str, Any]) -> Summary:
    """Return the summary that :func:`to_dict` wrote; what ``batch --unique mark`` adds is left out.

    Raises:
        InputError: it is of another schema.
        KeyError: a key of the schema is missing.
    """
    if record["schema"] != SCHEMA:
        raise InputError(f"a record of {record['schema']} is no summary", hint=f"those are of {SCHEMA}")
    return Summary(
        id=record["id"],
        source=record["source"],
        title=record["title"],
        date=record["date"],
        language=record["language"],
        headline=Headline(**record["headline"]),
        key_points=tuple(KeyPoint(**point) for point in record["key_points"]),
        agencies=tuple(agency_from(each) for each in record["agencies"]),
        generic=tuple(mention_from(each) for each in record["generic"]),
        size=Size(**record["article"]),
        method=record["method"],
        signature=record["signature"],
        warnings=tuple(record["warnings"]),
        extra=dict(record.get("extra", {})),
    )


def agency_from(record: Mapping[str, Any]) -> Agency:
    """Return the agency that :func:`agency` wrote."""
    mentions = tuple(mention_from(each) for each in record["mentions"])
    return Agency(**{**record, "role": Role(record["role"]), "mentions": mentions})


def mention_from(record: Mapping[str, Any]) -> Mention:
    """Return the mention that :func:`mention` wrote."""
    return Mention(**{**record, "role": Role(record["role"])})


def failure(value: Failure) -> dict[str, Any]:
    """Return a failure as JSON has it."""
    return {
        "id": value.id,
        "source": value.source,
        "line": value.line,
        "error": value.error,
        "message": value.message,
    }
