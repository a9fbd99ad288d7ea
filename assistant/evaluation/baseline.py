"""The baseline: what every case scored when it was last accepted, small enough to be kept in the repository."""

import json
from pathlib import Path

from pydantic import ValidationError

from assistant.domain import Frozen
from assistant.errors import EvaluationError
from assistant.evaluation.observations import BY_NAME, Observation
from assistant.evaluation.scoring import Scores

_NOT_KEPT = frozenset({"grounding.quotes", "grounding.claims", "grounding.corrupted", "grounding.false_claims"})
"""Thousands of cases whose floors are absolute: nothing is learnt from the last ones."""


class Baseline(Frozen):
    """Accepted scores: measure -> case -> [gained, of], and the run they come from."""

    run: dict[str, str]
    cases: dict[str, dict[str, tuple[float, float]]]

    def observations(self) -> list[Observation]:
        """The accepted cases, to be compared with those of a run."""
        return [
            Observation(measure=measure, unit=unit, board="", gained=gained, of=of)
            for measure, units in self.cases.items()
            if measure in BY_NAME
            for unit, (gained, of) in units.items()
        ]


def accept(scores: Scores, file: Path) -> Baseline:
    """Make ``scores`` the baseline in ``file``. Nothing is rounded: a third cut short would read as a loss."""
    cases: dict[str, dict[str, tuple[float, float]]] = {}
    for observation in scores.observations:
        if observation.measure not in _NOT_KEPT:
            units = cases.setdefault(observation.measure, {})
            units[observation.unit] = (observation.gained, observation.of)
    origin = scores.provenance
    run = {"system": origin.system, "engine": origin.engine, "model": origin.model or "", "started": origin.started}
    run |= {"commit": origin.commit or "", "labels": origin.set_digest}
    baseline = Baseline(run=run, cases=cases)
    file.write_text(_lines(baseline), encoding="utf-8")
    return baseline


def load_baseline(file: Path) -> Baseline:
    """Read a baseline; raises EvaluationError where there is none or it cannot be read."""
    if not file.is_file():
        raise EvaluationError(f"{file} does not exist; accept a run with `minutes eval accept RUN`")
    try:
        return Baseline.model_validate_json(file.read_text(encoding="utf-8"))
    except ValidationError as error:
        raise EvaluationError(f"{file} cannot be read; accept a run anew with `minutes eval accept RUN`") from error


def _lines(baseline: Baseline) -> str:
    """JSON with one case a line, so that a change of the baseline reads well in a diff."""
    return (
        json.dumps(baseline.model_dump(), indent=1, ensure_ascii=False)
        .replace("[\n    ", "[")
        .replace(",\n    ", ", ")
        .replace("\n   ]", "]")
        + "\n"
    )
