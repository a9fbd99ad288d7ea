"""The rows of every report: figures by measure, split by board or by question type."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from assistant.evaluation.observations import MEASURES, Measure, Observation, worse
from assistant.evaluation.scoring import Scores
from assistant.evaluation.statistics import Figure, figure

EVERYTHING = "all"
"""The column over all boards or types."""


class Line(NamedTuple):
    """One measure with its figure in each column; None where a column has no case of it."""

    measure: Measure
    figures: dict[str, Figure | None]


def by_board(scores: Scores) -> list[Line]:
    """Every measure that was scored: over everything, and board by board."""
    return list(_lines(scores, scores.boards(), lambda observation: observation.board))


def by_type(scores: Scores) -> list[Line]:
    """The measures of questions: over everything, and by type of question."""
    types = list(dict.fromkeys(_kind(o) for o in scores.observations if o.type))
    asked = Scores(provenance=scores.provenance, observations=tuple(o for o in scores.observations if o.type))
    return list(_lines(asked, types, _kind))


def columns(lines: Sequence[Line]) -> list[str]:
    """The columns of a table, the one over everything first."""
    return list(lines[0].figures) if lines else [EVERYTHING]


def failures(scores: Scores) -> dict[Measure, list[Observation]]:
    """What went wrong, by measure, worst first."""
    found: dict[Measure, list[Observation]] = {}
    for measure in MEASURES:
        bad = [observation for observation in scores.of(measure.name) if worse(observation)]
        if bad:
            sign = 1 if measure.better == "higher" else -1
            found[measure] = sorted(bad, key=lambda observation: sign * observation.share)
    return found


def show(value: Figure | None) -> str:
    """A figure as text: the share with its counts."""
    return "–" if value is None else f"{value.value:.3f} ({_count(value.gained)}/{_count(value.of)})"


def show_for(measure: Measure, value: Figure | None) -> str:
    """A figure of ``measure`` as text; lengths are means and not shares."""
    if value is not None and measure.unit == "words":
        return f"{value.value:.0f} (n={value.cases})"
    return show(value)


def interval(measure: Measure, value: Figure) -> str:
    """The 95% interval as text."""
    digits = 0 if measure.unit == "words" else 2
    return f"{value.interval.low:.{digits}f} – {value.interval.high:.{digits}f}"


def _kind(observation: Observation) -> str:
    return (observation.type or "").replace("_", " ")


def _lines(scores: Scores, names: Sequence[str], key: Callable[[Observation], str]) -> Iterator[Line]:
    for measure in MEASURES:
        mine = scores.of(measure.name)
        if not mine:
            continue
        figures: dict[str, Figure | None] = {EVERYTHING: figure(mine)}
        for name in names:
            part = [observation for observation in mine if key(observation) == name]
            figures[name] = figure(part) if part else None
        yield Line(measure, figures)


def _count(value: float) -> str:
    return f"{value:.0f}" if abs(value - round(value)) < 0.005 else f"{value:.1f}"
