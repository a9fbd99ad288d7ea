"""Rows made of the minutes themselves: who was there, what their header says, what they report of earlier actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.domain import Evidence, Meeting, Person, QueryPlan, Row, spelt
from assistant.domain.answers import HeaderField
from assistant.flows import places
from assistant.flows.following import told
from assistant.language.words import content_stems, words

if TYPE_CHECKING:
    from assistant.library import Library

_STATUS = {
    "present": "present",
    "apologies": "apologies",
    "in_attendance": "in attendance",
    "observer": "observer",
    "substitute": "substitute",
}


def rows_of_minutes(plan: QueryPlan, ids: Sequence[str], library: Library) -> Iterator[Row]:
    """The rows that ``plan`` asks for, out of the meetings ``ids``, in their order."""
    maker = {"people": _people, "reports": _reports}.get(plan.intent, _meetings)
    return maker(plan, ids, library)


def _people(plan: QueryPlan, ids: Sequence[str], library: Library) -> Iterator[Row]:
    wanted = {name.casefold() for name in plan.people}
    for meeting in library.read(ids):
        for person in meeting.people:
            if plan.affiliation and not _stands_for(person, plan.affiliation):
                continue
            if wanted and not wanted & {person.name.casefold(), (person.substitutes_for or "").casefold()}:
                continue
            if plan.statuses and person.status not in plan.statuses:
                continue
            evidence = places.person_at(meeting, person)
            if evidence is not None:
                yield Row(kind="person", values=_person_values(person), evidence=evidence)


def _reports(plan: QueryPlan, ids: Sequence[str], library: Library) -> Iterator[Row]:
    """What meetings were told of earlier actions: those in the state, of the subject and of the people asked for."""
    subject = set(content_stems(plan.search))
    names = {part for name in plan.people for part in words(name) if len(part) > 2}
    for found in told(ids, library).values():
        for report in found:
            named = f"{report.action} {report.owner}"
            if plan.statuses and report.status not in plan.statuses:
                continue
            if names and not names & set(words(named)):
                continue
            if subject and len(subject & set(content_stems(named))) <= len(subject) / 2:
                continue
            values = {"action": report.action, "owner": report.owner, "status": report.told}
            yield Row(kind="action", values=values, evidence=report.evidence)


def _stands_for(person: Person, whom: str) -> bool:
    """Whether role and organisation have the words of ``whom``, or one is short for the other: "EA" for its name."""
    own, asked = f"{person.role or ''} {person.organisation or ''}", words(whom)
    if set(content_stems(whom)) <= set(content_stems(own)):
        return True
    return _initials(asked) in words(own) or asked == [_initials(words(person.organisation or ""))]


def _initials(name: Sequence[str]) -> str | None:
    return "".join(word[0] for word in name) if len(name) > 1 else None


def _person_values(person: Person) -> dict[str, str]:
    status = _STATUS[person.status]
    if person.substitutes_for:
        status = f"{status} for {person.substitutes_for}"
    return {
        "name": person.name,
        "status": status,
        "role": person.role or "",
        "organisation": person.organisation or "",
    }


def _meetings(plan: QueryPlan, ids: Sequence[str], library: Library) -> Iterator[Row]:
    for meeting in library.read(ids):
        for field in plan.fields:
            found = _field(meeting, field)
            if found is not None:
                words, evidence = found
                yield Row(kind="meeting", values={field: words}, evidence=evidence)


def _field(meeting: Meeting, field: HeaderField) -> tuple[str, Evidence] | None:
    """One header field in words and the place where it stands; None where the minutes do not say."""
    words: str | None = None
    evidence: Evidence | None = None
    if field == "chair" and meeting.chair:
        words, evidence = f"In the chair: {meeting.chair}", places.chair_at(meeting, meeting.chair)
    elif field == "date" and meeting.date:
        words, evidence = f"Held on {spelt(meeting.date)}", places.date_at(meeting, meeting.date, "held")
    elif field == "previous_minutes_date" and meeting.previous_minutes_date:
        day = meeting.previous_minutes_date
        words, evidence = f"Minutes of {spelt(day)}", places.date_at(meeting, day, "previous")
    elif field == "start_time" and meeting.start_time:
        words, evidence = f"Began at {meeting.start_time}", places.time_at(meeting, meeting.start_time)
    elif field == "end_time" and meeting.end_time:
        words, evidence = f"Ended at {meeting.end_time}", places.time_at(meeting, meeting.end_time)
    elif field == "venue" and meeting.venue:
        words, evidence = f"Held at {meeting.venue}", places.words_at(meeting, meeting.venue)
    elif field == "next_meeting" and meeting.next_meeting and meeting.next_meeting.date:
        words, evidence = _next(meeting), places.date_at(meeting, meeting.next_meeting.date, "next")
    elif field == "body" and meeting.body:
        words, evidence = meeting.body, places.words_at(meeting, meeting.body)
    elif field == "organisation" and meeting.organisation:
        words, evidence = meeting.organisation, places.words_at(meeting, meeting.organisation)
    return (words, evidence) if words and evidence else None


def _next(meeting: Meeting) -> str:
    coming = meeting.next_meeting
    if coming is None or coming.date is None:
        return ""
    parts = [spelt(coming.date), f"at {coming.time}" if coming.time else "", coming.place or ""]
    return "Next meeting: " + ", ".join(part for part in parts if part)


__all__ = ["rows_of_minutes"]
