"""The report as Markdown, for the job summary of a CI run and for reading in a repository."""

from collections.abc import Iterator, Sequence

from assistant.evaluation.observations import Observation
from assistant.evaluation.reports.report import Report, beside, bound, said
from assistant.evaluation.reports.tables import Line, by_board, by_type, columns, failures, interval, show_for
from assistant.evaluation.reports.terminal import headline

SHOWN = 40
"""Failures of one measure that are written out; the HTML page has them all."""


def markdown(report: Report) -> str:
    """The whole report."""
    return "\n".join(_parts(report)) + "\n"


def _parts(report: Report) -> Iterator[str]:
    yield f"## Evaluation\n\n{_text(headline(report.scores.provenance))}\n"
    if report.verdict:
        yield from _verdict(report)
    lines = by_board(report.scores)
    yield "### Figures\n"
    yield from _figures(report, lines)
    yield "\n### By board\n"
    yield from _split(lines)
    kinds = by_type(report.scores)
    if kinds:
        yield "\n### By type of question\n"
        yield from _split(kinds)
    yield from _speed(report)
    yield from _ceiling(report)
    yield from _changes(report)
    yield from _failures(report)


def _verdict(report: Report) -> Iterator[str]:
    if report.verdict is None:
        return
    yield f"**{said(report.verdict)}**\n"
    for breach in report.verdict.breaches:
        yield f"- **{breach.measure.label}**: {breach.what}"
        yield from (f"  - {_case(case)}" for case in breach.cases[:SHOWN])
    yield ""


def _figures(report: Report, lines: Sequence[Line]) -> Iterator[str]:
    name = report.reference.name if report.reference else ""
    yield f"| measure | figure | 95% interval | bound | {_text(name)} |\n|---|---|---|---|---|"
    for measure, figures in lines:
        whole = figures["all"]
        if whole is not None:
            shown = show_for(measure, whole)
            extra = f"{bound(report, measure)} | {beside(report, measure)}"
            yield f"| {measure.label} | {shown} | {interval(measure, whole)} | {extra} |"


def _split(lines: Sequence[Line]) -> Iterator[str]:
    names = columns(lines)[1:]
    yield "| measure | " + " | ".join(map(_text, names)) + " |\n|---|" + "---|" * len(names)
    for measure, figures in lines:
        yield f"| {measure.label} | " + " | ".join(show_for(measure, figures[name]) for name in names) + " |"


def _speed(report: Report) -> Iterator[str]:
    if not report.scores.timings:
        return
    yield "\n### Speed\n\n| call | median | 95th percentile | calls |\n|---|---|---|---|"
    for timing in report.scores.timings:
        yield f"| {timing.what} | {timing.median:.0f} ms | {timing.p95:.0f} ms | {timing.calls} |"
    if report.scores.tokens_in or report.scores.tokens_out:
        yield f"\nTokens: {report.scores.tokens_in:,} in, {report.scores.tokens_out:,} out."


def _ceiling(report: Report) -> Iterator[str]:
    if report.ceiling is None:
        return
    yield f"\n### Two human readers on the same {len(report.ceiling.meetings)} meetings\n"
    yield "| | agreement | counts |\n|---|---|---|"
    for what, value, one, two in report.ceiling.rows():
        counts = f"{one.gained}/{one.of}" + (f", {two.gained}/{two.of}" if two else "")
        yield f"| {what} | {value:.3f} | {counts} |"


def _changes(report: Report) -> Iterator[str]:
    moved = [change for change in report.verdict.changes if change.moved] if report.verdict else []
    if not moved:
        return
    yield "\n### Changes since the baseline\n"
    yield "| measure | difference | 95% interval | worse | better |\n|---|---|---|---|---|"
    for change in moved:
        low, high = change.difference.interval
        yield (
            f"| {change.measure.label} | {change.difference.value:+.3f} | {low:+.3f} – {high:+.3f} "
            f"| {len(change.worse)} | {len(change.better)} |"
        )
    for change in moved:
        for _, after in change.worse[:SHOWN]:
            yield f"- turned worse, {change.measure.label}: {_case(after)}"


def _failures(report: Report) -> Iterator[str]:
    yield "\n### Failures\n"
    found = failures(report.scores)
    if not found:
        yield "None."
    for measure, cases in found.items():
        yield f"<details><summary>{measure.label}: {len(cases)}</summary>\n"
        yield "| case | expected | given |\n|---|---|---|"
        for case in cases[:SHOWN]:
            yield f"| {_text(case.unit)} | {_text(case.expected)} | {_text(case.given)} |"
        if len(cases) > SHOWN:
            yield f"\n{len(cases) - SHOWN} more are in the HTML page."
        yield "\n</details>\n"


def _case(case: Observation) -> str:
    return f"`{case.unit}` expected: {_text(case.expected)}; given: {_text(case.given)}"


def _text(text: str) -> str:
    """Text that cannot break a table or start markup."""
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").split())[:400]
