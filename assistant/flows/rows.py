"""Register rows that answer a plan: complete, computed by code, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain import (
    Action,
    CatalogueEntry,
    Decision,
    Evidence,
    Meeting,
    Person,
    QueryPlan,
    Row,
    bodies,
    label_of,
    spelt,
)
from assistant.domain.answers import HeaderField
from assistant.engines.extractive import reports
from assistant.flows import places
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


def register_rows(plan: QueryPlan, scope: Sequence[CatalogueEntry], library: Library) -> Listed:
    """The rows for ``plan``; none where it is a question of text or the register has nothing."""
    if plan.intent == "text":
        return Listed()
    if plan.intent in ("actions", "decisions"):
        listed = _of_register(plan, [entry.meeting_id for entry in scope], library)
    else:
        listed = _of_minutes(plan, scope, library)
    if len(scope) == 1:
        return listed
    shown = {row.evidence.meeting_id for row in listed.rows}
    labels = {entry.meeting_id: label_of(entry) for entry in scope if entry.meeting_id in shown}
    return listed._replace(rows=tuple(_labelled(row, labels[row.evidence.meeting_id]) for row in listed.rows))


def _of_register(plan: QueryPlan, ids: Sequence[str], library: Library) -> Listed:
    """Actions or decisions, by the date of their meetings."""
    latest, total, meetings = library.answering(plan, ids, MOST)
    notice = _only_latest(total) if total > MOST else None
    return Listed(tuple(_row(one) for one in latest), total, meetings, notice)


def _only_latest(total: int) -> str:
    return f"Only the latest {MOST} of {total:,} are listed; name a body, a person or a year for others."


def _of_minutes(plan: QueryPlan, scope: Sequence[CatalogueEntry], library: Library) -> Listed:
    """People or header fields, out of the minutes themselves, by the date of the meetings."""
    scope, notice = _narrowed(plan, scope, library)
    if plan.fields == ("next_meeting",):  # only a body's last meeting can say when it meets next
        body = bodies(scope)
        scope = list({body[entry.meeting_id]: entry for entry in scope}.values())
    maker = {"people": _people, "reports": _reports}.get(plan.intent, _meetings)
    rows = tuple(maker(plan, [entry.meeting_id for entry in scope], library))
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
    for meeting in library.read(ids):
        for report in reports(meeting):
            told = f"{report.action} {report.owner}"
            if plan.statuses and report.status not in plan.statuses:
                continue
            if names and not names & set(words(told)):
                continue
            if subject and len(subject & set(content_stems(told))) <= len(subject) / 2:
                continue
            evidence = places.evidence_of(meeting, report.span)
            if evidence is not None:
                values = {"action": report.action, "owner": report.owner, "status": report.told}
                yield Row(kind="action", values=values, evidence=evidence)


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
