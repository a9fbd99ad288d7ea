"""Actions and decisions of all meetings as tables, filtered and sorted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from textwrap import shorten

from markupsafe import Markup

from assistant.domain import Action, Decision
from assistant.language.words import plain
from assistant.web.filters import Filters, Meetings
from assistant.web.views.summary import due, owners
from assistant.web.views.text import EMPTY, Place, counted, joined, link_to, shown, spelt, where

SHOWN = 300
"""Rows on the page; a download has them all."""
TOLD = 240
"""Characters shown of what a later meeting was told; the link leads to all of it."""


def actions_table(actions: Sequence[Action], meetings: Meetings, today: date, filters: Filters) -> Markup:
    """The actions with their owners, dates and places."""
    late = sum(one.is_overdue(today) for one in actions)
    rows = joined(
        [
            Markup('<tr class="{}"><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>').format(
                "late" if one.is_overdue(today) else "",
                _told(one, meetings),
                owners(one),
                due(one, today),
                _where(one, meetings),
            )
            for one in actions[:SHOWN]
        ]
    )
    count = counted(len(actions), "action") + (f", {late:,} overdue" if late else "")
    formats = (
        ("csv", "CSV"),
        ("ics", "Calendar"),
        ("zip", "A calendar for each owner"),
        ("docx", "Word"),
        ("md", "Markdown"),
    )
    return _table("Actions", count, ("Action", "Owner", "Due", "Minuted at"), rows, len(actions), filters, formats)


def decisions_table(decisions: Sequence[Decision], meetings: Meetings, filters: Filters) -> Markup:
    """The decisions with their kinds and places."""
    rows = joined(
        [
            Markup('<tr><td>{}</td><td><span class="kind">{}</span></td><td>{}</td></tr>').format(
                shown(one.text), one.kind, _where(one, meetings)
            )
            for one in decisions[:SHOWN]
        ]
    )
    formats = (("csv", "CSV"), ("docx", "Word"), ("md", "Markdown"))
    head = ("Decision", "Kind", "Minuted at")
    return _table("Decisions", counted(len(decisions), "decision"), head, rows, len(decisions), filters, formats)


def _told(action: Action, meetings: Meetings) -> Markup:
    note = Markup('<span class="row-note">{}</span>').format(action.note) if action.note else EMPTY
    return Markup("{}{}{}").format(shown(action.text), note, _since(action, meetings))


def _since(action: Action, meetings: Meetings) -> Markup:
    """What a later meeting was told of it, how it stands by that, and a link to the words."""
    told = action.reported
    if told is None:
        return EMPTY
    badge = (
        Markup('<span class="badge">{}</span> ').format(action.stands.replace("_", " "))
        if action.stands != "open"
        else EMPTY
    )
    found = told.evidence
    entry = meetings.get(found.meeting_id)
    place = Markup('<a href="{}">{}</a>').format(
        link_to(Place(found.meeting_id, found.start, found.end)), spelt(entry.date if entry else None)
    )
    words = shorten(plain(found.quote), TOLD, placeholder=" …")
    return Markup('<span class="row-note">{}Told on {}: “{}”</span>').format(badge, place, words)


def _where(one: Action | Decision, meetings: Meetings) -> Markup:
    found = one.evidence[0]
    return where(Place(one.meeting_id, found.start, found.end), one.item, meetings)


def _table(
    name: str,
    count: str,
    head: Sequence[str],
    rows: Markup,
    total: int,
    filters: Filters,
    formats: Sequence[tuple[str, str]],
) -> Markup:
    query = filters.query()
    links = joined(
        [
            Markup('<li><a class="download" href="export/{}.{}{}" download>{}</a></li>').format(
                name.lower(), suffix, f"?{query}" if query else "", label
            )
            for suffix, label in formats
        ]
    )
    columns = joined([Markup('<th scope="col">{}</th>').format(one) for one in head])
    more = (
        Markup('<p class="note">The first {} are shown; a download has them all.</p>').format(SHOWN)
        if total > SHOWN
        else EMPTY
    )
    body = (
        Markup(
            '<div class="table-wrap" tabindex="0" role="region" aria-label="{}"><table class="register"><thead>'
            "<tr>{}</tr></thead><tbody>{}</tbody></table></div>"
        ).format(name, columns, rows)
        if total
        else Markup('<p class="empty-row">Nothing fits these filters.</p>')
    )
    export = (
        Markup('<div class="downloads inline"><h3>Download these</h3><ul>{}</ul></div>').format(links)
        if total
        else EMPTY
    )
    return Markup('<div class="register-head"><p class="count-line" role="status">{}</p>{}</div>{}{}').format(
        count, export, body, more
    )
