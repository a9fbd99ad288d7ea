"""The paragraphs and list entries that a passage's text is made of, and their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.domain import Span
from assistant.language.words import sentences

_BULLET = re.compile(
    r"\s*(?:[-–—•·▪◦*o]\s+|\(?[a-z]{1,2}\)\s+|\(?[ivx]{1,5}[).]\s+|\(?\d{1,2}[).,]\s+|[-*]\s*\(?[ivxa-z]{1,4}\)\s+)",
    re.IGNORECASE,
)
OUTCOME_LABEL = re.compile(
    r"\W*(?:decisions?|actions?(?: points?| required| by)?|resolved|agreed|noted|outcomes?|recommendations?)\W*$",
    re.IGNORECASE,
)
"""A line that only says what stands below it: "Decisions:"."""
_MARK = re.compile(
    r"\W*(?:(?:it was\s+)?(?:RESOLVED|AGREED|NOTED|APPROVED|DECIDED)\b|(?:ACTIONS?|DECISIONS?|Actions?|"
    r"Decisions?)\b(?:\s+\d+)?\s*[:–-])"
)
_ENDED = re.compile(r"[.!?:;][\"'”’)\]*]*\s*$")


class Block(NamedTuple):
    """A paragraph or list entry: lines that belong together, in the passage's text."""

    span: Span
    bullet: bool


def sentence_spans(text: str, offset: int) -> list[Span]:
    """Sentences over line ends, since the lines of a paragraph are only wrapped."""
    flat = text.replace("\n", " ")
    return sentences(flat, offset)


def blocks_of(text: str, position: int) -> Iterator[Block]:
    """Paragraphs and list entries: wrapped lines are joined, and a new bullet or a blank line begins another."""
    start, end, bullet, previous = -1, -1, False, ""
    for line in text[position:].split("\n"):
        stripped = line.strip()
        starts = bool(_BULLET.match(line)) and bool(stripped)
        if start >= 0 and (not stripped or starts or _parts(previous, stripped)):
            yield Block(Span(start, end), bullet)
            start = -1
        if stripped:
            if start < 0:
                start = position + len(line) - len(line.lstrip())
                bullet = starts
            end = position + len(line.rstrip())
        previous = stripped
        position += len(line) + 1
    if start >= 0:
        yield Block(Span(start, end), bullet)


def _parts(previous: str, line: str) -> bool:
    """Whether a line begins a new paragraph without a blank line between: the one before was not wrapped."""
    if not previous:
        return False
    if "|" in line[:2] or ("\t" in previous and "\t" in line):
        return True
    if _MARK.match(line) or OUTCOME_LABEL.match(previous):
        return True
    return (bool(_ENDED.search(previous)) and len(previous) < 50 and line[:1].isupper()) or len(previous) > 140


__all__ = ["OUTCOME_LABEL", "Block", "blocks_of", "sentence_spans"]
