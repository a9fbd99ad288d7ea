"""iCalendar: a to-do for each action, an all-day entry where it has a date, and the next meeting.

Many calendars show entries and no to-dos, so that an action with a date is written as both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from assistant.domain import Action, CatalogueEntry, Meeting, name_of
from assistant.exports import wording

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Todo

LONGEST_TITLE = 120
"""Characters of an entry's title; the whole text is in its description."""
_HOUR = timedelta(hours=1)


def actions_calendar(
    actions: Sequence[Action], meetings: Mapping[str, CatalogueEntry], held: Meeting | None = None
) -> bytes:
    """All ``actions`` in one file; with ``held``, also the meeting that it says comes next."""
    from icalendar import Calendar  # noqa: PLC0415

    calendar: Calendar = Calendar()
    calendar.add("prodid", "-//Matters Arising//minutes//EN")
    calendar.add("version", "2.0")
    for action in actions:
        where = wording.title_of(meetings.get(action.meeting_id), action.meeting_id)
        entry = meetings.get(action.meeting_id)
        calendar.add_component(_todo(action, where, entry))
        if action.due and action.stands != "done":
            calendar.add_component(_due_day(action, action.due, where, entry))
    if held is not None:
        for event in _next_meeting(held):
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def by_owner(actions: Sequence[Action]) -> dict[str, list[Action]]:
    """Owner's name -> what is theirs, in the order given; "no owner" for what nobody was named for."""
    owned: dict[str, list[Action]] = {}
    for action in actions:
        for name in dict.fromkeys(wording.shown(owner.name) for owner in action.owners) or ("no owner",):
            owned.setdefault(name, []).append(action)
    return owned


def _todo(action: Action, where: str, entry: CatalogueEntry | None) -> Todo:
    from icalendar import Todo  # noqa: PLC0415

    todo: Todo = Todo()
    _describe(todo, action, where, entry, kind="todo")
    if action.due:
        todo.add("due", action.due)
    todo.add("status", "COMPLETED" if action.stands == "done" else "NEEDS-ACTION")
    return todo


def _due_day(action: Action, due: date, where: str, entry: CatalogueEntry | None) -> Event:
    from icalendar import Event  # noqa: PLC0415

    event: Event = Event()
    _describe(event, action, where, entry, kind="due")
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("transp", "TRANSPARENT")  # a day on which something is due is not a day that is taken
    return event


def _describe(component: Todo | Event, action: Action, where: str, entry: CatalogueEntry | None, kind: str) -> None:
    text = wording.shown(action.text)
    owner = wording.owners(action)
    named = any(text.startswith((one.name, one.as_written)) for one in action.owners)
    title = f"{owner}: {text}" if owner and not named else text
    quotes = "\n".join(f"“{wording.shown(found.quote)}”" for found in action.evidence)
    component.add("uid", f"{kind}-{action.id}@matters-arising")
    component.add("dtstamp", _stamp(entry.date if entry else None))
    component.add("summary", title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…")
    component.add("description", f"{text}\n\n{where}, {wording.item_name(action.item)}:\n{quotes}")


def _next_meeting(held: Meeting) -> Iterator[Event]:
    from icalendar import Event  # noqa: PLC0415

    coming = held.next_meeting
    if coming is None or coming.date is None:
        return
    event: Event = Event()
    event.add("uid", f"next-{held.id}@matters-arising")
    event.add("dtstamp", _stamp(held.date))
    event.add("summary", f"Meeting: {wording.shown(name_of(held))}")
    if coming.time:  # no time zone: the hour is the one on the wall where the body meets
        start = datetime.combine(coming.date, time.fromisoformat(coming.time))
        event.add("dtstart", start)
        event.add("dtend", start + 2 * _HOUR)
    else:
        event.add("dtstart", coming.date)
        event.add("dtend", coming.date + timedelta(days=1))
    if coming.place:
        event.add("location", wording.shown(coming.place))
    yield event


def _stamp(day: date | None) -> datetime:
    """When the entry was made to a calendar: the day of the meeting, so that the same input is the same file."""
    return datetime.combine(day or date(2000, 1, 1), time(), tzinfo=UTC)
