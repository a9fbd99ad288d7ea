"""Markdown: a meeting on a page, and lists from the register."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.domain import Action, CatalogueEntry, Decision, Evidence, Meeting, Summary, name_of
from assistant.exports import wording

_ACTIVE = re.compile(r"[\\`*_\[\]<>|~$]")
_LEADING = re.compile(r"^(?:[#+=-]|(\d+)(?=[.)]\s))")


def escaped(text: str) -> str:
    """``text`` on one line as literal Markdown: no mark, link, tag or entity in it acts."""
    line = _ACTIVE.sub(r"\\\g<0>", wording.shown(text).replace("&", "&amp;"))
    return _LEADING.sub(lambda mark: f"{mark[1]}\\" if mark[1] else f"\\{mark[0]}", line)


def meeting_page(meeting: Meeting, summary: Summary, decisions: Sequence[Decision], actions: Sequence[Action]) -> str:
    """The whole summary of one meeting."""
    parts = [
        _head(meeting, summary),
        *_discussion(meeting, summary),
        _decisions(decisions),
        _actions(actions),
        _closing(meeting, summary),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def register_page(
    heading: str,
    meetings: Mapping[str, CatalogueEntry],
    decisions: Sequence[Decision] | None = None,
    actions: Sequence[Action] | None = None,
) -> str:
    """Actions or decisions from the register as a table; what is None is left out."""
    parts = [f"# {escaped(heading)}"]
    if decisions is not None:
        rows = [(one.text, wording.KINDS[one.kind], _where(one, meetings)) for one in decisions]
        parts.append(_table(("Decision", "Kind", "Minuted at"), rows) or "No decision fits.")
    if actions is not None:
        lines = [
            (_told(one, meetings), wording.owners(one), wording.due(one), _where(one, meetings)) for one in actions
        ]
        parts.append(_table(("Action", "Owner", "Due", "Minuted at"), lines) or "No action fits.")
    return "\n\n".join(parts) + "\n"


def _told(action: Action, meetings: Mapping[str, CatalogueEntry]) -> str:
    standing = wording.standing(action, meetings)
    return f"{action.text} ({standing})" if standing else action.text


def _where(one: Action | Decision, meetings: Mapping[str, CatalogueEntry]) -> str:
    return f"{wording.title_of(meetings.get(one.meeting_id), one.meeting_id)}, {wording.item_name(one.item)}"


def _head(meeting: Meeting, summary: Summary) -> str:
    lines = [f"# {escaped(wording.title_of(None, name_of(meeting)))}", f"**{escaped(summary.headline)}**"]
    lines.append("\n".join(f"- **{name}:** {escaped(words)}" for name, words in wording.facts(meeting)))
    lines.append("\n".join(f"- **{name}:** {escaped(names)}" for name, names in wording.attendance(meeting)))
    return "\n\n".join(line for line in lines if line)


def _discussion(meeting: Meeting, summary: Summary) -> Iterator[str]:
    if summary.points:
        yield "## What was discussed"
    for key, points in wording.by_item(summary.points):
        lines = [f"- {escaped(point.text)} {_reference(point.text, point.evidence)}" for point in points]
        yield f"### {escaped(wording.heading(meeting, key))}\n\n" + "\n".join(lines)


def _reference(text: str, evidence: Evidence) -> str:
    """The item a line rests on, with the minutes' own words where the line does not have them."""
    where = f"({escaped(wording.item_name(evidence.item))})"
    return f"{where}\n  > {escaped(evidence.quote)}" if wording.reworded(text, evidence) else where


def _decisions(decisions: Sequence[Decision]) -> str:
    rows = [(one.text, wording.KINDS[one.kind], one.item) for one in decisions]
    return "## Decisions\n\n" + (_table(("Decision", "Kind", "Item"), rows) or "None is recorded.")


def _actions(actions: Sequence[Action]) -> str:
    rows = [(one.text, wording.owners(one), wording.due(one), one.item) for one in actions]
    return "## Actions\n\n" + (_table(("Action", "Owner", "Due", "Item"), rows) or "None is recorded.")


def _closing(meeting: Meeting, summary: Summary) -> str:
    coming = wording.next_meeting(summary.next_meeting or meeting.next_meeting)
    lines = [f"## Next meeting\n\n{escaped(coming)}"] if coming else []
    return "\n\n".join([*lines, f"---\n\n{escaped(wording.authority(meeting))}"])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    lines = [head, ["---"] * len(head), *([escaped(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
