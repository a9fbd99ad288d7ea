"""Lists set in below an item, whose numbers begin anew: "1." and "2." below "6." are 6.1 and 6.2."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.reading.lines import Line, next_text
from assistant.reading.numbering import Candidate
from assistant.reading.subitems import Heading
from assistant.reading.vocabulary import SENTENCE

_FEWEST = 2
"""Titles of such a list; where there are fewer it is one of things to do."""


def nested_headings(candidates: Sequence[Candidate], main: Sequence[Candidate], lines: Sequence[Line]) -> list[Heading]:
    """The parts of the items ``main`` that a list set in further counts, where most have text of their own below."""
    found: list[Heading] = []
    alone: list[Heading] = []
    bounds = [candidate.line.index for candidate in main] + [len(lines)]
    for item, (start, end) in zip(main, pairwise(bounds), strict=True):
        if not item.number.isdigit() or not item.counts_list:
            continue
        inner = [other for other in candidates if start < other.line.index < end and other.counts_list]
        margin = min((other.line.indent for other in inner), default=0)
        parts = [other for other in inner if other.line.indent == margin]
        in_order = [other.series.count for other in parts] == list(range(1, len(parts) + 1))
        titles = sum(_heads_text(other, lines) for other in parts)
        if margin > item.line.indent and in_order and 2 * titles > len(parts):
            headings = [Heading(other.line.index, f"{item.number}.{other.number}", other.title, 2) for other in parts]
            if titles >= _FEWEST:
                found += headings
            elif all(other.line.marked for other in parts):
                alone += headings
    return found + alone if found else []


def _heads_text(part: Candidate, lines: Sequence[Line]) -> bool:
    """Whether the part is a title with text below it, or one that its own text follows on the line."""
    line = part.line
    if SENTENCE.search(part.title) or re.search(r"\bfollowing\b", part.title, re.IGNORECASE):
        return False
    below = next_text(lines, line.index)
    runs_on = len(line.plain) > len(part.number) + len(part.title) + 12
    if below is None or runs_on:
        return runs_on
    return below.indent > line.indent or (line.marked and not below.bullet)
