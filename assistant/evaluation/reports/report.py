"""Everything that a report shows, put together once for all its forms."""

from typing import NamedTuple

from assistant.evaluation.agreement import Agreement
from assistant.evaluation.gate import Verdict
from assistant.evaluation.observations import Measure
from assistant.evaluation.scoring import Scores


class Reference(NamedTuple):
    """Figures of another system on the same set, shown beside those of the run."""

    name: str
    values: dict[str, float]


class Report(NamedTuple):
    """Scores, what the gate says of them, how far human readers agree, another system; the last three where known."""

    scores: Scores
    verdict: Verdict | None = None
    ceiling: Agreement | None = None
    reference: Reference | None = None


def beside(report: Report, measure: Measure) -> str:
    """The reference's figure of a measure as text; empty where it has none."""
    value = report.reference.values.get(measure.name) if report.reference else None
    return "" if value is None else f"{value:.3f}"


def bound(report: Report, measure: Measure) -> str:
    """The floor or ceiling of a measure as text; empty where it has none."""
    floor = report.verdict.floors.get(measure.name) if report.verdict else None
    if floor is None:
        return ""
    return f"{'≥' if measure.better == 'higher' else '≤'} {floor:g}"


def said(verdict: Verdict) -> str:
    """The verdict in one line."""
    if verdict.passed:
        return f"Gate passed: {len(verdict.floors)} floors hold" + (
            " and no figure fell below the baseline by more than its noise." if verdict.changes else "."
        )
    count = len(verdict.breaches)
    return f"Gate failed: {count} {'figure' if count == 1 else 'figures'} broke a bound."
