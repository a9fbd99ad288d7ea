"""What somebody narrows meetings, actions and decisions to, and the rows that are left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, Self, TypeVar
from urllib.parse import urlencode

from pydantic import Field, ValidationError

from assistant.domain import Action, CatalogueEntry, Decision, Frozen, spelt
from assistant.errors import MinutesError
from assistant.language.words import plain

if TYPE_CHECKING:
    from assistant.assistant import Assistant

SOON = timedelta(days=30)

DueFilter = Literal["any", "overdue", "soon", "dated", "undated"]
StatusFilter = Literal["any", "open", "carried_over", "done"]
SortKey = Literal["due", "newest", "oldest", "owner"]
DUE_FILTERS: Mapping[str, DueFilter] = {
    "Any": "any",
    "Overdue": "overdue",
    "Due in the next 30 days": "soon",
    "With a date": "dated",
    "Without a date": "undated",
}
STATUS_FILTERS: Mapping[str, StatusFilter] = {
    "Any": "any",
    "Open": "open",
    "Reported carried over": "carried_over",
    "Reported done": "done",
}
SORTS: Mapping[str, SortKey] = {
    "Due date": "due",
    "Newest meeting": "newest",
    "Oldest meeting": "oldest",
    "Owner": "owner",
}
Meetings = Mapping[str, CatalogueEntry]
Row = TypeVar("Row", Action, Decision)


class Filters(Frozen):
    """Narrows the register; empty means everything. Dates are the meeting's, inclusive."""

    owner: str = Field(default="", max_length=200)
    body: str = Field(default="", max_length=300)
    since: date | None = None
    until: date | None = None
    due: DueFilter = "any"
    status: StatusFilter = "any"
    text: str = Field(default="", max_length=300)
    sort: SortKey = "due"

    @classmethod
    def of(cls, values: Mapping[str, str | None]) -> Self:
        """From the fields of a page or the query of an address; what is empty is left out.

        Raises:
            MinutesError: a value that is no filter.

        """
        try:
            return cls.model_validate({name: value for name, value in values.items() if value})
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"])
            raise MinutesError(f"The filter {name} cannot be used ({first['msg']}); clear it and try again.") from error

    def query(self) -> str:
        """The filters as the query of an address."""
        set_ = {name: str(value) for name, value in self if value and value != type(self).model_fields[name].default}
        return urlencode(set_)

    def described(self, kind: str) -> str:
        """The filters in words, as the heading of a download: "Actions of Ann Petrie, overdue"."""
        words = [f"{kind.capitalize()}{f' of {self.owner}' if self.owner else ''}"]
        words += [self.body] if self.body else []
        words += [f"meetings from {spelt(self.since)}"] if self.since else []
        words += [f"meetings until {spelt(self.until)}"] if self.until else []
        words += [label.lower() for label, key in DUE_FILTERS.items() if key == self.due != "any"]
        words += [label.lower() for label, key in STATUS_FILTERS.items() if key == self.status != "any"]
        words += [f"with “{self.text}”"] if self.text else []
        return ", ".join(words)


def by_id(assistant: Assistant) -> dict[str, CatalogueEntry]:
    """Every meeting kept, by its id."""
    return {entry.meeting_id: entry for entry in assistant.meetings()}


def bodies(meetings: Meetings) -> list[str]:
    """The bodies there are minutes of, by name."""
    return sorted({plain(entry.body) for entry in meetings.values() if entry.body}, key=str.casefold)


def scope(meetings: Meetings, filters: Filters) -> list[str] | None:
    """The ids of the meetings that body and period leave; None where nothing is narrowed.

    Raises:
        MinutesError: no meeting is left.

    """
    if not (filters.body or filters.since or filters.until):
        return None
    left = [id_ for id_, entry in meetings.items() if _within(entry, filters)]
    if not left:
        raise MinutesError("There are no minutes of that body and period; widen the filters and ask again.")
    return left


def _within(entry: CatalogueEntry, filters: Filters) -> bool:
    if filters.body and plain(entry.body or "") != filters.body:
        return False
    if filters.since is None and filters.until is None:
        return True
    return entry.date is not None and (filters.since or date.min) <= entry.date <= (filters.until or date.max)


def owners(assistant: Assistant) -> list[str]:
    """Everybody who owns an action, by name."""
    return sorted({owner.name for action in assistant.actions() for owner in action.owners}, key=str.casefold)


def actions_for(assistant: Assistant, filters: Filters, meetings: Meetings, today: date) -> list[Action]:
    """The actions that the filters let through, in their order."""
    found = assistant.actions(
        owner=filters.owner or None,
        body=filters.body or None,
        since=filters.since,
        until=filters.until,
        status=None if filters.status == "any" else filters.status,
        text=filters.text or None,
    )
    return in_order(narrowed(found, filters.due, today), filters.sort, meetings)


def decisions_for(assistant: Assistant, filters: Filters, meetings: Meetings) -> list[Decision]:
    """The decisions that the filters let through; owner and due date are no business of theirs."""
    found = assistant.decisions(
        body=filters.body or None, since=filters.since, until=filters.until, text=filters.text or None
    )
    return in_order(found, filters.sort, meetings)


def narrowed(actions: Sequence[Action], wanted: DueFilter, today: date) -> list[Action]:
    """The actions that the due filter lets through."""
    tests: dict[DueFilter, Callable[[Action], bool]] = {
        "any": lambda _: True,
        "overdue": lambda one: one.is_overdue(today),
        "soon": lambda one: one.due is not None and today <= one.due <= today + SOON,
        "dated": lambda one: one.due is not None,
        "undated": lambda one: one.due is None,
    }
    return [one for one in actions if tests[wanted](one)]


def in_order(rows: Sequence[Row], key: SortKey, meetings: Meetings) -> list[Row]:
    """Rows in the order asked for; within it by meeting, and as they stand in the minutes."""

    def held(one: Row) -> date:
        entry = meetings.get(one.meeting_id)
        return (entry.date if entry else None) or date.min

    by_meeting = sorted(rows, key=held, reverse=key == "newest")
    if key == "due":
        return sorted(by_meeting, key=lambda one: (isinstance(one, Action) and one.due) or date.max)
    return sorted(by_meeting, key=_first_owner) if key == "owner" else by_meeting


def _first_owner(one: Action | Decision) -> tuple[bool, str]:
    named = one.owners if isinstance(one, Action) else ()
    return (not named, named[0].name.casefold() if named else "")
