"""One meeting on a page, every line with its item."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from urllib.parse import quote as url_quote

from markupsafe import Markup

from assistant.domain import Action, Decision, Evidence, Meeting, Summary
from assistant.web.views.meetings import coming
from assistant.web.views.text import EMPTY, item_label, joined, shown, spelt

DOWNLOADS = (
    ("docx", "Word"),
    ("md", "Markdown"),
    ("json", "JSON"),
    ("csv", "Actions as CSV"),
    ("ics", "Actions as calendar"),
    ("zip", "A calendar for each owner"),
)


def downloads(meeting_id: str) -> Markup:
    """A link for each format."""
    links = joined(
        [
            Markup('<li><a class="download" href="export/meeting/{}.{}" download>{}</a></li>').format(
                url_quote(meeting_id, safe=""), suffix, name
            )
            for suffix, name in DOWNLOADS
        ]
    )
    return Markup('<div class="downloads"><h3>Download</h3><ul>{}</ul></div>').format(links)


def working(sentence: str) -> Markup:
    """A summary on its way."""
    return Markup('<p class="working" role="status"><span class="pulse" aria-hidden="true"></span>{}</p>').format(
        sentence
    )


def summary_page(meeting: Meeting, summary: Summary, today: date) -> Markup:
    """Headline, what was discussed, decisions, actions, next meeting."""
    when = coming(summary.next_meeting or meeting.next_meeting)
    parts = [
        Markup('<p class="headline">{}</p>').format(shown(summary.headline)),
        Markup('<p class="notice">{}</p>').format(summary.notice) if summary.notice else EMPTY,
        _points(meeting, summary),
        _decisions(summary.decisions),
        _actions(summary.actions, today),
        Markup("<h3>Next meeting</h3><p>{}</p>").format(when) if when else EMPTY,
        Markup('<p class="searched">{}</p>').format(_made(summary)),
    ]
    return Markup(
        '<section class="summary" aria-label="Summary"><h2 tabindex="-1" data-focus>Summary</h2>{}</section>'
    ).format(joined(parts))


def _made(summary: Summary) -> str:
    if summary.model:
        return f"Written by {summary.model}; every line is checked against the minutes"
    return "In the minutes’ own words"


def _points(meeting: Meeting, summary: Summary) -> Markup:
    if not summary.points:
        return EMPTY
    parts = []
    for key, points in groupby(summary.points, key=lambda point: point.evidence.item):
        item = meeting.item(key)
        title = (
            Markup('<span class="number">{}</span> {}').format(item.number or "", shown(item.title)) if item else key
        )
        lines = joined([Markup("<li>{} {}</li>").format(shown(point.text), _way(point.evidence)) for point in points])
        parts.append(Markup("<h4>{}</h4><ul>{}</ul>").format(title, lines))
    return Markup('<h3>What was discussed</h3><div class="points">{}</div>').format(joined(parts))


def _way(evidence: Evidence) -> Markup:
    """The item as a link that marks the words in the text below."""
    return Markup(
        '<a class="item-ref" href="#words" data-event="words" data-start="{}" data-end="{}" '
        'title="Show the words">{}</a>'
    ).format(evidence.start, evidence.end, item_label(evidence.item))


def _decisions(decisions: Sequence[Decision]) -> Markup:
    if not decisions:
        return Markup("<h3>Decisions</h3><p class='note'>None is recorded.</p>")
    lines = joined(
        [
            Markup('<li><span class="kind">{}</span> {} {}</li>').format(
                one.kind, shown(one.text), _way(one.evidence[0])
            )
            for one in decisions
        ]
    )
    return Markup('<h3>Decisions</h3><ul class="decisions">{}</ul>').format(lines)


def _actions(actions: Sequence[Action], today: date) -> Markup:
    if not actions:
        return Markup("<h3>Actions</h3><p class='note'>None is recorded.</p>")
    rows = joined(
        [
            Markup("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>").format(
                shown(one.text), owners(one), due(one, today), _way(one.evidence[0])
            )
            for one in actions
        ]
    )
    return Markup(
        '<h3>Actions</h3><div class="table-wrap" tabindex="0" role="region" aria-label="Actions"><table><thead><tr>'
        '<th scope="col">Action</th><th scope="col">Owner</th><th scope="col">Due</th><th scope="col">Item</th></tr>'
        "</thead><tbody>{}</tbody></table></div>"
    ).format(rows)


def owners(action: Action) -> Markup:
    """Who has to do it; a name that the attendance does not settle is shown as written."""
    if not action.owners:
        return Markup('<span class="quiet-text">nobody named</span>')
    return joined([shown(owner.name) for owner in action.owners], ", ")


def due(action: Action, today: date) -> Markup:
    """When it is due, and whether that is past."""
    if action.due is None:
        return shown(action.due_text or "") if action.due_text else Markup('<span class="quiet-text">no date</span>')
    late = Markup(' <span class="badge late">overdue</span>') if action.is_overdue(today) else EMPTY
    return Markup('<span class="nowrap">{}</span>{}').format(spelt(action.due), late)
