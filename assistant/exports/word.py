"""Word documents that a clerk would send: a meeting's summary, and lists from the register."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from docx.shared import Cm

from assistant.domain import Action, CatalogueEntry, Decision, Evidence, Meeting, Summary, name_of
from assistant.exports import word_layout as layout
from assistant.exports import wording

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_ACTIONS = (7.7, 3.4, 3.4, 1.7)
_DECISIONS = (11.6, 2.6, 2.0)
_WIDE_ACTIONS = (10.4, 4.0, 3.2, 7.5)
_WIDE_DECISIONS = (14.6, 3.0, 7.5)
"""Widths of the columns in centimetres."""
_LABELS = Cm(4)
"""Where the words after "In the chair" and the like begin."""


def meeting_document(
    meeting: Meeting, summary: Summary, decisions: Sequence[Decision], actions: Sequence[Action]
) -> bytes:
    """One meeting: header, headline, discussion by item, decisions, table of actions, next meeting."""
    body = wording.shown(name_of(meeting))
    document = layout.new_document(f"{body}: summary of the meeting of {wording.spelt(meeting.date) or 'no date'}")
    _head(document, meeting, summary)
    _discussion(document, meeting, summary)
    _decisions(document, decisions)
    _actions(document, actions)
    coming = wording.next_meeting(summary.next_meeting or meeting.next_meeting)
    if coming:
        document.add_heading("Next meeting", 1)
        document.add_paragraph(coming)
    document.add_paragraph(wording.authority(meeting), style="Quote").paragraph_format.left_indent = Cm(0)
    layout.footer(document, ", ".join(part for part in (body, wording.spelt(meeting.date)) if part))
    return _saved(document)


def register_document(
    heading: str,
    meetings: Mapping[str, CatalogueEntry],
    decisions: Sequence[Decision] | None = None,
    actions: Sequence[Action] | None = None,
) -> bytes:
    """Actions or decisions of any meetings as a table across the page; what is None is left out."""
    title = wording.shown(heading)
    document = layout.new_document(title, landscape=True)
    document.add_paragraph(title, style="Title")
    if decisions is not None:
        made = layout.table(document, ("Decision", "Kind", "Minuted at"), _WIDE_DECISIONS)
        for one in decisions:
            cells = [wording.shown(one.text), wording.KINDS[one.kind], _where(one, meetings)]
            layout.row(made, cells, _WIDE_DECISIONS)
    if actions is not None:
        made = layout.table(document, ("Action", "Owner", "Due", "Minuted at"), _WIDE_ACTIONS)
        for action in actions:
            cells = [wording.shown(action.text), wording.owners(action), wording.due(action), _where(action, meetings)]
            layout.row(made, cells, _WIDE_ACTIONS, wording.standing(action, meetings))
    layout.footer(document, title)
    return _saved(document)


def _where(one: Action | Decision, meetings: Mapping[str, CatalogueEntry]) -> str:
    return f"{wording.title_of(meetings.get(one.meeting_id), one.meeting_id)}, {wording.item_name(one.item)}"


def _head(document: WordDocument, meeting: Meeting, summary: Summary) -> None:
    document.add_paragraph(wording.shown(name_of(meeting)), style="Title")
    held = wording.spelt(meeting.date)
    document.add_paragraph(f"Summary of the meeting of {held}" if held else "Summary of the meeting", style="Subtitle")
    document.add_paragraph().add_run(wording.shown(summary.headline)).bold = True
    shown_above = {"Body", "Date"}
    lines = [*(fact for fact in wording.facts(meeting) if fact[0] not in shown_above), *wording.attendance(meeting)]
    for name, words in lines:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = _LABELS
        paragraph.paragraph_format.first_line_indent = -_LABELS
        paragraph.paragraph_format.tab_stops.add_tab_stop(_LABELS)
        paragraph.add_run(name).bold = True
        paragraph.add_run(f"\t{words}")


def _discussion(document: WordDocument, meeting: Meeting, summary: Summary) -> None:
    if summary.points:
        document.add_heading("What was discussed", 1)
    for key, points in wording.by_item(summary.points):
        document.add_heading(wording.heading(meeting, key), 2)
        for point in points:
            paragraph = document.add_paragraph(f"{wording.shown(point.text)} ", style="List Bullet")
            paragraph.add_run(f"({wording.item_name(point.evidence.item)})", layout.REFERENCE)
            if quote := _own_words(point.text, point.evidence):
                document.add_paragraph(f"“{quote}”", style="Quote")


def _decisions(document: WordDocument, decisions: Sequence[Decision]) -> None:
    document.add_heading("Decisions", 1)
    if not decisions:
        document.add_paragraph("None is recorded.")
        return
    made = layout.table(document, ("Decision", "Kind", "Item"), _DECISIONS)
    for decision in decisions:
        cells = (wording.shown(decision.text), wording.KINDS[decision.kind], wording.shown(decision.item))
        layout.row(made, cells, _DECISIONS, _own_words(decision.text, decision.evidence[0]))


def _actions(document: WordDocument, actions: Sequence[Action]) -> None:
    document.add_heading("Actions", 1)
    if not actions:
        document.add_paragraph("None is recorded.")
        return
    made = layout.table(document, ("Action", "Owner", "Due", "Item"), _ACTIONS)
    for action in actions:
        cells = (wording.shown(action.text), wording.owners(action), wording.due(action), wording.shown(action.item))
        layout.row(made, cells, _ACTIONS, _own_words(action.text, action.evidence[0]))


def _own_words(text: str, evidence: Evidence) -> str:
    """The minutes' own words where ``text`` says them otherwise, else nothing."""
    return f"“{wording.shown(evidence.quote)}”" if wording.reworded(text, evidence) else ""


def _saved(document: WordDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
