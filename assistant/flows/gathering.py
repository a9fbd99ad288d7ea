"""What an engine is given to answer from: register rows, passages found, or whole items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from assistant.domain import Catalogue, CatalogueEntry, Material, Passage, QueryPlan, Turn
from assistant.flows.rows import Listed, register_rows

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.ports import Engine

PASSAGES = 12
"""How many passages an engine without a budget is handed."""
EACH = 4
"""How many passages of each meeting, where a question is asked of each."""
FEW = 12
"""Meetings that are searched one by one then; more are searched together."""
FAR_BETTER = 0.2
"""Score by which a passage outside the meetings named has to beat those inside, to say that it belongs elsewhere."""
LONGEST_ITEM = 6_000
"""Characters of an item that is handed out whole; of a longer one only the passages found."""
_THIS = re.compile(r"\b(?:this|the present) meeting\b", re.IGNORECASE)
CHARS_PER_TOKEN = 4
"""What a token of English comes to, for turning an engine's budget into characters."""


def resolve(plan: QueryPlan, catalogue: Catalogue) -> tuple[CatalogueEntry, ...]:
    """The meetings that the plan's filters leave, oldest first."""
    wanted = set(plan.meeting_ids)
    return tuple(
        entry
        for entry in catalogue.meetings
        if (not wanted or entry.meeting_id in wanted)
        and (plan.date_from is None or (entry.date is not None and entry.date >= plan.date_from))
        and (plan.date_to is None or (entry.date is not None and entry.date <= plan.date_to))
    )


def unplaced(plan: QueryPlan, scope: Sequence[CatalogueEntry], history: Sequence[Turn]) -> str | None:
    """What to say where a question for the chair or place of "this meeting" leaves open which of several it is."""
    named = plan.meeting_ids or plan.date_from or plan.date_to or history
    if plan.intent != "meetings" or named or len(scope) < 2 or not _THIS.search(plan.question):
        return None
    return f"“This meeting” may be any of the {len(scope)} here; name its body and date, or choose it first."


def gather(
    plan: QueryPlan,
    scope: Sequence[CatalogueEntry],
    library: Library,
    engine: Engine,
    *,
    today: date,
    history: Sequence[Turn],
    everything: bool,
) -> Material:
    """Rows where the register answers, else passages; a register question without a row is searched as text."""
    listed = register_rows(plan, scope, library, today) if scope and plan.impossible is None else Listed()
    passages: tuple[Passage, ...] = ()
    whole = False
    if scope and plan.impossible is None and (plan.also_text if listed.rows else not _only_rows(plan)):
        subject = plan.intent in ("text", "reports") and plan.search  # of reports the other words are in every item
        words = subject or plan.question
        limited = not everything or bool(plan.meeting_ids or plan.date_from or plan.date_to)
        ids = [entry.meeting_id for entry in scope] if limited else None
        if engine.budget is None:
            found = (
                _of_each(words, plan, scope, library)
                if plan.each
                else library.search(words, PASSAGES, meetings=ids, items=plan.items)
            )
            passages = whole_items(found, library)
        else:
            passages, whole = library.whole_items(
                words, engine.budget * CHARS_PER_TOKEN, meetings=ids, items=plan.items
            )
    looks_elsewhere = everything and not history and not plan.each and engine.budget is None
    return Material(
        plan=plan,
        passages=passages,
        rows=listed.rows,
        total=listed.total,
        total_meetings=listed.meetings,
        meetings=tuple(scope),
        whole=whole,
        today=today,
        elsewhere=_elsewhere(plan, passages, library) if looks_elsewhere else None,
        history=tuple(history),
        notice=listed.notice,
    )


def _elsewhere(plan: QueryPlan, passages: Sequence[Passage], library: Library) -> Passage | None:
    """A passage outside the meetings that the question names, if it is far better than the best inside.

    The question then most likely asks one body about another's business.
    """
    if not plan.meeting_ids or not passages or plan.intent != "text":
        return None
    best = max(passage.score for passage in passages)
    beyond = library.best_outside(plan.search, plan.meeting_ids)
    return beyond if beyond is not None and beyond.score > best + FAR_BETTER else None


def _of_each(words: str, plan: QueryPlan, scope: Sequence[CatalogueEntry], library: Library) -> tuple[Passage, ...]:
    """The best passages of each meeting, meeting by meeting where they are few, so that none crowds out another."""
    if len(scope) <= FEW:
        found = [library.search(words, EACH, meetings=[entry.meeting_id], items=plan.items) for entry in scope]
        return tuple(passage for passages in found for passage in passages)
    ids = [entry.meeting_id for entry in scope]
    return library.search(words, 4 * PASSAGES, meetings=ids, items=plan.items)


def _only_rows(plan: QueryPlan) -> bool:
    """Whether nothing but rows could answer: a header's field that is not given, or what is overdue today."""
    return plan.overdue or (plan.intent == "meetings" and not set(plan.fields) & {"chair", "next_meeting"})


def whole_items(found: Sequence[Passage], library: Library) -> tuple[Passage, ...]:
    """The items that the passages stand in, each whole and once, in the order found; a huge item stays in pieces."""
    meetings = {meeting.id: meeting for meeting in library.read({passage.meeting_id for passage in found})}
    whole: dict[tuple[str, int], Passage] = {}
    for passage in found:
        meeting = meetings[passage.meeting_id]
        item = meeting.item_at(passage.start)
        if item is None or item.end - item.start > LONGEST_ITEM:
            whole[passage.meeting_id, passage.start] = passage
        elif (meeting.id, item.start) not in whole:
            text = meeting.text_of(item).rstrip()
            place = {"start": item.start, "end": item.start + len(text), "text": text}
            whole[meeting.id, item.start] = passage.model_copy(update=place)
    return tuple(whole.values())


__all__ = ["PASSAGES", "gather", "resolve", "unplaced", "whole_items"]
