"""Decisions and actions of one meeting, item by item, each held to a quote that stands in its item."""

from __future__ import annotations

from assistant.domain import DraftAction, DraftDecision, Item, Meeting, Person, Rejected, Span
from assistant.engines.prompted import asking, prompts
from assistant.engines.prompted.items import Outcome, Part, meeting_line, parts_of, path_to, run
from assistant.engines.prompted.shapes import ItemRecord
from assistant.engines.prompted.talk import CallError, Chat, Tally
from assistant.grounding import locate, split_owners

_STATUS = {"in_attendance": "in attendance", "apologies": "absent, sent apologies"}


class Proposed:
    """What the model proposes for one meeting: drafts whose quotes stand in their items, and what fell, and why."""

    def __init__(self) -> None:
        self.decisions: list[DraftDecision] = []
        self.actions: list[DraftAction] = []
        self.rejected: list[Rejected] = []
        self.failures: list[tuple[str, CallError]] = []
        self.read: list[str] = []


def extract(
    chat: Chat, meeting: Meeting, budget: int, concurrency: int, tally: Tally, *, first_alone: bool
) -> Proposed:
    """Ask the model about each item; an item that fails is told in ``failures`` and stops no other."""
    attendance = _attendance(meeting)

    def call(part: Part) -> ItemRecord:
        asked = asking.request(
            "extract",
            f"{meeting.id} item {part.item.key}{part.label}",
            ItemRecord,
            **_values(meeting, part, attendance),
        )
        return asking.ask(chat, asked, ItemRecord, tally)

    outcomes = run(meeting, parts_of(meeting, budget), call, concurrency, first_alone=first_alone)
    proposed = Proposed()
    for outcome in outcomes:
        _take(meeting, outcome, proposed)
    return proposed


def _values(meeting: Meeting, part: Part, attendance: str) -> dict[str, str]:
    """The variables of the prompt. All that comes from the minutes is fenced."""
    text = meeting.text[part.span.start : part.span.end].strip("\n")
    coming = meeting.next_meeting
    values = {
        "meeting": meeting_line(meeting),
        "date": meeting.date.isoformat() if meeting.date else "not stated",
        "next_meeting": coming.date.isoformat() if coming and coming.date else "not stated",
        "attendance": attendance,
        "item": path_to(meeting, part.item),
        "part": part.label,
        "text": text,
    }
    return {"fence": prompts.fence(values.values()), **values}


def _attendance(meeting: Meeting) -> str:
    return "\n".join(_person(person) for person in meeting.people) or "- not given"


def _person(person: Person) -> str:
    """``- Chris Allison (CA), Director, EM IEP: in attendance``."""
    initials = f" ({person.initials})" if person.initials else ""
    about = "".join(f", {detail}" for detail in (person.role, person.organisation) if detail)
    return " ".join(f"- {person.name}{initials}{about}: {_STATUS.get(person.status, person.status)}".split())


def _take(meeting: Meeting, outcome: Outcome[ItemRecord], proposed: Proposed) -> None:
    """Keep what an item's answers propose, once, where its quote stands in the item."""
    key = outcome.item.key
    if outcome.failure is not None:
        proposed.failures.append((key, outcome.failure))
        return
    proposed.read.append(key)
    for _, record in outcome.results:
        for decision in record.decisions:
            if (span := _place(meeting, outcome.item, "decision", decision.text, decision.quote, proposed)) is None:
                continue
            where = {"quotes": (meeting.text[span.start : span.end],), "starts": (span.start,)}
            made = DraftDecision(item=key, kind=decision.kind, text=decision.text, found_by="model", **where)
            if made not in proposed.decisions:
                proposed.decisions.append(made)
        for action in record.actions:
            if (span := _place(meeting, outcome.item, "action", action.text, action.quote, proposed)) is None:
                continue
            where = {"quotes": (meeting.text[span.start : span.end],), "starts": (span.start,)}
            owners = tuple(dict.fromkeys(name for owner in action.owners for name in split_owners(owner)))
            due = action.due.strip() or None
            task = DraftAction(item=key, text=action.text, owners=owners, due_text=due, found_by="model", **where)
            if task not in proposed.actions:
                proposed.actions.append(task)


def _place(meeting: Meeting, item: Item, kind: str, text: str, quote: str, proposed: Proposed) -> Span | None:
    """Where the quote stands in the item; None, with the reason kept, where it does not."""
    span = locate(meeting.text, quote, Span(item.start, item.end))
    if span is None:
        reason = f"its quote does not stand in item {item.key}: “{quote[:80]}”"
        proposed.rejected.append(Rejected(what=f"{kind} “{text[:120]}”", reason=reason))
    return span
