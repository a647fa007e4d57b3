"""Why a stretch of a text is no prose of the article: every reason there is.

A reason is what ``explain`` shows and what its JSON has; :mod:`newsum.rendering.terms` has them in French.
"""

from __future__ import annotations

from typing import Literal, get_args

Reason = Literal[
    # above an article, and where it was signed, dated or sent
    "alert label",
    "label",
    "section label",
    "byline",
    "byline and date",
    "byline of the page",
    "author of the entry",
    "name of the site",
    "credit",
    "agency credit",
    "desk credit",
    "desk slug",
    "copyright",
    "source line",
    "wire header",
    "header of a mail",
    "header of a press database",
    "front matter",
    "dateline",
    "date line",
    "date of an update",
    "date prefix",
    "place and date",
    "time stamp",
    "note of an update",
    # with a picture or video
    "photo credit",
    "caption with credit",
    "photo caption",
    "video caption",
    "player",
    "player code",
    "embedded page",
    # what leads away from it, sells something or speaks to the reader
    "related link",
    "reading suggestion",
    "link to the full article",
    "web address",
    "address or handle",
    "navigation",
    "sharing buttons",
    "newsletter box",
    "paywall",
    "advertisement",
    "comments",
    "call to the reader",
    "contact line",
    "presentation of the company",
    "greeting",
    "signature",
    "notice of a mail",
    "key words",
    "reading time",
    # what its layout has left
    "end mark",
    "page number",
    "running head",
    "separator",
    "heading mark",
    "list mark",
    "pictograph",
    "quotation mark",
    "row of a table",
    "note",
    "capitals glued to the next word",
    "remains of markup",
    "no words",
    # what is told in another way, or twice
    "question of an interview",
    "speaker",
    "match sheet",
    "attendance of a meeting",
    "survey method",
    "repeats the title",
    "repeats an earlier paragraph",
    "repeated",
]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""All reasons."""
