"""Scoring: outputs and labels in, observations out. Reads nothing else, and can be repeated without cost."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import ValidationError

from assistant.domain import Frozen
from assistant.errors import EvaluationError
from assistant.evaluation.observations import Observation
from assistant.evaluation.outputs import MeetingOutput, Provenance, Run
from assistant.evaluation.scorers.answers import score_answer
from assistant.evaluation.scorers.extraction import score_actions, score_decisions
from assistant.evaluation.scorers.grounding import (
    score_claims,
    score_quotes_of_answer,
    score_quotes_of_meeting,
    score_summary_lines,
)
from assistant.evaluation.scorers.reading import score_header, score_items, score_people
from assistant.evaluation.scorers.retrieval import score_retrieval
from assistant.evaluation.scorers.summaries import score_summary
from assistant.evaluation.sets import LabelSet, MeetingLabels
from assistant.evaluation.statistics import percentile


class Timing(Frozen):
    """How long one kind of call took, in milliseconds."""

    what: str
    calls: int
    median: float
    p95: float


class Scores(Frozen):
    """Everything that was scored of one run."""

    provenance: Provenance
    observations: tuple[Observation, ...]
    timings: tuple[Timing, ...] = ()
    tokens_in: int = 0
    tokens_out: int = 0

    def of(self, measure: str) -> list[Observation]:
        """The observations of one measure."""
        return [observation for observation in self.observations if observation.measure == measure]

    def boards(self) -> list[str]:
        """The boards that were scored, in order of appearance."""
        return list(dict.fromkeys(observation.board for observation in self.observations))


def score(labels: LabelSet, run: Run) -> Scores:
    """Score ``run`` against ``labels``; raises EvaluationError where the run lacks an output that is labelled."""
    observations: list[Observation] = []
    for labelled in labels.meetings:
        observations += _meeting(labelled, run.meeting(labelled.doc), run)
    observations += _questions(labels, run)
    observations += _corruptions(run)
    if not observations:
        raise EvaluationError(f"nothing to score in {labels.folder}; label meetings or ask questions")
    return Scores(
        provenance=run.provenance,
        observations=tuple(observations),
        timings=tuple(_timings(run)),
        tokens_in=sum(output.answer.tokens_in for output in run.questions if output.answer),
        tokens_out=sum(output.answer.tokens_out for output in run.questions if output.answer),
    )


def save_scores(scores: Scores, folder: Path) -> None:
    """Keep the scores beside the outputs."""
    (folder / "scores.json").write_text(scores.model_dump_json(indent=1) + "\n", encoding="utf-8")


def load_scores(folder: Path) -> Scores:
    """The scores of a run folder; raises EvaluationError where there is none or it has not been scored."""
    if not folder.is_dir():
        raise EvaluationError(f"there is no folder {folder}; name a run as `minutes eval` printed it (`runs/...`)")
    file = folder / "scores.json"
    if not file.is_file():
        raise EvaluationError(f"{folder} is not scored; run `minutes eval score {folder}` first")
    try:
        return Scores.model_validate_json(file.read_text(encoding="utf-8"))
    except ValidationError as error:
        raise EvaluationError(f"{file} was written by another version; score the run again") from error


def _meeting(labelled: MeetingLabels, output: MeetingOutput, run: Run) -> Iterator[Observation]:
    if not run.provenance.extracts:
        return
    doc, board, labels, meeting = labelled.doc, labelled.board, labelled.labels, output.meeting
    if labels.meeting is not None:
        yield from score_header(doc, board, labels.meeting, meeting)
    yield from score_items(doc, board, labels.items, list(meeting.agenda()) if meeting else [])
    yield from score_people(doc, board, labels.people, meeting.people if meeting else [])
    yield from score_decisions(doc, board, labels.decisions, output.decisions, meeting)
    yield from score_actions(doc, board, labels.actions, output.actions, meeting)
    texts = run.texts()
    if run.provenance.asks:
        yield from score_summary(board, labels.summary_facts, output)
    yield from score_quotes_of_meeting(output, board, texts)
    yield from score_summary_lines(output, board, texts)


def _questions(labels: LabelSet, run: Run) -> Iterator[Observation]:
    docs, texts = run.docs(), run.texts()
    for question in labels.questions if run.provenance.asks else ():
        for scope in ("all", "meeting"):
            if scope == "meeting" and question.doc is None:
                continue
            output = run.question(question.unit, scope)
            yield from score_retrieval(question, output, docs)
            yield from score_answer(question, output, docs)
            if run.provenance.extracts:  # what cites no items cannot be held to them
                yield from score_quotes_of_answer(question, output, texts)
                yield from score_claims(question, output, texts)


def _corruptions(run: Run) -> Iterator[Observation]:
    boards = {output.meeting.id: output.meeting.body or output.doc for output in run.meetings if output.meeting}
    for case in run.corruptions:
        yield Observation(
            measure="grounding.false_claims" if case.as_claim else "grounding.corrupted",
            unit=case.name,
            board=boards.get(case.name.split(":")[0], ""),
            gained=float(case.accepted),
            expected=f"{case.kind}: refused. True: {case.true}",
            given=case.altered,
        )


def _timings(run: Run) -> Iterator[Timing]:
    kinds: dict[str, Sequence[float]] = {
        "search": [output.search_ms for output in run.questions if output.search_ms is not None],
        "answer": [output.answer_ms for output in run.questions if output.answer_ms is not None],
        "summary": [output.summary_ms for output in run.meetings if output.summary_ms is not None],
    }
    for what, values in kinds.items():
        if values:
            yield Timing(what=what, calls=len(values), median=percentile(values, 0.5), p95=percentile(values, 0.95))
