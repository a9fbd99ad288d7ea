"""A question -> plan -> register rows or passages -> draft -> grounding -> an answer with citations."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from assistant.domain import (
    Answer,
    Catalogue,
    CatalogueEntry,
    DraftAnswer,
    Material,
    Person,
    QueryPlan,
    Searched,
    Turn,
)
from assistant.flows.composing import Composed, abstention, compose
from assistant.flows.gathering import gather, resolve, unplaced
from assistant.grounding import ground_claims

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.ports import Engine

FALLEN = "What was proposed is not borne out by the minutes' own words."
"""Why nothing is shown where no claim was believed; what was not believed is not repeated."""


def answer(
    question: str,
    library: Library,
    engine: Engine,
    *,
    today: date,
    history: Sequence[Turn] = (),
    meetings: Sequence[str] | None = None,
) -> Iterator[str | Answer]:
    """Yield the answer's text as it grows (not yet grounded, may be none) and last the grounded answer.

    ``meetings`` limits everything to these ids; None is the whole library.
    """
    started = time.perf_counter()
    catalogue = library.catalogue(meetings)
    plan = engine.plan(question, history, catalogue)
    scope = resolve(plan, catalogue)
    if open_which := unplaced(plan, scope, history):
        plan = plan.model_copy(update={"impossible": open_which})
    material = gather(plan, scope, library, engine, today=today, history=history, everything=meetings is None)
    draft, composed = yield from _drafted(material, library, engine)
    abstained = not composed.citations
    reason = (plan.impossible or draft.reason or _why_nothing(plan, scope, catalogue)) if abstained else None
    yield Answer(
        question=question,
        text=abstention(reason) if abstained else composed.text,
        abstained=abstained,
        reason=reason,
        citations=composed.citations,
        rows=material.rows if not abstained else (),
        searched=_searched(scope, library),
        engine=engine.name,
        model=engine.model,
        prompt_versions=dict(engine.prompt_versions),
        took_ms=round((time.perf_counter() - started) * 1000),
        notice=" ".join(filter(None, (material.notice, draft.notice))) or None,
        tokens_in=draft.tokens_in,
        tokens_out=draft.tokens_out,
    )


def _drafted(
    material: Material, library: Library, engine: Engine
) -> Generator[str | Answer, None, tuple[DraftAnswer, Composed]]:
    """Have the engine answer, believe what is grounded, and ask once more where a claim fell."""
    if not material.rows and not material.passages:
        return _unasked(material.plan), Composed("", ())
    draft = yield from _streamed(engine, material)
    titles = library.titles({row.evidence.meeting_id for row in material.rows})
    if material.rows and not draft.claims:
        return draft, compose(draft.lead or "", material.rows, titles, ())
    people = _attendance(material, library)
    grounded = ground_claims(draft.claims, material.passages, people)
    if grounded.rejected:
        second = _last(engine.answer(material, grounded.rejected))
        again = ground_claims(second.claims, material.passages, people)
        draft = second.model_copy(
            update={
                "tokens_in": draft.tokens_in + second.tokens_in,
                "tokens_out": draft.tokens_out + second.tokens_out,
                "notice": second.notice or draft.notice,
            }
        )
        grounded = again if len(again.claims) >= len(grounded.claims) else grounded
    if not grounded.claims and grounded.rejected:
        draft = draft.model_copy(update={"reason": FALLEN})
    return draft, compose(draft.lead or "", material.rows, titles, grounded.claims)


def _unasked(plan: QueryPlan) -> DraftAnswer:
    """The draft where there is nothing to answer from: what the plan cost is still told."""
    return DraftAnswer(notice=plan.notice, tokens_in=plan.tokens_in, tokens_out=plan.tokens_out)


def _streamed(engine: Engine, material: Material) -> Generator[str | Answer, None, DraftAnswer]:
    draft = DraftAnswer()
    for event in engine.answer(material):
        if isinstance(event, DraftAnswer):
            draft = event
        else:
            yield event
    return draft


def _last(events: Iterator[str | DraftAnswer]) -> DraftAnswer:
    """The draft at the end of the events."""
    draft = DraftAnswer()
    for event in events:
        if isinstance(event, DraftAnswer):
            draft = event
    return draft


def _attendance(material: Material, library: Library) -> dict[str, tuple[Person, ...]]:
    """Meeting id -> attendance, so that a claim may name in full whom the minutes name by initials."""
    ids = {passage.meeting_id for passage in material.passages}
    return {meeting.id: meeting.people for meeting in library.read(ids)}


def _why_nothing(plan: QueryPlan, scope: Sequence[CatalogueEntry], catalogue: Catalogue) -> str:
    if not catalogue.meetings:
        return "No minutes are kept here yet; add some first."
    if not scope:
        return "No meeting here fits the body or the dates of the question."
    if plan.intent == "meetings":
        fields = " or ".join(field.replace("_", " ") for field in plan.fields)
        return f"No {fields} is given."
    if plan.overdue:
        return "No action that it asks for has a date that is past and is not told to be done."
    return (
        f"Nothing in {_meetings(len(scope))} answers it." if plan.intent == "text" else "The register has no such row."
    )


def _meetings(count: int) -> str:
    return "the one meeting searched" if count == 1 else f"the {count} meetings searched"


def _searched(scope: Sequence[CatalogueEntry], library: Library) -> Searched:
    return Searched(meetings=len(scope), of=len(library.catalogue(None).meetings), unreadable=len(library.unreadable()))


__all__ = ["answer"]
