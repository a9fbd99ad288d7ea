"""Figures with their intervals: ratios of sums, bootstrapped over cases."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from assistant.evaluation.observations import Observation

ROUNDS = 2000
"""Resamples of a bootstrap."""
SEED = 20090721
"""Fixed, so that the same run gives the same interval."""


class Interval(NamedTuple):
    """Bounds of a 95% bootstrap interval."""

    low: float
    high: float


class Figure(NamedTuple):
    """One number of the report: ``gained`` of ``of`` over ``cases``, with its interval."""

    value: float
    gained: float
    of: float
    cases: int
    interval: Interval


class Difference(NamedTuple):
    """Paired difference of two runs on the cases they share: second minus first."""

    value: float
    cases: int
    interval: Interval


def figure(observations: Sequence[Observation]) -> Figure:
    """The figure over ``observations``; raises ValueError for none (an empty figure is never a pass)."""
    if not observations:
        raise ValueError("no observations")
    import numpy as np  # noqa: PLC0415 - keeps `minutes --help` light

    gained = np.array([observation.gained for observation in observations])
    of = np.array([observation.of for observation in observations])
    picks = np.random.default_rng(SEED).integers(0, len(gained), (ROUNDS, len(gained)))
    shares = gained[picks].sum(axis=1) / of[picks].sum(axis=1)
    low, high = np.percentile(shares, [2.5, 97.5])
    total, whole = float(gained.sum()), float(of.sum())
    return Figure(total / whole, total, whole, len(gained), Interval(float(low), float(high)))


def difference(first: Sequence[Observation], second: Sequence[Observation]) -> Difference | None:
    """Paired difference over the units that both have; None where they share none."""
    before = {observation.unit: observation for observation in first}
    pairs = [(before[after.unit], after) for after in second if after.unit in before]
    if not pairs:
        return None
    import numpy as np  # noqa: PLC0415

    table = np.array([[one.gained, one.of, two.gained, two.of] for one, two in pairs])
    picks = np.random.default_rng(SEED).integers(0, len(table), (ROUNDS, len(table)))
    sums = table[picks].sum(axis=1)
    moved = sums[:, 2] / sums[:, 3] - sums[:, 0] / sums[:, 1]
    low, high = np.percentile(moved, [2.5, 97.5])
    whole = table.sum(axis=0)
    value = float(whole[2] / whole[3] - whole[0] / whole[1])
    return Difference(value, len(pairs), Interval(float(low), float(high)))


def harmonic(recall: float, precision: float) -> float:
    """F1 of a recall and a precision that are counted over different labels."""
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` of ``values`` lie, by rank (no interpolation beyond the values given)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, math.ceil(share * len(ordered)) - 1))]
