"""Line ends that only broke a paragraph at the width of somebody's page, shown as spaces."""

from __future__ import annotations

import re
from itertools import pairwise

SLACK = 2
"""Characters by which a typist may have broken a line early."""
TYPED = range(40, 121)
"""Widths at which text was broken by a typist or a converter; wider text was not broken at all."""
_OWN_LINE = re.compile(r"\s*(?:[-*•▪◦–|#>]|\(?\w{1,4}[.)]\s|\d+(?:\.\d+)*\s|[A-Z][A-Z /]{2,}:?\s*(?:\t|$))")
"""What begins a line of its own: a bullet, a number, a heading, a cell."""
_INDENT = re.compile(r"[ \t]*")


def soft_breaks(text: str) -> dict[int, str]:
    """Offset -> what to show there instead: a space for a soft line end, nothing for the indent after it.

    A line end is soft where the next line's first word would not have fitted on the line.
    """
    lines = text.split("\n")
    width = _width(lines)
    if width not in TYPED:
        return {}
    shown: dict[int, str] = {}
    at = 0
    for line, following in pairwise(lines):
        end = at + len(line)
        indent = _INDENT.match(following)
        first = following.split(maxsplit=1)[0] if following.strip() else ""
        full = len(line.expandtabs(8)) + 1 + len(first) > width - SLACK
        if line.strip() and first and full and indent and not _OWN_LINE.match(following):
            shown[end] = " "
            shown |= dict.fromkeys(range(end + 1, end + 1 + indent.end()), "")
        at = end + 1
    return shown


def _width(lines: list[str]) -> int:
    """The width at which running text was broken: that of the longest lines that go on in the next."""
    lengths = sorted(
        len(line)
        for line, following in pairwise(lines)
        if line.strip() and following.strip() and "\t" not in line and not _OWN_LINE.match(following)
    )
    return lengths[int(len(lengths) * 0.95)] if lengths else 0


__all__ = ["soft_breaks"]
