"""Batches of records as pandas data frames: the form in which Spark and Ray hand them out.

With Spark::

    from newsum.batch.frames import SCHEMA, summarize_frames
    spark.read.parquet("articles").mapInPandas(summarize_frames, SCHEMA).write.parquet("summaries")

With Ray::

    from newsum.batch.frames import summarize_frame
    ray.data.read_parquet("articles").map_batches(summarize_frame, batch_format="pandas")

Other options: ``functools.partial(summarize_frames, options=WorkOptions(...))``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newsum.batch.raw import Kind, Raw
from newsum.batch.tables import spelled
from newsum.batch.work import WorkOptions, records
from newsum.models import Failure, Identifier

if TYPE_CHECKING:
    import pandas as pd

SCHEMA = "id string, summary string, error string"
"""The columns of the result, as Spark writes a schema."""

DEFAULT = WorkOptions()


def summarize_frame(frame: pd.DataFrame, options: WorkOptions = DEFAULT) -> pd.DataFrame:
    """Summarize the articles of a data frame.

    Args:
        frame: one article per row, in columns named as the keys of JSON Lines are: ``text``, and perhaps
            ``id``, ``title``, ``date``, ``source`` and others.
        options: how to read and to summarize.

    Returns:
        A row for each row, in the same order: ``id``; ``summary``, the JSON object that ``newsum batch``
        writes; ``error``, why there is none. Of the last two, one is ``None``.
    """
    import pandas as pd

    known = frame.astype(object).where(frame.notna(), None)
    lines = (json.dumps(row, default=spelled).encode() for row in known.to_dict("records"))
    batch = [Raw("data frame", number, Kind.LINE, line) for number, line in enumerate(lines, start=1)]
    results = [
        (_text(outcome.id), None, f"{outcome.error}: {outcome.message}")
        if isinstance(outcome, Failure)
        else (_text(outcome.id), outcome.line, None)
        for outcome in records(batch, options)
    ]
    return pd.DataFrame(results, columns=["id", "summary", "error"], index=frame.index, dtype=object)


def _text(identifier: Identifier | None) -> str | None:
    """Return an identifier as the column of a cluster holds it."""
    return None if identifier is None else str(identifier)


def summarize_frames(
    frames: Iterable[pd.DataFrame], options: WorkOptions = DEFAULT
) -> Iterator[pd.DataFrame]:
    """Summarize data frame after data frame, see :func:`summarize_frame`."""
    return (summarize_frame(frame, options) for frame in frames)
