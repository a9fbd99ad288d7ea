"""Generating: a system is given the minutes of a set and asked its questions; every output is kept."""

import hashlib
import time
from collections.abc import Callable, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from assistant.domain import Meeting, Turn
from assistant.errors import MinutesError
from assistant.evaluation.outputs import FoundPassage, MeetingOutput, Provenance, QuestionOutput, Run, Scope
from assistant.evaluation.sets import AskedQuestion, LabelSet, MeetingLabels
from assistant.evaluation.systems import System

DEPTH = 10
"""Passages asked for: the largest k that retrieval is scored at."""

_Result = TypeVar("_Result")
Progress = Callable[[str], None]


def run_set(labels: LabelSet, system: System, provenance: Provenance, progress: Progress | None = None) -> Run:
    """All outputs of ``system`` on ``labels``. What the product refuses is kept as an error and scores nothing."""
    tell = progress or (lambda _: None)
    began = time.perf_counter()
    tell(f"adding {len(labels.meetings)} meetings")
    failed = system.add([meeting.source for meeting in labels.meetings])
    by_hash = {meeting.source.sha256: meeting for meeting in system.meetings()}
    meetings: list[MeetingOutput] = []
    for labelled in labels.meetings:
        tell(f"reading {labelled.doc}")
        meetings.append(_meeting(labelled, by_hash, failed, system))
    ids = {output.doc: output.meeting.id for output in meetings if output.meeting}
    questions = _questions(labels.questions, ids, system, tell) if system.asks else ()
    seconds = round(time.perf_counter() - began, 2)
    return Run(
        provenance=provenance.model_copy(update={"seconds": seconds}),
        meetings=tuple(meetings),
        questions=questions,
        others=_others(questions, set(ids.values()), system),
    )


def _others(questions: Sequence[QuestionOutput], own: Set[str], system: System) -> tuple[Meeting, ...]:
    """The meetings beside the set that answers cite, whose quotes are to be looked up as well."""
    answers = [output.answer for output in questions if output.answer]
    cited = {citation.meeting_id for answer in answers for citation in answer.citations}
    cited |= {row.evidence.meeting_id for answer in answers for row in answer.rows}
    return tuple(meeting for meeting in system.meetings() if meeting.id in cited - own) if cited - own else ()


def _meeting(
    labelled: MeetingLabels, by_hash: dict[str, Meeting], failed: dict[Path, str], system: System
) -> MeetingOutput:
    meeting = by_hash.get(hashlib.sha256(labelled.source.read_bytes()).hexdigest())
    if meeting is None:
        reason = failed.get(labelled.source, "the meeting was not added")
        return MeetingOutput(doc=labelled.doc, error=reason)
    output = MeetingOutput(doc=labelled.doc, meeting=meeting)
    if system.extracts:
        kept = {"decisions": tuple(system.decisions(meeting.id)), "actions": tuple(system.actions(meeting.id))}
        output = output.model_copy(update=kept)
    if system.extracts and system.asks:
        summary, took, error = _timed(lambda: system.summarise(meeting.id))
        output = output.model_copy(update={"summary": summary, "summary_ms": took, "error": error})
    return output


def _questions(
    questions: Sequence[AskedQuestion], ids: dict[str, str], system: System, tell: Progress
) -> tuple[QuestionOutput, ...]:
    outputs: list[QuestionOutput] = []
    scopes: tuple[tuple[Scope, str], ...] = (("all", "over all"), ("meeting", "in its meeting"))
    for scope, where in scopes:
        asked = [question for question in questions if scope == "all" or question.doc is not None]
        done = 0
        made: dict[str, QuestionOutput] = {}
        with ThreadPoolExecutor(system.at_once) as pool:
            for talk in pool.map(partial(_converse, scope=scope, ids=ids, system=system), _conversations(asked)):
                done += len(talk)
                tell(f"question {done} of {len(asked)}, {where}")
                made.update((output.unit, output) for output in talk)
        outputs += [made[question.unit] for question in asked]
    return tuple(outputs)


def _conversations(questions: Sequence[AskedQuestion]) -> list[list[AskedQuestion]]:
    """Questions that follow one another, together and in order; what nothing follows is a conversation of one."""
    talks: dict[str, list[AskedQuestion]] = {}
    first: dict[str, str] = {}
    for question in questions:
        first[question.unit] = first.get(question.follows or "", question.unit)
        talks.setdefault(first[question.unit], []).append(question)
    return list(talks.values())


def _converse(talk: Sequence[AskedQuestion], scope: Scope, ids: dict[str, str], system: System) -> list[QuestionOutput]:
    outputs = []
    turns: dict[str, list[Turn]] = {}
    for question in talk:
        history = turns.get(question.follows, []) if question.follows else []
        output = _ask(question, scope, ids, system, history)
        outputs.append(output)
        turns[question.unit] = [
            *history,
            output.answer.turn if output.answer else Turn(question=question.label.question),
        ]
    return outputs


def _ask(
    question: AskedQuestion, scope: Scope, ids: dict[str, str], system: System, history: Sequence[Turn]
) -> QuestionOutput:
    if scope == "meeting" and question.doc not in ids:
        return QuestionOutput(unit=question.unit, scope=scope, error="its meeting was not added")
    within = [ids[question.doc]] if scope == "meeting" and question.doc else None
    text = question.label.question
    passages: tuple[FoundPassage, ...] | None = None
    search_ms: float | None = None
    if question.follows is None:
        found, search_ms, _ = _timed(lambda: system.search(text, DEPTH, within))
        passages = tuple(found or ())
    answer, answer_ms, error = _timed(lambda: system.ask(text, history, within))
    return QuestionOutput(
        unit=question.unit,
        scope=scope,
        passages=passages,
        answer=answer,
        search_ms=search_ms,
        answer_ms=answer_ms,
        error=error,
    )


def _timed(call: Callable[[], _Result]) -> tuple[_Result | None, float, str | None]:
    """The result, milliseconds, and the product's error where it refused. Any other exception is a bug and passes."""
    began = time.perf_counter()
    try:
        result = call()
    except MinutesError as error:
        return None, _since(began), str(error)
    return result, _since(began), None


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 2)
