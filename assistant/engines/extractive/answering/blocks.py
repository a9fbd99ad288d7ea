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
_HANGS = re.compile(r"(?:,|\b(?:an?|the|of|in|to|and|or|for|by|with|on|at|from|that|which|was|were|is|are))$")
"""The end of a line that is no end of a sentence."""


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
    start, end, bullet, previous, apart = -1, -1, False, "", False
    for line in text[position:].split("\n"):
        stripped = line.strip()
        if stripped:
            starts = bool(_BULLET.match(line))
            parted = not _goes_on(previous, stripped) if apart else _parts(previous, stripped)
            if start >= 0 and (starts or parted):
                yield Block(Span(start, end), bullet)
                start = -1
            if start < 0:
                start = position + len(line) - len(line.lstrip())
                bullet = starts
            end = position + len(line.rstrip())
            previous = stripped
        apart = not stripped
        position += len(line) + 1
    if start >= 0:
        yield Block(Span(start, end), bullet)


def _goes_on(previous: str, line: str) -> bool:
    """Whether a sentence runs on over a blank line, as where every line of a page was taken for a paragraph."""
    if _ENDED.search(previous) or OUTCOME_LABEL.match(previous):
        return False
    return line[:1].islower() or bool(_HANGS.search(previous) and line[:1].isalnum())


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
