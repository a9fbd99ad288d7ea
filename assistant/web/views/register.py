"""Actions and decisions of all meetings as tables, filtered and sorted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from assistant.domain import Action, Decision
from assistant.web.filters import Filters, Meetings, overdue
from assistant.web.views.summary import due, owners
from assistant.web.views.text import EMPTY, Place, counted, joined, shown, where

SHOWN = 300
"""Rows on the page; a download has them all."""


def actions_table(actions: Sequence[Action], meetings: Meetings, today: date, filters: Filters) -> Markup:
    """The actions with their owners, dates and places."""
    late = sum(overdue(one, today) for one in actions)
    rows = joined(
        [
            Markup('<tr class="{}"><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>').format(
                "late" if overdue(one, today) else "",
                _told(one),
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


def _told(action: Action) -> Markup:
    status = (
        Markup(' <span class="badge">{}</span>').format(action.status.replace("_", " "))
        if action.status != "open"
        else EMPTY
    )
    note = Markup('<span class="row-note">{}</span>').format(action.note) if action.note else EMPTY
    return Markup("{}{}{}").format(shown(action.text), status, note)


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
