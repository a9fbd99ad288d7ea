"""Rich tables and pages. Text from minutes is shown as text: never as markup."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from assistant.cli.common import cost
from assistant.language.characters import visible

if TYPE_CHECKING:
    from assistant.domain import Action, Answer, CatalogueEntry, Decision, Meeting, Passage, Summary


def _table(*columns: str, title: str | None = None) -> Table:
    table = Table(
        title=title, title_justify="left", box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0)
    )
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _text(words: str, style: str = "") -> Text:
    """``words`` without characters that would act on the terminal: escape sequences, overrides of direction."""
    return Text(visible(words), style=style)


def _row(table: Table, *cells: str | None) -> None:
    table.add_row(*(_text(" ".join((cell or "").split())) for cell in cells))


def _day(when: date | None) -> str:
    return when.isoformat() if when else ""


def meetings(found: Sequence[CatalogueEntry]) -> RenderableType:
    """Id, date and body of each."""
    from assistant.domain import name_of  # noqa: PLC0415 - `--help` imports this module, and pydantic takes its time

    table = _table("id", "date", "body", "organisation")
    for entry in found:
        _row(table, entry.meeting_id, _day(entry.date), name_of(entry), entry.organisation)
    return table


def meeting(one: Meeting) -> RenderableType:
    """Header, attendance and items."""
    head = _table("", "")
    coming = one.next_meeting
    for name, value in (
        ("body", one.body),
        ("organisation", one.organisation),
        ("date", _day(one.date)),
        ("time", " to ".join(clock for clock in (one.start_time, one.end_time) if clock)),
        ("venue", one.venue),
        ("chair", one.chair),
        ("minutes approved", _day(one.previous_minutes_date)),
        ("next meeting", " ".join(p for p in (_day(coming.date), coming.time, coming.place) if p) if coming else None),
        ("file", one.source.file),
    ):
        if value:
            _row(head, name, value)
    people = _table("name", "status", "role", "organisation", title="\nAttendance")
    for person in one.people:
        _row(people, person.name, person.status.replace("_", " "), person.role, person.organisation)
    items = _table("item", "title", title="\nItems")
    for item in one.agenda():
        _row(items, item.number, item.title)
    return Group(_text(one.id, style="bold"), head, people, items)


def decisions(found: Sequence[Decision]) -> RenderableType:
    """Meeting, item, kind and text of each."""
    table = _table("meeting", "item", "kind", "decision")
    for one in found:
        _row(table, one.meeting_id, one.item, one.kind, one.text)
    return table


def actions(found: Sequence[Action]) -> RenderableType:
    """Meeting, item, owner, due date, text and how it stands of each."""
    later = any(one.reported for one in found)
    table = _table("meeting", "item", "owner", "due", "action", *(("told since",) if later else ()))
    for one in found:
        owners = ", ".join(owner.name for owner in one.owners)
        since = (_standing(one),) if later else ()
        _row(table, one.meeting_id, one.item, owners, _day(one.due) or one.due_text, one.text, *since)
    return table


def _standing(action: Action) -> str:
    """How an action stands by what a later meeting was told, and where that stands."""
    told = action.reported
    if told is None:
        return ""
    state = "" if action.stands == "open" else f"{action.stands.replace('_', ' ')}: "
    return f"{state}{told.evidence.meeting_id}, {told.evidence.item}"


def passages(found: Sequence[Passage]) -> RenderableType:
    """Where each stands and its words."""
    parts: list[RenderableType] = []
    for passage in found:
        parts.append(_text(f"{passage.meeting_id}, item {passage.item} {passage.title}".rstrip(), style="bold"))
        parts.append(Padding(_text(" ".join(passage.text.split())), (0, 0, 1, 2)))
    return Group(*parts)


def answer(one: Answer) -> RenderableType:
    """The answer, its citations, and what was searched."""
    parts: list[RenderableType] = [_text(one.text, style="italic" if one.abstained else "")]
    if one.citations:
        parts.append(_text(""))
    for cite in one.citations:
        where = f"[{cite.n}] {cite.meeting_id}, item {cite.item} {cite.title if cite.title != cite.item else ''}"
        parts.append(_text(f"{where.rstrip()}: “{' '.join(cite.quote.split())}”", style="dim"))
    looked = f"{one.searched.meetings} of {one.searched.of} meetings searched"
    if one.searched.unreadable:
        looked += f", {one.searched.unreadable} files could not be read"
    spent = cost(one.tokens_in, one.tokens_out)
    parts.append(_text(f"\n{looked} · {one.model or one.engine} · {one.took_ms} ms{spent}", style="dim"))
    if one.notice:
        parts.append(_text(one.notice, style="yellow"))
    return Group(*parts)


def summary(one: Summary) -> RenderableType:
    """Headline, points, decisions, actions and the next meeting."""
    parts: list[RenderableType] = [_text(one.headline, style="bold"), _text("")]
    for point in one.points:
        parts.append(_text(f"• {' '.join(point.text.split())} [{point.evidence.item}]"))
    if one.decisions:
        parts += [_text("\nDecisions", style="bold"), _plain_decisions(one.decisions)]
    if one.actions:
        parts += [_text("\nActions", style="bold"), _plain_actions(one.actions)]
    if one.next_meeting and one.next_meeting.date:
        coming = one.next_meeting
        words = " ".join(part for part in (_day(coming.date), coming.time, coming.place) if part)
        parts.append(_text(f"\nNext meeting: {words}"))
    if spent := cost(one.tokens_in, one.tokens_out):
        parts.append(_text(f"\n{one.model}{spent}", style="dim"))
    if one.notice:
        parts.append(_text(one.notice, style="yellow"))
    return Group(*parts)


def _plain_decisions(found: Sequence[Decision]) -> RenderableType:
    table = _table("item", "kind", "decision")
    for one in found:
        _row(table, one.item, one.kind, one.text)
    return table


def _plain_actions(found: Sequence[Action]) -> RenderableType:
    table = _table("item", "owner", "due", "action")
    for one in found:
        _row(table, one.item, ", ".join(owner.name for owner in one.owners), _day(one.due) or one.due_text, one.text)
    return table
