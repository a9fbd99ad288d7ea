"""How much text fits a call, and splitting what does not: at paragraphs, else lines, else sentences, else words."""

from __future__ import annotations

import math
import re

from assistant.domain import Span

_BYTES_PER_TOKEN = 3.5
"""Low for English, so that an estimate errs on the side of fitting."""
_BREAKS = (r"\n\s*\n", r"\n", r"(?<=[.!?;])\s+", r"\s+")
"""Where a text may be split, best first."""


def tokens(text: str) -> int:
    """An estimate of the tokens in ``text``, made without the model's own tokeniser; rather too high."""
    return math.ceil(len(text.encode()) / _BYTES_PER_TOKEN)


def split(text: str, limit: int) -> list[Span]:
    """Consecutive spans that together are all of ``text``, each of at most ``limit`` tokens."""
    spans: list[Span] = []
    start = 0
    while start < len(text):
        end = start + _fitting(text[start:], limit)
        if end < len(text):
            end = start + _break(text[start:end])
        spans.append(Span(start, end))
        start = end
    return spans


def halve(text: str) -> list[Span]:
    """``text`` in two or a few parts of similar size."""
    return split(text, max(1, math.ceil(tokens(text) * 0.6)))


def _fitting(text: str, limit: int) -> int:
    """How many characters from the start are ``limit`` tokens; at least one."""
    if tokens(text) <= limit:
        return len(text)
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if tokens(text[:middle]) <= limit else (low, middle - 1)
    return low


def _break(text: str) -> int:
    """Where to end a part of ``text``: at the last good break in its second half, else at its end."""
    half = len(text) // 2
    for pattern in _BREAKS:
        ends = [found.end() for found in re.finditer(pattern, text) if half < found.end()]
        if ends:
            return ends[-1]
    return len(text)
