"""Questions to the register: decisions and actions by filter, complete, in the order of meetings and minutes."""

import re
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, bindparam, func, or_, select

from assistant.domain import Action, Decision, QueryPlan, Report
from assistant.domain.answers import Outcome
from assistant.domain.minutes import HEADER
from assistant.language.names import clean_name
from assistant.library import schema
from assistant.library.register import load_reports
from assistant.library.terms import terms

_MEETING = schema.meetings.c
_SAID = {"approved": "approved ratified adopted accepted authorised"}
"""Other verbs of a kind of decision."""
_SETTLED: dict[Outcome, tuple[str, ...]] = {
    "unanimous": ("unanim", "nem con", "nem. con", "nemine", "all in favour", "without dissent", "none against"),
    "deferred": ("deferr", " defer ", "postpone", "held over", "adjourn", "put off", "put back", "hold over"),
    "refused": ("reject", "refus", "defeated", "turned down", "not approved", "not agreed", "not supported", " lost"),
}
"""Words of a decision, one of which says that it was settled so."""
_OF = re.compile(r"\s*,\s+|\s+(?:of|at)\s+(?:the\s+)?", re.IGNORECASE)
"""What stands between a body and whose it is: "Governing Board of Wrenfold School"."""
Record = TypeVar("Record", Action, Decision)


def among(column: ColumnElement[int], keys: Collection[int]) -> ColumnElement[bool]:
    """Whether ``column`` is one of ``keys``, written into the statement: databases limit how many may be bound."""
    return column.in_(bindparam(None, list(keys), expanding=True, literal_execute=True))


class MeetingFilter(NamedTuple):
    """Which meetings: each field limits, None does not. ``since`` and ``until`` are inclusive."""

    keys: Collection[int] | None = None
    body: str | None = None
    since: date | None = None
    until: date | None = None

    def apply(self, query: Select[Any]) -> Select[Any]:
        """``query``, which selects from meetings, limited."""
        if self.keys is not None:
            query = query.where(among(_MEETING.key, self.keys))
        if self.body:
            whole = _without_nul(self.body)
            query = query.where(or_(_named(whole), and_(*map(_named, _OF.split(whole)))))
        if self.since:
            query = query.where(_MEETING.date >= self.since)
        if self.until:
            query = query.where(_MEETING.date <= self.until)
        return query


def _named(words: str) -> ColumnElement[bool]:
    """Whether the body or its organisation is called so, or a part of it."""
    return or_(
        _MEETING.body.icontains(words, autoescape=True),
        _MEETING.organisation.icontains(words, autoescape=True),
    )


def _without_nul(words: str) -> str:
    """Words as they can be compared: SQLite would read no further than a NUL, and PostgreSQL not take it at all."""
    return words.replace("\0", "\N{REPLACEMENT CHARACTER}")


class Found(NamedTuple):
    """The latest records that answer, how many there are in all, and in how many meetings."""

    latest: tuple[Action, ...] | tuple[Decision, ...]
    total: int
    meetings: int


def decisions(
    connection: Connection,
    meetings: MeetingFilter,
    *,
    items: Collection[str] = (),
    kinds: Collection[str] = (),
    text: str | None = None,
) -> tuple[Decision, ...]:
    """Every decision that all the filters let through."""
    return _read(Decision, connection, _decisions(meetings, items, kinds, text), schema.decisions)


def _decisions(
    meetings: MeetingFilter, items: Collection[str], kinds: Collection[str], text: str | None
) -> Select[Any]:
    table = schema.decisions
    query = _rows(table, meetings, items, text)
    return query.where(table.c.kind.in_(list(kinds))) if kinds else query


def attended(connection: Connection, names: Collection[str]) -> frozenset[str]:
    """Ids of the meetings in whose attendance somebody of ``names`` stands."""
    people = schema.people
    query = select(_MEETING.id).join(people, people.c.meeting_key == _MEETING.key)
    return frozenset(connection.execute(query.where(people.c.name.in_(list(names)))).scalars())


def reports(connection: Connection, keys: Collection[int] | None) -> dict[str, tuple[Report, ...] | None]:
    """Meeting id -> what that meeting was told of earlier actions, None where nobody looked for it yet."""
    rows = connection.execute(MeetingFilter(keys).apply(select(_MEETING.id, _MEETING.reports)))
    return {row.id: load_reports(row.reports) for row in rows}


