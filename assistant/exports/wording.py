"""How meetings, people and dates are put into words in every export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from assistant import domain
from assistant.domain import Action, CatalogueEntry, Evidence, Meeting, NextMeeting, Person, SummaryPoint, label_of
from assistant.language.characters import visible
from assistant.language.words import matching_key, plain

KINDS = {
    "agreed": "Agreed",
    "approved": "Approved",
    "noted": "Noted",
    "endorsed": "Endorsed",
    "resolved": "Resolved",
    "requested": "Requested",
    "recommended": "Recommended",
    "received": "Received",
    "supported": "Supported",
    "other": "Decided",
}
STATUSES = {
    "present": "Present",
    "substitute": "Substitutes",
    "in_attendance": "In attendance",
    "observer": "Observers",
    "apologies": "Apologies",
}
ACTION_STATUSES = {"open": "open", "carried_over": "carried over", "done": "done"}
STANDS = {"carried_over": "Reported carried over", "done": "Reported done"}
NO_ITEM = {"header": "title block and attendance"}
"""Item keys that are names of ours and not the minutes' own."""


def shown(text: str) -> str:
    """``text`` on one line without Markdown marks or characters that only act (controls, direction overrides)."""
    return plain(visible(text))


def spelt(day: date | None) -> str:
    """A day as minutes write it, 3 March 2012; empty for None."""
    return domain.spelt(day) if day else ""


def owners(action: Action) -> str:
    """Everybody who owns ``action``, by name."""
    return ", ".join(shown(owner.name) for owner in action.owners)


def due(action: Action) -> str:
    """When ``action`` is due: the date, else the minutes' own words."""
    return spelt(action.due) or shown(action.due_text or "")


def standing(action: Action, meetings: Mapping[str, CatalogueEntry]) -> str:
    """How ``action`` stands by what a later meeting was told, and where that is; empty where none speaks of it."""
    told = action.reported
    if told is None:
        return ""
    entry = meetings.get(told.evidence.meeting_id)
    held = spelt(entry.date) if entry and entry.date else told.evidence.meeting_id
    where = f"{held}, {item_name(told.evidence.item)}"
    return f"Spoken of on {where}" if action.stands == "open" else f"{STANDS[action.stands]} on {where}"


def item_name(key: str) -> str:
    """How a reference names an item: ``item 4.2``, or the title where there is no number."""
    if key in NO_ITEM:
        return NO_ITEM[key]
    return f"item {key}" if any(char.isdigit() for char in key[:6]) else f"item “{shown(key)}”"


def heading(meeting: Meeting, key: str) -> str:
    """An item's number and title as a heading."""
    item = meeting.item(key)
    if item is None or item.key in NO_ITEM:
        return item_name(key).capitalize()
    title = shown(item.title)
    return f"{item.number}  {title}" if item.number else title


def by_item(points: Sequence[SummaryPoint]) -> list[tuple[str, list[SummaryPoint]]]:
    """The points of a summary under the items they stand in, in their order."""
    return [(key, list(found)) for key, found in groupby(points, key=lambda point: point.evidence.item)]


def reworded(text: str, evidence: Evidence) -> bool:
    """Whether ``text`` says in other words what the minutes say, so that their own words are worth showing."""
    return matching_key(text) not in matching_key(evidence.quote)


def facts(meeting: Meeting) -> list[tuple[str, str]]:
    """(name, words) of the header: date, time, place, chair, whose minutes were approved."""
    clock = " to ".join(time for time in (meeting.start_time, meeting.end_time) if time)
    found = [
        ("Body", shown(meeting.body or "")),
        ("Organisation", shown(meeting.organisation or "")),
        ("Date", spelt(meeting.date)),
        ("Time", clock),
        ("Place", shown(meeting.venue or "")),
        ("In the chair", shown(meeting.chair or "")),
        (
            "Minutes approved",
            f"those of {spelt(meeting.previous_minutes_date)}" if meeting.previous_minutes_date else "",
        ),
    ]
    return [(name, words) for name, words in found if words]


def attendance(meeting: Meeting) -> list[tuple[str, str]]:
    """(status, names) for each status that somebody has."""
    groups = ((label, [person for person in meeting.people if person.status == key]) for key, label in STATUSES.items())
    return [(label, "; ".join(map(person_name, people))) for label, people in groups if people]


def person_name(person: Person) -> str:
    """A name, and in brackets whom the person stands in for."""
    name = shown(person.name)
    return f"{name} (for {shown(person.substitutes_for)})" if person.substitutes_for else name


def next_meeting(coming: NextMeeting | None) -> str:
    """When and where the body meets next, as far as the minutes say; empty where they do not."""
    if coming is None:
        return ""
    parts = (spelt(coming.date), f"at {coming.time}" if coming.time else "", shown(coming.place or ""))
    return ", ".join(part for part in parts if part)


def title_of(entry: CatalogueEntry | None, meeting_id: str) -> str:
    """A meeting in a register: body and date, else its title, else its id."""
    if entry is None:
        return meeting_id
    return shown(label_of(entry))


def authority(meeting: Meeting) -> str:
    """The line at the foot of a summary that says what it rests on."""
    return (
        f"Made by Matters Arising from {shown(meeting.source.file)}. Each line names the item of the minutes it rests "
        "on; the minutes themselves are the authority."
    )
