"""The gate: floors that may not be passed under, and a baseline that may not be left by more than noise."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml
from pydantic import Field, ValidationError

from assistant.domain import Frozen
from assistant.errors import EvaluationError
from assistant.evaluation.baseline import Baseline
from assistant.evaluation.compare import Change, compare
from assistant.evaluation.labels import QuestionType
from assistant.evaluation.observations import BY_NAME, Measure, Observation, worse
from assistant.evaluation.scoring import Scores
from assistant.evaluation.sets import AskedQuestion, LabelSet
from assistant.evaluation.statistics import figure


class Composition(Frozen):
    """What a set must hold before its figures mean anything; shares are of all questions."""

    meetings: int = Field(default=1, ge=1)
    boards: int = Field(default=1, ge=1)
    questions: int = Field(default=1, ge=0)
    types: tuple[QuestionType, ...] = ()
    shares: dict[str, float] = Field(
        default_factory=dict, description="tag, `unanswerable`, `follow_up` or `several` -> smallest share"
    )
    cases: dict[str, int] = Field(default_factory=dict, description="measure -> smallest number of cases")


class Floors(Frozen):
    """The gate's settings: measure -> lowest value (highest, where lower is better)."""

    floors: dict[str, float] = Field(min_length=1)
    composition: Composition = Composition()


class Breach(NamedTuple):
    """One reason for red: the figure, the bound it broke, and the cases to look at."""

    measure: Measure
    what: str
    cases: tuple[Observation, ...]


class Verdict(NamedTuple):
    """What the gate says. ``changes`` are against the baseline, empty where there is none."""

    breaches: tuple[Breach, ...]
    changes: tuple[Change, ...]
    floors: dict[str, float]

    @property
    def passed(self) -> bool:
        """Whether nothing is broken."""
        return not self.breaches


def load_floors(file: Path) -> Floors:
    """Read the gate's settings; raises EvaluationError where they are missing, unknown or empty."""
    if not file.is_file():
        raise EvaluationError(f"{file} does not exist; a gate needs floors, see `evals/floors.yaml` of the project")
    try:
        floors = Floors.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    except (yaml.YAMLError, ValidationError) as error:
        reason = " ".join(str(error).split())[:300]
        raise EvaluationError(f"{file} cannot be used ({reason}); correct it") from error
    unknown = sorted((set(floors.floors) | set(floors.composition.cases)) - set(BY_NAME))
    if unknown:
        raise EvaluationError(
            f"{file} names no measure of ours: {', '.join(unknown)}; choose among {', '.join(BY_NAME)}"
        )
    return floors


def judge(labels: LabelSet, scores: Scores, floors: Floors, baseline: Baseline | None) -> Verdict:
    """Hold scores against floors and baseline. Raises EvaluationError for anything that is empty: never a pass."""
    if lacks := [*_lacks(labels, floors.composition), *_lacks_cases(scores, floors)]:
        raise EvaluationError("the gate cannot decide: " + "; ".join(lacks) + "; label more, or change the floors")
    changes = compare(baseline.observations(), scores.observations) if baseline else []
    if baseline and not changes:
        raise EvaluationError("the baseline shares no case with this run; accept a run of this set first")
    breaches = [*_below_floor(scores, floors), *_below_baseline(changes)]
    return Verdict(tuple(breaches), tuple(changes), floors.floors)


def _below_floor(scores: Scores, floors: Floors) -> Iterator[Breach]:
    for name, floor in floors.floors.items():
        measure, mine = BY_NAME[name], scores.of(name)
        value = figure(mine).value
        if measure.better == "higher" and value < floor - 1e-9:
            what = f"{value:.3f} is below its floor of {floor:.3f}"
        elif measure.better == "lower" and value > floor + 1e-9:
            what = f"{value:.3f} is above its ceiling of {floor:.3f}"
        else:
            continue
        yield Breach(measure, what, tuple(case for case in mine if worse(case)))


def _below_baseline(changes: list[Change]) -> Iterator[Breach]:
    for change in changes:
        if change.fell:
            low, high = change.difference.interval
            what = (
                f"moved by {change.difference.value:+.3f} since the baseline (95% interval {low:+.3f} to {high:+.3f})"
            )
            yield Breach(change.measure, what, tuple(after for _, after in change.worse))


def _lacks(labels: LabelSet, wanted: Composition) -> Iterator[str]:
    counts = {
        "meetings": (len(labels.meetings), wanted.meetings),
        "boards": (len({meeting.board for meeting in labels.meetings}), wanted.boards),
        "questions": (len(labels.questions), wanted.questions),
    }
    for what, (given, least) in counts.items():
        if given < least:
            yield f"{given} {what}, {least} wanted"
    types = Counter(question.label.type for question in labels.questions)
    for kind in wanted.types:
        if not types[kind]:
            yield f"no question of type {kind}"
    for tag, least_share in wanted.shares.items():
        given = sum(_is(question, tag) for question in labels.questions)
        if given < least_share * len(labels.questions):
            yield f"{given} of {len(labels.questions)} questions are '{tag}', {least_share:.0%} wanted"


def _is(question: AskedQuestion, tag: str) -> bool:
    if tag == "follow_up":
        return question.follows is not None
    if tag == "several":
        return question.doc is None or tag in question.label.tags
    return tag in (question.label.type, *question.label.tags)


def _lacks_cases(scores: Scores, floors: Floors) -> Iterator[str]:
    for name in floors.floors:
        if not scores.of(name):
            yield f"no case of {name}"
    for name, least in floors.composition.cases.items():
        if len(scores.of(name)) < least:
            yield f"{len(scores.of(name))} cases of {name}, {least} wanted"
