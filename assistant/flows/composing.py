"""Grounded claims and register rows -> the text of an answer, with ``[n]`` marks and numbered citations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain import Citation, Passage, Row, Span

if TYPE_CHECKING:
    from assistant.grounding import GroundedClaim

NOT_MINUTED = "The minutes searched do not say."
"""What an abstention says first, whatever the engine; defined once so that it can be recognised and changed."""


ROOM = 110
"""Words that the rows of an answer share for what they say; each is quoted in full in its citation."""
SHORTEST = 14
"""Words that each row has in any case."""


class Composed(NamedTuple):
    """The text of an answer and what its marks point to."""

    text: str
    citations: tuple[Citation, ...]


class Numbering:
    """Gives every place in the minutes one number, in the order of first mention."""

    def __init__(self) -> None:
        self._citations: dict[tuple[str, int, int], Citation] = {}

    def mark(self, meeting_id: str, item: str, title: str, quote: str, span: Span) -> str:
        """The ``[n]`` of this place, new or given before."""
        key = (meeting_id, span.start, span.end)
        if key not in self._citations:
            self._citations[key] = Citation(
                n=len(self._citations) + 1,
                meeting_id=meeting_id,
                item=item,
                title=title,
                quote=quote,
                start=span.start,
                end=span.end,
            )
        return f"[{self._citations[key].n}]"

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All places, by number."""
        return tuple(self._citations.values())


def compose(
    lead: str, rows: Sequence[Row], titles: Mapping[tuple[str, str], str], claims: Sequence[GroundedClaim]
) -> Composed:
    """The lead, one line a row, then one paragraph a claim, each followed by the marks of its evidence.

    ``titles`` names (meeting id, item key) -> the item's title, for the rows.
    """
    numbering = Numbering()
    table = "\n".join(
        [lead, *_lines(rows, numbering, titles, bullets=bool(lead))] if lead else _lines(rows, numbering, titles)
    )
    paragraphs = [table] if table else []
    for claim in claims:
        marks = dict.fromkeys(_mark_passage(numbering, passage, span) for passage, span in claim.evidence)
        paragraphs.append(f"{claim.text.strip()} {' '.join(marks)}")
    return Composed("\n\n".join(paragraphs), numbering.citations)


def _lines(
    rows: Sequence[Row], numbering: Numbering, titles: Mapping[tuple[str, str], str], *, bullets: bool = False
) -> list[str]:
    """One line a row; where rows are of several meetings, each meeting's name stands once above its rows."""
    lines: list[str] = []
    bullet = "- " if len(rows) > 1 or bullets else ""
    words = max(SHORTEST, ROOM // max(1, len(rows)))
    meeting = None
    for row in rows:
        if (label := row.values.get("meeting")) not in (None, meeting):
            meeting = label
            lines.append(f"{label}:")
        lines.append(f"{bullet}{in_words(row, words)} {_mark_row(numbering, row, titles)}")
    return lines


def _mark_row(numbering: Numbering, row: Row, titles: Mapping[tuple[str, str], str]) -> str:
    evidence = row.evidence
    title = titles.get((evidence.meeting_id, evidence.item), "")
    return numbering.mark(evidence.meeting_id, evidence.item, title, evidence.quote, Span(evidence.start, evidence.end))


def _mark_passage(numbering: Numbering, passage: Passage, span: Span) -> str:
    quote = passage.text[span.start - passage.start : span.end - passage.start]
    return numbering.mark(passage.meeting_id, passage.item, passage.title, quote, span)


def in_words(row: Row, words: int = 10_000) -> str:
    """A row as one line: what it says first (its first ``words`` words), then who and when."""
    first, *others = [value.split() for name, value in row.values.items() if name != "meeting" and value.strip()] or [
        []
    ]
    shown = [*first[:words], "…"] if len(first) > words + 2 else first
    return " · ".join(" ".join(part) for part in (shown, *others))


def abstention(reason: str | None) -> str:
    """The text of an answer that has nothing to show."""
    return f"{NOT_MINUTED} {reason}" if reason else NOT_MINUTED
