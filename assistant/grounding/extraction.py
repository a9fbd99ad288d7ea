"""From an engine's drafts to decisions and actions that the register may keep."""

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from assistant.domain import (
    Action,
    Decision,
    DraftAction,
    DraftDecision,
    Evidence,
    Extraction,
    Item,
    Meeting,
    Owner,
    Rejected,
    Span,
    spelt,
)
from assistant.grounding.bodies import in_full
from assistant.grounding.duplicates import merge_actions
from assistant.grounding.people import parted_owners, resolve_owner
from assistant.grounding.quotes import locate
from assistant.grounding.same_decision import merge_decisions
from assistant.grounding.support import unsupported
from assistant.language.dates import find_dates
from assistant.language.due import resolve_due
from assistant.language.words import plain, unbroken


class Grounded(NamedTuple):
    """What is believed of one meeting's extraction, and what is not."""

    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    rejected: tuple[Rejected, ...]


def ground_extraction(meeting: Meeting, extraction: Extraction) -> Grounded:
    """Find every quote in its item, resolve owners and due dates, merge what is told twice, mint the ids.

    A draft without one quote that stands in its item falls; an owner or date that the text does not support is
    taken out of its draft. Both are told in ``rejected``.
    """
    rejected = list(extraction.rejected)
    decisions = [d for draft in extraction.decisions if (d := _decision(meeting, draft, rejected))]
    actions = [a for draft in extraction.actions if (a := _action(meeting, draft, rejected))]
    merged = sorted(merge_actions(meeting, actions), key=lambda action: action.evidence[0].start)
    return Grounded(
        tuple(
            d.model_copy(update={"id": f"{meeting.id}-d{n}"})
            for n, d in enumerate(merge_decisions(meeting, decisions), 1)
        ),
        tuple(a.model_copy(update={"id": f"{meeting.id}-a{n}"}) for n, a in enumerate(merged, 1)),
        tuple(rejected),
    )


def _decision(meeting: Meeting, draft: DraftDecision, rejected: list[Rejected]) -> Decision | None:
    evidence = _evidence(meeting, draft, rejected)
    if not evidence:
        return None
    return Decision(
        id="",
        meeting_id=meeting.id,
        item=evidence[0].item,
        kind=draft.kind,
        text=_text(meeting, draft, evidence, rejected),
        evidence=evidence,
        found_by=draft.found_by,
    )


def _action(meeting: Meeting, draft: DraftAction, rejected: list[Rejected]) -> Action | None:
    evidence = _evidence(meeting, draft, rejected)
    if not evidence:
        return None
    owners, notes = _owners(meeting, draft, evidence, rejected)
    due_text = _due_text(meeting, draft, evidence, rejected)
    next_date = meeting.next_meeting.date if meeting.next_meeting else None
    later = _later_meetings(meeting.text, meeting.date) if due_text else frozenset()
    return Action(
        id="",
        meeting_id=meeting.id,
        item=draft.arose_in or evidence[0].item,
        text=_text(meeting, draft, evidence, rejected),
        owners=owners,
        due=resolve_due(due_text, meeting.date, next_date, later) if due_text else None,
        due_text=due_text,
        evidence=evidence,
        found_by=draft.found_by,
        status=draft.status,
        note="; ".join(notes) or None,
    )


def _evidence(meeting: Meeting, draft: DraftDecision | DraftAction, rejected: list[Rejected]) -> tuple[Evidence, ...]:
    """The draft's quotes as they stand in its item; none where not one of them does."""
    found: list[Evidence] = []
    for index, quote in enumerate(draft.quotes):
        start = draft.starts[index] if index < len(draft.starts) else None
        place = _place(meeting, draft.item, quote, start)
        if place is None:
            rejected.append(Rejected(what=f"quote “{quote[:80]}”", reason=f"it does not stand in item {draft.item}"))
            continue
        item, span = place
        text = meeting.text[span.start : span.end]
        found.append(Evidence(meeting_id=meeting.id, item=item.key, quote=text, start=span.start, end=span.end))
    if not found:
        rejected.append(Rejected(what=draft.text[:120], reason="no quote of it stands in its item"))
    return tuple(found)


