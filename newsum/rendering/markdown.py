"""A summary as Markdown."""

from __future__ import annotations

import re

from newsum.models import Role, Summary
from newsum.rendering.labels import Labels

# What Markdown would read as its own in the middle of a line, and at its beginning.
INLINE = re.compile(r"([\\`*_\[\]<>|])")
LEADING = re.compile(r"^(\s*)([#+\-=~]|\d+[.)](?=\s))")


def render(summary: Summary, labels: Labels) -> str:
    """Return the summary as Markdown: a heading, a list, a line of agencies; no newline at the end."""
    names = [agency.name for agency in summary.agencies if agency.role is Role.SOURCE]
    lines = [f"## {escape(summary.headline.text)}", ""]
    lines += [f"- {escape(point.text)}" for point in summary.key_points]
    lines += ["", f"**{labels.agencies.strip()}** {', '.join(map(escape, names)) or labels.none}"]
    return "\n".join(lines)


def escape(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return LEADING.sub(leading, INLINE.sub(r"\\\1", text))


def leading(match: re.Match[str]) -> str:
    """Escape the last character of what opens a line: ``#``, ``-``, or the stop of ``1.``."""
    return f"{match[1]}{match[2][:-1]}\\{match[2][-1]}"
