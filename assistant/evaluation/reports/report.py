"""Everything that a report shows, put together once for all its forms."""

from typing import NamedTuple

from assistant.evaluation.agreement import Agreement
from assistant.evaluation.gate import Verdict
from assistant.evaluation.observations import Measure
from assistant.evaluation.scoring import Scores


class Report(NamedTuple):
    """Scores, what the gate says of them, and how far human readers agree; the last two where they are known."""

    scores: Scores
    verdict: Verdict | None = None
    ceiling: Agreement | None = None


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
