"""What is printed: figures against their targets first, then tables, as Markdown."""

from collections.abc import Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured figure, the target it is held against (None: there is none), and what it was made from."""

    what: str
    value: float
    unit: str
    counts: str
    target: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the target is met; empty where there is none."""
        if self.target is None:
            return ""
        return "met" if self.value <= self.target else "MISSED"

    def cells(self) -> tuple[str, ...]:
        """As a row of a table."""
        target = "" if self.target is None else f"at most {_spelt(self.target, self.unit)}"
        return self.what, _spelt(self.value, self.unit), target, self.verdict, self.counts


class Section(NamedTuple):
    """A table under a heading."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]

    def markdown(self) -> str:
        """Heading and table."""
        return f"## {self.title}\n\n{table(self.columns, self.rows)}"


class Report(NamedTuple):
    """What one part of the benchmark found."""

    figures: Sequence[Figure]
    sections: Sequence[Section] = ()


def ratio(what: str, numerator: float, denominator: float, target: float | None = None, *, note: str = "") -> Figure:
    """How many times ``denominator`` (seconds) ``numerator`` (seconds) is, with both told."""
    counts = f"{seconds(numerator)} / {seconds(denominator)}{'; ' + note if note else ''}"
    return Figure(what, numerator / denominator, "times", counts, target)


def seconds(value: float) -> str:
    """Seconds, or milliseconds where there are few."""
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.1f} ms"


def markdown(reports: Sequence[Report]) -> str:
    """Every figure in one table, then every section."""
    figures = [figure.cells() for report in reports for figure in report.figures]
    first = Section("Ratios", ("what", "value", "target", "", "counts"), figures)
    sections = [first, *(section for report in reports for section in report.sections)]
    return "\n\n".join(section.markdown() for section in sections)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _spelt(value: float, unit: str) -> str:
    return f"{value:.2f}x" if unit == "times" else f"{value:,.3g} {unit}" if value < 100 else f"{value:,.0f} {unit}"
