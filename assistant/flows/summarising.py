"""One meeting -> a summary of which every line stands in the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain import DraftSummary, Evidence, Meeting, Span, Summary, SummaryPoint, label_of
from assistant.grounding import locate, unsupported

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.ports import Engine


def summarise(meeting_id: str, library: Library, engine: Engine) -> Summary:
    """Summarise a stored meeting; decisions and actions are the register's own.

    Raises:
        NotFoundError: no such meeting.
    """
    meeting = library.meeting(meeting_id)
    decisions = library.decisions(meetings=[meeting_id])
    actions = library.actions(meetings=[meeting_id])
    draft = engine.summarise(meeting, decisions, actions)
    return Summary(
        meeting_id=meeting_id,
        headline=_headline(meeting, draft),
        points=tuple(_points(meeting, draft)),
        decisions=decisions,
        actions=actions,
        next_meeting=meeting.next_meeting,
        engine=engine.name,
        model=engine.model,
        notice=draft.notice,
        tokens_in=draft.tokens_in,
        tokens_out=draft.tokens_out,
    )


def _points(meeting: Meeting, draft: DraftSummary) -> list[SummaryPoint]:
    """The points whose quote stands in their item and bears their text; the others are not shown."""
    points = []
    for key, text, quote in draft.points:
        item = meeting.item(key)
        span = locate(meeting.text, quote, within=Span(item.start, item.end)) if item else None
        if span is None or unsupported(text, [quote]) is not None:
            continue
        verbatim = meeting.text[span.start : span.end]
        evidence = Evidence(meeting_id=meeting.id, item=key, quote=verbatim, start=span.start, end=span.end)
        points.append(SummaryPoint(text=text, evidence=evidence))
    return points


def _headline(meeting: Meeting, draft: DraftSummary) -> str:
    """The engine's headline where its quotes bear it, else the meeting's own title and date."""
    quotes = [quote for quote in draft.headline_quotes if locate(meeting.text, quote) is not None]
    if draft.headline and quotes and unsupported(draft.headline, quotes) is None:
        return draft.headline
    return label_of(meeting)