def titles(connection: Connection, keys: Collection[int] | None) -> dict[tuple[str, str], str]:
    """(meeting id, item key) -> the item's title, for the meetings ``keys`` (None: all)."""
    passages = schema.passages.c
    query = select(_MEETING.id, passages.item, passages.title).distinct().where(_MEETING.key == passages.meeting_key)
    query = query.where(passages.item != HEADER)
    rows = connection.execute(query if keys is None else query.where(among(passages.meeting_key, keys)))
    return {(row.id, row.item): row.title for row in rows}


class Due(NamedTuple):
    """When an action is due, inclusive; with either end given, one without a date is left out."""

    first: date | None = None
    last: date | None = None


def actions(
    connection: Connection,
    meetings: MeetingFilter,
    *,
    items: Collection[str] = (),
    owners: Collection[str] = (),
    due: Due = Due(),  # noqa: B008 - immutable
    text: str | None = None,
) -> tuple[Action, ...]:
    """Every action that all the filters let through; any one of ``owners`` will do."""
    return _read(Action, connection, _actions(meetings, items, owners, due, text), schema.actions)


def _actions(
    meetings: MeetingFilter, items: Collection[str], owners: Collection[str], due: Due, text: str | None
) -> Select[Any]:
    table = schema.actions
    query = _rows(table, meetings, items, text)
    if owners:
        wanted = {term.casefold().strip() for owner in owners for term in (owner, clean_name(owner))}
        owned = select(schema.owners.c.action_id).where(schema.owners.c.term.in_(sorted(wanted)))
        query = query.where(table.c.id.in_(owned))
    if due.first:
        query = query.where(table.c.due >= due.first)
    if due.last:
        query = query.where(table.c.due <= due.last)
    return query


def answering(connection: Connection, plan: QueryPlan, keys: Collection[int] | None, most: int) -> Found:
    """The latest ``most`` actions or decisions of the meetings ``keys`` that ``plan`` asks for; all are counted."""
    limits, words = MeetingFilter(keys), plan.search or None
    if plan.intent == "actions":
        query = _actions(limits, plan.items, plan.people, Due(plan.due_from, plan.due_to), words)
        latest: tuple[Action, ...] | tuple[Decision, ...] = _read(Action, connection, query, schema.actions, most)
    else:
        table = schema.decisions
        query = _decisions(limits, plan.items, (), words)
        if plan.kinds:  # whoever asks what was approved means the budget, too, of which it was resolved to approve it
            said = [word for kind in plan.kinds for word in terms(_SAID.get(kind, kind))]
            query = query.where(or_(table.c.kind.in_(plan.kinds), *_words(table, said)))
        for outcome in plan.outcomes:
            query = query.where(or_(*(table.c.record.icontains(word) for word in _SETTLED[outcome])))
        latest = _read(Decision, connection, query, schema.decisions, most)
    if len(latest) < most:
        return Found(latest, len(latest), len({one.meeting_id for one in latest}))
    # Only the latest are made into objects: a body may have set thousands of actions.
    each = query.with_only_columns(_MEETING.key).subquery()
    total, meetings = connection.execute(select(func.count(), func.count(each.c.key.distinct()))).one()
    return Found(latest, total, meetings)


def _read(
    kind: type[Record], connection: Connection, query: Select[Any], table: Table, most: int | None = None
) -> tuple[Record, ...]:
    """The records of ``table`` that ``query`` finds, in the order of meetings; of more than ``most`` the last."""
    order = (_MEETING.date, _MEETING.id, table.c.n)
    last_first = query.order_by(*(column.desc() for column in order)).limit(most)
    records = connection.execute(query.order_by(*order) if most is None else last_first).scalars().all()
    return tuple(kind.model_validate_json(record) for record in (records if most is None else reversed(records)))


def _rows(table: Table, meetings: MeetingFilter, items: Collection[str], text: str | None) -> Select[Any]:
    """The records of ``table`` for the filters that decisions and actions share; every word of ``text`` must occur."""
    query = meetings.apply(select(table.c.record).join(schema.meetings, _MEETING.key == table.c.meeting_key))
    if items:
        query = query.where(table.c.item.in_(list(items)))
    return query.where(and_(True, *_words(table, terms(text or ""))))


def _words(table: Table, wanted: Sequence[str]) -> list[Any]:
    return [table.c.words.contains(f" {term} ", autoescape=True) for term in wanted]
