"""Two runs side by side: the paired difference of every figure with its interval, and the cases that moved."""

from collections.abc import Sequence
from typing import NamedTuple

from assistant.evaluation.observations import MEASURES, Measure, Observation
from assistant.evaluation.statistics import Difference, difference


class Change(NamedTuple):
    """How one measure moved from the first run to the second. ``worse`` and ``better`` pair (before, after)."""

    measure: Measure
    difference: Difference
    worse: tuple[tuple[Observation, Observation], ...]
    better: tuple[tuple[Observation, Observation], ...]

    @property
    def moved(self) -> bool:
        """Whether any case is different."""
        return bool(self.worse or self.better)

    @property
    def fell(self) -> bool:
        """Whether the figure got worse by more than its noise: the whole interval lies on the worse side."""
        low, high = self.difference.interval
        return high < 0 if self.measure.better == "higher" else low > 0


def compare(first: Sequence[Observation], second: Sequence[Observation]) -> list[Change]:
    """Every measure that both runs have cases of in common, in the order of the report."""
    before, after = _by_measure(first), _by_measure(second)
    changes: list[Change] = []
    for measure in MEASURES:
        moved = difference(before.get(measure.name, []), after.get(measure.name, []))
        if moved is not None:
            worse, better = _moved(measure, before[measure.name], after[measure.name])
            changes.append(Change(measure, moved, worse, better))
    return changes


def _by_measure(observations: Sequence[Observation]) -> dict[str, list[Observation]]:
    grouped: dict[str, list[Observation]] = {}
    for observation in observations:
        grouped.setdefault(observation.measure, []).append(observation)
    return grouped


_MOVED = 1e-9
"""Smallest difference of a case that is one; sums of shares are not exact beyond it."""

_Pairs = tuple[tuple[Observation, Observation], ...]


def _moved(measure: Measure, first: Sequence[Observation], second: Sequence[Observation]) -> tuple[_Pairs, _Pairs]:
    before = {observation.unit: observation for observation in first}
    pairs = [(before[after.unit], after) for after in second if after.unit in before]
    sign = 1 if measure.better == "higher" else -1
    worse = [(one, two) for one, two in pairs if sign * (two.share - one.share) < -_MOVED]
    better = [(one, two) for one, two in pairs if sign * (two.share - one.share) > _MOVED]
    return tuple(worse), tuple(better)
