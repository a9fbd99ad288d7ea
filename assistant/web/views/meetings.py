"""The list of meetings, one meeting as a page, and the report of an upload."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from assistant import domain
from assistant.domain import Action, CatalogueEntry, Decision, Meeting, NextMeeting, Person, Span
from assistant.language.words import plain
from assistant.web.views.source import marks_of, text_with_marks
from assistant.web.views.text import (
    EMPTY,
    counted,
    empty,
    joined,
    meeting_link,
    name_of,
    shown,
    spelt,
)

if TYPE_CHECKING:
    from assistant.flows.adding import Added

OPEN_GROUPS = 8
"""With more bodies than this, only the one of the open meeting is unfolded."""
_STATUSES = {
    "present": "Present",
    "substitute": "Substitutes",
    "in_attendance": "In attendance",
    "observer": "Observers",
    "apologies": "Apologies",
}


def meeting_list(meetings: Sequence[CatalogueEntry], chosen: str | None, words: str = "") -> Markup:
    """Meetings by body, newest first in each; ``words`` narrow the list."""
    if not meetings:
        return Markup('<p class="note">No minutes yet. Drop some into the field above.</p>')
    wanted = words.casefold().split()
    found = [one for one in meetings if all(word in _searchable(one) for word in wanted)]
    if not found:
        return Markup('<p class="note" role="status">No meeting fits “{}”.</p>').format(words)
    names = {key: plain(name) for key, name in domain.names(meetings).items()}
    ordered = sorted(found, key=lambda one: (names[one.meeting_id].casefold(), one.date is not None, one.date))
    groups = [(body, list(ones)) for body, ones in groupby(ordered, key=lambda one: names[one.meeting_id])]
    few = len(groups) <= OPEN_GROUPS or bool(wanted)
    return Markup('<nav class="meeting-list" aria-label="Meetings">{}</nav>').format(
        joined([_group(body, ones[::-1], chosen, few) for body, ones in groups])
    )


def _searchable(entry: CatalogueEntry) -> str:
    return f"{entry.body} {entry.organisation} {entry.title} {spelt(entry.date)} {entry.date}".casefold()


def _group(body: str, ones: Sequence[CatalogueEntry], chosen: str | None, few: bool) -> Markup:
    unfolded = few or any(one.meeting_id == chosen for one in ones)
    lines = joined(
        [
            Markup('<li><a href="{}" data-event="open" data-meeting="{}"{}>{}</a></li>').format(
                meeting_link(one.meeting_id),
                one.meeting_id,
                Markup(' aria-current="true"') if one.meeting_id == chosen else EMPTY,
                spelt(one.date) if one.date else shown(one.title),
            )
            for one in ones
        ]
    )
    return Markup('<details{}><summary>{} <span class="count">{}</span></summary><ul>{}</ul></details>').format(
        Markup(" open") if unfolded else EMPTY, body, len(ones), lines
    )


def nothing_open(meetings: int) -> Markup:
    """What stands in the place of a meeting before one is opened."""
    if meetings:
        return empty(
            "No meeting is open", "Choose one from the list to read it, summarise it and download its actions."
        )
    return empty(
        "No minutes yet",
        "Drop minutes into the field on this page: Word, PDF, OpenDocument, web pages or plain text, as many as you "
        "like. They stay on this machine.",
    )


def meeting_page(
    meeting: Meeting, decisions: Sequence[Decision], actions: Sequence[Action], quote: Span | None = None
) -> Markup:
    """Header, attendance, items as an outline, and the text with its decisions and actions marked."""
    return Markup(
        '<article class="meeting">{}<div class="meeting-columns"><div class="meeting-side">{}{}</div>'
        '<div class="meeting-text"><p class="key"><span class="swatch decision"></span>decision '
        '<span class="swatch action"></span>action{}</p>{}</div></div></article>'
    ).format(
        _facts(meeting),
        _outline(meeting, decisions, actions),
        _attendance(meeting.people),
        Markup(' <span class="swatch quote"></span>the words you followed') if quote else EMPTY,
        text_with_marks(meeting, marks_of(decisions, actions), quote),
    )


def heading(meeting: Meeting) -> Markup:
    """Body and date."""
    return Markup(
        '<a class="to-list" href="#list-column" data-jump="list-column">All meetings</a>'
        '<h2 class="meeting-title" tabindex="-1" data-focus>{}<span>{}</span></h2>'
    ).format(name_of(meeting), spelt(meeting.date))


def _facts(meeting: Meeting) -> Markup:
    clock = " to ".join(time for time in (meeting.start_time, meeting.end_time) if time)
    previous = spelt(meeting.previous_minutes_date) if meeting.previous_minutes_date else ""
    found = (
        ("Organisation", meeting.organisation or ""),
        ("Time", clock),
        ("Place", meeting.venue or ""),
        ("In the chair", meeting.chair or ""),
        ("Minutes approved", previous),
        ("Next meeting", coming(meeting.next_meeting)),
        ("Read from", meeting.source.file),
    )
    lines = [Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value) for name, value in found if value]
    return Markup('<dl class="facts">{}</dl>').format(joined(lines))


def coming(next_meeting: NextMeeting | None) -> str:
    """When and where the body meets next, as far as the minutes say."""
    if next_meeting is None:
        return ""
    day = spelt(next_meeting.date) if next_meeting.date else ""
    return ", ".join(part for part in (day, next_meeting.time or "", next_meeting.place or "") if part)


def _attendance(people: Sequence[Person]) -> Markup:
    if not people:
        return EMPTY
    groups = [(label, [one for one in people if one.status == key]) for key, label in _STATUSES.items()]
    lists = [
        Markup("<h4>{}</h4><ul>{}</ul>").format(label, joined([_person(one) for one in ones]))
        for label, ones in groups
        if ones
    ]
    return Markup('<details class="attendance" open><summary>{}</summary>{}</details>').format(
        f"Attendance ({len(people)})", joined(lists)
    )


def _person(person: Person) -> Markup:
    for_whom = f"for {person.substitutes_for}" if person.substitutes_for else ""
    more = ", ".join(part for part in (person.role or "", person.organisation or "", for_whom) if part)
    detail = Markup(' <span class="quiet-text">{}</span>').format(more) if more else EMPTY
    return Markup("<li>{}{}</li>").format(person.name, detail)


def _outline(meeting: Meeting, decisions: Sequence[Decision], actions: Sequence[Action]) -> Markup:
    """Items with links to their text, and under each the way to its decisions and actions."""
    lines = []
    for n, item in enumerate(meeting.items):
        if item.key == "header":
            continue
        inside = [*_ways(decisions, item.start, item.end, "decision"), *_ways(actions, item.start, item.end, "action")]
        ways = Markup(' <span class="ways">{}</span>').format(joined(inside, " ")) if inside else EMPTY
        below = Markup(' class="below"') if item.parent else EMPTY
        number = Markup('<span class="number">{}</span> ').format(item.number) if item.number else EMPTY
        lines.append(
            Markup('<li{}><a href="#item-{}" data-jump="item-{}">{}{}</a>{}</li>').format(
                below, n, n, number, shown(item.title), ways
            )
        )
    return Markup('<nav class="outline" aria-label="Items"><h3>Items</h3><ol>{}</ol></nav>').format(joined(lines))


def _ways(rows: Sequence[Decision] | Sequence[Action], start: int, end: int, kind: str) -> Iterable[Markup]:
    """One small link for each decision or action whose words stand in the item."""
    for row in rows:
        found = row.evidence[0]
        if start <= found.start < end:
            yield Markup('<a class="way {}" href="#at-{}" data-jump="at-{}" title="{}">{}</a>').format(
                kind, found.start, found.start, shown(row.text), kind
            )


def upload_report(done: Sequence[Added], waiting: Sequence[str] = ()) -> Markup:
    """What became of each file, and those that are still to come."""
    lines = [_outcome(one) for one in done]
    lines += [
        Markup('<li class="{}"><span class="file">{}</span> <span>{}</span></li>').format(
            "reading" if n == 0 else "queued", name, "reading…" if n == 0 else "waiting"
        )
        for n, name in enumerate(waiting)
    ]
    head = f"{len(done)} of {counted(len(done) + len(waiting), 'file')} read" if waiting else counted(len(done), "file")
    return Markup('<div class="report" role="status" aria-live="polite"><p>{}</p><ul>{}</ul></div>').format(
        head, joined(lines)
    )


def _outcome(one: Added) -> Markup:
    name = one.file.replace("\\", "/").rsplit("/", 1)[-1]
    if one.outcome == "failed" or one.meeting_id is None:
        return Markup('<li class="failed"><span class="file">{}</span> <span>{}</span></li>').format(
            name, one.reason or ""
        )
    words = {"added": "added", "replaced": "replaced the earlier version", "unchanged": "is already here, unchanged"}
    found = (
        f", {counted(one.decisions, 'decision')}, {counted(one.actions, 'action')}"
        if one.outcome != "unchanged"
        else ""
    )
    notice = Markup('<p class="notice">{}</p>').format(one.notice) if one.notice else EMPTY
    return Markup(
        '<li class="done"><span class="file">{}</span> <span>{}{}</span> <a href="{}" data-event="open" '
        'data-meeting="{}">Open</a>{}</li>'
    ).format(name, words.get(one.outcome, one.outcome), found, meeting_link(one.meeting_id), one.meeting_id, notice)
