"""Rows that answer a plan: complete, computed by code, each with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain import (
    Action,
    CatalogueEntry,
    Decision,
    QueryPlan,
    Row,
    bodies,
    label_of,
    names,
    spelt,
)
from assistant.flows.following import followed
from assistant.flows.minuted_rows import rows_of_minutes

if TYPE_CHECKING:
    from assistant.library import Library

LATEST = 60
"""Meetings whose headers or attendance are listed, the latest, where nothing narrows the question down."""
MOST = 200
"""Rows that are listed, the latest; all of them are counted."""


class Listed(NamedTuple):
    """The rows that answer, how many there are in all, in how many meetings, and what to tell of those not listed."""

    rows: tuple[Row, ...] = ()
    total: int = 0
    meetings: int = 0
    notice: str | None = None


def register_rows(plan: QueryPlan, scope: Sequence[CatalogueEntry], library: Library, today: date) -> Listed:
    """The rows for ``plan``; none where it is a question of text or the register has nothing."""
    if plan.intent == "text":
        return Listed()
    if plan.intent in ("actions", "decisions"):
        ids = [entry.meeting_id for entry in scope]
        listed = _overdue(plan, ids, library, today) if plan.overdue else _of_register(plan, ids, library)
    else:
        listed = _of_minutes(plan, scope, library)
    if len(scope) == 1:
        return listed
    shown = {row.evidence.meeting_id for row in listed.rows}
    name = names(scope)
    labels = {entry.meeting_id: label_of(entry, name[entry.meeting_id]) for entry in scope if entry.meeting_id in shown}
    return listed._replace(rows=tuple(_labelled(row, labels[row.evidence.meeting_id]) for row in listed.rows))


def _of_register(plan: QueryPlan, ids: Sequence[str], library: Library) -> Listed:
    """Actions or decisions, by the date of their meetings."""
    latest, total, meetings = library.answering(plan, ids, MOST)
    notice = _only_latest(total) if total > MOST else None
    return Listed(tuple(_row(one) for one in latest), total, meetings, notice)


def _overdue(plan: QueryPlan, ids: Sequence[str], library: Library, today: date) -> Listed:
    """Actions that were due before today and that no later meeting was told are done."""
    last = today - timedelta(days=1)
    found = library.actions(
        meetings=ids,
        items=plan.items,
        owners=plan.people,
        due_from=plan.due_from,
        due_to=min(plan.due_to or last, last),
        text=plan.search or None,
    )
    late = [one for one in followed(found, library) if one.is_overdue(today)]
    notice = _only_latest(len(late)) if len(late) > MOST else None
    meetings = len({one.meeting_id for one in late})
    return Listed(tuple(_row(one) for one in late[-MOST:]), len(late), meetings, notice)


def _only_latest(total: int) -> str:
    return f"Only the latest {MOST} of {total:,} are listed; name a body, a person or a year for others."


def _of_minutes(plan: QueryPlan, scope: Sequence[CatalogueEntry], library: Library) -> Listed:
    """People or header fields, out of the minutes themselves, by the date of the meetings."""
    scope, notice = _narrowed(plan, scope, library)
    if plan.fields == ("next_meeting",):  # only a body's last meeting can say when it meets next
        body = bodies(scope)
        scope = list({body[entry.meeting_id]: entry for entry in scope}.values())
    rows = tuple(rows_of_minutes(plan, [entry.meeting_id for entry in scope], library))
    if len(rows) > MOST:
        notice = notice or _only_latest(len(rows))
    return Listed(rows[-MOST:], len(rows), len({row.evidence.meeting_id for row in rows}), notice if rows else None)


def _narrowed(
    plan: QueryPlan, scope: Sequence[CatalogueEntry], library: Library
) -> tuple[Sequence[CatalogueEntry], str | None]:
    """The meetings whose headers or attendance are looked through: those of the people named, else the latest."""
    if len(scope) <= LATEST or plan.fields == ("next_meeting",):
        return scope, None
    if plan.people:
        there = library.attended(plan.people)
        return [entry for entry in scope if entry.meeting_id in there], None
    told = f"Only the latest {LATEST} of {len(scope):,} meetings are listed; name a body, a month or a year for others."
    return scope[-LATEST:], told


def _labelled(row: Row, label: str) -> Row:
    """The row with its meeting named, for answers over several meetings."""
    return row.model_copy(update={"values": {**row.values, "meeting": label}})


def _row(one: Action | Decision) -> Row:
    if isinstance(one, Decision):
        return Row(kind="decision", values={"decision": one.text}, evidence=one.evidence[0])
    values = {
        "action": one.text,
        "owner": ", ".join(owner.name for owner in one.owners),
        "due": f"by {spelt(one.due)}" if one.due else one.due_text or "",
    }
    return Row(kind="action", values=values, evidence=one.evidence[0])


__all__ = ["Listed", "register_rows"]
