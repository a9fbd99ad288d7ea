"""One meeting on a page in its own words: the sentences that carry each item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.domain import Action, Decision, DraftSummary, Item, Meeting, Passage, Span, name_of
from assistant.engines.extractive.answering.units import Unit, units
from assistant.language.numbers import numbers
from assistant.language.words import content_stems, plain

POINTS = 3
"""Most sentences of one item."""
_ROUTINE = re.compile(
    r"\b(?:apolog|welcome|introduction|declaration|minutes of|note of the|notes of the|previous minutes|"
    r"matters arising|date of (?:the )?next|"
    r"any other business|aob|closure|exclusion of|attendance)",
    re.IGNORECASE,
)
_WEIGHTY = re.compile(
    r"\b(?:agreed|resolved|approved|endorsed|requested|concern\w*|propos\w+|recommend\w*|decided|increase\w*|"
    r"reduc\w+|risk\w*|because|however|"
    r"would|target|cost|funding|budget|must|need\w*|first|new)\b",
    re.IGNORECASE,
)
_SLIGHT = re.compile(
    r"\b(?:thanked|welcomed|introduced (?:the|a|this) (?:report|item|paper)|copy of|filed with|noted the report)\b",
    re.IGNORECASE,
)


def summarise(meeting: Meeting, decisions: Sequence[Decision], actions: Sequence[Action]) -> DraftSummary:
    """A headline of the items that mattered, and up to three sentences an item, verbatim."""
    quoted = [evidence for decision in decisions for evidence in decision.evidence]
    quoted += [evidence for action in actions for evidence in action.evidence]
    told = [Span(evidence.start, evidence.end) for evidence in quoted]
    points = [point for item in meeting.agenda() for point in _points(meeting, item, told)]
    headline, quotes = _headline(meeting, [key for key, _, _ in points])
    return DraftSummary(headline=headline, points=tuple(points), headline_quotes=tuple(quotes))


def _points(meeting: Meeting, item: Item, told: Sequence[Span]) -> Iterator[tuple[str, str, str]]:
    """(item key, text, quote) of the sentences that carry ``item``, in its order; decisions are told elsewhere."""
    if meeting.item(item.key) is not item:
        return  # a second item of the same name cannot be told apart in evidence
    text = meeting.text_of(item)
    passage = Passage(
        id=item.key, meeting_id=meeting.id, item=item.key, title=item.title, start=item.start, end=item.end, text=text
    )
    found = [unit for unit in units(passage) if unit.kind != "list" and _says(unit, item, told)]
    most = 1 if _ROUTINE.search(item.title) else min(POINTS, 1 + len(text) // 700)
    best = sorted(found, key=lambda unit: -_weight(unit, found))[:most]
    for unit in sorted(best, key=lambda unit: unit.span.start):
        yield item.key, unit.text, text[unit.span.start : unit.span.end]


def _says(unit: Unit, item: Item, told: Sequence[Span]) -> bool:
    """Whether a unit is a sentence of its own, and neither the heading nor a decision or action."""
    if len(unit.text.split()) < 6 or unit.text.casefold() in f"{item.number or ''} {item.title}".casefold():
        return False
    start, end = unit.passage.start + unit.span.start, unit.passage.start + unit.span.end
    return not any(span.start < end and start < span.end for span in told)


def _weight(unit: Unit, among: Sequence[Unit]) -> float:
    """How much a sentence carries: figures, weighty words, and words that its item keeps coming back to."""
    stems = set(content_stems(unit.text))
    others = [set(content_stems(other.text)) for other in among if other is not unit]
    shared = sum(len(stems & other) / (1 + len(stems)) for other in others) / (1 + len(others))
    length = len(unit.text.split())
    return (
        min(2, len(numbers(unit.text))) * 0.5
        + min(3, len(_WEIGHTY.findall(unit.text))) * 0.4
        + 2 * shared
        - 1.0 * bool(_SLIGHT.search(unit.text))
        - (0.02 * max(0, length - 45))
    )


def _headline(meeting: Meeting, keys: Sequence[str]) -> tuple[str, list[str]]:
    """Body and date, then the titles of the items with most to say, each of them a quote."""
    items = [item for key in dict.fromkeys(keys) if (item := meeting.item(key)) and not _ROUTINE.search(item.title)]
    largest = sorted(items, key=lambda item: item.start - item.end)[:4]
    titles = [plain(item.title).rstrip(".:") for item in sorted(largest, key=lambda item: item.start)]
    body = plain(name_of(meeting))
    return f"{body}: {'; '.join(titles)}" if titles else body, [body, *(item.title for item in items)]


__all__ = ["summarise"]