def _place(meeting: Meeting, key: str, quote: str, start: int | None) -> tuple[Item, Span] | None:
    if start is not None:
        item = meeting.item_at(start)
        end = start + len(quote)
        if item is None or item.key != key or end > item.end or meeting.text[start:end] != quote:
            return None
        return item, Span(start, end)
    for item in meeting.items:
        if item.key == key and (span := locate(meeting.text, quote, Span(item.start, item.end))):
            return item, span
    return None


def _text(
    meeting: Meeting, draft: DraftDecision | DraftAction, evidence: tuple[Evidence, ...], rejected: list[Rejected]
) -> str:
    """The draft's wording where its quotes support it, else the quotes themselves."""
    quotes = [e.quote for e in evidence]
    if draft.found_by == "marks":
        return draft.text
    item = meeting.item(evidence[0].item)
    day = spelt(meeting.date) if meeting.date else ""
    context = " . ".join((item.title if item else "", meeting.body or "", day))
    reason = unsupported(draft.text, quotes, context=context, people=meeting.people)
    if reason is None:
        return draft.text
    rejected.append(Rejected(what=f"wording “{draft.text[:80]}”", reason=reason))
    return " ".join(" ".join(quotes).split())


def _owners(
    meeting: Meeting, draft: DraftAction, evidence: tuple[Evidence, ...], rejected: list[Rejected]
) -> tuple[tuple[Owner, ...], list[str]]:
    owners: list[Owner] = []
    notes: list[str] = []
    for written in (part for owner in draft.owners for part in parted_owners(owner, meeting.people)):
        owner, note = resolve_owner(written, meeting.people)
        told = any(_stands(meeting, words, evidence) for words in (written, owner.name))  # "The Board" as "the Board"
        if draft.found_by != "marks" and not owner.resolved and not told:
            rejected.append(Rejected(what=f"owner “{written}”", reason="neither in the attendance nor in the text"))
            continue
        if not owner.resolved:
            before = meeting.text[_start_of(meeting, evidence[0]) : evidence[0].end]
            owner = owner.model_copy(update={"name": in_full(owner.name, before, f"{meeting.body} {meeting.title}")})
        if owner.name.lower() not in {other.name.lower() for other in owners}:
            owners.append(owner)
        if note:
            notes.append(note)
    return tuple(owners), notes


def _start_of(meeting: Meeting, evidence: Evidence) -> int:
    item = meeting.item_at(evidence.start)
    return item.start if item else evidence.start


def _due_text(
    meeting: Meeting, draft: DraftAction, evidence: tuple[Evidence, ...], rejected: list[Rejected]
) -> str | None:
    if draft.due_text is None or _stands(meeting, draft.due_text, evidence):
        return draft.due_text
    what = f"due “{draft.due_text}” of “{draft.text[:60]}”"
    rejected.append(Rejected(what=what, reason="these words are not in the item"))
    return None


_MEETING = re.compile(r"\b(?:meetings?|Board|Committee|Council|Panel)\b")


@lru_cache(maxsize=8)
def _later_meetings(text: str, held: dt.date | None) -> frozenset[dt.date]:
    """Days after the meeting that its text calls meetings of the body; found once for all of its actions."""
    if held is None:
        return frozenset()
    days = set()
    for mention in find_dates(text):
        around = text[max(0, mention.start - 120) : mention.end + 40]
        day = mention.on(held, forward=True)
        if day and day > held and _MEETING.search(around):
            days.add(day)
    return frozenset(days)


def _stands(meeting: Meeting, words: str, evidence: tuple[Evidence, ...]) -> bool:
    spans = [Span(item.start, item.end) for e in evidence for item in meeting.items if item.start <= e.start < item.end]
    if any(locate(meeting.text, words, span) for span in spans):
        return True
    return any(unbroken(plain(words)) in unbroken(plain(e.quote)) for e in evidence)  # across a line's end
